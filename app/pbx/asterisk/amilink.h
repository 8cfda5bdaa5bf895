// The live link to one Asterisk: keeps the session up, takes snapshots, finds out what this user may do, carries out
// commands, and hands over events.
//
// Resync: log in (events flow from then on), then ask for the lists. Asterisk answers a list from the session's own
// thread and sends queued events after it, so applying everything in the order of arrival converges to the PBX's own
// state; what a complete list does not name is gone.
#pragma once

#include "pbx/asterisk/amisession.h"
#include "pbx/asterisk/amitranslator.h"
#include "pbx/feed.h"

#include <QSet>

namespace Floorwatch::Pbx
{

class AmiLink final : public FeedWorker
{
    Q_OBJECT
public:
    AmiLink(Domain::PbxId pbx, const FeedConfig &config, std::shared_ptr<FeedOutbox> outbox);

    void start() override;
    void stop() override;
    void submit(const Domain::Command &command) override;
    void resync() override;

private:
    struct Pending {
        Domain::Command command;
        Domain::Instant deadline;
    };

    void connectNow();
    void loggedIn();
    void failed(AmiSession::Failure failure, const QString &reason);
    void learnActions(const Wire::AmiFrame &frame);
    void filterNoise();
    void filterVariables();
    void addFilters(const QStringList &filters);
    void snapshot();
    void snapshotChannels();
    void live();
    void frame(const Wire::AmiFrame &frame, Domain::Instant now);
    [[nodiscard]] bool ownListFrame(const Wire::AmiFrame &frame, Domain::Instant now);
    void translated(size_t from);
    void verifyMove(quint64 id);
    /// Adds what only this link knows to a request; false where it ended the command instead.
    [[nodiscard]] bool complete(const Domain::Command &command, Wire::AmiRequest &request);
    void answered(const Domain::Command &command, const Wire::AmiFrame &answer);
    [[nodiscard]] bool ownRinging(const Wire::AmiFrame &frame);
    void finish(quint64 id, Domain::CommandResult::Outcome outcome, const QString &message);
    void say(Domain::FeedState state, const QString &reason);
    void hand();
    void tick();
    [[nodiscard]] bool lists(const QByteArray &action) const
    {
        return m_actions.isEmpty() || m_actions.contains(action);
    }

    Domain::PbxId m_pbx;
    FeedConfig m_config;
    std::shared_ptr<FeedOutbox> m_outbox;
    AmiSession *m_session = nullptr;
    AmiTranslator m_translator;
    std::vector<Domain::PbxEvent> m_out;
    QSet<QByteArray> m_actions; ///< what ListCommands named; empty: not known
    Domain::FeedAbilities m_abilities;
    QStringList m_notes;
    QHash<quint64, Pending> m_pending;
    QHash<QByteArray, quint64> m_ownLists; ///< lists asked for to prove a command, by ActionID
    QHash<QByteArray, quint64> m_ringing;  ///< telephones rung for a listener, by ActionID
    QHash<QString, QString> m_recordings;  ///< MixMonitorIDs of recordings begun here, by leg
    QTimer *m_retry = nullptr;
    QTimer *m_tick = nullptr;
    Domain::Instant m_nextResync;
    Domain::Instant m_syncBegan;
    Domain::Instant m_lastHealth;
    Domain::FeedState m_state = Domain::FeedState::Idle;
    int m_failures = 0;
    int m_emptyLists = 0;
    quint64 m_reconnects = 0;
    bool m_syncing = false;
    bool m_variablesFiltered = true; ///< set until the filters of a session are due
    bool m_wasLive = false;
};

} // namespace Floorwatch::Pbx
