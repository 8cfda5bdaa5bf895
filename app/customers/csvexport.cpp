#include "customers/csvimport.h"
#include "customers/csvwriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <array>

namespace Floorwatch::Customers
{

namespace
{

constexpr std::array columns{Field::Key,     Field::Name,  Field::Segment,       Field::Tags,
                             Field::Numbers, Field::Notes, Field::AccountManager};

/// A number that is none is marked as the name that it is, or reading it back would take it for a slip.
QString written(const QString &number)
{
    const auto fits = [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'+'; };
    return std::all_of(number.begin(), number.end(), fits) ? number : QStringLiteral("sip:") + number;
}

QStringList cellsOf(const Domain::Customer &customer)
{
    QStringList numbers;
    std::transform(customer.numbers.begin(), customer.numbers.end(), std::back_inserter(numbers), written);
    return {customer.key,       customer.name,  customer.segment,       customer.tags.join(u';'),
            numbers.join(u';'), customer.notes, customer.accountManager};
}

/// https://www.sqlite.org/fileformat.html, "The Database Header"
bool isDatabase(const QString &name)
{
    const QByteArray magic = QByteArrayLiteral("SQLite format 3");
    QFile file(name);
    return file.open(QIODevice::ReadOnly) && file.read(magic.size()) == magic;
}

} // namespace

class CsvExport::Impl : public QObject
{
public:
    Impl(CsvExport &owner, Journal::Records &records) : m_owner(owner), m_records(records) {}

    void start(const QString &file);
    void cancel() { m_cancelled = true; }

private:
    void fail(const QString &why);
    [[nodiscard]] bool write(const std::vector<Domain::Customer> &page);
    void end(const Base::Status &read);

    CsvExport &m_owner;
    Journal::Records &m_records;
    std::unique_ptr<QSaveFile> m_file;
    qint64 m_count = 0;
    bool m_cancelled = false;
};

void CsvExport::Impl::start(const QString &file)
{
    if (m_file) {
        return;
    }
    m_count = 0;
    m_cancelled = false;
    m_file = std::make_unique<QSaveFile>(file);
    // A slip of the hand must not replace the customers by their list.
    const bool isCustomers = isDatabase(file);
    // Personal data: for its owner alone. Before the first byte is written.
    if (isCustomers || !m_file->open(QIODevice::WriteOnly) ||
        !m_file->setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        const QString why = isCustomers ? QCoreApplication::translate("Floorwatch::Customers", "it is a database")
                                        : m_file->errorString();
        QMetaObject::invokeMethod(
            this, [this, why] { fail(why); }, Qt::QueuedConnection);
        return;
    }
    QStringList header;
    std::transform(columns.begin(), columns.end(), std::back_inserter(header), [](Field field) { return text(field); });
    m_file->write("\xef\xbb\xbf" + csvRow(header));
    m_records.scanCustomers(
        this, [this](const std::vector<Domain::Customer> &page) { return write(page); },
        [this](const Base::Status &read) { end(read); });
}

bool CsvExport::Impl::write(const std::vector<Domain::Customer> &page)
{
    for (const Domain::Customer &customer : page) {
        m_file->write(csvRow(cellsOf(customer)));
    }
    m_count += static_cast<qint64>(page.size());
    Q_EMIT m_owner.progress(m_count);
    return !m_cancelled && m_file->error() == QFileDevice::NoError;
}

void CsvExport::Impl::end(const Base::Status &read)
{
    if (!read) {
        m_file.reset(); // takes away what was written
        Q_EMIT m_owner.finished(Base::Error{read.error()});
    } else if (m_cancelled) {
        m_file.reset();
        Q_EMIT m_owner.finished(Base::Error{
            QCoreApplication::translate("Floorwatch::Customers", "The export was cancelled; no file was written.")});
    } else if (!m_file->commit()) {
        fail(m_file->errorString());
    } else {
        m_file.reset();
        Q_EMIT m_owner.finished(m_count);
    }
}

void CsvExport::Impl::fail(const QString &why)
{
    const QString name = m_file->fileName();
    m_file.reset();
    Q_EMIT m_owner.finished(Base::Error{
        QCoreApplication::translate("Floorwatch::Customers", "The file %1 cannot be written: %2.").arg(name, why)});
}

CsvExport::CsvExport(Journal::Records &records, QObject *parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(*this, records))
{
}

CsvExport::~CsvExport() = default;

void CsvExport::start(const QString &file) { m_impl->start(file); }

void CsvExport::cancel() { m_impl->cancel(); }

} // namespace Floorwatch::Customers
