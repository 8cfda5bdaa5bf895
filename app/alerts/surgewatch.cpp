#include "alerts/surgewatchimpl.h"

#include <algorithm>

namespace Floorwatch::Alerts
{

namespace
{

constexpr size_t MostSeries = 2'000;
constexpr size_t MostCalls = 20'000;
constexpr Span CallsKept = std::chrono::hours(24);
/// The clock of a PBX may jump, and a machine sleeps: what lies between says nothing.
constexpr int MostSkipped = 2;
/// An interval that was seen from so soon after its begin is a whole one.
constexpr Span LateBegin = std::chrono::seconds(2);
constexpr double DayFading = 0.9965; // half is forgotten in 200 intervals
/// A series that comes to life later had so many silent intervals before, as far as anybody looked.
constexpr int MostSeeded = 12;

} // namespace

SurgeWatch::SurgeWatch(AlertBook &book, QTimeZone zone, SurgeSettings settings)
    : m_impl(std::make_unique<Impl>(book, std::move(zone), settings))
{
}

SurgeWatch::~SurgeWatch() = default;

void SurgeWatch::setSettings(const SurgeSettings &settings) { m_impl->setSettings(settings); }
const SurgeSettings &SurgeWatch::settings() const { return m_impl->settings(); }
void SurgeWatch::gather(const std::vector<Journal::ContactCount> &days) { m_impl->gather(days); }
bool SurgeWatch::learnSome() { return m_impl->learnSome(); }
void SurgeWatch::forgetGathered() { m_impl->forgetGathered(); }

void SurgeWatch::learn(const std::vector<Journal::ContactCount> &history)
{
    gather(history);
    while (learnSome()) {}
}

void SurgeWatch::arrived(const Arrival &arrival) { m_impl->arrived(arrival); }
void SurgeWatch::reasonCame(const Domain::CallId &call, const QString &reason) { m_impl->reasonCame(call, reason); }
void SurgeWatch::answered(const Domain::CallId &call, const QString &agent) { m_impl->answered(call, agent); }
void SurgeWatch::setLive(bool live, Instant now) { m_impl->setLive(live, now); }
void SurgeWatch::tick(Instant now) { m_impl->roll(now); }
std::vector<SurgeWatch::Standing> SurgeWatch::standings() const { return m_impl->standings(); }
std::optional<SurgeReport> SurgeWatch::report(const QString &series) const { return m_impl->report(series); }

SurgeWatch::Impl::Impl(AlertBook &alerts, QTimeZone where, SurgeSettings wanted)
    : m_book(alerts), m_zone(std::move(where)), m_settings(wanted)
{
}

/// What was learned holds for one width of interval and one method: another one begins anew.
void SurgeWatch::Impl::setSettings(const SurgeSettings &wanted)
{
    const SurgeSettings before = std::exchange(m_settings, wanted);
    if (before == wanted) {
        return;
    }
    for (const Surge &surge : m_surges) {
        m_book.over(causeOf(surge), surge.leader, m_now);
    }
    m_surges.clear();
    m_series.clear();
    m_gathered.reset();
    m_begin = {};
    m_intervals = m_withReason = m_withRegion = 0;
}

void SurgeWatch::Impl::arrived(const Arrival &arrival)
{
    if (!m_settings.enabled || !Base::isSet(arrival.at)) {
        return;
    }
    roll(arrival.at);
    if (Call *known = find(arrival.call)) {
        known->arrival.queue = arrival.queue;
        if (!arrival.reason.isEmpty()) {
            known->arrival.reason = arrival.reason;
        }
        count(*known);
        return;
    }
    m_calls.push_back({arrival, {}});
    if (!arrival.call.isNull()) {
        m_callNumbers.insert(arrival.call, m_firstCall + static_cast<qint64>(m_calls.size()) - 1);
    }
    count(m_calls.back());
    forget(arrival.at);
}

void SurgeWatch::Impl::reasonCame(const Domain::CallId &call, const QString &reason)
{
    Call *known = find(call);
    if (!known || known->arrival.reason == reason) {
        return;
    }
    // The old one's counts of a closed interval stand; those of the running one move.
    const QString old = keyPart(known->arrival.reason);
    for (const QString &name : std::as_const(known->counted)) {
        const auto there = m_series.find(name);
        if (!old.isEmpty() && known->arrival.at >= m_begin && there != m_series.end() &&
            there->second->key.reason == old) {
            there->second->running = std::max(0.0, there->second->running - 1);
        }
    }
    known->arrival.reason = reason;
    if (!reason.isEmpty()) {
        count(*known);
    }
}

void SurgeWatch::Impl::answered(const Domain::CallId &call, const QString &agent)
{
    if (Call *known = find(call)) {
        known->arrival.agent = agent;
    }
}

SurgeWatch::Impl::Call *SurgeWatch::Impl::find(const Domain::CallId &call)
{
    const auto number = m_callNumbers.constFind(call);
    return number == m_callNumbers.constEnd() ? nullptr : &m_calls[static_cast<size_t>(*number - m_firstCall)];
}

void SurgeWatch::Impl::forget(Instant now)
{
    while (!m_calls.empty() && (m_calls.size() > MostCalls || m_calls.front().arrival.at < now - CallsKept)) {
        m_callNumbers.remove(m_calls.front().arrival.call);
        m_calls.pop_front();
        ++m_firstCall;
    }
}

/// Counts a call in each of its series that has not got it yet.
void SurgeWatch::Impl::count(Call &call)
{
    m_reasonSeen = m_reasonSeen || !call.arrival.reason.isEmpty();
    m_regionSeen = m_regionSeen || !call.arrival.region.isEmpty();
    QStringList high;
    for (const SeriesKey &key : seriesOf(call.arrival)) {
        Series &one = seriesFor(key);
        if (call.counted.contains(one.name)) {
            continue;
        }
        call.counted.append(one.name);
        ++one.running;
        ++one.activity;
        const bool mayBe = m_complete && m_live && one.expected.known && !one.track.up() &&
                           one.running >= m_settings.leastCount && one.running > 1.5 * one.expected.mean;
        if (mayBe && one.track.peek(one.running, one.expected).up) {
            high.append(one.name);
        }
    }
    if (!high.isEmpty()) {
        raiseEarly(high, call.counted);
    }
}

std::unique_ptr<SurgeWatch::Impl::Series> SurgeWatch::Impl::madeSeries(const SeriesKey &key) const
{
    // Silences are told of queues and of the whole only: of a rare reason nobody expects calls.
    const bool silences = m_settings.down && key.reason.isEmpty() && key.region.isEmpty();
    const SeriesTrack::Limits limits{m_settings.leastCount, silences ? m_settings.downLeastExpected : -1};
    return std::make_unique<Series>(Series{
        key, key.text(), SeriesTrack(m_settings.method, limits, m_settings.interval, m_zone, m_settings.weeksKept)});
}

SurgeWatch::Impl::Series &SurgeWatch::Impl::seriesFor(const SeriesKey &key)
{
    const QString name = key.text();
    const auto there = m_series.find(name);
    if (there != m_series.end()) {
        return *there->second;
    }
    if (m_series.size() >= MostSeries) {
        dropRarest();
    }
    auto made = madeSeries(key);
    int silent = m_intervals;
    silent = key.reason.isEmpty() ? silent : std::min(silent, m_withReason);
    silent = std::min(key.region.isEmpty() ? silent : std::min(silent, m_withRegion), MostSeeded);
    for (int i = silent; i > 0; --i) {
        const WeekPlace place = weekPlace(m_begin - i * m_settings.interval, m_settings.interval, m_zone);
        made->track.close(place, 0, made->track.expect(place));
    }
    if (Base::isSet(m_begin)) {
        made->expected = made->track.expect(weekPlace(m_begin, m_settings.interval, m_zone));
    }
    return *m_series.emplace(name, std::move(made)).first->second;
}

void SurgeWatch::Impl::dropRarest()
{
    auto rarest = m_series.end();
    for (auto it = m_series.begin(); it != m_series.end(); ++it) {
        const bool free = !it->second->key.isWhole() && !it->second->track.up() && !it->second->track.down();
        if (free && (rarest == m_series.end() || it->second->activity < rarest->second->activity)) {
            rarest = it;
        }
    }
    if (rarest != m_series.end()) {
        m_series.erase(rarest);
    }
}

Instant SurgeWatch::Impl::beginOf(Instant at) const
{
    const auto whole = at.time_since_epoch() / m_settings.interval;
    return Instant(whole * m_settings.interval);
}

void SurgeWatch::Impl::setLive(bool live, Instant now)
{
    roll(now);
    if (live == m_live) {
        return;
    }
    m_live = live;
    m_complete = false;
}

/// Closes the intervals that are over at `now`.
void SurgeWatch::Impl::roll(Instant now)
{
    if (!m_settings.enabled || !Base::isSet(now) || now < m_now) {
        return;
    }
    m_now = now;
    const Instant wanted = beginOf(now);
    if (!Base::isSet(m_begin) || wanted - m_begin > MostSkipped * m_settings.interval) {
        begin(now);
        return;
    }
    while (m_begin < wanted) {
        close();
        m_begin += m_settings.interval;
        open();
    }
}

void SurgeWatch::Impl::begin(Instant at)
{
    m_begin = beginOf(at);
    open();
    m_complete = m_live && at - m_begin <= LateBegin;
}

void SurgeWatch::Impl::open()
{
    m_complete = m_live;
    for (auto &[name, one] : m_series) {
        one->running = 0;
        one->activity *= DayFading;
    }
    expectAll();
}

void SurgeWatch::Impl::expectAll()
{
    const Series *all = whole();
    const Surroundings around{all ? all->track.levelOfLastHour() : 1, 1};
    const WeekPlace place = weekPlace(m_begin, m_settings.interval, m_zone);
    for (auto &[name, one] : m_series) {
        one->expected = one->track.expect(place, around);
    }
}

void SurgeWatch::Impl::close()
{
    if (!m_complete || !m_live) {
        return;
    }
    const Series *all = whole();
    const WeekPlace place = weekPlace(m_begin, m_settings.interval, m_zone);
    // By the whole as it was before this interval: the map's order would close it in the middle.
    std::map<QString, double> around;
    const double level = all ? all->track.levelOfLastHour() : 1;
    for (const auto &[name, one] : m_series) {
        around.emplace(name, one->expected.known ? 1 : elsewhere(*one));
    }
    for (auto &[name, one] : m_series) {
        closeSeries(*one, {level, around[name]}, place);
    }
    ++m_intervals;
    m_withReason += m_reasonSeen ? 1 : 0;
    m_withRegion += m_regionSeen ? 1 : 0;
    judge(false);
}

/// By how much all calls but this series' are more than in the last hour; negative: nobody knows.
double SurgeWatch::Impl::elsewhere(const Series &series) const
{
    constexpr double LeastElsewhere = 3;
    const Series *all = whole();
    if (!all || series.key.isWhole()) {
        return -1;
    }
    const double before = all->track.recentMean() - std::max(0.0, series.track.recentMean());
    return all->track.recentMean() >= 0 && before >= LeastElsewhere ? (all->running - series.running) / before : -1;
}

void SurgeWatch::Impl::closeSeries(Series &series, const Surroundings &around, WeekPlace place)
{
    constexpr size_t DayOfPoints = 24;
    SeriesExpectation expected = series.expected;
    if (!expected.known) {
        expected = series.track.expect(place, {around.level, std::max(1.0, around.elsewhere)});
        expected.judge = around.elsewhere >= 0;
    }
    const Verdict verdict = series.track.close(place, series.running, expected);
    CurvePoint point;
    point.from = m_begin;
    point.count = series.running;
    point.expected = expected.mean;
    point.lower = verdict.lower;
    point.upper = verdict.upper;
    point.judged = verdict.judged;
    point.alarm = series.track.up() || series.track.down();
    series.curve.push_back(point);
    while (series.curve.front().from <= m_begin - std::chrono::hours(DayOfPoints)) {
        series.curve.pop_front();
    }
    series.expected = expected;
}

const SurgeWatch::Impl::Series *SurgeWatch::Impl::whole() const { return series(QStringLiteral("all")); }

const SurgeWatch::Impl::Series *SurgeWatch::Impl::series(const QString &name) const
{
    const auto there = m_series.find(name);
    return there == m_series.end() ? nullptr : there->second.get();
}

} // namespace Floorwatch::Alerts
