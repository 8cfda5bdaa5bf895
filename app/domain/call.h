// A call with its legs, and a queue visit: one stay of one caller in one queue.
#pragma once

#include "base/time.h"
#include "domain/agent.h"
#include "domain/ids.h"
#include "domain/spy.h"

#include <QString>

#include <vector>

namespace Floorwatch::Domain
{

/// How a queue visit stands or ended.
enum class VisitOutcome : quint8 {
    Waiting,
    Talking,     ///< answered, the conversation goes on
    Answered,    ///< answered, the conversation is over
    Abandoned,   ///< the caller hung up (or was hung up) while waiting
    TimedOut,    ///< the queue's time limit sent the caller on
    MovedOn,     ///< somebody redirected the waiting caller
    ExitedByKey, ///< the caller pressed an exit key
    ExitedEmpty, ///< the queue had no agents (left) to serve
    EndedAway,   ///< ended while the link to the PBX was down: how is not known
};
[[nodiscard]] QString text(VisitOutcome outcome);
[[nodiscard]] constexpr bool isOpen(VisitOutcome outcome) noexcept
{
    return outcome == VisitOutcome::Waiting || outcome == VisitOutcome::Talking;
}

/// A number and a name as the PBX shows them; both may be empty (anonymous).
struct Party {
    QString number;
    QString name;
    bool operator==(const Party &) const = default;
};

/// One stay of one caller in one queue. A caller who visits two queues, or one queue twice, makes two visits.
struct Visit {
    quint64 serial = 0; ///< unique in this process, grows with time
    QueueId queue;
    LegId leg; ///< the caller's leg
    CallId call;
    Party caller;
    int position = 0; ///< 1 is next; kept current while waiting
    Base::Instant joined;
    Base::Instant answered; ///< not set where never answered
    Base::Instant ended;    ///< left the queue unanswered, or the conversation ended; not set while open
    AgentId agent;          ///< who answered
    VisitOutcome outcome = VisitOutcome::Waiting;
    bool joinedEstimated = false; ///< the moment of joining was reckoned back from a wait in whole seconds
    Base::Span wait{};            ///< final when no longer waiting: joining to answer or leaving
    Base::Span talk{};            ///< final when ended
    bool operator==(const Visit &) const = default;
};

enum class LegState : quint8 { Down, Dialing, Ringing, Up, Busy };

/// One leg of a call: a channel of the PBX.
struct Leg {
    LegId id;
    QString channel; ///< the channel's exact name, what a spy or a redirect must name
    Party party;     ///< who is at this end
    Party connected; ///< whom this end is shown
    LegState state = LegState::Down;
    QString context;
    QString extension;
    AgentId agent;  ///< set where the leg is an agent's phone
    QString bridge; ///< the bridge it is in, empty where none
    bool held = false;
    bool parked = false;
    bool alone = false; ///< in a bridge that merely holds it: parked, or an agent waiting to be called
    bool inQueue = false;
    bool hangupAsked = false;
    bool outgoing = false; ///< the PBX rang this end
    Base::Instant began;
    Base::Instant answered;
    bool recorded = false;  ///< the PBX records it
    std::vector<Spy> spies; ///< who listens to it, in the order of coming
    bool operator==(const Leg &) const = default;
};

/// What a call is doing now, for the list of live calls.
enum class CallPhase : quint8 { Arriving, Waiting, Ringing, Talking, OnHold, Parked, Ended };
/// Which way it goes.
enum class CallDirection : quint8 { Unknown, Queue, Inbound, Outbound, Internal };
[[nodiscard]] QString text(CallPhase phase);
[[nodiscard]] QString text(CallDirection direction);

} // namespace Floorwatch::Domain
