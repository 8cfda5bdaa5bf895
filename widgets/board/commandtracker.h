// Follows what a supervisor asked from the asking to the PBX's word, and holds back what is to happen after a call.
#pragma once

#include "board/desk.h"

#include <QHash>

#include <vector>

namespace Floorwatch::Board
{

class CommandTracker : public QObject
{
    Q_OBJECT
public:
    enum class Stage : quint8 { Pending, Waiting, Confirmed, Failed };

    explicit CommandTracker(Desk &desk, QObject *parent = nullptr);

    /// Asks now. `what` is for a person: "Pause Anna (lunch)".
    void ask(Domain::PbxId pbx, const Domain::CommandBody &body, const QString &what);
    /// Asks as soon as the agent has no call any more; at once where there is none.
    void askAfterCall(const Domain::AgentId &agent, const Domain::CommandBody &body, const QString &what);
    [[nodiscard]] int waitingCount() const { return static_cast<int>(m_waiting.size()); }
    /// What waits for an agent's call to end; empty where nothing does.
    [[nodiscard]] QString waitingFor(const Domain::AgentId &agent) const;
    /// Forgets what waits for this agent.
    void cancelWaiting(const Domain::AgentId &agent);

Q_SIGNALS:
    /// A line for the status line; only the PBX's own event makes it Confirmed.
    void reported(Floorwatch::Board::CommandTracker::Stage stage, const QString &text);

private:
    struct Held {
        Domain::AgentId agent;
        Domain::CommandBody body;
        QString what;
    };
    void finished(const Domain::CommandResult &result);
    void release(const Floor::FloorChanges &changes);
    [[nodiscard]] bool inCall(const Domain::AgentId &agent) const;

    Desk &m_desk;
    QHash<quint64, QString> m_asked;
    std::vector<Held> m_waiting;
};

} // namespace Floorwatch::Board
