#include "journal/customerstore.h"

#include "journal/customerwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace Floorwatch::Journal
{

using Domain::Customer;

namespace
{

constexpr qint64 mostOfOneNumber = 21;

#define CUSTOMER_COLUMNS "id, key, name, segment, tags, numbers, notes, manager, changed_us"

QStringList linesOf(const QString &text) { return text.isEmpty() ? QStringList() : text.split(u'\n'); }

Customer customerOf(RecordsFile::Use &row)
{
    return {row->integer(0), row->text(1),          row->text(2),
            row->text(3),    linesOf(row->text(4)), linesOf(row->text(5)),
            row->text(6),    row->text(7),          Base::fromEpochMicros(row->integer(8))};
}

std::optional<Customer> firstOf(RecordsFile::Use &query)
{
    return query.step() ? std::optional(customerOf(query)) : std::nullopt;
}

std::vector<Customer> allOf(RecordsFile::Use &query)
{
    std::vector<Customer> customers;
    while (query.step()) {
        customers.push_back(customerOf(query));
    }
    return customers;
}

std::optional<Customer> customerByKey(RecordsFile &file, const QString &key)
{
    auto find = file.use("SELECT " CUSTOMER_COLUMNS " FROM customer WHERE key = ? AND key <> ''");
    find->bindText(1, key);
    return firstOf(find);
}

QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            c = u' ';
        }
    }
    return text.trimmed();
}

QString manyLines(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t') {
            c = c == u'\r' ? u'\n' : u' ';
        }
    }
    return text.trimmed();
}

QStringList tidyTags(const QStringList &tags)
{
    QStringList tidied;
    for (QString tag : tags) {
        std::replace_if(
            tag.begin(), tag.end(), [](QChar c) { return Domain::ListSeparators.contains(c); }, u' ');
        tidied.append(oneLine(std::move(tag)).toLower());
    }
    tidied.removeAll(QString());
    tidied.removeDuplicates();
    return tidied;
}

QStringList tidyNumbers(const QStringList &numbers)
{
    QStringList tidied;
    for (const QString &number : numbers) {
        tidied.append(oneLine(number));
    }
    tidied.removeAll(QString());
    tidied.removeDuplicates();
    return tidied;
}

/// The lists by which the customer is found: numbers, tags, words.
void putLists(RecordsFile &file, const Customer &customer)
{
    for (const QString &number : customer.numbers) {
        auto add = file.use("INSERT OR IGNORE INTO customer_number (number, customer) VALUES (?, ?)");
        add->bindText(1, number);
        add->bind(2, customer.id);
        add.run();
    }
    for (const QString &tag : customer.tags) {
        auto add = file.use("INSERT OR IGNORE INTO customer_tag (tag, customer) VALUES (?, ?)");
        add->bindText(1, tag);
        add->bind(2, customer.id);
        add.run();
    }
    auto add = file.use("INSERT INTO customer_words (rowid, words) VALUES (?, ?)");
    add->bind(1, customer.id);
    add->bindText(2, wordsOf(customer));
    add.run();
}

void takeLists(RecordsFile &file, const Customer &customer)
{
    for (const QString &number : customer.numbers) {
        auto take = file.use("DELETE FROM customer_number WHERE number = ? AND customer = ?");
        take->bindText(1, number);
        take->bind(2, customer.id);
        take.run();
    }
    for (const QString &tag : customer.tags) {
        auto take = file.use("DELETE FROM customer_tag WHERE tag = ? AND customer = ?");
        take->bindText(1, tag);
        take->bind(2, customer.id);
        take.run();
    }
    // An index without the text is told what to take out.
    auto take = file.use("INSERT INTO customer_words (customer_words, rowid, words) VALUES ('delete', ?, ?)");
    take->bind(1, customer.id);
    take->bindText(2, wordsOf(customer));
    take.run();
}

void bindCustomer(RecordsFile::Use &write, const Customer &customer)
{
    write->bindText(1, customer.key);
    write->bindText(2, customer.name);
    write->bindText(3, customer.segment);
    write->bindText(4, customer.tags.join(u'\n'));
    write->bindText(5, customer.numbers.join(u'\n'));
    write->bindText(6, customer.notes);
    write->bindText(7, customer.accountManager);
    write->bind(8, Base::toEpochMicros(customer.changed));
}

void insert(RecordsFile &file, Customer &customer)
{
    {
        auto add = file.use("INSERT INTO customer (key, name, segment, tags, numbers, notes, manager, changed_us, id) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, nullif(?, 0))");
        bindCustomer(add, customer);
        add->bind(9, customer.id);
        add.run();
    }
    customer.id = file.database().lastRowId();
    putLists(file, customer);
}

