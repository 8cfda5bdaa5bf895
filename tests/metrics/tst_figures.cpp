#include "kit/testkit.h"
#include "metrics/definitions.h"
#include "metrics/figures.h"
#include "metrics/intervalsplit.h"
#include "metrics/servicelevel.h"

#include <QSet>

using namespace Floorwatch;
using namespace Floorwatch::Metrics;
using namespace std::chrono_literals;

namespace
{

/// The vector of the definitions.
Domain::QueueCounts vectorOne()
{
    Domain::QueueCounts counts;
    counts.offered = 1'060;
    counts.answered = 1'000;
    counts.answeredInTime = 860;
    counts.abandoned = 60;
    counts.abandonedInTime = 20;
    counts.abandonedShort = 10;
    return counts;
}

/// As percent with two decimals, as the definitions print it.
QString percent(std::optional<double> ratio)
{
    return ratio ? QString::number(*ratio * 100, 'f', 2) : QStringLiteral("none");
}

void setState(Domain::AgentCounts &counts, Domain::AgentState state, Base::Span span)
{
    counts.inState[static_cast<size_t>(state)] = span;
}

} // namespace

class TestFigures : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void serviceLevelInEveryVariant_data();
    void serviceLevelInEveryVariant();
    void secondVectorOfLessShort();
    void serviceLevelIdsAreStable();
    void nothingYetIsNoFigure();
    void abandonmentLeavesOutOtherExits();
    void averagesAreSumsOverCounts();
    void occupancyOfFortyMinutesInAnHour();
    void pausesCountForUtilisationOnly();
    void longestWaitFallsWhenThatCallerLeaves();
    void splitByActivity();
    void splitByContact();
    void splitOnBoundaries();
    void everyFigureHasADefinition();
};

void TestFigures::serviceLevelInEveryVariant_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("expected");
    QTest::newRow("answered") << QStringLiteral("sl.answered") << QStringLiteral("86.00");
    QTest::newRow("offered") << QStringLiteral("sl.offered") << QStringLiteral("83.02");
    QTest::newRow("strict") << QStringLiteral("sl.strict") << QStringLiteral("81.13");
    QTest::newRow("less-short") << QStringLiteral("sl.less-short") << QStringLiteral("82.69");
    QTest::newRow("short-ok") << QStringLiteral("sl.short-ok") << QStringLiteral("82.08");
}

void TestFigures::serviceLevelInEveryVariant()
{
    QFETCH(const QString, id);
    QFETCH(const QString, expected);
    const auto variant = serviceLevelFromId(id);
    QVERIFY(variant);
    QCOMPARE(percent(serviceLevel(*variant, vectorOne())), expected);
}

void TestFigures::secondVectorOfLessShort()
{
    Domain::QueueCounts counts;
    counts.answeredInTime = 200;
    counts.answered = 300;
    counts.abandoned = 100;
    counts.abandonedInTime = 50;
    QCOMPARE(percent(serviceLevel(ServiceLevel::LessShort, counts)), QStringLiteral("57.14"));
}

void TestFigures::serviceLevelIdsAreStable()
{
    QSet<QString> ids;
    for (const ServiceLevel variant : allServiceLevels) {
        QCOMPARE(serviceLevelFromId(id(variant)), std::optional(variant));
        ids.insert(id(variant));
    }
    QCOMPARE(ids.size(), 5);
    QVERIFY(!serviceLevelFromId(QStringLiteral("sl.other")));
}

void TestFigures::nothingYetIsNoFigure()
{
    const Domain::QueueCounts none;
    for (const ServiceLevel variant : allServiceLevels) {
        QVERIFY(!serviceLevel(variant, none));
    }
    QVERIFY(!abandonment(none));
    QVERIFY(!netAbandonment(none));
    QVERIFY(!averageSpeedOfAnswer(none));
    QVERIFY(!averageHandleTime(none));
    QVERIFY(!averageHandleTime(Domain::AgentCounts{}));
    QVERIFY(!occupancy({}));
    QVERIFY(!utilisation({}));
    // Only abandoned within the threshold: nobody is left for this variant to speak of.
    Domain::QueueCounts onlyShort;
    onlyShort.abandoned = onlyShort.abandonedInTime = 3;
    QVERIFY(!serviceLevel(ServiceLevel::LessShort, onlyShort));
    QCOMPARE(percent(serviceLevel(ServiceLevel::Strict, onlyShort)), QStringLiteral("0.00"));
}

void TestFigures::abandonmentLeavesOutOtherExits()
{
    Domain::QueueCounts counts = vectorOne();
    counts.offered = 1'200;
    counts.timedOut = 100;
    counts.exitedByKey = 40;
    QCOMPARE(percent(abandonment(counts)), QStringLiteral("5.00"));
    QCOMPARE(percent(netAbandonment(counts)), QStringLiteral("4.17"));
}

