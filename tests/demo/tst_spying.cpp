#include "demo/faketelephone.h"
#include "demo/supervisor.h"
#include "kit/testkit.h"

using namespace Floorwatch;
using namespace Floorwatch::Demo;

namespace
{

/// What a frame is: its event, and its headers' names in their order without the stamp.
struct Shape {
    QByteArray event;
    QByteArrayList headers;
    bool operator==(const Shape &) const = default;
};

Shape shapeOf(const QByteArray &frame)
{
    Shape shape;
    const QList<QByteArray> lines = frame.split('\n');
    for (const QByteArray &line : lines) {
        const QByteArray name = line.left(line.indexOf(':'));
        if (name == "Event") {
            shape.event = line.mid(line.indexOf(':') + 1).trimmed();
        } else if (name != "Timestamp" && !name.trimmed().isEmpty()) {
            shape.headers.append(name);
        }
    }
    return shape;
}

/// The frames that tell of spying legs, in their order.
std::vector<Shape> ofSpies(const QByteArrayList &frames)
{
    std::vector<Shape> shapes;
    for (const QByteArray &frame : frames) {
        if (frame.startsWith("Event: ") && frame.contains("niqueid: fwspy-")) {
            const Shape shape = shapeOf(frame);
            // Recorded without the class of variables, and with tests of the PBX itself.
            if (shape.event != "VarSet" && shape.event != "TestEvent") {
                shapes.push_back(shape);
            }
        }
    }
    return shapes;
}

QByteArrayList recorded(const QString &name)
{
    QByteArrayList frames;
    QByteArray bytes = TestKit::testData(QStringLiteral("scenarios/") + name);
    for (qsizetype end = bytes.indexOf("\r\n\r\n"); end >= 0; end = bytes.indexOf("\r\n\r\n")) {
        frames.append(bytes.left(end));
        bytes.remove(0, end + 4);
    }
    return frames;
}

QByteArray kinds(const std::vector<Shape> &shapes)
{
    QByteArrayList names;
    for (const Shape &shape : shapes) {
        names.append(shape.event);
    }
    return names.join(' ');
}

/// The order of these three varies on a real PBX.
std::vector<Shape> ordered(std::vector<Shape> shapes)
{
    const auto loose = [](const Shape &shape) {
        return shape.event == "DialEnd" || shape.event == "OriginateResponse" || shape.event == "Newstate";
    };
    for (auto at = shapes.begin(); at != shapes.end();) {
        const auto end = std::find_if_not(at, shapes.end(), loose);
        std::sort(at, end, [](const Shape &a, const Shape &b) { return a.event < b.event; });
        at = end == shapes.end() ? end : end + 1;
    }
    return shapes;
}

} // namespace

class TestSpying : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatAnAsteriskTells_data()
    {
        QTest::addColumn<QString>("recording");
        QTest::newRow("16") << QStringLiteral("spy-listen-16.ami");
        QTest::newRow("22") << QStringLiteral("spy-listen-22.ami");
    }
    void tellsWhatAnAsteriskTells();
    void aSwitchOfModesTellsWhatAnAsteriskTells();
    void theSpiedLegIsTheOneThatWasAskedFor();
    void invitesAsAnAsteriskDoes();
    void telephonesRegisterWithTheRightSecretOnly();
    void aTelephoneThatLeavesIsGone();
    void nothingIsOpenedUntilSomebodyAsksForThePort();
    void hostileRequestsHarmNobody();
    void failuresHaveTheReasonsOfAnAsterisk_data();
    void failuresHaveTheReasonsOfAnAsterisk();
    void aTelephoneThatRingsTooLongIsCancelled();
    void aTelephoneThatIsNotRegisteredFailsAtOnce();
    void aTargetThatIsGoneEndsTheSpyAtOnce();
    void aDigitBeforeTheStartSwitchesNothing();
    void keysOfTheTelephoneSwitchToo();
    void digitsNeedAChannelAndTheOptionD();
    void severalSpiesAreToldApart();
    void spyingEndsWithTheCall();
    void aManagerHangsTheSpyUp();
    void theTelephoneHangsUpAndTheCallGoesOn();
    void spiesStandInTheLists();
    void recordingsAreStoppedByTheirId();
};

