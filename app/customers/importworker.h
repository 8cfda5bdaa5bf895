// The reading side of an import, in a thread of its own: file to rows to batches of customers.
#pragma once

#include "customers/csvimport.h"
#include "customers/csvsource.h"
#include "customers/customerrows.h"
#include "customers/rejectedrows.h"

#include <atomic>
#include <functional>
#include <semaphore>

namespace Floorwatch::Customers
{

/// Rows read so far.
struct ImportBatch {
    std::vector<Domain::Customer> customers;
    std::vector<qint64> lines;  ///< of the customers
    std::vector<qint64> shared; ///< lines, of this batch and earlier ones, that share a number within the file
    qint64 bytesDone = 0;
    qint64 rows = 0;
    qint64 rejected = 0;
};

/// `run()` is the body of the thread; cancel() and batchDone() come from others.
class ImportWorker
{
public:
    static constexpr int BatchSize = 2'500;
    static constexpr int BatchesAtOnce = 4;

    ImportWorker(QString file, ImportSettings settings, const QString &rejectedFile);
    /// `sink` takes each batch, in this thread; every one has to be answered by batchDone().
    [[nodiscard]] Base::Result<ImportOutcome> run(const std::function<void(ImportBatch &&)> &sink);
    /// run() returns soon.
    void cancel();
    void batchDone() { m_room.release(); }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    [[nodiscard]] Base::Status prepare();
    void take(const CsvRow &row);
    void reject(const CsvRow &row, const QString &reason);
    void handOver();

    const QString m_file;
    ImportSettings m_settings;
    CsvSource m_source;
    CustomerRows m_rows;
    std::unique_ptr<RejectedRows> m_rejected;
    QString m_rejectedFile;
    const std::function<void(ImportBatch &&)> *m_sink = nullptr;
    std::counting_semaphore<> m_room{BatchesAtOnce};
    std::atomic_bool m_cancelled = false;
    std::atomic<qint64> m_bytes = 0;
    ImportBatch m_batch;
    qsizetype m_width = 0; ///< columns of the first row
};

} // namespace Floorwatch::Customers
