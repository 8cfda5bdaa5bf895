#include "shell/sessiondesk.h"

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

quint64 SessionDesk::submit(Domain::PbxId pbx, const Domain::CommandBody &what) { return m_session.submit(pbx, what); }

} // namespace Floorwatch::Shell
