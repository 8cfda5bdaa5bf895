// Taking a call over, and giving it back.
#include "session/monitorfixture.h"

using namespace Floorwatch;
using namespace Floorwatch::Domain;
using namespace Floorwatch::SessionTest;
using Session::MonitorEnd;
using Session::MonitorPhase;

namespace
{

constexpr int Patience = 20'000;

QByteArray happens(const char *name, const char *uniqueid, const char *channel, const QByteArray &more = {})
{
    return QByteArray("Event: ") + name + "\r\nChannel: " + channel + "\r\nUniqueid: " + uniqueid +
           "\r\nLinkedid: c.1\r\nChannelState: 6\r\n" + more + "\r\n";
}

const QByteArray Transferred = "Event: BlindTransfer\r\nResult: Success\r\nTransfererChannel: PJSIP/1001-1\r\n"
                               "TransfererUniqueid: a.1\r\nTransfererLinkedid: c.1\r\nTransfereeChannel: "
                               "PJSIP/trunk-1\r\nTransfereeUniqueid: c.1\r\nTransfereeLinkedid: c.1\r\nExtension: "
                               "2001\r\n\r\n";

QByteArray rings(const char *device)
{
    return happens("Newchannel", "s.1", device) +
           "Event: DialBegin\r\nChannel: PJSIP/trunk-1\r\nUniqueid: c.1\r\nLinkedid: c.1\r\nDestChannel: " + device +
           "\r\nDestUniqueid: s.1\r\nDestLinkedid: c.1\r\n\r\n";
}

const QByteArray Bridged = happens("BridgeEnter", "s.1", "PJSIP/2001-10", "BridgeUniqueid: b2\r\n") +
                           happens("BridgeEnter", "c.1", "PJSIP/trunk-1", "BridgeUniqueid: b2\r\n");

/// The same of the second caller, who waits.
QByteArray his(QByteArray frames) { return frames.replace("trunk-1", "trunk-2").replace("c.1", "c.2"); }

} // namespace

class TestTakeOver : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void theCallerIsAnsweredOnlyWhenThePbxSaysThatHeRings();
    void itIsAnsweredWhicheverWordComesFirst();
    void aRefusedTakeOverGoesOnListening();
    void aTalkKeyLetGoDuringARefusedTakeOverOpensNothing();
    void anotherPhonesRingingIsNotBelieved();
    void aBusyPhoneEndsItAtOnce();
    void theCallerGoesBackToTheAgent();
    void aCallerWhoHangsUpEndsIt();
    void aWaitingCallerIsTakenByTheOwnPhone();
    void aCallerWhoCannotBeSentIsLeftWhereHeWas();
    void aCallerWithAnAgentIsNotReceived();
    void nothingElseIsBegunBesideACustomer();
    void anAgentWhoAnswersMeanwhileDoesNotLoseTheCaller();
    void aCallerOnTheWayToSomebodyElseIsLeftAlone();
    void withSeveralPbxsThePhoneMustBeAtTheCallers();
    void aDeskPhoneThatRingsTooLateIsEnded();
    void aCallerWhoIsWantedAgainIsNotEnded();
    void givingBackWhileTheLinkIsLostKeepsTheCustomer();
    void aLostLinkDoesNotHangUpOnTheCustomer_data();
    void aLostLinkDoesNotHangUpOnTheCustomer();

private:
    /// A second caller, who waits; gives his call.
    static CallId waiting(MonitorFixture &f);
    /// Takes over as far as the PBX's word that it transferred; gives the token.
    static QString ask(MonitorFixture &f);
    static QString taken(MonitorFixture &f);
};

QString TestTakeOver::ask(MonitorFixture &f)
{
    static_cast<void>(f.listen());
    f.session->monitor().takeOver();
    const PbxTest::Request token = f.asked("Setvar");
    if (token.value("Channel") != "PJSIP/trunk-1" || token.value("Variable") != "__FW_TOKEN") {
        qFatal("not the caller's token");
    }
    const PbxTest::Request request = f.asked("BlindTransfer");
    if (request.value("Channel") != "PJSIP/1001-1" || request.value("Exten") != "2001") {
        qFatal("not this agent's call");
    }
    return QString::fromLatin1(token.value("Value"));
}