void TestSpying::tellsWhatAnAsteriskTells()
{
    QFETCH(QString, recording);
    Supervisor desk;
    QVERIFY(desk.ready);
    const Headers call = desk.nextCall();
    QVERIFY(!desk.spy(call["DestChannel"], "fwspy-listen-1").isEmpty());
    desk.phone.hangUp(QStringLiteral("fwspy-listen-1"));
    QVERIFY(!desk.manager.event("Hangup", {{"Uniqueid", "fwspy-listen-1"}}).isEmpty());
    const std::vector<Shape> told = ordered(ofSpies(desk.manager.seen));
    const std::vector<Shape> wanted = ordered(ofSpies(recorded(recording)));
    QCOMPARE(kinds(told), kinds(wanted));
    // Version 16 has some headers more or less; the demo is a 22.
    for (size_t i = 0; i < told.size() && recording.contains(QLatin1String("22")); ++i) {
        QCOMPARE(told[i].headers, wanted[i].headers);
    }
}

void TestSpying::aSwitchOfModesTellsWhatAnAsteriskTells()
{
    Supervisor desk;
    const Headers call = desk.nextCall();
    const Headers start = desk.spy(call["DestChannel"], "fwspy-listen-2");
    for (const char digit : {'5', '6', '4'}) {
        const Headers end = desk.press(start["SpyerChannel"], digit);
        QCOMPARE(end["Digit"], QByteArray(1, digit));
        QCOMPARE(end["Uniqueid"], QByteArray("fwspy-listen-2"));
        QCOMPARE(end["DurationMs"], QByteArray("0"));
        QCOMPARE(end["Privilege"], QByteArray("dtmf,all"));
    }
    const std::vector<Shape> wanted = ofSpies(recorded(QStringLiteral("spy-modes-22.ami")));
    const auto digit = std::find_if(wanted.begin(), wanted.end(), [](const Shape &s) { return s.event == "DTMFEnd"; });
    QVERIFY(digit != wanted.end());
    QCOMPARE(ofSpies(desk.manager.seen).back().headers, digit->headers);
    QVERIFY(!kinds(ofSpies(desk.manager.seen)).contains("DTMFBegin"));
}

void TestSpying::theSpiedLegIsTheOneThatWasAskedFor()
{
    Supervisor desk;
    const Headers call = desk.nextCall();
    const Headers start = desk.spy(call["DestChannel"], "fwspy-3");
    QCOMPARE(start["SpyeeChannel"], call["DestChannel"]);
    QCOMPARE(start["SpyeeUniqueid"], call["DestUniqueid"]);
    QCOMPARE(start["SpyeeCallerIDNum"], call["Interface"].mid(6));
    QCOMPARE(start["SpyeeConnectedLineNum"], call["CallerIDNum"]);
    QCOMPARE(start["SpyerUniqueid"], QByteArray("fwspy-3"));
    QCOMPARE(start["SpyerLinkedid"], QByteArray("fwspy-3"));
    QCOMPARE(start["SpyerCallerIDName"], QByteArray("Zhang San"));
    // Without u the name is a prefix.
    QCOMPARE(desk.spy(call["DestChannel"].chopped(3), "fwspy-4", "qES")["SpyeeChannel"].left(10),
             call["DestChannel"].left(10));
}

