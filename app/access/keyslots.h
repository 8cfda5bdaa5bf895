// The key file of an audit trail: what seals the next row, and where the last one ends. For this room only.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace Floorwatch::Access
{

/// Where a trail stands.
struct TrailState {
    qint64 next = 1; ///< number of the row to come
    qint64 end = 0;  ///< bytes up to the end of the last
    QByteArray head; ///< SHA-256 of the last row, 32 zeros where there is none
    QByteArray key;  ///< seals the next row
};

/// Two slots in an open file, of which one is in use. Does not own the descriptor. The caller holds the trail's lock.
class KeySlots
{
public:
    KeySlots(int fd, QString file) : m_fd(fd), m_file(std::move(file)) {}

    /// The newer of the two slots; an older key that a crash left behind is erased.
    [[nodiscard]] Base::Result<TrailState> load();
    /// As load(), and changes nothing.
    [[nodiscard]] Base::Result<TrailState> look();
    /// Writes the other slot, syncs it, then overwrites the one that was in use and syncs that.
    [[nodiscard]] Base::Status store(const TrailState &state);

private:
    [[nodiscard]] Base::Status erase(int slot);

    int m_fd;
    QString m_file;
    int m_used = 1;
};

} // namespace Floorwatch::Access
