// Holds the default method to its figures, on a seeded centre that no threshold was chosen on. tests/bench has the
// whole table; this is a shorter run of the same, with the room that its size needs.
#include "kit/testkit.h"
#include "simulatedyears.h"
#include "surgefigures.h"

using namespace Floorwatch::Alerts;

namespace
{

const std::vector<Contestant> theDefault{{defaultMethod(), false}};

} // namespace

class TestSurgeFigures : public Floorwatch::TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void theSameSeedGivesTheSameYears();
    void noMoreFalseAlarmsThanOneAWeekGivesByChance();
    void aDoublingOfTwentyCallsIsFoundWithinTwoIntervals();
};

void TestSurgeFigures::theSameSeedGivesTheSameYears()
{
    SimulatedYears one(7);
    SimulatedYears same(7);
    SimulatedYears other(8);
    int calls = 0;
    bool differs = false;
    for (int i = 0; i < IntervalsInWeek; ++i) {
        one.next();
        same.next();
        other.next();
        QCOMPARE(one.counts(), same.counts());
        differs = differs || one.counts() != other.counts();
        calls += one.counts()[0];
    }
    QVERIFY(differs);
    QVERIFY(calls > 10'000);
}

void TestSurgeFigures::noMoreFalseAlarmsThanOneAWeekGivesByChance()
{
    // Thirteen weeks with thirteen alarms in the mean have more than nineteen once in twenty-seven times. The three
    // years of tests/bench tell it closer.
    constexpr int Weeks = 13;
    constexpr int Most = 19;
    const FalseAlarms figures = falseAlarms({200, Weeks, 75}, theDefault).front();
    QVERIFY2(figures.up + figures.down <= Most, qPrintable(QString::number(figures.up + figures.down)));
}

void TestSurgeFigures::aDoublingOfTwentyCallsIsFoundWithinTwoIntervals()
{
    const Found doubling = foundSurges({200, 39, 75}, SurgeKind::Doubling, theDefault).front();
    QVERIFY(doubling.runs > 50);
    QVERIFY2(doubling.share(2) >= 0.95, qPrintable(QString::number(doubling.share(2))));
}

QTEST_GUILESS_MAIN(TestSurgeFigures)
#include "tst_surgefigures.moc"
