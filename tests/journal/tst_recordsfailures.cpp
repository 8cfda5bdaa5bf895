// What full disks, strange files, other programs and early ends do to the records.
#include "journal/recordskit.h"
#include "journal/schema.h"
#include "kit/testkit.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

using namespace Floorwatch;
using namespace Floorwatch::Journal;
using namespace Floorwatch::TestKit;
using namespace std::chrono_literals;
using Domain::Customer;

namespace
{

const QString mobile = QStringLiteral("+8613912345678");

QByteArray bytesOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestRecordsFailures : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theFileIsForItsOwnerAlone();
    void statusTellsOpenAndClosed();
    void questionsBeforeTheStartAreAnswered();
    void questionsAfterTheEndAreAnsweredWithAnError();
    void stopCarriesOutWhatWasAsked();
    void noAnswerWhereTheContextIsGone();
    void noAnswerAfterTheRecordsAreGone();
    void liveWorkGoesBeforeImports();
    void fullDiskKeepsContactsAndDocuments();
    void fullDiskGivesUpTheOldestBeyondTheBacklog();
    void strangeFilesAreRefusedAndUntouched_data();
    void strangeFilesAreRefusedAndUntouched();
    void damagedPagesAreTold();
    void aFolderThatCannotBeMadeIsTold();
    void aRefusedFileMovedAwayLetsANewOneBegin();
    void aDeletedFileIsBegunAnew();
    void twoProgramsWriteAndReadOneFile();
    void anImportLeavesGapsForAnotherProgram();
    void aKilledProgramLosesNothingThatWasAnswered();

private:
    QString file() const { return m_folder->filePath(QStringLiteral("records.db")); }
    Records &begin(RecordsSettings settings = {})
    {
        settings.file = file();
        m_records = std::make_unique<Records>(settings);
        m_records->start();
        return *m_records;
    }
    /// How many contacts a number has.
    int contactsOf(Records &records, const QString &number = mobile)
    {
        const auto facts = ask<CallerFacts>(records, &Records::callerFacts, number, day(0));
        return facts ? facts.value().contactsIn90Days : -1;
    }
    static void settle(Records &records) { (void)ask<Base::Done>(records, &Records::removeCustomer, qint64{-1}); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Records> m_records;
};

void TestRecordsFailures::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestRecordsFailures::cleanup() { m_records.reset(); }

void TestRecordsFailures::theFileIsForItsOwnerAlone()
{
    Records &records = begin();
    records.addContact(contact(mobile, day(-1), QStringLiteral("a")));
    QCOMPARE(contactsOf(records) >= 0, true);
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        QVERIFY(QFile::exists(file() + suffix));
        QCOMPARE(QFileInfo(file() + suffix).permissions() & QFileDevice::Permissions(0x0077),
                 QFileDevice::Permissions());
    }
}

void TestRecordsFailures::statusTellsOpenAndClosed()
{
    Records &records = begin();
    QVERIFY(!records.status().open);
    QTRY_VERIFY(records.status().open);
    QVERIFY(records.status().message.isEmpty());
    records.stop();
    records.stop();
    QVERIFY(!records.status().open);
}

void TestRecordsFailures::questionsBeforeTheStartAreAnswered()
{
    Records records(file());
    bool answered = false;
    records.saveCustomer(customer({}, QStringLiteral("Ann"), {mobile}), this,
                         [&answered](const Base::Result<Customer> &stored) { answered = stored.ok(); });
    records.start();
    QTRY_VERIFY(answered);
}

void TestRecordsFailures::questionsAfterTheEndAreAnsweredWithAnError()
{
    Records &records = begin();
    records.stop();
    QVERIFY(!ask<CallerFacts>(records, &Records::callerFacts, mobile, day(0)).ok());
    QVERIFY(!ask<Customer>(records, &Records::saveCustomer, Customer{}).ok());
    records.addContact(contact(mobile, day(-1), QStringLiteral("a")));
}

