#include "journal/writerloop.h"

#include "base/log.h"
#include "journal/eventcodec.h"
#include "journal/fileidentity.h"
#include "journal/schema.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace Floorwatch::Journal
{

FLOORWATCH_LOG(lcJournal, "floorwatch.journal")

using Clock = std::chrono::steady_clock;

namespace
{

/// Numbers alone are told no more often than this; a changed state or message at once.
constexpr std::chrono::milliseconds tellEvery{1'000};

} // namespace

WriterLoop::WriterLoop(WriterSettings settings, std::function<void(const JournalStatus &)> report)
    : m_settings(std::move(settings)), m_report(std::move(report)), m_maxPages(m_settings.maxPages)
{
}

void WriterLoop::post(std::vector<Domain::PbxEvent> events)
{
    if (events.empty()) {
        return;
    }
    bool wake = false;
    {
        const std::lock_guard guard(m_mutex);
        const size_t before = m_inbox.events;
        m_inbox.events += events.size();
        m_inbox.batches.push_back(std::move(events));
        // In between the thread sleeps until the flush is due and need not be woken for each event.
        wake = before == 0 || (before < static_cast<size_t>(m_settings.batch) &&
                               m_inbox.events >= static_cast<size_t>(m_settings.batch));
    }
    if (wake) {
        m_wake.notify_one();
    }
}

void WriterLoop::nameFeed(Domain::PbxId pbx, const QString &name)
{
    const std::lock_guard guard(m_mutex);
    m_inbox.names.emplace_back(pbx, name);
}

void WriterLoop::setMaxPages(int pages)
{
    {
        const std::lock_guard guard(m_mutex);
        m_inbox.maxPages = pages;
    }
    m_wake.notify_one();
}

void WriterLoop::requestStop()
{
    {
        const std::lock_guard guard(m_mutex);
        m_inbox.stop = true;
    }
    m_wake.notify_one();
}

void WriterLoop::run()
{
    m_status.state = JournalStatus::State::Opening;
    tell();
    open();
    tell();
    while (!m_stop) {
        m_stop = takeInbox();
        trimBacklog();
        work(m_stop);
        tell();
    }
    closeDatabase();
    m_lock.unlock();
    m_status.lost += m_backlog.size();
    m_status.waiting = 0;
    m_status.state = JournalStatus::State::Off;
    tell();
}

/// Returns when there is something to do: a batch is full or due, a retry is due, numbers are to be told, or the end.
void WriterLoop::waitForWork(std::unique_lock<std::mutex> &lock)
{
    const auto urgent = [this] {
        return m_inbox.stop || m_inbox.maxPages || m_inbox.events >= static_cast<size_t>(m_settings.batch);
    };
    if (m_status.state != JournalStatus::State::On || !m_backlog.empty()) {
        m_wake.wait_until(lock, nextWake(), urgent);
        return;
    }
    const auto any = [&] { return urgent() || m_inbox.events > 0; };
    if (m_status == m_told) {
        m_wake.wait(lock, any);
    } else if (!m_wake.wait_until(lock, m_toldAt + tellEvery, any)) {
        return;
    }
    m_wake.wait_for(lock, m_settings.flushAfter, urgent);
}

/// Waits, then takes what others left. Returns whether to stop.
bool WriterLoop::takeInbox()
{
    std::unique_lock lock(m_mutex);
    waitForWork(lock);
    Inbox taken = std::exchange(m_inbox, {});
    m_inbox.stop = taken.stop;
    lock.unlock();

    for (auto &batch : taken.batches) {
        m_backlog.insert(m_backlog.end(), std::make_move_iterator(batch.begin()), std::make_move_iterator(batch.end()));
    }
    m_names.insert(m_names.end(), taken.names.begin(), taken.names.end());
    if (taken.maxPages) {
        m_maxPages = *taken.maxPages;
        m_retryAt = Clock::now();
        limitPages();
    }
    return taken.stop;
}

void WriterLoop::limitPages()
{
    if (m_database) {
        constexpr int unlimited = 0x3fffffff;
        const QByteArray pages = QByteArray::number(m_maxPages > 0 ? m_maxPages : unlimited);
        m_database->execute(("PRAGMA max_page_count=" + pages).constData());
    }
}

WriterLoop::TimePoint WriterLoop::nextWake() const
{
    switch (m_status.state) {
    case JournalStatus::State::On: return Clock::now(); // a long backlog is being written down
    case JournalStatus::State::Failing:
    case JournalStatus::State::Refused: return m_retryAt;
    case JournalStatus::State::Off:
    case JournalStatus::State::Opening: break;
    }
    return Clock::now() + tellEvery;
}

void WriterLoop::trimBacklog()
{
    const size_t limit = m_status.state == JournalStatus::State::Refused ? 0 : m_settings.backlog;
    // While writing works, the backlog is only as long as the newest burst, which is not to be cut.
    if (m_status.state != JournalStatus::State::On && m_backlog.size() > limit) {
        const size_t surplus = m_backlog.size() - limit;
        m_backlog.erase(m_backlog.begin(), m_backlog.begin() + static_cast<ptrdiff_t>(surplus));
        m_status.lost += surplus;
    }
    m_status.waiting = m_backlog.size();
}

void WriterLoop::retry(bool last)
{
    if (!last && Clock::now() < m_retryAt) {
        return;
    }
    m_retryAt = Clock::now() + m_settings.retryAfter;
    // A refused file is not touched again; once it has been moved away, a new one may be begun.
    const bool refused = m_status.state == JournalStatus::State::Refused;
    if (m_status.state == JournalStatus::State::Failing || (refused && !QFileInfo::exists(m_settings.file))) {
        open();
    }
}

void WriterLoop::work(bool last)
{
    retry(last);
    followTheFile();
    // At the end everything that can still be written is; before it, one transaction at a time, so that the inbox
    // does not grow without being looked at.
    while (m_status.state == JournalStatus::State::On && !m_backlog.empty()) {
        if (!writeBatch()) {
            failOnDatabase();
        }
        if (!last) {
            break;
        }
    }
    m_status.waiting = m_backlog.size();
}

bool WriterLoop::writeBatch()
{
    const size_t size = std::min(m_backlog.size(), m_settings.transaction);
    if (!m_database->execute("BEGIN IMMEDIATE")) {
        return false;
    }
    for (size_t i = 0; i < size; ++i) {
        if (!insert(m_backlog[i])) {
            return false;
        }
    }
    if (!m_database->execute("COMMIT")) {
        return false;
    }
    m_backlog.erase(m_backlog.begin(), m_backlog.begin() + static_cast<ptrdiff_t>(size));
    m_status.written += size;
    return true;
}

bool WriterLoop::insert(const Domain::PbxEvent &event)
{
    const qint64 pbx = pbxRow(event.pbx);
    if (pbx == 0) {
        return false;
    }
    m_payload.resize(0);
    encodeBody(event.body, m_payload);
    m_insert.bind(1, pbx);
    m_insert.bind(2, Base::toEpochMicros(event.at));
    m_insert.bind(3, Base::toEpochMicros(event.arrived));
    m_insert.bind(4, kindOf(event.body));
    m_insert.bindBlob(5, m_payload);
    return m_insert.run();
}

/// The row of a feed in table pbx, made where it is missing; 0 on failure. Called inside a transaction.
qint64 WriterLoop::pbxRow(Domain::PbxId pbx)
{
    const auto known = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto &row) { return row.first == pbx; });
    if (known != m_rows.end()) {
        return known->second;
    }
    const auto named = std::find_if(m_names.rbegin(), m_names.rend(), [&](const auto &n) { return n.first == pbx; });
    const QString name = named != m_names.rend() ? named->second : QStringLiteral("feed %1").arg(static_cast<int>(pbx));
    Statement add = m_database->prepare("INSERT INTO pbx (name) VALUES (?) ON CONFLICT DO NOTHING");
    if (!add.isValid()) {
        return 0;
    }
    add.bindText(1, name);
    if (!add.run()) {
        return 0;
    }
    Statement find = m_database->prepare("SELECT id FROM pbx WHERE name = ?");
    if (!find.isValid()) {
        return 0;
    }
    find.bindText(1, name);
    if (!find.step()) {
        return 0;
    }
    m_rows.emplace_back(pbx, find.integer(0));
    return m_rows.back().second;
}

