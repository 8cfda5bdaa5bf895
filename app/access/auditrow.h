// One row of the audit trail: its bytes, and the keys that seal it. For this room only; audittrail.h has the format.
#pragma once

#include "access/audittrail.h"

#include <QByteArrayView>

#include <optional>

namespace Floorwatch::Access
{

inline constexpr qsizetype HashSize = 32;
inline constexpr qsizetype LongestRow = 256 * 1024;

struct SealedRow {
    qint64 number = 0;
    AuditEntry entry;
    QByteArray prev; ///< 32 bytes
    QByteArray seal;
};

[[nodiscard]] QByteArray sha256(QByteArrayView bytes);
/// Overwrites the bytes so that the compiler cannot leave it out.
void wipe(QByteArray &secret);
[[nodiscard]] QByteArray randomKey();
[[nodiscard]] QByteArray nextKey(const QByteArray &key);
/// What the first row tells of the verification key; nobody gets from it to the key.
[[nodiscard]] QString fingerprint(const QByteArray &key);

/// The line with its "\n".
[[nodiscard]] QByteArray rowBytes(qint64 number, const AuditEntry &entry, const QByteArray &prev,
                                  const QByteArray &key);
/// nullopt where the line is not byte for byte what rowBytes() writes of what it says.
[[nodiscard]] std::optional<SealedRow> parseRow(QByteArrayView line);
[[nodiscard]] bool sealFits(QByteArrayView line, const QByteArray &key);

/// The detail of a "trail.stray" row.
[[nodiscard]] QString strayDetail(qint64 bytes, const QByteArray &hash);

} // namespace Floorwatch::Access
