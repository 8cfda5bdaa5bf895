// A queue's settings as the PBX tells them.
#pragma once

#include "domain/ids.h"

namespace Floorwatch::Domain
{

struct QueueSettings {
    QString strategy;
    int serviceLevelSeconds = 0; ///< 0: not told (the metrics default of 20 s is then used)
    int weight = 0;
    int maxCallers = 0;
    bool operator==(const QueueSettings &) const = default;
};

} // namespace Floorwatch::Domain
