// `floorwatchd customers`, as scripts use it.
#include "journal/recordskit.h"
#include "kit/testkit.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace Floorwatch;

namespace
{

struct Ran {
    int code = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    int number(const char *name) const { return json()[QLatin1String(name)].toInt(-1); }
};

} // namespace

class TestCustomerCommands : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aFileIsImportedOnce();
    void aDryRunStoresNothing();
    void columnsAreMapped();
    void sharedNumbersAreCounted();
    void rejectedRowsAreInAFile();
    void exportIsReadBack();
    void customersAreFoundAndShown();
    void itWorksBesideAProgramThatHasTheFileOpen();
    void helpNamesEveryOption();
    void whatIsWrongIsOneLine_data();
    void whatIsWrongIsOneLine();

private:
    Ran run(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(QStringLiteral(FLOORWATCHD), QStringList(QStringLiteral("customers")) + arguments);
        process.waitForFinished(60'000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    /// A command with its words in one text, and the records.
    Ran run(const char *line) const
    {
        return run(QString::fromUtf8(line).split(u' ') +
                   QStringList{QStringLiteral("--records"), QStringLiteral("records.db"), QStringLiteral("--json")});
    }
    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCustomerCommands::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    put(QStringLiteral("in.csv"), "客户号,姓名,手机,标签\nC1,王小明,13912345678,vip\nC2,Ann Lee,010-62345678,\n"
                                  "C3,Bad,no number,\n");
}

void TestCustomerCommands::aFileIsImportedOnce()
{
    const Ran first = run("import in.csv");
    QVERIFY2(first.code == 0, first.err.constData());
    QCOMPARE(first.err, QByteArray());
    QCOMPARE(first.number("rows"), 3);
    QCOMPARE(first.number("added"), 2);
    QCOMPARE(first.number("rejected"), 1);
    const Ran second = run("import in.csv");
    QCOMPARE(second.number("added"), 0);
    QCOMPARE(second.number("unchanged"), 2);
    const Ran text = run({QStringLiteral("import"), QStringLiteral("in.csv"), QStringLiteral("--records"),
                          QStringLiteral("records.db")});
    QCOMPARE(text.out, QByteArray("3 rows: 0 added, 0 changed, 2 unchanged, 1 rejected\n"));
}

void TestCustomerCommands::aDryRunStoresNothing()
{
    const Ran dry = run("import in.csv --dry-run");
    QCOMPARE(dry.number("added"), 2);
    QCOMPARE(dry.json()[QLatin1String("dryRun")].toBool(), true);
    QCOMPARE(run("find").code, 1);
    QCOMPARE(run("import in.csv").number("added"), 2);
}

void TestCustomerCommands::columnsAreMapped()
{
    put(QStringLiteral("bare.csv"), "x;91234567;王小明\ny;61234567;Ann\n");
    const Ran ran =
        run("import bare.csv --no-header --separator ; --country HK --encoding utf-8 --map name=3,numbers=2");
    QCOMPARE(ran.number("added"), 2);
    const Ran shown = run("show 91234567 --country HK");
    QCOMPARE(shown.json()[QLatin1String("number")].toString(), QStringLiteral("+85291234567"));
    QCOMPARE(shown.json()[QLatin1String("customer")][QLatin1String("name")].toString(), QStringLiteral("王小明"));
}

void TestCustomerCommands::sharedNumbersAreCounted()
{
    put(QStringLiteral("two.csv"), "key,name,number\nC1,Ann,13912345678\nC2,Bob,13912345678\nC3,Eve,13912345679\n");
    QCOMPARE(run("import in.csv").number("sharedNumbers"), 0);
    for (const char *line : {"import two.csv --dry-run", "import two.csv"}) {
        QCOMPARE(run(line).number("sharedNumbers"), 2);
    }
    const Ran text = run({QStringLiteral("import"), QStringLiteral("two.csv"), QStringLiteral("--records"),
                          QStringLiteral("records.db")});
    QCOMPARE(text.out, QByteArray("3 rows: 0 added, 0 changed, 3 unchanged, 0 rejected; 2 rows with a number of "
                                  "another customer too\n"));
    const Ran shown = run("show 13912345678");
    QCOMPARE(shown.json()[QLatin1String("others")].toArray().size(), 1);
}

void TestCustomerCommands::rejectedRowsAreInAFile()
{
    const Ran ran = run("import in.csv --rejected bad.csv");
    QCOMPARE(ran.json()[QLatin1String("rejectedFile")].toString(), QStringLiteral("bad.csv"));
    QFile file(m_folder->filePath(QStringLiteral("bad.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("\r\n4,"));
}

void TestCustomerCommands::exportIsReadBack()
{
    QCOMPARE(run("import in.csv").code, 0);
    const Ran out = run("export out.csv");
    QVERIFY2(out.code == 0, out.err.constData());
    QCOMPARE(out.number("customers"), 2);
    // Not over the customers themselves.
    const Ran over = run("export records.db");
    QCOMPARE(over.code, 1);
    QVERIFY2(over.err.contains("it is a database"), over.err.constData());
    QCOMPARE(run("find --limit 0").code, 2);
    const Ran back = run("import out.csv");
    QCOMPARE(back.number("unchanged"), 2);
    QCOMPARE(back.number("rejected"), 0);
}

void TestCustomerCommands::customersAreFoundAndShown()
{
    QCOMPARE(run("import in.csv").code, 0);
    const Ran found = run("find 小明");
    QCOMPARE(found.code, 0);
    QCOMPARE(found.number("total"), 1);
    const QJsonObject customer = found.json()[QLatin1String("customers")][0].toObject();
    QCOMPARE(customer[QLatin1String("key")].toString(), QStringLiteral("C1"));
    QCOMPARE(customer[QLatin1String("numbers")][0].toString(), QStringLiteral("+8613912345678"));
    QCOMPARE(run("find --tag VIP").number("total"), 1);
    QCOMPARE(run("find --limit 1").json()[QLatin1String("customers")].toArray().size(), 1);
    QCOMPARE(run("find nobody").code, 1);
    const Ran shown = run("show 139-1234-5678");
    QCOMPARE(shown.code, 0);
    QCOMPARE(shown.json()[QLatin1String("customer")][QLatin1String("key")].toString(), QStringLiteral("C1"));
    QCOMPARE(shown.number("contactsIn90Days"), 0);
    const Ran unknown = run("show 13800000000");
    QCOMPARE(unknown.code, 1);
    QVERIFY(unknown.json()[QLatin1String("customer")].isNull());
}

void TestCustomerCommands::itWorksBesideAProgramThatHasTheFileOpen()
{
    Journal::Records records(m_folder->filePath(QStringLiteral("records.db")));
    records.start();
    (void)TestKit::ask<Domain::Customer>(
        records, &Journal::Records::saveCustomer,
        TestKit::customer(QStringLiteral("C9"), QStringLiteral("Eve"), {QStringLiteral("+8613900000009")}));
    const Ran ran = run("import in.csv");
    QVERIFY2(ran.code == 0, ran.err.constData());
    const auto page =
        TestKit::ask<Journal::CustomerPage>(records, &Journal::Records::findCustomers, Journal::CustomerQuery{});
    QCOMPARE(page.value().total, 3);
}

void TestCustomerCommands::helpNamesEveryOption()
{
    const Ran help = run({QStringLiteral("--help")});
    QCOMPARE(help.code, 0);
    for (const char *word :
         {"import", "export", "find", "show", "--records", "--dry-run", "--rejected", "--map", "--no-header",
          "--encoding", "--separator", "--country", "--json", "--tag", "--segment", "--limit"}) {
        QVERIFY2(help.out.contains(word), word);
    }
}

void TestCustomerCommands::whatIsWrongIsOneLine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    const auto row = [](const char *line, int code) { QTest::newRow(line) << QString::fromLatin1(line) << code; };
    row("--records r.db", 2);
    row("swim --records r.db", 2);
    row("import in.csv", 2);
    row("import --records r.db", 2);
    row("import a b --records r.db", 2);
    row("import in.csv --records r.db --map what=1", 2);
    row("import in.csv --records r.db --map name=0", 2);
    row("import in.csv --records r.db --map name", 2);
    row("import in.csv --records r.db --encoding ebcdic", 2);
    row("import in.csv --records r.db --separator ;;", 2);
    row("import in.csv --records r.db --no-header", 2);
    row("import in.csv --records r.db --surely", 2);
    row("import in.csv --records r.db --country XX", 2);
    row("show 10086 --records r.db --country China", 2);
    row("import . --records r.db", 1);
    row("import /dev/null --records r.db", 1);
    row("import none.csv --records r.db", 1);
    row("import in.csv --records r.db --map name=2", 1);
    row("import in.csv --records in.csv", 1);
    row("export out.csv --records none.db", 1);
    row("find x --records none.db", 1);
    row("show 10086 --records none.db", 1);
    row("show anonymous --records in.csv", 2);
}

void TestCustomerCommands::whatIsWrongIsOneLine()
{
    QFETCH(QString, line);
    QFETCH(int, code);
    const Ran ran = run(line.split(u' '));
    QCOMPARE(ran.code, code);
    QCOMPARE(ran.err.count('\n'), 1);
    QVERIFY2(ran.err.startsWith("floorwatchd: "), ran.err.constData());
    QCOMPARE(ran.out, QByteArray());
}

QTEST_GUILESS_MAIN(TestCustomerCommands)
#include "tst_customercommands.moc"
