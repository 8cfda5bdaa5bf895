// Keeps what happens: a thread of its own writes events to the journal in batches.
#pragma once

#include "journal/journal.h"
#include "journal/writerloop.h"

#include <QObject>

#include <thread>

namespace Floorwatch::Journal
{

/// Owns the writer thread. All functions are called from the thread that made it, and none of them waits for the disk
/// except stop(). Nothing here ever throws or ends the program: what cannot be written is told by statusChanged().
class JournalWriter : public QObject
{
    Q_OBJECT
public:
    explicit JournalWriter(WriterSettings settings, QObject *parent = nullptr);
    /// Stops as stop() does.
    ~JournalWriter() override;

    /// Starts the thread, which opens the file (and creates or migrates it). Once only.
    void start();
    /// Names a PBX before its first event is appended.
    void addFeed(Domain::PbxId pbx, const QString &name);
    /// Keeps the events, in this order; committed within 100 ms unless writing fails. Also before the file is open.
    void append(std::vector<Domain::PbxEvent> events);
    /// Changes WriterSettings::maxPages while running, and tries again at once where writing failed.
    void setMaxPages(int pages);
    /// Writes what is left, closes the file and joins the thread; the final status is Off. Idempotent.
    void stop();

    /// As of the last statusChanged().
    [[nodiscard]] const JournalStatus &status() const { return m_status; }

Q_SIGNALS:
    /// At once when the state or the message changes, at most every second when only numbers do.
    void statusChanged(const Floorwatch::Journal::JournalStatus &status);

private:
    void takeStatus();

    JournalStatus m_status;
    std::mutex m_latestMutex; // guards m_latest
    JournalStatus m_latest;
    WriterLoop m_loop;
    std::thread m_thread;
};

} // namespace Floorwatch::Journal
