#include "customers/csvimport.h"

#include "customers/importworker.h"

#include <QSet>

#include <thread>

namespace Floorwatch::Customers
{

/// Lives in the owner's thread; the worker's thread reaches it by queued calls, which end with it.
class CsvImport::Impl : public QObject
{
public:
    Impl(CsvImport &owner, Journal::Records &records) : m_owner(owner), m_records(records) {}
    ~Impl() override { abandon(); }

    void start(const QString &file, const ImportSettings &settings, const QString &rejectedFile);
    void cancel();

    bool m_running = false;

private:
    void abandon();
    void work();
    void store(const std::shared_ptr<ImportBatch> &batch);
    void stored(const ImportBatch &batch, const Base::Result<Journal::ImportCounts> &counts);
    void countShared(const ImportBatch &batch, const std::vector<size_t> &rows);
    void ended(const Base::Result<ImportOutcome> &read);
    void finishWhereDone();

    CsvImport &m_owner;
    Journal::Records &m_records;
    bool m_dryRun = false;
    std::unique_ptr<ImportWorker> m_worker;
    std::thread m_thread;
    ImportOutcome m_soFar;
    QSet<qint64> m_sharedLines; ///< of the file, of rows with a number that is another's too
    int m_underWay = 0;
    std::optional<Base::Result<ImportOutcome>> m_read; ///< what the worker said at its end
    QString m_error;
};

void CsvImport::Impl::start(const QString &file, const ImportSettings &settings, const QString &rejectedFile)
{
    m_running = true;
    m_soFar = {};
    m_sharedLines.clear();
    m_underWay = 0;
    m_read.reset();
    m_error.clear();
    m_dryRun = settings.dryRun;
    m_worker = std::make_unique<ImportWorker>(file, settings, rejectedFile);
    m_thread = std::thread(&Impl::work, this);
}

/// The worker's thread.
void CsvImport::Impl::work()
{
    const auto outcome = m_worker->run([this](ImportBatch &&batch) {
        auto shared = std::make_shared<ImportBatch>(std::move(batch));
        QMetaObject::invokeMethod(
            this, [this, shared] { store(shared); }, Qt::QueuedConnection);
    });
    QMetaObject::invokeMethod(
        this, [this, outcome] { ended(outcome); }, Qt::QueuedConnection);
}

void CsvImport::Impl::store(const std::shared_ptr<ImportBatch> &batch)
{
    ++m_underWay;
    m_records.importBatch(std::exchange(batch->customers, {}), m_dryRun, this,
                          [this, batch](const Base::Result<Journal::ImportCounts> &counts) { stored(*batch, counts); });
}

void CsvImport::Impl::stored(const ImportBatch &batch, const Base::Result<Journal::ImportCounts> &counts)
{
    --m_underWay;
    if (counts) {
        m_soFar.added += counts.value().added;
        m_soFar.changed += counts.value().changed;
        m_soFar.unchanged += counts.value().unchanged;
        countShared(batch, counts.value().shared);
        m_soFar.rows = batch.rows;
        m_soFar.rejected = batch.rejected;
        Q_EMIT m_owner.progress(batch.bytesDone, m_worker->bytes(), m_soFar);
    } else if (m_error.isEmpty()) {
        m_error = counts.error();
        m_worker->cancel();
    }
    m_worker->batchDone();
    finishWhereDone();
}

/// A row may share its numbers with a stored customer and with other rows, and is counted once.
void CsvImport::Impl::countShared(const ImportBatch &batch, const std::vector<size_t> &rows)
{
    for (const size_t row : rows) {
        m_sharedLines.insert(batch.lines[row]);
    }
    for (const qint64 line : batch.shared) {
        m_sharedLines.insert(line);
    }
    m_soFar.shared = m_sharedLines.size();
}

void CsvImport::Impl::ended(const Base::Result<ImportOutcome> &read)
{
    m_read.emplace(read);
    finishWhereDone();
}

void CsvImport::Impl::finishWhereDone()
{
    if (!m_read || m_underWay > 0) {
        return;
    }
    m_thread.join();
    m_running = false;
    if (m_error.isEmpty() && !*m_read) {
        m_error = m_read->error();
    }
    if (!m_error.isEmpty()) {
        Q_EMIT m_owner.finished(Base::Error{m_error});
        return;
    }
    ImportOutcome outcome = m_read->value();
    outcome.added = m_soFar.added;
    outcome.changed = m_soFar.changed;
    outcome.unchanged = m_soFar.unchanged;
    outcome.shared = m_soFar.shared;
    Q_EMIT m_owner.finished(outcome);
}

void CsvImport::Impl::cancel()
{
    if (m_running) {
        m_worker->cancel();
    }
}

void CsvImport::Impl::abandon()
{
    if (m_thread.joinable()) {
        m_worker->cancel();
        m_thread.join();
    }
}

CsvImport::CsvImport(Journal::Records &records, QObject *parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(*this, records))
{
}

CsvImport::~CsvImport() = default;

void CsvImport::start(const QString &file, const ImportSettings &settings, const QString &rejectedFile)
{
    if (!m_impl->m_running) {
        m_impl->start(file, settings, rejectedFile);
    }
}

void CsvImport::cancel() { m_impl->cancel(); }

bool CsvImport::isRunning() const { return m_impl->m_running; }

} // namespace Floorwatch::Customers
