// The conversation with one Asterisk manager: socket, banner, login, requests and their answers. Shared by the live
// link and the doctor; knows nothing of queues.
#pragma once

#include "domain/pbxevent.h"
#include "pbx/feedconfig.h"
#include "wire/amireader.h"
#include "wire/amirequest.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSslSocket>
#include <QTimer>

#include <functional>

namespace Floorwatch::Pbx
{

/// Lives in one thread. Every frame is handed to `onFrame` as it is read, before any answer's handler.
class AmiSession : public QObject
{
    Q_OBJECT
public:
    enum class Failure : quint8 {
        Unreachable, ///< no connection, or it broke
        Tls,         ///< the certificate was not to be trusted
        NotAmi,      ///< something else answers at that port
        Login,       ///< wrong user or secret, or the address is not permitted
        Silent,      ///< connected, but nothing came for too long
    };

    explicit AmiSession(FeedConfig config, QObject *parent = nullptr);
    ~AmiSession() override;

    /// Connects and logs in; ends in loggedIn() or failed().
    void open();
    /// Sends Logoff where that is possible, and closes. No signal follows.
    void close();

    using Answer = std::function<void(const Wire::AmiFrame &)>;
    /// Sends an action; `answer` gets the response. Returns the ActionID, empty where the request was refused (then
    /// `*why` says it).
    QByteArray send(const Wire::AmiRequest &request, const Answer &answer = {}, QString *why = nullptr);

    void setFrameHandler(std::function<void(const Wire::AmiFrame &, Domain::Instant)> handler)
    {
        m_onFrame = std::move(handler);
    }
    [[nodiscard]] const Wire::AmiReader &reader() const { return m_reader; }
    [[nodiscard]] bool encrypted() const { return m_socket && m_socket->isEncrypted(); }
    [[nodiscard]] bool isOpen() const { return m_loggedIn; }
    [[nodiscard]] const QString &banner() const { return m_banner; }
    /// The fingerprint that the peer showed, for the offer to pin it; empty before TLS is up.
    [[nodiscard]] const QString &peerFingerprint() const { return m_peerFingerprint; }

Q_SIGNALS:
    void loggedIn();
    void failed(Floorwatch::Pbx::AmiSession::Failure failure, const QString &reason);
    /// After every read has been worked off.
    void drained();

private:
    void read();
    void handle(const Wire::AmiFrame &frame, Domain::Instant now);
    void login();
    void loginWith(const Wire::AmiRequest &request);
    void plainLogin();
    void tlsErrors(const QList<QSslError> &errors);
    void watch();
    void fail(Failure failure, const QString &reason);
    void discard();

    FeedConfig m_config;
    QSslSocket *m_socket = nullptr;
    Wire::AmiReader m_reader;
    QHash<QByteArray, Answer> m_answers;
    std::function<void(const Wire::AmiFrame &, Domain::Instant)> m_onFrame;
    QTimer m_watchdog;
    QElapsedTimer m_sinceByte;
    QElapsedTimer m_sincePing;
    QByteArray m_idPrefix;
    quint64 m_nextId = 1;
    QString m_banner;
    QString m_peerFingerprint;
    QString m_tlsTrouble;
    bool m_loggedIn = false;
    bool m_failed = false;
};

} // namespace Floorwatch::Pbx
