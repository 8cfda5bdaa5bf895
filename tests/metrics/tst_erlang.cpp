#include "kit/testkit.h"
#include "metrics/erlang.h"

#include <cmath>

using namespace Floorwatch;
using namespace Floorwatch::Metrics;

namespace
{

/// Equal to the digits that the definitions print.
bool near(double value, double expected, double tolerance = 5e-7) { return std::abs(value - expected) <= tolerance; }

} // namespace

class TestErlang : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void erlangCMatchesItsVectors_data();
    void erlangCMatchesItsVectors();
    void erlangCIsUndefinedWhereTheQueueGrows();
    void erlangBMatchesItsVectors();
    void erlangAMatchesItsVectors();
    void erlangAMeetsErlangCForEndlessPatience();
    void erlangAHoldsWhereErlangCDoesNot();
    void nonsenseGivesNoNumber();
};

void TestErlang::erlangCMatchesItsVectors_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("handle");
    QTest::addColumn<int>("agents");
    QTest::addColumn<double>("within");
    QTest::addColumn<double>("wait");
    QTest::addColumn<double>("level");
    QTest::addColumn<double>("asa");
    QTest::newRow("100 a half hour") << 100.0 / 1'800 << 180.0 << 14 << 20.0 << 0.174132 << 0.888350 << 7.836;
    QTest::newRow("1000/h, 34") << 1'000.0 / 3'600 << 120.0 << 34 << 15.0 << 0.868610 << 0.200840 << 156.350;
    QTest::newRow("1000/h, 35") << 1'000.0 / 3'600 << 120.0 << 35 << 15.0 << 0.696513 << 0.434476 << 50.149;
    QTest::newRow("1000/h, 36") << 1'000.0 / 3'600 << 120.0 << 36 << 15.0 << 0.551872 << 0.604567 << 24.834;
    QTest::newRow("1000/h, 37") << 1'000.0 / 3'600 << 120.0 << 37 << 15.0 << 0.431808 << 0.726952 << 14.132;
    QTest::newRow("360 a half hour") << 360.0 / 1'800 << 240.0 << 55 << 15.0 << 0.238701 << 0.845883 << 8.184;
}

void TestErlang::erlangCMatchesItsVectors()
{
    QFETCH(const double, rate);
    QFETCH(const double, handle);
    QFETCH(const int, agents);
    QFETCH(const double, within);
    QFETCH(const double, wait);
    QFETCH(const double, level);
    QFETCH(const double, asa);
    const auto result = erlangC({.arrivalRate = rate, .handleTime = handle, .agents = agents});
    QVERIFY(result);
    QVERIFY(near(result->waitProbability, wait));
    QVERIFY(near(result->serviceLevel(within), level));
    QVERIFY(near(result->meanWait, asa, 5e-4));
}

void TestErlang::erlangCIsUndefinedWhereTheQueueGrows()
{
    QVERIFY(!erlangC({.arrivalRate = 0.1, .handleTime = 100, .agents = 10}));
    QVERIFY(!erlangC({.arrivalRate = 0.1, .handleTime = 100, .agents = 9}));
    QVERIFY(erlangC({.arrivalRate = 0.1, .handleTime = 100, .agents = 11}));
}

void TestErlang::erlangBMatchesItsVectors()
{
    QVERIFY(near(*erlangB(1, 1), 0.5));
    QVERIFY(near(*erlangB(1, 2), 0.2));
    QVERIFY(near(*erlangB(0, 3), 0));
    QVERIFY(near(*erlangB(5, 0), 1));
}

void TestErlang::erlangAMatchesItsVectors()
{
    const auto small = erlangA({.arrivalRate = 100.0 / 30, .handleTime = 3, .agents = 14}, 5);
    QVERIFY(small);
    QVERIFY(near(small->waitProbability, 0.145260));
    QVERIFY(near(small->abandonProbability, 0.013984));
    QVERIFY(near(small->meanWait, 0.069919));
    QVERIFY(near(small->occupancy, 0.704297));
    const auto large = erlangA({.arrivalRate = 48, .handleTime = 1, .agents = 50}, 2);
    QVERIFY(large);
    QVERIFY(near(large->waitProbability, 0.467774));
    QVERIFY(near(large->abandonProbability, 0.030912));
    QVERIFY(near(large->meanWait, 0.061824));
    QVERIFY(near(large->occupancy, 0.930324));
}

void TestErlang::erlangAMeetsErlangCForEndlessPatience()
{
    const Load load{.arrivalRate = 100.0 / 1'800, .handleTime = 180, .agents = 14};
    QVERIFY(near(erlangA(load, 1e9)->waitProbability, erlangC(load)->waitProbability, 1e-5));
}

void TestErlang::erlangAHoldsWhereErlangCDoesNot()
{
    // Twice the load that the agents can carry: about half must give up.
    const auto result = erlangA({.arrivalRate = 1, .handleTime = 100, .agents = 50}, 60);
    QVERIFY(result);
    QVERIFY(near(result->abandonProbability, 0.5, 0.01));
    QVERIFY(result->occupancy > 0.99 && result->occupancy <= 1);
    // Thousands of agents stay within the numbers' range.
    const auto huge = erlangA({.arrivalRate = 30, .handleTime = 200, .agents = 5'000}, 120);
    QVERIFY(huge && std::isfinite(huge->meanWait) && huge->waitProbability <= 1);
    const auto idle = erlangA({.arrivalRate = 0.5, .handleTime = 200, .agents = 5'000}, 120);
    QVERIFY(idle && idle->waitProbability < 1e-9 && near(idle->occupancy, 0.02, 1e-9));
}

void TestErlang::nonsenseGivesNoNumber()
{
    QVERIFY(!erlangB(-1, 3));
    QVERIFY(!erlangB(1, -3));
    QVERIFY(!erlangC({.arrivalRate = 0, .handleTime = 100, .agents = 10}));
    QVERIFY(!erlangA({.arrivalRate = 1, .handleTime = 100, .agents = 0}, 60));
    QVERIFY(!erlangA({.arrivalRate = 1, .handleTime = 100, .agents = 10}, 0));
    QVERIFY(!erlangB(std::nan(""), 3));
}

QTEST_GUILESS_MAIN(TestErlang)
#include "tst_erlang.moc"
