#include "phone/sipaccount.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>

namespace Floorwatch::Phone
{

using Base::Error;

namespace
{

constexpr quint16 SipPort = 5060;
constexpr quint16 SipsPort = 5061;
constexpr int FingerprintDigits = 64;

QString tr(const char *text) { return QCoreApplication::translate("Phone", text); }

/// As openssl prints it ("sha256 Fingerprint=AA:BB:...") or plain: lower-case hex.
QString normalHex(const QString &text)
{
    const QString digits = text.mid(text.lastIndexOf(QLatin1Char('=')) + 1).toLower();
    QString hex;
    for (const QChar c : digits) {
        if ((c >= QLatin1Char('0') && c <= QLatin1Char('9')) || (c >= QLatin1Char('a') && c <= QLatin1Char('f'))) {
            hex += c;
        }
    }
    return hex;
}

QString transportName(SipTransport transport)
{
    switch (transport) {
    case SipTransport::Udp: return QStringLiteral("udp");
    case SipTransport::Tcp: return QStringLiteral("tcp");
    case SipTransport::Tls: return QStringLiteral("tls");
    }
    return {};
}

QString srtpName(Srtp srtp)
{
    switch (srtp) {
    case Srtp::Off: return QStringLiteral("off");
    case Srtp::Offered: return QStringLiteral("offered");
    case Srtp::Required: return QStringLiteral("required");
    }
    return {};
}

bool readTransport(const QString &name, SipTransport *transport)
{
    for (const SipTransport one : {SipTransport::Udp, SipTransport::Tcp, SipTransport::Tls}) {
        if (name.compare(transportName(one), Qt::CaseInsensitive) == 0) {
            *transport = one;
            return true;
        }
    }
    return false;
}

bool readSrtp(const QString &name, Srtp *srtp)
{
    for (const Srtp one : {Srtp::Off, Srtp::Offered, Srtp::Required}) {
        if (name.compare(srtpName(one), Qt::CaseInsensitive) == 0) {
            *srtp = one;
            return true;
        }
    }
    return false;
}

/// What must not stand in a SIP line: it would end a header or a quoted string.
bool isSafe(const QString &text)
{
    for (const QChar c : text) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f || QStringLiteral("\"<>\\").contains(c)) {
            return false;
        }
    }
    return true;
}

QString decoded(const QString &text) { return QUrl::fromPercentEncoding(text.toUtf8()); }

Error noAccount(const QString &shown)
{
    return Error{tr("“%1” is no SIP account: sip:2001@host:5060;transport=tcp or sips:2001@host:5061").arg(shown)};
}

/// Reads "host", "host:port", "[::1]:port".
bool readHost(const QString &text, SipAccount *account)
{
    QString port;
    if (text.startsWith(QLatin1Char('['))) {
        const qsizetype end = text.indexOf(QLatin1Char(']'));
        if (end < 2) {
            return false;
        }
        account->host = text.mid(1, end - 1);
        port = text.mid(end + 1);
        if (!port.isEmpty() && !port.startsWith(QLatin1Char(':'))) {
            return false;
        }
        port = port.mid(1);
    } else {
        const qsizetype colon = text.indexOf(QLatin1Char(':'));
        account->host = colon < 0 ? text : text.left(colon);
        port = colon < 0 ? QString() : text.mid(colon + 1);
        if (colon >= 0 && port.isEmpty()) {
            return false;
        }
    }
    for (const QChar c : std::as_const(account->host)) {
        if (!c.isLetterOrNumber() && !QStringLiteral("-._:%").contains(c)) {
            return false;
        }
    }
    if (!port.isEmpty()) {
        bool ok = false;
        account->port = port.toUShort(&ok);
        if (!ok || account->port == 0) {
            return false;
        }
    }
    return !account->host.isEmpty();
}

} // namespace

