// One running Floorwatch: feeds, floor, journal and what a supervisor asks, put together. The console and floorwatchd
// both own one. Everything here happens in the thread that created it; the links and the journal have threads of
// their own behind it.
#pragma once

#include "base/clock.h"
#include "domain/command.h"
#include "floor/floorstate.h"
#include "pbx/feedconfig.h"
#include "pbx/feedhealth.h"

#include <QObject>

#include <memory>
#include <vector>

namespace Floorwatch::Session
{

struct SessionSettings {
    std::vector<Pbx::FeedConfig> feeds;
    QString journalFile;  ///< empty: no journal (history ends with the program, and the screen says so)
    QString operatorName; ///< who acts
    Floor::FloorSettings floor;
};

/// Whether what happens is being kept, and if not why not.
struct JournalState {
    bool on = false;
    bool failing = false; ///< the live floor goes on, but what happens is not kept
    QString message;      ///< for a person; empty while all is well
    QString file;
};

class Session : public QObject
{
    Q_OBJECT
public:
    /// `clock` must outlive the session.
    Session(SessionSettings settings, const Base::Clock &clock, QObject *parent = nullptr);
    ~Session() override;

    /// Opens the journal, rebuilds the day from it, and starts the feeds.
    void start();
    /// Stops the feeds, writes what is left to the journal, and returns when all threads have ended. Idempotent.
    void stop();

    [[nodiscard]] const Floor::FloorState &floor() const;
    [[nodiscard]] const Base::Clock &clock() const;
    [[nodiscard]] const SessionSettings &settings() const;
    [[nodiscard]] Pbx::FeedHealth health(Domain::PbxId pbx) const;
    [[nodiscard]] JournalState journal() const;

    /// Adds a feed while running (the first-start page does) and starts it.
    void addFeed(const Pbx::FeedConfig &feed);

    /// Whether the PBX lets this user do such a thing now; `why` says what is missing where it does not.
    [[nodiscard]] bool mayDo(Domain::PbxId pbx, const Domain::CommandBody &what, QString *why = nullptr) const;
    /// Asks the PBX. Answers by commandFinished() with the returned number, always, within 15 s.
    quint64 submit(Domain::PbxId pbx, Domain::CommandBody what);

Q_SIGNALS:
    /// At most once per 16 ms, however many events came.
    void floorChanged(const Floorwatch::Floor::FloorChanges &changes);
    void healthChanged(Floorwatch::Domain::PbxId pbx);
    void journalChanged();
    void commandFinished(const Floorwatch::Domain::CommandResult &result);
    /// Every feed was a recorded stream and has been read to its end.
    void feedsEnded();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace Floorwatch::Session
