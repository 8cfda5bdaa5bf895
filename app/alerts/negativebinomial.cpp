#include "alerts/detectors.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Floorwatch::Alerts
{

namespace
{

/// The thresholds of one window. `evidence` holds for a series with twenty calls an interval.
///
/// One threshold for all series would either miss a doubling of twenty calls or cry every day: over a hundred series
/// there are two hundred thousand tests a week. So the chance of a false alarm is spent where a doubling can be decided
/// at all (weights in multiple testing, Genovese, Roeder and Wasserman 2006): series below twenty an interval, of which
/// there are many, have to show more evidence, the rarer the more. Series above it would be found at a small rise; they
/// have to show a ratio that is worth a person's time, which makes their false alarms rarer still. Two intervals decide
/// a doubling, so their window has most of the chance; one interval is for a sudden multiple, the long ones for a
/// slow rise.
struct Window {
    size_t length;
    double evidence;
    double ratio;
};
constexpr std::array Windows{Window{1, 9, 1.8}, Window{2, 5.85, 1.5}, Window{3, 9.5, 1.5}, Window{4, 10, 1.5},
                             Window{6, 11, 1.45}};
/// It suffices between these means; outside of them more is needed, with the logarithm of the ratio and up to a limit.
constexpr double LeastDecided = 18.5;
constexpr double MostDecided = 21.5;
constexpr double ForRarer = 8;
constexpr double MostForRarer = 7.5;
constexpr double ForBigger = 9;
constexpr double MostForBigger = 6;
/// Nothing at all is expected at night: one call is no surge then.
constexpr double LeastMean = 0.05;
/// Without a baseline.
constexpr double UnknownEvidence = 2;
constexpr double UnknownRatio = 1.4;

/// log f(count; rise * mean) - log f(count; mean) at its largest, for a negative binomial count whose variance is
/// `spread` times its mean; 0 where the count is below the mean.
double riseEvidence(double count, double mean, double spread)
{
    if (count <= mean) {
        return 0;
    }
    const double poisson = count * std::log(count / mean) - (count - mean);
    constexpr double NearlyPoisson = 1.02;
    if (spread < NearlyPoisson) {
        return poisson;
    }
    const double size = mean / (spread - 1);
    return count * std::log(count / mean) - (count + size) * std::log((count + size) / (mean + size));
}

double needed(const Window &window, double meanOfInterval, bool known)
{
    const double rarer = ForRarer * std::log(LeastDecided / meanOfInterval);
    const double bigger = ForBigger * std::log(meanOfInterval / MostDecided);
    const double size = std::max({0.0, std::min(MostForRarer, rarer), std::min(MostForBigger, bigger)});
    return window.evidence + size + (known ? 0 : UnknownEvidence);
}

} // namespace

void NegativeBinomialDetector::judge(const IntervalSeen &interval, Verdict &verdict) const
{
    verdict.judged = interval.baselineKnown || interval.expected > 0;
    if (!verdict.judged) {
        return;
    }
    double count = interval.count;
    double mean = std::max(interval.expected, LeastMean);
    double variance = mean * interval.spread;
    size_t taken = 1;
    for (const Window &window : Windows) {
        for (; taken < window.length && taken <= past().size(); ++taken) {
            const IntervalSeen &before = past()[past().size() - taken];
            const double expected = std::max(before.expected, LeastMean);
            count += before.count;
            mean += expected;
            variance += expected * before.spread;
        }
        if (taken < window.length) {
            return;
        }
        const double least = mean * window.ratio * (interval.baselineKnown ? 1 : UnknownRatio);
        const double evidence = riseEvidence(count, mean, variance / mean);
        const double need = needed(window, mean / static_cast<double>(taken), interval.baselineKnown);
        verdict.score = std::max(verdict.score, evidence);
        verdict.up = verdict.up || (count >= least && evidence > need);
    }
}

} // namespace Floorwatch::Alerts
