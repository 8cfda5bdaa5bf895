#include "floor/script.h"
#include "kit/testkit.h"

using namespace Floorwatch;
using namespace Floorwatch::FloorTest;
using namespace std::chrono_literals;

class TestResync : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void callsThatEndedInBetweenAreClosedAsEndedWhileAway();
    void aConversationThatEndedInBetweenDoesNotSpoilTheAverages();
    void whoIsListedAgainStays();
    void theFirstSnapshotListsCallersBeforeTheirChannels();
    void aConversationFoundInProgressIsAsOldAsItsLeg();
    void membersThatAreNoLongerListedAreGone();
    void onALiveFeedOneListAloneClosesNothing();
    void aListCutShortClosesNothing();
    void anAgentWhoCalledMeanwhileIsAvailableSinceThatCall();
    void aRestartedPbxTakesItsCallsAlong();
    void everythingInASnapshotIsToBeJournaled();
    void aSecondFeedIsLeftAlone();
};

void TestResync::callsThatEndedInBetweenAreClosedAsEndedWhileAway()
{
    Script s;
    const LegRef caller = Script::ref("c.1");
    s.legUp(1, caller);
    s.join(1, caller);
    s.tell(10, FeedStateChanged{FeedState::Lost, QStringLiteral("gone")});
    QCOMPARE(s.queue().waiting.size(), size_t(1)); // shown, but as stale
    s.tell(60, FeedStateChanged{FeedState::Syncing, {}});
    s.tell(60, SnapshotBegan{});
    s.tell(60, SnapshotEnded{true, false});
    s.tell(60, SnapshotEnded{false, true});
    s.tell(60, FeedStateChanged{FeedState::Live, {}});
    QVERIFY(s.queue().waiting.empty());
    QCOMPARE(s.queue().counts.endedAway, 1);
    QCOMPARE(s.queue().counts.abandoned, 0);
    QCOMPARE(s.queue().counts.longestWait, Base::Span{});
    QVERIFY(s.floor.liveCalls().empty());
}

void TestResync::aConversationThatEndedInBetweenDoesNotSpoilTheAverages()
{
    Script s;
    s.tell(0, s.member("PJSIP/1001"));
    const LegRef caller = Script::ref("c.1");
    const LegRef phone = Script::ref("a.1", "c.1", "PJSIP/1001-0001");
    s.legUp(1, caller);
    s.join(1, caller);
    s.answer(2, 4, caller, phone, "PJSIP/1001");
    s.tell(10, FeedStateChanged{FeedState::Lost, QStringLiteral("gone")});
    s.tell(600, SnapshotBegan{});
    s.tell(600, s.member("PJSIP/1001"));
    s.tell(600, SnapshotEnded{true, false});
    s.tell(600, SnapshotEnded{false, true});
    s.tell(600, FeedStateChanged{FeedState::Live, {}});
    QCOMPARE(s.queue().counts.answered, 1);
    QCOMPARE(s.queue().counts.handled, 0);
    QCOMPARE(s.queue().counts.talk, Base::Span{});
    QCOMPARE(s.floor.endedVisits().back().talk, Base::Span(6s)); // at least this long
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Available);
}

void TestResync::whoIsListedAgainStays()
{
    Script s;
    const LegRef caller = Script::ref("c.1");
    s.legUp(1, caller);
    s.join(1, caller);
    s.tell(10, FeedStateChanged{FeedState::Lost, QStringLiteral("gone")});
    s.tell(60, SnapshotBegan{});
    CallerJoined listed;
    listed.leg = caller;
    listed.queue = QStringLiteral("support");
    listed.position = 1;
    listed.listed = true;
    listed.joined = Script::at(1.4);
    s.tell(60, listed);
    s.tell(60, SnapshotEnded{true, false});
    s.legUp(60, caller);
    s.tell(60, SnapshotEnded{false, true});
    QCOMPARE(s.queue().waiting.size(), size_t(1));
    QCOMPARE(s.floor.visitBySerial(s.queue().waiting.front())->joined, Script::at(1)); // exact, not the list's estimate
    QCOMPARE(s.queue().counts.offered, 1);
}