void TestFigures::averagesAreSumsOverCounts()
{
    Domain::QueueCounts counts;
    counts.answered = 4;
    counts.waitOfAnswered = 50s;
    counts.handled = 3;
    counts.talk = 300s;
    counts.hold = 60s; // is a part of talk
    counts.wrapUp = 30s;
    QCOMPARE(averageSpeedOfAnswer(counts), std::optional<Base::Span>(12'500ms));
    QCOMPARE(averageHandleTime(counts), std::optional<Base::Span>(110s));

    Domain::AgentCounts agent;
    agent.handled = 2;
    agent.queueTalk = 200s;
    setState(agent, Domain::AgentState::OnHold, 20s);
    setState(agent, Domain::AgentState::WrapUp, 30s);
    QCOMPARE(averageHandleTime(agent), std::optional<Base::Span>(125s));
}

void TestFigures::occupancyOfFortyMinutesInAnHour()
{
    Domain::AgentCounts agent;
    setState(agent, Domain::AgentState::Talking, 30min);
    setState(agent, Domain::AgentState::OnHold, 4min);
    setState(agent, Domain::AgentState::WrapUp, 6min);
    setState(agent, Domain::AgentState::Available, 15min);
    setState(agent, Domain::AgentState::Ringing, 5min);
    setState(agent, Domain::AgentState::SignedOut, 300min);
    QCOMPARE(signedIn(agent), Base::Span(60min));
    QCOMPARE(percent(occupancy(agent)), QStringLiteral("66.67"));
    QCOMPARE(percent(utilisation(agent)), QStringLiteral("66.67"));
}

void TestFigures::pausesCountForUtilisationOnly()
{
    Domain::AgentCounts agent;
    setState(agent, Domain::AgentState::Talking, 30min);
    setState(agent, Domain::AgentState::Available, 10min);
    setState(agent, Domain::AgentState::Paused, 20min);
    QCOMPARE(percent(occupancy(agent)), QStringLiteral("75.00"));
    QCOMPARE(percent(utilisation(agent)), QStringLiteral("50.00"));
    // Paused the whole day: there was no time in which to be occupied.
    Domain::AgentCounts paused;
    setState(paused, Domain::AgentState::Paused, 20min);
    QVERIFY(!occupancy(paused));
    QCOMPARE(percent(utilisation(paused)), QStringLiteral("0.00"));
}

void TestFigures::longestWaitFallsWhenThatCallerLeaves()
{
    const Base::Instant now = Base::fromEpochSeconds(1'000);
    std::vector<Domain::Visit> visits(3);
    visits[0].joined = now - 90s;
    visits[1].joined = now - 40s;
    visits[2].joined = now - 500s;
    visits[2].outcome = Domain::VisitOutcome::Talking;
    QCOMPARE(longestWaitingNow(visits, now), std::optional<Base::Span>(90s));
    visits[0].outcome = Domain::VisitOutcome::Abandoned;
    QCOMPARE(longestWaitingNow(visits, now), std::optional<Base::Span>(40s));
    visits[1].joined = now + 2s; // a clock that runs ahead is no negative wait
    QCOMPARE(longestWaitingNow(visits, now), std::optional<Base::Span>(0s));
    visits[1].outcome = Domain::VisitOutcome::TimedOut;
    QVERIFY(!longestWaitingNow(visits, now));
}

void TestFigures::splitByActivity()
{
    const Base::Instant midnight = Base::fromEpochSeconds(1'795'305'600);
    const auto shares =
        splitIntoIntervals(midnight + 5h + 23min, midnight + 6h + 15min, 30min, midnight, SplitRule::ActivityDriven);
    const std::vector<IntervalShare> expected{
        {midnight + 5h, 7min}, {midnight + 5h + 30min, 30min}, {midnight + 6h, 15min}};
    QVERIFY(shares == expected);
}

void TestFigures::splitByContact()
{
    const Base::Instant midnight = Base::fromEpochSeconds(1'795'305'600);
    const auto shares =
        splitIntoIntervals(midnight + 5h + 23min, midnight + 6h + 15min, 30min, midnight, SplitRule::ContactDriven);
    QVERIFY(shares == (std::vector<IntervalShare>{{midnight + 6h, 52min}}));
}

void TestFigures::splitOnBoundaries()
{
    const Base::Instant midnight = Base::fromEpochSeconds(1'795'305'600);
    const auto split = [&](Base::Span from, Base::Span to, SplitRule rule) {
        return splitIntoIntervals(midnight + from, midnight + to, 30min, midnight, rule);
    };
    QVERIFY(split(30min, 60min, SplitRule::ActivityDriven) == (std::vector<IntervalShare>{{midnight + 30min, 30min}}));
    QVERIFY(split(30min, 60min, SplitRule::ContactDriven) == (std::vector<IntervalShare>{{midnight + 30min, 30min}}));
    QVERIFY(split(-10min, 10min, SplitRule::ActivityDriven) ==
            (std::vector<IntervalShare>{{midnight - 30min, 10min}, {midnight, 10min}}));
    QVERIFY(split(10min, 10min, SplitRule::ActivityDriven).empty());
    QVERIFY(split(10min, 5min, SplitRule::ContactDriven).empty());
    QVERIFY(splitIntoIntervals(midnight, midnight + 1h, 0s, midnight, SplitRule::ActivityDriven).empty());
}

void TestFigures::everyFigureHasADefinition()
{
    for (const ServiceLevel variant : allServiceLevels) {
        QVERIFY(definedIds().contains(id(variant)));
    }
    for (const QString &name : definedIds()) {
        QVERIFY2(!definition(name).isEmpty(), qPrintable(name));
    }
    QVERIFY(definition(QStringLiteral("nonsense")).isEmpty());
}

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
