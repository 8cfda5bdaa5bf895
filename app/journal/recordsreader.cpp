#include "journal/recordsreader.h"

#include "journal/records.h"
#include "journal/schema.h"

#include <QCoreApplication>

#include <algorithm>

namespace Floorwatch::Journal
{

namespace
{

constexpr std::chrono::milliseconds patience{1'000};
constexpr std::chrono::seconds lookAtFileEvery{1};

Base::Error closed() { return {QCoreApplication::translate("Floorwatch::Journal", "The records file is closed.")}; }

/// Nobody is shown this: who asked has asked for something else.
Base::Error replaced() { return {QStringLiteral("Another question took the place of this one.")}; }

} // namespace

void RecordsReader::post(ReadJob job)
{
    Base::Error error = closed();
    {
        const std::lock_guard guard(m_mutex);
        if (!m_ended) {
            const auto before = job.asker ? std::ranges::find(m_jobs, job.asker, &ReadJob::asker) : m_jobs.end();
            if (job.asker && job.asker == m_asker) {
                m_interrupt = true;
            }
            if (before == m_jobs.end()) {
                m_jobs.push_back(std::move(job));
                m_wake.notify_one();
                return;
            }
            // Its turn stays, so that somebody who types on does not wait the longer for it.
            std::swap(*before, job);
            error = replaced();
        }
    }
    job.answer(&error);
}

void RecordsReader::setReady()
{
    const std::lock_guard guard(m_mutex);
    m_ready = true;
    m_wake.notify_one();
}

void RecordsReader::requestStop()
{
    const std::lock_guard guard(m_mutex);
    m_stop = true;
    m_wake.notify_one();
}

void RecordsReader::endWithin(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    if (!m_end.wait_for(lock, time, [this] { return m_ended; })) {
        m_hurry = true;
        m_interrupt = true;
    }
}

void RecordsReader::run()
{
    while (auto job = take()) {
        carryOut(*std::move(job));
    }
    m_file.reset();
}

/// The next question; nullopt at the end.
std::optional<ReadJob> RecordsReader::take()
{
    std::unique_lock lock(m_mutex);
    m_asker = nullptr;
    m_interrupt = m_hurry;
    m_wake.wait(lock, [this] { return m_ready && (m_stop || !m_jobs.empty()); });
    if (m_jobs.empty()) {
        m_ended = true;
        m_end.notify_one();
        return std::nullopt;
    }
    ReadJob job = std::move(m_jobs.front());
    m_jobs.pop_front();
    m_asker = job.asker;
    return job;
}

void RecordsReader::carryOut(ReadJob job)
{
    bool more = false;
    const auto error = attempt(job, more);
    if (error || !more) {
        job.answer(error ? &*error : nullptr);
        return;
    }
    {
        const std::lock_guard guard(m_mutex);
        if (!m_stop) {
            m_jobs.push_back(std::move(job));
            return;
        }
    }
    const Base::Error ended = closed();
    job.answer(&ended);
}

std::optional<Base::Error> RecordsReader::attempt(const ReadJob &job, bool &more)
{
    QString why;
    openWhereNeeded(why);
    if (!m_file) {
        return Base::Error{why};
    }
    // One picture of the file for all that a question reads.
    m_file->execute("BEGIN");
    more = !m_file->failed() && job.work(*m_file);
    m_file->execute("COMMIT");
    if (!m_file->failed()) {
        return std::nullopt;
    }
    const RecordsFile::Fault fault = m_file->takeFault();
    m_file->rollBack();
    if (fault.kind == Failure::Other && m_interrupt) {
        const std::lock_guard guard(m_mutex);
        return m_hurry ? closed() : replaced();
    }
    m_file.reset();
    return Base::Error{failureMessage(m_name, fault.kind, fault.details, recordsFormat())};
}

/// Another program may have moved the file away and begun a new one.
void RecordsReader::openWhereNeeded(QString &why)
{
    const auto now = std::chrono::steady_clock::now();
    if (m_file && now >= m_inodeCheck) {
        m_inodeCheck = now + lookAtFileEvery;
        if (inodeOf(m_name) != m_inode) {
            m_file.reset();
        }
    }
    if (m_file) {
        return;
    }
    auto opened = openForReading(m_name, recordsFormat());
    if (!opened) {
        why = opened.error();
        return;
    }
    opened.value().setPatience(patience);
    opened.value().interruptWhere(m_interrupt);
    m_file = std::make_unique<RecordsFile>(std::move(opened).value());
    m_inode = inodeOf(m_name);
}

} // namespace Floorwatch::Journal