void TestResync::theFirstSnapshotListsCallersBeforeTheirChannels()
{
    Script s;
    const LegRef caller = Script::ref("c.1");
    s.tell(60, SnapshotBegan{});
    CallerJoined listed;
    listed.leg = caller;
    listed.queue = QStringLiteral("support");
    listed.position = 1;
    listed.listed = true;
    listed.joined = Script::at(40);
    s.tell(60, listed);
    s.tell(60, SnapshotEnded{true, false});
    LegSeen leg;
    leg.leg = caller;
    leg.state = LegState::Up;
    leg.listed = true;
    leg.queue = QStringLiteral("support");
    leg.began = Script::at(38);
    s.tell(60, leg);
    s.tell(60, SnapshotEnded{false, true});
    QCOMPARE(s.floor.liveCalls().size(), size_t(1));
    QCOMPARE(s.floor.callBySerial(s.floor.liveCalls().front())->phase, CallPhase::Waiting);
    s.tell(70, LegHangupAsked{caller, true});
    s.tell(70, CallerGaveUp{caller, QStringLiteral("support"), 30});
    s.tell(70, CallerLeft{caller, QStringLiteral("support"), 1});
    QCOMPARE(s.queue().counts.offered, 1);
    QCOMPARE(s.queue().counts.abandoned, 1);
}

void TestResync::aConversationFoundInProgressIsAsOldAsItsLeg()
{
    Script s;
    s.tell(60, SnapshotBegan{});
    MemberSeen member = s.member("PJSIP/1001");
    member.device = DeviceState::InUse;
    s.tell(60, member);
    s.tell(60, SnapshotEnded{true, false});
    LegSeen phone;
    phone.leg = Script::ref("a.1", "c.1", "PJSIP/1001-0001");
    phone.state = LegState::Up;
    phone.listed = true;
    phone.bridge = QStringLiteral("b");
    phone.began = Script::at(-100);
    s.tell(60, phone);
    LegSeen caller;
    caller.leg = Script::ref("c.1");
    caller.state = LegState::Up;
    caller.party = {QStringLiteral("13800000000"), QStringLiteral("李娜")};
    caller.listed = true;
    caller.bridge = QStringLiteral("b");
    caller.queue = QStringLiteral("support");
    caller.began = Script::at(-120);
    s.tell(60, caller);
    s.tell(60, SnapshotEnded{false, true});
    const Floor::AgentRecord &agent = s.agent("PJSIP/1001");
    QCOMPARE(agent.state, AgentState::Talking);
    QCOMPARE(agent.since, Script::at(-100));
    QVERIFY(agent.sinceEstimated);
    QCOMPARE(agent.talkKind, TalkKind::Queue);
    QCOMPARE(agent.callQueue, QStringLiteral("support"));
    QCOMPARE(agent.other.name, QStringLiteral("李娜"));
    QCOMPARE(s.queue().counts.offered, 0); // its visit is not known: it counts for nothing
}

void TestResync::membersThatAreNoLongerListedAreGone()
{
    Script s;
    s.tell(0, s.member("PJSIP/1001"));
    s.tell(0, s.member("PJSIP/1002"));
    s.tell(50, FeedStateChanged{FeedState::Lost, QStringLiteral("gone")});
    s.tell(60, SnapshotBegan{});
    s.tell(60, s.member("PJSIP/1001"));
    s.tell(60, SnapshotEnded{true, false});
    QCOMPARE(s.agent("PJSIP/1002").state, AgentState::SignedOut);
    QCOMPARE(s.queue().members.size(), size_t(1));
}

