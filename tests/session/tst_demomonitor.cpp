// A monitored call with nothing in between left out: session, link and phone on one side, the demo centre's AMI, SIP
// and voices on the other.
#include "audio/tone.h"
#include "audio/wav.h"
#include "demo/democentre.h"
#include "demo/likeness.h"
#include "kit/testkit.h"
#include "phone/filesound.h"
#include "session/monitor.h"
#include "session/session.h"
#include "session/signedin.h"
#include "session/telephone.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Floorwatch;
using namespace Floorwatch::Domain;
using namespace std::chrono_literals;
using Session::MonitorEnd;
using Session::MonitorPhase;

namespace
{

constexpr int Patience = 20'000;
constexpr double Heard = -38;

} // namespace

class TestDemoMonitor : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();
    void listensAndHearsBothSidesApart();
    void whispersAndTheAgentAnswers();
    void switchesThroughTheModesAndStops();
    void endsWhenTheAgentsCallEnds();
    void takesOverAndGivesBack();
    void recordsTheCall();

private:
    [[nodiscard]] const Session::MonitorState &state() const { return m_session->monitor().state(); }
    /// An agent who has just begun to talk with a customer whose number is known.
    [[nodiscard]] const Floor::AgentRecord *talking() const;
    /// Listens to such an agent until it is active.
    void listen(SpyMode mode = SpyMode::Listen);
    [[nodiscard]] Session::MonitorFigures figures() const { return m_session->monitor().figures(); }

    Base::SystemClock m_clock;
    Demo::DemoCentre m_centre{Demo::DemoSettings{.agents = 200, .seed = 7, .language = "zh"}};
    std::shared_ptr<Phone::AudioPath> m_path = std::make_shared<Phone::AudioPath>();
    std::unique_ptr<Session::Session> m_session;
};

void TestDemoMonitor::initTestCase()
{
    failOnWarnings();
    const auto port = m_centre.start();
    QVERIFY(port.ok());
    const auto sipPort = m_centre.sipPort();
    QVERIFY(sipPort.ok());
    Pbx::FeedConfig feed;
    feed.name = QStringLiteral("demo");
    feed.host = QStringLiteral("127.0.0.1");
    feed.port = port.value();
    feed.user = m_centre.user();
    feed.secret = m_centre.secret();
    feed.takeOverContext = Demo::DemoCentre::takeOverContext();
    Session::SessionSettings settings;
    settings.feeds = {feed};
    settings.audit = std::make_shared<SessionTest::MemoryAudit>();
    m_session = std::make_unique<Session::Session>(settings, m_clock);
    m_session->signIn(SessionTest::someone(Access::Role::FloorSupervisor));
    m_session->start();
    Phone::SipAccount account;
    account.user = Demo::DemoCentre::sipUser();
    account.secret = m_centre.sipSecret();
    account.host = QStringLiteral("127.0.0.1");
    account.port = sipPort.value();
    m_session->setTelephone(Session::softTelephone(account, m_path));
    QTRY_COMPARE_WITH_TIMEOUT(m_session->floor().feeds().front().state, FeedState::Live, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->telephone()->trouble().isEmpty(), Patience);
}

void TestDemoMonitor::cleanupTestCase() { m_session.reset(); }

void TestDemoMonitor::cleanup() { m_session->monitor().stop(); }

const Floor::AgentRecord *TestDemoMonitor::talking() const
{
    for (const Floor::AgentRecord &agent : m_session->floor().agents()) {
        const Floor::CallRecord *call = m_session->floor().call(agent.call);
        if (agent.state == AgentState::Talking && agent.talkKind == TalkKind::Queue && !agent.leg.isNull() && call &&
            call->phase == CallPhase::Talking && call->caller.number.startsWith(QLatin1String("138")) &&
            m_clock.now() - agent.since < 20s) {
            return &agent;
        }
    }
    return nullptr;
}

void TestDemoMonitor::listen(SpyMode mode)
{
    QTRY_VERIFY_WITH_TIMEOUT(talking() != nullptr, Patience);
    const AgentId agent = talking()->id;
    QSignalSpy firstSound(&m_session->monitor(), &Session::Monitor::firstSound);
    m_session->monitor().start(agent, mode, QStringLiteral("coaching"));
    QTRY_VERIFY_WITH_TIMEOUT(state().phase == MonitorPhase::Active || state().phase == MonitorPhase::Ended, Patience);
    QVERIFY2(state().phase == MonitorPhase::Active, qPrintable(state().message));
    QCOMPARE(state().agent, agent);
    QCOMPARE(state().mode, mode);
    QTRY_COMPARE_WITH_TIMEOUT(firstSound.count(), 1, Patience);
}