QString TestTakeOver::taken(MonitorFixture &f)
{
    const QString id = ask(f);
    f.send(Transferred + rings("PJSIP/2001-10"));
    Q_EMIT f.phone->transferOffered(id, QStringLiteral("13800000000"));
    if (!QTest::qWaitFor([&] { return f.phone->accepted.contains(id); }, Patience)) {
        qFatal("never answered");
    }
    Q_EMIT f.phone->lineUp(id);
    f.send(Bridged);
    if (!QTest::qWaitFor([&] { return f.state().phase == MonitorPhase::TakenOver; }, Patience)) {
        qFatal("never taken over");
    }
    return id;
}

void TestTakeOver::theCallerIsAnsweredOnlyWhenThePbxSaysThatHeRings()
{
    MonitorFixture f;
    const QString id = ask(f);
    QCOMPARE(f.phone->transfers.value(id), QStringLiteral("13800000000"));
    Q_EMIT f.phone->transferOffered(id, QStringLiteral("13800000000"));
    QVERIFY(!f.phone->accepted.contains(id));
    QCOMPARE(f.state().phase, MonitorPhase::TakingOver);
    f.send(Transferred + rings("PJSIP/2001-10"));
    QTRY_VERIFY_WITH_TIMEOUT(f.phone->accepted.contains(id), Patience);
    Q_EMIT f.phone->lineUp(id);
    QVERIFY(!f.gate(id)); // not before caller and supervisor are in one bridge
    QCOMPARE(f.state().phase, MonitorPhase::TakingOver);
    f.send(Bridged);
    QTRY_COMPARE_WITH_TIMEOUT(f.state().phase, MonitorPhase::TakenOver, Patience);
    QVERIFY(f.gate(id));
    QVERIFY(f.audit->has("takeOver", "confirmed"));
}

void TestTakeOver::itIsAnsweredWhicheverWordComesFirst()
{
    MonitorFixture f;
    const QString id = ask(f);
    f.send(rings("PJSIP/2001-10") + Transferred);
    QTRY_VERIFY_WITH_TIMEOUT(f.audit->has("takeOver", "confirmed"), Patience);
    QVERIFY(!f.phone->accepted.contains(id));
    Q_EMIT f.phone->transferOffered(id, QStringLiteral("13800000000"));
    QVERIFY(f.phone->accepted.contains(id));
}