void TestSpying::invitesAsAnAsteriskDoes()
{
    Supervisor desk;
    FakeTelephone other(desk.centre.sipPort().value(), "2002", desk.centre.sipSecret().toLatin1());
    QTRY_COMPARE(other.registerCode, 200);
    const Headers call = desk.nextCall();
    desk.manager.send("Originate",
                      {"Channel: PJSIP/2002", "Application: ChanSpy", "Data: " + call["DestChannel"] + ",quESd",
                       "Async: true", "ChannelId: fwspy-5", "CallerID: \"Zoë \"ZZ\" Müller\" <2002>",
                       "Variable: OTHER=1", "Variable: PJSIP_HEADER(add,X-Spy-Id)=fwspy-5",
                       "Variable: PJSIP_HEADER(add,X bad)=2", "Variable: PJSIP_HEADER(add,X-More)=3"});
    QVERIFY(!desk.manager.event("ChanSpyStart", {{"SpyerUniqueid", "fwspy-5"}}).isEmpty());
    QCOMPARE(other.invites.size(), size_t{1});
    const Fake::SipMessage &invite = other.invites.front();
    QCOMPARE(invite.header("X-Spy-Id"), QByteArray("fwspy-5"));
    QCOMPARE(invite.header("X-More"), QByteArray("3"));
    QVERIFY(invite.header("From").startsWith("\"Zoë \\\"ZZ\\\" Müller\" <sip:2002@127.0.0.1"));
    QVERIFY(invite.body.contains("PCMU/8000"));
    QVERIFY(invite.body.contains("PCMA/8000"));
    QVERIFY(invite.body.contains("telephone-event/8000"));
    other.hangUp();
    QVERIFY(!desk.manager.event("ChanSpyStop", {{"SpyerUniqueid", "fwspy-5"}}).isEmpty());
}

void TestSpying::telephonesRegisterWithTheRightSecretOnly()
{
    Supervisor desk;
    FakeTelephone wrong(desk.centre.sipPort().value(), "2003", "guess");
    FakeTelephone stranger(desk.centre.sipPort().value(), "1001", desk.centre.sipSecret().toLatin1());
    FakeTelephone right(desk.centre.sipPort().value(), "2009", desk.centre.sipSecret().toLatin1());
    QTRY_COMPARE(right.registerCode, 200);
    QTRY_COMPARE(wrong.registerCode, 403);
    QTRY_COMPARE(stranger.registerCode, 404);
    QCOMPARE(desk.manager.event("DeviceStateChange", {{"Device", "PJSIP/2009"}})["State"], QByteArray("NOT_INUSE"));
    QByteArrayList devices;
    for (const Headers &item : desk.manager.list("DeviceStateList", "DeviceStateChange")) {
        devices.append(item["Device"]);
    }
    QVERIFY(devices.contains("PJSIP/2001"));
    QVERIFY(devices.contains("PJSIP/2009"));
    QVERIFY(!devices.contains("PJSIP/2003"));
}

void TestSpying::aTelephoneThatLeavesIsGone()
{
    Supervisor desk;
    FakeTelephone other(desk.centre.sipPort().value(), "2002", desk.centre.sipSecret().toLatin1());
    QCOMPARE(desk.manager.event("DeviceStateChange", {{"Device", "PJSIP/2002"}})["State"], QByteArray("NOT_INUSE"));
    QTRY_COMPARE(other.registerCode, 200);
    other.enlist(0);
    QCOMPARE(desk.manager.event("DeviceStateChange", {{"Device", "PJSIP/2002"}})["State"], QByteArray("UNAVAILABLE"));
}

void TestSpying::nothingIsOpenedUntilSomebodyAsksForThePort()
{
    DemoCentre centre({.agents = 20});
    QVERIFY(!centre.sipPort().ok());
    QVERIFY(centre.start().ok());
    const auto port = centre.sipPort();
    QVERIFY(port.ok());
    QCOMPARE(centre.sipPort().value(), port.value());
    QCOMPARE(DemoCentre::sipUser(), QStringLiteral("2001"));
    QVERIFY(centre.sipSecret().size() >= 8);
    centre.stop();
    QVERIFY(!centre.sipPort().ok());
}

