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

private:
    Session::Session &m_session;
};

} // namespace Floorwatch::Shell