void TestResync::onALiveFeedOneListAloneClosesNothing()
{
    // Who left while the list was being made is told of a moment later.
    Script s;
    const LegRef caller = Script::ref("c.1");
    s.legUp(1, caller);
    s.join(1, caller);
    const auto list = [&](double when) {
        s.tell(when, SnapshotBegan{});
        s.tell(when, SnapshotEnded{true, false});
        s.tell(when, SnapshotEnded{false, true});
    };
    list(60);
    QCOMPARE(s.queue().waiting.size(), size_t(1));
    s.tell(60.1, LegHangupAsked{caller, true});
    s.tell(60.1, CallerGaveUp{caller, QStringLiteral("support"), 59});
    s.tell(60.1, CallerLeft{caller, QStringLiteral("support"), 1});
    QCOMPARE(s.queue().counts.abandoned, 1);
    QCOMPARE(s.queue().counts.endedAway, 0);
    const LegRef ghost = Script::ref("c.2");
    s.legUp(70, ghost);
    s.join(70, ghost);
    list(360);
    list(660);
    QCOMPARE(s.queue().counts.endedAway, 1);
    QVERIFY(s.floor.liveCalls().empty());
}

void TestResync::aListCutShortClosesNothing()
{
    Script s;
    s.tell(0, s.member("PJSIP/1001"));
    s.tell(0, s.member("PJSIP/1002"));
    s.tell(60, SnapshotBegan{});
    s.tell(60, s.member("PJSIP/1001"));
    s.tell(60, SnapshotEnded{false, false});
    QCOMPARE(s.agent("PJSIP/1002").state, AgentState::Available);
}

void TestResync::anAgentWhoCalledMeanwhileIsAvailableSinceThatCall()
{
    Script s;
    s.tell(0, s.member("PJSIP/1001"));
    s.tell(10, FeedStateChanged{FeedState::Lost, QStringLiteral("gone")});
    s.tell(600, SnapshotBegan{});
    MemberSeen member = s.member("PJSIP/1001");
    member.lastCallEnded = Script::at(500);
    s.tell(600, member);
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Available);
    QCOMPARE(s.agent("PJSIP/1001").since, Script::at(500));
    QVERIFY(s.agent("PJSIP/1001").sinceEstimated);
}

void TestResync::aRestartedPbxTakesItsCallsAlong()
{
    Script s;
    s.tell(0, PbxIdentified{QStringLiteral("asterisk"), QStringLiteral("22"), Script::at(-1000)});
    const LegRef caller = Script::ref("c.1");
    s.legUp(1, caller);
    s.join(1, caller);
    s.tell(20, PbxIdentified{QStringLiteral("asterisk"), QStringLiteral("22"), Script::at(15)});
    QVERIFY(s.floor.liveCalls().empty());
    QCOMPARE(s.queue().counts.endedAway, 1);
}

void TestResync::everythingInASnapshotIsToBeJournaled()
{
    // A journal is read back from a snapshot on: what did not change must stand in it too.
    Script s;
    QVERIFY(s.tell(0, s.member("PJSIP/1001")));
    QVERIFY(!s.tell(1, s.member("PJSIP/1001")));
    QVERIFY(s.tell(2, SnapshotBegan{}));
    QVERIFY(s.tell(2, s.member("PJSIP/1001")));
    QVERIFY(s.tell(2, SnapshotEnded{true, false}));
    QVERIFY(s.tell(2, SnapshotEnded{false, true}));
    QVERIFY(!s.tell(3, s.member("PJSIP/1001")));
}

void TestResync::aSecondFeedIsLeftAlone()
{
    Script s;
    s.floor.addFeed(PbxId{1}, QStringLiteral("second"));
    s.floor.apply({PbxId{1}, Script::at(0), Script::at(0), s.member("PJSIP/1001")});
    s.tell(60, SnapshotBegan{});
    s.tell(60, SnapshotEnded{true, true});
    QCOMPARE(s.floor.agents().front().memberships.size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestResync)
#include "tst_resync.moc"