void TestRecordsFailures::stopCarriesOutWhatWasAsked()
{
    Records &records = begin();
    int answered = 0;
    for (int i = 0; i < 500; ++i) {
        records.addContact(contact(mobile, day(-1, i), QString::number(i)));
    }
    for (int batch = 0; batch < 5; ++batch) {
        std::vector<Customer> rows;
        for (int i = 0; i < 200; ++i) {
            rows.push_back(customer(QStringLiteral("%1-%2").arg(batch).arg(i), QStringLiteral("王"), {}));
        }
        records.importBatch(std::move(rows), false, this,
                            [&answered](const Base::Result<ImportCounts> &counts) { answered += counts.ok() ? 1 : 0; });
    }
    records.callerFacts(mobile, day(0), this,
                        [&answered](const Base::Result<CallerFacts> &facts) { answered += facts.ok() ? 1 : 0; });
    records.stop();
    QTRY_COMPARE(answered, 6);
    Records &again = begin();
    QCOMPARE(contactsOf(again), 500);
    QCOMPARE(ask<CustomerPage>(again, &Records::findCustomers, CustomerQuery{}).value().total, 1'000);
}

void TestRecordsFailures::noAnswerWhereTheContextIsGone()
{
    Records &records = begin();
    auto context = std::make_unique<QObject>();
    records.callerFacts(mobile, day(0), context.get(), [](const auto &) { QFAIL("answered to nobody"); });
    records.saveCustomer(customer({}, QStringLiteral("Ann"), {mobile}), context.get(),
                         [](const auto &) { QFAIL("answered to nobody"); });
    records.scanCustomers(
        context.get(), [](const auto &) { return true; }, [](const auto &) { QFAIL("answered to nobody"); });
    context.reset();
    settle(records);
    QCOMPARE(ask<CustomerPage>(records, &Records::findCustomers, CustomerQuery{}).value().total, 1);
}

void TestRecordsFailures::noAnswerAfterTheRecordsAreGone()
{
    Records &records = begin();
    records.callerFacts(mobile, day(0), this, [](const auto &) { QFAIL("answered by nobody"); });
    m_records.reset();
    QCoreApplication::sendPostedEvents();
}

void TestRecordsFailures::liveWorkGoesBeforeImports()
{
    Records records(file());
    QStringList order;
    const auto batch = [](const QString &name) { return std::vector<Customer>{customer(name, name, {})}; };
    for (const QString &name : {QStringLiteral("i1"), QStringLiteral("i2")}) {
        records.importBatch(batch(name), false, this, [&order, name](const auto &) { order.append(name); });
    }
    records.saveCustomer(customer(QStringLiteral("s"), {}, {}), this,
                         [&order](const auto &) { order.append(QStringLiteral("s")); });
    records.start();
    QTRY_COMPARE(order, (QStringList{QStringLiteral("s"), QStringLiteral("i1"), QStringLiteral("i2")}));
}

void TestRecordsFailures::fullDiskKeepsContactsAndDocuments()
{
    RecordsSettings settings;
    settings.retryAfter = 20ms;
    Records &records = begin(settings);
    records.setMaxPages(50);
    int sent = 0;
    while (records.status().message.isEmpty() && sent < 20'000) {
        for (int i = 0; i < 100; ++i, ++sent) {
            records.addContact(contact(mobile, day(-1, sent), QString::number(sent)));
        }
        settle(records);
    }
    QVERIFY2(records.status().message.contains(QStringLiteral("full")), qPrintable(records.status().message));
    QVERIFY(records.status().open);
    // What a person waits for is answered at once; what is kept is not lost.
    Customer big = customer(QStringLiteral("big"), QStringLiteral("Ann"), {});
    big.notes = QString(50'000, u'x');
    const auto refused = ask<Customer>(records, &Records::saveCustomer, big);
    QVERIFY(!refused.ok() && refused.error().contains(QStringLiteral("full")));
    int version = 0;
    records.putDocument(
        {QStringLiteral("guide"), QStringLiteral("a"), 0, day(0), {}, QByteArray(50'000, 'x')}, this,
        [&version](const Base::Result<Document> &stored) { version = stored ? stored.value().version : -1; });
    records.setReason(QStringLiteral("hq"), QString::number(sent - 1),
                      {QStringLiteral("late"), Domain::ReasonSource::Hand});
    // What is there can still be read.
    QVERIFY(contactsOf(records) >= 0);
    QCOMPARE(version, 0);
    records.setMaxPages(0);
    QTRY_COMPARE(version, 1);
    QTRY_COMPARE(records.status().message, QString());
    QTRY_COMPARE(contactsOf(records), sent);
    const auto facts = ask<CallerFacts>(records, &Records::callerFacts, mobile, day(0)).value();
    QCOMPARE(facts.contacts.front().reason.key, QStringLiteral("late"));
    QVERIFY(ask<Customer>(records, &Records::saveCustomer, big).ok());
}

void TestRecordsFailures::fullDiskGivesUpTheOldestBeyondTheBacklog()
{
    RecordsSettings settings;
    settings.retryAfter = 20ms;
    settings.backlog = 100;
    Records &records = begin(settings);
    records.setMaxPages(50);
    constexpr int sent = 5'000;
    for (int i = 0; i < sent; ++i) {
        records.addContact(contact(mobile, day(-1, i), QString::number(i)));
    }
    QTRY_VERIFY(records.status().message.contains(QStringLiteral("full")));
    settle(records);
    records.setMaxPages(0);
    QTRY_VERIFY(records.status().message.contains(QStringLiteral("lost")));
    const auto facts = ask<CallerFacts>(records, &Records::callerFacts, mobile, day(0)).value();
    QVERIFY(facts.contactsIn90Days < sent && facts.contactsIn90Days >= 100);
    QCOMPARE(facts.contacts.front().call, QString::number(sent - 1));
}

void TestRecordsFailures::strangeFilesAreRefusedAndUntouched_data()
{
    QTest::addColumn<QByteArray>("sql"); // empty: no database at all
    QTest::addColumn<QString>("word");
    QTest::newRow("no database") << QByteArray() << QStringLiteral("not a records file");
    QTest::newRow("foreign") << QByteArray("CREATE TABLE t (a)") << QStringLiteral("another program");
    QTest::newRow("journal") << QByteArray("journal") << QStringLiteral("another program");
    QTest::newRow("newer") << QByteArray("PRAGMA application_id=1179408210;PRAGMA user_version=99;CREATE TABLE t (a)")
                           << QStringLiteral("newer Floorwatch");
}

void TestRecordsFailures::strangeFilesAreRefusedAndUntouched()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, word);
    if (sql.isEmpty()) {
        writeBytes(file(), QByteArray("no database at all").repeated(500));
    } else if (sql == "journal") {
        OpenFailure failure;
        QVERIFY(openForWriting(file(), failure).ok());
    } else {
        auto database = Database::open(file(), Database::Mode::Write);
        QVERIFY(database.value().execute(sql.constData()));
    }
    const QByteArray before = bytesOf(file());
    Records &records = begin();
    QTRY_VERIFY(!records.status().message.isEmpty());
    QVERIFY(!records.status().open);
    QVERIFY2(records.status().message.contains(word), qPrintable(records.status().message));
    const auto facts = ask<CallerFacts>(records, &Records::callerFacts, mobile, day(0));
    QVERIFY2(!facts.ok() && facts.error().contains(word), facts.ok() ? "" : qPrintable(facts.error()));
    const auto saved = ask<Customer>(records, &Records::saveCustomer, Customer{});
    QVERIFY(!saved.ok() && saved.error().contains(word));
    records.addContact(contact(mobile, day(-1), QStringLiteral("a")));
    records.stop();
    QCOMPARE(bytesOf(file()), before);
}

void TestRecordsFailures::damagedPagesAreTold()
{
    {
        Records &records = begin();
        std::vector<Customer> rows;
        for (int i = 0; i < 5'000; ++i) {
            rows.push_back(customer(QString::number(i), QStringLiteral("王%1").arg(i), {mobile}));
        }
        QVERIFY(ask<ImportCounts>(records, &Records::importBatch, rows, false).ok());
        records.stop();
    }
    QByteArray bytes = bytesOf(file());
    // All but the first pages, which hold the schema.
    for (qsizetype i = bytes.size() / 10; i < bytes.size(); ++i) {
        bytes[i] = static_cast<char>(i * 7);
    }
    writeBytes(file(), bytes);
    Records &records = begin();
    const auto page = ask<CustomerPage>(records, &Records::findCustomers, CustomerQuery{});
    QVERIFY2(!page.ok() && page.error().contains(QStringLiteral("damaged")), page.ok() ? "" : qPrintable(page.error()));
    Customer one = customer(QStringLiteral("4711"), QStringLiteral("Ann"), {mobile});
    QVERIFY(!ask<Customer>(records, &Records::saveCustomer, one).ok());
    QTRY_VERIFY(records.status().message.contains(QStringLiteral("damaged")));
}

void TestRecordsFailures::aFolderThatCannotBeMadeIsTold()
{
    writeBytes(m_folder->filePath(QStringLiteral("plain")), "x");
    Records records(m_folder->filePath(QStringLiteral("plain/records.db")));
    records.start();
    QTRY_VERIFY(records.status().message.contains(QStringLiteral("cannot be made")));
    QVERIFY(!ask<CallerFacts>(records, &Records::callerFacts, mobile, day(0)).ok());
}

void TestRecordsFailures::aRefusedFileMovedAwayLetsANewOneBegin()
{
    writeBytes(file(), QByteArray("no database at all").repeated(500));
    RecordsSettings settings;
    settings.retryAfter = 10ms;
    Records &records = begin(settings);
    records.addContact(contact(mobile, day(-1), QStringLiteral("a")));
    QTRY_VERIFY(!records.status().message.isEmpty());
    QVERIFY(QFile::rename(file(), file() + QStringLiteral(".old")));
    QTRY_VERIFY(records.status().open);
    QTRY_COMPARE(contactsOf(records), 1);
    QVERIFY(records.status().message.isEmpty());
}

void TestRecordsFailures::aDeletedFileIsBegunAnew()
{
    Records &records = begin();
    settle(records);
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        QFile::remove(file() + suffix);
    }
    int told = 0;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            records.addContact(contact(mobile, day(-1, told), QString::number(told)));
            ++told;
            settle(records);
            return QFile::exists(file());
        }(),
        10'000);
    QTRY_VERIFY(contactsOf(records) > 0);
}

