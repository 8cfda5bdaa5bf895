// Conversations, transfers, outbound and internal calls.
#include "demo/simulation.h"

namespace Floorwatch::Demo
{

namespace
{

constexpr Span ringsDirectly = std::chrono::seconds(30);
constexpr Span rtcpEvery = std::chrono::seconds(25);

} // namespace

void Simulation::startTalk(Call &call, Channel callee, Span length)
{
    call.phase = CallPhase::Talking;
    call.answered = m_now;
    call.held = false;
    ++call.epoch;
    const QByteArray bridge = makeBridge();
    call.caller.bridge = callee.bridge = bridge;
    call.callee = std::move(callee);
    m_emit.bridge("BridgeCreate", bridge, 0, nullptr);
    m_emit.bridge("BridgeEnter", bridge, 1, &*call.callee);
    m_emit.bridge("BridgeEnter", bridge, 2, &call.caller);
    m_emit.variable(call.caller, "BRIDGEPEER", call.callee->name);
    m_emit.variable(*call.callee, "BRIDGEPEER", call.caller.name);
    after(length, Tick::TalkEnds, call.id, call.epoch);
    if (m_random.chance(0.15)) {
        after(Base::fromSeconds(Base::toSeconds(length) * m_random.uniform()), Tick::HoldToggle, call.id, call.epoch);
    }
    if (m_settings.noise) {
        after(Base::fromSeconds(25 * m_random.uniform()), Tick::Rtcp, call.id, call.epoch);
    }
}

void Simulation::holdToggle(Call &call)
{
    // The agent holds: the end that the agent is at shows Hold, the other one hears the music.
    const bool agentBegan = call.agent < 0;
    Agent &agent = m_agents[static_cast<size_t>(agentBegan ? call.callerAgent : call.agent)];
    const Channel &own = agentBegan ? call.caller : *call.callee;
    const Channel &other = agentBegan ? *call.callee : call.caller;
    call.held = !call.held;
    if (call.held) {
        m_emit.channel("Hold", own, [](Frame &frame) { frame.add("MusicClass", "default"); });
        m_emit.channel("MusicOnHoldStart", other, [](Frame &frame) { frame.add("Class", "default"); });
        after(m_random.logNormalSpan(35, 0.6), Tick::HoldToggle, call.id, call.epoch);
    } else {
        m_emit.channel("Unhold", own);
        m_emit.channel("MusicOnHoldStop", other);
    }
    setDevice(agent, call.held ? Device::OnHold : Device::InUse);
    tuneSpies(call);
}

void Simulation::talkEnds(Call &call)
{
    if (call.held) {
        holdToggle(call);
    }
    if (call.kind == CallKind::Queue && m_queues.size() > 1 && m_random.chance(0.06)) {
        const auto step = 1 + m_random.below(static_cast<int>(m_queues.size()) - 1);
        return transferToQueue(call, m_queues[static_cast<size_t>(call.queue + step) % m_queues.size()]);
    }
    // A real telephone hangs up by itself.
    const bool byCaller = !call.phone.isEmpty() || m_random.chance(0.7);
    m_emit.channel("HangupRequest", byCaller ? call.caller : *call.callee);
    endTalk(call, byCaller);
}

void Simulation::endTalk(Call &call, bool byCaller)
{
    qosVariables(call.caller);
    qosVariables(*call.callee);
    completeAgent(call, byCaller ? "caller" : "agent");
    leaveBridge(call, byCaller);
    m_emit.channel("SoftHangupRequest", byCaller ? call.caller : *call.callee,
                   [](Frame &frame) { frame.add("Cause", 16); });
    channelEnds(*call.callee);
    m_emit.hangup(*call.callee, 16, "Normal Clearing");
    dropPhone(call);
    freeAgent(call.agent, call.kind == CallKind::Queue, call.queue);
    channelEnds(call.caller);
    m_emit.hangup(call.caller, 16, "Normal Clearing");
    freeAgent(call.callerAgent, false, -1);
    erase(call);
}

void Simulation::completeAgent(Call &call, QByteArrayView reason)
{
    if (call.kind != CallKind::Queue) {
        return;
    }
    Queue &queue = m_queues[static_cast<size_t>(call.queue)];
    const Agent &agent = m_agents[static_cast<size_t>(call.agent)];
    const auto talked = static_cast<int>(Base::toSeconds(m_now - call.answered));
    m_emit.pair("AgentComplete", "agent,all", call.caller, *call.callee, [&](Frame &frame) {
        frame.add("Queue", queue.plan.name);
        frame.add("Interface", agent.interface);
        frame.add("MemberName", agent.name);
        frame.add("HoldTime", call.holdSeconds);
        frame.add("TalkTime", talked);
        frame.add("Reason", reason);
    });
    ++queue.completed;
    queue.talkTime += (talked - queue.talkTime) / 4;
}

void Simulation::freeAgent(int index, bool wrapUp, int queue)
{
    if (index < 0) {
        return;
    }
    Agent &agent = m_agents[static_cast<size_t>(index)];
    agent.call = 0;
    if (Member *member = wrapUp ? memberOf(agent, queue) : nullptr) {
        ++member->callsTaken;
        member->lastCall = m_now;
        member->inCall = false;
        agent.freeFrom = m_now + std::chrono::seconds(m_queues[static_cast<size_t>(queue)].plan.wrapUp);
    }
    setDevice(agent, Device::NotInUse);
    const Span rest = std::max<Span>(agent.freeFrom - m_now, std::chrono::milliseconds(200));
    after(rest, Tick::AgentFree, static_cast<quint64>(index));
}

void Simulation::leaveBridge(Call &call, bool callerFirst)
{
    const QByteArray bridge = std::exchange(call.caller.bridge, {});
    call.callee->bridge.clear();
    m_emit.bridge("BridgeLeave", bridge, 1, callerFirst ? &call.caller : &*call.callee);
    m_emit.bridge("BridgeLeave", bridge, 0, callerFirst ? &*call.callee : &call.caller);
    m_emit.bridge("BridgeDestroy", bridge, 0, nullptr);
}

/// Hangs up the agent's end and frees the agent; the caller's end goes on.
void Simulation::releaseCallee(Call &call)
{
    leaveBridge(call, true);
    channelEnds(*call.callee);
    m_emit.hangup(*call.callee, 16, "Normal Clearing");
    dropPhone(call);
    freeAgent(call.agent, call.kind == CallKind::Queue, call.queue);
    call.callee.reset();
    call.agent = -1;
    ++call.epoch;
}

void Simulation::transferToQueue(Call &call, Queue &queue)
{
    m_emit.blindTransfer(*call.callee, call.caller, "queues", queue.plan.name);
    completeAgent(call, "transfer");
    releaseCallee(call);
    call.caller.context = "queues";
    call.caller.exten = queue.plan.name;
    join(call, queue);
}

void Simulation::transferToAgent(Call &call, Agent &agent)
{
    call.kind = CallKind::Internal;
    call.queue = -1;
    call.caller.context = "internal";
    call.caller.exten = agent.extension;
    call.caller.priority = 1;
    dialAgent(call, agent);
}

void Simulation::callOut(Agent &agent)
{
    after(m_random.exponentialSpan(2'400), Tick::CallOut, static_cast<quint64>(agent.index));
    if (agent.call != 0 || agent.device != Device::NotInUse || agent.members.empty()) {
        return;
    }
    if (m_random.chance(0.6)) {
        return dialOutside(agent, anyCaller(m_random).number);
    }
    Agent &other = m_agents[static_cast<size_t>(m_random.below(static_cast<int>(m_agents.size())))];
    if (other.index != agent.index && other.call == 0 && other.device == Device::NotInUse) {
        Call &call = makeCall(CallKind::Internal, agent.interface);
        call.callerAgent = agent.index;
        agent.call = call.id;
        Channel &caller = call.caller;
        caller.number = agent.extension;
        caller.callerName = agent.name;
        caller.context = "internal";
        caller.exten = other.extension;
        caller.state = ChannelState::Ring;
        m_emit.channel("Newchannel", caller);
        setDevice(agent, Device::InUse);
        dialAgent(call, other);
    }
}

void Simulation::dialOutside(Agent &agent, const QByteArray &number)
{
    Call &call = makeCall(CallKind::Outbound, agent.interface);
    call.callerAgent = agent.index;
    call.phase = CallPhase::Dialling;
    agent.call = call.id;
    Channel &caller = call.caller;
    caller.number = agent.extension;
    caller.callerName = agent.name;
    caller.context = "internal";
    caller.exten = number;
    caller.state = ChannelState::Ring;
    m_emit.channel("Newchannel", caller);
    setDevice(agent, Device::InUse);
    caller.application = "Dial";
    caller.applicationData = "PJSIP/" + number + "@trunk,30";
    m_emit.newExten(caller);
    Channel callee = makeChannel("PJSIP/trunk", caller.linkedid);
    callee.number = number;
    callee.connectedNumber = agent.extension;
    callee.connectedName = agent.name;
    callee.context = "from-trunk";
    callee.exten = "s";
    m_emit.channel("Newchannel", callee);
    m_emit.pair("DialBegin", "call,all", caller, callee,
                [&](Frame &frame) { frame.add("DialString", number + "@trunk"); });
    callee.state = ChannelState::Ringing;
    m_emit.channel("Newstate", callee);
    call.callee = std::move(callee);
    after(m_random.logNormalSpan(9, 0.5), Tick::PeerAnswers, call.id, call.epoch);
}

/// Dials an agent's phone directly for a call whose first end exists; busy phones are told so.
void Simulation::dialAgent(Call &call, Agent &agent)
{
    Channel &caller = call.caller;
    caller.application = "Dial";
    caller.applicationData = agent.interface + ",30";
    m_emit.newExten(caller);
    call.phase = CallPhase::Dialling;
    Channel callee = makeChannel(agent.interface, caller.linkedid);
    callee.number = agent.extension;
    callee.callerName = agent.name;
    callee.connectedNumber = caller.number;
    callee.connectedName = caller.callerName;
    callee.context = "internal";
    callee.exten = "s";
    m_emit.channel("Newchannel", callee);
    m_emit.pair("DialBegin", "call,all", caller, callee,
                [&](Frame &frame) { frame.add("DialString", agent.extension); });
    const bool reachable = agent.call == 0 && agent.device == Device::NotInUse;
    if (reachable) {
        callee.state = ChannelState::Ringing;
        m_emit.channel("Newstate", callee);
        agent.call = call.id;
        call.agent = agent.index;
        setDevice(agent, Device::Ringing);
    }
    call.callee = std::move(callee);
    const Span pickUp = m_random.logNormalSpan(5, 0.6);
    after(reachable ? std::min(pickUp, ringsDirectly) : Span(std::chrono::seconds(1)), Tick::PeerAnswers, call.id,
          call.epoch);
}

void Simulation::peerAnswers(Call &call)
{
    const bool reached = call.kind == CallKind::Outbound || call.agent >= 0;
    if (!reached || (!call.sure && m_random.chance(0.12))) {
        return endDialling(call, false);
    }
    Channel callee = *call.callee;
    callee.state = ChannelState::Up;
    m_emit.channel("Newstate", callee);
    if (call.agent >= 0) {
        setDevice(m_agents[static_cast<size_t>(call.agent)], Device::InUse);
    }
    m_emit.pair("DialEnd", "call,all", call.caller, callee, [](Frame &frame) { frame.add("DialStatus", "ANSWER"); });
    if (call.caller.state != ChannelState::Up) {
        call.caller.state = ChannelState::Up;
        m_emit.channel("Newstate", call.caller);
    }
    call.caller.connectedNumber = callee.number;
    call.caller.connectedName = callee.callerName;
    startTalk(call, std::move(callee), m_random.logNormalSpan(call.kind == CallKind::Outbound ? 110 : 60, 0.7));
}

/// A direct call that nobody answers: the caller gives up, or is told that there is no answer.
void Simulation::endDialling(Call &call, bool callerHangsUp)
{
    m_emit.pair("DialEnd", "call,all", call.caller, *call.callee,
                [&](Frame &frame) { frame.add("DialStatus", callerHangsUp ? "CANCEL" : "NOANSWER"); });
    m_emit.hangup(*call.callee, 0, "Unknown");
    dropPhone(call);
    freeAgent(call.agent, false, -1);
    m_emit.channel("HangupRequest", call.caller);
    m_emit.hangup(call.caller, 16, "Normal Clearing");
    freeAgent(call.callerAgent, false, -1);
    erase(call);
}

void Simulation::erase(Call &call) { m_calls.erase(call.id); }

void Simulation::rtcp(Call &call)
{
    const auto packets = static_cast<int>(Base::toSeconds(m_now - call.answered) * 50);
    m_emit.rtcp(call.caller, packets);
    m_emit.rtcp(*call.callee, packets);
    after(rtcpEvery, Tick::Rtcp, call.id, call.epoch);
}

} // namespace Floorwatch::Demo
