#include "phone/fakepbx.h"

#include <QSslServer>

namespace Floorwatch::Fake
{

using Phone::SipTransport;

QByteArray offer(quint16 port, const QByteArray &formats, const QByteArray &media, const QByteArray &profile)
{
    return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " +
           QByteArray::number(port) + ' ' + profile + ' ' + formats +
           "\r\na=rtpmap:0 PCMU/8000\r\na=rtpmap:8 PCMA/8000\r\na=rtpmap:101 telephone-event/8000\r\na=ptime:20\r\n" +
           media;
}

FakePbx::FakePbx(SipTransport transport, quint16 port, const QHostAddress &address, const QSslConfiguration &tls)
    : m_transport(transport), m_address(address)
{
    if (transport == SipTransport::Udp) {
        if (!m_udp.bind(address, port)) {
            qFatal("the fake PBX can not bind port %d", port);
        }
        connect(&m_udp, &QUdpSocket::readyRead, this, [this] {
            while (m_udp.hasPendingDatagrams()) {
                QByteArray bytes(static_cast<qsizetype>(m_udp.pendingDatagramSize()), Qt::Uninitialized);
                m_udp.readDatagram(bytes.data(), bytes.size(), &m_peer, &m_peerPort);
                received(bytes);
            }
        });
        return;
    }
    if (transport == SipTransport::Tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &FakePbx::takeConnection);
    if (!m_server->listen(address, port)) {
        qFatal("the fake PBX can not listen on port %d", port);
    }
}

FakePbx::~FakePbx() = default;

void FakePbx::takeConnection()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        m_connection = socket;
        ++connections;
        m_stream.clear();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            m_stream += socket->readAll();
            for (qsizetype whole = 0; (whole = SipMessage::wholeLength(m_stream)) > 0;) {
                const QByteArray one = m_stream.left(whole);
                m_stream.remove(0, whole);
                received(one);
            }
        });
    }
}

quint16 FakePbx::port() const { return m_server ? m_server->serverPort() : m_udp.localPort(); }

Phone::SipAccount FakePbx::account() const
{
    Phone::SipAccount account;
    account.user = QStringLiteral("2001");
    account.secret = QString::fromUtf8(secret);
    account.host = m_address.toString();
    account.port = port();
    account.transport = m_transport;
    return account;
}

void FakePbx::learnFrom(const FakePbx &other)
{
    m_peer = other.m_peer;
    m_peerPort = other.m_peerPort;
    m_contact = other.m_contact;
}

void FakePbx::send(const QByteArray &bytes)
{
    if (m_transport == SipTransport::Udp) {
        m_udp.writeDatagram(bytes, m_peer, m_peerPort);
    } else if (m_connection) {
        m_connection->write(bytes);
    }
}

void FakePbx::sendRaw(const QByteArray &bytes) { send(bytes); }

void FakePbx::received(const QByteArray &bytes)
{
    const SipMessage message = SipMessage::parse(bytes);
    if (deaf || message.startLine.isEmpty()) {
        return;
    }
    if (message.isRequest()) {
        request(message);
    } else {
        answer(message);
    }
}

void FakePbx::request(const SipMessage &message)
{
    const QByteArray method = message.method();
    if (method == "REGISTER") {
        registered(message);
    } else if (method == "BYE") {
        m_calls[message.header("Call-ID")].gotBye = true;
        send(response(message, 200, "OK"));
    }
}

void FakePbx::registered(const SipMessage &message)
{
    registers.append(message);
    m_contact = SipMessage::uriOf(message.header("Contact"));
    if (onRegister) {
        if (const QByteArray given = onRegister(message); !given.isEmpty()) {
            send(given);
        }
        return;
    }
    const QByteArray nonce = "nonce-of-the-fake";
    if (!digestIsRight(message, "2001", secret, nonce)) {
        send(response(message, 401, "Unauthorized",
                      "WWW-Authenticate: Digest realm=\"fake\", nonce=\"" + nonce +
                          "\", qop=\"auth\", algorithm=MD5\r\n"));
        return;
    }
    left = message.header("Expires").toInt() == 0;
    accepted += left ? 0 : 1;
    send(response(message, 200, "OK",
                  left ? QByteArray()
                       : "Contact: <" + m_contact + ">;expires=" + QByteArray::number(grantedSeconds) + "\r\n"));
}

