// Customers in the records: stored, found, changed, imported.
#include "journal/recordskit.h"
#include "kit/testkit.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Floorwatch;
using namespace Floorwatch::Journal;
using namespace Floorwatch::TestKit;
using Domain::Customer;

namespace
{

const QString mobile = QStringLiteral("+8613912345678");
const QString landline = QStringLiteral("+861062345678");

} // namespace

class TestCustomerRecords : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aCustomerComesBackAsItWasSaved();
    void aCustomerIsTidiedAndStamped();
    void twoCustomersMayNotHaveOneKey();
    void ofTwoWithOneNumberTheLastChangedIsShown();
    void theOthersOfANumberAreToldWithTheirTags();
    void aRemovedCustomerCanBeBroughtBack();
    void aNumberIsNeverGivenTwice();
    void customersAreFound_data();
    void customersAreFound();
    void foundCustomersComeInPages();
    void aFurtherPageCountsAgainWhereItDoesNotFit();
    void aChangedCustomerIsFoundByTheNewWordsAlone();
    void anImportAddsChangesAndLeaves();
    void anImportLeavesWhatItDoesNotSay();
    void anImportFindsByNumberWhereNotBothHaveKeys();
    void aDryRunChangesNothingAndCountsTheSame();
    void oneThousandRandomCustomersAreFoundByTheirNumbers();

private:
    Customer saved(const Customer &one)
    {
        const auto stored = ask<Customer>(*m_records, &Records::saveCustomer, one);
        return stored ? stored.value() : Customer{};
    }
    ImportCounts imported(const std::vector<Customer> &batch, bool dryRun = false)
    {
        const auto counts = ask<ImportCounts>(*m_records, &Records::importBatch, batch, dryRun);
        return counts ? counts.value() : ImportCounts{-1, -1, -1};
    }
    CallerFacts facts(const QString &number, Base::Instant now = day(0))
    {
        return ask<CallerFacts>(*m_records, &Records::callerFacts, number, now).value();
    }
    CustomerPage found(const CustomerQuery &query)
    {
        return ask<CustomerPage>(*m_records, &Records::findCustomers, query).value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Records> m_records;
};

void TestCustomerRecords::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_records = std::make_unique<Records>(m_folder->filePath(QStringLiteral("records.db")));
    m_records->start();
}

void TestCustomerRecords::cleanup() { m_records.reset(); }

void TestCustomerRecords::aCustomerComesBackAsItWasSaved()
{
    Customer one = customer(QStringLiteral("C-1"), QStringLiteral("王小明"), {mobile, landline},
                            {Domain::Tag::Vip, QStringLiteral("老客户")});
    one.segment = QStringLiteral("gold");
    one.notes = QStringLiteral("Calls from his car.\nSpeaks English.");
    one.accountManager = QStringLiteral("李娜");
    const Customer stored = saved(one);
    QVERIFY(stored.id > 0);
    QVERIFY(Base::isSet(stored.changed));
    one.id = stored.id;
    one.changed = stored.changed;
    QCOMPARE(stored, one);
    for (const QString &number : {mobile, landline}) {
        const auto known = ask<std::vector<Customer>>(*m_records, &Records::customersOf, QStringList{number});
        QCOMPARE(known.value(), std::vector{one});
    }
    QCOMPARE(facts(landline).customer, std::optional(one));
    // Both numbers are of one.
    QCOMPARE(
        ask<std::vector<Customer>>(*m_records, &Records::customersOf, QStringList{mobile, landline}).value().size(),
        1U);
}

void TestCustomerRecords::aCustomerIsTidiedAndStamped()
{
    const Customer stored = saved(customer(QStringLiteral(" C\t1 "), QStringLiteral(" Ann\nLee "), {mobile, mobile, {}},
                                           {QStringLiteral("VIP"), QStringLiteral(" vip"), QStringLiteral("A\nB")}));
    QCOMPARE(stored.key, QStringLiteral("C 1"));
    QCOMPARE(stored.name, QStringLiteral("Ann Lee"));
    QCOMPARE(stored.numbers, QStringList{mobile});
    QCOMPARE(stored.tags, (QStringList{QStringLiteral("vip"), QStringLiteral("a b")}));
    QVERIFY(saved(stored).changed > stored.changed);
    // Who still holds the one before does not undo what came after.
    const auto late = ask<Customer>(*m_records, &Records::saveCustomer, stored);
    QVERIFY(!late.ok() && late.error().contains(QStringLiteral("meanwhile")));
}

