// The fold itself: the records that are read, what is needed beside them, and one handler for each kind of event.
// Private to the room.
#pragma once

#include "floor/floorstate.h"

#include <QHash>

#include <queue>
#include <unordered_map>

namespace Floorwatch::Floor
{

using namespace Domain;

/// How long a visit may wait for the word that tells how it ended, and a device for the leg that explains its state.
constexpr Span SettleAfter = std::chrono::seconds(2);
/// How often that wait is lengthened while an agent hears an announcement before being connected: for a minute.
constexpr int AnnouncementWaits = 30;
constexpr Span OddDeviceAfter = std::chrono::seconds(3);
constexpr size_t HistoryKept = 100;

class FloorState::Fold
{
public:
    explicit Fold(FloorSettings given) : settings(std::move(given)) {}

    // ---- what is read
    FloorSettings settings;
    std::deque<AgentRecord> agents;
    std::deque<QueueRecord> queues;
    std::vector<FeedRecord> feeds;
    std::unordered_map<quint64, CallRecord> calls;
    std::deque<Visit> ended;
    FloorChanges changes;
    std::function<void(const Visit &)> sink;

    // ---- what is needed beside
    struct AgentExtra {
        std::vector<LegId> legs;
        std::vector<quint32> memberGeneration; ///< parallel to the memberships
        std::vector<AgentState> bucket;        ///< where each membership counts in its queue; parallel too
        quint64 talking = 0;                   ///< serial of the visit being talked
        quint64 rung = 0;                      ///< serial of the visit that rings the agent
        Instant countedFrom;                   ///< the running state's time is not counted before this
        Instant pauseCountedFrom;              ///< the same for the pause flag; not set where not paused
        Instant wrapUntil;                     ///< not set where not in wrap-up
        Instant wrapBegan;
        QString wrapQueue;
        Instant oddSince; ///< since when the device is in use without a leg that explains it
        bool pool = false;
        bool poolSignedIn = false;
        bool seen = false; ///< a state has been set once
        bool changed = false;
    };
    struct LegExtra {
        quint64 call = 0;
        int agent = -1;
        quint64 visit = 0; ///< the newest visit that this leg made, where it is still open or unsettled
        quint32 generation = 0;
    };
    struct VisitExtra {
        Visit visit;
        LegId agentLeg;
        Instant brokenAt; ///< left the conversation's bridge; not set while in it
        Instant heldSince;
        Span held{};
        int holdSeconds = -1;  ///< as the PBX said; -1 where it did not
        std::vector<int> rung; ///< agents whose phones it rings or rang
        quint32 generation = 0;
        int patience = 0;  ///< waits that were lengthened
        bool left = false; ///< no longer in the queue's line
        bool gaveUp = false;
        bool hangupFirst = false; ///< the hang-up was asked for before the visit was given up
        bool listed = false;      ///< known only from a list so far
    };
    enum class TimerKind : quint8 { WrapUp, OddDevice, Visit };
    struct Timer {
        Instant due;
        quint64 order; ///< ties fire in the order in which they were set, so that a replay is exact
        TimerKind kind;
        quint64 subject;
        bool operator>(const Timer &other) const { return std::tie(due, order) > std::tie(other.due, other.order); }
    };
    struct FeedExtra {
        Instant last;
        Instant dayBegan;
        Instant dayEnds;
        Span offset{};
        quint32 generation = 0;
        int backSteps = 0;     ///< events in a row whose time lies before what was seen
        bool listing = false;  ///< in a snapshot: all of it is journaled, so that a journal can be read from there
        bool legsTold = false; ///< channel events are read on this feed
        std::priority_queue<Timer, std::vector<Timer>, std::greater<>> timers;
    };
    std::deque<AgentExtra> agentExtras;
    std::vector<FeedExtra> feedExtras;
    QHash<AgentId, int> agentByInterface; ///< every interface and device that leads to an agent
    QHash<AgentId, int> agentByNumber;    ///< for members known only by a Local channel: their extension; -2 ambiguous
    QHash<QueueId, int> queueById;
    std::vector<quint32> queueGeneration;
    QHash<CallId, quint64> callById;
    QHash<LegId, LegExtra> legs;
    QHash<LegId, quint64> legless;                  ///< visits whose leg no channel event has told yet
    std::unordered_map<quint64, VisitExtra> visits; ///< open and unsettled ones
    struct Listening {
        LegId target; ///< null where the leg is not known
        quint32 generation = 0;
        SpyStarted told; ///< while the target is not known yet: a list may name the listener first
    };
    QHash<LegId, Listening> spies; ///< by the spying leg, which is no part of a call
    QHash<quint64, char> changedCalls, changedVisits;
    std::vector<char> changedQueue, changedFeed;
    quint64 nextCall = 1;
    quint64 nextVisit = 1;
    quint64 nextTimer = 1;

    // ---- the present event
    PbxId pbx{};
    Instant at;
    bool touched = false;

    bool apply(const PbxEvent &event);
    void advanceTo(PbxId feed, Instant now);
    void settleAll();

