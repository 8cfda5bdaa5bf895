// The board's desk over a running session.
#pragma once

#include "board/desk.h"
#include "lookout/alertmarks.h"
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

    [[nodiscard]] Models::AlertMark markOf(const Domain::QueueId &queue) const override;
    [[nodiscard]] Models::AlertMark markOf(const Domain::AgentId &agent) const override;
    [[nodiscard]] Models::AlertMark markOf(const Domain::CallId &call) const override;
    /// What marks say is made when asked: to be called after a change of language.
    void refreshMarks() { m_marks.refresh(); }

private:
    Session::Session &m_session;
    Lookout::AlertMarks m_marks;
};

} // namespace Floorwatch::Shell
