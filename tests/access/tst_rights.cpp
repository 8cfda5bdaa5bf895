// Who may do what: every role and right, scopes, exemptions, reasons.
#include "access/decision.h"
#include "kit/testkit.h"

using namespace Floorwatch::Access;

namespace
{

Operator supervisor()
{
    Operator who;
    who.name = QStringLiteral("li.na");
    who.role = Role::FloorSupervisor;
    who.disabled = false;
    return who;
}

Subject agentOnCall()
{
    Subject subject;
    subject.agentInterface = QStringLiteral("PJSIP/1001");
    subject.agentName = QStringLiteral("Zhang Wei");
    subject.agentQueues = {QStringLiteral("support"), QStringLiteral("sales")};
    subject.callQueue = QStringLiteral("support");
    subject.callerNumber = QStringLiteral("+86 10 5555 0100");
    return subject;
}

constexpr std::array Heard{Right::Listen, Right::Whisper, Right::Barge, Right::HearRecordings, Right::RecordCalls};

bool isHeard(Right right) { return std::find(Heard.begin(), Heard.end(), right) != Heard.end(); }

} // namespace

class TestRights : public Floorwatch::TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void eachRoleHasExactlyItsRights_data();
    void eachRoleHasExactlyItsRights();
    void wordsOfRightsAndRolesReadBack();
    void aNewOperatorIsNobody();
    void additionsAndRemovalsStandAboveTheRole();
    void aDisabledOperatorMayNothing();
    void anAdministratorHearsNobodyUnlessGivenSo();
    void scope_data();
    void scope();
    void rightsAboutNobodyHaveNoScope();
    void theFloorAsAWholeIsSeenByAScopedOperatorToo();
    void exemptions_data();
    void exemptions();
    void anExemptAgentMayStillBePausedAndTakenOver();
    void aReasonIsAskedForWhereThePolicySaysSo();
    void theRightIsLookedAtBeforeTheExemption();
    void refusalsHaveWordsAndSentences();
};

void TestRights::eachRoleHasExactlyItsRights_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<QString>("rights");
    QTest::newRow("viewer") << 0 << "seeFigures";
    QTest::newRow("team lead") << 1 << "seeFigures listen actOnAgents hearRecordings seeCustomers handleAlerts";
    QTest::newRow("floor supervisor")
        << 2
        << "seeFigures listen whisper barge takeOver actOnAgents actOnCalls hearRecordings recordCalls "
           "seeCustomers editCustomers handleAlerts editRules tellAgents";
    QTest::newRow("trainer") << 3 << "seeFigures listen whisper hearRecordings seeCustomers";
    QTest::newRow("administrator") << 4 << "seeFigures changeSettings manageOperators seeAudit editRules";
}

void TestRights::eachRoleHasExactlyItsRights()
{
    QFETCH(int, role);
    QFETCH(QString, rights);
    Operator who = supervisor();
    who.role = static_cast<Role>(role);
    QStringList had;
    QStringList decided;
    for (int i = 0; i < RightCount; ++i) {
        const auto right = static_cast<Right>(i);
        QCOMPARE(has(who, right), has(who.role, right));
        if (has(who.role, right)) {
            had.append(text(right));
        }
        const Decision decision = decide(who, {}, right, agentOnCall());
        QCOMPARE(decision.refusal, decision.allowed ? Refusal::None : Refusal::NoRight);
        if (decision.allowed) {
            decided.append(text(right));
        }
    }
    QCOMPARE(had.join(QLatin1Char(' ')), rights);
    QCOMPARE(decided, had);
}

void TestRights::wordsOfRightsAndRolesReadBack()
{
    QSet<QString> words;
    for (int i = 0; i < RightCount; ++i) {
        const QString word = text(static_cast<Right>(i));
        words.insert(word);
        QCOMPARE(rightFromText(word), static_cast<Right>(i));
    }
    QCOMPARE(words.size(), RightCount);
    for (int i = 0; i < RoleCount; ++i) {
        QCOMPARE(roleFromText(text(static_cast<Role>(i))), static_cast<Role>(i));
    }
    QVERIFY(!rightFromText(QStringLiteral("Listen")));
    QVERIFY(!rightFromText({}));
    QVERIFY(!roleFromText(QStringLiteral("root")));
}

void TestRights::aNewOperatorIsNobody()
{
    for (int i = 0; i < RightCount; ++i) {
        QVERIFY(!has(Operator(), static_cast<Right>(i)));
        QCOMPARE(decide({}, {}, static_cast<Right>(i), {}).refusal, Refusal::Disabled);
    }
}

void TestRights::additionsAndRemovalsStandAboveTheRole()
{
    for (int role = 0; role < RoleCount; ++role) {
        for (int i = 0; i < RightCount; ++i) {
            const auto right = static_cast<Right>(i);
            Operator who = supervisor();
            who.role = static_cast<Role>(role);
            who.granted = {right};
            QVERIFY(has(who, right));
            who.denied = {right};
            QVERIFY(!has(who, right));
            who.granted.clear();
            QVERIFY(!has(who, right));
            QCOMPARE(decide(who, {}, right, agentOnCall()).refusal, Refusal::NoRight);
        }
    }
}

