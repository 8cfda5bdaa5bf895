// What is counted for a queue and an agent in a day: sums only, so that intervals add up; ratios are the metrics
// room's.
#pragma once

#include "base/time.h"
#include "domain/agent.h"

#include <array>

namespace Floorwatch::Domain
{

/// A queue's counts since midnight of the site's time zone. A visit counts on the day it joined.
struct QueueCounts {
    int offered = 0; ///< joined
    int answered = 0;
    int abandoned = 0;
    int timedOut = 0;
    int movedOn = 0;
    int exitedByKey = 0;
    int exitedEmpty = 0;
    int endedAway = 0;
    int answeredInTime = 0;      ///< answered with wait <= the queue's service level seconds
    int abandonedInTime = 0;     ///< abandoned within the same
    int abandonedShort = 0;      ///< abandoned within the short limit
    int handled = 0;             ///< answered visits whose conversation has ended
    Base::Span waitOfAnswered{}; ///< sum
    Base::Span waitOfAbandoned{};
    Base::Span longestWait{}; ///< of any visit no longer waiting
    Base::Span talk{};        ///< sum over handled, hold included
    Base::Span hold{};        ///< the part of talk on hold
    Base::Span wrapUp{};
    bool operator==(const QueueCounts &) const = default;
};

/// An agent's day since midnight of the site's time zone, closed periods only: the running one is added by the reader.
struct AgentCounts {
    int handled = 0; ///< queue calls answered
    int ringNoAnswer = 0;
    int outbound = 0;
    int internal = 0;
    Base::Span talk{};                                 ///< in conversation of any kind, hold included
    Base::Span queueTalk{};                            ///< the part of talk that was on queue calls
    Base::Span pausedFlag{};                           ///< with the pause flag set, talking or not
    std::array<Base::Span, AgentStateCount> inState{}; ///< indexed by AgentState
    bool operator==(const AgentCounts &) const = default;
};

} // namespace Floorwatch::Domain
