#include "alertkit.h"
#include "kit/testkit.h"

using namespace Floorwatch;
using namespace Floorwatch::Alerts;
using namespace Floorwatch::Domain;
using namespace std::chrono_literals;
using AlertTest::Desk;
using Kind = Alerts::Test::Kind;

namespace
{

const QString Key = QStringLiteral("+8613800000000"); // of the script's caller

Alerts::Test words(Kind kind, const QStringList &list)
{
    Alerts::Test test;
    test.kind = kind;
    test.words = list;
    return test;
}

CallerRule rule(const char *id, Alerts::Test test, Severity severity = Severity::Warning)
{
    CallerRule made;
    made.id = QString::fromLatin1(id);
    made.name = made.id.toUpper();
    made.test = std::move(test);
    made.severity = severity;
    return made;
}

CallerRule byNumber() { return rule("number", words(Kind::Number, {QStringLiteral("138 0000 0000")})); }
CallerRule everybody() { return rule("all", words(Kind::Prefix, {QStringLiteral("+")})); }

Journal::CallerFacts vipFacts()
{
    Journal::CallerFacts facts;
    facts.number = Key;
    facts.customer = Customer{};
    facts.customer->name = QStringLiteral("王芳");
    facts.customer->tags = {QStringLiteral("vip")};
    return facts;
}

QList<CallStage> stages(AlertBook &book)
{
    QList<CallStage> list;
    for (const AlertLife &life : book.takeChanges().steps) {
        if (life.step == AlertStep::Followed) {
            list.append(callStageFromText(life.detail).value());
        }
    }
    return list;
}

LegSeen legOf(const LegRef &leg, LegState state, const QString &number)
{
    LegSeen seen;
    seen.leg = leg;
    seen.state = state;
    seen.party.number = number;
    return seen;
}

const LegRef Caller = Desk::ref("c1", "c1", "PJSIP/trunk-00000001");
const LegRef AgentLeg = Desk::ref("a1", "c1", "PJSIP/1001-00000002");
const char *const Agent = "PJSIP/1001";

} // namespace

class TestCallerWatch : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstEventThatNamesTheCallerRaises();
    void aCallerWhoIsNamedLaterRaisesThen();
    void theAlertFollowsTheCallToItsEnd();
    void factsComeLater();
    void factsComeTooLate();
    void theReasonComesLater();
    void allRulesOfACallAreOneAlert();
    void callsByAgentsRaiseNothing();
    void aColleagueIsACallerOnlyInAQueue();
    void waitingLongerThanPromisedRaises();
    void anotherQueueIsTheSameAlert();
    void aTransferToAnotherCallIsTheSameAlert();
    void aFeedWithoutLegsIsFollowedByItsVisits();
    void whoTalkedWhenTheFeedBeganIsSeen();
    void aSecondPbxMayUseTheSameId();
    void hoursAreKept();
    void changedRulesWorkAtOnce();
    void aRuleThatMatchesEverybodyIsFolded();
    void anonymousCallersAreTold();
    void hostileNamesAreMadePlain();
};

void TestCallerWatch::theFirstEventThatNamesTheCallerRaises()
{
    QStringList asked;
    Desk desk([&asked](const QString &number) { asked.append(number); });
    desk.callers.setRules({{byNumber()}, {}}, Desk::at(0));
    desk.tell(1, legOf(Caller, LegState::Down, QStringLiteral("13800000000")));
    desk.look(1);
    QCOMPARE(desk.open().size(), 1U);
    const Alert alert = desk.open().front();
    QCOMPARE(alert.condition.cause, QStringLiteral("caller:0:c1"));
    QCOMPARE(alert.condition.subject.number, Key);
    QCOMPARE(alert.condition.subject.call, (CallId{PbxId{}, QStringLiteral("c1")}));
    QCOMPARE(alert.condition.title, QStringLiteral("NUMBER"));
    QCOMPARE(alert.trail->stage, CallStage::Arriving);
    QCOMPARE(asked, QStringList{Key});
    QCOMPARE(desk.callers.numberOf(alert.condition.subject.call).key, Key);
}

