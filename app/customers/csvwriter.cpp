#include "customers/csvwriter.h"

#include <algorithm>

namespace Floorwatch::Customers
{

namespace
{

bool isCalculated(QChar c) { return QStringView(u"=+-@\t\r'").contains(c); }

QString quoted(const QString &cell, QChar separator)
{
    const bool needed = std::any_of(cell.begin(), cell.end(), [separator](QChar c) {
        return c == separator || c == u'"' || c == u'\n' || c == u'\r';
    });
    // Spaces at the ends are the cell's own.
    const bool atEnds = !cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace());
    return needed || atEnds ? u'"' + QString(cell).replace(QLatin1Char('"'), QLatin1String("\"\"")) + u'"' : cell;
}

} // namespace

QByteArray csvRow(const QStringList &cells, QChar separator)
{
    QString row;
    for (const QString &cell : cells) {
        row += (&cell == &cells.front() ? QString() : QString(separator)) + quoted(guarded(cell), separator);
    }
    return row.toUtf8() + "\r\n";
}

QString guarded(const QString &cell) { return !cell.isEmpty() && isCalculated(cell.front()) ? u'\'' + cell : cell; }

QString unguarded(const QString &cell)
{
    return cell.size() > 1 && cell.front() == u'\'' && isCalculated(cell[1]) ? cell.mid(1) : cell;
}

} // namespace Floorwatch::Customers
