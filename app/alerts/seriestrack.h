// One watched series: its baseline, today's level, its detector and whether it is in alarm. SurgeWatch owns one a
// series.
#pragma once

#include "alerts/baseline.h"
#include "alerts/surge.h"

#include <deque>
#include <optional>

namespace Floorwatch::Alerts
{

/// What a series is held against in one interval.
struct SeriesExpectation {
    double mean = 0;
    double spread = 1;
    int weeks = 0;
    bool known = false;  ///< by the baseline; else by today's own past, or by nothing where the mean is 0
    double baseline = 0; ///< the baseline's mean as it is
    double level = 1;    ///< of the whole centre
    bool judge = true;   ///< false: this interval can not be judged, only learned
};

/// How the whole centre does, as one series is judged.
struct Surroundings {
    /// By how much all calls together are more or fewer than their baseline expects, in the last hour. A busy day is
    /// known from all calls long before one series shows it.
    double level = 1;
    /// By how much all other calls are more or fewer now than in the last hour; for series without a baseline. When the
    /// doors open every series rises, and that is no surge.
    double elsewhere = 1;
};

class SeriesTrack
{
public:
    /// `leastCount`: an interval with fewer calls is no surge. `downLeast`: where fewer calls are expected, none is no
    /// silence; negative: silences are not looked for.
    struct Limits {
        int leastCount = 5;
        double downLeast = -1;
    };
    SeriesTrack(Method method, Limits limits, Base::Span interval, const QTimeZone &zone, int weeksKept);

    [[nodiscard]] Baseline &baseline() { return m_baseline; }
    [[nodiscard]] const Baseline &baseline() const { return m_baseline; }

    /// What is normal now: the baseline's mean times the level of the whole, times what this series has shown today
    /// beside that. With too little history: the mean of its last hour.
    [[nodiscard]] SeriesExpectation expect(WeekPlace place, Surroundings around = {}) const;
    /// A whole interval is over: alarms begin and end, and what is normal is learned. `expected` as expect() gave it.
    Verdict close(WeekPlace place, double count, const SeriesExpectation &expected);
    /// What a whole interval with so many calls would be; nothing changes.
    [[nodiscard]] Verdict peek(double count, const SeriesExpectation &expected) const;
    /// An alarm that is seen before its interval ends.
    void raiseEarly();

    [[nodiscard]] bool up() const { return m_up; }
    [[nodiscard]] bool down() const { return m_down; }
    /// Intervals since the alarm began, with the one that raised it.
    [[nodiscard]] int alarmFor() const { return m_alarmFor; }
    /// Counts of the last hour, without the newest interval, over what the baseline alone expected; for the series of
    /// all calls. 1 where not known.
    [[nodiscard]] double levelOfLastHour() const;
    /// Mean count of the last hour, without the newest interval and without alarms; negative: not known.
    [[nodiscard]] double recentMean() const;

private:
    struct Past {
        double count = 0;
        double mean = 0; ///< by the baseline and the level of the whole, without this series' own day
        double baseline = 0;
        bool known = false;
    };
    [[nodiscard]] double ownDay() const;
    void unlearnNewest();
    [[nodiscard]] bool isHigh(double count, double mean) const;
    void stand(const Verdict &verdict, double count, const SeriesExpectation &expected);

    Limits m_limits;
    Baseline m_baseline;
    std::unique_ptr<Detector> m_detector;
    std::deque<Past> m_past;           ///< newest last, without alarms
    std::optional<WeekPlace> m_newest; ///< the last interval that was closed
    bool m_up = false;
    bool m_down = false;
    int m_calm = 0;
    int m_alarmFor = 0;
};

} // namespace Floorwatch::Alerts
