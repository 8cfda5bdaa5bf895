#include "kit/testkit.h"
#include "models/callmodel.h"
#include "models/feedmodel.h"
#include "models/floorfixture.h"
#include "models/historymodel.h"
#include "models/waitingmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Floorwatch;
using namespace std::chrono_literals;

class TestListModels : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void whoeverWaitsLongestStandsFirst();
    void aRowStaysUnderThePointerUntilItIsLetGo();
    void liveCallsComeAndGo();
    void anAgentsHistoryGrowsAtTheTop();
    void aQueuesHistoryTellsHowVisitsEnded();
    void feedsSaySinceWhenTheyAreStale();
};

void TestListModels::whoeverWaitsLongestStandsFirst()
{
    TestKit::SmallFloor small;
    small.queue(QStringLiteral("a"));
    small.queue(QStringLiteral("b"));
    Models::WaitingModel model(small.floor, Models::Thresholds::defaults());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    small.join(QStringLiteral("111"), QStringLiteral("First"), QStringLiteral("b"));
    small.pass(5s);
    small.join(QStringLiteral("222"), {}, QStringLiteral("a"));
    model.applyChanges(small.floor.takeChanges());
    model.tick(small.now);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("First"));
    QCOMPARE(model.index(0, 0).data(Models::ElapsedRole).toLongLong(), 5'000'000);
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("222"));
    model.setQueueFilter({Domain::PbxId{0}, QStringLiteral("a")});
    QCOMPARE(model.rowCount(), 1);
    small.abandon(QStringLiteral("222"), QStringLiteral("a"));
    model.applyChanges(small.floor.takeChanges());
    QCOMPARE(model.rowCount(), 0);
}

void TestListModels::aRowStaysUnderThePointerUntilItIsLetGo()
{
    TestKit::SmallFloor small;
    small.queue(QStringLiteral("a"));
    Models::WaitingModel model(small.floor, Models::Thresholds::defaults());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    small.join(QStringLiteral("1"), {}, QStringLiteral("a"));
    model.applyChanges(small.floor.takeChanges());
    model.setInteracting(true);
    small.abandon(QStringLiteral("1"), QStringLiteral("a"));
    model.applyChanges(small.floor.takeChanges());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data(Models::StateRole).toInt(), static_cast<int>(Domain::VisitOutcome::Abandoned));
    model.setInteracting(false);
    QCOMPARE(model.rowCount(), 0);
}

void TestListModels::liveCallsComeAndGo()
{
    TestKit::SmallFloor small;
    small.queue(QStringLiteral("a"));
    Models::CallModel model(small.floor);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    small.join(QStringLiteral("1"), QStringLiteral("Caller"), QStringLiteral("a"));
    model.applyChanges(small.floor.takeChanges());
    model.tick(small.now);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, Models::CallModel::Caller).data().toString(), QStringLiteral("Caller"));
    QCOMPARE(model.index(0, 0).data(Models::StateRole).toInt(), static_cast<int>(Domain::CallPhase::Waiting));
    model.setQueueFilter({Domain::PbxId{0}, QStringLiteral("other")});
    QCOMPARE(model.rowCount(), 0);
    model.setQueueFilter({});
    small.abandon(QStringLiteral("1"), QStringLiteral("a"));
    small.pass(2s);
    model.applyChanges(small.floor.takeChanges());
    QCOMPARE(model.rowCount(), 0);
}

void TestListModels::anAgentsHistoryGrowsAtTheTop()
{
    TestKit::SmallFloor small;
    small.queue(QStringLiteral("a"));
    small.agent(QStringLiteral("PJSIP/1"), QStringLiteral("Anna"), QStringLiteral("a"));
    Models::HistoryModel model(small.floor);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.showAgent({Domain::PbxId{0}, QStringLiteral("PJSIP/1")});
    (void)small.floor.takeChanges();
    const int before = model.rowCount();
    small.pass(60s);
    small.agent(QStringLiteral("PJSIP/1"), QStringLiteral("Anna"), QStringLiteral("a"), true, QStringLiteral("Lunch"));
    model.applyChanges(small.floor.takeChanges());
    QCOMPARE(model.rowCount(), before + 1);
    QCOMPARE(model.index(0).data(Models::StateRole).toInt(), static_cast<int>(Domain::AgentState::Paused));
    QCOMPARE(model.index(0).data(Models::NameRole).toString(), QStringLiteral("Lunch"));
    QCOMPARE(model.index(0).data(Models::SpanRole).toLongLong(), -1);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestListModels::aQueuesHistoryTellsHowVisitsEnded()
{
    TestKit::SmallFloor small;
    small.queue(QStringLiteral("a"));
    Models::HistoryModel model(small.floor);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.showQueue({Domain::PbxId{0}, QStringLiteral("a")});
    small.join(QStringLiteral("1"), {}, QStringLiteral("a"));
    small.pass(7s);
    small.abandon(QStringLiteral("1"), QStringLiteral("a"));
    small.pass(2s);
    small.join(QStringLiteral("2"), {}, QStringLiteral("a"));
    model.applyChanges(small.floor.takeChanges());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data(Models::StateRole).toInt(), static_cast<int>(Domain::VisitOutcome::Waiting));
    QCOMPARE(model.index(1).data(Models::StateRole).toInt(), static_cast<int>(Domain::VisitOutcome::Abandoned));
    QCOMPARE(model.index(1).data(Models::SpanRole).toLongLong(), 7'000'000);
}

void TestListModels::feedsSaySinceWhenTheyAreStale()
{
    TestKit::SmallFloor small;
    Models::FeedModel model(small.floor);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!model.index(0).data(Models::StaleRole).toBool());
    small.pass(5s);
    small.apply(Domain::FeedStateChanged{Domain::FeedState::Lost, QStringLiteral("cable")});
    model.applyChanges(small.floor.takeChanges());
    QVERIFY(model.index(0).data(Models::StaleRole).toBool());
    QCOMPARE(model.index(0).data(Models::ReasonRole).toString(), QStringLiteral("cable"));
    small.floor.addFeed(Domain::PbxId{1}, QStringLiteral("second"));
    model.applyChanges(small.floor.takeChanges());
    QCOMPARE(model.rowCount(), 2);
}

QTEST_GUILESS_MAIN(TestListModels)
#include "tst_listmodels.moc"
