// One feed: the link to one PBX in a thread of its own, seen from the thread that owns it.
#pragma once

#include "domain/command.h"
#include "domain/pbxevent.h"
#include "pbx/feedconfig.h"
#include "pbx/feedhealth.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <mutex>
#include <vector>

namespace Floorwatch::Pbx
{

/// Where the link's thread leaves what it has, and the owner's thread takes it. The link never waits for the owner:
/// Asterisk cuts off a manager that reads slowly. Thread-safe.
class FeedOutbox
{
public:
    /// Appends and empties `events`. True where the box was empty before: the owner must then be told.
    [[nodiscard]] bool put(std::vector<Domain::PbxEvent> &events);
    [[nodiscard]] std::vector<Domain::PbxEvent> take();
    [[nodiscard]] size_t waiting() const;
    void putHealth(const FeedHealth &health);
    [[nodiscard]] FeedHealth health() const;

private:
    mutable std::mutex m_mutex;
    std::vector<Domain::PbxEvent> m_events;
    FeedHealth m_health;
};

/// What runs in the feed's thread. Made by the owner, moved to the thread, deleted there when the thread ends.
class FeedWorker : public QObject
{
    Q_OBJECT
public:
    /// In the feed's thread.
    virtual void start() = 0;
    virtual void stop() = 0;
    virtual void submit(const Domain::Command &command) = 0;
    /// Reads everything anew from the PBX.
    virtual void resync() = 0;

Q_SIGNALS:
    void ready();
    void healthChanged();
    void commandFinished(const Floorwatch::Domain::CommandResult &result);
    void ended();
};

/// Owner's side. All functions are called from the thread that made it.
class Feed : public QObject
{
    Q_OBJECT
public:
    Feed(Domain::PbxId pbx, FeedConfig config, QObject *parent = nullptr);
    /// Stops as stop() does.
    ~Feed() override;

    void start();
    /// Logs off, closes the link and joins the thread. What the link had to say until then can still be taken.
    /// Idempotent.
    void stop();

    [[nodiscard]] std::vector<Domain::PbxEvent> take() { return m_outbox->take(); }
    [[nodiscard]] FeedHealth health() const { return m_outbox->health(); }
    [[nodiscard]] const FeedConfig &config() const { return m_config; }
    void submit(const Domain::Command &command);
    void resync();

Q_SIGNALS:
    /// There is something to take(). Emitted once until it has been taken.
    void ready();
    void healthChanged();
    void commandFinished(const Floorwatch::Domain::CommandResult &result);
    /// A recorded stream has been read to its end.
    void ended();

private:
    FeedConfig m_config;
    std::shared_ptr<FeedOutbox> m_outbox;
    QThread m_thread;
    FeedWorker *m_worker;
    bool m_started = false;
};

} // namespace Floorwatch::Pbx
