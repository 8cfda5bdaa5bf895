// Rows of a file as customers: cells by their columns, numbers as they are compared, and what makes a row unfit.
#pragma once

#include "customers/csvimport.h"
#include "customers/csvreader.h"
#include "numbers/numbers.h"

#include <QHash>

#include <utility>
#include <vector>

namespace Floorwatch::Customers
{

/// Used in one thread. Remembers the customers of the file, so that no two rows are one customer: the second would
/// change what the first has just stored, and each import would begin that anew.
class CustomerRows
{
public:
    explicit CustomerRows(const ImportSettings &settings);
    /// The customer of a row, or why it is none.
    [[nodiscard]] Base::Result<Domain::Customer> read(const CsvRow &row, qsizetype columns);
    /// Since the last call: the lines of rows, this one and those before it, that share a number. One may come again.
    [[nodiscard]] std::vector<qint64> takeShared() { return std::exchange(m_shared, {}); }

private:
    [[nodiscard]] QString put(Field field, const QString &cell, Domain::Customer &customer);
    [[nodiscard]] QString putNumbers(const QString &cell, Domain::Customer &customer);
    [[nodiscard]] QString putNumber(const QString &text, Domain::Customer &customer);
    [[nodiscard]] QString seenBefore(const Domain::Customer &customer, qint64 line);

    const std::vector<Field> m_columns;
    Numbers::NumberReader m_reader;
    // By 64-bit hashes, so that a million customers take some 100 MB at most; line of the file.
    QHash<size_t, qint64> m_keys;
    QHash<size_t, qint64> m_numbersWithKey;
    QHash<size_t, qint64> m_numbersAlone;
    std::vector<qint64> m_shared;
};

} // namespace Floorwatch::Customers
