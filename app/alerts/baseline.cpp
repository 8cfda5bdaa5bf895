#include "alerts/baseline.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace Floorwatch::Alerts
{

namespace
{

constexpr quint16 Gap = 0xffff;
constexpr int DaysInWeek = 7;
constexpr int SecondsInDay = 86'400;
constexpr int LeastWeeks = 3;
constexpr Base::Span Neighbourhood = std::chrono::minutes(30);
/// A week that is so many deviations from the median has no vote (Tukey's biweight).
constexpr double BiweightReach = 6;
/// How much less each older week counts, because centres grow and shrink.
constexpr double Ageing = 0.93;
/// What is assumed of the spread before any count is seen, and how many counts that is worth.
constexpr double PriorSpread = 1.1;
constexpr double PriorWeight = 40;
constexpr double MostSpread = 6;

struct Vote {
    double rate = 0;
    double weight = 0;
    int intervals = 0;
    const std::vector<quint16> *counts = nullptr;
};

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) {
        return *middle;
    }
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

/// Turns ageing weights into robust ones and returns the mean.
double robustMean(std::vector<Vote> &votes)
{
    std::vector<double> values;
    double intervals = 0;
    for (const Vote &vote : votes) {
        values.push_back(vote.rate);
        intervals += vote.intervals;
    }
    const double middle = median(values);
    for (double &value : values) {
        value = std::abs(value - middle);
    }
    const double chance = std::sqrt(std::max(middle, 0.1) * static_cast<double>(votes.size()) / intervals);
    const double scale = std::max(1.4826 * median(values), chance);
    double sum = 0;
    double weights = 0;
    for (Vote &vote : votes) {
        const double u = (vote.rate - middle) / (BiweightReach * scale);
        vote.weight *= std::abs(u) < 1 ? (1 - u * u) * (1 - u * u) : 0;
        sum += vote.weight * vote.rate;
        weights += vote.weight;
    }
    return weights > 0 ? sum / weights : middle;
}

} // namespace

WeekPlace weekPlace(Base::Instant at, Base::Span interval, const QTimeZone &zone)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(Base::toEpochMillis(at), zone);
    const qint64 day = local.date().toJulianDay(); // day 0 was a Monday
    const qint64 seconds = (day % DaysInWeek) * SecondsInDay + local.time().msecsSinceStartOfDay() / 1000;
    const qint64 width = std::max<qint64>(1, std::chrono::duration_cast<std::chrono::seconds>(interval).count());
    return {day / DaysInWeek, static_cast<int>(seconds / width)};
}

Baseline::Baseline(Base::Span interval, QTimeZone zone, int weeksKept)
    : m_interval(std::max<Base::Span>(interval, std::chrono::minutes(1))), m_zone(std::move(zone)),
      m_weeksKept(std::max(1, weeksKept)),
      m_slots(static_cast<int>(std::chrono::hours(24 * DaysInWeek) / m_interval) + 1)
{
}

void Baseline::learn(Base::Instant from, double count, bool surge)
{
    if (!surge && std::isfinite(count) && count >= 0 && (!Base::isSet(m_since) || from < m_since)) {
        m_since = from;
    }
    learn(weekPlace(from, m_interval, m_zone), count, surge);
}

Expectation Baseline::expect(Base::Instant from) const { return expect(weekPlace(from, m_interval, m_zone)); }

Base::Instant Baseline::since() const { return m_since; }

void Baseline::learn(WeekPlace place, double count, bool surge)
{
    if (place.slot < 0 || place.slot >= m_slots || !std::isfinite(count) || count < 0) {
        return;
    }
    if (Week *week = weekFor(place.week)) {
        const double most = Gap - 1;
        week->counts[static_cast<size_t>(place.slot)] =
            surge ? Gap : static_cast<quint16>(std::lround(std::min(count, most)));
    }
}

void Baseline::add(WeekPlace place, double count)
{
    const auto week =
        std::find_if(m_weeks.begin(), m_weeks.end(), [&place](const Week &one) { return one.index == place.week; });
    const int there =
        week != m_weeks.end() && place.slot >= 0 && place.slot < m_slots ? countAt(*week, place.slot) : -1;
    if (there >= 0) {
        learn(place, there + count);
    }
}

