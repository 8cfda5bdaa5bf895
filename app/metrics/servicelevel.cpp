#include "metrics/servicelevel.h"

namespace Floorwatch::Metrics
{

QString id(ServiceLevel variant)
{
    switch (variant) {
    case ServiceLevel::Answered: return QStringLiteral("sl.answered");
    case ServiceLevel::Offered: return QStringLiteral("sl.offered");
    case ServiceLevel::Strict: return QStringLiteral("sl.strict");
    case ServiceLevel::LessShort: return QStringLiteral("sl.less-short");
    case ServiceLevel::ShortOk: return QStringLiteral("sl.short-ok");
    }
    return {};
}

std::optional<ServiceLevel> serviceLevelFromId(const QString &name)
{
    for (const ServiceLevel variant : allServiceLevels) {
        if (id(variant) == name) {
            return variant;
        }
    }
    return {};
}

std::optional<double> serviceLevel(ServiceLevel variant, const Domain::QueueCounts &counts)
{
    const auto ratio = [](int part, int whole) {
        return whole > 0 ? std::optional(static_cast<double>(part) / whole) : std::nullopt;
    };
    const int decided = counts.answered + counts.abandoned;
    switch (variant) {
    case ServiceLevel::Answered: return ratio(counts.answeredInTime, counts.answered);
    case ServiceLevel::Offered: return ratio(counts.answeredInTime + counts.abandonedInTime, decided);
    case ServiceLevel::Strict: return ratio(counts.answeredInTime, decided);
    case ServiceLevel::LessShort: return ratio(counts.answeredInTime, decided - counts.abandonedInTime);
    case ServiceLevel::ShortOk: return ratio(counts.answeredInTime + counts.abandonedShort, decided);
    }
    return {};
}

} // namespace Floorwatch::Metrics
