#include "kit/testkit.h"
#include "queuekit.h"

using namespace Floorwatch;
using namespace Floorwatch::Alerts;
using namespace Floorwatch::Domain;
using namespace std::chrono_literals;
using namespace Floorwatch::AlertTest;

namespace
{

const QString Support = QStringLiteral("support");

void giveUp(Desk &desk, double seconds, int i)
{
    desk.tell(seconds, LegHangupAsked{caller(i), true});
    desk.tell(seconds, CallerGaveUp{caller(i), Support, 1});
    desk.tell(seconds, CallerLeft{caller(i), Support, 1});
    desk.tell(seconds, LegGone{caller(i), 16});
}
void talk(Desk &desk, double from, double to, int i)
{
    join(desk, from, i);
    desk.answer(from, from, caller(i), agentLeg(i), Agent);
    desk.tell(to, LegGone{agentLeg(i), 16});
    desk.tell(to, LegGone{caller(i), 16});
}
MemberSeen paused(const Desk &desk, double since, const char *reason)
{
    MemberSeen seen = desk.member(Agent);
    seen.paused = true;
    seen.pausedSince = Desk::at(since);
    seen.pauseReason = q(reason);
    return seen;
}
MemberSeen unreachable(const Desk &desk, const char *interface = Agent)
{
    MemberSeen seen = desk.member(interface);
    seen.device = DeviceState::Unavailable;
    return seen;
}

} // namespace

class TestFloorWatch : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void callersWaitingWithHysteresis();
    void itMustHoldForSomeTime();
    void theLongestWaitComesByTimeAlone();
    void serviceLevelOverARollingWindow();
    void abandonmentOverARollingWindow();
    void freeAgents();
    void timeInAStateByPauseReason();
    void ringsWithoutAnAnswer();
    void unreachableAgentsAreOneAlert();
    void veryShortCallsInARow();
    void aStaleFeedIsTold();
    void aStaleFeedFreezesItsRules();
    void unreadableFramesAMinute();
    void onlyTheQueuesAsked();
    void hoursBeginAndEnd();
    void changedRulesWorkAtOnce();
    void theDefaultsAreQuietOnAQuietFloor();
};

void TestFloorWatch::callersWaitingWithHysteresis()
{
    Desk desk;
    desk.watch.setRules({rule(Finding::CallersWaiting, 3, 1)}, Desk::at(0));
    for (int i = 0; i < 2; ++i) {
        join(desk, 1, i);
    }
    desk.pass(2);
    QVERIFY(desk.open().empty());
    join(desk, 3, 2);
    desk.pass(4);
    const Alert alert = desk.open().front();
    QCOMPARE(alert.condition.value, 3.0);
    QCOMPARE(alert.condition.kind, AlertKind::Queue);
    QCOMPARE(alert.condition.subject.queue.key, Support);
    giveUp(desk, 5, 0);
    desk.pass(6);
    QCOMPARE(desk.open().front().condition.value, 2.0); // below the limit, but not yet over
    giveUp(desk, 7, 1);
    desk.pass(8);
    QVERIFY(desk.open().empty());
}

void TestFloorWatch::itMustHoldForSomeTime()
{
    Desk desk;
    FloorRule slow = rule(Finding::CallersWaiting, 1);
    slow.forSeconds = 20;
    desk.watch.setRules({slow}, Desk::at(0));
    join(desk, 1, 0);
    desk.pass(15);
    giveUp(desk, 15, 0);
    desk.pass(30);
    QVERIFY(desk.book.alerts().empty());
    join(desk, 31, 1);
    desk.pass(50);
    QVERIFY(desk.open().empty());
    desk.pass(52);
    QCOMPARE(desk.open().size(), 1U);
}

void TestFloorWatch::theLongestWaitComesByTimeAlone()
{
    Desk desk;
    desk.watch.setRules({rule(Finding::LongestWait, 60, 30)}, Desk::at(0));
    join(desk, 1, 0);
    join(desk, 20, 1);
    join(desk, 60, 2);
    desk.now = 60;
    desk.pass(60.5);
    QVERIFY(desk.open().empty());
    desk.pass(62);
    QCOMPARE(desk.open().size(), 1U);
    desk.pass(75);
    QVERIFY(desk.open().front().condition.value >= 69); // running figures are kept up
    giveUp(desk, 76, 0);
    desk.pass(77);
    QCOMPARE(desk.open().size(), 1U); // the next waits 57 s: above the clearing value
    giveUp(desk, 78, 1);
    desk.pass(79);
    QVERIFY(desk.open().empty());
    desk.pass(125);
    QCOMPARE(desk.open().size(), 1U); // and the third reaches the limit too
}

