// A SIP phone of a few lines that answers calls as a test wants it, without the library of the others.
#pragma once

#include "phone/sipmessage.h"

#include <QObject>
#include <QUdpSocket>

#include <vector>

namespace Floorwatch::Demo
{

class FakeTelephone : public QObject
{
    Q_OBJECT
public:
    /// Registers the extension at the port on 127.0.0.1.
    FakeTelephone(quint16 port, QByteArray extension, QByteArray secret);

    int answersWith = 200; ///< to an INVITE; 0: nothing at all; 180: rings and no more
    int registerCode = 0;  ///< of the last answer to a REGISTER
    std::vector<Fake::SipMessage> invites;
    std::vector<Fake::SipMessage> texts; ///< MESSAGE requests
    bool gotBye = false;
    bool gotCancel = false;
    /// A key, pressed for 120 ms: RFC 4733 packets to where the INVITE offered its sound.
    void press(int event);
    /// Registers again for so many seconds; 0 leaves.
    void enlist(int seconds);
    void hangUp();
    void sendRaw(const QByteArray &bytes);

private:
    void received(const QByteArray &bytes);
    void answer(const Fake::SipMessage &invite);
    [[nodiscard]] QByteArray contact() const;

    QUdpSocket m_socket;
    QUdpSocket m_sound;
    const quint16 m_port;
    const QByteArray m_extension;
    const QByteArray m_secret;
    QByteArray m_authorization;
    int m_seconds = 60;
    int m_sequence = 0;
    quint32 m_timestamp = 8'000;
};

} // namespace Floorwatch::Demo
