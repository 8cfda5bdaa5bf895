// Opening a file of ours: what it is, which schema it has, and bringing it up to ours.
#pragma once

#include "journal/database.h"

#include <span>

namespace Floorwatch::Journal
{

/// A kind of file that this room keeps.
struct Format {
    qint64 applicationId = 0;
    std::span<const char *const> migrations;
    QString noun; ///< in sentences: "the journal X", "a journal"
};
/// Of events: resources/schema, "FLWJ".
[[nodiscard]] const Format &journalFormat();
/// Of customers, contacts and documents: resources/schema/records, "FLWR".
[[nodiscard]] const Format &recordsFormat();

/// The schema of journals that this program writes: the number of files in resources/schema.
[[nodiscard]] int currentSchema();

/// Why a file could not be opened, and whether trying again may help.
struct OpenFailure {
    QString message;
    bool mayPass = false; ///< disk full, locked, no permission: things that change while the program runs
};

/// Opens for writing, creates and migrates; two programs may do so at once. Touches nothing in a file that is of
/// another kind, is damaged or has a newer schema. On failure `failure` is filled and the result holds the same
/// message.
[[nodiscard]] Base::Result<Database> openForWriting(const QString &file, OpenFailure &failure,
                                                    const Format &format = journalFormat());

/// Opens an existing file of the current schema for reading.
[[nodiscard]] Base::Result<Database> openForReading(const QString &file, const Format &format = journalFormat());

/// One sentence about a failure met while writing `file`, and what happens now.
[[nodiscard]] QString failureMessage(const QString &file, Failure failure, const QString &details,
                                     const Format &format = journalFormat());

} // namespace Floorwatch::Journal
