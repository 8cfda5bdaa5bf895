#include "pbx/feed.h"

#include "pbx/asterisk/amilink.h"
#include "pbx/replaylink.h"

namespace Floorwatch::Pbx
{

bool FeedOutbox::put(std::vector<Domain::PbxEvent> &events)
{
    const std::lock_guard lock(m_mutex);
    const bool wasEmpty = m_events.empty();
    if (wasEmpty) {
        m_events.swap(events);
    } else {
        m_events.insert(m_events.end(), std::make_move_iterator(events.begin()), std::make_move_iterator(events.end()));
        events.clear();
    }
    return wasEmpty && !m_events.empty();
}

std::vector<Domain::PbxEvent> FeedOutbox::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_events, {});
}

size_t FeedOutbox::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_events.size();
}

void FeedOutbox::putHealth(const FeedHealth &health)
{
    const std::lock_guard lock(m_mutex);
    m_health = health;
}

FeedHealth FeedOutbox::health() const
{
    const std::lock_guard lock(m_mutex);
    return m_health;
}

Feed::Feed(Domain::PbxId pbx, FeedConfig config, QObject *parent)
    : QObject(parent), m_config(std::move(config)), m_outbox(std::make_shared<FeedOutbox>())
{
    qRegisterMetaType<Domain::CommandResult>();
    if (m_config.kind == FeedKind::Replay) {
        m_worker = new ReplayLink(pbx, m_config, m_outbox);
    } else {
        m_worker = new AmiLink(pbx, m_config, m_outbox);
    }
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("feed"));
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &FeedWorker::ready, this, &Feed::ready);
    connect(m_worker, &FeedWorker::healthChanged, this, &Feed::healthChanged);
    connect(m_worker, &FeedWorker::commandFinished, this, &Feed::commandFinished);
    connect(m_worker, &FeedWorker::ended, this, &Feed::ended);
}

Feed::~Feed()
{
    if (m_started) {
        stop();
    } else if (m_worker) {
        delete m_worker;
    }
}

void Feed::start()
{
    m_started = true;
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->start(); });
}

void Feed::stop()
{
    if (!m_thread.isRunning()) {
        return;
    }
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->stop(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    m_worker = nullptr;
}

void Feed::submit(const Domain::Command &command)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, command] { worker->submit(command); });
}

void Feed::resync()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->resync(); });
}

} // namespace Floorwatch::Pbx
