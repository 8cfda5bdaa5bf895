// The roles under which the models hand out raw values. Durations are qint64 microseconds, instants qint64
// microseconds since 1970, ratios double (NaN: not defined), states and levels the int of their enum.
#pragma once

#include <QtGlobal>

namespace Floorwatch::Models
{

enum Role {
    KindRole = 0x0100 + 1, ///< RowKind as int
    IndexRole,             ///< index into the floor's agents or queues
    SerialRole,            ///< quint64 serial of a visit or call
    PbxRole,               ///< quint16
    KeyRole,               ///< the thing's own key on its PBX
    NameRole,
    StateRole, ///< AgentState, CallPhase, FeedState or VisitOutcome as int
    SinceRole,
    ElapsedRole,   ///< how long the state, the wait or the call lasts by the PBX's clock
    EstimatedRole, ///< whether SinceRole was reckoned, not told
    LevelRole,     ///< Level as int
    StaleRole,     ///< the feed is not live
    PausedRole,    ///< the pause flag, whatever the state
    ReasonRole,
    CallerRole,
    CallerNumberRole,
    QueueRole,
    AgentRole,
    TalkKindRole,
    HandledRole,
    TalkRole,
    WrapUpRole,
    PausedTimeRole,
    OccupancyRole,
    CountRole, ///< header rows: how many agents stand under it
    WaitingRole,
    LongestRole, ///< longest running wait, 0 where nobody waits
    ServiceLevelRole,
    TargetRole,
    ThresholdSecondsRole,
    OfferedRole,
    AnsweredRole,
    AbandonedRole,
    TimedOutRole,
    FreeRole,
    TalkingRole,
    PausedCountRole,
    ReachableRole, ///< members signed in and reachable
    BreachesRole,  ///< bit set of QueueBreach
    PositionRole,
    DirectionRole,
    DetailRole,    ///< a second text of a line
    ListenersRole, ///< names of those who listen to the call, QStringList
    RecordedRole,  ///< the PBX records the call
    SpanRole,      ///< how long what a line tells took, -1 where it does not say
};

enum class RowKind : quint8 { Item, Header };

} // namespace Floorwatch::Models
