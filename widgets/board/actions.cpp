#include "board/actions.h"

#include <QCoreApplication>

#include <algorithm>

namespace Floorwatch::Board
{

using namespace Domain;

namespace
{

struct Actions {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Actions)
};

bool inQueue(const Floor::AgentRecord &agent, const QueueId &queue)
{
    return std::any_of(agent.memberships.begin(), agent.memberships.end(),
                       [&queue](const Membership &m) { return m.queue == queue; });
}

ActionState judged(const Desk &desk, ActionId id, PbxId pbx, const CommandBody &what)
{
    ActionState state{id, true, {}};
    state.enabled = desk.mayDo(pbx, what, &state.why);
    return state;
}

ActionState refused(ActionId id, const QString &why) { return {id, false, why}; }

void addListening(const Desk &desk, const Selection &selection, std::vector<ActionState> &out)
{
    const AgentId agent = listenTarget(desk.floor(), selection);
    for (const ActionId id : {ActionId::Listen, ActionId::Whisper, ActionId::Barge}) {
        ActionState state = refused(id, Actions::tr("Nobody has answered this call yet"));
        if (!agent.isNull()) {
            state.why.clear();
            state.enabled = desk.mayListen(agent, *listenMode(id), &state.why, nullptr);
        }
        out.push_back(state);
    }
}

void addCallActions(const Desk &desk, const Floor::CallRecord &call, std::vector<ActionState> &out)
{
    const PbxId pbx = call.id.pbx;
    const Leg *leg = callerLeg(call);
    if (leg == nullptr) {
        return;
    }
    if (const Visit *visit = waitingVisit(desk.floor(), call); visit != nullptr) {
        out.push_back(
            judged(desk, ActionId::MoveToFront, pbx, MoveInQueue{visit->leg, leg->channel, visit->queue.key, 1}));
        if (visit->position == 1 && out.back().enabled) {
            out.back() = refused(ActionId::MoveToFront, Actions::tr("This caller is next already"));
        }
        out.push_back(judged(desk, ActionId::MoveToQueue, pbx, RedirectLeg{visit->leg, leg->channel, {}, {}}));
    } else {
        const Leg *agent = talkingAgentLeg(call);
        out.push_back(agent == nullptr
                          ? refused(ActionId::Transfer, Actions::tr("Nobody has answered this call yet"))
                          : judged(desk, ActionId::Transfer, pbx, TransferLeg{agent->id, agent->channel, {}, {}}));
    }
    out.push_back(judged(desk, ActionId::HangUp, pbx, HangUpLeg{leg->id, leg->channel}));
}

void addAgentActions(const Desk &desk, const Floor::AgentRecord &agent, std::vector<ActionState> &out)
{
    const PbxId pbx = agent.id.pbx;
    const ActionId pause = agent.paused ? ActionId::Unpause : ActionId::Pause;
    const QString elsewhere = Actions::tr("This agent is in no queue");
    if (agent.memberships.empty()) {
        out.push_back(refused(pause, elsewhere));
    } else {
        out.push_back(judged(desk, pause, pbx, pauseCommands(agent, !agent.paused, {}).front()));
    }
    out.push_back(queuesOf(desk.floor(), agent, false).isEmpty()
                      ? refused(ActionId::AddToQueue, Actions::tr("This agent is in every queue already"))
                      : judged(desk, ActionId::AddToQueue, pbx, addCommand(agent, {}, 0)));
    if (agent.memberships.empty()) {
        out.push_back(refused(ActionId::RemoveFromQueue, elsewhere));
        out.push_back(refused(ActionId::ChangePenalty, elsewhere));
    } else {
        const Membership &first = agent.memberships.front();
        out.push_back(judged(desk, ActionId::RemoveFromQueue, pbx, removeCommand(first)));
        out.push_back(judged(desk, ActionId::ChangePenalty, pbx, penaltyCommand(first, first.penalty)));
    }
}

} // namespace

QString actionName(ActionId id)
{
    switch (id) {
    case ActionId::Listen: return Actions::tr("Listen");
    case ActionId::Whisper: return Actions::tr("Whisper");
    case ActionId::Barge: return Actions::tr("Barge in");
    case ActionId::Pause: return Actions::tr("Pause");
    case ActionId::Unpause: return Actions::tr("End pause");
    case ActionId::AddToQueue: return Actions::tr("Add to queue");
    case ActionId::RemoveFromQueue: return Actions::tr("Remove from queue");
    case ActionId::ChangePenalty: return Actions::tr("Change penalty");
    case ActionId::MoveToQueue: return Actions::tr("Move to queue");
    case ActionId::MoveToFront: return Actions::tr("To the front");
    case ActionId::Transfer: return Actions::tr("Transfer");
    case ActionId::HangUp: return Actions::tr("Hang up");
    }
    Q_UNREACHABLE();
}

QString actionGlyph(ActionId id)
{
    switch (id) {
    case ActionId::Listen: return QStringLiteral("listen");
    case ActionId::Whisper: return QStringLiteral("whisper");
    case ActionId::Barge: return QStringLiteral("barge");
    case ActionId::Pause: return QStringLiteral("state-paused");
    case ActionId::Unpause: return QStringLiteral("play");
    case ActionId::AddToQueue: return QStringLiteral("person-add");
    case ActionId::RemoveFromQueue: return QStringLiteral("person-remove");
    case ActionId::ChangePenalty: return QStringLiteral("penalty");
    case ActionId::MoveToQueue: return QStringLiteral("queue");
    case ActionId::MoveToFront: return QStringLiteral("front");
    case ActionId::Transfer: return QStringLiteral("transfer");
    case ActionId::HangUp: return QStringLiteral("hangup");
    }
    Q_UNREACHABLE();
}

