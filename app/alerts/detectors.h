// The detectors behind makeDetector(), and what they share. Nobody but surge.cpp and these files includes this.
#pragma once

#include "alerts/surge.h"

#include <deque>

namespace Floorwatch::Alerts
{

/// The smallest standard deviation that the EARS methods divide by (the CDC's own guard for rare events).
inline constexpr double LeastDeviation = 0.5;

/// The threshold of a count by the two-thirds power: the cube root's bigger brother makes a Poisson count nearly
/// symmetrical (Farrington et al. 1996, section 3.6). `z` negative: the lower one. Never below 0.
[[nodiscard]] double twoThirdsBound(double mean, double spread, double z);

/// Keeps the last intervals, gives the band that is drawn, and judges silences the same way for every method: the
/// published methods look upwards only.
class CountingDetector : public Detector
{
public:
    Verdict add(const IntervalSeen &interval) final;
    [[nodiscard]] Verdict peek(const IntervalSeen &interval) const final;
    void reset() override;

protected:
    /// Sets `up`, `score` and `judged`; the expectation in `interval` is usable.
    virtual void judge(const IntervalSeen &interval, Verdict &verdict) const = 0;
    /// The method's own state, after the verdict.
    virtual void keep(const IntervalSeen &interval, const Verdict &verdict);

    /// The intervals before this one, newest last.
    [[nodiscard]] const std::deque<IntervalSeen> &past() const { return m_past; }

private:
    [[nodiscard]] IntervalSeen filledIn(IntervalSeen interval) const;
    [[nodiscard]] bool isSilence(const IntervalSeen &interval) const;

    std::deque<IntervalSeen> m_past;
};

/// Page's cumulative sum (Biometrika 41, 1954) of standardised residuals z = (y - mean) / sd: S = max(0, S + z - k),
/// alarm at S > h, with k = 0.5 and h = 5. S is held at 1.5 h, so that it comes down soon after the surge.
class CusumDetector final : public CountingDetector
{
public:
    void reset() override;

protected:
    void judge(const IntervalSeen &interval, Verdict &verdict) const override;
    void keep(const IntervalSeen &interval, const Verdict &verdict) override;

private:
    double m_sum = 0;
};

/// The Early Aberration Reporting System (Hutwagner, Thompson, Seeman, Treadwell: J. Urban Health 80, 2003). C1: the
/// count is more than 3 sample deviations above the mean of the 7 intervals before; C2: the same after a gap of 2
/// intervals; C3: what C2 had above 1 in this and the last two intervals makes more than 2. Made for counts without a
/// baseline, so it uses none.
class EarsDetector final : public CountingDetector
{
public:
    explicit EarsDetector(Method method) : m_method(method) {}
    void reset() override;

protected:
    void judge(const IntervalSeen &interval, Verdict &verdict) const override;
    void keep(const IntervalSeen &interval, const Verdict &verdict) override;

private:
    const Method m_method;
    std::deque<double> m_excess; ///< C2 - 1 of the last two intervals, where the excess is positive
};

/// The generalised likelihood ratio of Höhle and Paul ("Count data regression charts for the monitoring of surveillance
/// time series", CSDA 52, 2008), negative binomial counts with a shift of the intercept, over windows of the last 1 to
/// 6 intervals (window-limited as in Lai 1995):
///
///     G(w) = sup over rises of  sum over w of  log f(y; rise * mean, r) - log f(y; mean, r)
///
/// with r such that the variance is `spread` times the mean. Alarm where G(w) exceeds a threshold and the counts exceed
/// their expectation by a least ratio; the thresholds are in negativebinomial.cpp, with why.
class NegativeBinomialDetector final : public CountingDetector
{
protected:
    void judge(const IntervalSeen &interval, Verdict &verdict) const override;
};

/// Farrington, Andrews, Beale, Catchpole ("A statistical algorithm for the early detection of outbreaks", JRSS A 159,
/// 1996): the count exceeds the upper 99.5 % bound of a quasi-Poisson expectation, by the two-thirds power. Their
/// regression on the same weeks of past years is the Baseline's part here; their weights for past outbreaks are its
/// robust mean.
class FarringtonDetector final : public CountingDetector
{
protected:
    void judge(const IntervalSeen &interval, Verdict &verdict) const override;
};

} // namespace Floorwatch::Alerts
