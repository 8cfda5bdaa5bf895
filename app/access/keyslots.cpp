#include "access/keyslots.h"

#include "access/auditrow.h"

#include <QCoreApplication>

#include <array>
#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace Floorwatch::Access
{

using Base::Error;

namespace
{

constexpr qsizetype SlotSize = 256;
constexpr char Title[] = "floorwatch-audit-key-1";
constexpr qsizetype Fields = 6;

QByteArray slotBytes(const TrailState &state)
{
    QByteArray text = QByteArray(Title) + ' ' + QByteArray::number(state.next) + ' ' + QByteArray::number(state.end) +
                      ' ' + state.head.toHex() + ' ' + state.key.toHex();
    text += ' ' + sha256(text).toHex().left(16);
    return text.leftJustified(SlotSize - 1, ' ') + '\n';
}

/// next is 0 where the slot is empty or torn.
TrailState parseSlot(const QByteArray &bytes)
{
    TrailState none;
    none.next = 0;
    const QByteArray text = bytes.trimmed();
    const QList<QByteArray> fields = text.split(' ');
    if (fields.size() != Fields || fields[0] != Title) {
        return none;
    }
    TrailState state{fields[1].toLongLong(), fields[2].toLongLong(), QByteArray::fromHex(fields[3]),
                     QByteArray::fromHex(fields[4])};
    const bool sound =
        state.next > 0 && state.end >= 0 && state.head.size() == HashSize && state.key.size() == HashSize;
    return sound && slotBytes(state) == bytes ? state : none;
}

} // namespace

Base::Result<TrailState> KeySlots::look()
{
    std::array<TrailState, 2> found;
    for (int slot = 0; slot < 2; ++slot) {
        QByteArray bytes(SlotSize, '\0');
        const ssize_t size = ::pread(m_fd, bytes.data(), static_cast<size_t>(SlotSize), slot * SlotSize);
        found[static_cast<size_t>(slot)] = parseSlot(bytes.left(std::max<qsizetype>(0, size)));
        wipe(bytes);
    }
    m_used = found[0].next > found[1].next ? 0 : 1;
    TrailState &state = found[static_cast<size_t>(m_used)];
    wipe(found[static_cast<size_t>(1 - m_used)].key);
    if (state.next == 0) {
        return Error{QCoreApplication::translate("Access", "“%1” is not the key file of an audit trail").arg(m_file)};
    }
    return std::move(state);
}

Base::Result<TrailState> KeySlots::load()
{
    auto state = look();
    if (state) {
        if (const auto erased = erase(1 - m_used); !erased) {
            return Error{erased.error()};
        }
    }
    return state;
}

Base::Status KeySlots::store(const TrailState &state)
{
    const int fresh = 1 - m_used;
    QByteArray bytes = slotBytes(state);
    const bool written =
        ::pwrite(m_fd, bytes.constData(), static_cast<size_t>(SlotSize), fresh * SlotSize) == SlotSize &&
        ::fdatasync(m_fd) == 0;
    const int why = errno;
    wipe(bytes);
    if (!written) {
        static_cast<void>(erase(fresh)); // or the next reader would take it although its row is taken back
        return Error{QCoreApplication::translate("Access", "cannot write “%1”: %2")
                         .arg(m_file, QString::fromLocal8Bit(std::strerror(why)))};
    }
    // From here on the row stands. An old key that could not be erased is tried again, and told, by the next load().
    static_cast<void>(erase(m_used));
    m_used = fresh;
    return Base::Done{};
}

Base::Status KeySlots::erase(int slot)
{
    const QByteArray zeros(SlotSize, '\0');
    QByteArray there(SlotSize, '\1');
    const ssize_t size = ::pread(m_fd, there.data(), static_cast<size_t>(SlotSize), slot * SlotSize);
    const bool blank = there.left(std::max<qsizetype>(0, size)).count('\0') == size;
    wipe(there);
    if (blank) {
        return Base::Done{};
    }
    if (::pwrite(m_fd, zeros.constData(), static_cast<size_t>(SlotSize), slot * SlotSize) != SlotSize ||
        ::fdatasync(m_fd) != 0) {
        return Error{QCoreApplication::translate("Access", "cannot erase the old key in “%1”: %2")
                         .arg(m_file, QString::fromLocal8Bit(std::strerror(errno)))};
    }
    return Base::Done{};
}

} // namespace Floorwatch::Access
