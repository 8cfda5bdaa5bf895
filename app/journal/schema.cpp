#include "journal/schema.h"

#include "journal/migrations.h"

#include <QDir>
#include <QFileInfo>

#include <iterator>

namespace Floorwatch::Journal
{

namespace
{

constexpr qint64 applicationId = 0x464c574a; // "FLWJ"

bool mayPass(Failure failure) { return failure != Failure::Damaged && failure != Failure::Other; }

OpenFailure failureOf(const QString &file, Failure kind, const QString &details)
{
    const QFileInfo folder(QFileInfo(file).absolutePath());
    if (kind == Failure::Io && folder.isDir() && !folder.isWritable()) {
        return {QStringLiteral("The folder %1 of the journal may not be written.").arg(folder.filePath()), true};
    }
    return {failureMessage(file, kind, details), mayPass(kind)};
}

OpenFailure failureOf(const QString &file, const Database &database)
{
    return failureOf(file, database.failure(), database.errorText());
}

QString newerSchema(const QString &file, qint64 found)
{
    return QStringLiteral("The journal %1 was made by a newer Floorwatch (schema %2, this one knows %3). "
                          "It is left untouched.")
        .arg(file)
        .arg(found)
        .arg(currentSchema());
}

QString foreignFile(const QString &file)
{
    return QStringLiteral("%1 is a database of another program, not a journal. It is left untouched.").arg(file);
}

/// Whether what the file holds is ours to write. An empty file is.
bool accept(Database &database, const QString &file, OpenFailure &failure)
{
    const qint64 tables = database.integer("SELECT count(*) FROM sqlite_schema", -1);
    if (tables < 0) {
        failure = failureOf(file, database);
        return false;
    }
    if (tables > 0 && database.integer("PRAGMA application_id") != applicationId) {
        failure = {foreignFile(file), false};
        return false;
    }
    const qint64 schema = database.integer("PRAGMA user_version");
    if (schema > currentSchema()) {
        failure = {newerSchema(file, schema), false};
        return false;
    }
    return true;
}

bool migrate(Database &database)
{
    for (qint64 schema = database.integer("PRAGMA user_version"); schema < currentSchema(); ++schema) {
        const QByteArray stamp = "PRAGMA application_id=" + QByteArray::number(applicationId) +
                                 ";PRAGMA user_version=" + QByteArray::number(schema + 1) + ";COMMIT";
        if (!database.execute("BEGIN IMMEDIATE") || !database.execute(migrations[schema]) ||
            !database.execute(stamp.constData())) {
            return false;
        }
    }
    return true;
}

} // namespace

int currentSchema() { return static_cast<int>(std::size(migrations)); }

QString failureMessage(const QString &file, Failure failure, const QString &details)
{
    switch (failure) {
    case Failure::Full: return QStringLiteral("The disk that holds the journal %1 is full.").arg(file);
    case Failure::Busy: return QStringLiteral("The journal %1 is locked by another program.").arg(file);
    case Failure::ReadOnly: return QStringLiteral("The journal %1 may not be written (read-only).").arg(file);
    case Failure::Damaged:
        return QStringLiteral("The journal %1 is damaged or not a journal (%2). It is left untouched: "
                              "move it away, and a new one is begun.")
            .arg(file, details);
    case Failure::None:
    case Failure::Io:
    case Failure::Other: break;
    }
    return QStringLiteral("The journal %1 cannot be used: %2.").arg(file, details);
}

Base::Result<Database> openForWriting(const QString &file, OpenFailure &failure)
{
    const QDir folder = QFileInfo(file).absoluteDir();
    if (!folder.mkpath(QStringLiteral("."))) {
        failure = {QStringLiteral("The folder %1 for the journal cannot be made.").arg(folder.path()), true};
        return Base::Error{failure.message};
    }
    Failure kind = Failure::None;
    Base::Result<Database> opened = Database::open(file, Database::Mode::Write, &kind);
    if (!opened) {
        failure = failureOf(file, kind, opened.error());
        return Base::Error{failure.message};
    }
    Database &database = opened.value();
    if (!accept(database, file, failure)) {
        return Base::Error{failure.message};
    }
    if (database.isReadOnly()) {
        failure = {failureMessage(file, Failure::ReadOnly, {}), true};
        return Base::Error{failure.message};
    }
    if (!database.execute("PRAGMA journal_mode=WAL") || !database.execute("PRAGMA synchronous=NORMAL") ||
        !migrate(database)) {
        failure = failureOf(file, database);
        return Base::Error{failure.message};
    }
    return opened;
}

Base::Result<Database> openForReading(const QString &file)
{
    if (!QFileInfo::exists(file)) {
        return Base::Error{QStringLiteral("There is no journal %1.").arg(file)};
    }
    Failure kind = Failure::None;
    Base::Result<Database> opened = Database::open(file, Database::Mode::Read, &kind);
    if (!opened) {
        return Base::Error{failureMessage(file, kind, opened.error())};
    }
    OpenFailure failure;
    if (!accept(opened.value(), file, failure)) {
        return Base::Error{failure.message};
    }
    if (const qint64 schema = opened.value().integer("PRAGMA user_version"); schema < currentSchema()) {
        return Base::Error{QStringLiteral("The journal %1 is empty or older (schema %2): it can be read once it has "
                                          "been opened for writing.")
                               .arg(file)
                               .arg(schema)};
    }
    return opened;
}

} // namespace Floorwatch::Journal
