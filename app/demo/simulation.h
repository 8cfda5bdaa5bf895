// The simulated call centre: agents, queues and callers in simulated time. Pure and deterministic: no clock, no thread,
// no socket. The same settings and the same calls give the same frames, byte by byte.
//
// A heap of timers drives it. Callers arrive as a Poisson process along a day curve, lose patience exponentially, and
// are served by agents with the skill (one to three queues each, with penalties) in log-normal times, followed by
// wrap-up. Agents take breaks, sign out and in, lose their phones, make outbound and internal calls, do not answer now
// and then, hold, and transfer to other queues. The curve is laid so that the simulation begins at ten in the morning,
// whatever the clock says.
#pragma once

#include "base/result.h"
#include "demo/emitter.h"
#include "demo/model.h"
#include "demo/population.h"
#include "demo/random.h"

#include <map>
#include <queue>

namespace Floorwatch::Demo
{

/// The dialplan context that dials a supervisor's telephone for a take-over.
inline constexpr QByteArrayView takeOverContext("floorwatch-takeover");

struct SimulationSettings {
    int agents = 60;
    std::uint32_t seed = 1;
    Instant start;      ///< simulated
    bool noise = false; ///< channel variables, extensions and RTCP as a real PBX floods them: two thirds of all events
    double loadFactor = 1; ///< on the arrivals
    /// From the start; one queue's arrivals triple for a quarter of an hour: callers of one city who have no signal.
    double surgeAfterSeconds = 1'500;
};

class Simulation
{
public:
    explicit Simulation(SimulationSettings settings);

    /// From now on events go to `sink`; an empty one silences them.
    void setSink(FrameSink sink) { m_emit.setSink(std::move(sink)); }
    /// The supervisors' telephones; without any (the default) there are no such extensions. Must outlive this.
    void setTelephones(Telephones *telephones) { m_telephones = telephones; }
    void phoneSaid(const PhoneEvent &event);
    /// Lets everything happen that is due up to and at `until`.
    void runUntil(Instant until);
    [[nodiscard]] Instant now() const { return m_now; }

    // ---- reading, for answers to list actions
    [[nodiscard]] const std::vector<Agent> &agents() const { return m_agents; }
    [[nodiscard]] const std::vector<Queue> &queues() const { return m_queues; }
    [[nodiscard]] const std::map<quint64, Call> &calls() const { return m_calls; }
    [[nodiscard]] const std::map<quint64, Spy> &spies() const { return m_spies; }
    /// The extensions of the telephones that are registered, and how their devices stand.
    [[nodiscard]] const std::map<QByteArray, Device> &phones() const { return m_phones; }
    [[nodiscard]] bool hasChannel(const QByteArray &channel) const;
    [[nodiscard]] quint64 callsSoFar() const { return m_nextCall - 1; }
    /// The arrivals of all queues per second at a moment, as the simulation draws them.
    [[nodiscard]] double arrivalRate(Instant at) const;