Base::Result<SipAccount> SipAccount::fromUrl(const QString &url)
{
    SipAccount account;
    const bool secure = url.startsWith(QLatin1String("sips:"), Qt::CaseInsensitive);
    if (!secure && !url.startsWith(QLatin1String("sip:"), Qt::CaseInsensitive)) {
        // Somebody may have put a secret there: what is no account is not repeated.
        return noAccount(QStringLiteral("…"));
    }
    const QString rest = url.mid(url.indexOf(QLatin1Char(':')) + 1);
    const qsizetype question = rest.indexOf(QLatin1Char('?'));
    const QString address = question < 0 ? rest : rest.left(question);
    const QUrlQuery query(question < 0 ? QString() : rest.mid(question + 1));
    const qsizetype at = address.lastIndexOf(QLatin1Char('@'));
    const QString before = at < 0 ? QString() : address.left(at);
    if (before.contains(QLatin1Char(':')) || query.hasQueryItem(QStringLiteral("secret")) ||
        query.hasQueryItem(QStringLiteral("password"))) {
        return Error{tr("a secret does not belong into a SIP account's URL: it is asked for, or read from a file")};
    }
    account.user = decoded(before);
    const QStringList parts = address.mid(at + 1).split(QLatin1Char(';'));
    if (account.user.isEmpty() || !isSafe(account.user)) {
        return noAccount(QStringLiteral("…@") + parts.first());
    }
    account.transport = secure ? SipTransport::Tls : SipTransport::Udp;
    for (const QString &part : parts.mid(1)) {
        const bool known = part.startsWith(QLatin1String("transport="), Qt::CaseInsensitive) &&
                           readTransport(part.mid(10), &account.transport);
        if (!known || (secure && account.transport != SipTransport::Tls)) {
            return Error{tr("“%1” in a SIP account: transport=udp, tcp or tls is understood (sips: is tls)").arg(part)};
        }
    }
    account.port = account.transport == SipTransport::Tls ? SipsPort : SipPort;
    if (!readHost(parts.first(), &account)) {
        return noAccount(account.user + QLatin1Char('@') + parts.first());
    }
    if (const QString srtp = query.queryItemValue(QStringLiteral("srtp"));
        !srtp.isEmpty() && !readSrtp(srtp, &account.srtp)) {
        return Error{tr("srtp=%1 in a SIP account: off, offered or required").arg(srtp)};
    }
    account.caFile = query.queryItemValue(QStringLiteral("ca"), QUrl::FullyDecoded);
    account.authUser = query.queryItemValue(QStringLiteral("auth"), QUrl::FullyDecoded);
    if (!isSafe(account.authUser)) {
        return Error{tr("auth= in a SIP account holds a character that SIP can not carry")};
    }
    if (query.hasQueryItem(QStringLiteral("fingerprint"))) {
        account.fingerprint = normalHex(query.queryItemValue(QStringLiteral("fingerprint"), QUrl::FullyDecoded));
        if (account.fingerprint.size() != FingerprintDigits) {
            return Error{tr("fingerprint= in a SIP account: the SHA-256 of the certificate, 64 hex digits")};
        }
    }
    return account;
}

QString SipAccount::toUrl() const
{
    const bool tls = transport == SipTransport::Tls;
    QString url = tls ? QStringLiteral("sips:") : QStringLiteral("sip:");
    url += QString::fromLatin1(QUrl::toPercentEncoding(user)) + QLatin1Char('@');
    url += host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(host) : host;
    url += QStringLiteral(":%1").arg(port);
    if (transport == SipTransport::Tcp) {
        url += QStringLiteral(";transport=tcp");
    }
    QStringList items;
    const auto add = [&items](const char *name, const QString &value) {
        if (!value.isEmpty()) {
            items << QLatin1String(name) + QLatin1Char('=') + QString::fromLatin1(QUrl::toPercentEncoding(value));
        }
    };
    add("auth", authUser);
    add("ca", caFile);
    add("fingerprint", fingerprint);
    if (srtp != Srtp::Offered) {
        add("srtp", srtpName(srtp));
    }
    return items.isEmpty() ? url : url + QLatin1Char('?') + items.join(QLatin1Char('&'));
}

} // namespace Floorwatch::Phone
