// The detectors, each beside what its source says, and the CUSUM of the house's definitions.
#include "alerts/surge.h"
#include "kit/testkit.h"

#include <array>
#include <cmath>
#include <limits>
#include <numeric>

using namespace Floorwatch::Alerts;

namespace
{

constexpr double Expected = 20;

IntervalSeen known(double count, double expected = Expected, double spread = 1)
{
    return {count, expected, spread, true};
}

/// The interval, from 1, at whose end the detector alarms; 0: never.
int foundAt(Detector &detector, const std::vector<IntervalSeen> &intervals)
{
    for (size_t i = 0; i < intervals.size(); ++i) {
        if (detector.add(intervals[i]).up) {
            return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

} // namespace

class TestSurge : public Floorwatch::TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void theCusumOfTheDefinitionsAlarmsAtPointNine();
    void wordsOfMethodsReadBack();
    void everyMethodFindsATripling_data();
    void everyMethodFindsATripling();
    void everyMethodIsCalmWhereNothingHappens_data() { everyMethodFindsATripling_data(); }
    void everyMethodIsCalmWhereNothingHappens();
    void everyMethodFindsASilence_data() { everyMethodFindsATripling_data(); }
    void everyMethodFindsASilence();
    void peekingKeepsNothing_data() { everyMethodFindsATripling_data(); }
    void peekingKeepsNothing();
    void brokenFiguresAreNotJudged_data() { everyMethodFindsATripling_data(); }
    void brokenFiguresAreNotJudged();
    void resettingForgets_data() { everyMethodFindsATripling_data(); }
    void resettingForgets();
    void earsStandsAtThreeDeviationsOfTheSevenBefore();
    void farringtonsBoundIsTheTwoThirdsPower();
    void theDefaultFindsADoublingInTwoIntervals();
    void theDefaultAsksMoreOfARareSeries();
    void theDefaultAsksMoreOfAScatteredSeries();
    void theDefaultAsksMoreWhereLittleIsKnown();
    void aFewCallsOfAQuietQueueAreNoSilence();
};

void TestSurge::theCusumOfTheDefinitionsAlarmsAtPointNine()
{
    const std::vector<double> series{5, 3, 7, 4, 6, 5, 8, 12, 15, 20, 18, 14, 10, 7, 5};
    const double mean = std::accumulate(series.begin(), series.begin() + 7, 0.0) / 7;
    double squares = 0;
    for (size_t i = 0; i < 7; ++i) {
        squares += (series[i] - mean) * (series[i] - mean);
    }
    const double sd = std::sqrt(squares / 6);
    QVERIFY(std::abs(sd - 1.718249) < 1e-6);
    const CusumRun run = upperCusum(series, mean, sd);
    QCOMPARE(run.s.size(), series.size());
    QVERIFY(run.firstAlarm.has_value());
    QCOMPARE(*run.firstAlarm + 1, size_t(9));
    QVERIFY(std::abs(run.s[8] - 16.137) < 5e-4);
    QVERIFY(!upperCusum({}, 1, 1).firstAlarm);
}

void TestSurge::wordsOfMethodsReadBack()
{
    for (int i = 0; i < MethodCount; ++i) {
        const auto method = static_cast<Method>(i);
        QCOMPARE(methodFromText(text(method)), method);
    }
    QVERIFY(!methodFromText(QStringLiteral("oracle")));
}

void TestSurge::everyMethodFindsATripling_data()
{
    QTest::addColumn<int>("method");
    for (int i = 0; i < MethodCount; ++i) {
        QTest::newRow(qPrintable(text(static_cast<Method>(i)))) << i;
    }
}

namespace
{

/// About the mean, without chance.
std::vector<IntervalSeen> calmHours()
{
    std::vector<IntervalSeen> calm;
    for (int i = 0; i < 48; ++i) {
        constexpr std::array wave{0, 3, -2, 4, -4, 1, -3, 2};
        calm.push_back(known(Expected + wave[static_cast<size_t>(i) % wave.size()]));
    }
    return calm;
}

} // namespace

void TestSurge::everyMethodFindsATripling()
{
    QFETCH(int, method);
    const auto detector = makeDetector(static_cast<Method>(method));
    foundAt(*detector, calmHours());
    QCOMPARE(foundAt(*detector, {known(62), known(58)}), 1);
}

void TestSurge::everyMethodIsCalmWhereNothingHappens()
{
    QFETCH(int, method);
    const auto detector = makeDetector(static_cast<Method>(method));
    QCOMPARE(foundAt(*detector, calmHours()), 0);
    const Verdict verdict = detector->add(known(21));
    QVERIFY(verdict.judged);
    QVERIFY(verdict.lower < Expected && verdict.lower > 5);
    QVERIFY(verdict.upper > Expected && verdict.upper < 40);
}

void TestSurge::everyMethodFindsASilence()
{
    QFETCH(int, method);
    const auto detector = makeDetector(static_cast<Method>(method));
    foundAt(*detector, calmHours());
    QVERIFY(!detector->add(known(14)).down);
    QVERIFY(detector->add(known(0)).down);
    QVERIFY(!detector->add(known(19)).down);
}

void TestSurge::peekingKeepsNothing()
{
    QFETCH(int, method);
    const auto detector = makeDetector(static_cast<Method>(method));
    foundAt(*detector, calmHours());
    const Verdict first = detector->peek(known(44));
    const Verdict again = detector->peek(known(44));
    const Verdict added = detector->add(known(44));
    QCOMPARE(first.score, again.score);
    QCOMPARE(first.score, added.score);
    QCOMPARE(first.up, added.up);
}

void TestSurge::brokenFiguresAreNotJudged()
{
    QFETCH(int, method);
    const auto detector = makeDetector(static_cast<Method>(method));
    foundAt(*detector, calmHours());
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    for (const double broken : {nan, infinity, -infinity, -1.0, 1e300}) {
        QVERIFY(!detector->add(known(broken)).judged);
        QVERIFY(!detector->add(known(20, broken)).judged);
        QVERIFY(!detector->add(known(20, 20, broken)).judged);
    }
    const Verdict verdict = detector->add(known(20));
    QVERIFY(verdict.judged && !verdict.up && !verdict.down);
    QVERIFY(std::isfinite(verdict.score));
    QVERIFY(std::isfinite(detector->add(known(0, 0, 0)).score));
    QVERIFY(std::isfinite(detector->add(known(1e9, 0, 0)).score));
}

void TestSurge::resettingForgets()
{
    QFETCH(int, method);
    const auto detector = makeDetector(static_cast<Method>(method));
    QVERIFY(!detector->add({7, 0, 0, false}).judged);
    for (int i = 0; i < 12; ++i) {
        detector->add({7, 0, 0, false});
    }
    QVERIFY(detector->peek({7, 0, 0, false}).judged);
    detector->reset();
    QVERIFY(!detector->peek({7, 0, 0, false}).judged);
}

void TestSurge::earsStandsAtThreeDeviationsOfTheSevenBefore()
{
    const auto c1 = makeDetector(Method::EarsC1);
    const auto c2 = makeDetector(Method::EarsC2);
    const std::vector<double> before{5, 3, 7, 4, 6, 5, 8};
    for (const double count : before) {
        QVERIFY(!c1->add({count, 0, 0, false}).judged);
        QVERIFY(!c2->add({count, 0, 0, false}).judged);
    }
    // Mean 5.4286, deviation 1.7182: three deviations are 10.58.
    QVERIFY(!c1->peek({10, 0, 0, false}).up);
    QVERIFY(c1->peek({11, 0, 0, false}).up);
    QVERIFY(std::abs(c1->peek({12, 0, 0, false}).score - 3.8245) < 1e-3);
    c2->add({100, 0, 0, false});
    c2->add({100, 0, 0, false});
    // C2 leaves out the two newest.
    QVERIFY(std::abs(c2->peek({12, 0, 0, false}).score - 3.8245) < 1e-3);
}

void TestSurge::farringtonsBoundIsTheTwoThirdsPower()
{
    const auto detector = makeDetector(Method::Farrington);
    // 20 (1 + 2/3 * 2.576 / sqrt(20))^1.5 = 32.55
    QVERIFY(!detector->peek(known(32)).up);
    QVERIFY(detector->peek(known(33)).up);
    QVERIFY(!detector->peek(known(33, 20, 2)).up);
}

void TestSurge::theDefaultFindsADoublingInTwoIntervals()
{
    const auto detector = makeDetector(defaultMethod());
    foundAt(*detector, calmHours());
    QCOMPARE(foundAt(*detector, {known(39), known(41)}), 2);
    detector->reset();
    foundAt(*detector, calmHours());
    QCOMPARE(foundAt(*detector, {known(26), known(27), known(25), known(26)}), 0);
}

void TestSurge::theDefaultAsksMoreOfARareSeries()
{
    const auto detector = makeDetector(defaultMethod());
    QVERIFY(!detector->peek(known(6, 1)).up);
    QVERIFY(!detector->peek(known(1, 0)).up);
    QVERIFY(detector->peek(known(14, 1)).up);
}

void TestSurge::theDefaultAsksMoreOfAScatteredSeries()
{
    const auto detector = makeDetector(defaultMethod());
    QVERIFY(detector->peek(known(46, 20, 1)).up);
    QVERIFY(!detector->peek(known(46, 20, 2.5)).up);
}

void TestSurge::theDefaultAsksMoreWhereLittleIsKnown()
{
    const auto detector = makeDetector(defaultMethod());
    QVERIFY(detector->peek({50, 20, 1.2, true}).up);
    QVERIFY(!detector->peek({50, 20, 1.2, false}).up);
    QVERIFY(detector->peek({70, 20, 1.6, false}).up);
}

void TestSurge::aFewCallsOfAQuietQueueAreNoSilence()
{
    const auto detector = makeDetector(defaultMethod());
    for (int i = 0; i < 2; ++i) {
        QVERIFY(!detector->add(known(0, 5)).down);
    }
    QVERIFY(detector->add(known(0, 5)).down);
    QVERIFY(!detector->add(known(8, 5)).down);
}

QTEST_GUILESS_MAIN(TestSurge)
#include "tst_surge.moc"
