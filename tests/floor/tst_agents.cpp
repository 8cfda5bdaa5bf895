#include "floor/script.h"
#include "kit/testkit.h"

using namespace Floorwatch;
using namespace Floorwatch::FloorTest;
using namespace std::chrono_literals;

class TestAgents : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void anAnsweredCallTakesTheAgentThroughRingingTalkingAndBack();
    void wrapUpLastsAsLongAsTheQueueSays();
    void wrapUpIsSeenRightAfterAReconnect();
    void holdIsAStateOfItsOwn();
    void whoEntersAnotherConversationIsNotOnHold();
    void aPauseBeginsWhenThePbxSaysSo();
    void anotherReasonBeginsAnotherPause();
    void aPausedAgentWhoTalksIsTalking();
    void pausedInOneOfTwoQueuesIsNotPaused();
    void anUnregisteredPhoneIsUnreachable();
    void ringNoAnswerIsCounted();
    void ringingOfSeveralEndsWhenOneAnswers();
    void anOutboundCallIsTalkingOutbound();
    void aCallBetweenAgentsIsInternal();
    void aDeviceInUseWithoutALegIsACallOnlyWhenItLasts();
    void timesOfTheDayAddUp();
    void midnightBeginsANewDay();
    void countsStandStillWhileTheFeedIsAway();
    void theActorStandsOnTheRow();
};

void TestAgents::anAnsweredCallTakesTheAgentThroughRingingTalkingAndBack()
{
    Script s;
    s.tell(1, s.member("PJSIP/1001"));
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Available);
    const LegRef caller = Script::ref("c.1", "", "PJSIP/trunk-1");
    const LegRef phone = Script::ref("a.1", "c.1", "PJSIP/1001-0001");
    s.legUp(2, caller);
    s.join(2, caller);
    s.legUp(4, phone, LegState::Down);
    s.tell(4, AgentRung{caller, phone, QStringLiteral("support"), QStringLiteral("PJSIP/1001"),
                        QStringLiteral("Alice Chen")});
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Ringing);
    s.answer(4, 7, caller, phone, "PJSIP/1001");
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Talking);
    QCOMPARE(s.agent("PJSIP/1001").since, Script::at(7));
    QCOMPARE(s.agent("PJSIP/1001").talkKind, TalkKind::Queue);
    QCOMPARE(s.agent("PJSIP/1001").other.name, QStringLiteral("李娜"));
    QCOMPARE(s.agent("PJSIP/1001").callQueue, QStringLiteral("support"));
    s.tell(37, BridgeLeft{phone, QStringLiteral("b1")});
    s.tell(37, LegGone{phone, 16});
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Available);
    QCOMPARE(s.agent("PJSIP/1001").since, Script::at(37));
    QCOMPARE(s.agent("PJSIP/1001").counts.handled, 1);
    QCOMPARE(s.agent("PJSIP/1001").counts.queueTalk, Base::Span(30s));
    QVERIFY(s.agent("PJSIP/1001").call.isNull());
}

void TestAgents::wrapUpLastsAsLongAsTheQueueSays()
{
    Script s;
    MemberSeen member = s.member("PJSIP/1001");
    member.wrapUpSeconds = 15;
    s.tell(1, member);
    const LegRef caller = Script::ref("c.1");
    const LegRef phone = Script::ref("a.1", "c.1", "PJSIP/1001-0001");
    s.legUp(2, caller);
    s.join(2, caller);
    s.answer(3, 5, caller, phone, "PJSIP/1001");
    s.tell(20, LegGone{phone, 16});
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::WrapUp);
    QCOMPARE(s.agent("PJSIP/1001").since, Script::at(20));
    s.floor.advance(PbxId{}, Script::at(34.9));
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::WrapUp);
    s.floor.advance(PbxId{}, Script::at(35.2));
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Available);
    QCOMPARE(s.agent("PJSIP/1001").since, Script::at(35));
    QCOMPARE(s.queue().counts.wrapUp, Base::Span(15s));
}

void TestAgents::wrapUpIsSeenRightAfterAReconnect()
{
    Script s;
    MemberSeen member = s.member("PJSIP/1001");
    member.wrapUpSeconds = 30;
    member.lastCallEnded = Script::at(0);
    s.tell(10, member);
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::WrapUp);
    QCOMPARE(s.agent("PJSIP/1001").since, Script::at(0));
    s.floor.advance(PbxId{}, Script::at(31));
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Available);
}

