#include "alerts/floorrule.h"
#include "kit/testkit.h"

using namespace Floorwatch;
using namespace Floorwatch::Alerts;

class TestFloorRule : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void theDefaultsAreUsableAndReadBack();
    void everyFindingThatIsWatchedHasADefault();
    void faultsAreNamed_data();
    void faultsAreNamed();
    void wrongJsonIsRefusedInOneSentence_data();
    void wrongJsonIsRefusedInOneSentence();
};

void TestFloorRule::theDefaultsAreUsableAndReadBack()
{
    std::vector<FloorRule> rules = defaultFloorRules();
    for (const FloorRule &rule : rules) {
        QVERIFY2(faultOf(rule).isEmpty(), qPrintable(rule.id + faultOf(rule)));
    }
    rules.front().hours.shifts = {{0x1f, 540, 1080}};
    rules.front().onlyQueues = {QStringLiteral("support")};
    rules.front().queues = {QStringLiteral("support")};
    rules.front().teams = {QStringLiteral("evening")};
    rules.front().name = QStringLiteral("排队过长");
    const auto read = floorRulesFromJson(toJson(rules));
    QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error()));
    QVERIFY(read.value() == rules);
}

void TestFloorRule::everyFindingThatIsWatchedHasADefault()
{
    const std::vector<FloorRule> rules = defaultFloorRules();
    for (int i = 0; i < FindingCount; ++i) {
        const auto finding = static_cast<Finding>(i);
        FloorRule asked;
        asked.id = QStringLiteral("x");
        asked.finding = finding;
        asked.limit = asked.clear = 0.5;
        asked.windowSeconds = 600;
        asked.detail = finding == Finding::ShortCalls ? QStringLiteral("10") : QStringLiteral("paused");
        const bool watched = faultOf(asked).isEmpty();
        const bool known =
            std::any_of(rules.begin(), rules.end(), [&](const FloorRule &rule) { return rule.finding == finding; });
        QVERIFY2(watched == known, qPrintable(text(finding)));
    }
}

void TestFloorRule::faultsAreNamed_data()
{
    QTest::addColumn<QString>("finding");
    QTest::addColumn<double>("limit");
    QTest::addColumn<double>("clear");
    QTest::addColumn<int>("window");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<bool>("usable");
    const auto row = [](const char *name, Finding finding, double limit, double clear, int window, const char *detail,
                        bool usable) {
        QTest::newRow(name) << text(finding) << limit << clear << window << QString::fromLatin1(detail) << usable;
    };
    row("waiting", Finding::CallersWaiting, 5, 2, 0, "", true);
    row("a limit of nothing", Finding::CallersWaiting, 0, 0, 0, "", false);
    row("over above the limit", Finding::CallersWaiting, 5, 6, 0, "", false);
    row("service level", Finding::ServiceLevel, 0.8, 0.9, 600, "", true);
    row("service level in percent", Finding::ServiceLevel, 80, 90, 600, "", false);
    row("service level over below the limit", Finding::ServiceLevel, 0.8, 0.7, 600, "", false);
    row("no window", Finding::Abandonment, 0.1, 0.1, 0, "", false);
    row("a state that is none", Finding::TimeInState, 60, 60, 0, "asleep", false);
    row("short calls without seconds", Finding::ShortCalls, 3, 1, 0, "", false);
    row("no number", Finding::TalkTime, qQNaN(), 0, 0, "", false);
    row("endless", Finding::TalkTime, qInf(), 0, 0, "", false);
    row("surges are not watched here", Finding::SurgeUp, 5, 5, 0, "", false);
}

void TestFloorRule::faultsAreNamed()
{
    QFETCH(QString, finding);
    QFETCH(double, limit);
    QFETCH(double, clear);
    QFETCH(int, window);
    QFETCH(QString, detail);
    QFETCH(bool, usable);
    FloorRule rule;
    rule.id = QStringLiteral("r");
    rule.finding = findingFromText(finding).value();
    rule.limit = limit;
    rule.clear = clear;
    rule.windowSeconds = window;
    rule.detail = detail;
    QCOMPARE(faultOf(rule).isEmpty(), usable);
}

void TestFloorRule::wrongJsonIsRefusedInOneSentence_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const QByteArray &rule, const char *word) {
        QTest::newRow(name) << QByteArray("{\"rules\":[" + rule + "]}") << QString::fromUtf8(word);
    };
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("floor rules");
    QTest::newRow("a later format") << QByteArray("{\"format\":9}") << QStringLiteral("format");
    row("an unknown finding", R"({"id":"r","finding":"mood","limit":1})", "mood");
    row("a special caller", R"({"id":"r","limit":1})", "specialCaller");
    row("a limit of words", R"({"id":"r","finding":"talkTime","limit":"long"})", "limit");
    row("a foreign member", R"({"id":"r","finding":"talkTime","limit":9,"colour":1})", "colour");
    row("a time below zero", R"({"id":"r","finding":"talkTime","limit":9,"forSeconds":-1})", "forSeconds");
    row("one id twice", R"({"id":"r","finding":"talkTime","limit":9},{"id":"r","finding":"talkTime","limit":9})",
        "“r”");
}

void TestFloorRule::wrongJsonIsRefusedInOneSentence()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, word);
    const auto read = floorRulesFromJson(json);
    QVERIFY(!read.ok());
    QVERIFY2(read.error().contains(word), qPrintable(read.error()));
}

QTEST_GUILESS_MAIN(TestFloorRule)
#include "tst_floorrule.moc"
