// Customers from files and into files.
#include "customers/csvimport.h"
#include "journal/recordskit.h"
#include "kit/testkit.h"

#include <QFile>
#include <QFileInfo>
#include <QStringEncoder>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace Floorwatch;
using namespace Floorwatch::Customers;
using namespace Floorwatch::TestKit;
using Domain::Customer;

namespace
{

const QStringList heads{QStringLiteral("客户号"), QStringLiteral("姓名"), QStringLiteral("手机"),
                        QStringLiteral("标签")};
const std::vector<Field> columns{Field::Key, Field::Name, Field::Numbers, Field::Tags};

QByteArray bytesOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString manyRows(int count)
{
    QString text = heads.join(u',') + u'\n';
    for (int i = 0; i < count; ++i) {
        text += QStringLiteral("C%1,王小明%1,139%2,vip\n").arg(i).arg(i, 8, 10, QLatin1Char('0'));
    }
    return text;
}

} // namespace

class TestCsvImport : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void previewShowsWhatIsInTheFile_data();
    void previewShowsWhatIsInTheFile();
    void previewTellsWhatItCannotRead();
    void customersAreImportedAndASecondTimeUnchanged_data();
    void customersAreImportedAndASecondTimeUnchanged();
    void aDryRunCountsTheSameAndStoresNothing();
    void rowsThatShareANumberAreCountedOnce();
    void aPipeIsRefusedBeforeItIsOpened();
    void rejectedRowsAreInAFileWithTheirReasons();
    void withoutRejectedRowsThereIsNoFile();
    void gbBytesLateInAFileAreFound();
    void whatCannotBeReadIsAnError_data();
    void whatCannotBeReadIsAnError();
    void withoutAColumnToKnowByNothingIsRead();
    void aCancelledImportKeepsWhatIsStored();
    void anImportCanBeAbandoned();
    void manyRowsComeInBatchesWithProgress();
    void aFullDiskEndsTheImport();
    void exportReadsBackWithoutAChange();
    void tagsThatTheStoreKeepsComeBackAsTheyWere();
    void whoIsOnlyANameIsExportedAndRefusedClearly();
    void exportIsForItsOwnerAlone();
    void anExportThatCannotBeWrittenSaysSo();

private:
    QString put(const QByteArray &bytes)
    {
        const QString name = m_folder->filePath(QStringLiteral("customers.csv"));
        QFile file(name);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? name : QString();
    }
    QString rejectedFile() const { return m_folder->filePath(QStringLiteral("rejected.csv")); }
    Base::Result<ImportOutcome> imported(const QString &file, const ImportSettings &settings)
    {
        CsvImport import(*m_records);
        std::optional<Base::Result<ImportOutcome>> outcome;
        connect(&import, &CsvImport::finished, &import,
                [&outcome](const Base::Result<ImportOutcome> &result) { outcome.emplace(result); });
        import.start(file, settings, rejectedFile());
        return QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 60'000)
                   ? *outcome
                   : Base::Result<ImportOutcome>(Base::Error{QStringLiteral("not finished")});
    }
    std::vector<Customer> all()
    {
        Journal::CustomerQuery query;
        query.limit = 100'000;
        return ask<Journal::CustomerPage>(*m_records, &Journal::Records::findCustomers, query).value().customers;
    }
    Base::Result<qint64> exported(const QString &file)
    {
        CsvExport writer(*m_records);
        std::optional<Base::Result<qint64>> outcome;
        connect(&writer, &CsvExport::finished, &writer,
                [&outcome](const Base::Result<qint64> &result) { outcome.emplace(result); });
        writer.start(file);
        return QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 60'000)
                   ? *outcome
                   : Base::Result<qint64>(Base::Error{QStringLiteral("not finished")});
    }
    static ImportSettings settings()
    {
        ImportSettings made;
        made.columns = columns;
        return made;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal::Records> m_records;
};

void TestCsvImport::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_records = std::make_unique<Journal::Records>(m_folder->filePath(QStringLiteral("records.db")));
    m_records->start();
}

void TestCsvImport::cleanup() { m_records.reset(); }

