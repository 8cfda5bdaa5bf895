#include "pbx/asterisk/amisession.h"

#include "base/clock.h"
#include "base/text.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QUuid>

namespace Floorwatch::Pbx
{

using Base::Instant;
using Wire::AmiFrame;
using Wire::AmiRequest;
using namespace std::chrono_literals;

namespace
{

constexpr auto PingAfter = 3s; ///< of silence
constexpr auto DeadAfter = 8s; ///< of silence: a dead peer is noticed within 10 s
constexpr auto LoginWithin = 8s;
constexpr int WatchMillis = 500;
constexpr qsizetype ReadSize = 256 * 1024;

Instant systemNow() { return Base::SystemClock().now(); }

} // namespace

AmiSession::AmiSession(FeedConfig config, QObject *parent)
    : QObject(parent), m_config(std::move(config)), m_watchdog(this),
      // Answers to one manager's Originate reach all managers: only an id of our own tells them apart.
      m_idPrefix("fw-" + QUuid::createUuid().toByteArray(QUuid::Id128).left(12) + '-')
{
    connect(&m_watchdog, &QTimer::timeout, this, &AmiSession::watch);
}

AmiSession::~AmiSession() { close(); }

void AmiSession::open()
{
    close();
    m_failed = false;
    m_banner.clear();
    m_tlsTrouble.clear();
    m_reader.reset();
    m_socket = new QSslSocket(this);
    m_sinceByte.start();
    m_sincePing.start();
    connect(m_socket, &QAbstractSocket::readyRead, this, &AmiSession::read);
    connect(m_socket, &QAbstractSocket::disconnected, this, [this] {
        fail(Failure::Unreachable, tr("the connection to %1:%2 was closed").arg(m_config.host).arg(m_config.port));
    });
    connect(m_socket, &QAbstractSocket::errorOccurred, this, [this](QAbstractSocket::SocketError) {
        if (!m_tlsTrouble.isEmpty()) {
            fail(Failure::Tls, m_tlsTrouble);
        } else {
            fail(Failure::Unreachable,
                 QStringLiteral("%1:%2: %3").arg(m_config.host).arg(m_config.port).arg(m_socket->errorString()));
        }
    });
    connect(m_socket, &QSslSocket::sslErrors, this, &AmiSession::tlsErrors);
    connect(m_socket, &QSslSocket::encrypted, this, [this] {
        const QSslCertificate peer = m_socket->peerCertificate();
        m_peerFingerprint = QString::fromLatin1(peer.digest(QCryptographicHash::Sha256).toHex());
        if (!m_config.fingerprint.isEmpty() && m_config.fingerprint != m_peerFingerprint) {
            fail(Failure::Tls, tr("the certificate of %1 is not the pinned one; it shows SHA-256 %2")
                                   .arg(m_config.host, m_peerFingerprint));
        }
    });
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_config.kind == FeedKind::AmiTls) {
        m_socket->connectToHostEncrypted(m_config.host, m_config.port);
    } else {
        m_socket->connectToHost(m_config.host, m_config.port);
    }
    m_watchdog.start(WatchMillis);
}

void AmiSession::close()
{
    if (m_loggedIn) {
        m_socket->write("Action: Logoff\r\n\r\n");
        m_socket->flush();
    }
    discard();
}

void AmiSession::discard()
{
    m_watchdog.stop();
    m_answers.clear();
    m_loggedIn = false;
    if (m_socket) {
        // This may run inside one of the socket's own signals: it must outlive them, so it goes with the event loop.
        m_socket->disconnect(this);
        m_socket->deleteLater();
        m_socket = nullptr;
    }
}

void AmiSession::fail(Failure failure, const QString &reason)
{
    if (m_failed) {
        return;
    }
    m_failed = true;
    discard();
    Q_EMIT failed(failure, reason);
}

void AmiSession::tlsErrors(const QList<QSslError> &errors)
{
    const QSslCertificate peer = m_socket->peerCertificate();
    m_peerFingerprint = QString::fromLatin1(peer.digest(QCryptographicHash::Sha256).toHex());
    // A pinned certificate is trusted for what it is: neither its issuer nor its name adds to that.
    if (!m_config.fingerprint.isEmpty() && m_config.fingerprint == m_peerFingerprint) {
        m_socket->ignoreSslErrors();
        return;
    }
    QStringList all;
    for (const QSslError &error : errors) {
        all << error.errorString();
    }
    m_tlsTrouble = tr("the certificate of %1 is not trusted (%2); to pin it, give its SHA-256 fingerprint %3")
                       .arg(m_config.host, all.join(QStringLiteral("; ")), m_peerFingerprint);
}

