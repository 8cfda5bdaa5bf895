// What `floorwatchd audit` does; see accesscommands.h for the exit codes.
#pragma once

#include "base/result.h"

#include <QCommandLineParser>

namespace Floorwatch::Daemon
{

/// The error is one of the arguments; what failed is told by the code and a line on stderr.
[[nodiscard]] Base::Result<int> runAudit(const QString &what, const QCommandLineParser &parser);

} // namespace Floorwatch::Daemon
