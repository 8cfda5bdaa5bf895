// Agents: who is one agent, in which queues, and paused or not.
#include "floor/fold.h"

#include <algorithm>

namespace Floorwatch::Floor
{

namespace
{

/// "Local/1001@from-queue/n" without the options behind the context, as channel names show it.
QString withoutOptions(const QString &interface)
{
    if (!interface.startsWith(QLatin1String("Local/"))) {
        return interface;
    }
    const qsizetype at = interface.indexOf(QLatin1Char('@'));
    const qsizetype slash = interface.indexOf(QLatin1Char('/'), at < 0 ? 6 : at);
    return slash < 0 ? interface : interface.left(slash);
}

/// The device of a channel: "PJSIP/1001-000000e6" is PJSIP/1001, "Local/1001@q-0000002a;1" is Local/1001@q.
QString deviceOf(const QString &channel)
{
    const qsizetype dash = channel.lastIndexOf(QLatin1Char('-'));
    return dash < 0 ? channel : channel.left(dash);
}

/// "PJSIP/1001" and "Local/1001@from-queue" both are extension 1001.
QString extensionOf(const QString &interface)
{
    const qsizetype slash = interface.indexOf(QLatin1Char('/'));
    const qsizetype at = interface.indexOf(QLatin1Char('@'));
    return slash < 0 ? QString() : interface.mid(slash + 1, at < 0 ? -1 : at - slash - 1);
}

/// Where in the list of memberships the one stands that counts for a queue: an agent may be in it twice.
std::ptrdiff_t firstPlace(const AgentRecord &agent, const QueueId &queue)
{
    const auto found = std::find_if(agent.memberships.begin(), agent.memberships.end(),
                                    [&](const Membership &m) { return m.queue == queue; });
    return found - agent.memberships.begin();
}

bool isDevice(const QString &stateInterface)
{
    return stateInterface.contains(QLatin1Char('/')) && !stateInterface.startsWith(QLatin1String("hint:")) &&
           !stateInterface.startsWith(QLatin1String("Local/"));
}

} // namespace

int FloorState::Fold::findAgent(const QString &interface) const { return agentByInterface.value({pbx, interface}, -1); }

int FloorState::Fold::agentFor(const QString &interface, const QString &stateInterface)
{
    if (const int known = findAgent(interface); known >= 0) {
        return known;
    }
    // One person is one device: where the queue watches a real one, that is the agent, however it is dialled.
    const QString canonical = isDevice(stateInterface) ? stateInterface : interface;
    int index = findAgent(canonical);
    if (index < 0) {
        index = static_cast<int>(agents.size());
        AgentRecord &agent = agents.emplace_back();
        agentExtras.emplace_back();
        agent.id = {pbx, canonical};
        agent.name = canonical;
        agent.countsSince = at;
        agent.since = at;
        agentByInterface.insert(agent.id, index);
    }
    agentByInterface.insert({pbx, interface}, index);
    agentByInterface.insert({pbx, withoutOptions(interface)}, index);
    if (canonical == interface) {
        learnNumber(index, interface);
    }
    touchAgent(index);
    return index;
}

void FloorState::Fold::learnNumber(int agent, const QString &interface)
{
    if (!interface.startsWith(QLatin1String("Local/"))) {
        return;
    }
    const AgentId number{pbx, extensionOf(interface)};
    const auto found = agentByNumber.find(number);
    if (found == agentByNumber.end()) {
        agentByNumber.insert(number, agent);
    } else if (*found != agent) {
        *found = -2; // two agents at one extension: no channel can tell them apart
    }
}

int FloorState::Fold::agentOfChannel(const QString &channel) const
{
    const QString device = deviceOf(channel);
    if (const int agent = findAgent(device); agent >= 0) {
        return agent;
    }
    if (agentByNumber.isEmpty() || device.startsWith(QLatin1String("Local/"))) {
        return -1;
    }
    return std::max(-1, agentByNumber.value({pbx, extensionOf(device)}, -1));
}

void FloorState::Fold::on(const MemberSeen &event)
{
    const int queue = queueFor(event.queue);
    const int index = agentFor(event.interface, event.stateInterface);
    AgentRecord &agent = agents[static_cast<size_t>(index)];
    AgentExtra &extra = agentExtras[static_cast<size_t>(index)];
    const QueueId queueId = queues[static_cast<size_t>(queue)].id;

    Membership seen{queueId,           event.interface,   event.stateInterface, event.name,          event.dynamic,
                    event.paused,      event.inCall,      event.penalty,        event.wrapUpSeconds, event.device,
                    event.pauseReason, event.pausedSince, event.lastCallEnded,  event.signedInSince};
    auto found = std::find_if(agent.memberships.begin(), agent.memberships.end(), [&](const Membership &m) {
        return m.queue == queueId && m.interface == event.interface;
    });
    const bool isNew = found == agent.memberships.end();
    if (isNew) {
        agent.memberships.push_back(seen);
        extra.memberGeneration.push_back(feed().generation);
        extra.bucket.push_back(agent.state);
        auto &members = queues[static_cast<size_t>(queue)].members;
        if (std::find(members.begin(), members.end(), index) == members.end()) {
            members.push_back(index);
            ++queues[static_cast<size_t>(queue)].membersInState[static_cast<size_t>(agent.state)];
        }
        touchQueue(queue);
        touchAgent(index);
    } else {
        extra.memberGeneration[static_cast<size_t>(found - agent.memberships.begin())] = feed().generation;
        if (*found == seen) {
            return;
        }
        *found = seen;
        touchAgent(index);
    }
    agent.name = agent.memberships.front().name.isEmpty() ? agent.id.key : agent.memberships.front().name;
    agent.device = event.device;
    refreshPause(index, isNew);
    refreshAgent(index);
    countMembers(index); // a pause in one queue of several is no new state of the agent, but one of that queue's
    // While we were away the agent may have done other things and be back in the same state.
    if ((agent.state == AgentState::Available || agent.state == AgentState::WrapUp) &&
        event.lastCallEnded > agent.since && event.lastCallEnded <= at && Base::isSet(feedRecord().staleSince)) {
        setState(index, agent.state, event.lastCallEnded, true);
    }
}

void FloorState::Fold::on(const MemberGone &event)
{
    const int index = findAgent(event.interface);
    if (index < 0) {
        return;
    }
    AgentRecord &agent = agents[static_cast<size_t>(index)];
    for (size_t i = agent.memberships.size(); i-- > 0;) {
        if (agent.memberships[i].queue.key == event.queue && agent.memberships[i].interface == event.interface) {
            forgetMember(index, i);
        }
    }
}

void FloorState::Fold::forgetMember(int index, size_t membership)
{
    AgentRecord &agent = agents[static_cast<size_t>(index)];
    AgentExtra &extra = agentExtras[static_cast<size_t>(index)];
    const int queue = queueById.value(agent.memberships[membership].queue, -1);
    const QueueId queueId = agent.memberships[membership].queue;
    const AgentState bucket = extra.bucket[membership];
    const auto place = static_cast<std::ptrdiff_t>(membership);
    agent.memberships.erase(agent.memberships.begin() + place);
    extra.memberGeneration.erase(extra.memberGeneration.begin() + place);
    extra.bucket.erase(extra.bucket.begin() + place);
    const bool still = std::any_of(agent.memberships.begin(), agent.memberships.end(),
                                   [&](const Membership &m) { return m.queue == queueId; });
    if (queue >= 0 && !still) {
        QueueRecord &record = queues[static_cast<size_t>(queue)];
        std::erase(record.members, index);
        --record.membersInState[static_cast<size_t>(bucket)];
        touchQueue(queue);
    } else if (still && place <= firstPlace(agent, queueId)) {
        extra.bucket[static_cast<size_t>(firstPlace(agent, queueId))] = bucket; // what was counted stays counted
    }
    if (!agent.memberships.empty() && !agent.memberships.front().name.isEmpty()) {
        agent.name = agent.memberships.front().name;
    }
    touchAgent(index);
    refreshPause(index, false);
    refreshAgent(index);
    countMembers(index);
}

void FloorState::Fold::on(const PoolAgentSeen &event)
{
    const int index = agentFor(event.agent, {});
    AgentExtra &extra = agentExtras[static_cast<size_t>(index)];
    if (extra.pool && extra.poolSignedIn == event.signedIn) {
        return;
    }
    extra.pool = true;
    extra.poolSignedIn = event.signedIn;
    AgentRecord &agent = agents[static_cast<size_t>(index)];
    if (!event.name.isEmpty() && agent.memberships.empty()) {
        agent.name = event.name;
    }
    touchAgent(index);
    refreshAgent(index);
}

void FloorState::Fold::refreshPause(int index, bool listed)
{
    AgentRecord &agent = agents[static_cast<size_t>(index)];
    AgentExtra &extra = agentExtras[static_cast<size_t>(index)];
    bool all = !agent.memberships.empty();
    bool some = false;
    Instant since;
    QString reason;
    for (const Membership &member : agent.memberships) {
        all = all && member.paused;
        some = some || member.paused;
        if (member.paused && member.pausedSince >= since) {
            since = member.pausedSince;
            reason = member.pauseReason;
        }
    }
    agent.pausedSomewhere = some;
    const bool again = all && agent.paused && reason != agent.pauseReason;
    if (all == agent.paused && !again) {
        return;
    }
    if (agent.paused && Base::isSet(extra.pauseCountedFrom)) {
        agent.counts.pausedFlag += std::max(Span{}, at - extra.pauseCountedFrom);
    }
    // The PBX tells whole seconds; an event seen live is exact. What a list tells may be long past.
    const bool told = Base::isSet(since) && since <= at && (listed || at - since > std::chrono::seconds(2));
    agent.paused = all;
    agent.pauseReason = all ? reason : QString();
    agent.pausedSince = !all ? Instant{} : told ? since : at;
    extra.pauseCountedFrom = all ? std::max(agent.pausedSince, feed().dayBegan) : Instant{};
    if (again && agent.state == AgentState::Paused) {
        setState(index, AgentState::Paused, agent.pausedSince, false);
    }
    touchAgent(index);
}

} // namespace Floorwatch::Floor
