#include "journal/database.h"

#include <QFile>

#include <sqlite3.h>

namespace Floorwatch::Journal
{

namespace
{

constexpr int busyTimeoutMs = 50;
constexpr int lookAgainEveryMs = 4;
/// Instructions of SQLite's machine between two looks at the flag: a fraction of a millisecond.
constexpr int lookAtFlagEvery = 10'000;

int isInterrupted(void *flag) { return static_cast<const std::atomic_bool *>(flag)->load() ? 1 : 0; }

int lookAgain(void *looks, int done)
{
    if (done >= reinterpret_cast<intptr_t>(looks)) {
        return 0;
    }
    sqlite3_sleep(lookAgainEveryMs);
    return 1;
}

Failure failureOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_OK:
    case SQLITE_ROW:
    case SQLITE_DONE: return Failure::None;
    case SQLITE_FULL: return Failure::Full;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Failure::Busy;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_NOMEM:
    case SQLITE_PROTOCOL: return Failure::Io;
    case SQLITE_READONLY:
    case SQLITE_PERM: return Failure::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return Failure::Damaged;
    default: return Failure::Other;
    }
}

} // namespace

void Statement::Finalizer::operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }

void Statement::bind(int index, qint64 value) { sqlite3_bind_int64(m_statement.get(), index, value); }

void Statement::bindText(int index, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text64(m_statement.get(), index, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bindBlob(int index, QByteArrayView bytes)
{
    // A null pointer would bind NULL, and an empty payload is not nothing.
    const char *data = bytes.isEmpty() ? "" : bytes.data();
    sqlite3_bind_blob64(m_statement.get(), index, data, static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC);
}

bool Statement::step() { return sqlite3_step(m_statement.get()) == SQLITE_ROW; }

bool Statement::run()
{
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW) {
        code = sqlite3_step(m_statement.get());
    }
    // reset() repeats the error of the run, so that Database::failure() still tells it.
    sqlite3_reset(m_statement.get());
    return code == SQLITE_DONE;
}

void Statement::reset() { sqlite3_reset(m_statement.get()); }

qint64 Statement::integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL; }

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement.get(), column));
}

QByteArrayView Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return {bytes, bytes ? sqlite3_column_bytes(m_statement.get(), column) : 0};
}

void Database::Closer::operator()(sqlite3 *connection) const { sqlite3_close_v2(connection); }

Base::Result<Database> Database::open(const QString &file, Mode mode, Failure *failure)
{
    sqlite3 *connection = nullptr;
    const int access = mode == Mode::Write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    const int code =
        sqlite3_open_v2(QFile::encodeName(file).constData(), &connection, access | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database;
    database.m_connection.reset(connection);
    if (failure) {
        *failure = failureOf(code);
    }
    if (code != SQLITE_OK) {
        return Base::Error{QString::fromUtf8(connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code))};
    }
    sqlite3_busy_timeout(connection, busyTimeoutMs);
    return database;
}

Statement Database::prepare(const char *sql)
{
    sqlite3_stmt *raw = nullptr;
    sqlite3_prepare_v3(m_connection.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
    Statement statement;
    statement.m_statement.reset(raw);
    return statement;
}

bool Database::execute(const char *sql)
{
    return sqlite3_exec(m_connection.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

qint64 Database::integer(const char *sql, qint64 fallback)
{
    Statement statement = prepare(sql);
    return statement.isValid() && statement.step() ? statement.integer(0) : fallback;
}

qint64 Database::lastRowId() const { return sqlite3_last_insert_rowid(m_connection.get()); }

qint64 Database::changes() const { return sqlite3_changes64(m_connection.get()); }

void Database::setPatience(std::chrono::milliseconds wait)
{
    // The number of looks is all that the handler has to know, so it is its argument's value and lives nowhere.
    // NOLINTNEXTLINE(performance-no-int-to-ptr)
    sqlite3_busy_handler(m_connection.get(), lookAgain, reinterpret_cast<void *>(wait.count() / lookAgainEveryMs));
}

void Database::interruptWhere(const std::atomic_bool &flag)
{
    // The API takes what it hands back as a plain pointer; it is only read.
    sqlite3_progress_handler(m_connection.get(), lookAtFlagEvery, isInterrupted, const_cast<std::atomic_bool *>(&flag));
}

bool Database::isReadOnly() const { return sqlite3_db_readonly(m_connection.get(), "main") == 1; }

bool Database::inTransaction() const { return sqlite3_get_autocommit(m_connection.get()) == 0; }

Failure Database::failure() const { return failureOf(sqlite3_errcode(m_connection.get())); }

QString Database::errorText() const { return QString::fromUtf8(sqlite3_errmsg(m_connection.get())); }

} // namespace Floorwatch::Journal
