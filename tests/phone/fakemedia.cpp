#include "phone/fakemedia.h"

#include <QMessageAuthenticationCode>
#include <QtEndian>

#include <openssl/evp.h>

#include <algorithm>
#include <cstdlib>
#include <span>

namespace Floorwatch::Fake
{

namespace
{

constexpr qsizetype TagBytes = 10;

/// AES in counter mode as RFC 3711 4.1.1 uses it: `block` is the first counter block.
QByteArray keyStream(const QByteArray &key, const QByteArray &block, qsizetype length)
{
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    EVP_EncryptInit_ex(context, EVP_aes_128_ctr(), nullptr, reinterpret_cast<const unsigned char *>(key.constData()),
                       reinterpret_cast<const unsigned char *>(block.constData()));
    const QByteArray zeros(length, '\0');
    QByteArray stream(length, '\0');
    int written = 0;
    EVP_EncryptUpdate(context, reinterpret_cast<unsigned char *>(stream.data()), &written,
                      reinterpret_cast<const unsigned char *>(zeros.constData()), static_cast<int>(length));
    EVP_CIPHER_CTX_free(context);
    return stream;
}

/// RFC 3711 4.3.1 with a key derivation rate of 0.
QByteArray derive(const QByteArray &key, const QByteArray &salt, char label, qsizetype length)
{
    QByteArray block = salt;
    block[7] = static_cast<char>(block[7] ^ label);
    return keyStream(key, block + QByteArray(2, '\0'), length);
}

} // namespace

FakeSrtp::FakeSrtp(const QByteArray &keySalt)
    : m_key(derive(keySalt.left(16), keySalt.mid(16), 0, 16)),
      m_authentication(derive(keySalt.left(16), keySalt.mid(16), 1, 20)),
      m_salt(derive(keySalt.left(16), keySalt.mid(16), 2, 14))
{
}

QByteArray FakeSrtp::crypt(const QByteArray &rtp, qsizetype length) const
{
    // IV = (salt * 2^16) xor (SSRC * 2^64) xor (index * 2^16)
    QByteArray block = m_salt + QByteArray(2, '\0');
    for (qsizetype i = 0; i < 4; ++i) {
        block[4 + i] = static_cast<char>(block[4 + i] ^ rtp[8 + i]);
    }
    block[12] = static_cast<char>(block[12] ^ rtp[2]);
    block[13] = static_cast<char>(block[13] ^ rtp[3]);
    QByteArray out = rtp.left(length);
    const QByteArray stream = keyStream(m_key, block, length - 12);
    for (qsizetype i = 12; i < length; ++i) {
        out[i] = static_cast<char>(out[i] ^ stream[i - 12]);
    }
    return out;
}

QByteArray FakeSrtp::tagOf(const QByteArray &packet) const
{
    return QMessageAuthenticationCode::hash(packet + QByteArray(4, '\0'), m_authentication, QCryptographicHash::Sha1)
        .left(TagBytes);
}

QByteArray FakeSrtp::protect(const QByteArray &rtp) const
{
    const QByteArray packet = crypt(rtp, rtp.size());
    return packet + tagOf(packet);
}

QByteArray FakeSrtp::unprotect(const QByteArray &srtp) const
{
    const QByteArray packet = srtp.left(srtp.size() - TagBytes);
    return packet.size() > 12 && tagOf(packet) == srtp.right(TagBytes) ? crypt(packet, packet.size()) : QByteArray();
}

quint8 ulawOf(qint16 sample)
{
    const int sign = sample < 0 ? 0x80 : 0;
    const int magnitude = std::min(32635, std::abs(static_cast<int>(sample))) + 132;
    int segment = 7;
    while (segment > 0 && magnitude < (1 << (segment + 7))) {
        --segment;
    }
    return static_cast<quint8>(~(sign | segment << 4 | ((magnitude >> (segment + 3)) & 15)));
}

qint16 fromUlaw(quint8 code)
{
    const int bits = ~code;
    const int magnitude = ((((bits & 15) << 3) + 132) << ((bits >> 4) & 7)) - 132;
    return static_cast<qint16>(bits & 0x80 ? -magnitude : magnitude);
}

quint8 alawOf(qint16 sample)
{
    const int sign = sample < 0 ? 0 : 0x80;
    const int magnitude = std::min(32767, std::abs(static_cast<int>(sample)));
    int segment = 7;
    while (segment > 0 && magnitude < (1 << (segment + 7))) {
        --segment;
    }
    const int mantissa = segment == 0 ? magnitude >> 4 : magnitude >> (segment + 3);
    return static_cast<quint8>((sign | segment << 4 | (mantissa & 15)) ^ 0x55);
}

qint16 fromAlaw(quint8 code)
{
    const int bits = code ^ 0x55;
    const int segment = (bits >> 4) & 7;
    int magnitude = ((bits & 15) << 4) + 8;
    if (segment > 0) {
        magnitude = (magnitude + 256) << (segment - 1);
    }
    return static_cast<qint16>(bits & 0x80 ? magnitude : -magnitude);
}

FakeMedia::FakeMedia(double hertz) : m_tone(hertz, -15)
{
    if (!m_socket.bind(QHostAddress::LocalHost)) {
        qFatal("no port for the fake's RTP");
    }
    connect(&m_socket, &QUdpSocket::readyRead, this, &FakeMedia::receive);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(20);
    connect(&m_timer, &QTimer::timeout, this, &FakeMedia::sendFrame);
}

void FakeMedia::setKeys(const QByteArray &ours, const QByteArray &theirs)
{
    m_ours.emplace(ours);
    m_theirs.emplace(theirs);
}

void FakeMedia::sendTo(quint16 port)
{
    m_phonePort = port;
    m_timer.start();
}

void FakeMedia::sendPacket(const QByteArray &bytes, quint16 port)
{
    m_socket.writeDatagram(bytes, QHostAddress::LocalHost, port);
}

void FakeMedia::sendSoon(const QByteArray &packet)
{
    const QByteArray bytes = m_ours ? m_ours->protect(packet) : packet;
    if (std::uniform_real_distribution(0.0, 1.0)(m_random) < loss) {
        return;
    }
    const int wait = jitterMs > 0 ? static_cast<int>(std::uniform_real_distribution(0.0, jitterMs)(m_random)) : 0;
    if (wait == 0) {
        sendPacket(bytes, m_phonePort);
    } else {
        QTimer::singleShot(wait, Qt::PreciseTimer, this, [this, bytes] { sendPacket(bytes, m_phonePort); });
    }
}

void FakeMedia::sendFrame()
{
    std::array<qint16, Phone::FrameSamples> samples;
    m_tone.fill(samples);
    const auto head = [this](int type) {
        QByteArray packet(12, '\0');
        packet[0] = '\x80';
        packet[1] = static_cast<char>(type);
        qToBigEndian(m_sequence++, packet.data() + 2);
        qToBigEndian(m_timestamp, packet.data() + 4);
        qToBigEndian(m_source, packet.data() + 8);
        return packet;
    };
    QByteArray packet = head(alaw ? 8 : 0);
    for (const qint16 sample : samples) {
        packet.append(static_cast<char>(alaw ? alawOf(sample) : ulawOf(sample)));
    }
    sendSoon(packet);
    if (sendsDigits) {
        sendSoon(head(101) + QByteArray("\x05\x0a\x00\xa0", 4));
    }
    m_timestamp += Phone::FrameSamples;
}

void FakeMedia::receive()
{
    while (m_socket.hasPendingDatagrams()) {
        QByteArray bytes(static_cast<qsizetype>(m_socket.pendingDatagramSize()), Qt::Uninitialized);
        m_socket.readDatagram(bytes.data(), bytes.size());
        if (m_theirs) {
            bytes = m_theirs->unprotect(bytes);
        }
        if (bytes.size() < 12 || (bytes[0] & '\xc0') != '\x80') {
            ++spoilt;
            continue;
        }
        RtpFrame frame;
        frame.payloadType = bytes[1] & 0x7f;
        frame.marker = (bytes[1] & '\x80') != 0;
        frame.sequence = qFromBigEndian<quint16>(bytes.constData() + 2);
        frame.timestamp = qFromBigEndian<quint32>(bytes.constData() + 4);
        frame.source = qFromBigEndian<quint32>(bytes.constData() + 8);
        for (qsizetype i = 12; i < bytes.size(); ++i) {
            const auto code = static_cast<quint8>(bytes[i]);
            frame.samples.push_back(frame.payloadType == 8 ? fromAlaw(code) : fromUlaw(code));
        }
        frames.append(frame);
    }
}

std::vector<qint16> FakeMedia::heard(qsizetype from) const
{
    std::vector<qint16> all;
    for (qsizetype i = from; i < frames.size(); ++i) {
        all.insert(all.end(), frames[i].samples.begin(), frames[i].samples.end());
    }
    return all;
}

FakeHeadset::FakeHeadset(std::shared_ptr<Phone::AudioPath> path, double hertz)
    : m_path(std::move(path)), m_tone(hertz, -15)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(20);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        std::array<qint16, Phone::FrameSamples> block;
        m_tone.fill(block);
        m_path->fromMicrophone.write(block);
        while (m_path->toSpeaker.available() >= block.size()) {
            m_path->toSpeaker.read(block);
            heard.insert(heard.end(), block.begin(), block.end());
        }
    });
    m_timer.start();
}

} // namespace Floorwatch::Fake