void TestSpying::hostileRequestsHarmNobody()
{
    Supervisor desk;
    FakeTelephone other(desk.centre.sipPort().value(), "2002", desk.centre.sipSecret().toLatin1());
    other.sendRaw("REGISTER sip:127.0.0.1 SIP/2.0\r\n\r\n");
    other.sendRaw(QByteArray(1'500, 'x'));
    other.sendRaw("REGISTER sip:127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK1\r\nFrom: "
                  "<sip:2002@x>;tag=1\r\nTo: <sip:2002@x>\r\nCall-ID: 1\r\nCSeq: 1 REGISTER\r\nAuthorization: Digest "
                  "username=\"2002\",realm=\"\",nonce=,response=\"\r\nContact: *\r\n\r\n");
    other.sendRaw("INVITE sip:1001@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK2\r\nFrom: "
                  "<sip:2002@x>;tag=1\r\nTo: <sip:1001@x>\r\nCall-ID: 2\r\nCSeq: 1 INVITE\r\nContact: "
                  "<sip:2002@127.0.0.1:9>\r\n\r\n");
    other.sendRaw("MESSAGE sip:1001@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK3\r\nFrom: "
                  "<sip:2002@x>;tag=1\r\nTo: <sip:1001@x>\r\nCall-ID: 3\r\nCSeq: 1 MESSAGE\r\n\r\n");
    QTRY_COMPARE(other.registerCode, 200);
    QVERIFY(!desk.spy(desk.nextCall()["DestChannel"], "fwspy-6").isEmpty());
}

void TestSpying::failuresHaveTheReasonsOfAnAsterisk_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("cause");
    QTest::newRow("busy") << 486 << QByteArray("BUSY") << QByteArray("17");
    QTest::newRow("forbidden") << 403 << QByteArray("NOANSWER") << QByteArray("21");
    QTest::newRow("declined") << 603 << QByteArray("NOANSWER") << QByteArray("21");
    QTest::newRow("absent") << 480 << QByteArray("NOANSWER") << QByteArray("19");
}

void TestSpying::failuresHaveTheReasonsOfAnAsterisk()
{
    QFETCH(int, code);
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, cause);
    Supervisor desk;
    FakeTelephone other(desk.centre.sipPort().value(), "2002", desk.centre.sipSecret().toLatin1());
    QTRY_COMPARE(other.registerCode, 200);
    other.answersWith = code;
    desk.manager.send("Originate", {"Channel: PJSIP/2002", "Application: ChanSpy",
                                    "Data: " + desk.nextCall()["DestChannel"] + ",quES", "ChannelId: fwspy-7",
                                    "CallerID: \"Zhang San\" <2002>"});
    QCOMPARE(desk.manager.event("HangupRequest", {{"Uniqueid", "fwspy-7"}})["TechCause"], QByteArray::number(code));
    QCOMPARE(desk.manager.event("DialEnd", {{"DestUniqueid", "fwspy-7"}})["DialStatus"], status);
    const Headers answer = desk.manager.event("OriginateResponse", {{"Uniqueid", "fwspy-7"}});
    QCOMPARE(answer["Response"], QByteArray("Failure"));
    QCOMPARE(answer["Reason"], QByteArray("0"));
    QCOMPARE(answer["Channel"], QByteArray("PJSIP/2002"));
    QCOMPARE(desk.manager.event("Hangup", {{"Uniqueid", "fwspy-7"}})["Cause"], cause);
}

