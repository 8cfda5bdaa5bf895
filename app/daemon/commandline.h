// floorwatchd's command line. Its sub-commands and options are a contract: users script against them.
#pragma once

#include "base/result.h"
#include "floor/floorstate.h"
#include "pbx/feedconfig.h"

#include <QStringList>

#include <vector>

class QCommandLineParser;

namespace Floorwatch::Daemon
{

struct Options {
    enum class Command : quint8 { Help, Version, Replay, Floor, Run, Doctor };
    Command command = Command::Help;
    QString file;                       ///< replay
    std::vector<Pbx::FeedConfig> feeds; ///< with their secret
    QString journal;
    QString records;     ///< customers and contacts; empty: none are known
    bool alerts = false; ///< run prints the steps of alerts
    bool json = false;
    Floor::FloorSettings floor;
};

/// Parses the arguments behind the program's name. The error is one clear line.
[[nodiscard]] Base::Result<Options> parseArguments(const QStringList &arguments);

/// The feed of a URL with what the options --secret-file, --fingerprint and --allow-plain-login say (the secret else
/// from the environment, FLOORWATCH_SECRET).
[[nodiscard]] Base::Result<Pbx::FeedConfig> feedOf(const QCommandLineParser &parser, const QString &url);

/// The text of --help.
[[nodiscard]] QString helpText();

} // namespace Floorwatch::Daemon
