// Surge detection on one series of counts: published methods behind one interface.
//
// README of tests/bench says which method is the default and why, by the figures of bench_surge.
#pragma once

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace Floorwatch::Alerts
{

/// What a detector is told of one interval.
struct IntervalSeen {
    double count = 0;
    double expected = 0; ///< the baseline's mean for this interval of this weekday
    double spread = 0;   ///< the baseline's variance over its mean (1: Poisson; more: overdispersed)
    /// False: too little history. `expected` is then what the recent past gives, judged with a wider band; where it is
    /// 0 the detector goes by what it was fed before, or is silent.
    bool baselineKnown = false;
};

struct Verdict {
    bool up = false;
    bool down = false;
    double score = 0; ///< the method's statistic
    double lower = 0; ///< the band in which the count is normal
    double upper = 0;
    bool judged = false; ///< false: too little is known to say anything
};

/// Fed one series interval by interval. An interval whose figures are no finite numbers, or negative, is not judged and
/// not kept.
class Detector
{
public:
    virtual ~Detector();
    virtual Verdict add(const IntervalSeen &interval) = 0;
    /// What add() would say, without keeping the interval: for one that still runs.
    [[nodiscard]] virtual Verdict peek(const IntervalSeen &interval) const = 0;
    virtual void reset() = 0;
};

enum class Method : quint8 {
    Cusum, ///< upper and lower CUSUM on standardised residuals (Page 1954)
    EarsC1,
    EarsC2,
    EarsC3,           ///< CDC's EARS (Hutwagner et al. 2003)
    NegativeBinomial, ///< negative binomial CUSUM / likelihood ratio (Höhle and Paul 2008)
    Farrington,       ///< Farrington et al. 1996, thresholds by the two-thirds power
};
inline constexpr int MethodCount = 6;
[[nodiscard]] QString text(Method method);
[[nodiscard]] std::optional<Method> methodFromText(const QString &word);
/// The detector with its default parameters.
[[nodiscard]] std::unique_ptr<Detector> makeDetector(Method method);
[[nodiscard]] Method defaultMethod();

/// The plain upper CUSUM of the metrics' definitions: S = max(0, S + y - mean - k sd), alarm at S > h sd. Returns S
/// after each value and the index of the first alarm.
struct CusumRun {
    std::vector<double> s;
    std::optional<size_t> firstAlarm;
};
[[nodiscard]] CusumRun upperCusum(const std::vector<double> &values, double mean, double sd, double k = 0.5,
                                  double h = 5);

} // namespace Floorwatch::Alerts
