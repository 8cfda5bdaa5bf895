#include "pbx/feedconfig.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHostAddress>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace Floorwatch::Pbx
{

using Base::Error;

namespace
{

constexpr quint16 AmiPort = 5038;
constexpr quint16 AmiTlsPort = 5039;
constexpr qsizetype LongestName = 80;

struct ListOfNames {
    const char *key;
    QStringList FeedConfig::*names;
};
constexpr std::array ListsOfNames{ListOfNames{"variables", &FeedConfig::variables},
                                  ListOfNames{"userEvents", &FeedConfig::userEvents},
                                  ListOfNames{"contexts", &FeedConfig::contexts}};

/// Reads the lists that the query has; the answer is the first name that cannot be one.
QString readLists(const QUrlQuery &query, FeedConfig &config)
{
    for (const auto &[key, names] : ListsOfNames) {
        const QString item = QString::fromLatin1(key);
        if (!query.hasQueryItem(item)) {
            continue;
        }
        config.*names = query.queryItemValue(item, QUrl::FullyDecoded).split(QLatin1Char(','), Qt::SkipEmptyParts);
        for (const QString &name : std::as_const(config.*names)) {
            const bool plain = std::all_of(name.cbegin(), name.cend(), [](QChar c) {
                return c.isPrint() && !c.isSpace() && c != QLatin1Char(':');
            });
            if (!plain || name.size() > LongestName) {
                return name.left(LongestName);
            }
        }
    }
    return {};
}

void writeLists(const FeedConfig &config, QUrlQuery &query)
{
    const FeedConfig plain;
    for (const auto &[key, names] : ListsOfNames) {
        if (config.*names != plain.*names) {
            query.addQueryItem(QString::fromLatin1(key), (config.*names).join(QLatin1Char(',')));
        }
    }
}

Error badName(const QString &name)
{
    return Error{QCoreApplication::translate("Feed", "“%1” is no name of a variable, user event or context").arg(name)};
}

Base::Result<FeedConfig> replayFromUrl(const QString &text)
{
    FeedConfig config;
    config.kind = FeedKind::Replay;
    QString path = text.mid(7);
    if (const qsizetype begin = path.lastIndexOf(QLatin1String("?speed=")); begin >= 0) {
        const QUrlQuery query(path.mid(begin + 1));
        bool ok = false;
        config.speed = query.queryItemValue(QStringLiteral("speed")).toDouble(&ok);
        if (!ok || config.speed < 0) {
            return Error{QCoreApplication::translate("Feed", "“%1”: the speed is a number, 0 for as fast as possible")
                             .arg(text)};
        }
        if (const QString bad = readLists(query, config); !bad.isEmpty()) {
            return badName(bad);
        }
        path.truncate(begin);
    }
    if (path.isEmpty()) {
        return Error{QCoreApplication::translate("Feed", "“%1” names no file: replay:FILE?speed=1").arg(text)};
    }
    config.file = path;
    config.name = QFileInfo(path).fileName();
    return config;
}

} // namespace

Base::Result<FeedConfig> FeedConfig::fromUrl(const QString &text)
{
    if (text.startsWith(QLatin1String("replay:"))) {
        return replayFromUrl(text);
    }
    const QUrl url(text, QUrl::StrictMode);
    // Somebody may have put the secret there: it must not come back on a screen or in a log.
    const QString shown = url.isValid() && !url.host().isEmpty() ? url.toDisplayString() : QStringLiteral("…");
    const bool tls = url.scheme() == QLatin1String("amis");
    if (!url.isValid() || (url.scheme() != QLatin1String("ami") && !tls)) {
        return Error{QCoreApplication::translate(
                         "Feed", "“%1” is no feed: ami://user@host:port, amis://user@host:port or replay:FILE?speed=1")
                         .arg(shown)};
    }
    if (!url.password().isEmpty()) {
        return Error{QCoreApplication::translate(
            "Feed", "a secret does not belong into a feed URL: use --secret-file or FLOORWATCH_SECRET")};
    }
    if (url.host().isEmpty() || url.userName().isEmpty()) {
        return Error{
            QCoreApplication::translate("Feed", "“%1” lacks the user or the host: ami://user@host:port").arg(shown)};
    }
    const QUrlQuery query(url);
    FeedConfig config;
    config.kind = tls ? FeedKind::AmiTls : FeedKind::Ami;
    config.host = url.host();
    config.port = static_cast<quint16>(url.port(tls ? AmiTlsPort : AmiPort));
    config.user = url.userName();
    config.fingerprint = normalFingerprint(query.queryItemValue(QStringLiteral("fingerprint")));
    if (query.hasQueryItem(QStringLiteral("queues"))) {
        config.queueContext = query.queryItemValue(QStringLiteral("queues"));
    }
    config.takeOverContext = query.queryItemValue(QStringLiteral("takeovers"));
    if (query.hasQueryItem(QStringLiteral("transfers"))) {
        config.transferContext = query.queryItemValue(QStringLiteral("transfers"));
    }
    if (const QString bad = readLists(query, config); !bad.isEmpty()) {
        return badName(bad);
    }
    config.name = QStringLiteral("%1@%2:%3").arg(config.user, config.host).arg(config.port);
    return config;
}

QString FeedConfig::toUrl() const
{
    if (kind == FeedKind::Replay) {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("speed"), QString::number(speed));
        writeLists(*this, query);
        return QStringLiteral("replay:") + file + QLatin1Char('?') + query.toString();
    }
    QUrl url;
    url.setScheme(kind == FeedKind::AmiTls ? QStringLiteral("amis") : QStringLiteral("ami"));
    url.setUserName(user);
    url.setHost(host);
    url.setPort(port);
    const FeedConfig plain;
    QUrlQuery query;
    if (!fingerprint.isEmpty()) {
        query.addQueryItem(QStringLiteral("fingerprint"), fingerprint);
    }
    if (queueContext != plain.queueContext) {
        query.addQueryItem(QStringLiteral("queues"), queueContext);
    }
    if (!takeOverContext.isEmpty()) {
        query.addQueryItem(QStringLiteral("takeovers"), takeOverContext);
    }
    if (transferContext != plain.transferContext) {
        query.addQueryItem(QStringLiteral("transfers"), transferContext);
    }
    writeLists(*this, query);
    url.setQuery(query);
    return url.toString();
}

QString normalFingerprint(const QString &text)
{
    // openssl prints "sha256 Fingerprint=AA:BB:...".
    const QString digits = text.mid(text.lastIndexOf(QLatin1Char('=')) + 1).toLower();
    QString hex;
    for (const QChar c : digits) {
        if ((c >= QLatin1Char('0') && c <= QLatin1Char('9')) || (c >= QLatin1Char('a') && c <= QLatin1Char('f'))) {
            hex += c;
        }
    }
    return hex;
}

bool isLoopback(const QString &host) { return host == QLatin1String("localhost") || QHostAddress(host).isLoopback(); }

} // namespace Floorwatch::Pbx
