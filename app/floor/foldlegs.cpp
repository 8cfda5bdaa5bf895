// Legs and calls: channels tied into calls by their linked id, one row a call.
#include "floor/fold.h"

#include <algorithm>

namespace Floorwatch::Floor
{

Leg *FloorState::Fold::findLeg(const LegId &id)
{
    const auto extra = legs.constFind(id);
    if (extra == legs.constEnd()) {
        return nullptr;
    }
    return legOf(calls.at(extra->call), id);
}

Leg *FloorState::Fold::legOf(CallRecord &call, const LegId &id)
{
    for (Leg &leg : call.legs) {
        if (leg.id == id) {
            return &leg;
        }
    }
    return nullptr;
}

CallRecord &FloorState::Fold::callFor(const QString &linkedid, const QString &fallback)
{
    const CallId id{pbx, linkedid.isEmpty() ? fallback : linkedid};
    quint64 &serial = callById[id];
    if (serial == 0) {
        serial = nextCall++;
        CallRecord &call = calls[serial];
        call.id = id;
        call.serial = serial;
        call.began = at;
        call.since = at;
        touchCall(serial);
    }
    return calls.at(serial);
}

FloorState::Fold::SeenLeg FloorState::Fold::see(const LegRef &ref)
{
    if (!feed().legsTold || ref.uniqueid.isEmpty() || isSpyLeg(ref)) {
        return {};
    }
    const LegId id = legId(ref.uniqueid);
    auto extra = legs.find(id);
    const bool isNew = extra == legs.end();
    if (isNew) {
        CallRecord &call = callFor(ref.linkedid, ref.uniqueid);
        extra = legs.insert(id, LegExtra{call.serial, -1, 0, feed().generation});
        Leg leg;
        leg.id = id;
        leg.channel = ref.channel;
        leg.began = at;
        extra->visit = legless.take(id);
        if (const auto visit = visits.find(extra->visit); visit != visits.end()) {
            leg.inQueue = !visit->second.left;
            visit->second.visit.call = call.id;
            call.direction = CallDirection::Queue;
            call.queue = visit->second.visit.queue.key;
        }
        call.legs.push_back(std::move(leg));
        touchCall(call.serial);
        attachAgent(call.legs.back(), *extra);
    }
    extra->generation = feed().generation;
    CallRecord *call = &calls.at(extra->call);
    if (!ref.linkedid.isEmpty() && call->id.key != ref.linkedid) {
        CallRecord &to = callFor(ref.linkedid, ref.uniqueid);
        moveLeg(id, *extra, to);
        call = &to;
    }
    return {legOf(*call, id), &*extra, isNew};
}

void FloorState::Fold::moveLeg(const LegId &id, LegExtra &extra, CallRecord &to)
{
    // A transfer tied two calls into one: the leg goes to the call that lives on.
    CallRecord &from = calls.at(extra.call);
    const auto place = std::find_if(from.legs.begin(), from.legs.end(), [&](const Leg &leg) { return leg.id == id; });
    to.legs.push_back(std::move(*place));
    from.legs.erase(place);
    extra.call = to.serial;
    if (const auto visit = visits.find(extra.visit); visit != visits.end()) {
        visit->second.visit.call = to.id;
    }
    if (from.queue.isEmpty() == false && to.queue.isEmpty()) {
        to.queue = from.queue;
        to.direction = from.direction;
        to.caller = from.caller;
    }
    refreshCall(to);
    if (from.legs.empty()) {
        to.history.insert(to.history.begin(), from.history.begin(), from.history.end());
        std::stable_sort(to.history.begin(), to.history.end(),
                         [](const HistoryItem &a, const HistoryItem &b) { return a.at < b.at; });
        endCall(from.serial);
    } else {
        refreshCall(from);
    }
}

void FloorState::Fold::attachAgent(Leg &leg, LegExtra &extra)
{
    const int agent = agentOfChannel(leg.channel);
    if (agent == extra.agent || agent < 0) {
        return;
    }
    detachAgent(leg, extra);
    extra.agent = agent;
    leg.agent = agents[static_cast<size_t>(agent)].id;
    agentExtras[static_cast<size_t>(agent)].legs.push_back(leg.id);
}

void FloorState::Fold::detachAgent(Leg &leg, LegExtra &extra)
{
    const int before = extra.agent;
    if (before >= 0) {
        std::erase(agentExtras[static_cast<size_t>(before)].legs, leg.id);
        extra.agent = -1;
        leg.agent = {};
        refreshAgent(before);
    }
}

void FloorState::Fold::refreshLegAgent(const LegId &id)
{
    const auto extra = legs.constFind(id);
    if (extra != legs.constEnd() && extra->agent >= 0) {
        refreshAgent(extra->agent);
    }
}

void FloorState::Fold::removeLeg(const LegId &id)
{
    const auto extra = legs.constFind(id);
    if (extra == legs.constEnd()) {
        return;
    }
    const int agent = extra->agent;
    const quint64 serial = extra->call;
    legs.erase(extra);
    CallRecord &call = calls.at(serial);
    std::erase_if(call.legs, [&](const Leg &leg) { return leg.id == id; });
    if (agent >= 0) {
        std::erase(agentExtras[static_cast<size_t>(agent)].legs, id);
        refreshAgent(agent);
    }
    if (call.legs.empty()) {
        endCall(serial);
    } else {
        refreshCall(call);
    }
}

void FloorState::Fold::endCall(quint64 serial)
{
    touchCall(serial);
    callById.remove(calls.at(serial).id);
    calls.erase(serial);
}

void FloorState::Fold::noteCall(quint64 serial, HistoryItem item)
{
    const auto found = calls.find(serial);
    if (found == calls.end()) {
        return;
    }
    auto &history = found->second.history;
    if (history.size() < HistoryKept) {
        history.push_back(std::move(item));
    }
    touchCall(serial);
}

void FloorState::Fold::refreshCall(CallRecord &call)
{
    CallPhase phase = CallPhase::Arriving;
    bool waiting = false;
    bool held = false;
    bool parked = false;
    bool ringing = false;
    int up = 0;
    AgentId talker;
    AgentId rung;
    for (const Leg &leg : call.legs) {
        waiting = waiting || leg.inQueue;
        held = held || leg.held;
        parked = parked || leg.parked;
        up += leg.state == LegState::Up && !leg.bridge.isEmpty() ? 1 : 0;
        const bool rings = leg.state == LegState::Ringing || (leg.outgoing && leg.state == LegState::Down);
        ringing = ringing || rings;
        if (!leg.agent.isNull() && leg.state == LegState::Up) {
            talker = leg.agent;
        } else if (!leg.agent.isNull() && rings) {
            rung = leg.agent;
        }
    }
    if (up >= 2) {
        phase = held ? CallPhase::OnHold : CallPhase::Talking;
    } else if (parked) {
        phase = CallPhase::Parked;
    } else if (ringing) {
        phase = CallPhase::Ringing;
    } else if (waiting) {
        phase = CallPhase::Waiting;
    }
    const AgentId agent = !talker.isNull() ? talker : rung;
    if (call.direction != CallDirection::Queue && !call.legs.empty()) {
        const Leg &first = call.legs.front();
        const bool fromAgent = !first.agent.isNull() && !first.outgoing;
        const auto isOtherAgent = [&](const Leg &leg) { return !leg.agent.isNull() && leg.id != first.id; };
        const bool toAgent = std::any_of(call.legs.begin(), call.legs.end(), isOtherAgent);
        call.direction =
            fromAgent ? (toAgent ? CallDirection::Internal : CallDirection::Outbound) : CallDirection::Inbound;
    }
    if (phase != call.phase) {
        call.phase = phase;
        call.since = at;
    }
    call.agent = agent;
    touchCall(call.serial);
}

void FloorState::Fold::on(const LegSeen &event)
{
    feed().legsTold = true;
    const SeenLeg seen = see(event.leg);
    Leg *leg = seen.leg;
    if (!leg) {
        return;
    }
    const bool isNew = seen.isNew;
    if (!isNew && leg->state == event.state && leg->party == event.party && leg->connected == event.connected &&
        leg->context == event.context && leg->extension == event.extension && leg->channel == event.leg.channel &&
        (!event.listed || (leg->bridge == event.bridge && leg->alone == event.alone))) {
        return;
    }
    LegExtra &extra = *seen.extra;
    if (event.state == LegState::Up && leg->state != LegState::Up) {
        leg->answered = at;
    }
    leg->state = event.state;
    leg->party = event.party;
    leg->connected = event.connected;
    leg->context = event.context;
    leg->extension = event.extension;
    leg->channel = event.leg.channel;
    if (event.listed) {
        leg->bridge = event.bridge;
        leg->alone = event.alone;
        if (isNew) {
            leg->began = Base::isSet(event.began) ? std::min(event.began, at) : at;
        }
    }
    attachAgent(*leg, extra);
    CallRecord &call = calls.at(extra.call);
    if (isNew && call.legs.size() == 1) {
        call.caller = event.party;
        call.dialled = event.extension;
        call.began = leg->began;
    } else if (call.legs.front().id == leg->id && call.caller.number.isEmpty()) {
        call.caller = event.party;
    }
    if (event.listed && !event.queue.isEmpty() && extra.visit == 0 && call.queue.isEmpty()) {
        call.direction = CallDirection::Queue;
        call.queue = event.queue;
        call.caller = event.party;
        call.foundTalking = true;
    }
    const int agent = extra.agent;
    refreshCall(call);
    if (agent >= 0) {
        refreshAgent(agent);
    }
    if (isNew && event.listed) {
        foundInProgress(call, agent);
    }
}

void FloorState::Fold::foundInProgress(const CallRecord &call, int agent)
{
    // A call that was up before we looked: its age is the best that is known of the state's.
    if (agent >= 0) {
        const AgentRecord &record = agents[static_cast<size_t>(agent)];
        const Leg *leg = talkLeg(agent);
        if (leg && record.state == AgentState::Talking && leg->began < record.since) {
            setState(agent, AgentState::Talking, leg->began, true);
        }
    }
    // The caller's leg may be listed after the agent's: only now it is known to be a queue call.
    for (const Leg &leg : call.legs) {
        refreshLegAgent(leg.id);
    }
}

void FloorState::Fold::on(const LegRenamed &event)
{
    if (Leg *leg = seenLeg(event.leg)) {
        leg->channel = event.newName;
        const LegId id = leg->id;
        // A masquerade gave the leg to somebody else; its passing names (<MASQ>, <ZOMBIE>) belong to nobody.
        if (agentOfChannel(event.newName) < 0 && !event.newName.contains(QLatin1Char('<'))) {
            detachAgent(*leg, legs[id]);
        }
        attachAgent(*leg, legs[id]);
        touchCall(legs[id].call);
        refreshLegAgent(id);
    }
}

void FloorState::Fold::on(const LegHangupAsked &event)
{
    feed().legsTold = true;
    Leg *leg = seenLeg(event.leg);
    if (!leg) {
        return;
    }
    leg->hangupAsked = true;
    touchCall(legs[leg->id].call);
    VisitExtra *visit = visitOfLeg(leg->id);
    if (visit && visit->visit.outcome == VisitOutcome::Waiting && visit->gaveUp && visit->left) {
        // Hung up after it left the line: by a manager, or by the dialplan behind a time limit. Where variables may be
        // read the queue would have named the time limit before this.
        const bool told = feedRecord().variablesSeen || event.byPeer;
        decideUnanswered(*visit, told ? VisitOutcome::Abandoned : VisitOutcome::TimedOut);
    }
}

void FloorState::Fold::on(const LegGone &event)
{
    feed().legsTold = true;
    const LegId id = legId(event.leg.uniqueid);
    forgetSpy(id);
    const auto extra = legs.find(id);
    if (extra == legs.end()) {
        return;
    }
    const quint64 call = extra->call;
    LegExtra before = *extra;
    visitLegGone(before, id);
    if (const auto found = calls.find(call); found != calls.end() && found->second.legs.size() == 1) {
        noteCall(call, {at, HistoryItem::Kind::Ended, {}, QString::number(event.cause)});
    }
    removeLeg(id);
}

void FloorState::Fold::on(const DialBegan &event)
{
    feed().legsTold = true;
    seenLeg(event.from);
    if (Leg *to = seenLeg(event.to)) {
        to->outgoing = true;
        const LegId id = to->id;
        refreshCall(calls.at(legs[id].call));
        refreshLegAgent(id);
    }
}

void FloorState::Fold::on(const DialEnded &event)
{
    feed().legsTold = true;
    const auto to = legs.constFind(legId(event.to.uniqueid));
    if (to == legs.constEnd()) {
        return;
    }
    touchCall(to->call);
    if (event.status != QLatin1String("ANSWER") && to->agent >= 0) {
        agentExtras[static_cast<size_t>(to->agent)].rung = 0;
        refreshAgent(to->agent);
    }
}

void FloorState::Fold::on(const BridgeEntered &event)
{
    feed().legsTold = true;
    Leg *leg = seenLeg(event.leg);
    if (!leg) {
        return;
    }
    // An attended transfer holds one side and never says that it resumed: talking again says it.
    if (leg->held && !event.holding) {
        setHeld(*leg, false);
    }
    leg->bridge = event.holding ? QString() : event.bridge;
    leg->alone = event.holding;
    leg->parked = leg->parked && event.holding;
    const LegId id = leg->id;
    const LegExtra extra = legs.value(id);
    const auto rejoin = [&](quint64 serial) {
        if (const auto found = visits.find(serial); found != visits.end() && !event.holding) {
            found->second.brokenAt = {};
        }
    };
    rejoin(extra.visit);
    if (extra.agent >= 0) {
        rejoin(agentExtras[static_cast<size_t>(extra.agent)].talking);
    }
    refreshCall(calls.at(extra.call));
    refreshLegAgent(id);
}

void FloorState::Fold::on(const BridgeLeft &event)
{
    feed().legsTold = true;
    Leg *leg = findLeg(legId(event.leg.uniqueid));
    if (!leg) {
        return;
    }
    leg->bridge.clear();
    leg->alone = false;
    const LegExtra extra = legs.value(leg->id);
    const auto breakOff = [&](quint64 serial, bool ofCaller) {
        const auto found = visits.find(serial);
        if (found == visits.end() || found->second.visit.outcome != VisitOutcome::Talking ||
            (!ofCaller && found->second.agentLeg != leg->id)) {
            return;
        }
        if (!Base::isSet(found->second.brokenAt)) {
            found->second.brokenAt = at;
            setTimer(at + SettleAfter, TimerKind::Visit, serial);
        }
    };
    breakOff(extra.visit, true);
    if (extra.agent >= 0) {
        breakOff(agentExtras[static_cast<size_t>(extra.agent)].talking, false);
    }
    refreshCall(calls.at(extra.call));
}

void FloorState::Fold::on(const HoldChanged &event)
{
    feed().legsTold = true;
    Leg *leg = seenLeg(event.leg);
    if (leg && leg->held != event.held) {
        setHeld(*leg, event.held);
    }
}

void FloorState::Fold::setHeld(Leg &leg, bool held)
{
    leg.held = held;
    const LegId id = leg.id;
    const LegExtra extra = legs.value(id);
    noteCall(extra.call, {at, held ? HistoryItem::Kind::Held : HistoryItem::Kind::Resumed, {}, leg.party.number});
    if (extra.agent >= 0) {
        const auto found = visits.find(agentExtras[static_cast<size_t>(extra.agent)].talking);
        if (found != visits.end()) {
            VisitExtra &visit = found->second;
            visit.held += !held && Base::isSet(visit.heldSince) ? at - visit.heldSince : Span{};
            visit.heldSince = held ? at : Instant{};
        }
    }
    refreshCall(calls.at(extra.call));
    refreshLegAgent(id);
}

void FloorState::Fold::on(const LegParked &event)
{
    feed().legsTold = true;
    if (Leg *leg = seenLeg(event.leg)) {
        leg->parked = event.parked;
        const quint64 call = legs[leg->id].call;
        if (event.parked) {
            noteCall(call, {at, HistoryItem::Kind::Parked, {}, event.space});
        }
        refreshCall(calls.at(call));
    }
}

void FloorState::Fold::on(const LegTransferred &event)
{
    feed().legsTold = true;
    if (const auto leg = legs.constFind(legId(event.transferee.uniqueid)); leg != legs.constEnd()) {
        noteCall(leg->call, {at, HistoryItem::Kind::Transferred, {}, event.extension});
    }
}

void FloorState::Fold::on(const LocalJoined &event)
{
    feed().legsTold = true;
    seenLeg(event.one);
    seenLeg(event.two);
}

} // namespace Floorwatch::Floor
