// Cuts activities into the intervals of a report.
#pragma once

#include "base/time.h"

#include <vector>

namespace Floorwatch::Metrics
{

/// Activity-driven gives each interval the part of an activity that fell into it (the default for occupancy);
/// contact-driven gives the whole of it to the interval in which it ended (the default for handle time).
enum class SplitRule : quint8 { ActivityDriven, ContactDriven };

struct IntervalShare {
    Base::Instant interval; ///< its beginning
    Base::Span share{};
    bool operator==(const IntervalShare &) const = default;
};

/// Shares of an activity from `begin` to `end` in intervals of `length` counted from `origin` (usually the site's
/// midnight), in order, none empty. An end on a boundary belongs to the interval before it. Nothing for an activity
/// that does not last or a length that is not positive.
[[nodiscard]] std::vector<IntervalShare> splitIntoIntervals(Base::Instant begin, Base::Instant end, Base::Span length,
                                                            Base::Instant origin, SplitRule rule);

} // namespace Floorwatch::Metrics
