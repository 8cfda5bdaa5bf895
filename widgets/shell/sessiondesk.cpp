#include "shell/sessiondesk.h"

#include "session/monitor.h"

namespace Floorwatch::Shell
{

SessionDesk::SessionDesk(Session::Session &session, QObject *parent) : Desk(parent), m_session(session)
{
    connect(&session, &Session::Session::floorChanged, this, &Desk::floorChanged);
    connect(&session, &Session::Session::commandFinished, this, &Desk::commandFinished);
}

bool SessionDesk::mayDo(Domain::PbxId pbx, const Domain::CommandBody &what, QString *why) const
{
    return m_session.mayDo(pbx, what, why);
}

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
