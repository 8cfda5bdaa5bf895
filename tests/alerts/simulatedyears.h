// Seeded years of a call centre with six queues, for the figures of surge detection: counts in intervals of five
// minutes for a hundred series.
//
// Calls are drawn one by one (queue, then its reason, then a region), so that series overlap as they do in life. The
// rate has a day curve, days of the week, a yearly wave, a drift of the volume and of the reasons, holidays with less
// than half of the calls and a busy day after them. It is not known exactly to anybody: whole days, queues, reasons and
// regions have levels of their own, a slow wave runs through each day, and single intervals vary beyond Poisson. Two
// queues are open from eight to eighteen on weekdays only.
#pragma once

#include "alerts/baseline.h"

#include <array>
#include <cstdint>
#include <random>
#include <vector>

namespace Floorwatch::Alerts
{

inline constexpr int SimulatedSeries = 100;
inline constexpr Base::Span SimulatedInterval = std::chrono::minutes(5);
inline constexpr int IntervalsInDay = 288;
inline constexpr int IntervalsInWeek = 7 * IntervalsInDay;

class SimulatedYears
{
public:
    /// `peakCalls`: in the busiest five minutes of an ordinary day. 75 keep some 60 agents busy.
    explicit SimulatedYears(std::uint32_t seed, double peakCalls = 75);

    /// Draws the next interval; its place in the week, the counts, and what they were drawn about.
    void next();
    [[nodiscard]] WeekPlace place() const
    {
        return {m_interval / IntervalsInWeek, static_cast<int>(m_interval % IntervalsInWeek)};
    }
    [[nodiscard]] qint64 interval() const { return m_interval; }
    [[nodiscard]] const std::array<int, SimulatedSeries> &counts() const { return m_counts; }
    /// The true mean of a series in this interval, given the levels.
    [[nodiscard]] double mean(int series) const;
    [[nodiscard]] bool holiday() const { return m_holiday; }
    /// So many calls more for a doubling and the like.
    [[nodiscard]] int poisson(double mean);

private:
    static constexpr int Queues = 6;
    static constexpr int Reasons = 8;
    static constexpr int Regions = 10;
    struct Cell {
        int queue = -1;
        int reason = -1;
        int region = -1;
    };
    [[nodiscard]] double uniform() { return static_cast<double>(m_engine() >> 11) * 0x1p-53; }
    [[nodiscard]] double normal();
    [[nodiscard]] double logNormal(double sigma);
    void nameSeries();
    void beginDay(qint64 day);
    void beginInterval(int slot);
    [[nodiscard]] double share(const Cell &cell) const;

    std::mt19937_64 m_engine;
    double m_peakCalls;
    qint64 m_interval = -1;
    double m_total = 0;
    double m_wave = 0;
    double m_day = 1;
    bool m_holiday = false;
    bool m_afterHoliday = false;
    std::array<double, Queues> m_queueNow{}; ///< shares in this interval, adding up to 1
    std::array<double, Queues> m_queueLevel{};
    std::array<double, Reasons> m_reasonTrend{};
    std::array<std::array<double, Reasons>, Queues> m_reasonNow{};
    std::array<double, Regions> m_regionNow{};
    std::array<Cell, SimulatedSeries> m_series{};
    std::array<int, SimulatedSeries> m_counts{};
    /// Series of a call: by queue, reason, region; -1 where the pair is not among the hundred.
    std::array<std::array<int, Reasons>, Queues> m_queueReason{};
    std::array<std::array<int, Regions>, Queues> m_queueRegion{};
    std::array<std::array<int, Regions>, Reasons> m_reasonRegion{};
};

} // namespace Floorwatch::Alerts
