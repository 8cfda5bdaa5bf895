// What the journal's writer thread does: takes events from a queue, commits them in batches, and keeps a bounded
// backlog while writing fails. Used by JournalWriter only.
#pragma once

#include "domain/pbxevent.h"
#include "journal/database.h"
#include "journal/filelock.h"
#include "journal/journal.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace Floorwatch::Journal
{

struct WriterSettings {
    QString file;
    /// From the first unwritten event to its commit.
    std::chrono::milliseconds flushAfter{50};
    /// This many unwritten events are committed at once.
    int batch = 100;
    /// Events kept in memory while writing fails; beyond it the oldest are dropped and counted as lost.
    size_t backlog = 50'000;
    /// Between attempts while writing fails.
    std::chrono::milliseconds retryAfter{2'000};
    /// A bound on the file's size in pages of 4096 bytes; 0 for none.
    int maxPages = 0;
    /// No transaction holds more events than this, however long the backlog.
    size_t transaction = 1'000;
};

/// `run()` is the body of the writer thread. The other functions may be called from any thread.
class WriterLoop
{
public:
    /// `report` is called in the writer thread whenever the status has changed; it must not block.
    WriterLoop(WriterSettings settings, std::function<void(const JournalStatus &)> report);

    void run();
    void post(std::vector<Domain::PbxEvent> events);
    void nameFeed(Domain::PbxId pbx, const QString &name);
    void setMaxPages(int pages);
    void requestStop();

private:
    struct Inbox {
        std::vector<std::vector<Domain::PbxEvent>> batches;
        std::vector<std::pair<Domain::PbxId, QString>> names;
        std::optional<int> maxPages;
        size_t events = 0;
        bool stop = false;
    };
    using TimePoint = std::chrono::steady_clock::time_point;

    bool takeInbox();
    void waitForWork(std::unique_lock<std::mutex> &lock);
    void limitPages();
    [[nodiscard]] TimePoint nextWake() const;
    void trimBacklog();
    bool open();
    void followTheFile();
    bool lock();
    void retry(bool last);
    void work(bool last);
    bool writeBatch();
    bool insert(const Domain::PbxEvent &event);
    qint64 pbxRow(Domain::PbxId pbx);
    void fail(JournalStatus::State state, const QString &message);
    void failOnDatabase();
    void closeDatabase();
    void tell();

    const WriterSettings m_settings;
    const std::function<void(const JournalStatus &)> m_report;

    std::mutex m_mutex; // guards m_inbox only
    std::condition_variable m_wake;
    Inbox m_inbox;

    // The rest belongs to the writer thread.
    bool m_stop = false;
    int m_maxPages = 0;
    std::deque<Domain::PbxEvent> m_backlog;
    TimePoint m_retryAt{}; // while not writing
    std::vector<std::pair<Domain::PbxId, QString>> m_names;
    std::vector<std::pair<Domain::PbxId, qint64>> m_rows;
    FileLock m_lock;
    std::optional<Database> m_database;
    Statement m_insert;
    quint64 m_inode = 0;      // of the open file
    TimePoint m_inodeCheck{}; // when to look at it again
    QByteArray m_payload;
    JournalStatus m_status;
    JournalStatus m_told;
    TimePoint m_toldAt{};
};

} // namespace Floorwatch::Journal
