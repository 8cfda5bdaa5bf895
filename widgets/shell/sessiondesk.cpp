#include "shell/sessiondesk.h"

#include "session/alertdesk.h"
#include "session/monitor.h"

namespace Floorwatch::Shell
{

SessionDesk::SessionDesk(Session::Session &session, QObject *parent)
    : Desk(parent), m_session(session), m_marks(session.alerts().book(), session.floor().settings().zone)
{
    connect(&session.alerts(), &Session::AlertDesk::alertsChanged, &m_marks, &Lookout::AlertMarks::refresh);
    connect(&m_marks, &Lookout::AlertMarks::changed, this, &Desk::marksChanged);
    connect(&session, &Session::Session::floorChanged, this, &Desk::floorChanged);
    connect(&session, &Session::Session::commandFinished, this, &Desk::commandFinished);
}

bool SessionDesk::mayDo(Domain::PbxId pbx, const Domain::CommandBody &what, QString *why) const
{
    return m_session.mayDo(pbx, what, why);
}

Models::AlertMark SessionDesk::markOf(const Domain::QueueId &queue) const { return m_marks.markOf(queue); }

Models::AlertMark SessionDesk::markOf(const Domain::AgentId &agent) const { return m_marks.markOf(agent); }

Models::AlertMark SessionDesk::markOf(const Domain::CallId &call) const { return m_marks.markOf(call); }

bool SessionDesk::mayListen(const Domain::AgentId &agent, Domain::SpyMode mode, QString *why, bool *reasonNeeded) const
{
    return m_session.monitor().mayStart(agent, mode, why, reasonNeeded);
}

void SessionDesk::listen(const Domain::AgentId &agent, Domain::SpyMode mode, const QString &reason)
{
    m_session.monitor().start(agent, mode, reason);
}

quint64 SessionDesk::submit(Domain::PbxId pbx, const Domain::CommandBody &what) { return m_session.submit(pbx, what); }

} // namespace Floorwatch::Shell
