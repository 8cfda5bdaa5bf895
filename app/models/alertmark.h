// The mark that a queue, an agent or a call bears while alerts concern it: how bad the worst one is, and in words what.
#pragma once

#include "models/thresholds.h"

#include <QString>

namespace Floorwatch::Models
{

struct AlertMark {
    int alerts = 0;            ///< how many, not cleared; 0: no mark
    Level level = Level::Calm; ///< of the worst one; Calm: for information
    QString words;             ///< a line each, for a tooltip
    [[nodiscard]] bool isEmpty() const { return alerts == 0; }
    bool operator==(const AlertMark &) const = default;
};

} // namespace Floorwatch::Models