void TestSpying::aTelephoneThatRingsTooLongIsCancelled()
{
    Supervisor desk;
    FakeTelephone other(desk.centre.sipPort().value(), "2002", desk.centre.sipSecret().toLatin1());
    QTRY_COMPARE(other.registerCode, 200);
    other.answersWith = 180;
    desk.manager.send("Originate",
                      {"Channel: PJSIP/2002", "Application: ChanSpy",
                       "Data: " + desk.nextCall()["DestChannel"] + ",quES", "ChannelId: fwspy-8", "Timeout: 300"});
    QCOMPARE(desk.manager.event("DialState", {{"DestUniqueid", "fwspy-8"}})["DialStatus"], QByteArray("RINGING"));
    const Headers answer = desk.manager.event("OriginateResponse", {{"Uniqueid", "fwspy-8"}});
    QCOMPARE(answer["Reason"], QByteArray("3"));
    QVERIFY(!desk.manager.event("Hangup", {{"Uniqueid", "fwspy-8"}}).isEmpty());
    QTRY_VERIFY(other.gotCancel);
    QVERIFY(!kinds(ofSpies(desk.manager.seen)).contains("ChanSpyStart"));
}

void TestSpying::aTelephoneThatIsNotRegisteredFailsAtOnce()
{
    Supervisor desk;
    desk.manager.send("Originate", {"Channel: PJSIP/2005", "Application: ChanSpy", "Data: PJSIP/1001-00000001,quES",
                                    "ChannelId: fwspy-9"});
    const Headers answer = desk.manager.event("OriginateResponse", {{"Uniqueid", "fwspy-9"}});
    QCOMPARE(answer["Reason"], QByteArray("0"));
    QCOMPARE(kinds(ofSpies(desk.manager.seen)), QByteArray("OriginateResponse"));
}

void TestSpying::aTargetThatIsGoneEndsTheSpyAtOnce()
{
    Supervisor desk;
    desk.manager.send("Originate", desk.spyOn("PJSIP/1001-ffffffff", "fwspy-10"));
    const Headers answer = desk.manager.event("OriginateResponse", {{"Uniqueid", "fwspy-10"}});
    QCOMPARE(answer["Response"], QByteArray("Success"));
    QCOMPARE(answer["Reason"], QByteArray("4"));
    QCOMPARE(desk.manager.event("Hangup", {{"Uniqueid", "fwspy-10"}})["Cause"], QByteArray("0"));
    QTRY_VERIFY(Supervisor::has(desk.down, "fwspy-10"));
    QVERIFY(!kinds(ofSpies(desk.manager.seen)).contains("ChanSpy"));
}

void TestSpying::aDigitBeforeTheStartSwitchesNothing()
{
    Supervisor desk;
    const Headers call = desk.nextCall();
    desk.manager.send("Originate", desk.spyOn(call["DestChannel"], "fwspy-11"));
    const Headers answer = desk.manager.event("OriginateResponse", {{"Uniqueid", "fwspy-11"}});
    QCOMPARE(desk.press(answer["Channel"], '5')["Digit"], QByteArray("5"));
    QVERIFY(!desk.manager.event("ChanSpyStart", {{"SpyerUniqueid", "fwspy-11"}}).isEmpty());
    const QByteArray told = kinds(ofSpies(desk.manager.seen));
    QVERIFY2(told.endsWith("DTMFEnd ChanSpyStart"), told.constData());
}

void TestSpying::keysOfTheTelephoneSwitchToo()
{
    Supervisor desk;
    FakeTelephone other(desk.centre.sipPort().value(), "2002", desk.centre.sipSecret().toLatin1());
    QTRY_COMPARE(other.registerCode, 200);
    desk.manager.send("Originate", {"Channel: PJSIP/2002", "Application: ChanSpy",
                                    "Data: " + desk.nextCall()["DestChannel"] + ",quESd", "ChannelId: fwspy-12"});
    QVERIFY(!desk.manager.event("ChanSpyStart", {{"SpyerUniqueid", "fwspy-12"}}).isEmpty());
    other.press(6);
    QCOMPARE(desk.manager.event("DTMFBegin", {{"Uniqueid", "fwspy-12"}})["Digit"], QByteArray("6"));
    const Headers end = desk.manager.event("DTMFEnd", {{"Uniqueid", "fwspy-12"}});
    QCOMPARE(end["Digit"], QByteArray("6"));
    QCOMPARE(end["DurationMs"], QByteArray("120"));
    QCOMPARE(end["Direction"], QByteArray("Received"));
    other.press(11);
    QCOMPARE(desk.manager.event("DTMFEnd", {{"Uniqueid", "fwspy-12"}})["Digit"], QByteArray("#"));
}

