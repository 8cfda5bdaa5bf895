// The other end of a line's sound, in the test's thread: sends a tone by RTP, keeps every frame that comes.
#pragma once

#include "audio/tone.h"
#include "phone/audiopath.h"

#include <QList>
#include <QObject>
#include <QTimer>
#include <QUdpSocket>

#include <array>
#include <memory>
#include <optional>
#include <random>
#include <vector>

namespace Floorwatch::Fake
{

/// SRTP (RFC 3711) with AES_CM_128_HMAC_SHA1_80, written from the standard and apart from the phone's. The roll-over
/// counter is 0: a test sends no 65536 packets.
class FakeSrtp
{
public:
    explicit FakeSrtp(const QByteArray &keySalt);
    [[nodiscard]] QByteArray protect(const QByteArray &rtp) const;
    /// Empty: the tag is wrong.
    [[nodiscard]] QByteArray unprotect(const QByteArray &srtp) const;

private:
    [[nodiscard]] QByteArray tagOf(const QByteArray &packet) const;
    [[nodiscard]] QByteArray crypt(const QByteArray &rtp, qsizetype length) const;
    QByteArray m_key;
    QByteArray m_authentication;
    QByteArray m_salt;
};

struct RtpFrame {
    int payloadType = 0;
    bool marker = false;
    quint16 sequence = 0;
    quint32 timestamp = 0;
    quint32 source = 0;
    std::vector<qint16> samples;
};

class FakeMedia : public QObject
{
    Q_OBJECT
public:
    explicit FakeMedia(double hertz = 440);
    [[nodiscard]] quint16 port() const { return m_socket.localPort(); }
    /// Begins to send to the phone's port, 50 frames a second.
    void sendTo(quint16 port);
    void stopSending() { m_timer.stop(); }
    /// One packet, at once.
    void sendPacket(const QByteArray &bytes, quint16 port);
    void setKeys(const QByteArray &ours, const QByteArray &theirs);

    bool alaw = false;
    double loss = 0;          ///< of what is sent, 0..1
    double jitterMs = 0;      ///< each packet waits up to so long
    bool sendsDigits = false; ///< RFC 4733 events between the frames
    QList<RtpFrame> frames;   ///< all that came
    int spoilt = 0;           ///< packets that were no RTP, or not authentic
    /// The samples of the frames from an index on.
    [[nodiscard]] std::vector<qint16> heard(qsizetype from = 0) const;

private:
    void receive();
    void sendFrame();
    void sendSoon(const QByteArray &packet);

    QUdpSocket m_socket;
    QTimer m_timer;
    Audio::ToneSource m_tone;
    quint16 m_phonePort = 0;
    quint16 m_sequence = 100;
    quint32 m_timestamp = 4000;
    quint32 m_source = 0x1234567;
    std::mt19937 m_random{11};
    std::optional<FakeSrtp> m_ours;
    std::optional<FakeSrtp> m_theirs;
};

/// The sound's side of an audio path, in the test's thread: hears, and speaks a tone.
class FakeHeadset : public QObject
{
    Q_OBJECT
public:
    explicit FakeHeadset(std::shared_ptr<Phone::AudioPath> path, double hertz = 1000);
    std::vector<qint16> heard;

private:
    std::shared_ptr<Phone::AudioPath> m_path;
    Audio::ToneSource m_tone;
    QTimer m_timer;
};

/// G.711 (ITU-T G.711), computed and not looked up.
[[nodiscard]] quint8 ulawOf(qint16 sample);
[[nodiscard]] qint16 fromUlaw(quint8 code);
[[nodiscard]] quint8 alawOf(qint16 sample);
[[nodiscard]] qint16 fromAlaw(quint8 code);

} // namespace Floorwatch::Fake
