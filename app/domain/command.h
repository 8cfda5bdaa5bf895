// What a supervisor asks of a PBX, in the field's words; app/pbx turns it into the protocol's.
#pragma once

#include "domain/ids.h"

#include <variant>

namespace Floorwatch::Domain
{

/// An empty queue name means every queue of the member.
struct PauseMember {
    QString interface;
    QString queue;
    bool paused = true;
    QString reason;
};
struct AddMember {
    QString interface;
    QString queue;
    QString name;
    QString stateInterface;
    int penalty = 0;
};
struct RemoveMember {
    QString interface;
    QString queue;
};
struct SetPenalty {
    QString interface;
    QString queue;
    int penalty = 0;
};
/// An empty context means the one that the feed's settings name for queues or for transfers.
/// Sends a channel into the dialplan: a waiting caller to another queue, a talking one to an extension.
struct RedirectLeg {
    LegId leg;
    QString channel;
    QString context;
    QString extension;
};
/// Moves a waiting caller to another place of the line; `position` 1 is the front.
struct MoveInQueue {
    LegId leg;
    QString channel;
    QString queue;
    int position = 1;
};
/// Sends the other side of an agent's call to an extension; the agent is freed.
struct TransferLeg {
    LegId leg;
    QString channel;
    QString context;
    QString extension;
};
struct HangUpLeg {
    LegId leg;
    QString channel;
};

using CommandBody =
    std::variant<PauseMember, AddMember, RemoveMember, SetPenalty, RedirectLeg, MoveInQueue, TransferLeg, HangUpLeg>;

/// A request with the number under which its answer comes back.
struct Command {
    quint64 id = 0;
    PbxId pbx{};
    QString by; ///< the operator
    CommandBody body;
};

/// How a command fared. Confirmed needs the PBX's own event of the change, not just its "Success".
struct CommandResult {
    enum class Outcome : quint8 { Confirmed, Refused, TimedOut, LinkLost };
    quint64 id = 0;
    PbxId pbx{};
    Outcome outcome = Outcome::Confirmed;
    QString message; ///< what the PBX said, empty where confirmed
};

} // namespace Floorwatch::Domain
