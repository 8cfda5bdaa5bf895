// Listening, whispering, barging in: what the console claims, and when the microphone is open.
#include "session/monitorfixture.h"

#include <QSignalSpy>

using namespace Floorwatch;
using namespace Floorwatch::Domain;
using namespace Floorwatch::SessionTest;
using Session::Follow;
using Session::MonitorEnd;
using Session::MonitorPhase;

namespace
{

constexpr int Patience = 20'000;

QByteArray gone(const QString &uniqueid, const char *channel)
{
    return "Event: Hangup\r\nChannel: " + QByteArray(channel) + "\r\nUniqueid: " + uniqueid.toLatin1() +
           "\r\nLinkedid: c.1\r\nCause: 16\r\n\r\n";
}

QByteArray hangupAsked(const char *uniqueid, const char *channel)
{
    return "Event: HangupRequest\r\nChannel: " + QByteArray(channel) + "\r\nUniqueid: " + uniqueid +
           "\r\nLinkedid: c.1\r\n\r\n";
}

QByteArray stopped(const QString &id)
{
    return "Event: ChanSpyStop\r\nSpyerChannel: PJSIP/2001-9\r\nSpyerUniqueid: " + id.toLatin1() +
           "\r\nSpyeeChannel: PJSIP/1001-1\r\nSpyeeUniqueid: a.1\r\n\r\n";
}

} // namespace

class TestMonitor : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void thePbxRingsTheTelephoneForTheExactChannel();
    void itIsActiveOnlyWhenPbxAndTelephoneHaveBothSaidSo();
    void whisperBeginsWithAClosedMicrophoneUntilThePbxConfirms();
    void anotherLegEndsTheCallAtOnce();
    void aTelephoneThatDoesNotAnswerSaysWhy();
    void everySwitchClosesTheMicrophoneUntilItIsConfirmed();
    void aSwitchThatIsNotConfirmedFallsBackToListening();
    void whenNotEvenListeningIsConfirmedTheCallEnds();
    void muteAndTheTalkKeyOnlyEverCloseMore();
    void aDigitFromTheTelephoneItselfIsBelieved();
    void aDigitThatNobodyHereSentOpensNothing();
    void aSecondWhispererIsAsked();
    void aLostPbxClosesEverything();
    void whoHungUpIsTold();
    void aGoodbyeOfThePhoneThatComesFirstWaitsForThePbxsWord();
    void aLineThatEndsAloneIsThePhones();
    void aDeskPhoneThatHangsUpStops();
    void stayingWithTheAgentWaitsForTheNextCall();
    void theSensorTellsAgentAndCallerApart();
};

void TestMonitor::thePbxRingsTheTelephoneForTheExactChannel()
{
    MonitorFixture f;
    f.session->monitor().start(f.alice, SpyMode::Listen);
    QCOMPARE(f.state().phase, MonitorPhase::Connecting);
    const PbxTest::Request request = f.asked("Originate");
    QCOMPARE(request.value("Data"), QByteArray("PJSIP/1001-1,quESd"));
    QCOMPARE(request.value("Channel"), QByteArray("PJSIP/2001"));
    const QString id = QString::fromLatin1(request.value("ChannelId"));
    QVERIFY(f.phone->expected.contains(id));
    QCOMPARE(request.value("Variable"), "PJSIP_HEADER(add,X-Spy-Id)=" + id.toLatin1());
    QCOMPARE(QString::fromUtf8(request.value("CallerID")), QStringLiteral("\"王班长\" <2001>"));
    QVERIFY(f.audit->has("listen", "asked"));
}

void TestMonitor::itIsActiveOnlyWhenPbxAndTelephoneHaveBothSaidSo()
{
    MonitorFixture f;
    const QString id = f.begin(SpyMode::Listen);
    f.spyStarted(id);
    QTRY_VERIFY_WITH_TIMEOUT(f.audit->has("listen", "confirmed"), Patience);
    QCOMPARE(f.state().phase, MonitorPhase::Connecting);
    Q_EMIT f.phone->lineUp(id);
    QCOMPARE(f.state().phase, MonitorPhase::Active);
    QVERIFY(!f.phone->everOpen);
    QCOMPARE(f.session->floor().leg({PbxId{}, QStringLiteral("a.1")})->spies.size(), size_t(1));
}

