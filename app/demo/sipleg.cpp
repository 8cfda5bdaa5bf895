#include "demo/sipleg.h"

#include "audio/level.h"
#include "audio/tone.h"

#include <QUrl>

#include <algorithm>

namespace Floorwatch::Demo
{

namespace
{

constexpr quint16 firstPort = 33'000;
constexpr quint16 lastPort = 60'998;
constexpr int sampleRate = 8'000;
constexpr QByteArrayView digitNames("0123456789*#ABCD");

/// The display name of a From header: libre puts it between quotes as it is.
QByteArray quotable(QByteArray name)
{
    name.replace('\\', "\\\\");
    name.replace('"', "\\\"");
    return name;
}

/// The user part of a SIP URI.
QByteArray userPart(const QByteArray &number)
{
    return number.isEmpty() ? QByteArray("anonymous") : QUrl::toPercentEncoding(QString::fromUtf8(number), "+*#");
}

/// librem's encoders look the negative of a sample up in a table: -32768 has none.
qint16 negatable(qint16 sample) { return std::max<qint16>(sample, -32'767); }

} // namespace

SipLeg::SipLeg(const PhoneCall &call, Handlers handlers)
    : sound(call.sound), m_id(call.id), m_call(call), m_handlers(std::move(handlers)), m_heardDbfs(Audio::SilenceDbfs)
{
    if (sound.beep) {
        m_beep = Audio::tone(440, 0.2, -22);
    }
}

int SipLeg::openSound()
{
    sa local{};
    struct rtp_sock *socket = nullptr;
    sdp_session *session = nullptr;
    int error = sa_set_str(&local, "127.0.0.1", 0);
    if (error == 0) {
        error = rtp_listen(
            &socket, IPPROTO_UDP, &local, firstPort, lastPort, true,
            [](const sa *from, const rtp_header *header, mbuf *payload, void *self) {
                static_cast<SipLeg *>(self)->received(*from, *header, payload);
            },
            nullptr, this);
        m_rtp.reset(socket);
    }
    if (error == 0) {
        error = sdp_session_alloc(&session, &local);
        m_sdp.reset(session);
    }
    if (error == 0) {
        error = sdp_media_add(&m_audio, session, "audio", sa_port(rtp_local(socket)), "RTP/AVP");
    }
    const auto add = [this](const char *type, const char *name, const char *parameters) {
        return sdp_format_add(nullptr, m_audio, false, type, name, sampleRate, 1, nullptr, nullptr, nullptr, false,
                              parameters ? "%s" : nullptr, parameters);
    };
    error = error == 0 ? add("0", "PCMU", nullptr) : error;
    error = error == 0 ? add("8", "PCMA", nullptr) : error;
    error = error == 0 ? add("101", "telephone-event", "0-16") : error;
    return error == 0 ? sdp_media_set_lattr(m_audio, true, "ptime", "20") : error;
}

int SipLeg::ring(sipsess_sock *sessions, const QByteArray &contact, const QByteArray &own)
{
    if (const int error = openSound(); error != 0) {
        return error;
    }
    mbuf *body = nullptr;
    if (const int error = sdp_encode(&body, m_sdp.get(), true); error != 0) {
        return error;
    }
    const Ref<mbuf> offer(body);
    const QByteArray from = "sip:" + userPart(m_call.fromNumber) + '@' + own;
    const QByteArray name = quotable(m_call.fromName);
    sipsess *session = nullptr;
    const int error = sipsess_connect(
        &session, sessions, contact.constData(), name.isEmpty() ? nullptr : name.constData(), from.constData(), "demo",
        nullptr, 0, "application/sdp", offer.get(), nullptr, nullptr, false,
        [](mbuf **description, const sip_msg *message, void *self) {
            // A re-INVITE of the telephone changes nothing here; it is answered with what holds.
            auto *leg = static_cast<SipLeg *>(self);
            const bool offers = mbuf_get_left(message->mb) > 0;
            const int read = offers ? sdp_decode(leg->m_sdp.get(), message->mb, true) : 0;
            return read != 0 ? read : sdp_encode(description, leg->m_sdp.get(), !offers);
        },
        [](const sip_msg *message, void *self) { return static_cast<SipLeg *>(self)->readAnswer(message); },
        [](const sip_msg *message, void *self) {
            if (message->scode == 180) {
                static_cast<SipLeg *>(self)->tell(PhoneEvent::Kind::Ringing);
            }
        },
        [](const sip_msg *, void *self) { static_cast<SipLeg *>(self)->established(); }, nullptr, nullptr,
        [](int, const sip_msg *message, void *self) { static_cast<SipLeg *>(self)->closed(message); }, this,
        "Allow: INVITE,ACK,BYE,CANCEL,OPTIONS\r\n%s", m_call.headers.constData());
    m_session.reset(session);
    m_patience.start(static_cast<quint64>(std::max<qint64>(1, m_call.timeout.count())));
    return error;
}

void SipLeg::tell(PhoneEvent::Kind kind, int status)
{
    PhoneEvent event;
    event.kind = kind;
    event.id = m_id;
    event.status = status;
    m_handlers.told(event);
}

int SipLeg::readAnswer(const sip_msg *message)
{
    if (const int error = sdp_decode(m_sdp.get(), message->mb, false); error != 0) {
        return error;
    }
    const auto typeOf = [this](const char *name) {
        const sdp_format *format = sdp_media_rformat(m_audio, name);
        return format ? format->pt : -1;
    };
    m_pcmu = typeOf("PCMU");
    m_pcma = typeOf("PCMA");
    m_digits = typeOf("telephone-event");
    m_peer = *sdp_media_raddr(m_audio);
    m_sends = m_pcmu >= 0 ? m_pcmu : m_pcma;
    if (m_sends < 0 || sdp_media_rport(m_audio) == 0 || !sa_is_loopback(&m_peer)) {
        return EPROTO;
    }
    sa control{};
    sdp_media_raddr_rtcp(m_audio, &control);
    rtcp_set_srate(m_rtp.get(), sampleRate, sampleRate);
    rtcp_start(m_rtp.get(), "demo", &control);
    return 0;
}

void SipLeg::established()
{
    m_patience.stop();
    if (m_phase == Phase::Ringing) {
        m_phase = Phase::Answered;
        tell(PhoneEvent::Kind::Answered);
    }
}

void SipLeg::closed(const sip_msg *message)
{
    const bool answered = m_phase == Phase::Answered;
    m_patience.stop();
    m_phase = Phase::Over;
    m_session.reset();
    if (answered) {
        tell(PhoneEvent::Kind::HungUp);
    } else {
        tell(PhoneEvent::Kind::Failed, message && message->scode >= 300 ? message->scode : 480);
    }
}

void SipLeg::tooLong()
{
    m_phase = Phase::Over;
    m_session.reset();
    tell(PhoneEvent::Kind::Failed);
}

void SipLeg::hangUp()
{
    m_patience.stop();
    m_phase = Phase::Over;
    m_session.reset();
}

void SipLeg::received(const sa &from, const rtp_header &header, mbuf *payload)
{
    if (!sa_cmp(&from, &m_peer, SA_ADDR)) {
        return;
    }
    if (header.pt == m_digits) {
        return digit(header, payload);
    }
    if (header.pt != m_pcmu && header.pt != m_pcma) {
        return;
    }
    Samples samples(mbuf_get_left(payload));
    const uint8_t *codes = mbuf_buf(payload);
    const bool mu = header.pt == m_pcmu;
    std::transform(codes, codes + samples.size(), samples.begin(),
                   [mu](uint8_t code) { return mu ? g711_ulaw2pcm(code) : g711_alaw2pcm(code); });
    m_heardDbfs = std::max(m_heard ? m_heardDbfs : Audio::SilenceDbfs, Audio::dbfs(samples));
    m_heard = true;
}

double SipLeg::takeHeardDbfs()
{
    m_heard = false;
    return std::exchange(m_heardDbfs, Audio::SilenceDbfs);
}

/// RFC 4733 2.3: event, end bit, duration in samples; the packets of one digit share a timestamp, and its last one
/// comes three times.
void SipLeg::digit(const rtp_header &header, const mbuf *payload)
{
    const uint8_t *bytes = mbuf_buf(payload);
    if (mbuf_get_left(payload) < 4 || bytes[0] >= digitNames.size()) {
        return;
    }
    PhoneEvent event;
    event.id = m_id;
    event.digit = digitNames.at(bytes[0]);
    const bool isNew = header.ts != m_digitTimestamp;
    m_digitTimestamp = header.ts;
    if (isNew) {
        m_digitOpen = true;
        event.kind = PhoneEvent::Kind::DigitBegan;
        m_handlers.told(event);
    }
    if ((bytes[1] & 0x80) != 0 && m_digitOpen) {
        m_digitOpen = false;
        event.kind = PhoneEvent::Kind::DigitEnded;
        event.durationMs = (bytes[2] << 8 | bytes[3]) * 1'000 / sampleRate;
        m_handlers.told(event);
    }
}

void SipLeg::send(const SoundFrame &frame)
{
    const Ref<mbuf> packet(mbuf_alloc(RTP_HEADER_SIZE + frame.size()));
    if (!packet) {
        return;
    }
    SoundFrame heard = frame;
    if (m_beepAt < m_beep.size()) {
        const size_t count = std::min(heard.size(), m_beep.size() - m_beepAt);
        std::copy_n(m_beep.begin() + static_cast<std::ptrdiff_t>(m_beepAt), count, heard.begin());
        m_beepAt += count;
    }
    packet->pos = RTP_HEADER_SIZE;
    packet->end = RTP_HEADER_SIZE + frame.size();
    const bool mu = m_sends == m_pcmu;
    std::transform(heard.begin(), heard.end(), packet->buf + RTP_HEADER_SIZE, [mu](qint16 sample) {
        return mu ? g711_pcm2ulaw(negatable(sample)) : g711_pcm2alaw(negatable(sample));
    });
    rtp_send(m_rtp.get(), &m_peer, false, std::exchange(m_first, false), static_cast<uint8_t>(m_sends), m_timestamp,
             packet.get());
    m_timestamp += frameSamples;
}

} // namespace Floorwatch::Demo
