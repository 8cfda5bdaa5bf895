// `floorwatchd customers`: customers from and into files, and what is known of a number, at a terminal.
#pragma once

#include <QStringList>

#include <optional>

namespace Floorwatch::Daemon
{

/// Runs what `arguments` (behind the program's name) ask for and returns the exit code; nullopt where they do not ask
/// for "customers". 0, 1 where something failed, nothing was found or nothing is known, 2 where the arguments are
/// wrong. Errors are one line on stderr. Works beside a console that has the same records file open.
[[nodiscard]] std::optional<int> runCustomerCommand(const QStringList &arguments);
[[nodiscard]] QString customerHelp();

} // namespace Floorwatch::Daemon
