// What right a command needs, and whom it concerns on the live floor: the one place where rights meet commands.
#pragma once

#include "access/decision.h"
#include "domain/command.h"
#include "floor/floorstate.h"

namespace Floorwatch::Session
{

/// A command as an act of a person: what stands in the audit trail and in histories.
struct Act {
    Access::Right right{};
    Access::Subject subject;
    QString action; ///< "pause", "listen", "takeOver", ...
    QString target; ///< interface, or uniqueid of the leg
    QString detail;
    /// Whom the audit trail names: the agent, else the target.
    [[nodiscard]] const QString &whom() const
    {
        return subject.agentInterface.isEmpty() ? target : subject.agentInterface;
    }
};
[[nodiscard]] Act actOf(const Floor::FloorState &floor, Domain::PbxId pbx, const Domain::CommandBody &body);

/// The right to hear and speak in a mode.
[[nodiscard]] Access::Right rightFor(Domain::SpyMode mode);

/// Whom it concerns when an agent's call is listened to.
[[nodiscard]] Access::Subject subjectOf(const Floor::FloorState &floor, const Domain::AgentId &agent);

} // namespace Floorwatch::Session
