#include "journal/notestore.h"

#include "journal/records.h"

#include <QCoreApplication>

#include <algorithm>

namespace Floorwatch::Journal
{

using Domain::CustomerNote;
using Domain::Promise;

namespace
{

constexpr size_t notesShown = 50;

Promise promiseOf(RecordsFile::Use &row)
{
    return {row->integer(0),
            row->integer(1),
            row->text(2),
            row->text(3),
            row->text(4),
            Base::fromEpochMicros(row->integer(5)),
            Base::fromEpochMicros(row->integer(6)),
            Base::fromEpochMicros(row->integer(7))};
}

CustomerNote noteOf(RecordsFile::Use &row)
{
    return {row->integer(0), row->integer(1), row->text(2), Base::fromEpochMicros(row->integer(3)),
            row->text(4),    row->text(5)};
}

/// A row may be found by its customer and by its number.
template <typename T> void addNew(std::vector<T> &all, RecordsFile::Use &query, T (*read)(RecordsFile::Use &))
{
    while (query.step()) {
        T one = read(query);
        if (std::none_of(all.begin(), all.end(), [&one](const T &other) { return other.id == one.id; })) {
            all.push_back(std::move(one));
        }
    }
}

} // namespace

std::vector<Promise> openPromises(RecordsFile &file, qint64 customer, const QStringList &numbers)
{
    std::vector<Promise> promises;
    if (customer != 0) {
        auto find = file.use("SELECT id, customer, number, text, by, made_us, due_us, kept_us FROM promise "
                             "WHERE customer = ? AND customer <> 0 AND kept_us = 0");
        find->bind(1, customer);
        addNew(promises, find, promiseOf);
    }
    for (const QString &number : numbers) {
        auto find = file.use("SELECT id, customer, number, text, by, made_us, due_us, kept_us FROM promise "
                             "WHERE number = ? AND number <> '' AND kept_us = 0");
        find->bindText(1, number);
        addNew(promises, find, promiseOf);
    }
    std::sort(promises.begin(), promises.end(),
              [](const Promise &a, const Promise &b) { return std::tie(a.due, a.id) < std::tie(b.due, b.id); });
    return promises;
}

std::vector<CustomerNote> newestNotes(RecordsFile &file, qint64 customer, const QStringList &numbers)
{
    std::vector<CustomerNote> notes;
    if (customer != 0) {
        auto find = file.use("SELECT id, customer, number, at_us, by, text FROM note WHERE customer = ? "
                             "AND customer <> 0 ORDER BY at_us DESC LIMIT ?");
        find->bind(1, customer);
        find->bind(2, static_cast<qint64>(notesShown));
        addNew(notes, find, noteOf);
    }
    for (const QString &number : numbers) {
        auto find = file.use("SELECT id, customer, number, at_us, by, text FROM note WHERE number = ? "
                             "AND number <> '' ORDER BY at_us DESC LIMIT ?");
        find->bindText(1, number);
        find->bind(2, static_cast<qint64>(notesShown));
        addNew(notes, find, noteOf);
    }
    std::sort(notes.begin(), notes.end(),
              [](const CustomerNote &a, const CustomerNote &b) { return std::tie(a.at, a.id) > std::tie(b.at, b.id); });
    notes.resize(std::min(notes.size(), notesShown));
    return notes;
}

CustomerNote storeNote(RecordsFile &file, CustomerNote note)
{
    auto add = file.use("INSERT INTO note (customer, number, at_us, by, text) VALUES (?, ?, ?, ?, ?)");
    add->bind(1, note.customer);
    add->bindText(2, note.number);
    add->bind(3, Base::toEpochMicros(note.at));
    add->bindText(4, note.by);
    add->bindText(5, note.text);
    add.run();
    note.id = file.database().lastRowId();
    return note;
}

Promise storePromise(RecordsFile &file, Promise promise)
{
    auto add = file.use("INSERT INTO promise (customer, number, text, by, made_us, due_us, kept_us) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?)");
    add->bind(1, promise.customer);
    add->bindText(2, promise.number);
    add->bindText(3, promise.text);
    add->bindText(4, promise.by);
    add->bind(5, Base::toEpochMicros(promise.made));
    add->bind(6, Base::toEpochMicros(promise.due));
    add->bind(7, Base::toEpochMicros(promise.kept));
    add.run();
    promise.id = file.database().lastRowId();
    return promise;
}

Base::Status storeKept(RecordsFile &file, qint64 id, Base::Instant at)
{
    auto keep = file.use("UPDATE promise SET kept_us = ? WHERE id = ? AND kept_us = 0");
    keep->bind(1, Base::toEpochMicros(at));
    keep->bind(2, id);
    keep.run();
    if (!file.failed() && file.database().changes() == 0) {
        return Base::Error{QCoreApplication::translate("Floorwatch::Journal", "This promise is no longer open.")};
    }
    return Base::Done{};
}

} // namespace Floorwatch::Journal
