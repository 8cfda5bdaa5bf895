// What the sub-commands say and ask at a terminal.
#pragma once

#include "base/result.h"

namespace Floorwatch::Daemon
{

/// Writes one line on stderr and returns `code`.
int complain(const QString &what, int code = 1);
/// Writes to stdout; 0, or 1 with a line on stderr where not all could be written (a full disk, a closed pipe).
[[nodiscard]] int print(const QByteArray &bytes);
/// The environment variable FLOORWATCH_PASSWORD, or what is typed at the terminal, unseen and where `twice` is set a
/// second time. An error where there is neither.
[[nodiscard]] Base::Result<QString> askPassword(const QString &prompt, bool twice);
/// "user NAME", whoever runs this process.
[[nodiscard]] QString systemUser();

} // namespace Floorwatch::Daemon
