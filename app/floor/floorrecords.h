// What FloorState keeps for each agent, queue, call and feed; read-only to everyone above.
#pragma once

#include "domain/agent.h"
#include "domain/call.h"
#include "domain/counts.h"
#include "domain/feed.h"
#include "domain/queue.h"

#include <QStringList>

#include <vector>

namespace Floorwatch::Floor
{

using Base::Instant;
using Base::Span;

/// One line of an agent's or a call's running history of today.
struct HistoryItem {
    enum class Kind : quint8 {
        State,    ///< agent: entered `state`; text: pause reason, or queue of the call
        Answered, ///< agent: answered a queue call; text: caller; call: was answered; text: agent
        RingNoAnswer,
        Joined, ///< call: joined a queue; text: queue
        Left,   ///< call: left a queue unanswered; text: outcome identifier
        Rang,   ///< call: rang an agent; text: agent
        Held,
        Resumed,
        Parked,
        Transferred, ///< text: extension
        Ended,
        Supervisor, ///< text: operator and action
    };
    Instant at;
    Kind kind = Kind::State;
    Domain::AgentState state = Domain::AgentState::SignedOut;
    QString text;
};

/// An agent: one person's seat, in all queues.
struct AgentRecord {
    Domain::AgentId id;
    QString name;                                ///< of the oldest membership; the interface where none has a name
    std::vector<Domain::Membership> memberships; ///< in the order in which they were seen
    Domain::AgentState state = Domain::AgentState::SignedOut;
    Instant since;                ///< when `state` began
    bool sinceEstimated = false;  ///< true where the PBX does not tell and it was reckoned
    bool paused = false;          ///< in every queue of the agent
    bool pausedSomewhere = false; ///< in at least one
    QString pauseReason;
    Instant pausedSince;
    QString changedBy; ///< the operator whose action led to the present pause or membership, where known
    Domain::DeviceState device = Domain::DeviceState::Unknown;
    Domain::TalkKind talkKind = Domain::TalkKind::None;
    Domain::CallId call;              ///< the call that rings or is talked on; null where none
    Domain::LegId leg;                ///< the agent's own leg of it
    Domain::Party other;              ///< the party at the other end
    QString callQueue;                ///< queue of that call, empty where not a queue call
    Domain::AgentCounts counts;       ///< closed periods of today; add the running state's own
    Instant countsSince;              ///< from when on `counts` is complete: midnight, or the first sight of the agent
    std::vector<HistoryItem> history; ///< of today, oldest first, the last 100
};

/// A queue and its day.
struct QueueRecord {
    Domain::QueueId id;
    Domain::QueueSettings settings;
    Domain::QueueCounts counts;
    Instant countsSince;
    bool present = true;          ///< false: the PBX no longer has it
    std::vector<quint64> waiting; ///< serials of the waiting visits, next caller first
    std::vector<int> members;     ///< indices of the agents in it
    std::array<int, Domain::AgentStateCount>
        membersInState{}; ///< by AgentState, pauses per this queue counted as Paused
    int talkingHere = 0;  ///< visits of this queue now in conversation
};

/// One call as one row, with its legs and history.
struct CallRecord {
    Domain::CallId id;
    quint64 serial = 0; ///< unique in this process
    Domain::CallPhase phase = Domain::CallPhase::Arriving;
    Domain::CallDirection direction = Domain::CallDirection::Unknown;
    Domain::Party caller;
    QString dialled;           ///< what the first leg called
    QString queue;             ///< the queue that it is in or was answered from; empty where none
    Domain::AgentId agent;     ///< who talks or rings
    bool foundTalking = false; ///< a queue call that was up already when the feed began: its visit is not known
    Instant began;
    Instant since; ///< when `phase` began
    std::vector<Domain::Leg> legs;
    std::vector<HistoryItem> history;
    // What sources of a contact reason said, newest last, at most 50 each.
    std::vector<std::pair<QString, QString>> variables;  ///< watched channel variables: name, value
    std::vector<std::pair<QString, QString>> userEvents; ///< name, "header: value" lines
    QStringList path;                                    ///< places of the dialplan entered, "context/extension"
    QString reasonByHand;                                ///< set by a supervisor; empty: not
};

/// The link to one PBX.
struct FeedRecord {
    Domain::PbxId pbx{};
    QString name; ///< the feed's name, as configured
    QString kind;
    QString version;
    Domain::FeedState state = Domain::FeedState::Idle;
    QString reason;     ///< why, for a person
    Instant since;      ///< when `state` began
    Instant staleSince; ///< not set while live: since when what is shown may be old
    Instant startedAt;  ///< when the PBX started
    bool variablesSeen = false;
};

} // namespace Floorwatch::Floor
