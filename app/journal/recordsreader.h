// What a reading thread of the records does: questions one after the other, over a read-only connection of its own.
// Used by Records only, which has two: one for what is known of a caller, one for everything that may take long. SQLite
// in WAL mode lets them read side by side, and neither waits for the other.
#pragma once

#include "journal/fileidentity.h"
#include "journal/recordsfile.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace Floorwatch::Journal
{

struct ReadJob {
    /// Returns whether there is more to do; it is called again after the others that wait.
    std::function<bool(RecordsFile &file)> work;
    /// Null: it worked. Called once: in the reading thread, or in that of a post() which left it nothing to do.
    std::function<void(const Base::Error *error)> answer;
    /// Not null: takes the place of what the same asker still waits for. Compared, never followed.
    const void *asker = nullptr;
};

/// `run()` is the body of the thread. The other functions may be called from any thread.
class RecordsReader
{
public:
    explicit RecordsReader(QString file) : m_name(std::move(file)) {}

    void run();
    /// Answered with an error where it has stopped. What it takes the place of is answered with one too; where that has
    /// begun already, it is interrupted.
    void post(ReadJob job);
    /// The file has been made, or cannot be: until then questions wait.
    void setReady();
    /// Answers what has been asked, except what would take long, and ends.
    void requestStop();
    /// After requestStop(): waits for the end, `time` at most; what is not answered by then is interrupted where it
    /// takes long. The thread may be joined.
    void endWithin(std::chrono::milliseconds time);

private:
    [[nodiscard]] std::optional<ReadJob> take();
    void carryOut(ReadJob job);
    [[nodiscard]] std::optional<Base::Error> attempt(const ReadJob &job, bool &more);
    void openWhereNeeded(QString &why);

    const QString m_name;
    std::atomic_bool m_interrupt = false; ///< written under m_mutex, read by the connection

    std::mutex m_mutex; // guards the following
    std::condition_variable m_wake;
    std::condition_variable m_end;
    std::deque<ReadJob> m_jobs;
    const void *m_asker = nullptr; ///< of what is under way
    bool m_ready = false;
    bool m_stop = false;
    bool m_hurry = false; ///< what takes long is interrupted
    bool m_ended = false;

    // The rest belongs to the thread.
    std::unique_ptr<RecordsFile> m_file;
    quint64 m_inode = 0;
    std::chrono::steady_clock::time_point m_inodeCheck{};
};

} // namespace Floorwatch::Journal