void TestCsvImport::previewShowsWhatIsInTheFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QChar>("separator");
    const QString text = manyRows(30);
    QTest::newRow("UTF-8") << text.toUtf8() << Encoding::Utf8 << QChar(u',');
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf" + text.toUtf8()) << Encoding::Utf8 << QChar(u',');
    QStringEncoder gb("GB18030");
    QTest::newRow("GB18030") << QByteArray(gb.encode(text)) << Encoding::Gb18030 << QChar(u',');
    QTest::newRow("tabs") << QString(text).replace(u',', u'\t').toUtf8() << Encoding::Utf8 << QChar(u'\t');
}

void TestCsvImport::previewShowsWhatIsInTheFile()
{
    QFETCH(QByteArray, bytes);
    const auto preview = previewOf(put(bytes));
    QVERIFY2(preview.ok(), preview.ok() ? "" : qPrintable(preview.error()));
    QTEST(preview.value().encoding, "encoding");
    QTEST(preview.value().separator, "separator");
    QCOMPARE(preview.value().header, heads);
    QCOMPARE(preview.value().rows.size(), 20U);
    QCOMPARE(preview.value().rows[3][1], QStringLiteral("王小明3"));
    QCOMPARE(preview.value().guess, columns);
    QCOMPARE(preview.value().bytes, bytes.size());
}

