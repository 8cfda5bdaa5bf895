// What the records' writing thread does: live work in the order in which it was asked for, import batches in between,
// and a bounded backlog of what is tried again while writing fails. Used by Records only.
#pragma once

#include "journal/records.h"
#include "journal/recordsfile.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace Floorwatch::Journal
{

/// One transaction.
struct WriteJob {
    std::function<void(RecordsFile &file)> work;
    /// Null: it is written. Called once, in the writing thread; may be empty.
    std::function<void(const Base::Error *error)> answer;
    bool kept = false;   ///< tried again where that may help
    bool import = false; ///< waits for all other work
    bool dryRun = false; ///< taken back
};

/// `run()` is the body of the thread. The other functions may be called from any thread.
class RecordsWriter
{
public:
    /// `report` is called in the writing thread when the status has changed, the first time once opening was tried.
    RecordsWriter(RecordsSettings settings, std::function<void(const RecordsStatus &)> report);

    void run();
    /// Answered with an error where it has stopped.
    void post(WriteJob job);
    void setMaxPages(int pages);
    /// Carries out what has been asked and ends.
    void requestStop();

private:
    using TimePoint = std::chrono::steady_clock::time_point;
    struct Inbox {
        std::deque<WriteJob> live;
        std::deque<WriteJob> imports;
        std::optional<int> maxPages;
        bool stop = false;
    };
    struct Taken {
        std::deque<WriteJob> jobs;
        bool last = false; ///< nothing is left, and nothing will come
    };

    [[nodiscard]] Taken take();
    void waitForWork(std::unique_lock<std::mutex> &lock);
    void openAtStart();
    void open();
    void followTheFile();
    void limitPages();
    void retry(bool last);
    void carryOut(WriteJob job);
    [[nodiscard]] RecordsFile::Fault attempt(const WriteJob &job);
    void keep(WriteJob job);
    void met(const RecordsFile::Fault &fault);
    void giveUp();
    void finish(const WriteJob &job, const QString &error = {}) const;
    void tell();

    const RecordsSettings m_settings;
    const std::function<void(const RecordsStatus &)> m_report;

    std::mutex m_mutex; // guards m_inbox and m_ended
    std::condition_variable m_wake;
    Inbox m_inbox;
    bool m_ended = false;

    // The rest belongs to the thread.
    std::unique_ptr<RecordsFile> m_file;
    std::deque<WriteJob> m_backlog;
    quint64 m_lost = 0;
    bool m_refused = false; ///< not to be touched before it has been moved away
    bool m_afterImport = false;
    int m_maxPages = 0;
    TimePoint m_retryAt{};
    quint64 m_inode = 0;
    TimePoint m_inodeCheck{};
    RecordsStatus m_status;
    std::optional<RecordsStatus> m_told;
};

} // namespace Floorwatch::Journal
