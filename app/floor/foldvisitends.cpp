// How visits end: settled, counted, finished.
#include "floor/fold.h"

#include <algorithm>

namespace Floorwatch::Floor
{

void FloorState::Fold::settleVisit(VisitExtra &visit)
{
    if (visit.visit.outcome == VisitOutcome::Talking) {
        if (Base::isSet(visit.brokenAt) && at - visit.brokenAt >= SettleAfter) {
            endTalk(visit, visit.brokenAt, false);
        }
        return;
    }
    if (!visit.left) {
        return;
    }
    const quint64 call = legs.value(visit.visit.leg).call;
    const bool answering = std::any_of(visit.rung.begin(), visit.rung.end(), [&](int agent) {
        const Leg *leg = talkLeg(agent);
        return leg != nullptr && legs.value(leg->id).call == call;
    });
    if (!visit.gaveUp && answering && ++visit.patience <= AnnouncementWaits) {
        // An agent has picked up and hears an announcement first: the queue connects them after it.
        setTimer(at + SettleAfter, TimerKind::Visit, visit.visit.serial);
    } else if (!visit.gaveUp) {
        decideUnanswered(visit, VisitOutcome::ExitedByKey);
    } else {
        // Alive somewhere else: with variables readable the queue would have said TIMEOUT, so somebody moved it.
        decideUnanswered(visit, feedRecord().variablesSeen ? VisitOutcome::MovedOn : VisitOutcome::TimedOut);
    }
}

void FloorState::Fold::decideUnanswered(VisitExtra &visit, VisitOutcome outcome)
{
    finish(visit, outcome, Base::isSet(visit.visit.ended) ? visit.visit.ended : at);
}

int FloorState::Fold::targetSeconds(const QueueRecord &queue) const
{
    return queue.settings.serviceLevelSeconds > 0 ? queue.settings.serviceLevelSeconds : settings.serviceLevelSeconds;
}

void FloorState::Fold::count(VisitExtra &extra, VisitOutcome outcome)
{
    Visit &visit = extra.visit;
    if (!countsToday(visit)) {
        return;
    }
    QueueRecord &queue = queues[static_cast<size_t>(queueById.value(visit.queue))];
    QueueCounts &counts = queue.counts;
    // Thresholds compare whole seconds, as the PBX and its queue_log reckon them.
    const int target = targetSeconds(queue);
    const qint64 seconds = extra.holdSeconds >= 0 ? extra.holdSeconds : visit.wait.count() / 1'000'000;
    if (outcome != VisitOutcome::EndedAway) {
        counts.longestWait = std::max(counts.longestWait, visit.wait);
    }
    switch (outcome) {
    case VisitOutcome::Talking:
        ++counts.answered;
        counts.waitOfAnswered += visit.wait;
        counts.answeredInTime += seconds <= target ? 1 : 0;
        break;
    case VisitOutcome::Abandoned:
        ++counts.abandoned;
        counts.waitOfAbandoned += visit.wait;
        counts.abandonedInTime += seconds <= target ? 1 : 0;
        counts.abandonedShort += seconds <= settings.shortAbandonSeconds ? 1 : 0;
        break;
    case VisitOutcome::TimedOut: ++counts.timedOut; break;
    case VisitOutcome::MovedOn: ++counts.movedOn; break;
    case VisitOutcome::ExitedByKey: ++counts.exitedByKey; break;
    case VisitOutcome::ExitedEmpty: ++counts.exitedEmpty; break;
    case VisitOutcome::EndedAway: ++counts.endedAway; break;
    case VisitOutcome::Waiting:
    case VisitOutcome::Answered: break;
    }
    touchQueue(queueById.value(visit.queue));
}

void FloorState::Fold::finish(VisitExtra &extra, VisitOutcome outcome, Instant when)
{
    if (!extra.left) {
        leaveLine(extra);
    }
    Visit &visit = extra.visit;
    visit.ended = when;
    if (outcome != VisitOutcome::Answered) {
        visit.wait = std::max(Span{}, when - visit.joined);
        count(extra, outcome);
        if (const auto leg = legs.constFind(visit.leg); leg != legs.constEnd()) {
            noteCall(leg->call, {when, HistoryItem::Kind::Left, {}, Domain::text(outcome)});
        }
    }
    visit.outcome = outcome;
    if (const auto leg = legs.find(visit.leg); leg != legs.end() && leg->visit == visit.serial) {
        leg->visit = 0;
    }
    if (legless.value(visit.leg, 0) == visit.serial) {
        legless.remove(visit.leg);
    }
    touchVisit(visit.serial);
    touchQueue(queueById.value(visit.queue));
    const Visit final = visit;
    const std::vector<int> rung = std::move(extra.rung);
    visits.erase(final.serial);
    stopRinging(rung, final.serial, -1);
    if (sink) {
        sink(final);
    }
    ended.push_back(final);
    while (static_cast<int>(ended.size()) > settings.endedVisitsKept) {
        ended.pop_front();
    }
    if (const auto leg = legs.constFind(final.leg); leg != legs.constEnd()) {
        refreshCall(calls.at(leg->call));
    }
}

void FloorState::Fold::stopRinging(const std::vector<int> &rung, quint64 visit, int but)
{
    for (const int agent : rung) {
        if (agent != but && agentExtras[static_cast<size_t>(agent)].rung == visit) {
            agentExtras[static_cast<size_t>(agent)].rung = 0;
            refreshAgent(agent);
        }
    }
}

void FloorState::Fold::endTalk(VisitExtra &extra, Instant when, bool away)
{
    Visit &visit = extra.visit;
    const int queueIndex = queueById.value(visit.queue);
    QueueRecord &queue = queues[static_cast<size_t>(queueIndex)];
    // Nobody saw when a conversation ended that was gone after the link came back: it lasted at least until then.
    const Instant stale = feedRecord().staleSince;
    const Instant end = std::max(visit.answered, away && Base::isSet(stale) ? stale : when);
    visit.talk = end - visit.answered;
    if (Base::isSet(extra.heldSince)) {
        extra.held += std::max(Span{}, end - extra.heldSince);
    }
    --queue.talkingHere;
    if (countsToday(visit) && !away) {
        ++queue.counts.handled;
        queue.counts.talk += visit.talk;
        queue.counts.hold += extra.held;
    }
    const int agent = agentByInterface.value(visit.agent, -1);
    const QString queueName = visit.queue.key;
    AgentExtra &agentExtra = agentExtras[static_cast<size_t>(agent)];
    const bool current = agentExtra.talking == visit.serial;
    finish(extra, VisitOutcome::Answered, end);
    if (current) {
        agentExtra.talking = 0;
        if (!away) {
            beginWrapUp(agent, queueName, end);
        }
        // The agent's own leg goes a moment later; until then this is the end of the queue call, not another call.
        if (!talkLeg(agent)) {
            refreshAgent(agent);
        }
    }
}

void FloorState::Fold::visitLegGone(LegExtra &extra, const LegId &id)
{
    if (const auto found = visits.find(extra.visit); found != visits.end()) {
        VisitExtra &visit = found->second;
        if (visit.visit.outcome == VisitOutcome::Talking) {
            endTalk(visit, Base::isSet(visit.brokenAt) ? visit.brokenAt : at, false);
        } else if (!visit.left) {
            decideUnanswered(visit, VisitOutcome::Abandoned);
        } else if (!visit.gaveUp) {
            decideUnanswered(visit, VisitOutcome::ExitedByKey);
        } else {
            decideUnanswered(visit, feedRecord().variablesSeen ? VisitOutcome::Abandoned : VisitOutcome::TimedOut);
        }
    }
    if (extra.agent < 0) {
        return;
    }
    // The agent's leg of a queue call: over, unless the Local channel before the phone merely stepped out.
    const auto talking = visits.find(agentExtras[static_cast<size_t>(extra.agent)].talking);
    if (talking == visits.end() || talking->second.agentLeg != id) {
        return;
    }
    for (const LegId &other : agentExtras[static_cast<size_t>(extra.agent)].legs) {
        const Leg *leg = other == id ? nullptr : findLeg(other);
        if (leg && leg->state == LegState::Up && legs.value(other).call == extra.call) {
            talking->second.agentLeg = other;
            talking->second.brokenAt = {};
            return;
        }
    }
    endTalk(talking->second, Base::isSet(talking->second.brokenAt) ? talking->second.brokenAt : at, false);
}

} // namespace Floorwatch::Floor