void TestCallerWatch::aCallerWhoIsNamedLaterRaisesThen()
{
    Desk desk;
    desk.callers.setRules({{byNumber()}, {}}, Desk::at(0));
    desk.tell(1, legOf(Caller, LegState::Down, {}));
    desk.look(1);
    QVERIFY(desk.open().empty());
    desk.tell(2, legOf(Caller, LegState::Up, {}));
    desk.look(2);
    QVERIFY(desk.open().empty());
    desk.tell(3, legOf(Caller, LegState::Up, QStringLiteral("13800000000")));
    desk.look(3);
    QCOMPARE(desk.open().size(), 1U);
}

void TestCallerWatch::theAlertFollowsTheCallToItsEnd()
{
    Desk desk;
    desk.callers.setRules({{byNumber()}, {}}, Desk::at(0));
    desk.tell(0, desk.member(Agent));
    desk.legUp(1, Caller, LegState::Down);
    desk.pass(2);
    desk.legUp(2, Caller);
    desk.join(3, Caller);
    desk.pass(4);
    desk.legUp(5, AgentLeg, LegState::Down);
    desk.tell(5, AgentRung{Caller, AgentLeg, QStringLiteral("support"), QString::fromLatin1(Agent),
                           QStringLiteral("Alice Chen")});
    desk.legUp(5, AgentLeg, LegState::Ringing);
    desk.pass(6);
    QCOMPARE(desk.open().front().trail->who, QStringLiteral("Alice Chen"));
    QCOMPARE(desk.book.about(AgentId{PbxId{}, QString::fromLatin1(Agent)}).size(), 1U);
    desk.answer(6, 7, Caller, AgentLeg, Agent);
    desk.pass(8);
    desk.tell(9, HoldChanged{AgentLeg, true});
    desk.pass(10);
    desk.tell(11, HoldChanged{AgentLeg, false});
    desk.now = 11;
    desk.pass(12);
    QCOMPARE(desk.open().front().trail->since, Desk::at(11));
    desk.tell(13, LegGone{AgentLeg, 16});
    desk.tell(13, LegGone{Caller, 16});
    desk.pass(14);
    const Alert ended = desk.open().front();
    QCOMPARE(ended.trail->outcome, QStringLiteral("answered"));
    QCOMPARE(ended.trail->who, QStringLiteral("Alice Chen"));
    desk.pass(40);
    QVERIFY(desk.open().empty());
    QCOMPARE(desk.book.alerts().front().state, AlertState::Cleared);
    QCOMPARE(stages(desk.book), (QList{CallStage::Arriving, CallStage::Waiting, CallStage::Ringing, CallStage::Talking,
                                       CallStage::OnHold, CallStage::Talking, CallStage::Ended}));
    QVERIFY(!desk.callers.factsOf({PbxId{}, QStringLiteral("c1")}));
}

void TestCallerWatch::factsComeLater()
{
    Desk desk;
    desk.callers.setRules({{rule("vip", words(Kind::Tag, {Tag::Vip}))}, {}}, Desk::at(0));
    desk.legUp(1, Caller);
    desk.look(1);
    QVERIFY(desk.open().empty());
    desk.callers.factsCame(vipFacts(), desk.floor, Desk::at(1.1));
    QCOMPARE(desk.open().size(), 1U);
    QCOMPARE(desk.open().front().condition.subject.name, QStringLiteral("王芳"));
    const CallId call{PbxId{}, QStringLiteral("c1")};
    QVERIFY(desk.callers.factsOf(call) && *desk.callers.factsOf(call) == vipFacts());
    QCOMPARE(desk.callers.tagsOf(call), QStringList{Tag::Vip});
    desk.callers.factsCame(vipFacts(), desk.floor, Desk::at(1.2));
    QCOMPARE(desk.open().front().folded, 1);
}

