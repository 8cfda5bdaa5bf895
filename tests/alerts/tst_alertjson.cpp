#include "alerts/alert.h"
#include "kit/testkit.h"

using namespace Floorwatch;
using namespace Floorwatch::Alerts;

namespace
{

Condition fullCondition()
{
    Condition c;
    c.cause = QStringLiteral("rule:unreachable");
    c.member = QStringLiteral("1:PJSIP/1001");
    c.rule = QStringLiteral("unreachable");
    c.title = QStringLiteral("坐席不可达 \"quoted\" <b>&");
    c.kind = AlertKind::Agent;
    c.severity = Severity::Critical;
    c.finding = Finding::Unreachable;
    c.value = 61.5;
    c.limit = 30;
    c.window = 600;
    c.detail = QStringLiteral("paused");
    c.detail2 = QStringLiteral("lunch");
    c.evidence = {QStringLiteral("name=O'Neil"), QStringLiteral("talk=5")};
    const Domain::PbxId pbx{1};
    c.subject = {pbx,
                 {pbx, QStringLiteral("support")},
                 {pbx, QStringLiteral("PJSIP/1001")},
                 {pbx, QStringLiteral("1795305850.1")},
                 QStringLiteral("+8613912345678"),
                 QStringLiteral("王芳"),
                 QStringLiteral("queue=support")};
    c.teams = {QStringLiteral("evening")};
    c.queues = {QStringLiteral("support"), QStringLiteral("vip")};
    c.sound = QStringLiteral("bell");
    c.escalateAfter = std::chrono::seconds(90);
    return c;
}

Alert fullAlert()
{
    const Instant at = Base::fromEpochMicros(1'795'305'850'184'501);
    Alert a;
    a.id = QStringLiteral("0123456789abcdef");
    a.condition = fullCondition();
    a.members = {{fullCondition(), at, {}}, {fullCondition(), at, at + std::chrono::seconds(3)}};
    a.holding = 1;
    a.folded = 2;
    a.severity = Severity::Critical;
    a.state = AlertState::Snoozed;
    a.raised = at;
    a.changed = at + std::chrono::microseconds(1);
    a.acknowledgedBy = QStringLiteral("zhang");
    a.acknowledgedAt = at;
    a.assignedTo = QStringLiteral("li");
    a.snoozedUntil = at + std::chrono::hours(1);
    a.escalated = true;
    a.trail = Trail{CallStage::Talking, at, QStringLiteral("李强"), QStringLiteral("answered")};
    a.notes = {{at, QStringLiteral("zhang"), QStringLiteral("called\nback")}};
    return a;
}

} // namespace

class TestAlertJson : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void everyWordIsReadBack();
    void aConditionIsReadBack();
    void anAlertIsReadBack();
    void anEmptyOneToo();
    void whatIsNotKnownIsRefused_data();
    void whatIsNotKnownIsRefused();
};

void TestAlertJson::everyWordIsReadBack()
{
    for (int i = 0; i < SeverityCount; ++i) {
        QCOMPARE(severityFromText(text(Severity(i))), std::optional(Severity(i)));
    }
    for (int i = 0; i < AlertKindCount; ++i) {
        QCOMPARE(alertKindFromText(text(AlertKind(i))), std::optional(AlertKind(i)));
    }
    for (int i = 0; i < AlertStateCount; ++i) {
        QCOMPARE(alertStateFromText(text(AlertState(i))), std::optional(AlertState(i)));
    }
    for (int i = 0; i < AlertStepCount; ++i) {
        QCOMPARE(alertStepFromText(text(AlertStep(i))), std::optional(AlertStep(i)));
    }
    for (int i = 0; i < FindingCount; ++i) {
        QCOMPARE(findingFromText(text(Finding(i))), std::optional(Finding(i)));
    }
    for (int i = 0; i < CallStageCount; ++i) {
        QCOMPARE(callStageFromText(text(CallStage(i))), std::optional(CallStage(i)));
    }
    QVERIFY(!severityFromText(QStringLiteral("grave")) && !findingFromText({}));
}

void TestAlertJson::aConditionIsReadBack()
{
    const auto read = conditionFromJson(toJson(fullCondition()));
    QVERIFY(read.has_value());
    QVERIFY(*read == fullCondition());
}

void TestAlertJson::anAlertIsReadBack()
{
    const auto read = alertFromJson(toJson(fullAlert()));
    QVERIFY(read.has_value());
    QVERIFY(*read == fullAlert());
}

void TestAlertJson::anEmptyOneToo()
{
    Alert alert;
    alert.id = QStringLiteral("a");
    alert.condition.cause = QStringLiteral("c");
    const auto read = alertFromJson(toJson(alert));
    QVERIFY(read.has_value());
    QVERIFY(*read == alert);
}

void TestAlertJson::whatIsNotKnownIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{\"id\":");
    QTest::newRow("a list") << QByteArray("[1,2]");
    QTest::newRow("a kind of a later version")
        << toJson(fullAlert()).replace("\"agent\",\"limit", "\"agents\",\"limit");
    QTest::newRow("a finding of a later version")
        << toJson(fullAlert()).replace("\"unreachable\",\"kind", "\"x\",\"kind");
    QTest::newRow("a state of a later version") << toJson(fullAlert()).replace("snoozed\"", "asleep\"");
    QTest::newRow("no id") << toJson(fullAlert()).replace("0123456789abcdef", "");
}

void TestAlertJson::whatIsNotKnownIsRefused()
{
    QFETCH(QByteArray, json);
    QVERIFY(json != toJson(fullAlert()));
    QVERIFY(!alertFromJson(json).has_value());
}

QTEST_GUILESS_MAIN(TestAlertJson)
#include "tst_alertjson.moc"
