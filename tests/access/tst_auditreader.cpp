// The audit trail as people read it: pages from the end, filters, CSV.
#include "access/auditreader.h"
#include "kit/testkit.h"
#include "trailkit.h"

#include <QBuffer>

using namespace TrailKit;

class TestAuditReader : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void pagesGoBackFromTheNewestRow_data();
    void pagesGoBackFromTheNewestRow();
    void filtersChoose();
    void linesThatAreNoRowsAreShownAsSuch();
    void aLineWithoutEndDoesNotHang();
    void csvIsQuotedAndSafeForSpreadsheets();
    void csvHasWhatTheFilterChooses();
    void aFullDiskIsToldByTheExport();
    void aMissingTrailIsTold();

private:
    static std::vector<AuditRow> allPages(const QString &file, const AuditFilter &filter, int wanted);
};

std::vector<AuditRow> TestAuditReader::allPages(const QString &file, const AuditFilter &filter, int wanted)
{
    std::vector<AuditRow> rows;
    qint64 before = -1;
    do {
        auto page = readBack(file, filter, before, wanted);
        if (!page || static_cast<int>(page.value().rows.size()) > wanted ||
            (before >= 0 && page.value().rest >= before)) {
            return {};
        }
        for (AuditRow &row : page.value().rows) {
            rows.push_back(std::move(row));
        }
        before = page.value().rest;
    } while (before > 0);
    return rows;
}

void TestAuditReader::pagesGoBackFromTheNewestRow_data()
{
    QTest::addColumn<int>("wanted");
    for (const int wanted : {1, 2, 7, 500}) {
        QTest::addRow("%d", wanted) << wanted;
    }
}

void TestAuditReader::pagesGoBackFromTheNewestRow()
{
    QFETCH(int, wanted);
    const Trail trail(300); // more bytes than are read at a time
    QVERIFY(trail.bytes().size() > 64 * 1024);
    const std::vector<AuditRow> rows = allPages(trail.file, {}, wanted);
    QCOMPARE(rows.size(), 301U);
    for (size_t i = 0; i < rows.size(); ++i) {
        QCOMPARE(rows[i].number, static_cast<qint64>(301 - i));
        QVERIFY(i == 300 || rows[i].entry == entry(static_cast<int>(299 - i)));
    }
}

void TestAuditReader::filtersChoose()
{
    const Trail trail(60);
    AuditFilter filter;
    filter.who = QStringLiteral("LI.NA");
    QCOMPARE(allPages(trail.file, filter, 8).size(), 30U);
    filter.action = QStringLiteral("listen");
    QCOMPARE(allPages(trail.file, filter, 8).size(), 10U);
    filter.action = QStringLiteral("list");
    QCOMPARE(allPages(trail.file, filter, 8).size(), 0U);
    filter = {};
    filter.from = entry(10).at;
    filter.to = entry(20).at;
    const auto rows = allPages(trail.file, filter, 100);
    QCOMPARE(rows.size(), 10U);
    QCOMPARE(rows.front().entry == entry(19), true);
    QCOMPARE(rows.back().entry == entry(10), true);
}

void TestAuditReader::linesThatAreNoRowsAreShownAsSuch()
{
    const Trail trail(2);
    QVERIFY(put(trail.file, trail.bytes() + "by hand\n\n\xff\xfe torn"));
    const auto rows = allPages(trail.file, {}, 2);
    QCOMPARE(rows.size(), 6U);
    QCOMPARE(rows[0].number, 0);
    QCOMPARE(rows[2].entry.detail, QStringLiteral("by hand"));
    QCOMPARE(rows[3].number, 3);
    QCOMPARE(rows[5].number, 1);
}

void TestAuditReader::aLineWithoutEndDoesNotHang()
{
    const Trail trail(2);
    QVERIFY(put(trail.file, trail.bytes() + QByteArray(3'000'000, 'x') + '\n' + trail.lines()[1]));
    const auto rows = allPages(trail.file, {}, 10);
    QVERIFY(rows.size() >= 4);
    QCOMPARE(rows.front().number, 2);
    QCOMPARE(rows.back().number, 1);
}

void TestAuditReader::csvIsQuotedAndSafeForSpreadsheets()
{
    Trail trail(0);
    AuditEntry bad = entry(1);
    bad.who = QStringLiteral("=cmd|'/c calc'!A1");
    bad.whom = QStringLiteral("+86 10");
    bad.why = QStringLiteral("he said \"no\", twice\r\nand 中文");
    bad.detail = QStringLiteral("@x");
    QVERIFY(trail.trail->append(bad));
    QByteArray csv;
    QBuffer out(&csv);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QVERIFY(exportCsv(trail.file, {}, out));
    QVERIFY(csv.startsWith(
        "\xEF\xBB\xBFnumber,at,who,action,whom,outcome,why,detail,seconds\r\n1,2025-06-15T15:06:40.000000Z,"));
    QVERIFY2(csv.endsWith("2,2025-06-15T15:06:41.000000Z,\"'=cmd|'/c calc'!A1\",\"whisper\",\"'+86 10\",\"done\","
                          "\"he said \"\"no\"\", twice\r\nand 中文\",\"'@x\",1\r\n"),
             csv.constData());
}

void TestAuditReader::csvHasWhatTheFilterChooses()
{
    const Trail trail(9);
    AuditFilter filter;
    filter.action = QStringLiteral("pause");
    QByteArray csv;
    QBuffer out(&csv);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QVERIFY(exportCsv(trail.file, filter, out));
    QCOMPARE(csv.count("\"pause\""), 3);
    QCOMPARE(csv.count("\r\n"), 4);
    QVERIFY(csv.indexOf("2025-06-15T15:06:42") < csv.indexOf("2025-06-15T15:06:45"));
}

void TestAuditReader::aFullDiskIsToldByTheExport()
{
    const Trail trail(9);
    QFile full(QStringLiteral("/dev/full"));
    QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    QVERIFY(!exportCsv(trail.file, {}, full));
}

void TestAuditReader::aMissingTrailIsTold()
{
    const QTemporaryDir dir;
    QBuffer out;
    QVERIFY(out.open(QIODevice::WriteOnly));
    QVERIFY(!readBack(auditFile(dir.path()), {}, -1, 10));
    QVERIFY(!exportCsv(auditFile(dir.path()), {}, out));
}

QTEST_GUILESS_MAIN(TestAuditReader)
#include "tst_auditreader.moc"
