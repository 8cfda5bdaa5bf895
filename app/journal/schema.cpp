#include "journal/schema.h"

#include "journal/migrations.h"

#include <QDir>
#include <QFileInfo>

#include <iterator>

namespace Floorwatch::Journal
{

namespace
{

bool mayPass(Failure failure) { return failure != Failure::Damaged && failure != Failure::Other; }

qint64 schemaOf(const Format &format) { return static_cast<qint64>(format.migrations.size()); }

OpenFailure failureOf(const QString &file, const Format &format, Failure kind, const QString &details)
{
    const QFileInfo folder(QFileInfo(file).absolutePath());
    if (kind == Failure::Io && folder.isDir() && !folder.isWritable()) {
        return {QStringLiteral("The folder %1 of the %2 may not be written.").arg(folder.filePath(), format.noun),
                true};
    }
    return {failureMessage(file, kind, details, format), mayPass(kind)};
}

OpenFailure failureOf(const QString &file, const Format &format, const Database &database)
{
    return failureOf(file, format, database.failure(), database.errorText());
}

QString newerSchema(const QString &file, const Format &format, qint64 found)
{
    return QStringLiteral("The %1 %2 was made by a newer Floorwatch (schema %3, this one knows %4). "
                          "It is left untouched.")
        .arg(format.noun, file)
        .arg(found)
        .arg(schemaOf(format));
}

QString foreignFile(const QString &file, const Format &format)
{
    return QStringLiteral("%1 is a database of another program, not a %2. It is left untouched.")
        .arg(file, format.noun);
}

/// Whether what the file holds is ours to write. An empty file is.
bool accept(Database &database, const QString &file, const Format &format, OpenFailure &failure)
{
    const qint64 tables = database.integer("SELECT count(*) FROM sqlite_schema", -1);
    if (tables < 0) {
        failure = failureOf(file, format, database);
        return false;
    }
    if (tables > 0 && database.integer("PRAGMA application_id") != format.applicationId) {
        failure = {foreignFile(file, format), false};
        return false;
    }
    const qint64 schema = database.integer("PRAGMA user_version");
    if (schema > schemaOf(format)) {
        failure = {newerSchema(file, format, schema), false};
        return false;
    }
    return true;
}

/// Another program may be doing the same: what is left to do is asked for inside the transaction.
bool migrate(Database &database, const Format &format)
{
    while (database.integer("PRAGMA user_version") < schemaOf(format)) {
        if (!database.execute("BEGIN IMMEDIATE")) {
            return false;
        }
        const qint64 schema = database.integer("PRAGMA user_version");
        const QByteArray stamp = "PRAGMA application_id=" + QByteArray::number(format.applicationId) +
                                 ";PRAGMA user_version=" + QByteArray::number(schema + 1);
        const bool done =
            schema >= schemaOf(format) ||
            (database.execute(format.migrations[static_cast<size_t>(schema)]) && database.execute(stamp.constData()));
        if (!done || !database.execute("COMMIT")) {
            return false;
        }
    }
    return true;
}

} // namespace

const Format &journalFormat()
{
    static const Format format{0x464c574a, journalMigrations, QStringLiteral("journal")}; // "FLWJ"
    return format;
}

const Format &recordsFormat()
{
    static const Format format{0x464c5752, recordsMigrations, QStringLiteral("records file")}; // "FLWR"
    return format;
}

int currentSchema() { return static_cast<int>(std::size(journalMigrations)); }

QString failureMessage(const QString &file, Failure failure, const QString &details, const Format &format)
{
    switch (failure) {
    case Failure::Full: return QStringLiteral("The disk that holds the %1 %2 is full.").arg(format.noun, file);
    case Failure::Busy: return QStringLiteral("The %1 %2 is locked by another program.").arg(format.noun, file);
    case Failure::ReadOnly: return QStringLiteral("The %1 %2 may not be written (read-only).").arg(format.noun, file);
    case Failure::Damaged:
        return QStringLiteral("The %1 %2 is damaged or not a %1 (%3). It is left untouched: "
                              "move it away, and a new one is begun.")
            .arg(format.noun, file, details);
    case Failure::None:
    case Failure::Io:
    case Failure::Other: break;
    }
    return QStringLiteral("The %1 %2 cannot be used: %3.").arg(format.noun, file, details);
}

Base::Result<Database> openForWriting(const QString &file, OpenFailure &failure, const Format &format)
{
    const QDir folder = QFileInfo(file).absoluteDir();
    if (!folder.mkpath(QStringLiteral("."))) {
        failure = {QStringLiteral("The folder %1 for the %2 cannot be made.").arg(folder.path(), format.noun), true};
        return Base::Error{failure.message};
    }
    Failure kind = Failure::None;
    Base::Result<Database> opened = Database::open(file, Database::Mode::Write, &kind);
    if (!opened) {
        failure = failureOf(file, format, kind, opened.error());
        return Base::Error{failure.message};
    }
    Database &database = opened.value();
    if (!accept(database, file, format, failure)) {
        return Base::Error{failure.message};
    }
    if (database.isReadOnly()) {
        failure = {failureMessage(file, Failure::ReadOnly, {}, format), true};
        return Base::Error{failure.message};
    }
    if (!database.execute("PRAGMA journal_mode=WAL") || !database.execute("PRAGMA synchronous=NORMAL") ||
        !migrate(database, format)) {
        failure = failureOf(file, format, database);
        return Base::Error{failure.message};
    }
    return opened;
}

Base::Result<Database> openForReading(const QString &file, const Format &format)
{
    if (!QFileInfo::exists(file)) {
        return Base::Error{QStringLiteral("There is no %1 %2.").arg(format.noun, file)};
    }
    Failure kind = Failure::None;
    Base::Result<Database> opened = Database::open(file, Database::Mode::Read, &kind);
    if (!opened) {
        return Base::Error{failureMessage(file, kind, opened.error(), format)};
    }
    OpenFailure failure;
    if (!accept(opened.value(), file, format, failure)) {
        return Base::Error{failure.message};
    }
    if (const qint64 schema = opened.value().integer("PRAGMA user_version"); schema < schemaOf(format)) {
        return Base::Error{QStringLiteral("The %1 %2 is empty or older (schema %3): it can be read once it has "
                                          "been opened for writing.")
                               .arg(format.noun, file)
                               .arg(schema)};
    }
    return opened;
}

} // namespace Floorwatch::Journal
