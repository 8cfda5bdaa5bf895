// What is normal: by weekday and time of day, robust, honest about too little history.
#include "alerts/baseline.h"
#include "kit/testkit.h"

#include <QDateTime>

#include <cmath>
#include <limits>

using namespace Floorwatch;
using namespace Floorwatch::Alerts;
using Base::Instant;
using Base::Span;

namespace
{

constexpr Span FiveMinutes = std::chrono::minutes(5);
const Instant monday = Base::fromEpochSeconds(1'767'571'200); // 2026-01-05 00:00 UTC

QTimeZone utc() { return QTimeZone::utc(); }

/// Ten calls an interval from eight to eighteen on weekdays, one at other times; Tuesdays the double.
double usual(Instant at)
{
    const auto days = std::chrono::floor<std::chrono::days>(at - monday);
    const auto hour = std::chrono::floor<std::chrono::hours>(at - monday - days).count();
    const auto weekday = days.count() % 7;
    if (weekday >= 5 || hour < 8 || hour >= 18) {
        return 1;
    }
    return weekday == 1 ? 20 : 10;
}

void learnWeeks(Baseline &baseline, int weeks, int from = 0)
{
    for (Instant at = monday + std::chrono::hours(168 * from); at < monday + std::chrono::hours(168 * (from + weeks));
         at += FiveMinutes) {
        // A scatter that is the same everywhere and adds nothing.
        const int step = static_cast<int>((at - monday) / FiveMinutes);
        const double scatter = usual(at) > 1 ? (step % 3 - 1) * 2 : 0;
        baseline.learn(at, usual(at) + scatter);
    }
}

Instant inWeek(int week, int day, int hour, int minute = 0)
{
    return monday + std::chrono::hours(168 * week + 24 * day + hour) + std::chrono::minutes(minute);
}

bool near(double value, double wanted, double by) { return std::abs(value - wanted) <= by; }

} // namespace

class TestBaseline : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void weekdaysAndHoursAreToldApart();
    void anOpeningDoorIsNotSmoothedAway();
    void tooLittleHistoryIsSaid();
    void aHolidayAndASurgeCountLittle();
    void anAlarmIsNotLearned();
    void aGapIsNoZero();
    void whatIsTooOldIsForgotten();
    void clocksThatChangeKeepTheLocalHour();
    void theSpreadIsThatOfTheCounts();
    void brokenCountsAreNotLearned();
    void historyMayComeInAnyOrder();
};

void TestBaseline::weekdaysAndHoursAreToldApart()
{
    Baseline baseline(FiveMinutes, utc());
    learnWeeks(baseline, 6);
    QVERIFY(near(baseline.expect(inWeek(6, 0, 10)).mean, 10, 0.5));
    QVERIFY(near(baseline.expect(inWeek(6, 1, 10)).mean, 20, 0.7));
    QVERIFY(near(baseline.expect(inWeek(6, 5, 10)).mean, 1, 0.1));
    QVERIFY(near(baseline.expect(inWeek(6, 0, 3)).mean, 1, 0.1));
    QCOMPARE(baseline.expect(inWeek(6, 0, 10)).weeks, 6);
    QVERIFY(baseline.expect(inWeek(6, 0, 10)).known);
    QCOMPARE(baseline.since(), monday);
}

void TestBaseline::anOpeningDoorIsNotSmoothedAway()
{
    Baseline baseline(FiveMinutes, utc());
    learnWeeks(baseline, 8);
    QVERIFY(near(baseline.expect(inWeek(8, 1, 8)).mean, 20, 1.5));
    QVERIFY(near(baseline.expect(inWeek(8, 1, 7, 55)).mean, 1, 0.3));
    QVERIFY(near(baseline.expect(inWeek(8, 1, 18)).mean, 1, 0.3));
}

void TestBaseline::tooLittleHistoryIsSaid()
{
    Baseline baseline(FiveMinutes, utc());
    QVERIFY(!baseline.expect(monday).known);
    QCOMPARE(baseline.expect(monday).mean, 0.0);
    QVERIFY(!Base::isSet(baseline.since()));
    learnWeeks(baseline, 2);
    QVERIFY(!baseline.expect(inWeek(2, 0, 10)).known);
    QCOMPARE(baseline.expect(inWeek(2, 0, 10)).weeks, 2);
    learnWeeks(baseline, 1, 2);
    QVERIFY(baseline.expect(inWeek(3, 0, 10)).known);
}

void TestBaseline::aHolidayAndASurgeCountLittle()
{
    Baseline baseline(FiveMinutes, utc());
    learnWeeks(baseline, 8);
    for (Instant at = inWeek(3, 0, 8); at < inWeek(3, 0, 18); at += FiveMinutes) {
        baseline.learn(at, 1); // closed
    }
    for (Instant at = inWeek(5, 0, 9); at < inWeek(5, 0, 12); at += FiveMinutes) {
        baseline.learn(at, 90); // a fault
    }
    QVERIFY(near(baseline.expect(inWeek(8, 0, 10)).mean, 10, 0.6));
    QVERIFY(baseline.expect(inWeek(8, 0, 10)).spread < 2.5);
}

