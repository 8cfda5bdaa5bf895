// What the console remembers between runs. Secrets are never among it.
#pragma once

#include "models/thresholds.h"
#include "pbx/feedconfig.h"

#include <QSettings>

#include <vector>

namespace Floorwatch::Shell
{

/// Feeds that a person connected to, without their secrets.
[[nodiscard]] std::vector<Pbx::FeedConfig> savedFeeds(QSettings &settings);
void saveFeeds(QSettings &settings, const std::vector<Pbx::FeedConfig> &feeds);
/// The defaults with what a person set: group "thresholds", seconds as "talking/watch", "talking/alarm" and so on.
[[nodiscard]] Models::Thresholds savedThresholds(QSettings &settings);
/// Who signed in last; empty where nobody has.
[[nodiscard]] QString lastOperator(QSettings &settings);
void saveLastOperator(QSettings &settings, const QString &name);

} // namespace Floorwatch::Shell
