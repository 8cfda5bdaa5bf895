#include "phone/mediastream.h"

#include "phone/emodel.h"

#include <QHostAddress>

#include <algorithm>
#include <chrono>

namespace Floorwatch::Phone
{

namespace
{

constexpr quint16 FirstPort = 16384;
constexpr quint16 LastPort = 32766;
constexpr double PacketMs = 20;

bool isPrivate(const sa &address)
{
    const QHostAddress host(&address.u.sa);
    return host.isLoopback() || host.isLinkLocal() || host.isUniqueLocalUnicast() ||
           host.isInSubnet(QHostAddress(0x0a000000U), 8) || host.isInSubnet(QHostAddress(0xac100000U), 12) ||
           host.isInSubnet(QHostAddress(0xc0a80000U), 16) || host.isInSubnet(QHostAddress(0x64400000U), 10);
}

/// librem's encoders negate what is negative and look it up in a table: -32768 would point before its beginning.
qint16 negatable(qint16 sample) { return std::max<qint16>(sample, -32767); }

double monotonicMs()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace

int MediaStream::open(const sa &local)
{
    struct rtp_sock *made = nullptr;
    const int error = rtp_listen(&made, IPPROTO_UDP, &local, FirstPort, LastPort, true, onRtp, nullptr, this);
    if (error == 0) {
        m_rtp.reset(made);
        m_timestamp = rand_u32();
    }
    return error;
}

quint16 MediaStream::port() const { return m_rtp ? sa_port(rtp_local(m_rtp.get())) : quint16(0); }

bool MediaStream::apply(const MediaPlan &plan, const sa &signalling)
{
    m_plan = plan;
    m_signalling = signalling;
    m_behindNat = isPrivate(plan.rtp) && !isPrivate(signalling);
    if (plan.ourKey && plan.theirKey) {
        if (!m_srtp) {
            m_srtp = std::make_unique<SrtpFilter>(static_cast<udp_sock *>(rtp_sock(m_rtp.get())),
                                                  static_cast<udp_sock *>(rtcp_sock(m_rtp.get())));
        }
        if (!m_srtp->setKeys(*plan.ourKey, *plan.theirKey)) {
            return false;
        }
    } else {
        m_srtp.reset();
    }
    rtcp_set_srate(m_rtp.get(), SampleRate, SampleRate);
    // A name that says nothing of the machine or the person (RFC 7022).
    rtcp_start(m_rtp.get(), QByteArray::number(rand_u32(), 36).constData(), &plan.rtcp);
    m_started = true;
    return true;
}

void MediaStream::say(std::vector<qint16> samples)
{
    if (!samples.empty()) {
        m_notices.push_back(std::move(samples));
    }
}

void MediaStream::onRtp(const sa *from, const rtp_header *header, mbuf *payload, void *self)
{
    static_cast<MediaStream *>(self)->received(*from, *header, payload);
}

bool MediaStream::comesFromPeer(const sa &from)
{
    if (m_behindNat) {
        m_plan.rtp = from;
        return true;
    }
    return sa_cmp(&from, &m_plan.rtp, SA_ADDR) || sa_cmp(&from, &m_signalling, SA_ADDR);
}

void MediaStream::received(const sa &from, const rtp_header &header, mbuf *payload)
{
    const int type = header.pt;
    if (!m_started || !comesFromPeer(from)) {
        return;
    }
    if (type != m_plan.pcmuType && type != m_plan.pcmaType) {
        m_jitter.pass(header.seq);
        return;
    }
    size_t bytes = mbuf_get_left(payload);
    const uint8_t *data = mbuf_buf(payload);
    if (header.pad && bytes > 0) {
        bytes -= std::min<size_t>(bytes, data[bytes - 1]);
    }
    if (m_heardFirst && header.ssrc != m_peerSource) {
        m_jitter.restart();
    }
    m_peerSource = header.ssrc;
    m_framesSincePacket = 0;
    std::vector<qint16> samples(bytes);
    std::transform(
        data, data + bytes, samples.begin(),
        type == m_plan.pcmuType ? [](uint8_t code) { return g711_ulaw2pcm(code); }
                                : [](uint8_t code) { return g711_alaw2pcm(code); });
    m_jitter.put(header.seq, header.ts, samples, monotonicMs());
    if (!m_heardFirst && !samples.empty()) {
        m_heardFirst = true;
        m_handlers.firstSound();
    }
}

void MediaStream::nextFrame(std::span<const qint16, FrameSamples> microphone, std::span<qint16, FrameSamples> frame)
{
    std::fill(frame.begin(), frame.end(), qint16(0));
    if (m_notices.empty()) {
        if (m_gateOpen) {
            std::copy(microphone.begin(), microphone.end(), frame.begin());
        }
        return;
    }
    const std::vector<qint16> &notice = m_notices.front();
    const size_t count = std::min(frame.size(), notice.size() - m_noticeAt);
    std::copy_n(notice.begin() + static_cast<std::ptrdiff_t>(m_noticeAt), count, frame.begin());
    m_noticeAt += count;
}

void MediaStream::tick(std::span<const qint16, FrameSamples> microphone, std::span<qint16, FrameSamples> heard)
{
    ++m_framesSincePacket;
    m_jitter.take(heard);
    m_receivedLevel.add(heard);
    if (!m_started) {
        return;
    }
    std::array<qint16, FrameSamples> frame;
    nextFrame(microphone, frame);
    m_sentLevel.add(frame);
    send(frame);
    if (!m_notices.empty() && m_noticeAt >= m_notices.front().size()) {
        m_notices.pop_front();
        m_noticeAt = 0;
        m_handlers.said();
    }
}

void MediaStream::send(std::span<const qint16, FrameSamples> frame)
{
    m_timestamp += FrameSamples;
    if (!m_plan.maySend || !sa_isset(&m_plan.rtp, SA_ALL) || sa_is_any(&m_plan.rtp)) {
        m_sentFirst = false;
        return;
    }
    // Room for the header in front and for SRTP's tag behind.
    constexpr size_t Tail = 32;
    const Ref<mbuf> packet(mbuf_alloc(RTP_HEADER_SIZE + FrameSamples + Tail));
    if (!packet) {
        return;
    }
    packet->pos = RTP_HEADER_SIZE;
    packet->end = RTP_HEADER_SIZE + FrameSamples;
    std::transform(
        frame.begin(), frame.end(), packet->buf + RTP_HEADER_SIZE,
        m_plan.codec == Codec::Pcmu ? [](qint16 sample) { return g711_pcm2ulaw(negatable(sample)); }
                                    : [](qint16 sample) { return g711_pcm2alaw(negatable(sample)); });
    rtp_send(m_rtp.get(), &m_plan.rtp, false, !m_sentFirst, static_cast<uint8_t>(m_plan.payloadType), m_timestamp,
             packet.get());
    m_sentFirst = true;
}

LineFigures MediaStream::figures() const
{
    LineFigures figures;
    const JitterFigures jitter = m_jitter.figures();
    figures.receivedDbfs = m_receivedLevel.levelDbfs();
    figures.sentDbfs = m_sentLevel.levelDbfs();
    figures.packets = jitter.packets;
    figures.lost = jitter.lost;
    figures.late = jitter.late;
    figures.lossPercent = jitter.lossPercent;
    figures.jitterMs = jitter.jitterMs;
    figures.bufferMs = jitter.bufferMs;
    struct rtcp_stats stats {
    };
    if (m_heardFirst && ::rtcp_stats(m_rtp.get(), m_peerSource, &stats) == 0 && stats.rtt > 0) {
        figures.roundTripMs = stats.rtt / 1000.0;
    }
    figures.codec = m_plan.codec == Codec::Pcmu ? QStringLiteral("PCMU") : QStringLiteral("PCMA");
    figures.encrypted = m_srtp != nullptr;
    if (m_heardFirst) {
        const double oneWay = std::max(0.0, figures.roundTripMs) / 2 + figures.bufferMs + PacketMs;
        figures.mos = meanOpinionScore(figures.lossPercent, oneWay);
    }
    return figures;
}

} // namespace Floorwatch::Phone
