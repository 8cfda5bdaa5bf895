// Demand guides from and to JSON files.
#pragma once

#include "alerts/guide.h"

namespace Floorwatch::Callers
{

/// The guide of a file that a person chose; an error says what is wrong with the file.
[[nodiscard]] Base::Result<Alerts::Guide> readGuide(const QString &file);
/// Replaces the file as a whole, or leaves it as it was.
[[nodiscard]] Base::Status writeGuide(const QString &file, const Alerts::Guide &guide);
/// A new id, unique without asking anybody.
[[nodiscard]] QString newGuideId();

} // namespace Floorwatch::Callers