/// Two writers would interleave two copies of the same day.
bool WriterLoop::lock()
{
    const FileLock::Outcome outcome = m_lock.tryLock(m_settings.file + QStringLiteral(".lock"));
    if (outcome == FileLock::Outcome::HeldByOther) {
        fail(JournalStatus::State::Failing,
             QStringLiteral("The journal %1 is being written by another Floorwatch (process %2).")
                 .arg(m_settings.file, m_lock.holder()));
        return false;
    }
    // Where the folder may not be written, opening the file says it better.
    return true;
}

bool WriterLoop::open()
{
    closeDatabase();
    QDir().mkpath(QFileInfo(m_settings.file).absolutePath());
    if (!lock()) {
        return false;
    }
    OpenFailure failure;
    Base::Result<Database> opened = openForWriting(m_settings.file, failure);
    if (!opened) {
        fail(failure.mayPass ? JournalStatus::State::Failing : JournalStatus::State::Refused, failure.message);
        return false;
    }
    m_database.emplace(std::move(opened).value());
    limitPages();
    m_insert = m_database->prepare("INSERT INTO event (pbx, at_us, arrived_us, kind, payload) VALUES (?, ?, ?, ?, ?)");
    if (!m_insert.isValid()) {
        failOnDatabase();
        return false;
    }
    m_inode = inodeOf(m_settings.file);
    m_status.state = JournalStatus::State::On;
    m_status.message =
        m_status.lost == 0
            ? QString()
            : QStringLiteral("The journal is being written again. %1 events were lost.").arg(m_status.lost);
    return true;
}

