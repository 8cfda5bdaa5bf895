// What a PBX can say, the same for every kind of PBX: one closed variant of plain values.
//
// A translator in app/pbx makes these from frames, app/floor folds them, app/journal stores them, and folding the
// stored ones again gives the same floor. Every struct lists its members in `fields`, from which the journal's codec,
// the comparison and the printing are derived; appending a member at the end keeps old journals readable.
#pragma once

#include "base/time.h"
#include "domain/agent.h"
#include "domain/call.h"
#include "domain/feed.h"
#include "domain/ids.h"
#include "domain/spy.h"

#include <QString>

#include <tuple>
#include <variant>

namespace Floorwatch::Domain
{

using Base::Instant;

/// Names a leg in an event: its ids and its exact channel name at that moment.
struct LegRef {
    QString uniqueid;
    QString linkedid;
    QString channel;
    bool operator==(const LegRef &) const = default;
    static constexpr auto fields = std::tuple{&LegRef::uniqueid, &LegRef::linkedid, &LegRef::channel};
};

// ---- the feed itself

/// Logged in and identified. `startedAt` is when the PBX itself started, where it tells: a change means a restart.
struct PbxIdentified {
    QString kind; ///< "asterisk"
    QString version;
    Instant startedAt;
    static constexpr auto fields = std::tuple{&PbxIdentified::kind, &PbxIdentified::version, &PbxIdentified::startedAt};
};
struct FeedStateChanged {
    FeedState state{};
    QString reason; ///< for a person; empty where nothing went wrong
    static constexpr auto fields = std::tuple{&FeedStateChanged::state, &FeedStateChanged::reason};
};
/// Variable events are seen on this feed, so exits of queues are told exactly from now on.
struct VariablesSeen {
    static constexpr auto fields = std::tuple{};
};
/// Everything known of this PBX is to be confirmed by what follows.
struct SnapshotBegan {
    static constexpr auto fields = std::tuple{};
};
/// What was listed completely; of those, what was not confirmed since SnapshotBegan is gone.
struct SnapshotEnded {
    bool queues = false;
    bool legs = false;
    static constexpr auto fields = std::tuple{&SnapshotEnded::queues, &SnapshotEnded::legs};
};

// ---- queues and members

struct QueueSeen {
    QString queue;
    QString strategy;
    int serviceLevelSeconds = 0;
    int weight = 0;
    int maxCallers = 0;
    static constexpr auto fields = std::tuple{&QueueSeen::queue, &QueueSeen::strategy, &QueueSeen::serviceLevelSeconds,
                                              &QueueSeen::weight, &QueueSeen::maxCallers};
};
/// A member of a queue as it is now: listed, added, paused, re-ranked, or its phone changed.
struct MemberSeen {
    QString queue;
    QString interface;
    QString stateInterface;
    QString name;
    bool dynamic = false;
    int penalty = 0;
    bool paused = false;
    bool inCall = false;
    QString pauseReason;
    Instant pausedSince;
    Instant lastCallEnded;
    Instant signedInSince;
    int wrapUpSeconds = 0;
    DeviceState device{};
    static constexpr auto fields = std::tuple{
        &MemberSeen::queue,         &MemberSeen::interface,   &MemberSeen::stateInterface, &MemberSeen::name,
        &MemberSeen::dynamic,       &MemberSeen::penalty,     &MemberSeen::paused,         &MemberSeen::inCall,
        &MemberSeen::pauseReason,   &MemberSeen::pausedSince, &MemberSeen::lastCallEnded,  &MemberSeen::signedInSince,
        &MemberSeen::wrapUpSeconds, &MemberSeen::device};
};
struct MemberGone {
    QString queue;
    QString interface;
    static constexpr auto fields = std::tuple{&MemberGone::queue, &MemberGone::interface};
};
/// An agent of a pool (app_agent_pool) signed in or out.
struct PoolAgentSeen {
    QString agent; ///< "Agent/1001"
    QString name;
    bool signedIn = false;
    Instant since;
    static constexpr auto fields =
        std::tuple{&PoolAgentSeen::agent, &PoolAgentSeen::name, &PoolAgentSeen::signedIn, &PoolAgentSeen::since};
};

// ---- callers in queues

/// Joined, or found waiting by a snapshot (`listed`; `joined` is then reckoned from a wait in whole seconds).
struct CallerJoined {
    LegRef leg;
    QString queue;
    Party caller;
    int position = 0;
    bool listed = false;
    Instant joined;
    static constexpr auto fields = std::tuple{&CallerJoined::leg,      &CallerJoined::queue,  &CallerJoined::caller,
                                              &CallerJoined::position, &CallerJoined::listed, &CallerJoined::joined};
};
/// Stopped waiting, for whatever reason; what it was is told before (CallerGaveUp) or after.
struct CallerLeft {
    LegRef leg;
    QString queue;
    int position = 0;
    static constexpr auto fields = std::tuple{&CallerLeft::leg, &CallerLeft::queue, &CallerLeft::position};
};
/// The PBX counts this visit as not answered. Asterisk says so of hang-ups, timeouts and redirects alike.
struct CallerGaveUp {
    LegRef leg;
    QString queue;
    int holdSeconds = 0;
    static constexpr auto fields = std::tuple{&CallerGaveUp::leg, &CallerGaveUp::queue, &CallerGaveUp::holdSeconds};
};
/// The PBX's own word on how a visit ended, where it may be read.
enum class QueueExit : quint8 { TimedOut, Full, NoAgents, AgentsLeft, ByKey, Other };
struct QueueExitTold {
    LegRef leg;
    QueueExit exit{};
    static constexpr auto fields = std::tuple{&QueueExitTold::leg, &QueueExitTold::exit};
};

// ---- agents and queue calls

struct AgentRung {
    LegRef caller;
    LegRef agentLeg;
    QString queue;
    QString interface;
    QString memberName;
    static constexpr auto fields = std::tuple{&AgentRung::caller, &AgentRung::agentLeg, &AgentRung::queue,
                                              &AgentRung::interface, &AgentRung::memberName};
};
struct AgentRingNoAnswer {
    LegRef caller;
    QString queue;
    QString interface;
    static constexpr auto fields =
        std::tuple{&AgentRingNoAnswer::caller, &AgentRingNoAnswer::queue, &AgentRingNoAnswer::interface};
};
struct AgentConnected {
    LegRef caller;
    LegRef agentLeg;
    QString queue;
    QString interface;
    QString memberName;
    int holdSeconds = 0;
    static constexpr auto fields =
        std::tuple{&AgentConnected::caller,    &AgentConnected::agentLeg,   &AgentConnected::queue,
                   &AgentConnected::interface, &AgentConnected::memberName, &AgentConnected::holdSeconds};
};
struct AgentCompleted {
    LegRef caller;
    LegRef agentLeg;
    QString queue;
    QString interface;
    int talkSeconds = 0;
    QString reason;
    static constexpr auto fields =
        std::tuple{&AgentCompleted::caller,    &AgentCompleted::agentLeg,    &AgentCompleted::queue,
                   &AgentCompleted::interface, &AgentCompleted::talkSeconds, &AgentCompleted::reason};
};

// ---- legs

/// A leg appeared, or was listed by a snapshot, or changed its state, its parties or its place in the dialplan.
struct LegSeen {
    LegRef leg;
    LegState state{};
    Party party;
    Party connected;
    QString context;
    QString extension;
    QString queue;  ///< a listed leg that runs a queue application names it; its talk may have begun before
    QString bridge; ///< listed legs only
    bool listed = false;
    Instant began;      ///< listed legs: reckoned from their age; new legs: not set, the event's own time holds
    bool alone = false; ///< listed legs only: in a bridge that merely holds it
    static constexpr auto fields =
        std::tuple{&LegSeen::leg,     &LegSeen::state,     &LegSeen::party, &LegSeen::connected,
                   &LegSeen::context, &LegSeen::extension, &LegSeen::queue, &LegSeen::bridge,
                   &LegSeen::listed,  &LegSeen::began,     &LegSeen::alone};
};
struct LegRenamed {
    LegRef leg; ///< channel: the old name
    QString newName;
    static constexpr auto fields = std::tuple{&LegRenamed::leg, &LegRenamed::newName};
};
struct LegHangupAsked {
    LegRef leg;
    bool byPeer = false; ///< the far end hung up (HangupRequest), not the PBX or a manager (SoftHangupRequest)
    static constexpr auto fields = std::tuple{&LegHangupAsked::leg, &LegHangupAsked::byPeer};
};
struct LegGone {
    LegRef leg;
    int cause = 0; ///< Q.850
    static constexpr auto fields = std::tuple{&LegGone::leg, &LegGone::cause};
};
struct DialBegan {
    LegRef from; ///< uniqueid empty where the PBX itself dials
    LegRef to;
    static constexpr auto fields = std::tuple{&DialBegan::from, &DialBegan::to};
};
struct DialEnded {
    LegRef from;
    LegRef to;
    QString status; ///< ANSWER, NOANSWER, BUSY, CANCEL, CHANUNAVAIL, CONGESTION
    static constexpr auto fields = std::tuple{&DialEnded::from, &DialEnded::to, &DialEnded::status};
};
struct BridgeEntered {
    LegRef leg;
    QString bridge;
    bool holding = false; ///< a holding bridge (parking, music): not a conversation
    static constexpr auto fields = std::tuple{&BridgeEntered::leg, &BridgeEntered::bridge, &BridgeEntered::holding};
};
struct BridgeLeft {
    LegRef leg;
    QString bridge;
    static constexpr auto fields = std::tuple{&BridgeLeft::leg, &BridgeLeft::bridge};
};
struct HoldChanged {
    LegRef leg; ///< the leg whose owner pressed hold
    bool held = false;
    static constexpr auto fields = std::tuple{&HoldChanged::leg, &HoldChanged::held};
};
struct LegParked {
    LegRef leg;
    QString lot;
    QString space;
    bool parked = true; ///< false: taken back, timed out or given up
    static constexpr auto fields = std::tuple{&LegParked::leg, &LegParked::lot, &LegParked::space, &LegParked::parked};
};
enum class TransferKind : quint8 { Blind, Attended };
struct LegTransferred {
    TransferKind kind{};
    LegRef transferer;
    LegRef transferee;
    QString extension;
    static constexpr auto fields = std::tuple{&LegTransferred::kind, &LegTransferred::transferer,
                                              &LegTransferred::transferee, &LegTransferred::extension};
};
/// The two halves of one Local channel.
struct LocalJoined {
    LegRef one;
    LegRef two;
    static constexpr auto fields = std::tuple{&LocalJoined::one, &LocalJoined::two};
};

// ---- listening and recording

/// Somebody began to listen to a leg, or was found at it by a list (then the target's uniqueid is not told).
struct SpyStarted {
    LegRef spyer;
    LegRef target;
    QString by; ///< the name under which it was begun, else the listener's number
    SpyMode mode{};
    bool modeKnown = false;
    static constexpr auto fields =
        std::tuple{&SpyStarted::spyer, &SpyStarted::target, &SpyStarted::by, &SpyStarted::mode, &SpyStarted::modeKnown};
};
struct SpyStopped {
    LegRef spyer;
    static constexpr auto fields = std::tuple{&SpyStopped::spyer};
};
/// The PBX took over another mode for a listener that a console began.
struct SpyModeChanged {
    LegRef spyer;
    SpyMode mode{};
    static constexpr auto fields = std::tuple{&SpyModeChanged::spyer, &SpyModeChanged::mode};
};
/// The PBX began or ended a recording (MixMonitor) of a leg.
struct RecordingChanged {
    LegRef leg;
    bool on = false;
    static constexpr auto fields = std::tuple{&RecordingChanged::leg, &RecordingChanged::on};
};

// ---- what people at the console do

/// A supervisor's request and how it fared; changes no agent or call by itself, but stands in their histories.
struct SupervisorActed {
    QString by;
    QString action; ///< "pause", "unpause", "addMember", "removeMember", "penalty", "redirect", "move", "transfer",
                    ///< "hangUp", "spy", "spyMode", "record"; of a monitored call also "note" and "flag"
    QString target; ///< interface or uniqueid
    QString detail;
    QString outcome; ///< "confirmed", "refused", "timedOut", "linkLost"
    QString message;
    static constexpr auto fields =
        std::tuple{&SupervisorActed::by,     &SupervisorActed::action,  &SupervisorActed::target,
                   &SupervisorActed::detail, &SupervisorActed::outcome, &SupervisorActed::message};
};

// ---- why a customer calls

/// A channel variable that the feed was asked to watch got a value.
struct LegVariable {
    LegRef leg;
    QString name;
    QString value;
    static constexpr auto fields = std::tuple{&LegVariable::leg, &LegVariable::name, &LegVariable::value};
};
/// A UserEvent of the dialplan about a leg. `values`: its own headers, "name: value" a line.
struct UserEventTold {
    LegRef leg;
    QString name;
    QString values;
    static constexpr auto fields = std::tuple{&UserEventTold::leg, &UserEventTold::name, &UserEventTold::values};
};
/// A leg entered a place of the dialplan that the feed was asked to watch (an IVR's menus).
struct DialplanStep {
    LegRef leg;
    QString context;
    QString extension;
    static constexpr auto fields = std::tuple{&DialplanStep::leg, &DialplanStep::context, &DialplanStep::extension};
};
/// A supervisor set the contact reason of a call by hand; empty: taken back.
struct CallReasonSet {
    LegRef leg; ///< any of the call
    QString reason;
    QString by;
    static constexpr auto fields = std::tuple{&CallReasonSet::leg, &CallReasonSet::reason, &CallReasonSet::by};
};

// ---- the desk that warns; values in the words of app/alerts, which alone reads them

/// A step in an alert's life. Changes no agent or call.
struct AlertStepped {
    QString alert;
    QString step;
    QString by;
    QString detail;
    QString body; ///< JSON where the step carries it
    static constexpr auto fields = std::tuple{&AlertStepped::alert, &AlertStepped::step, &AlertStepped::by,
                                              &AlertStepped::detail, &AlertStepped::body};
};

/// Append only: a kind's place in this list is its number in the journal.
using EventBody =
    std::variant<PbxIdentified, FeedStateChanged, VariablesSeen, SnapshotBegan, SnapshotEnded, QueueSeen, MemberSeen,
                 MemberGone, PoolAgentSeen, CallerJoined, CallerLeft, CallerGaveUp, QueueExitTold, AgentRung,
                 AgentRingNoAnswer, AgentConnected, AgentCompleted, LegSeen, LegRenamed, LegHangupAsked, LegGone,
                 DialBegan, DialEnded, BridgeEntered, BridgeLeft, HoldChanged, LegParked, LegTransferred, LocalJoined,
                 SupervisorActed, SpyStarted, SpyStopped, SpyModeChanged, RecordingChanged, LegVariable, UserEventTold,
                 DialplanStep, CallReasonSet, AlertStepped>;

/// One thing that happened on one PBX. `at` is the PBX's own time where it stamps events, else the time of arrival.
struct PbxEvent {
    PbxId pbx{};
    Instant at;
    Instant arrived;
    EventBody body;
};

} // namespace Floorwatch::Domain
