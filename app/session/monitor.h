// One monitored call: listen, whisper, barge in, take over, and what became of it. The state machine behind the call
// bar and behind `floorwatchd listen`.
//
// Safety before sound: the microphone is closed from the asking for any change of mode until the PBX has confirmed it;
// a mode that is not confirmed falls back to listen, and where that is not confirmed either, the spy call ends. The
// target is resolved from the live floor at the moment of asking and checked against the PBX's own word of the start.
#pragma once

#include "domain/call.h"
#include "domain/pbxevent.h"
#include "domain/spy.h"
#include "phone/softphone.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Floorwatch::Session
{

class Session;
class Telephone;

/// Connecting: the PBX rings the telephone. Announcing: a notice that policy asks for is being played. Waiting: stays
/// with an agent who is between two calls, or with a caller on the way to the next agent.
enum class MonitorPhase : quint8 {
    Idle,
    Connecting,
    Announcing,
    Active,
    TakingOver,
    TakenOver,
    GivingBack,
    Waiting,
    Ended
};

enum class MonitorEnd : quint8 {
    None,
    Stopped, ///< by the supervisor
    AgentHungUp,
    CallerHungUp,
    CallEnded,   ///< who hung up first is not known
    Transferred, ///< the agent passed the call on
    GivenBack,   ///< taken over, then sent back to the agent
    Refused,     ///< by right, policy or the PBX; see the message
    PhoneFailed, ///< the telephone could not be rung, or lost its line
    PbxGone,     ///< the link to the PBX broke: what mode holds can no longer be known
    WrongLeg,    ///< the PBX began with another leg than asked for: ended at once
    ModeUnknown, ///< a change of mode was neither confirmed nor taken back
};

/// Stable English words for JSON and the audit trail ("takenOver"); the screens translate.
[[nodiscard]] QString text(MonitorPhase phase);
[[nodiscard]] QString text(MonitorEnd end);

/// What to stay with when the call ends or is passed on.
enum class Follow : quint8 { Nothing, Agent, Caller };

/// Everything a view shows of it. Plain values.
struct MonitorState {
    MonitorPhase phase = MonitorPhase::Idle;
    MonitorEnd end = MonitorEnd::None;
    QString message; ///< for a person: why it ended, was refused, or what went wrong meanwhile

    Domain::AgentId agent;
    QString agentName;
    Domain::CallId call;
    Domain::Party caller;
    QString queue;

    Domain::SpyMode mode = Domain::SpyMode::Listen; ///< as the PBX confirmed
    std::optional<Domain::SpyMode> asked;           ///< on its way
    bool microphoneOpen = false;                    ///< the gate, not the wish; always false for a desk phone
    bool muted = false;                             ///< by the supervisor
    bool agentOnly = false;                         ///< hears the agent alone
    bool agentOnlyPossible = false;                 ///< the sensor is up
    bool ownSound = true;                           ///< false: by the desk phone, which has meters of its own
    Follow follow = Follow::Nothing;
    bool recording = false; ///< the PBX records the agent's leg
    bool flagged = false;
    QString note;
    QString notice;                  ///< what agent or customer is told by policy; empty: nothing
    std::vector<Domain::Spy> others; ///< other listeners of this call, without sensors
    Base::Instant began;             ///< of the first connecting, by our clock
    Base::Instant modeSince;
    /// The caller came from no agent: there is nobody to listen to, or to give him back to.
    [[nodiscard]] bool direct() const { return agent.isNull() && !call.isNull(); }
    bool operator==(const MonitorState &) const = default;
};

/// How loud and how good it is; polled by views at most 20 times a second. dBFS; -96 is silence.
struct MonitorFigures {
    double agentDbfs = -96;
    double callerDbfs = -96; ///< what is heard beside the agent: the customer, and other supervisors who barge in
    bool separate = false;   ///< agent and caller are told apart; else callerDbfs holds both
    double microphoneDbfs = -96;
    Phone::LineFigures line;
};

class Monitor : public QObject
{
    Q_OBJECT
public:
    /// `session` owns it.
    explicit Monitor(Session &session);
    ~Monitor() override;

    [[nodiscard]] const MonitorState &state() const;
    [[nodiscard]] MonitorFigures figures() const;
    [[nodiscard]] bool isRunning() const;

    /// Whether an agent could be listened to now in this mode; `*why` says why not; `*reasonNeeded` whether policy
    /// wants a reason.
    [[nodiscard]] bool mayStart(const Domain::AgentId &agent, Domain::SpyMode mode, QString *why,
                                bool *reasonNeeded = nullptr) const;
    /// Begins; what runs is stopped before. `reason` is for the audit trail. Ends in Active or Ended.
    void start(const Domain::AgentId &agent, Domain::SpyMode mode, const QString &reason = {});
    /// Whether the mode may be asked for now; `*reasonNeeded` whether policy wants a reason that was not given yet.
    [[nodiscard]] bool maySwitch(Domain::SpyMode mode, QString *why, bool *reasonNeeded = nullptr) const;
    /// The reason for what is asked from now on.
    void setReason(const QString &reason);
    /// Asks for another mode. Where somebody else speaks on this call, or may, besideAnother() is emitted instead
    /// unless `anyway`.
    void setMode(Domain::SpyMode mode, bool anyway = false);
    /// Push-to-talk: whispers while it is down, listens again after.
    void setTalkKey(bool down);
    void setMuted(bool muted);
    void setAgentOnly(bool on);
    void setFollow(Follow follow);
    [[nodiscard]] bool mayTakeOver(QString *why, bool *reasonNeeded = nullptr) const;
    /// The customer talks with the supervisor, the agent is freed.
    void takeOver();
    /// Whether a caller whom no agent has yet could be taken by the own phone now; `*why` says why not.
    [[nodiscard]] bool mayReceive(const Domain::CallId &call, QString *why) const;
    /// Sends such a caller to the own phone and talks with him, as after a take-over; what runs is stopped before.
    /// There is no agent then: state().agent is null. Ends in TakenOver or Ended.
    void receive(const Domain::CallId &call);
    [[nodiscard]] bool mayGiveBack(QString *why) const;
    /// After a take-over: sends the customer back to the agent.
    void giveBack();
    [[nodiscard]] bool mayRecord(bool on, QString *why) const;
    void setRecording(bool on);
    /// Marks the call for replay, once; after its end too.
    void flag();
    /// A note that stays with the call; replaces the one before; after its end too.
    void setNote(const QString &text);
    void stop();

Q_SIGNALS:
    void changed();
    /// The first sound of a spy call was heard, so long after start().
    void firstSound(std::chrono::milliseconds after);
    /// Somebody else whispers or barges on this call, or may do so: ask, then setMode(mode, true).
    void besideAnother(Floorwatch::Domain::SpyMode mode, const QString &who);

private:
    friend class Session;
    /// Every event before it is folded: who hung up first is not to be seen any more once both legs are gone.
    void observe(const Domain::PbxEvent &event);

    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace Floorwatch::Session