void TestAgents::holdIsAStateOfItsOwn()
{
    Script s;
    s.tell(1, s.member("PJSIP/1001"));
    const LegRef caller = Script::ref("c.1");
    const LegRef phone = Script::ref("a.1", "c.1", "PJSIP/1001-0001");
    s.legUp(2, caller);
    s.join(2, caller);
    s.answer(3, 5, caller, phone, "PJSIP/1001");
    s.tell(10, HoldChanged{phone, true});
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::OnHold);
    s.tell(14, HoldChanged{phone, false});
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Talking);
    s.tell(20, LegGone{phone, 16});
    QCOMPARE(s.queue().counts.talk, Base::Span(15s));
    QCOMPARE(s.queue().counts.hold, Base::Span(4s));
    QCOMPARE(s.agent("PJSIP/1001").counts.talk, Base::Span(15s));
}

void TestAgents::whoEntersAnotherConversationIsNotOnHold()
{
    Script s;
    s.tell(1, s.member("PJSIP/1001"));
    const LegRef caller = Script::ref("c.1");
    const LegRef phone = Script::ref("a.1", "c.1", "PJSIP/1001-0001");
    s.legUp(2, caller);
    s.join(2, caller);
    s.answer(3, 5, caller, phone, "PJSIP/1001");
    s.tell(10, HoldChanged{phone, true});
    s.tell(11, BridgeLeft{phone, QStringLiteral("b1")});
    s.tell(11.2, BridgeEntered{phone, QStringLiteral("b2"), false});
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Talking);
}

void TestAgents::aPauseBeginsWhenThePbxSaysSo()
{
    Script s;
    MemberSeen listed = s.member("PJSIP/1001");
    listed.paused = true;
    listed.pauseReason = QStringLiteral("午休");
    listed.pausedSince = Script::at(-600);
    s.tell(1, listed);
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Paused);
    QCOMPARE(s.agent("PJSIP/1001").since, Script::at(-600));
    QVERIFY(!s.agent("PJSIP/1001").sinceEstimated);
    MemberSeen live = s.member("PJSIP/1002");
    s.tell(2, live);
    live.paused = true;
    live.pausedSince = Script::at(7);
    s.tell(7.4, live);
    QCOMPARE(s.agent("PJSIP/1002").since, Script::at(7.4));
}

void TestAgents::anotherReasonBeginsAnotherPause()
{
    Script s;
    MemberSeen member = s.member("PJSIP/1001");
    s.tell(1, member);
    member.paused = true;
    member.pauseReason = QStringLiteral("Toilet");
    s.tell(10, member);
    member.pauseReason = QStringLiteral("Lunch");
    s.tell(70, member);
    QCOMPARE(s.agent("PJSIP/1001").pauseReason, QStringLiteral("Lunch"));
    QCOMPARE(s.agent("PJSIP/1001").since, Script::at(70));
    member.paused = false;
    s.tell(100, member);
    QCOMPARE(s.agent("PJSIP/1001").counts.pausedFlag, Base::Span(90s));
}

void TestAgents::aPausedAgentWhoTalksIsTalking()
{
    Script s;
    MemberSeen member = s.member("PJSIP/1001");
    s.tell(1, member);
    const LegRef caller = Script::ref("c.1");
    const LegRef phone = Script::ref("a.1", "c.1", "PJSIP/1001-0001");
    s.legUp(2, caller);
    s.join(2, caller);
    s.answer(3, 5, caller, phone, "PJSIP/1001");
    member.paused = true;
    member.pauseReason = QStringLiteral("Lunch");
    s.tell(10, member);
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Talking);
    QVERIFY(s.agent("PJSIP/1001").paused);
    s.tell(20, LegGone{phone, 16});
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Paused);
    QCOMPARE(s.agent("PJSIP/1001").since, Script::at(20));
}

void TestAgents::pausedInOneOfTwoQueuesIsNotPaused()
{
    Script s;
    MemberSeen sales = s.member("PJSIP/1001", "sales");
    s.tell(1, s.member("PJSIP/1001", "support"));
    s.tell(1, sales);
    sales.paused = true;
    s.tell(5, sales);
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Available);
    QVERIFY(s.agent("PJSIP/1001").pausedSomewhere);
    QCOMPARE(s.queue("sales").membersInState[static_cast<size_t>(AgentState::Paused)], 1); // not free here
    QCOMPARE(s.queue("support").membersInState[static_cast<size_t>(AgentState::Paused)], 0);
    MemberSeen support = s.member("PJSIP/1001", "support");
    support.paused = true;
    s.tell(6, support);
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Paused);
    QCOMPARE(s.queue("sales").membersInState[static_cast<size_t>(AgentState::Paused)], 1);
}

