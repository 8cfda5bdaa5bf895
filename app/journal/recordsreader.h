// What the records' reading thread does: questions one after the other, the urgent ones first. Used by Records only.
#pragma once

#include "journal/fileidentity.h"
#include "journal/recordsfile.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace Floorwatch::Journal
{

struct ReadJob {
    /// Returns whether there is more to do; it is called again after the urgent ones that came meanwhile.
    std::function<bool(RecordsFile &file)> work;
    /// Null: it worked. Called once, in the reading thread.
    std::function<void(const Base::Error *error)> answer;
    bool urgent = false;
};

/// `run()` is the body of the thread. The other functions may be called from any thread.
class RecordsReader
{
public:
    explicit RecordsReader(QString file) : m_name(std::move(file)) {}

    void run();
    /// Answered with an error where it has stopped.
    void post(ReadJob job);
    /// The file has been made, or cannot be: until then questions wait.
    void setReady();
    /// Answers what has been asked, except what would take long, and ends.
    void requestStop();

private:
    [[nodiscard]] std::optional<ReadJob> take();
    void carryOut(ReadJob job);
    [[nodiscard]] std::optional<Base::Error> attempt(const ReadJob &job, bool &more);
    void openWhereNeeded(QString &why);

    const QString m_name;

    std::mutex m_mutex; // guards the following
    std::condition_variable m_wake;
    std::deque<ReadJob> m_urgent;
    std::deque<ReadJob> m_others;
    bool m_ready = false;
    bool m_stop = false;
    bool m_ended = false;

    // The rest belongs to the thread.
    std::unique_ptr<RecordsFile> m_file;
    quint64 m_inode = 0;
    std::chrono::steady_clock::time_point m_inodeCheck{};
};

} // namespace Floorwatch::Journal
