// The monitor's inside. Private to the room.
#pragma once

#include "base/why.h"
#include "session/monitor.h"
#include "session/session.h"
#include "session/telephone.h"

#include <QPointer>
#include <QTimer>

namespace Floorwatch::Session
{

/// One half of a pair that Asterisk makes before a telephone, and optimises away in mid-call.
[[nodiscard]] inline bool isLocal(const Domain::Leg &leg) { return leg.channel.startsWith(QLatin1String("Local/")); }

class Monitor::Impl : public QObject
{
public:
    Impl(Monitor &monitor, Session &theSession);

    Monitor &q;
    Session &session;
    MonitorState state;

    // ---- the lines, by their ids; empty where there is none
    QString mainId;   ///< the spy leg that is heard and speaks
    QString sensorId; ///< the spy leg that tells the agent's level
    QString takeId;   ///< the caller himself, after a take-over
    Domain::LegId target;
    QString targetChannel;
    Domain::LegId callerLeg;
    QString reason;
    bool mainUp = false;    ///< the telephone has answered
    bool confirmed = false; ///< the PBX's word on the present mode is in
    bool sensorUp = false;
    bool takeUp = false;
    bool talkKey = false;
    bool transferOffered = false;
    bool transferConfirmed = false;
    bool agentAsked = false; ///< hang-ups seen, to tell who ended it
    bool callerAsked = false;
    bool passedOn = false;                 ///< the agent transferred the caller
    bool phoneAsked = false;               ///< the telephone hung up
    bool linkUp = true;                    ///< to the PBX, while with a customer
    bool ownRang = false;                  ///< the take-over has reached the telephone
    std::optional<Domain::SpyMode> wanted; ///< asked for while another change was on its way
    Domain::SpyMode switchMode{};          ///< what the change on its way asks for
    Base::Instant asking;                  ///< when the present spy call was asked for
    Domain::LegId withdrawn;               ///< a caller at a desk phone, or on the way, who is not wanted any more
    Base::Instant withdrawnUntil;
    QTimer transferTimer; ///< ends a take-over that does not ring
    QTimer endTimer;      ///< the telephone\'s word came first: how it ended is told by the PBX a moment later

    // ---- commands under way; 0: none
    quint64 startCommand = 0;
    quint64 switchCommand = 0;
    quint64 sensorCommand = 0;
    quint64 takeCommand = 0;
    quint64 backCommand = 0;
    quint64 recordCommand = 0;

    [[nodiscard]] Telephone *phone() const { return session.telephone(); }
    [[nodiscard]] Domain::PbxId pbx() const { return state.agent.pbx; }
    [[nodiscard]] bool spying() const { return !mainId.isEmpty(); }
    /// With a customer, or about to be: whatever else is begun would hang up on him.
    [[nodiscard]] bool withCustomer() const
    {
        return state.phase == MonitorPhase::TakingOver || state.phase == MonitorPhase::TakenOver ||
               state.phase == MonitorPhase::GivingBack;
    }
    void tell() { Q_EMIT q.changed(); }
    /// Forgets the call before; what to stay with is kept.
    void renew(const Domain::AgentId &agent);
    /// Nothing was begun; with a customer nothing of his call is touched. `whom`: an agent, or a call.
    void refuse(Access::Right right, const Domain::AgentId &whom, const QString &why);

    // monitorcall.cpp: from asking to the end
    void connectTelephone();
    [[nodiscard]] const Domain::Leg *agentLeg(const Domain::AgentId &agent, const Floor::CallRecord **call) const;
    [[nodiscard]] bool mayStart(const Domain::AgentId &agent, Domain::SpyMode mode, QString *why,
                                bool *reasonNeeded) const;
    void begin(const Domain::AgentId &agent, Domain::SpyMode mode);
    void beginSensor();
    void started(const Domain::CommandResult &result);
    void commandFinished(const Domain::CommandResult &result);
    void lineUp(const QString &token);
    void lineDown(const QString &token, const QString &why, bool byPeer);
    void dropLines();
    void finish(MonitorEnd end, const QString &message = {});
    void observe(const Domain::PbxEvent &event);
    void judgeAgain();
    void spyEnded();
    void floorChanged();
    void watchOthers(const Domain::Leg &leg);
    void follow(MonitorEnd how);
    void followOn();
    void audit(const QString &action, const QString &outcome, const QString &detail, qint64 seconds = -1);
    [[nodiscard]] QString callerId() const;
    void reasonFor(Access::Right right, bool *needed) const;
    [[nodiscard]] QString noticeText() const;
    [[nodiscard]] qint64 secondsSoFar() const;

    // monitormode.cpp: modes, the microphone, take-over
    void active();
    void announce();
    void said(const QString &token);
    void refreshMicrophone();
    void askMode(Domain::SpyMode mode);
    void switched(const Domain::CommandResult &result);
    void modeSeen(const Domain::Spy &spy);
    void followName();
    [[nodiscard]] const Domain::Leg *lineToReceive(const Domain::CallId &call, QString *why) const;
    [[nodiscard]] bool mayReceive(const Domain::CallId &call, QString *why) const;
    void receive(const Domain::CallId &call);
    void takeOver();
    void awaitCaller(const Domain::Leg *caller);
    void tookOver(const Domain::CommandResult &result);
    void offered(const QString &token);
    void watchTransfer();
    void transferFailed();
    void withdraw();
    void endWithdrawn();
    [[nodiscard]] bool isOwnPhone(const QString &channel) const;
    [[nodiscard]] bool mayGiveBack(QString *why) const;
    void giveBack();
    [[nodiscard]] const Domain::Leg *ownTransferLeg() const { return ownLegOf(callerLeg); }
    [[nodiscard]] const Domain::Leg *ownLegOf(const Domain::LegId &caller) const;
};

} // namespace Floorwatch::Session
