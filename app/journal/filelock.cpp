#include "journal/filelock.h"

#include <QByteArray>
#include <QFile>

#include <array>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace Floorwatch::Journal
{

FileLock::~FileLock() { unlock(); }

FileLock::Outcome FileLock::tryLock(const QString &file)
{
    if (m_fd >= 0) {
        return Outcome::Held;
    }
    const int fd = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0) {
        return Outcome::NotPossible;
    }
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        std::array<char, 32> text{};
        const ssize_t size = ::read(fd, text.data(), text.size());
        m_holder = size > 0 ? QString::fromLatin1(text.data(), size).trimmed() : QStringLiteral("?");
        ::close(fd);
        return Outcome::HeldByOther;
    }
    const QByteArray pid = QByteArray::number(static_cast<qint64>(::getpid())) + '\n';
    if (::ftruncate(fd, 0) != 0 || ::write(fd, pid.constData(), static_cast<size_t>(pid.size())) != pid.size()) {
        m_holder.clear(); // a full disk: the lock holds all the same, only its text is missing
    }
    m_fd = fd;
    return Outcome::Held;
}

void FileLock::unlock()
{
    if (m_fd >= 0) {
        ::close(m_fd);
        m_fd = -1;
    }
}

} // namespace Floorwatch::Journal
