// The session's inside. Private to the room.
#pragma once

#include "journal/journalwriter.h"
#include "pbx/feed.h"
#include "session/alertdesk.h"
#include "session/gate.h"
#include "session/monitor.h"
#include "session/rebuild.h"
#include "session/session.h"
#include "session/telephone.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

namespace Floorwatch::Session
{

class Session::Impl
{
public:
    Impl(Session &session, SessionSettings given, const Base::Clock &theClock)
        : q(session), settings(std::move(given)), clock(theClock), floor(settings.floor)
    {
    }

    Session &q;
    SessionSettings settings;
    const Base::Clock &clock;
    Floor::FloorState floor;
    std::vector<std::unique_ptr<Pbx::Feed>> feeds;
    std::vector<bool> journaled;
    std::unique_ptr<Journal::JournalWriter> writer;
    std::optional<Journal::JournalReader> reader;
    std::unique_ptr<Rebuild> rebuild;
    size_t rebuilding = 0;
    JournalState journal;
    struct Asked {
        Domain::Command command;
        Act act;
        QString reason;
        bool denied = false;
    };
    QHash<quint64, Asked> asked; ///< what an operator asked for; a stop of one's own listening is not among it
    std::optional<Access::Operator> who;
    bool locked = false;
    QString auditTrouble; ///< why the last entry could not be written
    std::unique_ptr<Telephone> telephone;
    std::unique_ptr<Monitor> monitor; ///< goes before the telephone
    std::unique_ptr<AlertDesk> alerts;
    std::vector<Domain::Visit> ended; ///< visits that ended in the fold that goes on
    bool live = false;                ///< what ends now is kept as a contact; not while the day is read back
    quint64 nextCommand = 1;
    QTimer *frame = nullptr;
    QElapsedTimer sinceDrain; ///< since the last hand-over; invalid: there was none
    QTimer *advance = nullptr;
    size_t endedFeeds = 0;
    bool started = false;
    bool feedsRunning = false;

    void openJournal();
    void takeStatus(const Journal::JournalStatus &status);
    void rebuildNext();
    void startFeed(size_t index);
    void drain();
    void fold(std::vector<Domain::PbxEvent> events, bool keep);
    void letTimePass();
    void tell();
    void finished(const Domain::CommandResult &result);
    quint64 ask(Domain::PbxId pbx, Domain::CommandBody what, const QString &reason, std::optional<Access::Right> as);
};

} // namespace Floorwatch::Session
