#include "customers/rejectedrows.h"

#include "customers/csvimport.h"
#include "customers/csvwriter.h"

#include <QCoreApplication>

namespace Floorwatch::Customers
{

void RejectedRows::add(const CsvRow &row, const QString &reason)
{
    if (m_file.fileName().isEmpty()) {
        return;
    }
    if (!std::exchange(m_tried, true)) {
        begin();
    }
    write({QString::number(row.line), reason}, row.raw);
}

void RejectedRows::begin()
{
    // One of an earlier import may be readable for others.
    m_file.remove();
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)) {
        m_fault = m_file.errorString();
        return;
    }
    m_file.write("\xef\xbb\xbf");
    if (!m_header.isEmpty()) {
        write({QCoreApplication::translate("Floorwatch::Customers", "line"),
               QCoreApplication::translate("Floorwatch::Customers", "reason")},
              m_header);
    }
}

void RejectedRows::write(const QStringList &before, const QString &raw)
{
    const QByteArray row =
        csvRow(before, m_separator).chopped(2) + QString(m_separator).toUtf8() + raw.toUtf8() + "\r\n";
    if (m_fault.isEmpty() && m_file.write(row) != row.size()) {
        m_fault = m_file.errorString();
    }
}

Base::Status RejectedRows::finish()
{
    if (m_file.isOpen() && !m_file.flush() && m_fault.isEmpty()) {
        m_fault = m_file.errorString();
    }
    m_file.close();
    if (!m_fault.isEmpty()) {
        return Base::Error{
            QCoreApplication::translate("Floorwatch::Customers", "The file of rejected rows %1 cannot be written: %2.")
                .arg(m_file.fileName(), m_fault)};
    }
    return Base::Done{};
}

QString RejectedRows::file() const { return m_tried ? m_file.fileName() : QString(); }

} // namespace Floorwatch::Customers
