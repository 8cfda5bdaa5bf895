#include "models/queuemodel.h"

#include "kit/testkit.h"
#include "models/floorfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <cmath>

using namespace Floorwatch;
using namespace std::chrono_literals;
using Models::Level;
using Models::QueueModel;

class TestQueueModel : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void theMostUrgentQueueStandsFirst();
    void theLongestWaitFallsAtOnceWhenThatCallerLeaves();
    void nobodyToAnswerIsAnAlarm();
    void aMissedServiceLevelIsABreach();
    void orderByNameIgnoresSeverity();
    void agentsAreCountedByState();

private:
    static QVariant of(const QueueModel &model, int queue, int role)
    {
        return model.index(model.rowOfQueue(queue), 0).data(role);
    }
};

void TestQueueModel::theMostUrgentQueueStandsFirst()
{
    TestKit::SmallFloor small;
    small.queue(QStringLiteral("a"));
    small.queue(QStringLiteral("b"));
    small.agent(QStringLiteral("PJSIP/1"), QStringLiteral("Anna"), QStringLiteral("b"));
    QueueModel model(small.floor, Models::Thresholds::defaults());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.tick(small.now);
    QCOMPARE(model.queueAt(0), 0);
    small.join(QStringLiteral("1"), {}, QStringLiteral("b"));
    small.pass(40s);
    model.applyChanges(small.floor.takeChanges());
    model.tick(small.now);
    QCOMPARE(model.queueAt(0), 1);
    QCOMPARE(of(model, 1, Models::LevelRole).toInt(), static_cast<int>(Level::Watch));
    QCOMPARE(of(model, 1, Models::BreachesRole).toInt(), static_cast<int>(Models::LongestBreach));
    model.setOrder(Models::QueueOrder::Name);
    QCOMPARE(model.queueAt(0), 0);
}

void TestQueueModel::theLongestWaitFallsAtOnceWhenThatCallerLeaves()
{
    TestKit::SmallFloor small;
    small.queue(QStringLiteral("a"));
    QueueModel model(small.floor, Models::Thresholds::defaults());
    small.join(QStringLiteral("1"), {}, QStringLiteral("a"));
    small.pass(30s);
    small.join(QStringLiteral("2"), {}, QStringLiteral("a"), 2);
    small.pass(10s);
    model.tick(small.now);
    QCOMPARE(of(model, 0, Models::LongestRole).toLongLong(), 40'000'000);
    QCOMPARE(of(model, 0, Models::WaitingRole).toInt(), 2);
    small.abandon(QStringLiteral("1"), QStringLiteral("a"));
    model.applyChanges(small.floor.takeChanges());
    QCOMPARE(of(model, 0, Models::LongestRole).toLongLong(), 10'000'000);
    QCOMPARE(of(model, 0, Models::WaitingRole).toInt(), 1);
}

void TestQueueModel::nobodyToAnswerIsAnAlarm()
{
    TestKit::SmallFloor small;
    small.queue(QStringLiteral("a"));
    small.join(QStringLiteral("1"), {}, QStringLiteral("a"));
    QueueModel model(small.floor, Models::Thresholds::defaults());
    model.tick(small.now);
    QCOMPARE(of(model, 0, Models::LevelRole).toInt(), static_cast<int>(Level::Alarm));
    QVERIFY((of(model, 0, Models::BreachesRole).toInt() & Models::NobodyBreach) != 0);
}

void TestQueueModel::aMissedServiceLevelIsABreach()
{
    TestKit::SmallFloor small;
    small.queue(QStringLiteral("a"));
    QueueModel model(small.floor, Models::Thresholds::defaults());
    model.tick(small.now);
    QVERIFY(std::isnan(of(model, 0, Models::ServiceLevelRole).toDouble()));
    for (int i = 0; i < 6; ++i) {
        small.join(QString::number(i), {}, QStringLiteral("a"));
        small.pass(25s);
        small.abandon(QString::number(i), QStringLiteral("a"));
        small.pass(5s);
    }
    model.applyChanges(small.floor.takeChanges());
    model.tick(small.now);
    QCOMPARE(of(model, 0, Models::AbandonedRole).toInt(), 6);
    QCOMPARE(of(model, 0, Models::ServiceLevelRole).toDouble(), 0.0);
    QCOMPARE(of(model, 0, Models::BreachesRole).toInt(), static_cast<int>(Models::ServiceLevelBreach));
    model.setServiceLevelId(QStringLiteral("sl.answered"));
    QVERIFY(std::isnan(of(model, 0, Models::ServiceLevelRole).toDouble()));
}

void TestQueueModel::orderByNameIgnoresSeverity()
{
    TestKit::SmallFloor small;
    for (const QString &name : {QStringLiteral("queue 10"), QStringLiteral("queue 9"), QStringLiteral("alpha")}) {
        small.queue(name);
    }
    QueueModel model(small.floor, Models::Thresholds::defaults());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.setOrder(Models::QueueOrder::Name);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("alpha"));
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("queue 9"));
    small.join(QStringLiteral("1"), {}, QStringLiteral("queue 10"));
    small.pass(5min);
    model.tick(small.now);
    QCOMPARE(model.index(2, 0).data().toString(), QStringLiteral("queue 10"));
}

void TestQueueModel::agentsAreCountedByState()
{
    TestKit::SmallFloor small;
    small.queue(QStringLiteral("a"));
    small.agent(QStringLiteral("PJSIP/1"), QStringLiteral("Anna"), QStringLiteral("a"));
    small.agent(QStringLiteral("PJSIP/2"), QStringLiteral("Ben"), QStringLiteral("a"), true);
    QueueModel model(small.floor, Models::Thresholds::defaults());
    model.tick(small.now);
    QCOMPARE(of(model, 0, Models::FreeRole).toInt(), 1);
    QCOMPARE(of(model, 0, Models::PausedCountRole).toInt(), 1);
    QCOMPARE(of(model, 0, Models::TalkingRole).toInt(), 0);
    QCOMPARE(of(model, 0, Models::ReachableRole).toInt(), 2);
}

QTEST_GUILESS_MAIN(TestQueueModel)
#include "tst_queuemodel.moc"
