#include "journal/journalwriter.h"

namespace Floorwatch::Journal
{

JournalWriter::JournalWriter(WriterSettings settings, QObject *parent)
    : QObject(parent), m_loop(std::move(settings), [this](const JournalStatus &status) {
          {
              const std::lock_guard guard(m_latestMutex);
              m_latest = status;
          }
          QMetaObject::invokeMethod(this, &JournalWriter::takeStatus, Qt::QueuedConnection);
      })
{
}

JournalWriter::~JournalWriter() { stop(); }

void JournalWriter::start()
{
    m_status.state = JournalStatus::State::Opening;
    m_thread = std::thread(&WriterLoop::run, &m_loop);
}

void JournalWriter::addFeed(Domain::PbxId pbx, const QString &name) { m_loop.nameFeed(pbx, name); }

void JournalWriter::append(std::vector<Domain::PbxEvent> events) { m_loop.post(std::move(events)); }

void JournalWriter::setMaxPages(int pages) { m_loop.setMaxPages(pages); }

void JournalWriter::stop()
{
    if (m_thread.joinable()) {
        m_loop.requestStop();
        m_thread.join();
        takeStatus();
    }
}

void JournalWriter::takeStatus()
{
    JournalStatus latest;
    {
        const std::lock_guard guard(m_latestMutex);
        latest = m_latest;
    }
    if (latest != m_status) {
        m_status = std::move(latest);
        Q_EMIT statusChanged(m_status);
    }
}

} // namespace Floorwatch::Journal
