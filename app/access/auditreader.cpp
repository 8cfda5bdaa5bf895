#include "access/auditreader.h"

#include "access/auditrow.h"
#include "access/isotime.h"

#include <QCoreApplication>
#include <QFile>

namespace Floorwatch::Access
{

using Base::Error;

namespace
{

constexpr qint64 PieceSize = 64 * 1024;
constexpr qint64 MostAtATime = 1024 * 1024;
constexpr qsizetype ShownOfNoRow = 200;

AuditRow rowOf(const QByteArray &line)
{
    if (auto row = parseRow(line)) {
        return {row->number, std::move(row->entry)};
    }
    AuditRow none;
    none.entry.detail = QString::fromUtf8(line.left(ShownOfNoRow)).trimmed();
    return none;
}

/// RFC 4180, section 2. What begins like a formula is run by spreadsheets (CWE-1236).
QByteArray cell(QString text)
{
    static const QString Formula = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && Formula.contains(text.front())) {
        text.prepend(QLatin1Char('\''));
    }
    return '"' + text.replace(QLatin1Char('"'), QLatin1String("\"\"")).toUtf8() + '"';
}

QByteArray csvLine(const AuditRow &row)
{
    const AuditEntry &entry = row.entry;
    const QByteArray seconds = entry.seconds < 0 ? QByteArray() : QByteArray::number(entry.seconds);
    const QByteArrayList cells{QByteArray::number(row.number),
                               isoText(entry.at).toLatin1(),
                               cell(entry.who),
                               cell(entry.action),
                               cell(entry.whom),
                               cell(entry.outcome),
                               cell(entry.why),
                               cell(entry.detail),
                               seconds};
    return cells.join(',') + "\r\n";
}

} // namespace

bool AuditFilter::passes(const AuditEntry &entry) const
{
    return (who.isEmpty() || entry.who.compare(who, Qt::CaseInsensitive) == 0) &&
           (action.isEmpty() || entry.action == action) && (!Base::isSet(from) || entry.at >= from) &&
           (!Base::isSet(to) || entry.at < to);
}

Base::Result<AuditPage> readBack(const QString &file, const AuditFilter &filter, qint64 before, int wanted)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) {
        return Error{
            QCoreApplication::translate("Access", "cannot read the audit trail “%1”: %2").arg(file, in.errorString())};
    }
    AuditPage page;
    page.rest = before < 0 ? in.size() : std::min(before, in.size());
    const qint64 stop = page.rest - MostAtATime;
    QByteArray held; // from `start` to page.rest: lines whose beginning may be in the piece before
    qint64 start = page.rest;
    while (static_cast<int>(page.rows.size()) < wanted && page.rest > 0) {
        // The line that ends at page.rest begins behind the newline before it.
        const qsizetype newline = held.size() > 1 ? held.lastIndexOf('\n', held.size() - 2) : -1;
        if (newline < 0 && start > 0) {
            if (start < stop) {
                // One line longer than is read at a time: it is no row, go past it.
                page.rest = start;
                held.clear();
                break;
            }
            const qint64 size = std::min(PieceSize, start);
            start -= size;
            in.seek(start);
            held.prepend(in.read(size));
            continue;
        }
        const QByteArray line = held.mid(newline + 1);
        AuditRow row = rowOf(line);
        if (filter.passes(row.entry)) {
            page.rows.push_back(std::move(row));
        }
        held.truncate(newline + 1);
        page.rest -= line.size();
        if (page.rest < stop) {
            break;
        }
    }
    return page;
}

Base::Status exportCsv(const QString &file, const AuditFilter &filter, QIODevice &out)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) {
        return Error{
            QCoreApplication::translate("Access", "cannot read the audit trail “%1”: %2").arg(file, in.errorString())};
    }
    bool written = out.write("\xEF\xBB\xBFnumber,at,who,action,whom,outcome,why,detail,seconds\r\n") > 0;
    const qint64 total = in.size();
    while (written && in.pos() < total) {
        const QByteArray line = in.readLine(LongestRow + 1);
        if (line.isEmpty()) {
            return Error{QCoreApplication::translate("Access", "cannot read the audit trail “%1”: %2")
                             .arg(file, in.errorString())};
        }
        const AuditRow row = rowOf(line);
        if (filter.passes(row.entry)) {
            const QByteArray bytes = csvLine(row);
            written = out.write(bytes) == bytes.size();
        }
    }
    if (!written) {
        return Error{
            QCoreApplication::translate("Access", "the export could not be written: %1").arg(out.errorString())};
    }
    return Base::Done{};
}

} // namespace Floorwatch::Access
