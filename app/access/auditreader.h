// Reads an audit trail for people: pages from the newest row back, and CSV. Checks nothing: that is auditcheck.h.
#pragma once

#include "access/audittrail.h"

#include <QIODevice>

#include <vector>

namespace Floorwatch::Access
{

struct AuditRow {
    qint64 number = 0; ///< 0: a line that is no row; `entry.detail` then has its beginning
    AuditEntry entry;
};

/// Empty and unset members: all.
struct AuditFilter {
    QString who;    ///< the whole name, without regard to case
    QString action; ///< the whole word
    Base::Instant from;
    Base::Instant to; ///< exclusive
    [[nodiscard]] bool passes(const AuditEntry &entry) const;
};

struct AuditPage {
    std::vector<AuditRow> rows; ///< newest first
    qint64 rest = 0;            ///< where the next page ends: give it as `before`; 0: the beginning is reached
};

/// At most `wanted` rows that lie before byte `before` (-1: the end) and pass; reads at most a megabyte at a time, so a
/// page may be short or empty although `rest` is not 0. Any thread.
[[nodiscard]] Base::Result<AuditPage> readBack(const QString &file, const AuditFilter &filter, qint64 before,
                                               int wanted);

/// All rows that pass, oldest first, as RFC 4180: UTF-8 with a byte order mark, which spreadsheets need to read
/// Chinese, a header line, CRLF. A text that a spreadsheet would take for a formula gets an apostrophe before it.
[[nodiscard]] Base::Status exportCsv(const QString &file, const AuditFilter &filter, QIODevice &out);

} // namespace Floorwatch::Access