Baseline::Week *Baseline::weekFor(qint64 index)
{
    const auto at = std::lower_bound(m_weeks.begin(), m_weeks.end(), index,
                                     [](const Week &week, qint64 wanted) { return week.index < wanted; });
    if (at != m_weeks.end() && at->index == index) {
        return &*at;
    }
    if (!m_weeks.empty() && index <= m_weeks.back().index - m_weeksKept) {
        return nullptr;
    }
    const auto made = m_weeks.insert(at, Week{index, std::vector<quint16>(static_cast<size_t>(m_slots), Gap)});
    // The running week learns beside the `weeksKept` that expectations come from.
    const qint64 oldest = m_weeks.back().index - m_weeksKept;
    const auto keep = std::find_if(m_weeks.begin(), made, [oldest](const Week &week) { return week.index >= oldest; });
    const auto place = std::distance(keep, made);
    m_weeks.erase(m_weeks.begin(), keep);
    return &m_weeks[static_cast<size_t>(place)];
}

int Baseline::countAt(const Week &week, int slot) const
{
    const int inside = (slot % m_slots + m_slots) % m_slots;
    const quint16 count = week.counts[static_cast<size_t>(inside)];
    return count == Gap ? -1 : count;
}

bool Baseline::standsBehind(const Week &week, WeekPlace place) const
{
    return week.index < place.week && week.index >= place.week - m_weeksKept;
}

double Baseline::slotMean(WeekPlace place, int &weeks) const
{
    double sum = 0;
    weeks = 0;
    for (const Week &week : m_weeks) {
        const int count = standsBehind(week, place) ? countAt(week, place.slot) : -1;
        if (count >= 0) {
            sum += count;
            ++weeks;
        }
    }
    return weeks > 0 ? sum / weeks : 0;
}

/// The neighbours that do not differ from the slot: both sides grow outwards until one does, by four deviations.
Baseline::Range Baseline::alike(WeekPlace place) const
{
    constexpr double Reach = 4;
    const int widest = std::max(1, static_cast<int>(Neighbourhood / m_interval));
    Range range;
    int weeks = 0;
    range.mean = slotMean(place, weeks);
    range.shape = {range.mean};
    double pooled = weeks;
    bool growsBefore = true;
    bool growsAfter = true;
    const auto joins = [&](int slot) {
        int there = 0;
        const double mean = slotMean({place.week, slot}, there);
        const double chance =
            std::max(range.mean, mean) * PriorSpread * (1 / std::max(1.0, pooled) + 1.0 / std::max(1, there));
        if (there == 0 || (mean - range.mean) * (mean - range.mean) > Reach * Reach * chance) {
            return -1.0;
        }
        range.mean = (range.mean * pooled + mean * there) / (pooled + there);
        pooled += there;
        return mean;
    };
    for (int step = 1; step <= widest && pooled > 0; ++step) {
        const double before = growsBefore ? joins(place.slot - step) : -1;
        growsBefore = before >= 0;
        if (growsBefore) {
            range.shape.insert(range.shape.begin(), before);
            ++range.before;
        }
        const double after = growsAfter ? joins(place.slot + step) : -1;
        growsAfter = after >= 0;
        if (growsAfter) {
            range.shape.push_back(after);
            ++range.after;
        }
    }
    return range;
}

Expectation Baseline::expect(WeekPlace place) const
{
    const Range range = alike(place);
    std::vector<Vote> votes;
    for (const Week &week : m_weeks) {
        Vote vote{0, std::pow(Ageing, static_cast<double>(place.week - week.index)), 0, &week.counts};
        for (int slot = place.slot - range.before; standsBehind(week, place) && slot <= place.slot + range.after;
             ++slot) {
            if (const int count = countAt(week, slot); count >= 0) {
                vote.rate += count;
                ++vote.intervals;
            }
        }
        if (vote.intervals > 0) {
            vote.rate /= vote.intervals;
            votes.push_back(vote);
        }
    }
    Expectation expectation;
    expectation.weeks = static_cast<int>(votes.size());
    expectation.known = expectation.weeks >= LeastWeeks;
    if (votes.empty()) {
        return expectation;
    }
    expectation.mean = robustMean(votes);
    double squares = PriorSpread * PriorWeight;
    double freedom = PriorWeight;
    for (const Vote &vote : votes) {
        for (int i = 0; vote.weight > 0 && range.mean > 0 && vote.rate > 0 && i < static_cast<int>(range.shape.size());
             ++i) {
            const int inside = ((place.slot - range.before + i) % m_slots + m_slots) % m_slots;
            const quint16 count = (*vote.counts)[static_cast<size_t>(inside)];
            const double mean = range.shape[static_cast<size_t>(i)] * vote.rate / range.mean;
            if (count != Gap && mean > 0) {
                squares += std::min((count - mean) * (count - mean) / mean, 16.0);
                freedom += 1 - 1.0 / vote.intervals - 1.0 / static_cast<double>(votes.size());
            }
        }
    }
    expectation.spread = std::clamp(squares / std::max(1.0, freedom), 1.0, MostSpread);
    return expectation;
}

} // namespace Floorwatch::Alerts
