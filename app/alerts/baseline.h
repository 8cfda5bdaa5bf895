// What is normal for a series: expected counts by weekday and time of day, and how sure that is.
#pragma once

#include "base/time.h"

#include <QTimeZone>

#include <vector>

namespace Floorwatch::Alerts
{

struct Expectation {
    double mean = 0;
    double spread = 1; ///< variance over mean
    int weeks = 0;     ///< past intervals of the same kind that stand behind it
    bool known = false; ///< enough history to judge by
};

/// One series. Learns from past intervals (holidays and known surges weigh less: a robust mean), forgets what is older
/// than `weeksKept`. A day or week without any record of the feed is a gap, not a zero.
class Baseline
{
public:
    explicit Baseline(Base::Span interval, QTimeZone zone, int weeksKept = 12);
    /// A finished interval. `surge`: it was in alarm, and is not learned as normal.
    void learn(Base::Instant from, double count, bool surge = false);
    [[nodiscard]] Expectation expect(Base::Instant from) const;
    [[nodiscard]] Base::Instant since() const; ///< the oldest interval learned

private:
    Base::Span m_interval;
    QTimeZone m_zone;
    int m_weeksKept;
    struct Slot;
    std::vector<std::vector<float>> m_slots; // by slot of the week, newest last
    Base::Instant m_since;
};

} // namespace Floorwatch::Alerts
