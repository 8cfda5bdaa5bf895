// When a figure stops being normal: limits per agent state and per queue, as values that the shell may load.
#pragma once

#include "base/time.h"
#include "domain/agent.h"

#include <array>

namespace Floorwatch::Models
{

/// How much something needs a person. Views show a colour, a glyph and a word for each.
enum class Level : quint8 { Calm, Watch, Alarm };

/// A running time is Watch from `watch` on and Alarm from `alarm` on; zero means never.
struct TimeLimit {
    Base::Span watch{};
    Base::Span alarm{};
    [[nodiscard]] Level levelOf(Base::Span elapsed) const;
};

struct Thresholds {
    std::array<TimeLimit, Domain::AgentStateCount> agentState; ///< by AgentState
    TimeLimit waiting;                                         ///< of the longest waiting caller
    int waitingWatch = 3;                                      ///< callers waiting
    int waitingAlarm = 8;
    double serviceLevelTarget = 0.80;
    double serviceLevelAlarm = 0.60; ///< below this a queue is in alarm, below the target it is watched
    int serviceLevelLeast = 5;       ///< with fewer visits decided, a service level says nothing

    /// Talking 10/20 min, hold 1/3 min, wrap-up 1/3 min, pause 15/30 min, ringing 15/30 s, unreachable 1/5 min; a
    /// wait 30/90 s.
    [[nodiscard]] static Thresholds defaults();
    [[nodiscard]] Level levelOf(Domain::AgentState state, Base::Span elapsed) const;
};

/// What put a queue above Calm; a bit set.
enum QueueBreach : quint8 {
    NoBreach = 0,
    WaitingBreach = 1,
    LongestBreach = 2,
    ServiceLevelBreach = 4,
    NobodyBreach = 8
};

} // namespace Floorwatch::Models
