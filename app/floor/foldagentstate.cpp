// What an agent is doing, and since when.
#include "floor/fold.h"

#include <algorithm>

namespace Floorwatch::Floor
{

namespace
{

bool inUse(DeviceState device)
{
    return device == DeviceState::InUse || device == DeviceState::Busy || device == DeviceState::OnHold ||
           device == DeviceState::RingInUse;
}

} // namespace

const Leg *FloorState::Fold::talkLeg(int index) const
{
    const Leg *best = nullptr;
    for (const LegId &id : agentExtras[static_cast<size_t>(index)].legs) {
        const auto extra = legs.constFind(id);
        const auto call = calls.find(extra->call);
        for (const Leg &leg : call->second.legs) {
            const bool talks = leg.state == LegState::Up || (leg.state == LegState::Dialing && !leg.outgoing);
            if (leg.id == id && talks && !leg.inQueue && !leg.alone) {
                // The real phone rather than the Local channel that stands before it.
                const bool better = !best || (best->channel.startsWith(QLatin1String("Local/")) &&
                                              !leg.channel.startsWith(QLatin1String("Local/")));
                best = better ? &leg : best;
            }
        }
    }
    return best;
}

const Leg *FloorState::Fold::ringLeg(int index) const
{
    for (const LegId &id : agentExtras[static_cast<size_t>(index)].legs) {
        const auto extra = legs.constFind(id);
        const auto call = calls.find(extra->call);
        for (const Leg &leg : call->second.legs) {
            if (leg.id == id && (leg.state == LegState::Ringing || (leg.outgoing && leg.state == LegState::Down))) {
                return &leg;
            }
        }
    }
    return nullptr;
}

void FloorState::Fold::clearCall(AgentRecord &agent)
{
    agent.call = {};
    agent.leg = {};
    agent.other = {};
    agent.callQueue.clear();
    agent.talkKind = TalkKind::None;
}

void FloorState::Fold::describeCall(AgentRecord &agent, const Leg *leg)
{
    const AgentExtra &extra = agentExtras[static_cast<size_t>(agentByInterface.value(agent.id))];
    clearCall(agent);
    if (leg) {
        agent.leg = leg->id;
        agent.other = leg->connected;
        const CallRecord &call = calls.at(legs.value(leg->id).call);
        agent.call = call.id;
        const bool otherAgent = std::any_of(call.legs.begin(), call.legs.end(), [&](const Leg &other) {
            return !other.agent.isNull() && other.agent != agent.id;
        });
        agent.talkKind = otherAgent ? TalkKind::Internal : leg->outgoing ? TalkKind::Inbound : TalkKind::Outbound;
        if (call.foundTalking && !otherAgent) {
            agent.talkKind = TalkKind::Queue;
            agent.callQueue = call.queue;
            agent.other = call.caller.number.isEmpty() ? agent.other : call.caller;
        }
        if (agent.talkKind == TalkKind::Outbound && agent.other.number.isEmpty()) {
            agent.other.number = leg->extension;
        }
    }
    const quint64 serial = extra.talking ? extra.talking : extra.rung;
    if (const auto found = visits.find(serial); found != visits.end()) {
        const Visit &visit = found->second.visit;
        agent.talkKind = TalkKind::Queue;
        agent.other = visit.caller;
        agent.callQueue = visit.queue.key;
        agent.call = visit.call;
    }
}

void FloorState::Fold::refreshAgent(int index)
{
    AgentRecord &agent = agents[static_cast<size_t>(index)];
    AgentExtra &extra = agentExtras[static_cast<size_t>(index)];
    const bool signedIn = extra.pool ? extra.poolSignedIn : !agent.memberships.empty();
    const Leg *talk = talkLeg(index);
    const Leg *ring = talk ? nullptr : ringLeg(index);
    const bool legsTold = feed().legsTold;

    bool inUseAlone = !talk && !ring && !extra.talking && !extra.rung && signedIn && inUse(agent.device);
    if (!inUseAlone) {
        extra.oddSince = {};
    } else if (!Base::isSet(extra.oddSince)) {
        extra.oddSince = at;
        if (legsTold) {
            setTimer(at + OddDeviceAfter, TimerKind::OddDevice, static_cast<quint64>(index));
        }
    }
    // A device that is in use without a leg of ours: a moment of disorder at first, a call we cannot see when it lasts.
    const bool unseenCall = inUseAlone && (!legsTold || at - extra.oddSince >= OddDeviceAfter);

    const AgentState before = agent.state;
    AgentState state = AgentState::Available;
    Instant since = at;
    bool estimated = !extra.seen;
    if (talk || extra.talking || unseenCall) {
        state = (talk && talk->held) || (unseenCall && agent.device == DeviceState::OnHold) ? AgentState::OnHold
                                                                                            : AgentState::Talking;
        if (unseenCall) {
            since = extra.oddSince;
            estimated = true;
        } else if (talk && !extra.seen) {
            since = Base::isSet(talk->began) ? std::min(talk->began, at) : at;
        }
    } else if (ring || extra.rung || (!legsTold && agent.device == DeviceState::Ringing)) {
        state = AgentState::Ringing;
    } else if (Base::isSet(extra.wrapUntil)) {
        state = AgentState::WrapUp;
        since = extra.wrapBegan;
    } else if (!signedIn) {
        state = AgentState::SignedOut;
    } else if (agent.paused) {
        state = AgentState::Paused;
        since = before == AgentState::Talking || before == AgentState::OnHold || before == AgentState::WrapUp ||
                        before == AgentState::Ringing
                    ? (extra.seen ? at : agent.pausedSince)
                    : agent.pausedSince;
        estimated = false;
    } else if (agent.device == DeviceState::Unavailable || agent.device == DeviceState::Invalid) {
        state = AgentState::Unreachable;
    } else if (!extra.seen) {
        for (const Membership &member : agent.memberships) {
            const Instant newest = std::max({member.lastCallEnded, member.pausedSince, member.signedInSince});
            since = since == at ? newest : std::max(since, newest);
        }
        since = Base::isSet(since) ? std::min(since, at) : at;
        for (const Membership &member : agent.memberships) {
            const Instant wrapEnds = member.lastCallEnded + std::chrono::seconds(member.wrapUpSeconds);
            if (Base::isSet(member.lastCallEnded) && member.wrapUpSeconds > 0 && wrapEnds > at) {
                beginWrapUp(index, member.queue.key, member.lastCallEnded);
                state = AgentState::WrapUp;
                since = member.lastCallEnded;
            }
        }
    }
    if (state == AgentState::Talking || state == AgentState::OnHold || state == AgentState::Ringing) {
        const Leg *leg = talk ? talk : ring;
        const TalkKind kind = agent.talkKind;
        const CallId call = agent.call;
        closePeriod(index); // the time up to now belongs to the call as it was
        describeCall(agent, leg);
        if (agent.call != call || agent.talkKind != kind) {
            touchAgent(index);
            if (state == before && extra.seen) {
                setState(index, state, agent.call == call ? agent.since : at, agent.sinceEstimated);
            }
        }
    } else if (!agent.call.isNull() || agent.talkKind != TalkKind::None) {
        // The time that ends now belongs to the kind of call that ended: close it before forgetting the call.
        setState(index, state, since, estimated);
        clearCall(agent);
        touchAgent(index);
    }
    if (state != before || !extra.seen) {
        setState(index, state, since, estimated);
    }
}

void FloorState::Fold::addTime(AgentCounts &counts, const AgentRecord &agent, Span span)
{
    counts.inState[static_cast<size_t>(agent.state)] += span;
    if (agent.state == AgentState::Talking || agent.state == AgentState::OnHold) {
        counts.talk += span;
        counts.queueTalk += agent.talkKind == TalkKind::Queue ? span : Span{};
    }
}

void FloorState::Fold::closePeriod(int index)
{
    AgentRecord &agent = agents[static_cast<size_t>(index)];
    AgentExtra &extra = agentExtras[static_cast<size_t>(index)];
    if (Base::isSet(extra.countedFrom) && at > extra.countedFrom) {
        addTime(agent.counts, agent, at - extra.countedFrom);
    }
    extra.countedFrom = Base::isSet(feedRecord().staleSince) ? Instant{} : at;
}

void FloorState::Fold::setState(int index, AgentState state, Instant since, bool estimated)
{
    AgentRecord &agent = agents[static_cast<size_t>(index)];
    AgentExtra &extra = agentExtras[static_cast<size_t>(index)];
    closePeriod(index);
    if (state == agent.state && since == agent.since && extra.seen) {
        return;
    }
    const bool entered = state != agent.state || !extra.seen;
    if (entered && (state == AgentState::Talking) && agent.state != AgentState::OnHold) {
        agent.counts.outbound += agent.talkKind == TalkKind::Outbound ? 1 : 0;
        agent.counts.internal += agent.talkKind == TalkKind::Internal ? 1 : 0;
    }
    agent.state = state;
    agent.since = since;
    agent.sinceEstimated = estimated;
    extra.seen = true;
    QString text = state == AgentState::Paused ? agent.pauseReason : QString();
    if (state == AgentState::Talking || state == AgentState::Ringing || state == AgentState::OnHold) {
        text = agent.other.name.isEmpty() ? agent.other.number : agent.other.name;
    }
    note(agent, {since, HistoryItem::Kind::State, state, text});
    countMembers(index);
    touchAgent(index);
}

void FloorState::Fold::countMembers(int index)
{
    AgentRecord &agent = agents[static_cast<size_t>(index)];
    AgentExtra &extra = agentExtras[static_cast<size_t>(index)];
    for (size_t i = 0; i < agent.memberships.size(); ++i) {
        const Membership &member = agent.memberships[i];
        // Free for other queues, but not for this one.
        const bool pausedHere = member.paused && agent.state == AgentState::Available;
        const AgentState bucket = pausedHere ? AgentState::Paused : agent.state;
        if (bucket == extra.bucket[i]) {
            continue;
        }
        const auto sameQueue = [&](const Membership &m) { return m.queue == member.queue; };
        const auto first = std::find_if(agent.memberships.begin(), agent.memberships.end(), sameQueue);
        if (&*first != &member) {
            extra.bucket[i] = bucket; // dialled twice by one queue: one person all the same
            continue;
        }
        const int queue = queueById.value(member.queue, -1);
        auto &inState = queues[static_cast<size_t>(queue)].membersInState;
        --inState[static_cast<size_t>(extra.bucket[i])];
        ++inState[static_cast<size_t>(bucket)];
        extra.bucket[i] = bucket;
        touchQueue(queue);
    }
}

void FloorState::Fold::beginWrapUp(int index, const QString &queue, Instant when)
{
    const AgentRecord &agent = agents[static_cast<size_t>(index)];
    AgentExtra &extra = agentExtras[static_cast<size_t>(index)];
    int seconds = 0;
    for (const Membership &member : agent.memberships) {
        seconds = member.queue.key == queue ? std::max(seconds, member.wrapUpSeconds) : seconds;
    }
    const Instant until = when + std::chrono::seconds(seconds);
    if (seconds == 0 || until <= at) {
        return;
    }
    extra.wrapBegan = when;
    extra.wrapUntil = until;
    extra.wrapQueue = queue;
    setTimer(until, TimerKind::WrapUp, static_cast<quint64>(index));
}

void FloorState::Fold::endWrapUp(int index, Instant when)
{
    AgentExtra &extra = agentExtras[static_cast<size_t>(index)];
    if (!Base::isSet(extra.wrapUntil)) {
        return;
    }
    const int queue = queueById.value({pbx, extra.wrapQueue}, -1);
    if (queue >= 0) {
        const Instant from = std::max(extra.wrapBegan, feed().dayBegan);
        queues[static_cast<size_t>(queue)].counts.wrapUp += std::max(Span{}, std::min(when, extra.wrapUntil) - from);
        touchQueue(queue);
    }
    extra.wrapUntil = {};
    extra.wrapBegan = {};
    extra.wrapQueue.clear();
}

void FloorState::Fold::note(AgentRecord &agent, HistoryItem item)
{
    if (agent.history.size() >= HistoryKept) {
        agent.history.erase(agent.history.begin(), agent.history.begin() + HistoryKept / 4);
    }
    agent.history.push_back(std::move(item));
}

} // namespace Floorwatch::Floor
