#include "alerts/words.h"
#include "kit/testkit.h"

using namespace Floorwatch;
using namespace Floorwatch::Alerts;

namespace
{

QString q(const char *text) { return QString::fromUtf8(text); }

Alert alertOf(const Condition &condition, int holding = 1)
{
    Alert alert;
    alert.condition = condition;
    alert.members = {{condition, {}, {}}};
    alert.holding = holding;
    alert.raised = Base::fromEpochSeconds(1'795'348'920); // 12:02
    return alert;
}

Condition found(Finding finding, double value, double limit)
{
    Condition condition;
    condition.cause = q("rule:r");
    condition.finding = finding;
    condition.value = value;
    condition.limit = limit;
    condition.window = 600;
    condition.subject.name = q("Alice");
    return condition;
}

} // namespace

class TestAlertWords : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void everyFindingHasItsSentences_data();
    void everyFindingHasItsSentences();
    void severalAreToldTogether();
    void aSpecialCallerIsNamed();
    void allRulesOfACallerAreNamed();
    void hostileNamesStayNames();
    void evidenceIsReadByPeople_data();
    void evidenceIsReadByPeople();
    void aTrailSaysWhereTheCallIs_data();
    void aTrailSaysWhereTheCallIs();
    void everyKindAndStateHasAName();
};

void TestAlertWords::everyFindingHasItsSentences_data()
{
    QTest::addColumn<QString>("finding");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("limit");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("figures");
    const auto row = [](Finding finding, double value, double limit, const char *title, const char *figures) {
        const QString name = text(finding);
        QTest::newRow(qPrintable(name)) << name << value << limit << q(title) << q(figures);
    };
    row(Finding::SpecialCaller, 0, 0, "Special caller: Alice", "");
    row(Finding::CallersWaiting, 9, 8, "Alice: 9 callers waiting", "9 waiting, limit 8");
    row(Finding::LongestWait, 125, 90, "Alice: a caller waits 2:05", "longest wait 2:05, limit 1:30");
    row(Finding::ServiceLevel, 0.55, 0.6, "Alice: service level 55 %", "service level 55 % over 10:00, at least 60 %");
    row(Finding::Abandonment, 0.2, 0.15, "Alice: 20 % give up", "20 % gave up over 10:00, limit 15 %");
    row(Finding::FreeAgents, 0, 1, "Alice: no agent is free", "0 free, at least 1");
    row(Finding::TimeInState, 1800, 900, "Alice is paused (lunch) for 30:00", "paused (lunch) for 30:00, limit 15:00");
    row(Finding::RingNoAnswer, 3, 3, "Alice let it ring 3 times in a row", "3 in a row, limit 3");
    row(Finding::Unreachable, 60, 30, "Alice is signed in but unreachable", "for 1:00, limit 0:30");
    row(Finding::ShortCalls, 3, 3, "Alice: 3 very short calls in a row", "3 in a row below 0:00, limit 3");
    row(Finding::TalkTime, 3700, 1800, "Alice: a talk of 1:01:40", "talk 1:01:40, limit 30:00");
    row(Finding::HoldTime, 130, 120, "Alice is on hold for 2:10", "on hold 2:10, limit 2:00");
    row(Finding::Transfers, 2, 2, "Alice was transferred 2 times", "2 transfers, limit 2");
    row(Finding::FeedStale, 20, 15, "No word from Alice for 0:20", "for 0:20, limit 0:15");
    row(Finding::FeedMalformed, 12, 10, "Alice sends what cannot be read: 12 a minute", "12 a minute, limit 10");
    row(Finding::LongTalkForReason, 700, 600, "Alice: talks far longer than usual about this",
        "talk 11:40, of 20 calls 19 are shorter than 10:00");
    row(Finding::SpecialCallerOnHold, 40, 30, "Special caller on hold: Alice", "on hold 0:40, limit 0:30");
    row(Finding::SurgeUp, 40, 12.5, "Surge: Alice", "40 calls, expected 12.5");
    row(Finding::SurgeDown, 1, 12.5, "Silence: Alice", "1 calls, expected 12.5");
}

void TestAlertWords::everyFindingHasItsSentences()
{
    QFETCH(QString, finding);
    QFETCH(double, value);
    QFETCH(double, limit);
    QFETCH(QString, title);
    QFETCH(QString, figures);
    Condition condition = found(findingFromText(finding).value(), value, limit);
    if (condition.finding == Finding::TimeInState) {
        condition.detail = q("paused");
        condition.detail2 = q("lunch");
    }
    QCOMPARE(titleOf(alertOf(condition), QTimeZone::utc()), title);
    QCOMPARE(figuresOf(condition), figures);
    condition.title = q("Our rule");
    QVERIFY(titleOf(alertOf(condition), QTimeZone::utc()).startsWith(q("Our rule: ")));
    QVERIFY(titleOf(alertOf(condition, 12), QTimeZone::utc()).contains(q("12")));
    QVERIFY(!findingName(condition.finding).isEmpty());
}

