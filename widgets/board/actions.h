// What may be done with what is selected, and the commands it takes: pure functions of the floor, no widgets.
#pragma once

#include "board/desk.h"
#include "board/selection.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace Floorwatch::Board
{

enum class ActionId : quint8 {
    Listen,
    Whisper,
    Barge,
    Pause,
    Unpause,
    AddToQueue,
    RemoveFromQueue,
    ChangePenalty,
    MoveToQueue,
    MoveToFront,
    Transfer,
    HangUp
};

struct ActionState {
    ActionId id{};
    bool enabled = true;
    QString why; ///< why not, for a tooltip
};

[[nodiscard]] QString actionName(ActionId id);
[[nodiscard]] QString actionGlyph(ActionId id);
/// The keys of an action on what is selected; empty where it has none.
[[nodiscard]] QString actionKeys(ActionId id);
/// The action that listens in a mode, and the mode of an action that listens.
[[nodiscard]] ActionId listenAction(Domain::SpyMode mode);
[[nodiscard]] std::optional<Domain::SpyMode> listenMode(ActionId id);

/// The actions that make sense for the selection, in the order of their buttons.
[[nodiscard]] std::vector<ActionState> actionsFor(const Desk &desk, const Selection &selection);

[[nodiscard]] const Floor::AgentRecord *agentOf(const Floor::FloorState &floor, const Domain::AgentId &id);
/// The call that is selected, or that the selected agent talks on.
[[nodiscard]] const Floor::CallRecord *callOf(const Floor::FloorState &floor, const Selection &selection);
/// Whom a listener of the selection would hear: the selected agent, or the agent who talks in the selected call. Null
/// where nobody does.
[[nodiscard]] Domain::AgentId listenTarget(const Floor::FloorState &floor, const Selection &selection);
/// The leg of the agent who talks in this call: the one whose other side a transfer sends on. The phone itself rather
/// than the Local channel before it; nullptr where no agent talks.
[[nodiscard]] const Domain::Leg *talkingAgentLeg(const Floor::CallRecord &call);
/// The leg of the outside party: not an agent's; the first where all are agents'. Null for a call without legs.
[[nodiscard]] const Domain::Leg *callerLeg(const Floor::CallRecord &call);
/// The visit in which the call's caller waits now; null where none does.
[[nodiscard]] const Domain::Visit *waitingVisit(const Floor::FloorState &floor, const Floor::CallRecord &call);

/// One pause command for each interface of the agent, for all its queues or for one (`queue` not empty).
[[nodiscard]] std::vector<Domain::CommandBody> pauseCommands(const Floor::AgentRecord &agent, bool pause,
                                                             const QString &reason, const QString &queue = {});
[[nodiscard]] Domain::CommandBody addCommand(const Floor::AgentRecord &agent, const QString &queue, int penalty);
[[nodiscard]] Domain::CommandBody removeCommand(const Domain::Membership &membership);
[[nodiscard]] Domain::CommandBody penaltyCommand(const Domain::Membership &membership, int penalty);
/// Queues of the agent's PBX that it is, or is not, in.
[[nodiscard]] QStringList queuesOf(const Floor::FloorState &floor, const Floor::AgentRecord &agent, bool in);

} // namespace Floorwatch::Board
