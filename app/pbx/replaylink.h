// Plays a recorded AMI stream as a feed, at the pace in which it was recorded or faster.
#pragma once

#include "pbx/asterisk/amitranslator.h"
#include "pbx/feed.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

namespace Floorwatch::Pbx
{

class ReplayLink final : public FeedWorker
{
    Q_OBJECT
public:
    ReplayLink(Domain::PbxId pbx, const FeedConfig &config, std::shared_ptr<FeedOutbox> outbox);

    void start() override;
    void stop() override;
    void submit(const Domain::Command &command) override;
    void resync() override {}

private:
    void play();
    void hand();
    [[nodiscard]] Domain::Instant playedTo() const;
    [[nodiscard]] bool due(const Domain::PbxEvent &event) const;
    [[nodiscard]] bool readOn();
    void finish(Domain::FeedState state, const QString &reason);

    Domain::PbxId m_pbx;
    FeedConfig m_config;
    std::shared_ptr<FeedOutbox> m_outbox;
    QFile m_file;
    Wire::AmiReader m_reader;
    AmiTranslator m_translator;
    std::vector<Domain::PbxEvent> m_ahead; ///< read, not due yet
    size_t m_next = 0;
    std::vector<Domain::PbxEvent> m_out;
    QTimer *m_timer = nullptr;
    QElapsedTimer m_playing;
    QElapsedTimer m_sinceHealth;
};

} // namespace Floorwatch::Pbx
