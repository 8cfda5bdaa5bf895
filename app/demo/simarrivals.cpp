// Callers before they wait: who they are, what they want, and how the dialplan comes to know it.
#include "demo/simulation.h"

namespace Floorwatch::Demo
{

namespace
{

constexpr double surgeFactor = 3;
constexpr double surgeReasonShare = 0.9; // of the surge's callers
constexpr double menuShare = 0.4;        // who came through the menus
constexpr double toldTwiceShare = 0.25;  // whose reason is told by a UserEvent too

/// What is pressed in the main menu for such a reason.
QByteArray menuKey(const QByteArray &reason)
{
    return reason == "billing" ? "1" : reason == "no-signal" ? "2" : reason == "delivery" ? "3" : "0";
}

} // namespace

double Simulation::queueRate(const Queue &queue, Instant at) const
{
    return queue.arrivalsPerSecond * curveAt(at) * (surging(queue, at) ? surgeFactor : 1);
}

CallerPlan Simulation::callerFor(const Queue &queue)
{
    if (surging(queue, m_now) && m_random.chance(1 - 1 / surgeFactor)) {
        CallerPlan who = surgeCaller(m_random);
        who.reason = m_random.chance(surgeReasonShare) ? surgeReason() : anyContactReason(m_random, queue.plan.name);
        return who;
    }
    CallerPlan who = m_random.chance(specialShare(arrivalRate(m_now))) ? specialCaller(m_random) : anyCaller(m_random);
    who.reason = anyContactReason(m_random, queue.plan.name);
    return who;
}

void Simulation::arrive(Queue &queue)
{
    after(m_random.exponentialSpan(1 / queueRate(queue, m_now)), Tick::Arrival, static_cast<quint64>(queue.index));
    const CallerPlan who = callerFor(queue);
    Call &call = makeCall(CallKind::Queue, "PJSIP/trunk");
    Channel &caller = call.caller;
    caller.number = who.number;
    caller.callerName = who.name;
    caller.context = "from-trunk";
    caller.exten = queue.exten;
    caller.state = ChannelState::Ring;
    m_emit.channel("Newchannel", caller);
    if (m_settings.noise) {
        m_emit.variable(caller, "SIPDOMAIN", "192.0.2.1");
    }
    caller.application = "Answer";
    m_emit.newExten(caller);
    caller.state = ChannelState::Up;
    m_emit.channel("Newstate", caller);
    tellReason(call, queue, who.reason);
    join(call, queue);
}

/// Menus, a variable, an event of the dialplan: whatever of it this caller went through.
void Simulation::tellReason(Call &call, const Queue &queue, const QByteArray &reason)
{
    Channel &caller = call.caller;
    if (m_random.chance(menuShare)) {
        caller.context = "ivr-main";
        caller.application = "BackGround";
        caller.applicationData = "main-menu";
        caller.exten = "s";
        m_emit.newExten(caller);
        caller.application = "Goto";
        caller.applicationData = "from-trunk," + queue.exten + ",1";
        caller.exten = menuKey(reason);
        m_emit.newExten(caller);
        caller.context = "from-trunk";
        caller.exten = queue.exten;
    }
    const bool twice = m_random.chance(toldTwiceShare);
    if (reason.isEmpty()) {
        return; // nobody asked, or nothing was understood
    }
    m_emit.variable(caller, "CALL_REASON", reason);
    if (twice) {
        m_emit.userEvent(caller, "CallReason", [&](Frame &frame) { frame.add("Reason", reason); });
    }
}

} // namespace Floorwatch::Demo
