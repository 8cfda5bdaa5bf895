#include "alerts/detectors.h"

#include <algorithm>
#include <cmath>

namespace Floorwatch::Alerts
{

namespace
{

constexpr size_t Kept = 12;
/// Without a baseline: so many intervals before the newest one make an expectation.
constexpr size_t LeastPast = 4;
constexpr double BandZ = 3;
/// Without a baseline the band is that much wider.
constexpr double UnknownSpread = 1.5;

/// A silence: over at most so many intervals less than a fifth of the expected calls came, and so few come by chance
/// once in e^12 times. Six, because a queue with a few calls an interval needs them to be sure.
constexpr size_t SilenceWindow = 6;
constexpr double SilenceRatio = 0.2;
constexpr double SilenceEvidence = 12;

bool usable(const IntervalSeen &interval)
{
    constexpr double Most = 1e9;
    const auto sane = [](double value) { return std::isfinite(value) && value >= 0 && value <= Most; };
    return sane(interval.count) && sane(interval.expected) && sane(interval.spread);
}

/// The Poisson log likelihood ratio of a fall from `expected` to `count`, by the spread.
double fallEvidence(double count, double expected, double spread)
{
    if (count >= expected) {
        return 0;
    }
    const double logarithm = count > 0 ? count * std::log(count / expected) : 0;
    return (logarithm + expected - count) / spread;
}

} // namespace

double twoThirdsBound(double mean, double spread, double z)
{
    if (mean <= 0) {
        return 0;
    }
    const double base = 1 + 2.0 / 3 * z * std::sqrt(spread / mean);
    return base > 0 ? mean * std::pow(base, 1.5) : 0;
}

Verdict CountingDetector::add(const IntervalSeen &interval)
{
    if (!usable(interval)) {
        return {};
    }
    const Verdict verdict = peek(interval);
    const IntervalSeen seen = filledIn(interval);
    keep(seen, verdict);
    m_past.push_back(seen);
    if (m_past.size() > Kept) {
        m_past.pop_front();
    }
    return verdict;
}

Verdict CountingDetector::peek(const IntervalSeen &interval) const
{
    Verdict verdict;
    if (!usable(interval)) {
        return verdict;
    }
    const IntervalSeen seen = filledIn(interval);
    judge(seen, verdict);
    if (verdict.judged) {
        verdict.lower = twoThirdsBound(seen.expected, seen.spread, -BandZ);
        verdict.upper = std::max(1.0, twoThirdsBound(seen.expected, seen.spread, BandZ));
        verdict.down = isSilence(seen);
    }
    return verdict;
}

void CountingDetector::reset() { m_past.clear(); }

void CountingDetector::keep(const IntervalSeen & /*interval*/, const Verdict & /*verdict*/) {}

IntervalSeen CountingDetector::filledIn(IntervalSeen interval) const
{
    interval.spread = std::max(1.0, interval.spread);
    if (interval.baselineKnown || interval.expected > 0) {
        return interval;
    }
    // The newest one may be the begin of what is to be found: it does not say what is normal.
    const size_t n = m_past.size() > 0 ? m_past.size() - 1 : 0;
    if (n < LeastPast) {
        return interval;
    }
    double sum = 0.5;
    for (size_t i = 0; i < n; ++i) {
        sum += m_past[i].count;
    }
    interval.expected = sum / static_cast<double>(n);
    interval.spread = UnknownSpread + 1.0 / static_cast<double>(n);
    return interval;
}

bool CountingDetector::isSilence(const IntervalSeen &interval) const
{
    double count = interval.count;
    double expected = interval.expected;
    double spread = interval.spread;
    for (size_t window = 1;; ++window) {
        if (count <= SilenceRatio * expected && fallEvidence(count, expected, spread) > SilenceEvidence) {
            return true;
        }
        if (window > m_past.size() || window >= SilenceWindow) {
            return false;
        }
        const IntervalSeen &before = m_past[m_past.size() - window];
        count += before.count;
        expected += before.expected;
        spread = std::max(spread, before.spread);
    }
}

void CusumDetector::reset()
{
    CountingDetector::reset();
    m_sum = 0;
}

namespace
{

constexpr double CusumSlack = 0.5;
constexpr double CusumLimit = 5;

double cusumAfter(double sum, const IntervalSeen &interval)
{
    const double sd = std::sqrt(std::max(interval.expected, LeastDeviation * LeastDeviation) * interval.spread);
    return std::clamp(sum + (interval.count - interval.expected) / sd - CusumSlack, 0.0, 1.5 * CusumLimit);
}

} // namespace

void CusumDetector::judge(const IntervalSeen &interval, Verdict &verdict) const
{
    verdict.judged = interval.baselineKnown || interval.expected > 0;
    verdict.score = verdict.judged ? cusumAfter(m_sum, interval) : 0;
    verdict.up = verdict.score > CusumLimit;
}

void CusumDetector::keep(const IntervalSeen & /*interval*/, const Verdict &verdict) { m_sum = verdict.score; }

void FarringtonDetector::judge(const IntervalSeen &interval, Verdict &verdict) const
{
    constexpr double Z995 = 2.576;
    verdict.judged = interval.baselineKnown || interval.expected > 0;
    if (!verdict.judged) {
        return;
    }
    const double bound = std::max(1.0, twoThirdsBound(interval.expected, interval.spread, Z995));
    verdict.score = (interval.count - interval.expected) / std::max(bound - interval.expected, LeastDeviation);
    verdict.up = verdict.score > 1;
}

} // namespace Floorwatch::Alerts
