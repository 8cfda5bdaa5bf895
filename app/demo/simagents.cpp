// What agents do besides calls: breaks, shifts, phones that come and go.
#include "demo/simulation.h"

#include <algorithm>

namespace Floorwatch::Demo
{

void Simulation::setDevice(Agent &agent, Device device)
{
    if (agent.device == device) {
        return;
    }
    agent.device = device;
    m_emit.deviceState(agent.interface, text(device));
    for (const Member &member : agent.members) {
        m_emit.member("QueueMemberStatus", agent, member, m_queues[static_cast<size_t>(member.queue)]);
    }
}

/// The wrap-up is over, or a phone is back: the queue whose next caller has waited longest is served first.
void Simulation::agentFree(Agent &agent)
{
    if (agent.call != 0 || agent.device != Device::NotInUse || agent.freeFrom > m_now) {
        return;
    }
    Queue *longest = nullptr;
    Instant since = m_now + std::chrono::hours(1);
    for (const Member &member : agent.members) {
        Queue &queue = m_queues[static_cast<size_t>(member.queue)];
        for (const quint64 id : queue.waiting) {
            const Call *call = findCall(id);
            if (!member.paused && call->rings.empty() && call->joined < since) {
                longest = &queue;
                since = call->joined;
                break;
            }
        }
    }
    if (longest) {
        dispatch(*longest);
    }
}

void Simulation::setPaused(Agent &agent, Member &member, bool paused, const QByteArray &reason)
{
    if (member.paused == paused && member.pauseReason == reason) {
        return;
    }
    member.paused = paused;
    member.pauseReason = paused ? reason : QByteArray();
    if (paused) {
        member.pausedSince = m_now;
    }
    m_emit.member("QueueMemberPause", agent, member, m_queues[static_cast<size_t>(member.queue)]);
}

void Simulation::pauseToggle(Agent &agent)
{
    const bool pausing =
        std::none_of(agent.members.begin(), agent.members.end(), [](const Member &m) { return m.paused; });
    const QByteArray reason = pausing ? anyPauseReason(m_random) : QByteArray();
    for (Member &member : agent.members) {
        setPaused(agent, member, pausing, reason);
    }
    ++agent.pauseEpoch;
    const Span next = pausing ? m_random.logNormalSpan(540, 0.7) : m_random.exponentialSpan(2'700);
    after(next, Tick::PauseToggle, static_cast<quint64>(agent.index), agent.pauseEpoch);
    if (!pausing) {
        agentFree(agent);
    }
}

void Simulation::shift(Agent &agent)
{
    const bool signingOut = !agent.members.empty();
    after(m_random.exponentialSpan(signingOut ? 1'800 : 5'400), Tick::Shift, static_cast<quint64>(agent.index));
    if (!signingOut) {
        for (const Member &member : agent.home) {
            signIn(agent, member);
        }
        return agentFree(agent);
    }
    if (agent.call == 0) {
        while (!agent.members.empty()) {
            signOut(agent, agent.members.size() - 1);
        }
    }
}

void Simulation::phone(Agent &agent)
{
    after(m_random.exponentialSpan(1'800), Tick::Phone, static_cast<quint64>(agent.index));
    if (agent.call == 0) {
        setDevice(agent, agent.device == Device::Unavailable ? Device::NotInUse : Device::Unavailable);
        agentFree(agent);
    }
}

void Simulation::signIn(Agent &agent, const Member &plan)
{
    Member member = plan;
    member.signedIn = m_now;
    agent.members.push_back(member);
    Queue &queue = m_queues[static_cast<size_t>(member.queue)];
    queue.members.push_back(agent.index);
    m_emit.member("QueueMemberAdded", agent, member, queue);
}

void Simulation::signOut(Agent &agent, size_t index)
{
    const Member member = agent.members[index];
    agent.members.erase(agent.members.begin() + static_cast<ptrdiff_t>(index));
    Queue &queue = m_queues[static_cast<size_t>(member.queue)];
    std::erase(queue.members, agent.index);
    m_emit.member("QueueMemberRemoved", agent, member, queue);
}

Agent *Simulation::agentByInterface(const QByteArray &interface)
{
    const auto it =
        std::find_if(m_agents.begin(), m_agents.end(), [&](const Agent &a) { return a.interface == interface; });
    return it == m_agents.end() ? nullptr : &*it;
}

Agent *Simulation::agentByExtension(const QByteArray &extension) { return agentByInterface("PJSIP/" + extension); }

Queue *Simulation::queueByName(const QByteArray &name)
{
    const auto it = std::find_if(m_queues.begin(), m_queues.end(), [&](const Queue &q) { return q.plan.name == name; });
    return it == m_queues.end() ? nullptr : &*it;
}

Member *Simulation::memberOf(Agent &agent, int queue)
{
    const auto it =
        std::find_if(agent.members.begin(), agent.members.end(), [&](const Member &m) { return m.queue == queue; });
    return it == agent.members.end() ? nullptr : &*it;
}

/// Asterisk sets these again at every step of a call in a queue.
void Simulation::queueVariables(const Call &call, const Queue &queue, const Channel &channel)
{
    if (!m_settings.noise) {
        return;
    }
    m_emit.variable(channel, "QUEUENAME", queue.plan.name);
    m_emit.variable(channel, "QUEUEMAX", "0");
    m_emit.variable(channel, "QUEUESTRATEGY", queue.plan.strategy);
    m_emit.variable(channel, "QUEUECALLS", QByteArray::number(queue.waiting.size()));
    m_emit.variable(channel, "QUEUEHOLDTIME", QByteArray::number(static_cast<int>(queue.holdTime)));
    m_emit.variable(channel, "QUEUETALKTIME", QByteArray::number(static_cast<int>(queue.talkTime)));
    m_emit.variable(channel, "QUEUECOMPLETED", QByteArray::number(queue.completed));
    m_emit.variable(channel, "QUEUEABANDONED", QByteArray::number(queue.abandoned));
    m_emit.variable(channel, "QUEUESRVLEVEL", QByteArray::number(queue.plan.serviceLevel));
    m_emit.variable(channel, "MEMBERPENALTY", "0");
    m_emit.variable(channel, "MEMBERREALTIME", "0");
    m_emit.variable(channel, "QEORIGINALPOS", QByteArray::number(call.originalPosition));
}

void Simulation::qosVariables(const Channel &channel)
{
    if (!m_settings.noise) {
        return;
    }
    constexpr QByteArrayView sample("minrxjitter=000.000000;maxrxjitter=000.005375;avgrxjitter=000.001899;"
                                    "stdevrxjitter=000.001062;mintxjitter=000.000000;maxtxjitter=000.000000;");
    for (const char *name :
         {"RTPAUDIOQOS", "RTPAUDIOQOSJITTER", "RTPAUDIOQOSLOSS", "RTPAUDIOQOSRTT", "RTPAUDIOQOSMES"}) {
        m_emit.variable(channel, name, sample);
    }
}

} // namespace Floorwatch::Demo
