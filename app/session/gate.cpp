#include "session/gate.h"

#include "base/overloaded.h"

namespace Floorwatch::Session
{

using namespace Domain;
using Access::Right;
using Access::Subject;
using Base::Overloaded;

namespace
{

void addAgent(Subject &subject, const Floor::AgentRecord &agent)
{
    subject.agentInterface = agent.id.key;
    subject.agentName = agent.name;
    for (const Membership &membership : agent.memberships) {
        subject.agentQueues << membership.queue.key;
    }
}

void addCall(Subject &subject, const Floor::CallRecord &call)
{
    subject.callQueue = call.queue;
    subject.callerNumber = call.caller.number;
}

Subject ofInterface(const Floor::FloorState &floor, PbxId pbx, const QString &interface, const QString &queue)
{
    Subject subject;
    subject.agentInterface = interface;
    if (const int index = floor.agentIndex({pbx, interface}); index >= 0) {
        addAgent(subject, floor.agents()[static_cast<size_t>(index)]);
    }
    if (!queue.isEmpty()) {
        subject.callQueue = queue;
    }
    return subject;
}

Subject ofLeg(const Floor::FloorState &floor, const LegId &leg)
{
    Subject subject;
    if (const Floor::CallRecord *call = floor.callOfLeg(leg)) {
        const Leg *own = floor.leg(leg);
        const AgentId agent = own && !own->agent.isNull() ? own->agent : call->agent;
        if (const int index = floor.agentIndex(agent); index >= 0) {
            addAgent(subject, floor.agents()[static_cast<size_t>(index)]);
        }
        addCall(subject, *call);
    }
    return subject;
}

} // namespace

Right rightFor(SpyMode mode)
{
    switch (mode) {
    case SpyMode::Listen: return Right::Listen;
    case SpyMode::Whisper: return Right::Whisper;
    case SpyMode::Barge: return Right::Barge;
    }
    Q_UNREACHABLE();
}

Subject subjectOf(const Floor::FloorState &floor, const AgentId &agent)
{
    Subject subject = ofInterface(floor, agent.pbx, agent.key, {});
    if (const int index = floor.agentIndex(agent); index >= 0) {
        if (const Floor::CallRecord *call = floor.call(floor.agents()[static_cast<size_t>(index)].call)) {
            addCall(subject, *call);
        }
    }
    return subject;
}

Act actOf(const Floor::FloorState &floor, PbxId pbx, const CommandBody &body)
{
    const auto onAgent = [&](const QString &interface, const QString &queue, const char *action,
                             const QString &detail) {
        return Act{Right::ActOnAgents, ofInterface(floor, pbx, interface, queue), QString::fromLatin1(action),
                   interface, detail};
    };
    const auto onCall = [&](const LegId &leg, const char *action, const QString &detail) {
        return Act{Right::ActOnCalls, ofLeg(floor, leg), QString::fromLatin1(action), leg.key, detail};
    };
    return std::visit(
        Overloaded{
            [&](const PauseMember &c) {
                return onAgent(c.interface, c.queue, c.paused ? "pause" : "unpause", c.reason);
            },
            [&](const AddMember &c) { return onAgent(c.interface, c.queue, "addMember", c.queue); },
            [&](const RemoveMember &c) { return onAgent(c.interface, c.queue, "removeMember", c.queue); },
            [&](const SetPenalty &c) {
                return onAgent(c.interface, c.queue, "penalty",
                               c.queue + QLatin1Char('=') + QString::number(c.penalty));
            },
            [&](const RedirectLeg &c) { return onCall(c.leg, "redirect", c.extension); },
            [&](const MoveInQueue &c) { return onCall(c.leg, "move", QString::number(c.position)); },
            [&](const TransferLeg &c) { return onCall(c.leg, "transfer", c.extension); },
            [&](const HangUpLeg &c) { return onCall(c.leg, "hangUp", {}); },
            [&](const StartSpy &c) {
                // The second leg that only tells the agent's level stands apart from the listening that it belongs to.
                const QString action = c.sensor ? QStringLiteral("sensor") : text(c.mode);
                return Act{rightFor(c.mode), ofLeg(floor, c.leg), action, c.leg.key, c.device};
            },
            [&](const SwitchSpy &c) {
                const LegId target = floor.spiedBy(c.leg);
                return Act{rightFor(c.mode), ofLeg(floor, target), text(c.mode), target.key, {}};
            },
            [&](const TakeOverLeg &c) {
                return Act{Right::TakeOver, ofLeg(floor, c.leg), QStringLiteral("takeOver"), c.leg.key, c.extension};
            },
            [&](const RecordLeg &c) {
                return Act{Right::RecordCalls, ofLeg(floor, c.leg),
                           c.on ? QStringLiteral("record") : QStringLiteral("stopRecording"), c.leg.key, c.file};
            },
            [&](const SendText &c) {
                return Act{Right::TellAgents, ofInterface(floor, pbx, c.interface, {}), QStringLiteral("notice"),
                           c.interface, c.notice};
            },
        },
        body);
}

} // namespace Floorwatch::Session
