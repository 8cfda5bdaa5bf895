#include "session/monitor.h"

#include "session/gate.h"
#include "session/monitorimpl.h"

#include <cmath>

namespace Floorwatch::Session
{

using namespace Domain;

QString text(MonitorPhase phase)
{
    switch (phase) {
    case MonitorPhase::Idle: return QStringLiteral("idle");
    case MonitorPhase::Connecting: return QStringLiteral("connecting");
    case MonitorPhase::Announcing: return QStringLiteral("announcing");
    case MonitorPhase::Active: return QStringLiteral("active");
    case MonitorPhase::TakingOver: return QStringLiteral("takingOver");
    case MonitorPhase::TakenOver: return QStringLiteral("takenOver");
    case MonitorPhase::GivingBack: return QStringLiteral("givingBack");
    case MonitorPhase::Waiting: return QStringLiteral("waiting");
    case MonitorPhase::Ended: return QStringLiteral("ended");
    }
    Q_UNREACHABLE();
}

QString text(MonitorEnd end)
{
    switch (end) {
    case MonitorEnd::None: return QStringLiteral("none");
    case MonitorEnd::Stopped: return QStringLiteral("stopped");
    case MonitorEnd::AgentHungUp: return QStringLiteral("agentHungUp");
    case MonitorEnd::CallerHungUp: return QStringLiteral("callerHungUp");
    case MonitorEnd::CallEnded: return QStringLiteral("callEnded");
    case MonitorEnd::Transferred: return QStringLiteral("transferred");
    case MonitorEnd::GivenBack: return QStringLiteral("givenBack");
    case MonitorEnd::Refused: return QStringLiteral("refused");
    case MonitorEnd::PhoneFailed: return QStringLiteral("phoneFailed");
    case MonitorEnd::PbxGone: return QStringLiteral("pbxGone");
    case MonitorEnd::WrongLeg: return QStringLiteral("wrongLeg");
    case MonitorEnd::ModeUnknown: return QStringLiteral("modeUnknown");
    }
    Q_UNREACHABLE();
}

Monitor::Monitor(Session &session) : m_impl(std::make_unique<Impl>(*this, session)) {}

Monitor::~Monitor() = default;

const MonitorState &Monitor::state() const { return m_impl->state; }

bool Monitor::isRunning() const
{
    return m_impl->state.phase != MonitorPhase::Idle && m_impl->state.phase != MonitorPhase::Ended;
}

MonitorFigures Monitor::figures() const
{
    MonitorFigures figures;
    const Telephone *phone = m_impl->phone();
    const bool taken = m_impl->state.phase == MonitorPhase::TakenOver;
    const QString &heard = taken ? m_impl->takeId : m_impl->mainId;
    if (!phone || !m_impl->state.ownSound || heard.isEmpty()) {
        return figures;
    }
    figures.line = phone->figures(heard);
    figures.microphoneDbfs = figures.line.sentDbfs;
    figures.callerDbfs = figures.line.receivedDbfs;
    if (m_impl->sensorUp && !taken) {
        // The spy leg hears both; what is beyond the agent's own power is the caller's. Both are measured apart in
        // time, so that a rest within a decibel of the agent is taken for nothing: beside an agent who talks, a caller
        // more than 6 dB below is not seen.
        const auto power = [](double dbfs) { return std::pow(10.0, dbfs / 10.0); };
        figures.agentDbfs = phone->figures(m_impl->sensorId).receivedDbfs;
        const double rest = power(figures.line.receivedDbfs) - power(figures.agentDbfs);
        const bool callerToo = rest > power(figures.agentDbfs + 1) - power(figures.agentDbfs) && rest > power(-96.0);
        figures.callerDbfs = callerToo ? 10.0 * std::log10(rest) : -96.0;
        figures.separate = true;
    }
    return figures;
}

bool Monitor::mayStart(const AgentId &agent, SpyMode mode, QString *why, bool *reasonNeeded) const
{
    return m_impl->mayStart(agent, mode, why, reasonNeeded);
}

void Monitor::start(const AgentId &agent, SpyMode mode, const QString &reason)
{
    Impl &impl = *m_impl;
    if (!impl.withCustomer()) {
        stop();
        impl.renew(agent);
        impl.reason = reason;
    }
    QString why;
    if (mayStart(agent, mode, &why)) {
        impl.begin(agent, mode);
    } else {
        impl.refuse(rightFor(mode), agent, why);
    }
}

bool Monitor::maySwitch(SpyMode mode, QString *why, bool *reasonNeeded) const
{
    if (m_impl->state.phase != MonitorPhase::Active) {
        return Base::no(why, tr("Nothing is being listened to."));
    }
    m_impl->reasonFor(rightFor(mode), reasonNeeded);
    SwitchSpy change;
    change.leg = {m_impl->pbx(), m_impl->mainId};
    change.mode = mode;
    return m_impl->session.mayDo(m_impl->pbx(), change, why);
}

void Monitor::setReason(const QString &reason) { m_impl->reason = reason; }

void Monitor::setMode(SpyMode mode, bool anyway)
{
    if (m_impl->state.phase != MonitorPhase::Active) {
        return;
    }
    if (mode != SpyMode::Listen && !anyway) {
        for (const Spy &other : m_impl->state.others) {
            if (!other.modeKnown || other.mode != SpyMode::Listen) {
                Q_EMIT besideAnother(mode, other.by);
                return;
            }
        }
    }
    m_impl->askMode(mode);
}

void Monitor::setTalkKey(bool down)
{
    if (m_impl->talkKey == down) {
        return;
    }
    m_impl->talkKey = down;
    if (m_impl->state.phase == MonitorPhase::Active) {
        // Released: the gate closes at once, the PBX follows.
        setMode(down ? SpyMode::Whisper : SpyMode::Listen);
    }
}

void Monitor::setMuted(bool muted)
{
    m_impl->state.muted = muted;
    m_impl->refreshMicrophone();
    Q_EMIT changed();
}

void Monitor::setAgentOnly(bool on)
{
    Impl &impl = *m_impl;
    if (Telephone *phone = impl.phone(); phone && impl.spying()) {
        impl.state.agentOnly = on && impl.sensorUp;
        phone->setHeard(impl.mainId, !impl.state.agentOnly);
        if (!impl.sensorId.isEmpty()) {
            phone->setHeard(impl.sensorId, impl.state.agentOnly);
        }
        Q_EMIT changed();
    }
}

void Monitor::setFollow(Follow follow)
{
    m_impl->state.follow = follow;
    if (m_impl->state.phase == MonitorPhase::Waiting && follow == Follow::Nothing) {
        stop();
        return;
    }
    Q_EMIT changed();
}

bool Monitor::mayTakeOver(QString *why, bool *reasonNeeded) const
{
    const Impl &impl = *m_impl;
    if (impl.state.phase != MonitorPhase::Active) {
        return Base::no(why, tr("Nothing is being listened to."));
    }
    if (impl.callerLeg.isNull()) {
        return Base::no(why, tr("There is no customer on this call."));
    }
    impl.reasonFor(Access::Right::TakeOver, reasonNeeded);
    TakeOverLeg take;
    take.leg = impl.target;
    return impl.session.mayDo(impl.pbx(), take, why);
}

void Monitor::takeOver()
{
    QString why;
    if (mayTakeOver(&why)) {
        m_impl->takeOver();
    } else if (isRunning()) {
        m_impl->session.writeRefusal(Access::Right::TakeOver, m_impl->state.agent, why);
        m_impl->state.message = why;
        Q_EMIT changed();
    }
}

bool Monitor::mayReceive(const CallId &call, QString *why) const { return m_impl->mayReceive(call, why); }

void Monitor::receive(const CallId &call)
{
    Impl &impl = *m_impl;
    QString why;
    const bool may = mayReceive(call, &why); // what is listened to goes on where it may not
    if (may || !isRunning()) {
        stop();
        impl.renew({call.pbx, {}});
        impl.reason.clear();
    }
    if (may) {
        impl.receive(call);
    } else {
        impl.refuse(Access::Right::ActOnCalls, {call.pbx, call.key}, why);
    }
}

bool Monitor::mayGiveBack(QString *why) const { return m_impl->mayGiveBack(why); }

void Monitor::giveBack()
{
    if (mayGiveBack(nullptr)) {
        m_impl->giveBack();
    }
}

bool Monitor::mayRecord(bool on, QString *why) const
{
    RecordLeg record;
    record.leg = m_impl->target;
    record.on = on;
    return isRunning() && !m_impl->state.direct() && m_impl->session.floor().leg(record.leg) &&
           m_impl->session.mayDo(m_impl->pbx(), record, why);
}

void Monitor::setRecording(bool on)
{
    Impl &impl = *m_impl;
    if (!isRunning() || impl.state.direct() || impl.recordCommand != 0) {
        return;
    }
    impl.followName();
    RecordLeg record;
    record.leg = impl.target;
    record.channel = impl.targetChannel;
    record.on = on;
    if (on) {
        QString name = impl.target.key;
        name.replace(QLatin1Char('/'), QLatin1Char('-'));
        record.file = QStringLiteral("floorwatch-") + name + QStringLiteral(".wav");
    }
    impl.recordCommand = impl.session.submit(impl.pbx(), record, impl.reason);
}

void Monitor::flag()
{
    Impl &impl = *m_impl;
    if (impl.target.isNull() || impl.state.flagged) {
        return;
    }
    impl.state.flagged = true;
    impl.session.writeCallMark(impl.target, QStringLiteral("flag"), {});
    Q_EMIT changed();
}

void Monitor::setNote(const QString &text)
{
    Impl &impl = *m_impl;
    if (impl.target.isNull() || text == impl.state.note) {
        return;
    }
    impl.state.note = text;
    impl.session.writeCallMark(impl.target, QStringLiteral("note"), text);
    Q_EMIT changed();
}

void Monitor::observe(const PbxEvent &event)
{
    if (isRunning() && event.pbx == m_impl->pbx()) {
        m_impl->observe(event);
    }
}

void Monitor::stop() { m_impl->finish(MonitorEnd::Stopped); }

} // namespace Floorwatch::Session