void TestCsvImport::previewTellsWhatItCannotRead()
{
    QVERIFY(previewOf(m_folder->filePath(QStringLiteral("none.csv"))).error().contains(QStringLiteral("none.csv")));
    QVERIFY(previewOf(m_folder->path()).error().contains(QStringLiteral("folder")));
    QVERIFY(previewOf(put("")).error().contains(QStringLiteral("no rows")));
    QVERIFY(previewOf(put(QByteArray("\xff\xfe\x61\x00", 4))).error().contains(QStringLiteral("UTF-16")));
    // Anything else is text of some kind.
    QVERIFY(previewOf(put(QByteArray(100'000, '\0'))).ok());
}

void TestCsvImport::customersAreImportedAndASecondTimeUnchanged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = manyRows(300);
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("byte order mark, CR LF")
        << QByteArray("\xef\xbb\xbf" + QString(text).replace(u'\n', QStringLiteral("\r\n")).toUtf8());
    QStringEncoder gb("GB18030");
    QTest::newRow("GB18030") << QByteArray(gb.encode(text));
    QTest::newRow("semicolons") << QString(text).replace(u',', u';').toUtf8();
    QTest::newRow("no line end") << text.chopped(1).toUtf8();
}

void TestCsvImport::customersAreImportedAndASecondTimeUnchanged()
{
    QFETCH(QByteArray, bytes);
    const QString file = put(bytes);
    const auto first = imported(file, settings());
    QVERIFY2(first.ok(), first.ok() ? "" : qPrintable(first.error()));
    QCOMPARE(first.value(), (ImportOutcome{300, 300, 0, 0, 0, {}, false}));
    const std::vector<Customer> stored = all();
    QCOMPARE(stored.size(), 300U);
    QCOMPARE(stored[7].name, QStringLiteral("王小明7"));
    QCOMPARE(stored[7].numbers, QStringList{QStringLiteral("+8613900000007")});
    QCOMPARE(stored[7].tags, QStringList{Domain::Tag::Vip});
    QCOMPARE(imported(file, settings()).value(), (ImportOutcome{300, 0, 0, 300, 0, {}, false}));
    QCOMPARE(all(), stored);
}

void TestCsvImport::aDryRunCountsTheSameAndStoresNothing()
{
    QVERIFY(imported(put("key,name,number,tags\nC1,Ann,13900000001,vip\nC2,Bob,13900000002,\n"), settings()).ok());
    const std::vector<Customer> before = all();
    const QString file = put("key,name,number,tags\nC1,Anne,13900000001,vip\nC2,Bob,13900000002,\nC3,Eve,bad,\n"
                             "C4,Dan,13900000004,\nC4,Dan,13900000004,\n");
    ImportSettings dry = settings();
    dry.dryRun = true;
    ImportOutcome expected{5, 1, 1, 1, 2, rejectedFile(), false};
    QCOMPARE(imported(file, dry).value(), expected);
    QCOMPARE(all(), before);
    QCOMPARE(imported(file, settings()).value(), expected);
    QCOMPARE(all().size(), 3U);
}

void TestCsvImport::rowsThatShareANumberAreCountedOnce()
{
    QVERIFY(imported(put("key,name,number,tags\nC0,Zoe,13900000009,\n"), settings()).ok());
    // Ann and Bob share one number, Bob and Eve another, which is Zoe's too. The last one is batches away.
    QString text = QStringLiteral("key,name,number,tags\nC1,Ann,13900000001,\n"
                                  "C2,Bob,13900000001;13900000009,\nC3,Eve,13900000009,\n");
    for (int i = 0; i < 6'000; ++i) {
        text += QStringLiteral("D%1,Dan,%2,\n").arg(i).arg(13'800'000'000 + i);
    }
    const QString file = put((text + QStringLiteral("C4,Fay,13800000000,\n")).toUtf8());
    ImportSettings dry = settings();
    dry.dryRun = true;
    constexpr qint64 rows = 6'004;
    QCOMPARE(imported(file, dry).value(), (ImportOutcome{rows, rows, 0, 0, 0, {}, false, 5}));
    QCOMPARE(imported(file, settings()).value(), (ImportOutcome{rows, rows, 0, 0, 0, {}, false, 5}));
    QCOMPARE(imported(file, settings()).value(), (ImportOutcome{rows, 0, 0, rows, 0, {}, false, 5}));
}

void TestCsvImport::aPipeIsRefusedBeforeItIsOpened()
{
    // Opening a pipe that nobody writes to would wait for ever.
    const QString pipe = m_folder->filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    for (const QString &file : {pipe, QStringLiteral("/dev/null")}) {
        const auto preview = previewOf(file);
        QVERIFY(!preview.ok() && preview.error().contains(QStringLiteral("no plain file")));
        const auto outcome = imported(file, settings());
        QVERIFY(!outcome.ok() && outcome.error().contains(QStringLiteral("no plain file")));
    }
}

void TestCsvImport::rejectedRowsAreInAFileWithTheirReasons()
{
    const QByteArray bytes = "客户号,姓名,手机,标签\n"
                             "C1,\"Ann, \"\"A\"\"\",call me,vip\r\n"
                             "C2,Bob,13900000002,\n"
                             "C3,only two\n"
                             "C4,\"two\nlines\"x,13900000004,\n"
                             "C5,Eve,13900000005,=cmd()\n";
    const auto outcome = imported(put(bytes), settings());
    QCOMPARE(outcome.value(), (ImportOutcome{5, 2, 0, 0, 3, rejectedFile(), false}));
    const QByteArray rejected = bytesOf(rejectedFile());
    QCOMPARE(QFileInfo(rejectedFile()).permissions() & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
    const QList<QByteArray> lines = rejected.split('\n');
    QVERIFY2(lines[0].startsWith("\xef\xbb\xbf"
                                 "line,reason,"),
             lines[0].constData());
    QVERIFY2(lines[1].startsWith("2,") && lines[1].endsWith(",C1,\"Ann, \"\"A\"\"\",call me,vip\r"),
             lines[1].constData());
    QVERIFY2(lines[2].startsWith("4,2 columns") && lines[2].endsWith(",C3,only two\r"), lines[2].constData());
    QVERIFY2(lines[3].startsWith("5,") && lines[3].endsWith(",C4,\"two"), lines[3].constData());
    QCOMPARE(lines[4], QByteArray("lines\"x,13900000004,\r"));
}

void TestCsvImport::withoutRejectedRowsThereIsNoFile()
{
    QVERIFY(imported(put(manyRows(3).toUtf8()), settings()).ok());
    QVERIFY(!QFile::exists(rejectedFile()));
}

void TestCsvImport::gbBytesLateInAFileAreFound()
{
    QString text = QStringLiteral("key,name,number,tags\n");
    for (int i = 0; i < 40'000; ++i) {
        text += QStringLiteral("C%1,Ann with a rather long name,139%2,\n").arg(i).arg(i, 8, 10, QLatin1Char('0'));
    }
    text += QStringLiteral("D1,王小明,13800000001,\n");
    QStringEncoder gb("GB18030");
    const auto outcome = imported(put(gb.encode(text)), settings());
    QCOMPARE(outcome.value(), (ImportOutcome{40'001, 40'001, 0, 0, 0, {}, false}));
    Journal::CustomerQuery query;
    query.text = QStringLiteral("小明");
    QCOMPARE(ask<Journal::CustomerPage>(*m_records, &Journal::Records::findCustomers, query).value().total, 1);
}

void TestCsvImport::whatCannotBeReadIsAnError_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("missing") << QStringLiteral("/nowhere/none.csv");
    QTest::newRow("folder") << QStringLiteral("/");
    QTest::newRow("empty name") << QString();
}

void TestCsvImport::whatCannotBeReadIsAnError()
{
    QFETCH(QString, file);
    const auto outcome = imported(file, settings());
    QVERIFY(!outcome.ok() && !outcome.error().isEmpty());
    QVERIFY(all().empty());
}

void TestCsvImport::withoutAColumnToKnowByNothingIsRead()
{
    ImportSettings none = settings();
    none.columns = {Field::None, Field::Name};
    QVERIFY(!imported(put(manyRows(3).toUtf8()), none).ok());
}

void TestCsvImport::aCancelledImportKeepsWhatIsStored()
{
    const QString file = put(manyRows(60'000).toUtf8());
    CsvImport import(*m_records);
    std::optional<Base::Result<ImportOutcome>> outcome;
    connect(&import, &CsvImport::progress, &import, [&import] { import.cancel(); });
    connect(&import, &CsvImport::finished, &import,
            [&outcome](const Base::Result<ImportOutcome> &result) { outcome.emplace(result); });
    import.start(file, settings(), rejectedFile());
    QVERIFY(import.isRunning());
    QVERIFY(QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 30'000));
    QVERIFY(outcome->value().cancelled);
    QVERIFY(!import.isRunning());
    QVERIFY(outcome->value().added > 0 && outcome->value().added < 60'000);
    QCOMPARE(all().size(), static_cast<size_t>(outcome->value().added));
    // And it may begin again.
    QCOMPARE(imported(file, settings()).value().unchanged, outcome->value().added);
}

void TestCsvImport::anImportCanBeAbandoned()
{
    const QString file = put(manyRows(20'000).toUtf8());
    auto import = std::make_unique<CsvImport>(*m_records);
    connect(import.get(), &CsvImport::finished, this, [] { QFAIL("an abandoned import tells nothing"); });
    import->start(file, settings(), rejectedFile());
    import.reset();
    QVERIFY(imported(file, settings()).ok());
}

void TestCsvImport::manyRowsComeInBatchesWithProgress()
{
    const QString file = put(manyRows(12'345).toUtf8());
    CsvImport import(*m_records);
    std::optional<Base::Result<ImportOutcome>> outcome;
    std::vector<qint64> done;
    qint64 whole = 0;
    connect(&import, &CsvImport::progress, &import, [&](qint64 bytesDone, qint64 bytes, const ImportOutcome &soFar) {
        done.push_back(bytesDone);
        whole = bytes;
        QVERIFY(soFar.added <= soFar.rows);
    });
    connect(&import, &CsvImport::finished, &import,
            [&outcome](const Base::Result<ImportOutcome> &result) { outcome.emplace(result); });
    import.start(file, settings(), rejectedFile());
    QVERIFY(QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 30'000));
    QCOMPARE(outcome->value().added, 12'345);
    QVERIFY(done.size() > 1);
    QVERIFY(std::is_sorted(done.begin(), done.end()));
    QCOMPARE(done.back(), whole);
}

void TestCsvImport::aFullDiskEndsTheImport()
{
    m_records->setMaxPages(100);
    const auto outcome = imported(put(manyRows(60'000).toUtf8()), settings());
    QVERIFY(!outcome.ok());
    QVERIFY2(outcome.error().contains(QStringLiteral("full")), qPrintable(outcome.error()));
    m_records->setMaxPages(0);
    QCOMPARE(imported(put(manyRows(100).toUtf8()), settings()).value().rows, 100);
}

void TestCsvImport::exportReadsBackWithoutAChange()
{
    Customer one = customer(QStringLiteral("=C-1"), QStringLiteral("王小明, \"the\" @one"),
                            {QStringLiteral("+8613912345678"), QStringLiteral("8001"), QStringLiteral("alice")},
                            {Domain::Tag::Vip, QStringLiteral("own words")});
    one.notes = QStringLiteral("-first line\nsecond; line\n\n\"third\"");
    one.segment = QStringLiteral("'gold");
    one.accountManager = QStringLiteral("+李娜");
    std::vector<Customer> some{one};
    some.push_back(customer({}, QStringLiteral("Without a key"), {QStringLiteral("10086")}));
    some.push_back(customer(QStringLiteral("C-3"), QStringLiteral("'=1+1"), {}));
    for (int i = 0; i < 3'000; ++i) {
        some.push_back(customer(QStringLiteral("N%1").arg(i), QStringLiteral("客户%1").arg(i),
                                {QStringLiteral("+86138%1").arg(i, 8, 10, QLatin1Char('0'))}));
    }
    QVERIFY(ask<Journal::ImportCounts>(*m_records, &Journal::Records::importBatch, some, false).ok());
    const std::vector<Customer> before = all();
    const QString file = m_folder->filePath(QStringLiteral("export.csv"));
    QCOMPARE(exported(file).value(), 3'003);
    QVERIFY(bytesOf(file).startsWith("\xef\xbb\xbf"
                                     "key,"));
    const auto preview = previewOf(file);
    ImportSettings back;
    back.columns = preview.value().guess;
    QCOMPARE(imported(file, back).value(), (ImportOutcome{3'003, 0, 0, 3'003, 0, {}, false}));
    QCOMPARE(all(), before);
    // Into an empty file it gives the same customers.
    m_records = std::make_unique<Journal::Records>(m_folder->filePath(QStringLiteral("other.db")));
    m_records->start();
    QCOMPARE(imported(file, back).value().added, 3'003);
    std::vector<Customer> after = all();
    for (size_t i = 0; i < after.size(); ++i) {
        after[i].changed = before[i].changed;
    }
    QCOMPARE(after, before);
}

void TestCsvImport::tagsThatTheStoreKeepsComeBackAsTheyWere()
{
    const auto stored = ask<Customer>(
        *m_records, &Journal::Records::saveCustomer,
        customer(QStringLiteral("C1"), QStringLiteral("Ann"), {},
                 {QStringLiteral("a；b"), QStringLiteral("c，d"), QStringLiteral("e、f"), QStringLiteral("g;h,i|j")}));
    QVERIFY(stored.ok());
    QCOMPARE(stored.value().tags, (QStringList{QStringLiteral("a b"), QStringLiteral("c d"), QStringLiteral("e f"),
                                               QStringLiteral("g h i j")}));
    const QString file = m_folder->filePath(QStringLiteral("export.csv"));
    QCOMPARE(exported(file).value(), 1);
    ImportSettings back;
    back.columns = previewOf(file).value().guess;
    QCOMPARE(imported(file, back).value(), (ImportOutcome{1, 0, 0, 1, 0, {}, false}));
}

void TestCsvImport::whoIsOnlyANameIsExportedAndRefusedClearly()
{
    QVERIFY(ask<Customer>(*m_records, &Journal::Records::saveCustomer, customer({}, QStringLiteral("王芳"), {})).ok());
    const QString file = m_folder->filePath(QStringLiteral("export.csv"));
    QCOMPARE(exported(file).value(), 1);
    ImportSettings back;
    back.columns = previewOf(file).value().guess;
    QCOMPARE(imported(file, back).value(), (ImportOutcome{1, 0, 0, 0, 1, rejectedFile(), false}));
    QVERIFY(bytesOf(rejectedFile()).contains("王芳 has neither"));
    QCOMPARE(all().size(), 1U); // not once more
}

void TestCsvImport::exportIsForItsOwnerAlone()
{
    const QString file = m_folder->filePath(QStringLiteral("export.csv"));
    QCOMPARE(exported(file).value(), 0);
    QCOMPARE(QFileInfo(file).permissions() & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
}

void TestCsvImport::anExportThatCannotBeWrittenSaysSo()
{
    const auto outcome = exported(QStringLiteral("/nowhere/export.csv"));
    QVERIFY(!outcome.ok());
    QVERIFY2(outcome.error().contains(QStringLiteral("/nowhere/export.csv")), qPrintable(outcome.error()));
}

QTEST_GUILESS_MAIN(TestCsvImport)
#include "tst_csvimport.moc"