void TestCallerWatch::factsComeTooLate()
{
    Desk desk;
    desk.callers.setRules({{rule("vip", words(Kind::Tag, {Tag::Vip}))}, {}}, Desk::at(0));
    desk.legUp(1, Caller);
    desk.look(1);
    desk.tell(2, LegGone{Caller, 16});
    desk.look(2);
    desk.callers.factsCame(vipFacts(), desk.floor, Desk::at(3));
    QVERIFY(desk.book.alerts().empty());
    QVERIFY(!desk.callers.factsOf({PbxId{}, QStringLiteral("c1")}));
}

void TestCallerWatch::theReasonComesLater()
{
    Desk desk;
    desk.callers.setRules({{rule("reason", words(Kind::Reason, {QStringLiteral("no-signal")}))}, {}}, Desk::at(0));
    const CallId call{PbxId{}, QStringLiteral("c1")};
    const ContactReason reason{QStringLiteral("no-signal"), ReasonSource::Variable};
    desk.legUp(1, Caller);
    desk.callers.reasonCame(call, reason, desk.floor, Desk::at(1)); // before the watch has seen the call
    desk.look(1);
    QCOMPARE(desk.open().size(), 1U);
    desk.legUp(2, Desk::ref("c2"));
    desk.look(2);
    desk.callers.reasonCame({PbxId{}, QStringLiteral("c2")}, reason, desk.floor, Desk::at(2));
    QCOMPARE(desk.open().size(), 2U);
}

void TestCallerWatch::allRulesOfACallAreOneAlert()
{
    Desk desk;
    CallerRule vip = rule("vip", words(Kind::Tag, {Tag::Vip}), Severity::Critical);
    vip.text = QStringLiteral("Answer next.");
    desk.callers.setRules({{byNumber(), vip}, {}}, Desk::at(0));
    desk.legUp(1, Caller);
    desk.look(1);
    desk.callers.factsCame(vipFacts(), desk.floor, Desk::at(2));
    QCOMPARE(desk.open().size(), 1U);
    const Alert alert = desk.open().front();
    QCOMPARE(alert.members.size(), 2U);
    QCOMPARE(alert.severity, Severity::Critical);
    QCOMPARE(alert.condition.rule, QStringLiteral("vip"));
    QVERIFY(alert.condition.evidence.contains(QStringLiteral("todo=Answer next.")));
    QVERIFY(alert.condition.evidence.contains(QStringLiteral("tag=vip")));
}

void TestCallerWatch::callsByAgentsRaiseNothing()
{
    Desk desk;
    desk.callers.setRules({{everybody(), byNumber()}, {}}, Desk::at(0));
    desk.tell(0, desk.member(Agent));
    desk.tell(0, desk.member("PJSIP/1002"));
    // 1001 dials out, 1002 dials 1001, and the PBX rings 1001 for a call that it makes.
    desk.legUp(1, Desk::ref("o1", "o1", "PJSIP/1001-00000010"));
    desk.legUp(1, Desk::ref("o2", "o1", "PJSIP/trunk-00000011"));
    desk.legUp(2, Desk::ref("i1", "i1", "PJSIP/1002-00000012"));
    desk.legUp(2, Desk::ref("i2", "i1", "PJSIP/1001-00000013"));
    const LegRef rung = Desk::ref("r1", "r1", "PJSIP/1001-00000014");
    desk.legUp(3, rung, LegState::Down);
    desk.tell(3, DialBegan{{}, rung});
    desk.legUp(4, rung);
    desk.legUp(4, Desk::ref("r2", "r1", "PJSIP/trunk-00000015"));
    desk.pass(5);
    QVERIFY(desk.book.alerts().empty());
}

