// Rules about the floor: thresholds on queues, agents, calls and feeds, and live cues for when to step in.
#pragma once

#include "alerts/alert.h"
#include "alerts/hours.h"
#include "base/result.h"

namespace Floorwatch::Alerts
{

struct FloorRule {
    QString id;
    QString name; ///< empty: the finding's words
    bool enabled = true;
    Finding finding{};      ///< any but SpecialCaller, SurgeUp, SurgeDown
    double limit = 0;       ///< as Finding says: seconds, ratio or number
    double clear = 0;       ///< hysteresis: over only once beyond this (equal to limit: at once)
    int forSeconds = 0;     ///< must hold so long before it is told
    int windowSeconds = 0;  ///< ServiceLevel, Abandonment: rolling window
    int leastVisits = 5;    ///< ServiceLevel, Abandonment: with fewer in the window it says nothing
    QString detail;         ///< TimeInState: AgentState's word; ShortCalls: seconds
    QString detail2;        ///< TimeInState: only this pause reason; empty: any
    QStringList onlyQueues; ///< empty: every queue (its agents, its calls)
    Severity severity = Severity::Warning;
    QStringList teams;
    QStringList queues;
    QString sound;
    Hours hours;
    int escalateSeconds = 0;
    bool operator==(const FloorRule &) const = default;
};

/// Breached while below its limit, not from it on: service level, free agents.
[[nodiscard]] bool breachedBelow(Finding finding);
[[nodiscard]] QByteArray toJson(const std::vector<FloorRule> &rules);
[[nodiscard]] Base::Result<std::vector<FloorRule>> floorRulesFromJson(const QByteArray &json);
/// For a centre of 60: what each is and why stands in floorrule.cpp.
[[nodiscard]] std::vector<FloorRule> defaultFloorRules();
/// What is wrong with the rule, one sentence; empty where nothing.
[[nodiscard]] QString faultOf(const FloorRule &rule);

} // namespace Floorwatch::Alerts
