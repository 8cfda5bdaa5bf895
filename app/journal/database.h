// The little of SQLite's C API that the journal uses, owned and with errors a person can read.
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QString>

#include <atomic>
#include <chrono>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace Floorwatch::Journal
{

/// What kind of failure a statement met; decides whether trying again can help.
enum class Failure : quint8 {
    None,
    Full,     ///< no room on the disk: later it may work
    Busy,     ///< somebody else holds the file: later it may work
    Io,       ///< the disk or file system failed: later it may work
    ReadOnly, ///< may not be written: later it may work, when a person changed that
    Damaged,  ///< not a database, or a damaged one: must be left alone
    Other,    ///< also where it was interrupted
};

/// A prepared statement. Lives no longer than its Database; used in the same thread.
class Statement
{
public:
    Statement() = default;
    [[nodiscard]] bool isValid() const { return m_statement != nullptr; }

    void bind(int index, qint64 value);
    void bindText(int index, const QString &text);
    /// The bytes must stay until the next step().
    void bindBlob(int index, QByteArrayView bytes);
    /// Runs to the next row. False at the end and on failure; Database::failure() tells them apart.
    bool step();
    /// Runs to the end and makes ready for the next use. False on failure.
    bool run();
    void reset();

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QString text(int column) const;
    /// Valid until the next step() or reset().
    [[nodiscard]] QByteArrayView blob(int column) const;

private:
    friend class Database;
    struct Finalizer {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
};

/// One connection. Used in one thread only.
class Database
{
public:
    enum class Mode : quint8 { Read, Write };

    /// Write creates the file where it is missing. `failure` says which kind of failure an error is.
    [[nodiscard]] static Base::Result<Database> open(const QString &file, Mode mode, Failure *failure = nullptr);

    /// An invalid statement on failure.
    [[nodiscard]] Statement prepare(const char *sql);
    /// Runs one or more statements without results. False on failure.
    bool execute(const char *sql);
    /// The first column of the first row; `fallback` where there is none or it failed.
    [[nodiscard]] qint64 integer(const char *sql, qint64 fallback = 0);
    [[nodiscard]] qint64 lastRowId() const;
    /// Rows that the latest INSERT, UPDATE or DELETE touched.
    [[nodiscard]] qint64 changes() const;
    /// How long a statement waits for another program (50 ms unless told), looking again every few milliseconds, so
    /// that it finds the gap between two long transactions.
    void setPatience(std::chrono::milliseconds wait);
    /// While `flag` is set statements fail soon, also one that runs already; any thread may set it. It outlives the
    /// connection. SQLITE_INTERRUPT, https://www.sqlite.org/c3ref/progress_handler.html
    void interruptWhere(const std::atomic_bool &flag);
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] bool inTransaction() const;

    /// The failure of the latest call; None where it worked or gave a row.
    [[nodiscard]] Failure failure() const;
    /// SQLite's own words for it.
    [[nodiscard]] QString errorText() const;

private:
    struct Closer {
        void operator()(sqlite3 *connection) const;
    };
    std::unique_ptr<sqlite3, Closer> m_connection;
};

} // namespace Floorwatch::Journal
