#include "simulatedyears.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Floorwatch::Alerts
{

namespace
{

constexpr std::array QueueShares{0.30, 0.22, 0.17, 0.14, 0.10, 0.07};
constexpr std::array ReasonShares{0.24, 0.18, 0.15, 0.13, 0.11, 0.08, 0.07, 0.04};
constexpr std::array RegionShares{0.24, 0.17, 0.14, 0.11, 0.09, 0.08, 0.06, 0.05, 0.04, 0.02};
constexpr std::array WeekdayFactors{1.12, 1.03, 1.0, 0.98, 0.97, 0.72, 0.60};
/// By hour; linear in between.
constexpr std::array DayCurve{0.06, 0.04, 0.03, 0.02, 0.02, 0.04, 0.10, 0.28, 0.62, 0.90, 1.00, 0.96,
                              0.80, 0.82, 0.94, 0.96, 0.92, 0.84, 0.70, 0.60, 0.50, 0.36, 0.22, 0.12};
constexpr int HolidaysInYear = 11;
constexpr double DaysInYear = 365;

template <size_t Size> void addUpToOne(std::array<double, Size> &shares)
{
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (double &share : shares) {
        share /= sum;
    }
}

template <size_t Size> int pick(const std::array<double, Size> &shares, double at)
{
    int i = 0;
    for (; i + 1 < static_cast<int>(Size) && at >= shares[static_cast<size_t>(i)]; ++i) {
        at -= shares[static_cast<size_t>(i)];
    }
    return i;
}

bool isOpen(int queue, qint64 day, int slot)
{
    constexpr int Opens = 8 * 12;
    constexpr int Closes = 18 * 12;
    return (queue != 2 && queue != 4) || (day % 7 < 5 && slot >= Opens && slot < Closes);
}

} // namespace

SimulatedYears::SimulatedYears(std::uint32_t seed, double peakCalls) : m_engine(seed), m_peakCalls(peakCalls)
{
    m_reasonTrend.fill(1);
    nameSeries();
}

double SimulatedYears::normal()
{
    return std::sqrt(-2 * std::log1p(-uniform())) * std::cos(6.283185307179586 * uniform());
}

double SimulatedYears::logNormal(double sigma) { return std::exp(sigma * normal() - sigma * sigma / 2); }

int SimulatedYears::poisson(double mean)
{
    int count = -1;
    for (double left = mean; left >= 0; ++count) {
        left += std::log1p(-uniform());
    }
    return count;
}

/// All queues, reasons and regions, and the pairs with the most calls.
void SimulatedYears::nameSeries()
{
    std::vector<std::pair<double, Cell>> pairs;
    size_t n = 0;
    for (int q = 0; q < Queues; ++q) {
        m_series[n++] = {q, -1, -1};
        for (int r = 0; r < Reasons; ++r) {
            pairs.push_back({QueueShares[static_cast<size_t>(q)] * ReasonShares[static_cast<size_t>(r)], {q, r, -1}});
        }
        for (int g = 0; g < Regions; ++g) {
            pairs.push_back({QueueShares[static_cast<size_t>(q)] * RegionShares[static_cast<size_t>(g)], {q, -1, g}});
        }
    }
    for (int r = 0; r < Reasons; ++r) {
        m_series[n++] = {-1, r, -1};
        for (int g = 0; g < Regions; ++g) {
            pairs.push_back({ReasonShares[static_cast<size_t>(r)] * RegionShares[static_cast<size_t>(g)], {-1, r, g}});
        }
    }
    for (int g = 0; g < Regions; ++g) {
        m_series[n++] = {-1, -1, g};
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    const auto none = [](auto &table) {
        for (auto &row : table) {
            row.fill(-1);
        }
    };
    none(m_queueReason);
    none(m_queueRegion);
    none(m_reasonRegion);
    for (size_t i = 0; n < m_series.size(); ++i, ++n) {
        const Cell cell = pairs[i].second;
        const auto at = [](int of) { return static_cast<size_t>(of); };
        int &place = cell.region < 0   ? m_queueReason[at(cell.queue)][at(cell.reason)]
                     : cell.reason < 0 ? m_queueRegion[at(cell.queue)][at(cell.region)]
                                       : m_reasonRegion[at(cell.reason)][at(cell.region)];
        place = static_cast<int>(n);
        m_series[n] = cell;
    }
}

void SimulatedYears::beginDay(qint64 day)
{
    m_afterHoliday = m_holiday;
    m_holiday = uniform() < HolidaysInYear / DaysInYear;
    m_day = logNormal(0.08) * (m_holiday ? 0.45 : m_afterHoliday ? 1.2 : 1);
    for (double &level : m_queueLevel) {
        level = logNormal(0.05);
    }
    if (day % 7 == 0) {
        for (double &trend : m_reasonTrend) {
            trend *= logNormal(0.03);
        }
    }
    for (int q = 0; q < Queues; ++q) {
        // A reason belongs to some queues more than to others.
        auto &shares = m_reasonNow[static_cast<size_t>(q)];
        for (int r = 0; r < Reasons; ++r) {
            const auto at = static_cast<size_t>(r);
            const double lean = (q + r) % 3 == 0 ? 1.5 : 0.8;
            shares[at] = ReasonShares[at] * lean * m_reasonTrend[at] * logNormal(0.06);
        }
        addUpToOne(shares);
    }
    for (size_t g = 0; g < Regions; ++g) {
        m_regionNow[g] = RegionShares[g] * logNormal(0.05);
    }
    addUpToOne(m_regionNow);
}

void SimulatedYears::beginInterval(int slot)
{
    constexpr double Faded = 0.93; // the wave forgets half within fifty minutes
    m_wave = Faded * m_wave + std::sqrt(1 - Faded * Faded) * 0.05 * normal();
    const qint64 day = m_interval / IntervalsInDay;
    const double hour = slot / 12.0;
    const auto at = static_cast<size_t>(hour);
    const double curve = DayCurve[at] + (hour - static_cast<double>(at)) * (DayCurve[(at + 1) % 24] - DayCurve[at]);
    const double years = static_cast<double>(day) / DaysInYear;
    const double season = (1 + 0.12 * std::sin(6.283185307179586 * years)) * std::exp(0.1 * years);
    m_total = m_peakCalls * curve * WeekdayFactors[static_cast<size_t>(day % 7)] * season * m_day * std::exp(m_wave) *
              logNormal(0.04);
    double open = 0;
    for (int q = 0; q < Queues; ++q) {
        const auto of = static_cast<size_t>(q);
        m_queueNow[of] = isOpen(q, day, slot) ? QueueShares[of] * m_queueLevel[of] : 0;
        open += m_queueNow[of];
    }
    addUpToOne(m_queueNow);
    m_total *= open;
}

void SimulatedYears::next()
{
    ++m_interval;
    const auto slot = static_cast<int>(m_interval % IntervalsInDay);
    if (slot == 0) {
        beginDay(m_interval / IntervalsInDay);
    }
    beginInterval(slot);
    m_counts.fill(0);
    const auto count = [this](int series) {
        if (series >= 0) {
            ++m_counts[static_cast<size_t>(series)];
        }
    };
    for (int calls = poisson(m_total); calls > 0; --calls) {
        const int q = pick(m_queueNow, uniform());
        const int r = pick(m_reasonNow[static_cast<size_t>(q)], uniform());
        const int g = pick(m_regionNow, uniform());
        count(q);
        count(Queues + r);
        count(Queues + Reasons + g);
        count(m_queueReason[static_cast<size_t>(q)][static_cast<size_t>(r)]);
        count(m_queueRegion[static_cast<size_t>(q)][static_cast<size_t>(g)]);
        count(m_reasonRegion[static_cast<size_t>(r)][static_cast<size_t>(g)]);
    }
}

double SimulatedYears::share(const Cell &cell) const
{
    double share = 0;
    for (int q = 0; q < Queues; ++q) {
        if (cell.queue >= 0 && cell.queue != q) {
            continue;
        }
        const auto &reasons = m_reasonNow[static_cast<size_t>(q)];
        share += m_queueNow[static_cast<size_t>(q)] * (cell.reason < 0 ? 1 : reasons[static_cast<size_t>(cell.reason)]);
    }
    return share * (cell.region < 0 ? 1 : m_regionNow[static_cast<size_t>(cell.region)]);
}

double SimulatedYears::mean(int series) const { return m_total * share(m_series[static_cast<size_t>(series)]); }

} // namespace Floorwatch::Alerts