void TestRights::aDisabledOperatorMayNothing()
{
    for (int i = 0; i < RightCount; ++i) {
        Operator who = supervisor();
        who.granted = {static_cast<Right>(i)};
        who.disabled = true;
        QVERIFY(!has(who, static_cast<Right>(i)));
        const Decision decision = decide(who, {}, static_cast<Right>(i), agentOnCall());
        QVERIFY(!decision.allowed);
        QCOMPARE(decision.refusal, Refusal::Disabled);
    }
}

void TestRights::anAdministratorHearsNobodyUnlessGivenSo()
{
    Operator who = supervisor();
    who.role = Role::Administrator;
    for (const Right right : Heard) {
        QVERIFY(!has(who, right));
    }
    who.granted = {Right::Listen};
    QVERIFY(decide(who, {}, Right::Listen, agentOnCall()).allowed);
    QVERIFY(!decide(who, {}, Right::Whisper, agentOnCall()).allowed);
}

void TestRights::scope_data()
{
    QTest::addColumn<QStringList>("teams");
    QTest::addColumn<QStringList>("queues");
    QTest::addColumn<bool>("inside");
    const QStringList none;
    QTest::newRow("everything") << none << none << true;
    QTest::newRow("the agent's team") << QStringList{QStringLiteral("red")} << none << true;
    QTest::newRow("another team") << QStringList{QStringLiteral("blue")} << none << false;
    QTest::newRow("a team that is not there") << QStringList{QStringLiteral("green")} << none << false;
    QTest::newRow("one of two teams") << QStringList{QStringLiteral("blue"), QStringLiteral("red")} << none << true;
    QTest::newRow("the call's queue") << none << QStringList{QStringLiteral("support")} << true;
    QTest::newRow("another queue of the agent") << none << QStringList{QStringLiteral("sales")} << true;
    QTest::newRow("a queue in other letters") << none << QStringList{QStringLiteral("Support")} << true;
    QTest::newRow("a queue that he is not in") << none << QStringList{QStringLiteral("billing")} << false;
    QTest::newRow("an empty queue's name") << none << QStringList{QString()} << false;
    QTest::newRow("wrong team, right queue")
        << QStringList{QStringLiteral("blue")} << QStringList{QStringLiteral("sales")} << true;
}

void TestRights::scope()
{
    QFETCH(QStringList, teams);
    QFETCH(QStringList, queues);
    QFETCH(bool, inside);
    Policy policy;
    policy.teams = {{QStringLiteral("red"), {QStringLiteral("PJSIP/1001")}},
                    {QStringLiteral("blue"), {QStringLiteral("PJSIP/1002"), QString()}}};
    Operator who = supervisor();
    who.scope = {teams, queues};
    for (const Right right :
         {Right::Listen, Right::Whisper, Right::Barge, Right::TakeOver, Right::ActOnAgents, Right::ActOnCalls,
          Right::HearRecordings, Right::RecordCalls, Right::SeeFigures, Right::SeeCustomers, Right::HandleAlerts}) {
        const Decision decision = decide(who, policy, right, agentOnCall());
        QCOMPARE(decision.allowed, inside);
        QCOMPARE(decision.refusal, inside ? Refusal::None : Refusal::OutOfScope);
    }
    // Of whom nothing is known is outside every scope but the one of everything.
    QCOMPARE(decide(who, policy, Right::ActOnCalls, {}).allowed, who.scope.isEverything());
}

void TestRights::rightsAboutNobodyHaveNoScope()
{
    Operator who = supervisor();
    who.role = Role::Administrator;
    who.scope.teams = {QStringLiteral("red")};
    for (const Right right : {Right::ChangeSettings, Right::ManageOperators, Right::SeeAudit, Right::EditRules}) {
        QVERIFY(decide(who, {}, right, {}).allowed);
    }
    who.role = Role::FloorSupervisor;
    QVERIFY(decide(who, {}, Right::TellAgents, {}).allowed);
    QVERIFY(decide(who, {}, Right::EditCustomers, {}).allowed);
    QVERIFY(!decide(who, {}, Right::HandleAlerts, agentOnCall()).allowed);
}

void TestRights::theFloorAsAWholeIsSeenByAScopedOperatorToo()
{
    Operator who = supervisor();
    who.scope.queues = {QStringLiteral("billing")};
    QVERIFY(decide(who, {}, Right::SeeFigures, {}).allowed);
    QVERIFY(!decide(who, {}, Right::SeeFigures, agentOnCall()).allowed);
}

