#include "audio/level.h"
#include "audio/tone.h"
#include "demo/faketelephone.h"
#include "demo/supervisor.h"
#include "kit/testkit.h"

using namespace Floorwatch;
using namespace Floorwatch::Demo;

namespace
{

const QString token = QStringLiteral("fwtake-1");

/// Sends the caller of an agent's leg to 2001, whose phone is told to expect it.
void takeOver(Supervisor &desk, const Headers &call, const QByteArray &context = "floorwatch-takeover")
{
    desk.phone.expectTransfer(token, QString::fromUtf8(call["CallerIDNum"]), 10s);
    desk.phone.accept(token);
    desk.manager.send("Setvar", {"Channel: " + call["Channel"], "Variable: __FW_TOKEN", "Value: " + token.toLatin1()});
    desk.manager.send("BlindTransfer", {"Channel: " + call["DestChannel"], "Context: " + context, "Exten: 2001"});
}

/// The names of the events since `from` that tell of one of these uniqueids.
QByteArray kindsOf(const QByteArrayList &frames, qsizetype from, const QByteArrayList &ids)
{
    QByteArrayList names;
    for (qsizetype i = from; i < frames.size(); ++i) {
        const auto tells = [&](const QByteArray &id) {
            return frames[i].contains("niqueid: " + id + "\r\n") || frames[i].endsWith("niqueid: " + id);
        };
        if (frames[i].startsWith("Event: ") && std::any_of(ids.begin(), ids.end(), tells)) {
            const QByteArray name = frames[i].mid(7, frames[i].indexOf('\r') - 7);
            if (name != "Newexten" && name != "VarSet") {
                names.append(name);
            }
        }
    }
    return names.join(' ');
}

} // namespace

class TestTakingOver : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void theCustomerTalksWithTheSupervisorAndTheAgentIsFreed();
    void tellsWhatAnAsteriskTells();
    void theCallersNumberTellsItWithoutATokenToo();
    void theCustomerAnswers();
    void eitherMayHangUp_data();
    void eitherMayHangUp();
    void givenBackTheAgentRings();
    void aCallThatTheAgentBeganIsTakenOverToo();
    void aBusySupervisorSendsTheCallerBackToTheQueue();
    void withoutAFallBackTheCallerIsHungUp();
    void nobodyRegisteredLosesNoCaller();
    void aWaitingCallerIsSentToTheSupervisor();
};

void TestTakingOver::theCustomerTalksWithTheSupervisorAndTheAgentIsFreed()
{
    Supervisor desk;
    QVERIFY(desk.ready);
    const Headers call = desk.nextCall();
    (void)desk.spy(call["DestChannel"], "fwspy-1", "quESdw");
    (void)desk.spy(call["DestChannel"], "fwspy-2", "quESo");
    takeOver(desk, call);
    const Headers complete = desk.manager.event("AgentComplete", {{"Uniqueid", call["Uniqueid"]}});
    QCOMPARE(complete["Reason"], QByteArray("transfer"));
    QCOMPARE(complete["DestUniqueid"], call["DestUniqueid"]);
    const Headers dial = desk.manager.event("DialBegin", {{"Uniqueid", call["Uniqueid"]}});
    QCOMPARE(dial["DestCallerIDNum"], QByteArray("2001"));
    QVERIFY(dial["DestChannel"].startsWith("PJSIP/2001-"));
    QCOMPARE(desk.manager.event("DialEnd", {{"Uniqueid", call["Uniqueid"]}})["DialStatus"], QByteArray("ANSWER"));
    const Headers own = desk.manager.event("BridgeEnter", {{"Uniqueid", dial["DestUniqueid"]}});
    QCOMPARE(desk.manager.event("BridgeEnter", {{"Uniqueid", call["Uniqueid"]}})["BridgeUniqueid"],
             own["BridgeUniqueid"]);
    QTRY_VERIFY(Supervisor::has(desk.up, token.toLatin1()));
    QTRY_VERIFY(Supervisor::has(desk.down, "fwspy-1"));
    QTRY_VERIFY(Supervisor::has(desk.down, "fwspy-2"));
    QTRY_VERIFY(Supervisor::has(desk.firstSound, token.toLatin1()));
}

void TestTakingOver::tellsWhatAnAsteriskTells()
{
    Supervisor desk;
    const Headers call = desk.nextCall();
    (void)desk.manager.event("BridgeEnter", {{"Uniqueid", call["Uniqueid"]}});
    const qsizetype from = desk.manager.seen.size();
    takeOver(desk, call);
    const Headers dial = desk.manager.event("DialBegin", {{"Uniqueid", call["Uniqueid"]}});
    (void)desk.manager.event("DialEnd", {{"Uniqueid", call["Uniqueid"]}});
    (void)desk.manager.event("BridgeEnter", {{"Uniqueid", call["Uniqueid"]}});
    // As in tests/data/scenarios/spy-take-over-22.ami; the order of what is in the middle varies there.
    QCOMPARE(kindsOf(desk.manager.seen, from, {call["Uniqueid"], call["DestUniqueid"], dial["DestUniqueid"]}),
             QByteArray("Unhold BlindTransfer AgentComplete BridgeLeave BridgeLeave Hangup Newchannel NewConnectedLine "
                        "DialBegin NewConnectedLine Newstate DialEnd BridgeEnter BridgeEnter"));
}

