// Whether the file of a name is still the one that was opened.
#pragma once

#include <QString>

namespace Floorwatch::Journal
{

/// The inode; 0 where there is no such file.
[[nodiscard]] quint64 inodeOf(const QString &file);

} // namespace Floorwatch::Journal