void TestAlertWords::severalAreToldTogether()
{
    QCOMPARE(titleOf(alertOf(found(Finding::Unreachable, 60, 30), 12), QTimeZone::utc()),
             q("12 agents unreachable since 12:02"));
    QCOMPARE(titleOf(alertOf(found(Finding::Unreachable, 60, 30), 12), QTimeZone("Asia/Shanghai")),
             q("12 agents unreachable since 20:02"));
}

void TestAlertWords::aSpecialCallerIsNamed()
{
    Condition condition = found(Finding::SpecialCaller, 0, 0);
    condition.cause = q("caller:0:1");
    condition.title = q("VIP caller");
    condition.subject = {};
    condition.subject.name = q("王芳");
    condition.subject.number = q("+8613912345678");
    const QString title = titleOf(alertOf(condition), QTimeZone::utc());
    QVERIFY2(title.startsWith(q("VIP caller: 王芳 (+86")), qPrintable(title));
    condition.subject.name.clear();
    QVERIFY(titleOf(alertOf(condition), QTimeZone::utc()).startsWith(q("VIP caller: +86")));
    condition.subject.number.clear();
    QCOMPARE(titleOf(alertOf(condition), QTimeZone::utc()), q("VIP caller: an anonymous caller"));
}

void TestAlertWords::allRulesOfACallerAreNamed()
{
    Condition vip = found(Finding::SpecialCaller, 0, 0);
    vip.cause = q("caller:0:1");
    vip.title = q("VIP caller");
    Condition third = vip;
    third.title = q("Third call in 7 days");
    Alert alert = alertOf(third, 2);
    alert.members.push_back({vip, {}, {}});
    QCOMPARE(titleOf(alert, QTimeZone::utc()), q("Third call in 7 days, VIP caller: Alice"));
}

void TestAlertWords::hostileNamesStayNames()
{
    Condition condition = found(Finding::SpecialCaller, 0, 0);
    condition.title = q("%1 %2 %n");
    condition.subject.name = q("%3 %1");
    QCOMPARE(titleOf(alertOf(condition), QTimeZone::utc()), q("%1 %2 %n: %3 %1"));
    QCOMPARE(evidenceText(q("tag=%1=%2")), q("marked “%1=%2”"));
}

void TestAlertWords::evidenceIsReadByPeople_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("words");
    QTest::newRow("to do") << q("todo=Answer next.") << q("Answer next.");
    QTest::newRow("tag") << q("tag=vip") << q("marked “vip”");
    QTest::newRow("repeat") << q("repeat=3/7") << q("calls in the last 7 days before this one: 3");
    QTest::newRow("promise") << q("promise=90") << q("waits longer than the promised 1:30");
    QTest::newRow("hold") << q("hold=75") << q("on hold for 1:15");
    QTest::newRow("nothing known") << q("later=word") << q("later=word");
    QTest::newRow("no key at all") << q("words") << q("words");
}

void TestAlertWords::evidenceIsReadByPeople()
{
    QFETCH(QString, line);
    QFETCH(QString, words);
    QCOMPARE(evidenceText(line), words);
}

void TestAlertWords::aTrailSaysWhereTheCallIs_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("words");
    QTest::newRow("waiting") << q("waiting") << QString() << QString() << q("waiting for 0:12");
    QTest::newRow("ringing") << q("ringing") << q("李强") << QString() << q("rings 李强 for 0:12");
    QTest::newRow("talking") << q("talking") << q("李强") << QString() << q("talks with 李强 for 0:12");
    QTest::newRow("on hold") << q("onHold") << QString() << QString() << q("on hold for 0:12");
    QTest::newRow("answered") << q("ended") << q("李强") << q("answered") << q("was answered by 李强");
    QTest::newRow("gave up") << q("ended") << QString() << q("abandoned") << q("gave up waiting");
    QTest::newRow("ended") << q("ended") << QString() << QString() << q("ended");
}

void TestAlertWords::aTrailSaysWhereTheCallIs()
{
    QFETCH(QString, stage);
    QFETCH(QString, who);
    QFETCH(QString, outcome);
    QFETCH(QString, words);
    const Instant since = Base::fromEpochSeconds(1000);
    const Trail trail{callStageFromText(stage).value(), since, who, outcome};
    QCOMPARE(trailText(trail, since + std::chrono::seconds(12)), words);
}

void TestAlertWords::everyKindAndStateHasAName()
{
    for (int i = 0; i < AlertKindCount; ++i) {
        QVERIFY(!kindName(static_cast<AlertKind>(i)).isEmpty());
    }
    for (int i = 0; i < AlertStateCount; ++i) {
        QVERIFY(!stateName(static_cast<AlertState>(i)).isEmpty());
    }
    for (int i = 0; i < SeverityCount; ++i) {
        QVERIFY(!severityName(static_cast<Severity>(i)).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestAlertWords)
#include "tst_alertwords.moc"
