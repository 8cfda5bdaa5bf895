#include "floor/script.h"
#include "kit/testkit.h"

using namespace Floorwatch;
using namespace Floorwatch::FloorTest;
using namespace std::chrono_literals;

class TestVisits : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void abandonedCallerLeavesTheQueueTileAtOnce();
    void aTimeLimitIsToldByTheQueueItself();
    void withoutVariablesATimeLimitIsWhatHadNoHangup();
    void aManagersHangupIsAnAbandon();
    void aRedirectedWaitingCallerHasMovedOn();
    void aCallerWhoLeavesUnansweredAndUnabandonedPressedAKey();
    void anAnnouncementToTheAgentIsNoExit();
    void anAbandonToldTwiceOrWithoutItsJoinIsOneVisit();
    void anEmptyQueueSendsItsCallersAway();
    void positionsStayInOrder();
    void aRedirectedTalkingCallerIsAnswered();
    void whoseTalkBreaksAndResumesTalksOn();
    void aTalkThatBreaksForGoodEndsWhereItBroke();
    void thresholdsCountWholeSeconds();
    void shortAbandonsAreCountedApart();
    void aConnectWithoutAJoinIsPlacedByItsWait();
    void theSameTransferTwiceIsOneVisit();
    void endedVisitsAreBounded();
    void twoPbxesKeepTheirQueuesApart();
};

void TestVisits::abandonedCallerLeavesTheQueueTileAtOnce()
{
    Script s;
    const LegRef caller = Script::ref("c.1");
    s.legUp(1, caller);
    s.join(1, caller);
    QCOMPARE(s.queue().waiting.size(), size_t(1));
    s.tell(13, LegHangupAsked{caller, true});
    s.tell(13, CallerGaveUp{caller, QStringLiteral("support"), 12});
    s.tell(13, CallerLeft{caller, QStringLiteral("support"), 1});
    QVERIFY(s.queue().waiting.empty());
    QCOMPARE(s.queue().counts.abandoned, 1);
    QCOMPARE(s.floor.endedVisits().back().wait, Base::Span(12s));
    s.tell(13.1, LegGone{caller, 16});
    QCOMPARE(s.queue().counts.abandoned, 1);
    QVERIFY(s.floor.liveCalls().empty());
}

void TestVisits::aTimeLimitIsToldByTheQueueItself()
{
    Script s;
    s.tell(0, VariablesSeen{});
    const LegRef caller = Script::ref("c.1");
    s.legUp(1, caller);
    s.join(1, caller);
    s.tell(41, CallerGaveUp{caller, QStringLiteral("support"), 40});
    s.tell(41, CallerLeft{caller, QStringLiteral("support"), 1});
    QVERIFY(s.queue().waiting.empty());
    QCOMPARE(s.queue().counts.abandoned + s.queue().counts.timedOut, 0);
    s.tell(41, QueueExitTold{caller, QueueExit::TimedOut});
    s.tell(41, LegHangupAsked{caller, false});
    s.tell(41, LegGone{caller, 16});
    QCOMPARE(s.queue().counts.timedOut, 1);
    QCOMPARE(s.queue().counts.abandoned, 0);
}

void TestVisits::withoutVariablesATimeLimitIsWhatHadNoHangup()
{
    Script s;
    const LegRef caller = Script::ref("c.1");
    s.legUp(1, caller);
    s.join(1, caller);
    s.tell(41, CallerGaveUp{caller, QStringLiteral("support"), 40});
    s.tell(41, CallerLeft{caller, QStringLiteral("support"), 1});
    s.floor.advance(PbxId{}, Script::at(43.5));
    QCOMPARE(s.queue().counts.timedOut, 1);
    QCOMPARE(s.floor.endedVisits().back().ended, Script::at(41));
}

void TestVisits::aManagersHangupIsAnAbandon()
{
    Script s;
    s.tell(0, VariablesSeen{});
    const LegRef caller = Script::ref("c.1");
    s.legUp(1, caller);
    s.join(1, caller);
    s.tell(9, CallerGaveUp{caller, QStringLiteral("support"), 8});
    s.tell(9, CallerLeft{caller, QStringLiteral("support"), 1});
    s.tell(9, LegHangupAsked{caller, false});
    QCOMPARE(s.queue().counts.abandoned, 1);
}

