#include "journal/recordsfile.h"

namespace Floorwatch::Journal
{

namespace
{

// Some hundred queues, reasons, regions and agents; entries come from the PBX and may be anything.
constexpr qsizetype wordLimit = 20'000;

} // namespace

bool RecordsFile::Use::step()
{
    if (m_file.failed()) {
        return false;
    }
    const bool row = m_statement.isValid() && m_statement.step();
    if (!row) {
        m_file.note();
    }
    return row;
}

void RecordsFile::Use::run()
{
    if (!m_file.failed() && !(m_statement.isValid() && m_statement.run())) {
        m_file.note();
    }
}

RecordsFile::Use RecordsFile::use(const char *sql)
{
    auto known = m_statements.find(sql);
    if (known == m_statements.end() || !known->second.isValid()) {
        known = m_statements.insert_or_assign(sql, m_database.prepare(sql)).first;
        if (!known->second.isValid()) {
            note();
        }
    }
    return {*this, known->second};
}

void RecordsFile::execute(const char *sql)
{
    if (!failed() && !m_database.execute(sql)) {
        note();
    }
}

void RecordsFile::note()
{
    if (!m_fault && m_database.failure() != Failure::None) {
        m_fault = Fault{m_database.failure(), m_database.errorText()};
    }
}

RecordsFile::Fault RecordsFile::takeFault() { return std::exchange(m_fault, std::nullopt).value_or(Fault{}); }

void RecordsFile::rollBack()
{
    if (m_database.inTransaction()) {
        static_cast<void>(m_database.execute("ROLLBACK"));
    }
    // They may name rows that are gone again.
    m_wordIds.clear();
    m_words.clear();
}

qint64 RecordsFile::wordId(const QString &text, bool add)
{
    if (const auto known = m_wordIds.constFind(text); known != m_wordIds.constEnd()) {
        return *known;
    }
    if (add) {
        Use insert = use("INSERT INTO word (text) VALUES (?) ON CONFLICT DO NOTHING");
        insert->bindText(1, text);
        insert.run();
    }
    Use find = use("SELECT id FROM word WHERE text = ?");
    find->bindText(1, text);
    if (!find.step()) {
        return 0;
    }
    if (m_wordIds.size() >= wordLimit) {
        m_wordIds.clear();
    }
    return *m_wordIds.insert(text, find->integer(0));
}

QString RecordsFile::word(qint64 id)
{
    if (const auto known = m_words.constFind(id); known != m_words.constEnd()) {
        return *known;
    }
    Use find = use("SELECT text FROM word WHERE id = ?");
    find->bind(1, id);
    if (!find.step()) {
        return {};
    }
    if (m_words.size() >= wordLimit) {
        m_words.clear();
    }
    return *m_words.insert(id, find->text(0));
}

} // namespace Floorwatch::Journal
