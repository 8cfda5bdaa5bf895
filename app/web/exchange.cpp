#include "web/exchange.h"

#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslError>

#include <algorithm>

namespace Floorwatch::Web
{

namespace
{

struct WebTexts {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Web)
};

// What the network may hold for us until it is read.
constexpr qint64 BufferBytes = 64 * 1024;

/// This machine is asked directly, whatever proxy leads elsewhere.
class ProxyChoice : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return isThisMachine(query.url()) ? QList<QNetworkProxy>{QNetworkProxy::NoProxy} : proxyForQuery(query);
    }
};

bool isToken(QChar c)
{
    return c.unicode() > 0x20 && c.unicode() < 0x7f && !QStringLiteral("()<>@,;:\\\"/[]?={}").contains(c);
}

} // namespace

bool isThisMachine(const QUrl &url)
{
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

QString faultOf(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty()) {
        return WebTexts::tr("The address is not a web address.");
    }
    if (!url.userInfo().isEmpty()) {
        return WebTexts::tr(
            "The address holds a user or a password, which would be stored in plain; send it in a header.");
    }
    const bool plainIsSafe = url.scheme() == QLatin1String("http") && isThisMachine(url);
    if (url.scheme() != QLatin1String("https") && !plainIsSafe) {
        return WebTexts::tr("The address has to begin with https://; plain http is only for this machine.");
    }
    return {};
}

bool fitsInHeader(const QString &value)
{
    return std::none_of(value.begin(), value.end(),
                        [](QChar c) { return (c.unicode() < 0x20 && c != QLatin1Char('\t')) || c.unicode() == 0x7f; });
}

QString faultOfHeader(const QString &name, const QString &value)
{
    if (name.isEmpty() || !std::all_of(name.begin(), name.end(), isToken)) {
        return WebTexts::tr("“%1” is no name of a header.").arg(name.simplified());
    }
    if (!fitsInHeader(value)) {
        return WebTexts::tr("The header “%1” holds a line break or another control character.").arg(name);
    }
    return {};
}

Base::Result<QSslConfiguration> trust(const QString &caFile)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (caFile.isEmpty()) {
        return tls;
    }
    QFile file(caFile);
    if (!file.open(QIODevice::ReadOnly)) {
        return Base::Error{
            WebTexts::tr("The file of authorities “%1” cannot be read: %2.").arg(caFile, file.errorString())};
    }
    const QList<QSslCertificate> authorities = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (authorities.isEmpty()) {
        return Base::Error{WebTexts::tr("The file of authorities “%1” holds no certificate.").arg(caFile)};
    }
    tls.setCaCertificates(authorities);
    return tls;
}

QNetworkRequest requestTo(const QUrl &url, const QSslConfiguration &tls)
{
    QNetworkRequest request(url);
    request.setSslConfiguration(tls);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Packed bytes could unpack to any length.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("User-Agent", "Floorwatch/" FLOORWATCH_VERSION);
    return request;
}

QNetworkAccessManager *makeManager(QObject *parent)
{
    auto *manager = new QNetworkAccessManager(parent);
    manager->setProxyFactory(new ProxyChoice);
    return manager;
}

Exchange::Exchange(QNetworkReply *reply, Limits limits, QObject *parent)
    : QObject(parent), m_reply(reply), m_limits(limits)
{
    m_reply->setParent(this);
    m_reply->setReadBufferSize(BufferBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::headersCame);
    connect(m_reply, &QIODevice::readyRead, this, &Exchange::bytesCame);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::ended);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        QStringList faults;
        for (const QSslError &error : errors) {
            faults.append(error.errorString().section(QLatin1Char('.'), 0, 0));
        }
        faults.removeDuplicates();
        m_certificate = faults.join(QStringLiteral("; "));
    });
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        finish(WebTexts::tr("There was no whole answer within %1 s.").arg(m_limits.timeoutMillis / 1000.0));
    });
    m_timer.start(m_limits.timeoutMillis);
}

Exchange::~Exchange()
{
    m_reply->disconnect(this);
    m_reply->abort();
}

void Exchange::headersCame()
{
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.contentType = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray();
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_limits.mostBytes) {
        finish(WebTexts::tr("The answer is longer than %1 bytes.").arg(m_limits.mostBytes));
    }
}

void Exchange::bytesCame()
{
    if (m_finished) {
        return;
    }
    m_answer.body += m_reply->read(m_limits.mostBytes + 1 - m_answer.body.size());
    if (m_answer.body.size() > m_limits.mostBytes) {
        finish(WebTexts::tr("The answer is longer than %1 bytes.").arg(m_limits.mostBytes));
    }
}

void Exchange::ended()
{
    bytesCame();
    finish(faultOfReply());
}

QString Exchange::faultOfReply() const
{
    const QString host = m_reply->url().host();
    // Nothing that the other side wrote is repeated: it might be what was sent to it.
    switch (m_reply->error()) {
    case QNetworkReply::NoError: return {};
    case QNetworkReply::ConnectionRefusedError: return WebTexts::tr("“%1” refused the connection.").arg(host);
    case QNetworkReply::RemoteHostClosedError:
        return WebTexts::tr("“%1” closed the connection before the answer was whole.").arg(host);
    case QNetworkReply::HostNotFoundError: return WebTexts::tr("There is no machine named “%1”.").arg(host);
    case QNetworkReply::SslHandshakeFailedError:
        return m_certificate.isEmpty()
                   ? WebTexts::tr("No encrypted connection to “%1” could be agreed on.").arg(host)
                   : WebTexts::tr("The certificate of “%1” is not trusted: %2.").arg(host, m_certificate);
    default: break;
    }
    return m_answer.status >= 300 ? QString() // told by its status
                                  : WebTexts::tr("“%1” could not be reached.").arg(host);
}

void Exchange::finish(const QString &fault)
{
    if (m_finished) {
        return;
    }
    m_finished = true;
    m_timer.stop();
    m_answer.fault = fault;
    m_reply->disconnect(this);
    m_reply->abort();
    Q_EMIT finished(m_answer);
}

} // namespace Floorwatch::Web
