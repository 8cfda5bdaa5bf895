#include "alerts/floorwatch.h"

#include "alerts/floorwatchimpl.h"

#include <algorithm>

namespace Floorwatch::Alerts
{

using namespace std::chrono_literals;

namespace
{

/// Running figures of what is told are brought up to date so often: it is read, not counted along.
constexpr Span RefreshAfter = 5s;
/// More calls of one rule at once are told as one alert.
constexpr int MostOfOneRule = 20;
constexpr size_t TalksKept = 32;
constexpr qsizetype LongestExample = 200;
constexpr size_t MostTroubles = 120; ///< two minutes of them

} // namespace

FloorWatch::Impl::Impl(AlertBook &alertBook, QTimeZone timeZone, Ratios given)
    : book(alertBook), zone(std::move(timeZone)), ratios(std::move(given))
{
}

FloorWatch::Impl::FeedWatch &FloorWatch::Impl::feed(Domain::PbxId pbx)
{
    const auto index = static_cast<size_t>(pbx);
    while (feeds.size() <= index) {
        feeds.emplace_back();
    }
    return feeds[index];
}

FloorWatch::Impl::Timers &FloorWatch::Impl::timersOf(About about, Domain::PbxId pbx)
{
    return about == About::Feeds ? feedTimers : feed(pbx).timers;
}

void FloorWatch::Impl::setRules(std::vector<FloorRule> given, Instant now)
{
    std::vector<RuleState> before = std::exchange(rules, {});
    for (FloorRule &rule : given) {
        if (!rule.enabled || !faultOf(rule).isEmpty()) {
            continue;
        }
        RuleState state;
        const auto known = std::find_if(before.begin(), before.end(), [&](const RuleState &one) {
            return one.rule.id == rule.id && one.rule.finding == rule.finding;
        });
        if (known != before.end()) {
            state = std::move(*known);
            before.erase(known);
        }
        state.windows =
            state.rule.windowSeconds == rule.windowSeconds ? state.windows : QHash<Domain::QueueId, RollingWindow>();
        state.about = aboutOf(rule.finding);
        state.rule = std::move(rule);
        state.inForce = inForce(state.rule.hours, now, zone);
        rules.push_back(std::move(state));
    }
    for (RuleState &gone : before) {
        for (const auto &[key, watch] : gone.watches) {
            if (watch.told) {
                book.over(watch.told->cause, watch.told->member, now);
            }
        }
    }
    for (FeedWatch &one : feeds) {
        one.timers = {};
    }
    feedTimers = {};
    for (RuleState &state : rules) {
        for (auto &[key, watch] : state.watches) {
            watch.due = {};
        }
    }
    rulesChanged = true;
}

void FloorWatch::Impl::observe(const Floor::FloorState &floor, const Floor::FloorChanges &changes, Instant now)
{
    for (const quint64 serial : changes.visits) {
        const Domain::Visit *visit = floor.visitBySerial(serial);
        if (visit && visit->outcome == Domain::VisitOutcome::Talking && !counted.contains(serial)) {
            counted.insert(serial);
            decided(floor, *visit);
        }
    }
    settle(floor, now);
    for (const int queue : changes.queues) {
        judgeSubject(floor, About::Queues, static_cast<SubjectKey>(queue), now);
    }
    for (const int agent : changes.agents) {
        judgeSubject(floor, About::Agents, static_cast<SubjectKey>(agent), now);
    }
    for (const quint64 serial : changes.calls) {
        judgeSubject(floor, About::Calls, serial, now);
    }
}

void FloorWatch::Impl::settle(const Floor::FloorState &floor, Instant now)
{
    std::vector<Domain::AgentId> talked;
    for (const Domain::Visit &visit : std::exchange(ended, {})) {
        if (!counted.remove(visit.serial)) {
            decided(floor, visit);
        }
        // Of a talk that ended while the link was down nobody knows how long it was.
        if (visit.outcome == Domain::VisitOutcome::Answered && !feed(visit.queue.pbx).stale) {
            std::deque<float> &list = talks[visit.agent];
            list.push_back(static_cast<float>(Base::toSeconds(visit.talk)));
            if (list.size() > TalksKept) {
                list.pop_front();
            }
            talked.push_back(visit.agent);
        }
    }
    followFeeds(floor, now);
    if (std::exchange(rulesChanged, false)) {
        judgeAll(floor, now);
    }
    for (const Domain::AgentId &agent : talked) {
        if (const int index = floor.agentIndex(agent); index >= 0) {
            judgeSubject(floor, About::Agents, static_cast<SubjectKey>(index), now);
        }
    }
    const QSet<Domain::CallId> dirty = std::exchange(dirtyCalls, {});
    for (const Domain::CallId &id : dirty) {
        if (const Floor::CallRecord *call = floor.call(id)) {
            marked.insert(call->serial, id);
            judgeSubject(floor, About::Calls, call->serial, now);
        } else {
            reasons.remove(id);
            specials.remove(id);
        }
    }
    const QSet<int> read = std::exchange(troubled, {});
    for (const int index : read) {
        judgeSubject(floor, About::Feeds, static_cast<SubjectKey>(index), now);
    }
}

void FloorWatch::Impl::followFeeds(const Floor::FloorState &floor, Instant now)
{
    for (size_t i = 0; i < floor.feeds().size(); ++i) {
        const Floor::FeedRecord &record = floor.feeds()[i];
        FeedWatch &watch = feed(record.pbx);
        const bool down = record.state != Domain::FeedState::Live && record.state != Domain::FeedState::Idle &&
                          record.state != Domain::FeedState::Ended;
        if (down != Base::isSet(watch.downSince)) {
            watch.downSince = down ? now : Instant{};
            judgeSubject(floor, About::Feeds, i, now);
        }
        const bool stale = Base::isSet(record.staleSince);
        if (stale != watch.stale) {
            watch.stale = stale;
            if (stale) {
                markStale(record.pbx, record, now);
            } else {
                judgeAll(floor, now);
            }
        }
    }
}

void FloorWatch::Impl::markStale(Domain::PbxId pbx, const Floor::FeedRecord &record, Instant now)
{
    const QString mark = QStringLiteral("feedStale=%1").arg(Base::toEpochMicros(record.staleSince) / 1'000'000);
    for (RuleState &state : rules) {
        if (state.about == About::Feeds) {
            continue;
        }
        for (auto &[key, watch] : state.watches) {
            if (watch.told && watch.told->subject.pbx == pbx) {
                watch.told->evidence.append(mark);
                book.hold(*watch.told, now);
            }
        }
    }
}

void FloorWatch::Impl::judgeAll(const Floor::FloorState &floor, Instant now, std::optional<size_t> onlyRule)
{
    const std::vector<quint64> live = floor.liveCalls();
    for (size_t rule = onlyRule.value_or(0); rule < (onlyRule ? *onlyRule + 1 : rules.size()); ++rule) {
        std::vector<SubjectKey> subjects;
        for (const auto &[key, watch] : rules[rule].watches) {
            subjects.push_back(key);
        }
        size_t count = 0;
        switch (rules[rule].about) {
        case About::Queues: count = floor.queues().size(); break;
        case About::Agents: count = floor.agents().size(); break;
        case About::Feeds: count = floor.feeds().size(); break;
        case About::Calls: subjects.insert(subjects.end(), live.begin(), live.end()); break;
        }
        for (size_t i = 0; i < count; ++i) {
            subjects.push_back(i);
        }
        std::sort(subjects.begin(), subjects.end());
        subjects.erase(std::unique(subjects.begin(), subjects.end()), subjects.end());
        for (const SubjectKey key : subjects) {
            judge(floor, rule, key, now);
        }
    }
}

void FloorWatch::Impl::judgeSubject(const Floor::FloorState &floor, About about, SubjectKey key, Instant now)
{
    if (about == About::Calls && !floor.callBySerial(key)) {
        talkBegan.remove(key);
        const Domain::CallId id = marked.take(key);
        reasons.remove(id);
        specials.remove(id);
    }
    for (size_t rule = 0; rule < rules.size(); ++rule) {
        if (rules[rule].about == about) {
            judge(floor, rule, key, now);
        }
    }
}

void FloorWatch::Impl::judge(const Floor::FloorState &floor, size_t rule, SubjectKey key, Instant now)
{
    RuleState &state = rules[rule];
    const std::optional<Place> place = placeOf(floor, state.about, key, now);
    if (place && state.about != About::Feeds && feed(place->pbx).stale) {
        return; // nothing is known: what was told stays, and no time runs on
    }
    const std::optional<Reading> reading = place && state.inForce ? read(floor, state, *place) : std::nullopt;
    if (!reading) {
        end(state, key, now);
        return;
    }
    weigh(floor, rule, *place, *reading, now);
}

void FloorWatch::Impl::weigh(const Floor::FloorState &floor, size_t rule, const Place &place, const Reading &reading,
                             Instant now)
{
    RuleState &state = rules[rule];
    const FloorRule &wanted = state.rule;
    const bool below = breachedBelow(wanted.finding);
    const bool broken = below ? reading.value < reading.limit : reading.value >= reading.limit;
    // Where the limit is another than the rule's own (the usual talk of a reason) there is no hysteresis.
    const double clear = reading.limit == wanted.limit ? wanted.clear : reading.limit;
    const bool good = !broken && (below ? reading.value >= clear : reading.value <= clear);
    const bool grows = Base::isSet(reading.growsFrom);
    const Instant crosses = grows ? reading.growsFrom + Base::fromSeconds(reading.limit) : Instant{};
    if (!broken && !grows && !Base::isSet(reading.again) && (good || !state.watches.contains(place.key))) {
        end(state, place.key, now);
        return;
    }
    Watch &watch = state.watches[place.key];
    Instant due = reading.again;
    const auto atLatest = [&due](Instant at) { due = Base::isSet(due) ? std::min(due, at) : at; };
    if (watch.told && good) {
        end(state, place.key, now);
        weigh(floor, rule, place, reading, now); // what runs on is watched again
        return;
    }
    if (watch.told) {
        tell(floor, state, watch, place, reading, now);
        if (grows) {
            atLatest(place.at + RefreshAfter);
        }
    } else if (broken) {
        watch.since = Base::isSet(watch.since) ? watch.since : grows ? std::min(crosses, place.at) : place.at;
        const Instant telling = watch.since + std::chrono::seconds(wanted.forSeconds);
        if (place.at >= telling) {
            tell(floor, state, watch, place, reading, now);
            if (grows) {
                atLatest(place.at + RefreshAfter);
            }
        } else {
            atLatest(telling);
        }
    } else {
        watch.since = {};
        if (grows) {
            atLatest(crosses);
        }
    }
    schedule(rule, place, watch, due);
}

void FloorWatch::Impl::tell(const Floor::FloorState &floor, RuleState &state, Watch &watch, const Place &place,
                            const Reading &reading, Instant now)
{
    Condition told = condition(floor, state, place, reading);
    if (watch.told) {
        told.cause = watch.told->cause; // a call may have been tied to another since
        told.member = watch.told->member;
        told.evidence.append(watch.told->evidence.filter(QStringLiteral("manyCalls=")));
        if (told == *watch.told) {
            return;
        }
    } else if (state.about == About::Calls) {
        if (state.told >= MostOfOneRule) {
            told.member = QStringLiteral("%1:%2").arg(static_cast<int>(place.pbx)).arg(told.subject.call.key);
            told.cause = QStringLiteral("rule:") + state.rule.id;
            told.evidence.append(QStringLiteral("manyCalls=%1").arg(MostOfOneRule));
        }
    }
    state.told += watch.told ? 0 : 1;
    watch.told = std::make_unique<Condition>(std::move(told));
    book.hold(*watch.told, now);
}

void FloorWatch::Impl::end(RuleState &state, SubjectKey key, Instant now)
{
    const auto found = state.watches.find(key);
    if (found == state.watches.end()) {
        return;
    }
    if (found->second.told) {
        book.over(found->second.told->cause, found->second.told->member, now);
        --state.told;
    }
    state.watches.erase(found);
}

void FloorWatch::Impl::schedule(size_t rule, const Place &place, Watch &watch, Instant due)
{
    // Never for now or before: rounding must not make a timer run again and again.
    due = Base::isSet(due) ? std::max(due, place.at + 1ms) : due;
    if (watch.due == due) {
        return;
    }
    watch.due = due;
    if (Base::isSet(due)) {
        timersOf(rules[rule].about, place.pbx).push({due, rule, place.key});
    }
}

void FloorWatch::Impl::runTimers(const Floor::FloorState &floor, Timers &timers, Instant until, Instant now)
{
    while (!timers.empty() && timers.top().at <= until) {
        const Due due = timers.top();
        timers.pop();
        const auto found = rules[due.rule].watches.find(due.subject);
        if (found != rules[due.rule].watches.end() && found->second.due == due.at) {
            found->second.due = {};
            judge(floor, due.rule, due.subject, now);
        }
    }
}

void FloorWatch::Impl::checkHours(const Floor::FloorState &floor, Instant now)
{
    const qint64 present = Base::toEpochMicros(now) / 60'000'000;
    if (std::exchange(minute, present) == present) {
        return;
    }
    for (size_t rule = 0; rule < rules.size(); ++rule) {
        const bool holds = inForce(rules[rule].rule.hours, now, zone);
        if (std::exchange(rules[rule].inForce, holds) != holds) {
            judgeAll(floor, now, rule);
        }
    }
}

void FloorWatch::Impl::tick(const Floor::FloorState &floor, Instant now)
{
    settle(floor, now);
    checkHours(floor, now);
    for (size_t i = 0; i < floor.feeds().size(); ++i) {
        const Domain::PbxId pbx = floor.feeds()[i].pbx;
        if (!feed(pbx).stale) {
            runTimers(floor, feed(pbx).timers, floor.pbxTime(pbx, now), now);
        }
    }
    runTimers(floor, feedTimers, now, now);
}

FloorWatch::FloorWatch(AlertBook &book, QTimeZone zone, Ratios ratios)
    : m_impl(std::make_unique<Impl>(book, std::move(zone), std::move(ratios)))
{
}
FloorWatch::~FloorWatch() = default;

void FloorWatch::setRules(std::vector<FloorRule> rules, Instant now) { m_impl->setRules(std::move(rules), now); }

void FloorWatch::setUsualTalk(const QHash<QString, UsualTalk> &byReason)
{
    m_impl->usual = byReason;
    m_impl->rulesChanged = true;
}

void FloorWatch::setSpecial(const Domain::CallId &call, const QString &name)
{
    if (name.isEmpty()) {
        m_impl->specials.remove(call);
    } else {
        m_impl->specials.insert(call, name);
    }
    m_impl->dirtyCalls.insert(call);
}

void FloorWatch::setReason(const Domain::CallId &call, const QString &reason)
{
    m_impl->reasons.insert(call, reason);
    m_impl->dirtyCalls.insert(call);
}

void FloorWatch::observe(const Floor::FloorState &floor, const Floor::FloorChanges &changes, Instant now)
{
    m_impl->observe(floor, changes, now);
}

void FloorWatch::visitEnded(const Domain::Visit &visit, Instant now)
{
    Q_UNUSED(now)
    m_impl->ended.push_back(visit);
}

void FloorWatch::feedTrouble(const FeedTrouble &trouble, Instant now)
{
    Impl::FeedWatch &watch = m_impl->feed(trouble.pbx);
    watch.malformed.emplace_back(now, trouble.malformed);
    if (watch.malformed.size() > MostTroubles) { // no rule reads them
        watch.malformed.pop_front();
    }
    watch.example = trouble.example.left(LongestExample);
    m_impl->troubled.insert(static_cast<int>(trouble.pbx));
}

void FloorWatch::tick(const Floor::FloorState &floor, Instant now) { m_impl->tick(floor, now); }

} // namespace Floorwatch::Alerts
