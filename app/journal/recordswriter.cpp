#include "journal/recordswriter.h"

#include "base/log.h"
#include "journal/fileidentity.h"
#include "journal/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace Floorwatch::Journal
{

FLOORWATCH_LOG(lcRecords, "floorwatch.journal.records")

using Clock = std::chrono::steady_clock;

namespace
{

/// For another program's transaction; a batch of an import takes some tenths of a second.
constexpr std::chrono::milliseconds patience{5'000};
/// Between two batches of an import, for the others that wait for the file.
constexpr std::chrono::milliseconds gap{8};
constexpr std::chrono::seconds lookAtFileEvery{1};
constexpr int triesAtStart = 25;
constexpr std::chrono::milliseconds betweenTries{20};

bool mayPass(Failure failure)
{
    switch (failure) {
    case Failure::Full:
    case Failure::Busy:
    case Failure::Io:
    case Failure::ReadOnly: return true;
    case Failure::None:
    case Failure::Damaged:
    case Failure::Other: break;
    }
    return false;
}

/// Personal data: nobody else reads it. SQLite gives the files beside it the same mode.
void makeForOwnerAlone(const QString &file)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    const int fd = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd >= 0) {
        ::close(fd);
    }
}

} // namespace

RecordsWriter::RecordsWriter(RecordsSettings settings, std::function<void(const RecordsStatus &)> report)
    : m_settings(std::move(settings)), m_report(std::move(report))
{
}

void RecordsWriter::post(WriteJob job)
{
    {
        const std::lock_guard guard(m_mutex);
        if (!m_ended) {
            (job.import ? m_inbox.imports : m_inbox.live).push_back(std::move(job));
            m_wake.notify_one();
            return;
        }
    }
    finish(job, QCoreApplication::translate("Floorwatch::Journal", "The records file is closed."));
}

void RecordsWriter::setMaxPages(int pages)
{
    const std::lock_guard guard(m_mutex);
    m_inbox.maxPages = pages;
    m_wake.notify_one();
}

void RecordsWriter::requestStop()
{
    const std::lock_guard guard(m_mutex);
    m_inbox.stop = true;
    m_wake.notify_one();
}

void RecordsWriter::run()
{
    openAtStart();
    tell();
    bool last = false;
    while (!last) {
        Taken taken = take();
        last = taken.last;
        retry(last);
        for (WriteJob &job : taken.jobs) {
            carryOut(std::move(job));
        }
        if (last) {
            retry(last);
        }
        tell();
    }
    giveUp();
    m_file.reset();
    m_status.open = false;
    tell();
}

void RecordsWriter::waitForWork(std::unique_lock<std::mutex> &lock)
{
    const auto urgent = [this] { return m_inbox.stop || m_inbox.maxPages || !m_inbox.live.empty(); };
    if (m_afterImport) {
        m_wake.wait_for(lock, gap, urgent);
    }
    const auto any = [&] { return urgent() || !m_inbox.imports.empty(); };
    if (m_file && m_backlog.empty()) {
        m_wake.wait(lock, any);
    } else {
        m_wake.wait_until(lock, m_retryAt, any);
    }
}

/// All live work, or one batch of an import.
RecordsWriter::Taken RecordsWriter::take()
{
    std::unique_lock lock(m_mutex);
    waitForWork(lock);
    Taken taken;
    taken.jobs = std::exchange(m_inbox.live, {});
    m_afterImport = taken.jobs.empty() && !m_inbox.imports.empty();
    if (m_afterImport) {
        taken.jobs.push_back(std::move(m_inbox.imports.front()));
        m_inbox.imports.pop_front();
    }
    taken.last = m_inbox.stop && m_inbox.imports.empty();
    m_ended = taken.last;
    const auto pages = std::exchange(m_inbox.maxPages, std::nullopt);
    lock.unlock();
    if (pages) {
        m_maxPages = *pages;
        m_retryAt = Clock::now();
        limitPages();
    }
    return taken;
}

void RecordsWriter::limitPages()
{
    if (m_file) {
        constexpr int unlimited = 0x3fffffff;
        const QByteArray pages = QByteArray::number(m_maxPages > 0 ? m_maxPages : unlimited);
        static_cast<void>(m_file->database().execute(("PRAGMA max_page_count=" + pages).constData()));
    }
}

/// Two programs that begin one file at the same moment are in each other's way, and SQLite does not wait there: nothing
/// is to be refused because of it.
void RecordsWriter::openAtStart()
{
    open();
    for (int tries = 0; tries < triesAtStart && !m_file && !m_refused; ++tries) {
        std::unique_lock lock(m_mutex);
        if (m_wake.wait_for(lock, betweenTries, [this] { return m_inbox.stop; })) {
            return;
        }
        lock.unlock();
        open();
    }
}