void TestVisits::aRedirectedWaitingCallerHasMovedOn()
{
    Script s;
    const LegRef caller = Script::ref("c.1");
    s.legUp(1, caller);
    s.join(1, caller, "support");
    s.tell(9, CallerGaveUp{caller, QStringLiteral("support"), 8});
    s.tell(9, CallerLeft{caller, QStringLiteral("support"), 1});
    s.join(9, caller, "sales");
    QCOMPARE(s.queue("support").counts.movedOn, 1);
    QCOMPARE(s.queue("support").counts.abandoned, 0);
    QCOMPARE(s.queue("sales").counts.offered, 1);
    QCOMPARE(s.queue("sales").waiting.size(), size_t(1));
}

void TestVisits::aCallerWhoLeavesUnansweredAndUnabandonedPressedAKey()
{
    Script s;
    const LegRef caller = Script::ref("c.1");
    s.legUp(1, caller);
    s.join(1, caller);
    s.tell(9, CallerLeft{caller, QStringLiteral("support"), 1});
    s.floor.advance(PbxId{}, Script::at(12));
    QCOMPARE(s.queue().counts.exitedByKey, 1);
    QCOMPARE(s.floor.endedVisits().back().wait, Base::Span(8s));
}

void TestVisits::anAnnouncementToTheAgentIsNoExit()
{
    // The queue lets the caller go before the agent has heard whom he gets.
    Script s;
    s.tell(0, s.member("PJSIP/1001"));
    const LegRef caller = Script::ref("c.1");
    const LegRef phone = Script::ref("a.1", "c.1", "PJSIP/1001-0001");
    s.legUp(1, caller);
    s.join(1, caller);
    s.legUp(2, phone, LegState::Down);
    s.tell(2, AgentRung{caller, phone, QStringLiteral("support"), QStringLiteral("PJSIP/1001"), {}});
    s.legUp(4, phone);
    s.tell(5, CallerLeft{caller, QStringLiteral("support"), 1});
    s.floor.advance(PbxId{}, Script::at(8.5));
    s.tell(9, AgentConnected{caller, phone, QStringLiteral("support"), QStringLiteral("PJSIP/1001"), {}, 8});
    QCOMPARE(s.queue().counts.offered, 1);
    QCOMPARE(s.queue().counts.answered, 1);
    QCOMPARE(s.queue().counts.exitedByKey, 0);
}

void TestVisits::anAbandonToldTwiceOrWithoutItsJoinIsOneVisit()
{
    Script s;
    const LegRef caller = Script::ref("c.1");
    for (int told = 0; told < 2; ++told) {
        s.tell(50, CallerGaveUp{caller, QStringLiteral("support"), 12});
    }
    QVERIFY(s.queue().waiting.empty());
    s.tell(50, CallerLeft{caller, QStringLiteral("support"), 1});
    s.floor.advance(PbxId{}, Script::at(53));
    QCOMPARE(s.queue().counts.offered, 1);
    QCOMPARE(s.queue().counts.timedOut, 1);
    QCOMPARE(s.floor.endedVisits().back().joined, Script::at(38));
}

void TestVisits::anEmptyQueueSendsItsCallersAway()
{
    Script s;
    s.tell(0, VariablesSeen{});
    const LegRef caller = Script::ref("c.1");
    s.legUp(1, caller);
    s.join(1, caller);
    s.tell(9, CallerGaveUp{caller, QStringLiteral("support"), 8});
    s.tell(9, CallerLeft{caller, QStringLiteral("support"), 1});
    s.tell(9, QueueExitTold{caller, QueueExit::AgentsLeft});
    QCOMPARE(s.queue().counts.exitedEmpty, 1);
}

void TestVisits::positionsStayInOrder()
{
    Script s;
    const LegRef one = Script::ref("c.1");
    const LegRef two = Script::ref("c.2");
    const LegRef vip = Script::ref("c.3");
    for (const LegRef &leg : {one, two, vip}) {
        s.legUp(1, leg);
    }
    s.join(1, one, "support", 1);
    s.join(2, two, "support", 2);
    s.join(3, vip, "support", 1);
    QStringList order;
    for (const quint64 serial : s.queue().waiting) {
        order << s.floor.visitBySerial(serial)->leg.key + QLatin1Char('@') +
                     QString::number(s.floor.visitBySerial(serial)->position);
    }
    QCOMPARE(order, QStringList({QStringLiteral("c.3@1"), QStringLiteral("c.1@2"), QStringLiteral("c.2@3")}));
    s.tell(4, LegHangupAsked{one, true});
    s.tell(4, CallerGaveUp{one, QStringLiteral("support"), 3});
    s.tell(4, CallerLeft{one, QStringLiteral("support"), 2});
    QCOMPARE(s.floor.visitBySerial(s.queue().waiting.back())->position, 2);
}

