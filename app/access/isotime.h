// Times as the files of this room write them. For this room only.
#pragma once

#include "base/time.h"

namespace Floorwatch::Access
{

/// "2025-03-01T09:30:00.000000Z"; empty where the time is not set.
[[nodiscard]] QString isoText(Base::Instant at);
/// The same back, exactly; not set where the text is anything else.
[[nodiscard]] Base::Instant fromIsoText(const QString &text);

} // namespace Floorwatch::Access
