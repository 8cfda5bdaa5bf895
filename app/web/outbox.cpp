#include "web/outbox.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>

#include <sys/stat.h>

namespace Floorwatch::Web
{

using Base::Error;

namespace
{

struct WebTexts {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Web)
};

const auto Waiting = QLatin1String(".waiting");
const auto Dead = QLatin1String(".dead");
constexpr qsizetype LongestBody = 16 * 1024 * 1024;
constexpr qsizetype MostWaiting = 10'000;
constexpr auto OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

} // namespace

Outbox::Outbox(QString folder) : m_folder(std::move(folder)) {}

QString Outbox::path(const QString &name) const { return m_folder + QLatin1Char('/') + name; }

bool Outbox::makeFolder() const
{
    const QDir dir(m_folder);
    return dir.exists() || (QDir().mkpath(QDir::cleanPath(m_folder + QStringLiteral("/.."))) &&
                            (::mkdir(QFile::encodeName(m_folder).constData(), 0700) == 0 || dir.exists()));
}

bool Outbox::holdLock()
{
    if (m_lock && m_lock->isLocked()) {
        return true;
    }
    if (!makeFolder()) {
        return false;
    }
    if (!m_lock) {
        m_lock = std::make_unique<QLockFile>(path(QStringLiteral("lock")));
        // Only that of a program that is gone is taken over, however old.
        m_lock->setStaleLockTime(0);
    }
    return m_lock->tryLock(0);
}

QStringList Outbox::names(const QString &ending) const
{
    return QDir(m_folder).entryList({QLatin1Char('*') + ending}, QDir::Files, QDir::Name);
}

QStringList Outbox::waiting() const { return names(Waiting); }

qsizetype Outbox::countDead() const { return names(Dead).size(); }

QString Outbox::idOf(const QString &name) { return name.section(QLatin1Char('-'), 1).section(QLatin1Char('.'), 0, 0); }

Base::Result<QString> Outbox::keep(const QByteArray &body, Base::Instant now)
{
    if (body.size() > LongestBody) {
        return Error{WebTexts::tr("The message is longer than %1 MB.").arg(LongestBody / 1024 / 1024)};
    }
    if (!makeFolder()) {
        return Error{WebTexts::tr("The folder “%1” cannot be made.").arg(m_folder)};
    }
    const QStringList before = waiting();
    if (before.size() >= MostWaiting) {
        return Error{WebTexts::tr("%1 messages are waiting already.").arg(before.size())};
    }
    const qint64 newest = before.isEmpty() ? 0 : before.last().section(QLatin1Char('-'), 0, 0).toLongLong();
    m_last = std::max({m_last + 1, newest + 1, Base::toEpochMicros(now)});
    const QString id = QUuid::createUuid().toString(QUuid::Id128);
    const QString name = QStringLiteral("%1-%2").arg(m_last, 16, 10, QLatin1Char('0')).arg(id) + Waiting;
    if (const Base::Status written = write(name, {id, body, {}}, now); !written) {
        return Error{written.error()};
    }
    return name;
}

Base::Status Outbox::write(const QString &name, const Message &message, Base::Instant posted) const
{
    QJsonObject head{{QStringLiteral("format"), 1}, {QStringLiteral("id"), message.id}};
    if (Base::isSet(posted)) {
        head.insert(QStringLiteral("posted"), Base::toEpochMillis(posted));
    }
    if (!message.why.isEmpty()) {
        head.insert(QStringLiteral("why"), message.why);
    }
    const QByteArray bytes = QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n' + message.body;
    QSaveFile file(path(name));
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(OwnerOnly) &&
                         file.write(bytes) == bytes.size() && file.commit();
    if (!written) {
        return Error{WebTexts::tr("“%1” cannot be written: %2.").arg(path(name), file.errorString())};
    }
    return Base::Done{};
}

std::optional<Message> Outbox::read(const QString &name) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly) || file.size() > LongestBody + 64 * 1024) {
        return std::nullopt;
    }
    const QJsonObject head = QJsonDocument::fromJson(file.readLine(64 * 1024)).object();
    const QString id = head.value(QStringLiteral("id")).toString();
    if (head.value(QStringLiteral("format")).toInt() != 1 || id != idOf(name) || id.isEmpty()) {
        return std::nullopt;
    }
    return Message{id, file.readAll(), head.value(QStringLiteral("why")).toString()};
}

bool Outbox::has(const QString &name) const { return QFile::exists(path(name)); }

bool Outbox::remove(const QString &name) { return QFile::remove(path(name)) || !has(name); }

Base::Status Outbox::bury(const QString &name, const QString &why)
{
    const QString dead = name.chopped(Waiting.size()) + Dead;
    if (std::optional<Message> message = read(name)) {
        message->why = why;
        if (Base::Status written = write(dead, *message, {}); !written) {
            return written;
        }
        static_cast<void>(remove(name));
        return Base::Done{};
    }
    // Damaged: its bytes stay as they are, for a person to look at.
    if (!QFile::rename(path(name), path(dead))) {
        return Error{WebTexts::tr("“%1” cannot be put to the dead letters.").arg(path(name))};
    }
    return Base::Done{};
}

void Outbox::wakeDead()
{
    const QStringList dead = names(Dead);
    for (const QString &name : dead) {
        QFile::rename(path(name), path(name.chopped(Dead.size()) + Waiting));
    }
}

} // namespace Floorwatch::Web