void TestMonitor::whisperBeginsWithAClosedMicrophoneUntilThePbxConfirms()
{
    MonitorFixture f;
    const QString id = f.begin(SpyMode::Whisper);
    Q_EMIT f.phone->lineUp(id);
    QVERIFY(!f.phone->everOpen);
    f.spyStarted(id);
    QTRY_COMPARE_WITH_TIMEOUT(f.state().phase, MonitorPhase::Active, Patience);
    QCOMPARE(f.state().mode, SpyMode::Whisper);
    QVERIFY(f.state().microphoneOpen);
    QVERIFY(f.gate(id));
}

void TestMonitor::anotherLegEndsTheCallAtOnce()
{
    MonitorFixture f;
    const QString id = f.begin(SpyMode::Barge);
    Q_EMIT f.phone->lineUp(id);
    f.spyStarted(id, "a.7", "PJSIP/1007-1");
    QTRY_COMPARE_WITH_TIMEOUT(f.state().phase, MonitorPhase::Ended, Patience);
    QVERIFY(!f.state().message.isEmpty());
    QVERIFY(f.phone->hungUp.contains(id));
    QVERIFY(!f.phone->everOpen);
    QCOMPARE(f.asked("Hangup").value("Channel").isEmpty(), false);
}

void TestMonitor::aTelephoneThatDoesNotAnswerSaysWhy()
{
    MonitorFixture f;
    const QString id = f.begin(SpyMode::Listen);
    f.send(gone(id, "PJSIP/2001-9").replace("Cause: 16", "Cause: 17"));
    QTRY_COMPARE_WITH_TIMEOUT(f.state().phase, MonitorPhase::Ended, Patience);
    QCOMPARE(f.state().end, MonitorEnd::Refused);
    QVERIFY(f.state().message.contains(QStringLiteral("busy")));
}

