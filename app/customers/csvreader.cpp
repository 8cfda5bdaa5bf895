#include "customers/csvreader.h"

#include "customers/csvimport.h"

#include <QCoreApplication>

namespace Floorwatch::Customers
{

void CsvReader::read(QStringView text)
{
    for (const QChar c : text) {
        take(c);
    }
}

void CsvReader::take(QChar c)
{
    if (std::exchange(m_afterReturn, false) && c == u'\n') {
        return;
    }
    if (m_row.raw.isEmpty() && m_state == State::CellBegin) {
        m_row.line = m_line;
    }
    if (c.isNull()) {
        fault(QCoreApplication::translate("Floorwatch::Customers", "a zero byte"));
    }
    if (m_state == State::Quoted) {
        takeQuoted(c);
    } else {
        takeOutside(c);
    }
}

void CsvReader::takeQuoted(QChar c)
{
    m_row.raw.append(c);
    // Of CR LF the first counts.
    if (c == u'\r' || (c == u'\n' && !m_row.raw.endsWith(QLatin1String("\r\n")))) {
        ++m_line;
    }
    if (c == u'"') {
        m_state = State::QuoteInQuoted;
        return;
    }
    m_cell.append(c);
    if (m_cell.size() > CellLimit) {
        goOnBehindFirstLine();
    }
}

void CsvReader::takeOutside(QChar c)
{
    if (c == u'\n' || c == u'\r') {
        m_afterReturn = c == u'\r';
        ++m_line;
        endRow();
        return;
    }
    if (m_row.raw.size() >= RowLimit) {
        fault(QCoreApplication::translate("Floorwatch::Customers", "longer than %1 characters").arg(RowLimit));
        return; // the rest of the line is passed over
    }
    m_row.raw.append(c);
    if (c == m_separator) {
        endCell();
    } else if (c == u'"' && m_state == State::CellBegin) {
        m_state = State::Quoted;
    } else if (c == u'"' && m_state == State::QuoteInQuoted) {
        m_cell.append(c);
        m_state = State::Quoted;
    } else if (m_state == State::QuoteInQuoted || m_state == State::AfterQuoted) {
        m_state = State::AfterQuoted;
        if (!c.isSpace()) {
            fault(QCoreApplication::translate("Floorwatch::Customers", "text behind a closing quotation mark"));
        }
    } else {
        m_state = State::Plain;
        m_cell.append(c);
        if (m_cell.size() > CellLimit) {
            fault(QCoreApplication::translate("Floorwatch::Customers", "a cell of more than %1 characters")
                      .arg(CellLimit));
            m_cell.clear();
        }
    }
}

void CsvReader::endCell()
{
    m_row.cells.append(std::exchange(m_cell, {}));
    m_state = State::CellBegin;
}

void CsvReader::endRow()
{
    const bool empty = m_row.raw.isEmpty();
    endCell();
    CsvRow row = std::exchange(m_row, {});
    if (!empty) {
        m_sink(std::move(row));
    }
}

void CsvReader::fault(const QString &what)
{
    if (m_row.fault.isEmpty()) {
        m_row.fault = what;
    }
}

/// In a quoted cell that does not end: its first line is a bad row, and what was taken for its text is read again.
void CsvReader::goOnBehindFirstLine()
{
    const QString taken = std::exchange(m_row.raw, {});
    qsizetype end = 0;
    while (end < taken.size() && taken[end] != u'\n' && taken[end] != u'\r') {
        ++end;
    }
    CsvRow row = std::exchange(m_row, {});
    row.cells.clear();
    row.raw = taken.left(end);
    row.fault = QCoreApplication::translate("Floorwatch::Customers", "a quotation mark that is not closed");
    m_cell.clear();
    m_state = State::CellBegin;
    m_line = row.line;
    const bool more = end < taken.size();
    m_sink(std::move(row));
    if (more) {
        read(QStringView(taken).mid(end));
    } else {
        // One line alone is too long: what is left of it is passed over as a row of its own.
        m_row.raw = QStringLiteral(" ");
        m_row.line = m_line;
        m_state = State::Plain;
        m_row.fault = QCoreApplication::translate("Floorwatch::Customers", "longer than %1 characters").arg(CellLimit);
    }
}

void CsvReader::finish()
{
    while (m_state == State::Quoted) {
        goOnBehindFirstLine();
    }
    endRow();
}

} // namespace Floorwatch::Customers
