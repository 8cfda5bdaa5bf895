// Who works and who calls in the demo: names, queues, numbers, reasons.
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

struct CallerPlan {
    QByteArray number;
    QByteArray name;
};
/// Somebody from outside: now and then a special one, an anonymous one, or a name with quotes and accents.
[[nodiscard]] CallerPlan anyCaller(Random &random);
[[nodiscard]] QByteArray anyPauseReason(Random &random);
[[nodiscard]] QByteArray anyContactReason(Random &random);
/// What the surge is about.
[[nodiscard]] QByteArray surgeReason();

/// Arrivals relative to the mean of the working day, by hour and fraction (0 to 24).
[[nodiscard]] double dayCurve(double hour);

} // namespace Floorwatch::Demo
