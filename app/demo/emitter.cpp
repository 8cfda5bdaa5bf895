#include "demo/emitter.h"

#include <cstdio>

namespace Floorwatch::Demo
{

namespace
{

constexpr QByteArrayView callClass("call,all");
constexpr QByteArrayView agentClass("agent,all");
constexpr QByteArrayView dialplanClass("dialplan,all");

/// Between two frames of one moment, as a real PBX shows it.
constexpr Span frameGap{17};

QByteArrayView orUnknown(const QByteArray &text) { return text.isEmpty() ? QByteArrayView("<unknown>") : text; }

qint64 seconds(Instant at) { return Base::toEpochMicros(at) / 1'000'000; }

} // namespace

QByteArrayView text(ChannelState state)
{
    switch (state) {
    case ChannelState::Down: return "Down";
    case ChannelState::Ring: return "Ring";
    case ChannelState::Ringing: return "Ringing";
    case ChannelState::Up: return "Up";
    }
    return {};
}

QByteArrayView text(Device device)
{
    switch (device) {
    case Device::NotInUse: return "NOT_INUSE";
    case Device::InUse: return "INUSE";
    case Device::Unavailable: return "UNAVAILABLE";
    case Device::Ringing: return "RINGING";
    case Device::OnHold: return "ONHOLD";
    }
    return {};
}

QByteArray epochText(Instant at)
{
    const qint64 micros = Base::toEpochMicros(at);
    QByteArray fraction = QByteArray::number(micros % 1'000'000);
    return QByteArray::number(micros / 1'000'000) + '.' + fraction.rightJustified(6, '0');
}

bool Emitter::begin(QByteArrayView event, QByteArrayView privilege)
{
    if (!m_sink) {
        return false;
    }
    m_stamp = std::max(m_now, m_stamp + frameGap);
    m_frame.begin("Event", event);
    m_frame.add("Privilege", privilege);
    m_frame.add("Timestamp", epochText(m_stamp));
    return true;
}

void Emitter::end(QByteArrayView event, QByteArrayView privilege) { m_sink(event, privilege, m_frame.end()); }

void Emitter::channelHeaders(Frame &frame, QByteArrayView prefix, const Channel &channel)
{
    frame.addPrefixed(prefix, "Channel", channel.name);
    frame.addPrefixed(prefix, "ChannelState", QByteArray::number(static_cast<int>(channel.state)));
    frame.addPrefixed(prefix, "ChannelStateDesc", text(channel.state));
    frame.addPrefixed(prefix, "CallerIDNum", orUnknown(channel.number));
    frame.addPrefixed(prefix, "CallerIDName", orUnknown(channel.callerName));
    frame.addPrefixed(prefix, "ConnectedLineNum", orUnknown(channel.connectedNumber));
    frame.addPrefixed(prefix, "ConnectedLineName", orUnknown(channel.connectedName));
    frame.addPrefixed(prefix, "Language", "en");
    frame.addPrefixed(prefix, "AccountCode", "");
    frame.addPrefixed(prefix, "Context", channel.context);
    frame.addPrefixed(prefix, "Exten", channel.exten);
    frame.addPrefixed(prefix, "Priority", QByteArray::number(channel.priority));
    frame.addPrefixed(prefix, "Uniqueid", channel.uniqueid);
    frame.addPrefixed(prefix, "Linkedid", channel.linkedid);
}

void Emitter::bridgeHeaders(Frame &frame, const QByteArray &bridge, int channels)
{
    frame.add("BridgeUniqueid", bridge);
    frame.add("BridgeType", "basic");
    frame.add("BridgeTechnology", "simple_bridge");
    frame.add("BridgeCreator", "<unknown>");
    frame.add("BridgeName", "<unknown>");
    frame.add("BridgeNumChannels", channels);
    frame.add("BridgeVideoSourceMode", "none");
}

void Emitter::memberHeaders(Frame &frame, const Agent &agent, const Member &member, const Queue &queue)
{
    frame.add("StateInterface", agent.interface);
    frame.add("Membership", member.dynamic ? "dynamic" : "static");
    frame.add("Penalty", member.penalty);
    frame.add("CallsTaken", member.callsTaken);
    frame.add("LastCall", seconds(member.lastCall));
    frame.add("LastPause", seconds(member.pausedSince));
    frame.add("LoginTime", seconds(member.signedIn));
    frame.add("InCall", member.inCall ? 1 : 0);
    frame.add("Status", static_cast<int>(agent.device));
    frame.add("Paused", member.paused ? 1 : 0);
    frame.add("PausedReason", member.pauseReason);
    frame.add("Wrapuptime", queue.plan.wrapUp);
}

void Emitter::channel(QByteArrayView event, const Channel &channel, const Extra &extra)
{
    if (begin(event, callClass)) {
        channelHeaders(m_frame, {}, channel);
        if (extra) {
            extra(m_frame);
        }
        end(event, callClass);
    }
}

void Emitter::variable(const Channel &channel, QByteArrayView name, QByteArrayView value)
{
    if (begin("VarSet", dialplanClass)) {
        channelHeaders(m_frame, {}, channel);
        m_frame.add("Variable", name);
        m_frame.add("Value", value);
        end("VarSet", dialplanClass);
    }
}

void Emitter::newExten(const Channel &channel)
{
    if (begin("Newexten", dialplanClass)) {
        channelHeaders(m_frame, {}, channel);
        m_frame.add("Extension", channel.exten);
        m_frame.add("Application", channel.application);
        m_frame.add("AppData", channel.applicationData);
        end("Newexten", dialplanClass);
    }
}

void Emitter::userEvent(const Channel &channel, QByteArrayView name, const Extra &extra)
{
    constexpr QByteArrayView userClass("user,all");
    if (begin("UserEvent", userClass)) {
        channelHeaders(m_frame, {}, channel);
        m_frame.add("UserEvent", name);
        extra(m_frame);
        end("UserEvent", userClass);
    }
}

void Emitter::blindTransfer(const Channel &transferer, const Channel &transferee, QByteArrayView context,
                            QByteArrayView exten)
{
    if (!begin("BlindTransfer", callClass)) {
        return;
    }
    m_frame.add("Result", "Success");
    channelHeaders(m_frame, "Transferer", transferer);
    channelHeaders(m_frame, "Transferee", transferee);
    bridgeHeaders(m_frame, transferee.bridge, 2);
    m_frame.add("IsExternal", "Yes");
    m_frame.add("Context", context);
    m_frame.add("Extension", exten);
    end("BlindTransfer", callClass);
}

void Emitter::spy(QByteArrayView event, const Channel &spyer, const Channel &spyee)
{
    if (begin(event, callClass)) {
        channelHeaders(m_frame, "Spyer", spyer);
        channelHeaders(m_frame, "Spyee", spyee);
        end(event, callClass);
    }
}

void Emitter::digit(QByteArrayView event, const Channel &channel, char digit, int durationMs)
{
    constexpr QByteArrayView dtmfClass("dtmf,all");
    if (begin(event, dtmfClass)) {
        channelHeaders(m_frame, {}, channel);
        m_frame.add("Digit", QByteArrayView(&digit, 1));
        if (durationMs >= 0) {
            m_frame.add("DurationMs", durationMs);
        }
        m_frame.add("Direction", "Received");
        end(event, dtmfClass);
    }
}

void Emitter::hangup(const Channel &channel, int cause, QByteArrayView causeText)
{
    if (begin("Hangup", callClass)) {
        channelHeaders(m_frame, {}, channel);
        m_frame.add("Cause", cause);
        m_frame.add("Cause-txt", causeText);
        end("Hangup", callClass);
    }
}

void Emitter::pair(QByteArrayView event, QByteArrayView privilege, const Channel &channel, const Channel &destination,
                   const Extra &extra)
{
    if (begin(event, privilege)) {
        channelHeaders(m_frame, {}, channel);
        channelHeaders(m_frame, "Dest", destination);
        extra(m_frame);
        end(event, privilege);
    }
}

void Emitter::destination(QByteArrayView event, const Channel &destination, const Extra &extra)
{
    if (begin(event, callClass)) {
        channelHeaders(m_frame, "Dest", destination);
        extra(m_frame);
        end(event, callClass);
    }
}

void Emitter::plain(QByteArrayView event, QByteArrayView privilege, const Extra &extra)
{
    if (begin(event, privilege)) {
        extra(m_frame);
        end(event, privilege);
    }
}

void Emitter::bridge(QByteArrayView event, const QByteArray &bridge, int channels, const Channel *channel)
{
    if (begin(event, callClass)) {
        bridgeHeaders(m_frame, bridge, channels);
        if (channel) {
            channelHeaders(m_frame, {}, *channel);
        }
        end(event, callClass);
    }
}

void Emitter::rtcp(const Channel &channel, int packets)
{
    constexpr QByteArrayView reporting("reporting,all");
    if (begin("RTCPSent", reporting)) {
        channelHeaders(m_frame, {}, channel);
        m_frame.add("To", "192.0.2.10:32061");
        m_frame.add("From", "192.0.2.1:21609");
        m_frame.add("MES", "88.1");
        m_frame.add("SSRC", "0x0eb128f6");
        m_frame.add("PT", "200(SR)");
        m_frame.add("ReportCount", 1);
        m_frame.add("SentNTP", epochText(m_stamp));
        m_frame.add("SentRTP", packets * 160);
        m_frame.add("SentPackets", packets);
        m_frame.add("SentOctets", packets * 160);
        m_frame.add("Report0SourceSSRC", "0xca110079");
        m_frame.add("Report0FractionLost", 0);
        m_frame.add("Report0CumulativeLost", 0);
        m_frame.add("Report0IAJitter", 13);
        end("RTCPSent", reporting);
    }
}

void Emitter::callerJoin(const Channel &channel, const Queue &queue, int position)
{
    if (begin("QueueCallerJoin", agentClass)) {
        channelHeaders(m_frame, {}, channel);
        m_frame.add("Queue", queue.plan.name);
        m_frame.add("Position", position);
        m_frame.add("Count", static_cast<qint64>(queue.waiting.size()));
        end("QueueCallerJoin", agentClass);
    }
}

void Emitter::callerLeave(const Channel &channel, const Queue &queue, int position, int left)
{
    if (begin("QueueCallerLeave", agentClass)) {
        channelHeaders(m_frame, {}, channel);
        m_frame.add("Queue", queue.plan.name);
        m_frame.add("Position", position);
        m_frame.add("Count", left);
        end("QueueCallerLeave", agentClass);
    }
}

void Emitter::callerAbandon(const Channel &channel, const Queue &queue, int position, const Call &call)
{
    if (begin("QueueCallerAbandon", agentClass)) {
        channelHeaders(m_frame, {}, channel);
        m_frame.add("Queue", queue.plan.name);
        m_frame.add("Position", position);
        m_frame.add("OriginalPosition", call.originalPosition);
        m_frame.add("HoldTime", (m_now - call.joined).count() / 1'000'000);
        end("QueueCallerAbandon", agentClass);
    }
}

void Emitter::member(QByteArrayView event, const Agent &agent, const Member &member, const Queue &queue)
{
    if (begin(event, agentClass)) {
        m_frame.add("Queue", queue.plan.name);
        m_frame.add("MemberName", agent.name);
        m_frame.add("Interface", agent.interface);
        memberHeaders(m_frame, agent, member, queue);
        m_frame.add("Ringinuse", 0);
        end(event, agentClass);
    }
}

void Emitter::deviceState(const QByteArray &device, QByteArrayView state)
{
    if (begin("DeviceStateChange", callClass)) {
        m_frame.add("Device", device);
        m_frame.add("State", state);
        end("DeviceStateChange", callClass);
    }
}

} // namespace Floorwatch::Demo
