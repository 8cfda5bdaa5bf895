// The audit trail as a model: newest first, page by page.
#include "access/folder.h"
#include "kit/testkit.h"
#include "models/auditmodel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QTemporaryDir>

using namespace Floorwatch;
using Models::AuditModel;

class TestAuditModel : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void rowsComePageByPageNewestFirst();
    void aFilterReadsAnew();
    void aRareRowIsFoundThoughNothingElsePasses();
    void rawValuesStandInTheCells();
    void aMissingTrailIsToldAndEmpty();

private:
    static QString write(const QTemporaryDir &dir, int rows);
};

QString TestAuditModel::write(const QTemporaryDir &dir, int rows)
{
    const QString file = Access::auditFile(dir.path());
    auto begun = Access::AuditTrail::begin(file, Base::fromEpochSeconds(1'750'000'000), QStringLiteral("admin"));
    if (!begun) {
        qFatal("%s", qPrintable(begun.error()));
    }
    for (int i = 0; i < rows; ++i) {
        const Access::AuditEntry entry{Base::fromEpochSeconds(1'750'000'001 + i),
                                       i % 2 == 0 ? QStringLiteral("li.na") : QStringLiteral("admin"),
                                       QStringLiteral("listen"),
                                       QStringLiteral("PJSIP/1001"),
                                       QStringLiteral("done"),
                                       {},
                                       QString::number(i),
                                       i % 2 == 0 ? 61 : -1};
        if (!begun.value().trail->append(entry)) {
            qFatal("cannot append");
        }
    }
    return file;
}

void TestAuditModel::rowsComePageByPageNewestFirst()
{
    const QTemporaryDir dir;
    AuditModel model(write(dir, 450));
    QCOMPARE(model.rowCount(), 0);
    model.reload();
    QCOMPARE(model.rowCount(), 200);
    // It fetches more of itself, which it may not in the middle of a reset.
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    while (model.canFetchMore({})) {
        model.fetchMore({});
    }
    QCOMPARE(model.rowCount(), 451);
    for (int row = 0; row < model.rowCount(); ++row) {
        QCOMPARE(model.index(row, AuditModel::Number).data().toLongLong(), 451 - row);
    }
}

void TestAuditModel::aFilterReadsAnew()
{
    const QTemporaryDir dir;
    AuditModel model(write(dir, 20));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    Access::AuditFilter filter;
    filter.who = QStringLiteral("admin");
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 11);
    filter.action = QStringLiteral("trail.begin");
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 1);
    filter.who = QStringLiteral("nobody");
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.trouble().isEmpty());
}

void TestAuditModel::aRareRowIsFoundThoughNothingElsePasses()
{
    const QTemporaryDir dir;
    const QString file = write(dir, 10);
    QFile out(file);
    QVERIFY(out.open(QIODevice::Append));
    QVERIFY(out.write(QByteArray("no row\n").repeated(300'000)) > 2'000'000);
    out.close();
    AuditModel model(file);
    Access::AuditFilter filter;
    filter.who = QStringLiteral("li.na");
    model.setFilter(filter);
    for (int i = 0; i < 20 && model.canFetchMore({}); ++i) {
        model.fetchMore({});
    }
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.rowCount(), 5);
}

void TestAuditModel::rawValuesStandInTheCells()
{
    const QTemporaryDir dir;
    AuditModel model(write(dir, 2));
    model.reload();
    QCOMPARE(model.index(0, AuditModel::At).data().toLongLong(), 1'750'000'002'000'000);
    QCOMPARE(model.index(0, AuditModel::Who).data().toString(), QStringLiteral("admin"));
    QCOMPARE(model.index(0, AuditModel::Action).data().toString(), QStringLiteral("listen"));
    QVERIFY(!model.index(0, AuditModel::Seconds).data().isValid());
    QCOMPARE(model.index(1, AuditModel::Seconds).data().toLongLong(), 61);
    for (int column = 0; column < AuditModel::ColumnCount; ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }
}

void TestAuditModel::aMissingTrailIsToldAndEmpty()
{
    const QTemporaryDir dir;
    AuditModel model(Access::auditFile(dir.path()));
    model.reload();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.canFetchMore({}));
    QVERIFY(!model.trouble().isEmpty());
}

QTEST_GUILESS_MAIN(TestAuditModel)
#include "tst_auditmodel.moc"
