// What an agent is doing, and an agent's membership of a queue.
#pragma once

#include "base/time.h"
#include "domain/ids.h"

#include <QString>

namespace Floorwatch::Domain
{

/// What an agent is doing now. Exactly one holds; a paused agent who talks is Talking (the pause is a flag beside).
enum class AgentState : quint8 {
    SignedOut,
    Unreachable, ///< signed in, but the phone is unregistered or the device invalid
    Available,
    Ringing,
    Talking,
    OnHold, ///< the agent put the other side on hold
    WrapUp, ///< after a queue call, for as long as the queue's wrap-up time says
    Paused,
};
inline constexpr int AgentStateCount = 8;

/// Whom the agent talks with.
enum class TalkKind : quint8 { None, Queue, Inbound, Outbound, Internal };

/// The state of a phone as the PBX sees it.
enum class DeviceState : quint8 { Unknown, NotInUse, InUse, Busy, Invalid, Unavailable, Ringing, RingInUse, OnHold };

/// Stable English identifiers for JSON and logs ("signedOut", "talking"); the screens translate.
[[nodiscard]] QString text(AgentState state);
[[nodiscard]] QString text(TalkKind kind);
[[nodiscard]] QString text(DeviceState state);

/// One agent's place in one queue.
struct Membership {
    QueueId queue;
    QString interface;      ///< what the queue dials
    QString stateInterface; ///< what it watches; may be "hint:1001@ext-local"
    QString name;
    bool dynamic = false;
    bool paused = false;
    bool inCall = false;
    int penalty = 0;
    int wrapUpSeconds = 0;
    DeviceState device = DeviceState::Unknown;
    QString pauseReason;
    Base::Instant pausedSince;   ///< the PBX's LastPause, not set where never paused
    Base::Instant lastCallEnded; ///< the PBX's LastCall
    Base::Instant signedInSince; ///< the PBX's LoginTime
    bool operator==(const Membership &) const = default;
};

} // namespace Floorwatch::Domain