void TestTakeOver::aRefusedTakeOverGoesOnListening()
{
    MonitorFixture f;
    f.pbx.refusals.insert("BlindTransfer", "Extension 2001 does not exist");
    static_cast<void>(f.listen());
    f.session->monitor().takeOver();
    QTRY_COMPARE_WITH_TIMEOUT(f.state().phase, MonitorPhase::Active, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(f.state().message.contains(QStringLiteral("does not exist")), Patience);
    QVERIFY(!f.state().microphoneOpen);
}

void TestTakeOver::aTalkKeyLetGoDuringARefusedTakeOverOpensNothing()
{
    MonitorFixture f;
    f.pbx.refusals.insert("BlindTransfer", "Extension 2001 does not exist");
    const QString id = f.listen();
    f.session->monitor().setTalkKey(true);
    static_cast<void>(f.asked("PlayDTMF"));
    f.digitRead(id, '5');
    QTRY_VERIFY_WITH_TIMEOUT(f.gate(id), Patience);
    f.session->monitor().takeOver();
    f.session->monitor().setTalkKey(false);
    QCOMPARE(f.asked("PlayDTMF").value("Digit"), QByteArray("4")); // back to listening by itself
    QVERIFY(!f.gate(id));
    f.digitRead(id, '4');
    QTRY_VERIFY_WITH_TIMEOUT(!f.state().asked && f.state().mode == SpyMode::Listen, Patience);
    QVERIFY(!f.gate(id));
}

void TestTakeOver::anotherPhonesRingingIsNotBelieved()
{
    MonitorFixture f;
    const QString id = ask(f);
    f.send(Transferred + rings("PJSIP/20010-1"));
    QTRY_VERIFY_WITH_TIMEOUT(f.audit->has("takeOver", "confirmed"), Patience);
    Q_EMIT f.phone->transferOffered(id, QStringLiteral("13800000000"));
    QVERIFY(!f.phone->accepted.contains(id));
}

void TestTakeOver::aBusyPhoneEndsItAtOnce()
{
    MonitorFixture f;
    static_cast<void>(ask(f));
    f.send(Transferred + rings("PJSIP/2001-10") + happens("Hangup", "s.1", "PJSIP/2001-10", "Cause: 17\r\n"));
    QTRY_COMPARE_WITH_TIMEOUT(f.state().end, MonitorEnd::PhoneFailed, Patience);
    QVERIFY(f.state().message.contains(QStringLiteral("dialplan")));
}

void TestTakeOver::theCallerGoesBackToTheAgent()
{
    MonitorFixture f;
    const QString id = taken(f);
    f.session->monitor().giveBack();
    QVERIFY(!f.gate(id));
    const PbxTest::Request request = f.asked("BlindTransfer");
    QCOMPARE(request.value("Channel"), QByteArray("PJSIP/2001-10"));
    QCOMPARE(request.value("Exten"), QByteArray("1001"));
    QByteArray back = Transferred;
    f.send(back.replace("PJSIP/1001-1", "PJSIP/2001-10").replace("a.1", "s.1"));
    QTRY_COMPARE_WITH_TIMEOUT(f.state().end, MonitorEnd::GivenBack, Patience);
    QVERIFY(f.phone->hungUp.contains(id));
}

void TestTakeOver::aCallerWhoHangsUpEndsIt()
{
    MonitorFixture f;
    const QString id = taken(f);
    Q_EMIT f.phone->lineDown(id, {}, true);
    QCOMPARE(f.state().end, MonitorEnd::CallerHungUp);
    QVERIFY(!f.state().microphoneOpen);
}

CallId TestTakeOver::waiting(MonitorFixture &f)
{
    f.send("Event: Newchannel\r\nChannel: PJSIP/trunk-2\r\nChannelState: 6\r\nCallerIDNum: 13900000000\r\nUniqueid: "
           "c.2\r\nLinkedid: c.2\r\n\r\n"
           "Event: QueueCallerJoin\r\nChannel: PJSIP/trunk-2\r\nChannelState: 6\r\nCallerIDNum: "
           "13900000000\r\nUniqueid: c.2\r\nLinkedid: c.2\r\nQueue: support\r\nPosition: 1\r\nCount: 1\r\n\r\n");
    const auto call = [&] { return f.session->floor().callOfLeg({PbxId{}, QStringLiteral("c.2")}); };
    if (!QTest::qWaitFor([&] { return call() && call()->phase == CallPhase::Waiting; }, Patience)) {
        qFatal("nobody waits");
    }
    return call()->id;
}

void TestTakeOver::aWaitingCallerIsTakenByTheOwnPhone()
{
    MonitorFixture f;
    const CallId call = waiting(f);
    QString why;
    QVERIFY2(f.session->monitor().mayReceive(call, &why), qPrintable(why));
    f.session->monitor().receive(call);
    QCOMPARE(f.state().phase, MonitorPhase::TakingOver);
    QVERIFY(f.state().agent.isNull());
    const PbxTest::Request token = f.asked("Setvar");
    QCOMPARE(token.value("Channel"), QByteArray("PJSIP/trunk-2"));
    const QString id = QString::fromLatin1(token.value("Value"));
    QCOMPARE(f.phone->transfers.value(id), QStringLiteral("13900000000"));
    const PbxTest::Request request = f.asked("Redirect");
    QCOMPARE(request.value("Channel"), QByteArray("PJSIP/trunk-2"));
    QCOMPARE(request.value("Exten"), QByteArray("2001"));
    Q_EMIT f.phone->transferOffered(id, QStringLiteral("13900000000"));
    QVERIFY(!f.phone->accepted.contains(id)); // the PBX has not said yet that it is he
    f.send(his(rings("PJSIP/2001-10")));
    QTRY_VERIFY_WITH_TIMEOUT(f.phone->accepted.contains(id), Patience);
    Q_EMIT f.phone->lineUp(id);
    QVERIFY(!f.gate(id));
    f.send(his(Bridged));
    QTRY_COMPARE_WITH_TIMEOUT(f.state().phase, MonitorPhase::TakenOver, Patience);
    QVERIFY(f.gate(id));
    QVERIFY(f.audit->has("redirect", "confirmed"));
    f.session->monitor().giveBack(); // to nobody
    QCOMPARE(f.state().phase, MonitorPhase::TakenOver);
    Q_EMIT f.phone->lineDown(id, {}, true);
    QCOMPARE(f.state().end, MonitorEnd::CallerHungUp);
    QVERIFY(!f.state().microphoneOpen);
}

void TestTakeOver::aCallerWhoCannotBeSentIsLeftWhereHeWas()
{
    MonitorFixture f;
    f.pbx.refusals.insert("Redirect", "Redirect failed");
    const CallId call = waiting(f);
    f.session->monitor().receive(call);
    const QString id = QString::fromLatin1(f.asked("Setvar").value("Value"));
    QTRY_COMPARE_WITH_TIMEOUT(f.state().end, MonitorEnd::Refused, Patience);
    QVERIFY(f.state().message.contains(QStringLiteral("Redirect failed")));
    QVERIFY(f.phone->hungUp.contains(id));
    QVERIFY(!f.phone->accepted.contains(id));
    QCOMPARE(f.session->floor().call(call)->phase, CallPhase::Waiting);
}

void TestTakeOver::aCallerWithAnAgentIsNotReceived()
{
    MonitorFixture f;
    const CallId call = f.session->floor().callOfLeg({PbxId{}, QStringLiteral("c.1")})->id;
    QString why;
    QVERIFY(!f.session->monitor().mayReceive(call, &why));
    QVERIFY(!why.isEmpty());
    f.session->monitor().receive(call);
    QCOMPARE(f.state().end, MonitorEnd::Refused);
    QCOMPARE(f.pbx.seen("Redirect"), 0);
    QVERIFY(f.audit->has("actOnCalls", "refused"));
}

void TestTakeOver::nothingElseIsBegunBesideACustomer()
{
    MonitorFixture f;
    const QString id = taken(f);
    const CallId call = waiting(f);
    f.session->monitor().receive(call);
    QCOMPARE(f.state().phase, MonitorPhase::TakenOver);
    QVERIFY(f.state().message.isEmpty()); // nothing of what was refused stays on his bar
    f.session->monitor().start(f.alice, SpyMode::Listen);
    QCOMPARE(f.state().phase, MonitorPhase::TakenOver);
    QVERIFY(!f.phone->hungUp.contains(id));
    QVERIFY(f.gate(id));
    QCOMPARE(f.pbx.seen("Redirect"), 0);
}

void TestTakeOver::anAgentWhoAnswersMeanwhileDoesNotLoseTheCaller()
{
    MonitorFixture f;
    const CallId call = waiting(f);
    f.pbx.mute = true; // the PBX has the request and has not answered it
    f.session->monitor().receive(call);
    const QString id = QString::fromLatin1(f.asked("Setvar").value("Value"));
    static_cast<void>(f.asked("Redirect"));
    f.send("Event: AgentConnect\r\nChannel: PJSIP/trunk-2\r\nUniqueid: c.2\r\nLinkedid: c.2\r\nDestChannel: "
           "PJSIP/1002-1\r\nDestUniqueid: a.2\r\nDestLinkedid: c.2\r\nQueue: support\r\nInterface: "
           "PJSIP/1002\r\nMemberName: Bob Lin\r\nHoldTime: 3\r\nRingTime: 1\r\n\r\n" +
           his(rings("PJSIP/2001-10")));
    QTRY_VERIFY_WITH_TIMEOUT(f.audit->has("redirect", "confirmed"), Patience);
    QVERIFY(!f.phone->hungUp.contains(id));
    Q_EMIT f.phone->transferOffered(id, QStringLiteral("13900000000"));
    QVERIFY(f.phone->accepted.contains(id));
}

void TestTakeOver::aCallerOnTheWayToSomebodyElseIsLeftAlone()
{
    MonitorFixture f;
    const CallId call = waiting(f);
    f.send(his(rings("PJSIP/2007-1")));
    QTRY_COMPARE_WITH_TIMEOUT(f.session->floor().call(call)->legs.size(), size_t(2), Patience);
    QString why;
    QVERIFY(!f.session->monitor().mayReceive(call, &why));
    QVERIFY2(why.contains(QStringLiteral("somebody else")), qPrintable(why));
}

void TestTakeOver::withSeveralPbxsThePhoneMustBeAtTheCallers()
{
    MonitorFixture f;
    const CallId call = waiting(f);
    f.phone->setPbx(QStringLiteral("branch"));
    QString why;
    QVERIFY(!f.session->monitor().mayReceive(call, &why));
    QVERIFY2(why.contains(QStringLiteral("branch")), qPrintable(why));
    f.phone->setPbx(f.session->floor().feeds().front().name);
    QVERIFY2(f.session->monitor().mayReceive(call, &why), qPrintable(why));
    f.phone->setPbx({});
    QVERIFY2(f.session->monitor().mayReceive(call, &why), qPrintable(why)); // there is only one
    Pbx::FeedConfig branch = f.session->settings().feeds.front();
    branch.name = QStringLiteral("branch");
    f.session->addFeed(branch);
    QVERIFY(!f.session->monitor().mayReceive(call, &why));
    QVERIFY2(why.contains(QStringLiteral("at which PBX")), qPrintable(why));
}

void TestTakeOver::aDeskPhoneThatRingsTooLateIsEnded()
{
    MonitorFixture f(Access::Role::FloorSupervisor, {}, false);
    const CallId call = waiting(f);
    f.session->monitor().receive(call);
    static_cast<void>(f.asked("Redirect"));
    f.session->monitor().stop();
    QCOMPARE(f.state().end, MonitorEnd::Stopped);
    f.send(his(rings("PJSIP/2001-10")));
    QCOMPARE(f.asked("Hangup").value("Channel"), QByteArray("PJSIP/2001-10"));
}

void TestTakeOver::aCallerWhoIsWantedAgainIsNotEnded()
{
    MonitorFixture f(Access::Role::FloorSupervisor, {}, false);
    const CallId call = waiting(f);
    f.session->monitor().receive(call);
    static_cast<void>(f.asked("Redirect"));
    f.session->monitor().stop();
    f.session->monitor().receive(call);
    static_cast<void>(f.asked("Redirect"));
    f.send(his(rings("PJSIP/2001-10")) + his(Bridged));
    QTRY_COMPARE_WITH_TIMEOUT(f.state().phase, MonitorPhase::TakenOver, Patience);
    QCOMPARE(f.pbx.seen("Hangup"), 0);
}

void TestTakeOver::givingBackWhileTheLinkIsLostKeepsTheCustomer()
{
    MonitorFixture f;
    const QString id = taken(f);
    f.session->monitor().giveBack();
    QCOMPARE(f.state().phase, MonitorPhase::GivingBack);
    static_cast<void>(f.asked("BlindTransfer"));
    f.pbx.drop();
    QTRY_COMPARE_WITH_TIMEOUT(f.state().phase, MonitorPhase::TakenOver, Patience);
    QVERIFY(!f.phone->hungUp.contains(id));
    QVERIFY(f.gate(id));
    QString why;
    QVERIFY(!f.session->monitor().mayGiveBack(&why));
    QVERIFY(!why.isEmpty());
    f.session->monitor().giveBack();
    QCOMPARE(f.state().phase, MonitorPhase::TakenOver);
}

void TestTakeOver::aLostLinkDoesNotHangUpOnTheCustomer_data()
{
    QTest::addColumn<bool>("stillThere");
    QTest::newRow("he is still there when it is back") << true;
    QTest::newRow("he has hung up meanwhile") << false;
}

void TestTakeOver::aLostLinkDoesNotHangUpOnTheCustomer()
{
    QFETCH(bool, stillThere);
    MonitorFixture f;
    const QString id = taken(f);
    const auto listed = [](const char *name, const char *uniqueid) {
        return QByteArray("Event: CoreShowChannel\r\nChannel: ") + name +
               "\r\nChannelState: 6\r\nUniqueid: " + uniqueid + "\r\nLinkedid: c.1\r\nBridgeId: b2\r\n\r\n";
    };
    f.pbx.channelList = stillThere ? listed("PJSIP/trunk-1", "c.1") + listed("PJSIP/2001-10", "s.1") : QByteArray();
    f.pbx.drop();
    QTRY_VERIFY_WITH_TIMEOUT(!f.state().message.isEmpty(), Patience);
    QCOMPARE(f.state().phase, MonitorPhase::TakenOver);
    QVERIFY(f.gate(id));
    QTRY_COMPARE_WITH_TIMEOUT(f.session->floor().feeds().front().state, FeedState::Live, Patience);
    if (stillThere) {
        QTRY_VERIFY_WITH_TIMEOUT(f.state().message.isEmpty(), Patience);
        QCOMPARE(f.state().phase, MonitorPhase::TakenOver);
        QVERIFY(!f.phone->hungUp.contains(id));
    } else {
        QTRY_COMPARE_WITH_TIMEOUT(f.state().phase, MonitorPhase::Ended, Patience);
        QVERIFY(f.phone->hungUp.contains(id));
    }
}

QTEST_GUILESS_MAIN(TestTakeOver)
#include "tst_takeover.moc"
