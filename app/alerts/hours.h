// The hours of the week in which a rule is in force.
#pragma once

#include "base/time.h"

#include <QJsonArray>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace Floorwatch::Alerts
{

/// From `fromMinute` to `toMinute` of the day, on these weekdays. A `toMinute` not after `fromMinute` ends the next
/// day.
struct Shift {
    quint8 weekdays = 0x7f; ///< bit 0: Monday
    int fromMinute = 0;
    int toMinute = 24 * 60;
    bool operator==(const Shift &) const = default;
};

/// Empty: always.
struct Hours {
    std::vector<Shift> shifts;
    bool operator==(const Hours &) const = default;
};

[[nodiscard]] bool inForce(const Hours &hours, Base::Instant at, const QTimeZone &zone);
[[nodiscard]] QJsonArray toJson(const Hours &hours);
[[nodiscard]] std::optional<Hours> hoursFromJson(const QJsonArray &json);

} // namespace Floorwatch::Alerts