void AmiSession::watch()
{
    // By the steady clock: the wall clock may be set back while a peer dies.
    const std::chrono::milliseconds silence(m_sinceByte.elapsed());
    if (silence > (m_loggedIn ? DeadAfter : LoginWithin)) {
        fail(Failure::Silent, tr("%1:%2 is silent").arg(m_config.host).arg(m_config.port));
        return;
    }
    if (m_loggedIn && silence > PingAfter && std::chrono::milliseconds(m_sincePing.elapsed()) > PingAfter) {
        m_sincePing.start();
        send({"Ping", {}});
    }
}

void AmiSession::read()
{
    while (m_socket && m_socket->bytesAvailable() > 0) {
        const qint64 got = m_socket->read(m_reader.reserve(ReadSize), ReadSize);
        if (got <= 0) {
            break;
        }
        m_reader.commit(got);
        const Instant now = systemNow();
        m_sinceByte.start();
        AmiFrame frame;
        // A handler may close the session: then the frames that are left belong to nobody.
        while (m_socket && m_reader.next(frame)) {
            handle(frame, now);
        }
    }
    if (m_socket && m_banner.isEmpty() && m_reader.leftover() > 0) {
        fail(Failure::NotAmi, tr("%1:%2 is no Asterisk manager").arg(m_config.host).arg(m_config.port));
        return;
    }
    Q_EMIT drained();
}

void AmiSession::handle(const AmiFrame &frame, Instant now)
{
    if (m_banner.isEmpty()) {
        if (frame.kind() != AmiFrame::Kind::Banner) {
            fail(Failure::NotAmi, tr("%1:%2 is no Asterisk manager").arg(m_config.host).arg(m_config.port));
            return;
        }
        m_banner = Base::fromPeer(frame.type());
        if (m_onFrame) {
            m_onFrame(frame, now);
        }
        login();
        return;
    }
    if (m_onFrame) {
        m_onFrame(frame, now);
    }
    if (frame.kind() == AmiFrame::Kind::Response) {
        if (const Answer answer = m_answers.take(frame.value("ActionID").toByteArray())) {
            answer(frame);
        }
    }
}

QByteArray AmiSession::send(const AmiRequest &request, const Answer &answer, QString *why)
{
    if (!m_socket) {
        return {};
    }
    QByteArray id = m_idPrefix + QByteArray::number(m_nextId++);
    const auto bytes = Wire::encode(request, id);
    if (!bytes) {
        if (why) {
            *why = bytes.error();
        }
        return {};
    }
    if (answer) {
        m_answers.insert(id, answer);
    }
    m_socket->write(bytes.value());
    return id;
}

void AmiSession::login()
{
    send({"Challenge", {{"AuthType", QStringLiteral("MD5")}}}, [this](const AmiFrame &frame) {
        const QByteArray challenge = frame.value("Challenge").toByteArray();
        if (frame.type() != "Success" || challenge.isEmpty()) {
            plainLogin();
            return;
        }
        const QByteArray key =
            QCryptographicHash::hash(challenge + m_config.secret.toUtf8(), QCryptographicHash::Md5).toHex();
        loginWith({"Login",
                   {{"AuthType", QStringLiteral("MD5")},
                    {"Username", m_config.user},
                    {"Key", QString::fromLatin1(key)},
                    {"Events", QStringLiteral("on")}}});
    });
}

void AmiSession::plainLogin()
{
    if (!m_socket->isEncrypted() && !isLoopback(m_config.host) && !m_config.plainLoginAllowed) {
        fail(Failure::Login,
             tr("%1 offers no MD5 login, and the secret is not sent in the clear: use amis://").arg(m_config.host));
        return;
    }
    loginWith({"Login", {{"Username", m_config.user}, {"Secret", m_config.secret}, {"Events", QStringLiteral("on")}}});
}

void AmiSession::loginWith(const AmiRequest &request)
{
    send(request, [this](const AmiFrame &frame) {
        if (frame.type() != "Success") {
            fail(Failure::Login, tr("%1 refused the login of “%2”: %3")
                                     .arg(m_config.host, m_config.user, Base::fromPeer(frame.value("Message"))));
            return;
        }
        m_loggedIn = true;
        Q_EMIT loggedIn();
    });
}

} // namespace Floorwatch::Pbx
