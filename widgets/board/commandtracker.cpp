#include "board/commandtracker.h"

#include "board/actions.h"

#include <utility>

namespace Floorwatch::Board
{

using Outcome = Domain::CommandResult::Outcome;

CommandTracker::CommandTracker(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(&desk, &Desk::commandFinished, this, &CommandTracker::finished);
    connect(&desk, &Desk::floorChanged, this, &CommandTracker::release);
}

void CommandTracker::ask(Domain::PbxId pbx, const Domain::CommandBody &body, const QString &what)
{
    Q_EMIT reported(Stage::Pending, tr("%1: asked, waiting for the PBX").arg(what));
    m_asked.insert(m_desk.submit(pbx, body), what);
}

bool CommandTracker::inCall(const Domain::AgentId &agent) const
{
    const Floor::AgentRecord *record = agentOf(m_desk.floor(), agent);
    return record != nullptr && !record->call.isNull();
}

void CommandTracker::askAfterCall(const Domain::AgentId &agent, const Domain::CommandBody &body, const QString &what)
{
    if (!inCall(agent)) {
        ask(agent.pbx, body, what);
        return;
    }
    m_waiting.push_back({agent, body, what});
    Q_EMIT reported(Stage::Waiting, tr("%1: will be asked after this call").arg(what));
}

QString CommandTracker::waitingFor(const Domain::AgentId &agent) const
{
    for (const Held &held : m_waiting) {
        if (held.agent == agent) {
            return held.what;
        }
    }
    return {};
}

void CommandTracker::cancelWaiting(const Domain::AgentId &agent)
{
    std::erase_if(m_waiting, [&agent](const Held &held) { return held.agent == agent; });
}

void CommandTracker::release(const Floor::FloorChanges &)
{
    if (m_waiting.empty()) {
        return;
    }
    std::vector<Held> ready;
    std::erase_if(m_waiting, [this, &ready](const Held &held) {
        const bool over = !inCall(held.agent);
        if (over) {
            ready.push_back(held);
        }
        return over;
    });
    for (const Held &held : ready) {
        ask(held.agent.pbx, held.body, held.what);
    }
}

void CommandTracker::finished(const Domain::CommandResult &result)
{
    const QString what = m_asked.take(result.id);
    if (what.isEmpty()) {
        return; // asked by somebody else at this console
    }
    switch (result.outcome) {
    case Outcome::Confirmed: Q_EMIT reported(Stage::Confirmed, tr("%1: done, confirmed by the PBX").arg(what)); return;
    case Outcome::Refused:
        Q_EMIT reported(Stage::Failed, tr("%1: refused by the PBX: %2").arg(what, result.message));
        return;
    case Outcome::TimedOut:
        Q_EMIT reported(Stage::Failed, tr("%1: the PBX did not confirm it in time").arg(what));
        return;
    case Outcome::Denied: Q_EMIT reported(Stage::Failed, tr("%1: not done. %2").arg(what, result.message)); return;
    case Outcome::LinkLost:
        Q_EMIT reported(Stage::Failed, tr("%1: the connection was lost before the PBX answered").arg(what));
        return;
    }
}

} // namespace Floorwatch::Board