void TestCustomerRecords::twoCustomersMayNotHaveOneKey()
{
    (void)saved(customer(QStringLiteral("C-1"), QStringLiteral("Ann"), {mobile}));
    const auto second =
        ask<Customer>(*m_records, &Records::saveCustomer, customer(QStringLiteral("C-1"), QStringLiteral("Bob"), {}));
    QVERIFY(!second.ok());
    QVERIFY2(second.error().contains(QStringLiteral("C-1")) && second.error().contains(QStringLiteral("Ann")),
             qPrintable(second.error()));
    // Without a key there may be many.
    QVERIFY(saved(customer({}, QStringLiteral("Bob"), {})).id > 0);
    QVERIFY(saved(customer({}, QStringLiteral("Bob"), {})).id > 0);
    QVERIFY(m_records->status().message.isEmpty());
}

void TestCustomerRecords::ofTwoWithOneNumberTheLastChangedIsShown()
{
    const Customer first = saved(customer(QStringLiteral("1"), QStringLiteral("Ann"), {landline}));
    (void)saved(customer(QStringLiteral("2"), QStringLiteral("Bob"), {landline}));
    QCOMPARE(facts(landline).customer->name, QStringLiteral("Bob"));
    (void)saved(first);
    QCOMPARE(facts(landline).customer->name, QStringLiteral("Ann"));
}

void TestCustomerRecords::theOthersOfANumberAreToldWithTheirTags()
{
    const Customer ann =
        saved(customer(QStringLiteral("1"), QStringLiteral("Ann"), {landline, mobile}, {Domain::Tag::Vip}));
    const Customer bob = saved(customer(QStringLiteral("2"), QStringLiteral("Bob"), {landline}, {QStringLiteral("b")}));
    const Customer eve = saved(customer(QStringLiteral("3"), QStringLiteral("Eve"), {landline}, {QStringLiteral("b")}));
    const CallerFacts known = facts(landline);
    QCOMPARE(known.customer, std::optional(eve));
    QCOMPARE(known.others, (std::vector{bob, ann}));
    QCOMPARE(known.tags(), (QStringList{QStringLiteral("b"), Domain::Tag::Vip}));
    QVERIFY(facts(mobile).others.empty());
    QCOMPARE(ask<std::vector<Customer>>(*m_records, &Records::customersOf, QStringList{mobile, landline}).value(),
             (std::vector{ann, eve, bob}));
    // A switchboard may be that of hundreds.
    std::vector<Customer> many;
    for (int i = 0; i < 40; ++i) {
        many.push_back(customer(QStringLiteral("M%1").arg(i), QStringLiteral("Many"), {landline}));
    }
    QCOMPARE(imported(many).shared.size(), 40U);
    QCOMPARE(facts(landline).others.size(), 20U);
}

void TestCustomerRecords::aRemovedCustomerCanBeBroughtBack()
{
    const Customer one = saved(customer(QStringLiteral("1"), QStringLiteral("王小明"), {mobile}, {Domain::Tag::Vip}));
    const auto note = ask<Domain::CustomerNote>(
        *m_records, &Records::addNote,
        Domain::CustomerNote{0, one.id, {}, day(0), QStringLiteral("me"), QStringLiteral("A note")});
    QVERIFY(note.ok());
    QVERIFY(ask<Base::Done>(*m_records, &Records::removeCustomer, one.id).ok());
    QVERIFY(!facts(mobile).customer);
    QCOMPARE(found({.text = QStringLiteral("王")}).total, 0);
    QCOMPARE(found({.tag = Domain::Tag::Vip}).total, 0);
    const auto again = ask<Base::Done>(*m_records, &Records::removeCustomer, one.id);
    QVERIFY(!again.ok());
    const Customer back = saved(one);
    QCOMPARE(back.id, one.id);
    QCOMPARE(facts(mobile).customer, std::optional(back));
    QCOMPARE(facts(mobile).notes.size(), 1U);
    QCOMPARE(found({.text = QStringLiteral("小明"), .tag = Domain::Tag::Vip}).total, 1);
}