void TestAgents::anUnregisteredPhoneIsUnreachable()
{
    Script s;
    MemberSeen member = s.member("PJSIP/1001");
    s.tell(1, member);
    member.device = DeviceState::Unavailable;
    s.tell(9, member);
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Unreachable);
    QCOMPARE(s.agent("PJSIP/1001").since, Script::at(9));
}

void TestAgents::ringNoAnswerIsCounted()
{
    Script s;
    s.tell(1, s.member("PJSIP/1001"));
    const LegRef caller = Script::ref("c.1");
    const LegRef phone = Script::ref("a.1", "c.1", "PJSIP/1001-0001");
    s.legUp(2, caller);
    s.join(2, caller);
    s.legUp(3, phone, LegState::Down);
    s.tell(3, AgentRung{caller, phone, QStringLiteral("support"), QStringLiteral("PJSIP/1001"), {}});
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Ringing);
    s.tell(18, AgentRingNoAnswer{caller, QStringLiteral("support"), QStringLiteral("PJSIP/1001")});
    s.tell(18, LegGone{phone, 19});
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Available);
    QCOMPARE(s.agent("PJSIP/1001").counts.ringNoAnswer, 1);
    QCOMPARE(s.queue().waiting.size(), size_t(1));
}

void TestAgents::ringingOfSeveralEndsWhenOneAnswers()
{
    Script s;
    s.tell(1, s.member("PJSIP/1001"));
    s.tell(1, s.member("PJSIP/1002"));
    const LegRef caller = Script::ref("c.1");
    const LegRef one = Script::ref("a.1", "c.1", "PJSIP/1001-0001");
    const LegRef two = Script::ref("a.2", "c.1", "PJSIP/1002-0001");
    s.legUp(2, caller);
    s.join(2, caller);
    for (const auto &[leg, member] : {std::pair{one, "PJSIP/1001"}, std::pair{two, "PJSIP/1002"}}) {
        s.legUp(3, leg, LegState::Down);
        s.tell(3, AgentRung{caller, leg, QStringLiteral("support"), QString::fromLatin1(member), {}});
    }
    QCOMPARE(s.agent("PJSIP/1002").state, AgentState::Ringing);
    s.answer(3, 6, caller, one, "PJSIP/1001");
    s.tell(6, DialEnded{caller, two, QStringLiteral("CANCEL")});
    s.tell(6.1, LegGone{two, 26});
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Talking);
    QCOMPARE(s.agent("PJSIP/1002").state, AgentState::Available);
    QCOMPARE(s.agent("PJSIP/1002").counts.ringNoAnswer, 0);
}

void TestAgents::anOutboundCallIsTalkingOutbound()
{
    Script s;
    s.tell(1, s.member("PJSIP/1001"));
    LegSeen out;
    out.leg = Script::ref("a.1", "", "PJSIP/1001-0001");
    out.state = LegState::Dialing;
    out.extension = QStringLiteral("01065551234");
    s.tell(5, out);
    QCOMPARE(s.agent("PJSIP/1001").talkKind, TalkKind::Outbound);
    QCOMPARE(s.agent("PJSIP/1001").other.number, QStringLiteral("01065551234"));
    QCOMPARE(s.agent("PJSIP/1001").counts.outbound, 1);
    s.tell(65, LegGone{out.leg, 16});
    QCOMPARE(s.agent("PJSIP/1001").counts.talk, Base::Span(60s));
    QCOMPARE(s.agent("PJSIP/1001").counts.queueTalk, Base::Span{});
}

void TestAgents::aCallBetweenAgentsIsInternal()
{
    Script s;
    s.tell(1, s.member("PJSIP/1001"));
    s.tell(1, s.member("PJSIP/1002"));
    const LegRef one = Script::ref("a.1", "", "PJSIP/1001-0001");
    const LegRef two = Script::ref("a.2", "a.1", "PJSIP/1002-0001");
    s.legUp(5, one);
    s.legUp(5, two, LegState::Down);
    s.tell(5, DialBegan{one, two});
    QCOMPARE(s.agent("PJSIP/1002").state, AgentState::Ringing);
    s.legUp(8, two);
    s.tell(8, BridgeEntered{one, QStringLiteral("b"), false});
    s.tell(8, BridgeEntered{two, QStringLiteral("b"), false});
    QCOMPARE(s.agent("PJSIP/1001").talkKind, TalkKind::Internal);
    QCOMPARE(s.agent("PJSIP/1002").talkKind, TalkKind::Internal);
    const auto calls = s.floor.liveCalls();
    QCOMPARE(calls.size(), size_t(1));
    QCOMPARE(s.floor.callBySerial(calls.front())->direction, CallDirection::Internal);
    QCOMPARE(s.floor.callBySerial(calls.front())->phase, CallPhase::Talking);
}

