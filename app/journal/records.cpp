#include "journal/records.h"

#include "base/clock.h"
#include "journal/answers.h"
#include "journal/contactstore.h"
#include "journal/customerstore.h"
#include "journal/documentstore.h"
#include "journal/notestore.h"
#include "journal/recordsreader.h"
#include "journal/recordswriter.h"

#include <thread>

namespace Floorwatch::Journal
{

namespace
{

/// Some milliseconds each: a search waits for no more than one.
constexpr int pageOfContacts = 2'000;
constexpr int pageOfCustomers = 2'000;

/// What a person waits for a question that nobody will read, before it is interrupted.
constexpr std::chrono::milliseconds patienceAtEnd{1'000};

} // namespace

class Records::Impl
{
public:
    Impl(Records &owner, RecordsSettings settings)
        : m_owner(owner), m_cardReader(settings.file), m_reader(settings.file),
          m_writer(std::move(settings), [this](const RecordsStatus &status) { took(status); })
    {
    }

    template <typename T> using Read = std::function<T(RecordsFile &)>;
    template <typename T> using Write = std::function<Base::Result<T>(RecordsFile &)>;

    /// Called in the writing thread.
    void took(const RecordsStatus &status)
    {
        m_cardReader.setReady();
        m_reader.setReady();
        m_answers.post(&m_owner, [this, status] { setStatus(status); });
    }

    void setStatus(const RecordsStatus &status)
    {
        if (status != m_status) {
            m_status = status;
            Q_EMIT m_owner.statusChanged(m_status);
        }
    }

    /// How a job tells its answer. `result` is filled by the job before it is told.
    template <typename T>
    std::function<void(const Base::Error *)> teller(std::shared_ptr<std::optional<Base::Result<T>>> result,
                                                    QObject *context, Answer<T> answer)
    {
        return [this, result = std::move(result), context = QPointer<QObject>(context ? context : &m_owner),
                answer = std::move(answer)](const Base::Error *error) {
            m_answers.post(context, [answer, told = error ? Base::Result<T>(*error) : **result] { answer(told); });
        };
    }

    template <typename T> ReadJob questionOf(QObject *context, Answer<T> answer, Read<T> work)
    {
        auto result = std::make_shared<std::optional<Base::Result<T>>>();
        return {[result, work = std::move(work)](RecordsFile &file) {
                    result->emplace(work(file));
                    return false;
                },
                teller<T>(result, context, std::move(answer))};
    }

    template <typename T> void read(QObject *context, Answer<T> answer, Read<T> work)
    {
        m_reader.post(questionOf<T>(context, std::move(answer), std::move(work)));
    }

    /// What nobody waits for is tried again where it fails.
    template <typename T> void write(QObject *context, Answer<T> answer, Write<T> work, bool kept = false)
    {
        m_writer.post(jobOf<T>(context, std::move(answer), std::move(work), kept));
    }

    template <typename T> WriteJob jobOf(QObject *context, Answer<T> answer, Write<T> work, bool kept)
    {
        auto result = std::make_shared<std::optional<Base::Result<T>>>();
        WriteJob job;
        job.kept = kept || !answer;
        job.work = [result, work = std::move(work)](RecordsFile &file) { result->emplace(work(file)); };
        if (answer) {
            job.answer = teller<T>(result, context, std::move(answer));
        }
        return job;
    }

    void write(std::function<void(RecordsFile &)> work) { m_writer.post({std::move(work), {}, true, false, false}); }

    /// The time of a change; no two are the same, so that the last one is known.
    Base::Instant stamp()
    {
        m_stamp = std::max(m_stamp + Base::Span(1), Base::SystemClock().now());
        return m_stamp;
    }

    struct ContactScan {
        ContactCursor cursor;
        Base::Instant until;
        QPointer<QObject> context;
        std::function<bool(const std::vector<Domain::Contact> &)> page;
        Answer<Base::Done> done;
    };
    void scan(const std::shared_ptr<ContactScan> &scan);
    struct CustomerScan {
        qint64 after = 0;
        QPointer<QObject> context;
        std::function<bool(const std::vector<Domain::Customer> &)> page;
        Answer<Base::Done> done;
    };
    void scan(const std::shared_ptr<CustomerScan> &scan);

