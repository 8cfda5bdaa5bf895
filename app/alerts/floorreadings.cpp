// What floor rules read of the floor.
#include "alerts/floorwatchimpl.h"

#include <algorithm>
#include <limits>

namespace Floorwatch::Alerts
{

using Domain::AgentState;
using Domain::CallPhase;
using namespace std::chrono_literals;

namespace
{

/// With fewer past contacts of a reason nobody knows what is usual.
constexpr int LeastContacts = 30;
constexpr Span Minute = 60s;

bool inScope(const FloorRule &rule, const QString &queue)
{
    return rule.onlyQueues.isEmpty() || rule.onlyQueues.contains(queue);
}

bool inScope(const FloorRule &rule, const Floor::AgentRecord &agent)
{
    return rule.onlyQueues.isEmpty() ||
           std::any_of(agent.memberships.begin(), agent.memberships.end(),
                       [&](const Domain::Membership &m) { return rule.onlyQueues.contains(m.queue.key); });
}

Reading growing(Instant from, Instant at, double limit)
{
    return {std::max(0.0, Base::toSeconds(at - from)), limit, from, {}};
}

/// Rings in a row that nobody answered, as the agent's day tells it.
int unansweredInARow(const Floor::AgentRecord &agent)
{
    using Kind = Floor::HistoryItem::Kind;
    int row = 0;
    if (agent.counts.ringNoAnswer == 0) {
        return row;
    }
    for (auto item = agent.history.rbegin(); item != agent.history.rend(); ++item) {
        const bool began = item->kind == Kind::State && item->state == AgentState::SignedOut;
        if (item->kind == Kind::Answered || began) {
            break;
        }
        row += item->kind == Kind::RingNoAnswer ? 1 : 0;
    }
    return row;
}

int shortInARow(const std::deque<float> &talks, double seconds)
{
    const auto firstLong = std::find_if(talks.rbegin(), talks.rend(), [=](float talk) { return talk >= seconds; });
    return static_cast<int>(firstLong - talks.rbegin());
}

} // namespace

FloorWatch::Impl::About FloorWatch::Impl::aboutOf(Finding finding)
{
    switch (finding) {
    case Finding::CallersWaiting:
    case Finding::LongestWait:
    case Finding::ServiceLevel:
    case Finding::Abandonment:
    case Finding::FreeAgents: return About::Queues;
    case Finding::TimeInState:
    case Finding::RingNoAnswer:
    case Finding::Unreachable:
    case Finding::ShortCalls: return About::Agents;
    case Finding::FeedStale:
    case Finding::FeedMalformed: return About::Feeds;
    case Finding::TalkTime:
    case Finding::HoldTime:
    case Finding::Transfers:
    case Finding::LongTalkForReason:
    case Finding::SpecialCallerOnHold:
    case Finding::SpecialCaller:
    case Finding::SurgeUp:
    case Finding::SurgeDown: return About::Calls;
    }
    Q_UNREACHABLE();
}

std::optional<FloorWatch::Impl::Place> FloorWatch::Impl::placeOf(const Floor::FloorState &floor, About about,
                                                                 SubjectKey key, Instant now)
{
    const auto placed = [&](Domain::PbxId pbx) { return Place{key, pbx, floor.pbxTime(pbx, now)}; };
    switch (about) {
    case About::Queues:
        return key < floor.queues().size() ? std::optional(placed(floor.queues()[key].id.pbx)) : std::nullopt;
    case About::Agents:
        return key < floor.agents().size() ? std::optional(placed(floor.agents()[key].id.pbx)) : std::nullopt;
    case About::Calls: {
        const Floor::CallRecord *call = floor.callBySerial(key);
        return call ? std::optional(placed(call->id.pbx)) : std::nullopt;
    }
    case About::Feeds:
        return key < floor.feeds().size() ? std::optional(Place{key, floor.feeds()[key].pbx, now}) : std::nullopt;
    }
    Q_UNREACHABLE();
}

std::optional<Reading> FloorWatch::Impl::read(const Floor::FloorState &floor, RuleState &state, const Place &place)
{
    switch (state.about) {
    case About::Queues: return readQueue(floor, state, place);
    case About::Agents: return readAgent(floor, state, place);
    case About::Calls: return readCall(floor, state, place);
    case About::Feeds: return readFeed(state, place);
    }
    Q_UNREACHABLE();
}

std::optional<Reading> FloorWatch::Impl::readQueue(const Floor::FloorState &floor, RuleState &state, const Place &place)
{
    const FloorRule &rule = state.rule;
    const Floor::QueueRecord &queue = floor.queues()[place.key];
    if (!queue.present || !inScope(rule, queue.id.key)) {
        return {};
    }
    if (rule.finding == Finding::CallersWaiting) {
        return Reading{static_cast<double>(queue.waiting.size()), rule.limit, {}, {}};
    }
    if (rule.finding == Finding::FreeAgents) {
        // A queue that nobody serves and nobody calls is closed, not in need.
        const int out = queue.membersInState[static_cast<size_t>(AgentState::SignedOut)];
        const bool served = static_cast<int>(queue.members.size()) > out || !queue.waiting.empty();
        const int free = queue.membersInState[static_cast<size_t>(AgentState::Available)];
        return served ? std::optional(Reading{static_cast<double>(free), rule.limit, {}, {}}) : std::nullopt;
    }
    if (rule.finding == Finding::LongestWait) {
        Instant first;
        for (const quint64 serial : queue.waiting) {
            const Domain::Visit *visit = floor.visitBySerial(serial);
            first = visit && (!Base::isSet(first) || visit->joined < first) ? visit->joined : first;
        }
        return Base::isSet(first) ? std::optional(growing(first, place.at, rule.limit)) : std::nullopt;
    }
    const auto window = state.windows.find(queue.id);
    if (window == state.windows.end()) {
        return {};
    }
    const Span length = std::chrono::seconds(rule.windowSeconds);
    window->forgetBefore(place.at - length);
    const Domain::QueueCounts &counts = window->counts();
    const auto &ratio = rule.finding == Finding::ServiceLevel ? ratios.serviceLevel : ratios.abandonment;
    const std::optional<double> value = ratio ? ratio(counts) : std::nullopt;
    const int visits = rule.finding == Finding::ServiceLevel ? counts.answered + counts.abandoned : counts.offered;
    if (!value || visits < std::max(1, rule.leastVisits)) {
        return {};
    }
    return Reading{*value, rule.limit, {}, window->oldest() + length};
}

std::optional<Reading> FloorWatch::Impl::readAgent(const Floor::FloorState &floor, const RuleState &state,
                                                   const Place &place)
{
    const FloorRule &rule = state.rule;
    const Floor::AgentRecord &agent = floor.agents()[place.key];
    if (!inScope(rule, agent)) {
        return {};
    }
    if (rule.finding == Finding::RingNoAnswer) {
        return Reading{static_cast<double>(unansweredInARow(agent)), rule.limit, {}, {}};
    }
    if (rule.finding == Finding::ShortCalls) {
        const auto known = talks.constFind(agent.id);
        const int row = known == talks.constEnd() ? 0 : shortInARow(*known, rule.detail.toDouble());
        return Reading{static_cast<double>(row), rule.limit, {}, {}};
    }
    const bool unreachable = rule.finding == Finding::Unreachable && agent.state == AgentState::Unreachable;
    const bool stateAsked =
        rule.finding == Finding::TimeInState && Domain::text(agent.state) == rule.detail &&
        (rule.detail2.isEmpty() || agent.pauseReason.compare(rule.detail2, Qt::CaseInsensitive) == 0);
    if (!(unreachable || stateAsked) || !Base::isSet(agent.since)) {
        return {};
    }
    return growing(agent.since, place.at, rule.limit);
}

Instant FloorWatch::Impl::talkingSince(const Floor::CallRecord &call)
{
    if (call.phase != CallPhase::Talking && call.phase != CallPhase::OnHold) {
        talkBegan.remove(call.serial);
        return {};
    }
    // The phase begins anew after each hold; the talk does not.
    const auto known = talkBegan.constFind(call.serial);
    return known != talkBegan.constEnd() ? *known : *talkBegan.insert(call.serial, call.since);
}

std::optional<Reading> FloorWatch::Impl::readCall(const Floor::FloorState &floor, const RuleState &state,
                                                  const Place &place)
{
    const FloorRule &rule = state.rule;
    const Floor::CallRecord &call = *floor.callBySerial(place.key);
    const Instant talking = talkingSince(call);
    if (!inScope(rule, call.queue) || call.direction == Domain::CallDirection::Internal) {
        return {};
    }
    if (rule.finding == Finding::Transfers) {
        const auto isTransfer = [](const Floor::HistoryItem &item) {
            return item.kind == Floor::HistoryItem::Kind::Transferred;
        };
        const auto count = std::count_if(call.history.begin(), call.history.end(), isTransfer);
        return Reading{static_cast<double>(count), rule.limit, {}, {}};
    }
    if (!Base::isSet(talking)) {
        return {};
    }
    if (rule.finding == Finding::TalkTime) {
        return growing(talking, place.at, rule.limit);
    }
    if (rule.finding == Finding::LongTalkForReason) {
        const UsualTalk known = usual.value(reasons.value(call.id));
        const bool enough = known.contacts >= LeastContacts && known.p95 > 0;
        return enough ? std::optional(growing(talking, place.at, std::max(rule.limit, known.p95))) : std::nullopt;
    }
    const bool asked = rule.finding == Finding::HoldTime || specials.contains(call.id);
    return call.phase == CallPhase::OnHold && asked ? std::optional(growing(call.since, place.at, rule.limit))
                                                    : std::nullopt;
}

std::optional<Reading> FloorWatch::Impl::readFeed(const RuleState &state, const Place &place)
{
    FeedWatch &watch = feed(place.pbx);
    if (state.rule.finding == Finding::FeedStale) {
        return Base::isSet(watch.downSince) ? std::optional(growing(watch.downSince, place.at, state.rule.limit))
                                            : std::nullopt;
    }
    auto &told = watch.malformed;
    while (!told.empty() && told.front().first <= place.at - Minute) {
        watch.malformedBefore = told.front().second;
        told.pop_front();
    }
    if (told.empty()) {
        return Reading{0, state.rule.limit, {}, {}};
    }
    // A link that is made anew counts from the beginning.
    const quint64 newest = told.back().second;
    const quint64 before = newest < watch.malformedBefore ? 0 : watch.malformedBefore;
    return Reading{static_cast<double>(newest - before), state.rule.limit, {}, told.front().first + Minute};
}

void FloorWatch::Impl::decided(const Floor::FloorState &floor, const Domain::Visit &visit)
{
    const int index = floor.queueIndex(visit.queue);
    const bool talked = Base::isSet(visit.answered);
    const int target = index < 0 ? 0 : floor.serviceLevelSeconds(floor.queues()[static_cast<size_t>(index)]);
    // Whole seconds, as the PBX and the day's counts reckon them.
    const qint64 waited = visit.wait.count() / 1'000'000;
    const Decided one{talked ? visit.answered : visit.ended, visit.outcome, waited <= target,
                      waited <= floor.settings().shortAbandonSeconds};
    for (RuleState &state : rules) {
        if (state.rule.windowSeconds > 0 && state.about == About::Queues && inScope(state.rule, visit.queue.key)) {
            state.windows[visit.queue].add(one);
        }
    }
}

} // namespace Floorwatch::Alerts
