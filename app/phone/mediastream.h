// The sound of one line: RTP both ways.
#pragma once

#include "phone/jitterbuffer.h"
#include "phone/libre.h"
#include "phone/softphone.h"
#include "phone/srtpfilter.h"

#include <deque>
#include <functional>
#include <optional>

namespace Floorwatch::Phone
{

enum class Codec : quint8 { Pcmu, Pcma };

/// What the two SDPs agreed on.
struct MediaPlan {
    sa rtp{};  ///< where to send
    sa rtcp{}; ///< where to send reports
    Codec codec = Codec::Pcmu;
    int payloadType = 0; ///< of what we send
    int pcmuType = -1;   ///< of what may come; -1: not agreed
    int pcmaType = -1;
    bool maySend = true;
    std::optional<SdesKey> ourKey; ///< both or none
    std::optional<SdesKey> theirKey;
};

/// RTP (RFC 3550) of G.711 on a pair of ports of its own. Lives in the phone's thread.
///
/// Packets are taken from the address that the SDP names or that the signalling comes from. Where the SDP names a
/// private address although the signalling comes from a public one, the PBX is behind a NAT that does not know SIP:
/// then we send to where its packets come from, and take them from anywhere.
class MediaStream
{
public:
    struct Handlers {
        std::function<void()> firstSound;
        std::function<void()> said;
    };

    explicit MediaStream(Handlers handlers) : m_handlers(std::move(handlers)) {}
    MediaStream(const MediaStream &) = delete;
    MediaStream &operator=(const MediaStream &) = delete;

    /// Binds ports on a local address; an error number.
    [[nodiscard]] int open(const sa &local);
    [[nodiscard]] quint16 port() const;
    /// Starts, or goes on with another plan (a re-INVITE). `signalling` is where the SIP comes from. False: the keys
    /// could not be used.
    [[nodiscard]] bool apply(const MediaPlan &plan, const sa &signalling);

    /// The gate between the microphone and the encoder.
    void setGate(bool open) { m_gateOpen = open; }
    [[nodiscard]] bool gateOpen() const { return m_gateOpen; }
    void say(std::vector<qint16> samples);

    /// 20 ms: takes what is heard into `heard` and sends a frame, of a notice, of the microphone or of silence.
    void tick(std::span<const qint16, FrameSamples> microphone, std::span<qint16, FrameSamples> heard);

    [[nodiscard]] LineFigures figures() const;
    /// Frames since the last packet came.
    [[nodiscard]] int framesSincePacket() const { return m_framesSincePacket; }

private:
    static void onRtp(const sa *from, const rtp_header *header, mbuf *payload, void *self);
    void received(const sa &from, const rtp_header &header, mbuf *payload);
    [[nodiscard]] bool comesFromPeer(const sa &from);
    void nextFrame(std::span<const qint16, FrameSamples> microphone, std::span<qint16, FrameSamples> frame);
    void send(std::span<const qint16, FrameSamples> frame);

    Handlers m_handlers;
    Ref<struct rtp_sock> m_rtp;
    std::unique_ptr<SrtpFilter> m_srtp;
    MediaPlan m_plan;
    sa m_signalling{};
    bool m_behindNat = false;
    bool m_started = false;
    bool m_gateOpen = false;
    bool m_sentFirst = false;
    bool m_heardFirst = false;
    quint32 m_timestamp = 0;
    quint32 m_peerSource = 0;
    int m_framesSincePacket = 0;
    std::deque<std::vector<qint16>> m_notices;
    size_t m_noticeAt = 0;
    JitterBuffer m_jitter;
    Audio::LevelMeter m_receivedLevel;
    Audio::LevelMeter m_sentLevel;
};

} // namespace Floorwatch::Phone