void TestSpying::digitsNeedAChannelAndTheOptionD()
{
    Supervisor desk;
    QCOMPARE(desk.manager.ask("PlayDTMF", {"Channel: PJSIP/2001-0", "Digit: 5", "Receive: true"})["Message"],
             QByteArray("Channel not found"));
    const Headers start = desk.spy(desk.nextCall()["DestChannel"], "fwspy-13");
    const QByteArray channel = "Channel: " + start["SpyerChannel"];
    QCOMPARE(desk.manager.ask("PlayDTMF", {channel, "Digit: 55", "Receive: true"})["Response"], QByteArray("Error"));
    QCOMPARE(desk.manager.ask("PlayDTMF", {channel, "Digit: 5"})["Message"], QByteArray("DTMF successfully queued"));
    // Sent to the telephone instead of received from it: no event.
    QCOMPARE(desk.press(start["SpyerChannel"], '7')["Digit"], QByteArray("7"));
    QCOMPARE(kinds(ofSpies(desk.manager.seen)).count("DTMFEnd"), 1);
}

void TestSpying::severalSpiesAreToldApart()
{
    Supervisor desk;
    const Headers call = desk.nextCall();
    const Headers listener = desk.spy(call["DestChannel"], "fwspy-14");
    const Headers sensor = desk.spy(call["DestChannel"], "fwspy-15", "quESo");
    const Headers whisperer = desk.spy(call["DestChannel"], "fwspy-16", "quESdw");
    QVERIFY(listener["SpyerChannel"] != sensor["SpyerChannel"]);
    QVERIFY(sensor["SpyerChannel"] != whisperer["SpyerChannel"]);
    QCOMPARE(desk.press(listener["SpyerChannel"], '6')["Uniqueid"], QByteArray("fwspy-14"));
    desk.phone.hangUp(QStringLiteral("fwspy-16"));
    QCOMPARE(desk.manager.event("ChanSpyStop")["SpyerUniqueid"], QByteArray("fwspy-16"));
    // The same id cannot be had twice.
    desk.manager.send("Originate", desk.spyOn(call["DestChannel"], "fwspy-14"));
    QCOMPARE(desk.manager.event("OriginateResponse", {{"Uniqueid", "fwspy-14"}})["Response"], QByteArray("Failure"));
}

void TestSpying::spyingEndsWithTheCall()
{
    Supervisor desk;
    const Headers call = desk.nextCall();
    QVERIFY(!desk.spy(call["DestChannel"], "fwspy-17").isEmpty());
    desk.manager.send("Hangup", {"Channel: " + call["Channel"]});
    const Headers stop = desk.manager.event("ChanSpyStop", {{"SpyerUniqueid", "fwspy-17"}});
    QCOMPARE(stop["SpyeeUniqueid"], call["DestUniqueid"]);
    const Headers hangup = desk.manager.event("Hangup", {{"Uniqueid", "fwspy-17"}});
    QCOMPARE(hangup["Cause"], QByteArray("0"));
    QCOMPARE(hangup["Cause-txt"], QByteArray("Unknown"));
    QTRY_VERIFY(Supervisor::has(desk.down, "fwspy-17"));
    QCOMPARE(desk.down.first().at(2).toBool(), true);
}

void TestSpying::aManagerHangsTheSpyUp()
{
    Supervisor desk;
    const Headers start = desk.spy(desk.nextCall()["DestChannel"], "fwspy-18");
    desk.manager.send("Hangup", {"Channel: " + start["SpyerChannel"]});
    QVERIFY(!desk.manager.event("ChanSpyStop", {{"SpyerUniqueid", "fwspy-18"}}).isEmpty());
    QTRY_VERIFY(Supervisor::has(desk.down, "fwspy-18"));
}

