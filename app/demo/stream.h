// A simulated stretch of time as the bytes that a manager would have received: for tests and benchmarks.
#pragma once

#include "demo/simulation.h"

#include <QByteArray>

namespace Floorwatch::Demo
{

struct StreamSettings {
    SimulationSettings simulation;
    Span warmUp = std::chrono::minutes(20); ///< lived through in silence first
    Span length = std::chrono::minutes(5);
    bool snapshot = true; ///< begins with the login and the answers to the usual list actions (ActionIDs snap-*)
};

/// Banner, snapshot, events. The same settings give the same bytes.
[[nodiscard]] QByteArray simulatedStream(const StreamSettings &settings);

} // namespace Floorwatch::Demo