void TestVisits::aRedirectedTalkingCallerIsAnswered()
{
    Script s;
    s.tell(0, s.member("PJSIP/1001"));
    const LegRef caller = Script::ref("c.1");
    const LegRef phone = Script::ref("a.1", "c.1", "PJSIP/1001-0001");
    s.legUp(1, caller);
    s.join(1, caller);
    s.answer(2, 4, caller, phone, "PJSIP/1001");
    s.tell(30, BridgeLeft{caller, QStringLiteral("b1")});
    s.tell(30, BridgeLeft{phone, QStringLiteral("b1")});
    s.join(30, caller, "sales");
    s.tell(30.1, LegGone{phone, 16});
    QCOMPARE(s.queue("support").counts.answered, 1);
    QCOMPARE(s.queue("support").counts.talk, Base::Span(26s));
    QCOMPARE(s.queue("sales").counts.offered, 1);
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Available);
    // The PBX tells of the first conversation's end only when the caller leaves for good.
    s.tell(90, AgentCompleted{caller, phone, QStringLiteral("support"), QStringLiteral("PJSIP/1001"), 86,
                              QStringLiteral("caller")});
    QCOMPARE(s.queue("support").counts.handled, 1);
    QCOMPARE(s.queue("support").counts.talk, Base::Span(26s));
}

void TestVisits::whoseTalkBreaksAndResumesTalksOn()
{
    Script s;
    s.tell(0, s.member("PJSIP/1001"));
    const LegRef caller = Script::ref("c.1");
    const LegRef phone = Script::ref("a.1", "c.1", "PJSIP/1001-0001");
    s.legUp(1, caller);
    s.join(1, caller);
    s.answer(2, 4, caller, phone, "PJSIP/1001");
    s.tell(10, BridgeLeft{caller, QStringLiteral("b1")});
    s.tell(10.5, BridgeEntered{caller, QStringLiteral("b2"), false});
    s.floor.advance(PbxId{}, Script::at(20));
    QCOMPARE(s.queue().talkingHere, 1);
    s.tell(40, LegGone{caller, 16});
    QCOMPARE(s.queue().counts.talk, Base::Span(36s));
}

void TestVisits::aTalkThatBreaksForGoodEndsWhereItBroke()
{
    Script s;
    s.tell(0, s.member("PJSIP/1001"));
    const LegRef caller = Script::ref("c.1");
    const LegRef phone = Script::ref("a.1", "c.1", "PJSIP/1001-0001");
    s.legUp(1, caller);
    s.join(1, caller);
    s.answer(2, 4, caller, phone, "PJSIP/1001");
    s.tell(10, BridgeLeft{caller, QStringLiteral("b1")});
    s.floor.advance(PbxId{}, Script::at(13));
    QCOMPARE(s.queue().talkingHere, 0);
    QCOMPARE(s.queue().counts.talk, Base::Span(6s));
}

void TestVisits::thresholdsCountWholeSeconds()
{
    Script s;
    QueueSeen settings;
    settings.queue = QStringLiteral("support");
    settings.serviceLevelSeconds = 20;
    s.tell(0, settings);
    s.tell(0, s.member("PJSIP/1001"));
    const auto call = [&](const char *uid, double from, double wait, int told) {
        const LegRef caller = Script::ref(uid);
        const QByteArray phoneId = QByteArray("a") + uid;
        const LegRef phone = Script::ref(phoneId.constData(), uid, "PJSIP/1001-0001");
        s.legUp(from, caller);
        s.join(from, caller);
        s.legUp(from + wait, phone);
        s.tell(from + wait, CallerLeft{caller, QStringLiteral("support"), 1});
        s.tell(from + wait,
               AgentConnected{caller, phone, QStringLiteral("support"), QStringLiteral("PJSIP/1001"), {}, told});
        s.tell(from + wait + 5, LegGone{phone, 16});
    };
    call("c.1", 10.9, 20.3, 20); // the PBX reckons 20 whole seconds
    call("c.2", 100.9, 20.3, 21);
    QCOMPARE(s.queue().counts.answered, 2);
    QCOMPARE(s.queue().counts.answeredInTime, 1);
}

