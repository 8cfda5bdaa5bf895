// Opening a journal file: what it is, which schema it has, and bringing it up to ours.
#pragma once

#include "journal/database.h"

namespace Floorwatch::Journal
{

/// The schema that this program writes: the number of files in resources/schema.
[[nodiscard]] int currentSchema();

/// Why a journal could not be opened, and whether trying again may help.
struct OpenFailure {
    QString message;
    bool mayPass = false; ///< disk full, locked, no permission: things that change while the program runs
};

/// Opens for writing, creates and migrates. Touches nothing in a file that is not a journal, is damaged or has a
/// newer schema. On failure `failure` is filled and the result holds the same message.
[[nodiscard]] Base::Result<Database> openForWriting(const QString &file, OpenFailure &failure);

/// Opens an existing journal of the current schema for reading.
[[nodiscard]] Base::Result<Database> openForReading(const QString &file);

/// One sentence about a failure met while writing `file`, and what happens now.
[[nodiscard]] QString failureMessage(const QString &file, Failure failure, const QString &details);

} // namespace Floorwatch::Journal
