// Service level, in every variant that people mean by it. Letters as in the definitions: A answered, a answered within
// the queue's threshold, B abandoned, b abandoned within it, s abandoned within the short limit.
#pragma once

#include "domain/counts.h"

#include <QString>

#include <array>
#include <optional>

namespace Floorwatch::Metrics
{

enum class ServiceLevel : quint8 {
    Answered,  ///< "sl.answered": a / A (Asterisk's ServicelevelPerf)
    Offered,   ///< "sl.offered": (a + b) / (A + B) (Asterisk's ServicelevelPerf2)
    Strict,    ///< "sl.strict": a / (A + B)
    LessShort, ///< "sl.less-short": a / (A + B - b)
    ShortOk,   ///< "sl.short-ok": (a + s) / (A + B)
};
inline constexpr std::array allServiceLevels{ServiceLevel::Answered, ServiceLevel::Offered, ServiceLevel::Strict,
                                             ServiceLevel::LessShort, ServiceLevel::ShortOk};

/// The id under which settings, JSON and exports name it.
[[nodiscard]] QString id(ServiceLevel variant);
/// Empty where no variant has this id.
[[nodiscard]] std::optional<ServiceLevel> serviceLevelFromId(const QString &id);

/// 0 to 1; empty where nothing has been answered or abandoned yet.
[[nodiscard]] std::optional<double> serviceLevel(ServiceLevel variant, const Domain::QueueCounts &counts);

} // namespace Floorwatch::Metrics
