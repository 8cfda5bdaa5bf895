#include "alerts/callerwatch.h"

#include "alerts/callerwatchimpl.h"

#include <algorithm>

namespace Floorwatch::Alerts
{

using Domain::CallDirection;
using Domain::CallId;
using Domain::CallPhase;
using Domain::VisitOutcome;
using namespace std::chrono_literals;

namespace
{

/// So long an ended call stays on the list: how it ended is the last thing to be seen of it.
constexpr Span ShownAfterEnd = 15s;
/// Between queue and conversation a call is nowhere for a moment; longer means that it went back to the dialplan.
constexpr Span NowhereFor = 2s;

/// The leg of who calls from outside: not an agent's, and not one that the PBX rang.
const Domain::Leg *callerLegOf(const Floor::CallRecord &call)
{
    if (call.direction == CallDirection::Inbound) {
        const Domain::Leg *first = call.legs.empty() ? nullptr : &call.legs.front();
        return first && first->agent.isNull() && !first->outgoing ? first : nullptr;
    }
    if (call.direction != CallDirection::Queue) {
        return nullptr;
    }
    const auto isCaller = [](const Domain::Leg &leg) { return leg.agent.isNull() && !leg.outgoing; };
    // Of a call that was found in conversation legs may be listed in any order.
    const auto first = std::find_if(call.legs.begin(), call.legs.end(), isCaller);
    const bool byAgent = !call.legs.empty() && !call.legs.front().agent.isNull() && !call.foundTalking;
    return first == call.legs.end() || byAgent ? nullptr : &*first;
}

CallStage stageOf(CallPhase phase)
{
    switch (phase) {
    case CallPhase::Arriving: return CallStage::Arriving;
    case CallPhase::Waiting: return CallStage::Waiting;
    case CallPhase::Ringing: return CallStage::Ringing;
    case CallPhase::Talking: return CallStage::Talking;
    case CallPhase::OnHold:
    case CallPhase::Parked: return CallStage::OnHold;
    case CallPhase::Ended: return CallStage::Ended;
    }
    Q_UNREACHABLE();
}

QString agentName(const Floor::FloorState &floor, const Domain::AgentId &agent)
{
    const int index = agent.isNull() ? -1 : floor.agentIndex(agent);
    return index < 0 ? QString() : floor.agents()[static_cast<size_t>(index)].name;
}

} // namespace

CallerWatch::Impl::Impl(AlertBook &alertBook, QTimeZone timeZone, QString country, AskFacts askFacts)
    : book(alertBook), zone(std::move(timeZone)), reader(std::move(country)), ask(std::move(askFacts))
{
}

CallerWatch::Impl::Tracked *CallerWatch::Impl::find(const CallId &call)
{
    const auto found = calls.find(byCall.value(call, 0));
    return found == calls.end() ? nullptr : &found->second;
}

quint64 CallerWatch::Impl::track(const CallId &id, const Domain::LegId &leg, const Domain::Party &caller, Instant now)
{
    const quint64 handle = next++;
    Tracked &tracked = calls[handle];
    tracked.id = id;
    tracked.leg = leg;
    tracked.cause = QStringLiteral("caller:%1:%2").arg(static_cast<int>(id.pbx)).arg(id.key);
    tracked.trail.since = now;
    tracked.reason = earlyReasons.take(id);
    byCall.insert(id, handle);
    byLeg.insert(leg, handle);
    identify(handle, caller);
    return handle;
}

void CallerWatch::Impl::identify(quint64 handle, const Domain::Party &caller)
{
    Tracked &tracked = calls.at(handle);
    tracked.callerName = caller.name;
    tracked.number = reader.read(caller.number);
    if (tracked.number.key.isEmpty()) {
        return;
    }
    tracked.region = Numbers::regionOf(tracked.number.key);
    byNumber[tracked.number.key].push_back(handle);
    if (ask) {
        ask(tracked.number.key);
    }
}

void CallerWatch::Impl::bind(quint64 handle, const CallId &id, quint64 serial)
{
    Tracked &tracked = calls.at(handle);
    if (tracked.id != id) {
        if (byCall.value(tracked.id) == handle) {
            byCall.remove(tracked.id);
        }
        tracked.id = id;
        byCall.insert(id, handle);
    }
    if (tracked.serial != serial) {
        bySerial.remove(tracked.serial, handle);
        tracked.serial = serial;
        bySerial.insert(serial, handle);
    }
}

void CallerWatch::Impl::observe(const Floor::FloorState &floor, const Floor::FloorChanges &changes, Instant now)
{
    if (rulesChanged) {
        judgeAgain(floor, now);
    }
    // Calls before their visits, so that a call is named before it waits; the end of a call last, when its visit has
    // told how it ended.
    for (const quint64 serial : changes.calls) {
        if (const Floor::CallRecord *call = floor.callBySerial(serial)) {
            seen(floor, *call, now);
        }
    }
    for (const quint64 serial : changes.visits) {
        if (const Domain::Visit *visit = floor.visitBySerial(serial)) {
            visited(floor, *visit, now);
        }
    }
    for (const quint64 serial : changes.calls) {
        if (!floor.callBySerial(serial)) {
            gone(floor, serial, now);
        }
    }
}

void CallerWatch::Impl::seen(const Floor::FloorState &floor, const Floor::CallRecord &call, Instant now)
{
    quint64 handle = bySerial.value(call.serial, 0);
    bool judged = handle != 0;
    if (handle == 0) {
        const Domain::Leg *leg = callerLegOf(call);
        if (!leg) {
            return;
        }
        handle = byLeg.value(leg->id, byCall.value(call.id, 0));
        if (handle == 0) {
            const bool unnamed =
                call.caller.number.isEmpty() && call.phase == CallPhase::Arriving && leg->state != Domain::LegState::Up;
            const bool colleague = call.direction != CallDirection::Queue &&
                                   reader.read(call.caller.number).kind == Numbers::Kind::Internal;
            if (unnamed || colleague) {
                return; // its number may still come; a colleague is a caller only where he joins a queue
            }
            handle = track(call.id, leg->id, call.caller, now);
        }
        bind(handle, call.id, call.serial);
    }
    Tracked &tracked = calls.at(handle);
    if (tracked.number.key.isEmpty() && !call.caller.number.isEmpty()) {
        identify(handle, call.caller);
        judged = judged && tracked.number.key.isEmpty();
    }
    if (tracked.queue != call.queue) {
        tracked.queue = call.queue;
        judged = false;
    }
    tracked.ended = false;
    follow(floor, handle, call, now);
    if (!judged) {
        judge(floor, tracked, now);
        holdAgain(tracked, now);
    }
}

void CallerWatch::Impl::visited(const Floor::FloorState &floor, const Domain::Visit &visit, Instant now)
{
    quint64 handle = byLeg.value(visit.leg, byCall.value(visit.call, 0));
    const bool open = Domain::isOpen(visit.outcome);
    const bool told = floor.call(visit.call) != nullptr;
    bool judged = true;
    if (handle == 0) {
        if (!open || told) {
            return; // over, or the floor knows the call and its legs do not count
        }
        handle = track(visit.call, visit.leg, visit.caller, now);
        judged = false;
    }
    Tracked &tracked = calls.at(handle);
    if (open && tracked.queue != visit.queue.key) {
        tracked.queue = visit.queue.key;
        judged = false;
    }
    tracked.outcome = open ? tracked.outcome : Domain::text(visit.outcome);
    const bool waits = visit.outcome == VisitOutcome::Waiting && !Base::isSet(visit.ended);
    tracked.waitingSince = waits ? visit.joined : Instant{};
    if (waits) {
        waiting.insert(handle);
    } else {
        waiting.remove(handle);
    }
    if (!told && tracked.serial == 0) {
        followVisit(floor, handle, visit, now);
    }
    if (!judged) {
        judge(floor, tracked, now);
        holdAgain(tracked, now);
    }
}

void CallerWatch::Impl::gone(const Floor::FloorState &floor, quint64 serial, Instant now)
{
    // Several where calls of two callers were tied into one.
    const QList<quint64> handles = bySerial.values(serial);
    for (const quint64 handle : handles) {
        // A transfer ties two calls into one: the caller may live on in the other.
        if (const Floor::CallRecord *other = floor.callOfLeg(calls.at(handle).leg)) {
            bind(handle, other->id, other->serial);
            holdAgain(calls.at(handle), now);
            follow(floor, handle, *other, now);
        } else {
            end(handle, now);
        }
    }
}

void CallerWatch::Impl::follow(const Floor::FloorState &floor, quint64 handle, const Floor::CallRecord &call,
                               Instant now)
{
    Tracked &tracked = calls.at(handle);
    Trail trail;
    trail.stage = stageOf(call.phase);
    const Span elapsed = std::max(Span{}, floor.pbxTime(call.id.pbx, now) - call.since);
    if (trail.stage == CallStage::Arriving && tracked.trail.stage != CallStage::Arriving && elapsed < NowhereFor) {
        unsettled.insert(handle);
        return;
    }
    unsettled.remove(handle);
    trail.since = now - elapsed;
    const bool withAgent =
        trail.stage == CallStage::Ringing || trail.stage == CallStage::Talking || trail.stage == CallStage::OnHold;
    const Domain::AgentId agent = withAgent ? call.agent : Domain::AgentId{};
    trail.who = agentName(floor, agent);
    setTrail(tracked, std::move(trail), agent, now);
}

void CallerWatch::Impl::followVisit(const Floor::FloorState &floor, quint64 handle, const Domain::Visit &visit,
                                    Instant now)
{
    Tracked &tracked = calls.at(handle);
    if (!Domain::isOpen(visit.outcome)) {
        end(handle, now);
        return;
    }
    tracked.ended = false;
    const bool talks = visit.outcome == VisitOutcome::Talking;
    const Instant since = talks ? visit.answered : visit.joined;
    Trail trail;
    trail.stage = talks ? CallStage::Talking : CallStage::Waiting;
    trail.since = now - std::max(Span{}, floor.pbxTime(visit.queue.pbx, now) - since);
    trail.who = agentName(floor, visit.agent);
    setTrail(tracked, std::move(trail), visit.agent, now);
}

void CallerWatch::Impl::setTrail(Tracked &tracked, Trail trail, const Domain::AgentId &agent, Instant now)
{
    if (trail.stage == tracked.trail.stage && trail.who == tracked.trail.who &&
        trail.outcome == tracked.trail.outcome) {
        return;
    }
    tracked.trail = std::move(trail);
    if (tracked.agent != agent) {
        tracked.agent = agent;
        holdAgain(tracked, now);
    }
    for (const Match &match : tracked.matches) {
        if (!match.folded) {
            book.follow(match.cause, match.member, tracked.trail, now);
        }
    }
}

void CallerWatch::Impl::end(quint64 handle, Instant now)
{
    Tracked &tracked = calls.at(handle);
    const bool answered = tracked.outcome == Domain::text(VisitOutcome::Answered) || tracked.outcome.isEmpty();
    setTrail(tracked, {CallStage::Ended, now, answered ? tracked.trail.who : QString(), tracked.outcome}, {}, now);
    waiting.remove(handle);
    unsettled.remove(handle);
    tracked.waitingSince = {};
    tracked.ended = true;
    const bool shown =
        std::any_of(tracked.matches.begin(), tracked.matches.end(), [](const Match &match) { return !match.folded; });
    if (!shown) {
        forget(handle, now);
        return;
    }
    ending.emplace_back(now + ShownAfterEnd, handle);
}

void CallerWatch::Impl::forget(quint64 handle, Instant now)
{
    const auto found = calls.find(handle);
    Tracked &tracked = found->second;
    for (const Match &match : tracked.matches) {
        release(match, now);
    }
    if (auto others = byNumber.find(tracked.number.key); others != byNumber.end()) {
        std::erase(*others, handle);
        if (others->empty()) {
            facts.remove(tracked.number.key);
            byNumber.remove(tracked.number.key);
        }
    }
    if (byCall.value(tracked.id) == handle) {
        byCall.remove(tracked.id);
    }
    byLeg.remove(tracked.leg);
    bySerial.remove(tracked.serial);
    waiting.remove(handle);
    unsettled.remove(handle);
    calls.erase(found);
}

void CallerWatch::Impl::tick(const Floor::FloorState &floor, Instant now)
{
    if (rulesChanged) {
        judgeAgain(floor, now);
    }
    while (!ending.empty() && ending.front().first <= now) {
        const quint64 handle = ending.front().second;
        ending.pop_front();
        const auto found = calls.find(handle);
        if (found != calls.end() && found->second.ended) {
            forget(handle, now);
        }
    }
    const QSet<quint64> between = unsettled;
    for (const quint64 handle : between) {
        if (const Floor::CallRecord *call = floor.callBySerial(calls.at(handle).serial)) {
            follow(floor, handle, *call, now);
        }
    }
    if (anyWaits) {
        for (const quint64 handle : std::as_const(waiting)) {
            judge(floor, calls.at(handle), now, Asked::Waits);
        }
    }
    erase_if(earlyReasons, [&](auto it) { return floor.call(it.key()) == nullptr; });
}

CallerWatch::CallerWatch(AlertBook &book, QTimeZone zone, QString country, AskFacts ask)
    : m_impl(std::make_unique<Impl>(book, std::move(zone), std::move(country), std::move(ask)))
{
}
CallerWatch::~CallerWatch() = default;

void CallerWatch::setRules(CallerRules rules, Instant now) { m_impl->setRules(std::move(rules), now); }

void CallerWatch::observe(const Floor::FloorState &floor, const Floor::FloorChanges &changes, Instant now)
{
    m_impl->observe(floor, changes, now);
}

void CallerWatch::factsCame(const Journal::CallerFacts &facts, const Floor::FloorState &floor, Instant now)
{
    const auto concerned = m_impl->byNumber.constFind(facts.number);
    if (concerned == m_impl->byNumber.constEnd()) {
        return; // the call was shorter than the question
    }
    m_impl->facts.insert(facts.number, facts);
    const std::vector<quint64> handles = *concerned;
    for (const quint64 handle : handles) {
        Impl::Tracked &tracked = m_impl->calls.at(handle);
        m_impl->judge(floor, tracked, now);
        m_impl->holdAgain(tracked, now);
    }
}

void CallerWatch::reasonCame(const CallId &call, const Domain::ContactReason &reason, const Floor::FloorState &floor,
                             Instant now)
{
    Impl::Tracked *tracked = m_impl->find(call);
    if (tracked) {
        tracked->reason = reason.key;
        m_impl->judge(floor, *tracked, now);
    } else if (floor.call(call)) {
        m_impl->earlyReasons.insert(call, reason.key);
    }
}

void CallerWatch::tick(const Floor::FloorState &floor, Instant now) { m_impl->tick(floor, now); }

const Journal::CallerFacts *CallerWatch::factsOf(const CallId &call) const
{
    const Impl::Tracked *tracked = m_impl->find(call);
    return tracked ? m_impl->factsOf(tracked->number.key) : nullptr;
}

Numbers::Number CallerWatch::numberOf(const CallId &call) const
{
    const Impl::Tracked *tracked = m_impl->find(call);
    return tracked ? tracked->number : Numbers::Number{};
}

QStringList CallerWatch::tagsOf(const CallId &call) const
{
    const Journal::CallerFacts *known = factsOf(call);
    return known ? known->tags() : QStringList();
}

} // namespace Floorwatch::Alerts