void TestVisits::shortAbandonsAreCountedApart()
{
    Script s;
    int n = 0;
    for (const int wait : {3, 5, 6, 30}) {
        const QByteArray id = "c." + QByteArray::number(++n);
        const LegRef caller = Script::ref(id.constData());
        const double from = n * 100.0;
        s.legUp(from, caller);
        s.join(from, caller);
        s.tell(from + wait, LegHangupAsked{caller, true});
        s.tell(from + wait, CallerGaveUp{caller, QStringLiteral("support"), wait});
        s.tell(from + wait, CallerLeft{caller, QStringLiteral("support"), 1});
    }
    QCOMPARE(s.queue().counts.abandoned, 4);
    QCOMPARE(s.queue().counts.abandonedShort, 2);
    QCOMPARE(s.queue().counts.abandonedInTime, 3);
}

void TestVisits::aConnectWithoutAJoinIsPlacedByItsWait()
{
    Script s;
    s.tell(0, s.member("PJSIP/1001"));
    const LegRef caller = Script::ref("c.1");
    const LegRef phone = Script::ref("a.1", "c.1", "PJSIP/1001-0001");
    s.tell(50, AgentConnected{caller, phone, QStringLiteral("support"), QStringLiteral("PJSIP/1001"), {}, 12});
    QCOMPARE(s.queue().counts.offered, 1);
    QCOMPARE(s.queue().counts.answered, 1);
    const Visit &visit = *s.floor.visitBySerial(s.floor.openVisits().front());
    QCOMPARE(visit.joined, Script::at(38));
    QVERIFY(visit.joinedEstimated);
}

void TestVisits::theSameTransferTwiceIsOneVisit()
{
    Script s;
    const LegRef caller = Script::ref("c.1");
    s.legUp(1, caller);
    CallerJoined listed;
    listed.leg = caller;
    listed.queue = QStringLiteral("support");
    listed.position = 1;
    listed.listed = true;
    listed.joined = Script::at(-20);
    s.tell(1, listed);
    s.join(1.2, caller); // its own event, which was on its way while the list was made
    s.tell(300, listed); // the next snapshot
    QCOMPARE(s.queue().counts.offered, 1);
    QCOMPARE(s.queue().waiting.size(), size_t(1));
}

void TestVisits::endedVisitsAreBounded()
{
    Floor::FloorSettings settings;
    settings.endedVisitsKept = 10;
    Script s(settings);
    int seen = 0;
    s.floor.setVisitSink([&seen](const Visit &) { ++seen; });
    for (int i = 0; i < 50; ++i) {
        const QByteArray id = "c." + QByteArray::number(i);
        const LegRef caller = Script::ref(id.constData());
        s.legUp(i, caller);
        s.join(i, caller);
        s.tell(i + 0.5, LegGone{caller, 16});
    }
    QCOMPARE(s.floor.endedVisits().size(), size_t(10));
    QCOMPARE(seen, 50);
    QCOMPARE(s.queue().counts.abandoned, 50);
}

void TestVisits::twoPbxesKeepTheirQueuesApart()
{
    Script s;
    s.floor.addFeed(PbxId{1}, QStringLiteral("second"));
    const LegRef caller = Script::ref("c.1");
    s.legUp(1, caller);
    s.join(1, caller);
    CallerJoined joined;
    joined.leg = caller;
    joined.queue = QStringLiteral("support");
    joined.position = 1;
    s.floor.apply({PbxId{1}, Script::at(2), Script::at(2), FeedStateChanged{FeedState::Live, {}}});
    s.floor.apply({PbxId{1}, Script::at(2), Script::at(2), joined});
    QCOMPARE(s.floor.queues().size(), size_t(2));
    s.tell(5, FeedStateChanged{FeedState::Lost, QStringLiteral("down")});
    QVERIFY(Base::isSet(s.floor.feeds()[0].staleSince));
    QVERIFY(!Base::isSet(s.floor.feeds()[1].staleSince));
}

QTEST_GUILESS_MAIN(TestVisits)
#include "tst_visits.moc"
