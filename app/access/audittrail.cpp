#include "access/audittrail.h"

#include "access/auditrow.h"
#include "access/keyslots.h"
#include "access/lockedfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Floorwatch::Access
{

using Base::Error;
using Base::Status;

namespace
{

/// A file's descriptor, closed with its holder; closing gives back the lock.
class Descriptor
{
public:
    Descriptor(const QString &file, int flags)
        : m_file(file), m_fd(::open(QFile::encodeName(file).constData(), flags | O_CLOEXEC | O_NOFOLLOW, 0600))
    {
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (m_fd >= 0) {
            ::close(m_fd);
        }
    }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int fd() const { return m_fd; }
    [[nodiscard]] Error error(const char *what) const
    {
        return {QCoreApplication::translate("Access", what).arg(m_file, QString::fromLocal8Bit(std::strerror(errno)))};
    }

private:
    QString m_file;
    int m_fd;
};

constexpr char CannotOpen[] = QT_TRANSLATE_NOOP("Access", "cannot open the audit trail “%1”: %2");
constexpr char CannotWrite[] = QT_TRANSLATE_NOOP("Access", "cannot write the audit trail “%1”: %2");
constexpr char CannotRead[] = QT_TRANSLATE_NOOP("Access", "cannot read the audit trail “%1”: %2");

QByteArray readAt(int fd, qint64 from, qint64 size)
{
    QByteArray bytes(size, '\0');
    const ssize_t got = ::pread(fd, bytes.data(), static_cast<size_t>(size), from);
    return bytes.left(std::max<qsizetype>(0, got));
}

/// Rows that are to be written in one go behind what is there.
class Tail
{
public:
    Tail(TrailState state, qint64 size) : m_state(std::move(state)), m_size(size) {}

    /// Rows of an append that was cut short between its two files: sealed, only the key did not follow.
    void takeFinished(int fd)
    {
        while (m_size > m_state.end) {
            const QByteArray piece = readAt(fd, m_state.end, std::min(m_size - m_state.end, qint64{LongestRow}));
            const QByteArray line = piece.left(piece.indexOf('\n') + 1);
            const auto row = parseRow(line);
            if (!row || row->number != m_state.next || row->prev != m_state.head || !sealFits(line, m_state.key)) {
                return;
            }
            advance(line);
        }
    }

    /// Marks what should not be there, or what is missing.
    void mark(int fd, const AuditEntry &entry)
    {
        AuditEntry row;
        row.at = entry.at;
        row.who = QStringLiteral("floorwatch");
        const bool torn = m_size > 0 && m_size != m_state.end && readAt(fd, m_size - 1, 1) != "\n";
        if (torn) {
            m_lines.append('\n');
        }
        if (m_size < m_state.end) {
            row.action = QStringLiteral("trail.missing");
            row.outcome = QStringLiteral("failed");
            row.detail = QStringLiteral("row %1 ended at byte %2, the file at byte %3")
                             .arg(m_state.next - 1)
                             .arg(m_state.end)
                             .arg(m_size);
            add(row);
        } else if (m_size > m_state.end) {
            row.action = QStringLiteral("trail.stray");
            row.outcome = QStringLiteral("noticed");
            row.detail = stray(fd, torn);
            add(row);
        }
    }

    void add(const AuditEntry &entry)
    {
        const QByteArray line = rowBytes(m_state.next, entry, m_state.head, m_state.key);
        m_lines.append(line);
        advance(line);
    }

    /// Where the trail will stand once lines() are behind what is there.
    [[nodiscard]] TrailState finished() const
    {
        TrailState state = m_state;
        state.end = m_size + m_lines.size();
        return state;
    }
    [[nodiscard]] const QByteArray &lines() const { return m_lines; }
    void forget() { wipe(m_state.key); }

private:
    void advance(const QByteArray &line)
    {
        QByteArray old = m_state.key;
        m_state.key = nextKey(old);
        wipe(old);
        m_state.head = sha256(line);
        m_state.end += line.size();
        ++m_state.next;
    }

    [[nodiscard]] QString stray(int fd, bool torn) const
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        constexpr qint64 Piece = 1024 * 1024;
        for (qint64 at = m_state.end; at < m_size; at += Piece) {
            hash.addData(readAt(fd, at, std::min(Piece, m_size - at)));
        }
        if (torn) {
            hash.addData(QByteArrayView("\n"));
        }
        return strayDetail(m_size - m_state.end + (torn ? 1 : 0), hash.result());
    }

    TrailState m_state;
    qint64 m_size;
    QByteArray m_lines;
};

bool writeAll(int fd, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t now = ::write(fd, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (now < 0 && errno == EINTR) {
            continue;
        }
        if (now <= 0) {
            return false;
        }
        done += now;
    }
    return true;
}

void syncFolderOf(const QString &file)
{
    const int fd = ::open(QFile::encodeName(QFileInfo(file).path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        static_cast<void>(::fsync(fd)); // not every file system can
        ::close(fd);
    }
}

} // namespace

AuditSink::~AuditSink() = default;

Base::Result<VerificationKey> VerificationKey::fromText(const QString &text)
{
    QByteArray digits;
    for (const QChar c : text) {
        if (!c.isSpace() && c != QLatin1Char('-')) {
            digits.append(c.toLatin1());
        }
    }
    const QByteArray bytes = QByteArray::fromHex(digits);
    if (bytes.size() != HashSize || bytes.toHex() != digits.toLower()) {
        return Error{QCoreApplication::translate("Access", "A verification key is 64 hexadecimal digits.")};
    }
    return VerificationKey(bytes);
}

QString VerificationKey::text() const
{
    QStringList groups;
    for (qsizetype at = 0; at < m_bytes.size(); at += 4) {
        groups.append(QString::fromLatin1(m_bytes.mid(at, 4).toHex()));
    }
    return groups.join(QLatin1Char('-'));
}

bool AuditTrail::exists(const QString &file) { return QFile::exists(file) || QFile::exists(keyFile(file)); }

QString AuditTrail::keyFile(const QString &file) { return file + QStringLiteral(".key"); }

Base::Result<AuditTrail::Begun> AuditTrail::begin(const QString &file, Base::Instant at, const QString &who)
{
    const QString keyName = keyFile(file);
    const QByteArray key = randomKey();
    {
        if (QFile::exists(keyName)) {
            return Error{QCoreApplication::translate("Access", "there is a key file already: “%1”").arg(keyName)};
        }
        const Descriptor trail(file, O_RDWR | O_CREAT | O_EXCL);
        const Descriptor keys(keyName, O_RDWR | O_CREAT | O_EXCL);
        if (!trail.isOpen()) {
            return trail.error(CannotOpen);
        }
        if (!keys.isOpen()) {
            const Error error = keys.error(CannotOpen);
            QFile::remove(file);
            return error;
        }
        KeySlots keySlots(keys.fd(), keyName);
        if (const Status stored = keySlots.store({1, 0, QByteArray(HashSize, '\0'), key}); !stored) {
            return Error{stored.error()};
        }
    }
    syncFolderOf(file);
    std::unique_ptr<AuditTrail> trail(new AuditTrail(file));
    const Status begun =
        trail->append({at, who, QStringLiteral("trail.begin"), {}, QStringLiteral("done"), {}, fingerprint(key), -1});
    if (!begun) {
        QFile::remove(file);
        QFile::remove(keyName);
        return Error{begun.error()};
    }
    return Begun{std::move(trail), VerificationKey::fromBytes(key)};
}

Base::Result<std::unique_ptr<AuditTrail>> AuditTrail::open(const QString &file)
{
    const Descriptor trail(file, O_RDWR | O_APPEND);
    if (!trail.isOpen()) {
        return trail.error(CannotOpen);
    }
    const QString keyName = keyFile(file);
    const Descriptor keys(keyName, O_RDWR);
    if (!keys.isOpen()) {
        return keys.error(CannotOpen);
    }
    if (Status locked = lockWithin2s(trail.fd(), true, file); !locked) {
        return Error{locked.error()};
    }
    if (auto state = KeySlots(keys.fd(), keyName).look(); !state) {
        return Error{state.error()};
    }
    return std::unique_ptr<AuditTrail>(new AuditTrail(file));
}

// The files are opened anew each time: one that was moved away or replaced is noticed, and not written on unseen.
Status AuditTrail::append(const AuditEntry &entry)
{
    const Descriptor trail(m_file, O_RDWR | O_APPEND);
    if (!trail.isOpen()) {
        return trail.error(CannotOpen);
    }
    const QString keyName = keyFile(m_file);
    const Descriptor keys(keyName, O_RDWR);
    if (!keys.isOpen()) {
        return keys.error(CannotOpen);
    }
    if (Status locked = lockWithin2s(trail.fd(), false, m_file); !locked) {
        return locked;
    }
    struct stat now {
    };
    if (::fstat(trail.fd(), &now) != 0) {
        return trail.error(CannotRead);
    }
    KeySlots keySlots(keys.fd(), keyName);
    auto state = keySlots.load();
    if (!state) {
        return Error{state.error()};
    }
    Tail tail(std::move(state).value(), now.st_size);
    tail.takeFinished(trail.fd());
    tail.mark(trail.fd(), entry);
    tail.add(entry);
    // The row is on the disk before its key is gone: a crash between them leaves a row that the next append finishes.
    Status done = Base::Done{};
    if (!writeAll(trail.fd(), tail.lines()) || ::fdatasync(trail.fd()) != 0) {
        done = trail.error(CannotWrite);
    } else {
        TrailState finished = tail.finished();
        done = keySlots.store(finished);
        wipe(finished.key);
    }
    tail.forget();
    if (!done && ::ftruncate(trail.fd(), now.st_size) != 0) {
        return trail.error(CannotWrite); // what is left of the row is marked by the next append
    }
    return done;
}

} // namespace Floorwatch::Access
