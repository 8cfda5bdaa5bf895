#include "demo/simulation.h"

#include <algorithm>

namespace Floorwatch::Demo
{

namespace
{

constexpr double surgeSeconds = 900;
constexpr double surgeEverySeconds = 7'200;
constexpr int surgingQueue = 3; // "technical"

} // namespace

Simulation::Simulation(SimulationSettings settings)
    : m_settings(settings), m_random(settings.seed), m_now(settings.start)
{
    makeQueues();
    makeAgents();
    for (Agent &agent : m_agents) {
        startAgent(agent);
    }
    for (const Queue &queue : m_queues) {
        after(m_random.exponentialSpan(1 / queueRate(queue, m_now)), Tick::Arrival, static_cast<quint64>(queue.index));
    }
}

void Simulation::makeQueues()
{
    const std::vector<QueuePlan> plans = queuePlans(queueCountFor(m_settings.agents));
    for (const QueuePlan &plan : plans) {
        Queue queue;
        queue.plan = plan;
        queue.index = static_cast<int>(m_queues.size());
        queue.exten = QByteArray::number(600 + queue.index);
        queue.arrivalsPerSecond = m_settings.loadFactor * arrivalsPerSecond(m_settings.agents, plan, plans);
        m_queues.push_back(std::move(queue));
    }
}

void Simulation::makeAgents()
{
    const auto queues = static_cast<int>(m_queues.size());
    // Agents per queue go with its share of the callers: queue k is drawn as often.
    std::vector<double> upTo;
    double sum = 0;
    for (const Queue &queue : m_queues) {
        upTo.push_back(sum += queue.plan.share);
    }
    for (int i = 0; i < m_settings.agents; ++i) {
        Agent agent;
        agent.index = i;
        agent.extension = QByteArray::number((m_settings.agents > 900 ? 10'000 : 1'000) + i + 1);
        agent.interface = "PJSIP/" + agent.extension;
        agent.name = agentName(i);
        const double spot = (i + 0.5) * sum / m_settings.agents;
        int queue = static_cast<int>(std::upper_bound(upTo.begin(), upTo.end(), spot) - upTo.begin());
        queue = std::min(queue, queues - 1);
        for (int skill = 0; skill < 3 && (skill == 0 || m_random.chance(0.4)); ++skill) {
            Member member;
            member.queue = (queue + (skill == 0 ? 0 : 1 + m_random.below(std::min(queues, 6)))) % queues;
            member.penalty = skill;
            member.dynamic = i % 7 == 3;
            const auto same = [&](const Member &m) { return m.queue == member.queue; };
            if (std::none_of(agent.home.begin(), agent.home.end(), same)) {
                agent.home.push_back(member);
            }
        }
        m_agents.push_back(std::move(agent));
    }
}

void Simulation::startAgent(Agent &agent)
{
    const bool away = agent.index % 7 == 3 && m_random.chance(0.3);
    if (!away) {
        for (const Member &member : agent.home) {
            signIn(agent, member);
        }
    }
    const auto subject = static_cast<quint64>(agent.index);
    if (agent.index % 41 == 17) {
        agent.device = Device::Unavailable;
    } else if (m_random.chance(0.1)) {
        after(Span(0), Tick::PauseToggle, subject, agent.pauseEpoch);
    }
    after(m_random.exponentialSpan(2'400), Tick::PauseToggle, subject, agent.pauseEpoch);
    after(m_random.exponentialSpan(2'400), Tick::CallOut, subject);
    if (agent.index % 7 == 3) {
        after(m_random.exponentialSpan(5'400), Tick::Shift, subject);
    }
    if (agent.index % 41 == 17) {
        after(m_random.exponentialSpan(3'600), Tick::Phone, subject);
    }
}

void Simulation::after(Span delay, Tick tick, quint64 subject, quint64 extra)
{
    m_timers.push({m_now + delay, m_nextOrder++, tick, subject, extra});
}

void Simulation::runUntil(Instant until)
{
    while (!m_timers.empty() && m_timers.top().at <= until) {
        const Timer timer = m_timers.top();
        m_timers.pop();
        m_now = timer.at;
        m_emit.setNow(m_now);
        fire(timer);
    }
    m_now = std::max(m_now, until);
    m_emit.setNow(m_now);
}

void Simulation::fire(const Timer &timer)
{
    switch (timer.tick) {
    case Tick::Arrival: return arrive(m_queues[static_cast<size_t>(timer.subject)]);
    case Tick::GiveUp:
    case Tick::TimeLimit:
    case Tick::RingAnswer:
    case Tick::RingGivenUp:
    case Tick::HoldToggle:
    case Tick::TalkEnds:
    case Tick::PeerAnswers:
    case Tick::Rtcp:
        if (Call *call = findCall(timer.subject)) {
            fireForCall(timer, *call);
        }
        return;
    case Tick::AgentFree:
    case Tick::PauseToggle:
    case Tick::CallOut:
    case Tick::Shift:
    case Tick::Phone: return fireForAgent(timer, m_agents[static_cast<size_t>(timer.subject)]);
    case Tick::SpyBegins: return spyBegins(timer.subject);
    }
}

void Simulation::fireForCall(const Timer &timer, Call &call)
{
    if (timer.tick == Tick::RingAnswer) {
        return ringAnswered(call, timer.extra);
    }
    if (timer.tick == Tick::RingGivenUp) {
        return ringGivenUp(call, timer.extra);
    }
    if (timer.extra != call.epoch) {
        return;
    }
    switch (timer.tick) {
    case Tick::GiveUp: return giveUp(call);
    case Tick::TimeLimit: return timeLimit(call);
    case Tick::HoldToggle: return holdToggle(call);
    case Tick::TalkEnds: return talkEnds(call);
    case Tick::PeerAnswers: return peerAnswers(call);
    case Tick::Rtcp: return rtcp(call);
    default: return;
    }
}

void Simulation::fireForAgent(const Timer &timer, Agent &agent)
{
    switch (timer.tick) {
    case Tick::AgentFree: return agentFree(agent);
    case Tick::PauseToggle:
        if (timer.extra == agent.pauseEpoch) {
            pauseToggle(agent);
        }
        return;
    case Tick::CallOut: return callOut(agent);
    case Tick::Shift: return shift(agent);
    case Tick::Phone: return phone(agent);
    default: return;
    }
}

double Simulation::curveAt(Instant at) const
{
    return dayCurve(curveHourAtStart + Base::toSeconds(at - m_settings.start) / 3'600);
}

bool Simulation::surging(const Queue &queue, Instant at) const
{
    const double since = Base::toSeconds(at - m_settings.start) - m_settings.surgeAfterSeconds;
    return queue.index == surgingQueue % static_cast<int>(m_queues.size()) && since >= 0 &&
           std::fmod(since, surgeEverySeconds) < surgeSeconds;
}

double Simulation::arrivalRate(Instant at) const
{
    double rate = 0;
    for (const Queue &queue : m_queues) {
        rate += queueRate(queue, at);
    }
    return rate;
}

Channel Simulation::makeChannel(const QByteArray &peer, const QByteArray &linkedid)
{
    Channel channel;
    const quint64 number = m_nextChannel++;
    channel.name = peer + '-' + QByteArray::number(number, 16).rightJustified(8, '0');
    channel.uniqueid = QByteArray::number(Base::toEpochMicros(m_now) / 1'000'000) + '.' + QByteArray::number(number);
    channel.linkedid = linkedid.isEmpty() ? channel.uniqueid : linkedid;
    channel.created = m_now;
    return channel;
}

QByteArray Simulation::makeBridge()
{
    return "00000000-0000-4000-8000-" + QByteArray::number(m_nextBridge++, 16).rightJustified(12, '0');
}

Call &Simulation::makeCall(CallKind kind, const QByteArray &peer)
{
    Call call;
    call.id = m_nextCall++;
    call.kind = kind;
    call.caller = makeChannel(peer, {});
    return m_calls.emplace(call.id, std::move(call)).first->second;
}

Call *Simulation::findCall(quint64 id)
{
    const auto it = m_calls.find(id);
    return it == m_calls.end() ? nullptr : &it->second;
}

Call *Simulation::callOfChannel(const QByteArray &channel)
{
    for (auto &[id, call] : m_calls) {
        const auto rings = [&](const Ring &ring) { return ring.channel.name == channel; };
        if (call.caller.name == channel || (call.callee && call.callee->name == channel) ||
            std::any_of(call.rings.begin(), call.rings.end(), rings)) {
            return &call;
        }
    }
    return nullptr;
}

} // namespace Floorwatch::Demo
