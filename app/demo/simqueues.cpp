// Callers in queues: arriving, ringing agents, being answered, giving up.
#include "demo/simulation.h"

#include <algorithm>

namespace Floorwatch::Demo
{

namespace
{

constexpr Span answersAfter = std::chrono::seconds(15); // a ring not answered by then is taken back
constexpr int ringsAtOnce = 3;                          // where the strategy is ringall

QByteArrayView yes("TRUE");

} // namespace

void Simulation::join(Call &call, Queue &queue)
{
    Channel &caller = call.caller;
    call.kind = CallKind::Queue;
    call.phase = CallPhase::Waiting;
    call.queue = queue.index;
    call.joined = m_now;
    call.agent = -1;
    ++call.epoch;
    caller.priority = 2;
    caller.application = "Queue";
    caller.applicationData = queue.plan.name + ",t,,," + QByteArray::number(queue.plan.timeLimit);
    m_emit.newExten(caller);
    queueVariables(call, queue, caller);
    queue.waiting.push_back(call.id);
    call.originalPosition = static_cast<int>(queue.waiting.size());
    m_emit.deviceState("Queue:" + queue.plan.name, "RINGING");
    m_emit.callerJoin(caller, queue, call.originalPosition);
    m_emit.channel("MusicOnHoldStart", caller, [](Frame &frame) { frame.add("Class", "default"); });
    after(m_random.exponentialSpan(queue.plan.patience), Tick::GiveUp, call.id, call.epoch);
    after(std::chrono::seconds(queue.plan.timeLimit), Tick::TimeLimit, call.id, call.epoch);
    dispatch(queue);
}

/// Offers the waiting callers, next first, to whoever is free.
void Simulation::dispatch(Queue &queue)
{
    const std::deque<quint64> line = queue.waiting;
    for (const quint64 id : line) {
        Call *call = findCall(id);
        if (call && call->rings.empty() && !ringFor(*call, queue)) {
            return;
        }
    }
}

bool Simulation::ringFor(Call &call, Queue &queue)
{
    const std::vector<int> free = freeMembers(queue);
    const size_t count = queue.plan.strategy == "ringall" ? ringsAtOnce : 1;
    for (size_t i = 0; i < std::min(count, free.size()); ++i) {
        ring(call, queue, m_agents[static_cast<size_t>(free[i])]);
    }
    return !free.empty();
}

/// Agents who may be rung for the queue now: lowest penalty first, then whoever was offered a call longest ago.
std::vector<int> Simulation::freeMembers(const Queue &queue) const
{
    struct Candidate {
        int penalty;
        Instant lastOffer;
        int agent;
        auto operator<=>(const Candidate &) const = default;
    };
    std::vector<Candidate> found;
    for (const int index : queue.members) {
        const Agent &agent = m_agents[static_cast<size_t>(index)];
        if (agent.call != 0 || agent.device != Device::NotInUse || agent.freeFrom > m_now) {
            continue;
        }
        for (const Member &member : agent.members) {
            if (member.queue == queue.index && !member.paused) {
                found.push_back({member.penalty, agent.lastOffer, index});
            }
        }
    }
    std::sort(found.begin(), found.end());
    std::vector<int> agents;
    for (const Candidate &candidate : found) {
        agents.push_back(candidate.agent);
    }
    return agents;
}

void Simulation::ring(Call &call, Queue &queue, Agent &agent)
{
    Ring ring;
    ring.agent = agent.index;
    ring.serial = m_nextRing++;
    ring.began = m_now;
    Channel &phone = ring.channel;
    phone = makeChannel(agent.interface, call.caller.linkedid);
    phone.number = agent.extension;
    phone.callerName = agent.name;
    phone.context = "internal";
    phone.exten = "s";
    m_emit.channel("Newchannel", phone);
    phone.exten = call.caller.exten;
    phone.connectedNumber = call.caller.number;
    phone.connectedName = call.caller.callerName;
    phone.application = "AppQueue";
    phone.applicationData = "(Outgoing Line)";
    m_emit.pair("AgentCalled", "agent,all", call.caller, phone, [&](Frame &frame) {
        frame.add("Queue", queue.plan.name);
        frame.add("Interface", agent.interface);
        frame.add("MemberName", agent.name);
    });
    m_emit.pair("DialBegin", "call,all", call.caller, phone,
                [&](Frame &frame) { frame.add("DialString", agent.interface); });
    phone.state = ChannelState::Ringing;
    m_emit.channel("Newstate", phone);
    m_emit.newExten(phone);
    m_emit.channel("NewConnectedLine", phone);
    m_emit.pair("DialState", "call,all", call.caller, phone, [](Frame &frame) { frame.add("DialStatus", "RINGING"); });
    agent.call = call.id;
    agent.lastOffer = m_now;
    setDevice(agent, Device::Ringing);
    const Span pickUp = m_random.logNormalSpan(4.5, 0.5);
    const bool ignored = m_random.chance(0.03) || pickUp >= answersAfter;
    after(ignored ? answersAfter : pickUp, ignored ? Tick::RingGivenUp : Tick::RingAnswer, call.id, ring.serial);
    call.rings.push_back(std::move(ring));
}

void Simulation::ringAnswered(Call &call, quint64 serial)
{
    const auto it =
        std::find_if(call.rings.begin(), call.rings.end(), [&](const Ring &r) { return r.serial == serial; });
    if (it == call.rings.end() || call.phase != CallPhase::Waiting) {
        return;
    }
    Ring taken = std::move(*it);
    call.rings.erase(it);
    connect(call, m_queues[static_cast<size_t>(call.queue)], std::move(taken));
}

void Simulation::connect(Call &call, Queue &queue, Ring taken)
{
    Agent &agent = m_agents[static_cast<size_t>(taken.agent)];
    Channel &phone = taken.channel;
    phone.state = ChannelState::Up;
    m_emit.channel("Newstate", phone);
    for (Member &member : agent.members) {
        member.inCall = member.queue == queue.index;
    }
    setDevice(agent, Device::InUse);
    m_emit.pair("DialEnd", "call,all", call.caller, phone, [](Frame &frame) { frame.add("DialStatus", "ANSWER"); });
    m_emit.channel("MusicOnHoldStop", call.caller);
    queueVariables(call, queue, call.caller);
    queueVariables(call, queue, phone);
    dropRings(call);
    call.holdSeconds = static_cast<int>(Base::toSeconds(m_now - call.joined));
    call.agent = agent.index;
    const int position = leaveLine(call, queue);
    m_emit.callerLeave(call.caller, queue, position, static_cast<int>(queue.waiting.size()));
    call.caller.connectedNumber = agent.extension;
    call.caller.connectedName = agent.name;
    const int rangSeconds = static_cast<int>(Base::toSeconds(m_now - taken.began));
    m_emit.pair("AgentConnect", "agent,all", call.caller, phone, [&](Frame &frame) {
        frame.add("Queue", queue.plan.name);
        frame.add("Interface", agent.interface);
        frame.add("MemberName", agent.name);
        frame.add("HoldTime", call.holdSeconds);
        frame.add("RingTime", rangSeconds);
    });
    ++queue.answered;
    queue.answeredInTime += call.holdSeconds <= queue.plan.serviceLevel ? 1 : 0;
    queue.holdTime += (call.holdSeconds - queue.holdTime) / 4;
    startTalk(call, std::move(phone), m_random.logNormalSpan(queue.plan.talkMean, 0.7));
}

void Simulation::ringGivenUp(Call &call, quint64 serial)
{
    const auto it =
        std::find_if(call.rings.begin(), call.rings.end(), [&](const Ring &r) { return r.serial == serial; });
    if (it == call.rings.end()) {
        return;
    }
    const Ring ring = std::move(*it);
    call.rings.erase(it);
    Agent &agent = m_agents[static_cast<size_t>(ring.agent)];
    const Queue &queue = m_queues[static_cast<size_t>(call.queue)];
    m_emit.pair("AgentRingNoAnswer", "agent,all", call.caller, ring.channel, [&](Frame &frame) {
        frame.add("Queue", queue.plan.name);
        frame.add("Interface", agent.interface);
        frame.add("MemberName", agent.name);
        frame.add("RingTime", (m_now - ring.began).count() / 1'000);
    });
    dropRing(call, ring, "NOANSWER", 0, "Unknown");
    agent.freeFrom = m_now + std::chrono::seconds(20);
    after(std::chrono::seconds(20), Tick::AgentFree, static_cast<quint64>(agent.index));
    dispatch(m_queues[static_cast<size_t>(call.queue)]);
}

void Simulation::dropRing(Call &call, const Ring &ring, QByteArrayView status, int cause, QByteArrayView causeText)
{
    m_emit.pair("DialEnd", "call,all", call.caller, ring.channel,
                [&](Frame &frame) { frame.add("DialStatus", status); });
    m_emit.hangup(ring.channel, cause, causeText);
    Agent &agent = m_agents[static_cast<size_t>(ring.agent)];
    agent.call = 0;
    setDevice(agent, Device::NotInUse);
}

/// Silences every phone that still rings for the call; those agents are free for the next caller.
void Simulation::dropRings(Call &call)
{
    const std::vector<Ring> rings = std::exchange(call.rings, {});
    for (const Ring &ring : rings) {
        dropRing(call, ring, "CANCEL", 26, "Answered elsewhere");
        after(std::chrono::milliseconds(300), Tick::AgentFree, static_cast<quint64>(ring.agent));
    }
}

/// Takes the call out of the line; the position it had.
int Simulation::leaveLine(Call &call, Queue &queue)
{
    queueVariables(call, queue, call.caller);
    const auto it = std::find(queue.waiting.begin(), queue.waiting.end(), call.id);
    const auto position = static_cast<int>(it - queue.waiting.begin()) + 1;
    if (it != queue.waiting.end()) {
        queue.waiting.erase(it);
    }
    ++call.epoch;
    if (queue.waiting.empty()) {
        m_emit.deviceState("Queue:" + queue.plan.name, "NOT_INUSE");
    }
    return position;
}

/// What hang-up, time limit and redirect have in common: Asterisk says "abandon" to all three.
void Simulation::abandonQueue(Call &call, Queue &queue)
{
    dropRings(call);
    m_emit.variable(call.caller, "ABANDONED", yes);
    const auto place = std::find(queue.waiting.begin(), queue.waiting.end(), call.id) - queue.waiting.begin();
    m_emit.callerAbandon(call.caller, queue, static_cast<int>(place) + 1, call);
    ++queue.abandoned;
    const int position = leaveLine(call, queue);
    m_emit.callerLeave(call.caller, queue, position, static_cast<int>(queue.waiting.size()));
    m_emit.variable(call.caller, "QUEUEPOSITION", QByteArray::number(position));
}

void Simulation::giveUp(Call &call)
{
    Queue &queue = m_queues[static_cast<size_t>(call.queue)];
    qosVariables(call.caller);
    m_emit.channel("HangupRequest", call.caller);
    m_emit.channel("MusicOnHoldStop", call.caller);
    abandonQueue(call, queue);
    m_emit.channel("SoftHangupRequest", call.caller, [](Frame &frame) { frame.add("Cause", 16); });
    m_emit.hangup(call.caller, 0, "Unknown");
    erase(call);
}

void Simulation::timeLimit(Call &call)
{
    Queue &queue = m_queues[static_cast<size_t>(call.queue)];
    abandonQueue(call, queue);
    m_emit.channel("MusicOnHoldStop", call.caller);
    m_emit.variable(call.caller, "QUEUESTATUS", "TIMEOUT");
    call.caller.priority = 3;
    call.caller.application = "Hangup";
    call.caller.applicationData.clear();
    m_emit.newExten(call.caller);
    m_emit.channel("SoftHangupRequest", call.caller, [](Frame &frame) { frame.add("Cause", 16); });
    m_emit.hangup(call.caller, 16, "Normal Clearing");
    erase(call);
}

} // namespace Floorwatch::Demo
