#include "alerts/surgewatchimpl.h"

#include <algorithm>
#include <cmath>

namespace Floorwatch::Alerts
{

namespace
{

/// A surge is weighed by its newest intervals.
constexpr size_t WeighedIntervals = 2;
/// A series is explained by a surge where no more than half of what it has too many is left without the surge's calls.
constexpr double LeftUnexplained = 0.5;
constexpr size_t SurgesKept = 50;
constexpr double CriticalRatio = 3;
constexpr size_t SharesTold = 4;

double riseOrFall(double count, double expected)
{
    constexpr double LeastExpected = 0.1;
    const double usual = std::max(expected, LeastExpected);
    return (count > 0 ? count * std::log(count / usual) : 0) - (count - usual);
}

} // namespace

SurgeWatch::Impl::Sums SurgeWatch::Impl::newest(const Series &series, bool early) const
{
    Sums sums{0, 0, m_begin};
    if (early) {
        sums = {series.running, series.expected.mean, m_begin};
    }
    const size_t closed = std::min(series.curve.size(), WeighedIntervals - (early ? 1 : 0));
    for (size_t i = series.curve.size() - closed; i < series.curve.size(); ++i) {
        if (!series.curve[i].judged) {
            continue;
        }
        sums.count += series.curve[i].count;
        sums.expected += series.curve[i].expected;
        sums.from = std::min(sums.from, series.curve[i].from);
    }
    return sums;
}

/// The first series to cross its threshold need not be the cause: of the call's series the clearest is raised with it.
void SurgeWatch::Impl::raiseEarly(const QStringList &names, const QStringList &among)
{
    Series *clearest = nullptr;
    double most = 0;
    for (const QString &name : among) {
        const auto there = m_series.find(name);
        if (there != m_series.end() && there->second->expected.known && evidence(*there->second, true) > most) {
            clearest = there->second.get();
            most = evidence(*clearest, true);
        }
    }
    for (const QString &name : names) {
        m_series.at(name)->track.raiseEarly();
    }
    if (clearest) {
        clearest->track.raiseEarly();
    }
    judge(true);
}

/// Ends the surges that are over, and makes surges of the alarms that no surge explains, the clearest first.
void SurgeWatch::Impl::judge(bool early)
{
    if (!early) {
        endSurges();
    }
    std::vector<const Series *> alarms;
    for (const auto &[name, one] : m_series) {
        if ((one->track.up() || one->track.down()) && !inSurge(name)) {
            alarms.push_back(one.get());
        }
    }
    std::stable_sort(alarms.begin(), alarms.end(),
                     [&](const Series *a, const Series *b) { return evidence(*a, early) > evidence(*b, early); });
    for (const Series *one : alarms) {
        place(*one, early);
    }
    for (const Surge &surge : m_surges) {
        tell(surge, early);
    }
}

/// Folds an alarm into the surge that explains it, lets it lead the surge that it explains, or makes it a surge.
void SurgeWatch::Impl::place(const Series &one, bool early)
{
    const bool up = one.track.up();
    for (Surge &surge : m_surges) {
        if (explains(surge.leader, surge.up, one, early)) {
            surge.folded.append(one.name);
            return;
        }
    }
    for (Surge &surge : m_surges) {
        const Series *leader = series(surge.leader);
        if (leader && explains(one.name, up, *leader, early) && evidence(one, early) > evidence(*leader, early)) {
            // What was seen first was a part of this: one cause stays one alert.
            m_book.over(causeOf(surge), surge.leader, m_now);
            surge.folded.append(std::exchange(surge.leader, one.name));
            return;
        }
    }
    m_surges.push_back({one.name, {}, up, beginOfAlarm(one, up), {}});
}

void SurgeWatch::Impl::endSurges()
{
    const auto holds = [this](const QString &name, bool up) {
        const Series *one = series(name);
        return one && (up ? one->track.up() : one->track.down());
    };
    for (Surge &surge : m_surges) {
        surge.folded.removeIf([&](const QString &name) { return !holds(name, surge.up); });
        if (!holds(surge.leader, surge.up) && surge.folded.isEmpty()) {
            surge.until = m_begin + m_settings.interval;
            m_book.over(causeOf(surge), surge.leader, m_now);
            m_past.push_back(surge);
        }
    }
    std::erase_if(m_surges, [](const Surge &surge) { return Base::isSet(surge.until); });
    if (m_past.size() > SurgesKept) {
        m_past.erase(m_past.begin(), m_past.end() - SurgesKept);
    }
}

bool SurgeWatch::Impl::inSurge(const QString &name) const
{
    return std::any_of(m_surges.begin(), m_surges.end(),
                       [&](const Surge &surge) { return surge.leader == name || surge.folded.contains(name); });
}

double SurgeWatch::Impl::evidence(const Series &series, bool early) const
{
    const Sums sums = newest(series, early);
    return riseOrFall(sums.count, sums.expected);
}

/// Without the calls that the surge's series has too many, would this one still stand out?
bool SurgeWatch::Impl::explains(const QString &leading, bool up, const Series &one, bool early) const
{
    const Series *leader = series(leading);
    if (!leader || up != one.track.up()) {
        return false;
    }
    const Sums mine = newest(one, early);
    const Sums its = newest(*leader, early);
    const Series *all = whole();
    const double everything = all ? newest(*all, early).expected : 0;
    double both = 0;
    for (auto call = m_calls.rbegin(); call != m_calls.rend() && call->arrival.at >= mine.from; ++call) {
        const bool closed = early || call->arrival.at < m_begin + m_settings.interval;
        both += closed && leader->key.holds(call->arrival) && one.key.holds(call->arrival) ? 1 : 0;
    }
    double usual = everything > 0 ? its.expected * std::min(1.0, mine.expected / everything) : 0;
    if (one.key.covers(leader->key)) {
        usual = its.expected;
    } else if (leader->key.covers(one.key)) {
        usual = mine.expected;
    }
    const double excess = mine.count - mine.expected;
    const double left = excess - (both - usual);
    return up ? left <= LeftUnexplained * excess : left >= LeftUnexplained * excess;
}

/// Walks back over the intervals that belong to the surge already, though they did not suffice for an alarm.
Instant SurgeWatch::Impl::beginOfAlarm(const Series &series, bool up) const
{
    constexpr double PartOfSurge = 1.3;
    constexpr double PartOfSilence = 0.3;
    constexpr int Furthest = 6;
    Instant begin = m_begin;
    int steps = 0;
    for (auto point = series.curve.rbegin(); point != series.curve.rend() && steps < Furthest; ++point, ++steps) {
        const bool belongs =
            up ? point->count > PartOfSurge * point->expected : point->count < PartOfSilence * point->expected;
        if (!belongs && point->from < m_begin) {
            break;
        }
        begin = point->from;
    }
    return begin;
}

QString SurgeWatch::Impl::causeOf(const Surge &surge)
{
    return (surge.up ? QStringLiteral("surge:") : QStringLiteral("silence:")) + surge.leader;
}

void SurgeWatch::Impl::tell(const Surge &surge, bool early) { m_book.hold(conditionOf(surge, early), m_now); }

Condition SurgeWatch::Impl::conditionOf(const Surge &surge, bool early) const
{
    Condition condition;
    condition.cause = causeOf(surge);
    condition.member = surge.leader;
    condition.rule = QStringLiteral("surge");
    condition.kind = AlertKind::Surge;
    condition.finding = surge.up ? Finding::SurgeUp : Finding::SurgeDown;
    condition.window = Base::toSeconds(m_settings.interval);
    condition.detail = surge.leader;
    condition.subject.series = surge.leader;
    const SeriesKey key = SeriesKey::fromText(surge.leader);
    if (!key.queue.isEmpty()) {
        const auto pbx = m_calls.empty() ? Domain::PbxId{} : m_calls.back().arrival.call.pbx;
        condition.subject.queue = {pbx, key.queue};
        condition.queues = {key.queue};
    }
    if (const Series *leader = series(surge.leader)) {
        const bool closed = !early && !leader->curve.empty();
        condition.value = closed ? leader->curve.back().count : leader->running;
        condition.limit = closed ? leader->curve.back().expected : leader->expected.mean;
        if (!leader->expected.known) {
            condition.evidence.append(QStringLiteral("littleHistory=1"));
        }
    }
    const bool grave = surge.up ? condition.value >= CriticalRatio * condition.limit : true;
    condition.severity = grave ? Severity::Critical : Severity::Warning;
    for (const QString &name : surge.folded) {
        condition.evidence.append(QLatin1String("alsoSeries=") + name);
    }
    std::vector<Share> shares = surge.up ? sharesOf(surge) : std::vector<Share>();
    shares.resize(std::min(shares.size(), SharesTold));
    for (const Share &share : shares) {
        const int usual = share.usual < 0 ? -1 : static_cast<int>(std::lround(share.usual * 100));
        condition.evidence.append(QStringLiteral("concentrated=%1/%2/%3/%4")
                                      .arg(share.what, share.value)
                                      .arg(std::lround(share.ratio * 100))
                                      .arg(usual));
    }
    return condition;
}

} // namespace Floorwatch::Alerts
