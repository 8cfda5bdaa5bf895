// What a supervisor asks, all the way: session, link, a PBX that really carries it out, and its event back.
#include "demo/democentre.h"
#include "kit/testkit.h"
#include "session/session.h"
#include "session/signedin.h"

#include <QSignalSpy>

using namespace Floorwatch;
using namespace Floorwatch::Domain;
using Outcome = CommandResult::Outcome;

namespace
{

constexpr int Patience = 30'000;

} // namespace

class TestDemoActions : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_session.reset(); }
    void aPauseIsConfirmedAndShown();
    void aTransferSendsTheCallerAndFreesTheAgent();
    void aHangUpEndsTheCall();

private:
    [[nodiscard]] CommandResult ask(const CommandBody &what);
    /// An agent on a queue call with the phone's leg in a conversation.
    [[nodiscard]] const Floor::AgentRecord *talking() const;

    Base::SystemClock m_clock;
    Demo::DemoCentre m_centre{Demo::DemoSettings{60, 1, 7}};
    std::unique_ptr<Session::Session> m_session;
};

void TestDemoActions::initTestCase()
{
    failOnWarnings();
    const auto port = m_centre.start();
    QVERIFY(port.ok());
    Pbx::FeedConfig feed;
    feed.name = QStringLiteral("demo");
    feed.host = QStringLiteral("127.0.0.1");
    feed.port = port.value();
    feed.user = m_centre.user();
    feed.secret = m_centre.secret();
    Session::SessionSettings settings;
    settings.feeds = {feed};
    settings.audit = std::make_shared<SessionTest::MemoryAudit>();
    m_session = std::make_unique<Session::Session>(settings, m_clock);
    m_session->signIn(SessionTest::someone(Access::Role::FloorSupervisor));
    m_session->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->floor().feeds().front().state, FeedState::Live, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(talking() != nullptr, Patience);
}

CommandResult TestDemoActions::ask(const CommandBody &what)
{
    QSignalSpy finished(m_session.get(), &Session::Session::commandFinished);
    m_session->submit(PbxId{}, what);
    if (!finished.wait(Patience)) {
        return {};
    }
    return finished.first().first().value<CommandResult>();
}

const Floor::AgentRecord *TestDemoActions::talking() const
{
    for (const Floor::AgentRecord &agent : m_session->floor().agents()) {
        const Floor::CallRecord *call = m_session->floor().call(agent.call);
        if (agent.state == AgentState::Talking && agent.talkKind == TalkKind::Queue && !agent.leg.isNull() && call &&
            call->phase == CallPhase::Talking) {
            return &agent;
        }
    }
    return nullptr;
}

void TestDemoActions::aPauseIsConfirmedAndShown()
{
    const Floor::AgentRecord *agent = talking();
    QVERIFY(agent);
    const AgentId id = agent->id;
    const bool pause = !agent->paused;
    const CommandResult result =
        ask(PauseMember{agent->memberships.front().interface, {}, pause, QStringLiteral("培训")});
    QCOMPARE(result.outcome, Outcome::Confirmed);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_session->floor().agents()[static_cast<size_t>(m_session->floor().agentIndex(id))].paused, pause, Patience);
}

void TestDemoActions::aTransferSendsTheCallerAndFreesTheAgent()
{
    QTRY_VERIFY_WITH_TIMEOUT(talking() != nullptr, Patience);
    const Floor::AgentRecord *agent = talking();
    const AgentId id = agent->id;
    const LegId leg = agent->leg;
    QString channel;
    for (const Leg &one : m_session->floor().call(agent->call)->legs) {
        channel = one.id == leg ? one.channel : channel;
    }
    QString other;
    for (const Floor::AgentRecord &one : m_session->floor().agents()) {
        if (one.state == AgentState::Available) {
            other = one.id.key.section(QLatin1Char('/'), 1);
        }
    }
    QVERIFY(!other.isEmpty());
    const CommandResult result = ask(TransferLeg{leg, channel, {}, other});
    QVERIFY2(result.outcome == Outcome::Confirmed, qPrintable(result.message));
    const auto now = [&]() -> const Floor::AgentRecord & {
        return m_session->floor().agents()[static_cast<size_t>(m_session->floor().agentIndex(id))];
    };
    QTRY_VERIFY_WITH_TIMEOUT(now().leg != leg, Patience);
}

void TestDemoActions::aHangUpEndsTheCall()
{
    QTRY_VERIFY_WITH_TIMEOUT(talking() != nullptr, Patience);
    const Floor::CallRecord *call = m_session->floor().call(talking()->call);
    const quint64 serial = call->serial;
    const Leg leg = call->legs.front();
    const CommandResult result = ask(HangUpLeg{leg.id, leg.channel});
    QVERIFY2(result.outcome == Outcome::Confirmed, qPrintable(result.message));
    QTRY_VERIFY_WITH_TIMEOUT(m_session->floor().callBySerial(serial) == nullptr, Patience);
}

QTEST_GUILESS_MAIN(TestDemoActions)
#include "tst_demoactions.moc"
