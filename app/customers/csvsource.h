// The text of a CSV file: its encoding found out, decoded piece by piece.
#pragma once

#include "customers/csvimport.h"

#include <QFile>
#include <QStringDecoder>

namespace Floorwatch::Customers
{

/// UTF-8 where all bytes are valid as such (or a byte order mark says so), else GB18030. Reads the first `limit` bytes,
/// 0: all of it. An error for UTF-16.
[[nodiscard]] Base::Result<Encoding> detectEncoding(QFile &file, qint64 limit = 0);

/// The one of , ; tab and | that is most often in the first line, outside of quotation marks; else a comma.
[[nodiscard]] QChar detectSeparator(QStringView text);

/// Reads a file as text. Bytes that are no text become U+FFFD.
class CsvSource
{
public:
    explicit CsvSource(const QString &file) : m_file(file) {}
    /// Plain files only: a file is read twice. `detectIn`: as `limit` of detectEncoding().
    [[nodiscard]] Base::Result<Encoding> open(Encoding encoding, qint64 detectIn = 0);
    /// The next piece; null at the end and on failure.
    [[nodiscard]] QString read(qint64 bytes);
    /// Empty while all is well.
    [[nodiscard]] QString error() const;
    [[nodiscard]] qint64 bytesRead() const { return m_file.pos(); }
    [[nodiscard]] qint64 size() const { return m_file.size(); }

private:
    QFile m_file;
    QStringDecoder m_decoder;
    bool m_begun = false;
    bool m_failed = false;
};

} // namespace Floorwatch::Customers
