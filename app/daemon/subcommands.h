// What floorwatchd's sub-commands do. Each returns the process's exit code and writes errors as one line on stderr.
#pragma once

#include "daemon/commandline.h"

namespace Floorwatch::Daemon
{

[[nodiscard]] int runReplay(const Options &options);
[[nodiscard]] int runFloor(const Options &options);
[[nodiscard]] int runJournal(const Options &options);
[[nodiscard]] int runDoctor(const Options &options);

} // namespace Floorwatch::Daemon
