#include "models/agentmodel.h"

#include "kit/testkit.h"
#include "models/figures.h"
#include "models/floorfixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Floorwatch;
using namespace std::chrono_literals;
using Models::AgentColumn;
using Models::AgentModel;

class TestAgentModel : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void sortsByNameAsPeopleRead();
    void tellsOnlyVisibleRowsOfAChange();
    void resortingWaitsWhileSomebodyWorksInTheList();
    void filtersByStateQueueAndText();
    void groupsByQueueShowOneAgentInEach();
    void groupsByTeamNameTheTeam();
    void aLongPauseTurnsWatchThenAlarm();
    void timersStandStillWhileTheFeedIsLost();
    void everyColumnOfEveryAgentIsReadable();
    void manyChangesKeepTheModelSound();

private:
    static QStringList names(const AgentModel &model)
    {
        QStringList out;
        for (int row = 0; row < model.rowCount(); ++row) {
            out.append(model.index(row, 0).data(Models::NameRole).toString());
        }
        return out;
    }
    static void fill(TestKit::SmallFloor &small)
    {
        small.queue(QStringLiteral("sales"));
        small.queue(QStringLiteral("support"));
        small.agent(QStringLiteral("PJSIP/1"), QStringLiteral("Zoe"), QStringLiteral("sales"));
        small.agent(QStringLiteral("PJSIP/2"), QStringLiteral("anna 10"), QStringLiteral("support"));
        small.agent(QStringLiteral("PJSIP/3"), QStringLiteral("Anna 9"), QStringLiteral("support"));
    }
};

void TestAgentModel::sortsByNameAsPeopleRead()
{
    TestKit::SmallFloor small;
    fill(small);
    AgentModel model(small.floor, Models::Thresholds::defaults());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.tick(small.now);
    QCOMPARE(names(model), QStringList({QStringLiteral("Anna 9"), QStringLiteral("anna 10"), QStringLiteral("Zoe")}));
    model.sort(static_cast<int>(AgentColumn::Name), Qt::DescendingOrder);
    QCOMPARE(names(model).first(), QStringLiteral("Zoe"));
}

void TestAgentModel::tellsOnlyVisibleRowsOfAChange()
{
    TestKit::SmallFloor small;
    fill(small);
    AgentModel model(small.floor, Models::Thresholds::defaults());
    model.tick(small.now);
    (void)small.floor.takeChanges();
    model.setVisibleRows(0, 0);
    QSignalSpy spy(&model, &QAbstractItemModel::dataChanged);
    small.agent(QStringLiteral("PJSIP/1"), QStringLiteral("Zoe"), QStringLiteral("sales"), true);
    model.applyChanges(small.floor.takeChanges());
    QCOMPARE(spy.count(), 0);
    small.agent(QStringLiteral("PJSIP/3"), QStringLiteral("Anna 9"), QStringLiteral("support"), true);
    model.applyChanges(small.floor.takeChanges());
    QCOMPARE(spy.count(), 1);
}

void TestAgentModel::resortingWaitsWhileSomebodyWorksInTheList()
{
    TestKit::SmallFloor small;
    fill(small);
    AgentModel model(small.floor, Models::Thresholds::defaults());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.tick(small.now);
    model.setInteracting(true);
    small.agent(QStringLiteral("PJSIP/4"), QStringLiteral("Aaron"), QStringLiteral("sales"));
    small.pass(5s);
    model.applyChanges(small.floor.takeChanges());
    model.tick(small.now);
    QCOMPARE(model.rowCount(), 3);
    const QPersistentModelIndex zoe(model.index(2, 0));
    model.setInteracting(false);
    QCOMPARE(names(model).first(), QStringLiteral("Aaron"));
    QCOMPARE(zoe.data(Models::NameRole).toString(), QStringLiteral("Zoe"));
}

void TestAgentModel::filtersByStateQueueAndText()
{
    TestKit::SmallFloor small;
    fill(small);
    small.agent(QStringLiteral("PJSIP/1"), QStringLiteral("Zoe"), QStringLiteral("sales"), true,
                QStringLiteral("Lunch"));
    AgentModel model(small.floor, Models::Thresholds::defaults());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    Models::AgentFilter filter;
    filter.states = 1U << static_cast<unsigned>(Domain::AgentState::Paused);
    model.setFilter(filter);
    QCOMPARE(names(model), QStringList(QStringLiteral("Zoe")));
    filter = {};
    filter.queue = {Domain::PbxId{0}, QStringLiteral("support")};
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 2);
    filter = {};
    filter.text = QStringLiteral("lunch");
    model.setFilter(filter);
    QCOMPARE(names(model), QStringList(QStringLiteral("Zoe")));
    filter.text = QStringLiteral("PJSIP/3");
    model.setFilter(filter);
    QCOMPARE(names(model), QStringList(QStringLiteral("Anna 9")));
}