void TestCallerWatch::aColleagueIsACallerOnlyInAQueue()
{
    Desk desk;
    Alerts::Test anonymous;
    anonymous.kind = Kind::Anonymous;
    Alerts::Test named;
    named.kind = Kind::Not;
    named.parts = {anonymous};
    desk.callers.setRules({{rule("named", named)}, {}}, Desk::at(0));
    desk.tell(1, legOf(Caller, LegState::Up, QStringLiteral("1012")));
    desk.pass(2);
    QVERIFY(desk.open().empty());
    desk.join(3, Caller);
    desk.now = 3;
    desk.pass(4);
    QCOMPARE(desk.open().size(), 1U);
}

void TestCallerWatch::waitingLongerThanPromisedRaises()
{
    Desk desk;
    Alerts::Test promise;
    promise.kind = Kind::WaitingOver;
    desk.callers.setRules({{rule("promise", promise)}, {{}, {{QString(), 20}}}}, Desk::at(0));
    desk.legUp(1, Caller);
    desk.join(5, Caller);
    desk.pass(24);
    QVERIFY(desk.open().empty());
    desk.pass(27);
    QCOMPARE(desk.open().size(), 1U);
    QVERIFY(desk.open().front().condition.evidence.contains(QStringLiteral("promise=20")));
    desk.pass(60);
    QCOMPARE(desk.open().front().folded, 1);
}

void TestCallerWatch::anotherQueueIsTheSameAlert()
{
    Desk desk;
    desk.callers.setRules({{byNumber(), rule("q", words(Kind::Queue, {QStringLiteral("vip")}))}, {}}, Desk::at(0));
    desk.legUp(1, Caller);
    desk.join(2, Caller, "support");
    desk.pass(3);
    desk.tell(4, CallerGaveUp{Caller, QStringLiteral("support"), 2});
    desk.tell(4, CallerLeft{Caller, QStringLiteral("support"), 1});
    desk.join(4.01, Caller, "vip");
    desk.pass(6);
    desk.tell(7, CallerGaveUp{Caller, QStringLiteral("vip"), 2});
    desk.tell(7, CallerLeft{Caller, QStringLiteral("vip"), 1});
    desk.join(7.01, Caller, "support");
    desk.pass(9);
    QCOMPARE(desk.book.alerts().size(), 1U);
    const Alert alert = desk.open().front();
    QCOMPARE(alert.holding, 2); // the queue's rule stays with the call
    QCOMPARE(alert.condition.subject.queue.key, QStringLiteral("support"));
    QCOMPARE(alert.trail->stage, CallStage::Waiting);
    QCOMPARE(stages(desk.book), QList{CallStage::Waiting});
}

void TestCallerWatch::aTransferToAnotherCallIsTheSameAlert()
{
    Desk desk;
    desk.callers.setRules({{byNumber()}, {}}, Desk::at(0));
    desk.tell(0, desk.member(Agent));
    desk.legUp(1, Caller);
    desk.look(1);
    // The PBX ties the caller's leg to an older call.
    desk.legUp(2, Desk::ref("a9", "old", "PJSIP/1001-00000003"));
    desk.look(2);
    desk.legUp(3, Desk::ref("c1", "old", "PJSIP/trunk-00000001"));
    desk.tell(3, BridgeEntered{Desk::ref("c1", "old", "PJSIP/trunk-00000001"), QStringLiteral("b"), false});
    desk.tell(3, BridgeEntered{Desk::ref("a9", "old", "PJSIP/1001-00000003"), QStringLiteral("b"), false});
    desk.pass(4);
    QCOMPARE(desk.book.alerts().size(), 1U);
    QCOMPARE(desk.open().front().trail->stage, CallStage::Talking);
    QCOMPARE(desk.callers.numberOf({PbxId{}, QStringLiteral("old")}).key, Key);
    desk.tell(5, LegGone{Desk::ref("c1", "old"), 16});
    desk.tell(5, LegGone{Desk::ref("a9", "old"), 16});
    desk.pass(30);
    QVERIFY(desk.open().empty());
}

