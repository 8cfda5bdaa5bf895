// Rows of CSV as they are found, the guess of columns, and cells as they are written.
#include "customers/columns.h"
#include "customers/csvreader.h"
#include "customers/csvsource.h"
#include "customers/csvwriter.h"
#include "customers/customerrows.h"
#include "kit/testkit.h"

#include <QRandomGenerator>

using namespace Floorwatch;
using namespace Floorwatch::Customers;

namespace
{

std::vector<CsvRow> rowsOf(const QString &text, qsizetype piece = 1'000'000, QChar separator = u',')
{
    std::vector<CsvRow> rows;
    CsvReader reader(separator, [&rows](CsvRow &&row) { rows.push_back(std::move(row)); });
    for (qsizetype i = 0; i < text.size(); i += piece) {
        reader.read(QStringView(text).mid(i, piece));
    }
    reader.finish();
    return rows;
}

} // namespace

class TestCsvReader : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAreRead_data();
    void rowsAreRead();
    void faultsAreToldAndTheNextRowIsRead_data();
    void faultsAreToldAndTheNextRowIsRead();
    void linesAreCountedInsideOfCells();
    void anUnclosedMarkCostsOneLine();
    void aLongCellIsCutNotKept();
    void whatIsWrittenIsReadBack();
    void formulasAreGuarded();
    void separatorsAreFoundOut_data();
    void separatorsAreFoundOut();
    void columnsAreGuessed_data();
    void columnsAreGuessed();
    void fieldsHaveStableWords();
    void aRowIsACustomer();
    void unfitRowsSayWhy_data();
    void unfitRowsSayWhy();
};

void TestCsvReader::rowsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("rows");
    const auto row = [](const char *name, const QString &text, const QList<QStringList> &rows) {
        QTest::newRow(name) << text << rows;
    };
    const QStringList ab{QStringLiteral("a"), QStringLiteral("b")};
    row("one", QStringLiteral("a,b"), {ab});
    row("crlf", QStringLiteral("a,b\r\na,b\r\n"), {ab, ab});
    row("lf", QStringLiteral("a,b\na,b\n"), {ab, ab});
    row("cr", QStringLiteral("a,b\ra,b\r"), {ab, ab});
    row("empty lines", QStringLiteral("\r\n\na,b\n\n\n"), {ab});
    row("empty cells", QStringLiteral(",\n"), {{QString(), QString()}});
    row("quoted", QStringLiteral("\"a\",\"b\"\n"), {ab});
    row("separator in a cell", QStringLiteral("\"a,b\",c\n"), {{QStringLiteral("a,b"), QStringLiteral("c")}});
    row("marks in a cell", QStringLiteral("\"a\"\"b\"\"\",c\n"), {{QStringLiteral("a\"b\""), QStringLiteral("c")}});
    row("lines in a cell", QStringLiteral("\"a\r\nb\nc\",d\n"), {{QStringLiteral("a\r\nb\nc"), QStringLiteral("d")}});
    row("mark within", QStringLiteral("5\" pipe,b\n"), {{QStringLiteral("5\" pipe"), QStringLiteral("b")}});
    row("spaces behind a mark", QStringLiteral("\"a\" ,b\n"), {ab});
    row("empty quoted", QStringLiteral("\"\",b\n"), {{QString(), QStringLiteral("b")}});
    row("no end", QStringLiteral("a,\"b\""), {ab});
    row("nothing", QString(), {});
    row("Chinese", QStringLiteral("王小明,客户\n"), {{QStringLiteral("王小明"), QStringLiteral("客户")}});
}

