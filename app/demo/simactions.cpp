// What a manager asks of the simulated PBX.
#include "demo/simulation.h"

#include <algorithm>

namespace Floorwatch::Demo
{

using Base::Done;
using Base::Error;
using Base::Status;

namespace
{

Error noInterface() { return {QStringLiteral("Interface not found")}; }
Error noChannel() { return {QStringLiteral("No such channel")}; }

} // namespace

Status Simulation::pauseMember(const QByteArray &interface, const QByteArray &queue, bool paused,
                               const QByteArray &reason)
{
    Agent *agent = agentByInterface(interface);
    if (!agent) {
        return noInterface();
    }
    bool found = false;
    for (Member &member : agent->members) {
        if (queue.isEmpty() || m_queues[static_cast<size_t>(member.queue)].plan.name == queue) {
            setPaused(*agent, member, paused, reason);
            found = true;
        }
    }
    if (!found) {
        return noInterface();
    }
    // The agent's own next break is drawn anew, so that a supervisor's word holds for a while.
    ++agent->pauseEpoch;
    after(m_random.exponentialSpan(2'700), Tick::PauseToggle, static_cast<quint64>(agent->index), agent->pauseEpoch);
    if (!paused) {
        after(std::chrono::milliseconds(100), Tick::AgentFree, static_cast<quint64>(agent->index));
    }
    return Done{};
}

Status Simulation::addMember(const QByteArray &interface, const QByteArray &queueName, const QByteArray &name,
                             int penalty)
{
    Queue *queue = queueByName(queueName);
    Agent *agent = agentByInterface(interface);
    if (!queue || !agent) {
        return Error{QStringLiteral("Unable to add interface to queue: No such queue")};
    }
    if (memberOf(*agent, queue->index)) {
        return Error{QStringLiteral("Unable to add interface: Already there")};
    }
    if (!name.isEmpty()) {
        agent->name = name;
    }
    Member member;
    member.queue = queue->index;
    member.dynamic = true;
    member.penalty = penalty;
    signIn(*agent, member);
    after(std::chrono::milliseconds(100), Tick::AgentFree, static_cast<quint64>(agent->index));
    return Done{};
}

Status Simulation::removeMember(const QByteArray &interface, const QByteArray &queueName)
{
    const Queue *queue = queueByName(queueName);
    Agent *agent = agentByInterface(interface);
    if (!queue || !agent) {
        return Error{QStringLiteral("Unable to remove interface from queue: No such queue")};
    }
    const auto it = std::find_if(agent->members.begin(), agent->members.end(),
                                 [&](const Member &member) { return member.queue == queue->index; });
    if (it == agent->members.end()) {
        return Error{QStringLiteral("Unable to remove interface: Not there")};
    }
    if (!it->dynamic) {
        return Error{QStringLiteral("Member not dynamic")};
    }
    signOut(*agent, static_cast<size_t>(it - agent->members.begin()));
    return Done{};
}

Status Simulation::setPenalty(const QByteArray &interface, const QByteArray &queueName, int penalty)
{
    Agent *agent = agentByInterface(interface);
    bool found = false;
    for (size_t i = 0; agent && i < agent->members.size(); ++i) {
        Member &member = agent->members[i];
        const Queue &queue = m_queues[static_cast<size_t>(member.queue)];
        if (queueName.isEmpty() || queue.plan.name == queueName) {
            member.penalty = penalty;
            m_emit.member("QueueMemberPenalty", *agent, member, queue);
            found = true;
        }
    }
    if (!found) {
        return Error{QStringLiteral("Invalid interface, queuename or penalty")};
    }
    return Done{};
}

Status Simulation::redirect(const QByteArray &channel, const QByteArray &context, const QByteArray &exten)
{
    Call *call = callOfChannel(channel);
    if (!call) {
        return Error{QStringLiteral("Channel does not exist: ") + QString::fromUtf8(channel)};
    }
    Queue *queue = context == "queues" ? queueByName(exten) : nullptr;
    Agent *agent = context == "internal" ? agentByExtension(exten) : nullptr;
    const bool phone = isPhone(exten) && (context == "internal" || context == takeOverContext);
    const bool callerEnd = call->caller.name == channel && call->callerAgent < 0 && call->phase != CallPhase::Dialling;
    if ((!queue && !agent && !phone) || !callerEnd) {
        return Error{QStringLiteral("Redirect failed")};
    }
    if (call->phase == CallPhase::Waiting) {
        m_emit.channel("MusicOnHoldStop", call->caller);
        abandonQueue(*call, m_queues[static_cast<size_t>(call->queue)]);
        call->begun = m_now;
    } else {
        call->begun = call->answered;
        // No AgentComplete here: Asterisk does not count a call that was taken away while talking.
        releaseCallee(*call);
    }
    if (phone) {
        toPhone(*call, context, exten);
        return Done{};
    }
    call->caller.context = context;
    call->caller.exten = exten;
    queue ? join(*call, *queue) : transferToAgent(*call, *agent);
    return Done{};
}

Status Simulation::blindTransfer(const QByteArray &channel, const QByteArray &context, const QByteArray &exten)
{
    Call *call = callOfChannel(channel);
    if (!call) {
        return Error{QStringLiteral("Channel specified does not exist")};
    }
    Queue *queue = context == "queues" ? queueByName(exten) : nullptr;
    Agent *agent = context == "internal" ? agentByExtension(exten) : nullptr;
    const bool phone = isPhone(exten) && (context == "internal" || context == takeOverContext);
    if (phone && call->phase == CallPhase::Talking && call->callerAgent >= 0 && call->caller.name == channel) {
        // The agent began this call: from here on the other side is the one that goes on.
        std::swap(call->caller, *call->callee);
        std::swap(call->callerAgent, call->agent);
    }
    const bool agentEnd = call->phase == CallPhase::Talking && call->callee && call->callee->name == channel;
    if (!queue && !agent && !phone) {
        return Error{QStringLiteral("Extension '%1' does not exist in context '%2'")
                         .arg(QString::fromUtf8(exten), QString::fromUtf8(context))};
    }
    if (!agentEnd) {
        return Error{QStringLiteral("Call not in a state to be transferred")};
    }
    if (phone) {
        takeOver(*call, context, exten);
        return Done{};
    }
    if (queue) {
        transferToQueue(*call, *queue);
        return Done{};
    }
    call->sure = !call->phone.isEmpty();
    if (call->sure) {
        m_emit.channel("Unhold", *call->callee);
    }
    m_emit.blindTransfer(*call->callee, call->caller, context, exten);
    completeAgent(*call, "transfer");
    releaseCallee(*call);
    transferToAgent(*call, *agent);
    return Done{};
}

Status Simulation::moveInQueue(const QByteArray &channel, const QByteArray &queueName, int position)
{
    Queue *queue = queueByName(queueName);
    Call *call = callOfChannel(channel);
    if (!queue) {
        return Error{QStringLiteral("Unable to change priority caller on queue: No such queue")};
    }
    const auto it = std::find(queue->waiting.begin(), queue->waiting.end(), call ? call->id : 0);
    if (it == queue->waiting.end()) {
        return Error{QStringLiteral("Unable to change priority caller on queue: No such caller")};
    }
    const quint64 id = *it;
    queue->waiting.erase(it);
    const auto place = std::clamp<ptrdiff_t>(position - 1, 0, static_cast<ptrdiff_t>(queue->waiting.size()));
    queue->waiting.insert(queue->waiting.begin() + place, id);
    dispatch(*queue);
    return Done{};
}

Status Simulation::hangUp(const QByteArray &channel)
{
    if (Spy *spy = spyOf(channel)) {
        m_telephones->hangUp(spy->channel.uniqueid);
        endSpy(*spy, 16, "Normal Clearing");
        return Done{};
    }
    Call *call = callOfChannel(channel);
    if (!call) {
        return noChannel();
    }
    const bool callerEnd = call->caller.name == channel;
    const auto asked = [](Frame &frame) { frame.add("Cause", 16); };
    if (call->phase == CallPhase::Dialling) {
        endDialling(*call, callerEnd);
    } else if (call->phase == CallPhase::Talking) {
        endTalk(*call, callerEnd);
    } else if (callerEnd) {
        m_emit.channel("MusicOnHoldStop", call->caller);
        abandonQueue(*call, m_queues[static_cast<size_t>(call->queue)]);
        m_emit.channel("SoftHangupRequest", call->caller, asked);
        m_emit.hangup(call->caller, 16, "Normal Clearing");
        erase(*call);
    } else {
        const auto it = std::find_if(call->rings.begin(), call->rings.end(),
                                     [&](const Ring &ring) { return ring.channel.name == channel; });
        ringGivenUp(*call, it->serial);
    }
    return Done{};
}

Status Simulation::originate(const QByteArray &channel, const QByteArray &exten)
{
    Agent *agent = agentByInterface(channel);
    if (!agent || agent->call != 0 || agent->device != Device::NotInUse) {
        return Error{QStringLiteral("Originate failed")};
    }
    dialOutside(*agent, exten);
    return Done{};
}

Status Simulation::sendText(const QByteArray &extension, const QByteArray &text)
{
    // Asterisk says the same of an endpoint that it does not know and of one that is not registered.
    const Error failed{QStringLiteral("Message failed to send.")};
    if (const Agent *agent = agentByExtension(extension)) {
        return agent->device == Device::Unavailable ? Status(failed) : Status(Done{});
    }
    if (!m_telephones || m_phones.count(extension) == 0) {
        return failed;
    }
    m_telephones->sendText(extension, text);
    return Done{};
}

} // namespace Floorwatch::Demo