/// SQLite goes on writing to a file that was moved or deleted, and nobody would ever read it: begins a new one.
void WriterLoop::followTheFile()
{
    const auto now = Clock::now();
    if (m_status.state != JournalStatus::State::On || m_backlog.empty() || now < m_inodeCheck) {
        return;
    }
    m_inodeCheck = now + tellEvery;
    if (inodeOf(m_settings.file) == m_inode) {
        return;
    }
    if (open()) {
        m_status.message = QStringLiteral("The journal %1 was moved or deleted while it was being written; "
                                          "a new one was begun.")
                               .arg(m_settings.file);
        qCInfo(lcJournal).noquote() << m_status.message;
    }
}

void WriterLoop::closeDatabase()
{
    m_insert = {};
    m_rows.clear();
    m_database.reset();
}

void WriterLoop::failOnDatabase()
{
    const Failure failure = m_database->failure();
    const QString message = failureMessage(m_settings.file, failure, m_database->errorText());
    closeDatabase(); // rolls back; the batch stays in the backlog
    fail(failure == Failure::Damaged ? JournalStatus::State::Refused : JournalStatus::State::Failing, message);
}

void WriterLoop::fail(JournalStatus::State state, const QString &message)
{
    if (message != m_status.message) {
        qCInfo(lcJournal).noquote() << message;
    }
    closeDatabase();
    m_status.state = state;
    m_status.message = message;
    m_retryAt = Clock::now() + m_settings.retryAfter;
}

void WriterLoop::tell()
{
    const bool changed = m_status.state != m_told.state || m_status.message != m_told.message;
    const auto now = Clock::now();
    if (!changed && (m_status == m_told || now - m_toldAt < tellEvery)) {
        return;
    }
    m_told = m_status;
    m_toldAt = now;
    m_report(m_status);
}

} // namespace Floorwatch::Journal