void TestAgents::aDeviceInUseWithoutALegIsACallOnlyWhenItLasts()
{
    Script s;
    s.legUp(0.5, Script::ref("other.1")); // channels are told on this feed
    MemberSeen member = s.member("PJSIP/1001");
    s.tell(1, member);
    member.device = DeviceState::InUse;
    s.tell(5, member);
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Available);
    s.floor.advance(PbxId{}, Script::at(8.5));
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Talking);
    QCOMPARE(s.agent("PJSIP/1001").since, Script::at(5));
    QVERIFY(s.agent("PJSIP/1001").sinceEstimated);
    member.device = DeviceState::NotInUse;
    s.tell(20, member);
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Available);
}

void TestAgents::timesOfTheDayAddUp()
{
    Script s;
    MemberSeen member = s.member("PJSIP/1001");
    member.wrapUpSeconds = 10;
    s.tell(0, member);
    const LegRef caller = Script::ref("c.1");
    const LegRef phone = Script::ref("a.1", "c.1", "PJSIP/1001-0001");
    s.legUp(20, caller);
    s.join(20, caller);
    s.answer(30, 35, caller, phone, "PJSIP/1001");
    s.tell(95, LegGone{phone, 16});
    s.floor.advance(PbxId{}, Script::at(200));
    const AgentCounts counts = s.floor.countsAt(s.agent("PJSIP/1001"), Script::at(200));
    Base::Span sum{};
    for (const Base::Span part : counts.inState) {
        sum += part;
    }
    QCOMPARE(sum, Base::Span(200s));
    QCOMPARE(counts.inState[static_cast<size_t>(AgentState::Ringing)], Base::Span(5s));
    QCOMPARE(counts.inState[static_cast<size_t>(AgentState::Talking)], Base::Span(60s));
    QCOMPARE(counts.inState[static_cast<size_t>(AgentState::WrapUp)], Base::Span(10s));
}

void TestAgents::midnightBeginsANewDay()
{
    Script s;
    s.tell(0, s.member("PJSIP/1001"));
    const LegRef caller = Script::ref("c.1");
    const LegRef phone = Script::ref("a.1", "c.1", "PJSIP/1001-0001");
    constexpr double midnight = 12 * 3600.0;
    s.legUp(midnight - 60, caller);
    s.join(midnight - 60, caller);
    s.answer(midnight - 55, midnight - 50, caller, phone, "PJSIP/1001");
    s.floor.advance(PbxId{}, Script::at(midnight + 1));
    QCOMPARE(s.queue().counts.offered, 0);
    QCOMPARE(s.agent("PJSIP/1001").counts.handled, 0);
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Talking);
    s.tell(midnight + 10, LegGone{phone, 16});
    QCOMPARE(s.agent("PJSIP/1001").counts.talk, Base::Span(10s));
    // A visit counts on the day it joined.
    QCOMPARE(s.queue().counts.handled, 0);
    QVERIFY(s.floor.takeChanges().day);
}

void TestAgents::countsStandStillWhileTheFeedIsAway()
{
    Script s;
    s.tell(0, s.member("PJSIP/1001"));
    s.tell(100, FeedStateChanged{FeedState::Lost, QStringLiteral("gone")});
    QCOMPARE(s.floor.feeds().front().staleSince, Script::at(100));
    const auto available = [&](double now) {
        return s.floor.countsAt(s.agent("PJSIP/1001"), Script::at(now))
            .inState[static_cast<size_t>(AgentState::Available)];
    };
    QCOMPARE(available(300), Base::Span(100s));
    QCOMPARE(s.floor.pbxTime(PbxId{}, Script::at(300)), Script::at(100));
    s.tell(400, FeedStateChanged{FeedState::Live, {}});
    QVERIFY(!Base::isSet(s.floor.feeds().front().staleSince));
    QCOMPARE(available(450), Base::Span(150s));
}

void TestAgents::theActorStandsOnTheRow()
{
    Script s;
    s.tell(0, s.member("PJSIP/1001"));
    s.tell(5, SupervisorActed{QStringLiteral("wang"),
                              QStringLiteral("pause"),
                              QStringLiteral("PJSIP/1001"),
                              QStringLiteral("Lunch"),
                              QStringLiteral("confirmed"),
                              {}});
    QCOMPARE(s.agent("PJSIP/1001").changedBy, QStringLiteral("wang"));
    QVERIFY(s.agent("PJSIP/1001").history.back().text.contains(QStringLiteral("wang")));
}

QTEST_GUILESS_MAIN(TestAgents)
#include "tst_agents.moc"
