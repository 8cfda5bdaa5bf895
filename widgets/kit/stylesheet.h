// The look of ordinary controls in a theme, beside the palette.
#pragma once

#include "kit/theme.h"

namespace Floorwatch::Kit
{

[[nodiscard]] QString styleSheetOf(const Theme &theme);

} // namespace Floorwatch::Kit
