// floorwatchd's command line. Its sub-commands and options are a contract: users script against them.
#pragma once

#include "base/result.h"
#include "floor/floorstate.h"
#include "pbx/feedconfig.h"

#include <QStringList>

#include <vector>

namespace Floorwatch::Daemon
{

struct Options {
    enum class Command : quint8 { Help, Version, Replay, Floor, Run, Doctor };
    Command command = Command::Help;
    QString file;                       ///< replay
    std::vector<Pbx::FeedConfig> feeds; ///< with their secret
    QString journal;
    bool json = false;
    Floor::FloorSettings floor;
};

/// Parses the arguments behind the program's name. The error is one clear line.
[[nodiscard]] Base::Result<Options> parseArguments(const QStringList &arguments);

/// The text of --help.
[[nodiscard]] QString helpText();

} // namespace Floorwatch::Daemon
