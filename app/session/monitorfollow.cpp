// How a monitored call ended, and what it stays with after.
#include "session/gate.h"
#include "session/monitorimpl.h"

namespace Floorwatch::Session
{

using namespace Domain;

void Monitor::Impl::observe(const PbxEvent &event)
{
    if (const auto *asked = std::get_if<LegHangupAsked>(&event.body)) {
        agentAsked = agentAsked || (!callerAsked && asked->leg.uniqueid == target.key);
        callerAsked = callerAsked || (!agentAsked && asked->leg.uniqueid == callerLeg.key);
        phoneAsked = phoneAsked || (asked->byPeer && asked->leg.uniqueid == mainId);
    } else if (const auto *dialled = std::get_if<DialBegan>(&event.body)) {
        // A busy phone comes and goes within one batch.
        ownRang = ownRang || (state.phase == MonitorPhase::TakingOver && dialled->from.uniqueid == callerLeg.key &&
                              isOwnPhone(dialled->to.channel));
    } else if (const auto *moved = std::get_if<LegTransferred>(&event.body)) {
        passedOn = passedOn || moved->transferer.uniqueid == target.key || moved->transferee.uniqueid == callerLeg.key;
    }
}

void Monitor::Impl::judgeAgain()
{
    // Who has become exempt is heard no longer, at a locked console too; the lock alone ends nothing that was allowed.
    const auto &who = session.signedIn();
    if (!q.isRunning() || !who || state.phase == MonitorPhase::TakenOver || state.direct()) {
        return;
    }
    const Access::Subject subject = session.withTags(subjectOf(session.floor(), state.agent));
    const Access::Right used = state.phase == MonitorPhase::Active ? rightFor(state.mode) : Access::Right::Listen;
    const Access::Decision right = Access::decide(*who, session.policy(), used, subject);
    if (!right.allowed) {
        finish(MonitorEnd::Refused, right.why);
    }
}

void Monitor::Impl::spyEnded()
{
    if (!passedOn && !agentAsked && !callerAsked && session.floor().leg(target)) {
        // The call goes on without us.
        finish(phoneAsked ? MonitorEnd::Stopped : MonitorEnd::PhoneFailed,
               phoneAsked ? QString() : Monitor::tr("The line to the phone ended."));
        return;
    }
    MonitorEnd how = MonitorEnd::CallEnded;
    if (!passedOn && agentAsked) {
        how = MonitorEnd::AgentHungUp;
    } else if (!passedOn && callerAsked) {
        how = MonitorEnd::CallerHungUp;
    } else if (passedOn || session.floor().leg(callerLeg)) {
        how = MonitorEnd::Transferred; // by the agent or by somebody else
    }
    follow(how);
}

void Monitor::Impl::follow(MonitorEnd how)
{
    const bool callerStays = session.floor().leg(callerLeg) && how != MonitorEnd::CallerHungUp;
    if (state.follow == Follow::Agent || (state.follow == Follow::Caller && callerStays)) {
        dropLines();
        audit(QStringLiteral("monitorEnd"), text(how), QStringLiteral("waits"), secondsSoFar());
        state.phase = MonitorPhase::Waiting;
        state.end = how;
        state.asked.reset();
        state.mode = SpyMode::Listen;
        tell();
        return;
    }
    finish(how);
}

void Monitor::Impl::followOn()
{
    const Floor::FloorState &floor = session.floor();
    AgentId next = state.agent;
    if (state.follow == Follow::Caller) {
        const Floor::CallRecord *call = floor.callOfLeg(callerLeg);
        if (!call) {
            finish(MonitorEnd::CallerHungUp);
            return;
        }
        next = call->agent;
    }
    const Floor::CallRecord *call = nullptr;
    const Leg *leg = next.isNull() ? nullptr : agentLeg(next, &call);
    if (!leg || leg->bridge.isEmpty() || leg->id == target || leg->hangupAsked) {
        return;
    }
    QString why;
    if (!mayStart(next, SpyMode::Listen, &why, nullptr)) {
        finish(MonitorEnd::Refused, why);
        return;
    }
    begin(next, SpyMode::Listen); // never speaking by itself
}

} // namespace Floorwatch::Session
