#include "models/gotomodel.h"

#include "kit/testkit.h"
#include "models/floorfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Floorwatch;
using Models::GoToModel;

class TestGoToModel : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void aWholeStartBeatsAPartBeatsLettersInOrder();
    void findsAgentsQueuesCallersAndPages();
    void findsAnAgentByExtension();
    void anEmptyQueryListsPagesAndQueues();
};

void TestGoToModel::aWholeStartBeatsAPartBeatsLettersInOrder()
{
    QVERIFY(GoToModel::fit(u"ann", u"Anna") > GoToModel::fit(u"ann", u"Mary Ann"));
    QVERIFY(GoToModel::fit(u"ann", u"Mary Ann") > GoToModel::fit(u"ann", u"Joanna"));
    QVERIFY(GoToModel::fit(u"ann", u"Joanna") > GoToModel::fit(u"ann", u"Aiden Neill N"));
    QVERIFY(GoToModel::fit(u"ann", u"Aiden Neill N") > 0);
    QCOMPARE(GoToModel::fit(u"xyz", u"Anna"), 0);
    QVERIFY(GoToModel::fit(u"王", u"王芳") > 0);
}

void TestGoToModel::findsAgentsQueuesCallersAndPages()
{
    TestKit::SmallFloor small;
    small.queue(QStringLiteral("mars queue"));
    small.agent(QStringLiteral("PJSIP/1"), QStringLiteral("Marta"), QStringLiteral("mars queue"));
    small.join(QStringLiteral("555"), QStringLiteral("Mark Caller"), QStringLiteral("mars queue"));
    GoToModel model(small.floor, {{QStringLiteral("map"), QStringLiteral("Map")}});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.setQuery(QStringLiteral("ma"));
    QCOMPARE(model.rowCount(), 4);
    model.setQuery(QStringLiteral("555"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.targetAt(0).what, GoToModel::What::Caller);
    model.setQuery(QStringLiteral("mart"));
    QCOMPARE(model.targetAt(0).what, GoToModel::What::Agent);
    QCOMPARE(model.targetAt(0).agent.key, QStringLiteral("PJSIP/1"));
    model.setQuery(QStringLiteral("nothing like it"));
    QCOMPARE(model.rowCount(), 0);
}

void TestGoToModel::findsAnAgentByExtension()
{
    TestKit::SmallFloor small;
    small.queue(QStringLiteral("q"));
    small.agent(QStringLiteral("PJSIP/1001"), QStringLiteral("Anna"), QStringLiteral("q"));
    GoToModel model(small.floor, {});
    model.setQuery(QStringLiteral("1001"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data(Models::DetailRole).toString(), QStringLiteral("PJSIP/1001"));
}

void TestGoToModel::anEmptyQueryListsPagesAndQueues()
{
    TestKit::SmallFloor small;
    small.queue(QStringLiteral("q"));
    small.agent(QStringLiteral("PJSIP/1001"), QStringLiteral("Anna"), QStringLiteral("q"));
    const GoToModel model(small.floor, {{QStringLiteral("floor"), QStringLiteral("Floor")}});
    QCOMPARE(model.rowCount(), 2);
}

QTEST_GUILESS_MAIN(TestGoToModel)
#include "tst_gotomodel.moc"
