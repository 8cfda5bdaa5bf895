// A supervisor's command as an AMI action, and the event that proves it was carried out.
#pragma once

#include "domain/command.h"
#include "domain/pbxevent.h"
#include "pbx/feedconfig.h"
#include "wire/amirequest.h"

namespace Floorwatch::Pbx
{

/// The action that carries out a command. Actions:
/// https://docs.asterisk.org/Asterisk_22_Documentation/API_Documentation/AMI_Actions/
[[nodiscard]] Wire::AmiRequest toRequest(const Domain::CommandBody &command, const FeedConfig &config);

/// Why this command is not sent to any Asterisk at all; empty where it is.
[[nodiscard]] QString refusedBeforehand(const Domain::CommandBody &command);

/// Bytes of UTF-8 in one SendText: Asterisk reads no line of a manager longer than 1,024 bytes.
inline constexpr qsizetype LongestText = 750;

/// Whether this event is the change that the command asked for. "Success" alone never is: Asterisk answers so for a
/// channel that is gone a moment later. For a SendText there is no such event: its answer has to do.
[[nodiscard]] bool confirms(const Domain::PbxEvent &event, const Domain::CommandBody &command);

/// Whether this event shows that the change can no longer come: the call ended, or was answered, before it.
[[nodiscard]] bool refutes(const Domain::PbxEvent &event, const Domain::CommandBody &command);

/// Why it was refuted, for a person.
[[nodiscard]] QString whyRefuted(const Domain::PbxEvent &event, const Domain::CommandBody &command);
/// What an OriginateResponse's Reason means: an AST_CONTROL_ number of the last that was heard of the telephone.
[[nodiscard]] QString ringingFailed(QByteArrayView reason);

} // namespace Floorwatch::Pbx