void RecordsWriter::open()
{
    m_file.reset();
    m_retryAt = Clock::now() + m_settings.retryAfter;
    makeForOwnerAlone(m_settings.file);
    OpenFailure failure;
    auto opened = openForWriting(m_settings.file, failure, recordsFormat());
    m_status.open = opened.ok();
    m_refused = !opened && !failure.mayPass;
    if (!opened) {
        if (m_status.message != failure.message) {
            qCInfo(lcRecords).noquote() << failure.message;
        }
        m_status.message = failure.message;
        return;
    }
    opened.value().setPatience(patience);
    m_file = std::make_unique<RecordsFile>(std::move(opened).value());
    // An import touches indexes all over: they are to stay in memory, up to 64 MB.
    m_file->execute("PRAGMA cache_size=-65536");
    limitPages();
    m_inode = inodeOf(m_settings.file);
    m_status.message.clear();
}

/// SQLite goes on writing to a file that was moved or deleted, and nobody would ever read it.
void RecordsWriter::followTheFile()
{
    const auto now = Clock::now();
    if (!m_file || now < m_inodeCheck) {
        return;
    }
    m_inodeCheck = now + lookAtFileEvery;
    if (inodeOf(m_settings.file) != m_inode) {
        qCInfo(lcRecords).noquote() << "The records file" << m_settings.file
                                    << "was moved or deleted; a new one is begun.";
        open();
    }
}

void RecordsWriter::retry(bool last)
{
    if (!last && Clock::now() < m_retryAt) {
        return;
    }
    m_retryAt = Clock::now() + m_settings.retryAfter;
    // A refused file is not touched again; once it has been moved away, a new one may be begun.
    if (!m_file && (!m_refused || !QFileInfo::exists(m_settings.file))) {
        open();
    }
    if (m_backlog.empty()) {
        return;
    }
    while (m_file && !m_backlog.empty()) {
        const RecordsFile::Fault fault = attempt(m_backlog.front());
        if (fault.kind != Failure::None) {
            met(fault);
            if (mayPass(fault.kind) || fault.kind == Failure::Damaged) {
                return;
            }
        }
        finish(m_backlog.front(), fault.kind == Failure::None ? QString() : m_status.message);
        m_backlog.pop_front();
    }
    if (m_file) {
        m_status.message.clear();
    }
}

void RecordsWriter::carryOut(WriteJob job)
{
    followTheFile();
    // What waits is written in its order; what is answered at once may go before it.
    if (job.kept && (!m_backlog.empty() || !m_file)) {
        keep(std::move(job));
        return;
    }
    if (!m_file) {
        finish(job, m_status.message);
        return;
    }
    const RecordsFile::Fault fault = attempt(job);
    if (fault.kind == Failure::None) {
        if (m_backlog.empty()) {
            m_status.message.clear();
        }
        finish(job);
        return;
    }
    met(fault);
    if (job.kept && fault.kind != Failure::Other) {
        keep(std::move(job));
    } else {
        finish(job, m_status.message);
    }
}

RecordsFile::Fault RecordsWriter::attempt(const WriteJob &job)
{
    m_file->execute("BEGIN IMMEDIATE");
    if (!m_file->failed()) {
        job.work(*m_file);
    }
    if (job.dryRun) {
        m_file->rollBack();
    } else {
        m_file->execute("COMMIT");
    }
    RecordsFile::Fault fault = m_file->takeFault();
    if (fault.kind != Failure::None) {
        m_file->rollBack();
    }
    return fault;
}

void RecordsWriter::keep(WriteJob job)
{
    m_backlog.push_back(std::move(job));
    while (m_backlog.size() > m_settings.backlog) {
        finish(m_backlog.front(), m_status.message);
        m_backlog.pop_front();
        ++m_lost;
    }
}

void RecordsWriter::met(const RecordsFile::Fault &fault)
{
    const QString message = failureMessage(m_settings.file, fault.kind, fault.details, recordsFormat());
    if (message != m_status.message) {
        qCInfo(lcRecords).noquote() << message;
    }
    m_status.message = message;
    m_refused = fault.kind == Failure::Damaged;
    m_retryAt = Clock::now() + m_settings.retryAfter;
    if (m_refused || fault.kind == Failure::Io || fault.kind == Failure::ReadOnly) {
        m_file.reset();
        m_status.open = false;
    }
}

void RecordsWriter::giveUp()
{
    m_lost += m_backlog.size();
    for (const WriteJob &job : m_backlog) {
        finish(job, m_status.message);
    }
    m_backlog.clear();
    if (m_lost > 0) {
        qCInfo(lcRecords) << m_lost << "entries of the records could not be written and are lost";
    }
}

void RecordsWriter::finish(const WriteJob &job, const QString &error) const
{
    if (job.answer) {
        const Base::Error told{error};
        job.answer(error.isEmpty() ? nullptr : &told);
    }
}

void RecordsWriter::tell()
{
    RecordsStatus status = m_status;
    if (m_lost > 0 && status.message.isEmpty()) {
        status.message = QCoreApplication::translate("Floorwatch::Journal",
                                                     "The records are being written again. %n entries were lost.",
                                                     nullptr, static_cast<int>(m_lost));
    }
    if (m_told != status) {
        m_told = status;
        m_report(status);
    }
}

} // namespace Floorwatch::Journal
