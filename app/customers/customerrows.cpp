#include "customers/customerrows.h"

#include "customers/csvwriter.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Floorwatch::Customers
{

namespace
{

constexpr qsizetype digitsAtLeast = 2;
constexpr qsizetype digitsAtMost = 15; // E.164
constexpr size_t hashSeed = 0x5f10;

/// Pieces apart by separators, trimmed, none empty.
QStringList piecesOf(const QString &cell)
{
    QStringList pieces;
    QString piece;
    for (const QChar c : cell) {
        if (Domain::ListSeparators.contains(c)) {
            pieces.append(std::exchange(piece, {}).trimmed());
        } else {
            piece.append(c);
        }
    }
    pieces.append(piece.trimmed());
    pieces.removeAll(QString());
    return pieces;
}

bool isStoredAsDigits(const QString &key)
{
    const auto digits = QStringView(key).mid(key.startsWith(u'+') ? 1 : 0);
    return std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

CustomerRows::CustomerRows(const ImportSettings &settings) : m_columns(settings.columns), m_reader(settings.country) {}

Base::Result<Domain::Customer> CustomerRows::read(const CsvRow &row, qsizetype columns)
{
    if (!row.fault.isEmpty()) {
        return Base::Error{row.fault};
    }
    if (row.cells.size() != columns) {
        return Base::Error{QCoreApplication::translate("Floorwatch::Customers", "%1 columns where the first row has %2")
                               .arg(row.cells.size())
                               .arg(columns)};
    }
    if (row.raw.contains(QChar::ReplacementCharacter)) {
        return Base::Error{
            QCoreApplication::translate("Floorwatch::Customers", "bytes that are no text in the encoding of the file")};
    }
    Domain::Customer customer;
    const size_t used = std::min(m_columns.size(), static_cast<size_t>(row.cells.size()));
    for (size_t i = 0; i < used; ++i) {
        const QString cell = unguarded(row.cells[static_cast<qsizetype>(i)].trimmed());
        if (const QString fault = cell.isEmpty() ? QString() : put(m_columns[i], cell, customer); !fault.isEmpty()) {
            return Base::Error{fault};
        }
    }
    if (customer.key.isEmpty() && customer.numbers.isEmpty()) {
        // By a name alone, the same file imported again would add everybody once more.
        return Base::Error{
            customer.name.isEmpty()
                ? QCoreApplication::translate("Floorwatch::Customers",
                                              "neither a customer number nor a telephone number")
                : QCoreApplication::translate("Floorwatch::Customers",
                                              "%1 has neither a customer number nor a telephone number, and by a name "
                                              "alone nobody is known again")
                      .arg(customer.name.left(40))};
    }
    if (const QString fault = seenBefore(customer, row.line); !fault.isEmpty()) {
        return Base::Error{fault};
    }
    return customer;
}

QString CustomerRows::put(Field field, const QString &cell, Domain::Customer &customer)
{
    switch (field) {
    case Field::None: break;
    case Field::Key: customer.key = cell; break;
    case Field::Name: customer.name = cell; break;
    case Field::Segment: customer.segment = cell; break;
    case Field::Tags: customer.tags += piecesOf(cell); break;
    case Field::Numbers: return putNumbers(cell, customer);
    case Field::Notes: customer.notes = cell; break;
    case Field::AccountManager: customer.accountManager = cell; break;
    }
    return {};
}

/// "010 6234 5678" is one number, "13912345678 13812345678" are two.
QString CustomerRows::putNumbers(const QString &cell, Domain::Customer &customer)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    for (const QString &piece : piecesOf(cell)) {
        const bool one = m_reader.read(piece).kind == Numbers::Kind::Valid || !piece.contains(space);
        const QStringList numbers = one ? QStringList(piece) : piece.split(space);
        for (const QString &number : numbers) {
            if (const QString fault = putNumber(number, customer); !fault.isEmpty()) {
                return fault;
            }
        }
    }
    return {};
}

QString CustomerRows::putNumber(const QString &text, Domain::Customer &customer)
{
    const Numbers::Number number = m_reader.read(unguarded(text));
    if (number.kind == Numbers::Kind::Anonymous) {
        return {}; // "unknown", "-", "0": no number is known
    }
    const bool digits = isStoredAsDigits(number.key);
    const bool named = text.startsWith(QLatin1String("sip:"), Qt::CaseInsensitive);
    const bool fits = number.key.size() >= digitsAtLeast && number.key.size() <= digitsAtMost + 1;
    if (digits ? !fits : !named) {
        return QCoreApplication::translate("Floorwatch::Customers", "“%1” is no telephone number").arg(text.left(40));
    }
    if (!customer.numbers.contains(number.key)) {
        customer.numbers.append(number.key);
    }
    return {};
}

QString CustomerRows::seenBefore(const Domain::Customer &customer, qint64 line)
{
    const bool keyed = !customer.key.isEmpty();
    if (keyed) {
        const size_t hash = qHash(customer.key, hashSeed);
        if (const auto before = m_keys.constFind(hash); before != m_keys.constEnd()) {
            return QCoreApplication::translate("Floorwatch::Customers", "the customer number %1 is in line %2 too")
                .arg(customer.key)
                .arg(*before);
        }
        m_keys.insert(hash, line);
    }
    // Two with keys may share a number; who has no key is known by the number alone.
    for (const QString &number : customer.numbers) {
        const size_t hash = qHash(number, hashSeed);
        const qint64 before = m_numbersAlone.value(hash, keyed ? 0 : m_numbersWithKey.value(hash, 0));
        if (before != 0) {
            return QCoreApplication::translate("Floorwatch::Customers", "the number %1 is in line %2 too")
                .arg(number)
                .arg(before);
        }
    }
    QHash<size_t, qint64> &numbers = keyed ? m_numbersWithKey : m_numbersAlone;
    for (const QString &number : customer.numbers) {
        const size_t hash = qHash(number, hashSeed);
        if (const auto before = numbers.constFind(hash); before == numbers.constEnd()) {
            numbers.insert(hash, line);
        } else {
            m_shared.insert(m_shared.end(), {*before, line});
        }
    }
    return {};
}

} // namespace Floorwatch::Customers
