#include "demo/faketelephone.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QNetworkDatagram>
#include <QtEndian>

namespace Floorwatch::Demo
{

using Fake::SipMessage;

namespace
{

QByteArray md5(const QByteArray &text) { return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex(); }

} // namespace

FakeTelephone::FakeTelephone(quint16 port, QByteArray extension, QByteArray secret)
    : m_port(port), m_extension(std::move(extension)), m_secret(std::move(secret))
{
    m_socket.bind(QHostAddress::LocalHost, 0);
    m_sound.bind(QHostAddress::LocalHost, 0);
    connect(&m_socket, &QUdpSocket::readyRead, this, [this] {
        while (m_socket.hasPendingDatagrams()) {
            received(m_socket.receiveDatagram().data());
        }
    });
    enlist(60);
}

QByteArray FakeTelephone::contact() const
{
    return "<sip:" + m_extension + "@127.0.0.1:" + QByteArray::number(m_socket.localPort()) + '>';
}

void FakeTelephone::sendRaw(const QByteArray &bytes) { m_socket.writeDatagram(bytes, QHostAddress::LocalHost, m_port); }

void FakeTelephone::enlist(int seconds)
{
    m_seconds = seconds;
    const QByteArray number = QByteArray::number(++m_sequence);
    const QByteArray address = "<sip:" + m_extension + "@127.0.0.1>";
    sendRaw("REGISTER sip:127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + QByteArray::number(m_socket.localPort()) +
            ";branch=z9hG4bKfake" + number + "\r\nFrom: " + address + ";tag=one\r\nTo: " + address +
            "\r\nCall-ID: registration-" + m_extension + "-" + m_secret + "\r\nCSeq: " + number +
            " REGISTER\r\nMax-Forwards: 70\r\nContact: " + contact() + "\r\nExpires: " + QByteArray::number(seconds) +
            "\r\n" + std::exchange(m_authorization, {}) + "Content-Length: 0\r\n\r\n");
}

void FakeTelephone::received(const QByteArray &bytes)
{
    const SipMessage message = SipMessage::parse(bytes);
    if (!message.isRequest()) {
        if (message.answered() != "REGISTER") {
            return;
        }
        registerCode = message.code();
        if (registerCode == 401 && m_sequence % 2 == 1) {
            const QByteArray given = message.header("WWW-Authenticate");
            const auto part = [&](const QByteArray &name) { return SipMessage::parameter(given, name); };
            const QByteArray response = md5(md5(m_extension + ':' + part("realm") + ':' + m_secret) + ':' +
                                            part("nonce") + ":00000001:one:auth:" + md5("REGISTER:sip:127.0.0.1"));
            m_authorization = "Authorization: Digest username=\"" + m_extension + "\",realm=\"" + part("realm") +
                              "\",nonce=\"" + part("nonce") + "\",uri=\"sip:127.0.0.1\",response=\"" + response +
                              "\",cnonce=\"one\",qop=auth,nc=00000001\r\n";
            enlist(m_seconds);
        }
        return;
    }
    if (message.method() == "INVITE") {
        invites.push_back(message);
        answer(message);
        return;
    }
    if (message.method() == "MESSAGE") {
        texts.push_back(message);
    }
    gotBye = gotBye || message.method() == "BYE";
    gotCancel = gotCancel || message.method() == "CANCEL";
    if (message.method() != "ACK") {
        sendRaw(Fake::response(message, 200, "OK"));
    }
    if (message.method() == "CANCEL") {
        sendRaw(Fake::response(invites.back(), 487, "Request Terminated"));
    }
}

void FakeTelephone::answer(const SipMessage &invite)
{
    if (answersWith == 0) {
        return;
    }
    const QByteArray sdp = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " +
                           QByteArray::number(m_sound.localPort()) +
                           " RTP/AVP 8 101\r\na=rtpmap:8 PCMA/8000\r\na=rtpmap:101 telephone-event/8000\r\n";
    const bool taken = answersWith == 200;
    sendRaw(Fake::response(invite, answersWith, "Whatever",
                           "Contact: " + contact() + "\r\n" +
                               (taken ? QByteArray("Content-Type: application/sdp\r\n") : QByteArray()),
                           taken ? sdp : QByteArray()));
}

void FakeTelephone::press(int event)
{
    m_timestamp += 8'000;
    for (int i = 1; i <= 8; ++i) {
        // RFC 3550 5.1, RFC 4733 2.3: the last three are the same, with the end bit.
        QByteArray packet(16, 0);
        packet[0] = char(0x80);
        packet[1] = 101;
        qToBigEndian<quint16>(static_cast<quint16>(100 + i), packet.data() + 2);
        qToBigEndian<quint32>(m_timestamp, packet.data() + 4);
        qToBigEndian<quint32>(77, packet.data() + 8);
        packet[12] = static_cast<char>(event);
        packet[13] = static_cast<char>(i >= 6 ? 0x8a : 0x0a);
        qToBigEndian<quint16>(static_cast<quint16>(160 * std::min(i, 6)), packet.data() + 14);
        m_sound.writeDatagram(packet, QHostAddress::LocalHost, invites.back().audioPort());
    }
}

void FakeTelephone::hangUp()
{
    const SipMessage &invite = invites.back();
    sendRaw("BYE " + SipMessage::uriOf(invite.header("Contact")) + " SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" +
            QByteArray::number(m_socket.localPort()) + ";branch=z9hG4bKbye\r\nFrom: " + invite.header("To") +
            ";tag=fake\r\nTo: " + invite.header("From") + "\r\nCall-ID: " + invite.header("Call-ID") +
            "\r\nCSeq: 1 BYE\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n");
}

} // namespace Floorwatch::Demo
