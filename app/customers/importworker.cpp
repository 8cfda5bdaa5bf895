#include "customers/importworker.h"

#include <QCoreApplication>

#include <algorithm>

namespace Floorwatch::Customers
{

namespace
{

constexpr qint64 blockSize = 1 << 18;

bool isBlank(const QString &cell) { return cell.trimmed().isEmpty(); }

} // namespace

ImportWorker::ImportWorker(QString file, ImportSettings settings, const QString &rejectedFile)
    : m_file(std::move(file)), m_settings(std::move(settings)), m_source(m_file), m_rows(m_settings),
      m_rejectedFile(rejectedFile)
{
}

void ImportWorker::cancel()
{
    m_cancelled = true;
    m_room.release();
}

Base::Status ImportWorker::prepare()
{
    const auto has = [this](Field field) {
        return std::find(m_settings.columns.begin(), m_settings.columns.end(), field) != m_settings.columns.end();
    };
    if (!has(Field::Key) && !has(Field::Numbers)) {
        return Base::Error{QCoreApplication::translate(
            "Floorwatch::Customers", "No column was named for the customer number or for telephone numbers.")};
    }
    const auto encoding = m_source.open(m_settings.encoding);
    if (!encoding) {
        return Base::Error{encoding.error()};
    }
    m_bytes = m_source.size();
    return Base::Done{};
}

Base::Result<ImportOutcome> ImportWorker::run(const std::function<void(ImportBatch &&)> &sink)
{
    if (const auto ready = prepare(); !ready) {
        return Base::Error{ready.error()};
    }
    m_sink = &sink;
    QString text = m_source.read(blockSize);
    if (m_settings.separator.isNull()) {
        m_settings.separator = detectSeparator(text);
    }
    m_rejected = std::make_unique<RejectedRows>(m_rejectedFile, m_settings.separator);
    CsvReader reader(m_settings.separator, [this](CsvRow &&row) { take(row); });
    while (!text.isNull() && !m_cancelled) {
        reader.read(text);
        text = m_source.read(blockSize);
    }
    if (!m_cancelled) {
        reader.finish();
        handOver();
    }
    if (const QString why = m_source.error(); !why.isEmpty()) {
        return Base::Error{why};
    }
    if (const auto written = m_rejected->finish(); !written) {
        return Base::Error{written.error()};
    }
    ImportOutcome outcome;
    outcome.rows = m_batch.rows;
    outcome.rejected = m_batch.rejected;
    outcome.rejectedFile = m_batch.rejected > 0 ? m_rejected->file() : QString();
    outcome.cancelled = m_cancelled;
    return outcome;
}

void ImportWorker::take(const CsvRow &row)
{
    // A piece of text may hold more rows than are wanted any more; spreadsheets write rows of empty cells at the end.
    if (m_cancelled || (row.fault.isEmpty() && std::all_of(row.cells.begin(), row.cells.end(), isBlank))) {
        return;
    }
    if (m_width == 0) {
        m_width = std::max<qsizetype>(1, row.cells.size());
        if (m_settings.header) {
            m_rejected->setHeader(row.raw);
            return;
        }
    }
    ++m_batch.rows;
    auto customer = m_rows.read(row, m_width);
    if (customer) {
        m_batch.customers.push_back(std::move(customer).value());
        m_batch.lines.push_back(row.line);
    } else {
        reject(row, customer.error());
    }
    if (m_batch.customers.size() >= static_cast<size_t>(BatchSize)) {
        handOver();
    }
}

void ImportWorker::reject(const CsvRow &row, const QString &reason)
{
    ++m_batch.rejected;
    m_rejected->add(row, reason);
}

void ImportWorker::handOver()
{
    if (m_cancelled) {
        return; // nobody gives room any more
    }
    m_room.acquire();
    if (m_cancelled) {
        return;
    }
    (*m_sink)({std::exchange(m_batch.customers, {}), std::exchange(m_batch.lines, {}), m_rows.takeShared(),
               m_source.bytesRead(), m_batch.rows, m_batch.rejected});
}

} // namespace Floorwatch::Customers
