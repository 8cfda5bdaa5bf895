// CSV as it is written: RFC 4180, and no cell that a spreadsheet would take for a formula.
#pragma once

#include <QStringList>

namespace Floorwatch::Customers
{

/// A row with its line end.
[[nodiscard]] QByteArray csvRow(const QStringList &cells, QChar separator = u',');

/// A cell that begins with what spreadsheets calculate (= + - @, tab, return) gets an apostrophe before it, and one
/// that begins with an apostrophe a second one (OWASP, "CSV Injection").
[[nodiscard]] QString guarded(const QString &cell);
/// The cell without it.
[[nodiscard]] QString unguarded(const QString &cell);

} // namespace Floorwatch::Customers