void TestTakingOver::theCallersNumberTellsItWithoutATokenToo()
{
    Supervisor desk;
    Headers call = desk.nextCall();
    while (call["CallerIDNum"] == "anonymous") {
        call = desk.nextCall();
    }
    takeOver(desk, call, "internal");
    QTRY_VERIFY(Supervisor::has(desk.up, token.toLatin1()));
}

void TestTakingOver::theCustomerAnswers()
{
    Supervisor desk;
    takeOver(desk, desk.nextCall());
    QTRY_VERIFY(Supervisor::has(desk.up, token.toLatin1()));
    desk.phone.say(token, Audio::tone(700, 0.8));
    const auto level = [&] { return desk.phone.figures(token).receivedDbfs; };
    QTRY_VERIFY_WITH_TIMEOUT(level() > -30, 10'000);
}

void TestTakingOver::eitherMayHangUp_data()
{
    QTest::addColumn<bool>("supervisor");
    QTest::newRow("supervisor") << true;
    QTest::newRow("customer") << false;
}

void TestTakingOver::eitherMayHangUp()
{
    QFETCH(bool, supervisor);
    Supervisor desk;
    const Headers call = desk.nextCall();
    takeOver(desk, call);
    const Headers dial = desk.manager.event("DialBegin", {{"Uniqueid", call["Uniqueid"]}});
    QVERIFY(!desk.manager.event("BridgeEnter", {{"Uniqueid", call["Uniqueid"]}}).isEmpty());
    QTRY_VERIFY(Supervisor::has(desk.up, token.toLatin1()));
    if (supervisor) {
        desk.phone.hangUp(token);
        QVERIFY(!desk.manager.event("HangupRequest", {{"Uniqueid", dial["DestUniqueid"]}}).isEmpty());
    } else {
        desk.manager.send("Hangup", {"Channel: " + call["Channel"]});
    }
    QVERIFY(!desk.manager.event("Hangup", {{"Uniqueid", dial["DestUniqueid"]}}).isEmpty());
    QVERIFY(!desk.manager.event("Hangup", {{"Uniqueid", call["Uniqueid"]}}).isEmpty());
    QTRY_VERIFY(Supervisor::has(desk.down, token.toLatin1()));
}

void TestTakingOver::givenBackTheAgentRings()
{
    Supervisor desk;
    const Headers call = desk.nextCall();
    takeOver(desk, call);
    const Headers dial = desk.manager.event("DialBegin", {{"Uniqueid", call["Uniqueid"]}});
    QVERIFY(!desk.manager.event("BridgeEnter", {{"Uniqueid", call["Uniqueid"]}}).isEmpty());
    const qsizetype from = desk.manager.seen.size();
    const QByteArray agent = call["Interface"].mid(6);
    desk.manager.send("BlindTransfer", {"Channel: " + dial["DestChannel"], "Context: internal", "Exten: " + agent});
    QCOMPARE(desk.manager.event("Hangup", {{"Uniqueid", dial["DestUniqueid"]}})["Cause"], QByteArray("16"));
    const Headers back = desk.manager.event("DialBegin", {{"Uniqueid", call["Uniqueid"]}});
    QCOMPARE(back["DestCallerIDNum"], agent);
    QVERIFY(back["DestUniqueid"] != call["DestUniqueid"]);
    QTRY_VERIFY(Supervisor::has(desk.down, token.toLatin1()));
    QCOMPARE(kindsOf(desk.manager.seen, from, {call["Uniqueid"], dial["DestUniqueid"], back["DestUniqueid"]}),
             QByteArray("Unhold BlindTransfer BridgeLeave BridgeLeave Hangup Newchannel DialBegin"));
}

void TestTakingOver::aCallThatTheAgentBeganIsTakenOverToo()
{
    Supervisor desk({.agents = 200, .speed = 20, .seed = 5, .language = "en"});
    Headers dial;
    QByteArray status;
    // Whoever is called does not always answer.
    for (const Headers &member : desk.manager.list("QueueStatus", "QueueMember")) {
        if (member["Status"] == "1" && member["Paused"] == "1" && status != "ANSWER") {
            desk.manager.send("Originate", {"Channel: " + member["Location"], "Context: internal", "Exten: 13912345678",
                                            "Async: true"});
            dial = desk.manager.event("DialBegin", {{"DestCallerIDNum", "13912345678"}});
            status = desk.manager.event("DialEnd", {{"Uniqueid", dial["Uniqueid"]}})["DialStatus"];
        }
    }
    QCOMPARE(status, QByteArray("ANSWER"));
    Headers call;
    call["Channel"] = dial["DestChannel"];
    call["DestChannel"] = dial["Channel"];
    call["CallerIDNum"] = "13912345678";
    takeOver(desk, call);
    QVERIFY(!desk.manager.event("Hangup", {{"Uniqueid", dial["Uniqueid"]}}).isEmpty());
    QCOMPARE(desk.manager.event("DialEnd", {{"Uniqueid", dial["DestUniqueid"]}})["DialStatus"], QByteArray("ANSWER"));
    QTRY_VERIFY(Supervisor::has(desk.up, token.toLatin1()));
}

void TestTakingOver::aBusySupervisorSendsTheCallerBackToTheQueue()
{
    Supervisor desk;
    FakeTelephone busy(desk.centre.sipPort().value(), "2002", desk.centre.sipSecret().toLatin1());
    QTRY_COMPARE(busy.registerCode, 200);
    busy.answersWith = 486;
    const Headers call = desk.nextCall();
    desk.manager.send("BlindTransfer",
                      {"Channel: " + call["DestChannel"], "Context: floorwatch-takeover", "Exten: 2002"});
    QCOMPARE(desk.manager.event("DialEnd", {{"Uniqueid", call["Uniqueid"]}})["DialStatus"], QByteArray("BUSY"));
    QCOMPARE(desk.manager.event("QueueCallerJoin", {{"Uniqueid", call["Uniqueid"]}})["Queue"], call["Queue"]);
    // Without a token of ours the header is not there, and the caller is the From.
    QVERIFY(busy.invites.front().header("X-Spy-Id").isEmpty());
    QVERIFY(busy.invites.front().header("From").contains("<sip:" + call["CallerIDNum"] + "@127.0.0.1"));
}

void TestTakingOver::withoutAFallBackTheCallerIsHungUp()
{
    Supervisor desk;
    FakeTelephone busy(desk.centre.sipPort().value(), "2002", desk.centre.sipSecret().toLatin1());
    QTRY_COMPARE(busy.registerCode, 200);
    busy.answersWith = 486;
    const Headers call = desk.nextCall();
    desk.manager.send("BlindTransfer", {"Channel: " + call["DestChannel"], "Context: internal", "Exten: 2002"});
    QCOMPARE(desk.manager.event("Hangup", {{"Uniqueid", call["Uniqueid"]}})["Cause"], QByteArray("17"));
}

void TestTakingOver::nobodyRegisteredLosesNoCaller()
{
    Supervisor desk;
    const Headers call = desk.nextCall();
    desk.manager.send("BlindTransfer",
                      {"Channel: " + call["DestChannel"], "Context: floorwatch-takeover", "Exten: 2007"});
    QCOMPARE(desk.manager.event("QueueCallerJoin", {{"Uniqueid", call["Uniqueid"]}})["Queue"], call["Queue"]);
    QCOMPARE(desk.manager.ask("BlindTransfer",
                              {"Channel: " + call["Channel"], "Context: internal", "Exten: 2010"})["Response"],
             QByteArray("Error"));
}

void TestTakingOver::aWaitingCallerIsSentToTheSupervisor()
{
    Supervisor desk;
    const Headers caller = desk.manager.event("QueueCallerJoin", {}, 60s);
    desk.phone.expectTransfer(token, QString::fromUtf8(caller["CallerIDNum"]), 10s);
    desk.phone.accept(token);
    desk.manager.send("Setvar",
                      {"Channel: " + caller["Channel"], "Variable: __FW_TOKEN", "Value: " + token.toLatin1()});
    QCOMPARE(desk.manager.ask("Redirect", {"Channel: " + caller["Channel"], "Context: floorwatch-takeover",
                                           "Exten: 2001", "Priority: 1"})["Response"],
             QByteArray("Success"));
    const Headers dial =
        desk.manager.event("DialBegin", {{"Uniqueid", caller["Uniqueid"]}, {"DestCallerIDNum", "2001"}});
    const Headers own = desk.manager.event("BridgeEnter", {{"Uniqueid", dial["DestUniqueid"]}});
    QCOMPARE(desk.manager.event("BridgeEnter", {{"Uniqueid", caller["Uniqueid"]}})["BridgeUniqueid"],
             own["BridgeUniqueid"]);
    QTRY_VERIFY(Supervisor::has(desk.up, token.toLatin1()));
    QTRY_VERIFY(Supervisor::has(desk.firstSound, token.toLatin1()));
}

QTEST_GUILESS_MAIN(TestTakingOver)
#include "tst_takingover.moc"
