// The monitored call from asking to the end, and what it stays with after.
#include "session/alertdesk.h"
#include "session/monitorimpl.h"

#include "session/gate.h"

namespace Floorwatch::Session
{

using namespace Domain;
using namespace std::chrono_literals;
using Base::no;
using Outcome = CommandResult::Outcome;

namespace
{

constexpr auto RingWithin = 10s;
/// The BYE overtakes the feed by up to a batch of 16 ms and what the PBX was still doing.
constexpr auto EndToldWithin = 400ms;

} // namespace

Monitor::Impl::Impl(Monitor &monitor, Session &theSession) : q(monitor), session(theSession)
{
    connect(&session, &Session::commandFinished, this, [this](const CommandResult &r) { commandFinished(r); });
    connect(&session, &Session::floorChanged, this, [this] { floorChanged(); });
    connect(&session, &Session::policyChanged, this, [this] { judgeAgain(); });
    connect(&session, &Session::operatorChanged, this, [this] { judgeAgain(); });
    // Who the caller is may come to be known while he is heard already.
    connect(&session.alerts(), &AlertDesk::demandChanged, this, [this] { judgeAgain(); });
    connect(&session, &Session::telephoneChanged, this, [this] { connectTelephone(); });
    transferTimer.setSingleShot(true);
    connect(&transferTimer, &QTimer::timeout, this, [this] { transferFailed(); });
    endTimer.setSingleShot(true);
    endTimer.setInterval(EndToldWithin);
    connect(&endTimer, &QTimer::timeout, this, [this] { spyEnded(); });
}

void Monitor::Impl::renew(const AgentId &agent)
{
    const Follow follow = state.follow;
    state = {};
    state.follow = follow;
    state.agent = agent;
    state.began = asking = session.clock().now();
    target = {};
    linkUp = true;
}

void Monitor::Impl::refuse(Access::Right right, const AgentId &whom, const QString &why)
{
    session.writeRefusal(right, whom, why);
    if (q.isRunning()) {
        return; // of what goes on it says nothing
    }
    state.phase = MonitorPhase::Ended;
    state.end = MonitorEnd::Refused;
    state.message = why;
    tell();
}

void Monitor::Impl::connectTelephone()
{
    if (q.isRunning()) {
        finish(MonitorEnd::PhoneFailed, Monitor::tr("The phone was changed."));
    }
    if (Telephone *telephone = phone()) {
        connect(telephone, &Telephone::lineUp, this, [this](const QString &token) { lineUp(token); });
        connect(telephone, &Telephone::lineDown, this,
                [this](const QString &token, const QString &why, bool byPeer) { lineDown(token, why, byPeer); });
        connect(telephone, &Telephone::said, this, [this](const QString &token) { said(token); });
        connect(telephone, &Telephone::transferOffered, this, [this](const QString &token) { offered(token); });
        connect(telephone, &Telephone::firstSound, this, [this](const QString &token) {
            if (token == mainId) {
                Q_EMIT q.firstSound(
                    std::chrono::duration_cast<std::chrono::milliseconds>(session.clock().now() - asking));
            }
        });
    }
}

const Leg *Monitor::Impl::agentLeg(const AgentId &agent, const Floor::CallRecord **call) const
{
    const Floor::FloorState &floor = session.floor();
    const int index = floor.agentIndex(agent);
    if (index < 0) {
        return nullptr;
    }
    *call = floor.call(floor.agents()[static_cast<size_t>(index)].call);
    if (!*call) {
        return nullptr;
    }
    // The phone itself rather than the Local channel before it, which is optimised away in mid-call.
    const Leg *found = nullptr;
    for (const Leg &leg : (*call)->legs) {
        if (leg.agent == agent && leg.state == LegState::Up && (!found || (isLocal(*found) && !isLocal(leg)))) {
            found = &leg;
        }
    }
    return found;
}

bool Monitor::Impl::mayStart(const AgentId &agent, SpyMode mode, QString *why, bool *reasonNeeded) const
{
    const Access::Decision right = session.judge(rightFor(mode), subjectOf(session.floor(), agent));
    if (reasonNeeded) {
        *reasonNeeded = right.reasonNeeded;
    }
    if (!right.allowed) {
        return no(why, right.why);
    }
    if (withCustomer()) {
        return no(why, Monitor::tr("You are with a customer: end that call first."));
    }
    if (!phone()) {
        return no(why, Monitor::tr("No phone is set up: choose a headset account or a desk phone in the settings."));
    }
    if (!phone()->ownSound() && !session.policy().deskPhoneAllowed) {
        return no(why, Monitor::tr("By policy nobody listens by a desk phone."));
    }
    if (!phone()->ownSound() && session.policy().notice != Access::Notice::None) {
        return no(why, Monitor::tr("By policy the agent or the customer is told, and only the headset can do that."));
    }
    if (const QString trouble = phone()->trouble(); !trouble.isEmpty()) {
        return no(why, trouble);
    }
    const Floor::CallRecord *call = nullptr;
    const Leg *leg = agentLeg(agent, &call);
    if (!leg) {
        return no(why, Monitor::tr("This agent is not on a call now."));
    }
    StartSpy spy;
    spy.leg = leg->id;
    spy.channel = leg->channel;
    spy.mode = mode;
    return session.mayDo(agent.pbx, spy, why);
}

void Monitor::Impl::begin(const AgentId &agent, SpyMode mode)
{
    const Floor::CallRecord *call = nullptr;
    const Leg *leg = agentLeg(agent, &call);
    const Floor::AgentRecord &record = session.floor().agents()[static_cast<size_t>(session.floor().agentIndex(agent))];
    target = leg->id;
    targetChannel = leg->channel;
    callerLeg = {};
    for (const Leg &other : call->legs) {
        if (other.agent.isNull() && !isLocal(other) && callerLeg.isNull()) {
            callerLeg = other.id;
        }
    }
    state.phase = MonitorPhase::Connecting;
    state.end = MonitorEnd::None;
    state.agent = agent;
    state.agentName = record.name;
    state.call = call->id;
    state.caller = call->caller;
    state.queue = call->queue;
    state.asked.reset();
    state.ownSound = phone()->ownSound();
    state.notice = noticeText();
    state.others.clear();
    state.recording = leg->recorded;
    state.flagged = false;
    state.note.clear();
    // What is told to the agent is whispered, what is told to the customer is said in barge; then the mode is listen.
    const Access::Notice notice = session.policy().notice;
    SpyMode first = mode;
    if (notice == Access::Notice::CustomerAnnouncement) {
        first = SpyMode::Barge;
    } else if (notice != Access::Notice::None && mode == SpyMode::Listen) {
        first = SpyMode::Whisper;
    }
    state.mode = first;
    wanted = first == mode ? std::optional<SpyMode>() : mode;
    mainUp = confirmed = sensorUp = takeUp = talkKey = transferOffered = transferConfirmed = false;
    agentAsked = callerAsked = passedOn = phoneAsked = ownRang = false;
    mainId = SpyId::make(first, false);
    asking = session.clock().now();
    const auto may = [&](SpyMode which) {
        return session.judge(rightFor(which), subjectOf(session.floor(), agent)).allowed;
    };
    StartSpy spy;
    spy.leg = target;
    spy.channel = targetChannel;
    spy.device = phone()->device();
    spy.id = mainId;
    spy.mode = first;
    spy.switchable = first != mode || may(SpyMode::Whisper) || may(SpyMode::Barge);
    spy.callerId = callerId();
    phone()->expect(mainId, RingWithin);
    phone()->setHeard(mainId, true);
    startCommand = session.submitAs(agent.pbx, spy, reason, rightFor(mode));
    tell();
}

void Monitor::Impl::beginSensor()
{
    if (!state.ownSound || !sensorId.isEmpty()) {
        return;
    }
    sensorId = SpyId::make(SpyMode::Listen, true);
    followName();
    StartSpy spy;
    spy.leg = target;
    spy.channel = targetChannel;
    spy.device = phone()->device();
    spy.id = sensorId;
    spy.sensor = true;
    spy.switchable = false;
    spy.callerId = callerId();
    phone()->expect(sensorId, RingWithin);
    sensorCommand = session.submit(pbx(), spy, reason);
}

void Monitor::Impl::commandFinished(const CommandResult &result)
{
    if (result.id == 0) {
        return;
    }
    const auto is = [&](quint64 &command) {
        const bool same = command == result.id;
        if (same) {
            command = 0;
        }
        return same;
    };
    if (is(startCommand)) {
        started(result);
    } else if (is(switchCommand)) {
        switched(result);
    } else if (is(sensorCommand)) {
        // Without it the meters cannot tell agent and customer apart; nothing else is missing.
        if (result.outcome != Outcome::Confirmed) {
            phone()->hangUp(sensorId);
            sensorId.clear();
            tell();
        }
    } else if (is(takeCommand)) {
        tookOver(result);
    } else if (is(backCommand)) {
        if (result.outcome == Outcome::Confirmed) {
            finish(MonitorEnd::GivenBack);
        } else if (state.ownSound && !takeUp) {
            finish(MonitorEnd::CallEnded); // the line went meanwhile: to the agent, or with the customer
        } else {
            state.phase = MonitorPhase::TakenOver;
            state.message = Monitor::tr("Not given back: %1").arg(result.message);
            refreshMicrophone();
            tell();
        }
    } else if (is(recordCommand) && result.outcome != Outcome::Confirmed) {
        state.message = Monitor::tr("The recording was not changed: %1").arg(result.message);
        tell();
    }
}

void Monitor::Impl::started(const CommandResult &result)
{
    if (state.phase != MonitorPhase::Connecting) {
        return;
    }
    if (result.outcome == Outcome::Confirmed) {
        confirmed = true;
        state.modeSince = session.clock().now();
        active();
        return;
    }
    const LegId began = session.floor().spiedBy({pbx(), mainId});
    const bool wrong = !began.isNull() && began != target;
    finish(wrong                                 ? MonitorEnd::WrongLeg
           : result.outcome == Outcome::LinkLost ? MonitorEnd::PbxGone
                                                 : MonitorEnd::Refused,
           wrong ? Monitor::tr("The PBX began with another call than asked for; it was ended at once.")
                 : result.message);
}

void Monitor::Impl::lineUp(const QString &token)
{
    if (token == mainId) {
        mainUp = true;
        active();
    } else if (token == sensorId) {
        sensorUp = true;
        state.agentOnlyPossible = true;
        tell();
    } else if (token == takeId) {
        takeUp = true;
        watchTransfer();
    }
}

void Monitor::Impl::lineDown(const QString &token, const QString &why, bool byPeer)
{
    if (token == sensorId) {
        sensorId.clear();
        sensorUp = false;
        state.agentOnlyPossible = false;
        if (state.agentOnly) {
            q.setAgentOnly(false);
        }
        tell();
    } else if (token == mainId && state.phase == MonitorPhase::TakingOver) {
        mainId.clear(); // the PBX ends it when the agent is freed
    } else if (token == mainId && byPeer && state.phase != MonitorPhase::Connecting) {
        mainUp = false;
        refreshMicrophone();
        endTimer.start();
        tell();
    } else if (token == mainId) {
        finish(MonitorEnd::PhoneFailed, why);
    } else if (token == takeId) {
        const bool taken = state.phase == MonitorPhase::TakenOver;
        if (state.phase == MonitorPhase::GivingBack) {
            takeUp = false;
        } else {
            finish(taken && byPeer ? MonitorEnd::CallerHungUp : MonitorEnd::PhoneFailed,
                   taken && byPeer ? QString() : why);
        }
    }
}

void Monitor::Impl::dropLines()
{
    // Commands still under way answer to nobody.
    startCommand = switchCommand = sensorCommand = takeCommand = backCommand = 0;
    transferTimer.stop();
    endTimer.stop();
    // The phone's own goodbye may be lost, and a desk phone says none: the PBX is told too.
    for (const QString &id : {mainId, sensorId}) {
        if (!id.isEmpty()) {
            session.endSpy({pbx(), id});
        }
    }
    if (!takeId.isEmpty() && !state.ownSound) {
        const Leg *own = ownTransferLeg();
        const bool told = session.floor().feeds()[static_cast<size_t>(pbx())].state == FeedState::Live;
        if (own && told) {
            session.endLeg(own->id, own->channel);
        } else if (!told || state.phase == MonitorPhase::TakingOver) {
            withdraw();
        }
    }
    for (QString *id : {&mainId, &sensorId, &takeId}) {
        if (!id->isEmpty() && phone()) {
            phone()->setMicrophoneOpen(*id, false);
            phone()->hangUp(*id);
        }
        id->clear();
    }
    state.microphoneOpen = false;
    state.agentOnlyPossible = false;
    state.agentOnly = false;
    mainUp = sensorUp = takeUp = confirmed = false;
}

void Monitor::Impl::finish(MonitorEnd end, const QString &message)
{
    if (!q.isRunning()) {
        return;
    }
    dropLines();
    audit(QStringLiteral("monitorEnd"), text(end), message, secondsSoFar());
    state.asked.reset();
    state.phase = MonitorPhase::Ended;
    state.end = end;
    state.message = message;
    tell();
}

void Monitor::Impl::floorChanged()
{
    if (!withdrawn.isNull()) {
        endWithdrawn();
    }
    if (!q.isRunning()) {
        return;
    }
    const Floor::FloorState &floor = session.floor();
    const bool live = floor.feeds()[static_cast<size_t>(pbx())].state == FeedState::Live;
    const bool talks = state.phase == MonitorPhase::TakenOver || state.phase == MonitorPhase::GivingBack;
    if (talks && live != linkUp) {
        // The customer's line is no part of the link: he is not hung up on because a console lost sight of the floor.
        linkUp = live;
        state.message =
            live ? QString()
                 : Monitor::tr("The link to the PBX is lost. You are still with the customer; that he hung up "
                               "may be told late.");
        tell();
    }
    if (!live && talks) {
        return; // the answer to a giving back comes still
    }
    if (!live) {
        finish(MonitorEnd::PbxGone,
               Monitor::tr("The link to the PBX broke: nobody could say any more who hears whom."));
        return;
    }
    if (state.phase == MonitorPhase::Waiting) {
        followOn();
        return;
    }
    if (state.phase == MonitorPhase::TakingOver || state.phase == MonitorPhase::TakenOver) {
        watchTransfer();
        return;
    }
    if (const Leg *leg = floor.leg(target)) {
        watchOthers(*leg);
    } else if (state.phase == MonitorPhase::Active || state.phase == MonitorPhase::Announcing) {
        spyEnded();
    }
}

void Monitor::Impl::watchOthers(const Leg &leg)
{
    const MonitorState before = state;
    const Spy *own = nullptr;
    state.others.clear();
    for (const Spy &spy : leg.spies) {
        if (spy.leg.key == mainId) {
            own = &spy;
        } else if (!spy.sensor) {
            state.others.push_back(spy);
        }
    }
    state.recording = leg.recorded;
    if (own) {
        modeSeen(*own);
    } else if (confirmed && state.phase == MonitorPhase::Active) {
        spyEnded();
        return;
    }
    if (!(before == state)) {
        tell();
    }
}

void Monitor::Impl::reasonFor(Access::Right right, bool *needed) const
{
    if (needed) {
        const Access::Decision decision = session.judge(right, subjectOf(session.floor(), state.agent));
        *needed = decision.reasonNeeded && reason.trimmed().isEmpty();
    }
}

QString Monitor::Impl::callerId() const
{
    // What the telephone shows while it rings, and what other consoles show as the listener.
    const auto &who = session.signedIn();
    QString name = !who ? QString() : who->fullName.isEmpty() ? who->name : who->fullName;
    name.remove(QLatin1Char('"'));
    return QStringLiteral("\"%1\" <%2>").arg(name, phone()->extension());
}

QString Monitor::Impl::noticeText() const
{
    switch (session.policy().notice) {
    case Access::Notice::None: return {};
    case Access::Notice::AgentTone: return Monitor::tr("The agent hears a tone");
    case Access::Notice::AgentAnnouncement: return Monitor::tr("The agent hears an announcement");
    case Access::Notice::CustomerAnnouncement: return Monitor::tr("Agent and customer hear an announcement");
    }
    Q_UNREACHABLE();
}

qint64 Monitor::Impl::secondsSoFar() const
{
    return std::chrono::duration_cast<std::chrono::seconds>(session.clock().now() - asking).count();
}

void Monitor::Impl::audit(const QString &action, const QString &outcome, const QString &detail, qint64 seconds)
{
    Access::AuditEntry entry;
    entry.action = action;
    entry.whom = state.agent.key;
    entry.outcome = outcome;
    entry.why = reason;
    entry.detail = detail.isEmpty() ? target.key : target.key + QLatin1Char(' ') + detail;
    entry.seconds = seconds;
    session.writeAudit(std::move(entry));
}

} // namespace Floorwatch::Session