void replace(RecordsFile &file, const Customer &before, const Customer &after)
{
    takeLists(file, before);
    {
        auto write = file.use("UPDATE customer SET key = ?, name = ?, segment = ?, tags = ?, numbers = ?, notes = ?, "
                              "manager = ?, changed_us = ? WHERE id = ?");
        bindCustomer(write, after);
        write->bind(9, after.id);
        write.run();
    }
    putLists(file, after);
}

/// By its key; else by a number, where not both have keys of their own, and rather one that has none.
std::optional<Customer> sameCustomer(RecordsFile &file, const Customer &row)
{
    if (!row.key.isEmpty()) {
        if (auto known = customerByKey(file, row.key)) {
            return known;
        }
    }
    for (const QString &number : row.numbers) {
        auto find = file.use("SELECT " CUSTOMER_COLUMNS " FROM customer WHERE id IN (SELECT customer FROM "
                             "customer_number WHERE number = ?1) AND (?2 = '' OR key = '') "
                             "ORDER BY key <> '', changed_us DESC, id DESC LIMIT 1");
        find->bindText(1, number);
        find->bindText(2, row.key);
        if (auto known = firstOf(find)) {
            return known;
        }
    }
    return std::nullopt;
}

/// Each number is looked for in the index that was just written or read for it.
bool hasNumberOfAnother(RecordsFile &file, const Customer &row, qint64 id)
{
    return std::any_of(row.numbers.begin(), row.numbers.end(), [&file, id](const QString &number) {
        auto find = file.use("SELECT 1 FROM customer_number WHERE number = ? AND customer <> ? LIMIT 1");
        find->bindText(1, number);
        find->bind(2, id);
        return find.step();
    });
}

Customer merged(const Customer &stored, const Customer &row)
{
    Customer result = row;
    const auto keep = [](auto &text, const auto &before) {
        if (text.isEmpty()) {
            text = before;
        }
    };
    result.id = stored.id;
    keep(result.key, stored.key);
    keep(result.name, stored.name);
    keep(result.segment, stored.segment);
    keep(result.tags, stored.tags);
    keep(result.numbers, stored.numbers);
    keep(result.notes, stored.notes);
    keep(result.accountManager, stored.accountManager);
    result.changed = stored.changed;
    return result;
}

/// What a query asks for, as the end of a SELECT over what is best read first: words, then tags, then segments.
struct Search {
    QByteArray from;
    QByteArray order;
    QString match;
};

Search searchOf(const CustomerQuery &query)
{
    Search search;
    search.match = matchOf(query.text);
    if (!query.text.trimmed().isEmpty()) {
        search.from = " FROM customer_words w JOIN customer c ON c.id = w.rowid WHERE customer_words MATCH ?1";
        search.order = " ORDER BY w.rowid";
        if (!query.tag.isEmpty()) {
            search.from += " AND EXISTS (SELECT 1 FROM customer_tag t WHERE t.tag = ?2 AND t.customer = c.id)";
        }
    } else if (!query.tag.isEmpty()) {
        search.from = " FROM customer_tag t JOIN customer c ON c.id = t.customer WHERE t.tag = ?2";
        search.order = " ORDER BY t.customer";
    } else {
        search.from = " FROM customer c WHERE 1";
        search.order = " ORDER BY c.id";
    }
    if (!query.segment.isEmpty()) {
        // The second condition is what the index is for.
        search.from += " AND c.segment = ?3 AND c.segment <> ''";
    }
    return search;
}

Statement prepared(RecordsFile &file, const QByteArray &sql, const Search &search, const CustomerQuery &query)
{
    Statement statement = file.database().prepare(sql.constData());
    if (statement.isValid()) {
        statement.bindText(1, search.match);
        statement.bindText(2, query.tag.trimmed().toLower());
        statement.bindText(3, query.segment.trimmed());
    }
    return statement;
}

qint64 countOf(RecordsFile &file, const Search &search, const CustomerQuery &query)
{
    Statement counting = prepared(file, "SELECT count(*)" + search.from, search, query);
    RecordsFile::Use count(file, counting);
    return count.step() ? count->integer(0) : -1;
}

/// Whether a further page is as long as it has to be if what was counted for an earlier one still holds.
bool fits(const CustomerPage &page, const CustomerQuery &query, const SearchTotal &last)
{
    const bool same =
        last.query.text == query.text && last.query.tag == query.tag && last.query.segment == query.segment;
    const qint64 expected = std::clamp<qint64>(last.total - query.offset, 0, std::max(0, query.limit));
    return query.offset > 0 && last.total >= 0 && same && std::ssize(page.customers) == expected;
}

} // namespace