void TestMonitor::everySwitchClosesTheMicrophoneUntilItIsConfirmed()
{
    MonitorFixture f;
    const QString id = f.listen(SpyMode::Whisper);
    QVERIFY(f.gate(id));
    f.session->monitor().setMode(SpyMode::Barge);
    QVERIFY(!f.gate(id));
    QCOMPARE(f.state().mode, SpyMode::Whisper); // nothing is claimed yet
    QCOMPARE(f.state().asked, SpyMode::Barge);
    QCOMPARE(f.asked("PlayDTMF").value("Digit"), QByteArray("6"));
    f.digitRead(id, '6');
    QTRY_COMPARE_WITH_TIMEOUT(f.state().mode, SpyMode::Barge, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(f.gate(id), Patience);
    f.session->monitor().setMode(SpyMode::Listen);
    QVERIFY(!f.gate(id));
    QCOMPARE(f.asked("PlayDTMF").value("Digit"), QByteArray("4"));
    f.digitRead(id, '4');
    QTRY_COMPARE_WITH_TIMEOUT(f.state().mode, SpyMode::Listen, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!f.state().asked, Patience);
    QVERIFY(!f.gate(id));
    QVERIFY(f.audit->has("barge", "confirmed"));
}

void TestMonitor::aSwitchThatIsNotConfirmedFallsBackToListening()
{
    MonitorFixture f;
    const QString id = f.listen();
    f.session->monitor().setMode(SpyMode::Barge);
    QCOMPARE(f.asked("PlayDTMF").value("Digit"), QByteArray("6"));
    QCOMPARE(f.asked("PlayDTMF").value("Digit"), QByteArray("4")); // no word came
    QVERIFY(!f.phone->everOpen);
    f.digitRead(id, '4');
    QTRY_VERIFY_WITH_TIMEOUT(!f.state().asked, Patience);
    QCOMPARE(f.state().phase, MonitorPhase::Active);
    QCOMPARE(f.state().mode, SpyMode::Listen);
    QVERIFY(!f.phone->everOpen);
}

void TestMonitor::whenNotEvenListeningIsConfirmedTheCallEnds()
{
    MonitorFixture f;
    const QString id = f.listen();
    f.session->monitor().setMode(SpyMode::Whisper);
    QTRY_COMPARE_WITH_TIMEOUT(f.state().end, MonitorEnd::ModeUnknown, Patience);
    QVERIFY(f.phone->hungUp.contains(id));
    QVERIFY(!f.phone->everOpen);
}

void TestMonitor::muteAndTheTalkKeyOnlyEverCloseMore()
{
    MonitorFixture f;
    const QString id = f.listen();
    Session::Monitor &monitor = f.session->monitor();
    monitor.setTalkKey(true);
    QVERIFY(!f.gate(id));
    static_cast<void>(f.asked("PlayDTMF"));
    f.digitRead(id, '5');
    QTRY_VERIFY_WITH_TIMEOUT(f.gate(id), Patience);
    monitor.setMuted(true);
    QVERIFY(!f.gate(id));
    monitor.setMuted(false);
    QVERIFY(f.gate(id));
    monitor.setTalkKey(false);
    QVERIFY(!f.gate(id)); // at once, whatever the PBX does
    QCOMPARE(f.asked("PlayDTMF").value("Digit"), QByteArray("4"));
    // Pressed again before the answer: the answer to the release opens nothing.
    monitor.setTalkKey(true);
    f.digitRead(id, '4');
    QCOMPARE(f.asked("PlayDTMF").value("Digit"), QByteArray("5"));
    QVERIFY(!f.gate(id));
    f.digitRead(id, '5');
    QTRY_VERIFY_WITH_TIMEOUT(f.gate(id), Patience);
}

void TestMonitor::aDigitFromTheTelephoneItselfIsBelieved()
{
    MonitorFixture f(Access::Role::FloorSupervisor, {}, false);
    const QString id = f.begin(SpyMode::Listen);
    f.spyStarted(id);
    QTRY_COMPARE_WITH_TIMEOUT(f.state().phase, MonitorPhase::Active, Patience);
    f.digitRead(id, '5');
    QTRY_COMPARE_WITH_TIMEOUT(f.state().mode, SpyMode::Whisper, Patience);
    QVERIFY(f.audit->has("whisper", "done"));
    QVERIFY(!f.phone->everOpen);
}

void TestMonitor::aDigitThatNobodyHereSentOpensNothing()
{
    MonitorFixture f;
    const QString id = f.listen();
    f.digitRead(id, '6');
    QCOMPARE(f.asked("PlayDTMF").value("Digit"), QByteArray("4"));
    QVERIFY(!f.phone->everOpen);
    f.digitRead(id, '4');
    QTRY_VERIFY_WITH_TIMEOUT(!f.state().asked && f.state().mode == SpyMode::Listen, Patience);
    QVERIFY(!f.phone->everOpen);
}

void TestMonitor::aSecondWhispererIsAsked()
{
    MonitorFixture f;
    const QString id = f.listen();
    QSignalSpy asked(&f.session->monitor(), &Session::Monitor::besideAnother);
    f.spyStarted(QStringLiteral("fwspy-whisper-of-li"));
    QTRY_COMPARE_WITH_TIMEOUT(f.state().others.size(), size_t(1), Patience);
    f.session->monitor().setMode(SpyMode::Whisper);
    QCOMPARE(asked.size(), 1);
    QVERIFY(!f.state().asked);
    f.session->monitor().setMode(SpyMode::Whisper, true);
    QCOMPARE(f.asked("PlayDTMF").value("Digit"), QByteArray("5"));
}

void TestMonitor::aLostPbxClosesEverything()
{
    MonitorFixture f;
    const QString id = f.listen(SpyMode::Whisper);
    QVERIFY(f.gate(id));
    f.pbx.drop();
    QTRY_COMPARE_WITH_TIMEOUT(f.state().end, MonitorEnd::PbxGone, Patience);
    QVERIFY(!f.gate(id));
    QVERIFY(!f.state().microphoneOpen);
    QVERIFY(f.phone->hungUp.contains(id));
}

void TestMonitor::whoHungUpIsTold()
{
    {
        MonitorFixture f;
        const QString id = f.listen();
        f.send(hangupAsked("a.1", "PJSIP/1001-1") + stopped(id) + gone(QStringLiteral("a.1"), "PJSIP/1001-1"));
        QTRY_COMPARE_WITH_TIMEOUT(f.state().end, MonitorEnd::AgentHungUp, Patience);
    }
    {
        MonitorFixture f;
        const QString id = f.listen();
        f.send(hangupAsked("c.1", "PJSIP/trunk-1") + stopped(id) + gone(QStringLiteral("c.1"), "PJSIP/trunk-1") +
               gone(QStringLiteral("a.1"), "PJSIP/1001-1"));
        QTRY_COMPARE_WITH_TIMEOUT(f.state().end, MonitorEnd::CallerHungUp, Patience);
        QVERIFY(f.audit->has("monitorEnd", "callerHungUp"));
    }
}

void TestMonitor::aGoodbyeOfThePhoneThatComesFirstWaitsForThePbxsWord()
{
    MonitorFixture f;
    const QString id = f.listen(SpyMode::Whisper);
    QVERIFY(f.gate(id));
    Q_EMIT f.phone->lineDown(id, {}, true);
    QVERIFY(!f.gate(id));
    QCOMPARE(f.state().phase, MonitorPhase::Active); // not yet decided
    f.send(hangupAsked("a.1", "PJSIP/1001-1") + stopped(id) + gone(QStringLiteral("a.1"), "PJSIP/1001-1"));
    QTRY_COMPARE_WITH_TIMEOUT(f.state().end, MonitorEnd::AgentHungUp, Patience);
}

void TestMonitor::aLineThatEndsAloneIsThePhones()
{
    MonitorFixture f;
    const QString id = f.listen();
    Q_EMIT f.phone->lineDown(id, {}, true);
    QTRY_COMPARE_WITH_TIMEOUT(f.state().end, MonitorEnd::PhoneFailed, Patience);
    QVERIFY(!f.state().message.isEmpty());
}

void TestMonitor::aDeskPhoneThatHangsUpStops()
{
    MonitorFixture f(Access::Role::FloorSupervisor, {}, false);
    const QString id = f.begin(SpyMode::Listen);
    f.spyStarted(id);
    QTRY_COMPARE_WITH_TIMEOUT(f.state().phase, MonitorPhase::Active, Patience);
    f.send(hangupAsked(id.toLatin1().constData(), "PJSIP/2001-9") + stopped(id) + gone(id, "PJSIP/2001-9"));
    QTRY_COMPARE_WITH_TIMEOUT(f.state().end, MonitorEnd::Stopped, Patience);
}

void TestMonitor::stayingWithTheAgentWaitsForTheNextCall()
{
    MonitorFixture f;
    const QString id = f.listen(SpyMode::Barge);
    static_cast<void>(f.asked("Originate")); // the sensor's
    f.session->monitor().setFollow(Follow::Agent);
    f.send(hangupAsked("c.1", "PJSIP/trunk-1") + stopped(id) + gone(QStringLiteral("c.1"), "PJSIP/trunk-1") +
           gone(QStringLiteral("a.1"), "PJSIP/1001-1"));
    QTRY_COMPARE_WITH_TIMEOUT(f.state().phase, MonitorPhase::Waiting, Patience);
    QVERIFY(!f.state().microphoneOpen);
    const int before = f.pbx.seen("Originate");
    const QByteArray rest = "\r\nChannelState: 6\r\nLinkedid: c.2\r\n";
    f.send("Event: Newchannel\r\nChannel: PJSIP/trunk-2\r\nUniqueid: c.2" + rest +
           "\r\nEvent: Newchannel\r\nChannel: PJSIP/1001-2\r\nUniqueid: a.2" + rest +
           "\r\nEvent: BridgeEnter\r\nBridgeUniqueid: b2\r\nChannel: PJSIP/trunk-2\r\nUniqueid: c.2" + rest +
           "\r\nEvent: BridgeEnter\r\nBridgeUniqueid: b2\r\nChannel: PJSIP/1001-2\r\nUniqueid: a.2" + rest + "\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(f.state().phase, MonitorPhase::Connecting, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(f.pbx.seen("Originate") > before, Patience);
    QCOMPARE(f.state().mode, SpyMode::Listen); // never speaks by itself
}

void TestMonitor::theSensorTellsAgentAndCallerApart()
{
    MonitorFixture f;
    const QString id = f.listen();
    const QString sensor = QString::fromLatin1(f.asked("Originate").value("ChannelId"));
    QVERIFY(sensor.startsWith(QLatin1String("fwspy-sensor-")));
    f.phone->levels[id].receivedDbfs = -20;
    QVERIFY(!f.session->monitor().figures().separate);
    Q_EMIT f.phone->lineUp(sensor);
    f.phone->levels[sensor].receivedDbfs = -20;
    const Session::MonitorFigures agentTalks = f.session->monitor().figures();
    QVERIFY(agentTalks.separate);
    QCOMPARE(agentTalks.agentDbfs, -20.0);
    QVERIFY(agentTalks.callerDbfs < -60);
    f.phone->levels[sensor].receivedDbfs = -70;
    QVERIFY(f.session->monitor().figures().callerDbfs > -21);
    f.session->monitor().setAgentOnly(true);
    QVERIFY(f.phone->heard.contains(sensor) && !f.phone->heard.contains(id));
}

QTEST_GUILESS_MAIN(TestMonitor)
#include "tst_monitor.moc"
