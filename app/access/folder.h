// Where accounts, policy and audit trail are kept.
#pragma once

#include <QString>

namespace Floorwatch::Access
{

/// The folder that the console and floorwatchd share: "access" in the console's data folder
/// (~/.local/share/Floorwatch/Floorwatch/access on a desktop). Not made by asking.
[[nodiscard]] QString defaultFolder();
/// Makes the folder for its owner alone (mode 0700) where it is not there; false where that fails.
[[nodiscard]] bool makeFolder(const QString &folder);

[[nodiscard]] QString accountsFile(const QString &folder);
[[nodiscard]] QString policyFile(const QString &folder);
[[nodiscard]] QString auditFile(const QString &folder);

} // namespace Floorwatch::Access
