// What a supervisor asks of a PBX, in the field's words; app/pbx turns it into the protocol's.
#pragma once

#include "domain/ids.h"
#include "domain/spy.h"

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
    QString token = {}; ///< not empty: for the supervisor's own telephone; goes along as in TakeOverLeg
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

/// Rings a telephone and lets it listen to a leg. Confirmed by the PBX's word that this very spy listens to this very
/// leg; any other leg refutes it.
struct StartSpy {
    LegId leg;       ///< the agent's: on the caller's a whisper would go to the caller
    QString channel; ///< its exact name
    QString device;  ///< what the PBX rings: "PJSIP/2001"
    QString id;      ///< SpyId::make(): becomes the spying leg's id, and its X-Spy-Id header tells it to the telephone
    SpyMode mode{};
    bool sensor = false;    ///< hears the agent alone, in listen mode
    bool switchable = true; ///< digits change the mode later on; not for who may do nothing but listen
    QString callerId;       ///< the number shown at a desk phone and to other consoles; the name is the operator's
};
/// Confirmed by the PBX's word that the spying leg's application has read the digit that means this mode.
struct SwitchSpy {
    LegId leg; ///< the spying leg
    QString channel;
    SpyMode mode{};
};
/// Sends the other side of an agent's call to the supervisor's telephone; `token` goes along as an inherited variable.
struct TakeOverLeg {
    LegId leg; ///< the agent's
    QString channel;
    LegId caller;
    QString callerChannel;
    QString context; ///< empty: the one that the feed's settings name for take-overs
    QString extension;
    QString token;
};
/// Begins or ends a recording on the PBX.
struct RecordLeg {
    LegId leg;
    QString channel;
    QString file; ///< without a path and an ending; empty for ending
    bool on = true;
};

/// Sends a text to a telephone as a SIP MESSAGE (RFC 3428). Confirmed means that the PBX has taken it: whether the
/// telephone showed it is not told.
struct SendText {
    QString interface; ///< the agent's, "PJSIP/1001"
    QString text;
    QString notice; ///< id of the notice it belongs to
};

using CommandBody = std::variant<PauseMember, AddMember, RemoveMember, SetPenalty, RedirectLeg, MoveInQueue,
                                 TransferLeg, HangUpLeg, StartSpy, SwitchSpy, TakeOverLeg, RecordLeg, SendText>;

/// A request with the number under which its answer comes back.
struct Command {
    quint64 id = 0;
    PbxId pbx{};
    QString by; ///< the operator
    CommandBody body;
};

/// How a command fared. Confirmed needs the PBX's own event of the change, not just its "Success".
struct CommandResult {
    enum class Outcome : quint8 {
        Confirmed,
        Refused, ///< by the PBX
        TimedOut,
        LinkLost,
        Denied, ///< by rights, policy or a feed that is not live: the PBX was never asked
    };
    quint64 id = 0;
    PbxId pbx{};
    Outcome outcome = Outcome::Confirmed;
    QString message; ///< what the PBX said, empty where confirmed
};

} // namespace Floorwatch::Domain
