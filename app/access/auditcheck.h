// Whether an audit trail is as it was written.
#pragma once

#include "access/audittrail.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace Floorwatch::Access
{

/// The end of a trail. Noted elsewhere now and then ("12:9f86...", the row's number and SHA-256), it proves later that
/// nothing up to it was cut off or put back.
struct AuditHead {
    qint64 number = 0; ///< of the last row, 0: none
    QByteArray hash;   ///< SHA-256 of its bytes
    [[nodiscard]] QString text() const;
    [[nodiscard]] static Base::Result<AuditHead> fromText(const QString &text);
    bool operator==(const AuditHead &) const = default;
};

/// What is wrong with a trail, of the first row where something is.
enum class Fault : quint8 {
    None,
    NotARow,    ///< a line that was not written by this program and that no "trail.stray" behind it tells of
    Torn,       ///< the last line has no end: a power cut, or a hand; the next append will mark it
    Number,     ///< rows are missing before this one
    OutOfOrder, ///< a row that belongs further up
    Hash,       ///< the row before is not the one that this one was written behind
    Seal,       ///< changed after it was sealed, or sealed with another key
    CutOff,     ///< the key file or the noted head knows of rows behind the last
    Head,       ///< the row of the noted head is another one
    Key,        ///< the verification key is not this trail's
    KeyFile,    ///< the key file is not the one that belongs to the last row
};
inline constexpr int FaultCount = 11;
/// Stable English words for JSON ("outOfOrder").
[[nodiscard]] QString text(Fault fault);

struct AuditReport {
    qint64 rows = 0; ///< sound ones before the fault, or all
    Fault fault = Fault::None;
    qint64 badRow = 0;  ///< the number that the row at fault has or should have, 0 where none
    qint64 badLine = 0; ///< its line in the file, from 1
    QString why;        ///< one English sentence
    QStringList
        notices; ///< English sentences on what is no fault: marked torn lines, a clock set back, a missing key file
    AuditHead head;
    bool sealsChecked = false; ///< a key was given; without it a chain that was computed anew looks sound
    [[nodiscard]] bool whole() const { return fault == Fault::None; }
};

struct AuditCheck {
    std::optional<VerificationKey> key;
    std::optional<AuditHead> notedHead;
    /// Called now and then with bytes read and bytes in all; false ends the check with an error.
    std::function<bool(qint64 done, qint64 total)> progress;
};

/// Reads the whole trail. An error where it cannot be read; a changed one is a report. Without the key file beside it
/// (a copy) a noted head is needed, or nobody can say that its end is there: KeyFile.
/// Appends of other programs meanwhile do not matter. Any thread.
[[nodiscard]] Base::Result<AuditReport> verify(const QString &file, const AuditCheck &check = {});

} // namespace Floorwatch::Access
