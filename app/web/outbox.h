// The folder of a webhook: one file a message, for its owner alone. Format of a file: a line of JSON ("format", "id",
// "posted", and "why" of a dead one), a line feed, then the body as it is sent. Names are
// SEQUENCE-ID.waiting or SEQUENCE-ID.dead, in the order of posting.
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <QLockFile>
#include <QStringList>

#include <memory>
#include <optional>

namespace Floorwatch::Web
{

struct Message {
    QString id;
    QByteArray body;
    QString why; ///< of a dead one
};

/// Several programs may keep messages in one folder; the one that holds its lock sends. No thread of its own.
class Outbox
{
public:
    explicit Outbox(QString folder);

    /// Makes the folder where it is missing and tries to become the one that sends; true where this program is it.
    bool holdLock();
    /// Keeps a message; its name. The error says why it could not be kept.
    [[nodiscard]] Base::Result<QString> keep(const QByteArray &body, Base::Instant now);
    /// Names of what waits, in the order of posting.
    [[nodiscard]] QStringList waiting() const;
    [[nodiscard]] qsizetype countDead() const;
    /// Nothing where it is gone or damaged.
    [[nodiscard]] std::optional<Message> read(const QString &name) const;
    [[nodiscard]] bool has(const QString &name) const;
    [[nodiscard]] bool remove(const QString &name);
    /// Puts a waiting message to the dead ones.
    [[nodiscard]] Base::Status bury(const QString &name, const QString &why);
    /// Puts all dead ones back to the waiting.
    void wakeDead();
    [[nodiscard]] static QString idOf(const QString &name);

private:
    [[nodiscard]] bool makeFolder() const;
    [[nodiscard]] Base::Status write(const QString &name, const Message &message, Base::Instant posted) const;
    [[nodiscard]] QStringList names(const QString &ending) const;
    [[nodiscard]] QString path(const QString &name) const;

    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
    qint64 m_last = 0; ///< the sequence of the latest one kept by this program
};

} // namespace Floorwatch::Web
