#include "metrics/intervalsplit.h"

#include <algorithm>

namespace Floorwatch::Metrics
{

namespace
{

/// The beginning of the interval that holds `at`; rounds down before the origin too.
Base::Instant intervalOf(Base::Instant at, Base::Span length, Base::Instant origin)
{
    const qint64 offset = (at - origin).count();
    const qint64 size = length.count();
    const qint64 index = offset >= 0 ? offset / size : -((-offset + size - 1) / size);
    return origin + Base::Span(index * size);
}

} // namespace

std::vector<IntervalShare> splitIntoIntervals(Base::Instant begin, Base::Instant end, Base::Span length,
                                              Base::Instant origin, SplitRule rule)
{
    if (end <= begin || length <= Base::Span::zero()) {
        return {};
    }
    if (rule == SplitRule::ContactDriven) {
        return {{intervalOf(end - Base::Span(1), length, origin), end - begin}};
    }
    std::vector<IntervalShare> shares;
    for (Base::Instant interval = intervalOf(begin, length, origin); interval < end; interval += length) {
        const Base::Instant from = std::max(begin, interval);
        const Base::Instant to = std::min(end, interval + length);
        shares.push_back({interval, to - from});
    }
    return shares;
}

} // namespace Floorwatch::Metrics
