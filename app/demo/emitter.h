// The simulated PBX's events as AMI frames: headers, order of headers and privileges as Asterisk 22 sends them.
#pragma once

#include "demo/frame.h"
#include "demo/model.h"

#include <functional>

namespace Floorwatch::Demo
{

/// Takes an event frame: its name, its class ("call,all") and its bytes, valid during the call and followed by a null.
using FrameSink = std::function<void(QByteArrayView event, QByteArrayView privilege, QByteArrayView frame)>;

/// Writes events, each with its Timestamp. While it has no sink it writes nothing, at no cost.
class Emitter
{
public:
    void setSink(FrameSink sink) { m_sink = std::move(sink); }
    [[nodiscard]] bool active() const { return static_cast<bool>(m_sink); }
    /// The moment of what follows. Each frame is stamped some microseconds after the one before, never earlier.
    void setNow(Instant now) { m_now = now; }

    // ---- channels and bridges: `extra` adds the headers that follow the channel's own
    using Extra = std::function<void(Frame &)>;
    void channel(QByteArrayView event, const Channel &channel, const Extra &extra = {});
    void variable(const Channel &channel, QByteArrayView name, QByteArrayView value);
    void newExten(const Channel &channel);
    /// An event of the dialplan's own: `extra` adds its headers.
    void userEvent(const Channel &channel, QByteArrayView name, const Extra &extra);
    void blindTransfer(const Channel &transferer, const Channel &transferee, QByteArrayView context,
                       QByteArrayView exten);
    /// ChanSpyStart and ChanSpyStop.
    void spy(QByteArrayView event, const Channel &spyer, const Channel &spyee);
    /// DTMFBegin and DTMFEnd, Direction Received; a negative duration is left out.
    void digit(QByteArrayView event, const Channel &channel, char digit, int durationMs);
    void hangup(const Channel &channel, int cause, QByteArrayView causeText);
    /// DialBegin, DialState, DialEnd, AgentCalled and so on: a channel and its destination.
    void pair(QByteArrayView event, QByteArrayView privilege, const Channel &channel, const Channel &destination,
              const Extra &extra);
    /// The same of a channel that a manager had rung: there is none that rang it.
    void destination(QByteArrayView event, const Channel &destination, const Extra &extra);
    /// An event that has none of the usual parts.
    void plain(QByteArrayView event, QByteArrayView privilege, const Extra &extra);
    void bridge(QByteArrayView event, const QByteArray &bridge, int channels, const Channel *channel);
    void rtcp(const Channel &channel, int packets);

    // ---- queues
    void callerJoin(const Channel &channel, const Queue &queue, int position);
    void callerLeave(const Channel &channel, const Queue &queue, int position, int left);
    void callerAbandon(const Channel &channel, const Queue &queue, int position, const Call &call);
    void member(QByteArrayView event, const Agent &agent, const Member &member, const Queue &queue);
    void deviceState(const QByteArray &device, QByteArrayView state);

    /// The body of a member event and of a QueueMember list entry differ only in names.
    static void memberHeaders(Frame &frame, const Agent &agent, const Member &member, const Queue &queue);
    static void channelHeaders(Frame &frame, QByteArrayView prefix, const Channel &channel);
    static void bridgeHeaders(Frame &frame, const QByteArray &bridge, int channels);

private:
    bool begin(QByteArrayView event, QByteArrayView privilege);
    void end(QByteArrayView event, QByteArrayView privilege);

    FrameSink m_sink;
    Frame m_frame;
    Instant m_now;
    Instant m_stamp;
};

[[nodiscard]] QByteArrayView text(ChannelState state);
[[nodiscard]] QByteArrayView text(Device device);
/// "1795305850.184501"
[[nodiscard]] QByteArray epochText(Instant at);

} // namespace Floorwatch::Demo
