#include "alerts/seriestrack.h"

#include <algorithm>

namespace Floorwatch::Alerts
{

namespace
{

constexpr size_t PastKept = 100;
/// The newest intervals may be the begin of a surge: they say nothing about what is normal.
constexpr size_t NewestForDay = 2;
constexpr size_t NewestForMean = 1;

/// A series' own day is believed slowly (a gamma prior worth so many calls, each older interval counting a little
/// less), the level of all calls together quickly.
constexpr double OwnDayPrior = 200;
constexpr double OwnDayFading = 0.98;
constexpr double LevelPrior = 80;
constexpr double LevelFading = 0.88;

constexpr size_t HourOfPast = 12;
constexpr size_t LeastPast = 4;
constexpr double UnknownSpread = 1.5;

/// An alarm ends after so many intervals inside the band.
constexpr int CalmIntervals = 2;
/// A "surge" of half a day is the new normal: it is learned from then on, and so ends by itself.
constexpr int LongestUnlearned = 144;
/// Below this the newest interval is no surge, whatever the intervals before it were.
constexpr double LeastRatio = 1.2;

} // namespace

SeriesTrack::SeriesTrack(Method method, Limits limits, Base::Span interval, const QTimeZone &zone, int weeksKept)
    : m_limits(limits), m_baseline(interval, zone, weeksKept), m_detector(makeDetector(method))
{
}

double SeriesTrack::ownDay() const
{
    double seen = OwnDayPrior;
    double expected = OwnDayPrior;
    double weight = 1;
    for (size_t i = m_past.size(); i > 0; --i) {
        const Past &past = m_past[i - 1];
        if (past.known && m_past.size() - i >= NewestForDay) {
            seen += weight * past.count;
            expected += weight * past.mean;
        }
        weight *= OwnDayFading;
    }
    return seen / expected;
}

double SeriesTrack::levelOfLastHour() const
{
    double seen = LevelPrior;
    double expected = LevelPrior;
    double weight = 1;
    for (size_t i = m_past.size() - std::min(m_past.size(), NewestForMean); i > 0 && m_past[i - 1].known; --i) {
        seen += weight * m_past[i - 1].count;
        expected += weight * m_past[i - 1].baseline;
        weight *= LevelFading;
    }
    return seen / expected;
}

double SeriesTrack::recentMean() const
{
    const size_t end = m_past.size() - std::min(m_past.size(), NewestForMean);
    const size_t begin = end - std::min(end, HourOfPast);
    if (end - begin < LeastPast) {
        return -1;
    }
    double sum = 0;
    for (size_t i = begin; i < end; ++i) {
        sum += m_past[i].count;
    }
    return sum / static_cast<double>(end - begin);
}

SeriesExpectation SeriesTrack::expect(WeekPlace place, Surroundings around) const
{
    const Expectation usual = m_baseline.expect(place);
    SeriesExpectation expected{0, 1, usual.weeks, usual.known, usual.mean, around.level};
    if (usual.known) {
        expected.mean = usual.mean * around.level * ownDay();
        expected.spread = usual.spread;
    } else if (const double recent = recentMean(); recent >= 0) {
        const auto n = static_cast<double>(std::min(m_past.size() - NewestForMean, HourOfPast));
        // Half a call more than seen: a series that was silent so far may still get its first ones.
        expected.mean = (recent + 0.5 / n) * std::max(1.0, around.elsewhere);
        expected.spread = UnknownSpread + 1 / n;
    }
    return expected;
}

Verdict SeriesTrack::peek(double count, const SeriesExpectation &expected) const
{
    if (!expected.judge) {
        return {};
    }
    Verdict verdict = m_detector->peek({count, expected.mean, expected.spread, expected.known});
    verdict.up = verdict.up && isHigh(count, expected.mean);
    verdict.down = verdict.down && m_limits.downLeast >= 0 && expected.mean >= m_limits.downLeast;
    return verdict;
}

Verdict SeriesTrack::close(WeekPlace place, double count, const SeriesExpectation &expected)
{
    const Verdict verdict = peek(count, expected);
    m_detector->add({count, expected.mean, expected.spread, expected.known});
    stand(verdict, count, expected);
    const bool alarm = (m_up || m_down) && m_alarmFor < LongestUnlearned;
    if (m_alarmFor == 1) {
        unlearnNewest();
    }
    m_newest = place;
    m_baseline.learn(place, count, alarm);
    if (!alarm) {
        m_past.push_back({count, expected.baseline * expected.level, expected.baseline, expected.known});
        if (m_past.size() > PastKept) {
            m_past.pop_front();
        }
    }
    return verdict;
}

/// An alarm mostly takes two intervals: the first of them was taken for normal.
void SeriesTrack::unlearnNewest()
{
    if (m_newest && !m_past.empty()) {
        m_baseline.learn(*m_newest, 0, true);
        m_past.pop_back();
    }
}

void SeriesTrack::raiseEarly()
{
    m_up = true;
    m_down = false;
    m_calm = 0;
}

bool SeriesTrack::isHigh(double count, double mean) const
{
    return count > LeastRatio * mean && count >= m_limits.leastCount;
}

void SeriesTrack::stand(const Verdict &verdict, double count, const SeriesExpectation &expected)
{
    m_up = m_up || verdict.up;
    if (m_up) {
        m_calm = verdict.up || (isHigh(count, expected.mean) && count > verdict.upper) ? 0 : m_calm + 1;
        if (m_calm >= CalmIntervals) {
            m_up = false;
            m_calm = 0;
        }
    }
    m_down = !m_up && verdict.down;
    m_alarmFor = m_up || m_down ? m_alarmFor + 1 : 0;
}

} // namespace Floorwatch::Alerts