void TestDemoMonitor::listensAndHearsBothSidesApart()
{
    listen();
    QVERIFY(!state().microphoneOpen);
    QTRY_VERIFY_WITH_TIMEOUT(state().agentOnlyPossible, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(figures().separate && figures().agentDbfs > Heard && figures().callerDbfs < -55, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(figures().callerDbfs > Heard && figures().agentDbfs < -55, Patience);
    QVERIFY(figures().line.packets > 10);
}

void TestDemoMonitor::whispersAndTheAgentAnswers()
{
    listen(SpyMode::Whisper);
    QTRY_VERIFY_WITH_TIMEOUT(state().agentOnlyPossible, Patience);
    m_session->monitor().setAgentOnly(true);
    QTRY_VERIFY(state().microphoneOpen);
    const QTemporaryDir folder;
    const QString microphone = folder.filePath(QStringLiteral("microphone.wav"));
    auto file = Audio::WavWriter::create(microphone);
    QVERIFY(file.ok());
    QVERIFY(file.value().write(Audio::tone(500, 0.7, -15)).ok());
    QVERIFY(file.value().write(std::vector<qint16>(24'000)).ok());
    QVERIFY(file.value().close().ok());
    const QString heard = folder.filePath(QStringLiteral("heard.wav"));
    Phone::FileSound sound(m_path);
    QVERIFY(sound.start(heard, microphone).ok());
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(heard).size() > 7 * 16'000, Patience);
    QVERIFY(sound.stop().ok());
    auto reader = Audio::WavReader::open(heard);
    QVERIFY(reader.ok());
    const double like = Demo::acknowledged(reader.value().readAll(), "zh");
    QVERIFY2(like > 0.95, qPrintable(QString::number(like)));
}

void TestDemoMonitor::switchesThroughTheModesAndStops()
{
    listen();
    for (const SpyMode mode : {SpyMode::Whisper, SpyMode::Barge, SpyMode::Listen}) {
        m_session->monitor().setMode(mode, true);
        QTRY_VERIFY_WITH_TIMEOUT(!state().asked && state().mode == mode, Patience);
        QCOMPARE(state().microphoneOpen, mode != SpyMode::Listen);
        QCOMPARE(state().phase, MonitorPhase::Active);
    }
    m_session->monitor().stop();
    QTRY_COMPARE(state().end, MonitorEnd::Stopped);
}

void TestDemoMonitor::endsWhenTheAgentsCallEnds()
{
    listen();
    const Floor::CallRecord *call = m_session->floor().callOfLeg(
        m_session->floor().agents()[static_cast<size_t>(m_session->floor().agentIndex(state().agent))].leg);
    QVERIFY(call);
    const Leg caller = call->legs.front();
    m_session->submit(PbxId{}, HangUpLeg{caller.id, caller.channel});
    QTRY_COMPARE_WITH_TIMEOUT(state().phase, MonitorPhase::Ended, Patience);
    QVERIFY(state().end == MonitorEnd::CallEnded || state().end == MonitorEnd::CallerHungUp);
}

void TestDemoMonitor::takesOverAndGivesBack()
{
    listen();
    const AgentId agent = state().agent;
    m_session->monitor().takeOver();
    QTRY_VERIFY_WITH_TIMEOUT(state().phase == MonitorPhase::TakenOver || state().phase == MonitorPhase::Ended,
                             Patience);
    QVERIFY2(state().phase == MonitorPhase::TakenOver, qPrintable(state().message));
    QTRY_VERIFY(state().microphoneOpen);
    // The agent is free of the call, and the customer talks on.
    QTRY_VERIFY_WITH_TIMEOUT(
        m_session->floor().agents()[static_cast<size_t>(m_session->floor().agentIndex(agent))].state !=
            AgentState::Talking,
        Patience);
    QTRY_VERIFY_WITH_TIMEOUT(figures().callerDbfs > Heard, Patience);
    m_session->monitor().giveBack();
    QTRY_COMPARE_WITH_TIMEOUT(state().phase, MonitorPhase::Ended, Patience);
    QCOMPARE(state().end, MonitorEnd::GivenBack);
}

void TestDemoMonitor::recordsTheCall()
{
    listen();
    m_session->monitor().setRecording(true);
    QTRY_VERIFY_WITH_TIMEOUT(state().recording, Patience);
    m_session->monitor().setRecording(false);
    QTRY_VERIFY_WITH_TIMEOUT(!state().recording, Patience);
    QVERIFY2(state().message.isEmpty(), qPrintable(state().message));
}

QTEST_GUILESS_MAIN(TestDemoMonitor)
#include "tst_demomonitor.moc"
