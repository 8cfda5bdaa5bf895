// The file of rows that an import did not take.
#pragma once

#include "customers/csvreader.h"

#include "base/result.h"

#include <QFile>

namespace Floorwatch::Customers
{

/// UTF-8 with byte order mark; two columns before each row as it was: line and reason. Made with the first row that is
/// rejected, for its owner alone; without a name the rows are only counted. Used in one thread.
class RejectedRows
{
public:
    RejectedRows(const QString &file, QChar separator) : m_file(file), m_separator(separator) {}
    void setHeader(const QString &raw) { m_header = raw; }
    void add(const CsvRow &row, const QString &reason);
    /// An error where not all could be written.
    [[nodiscard]] Base::Status finish();
    /// Its name; empty where there is none.
    [[nodiscard]] QString file() const;

private:
    void begin();
    void write(const QStringList &before, const QString &raw);

    QFile m_file;
    const QChar m_separator;
    QString m_header;
    bool m_tried = false;
    QString m_fault; ///< the first one
};

} // namespace Floorwatch::Customers