void TestCsvReader::rowsAreRead()
{
    QFETCH(QString, text);
    QFETCH(QList<QStringList>, rows);
    for (const qsizetype piece : {1'000, 1, 2, 3}) {
        QList<QStringList> found;
        for (const CsvRow &row : rowsOf(text, piece)) {
            QCOMPARE(row.fault, QString());
            found.append(row.cells);
        }
        QCOMPARE(found, rows);
    }
}

void TestCsvReader::faultsAreToldAndTheNextRowIsRead_data()
{
    QTest::addColumn<QString>("bad");
    QTest::addColumn<QString>("word");
    QTest::newRow("zero byte") << QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b,c") << QStringLiteral("zero");
    QTest::newRow("behind a mark") << QStringLiteral("\"a\"b,c") << QStringLiteral("behind");
    QTest::newRow("long cell") << QString(20'000, u'x') + QStringLiteral(",c") << QStringLiteral("cell");
    QTest::newRow("long row") << QStringLiteral("x,").repeated(80'000) << QStringLiteral("longer");
    QTest::newRow("long quoted cell") << u'"' + QString(20'000, u'x') + QStringLiteral("\",c") << QStringLiteral("");
}

void TestCsvReader::faultsAreToldAndTheNextRowIsRead()
{
    QFETCH(QString, bad);
    QFETCH(QString, word);
    const std::vector<CsvRow> rows = rowsOf(QStringLiteral("a,b\n") + bad + QStringLiteral("\r\nc,d\n"), 7);
    QVERIFY(rows.size() >= 3);
    QCOMPARE(rows.front().fault, QString());
    QVERIFY2(!rows[1].fault.isEmpty() && rows[1].fault.contains(word), qPrintable(rows[1].fault));
    QCOMPARE(rows[1].line, 2);
    QCOMPARE(rows.back().cells, (QStringList{QStringLiteral("c"), QStringLiteral("d")}));
    QCOMPARE(rows.back().fault, QString());
    QCOMPARE(rows.back().line, 3);
}

void TestCsvReader::linesAreCountedInsideOfCells()
{
    for (const QString &end : {QStringLiteral("\n"), QStringLiteral("\r\n"), QStringLiteral("\r")}) {
        const QString text = QStringLiteral("a,b\n\"c\n\nd\",e\nf,g\n\nh,i\n").replace(u'\n', end);
        std::vector<qint64> lines;
        for (const CsvRow &row : rowsOf(text, 1)) {
            lines.push_back(row.line);
        }
        QCOMPARE(lines, (std::vector<qint64>{1, 2, 5, 7}));
    }
}

void TestCsvReader::anUnclosedMarkCostsOneLine()
{
    QString text = QStringLiteral("a,b\n\"c,d\n");
    for (int i = 0; i < 5'000; ++i) {
        text += QStringLiteral("%1,e\n").arg(i);
    }
    const std::vector<CsvRow> rows = rowsOf(text);
    QCOMPARE(rows.size(), 5'002U);
    QVERIFY(rows[1].fault.contains(QStringLiteral("not closed")));
    QCOMPARE(rows[1].raw, QStringLiteral("\"c,d"));
    QCOMPARE(rows.back().line, 5'002);
    // And at the end of the file.
    const std::vector<CsvRow> few = rowsOf(QStringLiteral("a,b\n\"c,d\ne,f\n"));
    QCOMPARE(few.size(), 3U);
    QVERIFY(!few[1].fault.isEmpty());
    QCOMPARE(few[2].cells, (QStringList{QStringLiteral("e"), QStringLiteral("f")}));
    QCOMPARE(few[2].line, 3);
}

void TestCsvReader::aLongCellIsCutNotKept()
{
    qsizetype most = 0;
    CsvReader reader(u',', [&most](CsvRow &&row) { most = std::max(most, row.raw.size()); });
    for (int i = 0; i < 3'000; ++i) {
        reader.read(QString(1'000, u'x'));
    }
    reader.finish();
    QVERIFY(most <= CsvReader::RowLimit);
}

void TestCsvReader::whatIsWrittenIsReadBack()
{
    QRandomGenerator random(4);
    const QStringList alphabet = QStringLiteral("a|b|,|;|\"|\n|\r|\t| |'|=|+|-|@|王|𠮷").split(u'|');
    for (int round = 0; round < 2'000; ++round) {
        QStringList cells;
        for (int i = 0; i < 4; ++i) {
            QString cell;
            for (int n = random.bounded(6); n > 0; --n) {
                cell += alphabet[random.bounded(alphabet.size())];
            }
            cells.append(cell);
        }
        if (cells.join(QString()).isEmpty()) {
            continue;
        }
        const std::vector<CsvRow> rows = rowsOf(QString::fromUtf8(csvRow(cells)));
        QCOMPARE(rows.size(), 1U);
        QStringList read;
        for (const QString &cell : rows.front().cells) {
            read.append(unguarded(cell));
        }
        QCOMPARE(read, cells);
    }
}

void TestCsvReader::formulasAreGuarded()
{
    for (const char *bad : {"=1+1", "+8613912345678", "-2", "@SUM(A1)", "\tx", "\rx"}) {
        const QString cell = QString::fromLatin1(bad);
        QVERIFY(guarded(cell).startsWith(u'\''));
        QCOMPARE(unguarded(guarded(cell)), cell);
    }
    QCOMPARE(guarded(QStringLiteral("王")), QStringLiteral("王"));
    QCOMPARE(unguarded(QStringLiteral("'t Hooft")), QStringLiteral("'t Hooft"));
    QCOMPARE(unguarded(guarded(QStringLiteral("'t Hooft"))), QStringLiteral("'t Hooft"));
    QCOMPARE(unguarded(guarded(QStringLiteral("'=1"))), QStringLiteral("'=1"));
}

void TestCsvReader::separatorsAreFoundOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QChar>("separator");
    QTest::newRow("comma") << QStringLiteral("a,b,c\n1;2,3,4") << QChar(u',');
    QTest::newRow("semicolon") << QStringLiteral("a;b;c,d\n") << QChar(u';');
    QTest::newRow("tab") << QStringLiteral("a\tb\tc\n") << QChar(u'\t');
    QTest::newRow("bar") << QStringLiteral("a|b|c\n") << QChar(u'|');
    QTest::newRow("within marks") << QStringLiteral("\"a;b;c;d\",e\n") << QChar(u',');
    QTest::newRow("none") << QStringLiteral("a") << QChar(u',');
}

void TestCsvReader::separatorsAreFoundOut()
{
    QFETCH(QString, text);
    QTEST(detectSeparator(text), "separator");
}

void TestCsvReader::columnsAreGuessed_data()
{
    QTest::addColumn<Field>("field");
    const auto row = [](const char *header, Field field) { QTest::newRow(header) << field; };
    for (const char *header : {"客户号", "客户编号", "会员号", "Customer No.", "customer_id", "Customer Number", "KEY",
                               "Account number", "客户ID"}) {
        row(header, Field::Key);
    }
    for (const char *header : {"姓名", "客户姓名", "名称", "Name", "Full name", "customer name", "联系人"}) {
        row(header, Field::Name);
    }
    for (const char *header : {"电话", "手机", "手机号码", "联系电话", "固定电话", "Phone", "Mobile 2", "numbers",
                               "telephone number", "号码", "来电号码"}) {
        row(header, Field::Numbers);
    }
    for (const char *header : {"级别", "客户级别", "客户等级", "Segment", "Level", "会员等级", "星级"}) {
        row(header, Field::Segment);
    }
    for (const char *header : {"标签", "客户标签", "Tags", "tag"}) {
        row(header, Field::Tags);
    }
    for (const char *header : {"备注", "Notes", "remark", "Comments", "说明"}) {
        row(header, Field::Notes);
    }
    for (const char *header : {"客户经理", "专属客户经理", "Account manager", "accountManager", "manager"}) {
        row(header, Field::AccountManager);
    }
    for (const char *header : {"序号", "", "   ", "地址", "city", "客户经理电话", "创建时间", "fax"}) {
        row(header, Field::None);
    }
}

void TestCsvReader::columnsAreGuessed()
{
    QTEST(guessColumns({QString::fromUtf8(QTest::currentDataTag())}).front(), "field");
}

void TestCsvReader::fieldsHaveStableWords()
{
    QStringList header;
    for (int i = 0; i < FieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        QCOMPARE(fieldFromText(text(field)), std::optional(field));
        header.append(text(field));
    }
    // The header of an export is understood.
    const std::vector<Field> guessed = guessColumns(header);
    for (int i = 1; i < FieldCount; ++i) {
        QCOMPARE(guessed[static_cast<size_t>(i)], static_cast<Field>(i));
    }
    QVERIFY(!fieldFromText(QStringLiteral("nothing")));
    // One name, but many numbers.
    const std::vector<Field> twice =
        guessColumns({QStringLiteral("姓名"), QStringLiteral("名称"), QStringLiteral("手机"), QStringLiteral("电话")});
    QCOMPARE(twice, (std::vector{Field::Name, Field::None, Field::Numbers, Field::Numbers}));
}

void TestCsvReader::aRowIsACustomer()
{
    ImportSettings settings;
    settings.columns = {Field::Key, Field::Name, Field::Numbers, Field::Numbers, Field::Tags, Field::None};
    CustomerRows rows(settings);
    const CsvRow row{7,
                     {QStringLiteral(" C1 "), QStringLiteral("王小明"), QStringLiteral("139 1234 5678;010-62345678"),
                      QStringLiteral("13800138000 '+8613912345678，unknown"), QStringLiteral("vip;老客户|blocked"),
                      QStringLiteral("ignored")},
                     {},
                     {}};
    const auto customer = rows.read(row, 6);
    QVERIFY2(customer.ok(), customer.ok() ? "" : qPrintable(customer.error()));
    QCOMPARE(customer.value().key, QStringLiteral("C1"));
    QCOMPARE(customer.value().numbers, (QStringList{QStringLiteral("+8613912345678"), QStringLiteral("+861062345678"),
                                                    QStringLiteral("+8613800138000")}));
    QCOMPARE(customer.value().tags,
             (QStringList{QStringLiteral("vip"), QStringLiteral("老客户"), QStringLiteral("blocked")}));
}

void TestCsvReader::unfitRowsSayWhy_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const QStringList &cells, const char *word) {
        QTest::newRow(name) << cells << QString::fromUtf8(word);
    };
    const QString key = QStringLiteral("C9");
    const QString name = QStringLiteral("Ann");
    const QString number = QStringLiteral("13900000009");
    row("too few", {key, name}, "2 columns");
    row("too many", {key, name, number, QString()}, "4 columns");
    row("nothing to know by", {QString(), name, QString()}, "neither");
    row("no number known", {QString(), name, QStringLiteral("unknown")}, "neither");
    row("letters", {key, name, QStringLiteral("call me")}, "call");
    row("spreadsheet's number", {key, name, QStringLiteral("1.39123E+10")}, "1.39123E+10");
    row("too long", {key, name, QString(30, u'1')}, "no telephone number");
    row("same key", {QStringLiteral("C1"), name, number}, "line 2");
    row("same number alone", {QString(), name, QStringLiteral("13900000001")}, "line 2");
    row("number of one without key", {key, name, QStringLiteral("13900000002")}, "line 3");
    row("not text", {key, name + QChar::ReplacementCharacter, number}, "bytes");
}

void TestCsvReader::unfitRowsSayWhy()
{
    QFETCH(QStringList, cells);
    QFETCH(QString, word);
    ImportSettings settings;
    settings.columns = {Field::Key, Field::Name, Field::Numbers};
    CustomerRows rows(settings);
    QVERIFY(rows.read({2, {QStringLiteral("C1"), {}, QStringLiteral("13900000001")}, {}, {}}, 3).ok());
    QVERIFY(rows.read({3, {{}, {}, QStringLiteral("13900000002")}, {}, {}}, 3).ok());
    // Two with keys may share a number.
    QVERIFY(rows.read({4, {QStringLiteral("C2"), {}, QStringLiteral("13900000001")}, {}, {}}, 3).ok());
    const auto result = rows.read({5, cells, cells.join(u','), {}}, 3);
    QVERIFY(!result.ok());
    QVERIFY2(result.error().contains(word), qPrintable(result.error()));
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
