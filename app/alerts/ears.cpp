#include "alerts/detectors.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Floorwatch::Alerts
{

namespace
{

constexpr size_t Window = 7;
constexpr double Limit = 3;
constexpr double C3Limit = 2;

/// How many sample deviations `count` lies above the mean of the window that ends `gap` intervals ago; nothing where
/// there are too few intervals yet.
std::optional<double> standing(const std::deque<IntervalSeen> &past, size_t gap, double count)
{
    if (past.size() < Window + gap) {
        return std::nullopt;
    }
    const auto end = past.end() - static_cast<std::ptrdiff_t>(gap);
    const auto begin = end - static_cast<std::ptrdiff_t>(Window);
    const auto add = [](double sum, const IntervalSeen &one) { return sum + one.count; };
    const double mean = std::accumulate(begin, end, 0.0, add) / Window;
    double squares = 0;
    for (auto it = begin; it != end; ++it) {
        squares += (it->count - mean) * (it->count - mean);
    }
    return (count - mean) / std::max(LeastDeviation, std::sqrt(squares / (Window - 1)));
}

} // namespace

void EarsDetector::reset()
{
    CountingDetector::reset();
    m_excess.clear();
}

void EarsDetector::judge(const IntervalSeen &interval, Verdict &verdict) const
{
    const auto stands = standing(past(), m_method == Method::EarsC1 ? 0 : 2, interval.count);
    if (!stands) {
        return;
    }
    verdict.judged = true;
    verdict.score = *stands;
    if (m_method == Method::EarsC3) {
        verdict.score = std::accumulate(m_excess.begin(), m_excess.end(), std::max(0.0, *stands - 1));
        verdict.up = verdict.score > C3Limit;
    } else {
        verdict.up = verdict.score > Limit;
    }
}

void EarsDetector::keep(const IntervalSeen &interval, const Verdict &verdict)
{
    const auto stands = verdict.judged ? standing(past(), 2, interval.count) : std::nullopt;
    m_excess.push_back(std::max(0.0, stands.value_or(0) - 1));
    if (m_excess.size() > 2) {
        m_excess.pop_front();
    }
}

} // namespace Floorwatch::Alerts