void TestCustomerRecords::aNumberIsNeverGivenTwice()
{
    const Customer one = saved(customer(QStringLiteral("1"), QStringLiteral("Ann"), {mobile}));
    QVERIFY(ask<Base::Done>(*m_records, &Records::removeCustomer, one.id).ok());
    QVERIFY(saved(customer(QStringLiteral("2"), QStringLiteral("Bob"), {landline})).id > one.id);
}

void TestCustomerRecords::customersAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("keys");
    const auto row = [](const char *text, const QStringList &keys) {
        QTest::newRow(text) << QString::fromUtf8(text) << keys;
    };
    const QString wang = QStringLiteral("C-1001");
    const QString ann = QStringLiteral("C-1002");
    const QString mixed = QStringLiteral("D/77");
    const QString deep = QStringLiteral("E9");
    row("王", {wang, mixed});
    row("王小", {wang});
    row("小明", {wang});
    row("明", {wang});
    row("明小", {});
    row("ann", {ann});
    row("ANN", {ann});
    row("le an", {ann});
    row("nn", {});
    row("zoë", {ann});
    row("zoe", {ann});
    row("王 acme", {mixed});
    row("公司", {mixed});
    row("𠮷田", {deep});
    row("C-10", {wang, ann});
    row("C-1001", {wang});
    row("D/77", {mixed});
    row("13912345678", {wang});
    row("1391234", {wang});
    row("+86 139 1234", {wang});
    row("008613912345678", {wang});
    row("139-1234-5678", {wang});
    row("5678", {wang, mixed});
    row("010 6234", {mixed});
    row("1062345678", {mixed});
    row("6502530000", {ann});
    row("+1 650", {ann});
    row("8001", {deep});
    row("***", {});
    row("\"", {});
    row("ann\" OR \"*", {});
    row("NEAR(ann lee)", {});
    row("'; DROP TABLE customer; --", {});
    row("", {wang, ann, mixed, deep});
    row("  ", {wang, ann, mixed, deep});
}

void TestCustomerRecords::customersAreFound()
{
    QFETCH(QString, text);
    QFETCH(QStringList, keys);
    QCOMPARE(
        imported({customer(QStringLiteral("C-1001"), QStringLiteral("王小明"), {mobile}),
                  customer(QStringLiteral("C-1002"), QStringLiteral("Ann Zoë Lee"), {QStringLiteral("+16502530000")}),
                  customer(QStringLiteral("D/77"), QStringLiteral("Acme 公司 王"), {landline}),
                  customer(QStringLiteral("E9"), QStringLiteral("𠮷田"), {QStringLiteral("8001")})})
            .added,
        4);
    const CustomerPage page = found({.text = text});
    QStringList seen;
    for (const Customer &one : page.customers) {
        seen.append(one.key);
    }
    QCOMPARE(seen, keys);
    QCOMPARE(page.total, keys.size());
}

