// Queues and visits: who waits, and how each visit ended.
//
// Asterisk reports hang-ups, time limits and redirects of a waiting caller alike (QueueCallerAbandon, then
// QueueCallerLeave). What came before and what comes after tells them apart: a hang-up asked for by the far end comes
// before; a time limit is followed by the queue's own word (QUEUESTATUS) where variables may be read; a redirected
// caller joins elsewhere. Until that is known a visit is no longer in line but not yet settled.
#include "floor/fold.h"

#include <algorithm>

namespace Floorwatch::Floor
{

namespace
{

/// A wait by the events' times; where these fall behind the PBX's own whole seconds by one or more, the stream carries
/// no time stamps and the PBX's word is the better one.
Span waited(Span measured, int holdSeconds)
{
    const Span told = std::chrono::seconds(holdSeconds);
    return told - measured >= std::chrono::seconds(1) ? told : std::max(Span{}, measured);
}

} // namespace

int FloorState::Fold::queueFor(const QString &name)
{
    const QueueId id{pbx, name};
    int index = queueById.value(id, -1);
    if (index < 0) {
        index = static_cast<int>(queues.size());
        QueueRecord &queue = queues.emplace_back();
        queue.id = id;
        queue.countsSince = at;
        queueById.insert(id, index);
        queueGeneration.push_back(0);
        changedQueue.push_back(0);
        touchQueue(index);
    }
    queueGeneration[static_cast<size_t>(index)] = feed().generation;
    if (!queues[static_cast<size_t>(index)].present) {
        queues[static_cast<size_t>(index)].present = true;
        touchQueue(index);
    }
    return index;
}

void FloorState::Fold::on(const QueueSeen &event)
{
    const int index = queueFor(event.queue);
    const QueueSettings told{event.strategy, event.serviceLevelSeconds, event.weight, event.maxCallers};
    if (queues[static_cast<size_t>(index)].settings != told) {
        queues[static_cast<size_t>(index)].settings = told;
        touchQueue(index);
    }
}

FloorState::Fold::VisitExtra *FloorState::Fold::visitOfLeg(const LegId &leg)
{
    const auto extra = legs.constFind(leg);
    if (extra != legs.constEnd()) {
        const auto found = visits.find(extra->visit);
        return found == visits.end() ? nullptr : &found->second;
    }
    // Before the first channel event, and on feeds that have none, the visit stands without a leg.
    const auto found = visits.find(legless.value(leg, 0));
    return found == visits.end() ? nullptr : &found->second;
}

bool FloorState::Fold::countsToday(const Visit &visit) { return visit.joined >= feed().dayBegan; }

FloorState::Fold::VisitExtra &FloorState::Fold::newVisit(const LegRef &ref, const QString &queueName,
                                                         const Party &caller, Instant joined, bool estimated)
{
    const int queueIndex = queueFor(queueName);
    QueueRecord &queue = queues[static_cast<size_t>(queueIndex)];
    const quint64 serial = nextVisit++;
    VisitExtra &extra = visits[serial];
    Visit &visit = extra.visit;
    visit.serial = serial;
    visit.queue = queue.id;
    visit.leg = legId(ref.uniqueid);
    visit.caller = caller;
    visit.joined = joined;
    visit.joinedEstimated = estimated;
    visit.call = {pbx, ref.linkedid.isEmpty() ? ref.uniqueid : ref.linkedid};
    extra.generation = feed().generation;
    if (Leg *leg = seenLeg(ref)) {
        leg->inQueue = true;
        LegExtra &legExtra = legs[leg->id];
        legExtra.visit = serial;
        CallRecord &call = calls.at(legExtra.call);
        visit.call = call.id;
        call.direction = CallDirection::Queue;
        call.queue = queueName;
        noteCall(call.serial, {at, HistoryItem::Kind::Joined, {}, queueName});
        refreshCall(call);
    } else {
        legless.insert(visit.leg, serial);
    }
    if (countsToday(visit)) {
        ++queue.counts.offered;
    }
    touchQueue(queueIndex);
    touchVisit(serial);
    return extra;
}

void FloorState::Fold::on(const CallerJoined &event)
{
    const LegId id = legId(event.leg.uniqueid);
    const Instant joined = event.listed ? event.joined : at;
    if (VisitExtra *open = visitOfLeg(id)) {
        const bool same =
            open->visit.queue.key == event.queue && open->visit.outcome == VisitOutcome::Waiting && !open->left;
        if (same && (event.listed || open->listed)) {
            // Told twice: by a list and by its own event, in either order. The event knows the moment exactly.
            open->generation = feed().generation;
            if (!event.listed) {
                open->listed = false;
                open->visit.joined = at;
                open->visit.joinedEstimated = false;
            }
            if (event.position > 0 && open->visit.position != event.position) {
                QueueRecord &line = queues[static_cast<size_t>(queueById.value(open->visit.queue))];
                std::erase(line.waiting, open->visit.serial);
                placeInLine(line, open->visit.serial, event.position);
            }
            touchVisit(open->visit.serial);
            return;
        }
        if (open->visit.outcome == VisitOutcome::Talking) {
            endTalk(*open, at, false);
        } else {
            decideUnanswered(*open, open->left ? VisitOutcome::MovedOn : VisitOutcome::EndedAway);
        }
    }
    VisitExtra &visit = newVisit(event.leg, event.queue, event.caller, joined, event.listed);
    visit.listed = event.listed;
    visit.visit.position = event.position;
    QueueRecord &queue = queues[static_cast<size_t>(queueById.value(visit.visit.queue))];
    placeInLine(queue, visit.visit.serial, event.position);
}

void FloorState::Fold::placeInLine(QueueRecord &queue, quint64 serial, int position)
{
    const size_t place = std::min(static_cast<size_t>(std::max(1, position)) - 1, queue.waiting.size());
    queue.waiting.insert(queue.waiting.begin() + static_cast<std::ptrdiff_t>(place), serial);
    renumber(queue);
}

void FloorState::Fold::renumber(QueueRecord &queue)
{
    int position = 1;
    for (const quint64 serial : queue.waiting) {
        Visit &visit = visits.at(serial).visit;
        if (visit.position != position) {
            visit.position = position;
            touchVisit(serial);
        }
        ++position;
    }
    touchQueue(queueById.value(queue.id));
}

void FloorState::Fold::leaveLine(VisitExtra &visit)
{
    const int index = queueById.value(visit.visit.queue, -1);
    QueueRecord &queue = queues[static_cast<size_t>(index)];
    if (std::erase(queue.waiting, visit.visit.serial) > 0) {
        renumber(queue);
    }
    if (Leg *leg = findLeg(visit.visit.leg)) {
        leg->inQueue = false;
    }
    visit.left = true;
}

void FloorState::Fold::on(const CallerGaveUp &event)
{
    VisitExtra *visit = visitOfLeg(legId(event.leg.uniqueid));
    if (!visit || visit->visit.outcome != VisitOutcome::Waiting || visit->visit.queue.key != event.queue ||
        visit->left) {
        const bool told = visit && visit->left && visit->gaveUp && visit->visit.queue.key == event.queue;
        if (told || (visit && visit->visit.outcome == VisitOutcome::Talking)) {
            return;
        }
        // Its joining was not seen: the stream began later. What the PBX says of the wait places it.
        VisitExtra &late = newVisit(event.leg, event.queue, {}, at - std::chrono::seconds(event.holdSeconds), true);
        if (const Leg *leg = findLeg(late.visit.leg)) {
            late.visit.caller = leg->party;
        }
        late.left = true;
        if (Leg *leg = findLeg(late.visit.leg)) {
            leg->inQueue = false;
        }
        setTimer(at + SettleAfter, TimerKind::Visit, late.visit.serial);
        visit = &late;
    }
    const Leg *leg = findLeg(visit->visit.leg);
    visit->gaveUp = true;
    visit->hangupFirst = leg && leg->hangupAsked;
    visit->holdSeconds = event.holdSeconds;
    visit->visit.ended = visit->visit.joined + waited(at - visit->visit.joined, event.holdSeconds);
    visit->visit.wait = visit->visit.ended - visit->visit.joined;
    touchVisit(visit->visit.serial);
}

void FloorState::Fold::on(const CallerLeft &event)
{
    VisitExtra *visit = visitOfLeg(legId(event.leg.uniqueid));
    if (!visit || visit->visit.queue.key != event.queue || visit->visit.outcome != VisitOutcome::Waiting) {
        return;
    }
    leaveLine(*visit);
    if (!visit->gaveUp) {
        visit->visit.ended = std::max(at, visit->visit.joined);
        visit->visit.wait = visit->visit.ended - visit->visit.joined;
    }
    if (visit->gaveUp && visit->hangupFirst) {
        decideUnanswered(*visit, VisitOutcome::Abandoned);
        return;
    }
    setTimer(at + SettleAfter, TimerKind::Visit, visit->visit.serial);
    touchVisit(visit->visit.serial);
}

void FloorState::Fold::on(const QueueExitTold &event)
{
    VisitExtra *visit = visitOfLeg(legId(event.leg.uniqueid));
    if (!visit || visit->visit.outcome != VisitOutcome::Waiting) {
        return;
    }
    if (event.exit == QueueExit::TimedOut) {
        decideUnanswered(*visit, VisitOutcome::TimedOut);
    } else if (event.exit == QueueExit::AgentsLeft || event.exit == QueueExit::NoAgents) {
        decideUnanswered(*visit, VisitOutcome::ExitedEmpty);
    } else if (visit->left) {
        decideUnanswered(*visit, VisitOutcome::MovedOn);
    }
}

void FloorState::Fold::answer(VisitExtra &extra, int agent, const LegRef &agentLeg, int holdSeconds)
{
    Visit &visit = extra.visit;
    if (!extra.left) {
        leaveLine(extra);
    }
    visit.answered = visit.joined + waited(at - visit.joined, holdSeconds);
    visit.ended = {};
    visit.wait = visit.answered - visit.joined;
    visit.agent = agents[static_cast<size_t>(agent)].id;
    visit.outcome = VisitOutcome::Talking;
    visit.position = 0;
    extra.holdSeconds = holdSeconds;
    extra.agentLeg = legId(agentLeg.uniqueid);
    count(extra, VisitOutcome::Talking);
    ++queues[static_cast<size_t>(queueById.value(visit.queue))].talkingHere;
    stopRinging(std::exchange(extra.rung, {}), visit.serial, agent);
    touchVisit(visit.serial);
}

void FloorState::Fold::on(const AgentConnected &event)
{
    const int agent = agentFor(event.interface, {});
    VisitExtra *visit = visitOfLeg(legId(event.caller.uniqueid));
    if (visit && (visit->visit.queue.key != event.queue || visit->visit.outcome == VisitOutcome::Talking)) {
        if (visit->visit.outcome == VisitOutcome::Talking && visit->visit.queue.key == event.queue &&
            visit->agentLeg.key == event.agentLeg.uniqueid) {
            return; // told already
        }
        if (visit->visit.outcome == VisitOutcome::Talking) {
            endTalk(*visit, at, false);
        } else {
            decideUnanswered(*visit, VisitOutcome::EndedAway);
        }
        visit = nullptr;
    }
    if (!visit) {
        visit = &newVisit(event.caller, event.queue, {}, at - std::chrono::seconds(event.holdSeconds), true);
        if (const Leg *leg = findLeg(visit->visit.leg)) {
            visit->visit.caller = leg->party;
        }
    }
    answer(*visit, agent, event.agentLeg, event.holdSeconds);
    AgentRecord &record = agents[static_cast<size_t>(agent)];
    AgentExtra &extra = agentExtras[static_cast<size_t>(agent)];
    endWrapUp(agent, at);
    extra.rung = 0;
    extra.talking = visit->visit.serial;
    if (countsToday(visit->visit)) {
        ++record.counts.handled;
    }
    if (Leg *leg = seenLeg(event.agentLeg)) {
        leg->outgoing = true;
        attachAgent(*leg, legs[leg->id]);
    }
    const QString caller = visit->visit.caller.name.isEmpty() ? visit->visit.caller.number : visit->visit.caller.name;
    note(record, {at, HistoryItem::Kind::Answered, AgentState::Talking, caller});
    refreshAgent(agent);
    if (const auto leg = legs.constFind(visit->visit.leg); leg != legs.constEnd()) {
        noteCall(leg->call, {at, HistoryItem::Kind::Answered, {}, record.name});
        CallRecord &call = calls.at(leg->call);
        call.agent = record.id;
        refreshCall(call);
    }
    touchAgent(agent);
}

void FloorState::Fold::on(const AgentCompleted &event)
{
    const int agent = findAgent(event.interface);
    VisitExtra *visit = visitOfLeg(legId(event.caller.uniqueid));
    if (!visit && agent >= 0) {
        // Told without its caller, who was gone first.
        const auto talking = visits.find(agentExtras[static_cast<size_t>(agent)].talking);
        visit = talking == visits.end() ? nullptr : &talking->second;
    }
    if (!visit || agent < 0 || visit->visit.outcome != VisitOutcome::Talking || visit->visit.queue.key != event.queue ||
        visit->visit.agent != agents[static_cast<size_t>(agent)].id) {
        return; // ended by its legs already, or begun before the stream
    }
    endTalk(*visit, Base::isSet(visit->brokenAt) ? visit->brokenAt : at, false);
}

void FloorState::Fold::on(const AgentRung &event)
{
    const int agent = agentFor(event.interface, {});
    Leg *leg = seenLeg(event.agentLeg);
    if (leg) {
        leg->outgoing = true;
        attachAgent(*leg, legs[leg->id]);
    }
    if (VisitExtra *visit = visitOfLeg(legId(event.caller.uniqueid))) {
        agentExtras[static_cast<size_t>(agent)].rung = visit->visit.serial;
        visit->rung.push_back(agent);
    }
    if (const auto caller = legs.constFind(legId(event.caller.uniqueid)); caller != legs.constEnd()) {
        CallRecord &call = calls.at(caller->call);
        noteCall(call.serial, {at, HistoryItem::Kind::Rang, {}, agents[static_cast<size_t>(agent)].name});
        refreshCall(call);
    }
    refreshAgent(agent);
}

void FloorState::Fold::on(const Domain::AgentRingNoAnswer &event)
{
    const int agent = findAgent(event.interface);
    if (agent < 0) {
        return;
    }
    AgentRecord &record = agents[static_cast<size_t>(agent)];
    ++record.counts.ringNoAnswer;
    agentExtras[static_cast<size_t>(agent)].rung = 0;
    note(record, {at, HistoryItem::Kind::RingNoAnswer, {}, event.queue});
    refreshAgent(agent);
    touchAgent(agent);
}

} // namespace Floorwatch::Floor