    Records &m_owner;
    Answers m_answers;
    RecordsStatus m_status;
    Base::Instant m_stamp;
    /// The reading thread's.
    std::shared_ptr<SearchTotal> m_lastTotal = std::make_shared<SearchTotal>();
    RecordsReader m_cardReader; ///< what a caller's card waits for, and nothing else
    RecordsReader m_reader;
    RecordsWriter m_writer;
    std::thread m_cardThread;
    std::thread m_readThread;
    std::thread m_writeThread;
};

Records::Records(QString file, QObject *parent) : Records(RecordsSettings{.file = std::move(file)}, parent) {}

Records::Records(RecordsSettings settings, QObject *parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(*this, std::move(settings)))
{
}

Records::~Records() { stop(); }

void Records::start()
{
    if (!m_impl->m_writeThread.joinable()) {
        m_impl->m_cardThread = std::thread(&RecordsReader::run, &m_impl->m_cardReader);
        m_impl->m_readThread = std::thread(&RecordsReader::run, &m_impl->m_reader);
        m_impl->m_writeThread = std::thread(&RecordsWriter::run, &m_impl->m_writer);
    }
}

void Records::stop()
{
    if (m_impl->m_writeThread.joinable()) {
        m_impl->m_writer.requestStop();
        m_impl->m_writeThread.join();
        m_impl->m_cardReader.requestStop();
        m_impl->m_reader.requestStop();
        m_impl->m_reader.endWithin(patienceAtEnd);
        m_impl->m_cardReader.endWithin(patienceAtEnd);
        m_impl->m_cardThread.join();
        m_impl->m_readThread.join();
        m_impl->setStatus({false, m_impl->m_status.message});
    }
}

const RecordsStatus &Records::status() const { return m_impl->m_status; }

void Records::setMaxPages(int pages) { m_impl->m_writer.setMaxPages(pages); }

// ---- reading

void Records::callerFacts(const QString &number, Base::Instant now, QObject *context, Answer<CallerFacts> answer)
{
    m_impl->m_cardReader.post(m_impl->questionOf<CallerFacts>(
        context, std::move(answer), [number, now](RecordsFile &file) { return readCallerFacts(file, number, now); }));
}

void Records::findCustomers(const CustomerQuery &query, QObject *context, Answer<CustomerPage> answer)
{
    ReadJob job = m_impl->questionOf<CustomerPage>(
        context, std::move(answer),
        [query, last = m_impl->m_lastTotal](RecordsFile &file) { return Journal::findCustomers(file, query, *last); });
    job.asker = context;
    m_impl->m_reader.post(std::move(job));
}

void Records::contacts(const ContactQuery &query, QObject *context, Answer<std::vector<Domain::Contact>> answer)
{
    m_impl->read<std::vector<Domain::Contact>>(context, std::move(answer),
                                               [query](RecordsFile &file) { return readContacts(file, query); });
}

void Records::contactCounts(Base::Instant since, Base::Instant until, Base::Span width, QObject *context,
                            Answer<std::vector<ContactCount>> answer)
{
    using Counts = std::vector<ContactCount>;
    auto result = std::make_shared<std::optional<Base::Result<Counts>>>();
    auto counting = std::make_shared<ContactCounting>(since, until, width);
    m_impl->m_reader.post({[result, counting](RecordsFile &file) {
                               const bool more = counting->step(file);
                               if (!more) {
                                   result->emplace(counting->counts());
                               }
                               return more;
                           },
                           m_impl->teller<Counts>(result, context, std::move(answer))});
}

void Records::Impl::scan(const std::shared_ptr<ContactScan> &scan)
{
    using Page = std::vector<Domain::Contact>;
    read<Page>(
        scan->context,
        [this, scan](const Base::Result<Page> &page) {
            if (!page) {
                scan->done(Base::Error{page.error()});
            } else if (page.value().empty() || !scan->page(page.value())) {
                scan->done(Base::Done{});
            } else {
                this->scan(scan);
            }
        },
        [scan](RecordsFile &file) { return nextContacts(file, scan->cursor, scan->until, pageOfContacts); });
}

void Records::scanContacts(Base::Instant since, Base::Instant until, QObject *context,
                           std::function<bool(const std::vector<Domain::Contact> &page)> page, Answer<Base::Done> done)
{
    m_impl->scan(std::make_shared<Impl::ContactScan>(
        Impl::ContactScan{{since, 0}, until, context ? context : this, std::move(page), std::move(done)}));
}

void Records::customersOf(const QStringList &numbers, QObject *context, Answer<std::vector<Domain::Customer>> answer)
{
    m_impl->read<std::vector<Domain::Customer>>(
        context, std::move(answer), [numbers](RecordsFile &file) { return customersByNumbers(file, numbers); });
}

void Records::Impl::scan(const std::shared_ptr<CustomerScan> &scan)
{
    using Page = std::vector<Domain::Customer>;
    read<Page>(
        scan->context,
        [this, scan](const Base::Result<Page> &page) {
            if (!page) {
                scan->done(Base::Error{page.error()});
            } else if (page.value().empty() || !scan->page(page.value())) {
                scan->done(Base::Done{});
            } else {
                scan->after = page.value().back().id;
                this->scan(scan);
            }
        },
        [scan](RecordsFile &file) { return customersAfter(file, scan->after, pageOfCustomers); });
}

void Records::scanCustomers(QObject *context, std::function<bool(const std::vector<Domain::Customer> &page)> page,
                            Answer<Base::Done> done)
{
    m_impl->scan(std::make_shared<Impl::CustomerScan>(
        Impl::CustomerScan{0, context ? context : this, std::move(page), std::move(done)}));
}

void Records::documents(const QString &kind, QObject *context, Answer<std::vector<Document>> answer)
{
    m_impl->read<std::vector<Document>>(context, std::move(answer),
                                        [kind](RecordsFile &file) { return readDocuments(file, kind); });
}

void Records::versions(const QString &kind, const QString &id, QObject *context, Answer<std::vector<Document>> answer)
{
    m_impl->read<std::vector<Document>>(context, std::move(answer),
                                        [kind, id](RecordsFile &file) { return readVersions(file, kind, id); });
}

// ---- writing

void Records::saveCustomer(const Domain::Customer &customer, QObject *context, Answer<Domain::Customer> answer)
{
    m_impl->write<Domain::Customer>(context, std::move(answer), [customer, now = m_impl->stamp()](RecordsFile &file) {
        return storeCustomer(file, customer, now);
    });
}

void Records::removeCustomer(qint64 id, QObject *context, Answer<Base::Done> answer)
{
    m_impl->write<Base::Done>(context, std::move(answer), [id](RecordsFile &file) { return eraseCustomer(file, id); });
}

void Records::importBatch(std::vector<Domain::Customer> batch, bool dryRun, QObject *context,
                          Answer<ImportCounts> answer)
{
    auto rows = std::make_shared<const std::vector<Domain::Customer>>(std::move(batch));
    WriteJob job = m_impl->jobOf<ImportCounts>(
        context, std::move(answer),
        [rows, now = m_impl->stamp()](RecordsFile &file) {
            ImportCounts counts;
            for (size_t i = 0; i < rows->size(); ++i) {
                if (importCustomer(file, (*rows)[i], now, counts)) {
                    counts.shared.push_back(i);
                }
            }
            return counts;
        },
        false);
    job.kept = false;
    job.import = true;
    job.dryRun = dryRun;
    m_impl->m_writer.post(std::move(job));
}

void Records::addContact(const Domain::Contact &contact)
{
    m_impl->write([contact](RecordsFile &file) { storeContact(file, contact); });
}

void Records::addContacts(std::vector<Domain::Contact> contacts)
{
    m_impl->write([contacts = std::move(contacts)](RecordsFile &file) {
        for (const Domain::Contact &contact : contacts) {
            storeContact(file, contact);
        }
    });
}

void Records::setReason(const QString &pbx, const QString &call, const Domain::ContactReason &reason)
{
    m_impl->write([pbx, call, reason](RecordsFile &file) { storeReason(file, pbx, call, reason); });
}

void Records::markEscalated(const QString &pbx, const QString &call)
{
    m_impl->write([pbx, call](RecordsFile &file) { storeEscalated(file, pbx, call); });
}

void Records::addNote(const Domain::CustomerNote &note, QObject *context, Answer<Domain::CustomerNote> answer)
{
    m_impl->write<Domain::CustomerNote>(
        context, std::move(answer), [note](RecordsFile &file) { return storeNote(file, note); }, true);
}

void Records::addPromise(const Domain::Promise &promise, QObject *context, Answer<Domain::Promise> answer)
{
    m_impl->write<Domain::Promise>(
        context, std::move(answer), [promise](RecordsFile &file) { return storePromise(file, promise); }, true);
}

void Records::keepPromise(qint64 id, Base::Instant at, QObject *context, Answer<Base::Done> answer)
{
    m_impl->write<Base::Done>(
        context, std::move(answer), [id, at](RecordsFile &file) { return storeKept(file, id, at); }, true);
}

void Records::putDocument(const Document &document, QObject *context, Answer<Document> answer)
{
    m_impl->write<Document>(
        context, std::move(answer), [document](RecordsFile &file) { return storeDocument(file, document, false); },
        true);
}

void Records::replaceDocument(const Document &document, QObject *context, Answer<Document> answer)
{
    m_impl->write<Document>(
        context, std::move(answer), [document](RecordsFile &file) { return storeDocument(file, document, true); },
        true);
}

} // namespace Floorwatch::Journal
