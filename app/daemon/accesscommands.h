// `floorwatchd audit` and `floorwatchd operators`: the audit trail and the accounts of this machine, at a terminal.
#pragma once

#include <QStringList>

#include <optional>

namespace Floorwatch::Daemon
{

/// Runs what `arguments` (behind the program's name) ask for and returns the exit code; nullopt where they ask for
/// neither "audit" nor "operators". Of `audit verify`: 0 whole, 1 changed, 2 cannot be read. Else 0, 1 where something
/// failed, 2 where the arguments are wrong. Errors are one line on stderr.
[[nodiscard]] std::optional<int> runAccessCommand(const QStringList &arguments);

/// Their part of --help.
[[nodiscard]] QString accessHelp();

} // namespace Floorwatch::Daemon
