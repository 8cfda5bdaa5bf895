#include "customers/columns.h"
#include "customers/csvimport.h"
#include "customers/csvreader.h"
#include "customers/csvsource.h"

#include <QCoreApplication>

namespace Floorwatch::Customers
{

namespace
{

constexpr qint64 previewBytes = 1 << 18;
constexpr size_t previewRows = 20;

} // namespace

Base::Result<Preview> previewOf(const QString &file, Encoding encoding, QChar separator)
{
    CsvSource source(file);
    const auto opened = source.open(encoding, previewBytes);
    if (!opened) {
        return Base::Error{opened.error()};
    }
    Preview preview;
    preview.encoding = opened.value();
    preview.bytes = source.size();
    const QString text = source.read(previewBytes);
    if (!source.error().isEmpty()) {
        return Base::Error{source.error()};
    }
    preview.separator = separator.isNull() ? detectSeparator(text) : separator;
    CsvReader reader(preview.separator, [&preview](CsvRow &&row) {
        if (preview.header.isEmpty()) {
            preview.header = row.cells;
        } else if (preview.rows.size() < previewRows && row.fault.isEmpty()) {
            preview.rows.push_back(std::move(row.cells));
        }
    });
    reader.read(text);
    if (source.bytesRead() == preview.bytes) {
        reader.finish();
    }
    if (preview.header.isEmpty()) {
        return Base::Error{QCoreApplication::translate("Floorwatch::Customers", "The file %1 has no rows.").arg(file)};
    }
    preview.guess = guessColumns(preview.header);
    return preview;
}

} // namespace Floorwatch::Customers