void TestRights::exemptions_data()
{
    QTest::addColumn<QStringList>("agents");
    QTest::addColumn<QStringList>("callers");
    QTest::addColumn<QStringList>("tags");
    QTest::addColumn<int>("refusal");
    const QStringList none;
    const auto list = [](const char *text) { return QStringList{QString::fromUtf8(text)}; };
    const int agent = static_cast<int>(Refusal::ExemptAgent);
    const int caller = static_cast<int>(Refusal::ExemptCaller);
    QTest::newRow("nobody") << none << none << none << 0;
    QTest::newRow("by interface") << list("PJSIP/1001") << none << none << agent;
    QTest::newRow("by interface in other letters") << list("pjsip/1001") << none << none << agent;
    QTest::newRow("by name") << list("Zhang Wei") << none << none << agent;
    QTest::newRow("by extension") << list("1001") << none << none << agent;
    QTest::newRow("another extension") << list("100") << none << none << 0;
    QTest::newRow("an empty entry") << list("") << list(" ") << list("") << 0;
    QTest::newRow("the caller's number") << none << list("+861055550100") << none << caller;
    QTest::newRow("his number as people write it") << none << list("00 86 (10) 5555-0100") << none << caller;
    QTest::newRow("a prefix") << none << list("+8610*") << none << caller;
    QTest::newRow("a prefix written with 00") << none << list("008610 *") << none << caller;
    QTest::newRow("every caller") << none << list("*") << none << caller;
    QTest::newRow("another prefix") << none << list("+8621*") << none << 0;
    QTest::newRow("the beginning of a number without star") << none << list("+8610") << none << 0;
    QTest::newRow("a tag") << none << none << list("Lawyer") << caller;
    QTest::newRow("another tag") << none << none << list("press") << 0;
    QTest::newRow("agent before caller") << list("1001") << list("*") << list("lawyer") << agent;
}

void TestRights::exemptions()
{
    QFETCH(QStringList, agents);
    QFETCH(QStringList, callers);
    QFETCH(QStringList, tags);
    QFETCH(int, refusal);
    Policy policy;
    policy.exemptAgents = agents;
    policy.exemptCallers = callers;
    policy.exemptTags = tags;
    Subject subject = agentOnCall();
    subject.callerTags = {QStringLiteral("vip"), QStringLiteral("lawyer")};
    for (int role = 0; role < RoleCount; ++role) {
        Operator who = supervisor();
        who.role = static_cast<Role>(role);
        for (int i = 0; i < RightCount; ++i) {
            who.granted.push_back(static_cast<Right>(i));
        }
        for (int i = 0; i < RightCount; ++i) {
            const Decision decision = decide(who, policy, static_cast<Right>(i), subject);
            QCOMPARE(static_cast<int>(decision.refusal), isHeard(static_cast<Right>(i)) ? refusal : 0);
            QCOMPARE(decision.allowed, decision.refusal == Refusal::None);
            QCOMPARE(decision.why.isEmpty(), decision.allowed);
        }
    }
}

void TestRights::anExemptAgentMayStillBePausedAndTakenOver()
{
    Policy policy;
    policy.exemptAgents = {QStringLiteral("PJSIP/1001")};
    QVERIFY(decide(supervisor(), policy, Right::ActOnAgents, agentOnCall()).allowed);
    QVERIFY(decide(supervisor(), policy, Right::TakeOver, agentOnCall()).allowed);
    Subject local = agentOnCall();
    local.agentInterface = QStringLiteral("Local/1001@from-queue/n");
    QVERIFY(decide(supervisor(), policy, Right::Listen, local).allowed);
    policy.exemptAgents = {QStringLiteral("1001")};
    QVERIFY(!decide(supervisor(), policy, Right::Listen, local).allowed);
}

void TestRights::aReasonIsAskedForWhereThePolicySaysSo()
{
    Policy policy;
    policy.reasonAskedFor = {Right::Listen};
    const Decision asked = decide(supervisor(), policy, Right::Listen, agentOnCall());
    QVERIFY(asked.allowed);
    QVERIFY(asked.reasonNeeded);
    for (const char *blank : {"", "  ", "\t\n"}) {
        const Decision refused = decide(supervisor(), policy, Right::Listen, agentOnCall(), QString::fromLatin1(blank));
        QVERIFY(!refused.allowed);
        QVERIFY(refused.reasonNeeded);
        QCOMPARE(refused.refusal, Refusal::ReasonMissing);
    }
    QVERIFY(decide(supervisor(), policy, Right::Listen, agentOnCall(), QStringLiteral("complaint")).allowed);
    const Decision other = decide(supervisor(), policy, Right::Whisper, agentOnCall(), QString());
    QVERIFY(other.allowed);
    QVERIFY(!other.reasonNeeded);
    policy.exemptCallers = {QStringLiteral("*")};
    QCOMPARE(decide(supervisor(), policy, Right::Listen, agentOnCall(), QString()).refusal, Refusal::ExemptCaller);
}

void TestRights::theRightIsLookedAtBeforeTheExemption()
{
    Policy policy;
    policy.exemptAgents = {QStringLiteral("1001")};
    Operator viewer = supervisor();
    viewer.role = Role::Viewer;
    QCOMPARE(decide(viewer, policy, Right::Listen, agentOnCall()).refusal, Refusal::NoRight);
}

void TestRights::refusalsHaveWordsAndSentences()
{
    QSet<QString> words;
    for (int i = 0; i < RefusalCount; ++i) {
        words.insert(text(static_cast<Refusal>(i)));
    }
    QCOMPARE(words.size(), RefusalCount);
    QVERIFY(decide(Operator(), {}, Right::Listen, {}).why.endsWith(QLatin1Char('.')));
}

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"