    // ---- what a manager may ask. Errors are in Asterisk's words.
    Base::Status pauseMember(const QByteArray &interface, const QByteArray &queue, bool paused,
                             const QByteArray &reason);
    Base::Status addMember(const QByteArray &interface, const QByteArray &queue, const QByteArray &name, int penalty);
    Base::Status removeMember(const QByteArray &interface, const QByteArray &queue);
    Base::Status setPenalty(const QByteArray &interface, const QByteArray &queue, int penalty);
    /// Contexts: "queues" with a queue's name, "internal" with an agent's extension.
    Base::Status redirect(const QByteArray &channel, const QByteArray &context, const QByteArray &exten);
    /// Transfers the other side of the channel's call. Beside the contexts above: a supervisor's extension in
    /// "internal", or in "floorwatch-takeover", where FW_TOKEN goes along and an unanswered caller goes back to the
    /// queue.
    Base::Status blindTransfer(const QByteArray &channel, const QByteArray &context, const QByteArray &exten);
    Base::Status moveInQueue(const QByteArray &channel, const QByteArray &queue, int position);
    Base::Status hangUp(const QByteArray &channel);
    /// Rings an agent's phone ("PJSIP/1001") and then dials `exten`.
    Base::Status originate(const QByteArray &channel, const QByteArray &exten);
    /// Rings a telephone that is to spy; what becomes of it is told by OriginateResponse.
    void spy(const SpyRequest &request);
    /// A digit that a channel receives.
    void receiveDigit(const QByteArray &channel, char digit);
    void setVariable(const QByteArray &channel, const QByteArray &name, const QByteArray &value);
    /// Begins a recording and calls `begun` with its id, before the event that tells of it: the answer comes first.
    Base::Status record(const QByteArray &channel, const std::function<void(const QByteArray &id)> &begun);
    /// Sends a text out of a call. A simulated agent's telephone takes it; a supervisor's gets it where it is
    /// registered.
    Base::Status sendText(const QByteArray &extension, const QByteArray &text);
    /// Ends one recording of the channel; an empty id: the first.
    Base::Status stopRecording(const QByteArray &channel, const QByteArray &id);

private:
    enum class Tick : quint8 {
        Arrival,     // subject: queue
        GiveUp,      // subject: call
        TimeLimit,   // call
        RingAnswer,  // call, extra: ring serial
        RingGivenUp, // call, extra: ring serial
        HoldToggle,  // call
        TalkEnds,    // call
        PeerAnswers, // call
        AgentFree,   // agent
        PauseToggle, // agent
        CallOut,     // agent
        Shift,       // agent
        Phone,       // agent
        Rtcp,        // call
        SpyBegins,   // spy
    };
    struct Timer {
        Instant at;
        quint64 order = 0;
        Tick tick{};
        quint64 subject = 0;
        quint64 extra = 0; // the epoch or the ring's serial
        bool operator>(const Timer &other) const { return at != other.at ? at > other.at : order > other.order; }
    };

    // simulation.cpp: setting up, the heap
    void makeQueues();
    void makeAgents();
    void startAgent(Agent &agent);
    void after(Span delay, Tick tick, quint64 subject, quint64 extra = 0);
    void fire(const Timer &timer);
    void fireForCall(const Timer &timer, Call &call);
    void fireForAgent(const Timer &timer, Agent &agent);
    [[nodiscard]] double curveAt(Instant at) const;
    [[nodiscard]] double queueRate(const Queue &queue, Instant at) const;
    [[nodiscard]] bool surging(const Queue &queue, Instant at) const;
    Channel makeChannel(const QByteArray &peer, const QByteArray &linkedid);
    QByteArray makeBridge();
    Call &makeCall(CallKind kind, const QByteArray &peer);
    [[nodiscard]] Call *findCall(quint64 id);
    [[nodiscard]] Call *callOfChannel(const QByteArray &channel);

    // simarrivals.cpp: callers before they wait
    void arrive(Queue &queue);
    [[nodiscard]] CallerPlan callerFor(const Queue &queue);
    void tellReason(Call &call, const Queue &queue, const QByteArray &reason);

    // simqueues.cpp: callers in queues
    void join(Call &call, Queue &queue);
    void dispatch(Queue &queue);
    bool ringFor(Call &call, Queue &queue);
    [[nodiscard]] std::vector<int> freeMembers(const Queue &queue) const;
    void ring(Call &call, Queue &queue, Agent &agent);
    void ringAnswered(Call &call, quint64 serial);
    void connect(Call &call, Queue &queue, Ring taken);
    void ringGivenUp(Call &call, quint64 serial);
    void dropRing(Call &call, const Ring &ring, QByteArrayView status, int cause, QByteArrayView causeText);
    void dropRings(Call &call);
    int leaveLine(Call &call, Queue &queue);
    void giveUp(Call &call);
    void timeLimit(Call &call);
    void abandonQueue(Call &call, Queue &queue);