void TestCustomerRecords::foundCustomersComeInPages()
{
    std::vector<Customer> many;
    for (int i = 0; i < 500; ++i) {
        Customer one = customer(QString::number(i), QStringLiteral("王 %1").arg(i), {});
        one.tags = i % 2 == 0 ? QStringList{QStringLiteral("even")} : QStringList();
        one.segment = i % 5 == 0 ? QStringLiteral("gold") : QStringLiteral("plain");
        many.push_back(one);
    }
    QCOMPARE(imported(many).added, 500);
    const CustomerPage all = found({.limit = 1'000});
    QCOMPARE(all.total, 500);
    QCOMPARE(all.customers.size(), 500U);
    QCOMPARE(found({.text = QStringLiteral("王"), .offset = 490}).customers.size(), 10U);
    QCOMPARE(found({.tag = QStringLiteral("EVEN")}).total, 250);
    QCOMPARE(found({.segment = QStringLiteral("gold")}).total, 100);
    QCOMPARE(found({.tag = QStringLiteral("even"), .segment = QStringLiteral("gold")}).total, 50);
    const CustomerPage some = found(
        {.text = QStringLiteral("王"), .tag = QStringLiteral("even"), .segment = QStringLiteral("gold"), .limit = 7});
    QCOMPARE(some.total, 50);
    QCOMPARE(some.customers.size(), 7U);
    QCOMPARE(some.customers[1].key, QStringLiteral("10"));
    QCOMPARE(found({.limit = 0}).customers.size(), 0U);
    int scanned = 0;
    const auto done = ask<Base::Done>([&](QObject *context, Answer<Base::Done> answer) {
        m_records->scanCustomers(
            context,
            [&scanned](const std::vector<Customer> &page) {
                scanned += static_cast<int>(page.size());
                return true;
            },
            std::move(answer));
    });
    QVERIFY(done.ok());
    QCOMPARE(scanned, 500);
}

void TestCustomerRecords::aFurtherPageCountsAgainWhereItDoesNotFit()
{
    std::vector<Customer> many;
    for (int i = 0; i < 250; ++i) {
        many.push_back(customer(QString::number(i), QStringLiteral("王"), {}));
    }
    QCOMPARE(imported(many).added, 250);
    const QString name = QStringLiteral("王");
    QCOMPARE(found({.text = name}).total, 250);
    const Customer first = found({.text = name, .limit = 1}).customers.front();
    // Further pages that fit say what the first said; the next first page counts again.
    QVERIFY(saved(customer(QStringLiteral("new"), name, {})).id > 0);
    QCOMPARE(found({.text = name, .offset = 100}).total, 250);
    QCOMPARE(found({.text = name}).total, 251);
    // One is gone: the last page is shorter than it was.
    QVERIFY(ask<Base::Done>(*m_records, &Records::removeCustomer, first.id).ok());
    QCOMPARE(found({.text = name, .offset = 100}).total, 251);
    QCOMPARE(found({.text = name, .offset = 200}).total, 250);
    // One came: there is one where there should be none.
    QVERIFY(saved(first).id == first.id);
    QCOMPARE(found({.text = name, .offset = 250}).total, 251);
    // Another search, and behind the end.
    QCOMPARE(found({.text = QStringLiteral("new"), .offset = 100}).total, 1);
    QCOMPARE(found({.text = name, .offset = 1'000}).total, 251);
}

void TestCustomerRecords::aChangedCustomerIsFoundByTheNewWordsAlone()
{
    Customer one = saved(customer(QStringLiteral("1"), QStringLiteral("王小明"), {mobile}, {Domain::Tag::Vip}));
    one.name = QStringLiteral("李雷");
    one.numbers = QStringList{landline};
    one.tags = QStringList{Domain::Tag::Blocked};
    one.segment = QStringLiteral("gold");
    one = saved(one);
    for (const QString &gone : {QStringLiteral("王"), QStringLiteral("1391234")}) {
        QCOMPARE(found({.text = gone}).total, 0);
    }
    QCOMPARE(found({.tag = Domain::Tag::Vip}).total, 0);
    QVERIFY(!facts(mobile).customer);
    QCOMPARE(found({.text = QStringLiteral("李雷")}).customers, std::vector{one});
    QCOMPARE(found({.tag = Domain::Tag::Blocked}).total, 1);
}

void TestCustomerRecords::anImportAddsChangesAndLeaves()
{
    std::vector<Customer> batch;
    for (int i = 0; i < 300; ++i) {
        batch.push_back(customer(QStringLiteral("C%1").arg(i), QStringLiteral("王%1").arg(i),
                                 {QStringLiteral("+86139%1").arg(i, 8, 10, QLatin1Char('0'))}, {Domain::Tag::Vip}));
    }
    QCOMPARE(imported(batch), (ImportCounts{300, 0, 0}));
    QCOMPARE(imported(batch), (ImportCounts{0, 0, 300}));
    batch[7].name = QStringLiteral("李雷");
    QCOMPARE(imported(batch), (ImportCounts{0, 1, 299}));
    QCOMPARE(found({.text = QStringLiteral("李雷")}).total, 1);
    QCOMPARE(found({}).total, 300);
}

void TestCustomerRecords::anImportLeavesWhatItDoesNotSay()
{
    Customer one = customer(QStringLiteral("C1"), QStringLiteral("Ann"), {mobile}, {Domain::Tag::Vip});
    one.notes = QStringLiteral("Written by hand");
    one = saved(one);
    QCOMPARE(imported({customer(QStringLiteral("C1"), QStringLiteral("Ann"), {})}), (ImportCounts{0, 0, 1}));
    QCOMPARE(imported({customer(QStringLiteral("C1"), QStringLiteral("Anne"), {landline})}), (ImportCounts{0, 1, 0}));
    const Customer after = *facts(landline).customer;
    QCOMPARE(after.id, one.id);
    QCOMPARE(after.name, QStringLiteral("Anne"));
    QCOMPARE(after.notes, one.notes);
    QCOMPARE(after.tags, one.tags);
    QCOMPARE(after.numbers, QStringList{landline});
}

void TestCustomerRecords::anImportFindsByNumberWhereNotBothHaveKeys()
{
    QCOMPARE(imported({customer({}, QStringLiteral("Ann"), {mobile})}), (ImportCounts{1, 0, 0}));
    // She gets a key, and is found by it from now on.
    QCOMPARE(imported({customer(QStringLiteral("C1"), QStringLiteral("Ann"), {mobile})}), (ImportCounts{0, 1, 0}));
    QCOMPARE(imported({customer({}, QStringLiteral("Ann"), {mobile})}), (ImportCounts{0, 0, 1}));
    // Another key is another customer, though the number is the same.
    QCOMPARE(imported({customer(QStringLiteral("C2"), QStringLiteral("Bob"), {mobile})}), (ImportCounts{1, 0, 0, {0}}));
    QCOMPARE(found({}).total, 2);
}

void TestCustomerRecords::aDryRunChangesNothingAndCountsTheSame()
{
    (void)saved(customer(QStringLiteral("C1"), QStringLiteral("Ann"), {mobile}));
    const std::vector<Customer> batch{customer(QStringLiteral("C1"), QStringLiteral("Anne"), {}),
                                      customer(QStringLiteral("C2"), QStringLiteral("Bob"), {landline}),
                                      customer({}, QStringLiteral("Bob"), {landline})};
    const ImportCounts expected{1, 1, 1};
    QCOMPARE(imported(batch, true), expected);
    QCOMPARE(found({}).total, 1);
    QCOMPARE(found({.text = QStringLiteral("Anne")}).total, 0);
    QCOMPARE(imported(batch), expected);
    QCOMPARE(found({}).total, 2);
}

void TestCustomerRecords::oneThousandRandomCustomersAreFoundByTheirNumbers()
{
    std::vector<Customer> batch;
    for (int i = 0; i < 1'000; ++i) {
        batch.push_back(customer(QString::number(i * 7'919), QStringLiteral("Customer %1").arg(i),
                                 {QStringLiteral("+86138%1").arg(i * 104'729 % 100'000'000, 8, 10, QLatin1Char('0')),
                                  QStringLiteral("+8610%1").arg(60'000'000 + i)}));
    }
    QCOMPARE(imported(batch).added, 1'000);
    for (size_t i = 0; i < batch.size(); i += 37) {
        for (const QString &number : batch[i].numbers) {
            const auto known = facts(number).customer;
            QVERIFY(known && known->key == batch[i].key);
            QCOMPARE(found({.text = number}).customers, std::vector{*known});
        }
    }
}

QTEST_GUILESS_MAIN(TestCustomerRecords)
#include "tst_customerrecords.moc"