QString actionKeys(ActionId id)
{
    switch (id) {
    case ActionId::Listen: return QStringLiteral("Ctrl+L");
    case ActionId::Whisper: return QStringLiteral("Ctrl+W");
    case ActionId::Barge: return QStringLiteral("Ctrl+B");
    default: return {};
    }
}

ActionId listenAction(SpyMode mode)
{
    switch (mode) {
    case SpyMode::Listen: return ActionId::Listen;
    case SpyMode::Whisper: return ActionId::Whisper;
    case SpyMode::Barge: return ActionId::Barge;
    }
    Q_UNREACHABLE();
}

std::optional<SpyMode> listenMode(ActionId id)
{
    switch (id) {
    case ActionId::Listen: return SpyMode::Listen;
    case ActionId::Whisper: return SpyMode::Whisper;
    case ActionId::Barge: return SpyMode::Barge;
    default: return {};
    }
}

AgentId listenTarget(const Floor::FloorState &floor, const Selection &selection)
{
    if (selection.kind == Selection::Kind::Agent) {
        return selection.agent;
    }
    const Floor::CallRecord *call = callOf(floor, selection);
    const Leg *leg = call == nullptr ? nullptr : talkingAgentLeg(*call);
    return leg == nullptr ? AgentId() : leg->agent;
}

const Floor::AgentRecord *agentOf(const Floor::FloorState &floor, const AgentId &id)
{
    const int at = floor.agentIndex(id);
    return at < 0 ? nullptr : &floor.agents()[static_cast<size_t>(at)];
}

const Floor::CallRecord *callOf(const Floor::FloorState &floor, const Selection &selection)
{
    if (selection.kind == Selection::Kind::Call) {
        return floor.callBySerial(selection.call);
    }
    const Floor::AgentRecord *agent =
        selection.kind == Selection::Kind::Agent ? agentOf(floor, selection.agent) : nullptr;
    return agent == nullptr || agent->call.isNull() ? nullptr : floor.call(agent->call);
}

const Leg *talkingAgentLeg(const Floor::CallRecord &call)
{
    const Leg *best = nullptr;
    for (const Leg &leg : call.legs) {
        if (leg.agent.isNull() || leg.state != LegState::Up || leg.bridge.isEmpty()) {
            continue;
        }
        const bool phone = !leg.channel.startsWith(QLatin1String("Local/"));
        best = best == nullptr || phone ? &leg : best;
    }
    return best;
}

const Leg *callerLeg(const Floor::CallRecord &call)
{
    const auto outside =
        std::find_if(call.legs.begin(), call.legs.end(), [](const Leg &leg) { return leg.agent.isNull(); });
    if (outside != call.legs.end()) {
        return &*outside;
    }
    return call.legs.empty() ? nullptr : &call.legs.front();
}

const Visit *waitingVisit(const Floor::FloorState &floor, const Floor::CallRecord &call)
{
    const int queue = floor.queueIndex({call.id.pbx, call.queue});
    if (queue < 0) {
        return nullptr;
    }
    for (const quint64 serial : floor.queues()[static_cast<size_t>(queue)].waiting) {
        const Visit *visit = floor.visitBySerial(serial);
        if (visit != nullptr && visit->call == call.id) {
            return visit;
        }
    }
    return nullptr;
}

std::vector<ActionState> actionsFor(const Desk &desk, const Selection &selection)
{
    std::vector<ActionState> out;
    const bool agentThere = selection.kind == Selection::Kind::Agent && agentOf(desk.floor(), selection.agent);
    if (agentThere || (selection.kind == Selection::Kind::Call && callOf(desk.floor(), selection))) {
        addListening(desk, selection, out);
    }
    if (selection.kind == Selection::Kind::Agent) {
        if (const Floor::AgentRecord *agent = agentOf(desk.floor(), selection.agent)) {
            addAgentActions(desk, *agent, out);
        }
    }
    if (const Floor::CallRecord *call = callOf(desk.floor(), selection)) {
        addCallActions(desk, *call, out);
    }
    return out;
}

std::vector<CommandBody> pauseCommands(const Floor::AgentRecord &agent, bool pause, const QString &reason,
                                       const QString &queue)
{
    std::vector<CommandBody> out;
    QStringList done;
    for (const Membership &m : agent.memberships) {
        if ((queue.isEmpty() || m.queue.key == queue) && !done.contains(m.interface)) {
            done.append(m.interface);
            out.emplace_back(PauseMember{m.interface, queue, pause, reason});
        }
    }
    return out;
}

CommandBody addCommand(const Floor::AgentRecord &agent, const QString &queue, int penalty)
{
    // The interface that the agent's other queues dial, with the state that they watch.
    if (agent.memberships.empty()) {
        return AddMember{agent.id.key, queue, agent.name, {}, penalty};
    }
    const Membership &like = agent.memberships.front();
    return AddMember{like.interface, queue, like.name, like.stateInterface, penalty};
}

CommandBody removeCommand(const Membership &membership)
{
    return RemoveMember{membership.interface, membership.queue.key};
}

CommandBody penaltyCommand(const Membership &membership, int penalty)
{
    return SetPenalty{membership.interface, membership.queue.key, penalty};
}

QStringList queuesOf(const Floor::FloorState &floor, const Floor::AgentRecord &agent, bool in)
{
    QStringList names;
    for (const Floor::QueueRecord &queue : floor.queues()) {
        if (queue.present && queue.id.pbx == agent.id.pbx && inQueue(agent, queue.id) == in) {
            names.append(queue.id.key);
        }
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

} // namespace Floorwatch::Board