void TestBaseline::anAlarmIsNotLearned()
{
    Baseline baseline(FiveMinutes, utc());
    for (int week = 0; week < 4; ++week) {
        baseline.learn(inWeek(week, 0, 10), week == 3 ? 500 : 10, week == 3);
    }
    QCOMPARE(baseline.expect(inWeek(4, 0, 10)).weeks, 3);
    QVERIFY(near(baseline.expect(inWeek(4, 0, 10)).mean, 10, 0.01));
}

void TestBaseline::aGapIsNoZero()
{
    Baseline baseline(FiveMinutes, utc());
    learnWeeks(baseline, 3);
    learnWeeks(baseline, 2, 5); // two weeks without a record between
    QVERIFY(near(baseline.expect(inWeek(7, 0, 10)).mean, 10, 0.5));
    QCOMPARE(baseline.expect(inWeek(7, 0, 10)).weeks, 5);
}

void TestBaseline::whatIsTooOldIsForgotten()
{
    Baseline baseline(FiveMinutes, utc(), 4);
    learnWeeks(baseline, 10);
    QCOMPARE(baseline.expect(inWeek(10, 0, 10)).weeks, 4);
    baseline.learn(inWeek(0, 0, 10), 400);
    QVERIFY(near(baseline.expect(inWeek(10, 0, 10)).mean, 10, 0.7));
}

void TestBaseline::clocksThatChangeKeepTheLocalHour()
{
    const QTimeZone berlin("Europe/Berlin");
    QVERIFY(berlin.isValid());
    Baseline baseline(FiveMinutes, berlin);
    // Ten calls from nine to ten by the clock on the wall, on seven Mondays across the change of 29 March 2026.
    for (int week = 0; week < 7; ++week) {
        const QDateTime nine(QDate(2026, 3, 2).addDays(7 * week), QTime(9, 0), berlin);
        for (int minute = -60; minute < 120; minute += 5) {
            const Instant at(std::chrono::milliseconds(nine.toMSecsSinceEpoch()) + std::chrono::minutes(minute));
            baseline.learn(at, minute >= 0 && minute < 60 ? 10 : 0);
        }
    }
    const QDateTime nine(QDate(2026, 4, 20), QTime(9, 30), berlin);
    const Instant at(std::chrono::milliseconds(nine.toMSecsSinceEpoch()));
    QVERIFY(near(baseline.expect(at).mean, 10, 0.2));
    QCOMPARE(baseline.expect(at).weeks, 7);
    QVERIFY(near(baseline.expect(at + std::chrono::hours(1)).mean, 0, 0.2));
}

void TestBaseline::theSpreadIsThatOfTheCounts()
{
    Baseline calm(FiveMinutes, utc());
    Baseline wild(FiveMinutes, utc());
    for (int week = 0; week < 12; ++week) {
        for (int i = -6; i <= 6; ++i) {
            const Instant at = inWeek(week, 0, 10) + i * FiveMinutes;
            const int sign = (week + i) % 2 == 0 ? 1 : -1;
            calm.learn(at, 20 + sign * 4);
            wild.learn(at, 20 + sign * 9);
        }
    }
    QVERIFY(calm.expect(inWeek(12, 0, 10)).spread < 1.2);
    QVERIFY(wild.expect(inWeek(12, 0, 10)).spread > 2.5);
}

void TestBaseline::brokenCountsAreNotLearned()
{
    Baseline baseline(FiveMinutes, utc());
    learnWeeks(baseline, 4);
    baseline.learn(inWeek(3, 0, 10), std::numeric_limits<double>::quiet_NaN());
    baseline.learn(inWeek(3, 0, 10), std::numeric_limits<double>::infinity());
    baseline.learn(inWeek(3, 0, 10), -5);
    baseline.learn(WeekPlace{3, -1}, 5);
    baseline.learn(WeekPlace{3, 1'000'000}, 5);
    QVERIFY(near(baseline.expect(inWeek(4, 0, 10)).mean, 10, 0.7));
    baseline.learn(inWeek(4, 0, 10), 1e12);
    QVERIFY(std::isfinite(baseline.expect(inWeek(5, 0, 10)).mean));
}

void TestBaseline::historyMayComeInAnyOrder()
{
    Baseline forwards(FiveMinutes, utc());
    Baseline backwards(FiveMinutes, utc());
    for (int week = 0; week < 14; ++week) {
        forwards.learn(inWeek(week, 2, 11), week + 1);
        backwards.learn(inWeek(13 - week, 2, 11), 14 - week);
    }
    const Instant at = inWeek(14, 2, 11);
    QCOMPARE(forwards.expect(at).mean, backwards.expect(at).mean);
    QCOMPARE(forwards.expect(at).weeks, backwards.expect(at).weeks);
}

QTEST_GUILESS_MAIN(TestBaseline)
#include "tst_baseline.moc"
