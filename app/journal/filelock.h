// A lock that the kernel gives back when its holder dies, however it dies.
#pragma once

#include <QString>

namespace Floorwatch::Journal
{

/// Holds an advisory lock (flock) on a small file beside the journal, which names the holder's process. The file
/// stays behind, unlocked, when its holder ends. Not thread-safe.
class FileLock
{
public:
    enum class Outcome : quint8 { Held, HeldByOther, NotPossible };

    FileLock() = default;
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    /// Does not wait. Held where it was held already. NotPossible: the file cannot be made.
    [[nodiscard]] Outcome tryLock(const QString &file);
    void unlock();
    /// The process id that the last HeldByOther found, "?" where unreadable.
    [[nodiscard]] QString holder() const { return m_holder; }

private:
    int m_fd = -1;
    QString m_holder;
};

} // namespace Floorwatch::Journal
