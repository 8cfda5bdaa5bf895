#include "journal/contactstore.h"

#include "journal/customerstore.h"
#include "journal/notestore.h"

#include <algorithm>

namespace Floorwatch::Journal
{

using Domain::Contact;

namespace
{

constexpr size_t contactsOfCaller = 200;
// A number behind which a whole house calls would make counting long, and no rule asks for more.
constexpr qint64 countedAtMost = 10'000;
constexpr std::chrono::hours sliceAtLeast{6};

#define CONTACT_COLUMNS                                                                                                \
    "id, number, region, at_us, pbx, call, queue, entry, reason, source, agent, outcome, wait_us, talk_us, escalated"

/// What a newer Floorwatch wrote may be beyond our list.
template <typename Enum> Enum enumOf(qint64 value, Enum last)
{
    return value >= 0 && value <= static_cast<qint64>(last) ? static_cast<Enum>(value) : Enum{};
}

Contact contactOf(RecordsFile &file, RecordsFile::Use &row)
{
    Contact contact;
    contact.id = row->integer(0);
    contact.number = row->text(1);
    contact.region = file.word(row->integer(2));
    contact.at = Base::fromEpochMicros(row->integer(3));
    contact.pbx = file.word(row->integer(4));
    contact.call = row->text(5);
    contact.queue = file.word(row->integer(6));
    contact.entry = file.word(row->integer(7));
    contact.reason = {file.word(row->integer(8)), enumOf(row->integer(9), Domain::ReasonSource::Hand)};
    contact.agent = file.word(row->integer(10));
    contact.outcome = enumOf(row->integer(11), Domain::VisitOutcome::EndedAway);
    contact.wait = Base::Span(row->integer(12));
    contact.talk = Base::Span(row->integer(13));
    contact.escalated = row->integer(14) != 0;
    return contact;
}

std::vector<Contact> allOf(RecordsFile &file, RecordsFile::Use &query)
{
    std::vector<Contact> contacts;
    while (query.step()) {
        contacts.push_back(contactOf(file, query));
    }
    return contacts;
}

qint64 countSince(RecordsFile &file, const QString &number, Base::Instant since, Base::Instant now)
{
    auto count = file.use("SELECT count(*) FROM (SELECT 1 FROM contact WHERE number = ? AND number <> '' "
                          "AND at_us >= ? AND at_us <= ? LIMIT ?)");
    count->bindText(1, number);
    count->bind(2, Base::toEpochMicros(since));
    count->bind(3, Base::toEpochMicros(now));
    count->bind(4, countedAtMost);
    return count.step() ? count->integer(0) : 0;
}

void addContactsOf(RecordsFile &file, const QString &number, Base::Instant now, CallerFacts &facts)
{
    const Base::Instant in90Days = now - std::chrono::days(90);
    auto find = file.use("SELECT " CONTACT_COLUMNS " FROM contact WHERE number = ? AND number <> '' AND at_us >= ? "
                         "AND at_us <= ? ORDER BY at_us DESC LIMIT ?");
    find->bindText(1, number);
    find->bind(2, Base::toEpochMicros(in90Days));
    find->bind(3, Base::toEpochMicros(now));
    find->bind(4, static_cast<qint64>(contactsOfCaller));
    const std::vector<Contact> found = allOf(file, find);
    facts.contacts.insert(facts.contacts.end(), found.begin(), found.end());
    facts.contactsIn90Days += static_cast<int>(countSince(file, number, in90Days, now));
    facts.contactsIn7Days += static_cast<int>(countSince(file, number, now - std::chrono::days(7), now));
}

/// The word's row; -1, which no contact has, where nothing was ever called so.
qint64 filterOf(RecordsFile &file, const QString &text)
{
    const qint64 id = file.wordId(text, false);
    return id == 0 ? -1 : id;
}

} // namespace

QStringList CallerFacts::tags() const
{
    QStringList all = customer ? customer->tags : QStringList();
    for (const Domain::Customer &other : others) {
        for (const QString &tag : other.tags) {
            if (!all.contains(tag, Qt::CaseInsensitive)) {
                all.append(tag);
            }
        }
    }
    return all;
}

CallerFacts readCallerFacts(RecordsFile &file, const QString &number, Base::Instant now)
{
    CallerFacts facts;
    facts.number = number;
    if (number.isEmpty()) {
        return facts;
    }
    facts.others = customersByNumber(file, number);
    if (!facts.others.empty()) {
        facts.customer = std::move(facts.others.front());
        facts.others.erase(facts.others.begin());
    }
    QStringList numbers{number};
    if (facts.customer) {
        numbers += facts.customer->numbers;
        numbers.removeDuplicates();
    }
    for (const QString &one : std::as_const(numbers)) {
        addContactsOf(file, one, now, facts);
    }
    std::stable_sort(facts.contacts.begin(), facts.contacts.end(),
                     [](const Contact &a, const Contact &b) { return a.at > b.at; });
    facts.contacts.resize(std::min(facts.contacts.size(), contactsOfCaller));
    const qint64 customer = facts.customer ? facts.customer->id : 0;
    facts.promises = openPromises(file, customer, numbers);
    facts.notes = newestNotes(file, customer, numbers);
    return facts;
}

std::vector<Contact> readContacts(RecordsFile &file, const ContactQuery &query)
{
    QByteArray sql = "SELECT " CONTACT_COLUMNS " FROM contact WHERE at_us >= ?1 AND at_us < ?2";
    sql += query.queue.isEmpty() ? "" : " AND queue = ?3";
    sql += query.reason.isEmpty() ? "" : " AND reason = ?4";
    sql += query.region.isEmpty() ? "" : " AND region = ?5";
    sql += query.number.isEmpty() ? "" : " AND number = ?6 AND number <> ''";
    sql += " ORDER BY at_us DESC, id DESC LIMIT ?7";
    Statement statement = file.database().prepare(sql.constData());
    RecordsFile::Use find(file, statement);
    if (statement.isValid()) {
        find->bind(1, Base::toEpochMicros(query.since));
        find->bind(2, Base::toEpochMicros(query.until));
        find->bind(3, filterOf(file, query.queue));
        find->bind(4, filterOf(file, query.reason));
        find->bind(5, filterOf(file, query.region));
        find->bindText(6, query.number);
        find->bind(7, std::max(0, query.limit));
    }
    return allOf(file, find);
}

std::vector<Contact> nextContacts(RecordsFile &file, ContactCursor &cursor, Base::Instant until, int limit)
{
    auto find = file.use("SELECT " CONTACT_COLUMNS " FROM contact WHERE at_us >= ?1 AND at_us < ?2 "
                         "AND (at_us > ?1 OR id > ?3) ORDER BY at_us, id LIMIT ?4");
    find->bind(1, Base::toEpochMicros(cursor.at));
    find->bind(2, Base::toEpochMicros(until));
    find->bind(3, cursor.id);
    find->bind(4, limit);
    std::vector<Contact> page = allOf(file, find);
    if (!page.empty()) {
        cursor = {page.back().at, page.back().id};
    }
    return page;
}

ContactCounting::ContactCounting(Base::Instant since, Base::Instant until, Base::Span width)
    : m_since(since), m_until(until), m_next(since), m_width(std::max(width, Base::Span(std::chrono::seconds(1))))
{
    // Whole intervals, so that none is split by two slices.
    m_slice = m_width * std::max<qint64>(1, Base::Span(sliceAtLeast) / m_width);
}

bool ContactCounting::step(RecordsFile &file)
{
    if (!m_begun) {
        // Nothing is to be read before the first contact and after the last.
        m_begun = true;
        auto ends = file.use("SELECT (SELECT min(at_us) FROM contact), (SELECT max(at_us) FROM contact)");
        if (!ends.step() || ends->isNull(0)) {
            return false;
        }
        const Base::Instant first = Base::fromEpochMicros(ends->integer(0));
        m_next = std::max(m_since, m_since + (first - m_since) / m_width * m_width);
        m_until = std::min(m_until, Base::fromEpochMicros(ends->integer(1) + 1));
    }
    if (m_next >= m_until || file.failed()) {
        return false;
    }
    auto count = file.use("SELECT (at_us - ?1) / ?2 AS slot, queue, reason, region, count(*) FROM contact "
                          "WHERE at_us >= ?3 AND at_us < ?4 GROUP BY slot, queue, reason, region ORDER BY slot");
    count->bind(1, Base::toEpochMicros(m_since));
    count->bind(2, m_width.count());
    count->bind(3, Base::toEpochMicros(m_next));
    count->bind(4, Base::toEpochMicros(std::min(m_until, m_next + m_slice)));
    while (count.step()) {
        m_counts.push_back({m_since + m_width * count->integer(0), file.word(count->integer(1)),
                            file.word(count->integer(2)), file.word(count->integer(3)),
                            static_cast<int>(count->integer(4))});
    }
    m_next += m_slice;
    return m_next < m_until;
}

void storeContact(RecordsFile &file, const Contact &contact)
{
    // Of two programs that tell of one visit, the later knows no less; a reason set by hand (5) stays, and none (0) is
    // no better than one.
    auto add = file.use(
        "INSERT INTO contact (number, region, at_us, pbx, call, queue, entry, reason, source, agent, outcome, wait_us, "
        "talk_us, escalated) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (call, pbx, queue, at_us) WHERE call <> '' DO UPDATE SET agent = excluded.agent, "
        "outcome = excluded.outcome, wait_us = excluded.wait_us, talk_us = excluded.talk_us, "
        "escalated = max(escalated, excluded.escalated), "
        "reason = CASE WHEN source = 5 OR excluded.source = 0 THEN reason ELSE excluded.reason END, "
        "source = CASE WHEN source = 5 OR excluded.source = 0 THEN source ELSE excluded.source END");
    static_assert(static_cast<int>(Domain::ReasonSource::Hand) == 5);
    const auto word = [&file](const QString &text) { return file.wordId(text, true); };
    add->bindText(1, contact.number);
    add->bind(2, word(contact.region));
    add->bind(3, Base::toEpochMicros(contact.at));
    add->bind(4, word(contact.pbx));
    add->bindText(5, contact.call);
    add->bind(6, word(contact.queue));
    add->bind(7, word(contact.entry));
    add->bind(8, word(contact.reason.key));
    add->bind(9, static_cast<qint64>(contact.reason.source));
    add->bind(10, word(contact.agent));
    add->bind(11, static_cast<qint64>(contact.outcome));
    add->bind(12, contact.wait.count());
    add->bind(13, contact.talk.count());
    add->bind(14, contact.escalated ? 1 : 0);
    add.run();
}

void storeReason(RecordsFile &file, const QString &pbx, const QString &call, const Domain::ContactReason &reason)
{
    auto change = file.use("UPDATE contact SET reason = ?, source = ? WHERE call = ? AND pbx = ? AND call <> ''");
    change->bind(1, file.wordId(reason.key, true));
    change->bind(2, static_cast<qint64>(reason.source));
    change->bindText(3, call);
    change->bind(4, filterOf(file, pbx));
    change.run();
}

void storeEscalated(RecordsFile &file, const QString &pbx, const QString &call)
{
    auto change = file.use("UPDATE contact SET escalated = 1 WHERE call = ? AND pbx = ? AND call <> ''");
    change->bindText(1, call);
    change->bind(2, filterOf(file, pbx));
    change.run();
}

} // namespace Floorwatch::Journal
