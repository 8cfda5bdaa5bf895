#include "customers/csvsource.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>

namespace Floorwatch::Customers
{

namespace
{

constexpr qint64 blockSize = 1 << 20;

/// How many bytes at the end begin a character that is not whole.
qsizetype unfinished(const QByteArray &bytes)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, bytes.size()); ++back) {
        const auto byte = static_cast<quint8>(bytes[bytes.size() - back]);
        if (byte >= 0xc0) {
            const qsizetype whole = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
            return back < whole ? back : 0;
        }
        if (byte < 0x80) {
            break;
        }
    }
    return 0;
}

} // namespace

Base::Result<Encoding> detectEncoding(QFile &file, qint64 limit)
{
    file.seek(0);
    QByteArray rest;
    bool first = true;
    bool valid = true;
    for (qint64 done = 0; valid && (limit == 0 || done < limit);) {
        const QByteArray block = file.read(blockSize);
        if (block.isEmpty()) {
            break;
        }
        if (std::exchange(first, false) && (block.startsWith("\xff\xfe") || block.startsWith("\xfe\xff"))) {
            return Base::Error{
                QCoreApplication::translate("Floorwatch::Customers",
                                            "The file %1 is in UTF-16, which is not read: save it as “CSV UTF-8”.")
                    .arg(file.fileName())};
        }
        done += block.size();
        const QByteArray bytes = rest + block;
        const qsizetype cut = unfinished(bytes);
        rest = bytes.right(cut);
        valid = QByteArrayView(bytes).chopped(cut).isValidUtf8();
    }
    const bool cutShort = limit != 0 && !file.atEnd();
    file.seek(0);
    return valid && (rest.isEmpty() || cutShort) ? Encoding::Utf8 : Encoding::Gb18030;
}

QChar detectSeparator(QStringView text)
{
    constexpr std::array candidates{u',', u';', u'\t', u'|'};
    std::array<int, candidates.size()> counts{};
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u'\n' || c == u'\r')) {
            break;
        } else if (!quoted) {
            for (size_t i = 0; i < candidates.size(); ++i) {
                counts[i] += c == candidates[i] ? 1 : 0;
            }
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return candidates[static_cast<size_t>(most - counts.begin())];
}

Base::Result<Encoding> CsvSource::open(Encoding encoding, qint64 detectIn)
{
    if (m_file.fileName().isEmpty()) {
        return Base::Error{QCoreApplication::translate("Floorwatch::Customers", "No file was named.")};
    }
    if (QFileInfo(m_file.fileName()).isDir()) {
        return Base::Error{
            QCoreApplication::translate("Floorwatch::Customers", "%1 is a folder, not a file.").arg(m_file.fileName())};
    }
    // A pipe gives its bytes once, and opening one may wait for ever.
    if (const QFileInfo file(m_file.fileName()); file.exists() && !file.isFile()) {
        return Base::Error{
            QCoreApplication::translate("Floorwatch::Customers",
                                        "%1 is no plain file but a pipe or a device: save it as a file first.")
                .arg(m_file.fileName())};
    }
    if (!m_file.open(QIODevice::ReadOnly)) {
        return Base::Error{QCoreApplication::translate("Floorwatch::Customers", "The file %1 cannot be read: %2.")
                               .arg(m_file.fileName(), m_file.errorString())};
    }
    auto found = encoding == Encoding::Detect ? detectEncoding(m_file, detectIn) : Base::Result<Encoding>(encoding);
    if (found) {
        // Qt knows GB18030 where it was built with ICU, as Debian's is.
        m_decoder = found.value() == Encoding::Utf8 ? QStringDecoder(QStringDecoder::Utf8) : QStringDecoder("GB18030");
        if (!m_decoder.isValid()) {
            return Base::Error{QCoreApplication::translate("Floorwatch::Customers",
                                                           "This Qt cannot read GB18030: save the file as UTF-8.")};
        }
    }
    return found;
}

QString CsvSource::read(qint64 bytes)
{
    const QByteArray block = m_file.read(bytes);
    m_failed = m_file.error() != QFileDevice::NoError;
    if (block.isEmpty()) {
        return {};
    }
    QString text = m_decoder.decode(block);
    if (!std::exchange(m_begun, true) && text.startsWith(QChar::ByteOrderMark)) {
        text.remove(0, 1);
    }
    // A block may end before its first character does.
    return text.isNull() ? QStringLiteral("") : text;
}

QString CsvSource::error() const
{
    return m_failed ? QCoreApplication::translate("Floorwatch::Customers", "The file %1 cannot be read: %2.")
                          .arg(m_file.fileName(), m_file.errorString())
                    : QString();
}

} // namespace Floorwatch::Customers