void TestFloorWatch::serviceLevelOverARollingWindow()
{
    Desk desk;
    FloorRule level = rule(Finding::ServiceLevel, 0.5, 0.6);
    level.windowSeconds = 600;
    level.leastVisits = 4;
    desk.watch.setRules({level}, Desk::at(0));
    desk.tell(0, desk.member(Agent));
    for (int i = 0; i < 3; ++i) { // answered after 30 s, above the 20 s of the queue
        join(desk, 1 + i * 60, i);
        desk.answer(31 + i * 60, 31 + i * 60, caller(i), agentLeg(i), Agent);
        desk.pass(32 + i * 60);
        desk.tell(40 + i * 60, LegGone{agentLeg(i), 16});
        desk.tell(40 + i * 60, LegGone{caller(i), 16});
        desk.now = 40 + i * 60;
        desk.pass(50 + i * 60);
    }
    QVERIFY(desk.open().empty()); // three say nothing yet
    join(desk, 200, 3);
    desk.answer(230, 230, caller(3), agentLeg(3), Agent);
    desk.now = 230;
    desk.pass(231);
    QCOMPARE(desk.open().size(), 1U); // counted when answered, not when the talk ends
    QCOMPARE(desk.open().front().condition.value, 0.0);
    QVERIFY(desk.open().front().condition.evidence.contains(q("visits=4")));
    desk.tell(240, LegGone{agentLeg(3), 16});
    desk.tell(240, LegGone{caller(3), 16});
    for (int i = 4; i < 12; ++i) {
        talk(desk, 241 + i, 241.5 + i, i);
    }
    desk.now = 260;
    desk.pass(262);
    QVERIFY(desk.open().empty()); // 8 of 12 within the time
    desk.pass(900);
    QVERIFY(desk.open().empty());
}

void TestFloorWatch::abandonmentOverARollingWindow()
{
    Desk desk;
    FloorRule lost = rule(Finding::Abandonment, 0.5, 0.2);
    lost.windowSeconds = 60;
    lost.leastVisits = 2;
    desk.watch.setRules({lost}, Desk::at(0));
    for (int i = 0; i < 2; ++i) {
        join(desk, 1, i);
        giveUp(desk, 10, i);
    }
    desk.now = 10;
    desk.pass(12);
    QCOMPARE(desk.open().size(), 1U);
    QCOMPARE(desk.open().front().condition.value, 1.0);
    desk.pass(68);
    QCOMPARE(desk.open().size(), 1U);
    desk.pass(72); // the window has moved on: nothing is known of it
    QVERIFY(desk.open().empty());
}

void TestFloorWatch::freeAgents()
{
    Desk desk;
    desk.watch.setRules({rule(Finding::FreeAgents, 1, 1)}, Desk::at(0));
    desk.tell(0, desk.member(Agent));
    desk.tell(0, QueueSeen{q("closed"), {}, 0, 0, 0});
    desk.pass(1);
    QVERIFY(desk.open().empty()); // a queue that nobody serves is closed
    desk.tell(2, paused(desk, 2, "lunch"));
    desk.now = 2;
    desk.pass(3);
    QCOMPARE(desk.open().size(), 1U);
    QCOMPARE(desk.open().front().condition.subject.queue.key, Support);
    desk.tell(4, desk.member(Agent));
    desk.now = 4;
    desk.pass(5);
    QVERIFY(desk.open().empty());
}

void TestFloorWatch::timeInAStateByPauseReason()
{
    Desk desk;
    FloorRule lunch = rule(Finding::TimeInState, 60);
    lunch.detail = text(AgentState::Paused);
    lunch.detail2 = q("Lunch");
    FloorRule wrapUp = rule(Finding::TimeInState, 5);
    wrapUp.id = q("other");
    wrapUp.detail = text(AgentState::WrapUp);
    desk.watch.setRules({lunch, wrapUp}, Desk::at(0));
    desk.tell(0, paused(desk, 0, "training"));
    desk.pass(100);
    QVERIFY(desk.open().empty());
    desk.tell(100, desk.member(Agent));
    desk.tell(101, paused(desk, 101, "lunch"));
    desk.now = 101;
    desk.pass(160);
    QVERIFY(desk.open().empty());
    desk.pass(162);
    QCOMPARE(desk.open().size(), 1U);
    const Condition condition = desk.open().front().condition;
    QCOMPARE(condition.subject.agent.key, q(Agent));
    QCOMPARE(condition.detail, q("paused"));
    QCOMPARE(condition.detail2, q("lunch"));
    desk.tell(170, desk.member(Agent));
    desk.look(170);
    QVERIFY(desk.open().empty());
}

