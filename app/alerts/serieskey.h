// The keys of series: "all", "queue=support", "reason=no-signal|region=CN-Beijing".
#pragma once

#include "alerts/surgewatch.h"

namespace Floorwatch::Alerts
{

/// What a series counts; what is empty is not asked for. Nothing at all: every call.
struct SeriesKey {
    QString queue;
    QString reason;
    QString region;
    bool operator==(const SeriesKey &) const = default;

    [[nodiscard]] QString text() const;
    [[nodiscard]] static SeriesKey fromText(const QString &text);
    [[nodiscard]] bool holds(const Arrival &arrival) const;
    /// Every call of `other` is one of this series too.
    [[nodiscard]] bool covers(const SeriesKey &other) const;
    [[nodiscard]] bool isWhole() const { return queue.isEmpty() && reason.isEmpty() && region.isEmpty(); }
};

/// All series that a call belongs to: the whole, its queue, reason and region, and their pairs.
[[nodiscard]] std::vector<SeriesKey> seriesOf(const Arrival &arrival);
/// A value as keys hold it: without the marks that keys are made of, and not longer than a name is.
[[nodiscard]] QString keyPart(const QString &value);

} // namespace Floorwatch::Alerts
