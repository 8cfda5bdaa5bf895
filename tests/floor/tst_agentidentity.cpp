// Who is one agent, and whose a leg is.
#include "floor/script.h"
#include "kit/testkit.h"

using namespace Floorwatch;
using namespace Floorwatch::FloorTest;

class TestAgentIdentity : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void aLocalMemberAndItsDeviceAreOneAgent();
    void aHintMemberIsFoundByItsExtension();
    void twoPeopleAtOneExtensionAreNotMixedUp();
    void poolAgentsSignInAndOut();
    void anAgentWhoWaitsInAHoldingBridgeIsNotTalking();
    void aRenamedLegBelongsToWhomItsNameSays();
    void anAgentDialledTwiceByOneQueueCountsOnce();
    void leavingTheLastQueueSignsOut();
};

void TestAgentIdentity::aLocalMemberAndItsDeviceAreOneAgent()
{
    Script s;
    MemberSeen local = s.member("Local/1001@from-queue/n", "support");
    local.stateInterface = QStringLiteral("PJSIP/1001");
    s.tell(1, local);
    s.tell(1, s.member("PJSIP/1001", "sales"));
    QCOMPARE(s.floor.agents().size(), size_t(1));
    QCOMPARE(s.agent("PJSIP/1001").memberships.size(), size_t(2));
    s.legUp(3, Script::ref("x.1", "", "Local/1001@from-queue-0000002a;1"));
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Talking);
}

void TestAgentIdentity::aHintMemberIsFoundByItsExtension()
{
    Script s;
    MemberSeen hint = s.member("Local/1003@from-queue/n");
    hint.stateInterface = QStringLiteral("hint:1003@ext-local");
    s.tell(1, hint);
    LegSeen out;
    out.leg = Script::ref("x.1", "", "PJSIP/1003-00000001");
    out.state = LegState::Dialing;
    s.tell(3, out);
    QCOMPARE(s.agent("Local/1003@from-queue/n").state, AgentState::Talking);
    QCOMPARE(s.agent("Local/1003@from-queue/n").talkKind, TalkKind::Outbound);
}

void TestAgentIdentity::twoPeopleAtOneExtensionAreNotMixedUp()
{
    Script s;
    s.tell(1, s.member("Local/1003@floor-a/n"));
    s.tell(1, s.member("Local/1003@floor-b/n"));
    QCOMPARE(s.floor.agents().size(), size_t(2));
    s.legUp(3, Script::ref("x.1", "", "PJSIP/1003-00000001"));
    QCOMPARE(s.agent("Local/1003@floor-a/n").state, AgentState::Available);
    QCOMPARE(s.agent("Local/1003@floor-b/n").state, AgentState::Available);
}

void TestAgentIdentity::poolAgentsSignInAndOut()
{
    Script s;
    s.tell(1, PoolAgentSeen{QStringLiteral("Agent/1001"), QStringLiteral("Zhang"), true, {}});
    QCOMPARE(s.agent("Agent/1001").state, AgentState::Available);
    s.tell(9, PoolAgentSeen{QStringLiteral("Agent/1001"), {}, false, {}});
    QCOMPARE(s.agent("Agent/1001").state, AgentState::SignedOut);
}

void TestAgentIdentity::anAgentWhoWaitsInAHoldingBridgeIsNotTalking()
{
    Script s;
    MemberSeen member = s.member("Local/1011@agent-pool/n");
    member.stateInterface = QStringLiteral("Agent:1011");
    s.tell(1, member);
    const LegRef login = Script::ref("p.1", "", "PJSIP/1011-00000000");
    s.legUp(2, login);
    s.tell(2, BridgeEntered{login, QStringLiteral("hold"), true});
    QCOMPARE(s.agent("Local/1011@agent-pool/n").state, AgentState::Available);
    s.tell(9, BridgeLeft{login, QStringLiteral("hold")});
    s.tell(9, BridgeEntered{login, QStringLiteral("talk"), false});
    QCOMPARE(s.agent("Local/1011@agent-pool/n").state, AgentState::Talking);
}

void TestAgentIdentity::aRenamedLegBelongsToWhomItsNameSays()
{
    Script s;
    s.tell(1, s.member("PJSIP/1001"));
    const LegRef phone = Script::ref("a.1", "", "PJSIP/1001-0001");
    s.legUp(2, phone);
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Talking);
    s.tell(5, LegRenamed{phone, QStringLiteral("PJSIP/1001-0001<MASQ>")});
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Talking);
    s.tell(5, LegRenamed{phone, QStringLiteral("PJSIP/trunk-0009")});
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Available);
}

void TestAgentIdentity::anAgentDialledTwiceByOneQueueCountsOnce()
{
    Script s;
    MemberSeen local = s.member("Local/1001@from-queue/n");
    local.stateInterface = QStringLiteral("PJSIP/1001");
    s.tell(1, s.member("PJSIP/1001"));
    s.tell(1, local);
    MemberSeen paused = s.member("PJSIP/1001");
    paused.paused = true;
    s.tell(2, paused);
    s.tell(3, MemberGone{QStringLiteral("support"), QStringLiteral("PJSIP/1001")});
    local.paused = true;
    s.tell(4, local);
    int members = 0;
    for (const int n : s.queue().membersInState) {
        QVERIFY(n >= 0);
        members += n;
    }
    QCOMPARE(members, 1);
    QCOMPARE(s.queue().membersInState[static_cast<size_t>(AgentState::Paused)], 1);
}

void TestAgentIdentity::leavingTheLastQueueSignsOut()
{
    Script s;
    s.tell(1, s.member("PJSIP/1001", "support"));
    s.tell(1, s.member("PJSIP/1001", "sales"));
    s.tell(5, MemberGone{QStringLiteral("sales"), QStringLiteral("PJSIP/1001")});
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::Available);
    QVERIFY(s.queue("sales").members.empty());
    s.tell(6, MemberGone{QStringLiteral("support"), QStringLiteral("PJSIP/1001")});
    QCOMPARE(s.agent("PJSIP/1001").state, AgentState::SignedOut);
    QCOMPARE(s.floor.agents().size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestAgentIdentity)
#include "tst_agentidentity.moc"
