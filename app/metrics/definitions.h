// What each figure means, in words for tooltips and exports.
#pragma once

#include <QString>
#include <QStringList>

namespace Floorwatch::Metrics
{

/// The ids that definition() knows: those of the service levels ("sl.answered" ...), "abandonment", "abandonment.net",
/// "asa", "aht", "occupancy", "utilisation", "longestWait", "offered", "timedOut".
[[nodiscard]] QStringList definedIds();

/// One or two sentences in the language of the program (translation context "Metrics"); empty for an unknown id.
[[nodiscard]] QString definition(const QString &id);

} // namespace Floorwatch::Metrics
