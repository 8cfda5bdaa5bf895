#include "wire/amiframe.h"

#include <QByteArray>

#include <cstring>

namespace Floorwatch::Wire
{

void AmiFrame::Lines::Iterator::read() noexcept
{
    if (m_at == m_end) {
        m_next = m_end;
        return;
    }
    const auto *newline = static_cast<const char *>(std::memchr(m_at, '\n', static_cast<size_t>(m_end - m_at)));
    m_next = newline ? newline + 1 : m_end;
    const char *lineEnd = newline ? newline : m_end;
    if (lineEnd > m_at && lineEnd[-1] == '\r') {
        --lineEnd;
    }
    const auto *colon = static_cast<const char *>(std::memchr(m_at, ':', static_cast<size_t>(lineEnd - m_at)));
    if (!colon) {
        m_line = {{}, {m_at, lineEnd}};
        return;
    }
    const char *value = colon + 1;
    if (value < lineEnd && *value == ' ') {
        ++value;
    }
    m_line = {{m_at, colon}, {value, lineEnd}};
}

QByteArrayView AmiFrame::value(QByteArrayView name) const noexcept
{
    for (const AmiLine line : lines()) {
        if (line.name.size() == name.size() &&
            qstrnicmp(line.name.data(), name.data(), static_cast<size_t>(name.size())) == 0) {
            return line.value;
        }
    }
    return {};
}

} // namespace Floorwatch::Wire
