#include "access/lockedfile.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <unistd.h>

namespace Floorwatch::Access
{

using Base::Error;

namespace
{

constexpr qint64 LongestFile = 16LL * 1024 * 1024; // of accounts or policy: far beyond any house

QString reason() { return QString::fromLocal8Bit(std::strerror(errno)); }

} // namespace

Base::Status lockWithin2s(int fd, bool shared, const QString &file)
{
    const QDeadlineTimer deadline(2000);
    while (::flock(fd, (shared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR) {
            return Error{QCoreApplication::translate("Access", "cannot lock “%1”: %2").arg(file, reason())};
        }
        if (deadline.hasExpired()) {
            return Error{QCoreApplication::translate("Access", "another program has kept “%1” locked for two seconds")
                             .arg(file)};
        }
        ::poll(nullptr, 0, 2); // the other one holds it for the length of a write
    }
    return Base::Done{};
}

void unlock(int fd) { static_cast<void>(::flock(fd, LOCK_UN)); }

Base::Result<FileLock> FileLock::take(const QString &file)
{
    const QString name = file + QStringLiteral(".lock");
    FileLock lock(::open(QFile::encodeName(name).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (lock.m_fd < 0) {
        return Error{QCoreApplication::translate("Access", "cannot make the lock “%1”: %2").arg(name, reason())};
    }
    if (auto locked = lockWithin2s(lock.m_fd, false, name); !locked) {
        return Error{locked.error()};
    }
    return lock;
}

FileLock::~FileLock()
{
    if (m_fd >= 0) {
        ::close(m_fd);
    }
}

Base::Result<std::optional<QJsonObject>> readObject(const QString &file, const QString &kind)
{
    QFile in(file);
    if (!in.exists()) {
        return std::optional<QJsonObject>();
    }
    if (!in.open(QIODevice::ReadOnly)) {
        return Error{QCoreApplication::translate("Access", "cannot read “%1”: %2").arg(file, in.errorString())};
    }
    if (in.size() > LongestFile) {
        return Error{
            QCoreApplication::translate("Access", "“%1” is too long for %2; it was left as it is").arg(file, kind)};
    }
    auto object = parseObject(in.readAll(), kind);
    if (!object) {
        return Error{QCoreApplication::translate("Access", "“%1” %2; it was left as it is").arg(file, object.error())};
    }
    return std::optional<QJsonObject>(std::move(object).value());
}

Base::Result<QJsonObject> parseObject(const QByteArray &json, const QString &kind)
{
    QJsonParseError fault{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (fault.error != QJsonParseError::NoError) {
        return Error{QCoreApplication::translate("Access", "is not %1: %2 at byte %3")
                         .arg(kind, fault.errorString())
                         .arg(fault.offset)};
    }
    if (!document.isObject()) {
        return Error{QCoreApplication::translate("Access", "is not %1: no JSON object").arg(kind)};
    }
    const QJsonObject object = document.object();
    const QJsonValue format = object.value(QStringLiteral("format"));
    if (!format.isDouble()) {
        return Error{QCoreApplication::translate("Access", "is not %1: it has no “format”").arg(kind)};
    }
    if (format.toInt() != 1) {
        return Error{
            QCoreApplication::translate("Access", "was written by a newer version (format %1)").arg(format.toInt())};
    }
    return object;
}

Base::Status writeWhole(const QString &file, const QByteArray &bytes)
{
    QSaveFile out(file);
    const bool written = out.open(QIODevice::WriteOnly) &&
                         out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         out.write(bytes) == bytes.size() && out.commit();
    if (!written) {
        return Error{QCoreApplication::translate("Access", "cannot write “%1”: %2").arg(file, out.errorString())};
    }
    return Base::Done{};
}

} // namespace Floorwatch::Access
