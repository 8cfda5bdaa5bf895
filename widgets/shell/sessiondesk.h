// The board's desk over a running session.
#pragma once

#include "board/desk.h"
#include "session/session.h"

namespace Floorwatch::Shell
{

class SessionDesk : public Board::Desk
{
    Q_OBJECT
public:
    /// `session` must outlive the desk.
    explicit SessionDesk(Session::Session &session, QObject *parent = nullptr);

    [[nodiscard]] const Floor::FloorState &floor() const override { return m_session.floor(); }
    [[nodiscard]] Base::Instant now() const override { return m_session.clock().now(); }
    [[nodiscard]] bool mayDo(Domain::PbxId pbx, const Domain::CommandBody &what, QString *why) const override;
    quint64 submit(Domain::PbxId pbx, const Domain::CommandBody &what) override;
    [[nodiscard]] bool mayListen(const Domain::AgentId &agent, Domain::SpyMode mode, QString *why,
                                 bool *reasonNeeded) const override;
    void listen(const Domain::AgentId &agent, Domain::SpyMode mode, const QString &reason) override;

private:
    Session::Session &m_session;
};

} // namespace Floorwatch::Shell
