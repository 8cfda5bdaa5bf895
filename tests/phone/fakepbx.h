// A small PBX for tests of the phone, in the test's own thread: registrar and caller, over UDP, TCP or TLS.
#pragma once

#include "phone/sipaccount.h"
#include "phone/sipmessage.h"

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUdpSocket>

#include <functional>
#include <memory>

namespace Floorwatch::Fake
{

/// The SDP of an offer of G.711 to this port on loopback. `media` are further lines of the stream.
[[nodiscard]] QByteArray offer(quint16 port, const QByteArray &formats = "0 8 101", const QByteArray &media = {},
                               const QByteArray &profile = "RTP/AVP");

/// How an INVITE looks.
struct Call {
    QByteArray token = {};                              ///< empty: without X-Spy-Id
    QByteArray from = "\"Agent\" <sip:1001@127.0.0.1>"; ///< without its tag
    QByteArray body = {};
    QByteArray contentType = "application/sdp";
    QByteArray extra = {}; ///< whole header lines
};

class FakePbx : public QObject
{
    Q_OBJECT
public:
    explicit FakePbx(Phone::SipTransport transport = Phone::SipTransport::Udp, quint16 port = 0,
                     const QHostAddress &address = QHostAddress(QHostAddress::LocalHost),
                     const QSslConfiguration &tls = {});
    ~FakePbx() override;

    [[nodiscard]] quint16 port() const;
    /// An account for the phone at this PBX, with the right secret.
    [[nodiscard]] Phone::SipAccount account() const;

    // The registrar
    QByteArray secret = "geheim";
    quint32 grantedSeconds = 60;
    /// Answers a REGISTER instead of the usual digest; an empty answer is none.
    std::function<QByteArray(const SipMessage &)> onRegister;
    QList<SipMessage> registers; ///< all that came
    int accepted = 0;            ///< REGISTERs with the right digest and an expiry above 0
    bool left = false;           ///< the last right REGISTER had an expiry of 0
    bool deaf = false;           ///< answers nothing at all
    int connections = 0;         ///< that were made, over TCP and TLS
    /// Where calls go to when no REGISTER came from there, for a stranger.
    void learnFrom(const FakePbx &other);

    // The caller
    /// Sends an INVITE to the contact that registered; returns its Call-ID.
    QByteArray invite(const Call &call);
    void resend(const QByteArray &callId); ///< the INVITE once more, as lost datagrams make it
    void reinvite(const QByteArray &callId, const QByteArray &body);
    void bye(const QByteArray &callId);
    void cancel(const QByteArray &callId);
    bool acknowledges = true; ///< sends ACK to a 200 by itself
    void acknowledge(const QByteArray &callId, const QByteArray &body = {});
    void sendRaw(const QByteArray &bytes);
    /// Responses to INVITEs of that call, in order, retransmissions left out.
    [[nodiscard]] QList<SipMessage> answers(const QByteArray &callId) const;
    /// The code of the last answer; 0: none yet.
    [[nodiscard]] int code(const QByteArray &callId) const;
    /// The last answer with a body.
    [[nodiscard]] SipMessage description(const QByteArray &callId) const;
    [[nodiscard]] bool gotBye(const QByteArray &callId) const { return m_calls.value(callId).gotBye; }
    [[nodiscard]] bool byeAnswered(const QByteArray &callId) const { return m_calls.value(callId).byeAnswered; }

private:
    struct Leg {
        QByteArray invite; ///< as it was sent last
        QByteArray branch;
        QByteArray from;
        QByteArray to;
        QByteArray target;
        int sequence = 1;
        QList<SipMessage> answers;
        bool gotBye = false;
        bool byeAnswered = false;
    };
    void received(const QByteArray &bytes);
    void request(const SipMessage &message);
    void answer(const SipMessage &message);
    void registered(const SipMessage &message);
    void send(const QByteArray &bytes);
    [[nodiscard]] QByteArray requestText(const QByteArray &method, const QByteArray &callId, const Leg &leg,
                                         int sequence, const QByteArray &extra = {}, const QByteArray &body = {}) const;
    void takeConnection();

    Phone::SipTransport m_transport;
    QHostAddress m_address;
    QUdpSocket m_udp{this};
    std::unique_ptr<QTcpServer> m_server;
    QPointer<QTcpSocket> m_connection;
    QByteArray m_stream;
    QHostAddress m_peer;
    quint16 m_peerPort = 0;
    QByteArray m_contact;
    QHash<QByteArray, Leg> m_calls;
    int m_counter = 0;
};

} // namespace Floorwatch::Fake
