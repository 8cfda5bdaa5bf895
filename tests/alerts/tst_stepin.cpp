#include "kit/testkit.h"
#include "queuekit.h"

using namespace Floorwatch;
using namespace Floorwatch::Alerts;
using namespace Floorwatch::Domain;
using namespace std::chrono_literals;
using namespace Floorwatch::AlertTest;

class TestStepIn : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void longTalks();
    void longOnHold();
    void transfersOfOneCall();
    void talksLongerThanUsualForTheirReason();
    void aSpecialCallerOnHold();
    void allCuesOfACallAreOneAlert();
    void aRuleThatEveryCallBreaksIsFolded();
};

void TestStepIn::longTalks()
{
    Desk desk;
    desk.watch.setRules({rule(Finding::TalkTime, 60)}, Desk::at(0));
    desk.tell(0, desk.member(Agent));
    join(desk, 1, 0);
    desk.answer(2, 3, caller(0), agentLeg(0), Agent);
    desk.now = 3;
    desk.pass(20);
    desk.tell(20, HoldChanged{agentLeg(0), true});
    desk.tell(40, HoldChanged{agentLeg(0), false}); // a hold does not begin the talk anew
    desk.now = 40;
    desk.pass(62);
    QVERIFY(desk.open().empty());
    desk.pass(64);
    const Condition condition = desk.open().front().condition;
    QCOMPARE(condition.kind, AlertKind::Call);
    QCOMPARE(condition.subject.agent.key, q(Agent));
    QCOMPARE(condition.subject.call.key, q("c0"));
    desk.tell(70, LegGone{agentLeg(0), 16});
    desk.tell(70, LegGone{caller(0), 16});
    desk.look(70);
    QVERIFY(desk.open().empty());
}

void TestStepIn::longOnHold()
{
    Desk desk;
    desk.watch.setRules({rule(Finding::HoldTime, 30)}, Desk::at(0));
    desk.tell(0, desk.member(Agent));
    join(desk, 1, 0);
    desk.answer(2, 3, caller(0), agentLeg(0), Agent);
    desk.tell(10, HoldChanged{agentLeg(0), true});
    desk.now = 10;
    desk.pass(39);
    QVERIFY(desk.open().empty());
    desk.pass(41);
    const Condition condition = desk.open().front().condition;
    QCOMPARE(condition.kind, AlertKind::StepIn);
    QVERIFY(condition.evidence.contains(q("agent=Alice Chen")));
    QVERIFY(condition.evidence.contains(q("hold=30")));
    desk.tell(45, HoldChanged{agentLeg(0), false});
    desk.look(45);
    QVERIFY(desk.open().empty());
}

void TestStepIn::transfersOfOneCall()
{
    Desk desk;
    desk.watch.setRules({rule(Finding::Transfers, 2)}, Desk::at(0));
    desk.tell(0, desk.member(Agent));
    join(desk, 1, 0);
    desk.answer(2, 3, caller(0), agentLeg(0), Agent);
    for (int i = 0; i < 2; ++i) {
        desk.look(4 + i);
        QVERIFY(desk.open().empty());
        desk.tell(4 + i, LegTransferred{TransferKind::Blind, agentLeg(0), caller(0), q("1007")});
    }
    desk.look(7);
    QCOMPARE(desk.open().size(), 1U);
    QVERIFY(desk.open().front().condition.evidence.contains(q("transfers=2")));
}

void TestStepIn::talksLongerThanUsualForTheirReason()
{
    Desk desk;
    desk.watch.setRules({rule(Finding::LongTalkForReason, 10)}, Desk::at(0));
    desk.watch.setUsualTalk({{q("billing"), {40, 60, 100}}, {q("rare"), {5, 8, 29}}});
    desk.tell(0, desk.member(Agent));
    join(desk, 1, 0);
    desk.answer(1, 1, caller(0), agentLeg(0), Agent);
    desk.look(1);
    const CallId call{PbxId{}, q("c0")};
    desk.watch.setReason(call, q("rare")); // 29 contacts say nothing
    desk.pass(50);
    QVERIFY(desk.open().empty());
    desk.watch.setReason(call, q("billing"));
    desk.pass(60);
    QVERIFY(desk.open().empty());
    desk.pass(62);
    const Condition condition = desk.open().front().condition;
    QCOMPARE(condition.limit, 60.0);
    QCOMPARE(condition.detail, q("billing"));
    for (const char *line : {"reason=billing", "usual=40", "p95=60", "contacts=100"}) {
        QVERIFY2(condition.evidence.contains(q(line)), line);
    }
}

void TestStepIn::aSpecialCallerOnHold()
{
    Desk desk;
    desk.watch.setRules({rule(Finding::SpecialCallerOnHold, 10)}, Desk::at(0));
    desk.tell(0, desk.member(Agent));
    join(desk, 1, 0);
    desk.answer(2, 3, caller(0), agentLeg(0), Agent);
    desk.tell(10, HoldChanged{agentLeg(0), true});
    desk.now = 10;
    desk.pass(30);
    QVERIFY(desk.open().empty());
    desk.watch.setSpecial({PbxId{}, q("c0")}, q("王芳"));
    desk.pass(31);
    QVERIFY(desk.open().front().condition.evidence.contains(q("special=王芳")));
    desk.watch.setSpecial({PbxId{}, q("c0")}, {});
    desk.pass(32);
    QVERIFY(desk.open().empty());
}

void TestStepIn::allCuesOfACallAreOneAlert()
{
    Desk desk;
    FloorRule hold = rule(Finding::HoldTime, 10);
    hold.severity = Severity::Critical;
    desk.watch.setRules({rule(Finding::TalkTime, 20), hold}, Desk::at(0));
    desk.tell(0, desk.member(Agent));
    join(desk, 1, 0);
    desk.answer(2, 3, caller(0), agentLeg(0), Agent);
    desk.tell(5, HoldChanged{agentLeg(0), true});
    desk.now = 5;
    desk.pass(40);
    QCOMPARE(desk.open().size(), 1U);
    QCOMPARE(desk.open().front().holding, 2);
    QCOMPARE(desk.open().front().condition.finding, Finding::HoldTime);
}

void TestStepIn::aRuleThatEveryCallBreaksIsFolded()
{
    Desk desk;
    desk.watch.setRules({rule(Finding::TalkTime, 1)}, Desk::at(0));
    for (int i = 0; i < 100; ++i) {
        desk.legUp(1, caller(i));
        const QByteArray other = "o" + QByteArray::number(i);
        const LegRef leg = Desk::ref(other.constData(), caller(i).linkedid.toLatin1().constData(), "PJSIP/x-1");
        desk.legUp(1, leg);
        desk.tell(1, BridgeEntered{caller(i), q("b") + QString::number(i), false});
        desk.tell(1, BridgeEntered{leg, q("b") + QString::number(i), false});
    }
    desk.now = 1;
    desk.pass(4);
    QCOMPARE(desk.open().size(), 21U);
    QCOMPARE(desk.book.ofCause(q("rule:talkTime"))->holding, 80);
    for (int i = 0; i < 100; ++i) {
        const QByteArray other = "o" + QByteArray::number(i);
        desk.tell(5, LegGone{Desk::ref(other.constData()), 16});
        desk.tell(5, LegGone{caller(i), 16});
    }
    desk.look(5);
    QVERIFY(desk.open().empty());
}

QTEST_GUILESS_MAIN(TestStepIn)
#include "tst_stepin.moc"