void TestFloorWatch::ringsWithoutAnAnswer()
{
    Desk desk;
    desk.watch.setRules({rule(Finding::RingNoAnswer, 3, 1)}, Desk::at(0));
    desk.tell(0, desk.member(Agent));
    join(desk, 1, 0);
    for (int i = 0; i < 2; ++i) {
        desk.tell(2 + i, AgentRingNoAnswer{caller(0), Support, q(Agent)});
    }
    desk.answer(5, 6, caller(0), agentLeg(0), Agent); // answered: the row is broken
    desk.tell(7, LegGone{agentLeg(0), 16});
    desk.tell(7, LegGone{caller(0), 16});
    desk.now = 7;
    desk.pass(8);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(desk.open().empty());
        desk.tell(9 + i, AgentRingNoAnswer{caller(1), Support, q(Agent)});
        desk.look(9 + i);
    }
    QCOMPARE(desk.open().size(), 1U);
    QCOMPARE(desk.open().front().condition.value, 3.0);
    talk(desk, 20, 25, 2);
    desk.look(25);
    QVERIFY(desk.open().empty());
}

void TestFloorWatch::unreachableAgentsAreOneAlert()
{
    Desk desk;
    desk.watch.setRules({rule(Finding::Unreachable, 30)}, Desk::at(0));
    for (const char *agent : {"PJSIP/1001", "PJSIP/1002", "PJSIP/1003"}) {
        desk.tell(0, desk.member(agent));
        desk.tell(1, unreachable(desk, agent));
    }
    desk.pass(30);
    QVERIFY(desk.open().empty());
    desk.pass(32);
    QCOMPARE(desk.open().size(), 1U);
    QCOMPARE(desk.open().front().holding, 3);
    desk.tell(40, desk.member("PJSIP/1002"));
    desk.look(40);
    QCOMPARE(desk.open().front().holding, 2);
    QCOMPARE(desk.book.takeChanges().announce.size(), 1);
}

void TestFloorWatch::veryShortCallsInARow()
{
    Desk desk;
    FloorRule brief = rule(Finding::ShortCalls, 3, 0);
    brief.detail = q("10");
    desk.watch.setRules({brief}, Desk::at(0));
    desk.tell(0, desk.member(Agent));
    talk(desk, 10, 14, 0);
    talk(desk, 20, 24, 1);
    talk(desk, 30, 45, 2); // a real one
    talk(desk, 50, 54, 3);
    talk(desk, 60, 64, 4);
    desk.now = 64;
    desk.pass(68);
    QVERIFY(desk.open().empty());
    talk(desk, 70, 74, 5);
    desk.now = 74;
    desk.pass(78);
    QCOMPARE(desk.open().size(), 1U);
    QCOMPARE(desk.open().front().condition.value, 3.0);
    talk(desk, 80, 95, 6);
    desk.now = 95;
    desk.pass(98);
    QVERIFY(desk.open().empty());
}

void TestFloorWatch::aStaleFeedIsTold()
{
    Desk desk;
    desk.watch.setRules({rule(Finding::FeedStale, 15)}, Desk::at(0));
    desk.pass(1);
    desk.feed(2, FeedState::Lost);
    desk.pass(16);
    QVERIFY(desk.open().empty());
    desk.pass(18);
    const Condition condition = desk.open().front().condition;
    QCOMPARE(condition.kind, AlertKind::Feed);
    QCOMPARE(condition.subject.name, q("pbx"));
    QCOMPARE(condition.detail, q("cable"));
    desk.feed(19, FeedState::Connecting);
    QCOMPARE(desk.open().size(), 1U);
    desk.feed(20, FeedState::Live);
    QVERIFY(desk.open().empty());
}

void TestFloorWatch::aStaleFeedFreezesItsRules()
{
    Desk desk;
    FloorRule pause = rule(Finding::TimeInState, 60);
    pause.detail = text(AgentState::Paused);
    desk.watch.setRules({rule(Finding::Unreachable, 30), pause}, Desk::at(0));
    desk.tell(0, unreachable(desk));
    desk.tell(0, desk.member("PJSIP/1002"));
    MemberSeen other = paused(desk, 10, "lunch");
    other.interface = other.stateInterface = q("PJSIP/1002");
    desk.tell(10, other);
    desk.now = 10;
    desk.pass(40);
    QCOMPARE(desk.open().size(), 1U);
    const double before = desk.open().front().condition.value;
    desk.feed(41, FeedState::Lost);
    desk.pass(200);
    QCOMPARE(desk.open().size(), 1U); // the pause ran over its limit while nobody could know
    const Condition frozen = desk.open().front().condition;
    QVERIFY(frozen.value <= before + 5);
    QCOMPARE(frozen.evidence.filter(q("feedStale=")).size(), 1);
    desk.tell(201, desk.member(Agent)); // the snapshot is read, but it is not yet believed
    desk.look(201);
    QCOMPARE(desk.open().size(), 1U);
    desk.feed(202, FeedState::Live);
    desk.pass(204);
    QCOMPARE(desk.open().size(), 1U);
    QCOMPARE(desk.open().front().condition.finding, Finding::TimeInState); // and now it is known
    QVERIFY(desk.open().front().condition.evidence.filter(q("feedStale=")).isEmpty());
}

