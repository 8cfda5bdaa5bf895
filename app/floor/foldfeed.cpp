// The feed's own events, time, and what changed.
#include "floor/fold.h"

#include <algorithm>

namespace Floorwatch::Floor
{

namespace
{

constexpr auto BackwardsTolerated = std::chrono::seconds(10);
constexpr int BackStepsBelieved = 20;

} // namespace

bool FloorState::Fold::apply(const PbxEvent &event)
{
    pbx = event.pbx;
    touched = false;
    FeedExtra &extra = feed();
    if (Base::isSet(event.at)) {
        followClockBack(extra, event.at);
        fireTimers(event.at);
        if (event.at >= extra.dayEnds) {
            if (Base::isSet(extra.dayEnds)) {
                newDay(extra.dayEnds);
            }
            extra.dayBegan = Base::startOfDay(event.at, settings.zone);
            extra.dayEnds = Base::endOfDay(event.at, settings.zone);
        }
        extra.last = std::max(extra.last, event.at);
    }
    at = extra.last;
    std::visit([this](const auto &body) { on(body); }, event.body);
    return touched || extra.listing;
}

void FloorState::Fold::followClockBack(FeedExtra &extra, Instant now)
{
    // Events overtake each other by moments; a clock that was set back stays back.
    const bool back = extra.last - now > BackwardsTolerated;
    extra.backSteps = back ? extra.backSteps + 1 : 0;
    if (extra.backSteps >= BackStepsBelieved) {
        extra.backSteps = 0;
        extra.last = now;
        extra.dayEnds = {};
    }
}

void FloorState::Fold::advanceTo(PbxId which, Instant now)
{
    pbx = which;
    FeedExtra &extra = feed();
    fireTimers(now);
    if (Base::isSet(extra.dayEnds) && now >= extra.dayEnds) {
        newDay(extra.dayEnds);
        extra.dayBegan = Base::startOfDay(now, settings.zone);
        extra.dayEnds = Base::endOfDay(now, settings.zone);
    }
}

void FloorState::Fold::settleAll()
{
    std::vector<quint64> unsettled;
    for (const auto &[serial, visit] : visits) {
        if (visit.left || Base::isSet(visit.brokenAt)) {
            unsettled.push_back(serial);
        }
    }
    std::sort(unsettled.begin(), unsettled.end());
    for (const quint64 serial : unsettled) {
        VisitExtra &visit = visits.at(serial);
        pbx = visit.visit.queue.pbx;
        at = feed().last;
        settleVisit(visit);
    }
}

void FloorState::Fold::setTimer(Instant due, TimerKind kind, quint64 subject)
{
    feed().timers.push({due, nextTimer++, kind, subject});
}

void FloorState::Fold::fireTimers(Instant until)
{
    auto &timers = feed().timers;
    while (!timers.empty() && timers.top().due <= until) {
        const Timer timer = timers.top();
        timers.pop();
        at = timer.due;
        const int agent = static_cast<int>(timer.subject);
        switch (timer.kind) {
        case TimerKind::WrapUp:
            if (agentExtras[timer.subject].wrapUntil == timer.due) {
                endWrapUp(agent, timer.due);
                refreshAgent(agent);
            }
            break;
        case TimerKind::OddDevice: refreshAgent(agent); break;
        case TimerKind::Visit:
            if (const auto found = visits.find(timer.subject); found != visits.end()) {
                settleVisit(found->second);
            }
            break;
        }
    }
}

void FloorState::Fold::newDay(Instant midnight)
{
    for (size_t i = 0; i < agents.size(); ++i) {
        if (agents[i].id.pbx != pbx) {
            continue;
        }
        agents[i].counts = {};
        agents[i].countsSince = midnight;
        agents[i].history.clear();
        if (Base::isSet(agentExtras[i].countedFrom)) {
            agentExtras[i].countedFrom = midnight;
        }
        if (Base::isSet(agentExtras[i].pauseCountedFrom)) {
            agentExtras[i].pauseCountedFrom = midnight;
        }
        touchAgent(static_cast<int>(i));
    }
    for (size_t i = 0; i < queues.size(); ++i) {
        if (queues[i].id.pbx == pbx) {
            queues[i].counts = {};
            queues[i].countsSince = midnight;
            touchQueue(static_cast<int>(i));
        }
    }
    changes.day = true;
}

void FloorState::Fold::freezeCounts(Instant when)
{
    for (size_t i = 0; i < agents.size(); ++i) {
        AgentRecord &agent = agents[i];
        AgentExtra &extra = agentExtras[i];
        if (agent.id.pbx != pbx || !Base::isSet(extra.countedFrom)) {
            continue;
        }
        closePeriod(static_cast<int>(i));
        extra.countedFrom = {};
        if (Base::isSet(extra.pauseCountedFrom)) {
            agent.counts.pausedFlag += std::max(Span{}, when - extra.pauseCountedFrom);
            extra.pauseCountedFrom = {};
        }
    }
}

void FloorState::Fold::thawCounts(Instant when)
{
    for (size_t i = 0; i < agents.size(); ++i) {
        if (agents[i].id.pbx == pbx && !Base::isSet(agentExtras[i].countedFrom) && agentExtras[i].seen) {
            agentExtras[i].countedFrom = when;
            if (agents[i].paused && !Base::isSet(agentExtras[i].pauseCountedFrom)) {
                agentExtras[i].pauseCountedFrom = when;
            }
        }
    }
}

void FloorState::Fold::on(const PbxIdentified &event)
{
    FeedRecord &record = feedRecord();
    if (Base::isSet(record.startedAt) && Base::isSet(event.startedAt) && record.startedAt != event.startedAt) {
        // The PBX began anew: whatever it knew before is gone, and its next lists are to be believed whole.
        feed().generation += 2;
        closeUnconfirmedLegs();
    }
    record.kind = event.kind;
    record.version = event.version;
    record.startedAt = event.startedAt;
    touchFeed();
}

void FloorState::Fold::on(const FeedStateChanged &event)
{
    FeedRecord &record = feedRecord();
    const bool wasLive = record.state == FeedState::Live;
    if (record.state == event.state && record.reason == event.reason) {
        return;
    }
    record.state = event.state;
    record.reason = event.reason;
    record.since = at;
    feed().listing = feed().listing && event.state == FeedState::Syncing;
    if (event.state == FeedState::Connecting) {
        record.variablesSeen = false; // this user's rights are found out anew
    }
    if (event.state == FeedState::Live || event.state == FeedState::Ended) {
        record.staleSince = {};
        thawCounts(at);
    } else if (wasLive || (event.state == FeedState::Lost && !Base::isSet(record.staleSince))) {
        record.staleSince = at;
        freezeCounts(at);
    }
    touchFeed();
}

void FloorState::Fold::on(const VariablesSeen &)
{
    if (!feedRecord().variablesSeen) {
        feedRecord().variablesSeen = true;
        touchFeed();
    }
}

void FloorState::Fold::on(const SnapshotBegan &)
{
    ++feed().generation;
    feed().listing = true;
    touched = true;
}

void FloorState::Fold::on(const SnapshotEnded &event)
{
    touched = true;
    if (event.legs) {
        feed().listing = false;
        feed().legsTold = true;
        placeListedSpies();
        closeUnconfirmedLegs();
    }
    if (event.queues) {
        closeUnconfirmedQueues();
    }
}

quint32 FloorState::Fold::oldestBelieved()
{
    // On a live feed whoever left while a list was being made is about to be told: only two lists in a row that do not
    // name something end it. After a break of the link one list is the truth.
    const quint32 generation = feed().generation;
    return feedRecord().state == FeedState::Live && !Base::isSet(feedRecord().staleSince) ? generation - 1 : generation;
}

void FloorState::Fold::closeUnconfirmedQueues()
{
    const quint32 generation = oldestBelieved();
    std::vector<quint64> gone;
    for (const auto &[serial, visit] : visits) {
        if (visit.visit.queue.pbx == pbx && visit.visit.outcome == VisitOutcome::Waiting && !visit.left &&
            visit.generation < generation) {
            gone.push_back(serial);
        }
    }
    std::sort(gone.begin(), gone.end());
    for (const quint64 serial : gone) {
        finish(visits.at(serial), VisitOutcome::EndedAway, at);
    }
    for (size_t agent = 0; agent < agents.size(); ++agent) {
        if (agents[agent].id.pbx != pbx) {
            continue;
        }
        for (size_t i = agents[agent].memberships.size(); i-- > 0;) {
            if (agentExtras[agent].memberGeneration[i] < generation) {
                forgetMember(static_cast<int>(agent), i);
            }
        }
    }
    for (size_t i = 0; i < queues.size(); ++i) {
        if (queues[i].id.pbx == pbx && queues[i].present && queueGeneration[i] < generation) {
            queues[i].present = false;
            touchQueue(static_cast<int>(i));
        }
    }
}

void FloorState::Fold::closeUnconfirmedLegs()
{
    const quint32 generation = oldestBelieved();
    std::vector<LegId> gone;
    for (auto it = legs.cbegin(); it != legs.cend(); ++it) {
        if (it.key().pbx == pbx && it->generation < generation) {
            gone.push_back(it.key());
        }
    }
    std::sort(gone.begin(), gone.end());
    for (const LegId &id : gone) {
        LegExtra &extra = legs[id];
        if (const auto found = visits.find(extra.visit); found != visits.end()) {
            if (found->second.visit.outcome == VisitOutcome::Talking) {
                endTalk(found->second, at, true);
            } else {
                finish(found->second, VisitOutcome::EndedAway, at);
            }
        }
        noteCall(extra.call, {at, HistoryItem::Kind::Ended, {}, QStringLiteral("endedAway")});
        removeLeg(id);
    }
    closeUnconfirmedSpies();
}

void FloorState::Fold::on(const SupervisorActed &event)
{
    touched = true;
    const QString text = event.by + QStringLiteral(": ") + event.action +
                         (event.detail.isEmpty() ? QString() : QStringLiteral(" ") + event.detail) +
                         QStringLiteral(" (") + event.outcome + QStringLiteral(")");
    if (const int agent = findAgent(event.target); agent >= 0) {
        if (event.outcome == QLatin1String("confirmed")) {
            agents[static_cast<size_t>(agent)].changedBy = event.by;
        }
        note(agents[static_cast<size_t>(agent)], {at, HistoryItem::Kind::Supervisor, {}, text});
        touchAgent(agent);
    }
    if (const auto leg = legs.constFind(legId(event.target)); leg != legs.constEnd()) {
        noteCall(leg->call, {at, HistoryItem::Kind::Supervisor, {}, text});
    }
}

void FloorState::Fold::touchAgent(int agent)
{
    touched = true;
    AgentExtra &extra = agentExtras[static_cast<size_t>(agent)];
    if (!extra.changed) {
        extra.changed = true;
        changes.agents.push_back(agent);
    }
}

void FloorState::Fold::touchQueue(int queue)
{
    touched = true;
    char &flag = changedQueue[static_cast<size_t>(queue)];
    if (!flag) {
        flag = 1;
        changes.queues.push_back(queue);
    }
}

void FloorState::Fold::touchFeed()
{
    touched = true;
    char &flag = changedFeed[static_cast<size_t>(pbx)];
    if (!flag) {
        flag = 1;
        changes.feeds.push_back(static_cast<int>(pbx));
    }
}

void FloorState::Fold::touchCall(quint64 serial)
{
    touched = true;
    if (!changedCalls.contains(serial)) {
        changedCalls.insert(serial, 0);
        changes.calls.push_back(serial);
    }
}

void FloorState::Fold::touchVisit(quint64 serial)
{
    touched = true;
    if (!changedVisits.contains(serial)) {
        changedVisits.insert(serial, 0);
        changes.visits.push_back(serial);
    }
}

} // namespace Floorwatch::Floor
