// Small files that two programs share: locks that die with their holder, and JSON written whole. For this room only.
#pragma once

#include "base/result.h"

#include <QJsonObject>

#include <optional>
#include <utility>

namespace Floorwatch::Access
{

/// Takes the kernel's lock (flock) of an open file, waiting up to two seconds; an error where somebody else keeps it
/// or the file system has no locks. It is given back when the descriptor is closed.
[[nodiscard]] Base::Status lockWithin2s(int fd, bool shared, const QString &file);

/// Gives it back earlier.
void unlock(int fd);

/// Holds the lock of `FILE.lock` for as long as it lives. The lock file stays behind.
class FileLock
{
public:
    [[nodiscard]] static Base::Result<FileLock> take(const QString &file);
    FileLock(FileLock &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    FileLock &operator=(FileLock &&) = delete;
    ~FileLock();

private:
    explicit FileLock(int fd) : m_fd(fd) {}
    int m_fd;
};

/// The JSON object in a file; nullopt where there is no such file. `kind` says in errors what the file should be.
[[nodiscard]] Base::Result<std::optional<QJsonObject>> readObject(const QString &file, const QString &kind);
/// Parses one, whose "format" must be 1.
[[nodiscard]] Base::Result<QJsonObject> parseObject(const QByteArray &json, const QString &kind);
/// Writes a file anew for its owner alone (0600): the old one stays until the new one is whole on the disk.
[[nodiscard]] Base::Status writeWhole(const QString &file, const QByteArray &bytes);

} // namespace Floorwatch::Access
