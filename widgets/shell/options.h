// The command line of the console: a contract, see README.md.
#pragma once

#include "base/result.h"
#include "pbx/feedconfig.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace Floorwatch::Shell
{

struct Options {
    bool help = false;
    bool version = false;
    bool demo = false;
    int demoAgents = 60;
    double demoSpeed = 1;
    std::optional<quint64> demoSeed;
    std::vector<Pbx::FeedConfig> feeds;
    QString journal;
    QByteArray timezone;
    QString language; ///< "en", "zh_CN" or empty
    QString theme;    ///< "light", "dark" or empty
    QString page;
    QString listen; ///< name, interface or extension of an agent, or "any"; empty: none
    QString screenshot;
    int afterSeconds = 3;
};

/// Parses the arguments, the program's name first. The secret of the feeds is read from `--secret-file`, else from
/// the environment variable FLOORWATCH_SECRET. The error is one line for a person.
[[nodiscard]] Base::Result<Options> parseOptions(const QStringList &arguments);
/// What `--help` prints. Needs an application object.
[[nodiscard]] QString helpText();

} // namespace Floorwatch::Shell