void TestCallerWatch::aFeedWithoutLegsIsFollowedByItsVisits()
{
    Desk desk;
    desk.callers.setRules({{byNumber()}, {}}, Desk::at(0));
    desk.tell(0, desk.member(Agent));
    desk.join(1, Caller);
    desk.pass(2);
    QCOMPARE(desk.open().size(), 1U);
    QCOMPARE(desk.open().front().trail->stage, CallStage::Waiting);
    desk.tell(3, CallerLeft{Caller, QStringLiteral("support"), 1});
    desk.tell(3, AgentConnected{Caller, AgentLeg, QStringLiteral("support"), QString::fromLatin1(Agent),
                                QStringLiteral("Alice Chen"), 2});
    desk.pass(4);
    QCOMPARE(desk.open().front().trail->stage, CallStage::Talking);
    QCOMPARE(desk.open().front().trail->who, QStringLiteral("Alice Chen"));
    desk.tell(9, AgentCompleted{Caller, AgentLeg, QStringLiteral("support"), QString::fromLatin1(Agent), 6,
                                QStringLiteral("caller")});
    desk.pass(10);
    QCOMPARE(desk.open().front().trail->stage, CallStage::Ended);
    QCOMPARE(desk.open().front().trail->outcome, QStringLiteral("answered"));
    desk.pass(40);
    QVERIFY(desk.open().empty());
}

void TestCallerWatch::whoTalkedWhenTheFeedBeganIsSeen()
{
    Desk desk;
    desk.callers.setRules({{byNumber()}, {}}, Desk::at(0));
    desk.tell(0, desk.member(Agent));
    LegSeen agentLeg = legOf(AgentLeg, LegState::Up, QStringLiteral("1001"));
    agentLeg.listed = true;
    agentLeg.bridge = QStringLiteral("b");
    agentLeg.began = Desk::at(-60);
    desk.tell(1, agentLeg);
    LegSeen caller = legOf(Caller, LegState::Up, QStringLiteral("13800000000"));
    caller.listed = true;
    caller.bridge = QStringLiteral("b");
    caller.queue = QStringLiteral("support");
    caller.began = Desk::at(-90);
    desk.tell(1, caller);
    desk.pass(3);
    QCOMPARE(desk.open().size(), 1U);
    QCOMPARE(desk.open().front().trail->stage, CallStage::Talking);
}

void TestCallerWatch::aSecondPbxMayUseTheSameId()
{
    Desk desk;
    desk.floor.addFeed(PbxId{1}, QStringLiteral("second"));
    desk.callers.setRules({{byNumber()}, {}}, Desk::at(0));
    desk.legUp(1, Caller);
    desk.floor.apply({PbxId{1}, Desk::at(1), Desk::at(1), legOf(Caller, LegState::Up, QStringLiteral("13800000000"))});
    desk.look(1);
    QCOMPARE(desk.open().size(), 2U);
    desk.tell(2, LegGone{Caller, 16});
    desk.pass(30);
    QCOMPARE(desk.open().size(), 1U);
    QCOMPARE(desk.open().front().condition.subject.pbx, PbxId{1});
}

void TestCallerWatch::hoursAreKept()
{
    Desk desk;
    CallerRule atNight = byNumber();
    atNight.hours.shifts = {{0x7f, 22 * 60, 6 * 60}};
    desk.callers.setRules({{atNight}, {}}, Desk::at(0)); // the script begins at noon
    desk.legUp(1, Caller);
    desk.look(1);
    QVERIFY(desk.open().empty());
    desk.legUp(11 * 3600, Desk::ref("c2"));
    desk.look(11 * 3600);
    QCOMPARE(desk.open().size(), 1U);
}

