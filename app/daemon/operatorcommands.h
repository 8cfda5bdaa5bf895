// What `floorwatchd operators` does. Whoever may write the files may do this: it is also the way back in for an
// administrator who forgot his password. The audit trail says which user of the machine did it.
#pragma once

#include "base/result.h"

#include <QCommandLineParser>

namespace Floorwatch::Daemon
{

/// As runAudit(). `words` are what follows `what`.
[[nodiscard]] Base::Result<int> runOperators(const QString &what, const QStringList &words,
                                             const QCommandLineParser &parser);

} // namespace Floorwatch::Daemon