QByteArray FakePbx::requestText(const QByteArray &method, const QByteArray &callId, const Leg &leg, int sequence,
                                const QByteArray &extra, const QByteArray &body) const
{
    const QByteArray transport = m_transport == SipTransport::Udp   ? "UDP"
                                 : m_transport == SipTransport::Tcp ? "TCP"
                                                                    : "TLS";
    const QByteArray self = m_address.toString().toLatin1() + ':' + QByteArray::number(port());
    return method + ' ' + leg.target + " SIP/2.0\r\nVia: SIP/2.0/" + transport + ' ' + self + ";branch=" + leg.branch +
           ";rport\r\nMax-Forwards: 70\r\nFrom: " + leg.from + "\r\nTo: " + leg.to + "\r\nCall-ID: " + callId +
           "\r\nCSeq: " + QByteArray::number(sequence) + ' ' + method + "\r\nContact: <sip:fake@" + self +
           ";transport=" + transport.toLower() + ">\r\n" + extra +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray FakePbx::invite(const Call &call)
{
    const QByteArray callId = "call-" + QByteArray::number(++m_counter) + '-' + QByteArray::number(port());
    Leg &leg = m_calls[callId];
    leg.branch = "z9hG4bK" + callId;
    leg.from = call.from + ";tag=us" + QByteArray::number(m_counter);
    leg.to = "<" + m_contact + '>';
    leg.target = m_contact;
    QByteArray extra = call.extra;
    if (!call.token.isEmpty()) {
        extra += "X-Spy-Id: " + call.token + "\r\n";
    }
    if (!call.body.isEmpty()) {
        extra += "Content-Type: " + call.contentType + "\r\n";
    }
    leg.invite = requestText("INVITE", callId, leg, leg.sequence, extra, call.body);
    send(leg.invite);
    return callId;
}

void FakePbx::resend(const QByteArray &callId) { send(m_calls.value(callId).invite); }

void FakePbx::reinvite(const QByteArray &callId, const QByteArray &body)
{
    Leg &leg = m_calls[callId];
    leg.branch = "z9hG4bKagain" + QByteArray::number(++m_counter);
    ++leg.sequence;
    leg.invite = requestText("INVITE", callId, leg, leg.sequence, "Content-Type: application/sdp\r\n", body);
    send(leg.invite);
}

void FakePbx::bye(const QByteArray &callId)
{
    Leg leg = m_calls.value(callId);
    leg.branch = "z9hG4bKbye" + QByteArray::number(++m_counter);
    send(requestText("BYE", callId, leg, leg.sequence + 1));
}

void FakePbx::cancel(const QByteArray &callId)
{
    Leg leg = m_calls.value(callId);
    // RFC 3261 9.1: as the INVITE, so without the tag that its answers have.
    leg.to = "<" + m_contact + '>';
    send(requestText("CANCEL", callId, leg, leg.sequence));
}

void FakePbx::acknowledge(const QByteArray &callId, const QByteArray &body)
{
    Leg leg = m_calls.value(callId);
    leg.branch = "z9hG4bKack" + QByteArray::number(++m_counter);
    send(requestText("ACK", callId, leg, leg.sequence,
                     body.isEmpty() ? QByteArray() : QByteArray("Content-Type: application/sdp\r\n"), body));
}

void FakePbx::answer(const SipMessage &message)
{
    const QByteArray callId = message.header("Call-ID");
    if (!m_calls.contains(callId)) {
        return;
    }
    Leg &leg = m_calls[callId];
    if (message.answered() == "BYE") {
        leg.byeAnswered = true;
    }
    if (message.answered() != "INVITE") {
        return;
    }
    const bool repeated = !leg.answers.isEmpty() && leg.answers.last().startLine == message.startLine &&
                          leg.answers.last().header("CSeq") == message.header("CSeq");
    if (!repeated) {
        leg.answers.append(message);
    }
    leg.to = message.header("To");
    if (message.code() >= 300) {
        // Of the same transaction: with the branch of the INVITE.
        send(requestText("ACK", callId, leg, leg.sequence));
    } else if (message.code() >= 200) {
        leg.target = SipMessage::uriOf(message.header("Contact"));
        if (acknowledges) {
            acknowledge(callId);
        }
    }
}

QList<SipMessage> FakePbx::answers(const QByteArray &callId) const { return m_calls.value(callId).answers; }

int FakePbx::code(const QByteArray &callId) const
{
    const QList<SipMessage> all = answers(callId);
    return all.isEmpty() ? 0 : all.last().code();
}

SipMessage FakePbx::description(const QByteArray &callId) const
{
    SipMessage found;
    const QList<SipMessage> all = answers(callId);
    for (const SipMessage &one : all) {
        if (!one.body.isEmpty()) {
            found = one;
        }
    }
    return found;
}

} // namespace Floorwatch::Fake
