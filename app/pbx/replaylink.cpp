#include "pbx/replaylink.h"

#include "base/clock.h"

#include <QCoreApplication>

namespace Floorwatch::Pbx
{

namespace
{

constexpr qsizetype Chunk = 64 * 1024;
constexpr int FrameMillis = 16;
constexpr int HealthMillis = 100;
constexpr size_t HandOver = 20'000; ///< events in one step of a replay that is as fast as possible

} // namespace

ReplayLink::ReplayLink(Domain::PbxId pbx, const FeedConfig &config, std::shared_ptr<FeedOutbox> outbox)
    : m_pbx(pbx), m_config(config), m_outbox(std::move(outbox)), m_translator(pbx, config)
{
}

void ReplayLink::start()
{
    m_file.setFileName(m_config.file);
    if (!m_file.open(QIODevice::ReadOnly)) {
        finish(Domain::FeedState::Refused,
               QCoreApplication::translate("Feed", "cannot read “%1”: %2").arg(m_config.file, m_file.errorString()));
        return;
    }
    m_timer = new QTimer(this);
    connect(m_timer, &QTimer::timeout, this, &ReplayLink::play);
    m_timer->start(m_config.speed > 0 ? FrameMillis : 0);
    m_playing.start();
    const QString pace =
        m_config.speed > 0 ? tr("a recording, at %1 times its pace").arg(m_config.speed) : tr("a recording");
    m_ahead.push_back({m_pbx, {}, {}, Domain::FeedStateChanged{Domain::FeedState::Live, pace}});
}

void ReplayLink::stop()
{
    delete m_timer;
    m_timer = nullptr;
    m_file.close();
}

void ReplayLink::submit(const Domain::Command &command)
{
    Domain::CommandResult result;
    result.id = command.id;
    result.pbx = m_pbx;
    result.outcome = Domain::CommandResult::Outcome::Refused;
    result.message = QCoreApplication::translate("Feed", "a recorded stream takes no commands");
    Q_EMIT commandFinished(result);
}

bool ReplayLink::due(const Domain::PbxEvent &event) const
{
    if (m_config.speed <= 0 || !Base::isSet(event.at) || !Base::isSet(m_translator.streamBegan())) {
        return true;
    }
    const double played = static_cast<double>(m_playing.elapsed()) / 1000.0 * m_config.speed;
    return Base::toSeconds(event.at - m_translator.streamBegan()) <= played;
}

bool ReplayLink::readOn()
{
    const qint64 got = m_file.read(m_reader.reserve(Chunk), Chunk);
    if (got <= 0) {
        return false;
    }
    m_reader.commit(got);
    Wire::AmiFrame frame;
    while (m_reader.next(frame)) {
        m_translator.translate(frame, {}, m_ahead);
    }
    return true;
}

void ReplayLink::play()
{
    // As fast as possible still means no faster than the owner folds: memory stays bounded.
    while (m_out.size() < HandOver && m_outbox->waiting() < HandOver) {
        if (m_next == m_ahead.size()) {
            m_ahead.clear();
            m_next = 0;
            if (!readOn()) {
                hand();
                finish(Domain::FeedState::Ended, {});
                return;
            }
            continue;
        }
        if (!due(m_ahead[m_next])) {
            break;
        }
        m_out.push_back(std::move(m_ahead[m_next++]));
    }
    hand();
}

Domain::Instant ReplayLink::playedTo() const
{
    const double played = static_cast<double>(m_playing.elapsed()) / 1000.0 * m_config.speed;
    const Domain::Instant at = m_translator.streamBegan() + Base::fromSeconds(played);
    return m_config.speed > 0 ? at : m_translator.streamTime();
}

void ReplayLink::hand()
{
    if (m_sinceHealth.isValid() && m_sinceHealth.elapsed() < HealthMillis && m_timer && m_timer->isActive()) {
        if (!m_out.empty() && m_outbox->put(m_out)) {
            Q_EMIT ready();
        }
        return;
    }
    m_sinceHealth.start();
    FeedHealth health = m_translator.health(m_reader);
    // Timers run on the recording's clock, wherever and however fast it plays.
    if (Base::isSet(m_translator.streamBegan())) {
        health.clockOffset = playedTo() - Base::SystemClock().now();
    }
    m_outbox->putHealth(health);
    if (!m_out.empty() && m_outbox->put(m_out)) {
        Q_EMIT ready();
    }
    Q_EMIT healthChanged();
}

void ReplayLink::finish(Domain::FeedState state, const QString &reason)
{
    if (m_timer) {
        m_timer->stop();
    }
    m_sinceHealth.invalidate(); // the last word is told at once
    m_out.push_back(
        {m_pbx, m_translator.streamTime(), m_translator.streamTime(), Domain::FeedStateChanged{state, reason}});
    hand();
    Q_EMIT ended();
}

} // namespace Floorwatch::Pbx
