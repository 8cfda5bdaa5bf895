// A desk without a PBX: a floor fed by hand, a clock that stands still, and a record of what was asked.
#pragma once

#include "base/clock.h"
#include "board/desk.h"

#include <vector>

namespace Floorwatch::TestKit
{

class FakeDesk : public Board::Desk
{
    Q_OBJECT
public:
    FakeDesk();

    [[nodiscard]] const Floor::FloorState &floor() const override { return m_floor; }
    [[nodiscard]] Base::Instant now() const override { return m_clock.now(); }
    [[nodiscard]] bool mayDo(Domain::PbxId pbx, const Domain::CommandBody &what, QString *why) const override;
    quint64 submit(Domain::PbxId pbx, const Domain::CommandBody &what) override;
    [[nodiscard]] bool mayListen(const Domain::AgentId &agent, Domain::SpyMode mode, QString *why,
                                 bool *reasonNeeded) const override;
    void listen(const Domain::AgentId &agent, Domain::SpyMode mode, const QString &reason) override;
    [[nodiscard]] Models::AlertMark markOf(const Domain::QueueId &queue) const override { return marks[queue.key]; }
    [[nodiscard]] Models::AlertMark markOf(const Domain::AgentId &agent) const override { return marks[agent.key]; }
    [[nodiscard]] Models::AlertMark markOf(const Domain::CallId &call) const override { return marks[call.key]; }

    void pass(Base::Span by);
    void apply(Domain::EventBody body);
    /// Hands the board what has changed.
    void flush();
    void answer(Domain::CommandResult::Outcome outcome, const QString &message = {});

    void goLive();
    void addQueue(const QString &queue, int serviceLevelSeconds = 20);
    void addAgent(const QString &interface, const QString &name, const QString &queue, int penalty = 0);
    void pause(const QString &interface, const QString &name, const QString &queue, const QString &reason);
    /// A caller joins; the number makes the uniqueid.
    void join(const QString &number, const QString &name, const QString &queue, int position = 1);
    void abandon(const QString &number, const QString &queue);
    /// The agent's phone rings for the caller and is answered.
    void answerCall(const QString &number, const QString &interface, const QString &queue);
    void hangUp(const QString &number, const QString &interface);
    void lose(const QString &reason);

    /// Six queues, sixty agents of both languages, callers waiting and talking.
    void fillFloor();

    std::vector<Domain::CommandBody> asked;
    struct Listening {
        Domain::AgentId agent;
        Domain::SpyMode mode{};
        QString reason;
    };
    std::vector<Listening> listened;
    bool reasonNeeded = false;
    QHash<QString, Models::AlertMark> marks; ///< by the key of a queue, agent or call
    QString refusal;                         ///< why mayDo() says no; empty: it says yes

private:
    [[nodiscard]] static Domain::LegRef legOf(const QString &number);
    [[nodiscard]] static Domain::LegRef agentLegOf(const QString &number, const QString &interface);
    void workDay(int agent, const QString &queue);

    Base::ManualClock m_clock;
    Floor::FloorState m_floor;
    quint64 m_next = 1;
};

} // namespace Floorwatch::TestKit