void TestCallerWatch::changedRulesWorkAtOnce()
{
    Desk desk;
    desk.callers.setRules({{byNumber()}, {}}, Desk::at(0));
    desk.legUp(1, Caller);
    desk.look(1);
    CallerRule other = byNumber();
    other.severity = Severity::Critical;
    desk.callers.setRules({{other, everybody()}, {}}, Desk::at(2));
    desk.pass(3);
    QCOMPARE(desk.open().front().severity, Severity::Critical);
    QCOMPARE(desk.open().front().holding, 2);
    other.test.words = {QStringLiteral("10086")};
    desk.callers.setRules({{other, everybody()}, {}}, Desk::at(4));
    desk.pass(5);
    QCOMPARE(desk.open().front().holding, 1);
    CallerRule off = everybody();
    off.enabled = false;
    desk.callers.setRules({{off}, {}}, Desk::at(6));
    QVERIFY(desk.open().empty());
    desk.callers.setRules({{everybody()}, {}}, Desk::at(7));
    desk.pass(8);
    QCOMPARE(desk.open().size(), 1U);
}

void TestCallerWatch::aRuleThatMatchesEverybodyIsFolded()
{
    Desk desk;
    desk.callers.setRules({{everybody(), byNumber()}, {}}, Desk::at(0));
    for (int i = 0; i < 500; ++i) {
        const QByteArray id = "x" + QByteArray::number(i);
        desk.tell(1, legOf(Desk::ref(id.constData()), LegState::Up, QStringLiteral("139%1").arg(10000000 + i)));
    }
    desk.look(1);
    QCOMPARE(desk.open().size(), 21U); // twenty of their own, and one for the others
    const Alert folded = *desk.book.ofCause(QStringLiteral("rule:all"));
    QCOMPARE(folded.holding, 480);
    QVERIFY(folded.condition.evidence.contains(QStringLiteral("manyCallers=20")));
    desk.legUp(2, Caller); // somebody of note is not buried under them
    desk.look(2);
    QVERIFY(desk.book.ofCause(QStringLiteral("caller:0:c1")));
    for (int i = 0; i < 500; ++i) {
        const QByteArray id = "x" + QByteArray::number(i);
        desk.tell(3, LegGone{Desk::ref(id.constData()), 16});
    }
    desk.pass(30);
    QCOMPARE(desk.open().size(), 2U);
    QCOMPARE(desk.book.ofCause(QStringLiteral("rule:all"))->holding, 1); // who calls still
}

void TestCallerWatch::anonymousCallersAreTold()
{
    Desk desk;
    Alerts::Test anonymous;
    anonymous.kind = Kind::Anonymous;
    desk.callers.setRules({{rule("anonymous", anonymous)}, {}}, Desk::at(0));
    desk.tell(1, legOf(Caller, LegState::Down, QStringLiteral("anonymous")));
    desk.tell(1, legOf(Desk::ref("c2"), LegState::Down, {})); // its number may still come
    desk.look(1);
    QCOMPARE(desk.open().size(), 1U);
    desk.tell(2, legOf(Desk::ref("c2"), LegState::Up, {}));
    desk.look(2);
    QCOMPARE(desk.open().size(), 2U);
}

void TestCallerWatch::hostileNamesAreMadePlain()
{
    Desk desk;
    desk.callers.setRules({{byNumber()}, {}}, Desk::at(0));
    LegSeen seen = legOf(Caller, LegState::Up, QStringLiteral("13800000000"));
    seen.party.name = QStringLiteral("\u202eLI%1\u200b\n<b>") + QString(5000, QLatin1Char('x'));
    desk.tell(1, seen);
    desk.look(1);
    const QString name = desk.open().front().condition.subject.name;
    QVERIFY(name.startsWith(QStringLiteral("LI%1 <b>xxx")));
    QCOMPARE(name.size(), 80);
}

QTEST_GUILESS_MAIN(TestCallerWatch)
#include "tst_callerwatch.moc"
