// Case groups: tie and untie, joining by itself, and files that no spreadsheet executes.
#include "alerts/casegroup.h"
#include "kit/testkit.h"

using namespace Floorwatch;
using namespace Floorwatch::Alerts;

namespace
{

const Base::Instant noon = Base::fromEpochSeconds(1'795'305'600); // 2026-11-22 00:00 UTC

Case caseOf(const QString &call, const QString &by = {})
{
    Case one;
    one.pbx = QStringLiteral("hq");
    one.call = call;
    one.number = QStringLiteral("+8613912345678");
    one.customer = QStringLiteral("王芳");
    one.queue = QStringLiteral("support");
    one.reason = QStringLiteral("billing");
    one.at = noon;
    one.tied = noon;
    one.tiedBy = by;
    return one;
}

CaseGroup sample()
{
    CaseGroup group;
    group.id = QStringLiteral("g1");
    group.title = QStringLiteral("城东断网");
    group.series = QStringLiteral("reason=no-signal");
    group.reason = QStringLiteral("no-signal");
    group.opened = noon;
    group.openedBy = QStringLiteral("li.na");
    return group;
}

} // namespace

class TestCaseGroup : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void theSameCallIsTiedOnce();
    void untyingRestoresAndKeepsApart();
    void aPersonMayTieAgain();
    void nothingJoinsAClosedGroup();
    void aGroupReadsBackAsItWasWritten();
    void theFileOpensInASpreadsheetWithoutHarm();
    void hostileJsonIsRefused_data();
    void hostileJsonIsRefused();
};

void TestCaseGroup::theSameCallIsTiedOnce()
{
    CaseGroup group = sample();
    QVERIFY(group.tie(caseOf(QStringLiteral("1"))));
    QVERIFY(!group.tie(caseOf(QStringLiteral("1"))));
    QVERIFY(group.tie(caseOf(QStringLiteral("2"))));
    Case elsewhere = caseOf(QStringLiteral("1"));
    elsewhere.pbx = QStringLiteral("branch");
    QVERIFY(group.tie(elsewhere));
    QCOMPARE(group.tiedCount(), 3);
}

void TestCaseGroup::untyingRestoresAndKeepsApart()
{
    CaseGroup group = sample();
    QVERIFY(group.tie(caseOf(QStringLiteral("1"))));
    QVERIFY(!group.untie(QStringLiteral("hq"), QStringLiteral("9"), QStringLiteral("li.na"), noon));
    QVERIFY(group.untie(QStringLiteral("hq"), QStringLiteral("1"), QStringLiteral("li.na"), noon));
    QVERIFY(!group.untie(QStringLiteral("hq"), QStringLiteral("1"), QStringLiteral("li.na"), noon));
    QCOMPARE(group.tiedCount(), 0);
    QCOMPARE(group.cases.front().reason, QStringLiteral("billing"));
    QCOMPARE(group.cases.front().untiedBy, QStringLiteral("li.na"));
    QVERIFY(!group.tie(caseOf(QStringLiteral("1"))));
    QCOMPARE(group.tiedCount(), 0);
}

void TestCaseGroup::aPersonMayTieAgain()
{
    CaseGroup group = sample();
    QVERIFY(group.tie(caseOf(QStringLiteral("1"))));
    QVERIFY(group.untie(QStringLiteral("hq"), QStringLiteral("1"), QStringLiteral("li.na"), noon));
    QVERIFY(group.tie(caseOf(QStringLiteral("1"), QStringLiteral("li.na"))));
    QCOMPARE(group.cases.size(), size_t(1));
    QCOMPARE(group.tiedCount(), 1);
}

void TestCaseGroup::nothingJoinsAClosedGroup()
{
    CaseGroup group = sample();
    QVERIFY(group.tie(caseOf(QStringLiteral("1"))));
    group.closed = noon;
    QVERIFY(!group.tie(caseOf(QStringLiteral("2"), QStringLiteral("li.na"))));
    QVERIFY(group.untie(QStringLiteral("hq"), QStringLiteral("1"), QStringLiteral("li.na"), noon));
}

void TestCaseGroup::aGroupReadsBackAsItWasWritten()
{
    CaseGroup group = sample();
    group.note = QStringLiteral("回电后关闭\n\"quoted\"");
    QVERIFY(group.tie(caseOf(QStringLiteral("1"))));
    QVERIFY(group.tie(caseOf(QStringLiteral("2"), QStringLiteral("li.na"))));
    QVERIFY(group.untie(QStringLiteral("hq"), QStringLiteral("2"), QStringLiteral("li.na"), noon));
    group.closed = noon + std::chrono::hours(2);
    const auto back = caseGroupFromJson(toJson(group));
    QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error()));
    QVERIFY(back.value() == group);
}

void TestCaseGroup::theFileOpensInASpreadsheetWithoutHarm()
{
    CaseGroup group = sample();
    Case bad = caseOf(QStringLiteral("1"));
    bad.customer = QStringLiteral("=HYPERLINK(\"http://x\",\"y\")");
    bad.agent = QStringLiteral("@SUM(1)");
    bad.queue = QStringLiteral("a,b\nc");
    bad.reason = QStringLiteral("-1");
    QVERIFY(group.tie(bad));
    const QByteArray csv = toCsv(group, QTimeZone("Asia/Shanghai"));
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
    QVERIFY(csv.contains(",\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\","));
    QVERIFY(csv.contains(",'@SUM(1),"));
    QVERIFY(csv.contains(",\"a,b\nc\","));
    QVERIFY(csv.contains(",'-1,"));
    QVERIFY(csv.contains(",'+8613912345678,"));
    QVERIFY(csv.contains("2026-11-22 08:00:00"));
    QVERIFY(csv.endsWith("\r\n"));
    // The header and one line, each with fourteen cells.
    QCOMPARE(csv.count("\r\n"), 2);
    QCOMPARE(csv.left(csv.indexOf("\r\n")).count(','), 13);
}

void TestCaseGroup::hostileJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray good = toJson(sample());
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("foreign format") << QByteArray(good).replace("floorwatch-cases/1", "x");
    QTest::newRow("no id") << QByteArray(good).replace("\"g1\"", "\"\"");
    QTest::newRow("cases are no list") << QByteArray(good).replace("\"cases\":[]", "\"cases\":{}");
    QTest::newRow("a case is a number") << QByteArray(good).replace("\"cases\":[]", "\"cases\":[{\"call\":5}]");
    QTest::newRow("unknown member") << QByteArray(good).replace("\"cases\":[]", "\"cases\":[{\"cal\":\"5\"}]");
    QTest::newRow("huge time") << QByteArray(good).replace("\"cases\":[]", "\"cases\":[{\"at\":1e99}]");
    QTest::newRow("deep") << QByteArray("{\"cases\":") + QByteArray(50'000, '[');
}

void TestCaseGroup::hostileJsonIsRefused()
{
    QFETCH(QByteArray, json);
    const auto group = caseGroupFromJson(json);
    QVERIFY(!group.ok());
    QVERIFY(!group.error().isEmpty());
}

QTEST_GUILESS_MAIN(TestCaseGroup)
#include "tst_casegroup.moc"