    // simcalls.cpp: conversations, direct calls
    void startTalk(Call &call, Channel callee, Span length);
    void holdToggle(Call &call);
    void talkEnds(Call &call);
    void endTalk(Call &call, bool byCaller);
    void completeAgent(Call &call, QByteArrayView reason);
    void freeAgent(int agent, bool wrapUp, int queue);
    void leaveBridge(Call &call, bool callerFirst);
    void transferToQueue(Call &call, Queue &queue);
    void transferToAgent(Call &call, Agent &agent);
    void releaseCallee(Call &call);
    void callOut(Agent &agent);
    void dialOutside(Agent &agent, const QByteArray &number);
    void dialAgent(Call &call, Agent &agent);
    void peerAnswers(Call &call);
    void endDialling(Call &call, bool callerHangsUp);
    void erase(Call &call);
    void rtcp(Call &call);

    // simagents.cpp: what agents do besides calls
    void setDevice(Agent &agent, Device device);
    void agentFree(Agent &agent);
    void pauseToggle(Agent &agent);
    void shift(Agent &agent);
    void phone(Agent &agent);
    void setPaused(Agent &agent, Member &member, bool paused, const QByteArray &reason);
    void signIn(Agent &agent, const Member &member);
    void signOut(Agent &agent, size_t member);
    [[nodiscard]] Agent *agentByInterface(const QByteArray &interface);
    [[nodiscard]] Agent *agentByExtension(const QByteArray &extension);
    [[nodiscard]] Queue *queueByName(const QByteArray &name);
    [[nodiscard]] Member *memberOf(Agent &agent, int queue);

    // simspies.cpp: telephones that spy
    void spyAnswered(Spy &spy);
    void spyBegins(quint64 serial);
    void spyFailed(Spy &spy, int status);
    void endSpy(Spy &spy, int cause, QByteArrayView causeText);
    void channelEnds(const Channel &spyee);
    void tuneSpies(const Call &call);
    void pressed(const Channel &channel, const PhoneEvent &event);
    void switchSpy(Spy &spy, char digit);
    void originateResponse(const Spy &spy, bool success, int reason);
    [[nodiscard]] const Channel *spyTarget(const Spy &spy, quint64 *call) const;
    [[nodiscard]] LegSound soundOf(const Spy &spy) const;
    [[nodiscard]] Spy *spyOf(const QByteArray &channelOrId);
    void standPhone(const QByteArray &extension);
    void registered(const QByteArray &extension, bool here);

    // simtakeover.cpp: customers who talk with a supervisor
    [[nodiscard]] bool isPhone(const QByteArray &extension) const;
    void takeOver(Call &call, const QByteArray &context, const QByteArray &exten);
    void toPhone(Call &call, const QByteArray &context, const QByteArray &exten);
    void dialPhone(Call &call);
    void phoneAnswered(Call &call);
    void phoneFailed(Call &call, int status);
    void fallBack(Call &call, int cause);
    void dropPhone(Call &call);
    [[nodiscard]] LegSound talkOf(const Call &call) const;
    [[nodiscard]] Call *callOfPhone(const QByteArray &id);

    // noise
    void queueVariables(const Call &call, const Queue &queue, const Channel &channel);
    void qosVariables(const Channel &channel);

    const SimulationSettings m_settings;
    Random m_random;
    Emitter m_emit;
    Instant m_now;
    std::vector<Agent> m_agents;
    std::vector<Queue> m_queues;
    std::map<quint64, Call> m_calls;
    std::priority_queue<Timer, std::vector<Timer>, std::greater<>> m_timers;
    quint64 m_nextOrder = 1;
    quint64 m_nextCall = 1;
    quint64 m_nextChannel = 1;
    quint64 m_nextRing = 1;
    quint64 m_nextBridge = 1;
    Telephones *m_telephones = nullptr;
    std::map<QByteArray, Device> m_phones;
    std::map<quint64, Spy> m_spies;
    std::map<QByteArray, std::vector<QByteArray>> m_recordings; ///< ids, by the channel's uniqueid
    quint64 m_nextSpy = 1;
    quint64 m_nextRecording = 1;
};

} // namespace Floorwatch::Demo
