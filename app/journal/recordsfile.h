// One connection to a records file: its prepared statements, its table of words, and the first failure of what is being
// done. Used in one thread.
#pragma once

#include "journal/database.h"

#include <QHash>

#include <optional>
#include <unordered_map>

namespace Floorwatch::Journal
{

class RecordsFile
{
public:
    /// What went wrong first.
    struct Fault {
        Failure kind = Failure::None;
        QString details;
    };

    /// A prepared statement in use; made ready for the next when it goes.
    class Use
    {
    public:
        Use(RecordsFile &file, Statement &statement) : m_file(file), m_statement(statement) {}
        ~Use() { m_statement.reset(); }
        Use(const Use &) = delete;
        Use &operator=(const Use &) = delete;
        Statement *operator->() { return &m_statement; }
        /// To the next row. False at the end and after a failure, which the file then remembers.
        bool step();
        /// To the end.
        void run();

    private:
        RecordsFile &m_file;
        Statement &m_statement;
    };

    explicit RecordsFile(Database database) : m_database(std::move(database)) {}
    RecordsFile(const RecordsFile &) = delete;
    RecordsFile &operator=(const RecordsFile &) = delete;

    [[nodiscard]] Database &database() { return m_database; }
    /// `sql` is a literal: it is prepared once and known by its address. Not to be used again while a Use of it lives.
    [[nodiscard]] Use use(const char *sql);
    /// Runs statements without results.
    void execute(const char *sql);

    [[nodiscard]] bool failed() const { return m_fault.has_value(); }
    /// And forgets it.
    [[nodiscard]] Fault takeFault();
    /// Rolls back what is open.
    void rollBack();

    /// The row of a text in table word; `add` puts it there where it is missing, else 0. Inside a transaction.
    [[nodiscard]] qint64 wordId(const QString &text, bool add);
    [[nodiscard]] QString word(qint64 id);

private:
    void note();

    Database m_database;
    std::unordered_map<const char *, Statement> m_statements;
    std::optional<Fault> m_fault;
    QHash<QString, qint64> m_wordIds;
    QHash<qint64, QString> m_words;
};

} // namespace Floorwatch::Journal