void TestSpying::theTelephoneHangsUpAndTheCallGoesOn()
{
    Supervisor desk;
    const Headers call = desk.nextCall();
    QVERIFY(!desk.spy(call["DestChannel"], "fwspy-19").isEmpty());
    desk.phone.hangUp(QStringLiteral("fwspy-19"));
    QVERIFY(!desk.manager.event("Hangup", {{"Uniqueid", "fwspy-19"}}).isEmpty());
    QByteArrayList channels;
    for (const Headers &item : desk.manager.list("CoreShowChannels", "CoreShowChannel")) {
        channels.append(item["Channel"]);
    }
    QVERIFY(channels.contains(call["DestChannel"]));
    QVERIFY(!desk.spy(call["DestChannel"], "fwspy-20").isEmpty());
}

void TestSpying::spiesStandInTheLists()
{
    Supervisor desk;
    const Headers call = desk.nextCall();
    const Headers start = desk.spy(call["DestChannel"], "fwspy-21");
    Headers found;
    for (const Headers &item : desk.manager.list("CoreShowChannels", "CoreShowChannel")) {
        if (item["Uniqueid"] == "fwspy-21") {
            found = item;
        }
    }
    QCOMPARE(found["Application"], QByteArray("ChanSpy"));
    QCOMPARE(found["ApplicationData"], call["DestChannel"] + ",quESd");
    QCOMPARE(found["Channel"], start["SpyerChannel"]);
    QCOMPARE(found["ChannelStateDesc"], QByteArray("Up"));
    const Headers commands = desk.manager.ask("ListCommands");
    for (const char *name : {"PlayDTMF", "MixMonitor", "StopMixMonitor", "BlindTransfer", "Setvar", "Originate"}) {
        QVERIFY2(commands.contains(name), name);
    }
}

void TestSpying::recordingsAreStoppedByTheirId()
{
    Supervisor desk;
    const Headers call = desk.nextCall();
    const QByteArray channel = "Channel: " + call["DestChannel"];
    const QByteArray id =
        desk.manager.ask("MixMonitor", {channel, "File: fw-1.wav", "Options: i(FW_MONITOR)"})["MixMonitorID"];
    QVERIFY(id.startsWith("0x"));
    const Headers plain = desk.manager.ask("MixMonitor", {channel, "File: fw-2.wav"});
    QCOMPARE(plain["Response"], QByteArray("Success"));
    QVERIFY(!plain.contains("MixMonitorID"));
    QCOMPARE(desk.manager.ask("StopMixMonitor", {channel, "MixMonitorID: " + id})["Response"], QByteArray("Success"));
    QCOMPARE(desk.manager.ask("StopMixMonitor", {channel, "MixMonitorID: " + id})["Message"],
             QByteArray("Could not stop monitoring channel"));
    QCOMPARE(desk.manager.ask("StopMixMonitor", {channel})["Response"], QByteArray("Success"));
    QCOMPARE(desk.manager.ask("StopMixMonitor", {channel})["Response"], QByteArray("Error"));
    QCOMPARE(desk.manager.ask("MixMonitor", {"Channel: PJSIP/none", "File: x"})["Message"],
             QByteArray("Channel not found"));
    (void)desk.manager.list("CoreShowChannels", "CoreShowChannel");
    QByteArrayList told;
    for (const QByteArray &frame : desk.manager.seen) {
        if (frame.startsWith("Event: MixMonitor")) {
            told.append(shapeOf(frame).event);
        }
    }
    QCOMPARE(told.join(' '), QByteArray("MixMonitorStart MixMonitorStart MixMonitorStop MixMonitorStop"));
}

QTEST_GUILESS_MAIN(TestSpying)
#include "tst_spying.moc"
