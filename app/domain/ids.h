// The ids of the call centre's things. The key is what the PBX itself uses, so that a person can look it up there.
#pragma once

#include "base/id.h"

namespace Floorwatch::Domain
{

using Base::PbxId;
/// An agent: the interface that identifies the person's seat ("PJSIP/1001", "Agent/1001", "Local/1001@from-queue/n").
using AgentId = Base::ScopedId<struct AgentTag>;
/// A queue, by its name on the PBX.
using QueueId = Base::ScopedId<struct QueueTag>;
/// One leg: Asterisk's Uniqueid.
using LegId = Base::ScopedId<struct LegTag>;
/// One call with all its legs: Asterisk's Linkedid (the Uniqueid of its first leg).
using CallId = Base::ScopedId<struct CallTag>;

} // namespace Floorwatch::Domain
