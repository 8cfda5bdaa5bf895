#include "widgets/boardfixture.h"

namespace Floorwatch::TestKit
{

using namespace Domain;
using namespace std::chrono_literals;

namespace
{

constexpr PbxId Pbx{0};
const Base::Instant Morning = Base::fromEpochSeconds(1795338000); // 2026-11-22 09:00 UTC

} // namespace

FakeDesk::FakeDesk() : m_clock(Morning), m_floor(Floor::FloorSettings{})
{
    m_floor.addFeed(Pbx, QStringLiteral("pbx.example"));
}

bool FakeDesk::mayDo(PbxId, const CommandBody &, QString *why) const
{
    if (why != nullptr) {
        *why = refusal;
    }
    return refusal.isEmpty();
}

quint64 FakeDesk::submit(PbxId, const CommandBody &what)
{
    asked.push_back(what);
    return m_next++;
}

bool FakeDesk::mayListen(const AgentId &agent, SpyMode, QString *why, bool *needed) const
{
    const int at = m_floor.agentIndex(agent);
    const bool talks = at >= 0 && m_floor.agents()[static_cast<size_t>(at)].state == AgentState::Talking;
    const QString no = !refusal.isEmpty() ? refusal : talks ? QString() : QStringLiteral("not on a call");
    if (why != nullptr) {
        *why = no;
    }
    if (needed != nullptr) {
        *needed = reasonNeeded;
    }
    return no.isEmpty();
}

void FakeDesk::listen(const AgentId &agent, SpyMode mode, const QString &reason)
{
    listened.push_back({agent, mode, reason});
}

void FakeDesk::pass(Base::Span by)
{
    m_clock.advance(by);
    m_floor.advance(Pbx, m_clock.now());
}

void FakeDesk::apply(EventBody body) { m_floor.apply({Pbx, m_clock.now(), m_clock.now(), std::move(body)}); }

void FakeDesk::flush() { Q_EMIT floorChanged(m_floor.takeChanges()); }

void FakeDesk::answer(CommandResult::Outcome outcome, const QString &message)
{
    Q_EMIT commandFinished({m_next - 1, Pbx, outcome, message});
}

void FakeDesk::goLive()
{
    apply(PbxIdentified{QStringLiteral("asterisk"), QStringLiteral("22.5.0"), Morning});
    apply(FeedStateChanged{FeedState::Live, {}});
}

void FakeDesk::addQueue(const QString &queue, int serviceLevelSeconds)
{
    apply(QueueSeen{queue, QStringLiteral("leastrecent"), serviceLevelSeconds, 0, 0});
}

void FakeDesk::addAgent(const QString &interface, const QString &name, const QString &queue, int penalty)
{
    MemberSeen seen;
    seen.queue = queue;
    seen.interface = interface;
    seen.stateInterface = interface;
    seen.name = name;
    seen.penalty = penalty;
    seen.signedInSince = m_clock.now();
    seen.wrapUpSeconds = 20;
    seen.device = DeviceState::NotInUse;
    apply(seen);
}

void FakeDesk::pause(const QString &interface, const QString &name, const QString &queue, const QString &reason)
{
    MemberSeen seen;
    seen.queue = queue;
    seen.interface = interface;
    seen.stateInterface = interface;
    seen.name = name;
    seen.paused = true;
    seen.pauseReason = reason;
    seen.pausedSince = m_clock.now();
    seen.wrapUpSeconds = 20;
    seen.device = DeviceState::NotInUse;
    apply(seen);
}

LegRef FakeDesk::legOf(const QString &number) { return {number, number, QStringLiteral("PJSIP/trunk-") + number}; }

LegRef FakeDesk::agentLegOf(const QString &number, const QString &interface)
{
    return {number + QStringLiteral("a"), number, interface + QStringLiteral("-") + number};
}

void FakeDesk::join(const QString &number, const QString &name, const QString &queue, int position)
{
    LegSeen leg;
    leg.leg = legOf(number);
    leg.state = LegState::Up;
    leg.party = {number, name};
    leg.context = QStringLiteral("queues");
    leg.extension = QStringLiteral("6") + QString::number(queue.size());
    apply(leg);
    apply(CallerJoined{legOf(number), queue, {number, name}, position, false, {}});
}

void FakeDesk::abandon(const QString &number, const QString &queue)
{
    apply(LegHangupAsked{legOf(number), true});
    apply(CallerGaveUp{legOf(number), queue, 10});
    apply(CallerLeft{legOf(number), queue, 1});
    apply(LegGone{legOf(number), 16});
}

void FakeDesk::answerCall(const QString &number, const QString &interface, const QString &queue)
{
    LegSeen leg;
    leg.leg = agentLegOf(number, interface);
    leg.state = LegState::Ringing;
    apply(leg);
    apply(AgentRung{legOf(number), leg.leg, queue, interface, {}});
    leg.state = LegState::Up;
    apply(leg);
    apply(CallerLeft{legOf(number), queue, 1});
    apply(AgentConnected{legOf(number), leg.leg, queue, interface, {}, 5});
    apply(BridgeEntered{legOf(number), number, false});
    apply(BridgeEntered{leg.leg, number, false});
}

void FakeDesk::hangUp(const QString &number, const QString &interface)
{
    apply(BridgeLeft{agentLegOf(number, interface), number});
    apply(BridgeLeft{legOf(number), number});
    apply(AgentCompleted{legOf(number), agentLegOf(number, interface), {}, interface, 60, QStringLiteral("caller")});
    apply(LegGone{agentLegOf(number, interface), 16});
    apply(LegGone{legOf(number), 16});
}

void FakeDesk::lose(const QString &reason) { apply(FeedStateChanged{FeedState::Lost, reason}); }

void FakeDesk::workDay(int agent, const QString &queue)
{
    const QString interface = QStringLiteral("PJSIP/%1").arg(1001 + agent);
    const QString number = QStringLiteral("138%1").arg(10000000 + agent * 7919);
    join(number, {}, queue);
    pass(std::chrono::seconds(3 + agent * 7 % 30));
    if (agent % 11 == 0) {
        abandon(number, queue);
        return;
    }
    answerCall(number, interface, queue);
    pass(std::chrono::seconds(5 + agent % 9));
    hangUp(number, interface);
}

void FakeDesk::fillFloor()
{
    const QStringList queues{QStringLiteral("Support"), QStringLiteral("Sales"),    QStringLiteral("售后服务"),
                             QStringLiteral("Billing"), QStringLiteral("VIP 专线"), QStringLiteral("Technical")};
    const QStringList given{QStringLiteral("Anna"),  QStringLiteral("Ben"),   QStringLiteral("Chloe"),
                            QStringLiteral("David"), QStringLiteral("Elena"), QStringLiteral("Farid")};
    const QStringList family{QStringLiteral("Meyer"), QStringLiteral("Okafor"), QStringLiteral("Rossi"),
                             QStringLiteral("Singh"), QStringLiteral("Kowalska")};
    const QStringList chinese{QStringLiteral("王芳"),    QStringLiteral("李娜"), QStringLiteral("张伟"),
                              QStringLiteral("刘洋"),    QStringLiteral("陈静"), QStringLiteral("杨敏"),
                              QStringLiteral("欧阳慧琳")};
    goLive();
    for (const QString &queue : queues) {
        addQueue(queue);
    }
    QStringList names;
    for (int i = 0; i < 60; ++i) {
        names.append(i % 2 == 0 ? given[i / 2 % 6] + QLatin1Char(' ') + family[i / 2 % 5]
                                : chinese[i / 2 % 7] + (i > 14 ? QString::number(i / 14) : QString()));
        addAgent(QStringLiteral("PJSIP/%1").arg(1001 + i), names[i], queues[i % 6]);
        if (i % 3 == 0) {
            addAgent(QStringLiteral("PJSIP/%1").arg(1001 + i), names[i], queues[(i + 1) % 6], 5);
        }
    }
    for (int i = 0; i < 60; ++i) {
        workDay(i, queues[i % 6]);
    }
    const QStringList reasons{QStringLiteral("Lunch"), QStringLiteral("培训"), QStringLiteral("Break")};
    for (int i = 0; i < 60; i += 1) {
        const QString interface = QStringLiteral("PJSIP/%1").arg(1001 + i);
        if (i % 7 == 2) {
            pause(interface, names[i], queues[i % 6], reasons[i % 3]);
        } else if (i % 5 < 2) {
            const QString number = QStringLiteral("02155%1").arg(500100 + i);
            join(number, i % 4 == 0 ? QStringLiteral("Northwind Traders") : QString(), queues[i % 6]);
            pass(4s);
            answerCall(number, interface, queues[i % 6]);
        }
        pass(11s);
    }
    for (int i = 0; i < 9; ++i) {
        join(QStringLiteral("1391234%1").arg(5600 + i), i % 3 == 1 ? QStringLiteral("赵先生") : QString(),
             queues[i < 5 ? 0 : i % 6], i < 5 ? i + 1 : 1);
        pass(9s);
    }
    flush();
}

} // namespace Floorwatch::TestKit