    // one handler a kind of event
    void on(const PbxIdentified &event);
    void on(const FeedStateChanged &event);
    void on(const VariablesSeen &event);
    void on(const SnapshotBegan &event);
    void on(const SnapshotEnded &event);
    void on(const QueueSeen &event);
    void on(const MemberSeen &event);
    void on(const MemberGone &event);
    void on(const PoolAgentSeen &event);
    void on(const CallerJoined &event);
    void on(const CallerLeft &event);
    void on(const CallerGaveUp &event);
    void on(const QueueExitTold &event);
    void on(const AgentRung &event);
    void on(const Domain::AgentRingNoAnswer &event);
    void on(const AgentConnected &event);
    void on(const AgentCompleted &event);
    void on(const LegSeen &event);
    void on(const LegRenamed &event);
    void on(const LegHangupAsked &event);
    void on(const LegGone &event);
    void on(const DialBegan &event);
    void on(const DialEnded &event);
    void on(const BridgeEntered &event);
    void on(const BridgeLeft &event);
    void on(const HoldChanged &event);
    void on(const LegParked &event);
    void on(const LegTransferred &event);
    void on(const LocalJoined &event);
    void on(const SupervisorActed &event);
    void on(const SpyStarted &event);
    void on(const SpyStopped &event);
    void on(const SpyModeChanged &event);
    void on(const RecordingChanged &event);
    void on(const LegVariable &event);
    void on(const UserEventTold &event);
    void on(const DialplanStep &event);
    void on(const CallReasonSet &event);
    void on(const AlertStepped &event);

    // feeds and time
    FeedExtra &feed() { return feedExtras[static_cast<size_t>(pbx)]; }
    FeedRecord &feedRecord() { return feeds[static_cast<size_t>(pbx)]; }
    void fireTimers(Instant until);
    void setTimer(Instant due, TimerKind kind, quint64 subject);
    void newDay(Instant midnight);
    void freezeCounts(Instant when);
    void thawCounts(Instant when);
    [[nodiscard]] quint32 oldestBelieved();
    static void followClockBack(FeedExtra &extra, Instant now);
    void closeUnconfirmedQueues();
    void closeUnconfirmedLegs();

    // agents
    int agentFor(const QString &interface, const QString &stateInterface);
    int findAgent(const QString &interface) const;
    int agentOfChannel(const QString &channel) const;
    void learnNumber(int agent, const QString &interface);
    void forgetMember(int agent, size_t membership);
    void refreshPause(int agent, bool listed);
    void refreshAgent(int agent);
    void closePeriod(int agent);
    /// Adds a stretch spent in the agent's present state: the one place that says what counts as talk.
    static void addTime(AgentCounts &counts, const AgentRecord &agent, Span span);
    void setState(int agent, AgentState state, Instant since, bool estimated);
    void countMembers(int agent);
    void beginWrapUp(int agent, const QString &queue, Instant when);
    void endWrapUp(int agent, Instant when);
    void note(AgentRecord &agent, HistoryItem item);
    const Leg *talkLeg(int agent) const;
    const Leg *ringLeg(int agent) const;
    void describeCall(AgentRecord &agent, const Leg *leg);
    void clearCall(AgentRecord &agent);

    // queues and visits
    int queueFor(const QString &name);
    VisitExtra *visitOfLeg(const LegId &leg);
    VisitExtra &newVisit(const LegRef &leg, const QString &queue, const Party &caller, Instant joined, bool estimated);
    void leaveLine(VisitExtra &visit);
    void placeInLine(QueueRecord &queue, quint64 serial, int position);
    void renumber(QueueRecord &queue);
    void settleVisit(VisitExtra &visit);
    void decideUnanswered(VisitExtra &visit, VisitOutcome outcome);
    void answer(VisitExtra &visit, int agent, const LegRef &agentLeg, int holdSeconds);
    void endTalk(VisitExtra &visit, Instant when, bool away);
    void finish(VisitExtra &visit, VisitOutcome outcome, Instant when);
    void count(VisitExtra &visit, VisitOutcome outcome);
    void stopRinging(const std::vector<int> &rung, quint64 visit, int but);
    [[nodiscard]] bool countsToday(const Visit &visit);
    [[nodiscard]] int targetSeconds(const QueueRecord &queue) const;
    void visitLegGone(LegExtra &extra, const LegId &leg);

    // calls and legs
    LegId legId(const QString &uniqueid) const { return {pbx, uniqueid}; }
    Leg *findLeg(const LegId &id);
    /// A leg with what is known beside it; both hold until the next leg comes or goes.
    struct SeenLeg {
        Leg *leg = nullptr;
        LegExtra *extra = nullptr;
        bool isNew = false;
    };
    SeenLeg see(const LegRef &ref);
    Leg *seenLeg(const LegRef &ref) { return see(ref).leg; }
    static Leg *legOf(CallRecord &call, const LegId &id);
    CallRecord &callFor(const QString &linkedid, const QString &fallback);
    void moveLeg(const LegId &id, LegExtra &extra, CallRecord &to);
    void removeLeg(const LegId &id);
    void endCall(quint64 serial);
    void refreshCall(CallRecord &call);
    void setHeld(Leg &leg, bool held);
    void foundInProgress(const CallRecord &call, int agent);
    void attachAgent(Leg &leg, LegExtra &extra);
    void detachAgent(Leg &leg, LegExtra &extra);
    void noteCall(quint64 serial, HistoryItem item);
    /// The call of a leg that is known; nullptr where none.
    CallRecord *knownCall(const LegRef &leg);
    void refreshLegAgent(const LegId &id);

    // listening
    [[nodiscard]] bool isSpyLeg(const LegRef &leg);
    Spy *findSpy(const LegId &spyer);
    void forgetSpy(const LegId &spyer);
    void closeUnconfirmedSpies();
    void placeSpy(const LegId &spyer, const SpyStarted &event);
    void placeListedSpies();

    // what changed
    void touchAgent(int agent);
    void touchQueue(int queue);
    void touchFeed();
    void touchCall(quint64 serial);
    void touchVisit(quint64 serial);
};

} // namespace Floorwatch::Floor
