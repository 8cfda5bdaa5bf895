// The records: customers, their contacts, notes and promises, and the desk's documents (rules, guides, notices, case
// groups). A SQLite file of its own beside the journal, so that the import of a million customers holds up no event;
// resources/schema/records is its schema.
//
// Threads: Records owns one thread that writes and two that read, each with a connection of its own. One of them reads
// nothing but callerFacts(), which a caller's card waits for: no search, listing, export or back-test is ever before
// it. Every function is called from the thread that made it and never waits for the disk, but stop(), which waits for
// what is under way. Answers come back to that thread, those of one thread in the order of the questions, except that
// contactCounts() lets others go between its slices. A question sees what was answered as written before it was asked.
// No answer comes where `context` is gone by then. Nothing here throws: what cannot be read or written is an Error for
// a person.
//
// What cannot be written for now (disk full, locked, no permission): contacts, their reasons and escalations,
// documents, and whatever is written without an answer wait in memory, bounded, and are tried again; the rest is
// answered with the Error at once. Several programs may have the file open and write. It is readable for its owner
// alone.
#pragma once

#include "base/result.h"
#include "domain/customer.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Floorwatch::Journal
{

/// Everything known of a caller, for the demand card and the rules.
struct CallerFacts {
    QString number; ///< as asked
    std::optional<Domain::Customer> customer;
    /// Who else has this number, those changed last first, at most 20.
    std::vector<Domain::Customer> others;
    /// Of the last 90 days (of all the customer's numbers), newest first, at most 200.
    std::vector<Domain::Contact> contacts;
    int contactsIn90Days = 0; ///< of a number no more than 10,000 are counted
    int contactsIn7Days = 0;
    std::vector<Domain::Promise> promises;   ///< open ones, the next due first
    std::vector<Domain::CustomerNote> notes; ///< newest first, at most 50
    /// The customer's, and those of the others: nobody knows which of them calls.
    [[nodiscard]] QStringList tags() const;
    bool operator==(const CallerFacts &) const = default;
};

struct CustomerQuery {
    QString text{};    ///< begin of a name's word, a number's digits, or a key; empty: all
    QString tag{};     ///< empty: any
    QString segment{}; ///< empty: any
    int offset = 0;
    int limit = 100;
};
struct CustomerPage {
    std::vector<Domain::Customer> customers;
    qint64 total = 0;
};

struct ContactQuery {
    Base::Instant since{};
    Base::Instant until{};
    QString queue{}; ///< empty: any; so the following
    QString reason{};
    QString region{};
    QString number{};
    int limit = 500; ///< the newest ones
};

/// How many contacts fell into an interval, for baselines.
struct ContactCount {
    Base::Instant from; ///< begin of the interval
    QString queue;
    QString reason;
    QString region;
    int count = 0;
};

/// Something the desk keeps as JSON, with all its versions.
struct Document {
    QString kind; ///< "callerRules", "floorRules", "guide", "notice", "caseGroup", ...
    QString id;
    int version = 0; ///< given by the store, from 1
    Base::Instant at;
    QString by;
    QByteArray body; ///< JSON
    bool removed = false;
    bool operator==(const Document &) const = default;
};

/// What a batch of an import did.
struct ImportCounts {
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    std::vector<size_t> shared{}; ///< rows of the batch of which a number belongs to another customer too
    bool operator==(const ImportCounts &) const = default;
};

struct RecordsStatus {
    bool open = false; ///< can be read; written too, where there is no message
    QString message;   ///< for a person; empty while all is well
    bool operator==(const RecordsStatus &) const = default;
};

struct RecordsSettings {
    QString file{};
    /// What waits to be written again; beyond it the oldest is given up and told in the status.
    size_t backlog = 50'000;
    /// Between attempts while writing fails.
    std::chrono::milliseconds retryAfter{2'000};
};

template <typename T> using Answer = std::function<void(const Base::Result<T> &)>;

class Records : public QObject
{
    Q_OBJECT
public:
    explicit Records(QString file, QObject *parent = nullptr);
    explicit Records(RecordsSettings settings, QObject *parent = nullptr);
    /// Stops as stop() does.
    ~Records() override;
    void start();
    /// Carries out what was asked for, except further slices and pages and questions that take longer than a second,
    /// closes the file and joins the threads. Idempotent.
    void stop();
    [[nodiscard]] const RecordsStatus &status() const;
    /// A bound on the file's size in pages of 4096 bytes; 0 for none. Tries again at once what failed.
    void setMaxPages(int pages);

    // ---- reading
    void callerFacts(const QString &number, Base::Instant now, QObject *context, Answer<CallerFacts> answer);
    /// One search a context: the next takes the place of one that is not answered yet, which is then an Error.
    void findCustomers(const CustomerQuery &query, QObject *context, Answer<CustomerPage> answer);
    void contacts(const ContactQuery &query, QObject *context, Answer<std::vector<Domain::Contact>> answer);
    /// Intervals of `width` from `since` on, only those that have any.
    void contactCounts(Base::Instant since, Base::Instant until, Base::Span width, QObject *context,
                       Answer<std::vector<ContactCount>> answer);
    /// Every contact with `at` in [since, until), oldest first, in pages; `page` is called in the owner's thread and
    /// returns false to stop. For a back-test of rules: work for seconds over a long journal, cancelled by `page`.
    void scanContacts(Base::Instant since, Base::Instant until, QObject *context,
                      std::function<bool(const std::vector<Domain::Contact> &page)> page, Answer<Base::Done> done);
    /// The customers of these numbers, of one number at most 21 (absent: none known).
    void customersOf(const QStringList &numbers, QObject *context, Answer<std::vector<Domain::Customer>> answer);
    /// All customers in the order of their ids, in pages, for an export.
    void scanCustomers(QObject *context, std::function<bool(const std::vector<Domain::Customer> &page)> page,
                       Answer<Base::Done> done);
    /// The latest version of every document of a kind that is not removed.
    void documents(const QString &kind, QObject *context, Answer<std::vector<Document>> answer);
    /// All versions of one, newest first.
    void versions(const QString &kind, const QString &id, QObject *context, Answer<std::vector<Document>> answer);

    // ---- writing; `answer` may be empty
    /// Adds (id 0) or changes; answers the stored one, tidied, with `changed` as stamped now. Two customers may share a
    /// number: the one changed last is shown.
    void saveCustomer(const Domain::Customer &customer, QObject *context, Answer<Domain::Customer> answer);
    /// Undone by saveCustomer() with the same id.
    void removeCustomer(qint64 id, QObject *context, Answer<Base::Done> answer);
    /// One transaction. A customer is found by its key, else by any of its numbers where not both have keys; what the
    /// batch leaves empty stays as it is stored. The same batch again changes nothing. Contacts and live work go before
    /// a waiting batch. `dryRun`: only counts.
    void importBatch(std::vector<Domain::Customer> batch, bool dryRun, QObject *context, Answer<ImportCounts> answer);
    void addContact(const Domain::Contact &contact);
    /// Many at once, in one transaction.
    void addContacts(std::vector<Domain::Contact> contacts);
    /// The reason of a call's contacts was set or corrected later.
    void setReason(const QString &pbx, const QString &call, const Domain::ContactReason &reason);
    void markEscalated(const QString &pbx, const QString &call);
    void addNote(const Domain::CustomerNote &note, QObject *context, Answer<Domain::CustomerNote> answer);
    void addPromise(const Domain::Promise &promise, QObject *context, Answer<Domain::Promise> answer);
    void keepPromise(qint64 id, Base::Instant at, QObject *context, Answer<Base::Done> answer);
    /// Stores a next version; answers it with its number.
    void putDocument(const Document &document, QObject *context, Answer<Document> answer);
    /// Puts it in the place of its version (0: the latest): for what changes many times a minute (a notice's
    /// deliveries). An Error where another program has stored a later one, or removed it.
    void replaceDocument(const Document &document, QObject *context, Answer<Document> answer);

Q_SIGNALS:
    void statusChanged(const Floorwatch::Journal::RecordsStatus &status);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace Floorwatch::Journal
