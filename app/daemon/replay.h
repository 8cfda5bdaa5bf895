// Folds a recorded stream as fast as it can be read.
#pragma once

#include "base/result.h"
#include "floor/floorstate.h"

#include <QIODevice>
#include <QString>

namespace Floorwatch::Daemon
{

/// Reads `file` to its end in bounded memory and writes the floor as JSON to `out`.
[[nodiscard]] Base::Status replayToJson(const QString &file, const Floor::FloorSettings &settings, QIODevice &out);

} // namespace Floorwatch::Daemon
