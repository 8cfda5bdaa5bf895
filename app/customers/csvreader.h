// CSV as it is found: RFC 4180, and what Excel and databases make of it.
//
// Rows end with CR LF, LF or CR; a cell in quotation marks may hold any of them, and the mark itself twice. A mark
// inside a cell that does not begin with one is a character like others. A mark that is never closed would swallow the
// rest of the file: where a row grows beyond bounds in it, or the file ends, the line of the mark is one bad row and
// reading goes on with the next line.
#pragma once

#include <QStringList>

#include <functional>

namespace Floorwatch::Customers
{

struct CsvRow {
    qint64 line = 0;   ///< on which it begins, from 1
    QStringList cells; ///< as read, up to a fault
    QString raw;       ///< as it was, without its line end
    QString fault;     ///< for a person; empty: none
};

/// Takes text in pieces of any size and gives rows; empty lines are none. Bounded memory.
class CsvReader
{
public:
    static constexpr qsizetype CellLimit = 10'000;
    static constexpr qsizetype RowLimit = 100'000;

    using Sink = std::function<void(CsvRow &&row)>;
    CsvReader(QChar separator, Sink sink) : m_separator(separator), m_sink(std::move(sink)) {}
    void read(QStringView text);
    /// The text is over.
    void finish();

private:
    enum class State : quint8 { CellBegin, Plain, Quoted, QuoteInQuoted, AfterQuoted };

    void take(QChar c);
    void takeQuoted(QChar c);
    void takeOutside(QChar c);
    void endCell();
    void endRow();
    void fault(const QString &what);
    void goOnBehindFirstLine();

    const QChar m_separator;
    const Sink m_sink;
    State m_state = State::CellBegin;
    CsvRow m_row;
    QString m_cell;
    qint64 m_line = 1;
    bool m_afterReturn = false; ///< a line feed now belongs to the line end before it
};

} // namespace Floorwatch::Customers