void TestRecordsFailures::twoProgramsWriteAndReadOneFile()
{
    Records &one = begin();
    Records two(file());
    two.start();
    for (int i = 0; i < 300; ++i) {
        one.addContact(contact(mobile, day(-1, i), QStringLiteral("one %1").arg(i)));
        two.addContact(contact(mobile, day(-2, i), QStringLiteral("two %1").arg(i)));
        // Both tell of this one.
        one.addContact(contact(mobile, day(-3, i), QStringLiteral("both %1").arg(i)));
        two.addContact(contact(mobile, day(-3, i), QStringLiteral("both %1").arg(i)));
    }
    settle(one);
    settle(two);
    for (Records *records : {&one, &two}) {
        QCOMPARE(contactsOf(*records), 900);
        QVERIFY(records->status().message.isEmpty());
    }
    // Versions are given by the file, not by the program.
    for (int i = 1; i <= 10; ++i) {
        const auto stored = ask<Document>(i % 2 == 0 ? one : two, &Records::putDocument,
                                          Document{QStringLiteral("guide"), QStringLiteral("a"), 0, day(0), {}, "{}"});
        QCOMPARE(stored.value().version, i);
    }
}

void TestRecordsFailures::anImportLeavesGapsForAnotherProgram()
{
    Records &one = begin();
    Records two(file());
    two.start();
    int answered = 0;
    for (int batch = 0; batch < 20; ++batch) {
        std::vector<Customer> rows;
        for (int i = 0; i < 1'000; ++i) {
            rows.push_back(customer(QStringLiteral("%1-%2").arg(batch).arg(i), QStringLiteral("王"), {}));
        }
        one.importBatch(std::move(rows), false, this,
                        [&answered](const Base::Result<ImportCounts> &counts) { answered += counts.ok() ? 1 : 0; });
    }
    const auto saved = ask<Customer>(two, &Records::saveCustomer, customer({}, QStringLiteral("Ann"), {mobile}));
    QVERIFY2(saved.ok(), saved.ok() ? "" : qPrintable(saved.error()));
    QTRY_COMPARE_WITH_TIMEOUT(answered, 20, 30'000);
}

void TestRecordsFailures::aKilledProgramLosesNothingThatWasAnswered()
{
    for (int round = 0; round < 5; ++round) {
        QProcess child;
        child.start(QStringLiteral(JOURNAL_HELPER), {QStringLiteral("records"), file()});
        QByteArray output;
        while (output.count('\n') < 40 * (round + 1)) {
            QVERIFY(child.waitForReadyRead());
            output += child.readAllStandardOutput();
        }
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        child.waitForFinished();
        output += child.readAllStandardOutput();
        const qint64 told = output.left(output.lastIndexOf('\n')).split('\n').last().toLongLong();
        QVERIFY(told > 0);
        Records records(file());
        records.start();
        const auto page = ask<CustomerPage>(records, &Records::findCustomers, CustomerQuery{});
        QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error()));
        QVERIFY(page.value().total >= told);
        const auto found =
            ask<CustomerPage>(records, &Records::findCustomers, CustomerQuery{.text = QStringLiteral("K%1").arg(told)});
        QVERIFY(found.value().total >= 1);
    }
}

QTEST_GUILESS_MAIN(TestRecordsFailures)
#include "tst_recordsfailures.moc"