void TestAgentModel::groupsByQueueShowOneAgentInEach()
{
    TestKit::SmallFloor small;
    fill(small);
    small.agent(QStringLiteral("PJSIP/1"), QStringLiteral("Zoe"), QStringLiteral("support"));
    AgentModel model(small.floor, Models::Thresholds::defaults());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.setGrouping(Models::AgentGrouping::Queue);
    QCOMPARE(model.rowCount(), 6); // two headers, Zoe twice
    QCOMPARE(model.agentCount(), 3);
    QCOMPARE(model.index(0, 0).data(Models::KindRole).toInt(), static_cast<int>(Models::RowKind::Header));
    QCOMPARE(model.index(0, 0).data(Models::CountRole).toInt(), 1);
    QVERIFY(!model.index(0, 0).flags().testFlag(Qt::ItemIsSelectable));
    model.setGrouping(Models::AgentGrouping::State);
    QCOMPARE(model.rowCount(), 4);
}

void TestAgentModel::groupsByTeamNameTheTeam()
{
    QCOMPARE(Models::teamOf(QStringLiteral("Sales / Anna")), QStringLiteral("Sales"));
    QCOMPARE(Models::teamOf(QStringLiteral("A组·张三")), QStringLiteral("A组"));
    QCOMPARE(Models::teamOf(QStringLiteral("Anna")), QString());
    TestKit::SmallFloor small;
    small.queue(QStringLiteral("q"));
    small.agent(QStringLiteral("PJSIP/1"), QStringLiteral("B: one"), QStringLiteral("q"));
    small.agent(QStringLiteral("PJSIP/2"), QStringLiteral("A: two"), QStringLiteral("q"));
    AgentModel model(small.floor, Models::Thresholds::defaults());
    model.setGrouping(Models::AgentGrouping::Team);
    QCOMPARE(names(model), QStringList({QStringLiteral("A"), QStringLiteral("A: two"), QStringLiteral("B"),
                                        QStringLiteral("B: one")}));
}

void TestAgentModel::aLongPauseTurnsWatchThenAlarm()
{
    TestKit::SmallFloor small;
    fill(small);
    small.agent(QStringLiteral("PJSIP/1"), QStringLiteral("Zoe"), QStringLiteral("sales"), true);
    AgentModel model(small.floor, Models::Thresholds::defaults());
    const auto level = [&] {
        model.tick(small.now);
        return model.index(model.rowOfAgent(0), 0).data(Models::LevelRole).toInt();
    };
    QCOMPARE(level(), static_cast<int>(Models::Level::Calm));
    small.pass(16min);
    QCOMPARE(level(), static_cast<int>(Models::Level::Watch));
    small.pass(15min);
    QCOMPARE(level(), static_cast<int>(Models::Level::Alarm));
}

void TestAgentModel::timersStandStillWhileTheFeedIsLost()
{
    TestKit::SmallFloor small;
    fill(small);
    AgentModel model(small.floor, Models::Thresholds::defaults());
    small.pass(10s);
    small.apply(Domain::FeedStateChanged{Domain::FeedState::Lost, QStringLiteral("gone")});
    model.applyChanges(small.floor.takeChanges());
    model.tick(small.now);
    const QVariant before = model.index(0, 0).data(Models::ElapsedRole);
    model.tick(small.now + 1min);
    QCOMPARE(model.index(0, 0).data(Models::ElapsedRole), before);
    QVERIFY(model.index(0, 0).data(Models::StaleRole).toBool());
}

void TestAgentModel::everyColumnOfEveryAgentIsReadable()
{
    TestKit::SmallFloor small;
    fill(small);
    AgentModel model(small.floor, Models::Thresholds::defaults());
    model.tick(small.now);
    QCOMPARE(model.columnCount(), Models::AgentColumnCount);
    for (int column = 0; column < Models::AgentColumnCount; ++column) {
        QVERIFY(model.index(0, column).data().isValid());
        QVERIFY(!Models::text(static_cast<AgentColumn>(column)).isEmpty());
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            model.sort(column, order);
            QCOMPARE(model.rowCount(), 3);
        }
    }
}

void TestAgentModel::manyChangesKeepTheModelSound()
{
    TestKit::SmallFloor small;
    fill(small);
    AgentModel model(small.floor, Models::Thresholds::defaults());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    Models::AgentFilter available;
    available.states = 1U << static_cast<unsigned>(Domain::AgentState::Available);
    model.setFilter(available);
    for (int round = 0; round < 40; ++round) {
        for (int i = 0; i < 100; ++i) {
            small.agent(QStringLiteral("PJSIP/%1").arg(100 + i), QStringLiteral("Agent %1").arg(i),
                        i % 2 == 0 ? QStringLiteral("sales") : QStringLiteral("support"), (i * 7 + round) % 3 == 0);
        }
        small.pass(1s);
        model.applyChanges(small.floor.takeChanges());
        model.tick(small.now);
        model.sort(round % Models::AgentColumnCount, round % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
        model.setGrouping(static_cast<Models::AgentGrouping>(round % 4));
    }
    QVERIFY(model.agentCount() > 50);
}

QTEST_GUILESS_MAIN(TestAgentModel)
#include "tst_agentmodel.moc"