void TestFloorWatch::unreadableFramesAMinute()
{
    Desk desk;
    desk.watch.setRules({rule(Finding::FeedMalformed, 10, 1)}, Desk::at(0));
    desk.watch.feedTrouble({PbxId{}, 9, q("Event Foo")}, Desk::at(1));
    desk.pass(2);
    QVERIFY(desk.open().empty());
    desk.watch.feedTrouble({PbxId{}, 12, q("Event: Fo\u202eo")}, Desk::at(30));
    desk.now = 30;
    desk.pass(31);
    QCOMPARE(desk.open().front().condition.value, 12.0);
    desk.pass(63);
    QCOMPARE(desk.open().front().condition.value, 3.0);
    desk.pass(95);
    QVERIFY(desk.open().empty());
}

void TestFloorWatch::onlyTheQueuesAsked()
{
    Desk desk;
    FloorRule sales = rule(Finding::CallersWaiting, 1);
    sales.onlyQueues = {q("sales")};
    FloorRule agents = rule(Finding::Unreachable, 1);
    agents.onlyQueues = {q("sales")};
    desk.watch.setRules({sales, agents}, Desk::at(0));
    desk.tell(0, unreachable(desk));
    join(desk, 1, 0);
    desk.pass(10);
    QVERIFY(desk.open().empty());
    join(desk, 11, 1, "sales");
    MemberSeen member = unreachable(desk);
    member.queue = q("sales");
    desk.tell(11, member);
    desk.now = 11;
    desk.pass(14);
    QCOMPARE(desk.open().size(), 2U);
}

void TestFloorWatch::hoursBeginAndEnd()
{
    Desk desk;
    FloorRule noon = rule(Finding::CallersWaiting, 1);
    noon.hours.shifts = {{0x7f, 12 * 60 + 2, 12 * 60 + 4}};
    desk.watch.setRules({noon}, Desk::at(0));
    join(desk, 1, 0);
    desk.pass(119);
    QVERIFY(desk.open().empty());
    desk.pass(121);
    QCOMPARE(desk.open().size(), 1U);
    desk.pass(241);
    QVERIFY(desk.open().empty());
}

void TestFloorWatch::changedRulesWorkAtOnce()
{
    Desk desk;
    desk.watch.setRules({rule(Finding::CallersWaiting, 1), rule(Finding::LongestWait, 10)}, Desk::at(0));
    join(desk, 1, 0);
    desk.pass(20);
    QCOMPARE(desk.open().size(), 2U);
    FloorRule longer = rule(Finding::LongestWait, 60);
    desk.watch.setRules({longer}, Desk::at(20));
    QCOMPARE(desk.open().size(), 1U); // what has no rule any more is over at once
    desk.pass(21);
    QVERIFY(desk.open().empty());
    desk.pass(62);
    QCOMPARE(desk.open().size(), 1U); // and time runs on by the new limit
    longer.severity = Severity::Critical;
    longer.name = q("Much too long");
    desk.watch.setRules({longer}, Desk::at(62));
    desk.pass(63);
    QCOMPARE(desk.open().front().severity, Severity::Critical);
    QCOMPARE(desk.open().front().condition.title, q("Much too long"));
    longer.enabled = false;
    desk.watch.setRules({longer}, Desk::at(64));
    QVERIFY(desk.open().empty());
}

void TestFloorWatch::theDefaultsAreQuietOnAQuietFloor()
{
    Desk desk;
    desk.watch.setRules(defaultFloorRules(), Desk::at(0));
    for (int i = 0; i < 60; ++i) {
        const QByteArray agent = "PJSIP/" + QByteArray::number(1001 + i);
        desk.tell(0, desk.member(agent.constData()));
    }
    for (int i = 0; i < 20; ++i) {
        talk(desk, 10 + i * 60, 50 + i * 60, i);
        desk.now = 50 + i * 60;
        desk.pass(55 + i * 60);
    }
    QVERIFY(desk.book.alerts().empty());
}

QTEST_GUILESS_MAIN(TestFloorWatch)
#include "tst_floorwatch.moc"
