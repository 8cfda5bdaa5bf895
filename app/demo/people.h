// Who works in the demo: names, queues, breaks, the day's curve.
#pragma once

#include "demo/random.h"

#include <QByteArray>

#include <vector>

namespace Floorwatch::Demo
{

/// A queue before it is alive.
struct QueuePlan {
    QByteArray name; ///< as in queues.conf: ASCII
    QByteArray strategy = "rrmemory";
    double talkMean = 150; ///< seconds
    double patience = 120; ///< seconds, mean
    int wrapUp = 15;       ///< seconds
    int serviceLevel = 20; ///< seconds
    int weight = 0;
    int timeLimit = 300; ///< seconds until the queue sends a caller on
    double share = 1;    ///< of the arrivals
};

/// How many queues so many agents get: 6 for 60, about one per 20 above that.
[[nodiscard]] int queueCountFor(int agents);
[[nodiscard]] std::vector<QueuePlan> queuePlans(int count);

/// The name of agent number `index`; Chinese and English ones in turn, without doubles for the first hundreds.
[[nodiscard]] QByteArray agentName(int index);

[[nodiscard]] QByteArray anyPauseReason(Random &random);

/// How many callers so many agents are given: per second, in the mean of the working day, in all queues. `queue` has
/// its plan's part of them.
[[nodiscard]] double arrivalsPerSecond(int agents, const QueuePlan &queue, const std::vector<QueuePlan> &all);

/// The curve's hour at the simulation's start: every demo begins in a busy morning.
inline constexpr double curveHourAtStart = 10;
/// The share of special callers among so many arrivals a second in all queues: one about every three minutes.
[[nodiscard]] double specialShare(double arrivalsPerSecond);

/// Arrivals relative to the mean of the working day, by hour and fraction (0 to 24).
[[nodiscard]] double dayCurve(double hour);

} // namespace Floorwatch::Demo