Customer tidy(Customer customer)
{
    customer.key = oneLine(std::move(customer.key));
    customer.name = oneLine(std::move(customer.name));
    customer.segment = oneLine(std::move(customer.segment));
    customer.tags = tidyTags(customer.tags);
    customer.numbers = tidyNumbers(customer.numbers);
    customer.notes = manyLines(std::move(customer.notes));
    customer.accountManager = oneLine(std::move(customer.accountManager));
    return customer;
}

std::optional<Customer> customerById(RecordsFile &file, qint64 id)
{
    auto find = file.use("SELECT " CUSTOMER_COLUMNS " FROM customer WHERE id = ?");
    find->bind(1, id);
    return firstOf(find);
}

std::vector<Customer> customersByNumber(RecordsFile &file, const QString &number)
{
    auto find = file.use("SELECT " CUSTOMER_COLUMNS " FROM customer WHERE id IN (SELECT customer FROM customer_number "
                         "WHERE number = ?) ORDER BY changed_us DESC, id DESC LIMIT ?");
    find->bindText(1, number);
    find->bind(2, mostOfOneNumber);
    return allOf(find);
}

std::vector<Customer> customersByNumbers(RecordsFile &file, const QStringList &numbers)
{
    std::vector<Customer> customers;
    for (const QString &number : numbers) {
        for (Customer &known : customersByNumber(file, number)) {
            const auto same = [&known](const Customer &other) { return other.id == known.id; };
            if (std::none_of(customers.begin(), customers.end(), same)) {
                customers.push_back(std::move(known));
            }
        }
    }
    return customers;
}

std::vector<Customer> customersAfter(RecordsFile &file, qint64 id, int limit)
{
    auto find = file.use("SELECT " CUSTOMER_COLUMNS " FROM customer WHERE id > ? ORDER BY id LIMIT ?");
    find->bind(1, id);
    find->bind(2, limit);
    return allOf(find);
}

CustomerPage findCustomers(RecordsFile &file, const CustomerQuery &query, SearchTotal &last)
{
    const Search search = searchOf(query);
    CustomerPage page;
    if (search.match.isEmpty() && !query.text.trimmed().isEmpty()) {
        return page; // nothing in it that is a word
    }
    Statement reading = prepared(file,
                                 "SELECT c.id, c.key, c.name, c.segment, c.tags, c.numbers, c.notes, c.manager, "
                                 "c.changed_us" +
                                     search.from + search.order + " LIMIT ?4 OFFSET ?5",
                                 search, query);
    RecordsFile::Use read(file, reading);
    if (reading.isValid()) {
        read->bind(4, std::max(0, query.limit));
        read->bind(5, std::max(0, query.offset));
        page.customers = allOf(read);
    }
    if (!fits(page, query, last)) {
        last = {query, file.failed() ? -1 : countOf(file, search, query)};
    }
    page.total = std::max<qint64>(0, last.total);
    return page;
}

Base::Result<Customer> storeCustomer(RecordsFile &file, const Customer &customer, Base::Instant now)
{
    Customer stored = tidy(customer);
    stored.changed = now;
    if (const auto other = customerByKey(file, stored.key); other && other->id != stored.id) {
        return Base::Error{
            QCoreApplication::translate("Floorwatch::Journal",
                                        "The customer number %1 is already that of %2. Nothing was stored.")
                .arg(stored.key, other->name.isEmpty() ? other->numbers.value(0) : other->name)};
    }
    if (const auto before = stored.id != 0 ? customerById(file, stored.id) : std::nullopt) {
        if (Base::isSet(customer.changed) && customer.changed != before->changed) {
            return Base::Error{QCoreApplication::translate(
                "Floorwatch::Journal", "This customer was changed by somebody else meanwhile: show it again first.")};
        }
        replace(file, *before, stored);
    } else {
        insert(file, stored);
    }
    return stored;
}

Base::Status eraseCustomer(RecordsFile &file, qint64 id)
{
    const auto before = customerById(file, id);
    if (!before) {
        return Base::Error{QCoreApplication::translate("Floorwatch::Journal", "There is no such customer any more.")};
    }
    takeLists(file, *before);
    auto take = file.use("DELETE FROM customer WHERE id = ?");
    take->bind(1, id);
    take.run();
    return Base::Done{};
}

bool importCustomer(RecordsFile &file, const Customer &row, Base::Instant now, ImportCounts &counts)
{
    Customer wanted = tidy(row);
    wanted.id = 0;
    wanted.changed = now;
    const auto before = sameCustomer(file, wanted);
    if (!before) {
        insert(file, wanted);
        ++counts.added;
        return hasNumberOfAnother(file, wanted, wanted.id);
    }
    Customer after = merged(*before, wanted);
    if (after == *before) {
        ++counts.unchanged;
    } else {
        after.changed = now;
        replace(file, *before, after);
        ++counts.changed;
    }
    return hasNumberOfAnother(file, wanted, before->id);
}

} // namespace Floorwatch::Journal
