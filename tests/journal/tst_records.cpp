// The records: contacts, notes, promises and documents, stored and asked for, also while another question takes long.
#include "journal/database.h"
#include "journal/recordskit.h"
#include "kit/testkit.h"

#include <QFile>
#include <QTemporaryDir>

#include <atomic>
#include <semaphore>
#include <thread>

using namespace Floorwatch;
using namespace Floorwatch::Journal;
using namespace Floorwatch::TestKit;
using Domain::Customer;

namespace
{

const QString mobile = QStringLiteral("+8613912345678");
const QString landline = QStringLiteral("+861062345678");

/// Makes a question take as long as a test wants, whatever the machine: an answer is copied in the reading thread on
/// its way to the one that asked, and the first such copy of this one waits at the gate.
struct Gate {
    std::atomic_bool used = false;
    std::counting_semaphore<> reached{0};
    std::counting_semaphore<> open{0};
    int answers = 0;
};
class AtTheGate
{
public:
    explicit AtTheGate(std::shared_ptr<Gate> gate) : m_gate(std::move(gate)) {}
    AtTheGate(const AtTheGate &other) : m_gate(other.m_gate), m_asking(other.m_asking)
    {
        if (std::this_thread::get_id() != m_asking && !m_gate->used.exchange(true)) {
            m_gate->reached.release();
            m_gate->open.acquire();
        }
    }
    AtTheGate &operator=(const AtTheGate &) = delete;
    ~AtTheGate() = default;
    template <typename T> void operator()(const T &) const { ++m_gate->answers; }

private:
    std::shared_ptr<Gate> m_gate;
    std::thread::id m_asking = std::this_thread::get_id();
};

} // namespace

class TestRecords : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aContactComesBackAsItWasTold();
    void theSameVisitToldTwiceIsOneContact();
    void aReasonSetLaterIsThatOfAllTheCallsContacts();
    void factsGatherAllNumbersOfACustomer();
    void factsHaveBounds();
    void factsOfAnAnonymousCallerAreEmpty();
    void notesAndPromisesStayWithCustomerAndNumber();
    void contactsAreFilteredAndNewestFirst();
    void contactsAreCountedByIntervals();
    void aScanComesInPagesAndStopsWhenTold();
    void documentsKeepTheirVersions();
    void aDocumentIsReplacedInPlaceUnlessSomebodyWasQuicker();
    void aCallersFactsDoNotWaitForALongQuestion();
    void aSearchTakesThePlaceOfTheOneThatWaits();
    void aSearchGoesBetweenTheSlicesOfALongCount();
    void stoppingDuringALongQuestionAnswersEveryone();
    void aSearchInterruptsTheOneUnderWay();
    void stoppingInterruptsAQuestionThatNeverEnds();

private:
    /// From now on the file has more customers than can ever be counted.
    void makeCustomersEndless();
    /// Returns once a question is under way that ends when the gate is opened.
    [[nodiscard]] bool beginALongQuestion()
    {
        m_records->documents(QStringLiteral("guide"), this, AtTheGate(m_gate));
        return m_gate->reached.try_acquire_for(std::chrono::seconds(30));
    }
    void find(const QString &text, QObject *context)
    {
        m_records->findCustomers({.text = text}, context, [this, text](const Base::Result<CustomerPage> &page) {
            m_told.append(page ? text : text + QStringLiteral(" not"));
        });
    }
    Customer saved(const Customer &one)
    {
        const auto stored = ask<Customer>(*m_records, &Records::saveCustomer, one);
        return stored ? stored.value() : Customer{};
    }
    CallerFacts facts(const QString &number, Base::Instant now = day(0))
    {
        return ask<CallerFacts>(*m_records, &Records::callerFacts, number, now).value();
    }
    /// Waits until all that was told before is written.
    void settle() { (void)ask<Base::Done>(*m_records, &Records::removeCustomer, qint64{-1}); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Records> m_records;
    std::shared_ptr<Gate> m_gate;
    QStringList m_told;
};

void TestRecords::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_records = std::make_unique<Records>(m_folder->filePath(QStringLiteral("records.db")));
    m_records->start();
    m_gate = std::make_shared<Gate>();
    m_told.clear();
}

void TestRecords::cleanup()
{
    m_gate->open.release(); // where a test failed before it did
    m_records.reset();
}

void TestRecords::aContactComesBackAsItWasTold()
{
    Domain::Contact one = contact(mobile, day(-1), QStringLiteral("call-1"));
    one.escalated = true;
    m_records->addContact(one);
    settle();
    const CallerFacts known = facts(mobile);
    QCOMPARE(known.contacts.size(), 1U);
    one.id = known.contacts.front().id;
    QCOMPARE(known.contacts.front(), one);
    QCOMPARE(known.contactsIn90Days, 1);
    QCOMPARE(known.contactsIn7Days, 1);
    QCOMPARE(known.number, mobile);
}

void TestRecords::theSameVisitToldTwiceIsOneContact()
{
    Domain::Contact one = contact(mobile, day(-1), QStringLiteral("call-1"));
    one.reason = {};
    m_records->addContact(one);
    m_records->addContact(contact(mobile, day(-1), QStringLiteral("call-1")));
    settle();
    QCOMPARE(facts(mobile).contacts.size(), 1U);
    QCOMPARE(facts(mobile).contacts.front().reason.key, QStringLiteral("no-signal"));
    const Domain::ContactReason byHand{QStringLiteral("billing"), Domain::ReasonSource::Hand};
    m_records->setReason(QStringLiteral("hq"), QStringLiteral("call-1"), byHand);
    m_records->addContact(contact(mobile, day(-1), QStringLiteral("call-1")));
    // Another queue of the same call is another visit, and calls without an id are not compared.
    m_records->addContact(contact(mobile, day(-1), QStringLiteral("call-1"), QStringLiteral("support")));
    m_records->addContact(contact(mobile, day(-2), {}));
    m_records->addContact(contact(mobile, day(-2), {}));
    settle();
    const auto contacts = facts(mobile).contacts;
    QCOMPARE(contacts.size(), 4U);
    const auto sales = std::find_if(contacts.begin(), contacts.end(), [](const auto &c) {
        return c.call == QLatin1String("call-1") && c.queue == QLatin1String("sales");
    });
    QCOMPARE(sales->reason, byHand);
}

void TestRecords::aReasonSetLaterIsThatOfAllTheCallsContacts()
{
    m_records->addContact(contact(mobile, day(-1), QStringLiteral("call-1")));
    m_records->addContact(contact(mobile, day(-1, 60), QStringLiteral("call-1"), QStringLiteral("support")));
    m_records->addContact(contact(mobile, day(-1, 90), QStringLiteral("call-2")));
    const Domain::ContactReason reason{QStringLiteral("billing"), Domain::ReasonSource::Hand};
    m_records->setReason(QStringLiteral("hq"), QStringLiteral("call-1"), reason);
    m_records->setReason(QStringLiteral("elsewhere"), QStringLiteral("call-2"), reason);
    m_records->markEscalated(QStringLiteral("hq"), QStringLiteral("call-2"));
    settle();
    const auto contacts = facts(mobile).contacts;
    QCOMPARE(contacts.size(), 3U);
    QCOMPARE(contacts[0].call, QStringLiteral("call-2"));
    QCOMPARE(contacts[0].reason.key, QStringLiteral("no-signal"));
    QVERIFY(contacts[0].escalated);
    QCOMPARE(contacts[1].reason, reason);
    QCOMPARE(contacts[2].reason, reason);
    QVERIFY(!contacts[1].escalated);
}

void TestRecords::factsGatherAllNumbersOfACustomer()
{
    const Customer one = saved(customer(QStringLiteral("1"), QStringLiteral("Ann"), {mobile, landline}));
    m_records->addContact(contact(mobile, day(-1), QStringLiteral("a")));
    m_records->addContact(contact(landline, day(-8), QStringLiteral("b")));
    m_records->addContact(contact(QStringLiteral("+8613900000000"), day(-1), QStringLiteral("c")));
    settle();
    for (const QString &number : {mobile, landline}) {
        const CallerFacts known = facts(number);
        QCOMPARE(known.customer, std::optional(one));
        QCOMPARE(known.contacts.size(), 2U);
        QCOMPARE(known.contacts[0].call, QStringLiteral("a"));
        QCOMPARE(known.contactsIn90Days, 2);
        QCOMPARE(known.contactsIn7Days, 1);
    }
    const CallerFacts other = facts(QStringLiteral("+8613900000000"));
    QVERIFY(!other.customer);
    QCOMPARE(other.contacts.size(), 1U);
}

void TestRecords::factsHaveBounds()
{
    for (int i = 0; i < 250; ++i) {
        m_records->addContact(contact(mobile, day(-10, i), QString::number(i)));
    }
    m_records->addContact(contact(mobile, day(-91), QStringLiteral("old")));
    m_records->addContact(contact(mobile, day(1), QStringLiteral("of tomorrow")));
    settle();
    const CallerFacts known = facts(mobile);
    QCOMPARE(known.contacts.size(), 200U);
    QCOMPARE(known.contacts.front().call, QStringLiteral("249"));
    QCOMPARE(known.contactsIn90Days, 250);
    QCOMPARE(known.contactsIn7Days, 0);
}

void TestRecords::factsOfAnAnonymousCallerAreEmpty()
{
    m_records->addContact(contact({}, day(-1), QStringLiteral("a")));
    settle();
    QCOMPARE(facts({}), CallerFacts{});
}

void TestRecords::notesAndPromisesStayWithCustomerAndNumber()
{
    const Customer one = saved(customer(QStringLiteral("1"), QStringLiteral("Ann"), {mobile, landline}));
    const auto note = [this](qint64 id, const QString &number, qint64 at, const QString &text) {
        return ask<Domain::CustomerNote>(*m_records, &Records::addNote,
                                         Domain::CustomerNote{0, id, number, day(at), QStringLiteral("me"), text})
            .value();
    };
    const auto first = note(one.id, mobile, -3, QStringLiteral("first"));
    const auto second = note(0, landline, -2, QStringLiteral("second"));
    (void)note(0, QStringLiteral("+8613900000000"), -1, QStringLiteral("of another"));
    QCOMPARE(facts(mobile).notes, (std::vector{second, first}));
    const auto promise = [this](qint64 id, const QString &number, qint64 due) {
        return ask<Domain::Promise>(
                   *m_records, &Records::addPromise,
                   Domain::Promise{
                       0, id, number, QStringLiteral("Call back"), QStringLiteral("me"), day(-1), day(due), {}})
            .value();
    };
    const auto later = promise(one.id, mobile, 5);
    const auto sooner = promise(0, landline, 2);
    QCOMPARE(facts(mobile).promises, (std::vector{sooner, later}));
    QVERIFY(ask<Base::Done>(*m_records, &Records::keepPromise, sooner.id, day(0)).ok());
    QCOMPARE(facts(landline).promises, std::vector{later});
    const auto again = ask<Base::Done>(*m_records, &Records::keepPromise, sooner.id, day(0));
    QVERIFY(!again.ok());
}

void TestRecords::contactsAreFilteredAndNewestFirst()
{
    for (int i = 0; i < 100; ++i) {
        Domain::Contact one = contact(i % 2 == 0 ? mobile : landline, day(-1, i), QString::number(i),
                                      i % 4 == 0 ? QStringLiteral("support") : QStringLiteral("sales"));
        one.reason.key = i % 5 == 0 ? QStringLiteral("billing") : QString();
        one.region = i % 10 == 0 ? QStringLiteral("CN-Shanghai") : QString();
        m_records->addContact(one);
    }
    settle();
    const auto count = [this](ContactQuery query) {
        query.since = day(-1);
        query.until = Base::isSet(query.until) ? query.until : day(0);
        return ask<std::vector<Domain::Contact>>(*m_records, &Records::contacts, query).value().size();
    };
    QCOMPARE(count({}), 100U);
    QCOMPARE(count({.until = day(-1, 10)}), 10U);
    QCOMPARE(count({.queue = QStringLiteral("support")}), 25U);
    QCOMPARE(count({.reason = QStringLiteral("billing")}), 20U);
    QCOMPARE(count({.region = QStringLiteral("CN-Shanghai")}), 10U);
    QCOMPARE(count({.number = landline}), 50U);
    QCOMPARE(count({.queue = QStringLiteral("support"), .reason = QStringLiteral("billing")}), 5U);
    QCOMPARE(count({.queue = QStringLiteral("nowhere")}), 0U);
    const auto newest = ask<std::vector<Domain::Contact>>(*m_records, &Records::contacts,
                                                          ContactQuery{.since = day(-1), .until = day(0), .limit = 2})
                            .value();
    QCOMPARE(newest.size(), 2U);
    QCOMPARE(newest[0].call, QStringLiteral("99"));
}

void TestRecords::contactsAreCountedByIntervals()
{
    using namespace std::chrono_literals;
    for (int i = 0; i < 600; ++i) {
        Domain::Contact one = contact(mobile, day(-3, i * 60), QString::number(i),
                                      i % 3 == 0 ? QStringLiteral("support") : QStringLiteral("sales"));
        m_records->addContact(one);
    }
    settle();
    const auto counts =
        ask<std::vector<ContactCount>>(*m_records, &Records::contactCounts, day(-3), day(0), Base::Span(5min)).value();
    QCOMPARE(counts.size(), 240U);
    int total = 0;
    for (const ContactCount &one : counts) {
        QCOMPARE((one.from - day(-3)) % Base::Span(5min), Base::Span{});
        QCOMPARE(one.reason, QStringLiteral("no-signal"));
        QCOMPARE(one.region, QStringLiteral("CN-Beijing"));
        total += one.count;
    }
    QCOMPARE(total, 600);
    QVERIFY(std::is_sorted(counts.begin(), counts.end(),
                           [](const ContactCount &a, const ContactCount &b) { return a.from < b.from; }));
    // Since ever, and an interval longer than a slice.
    const auto weeks =
        ask<std::vector<ContactCount>>(*m_records, &Records::contactCounts, Base::Instant(), day(10), Base::Span(168h))
            .value();
    int all = 0;
    for (const ContactCount &one : weeks) {
        all += one.count;
    }
    QCOMPARE(all, 600);
    // Nothing there, nothing told.
    QVERIFY(ask<std::vector<ContactCount>>(*m_records, &Records::contactCounts, day(5), day(9), Base::Span(5min))
                .value()
                .empty());
}

void TestRecords::aScanComesInPagesAndStopsWhenTold()
{
    constexpr int many = 5'000;
    for (int i = 0; i < many; ++i) {
        // Several at the same moment, told out of order.
        m_records->addContact(contact(mobile, day(-2, (many - i) / 3), QString::number(i)));
    }
    settle();
    std::vector<Domain::Contact> seen;
    const auto scan = [&](size_t enough) {
        seen.clear();
        return ask<Base::Done>([&](QObject *context, Answer<Base::Done> answer) {
            m_records->scanContacts(
                day(-2), day(0), context,
                [&](const std::vector<Domain::Contact> &page) {
                    seen.insert(seen.end(), page.begin(), page.end());
                    return seen.size() < enough;
                },
                std::move(answer));
        });
    };
    QVERIFY(scan(1'000'000).ok());
    QCOMPARE(seen.size(), static_cast<size_t>(many));
    QVERIFY(std::is_sorted(seen.begin(), seen.end(),
                           [](const auto &a, const auto &b) { return std::tie(a.at, a.id) < std::tie(b.at, b.id); }));
    QVERIFY(scan(1).ok());
    QVERIFY(seen.size() < static_cast<size_t>(many));
}

void TestRecords::aDocumentIsReplacedInPlaceUnlessSomebodyWasQuicker()
{
    const auto document = [](int version, const QByteArray &body, bool removed = false) {
        return Document{QStringLiteral("notice"), QStringLiteral("n"), version, day(0), {}, body, removed};
    };
    const auto replaced = [&](int version, const QByteArray &body) {
        return ask<Document>(*m_records, &Records::replaceDocument, document(version, body));
    };
    QCOMPARE(replaced(0, "1").value().version, 1); // where there is none it is the first
    QCOMPARE(replaced(1, "2").value().version, 1);
    (void)ask<Document>(*m_records, &Records::putDocument, document(0, "revised"));
    QVERIFY(!replaced(1, "3").ok()); // that text is gone: what another program wrote stays
    QCOMPARE(replaced(2, "4").value().version, 2);
    const auto all =
        ask<std::vector<Document>>(*m_records, &Records::versions, QStringLiteral("notice"), QStringLiteral("n"))
            .value();
    QCOMPARE(all.size(), 2U);
    QCOMPARE(all.front().body, QByteArray("4"));
    QCOMPARE(all.back().body, QByteArray("2"));
    (void)ask<Document>(*m_records, &Records::putDocument, document(0, {}, true));
    QVERIFY(!replaced(0, "5").ok()); // removed is removed
}

void TestRecords::documentsKeepTheirVersions()
{
    const auto put = [this](const QString &id, const QByteArray &body, bool removed = false) {
        return ask<Document>(*m_records, &Records::putDocument,
                             Document{QStringLiteral("guide"), id, 99, day(0), QStringLiteral("me"), body, removed})
            .value();
    };
    QCOMPARE(put(QStringLiteral("a"), "{\"v\":1}").version, 1);
    const Document second = put(QStringLiteral("a"), "{\"v\":2}");
    QCOMPARE(second.version, 2);
    const Document other = put(QStringLiteral("b"), QByteArray("\0{}", 3));
    (void)ask<Document>(*m_records, &Records::putDocument,
                        Document{QStringLiteral("notice"), QStringLiteral("a"), 0, day(0), {}, "{}"});
    const auto documents = [this] {
        return ask<std::vector<Document>>(*m_records, &Records::documents, QStringLiteral("guide")).value();
    };
    const auto versions = [this] {
        return ask<std::vector<Document>>(*m_records, &Records::versions, QStringLiteral("guide"), QStringLiteral("a"))
            .value();
    };
    QCOMPARE(documents(), (std::vector{second, other}));
    QCOMPARE(put(QStringLiteral("a"), {}, true).version, 3);
    QCOMPARE(documents(), std::vector{other});
    QCOMPARE(versions().size(), 3U);
    QCOMPARE(versions()[0].removed, true);
    QCOMPARE(versions()[1], second);
}

void TestRecords::aCallersFactsDoNotWaitForALongQuestion()
{
    QVERIFY(beginALongQuestion());
    m_records->addContact(contact(mobile, day(-1), QStringLiteral("a")));
    settle();
    const auto known = ask<CallerFacts>(*m_records, &Records::callerFacts, mobile, day(0));
    QVERIFY2(known.ok(), known.ok() ? "" : qPrintable(known.error()));
    QCOMPARE(known.value().contacts.size(), 1U);
    QCOMPARE(m_gate->answers, 0);
    m_gate->open.release();
    QTRY_COMPARE(m_gate->answers, 1);
}

void TestRecords::aSearchTakesThePlaceOfTheOneThatWaits()
{
    QObject other;
    QVERIFY(beginALongQuestion());
    find(QStringLiteral("w"), this);
    find(QStringLiteral("x"), &other);
    find(QStringLiteral("wa"), this);
    find(QStringLiteral("wan"), this);
    QTRY_COMPARE(m_told, (QStringList{QStringLiteral("w not"), QStringLiteral("wa not")}));
    m_told.clear();
    m_gate->open.release();
    // In the turn of the first.
    QTRY_COMPARE(m_told, (QStringList{QStringLiteral("wan"), QStringLiteral("x")}));
}

void TestRecords::aSearchGoesBetweenTheSlicesOfALongCount()
{
    m_records->addContact(contact(mobile, day(-30), QStringLiteral("first")));
    m_records->addContact(contact(mobile, day(-1), QStringLiteral("last")));
    settle();
    QVERIFY(beginALongQuestion());
    m_records->contactCounts(day(-40), day(0), std::chrono::minutes(5), this,
                             [this](const Base::Result<std::vector<ContactCount>> &counts) {
                                 m_told.append(QString::number(counts ? counts.value().size() : 0));
                             });
    find(QStringLiteral("w"), this);
    m_gate->open.release();
    QTRY_COMPARE(m_told, (QStringList{QStringLiteral("w"), QStringLiteral("2")}));
}

void TestRecords::stoppingDuringALongQuestionAnswersEveryone()
{
    QVERIFY(beginALongQuestion());
    int facts = 0;
    int scanned = 0;
    find(QStringLiteral("w"), this);
    m_records->callerFacts(mobile, day(0), this, [&facts](const auto &known) { facts += known.ok() ? 1 : 0; });
    m_records->scanCustomers(
        this, [](const auto &) { return true; }, [&scanned](const auto &) { ++scanned; });
    std::thread opener([gate = m_gate] { gate->open.release(); });
    m_records->stop();
    opener.join();
    QTRY_COMPARE(m_told.size(), 1);
    QTRY_COMPARE(facts + scanned + m_gate->answers, 3);
}

void TestRecords::makeCustomersEndless()
{
    settle();
    auto file = Database::open(m_folder->filePath(QStringLiteral("records.db")), Database::Mode::Write);
    QVERIFY(file.ok());
    QVERIFY(file.value().execute("ALTER TABLE customer RENAME TO customer_kept;"
                                 "CREATE VIEW customer AS WITH RECURSIVE endless(i) AS "
                                 "(SELECT 1 UNION ALL SELECT i + 1 FROM endless) SELECT i AS id, '' AS key, '' AS "
                                 "name, '' AS segment, '' AS tags, '' AS numbers, '' AS notes, '' AS manager, 0 AS "
                                 "changed_us FROM endless"));
}

void TestRecords::aSearchInterruptsTheOneUnderWay()
{
    makeCustomersEndless();
    find({}, this);
    // By the time something is written it runs, most likely; where not, it is answered in the same way.
    (void)ask<Document>(*m_records, &Records::putDocument,
                        Document{QStringLiteral("guide"), QStringLiteral("a"), 0, day(0), {}, "{}"});
    find(QStringLiteral("***"), this);
    QTRY_COMPARE(m_told, (QStringList{QStringLiteral(" not"), QStringLiteral("***")}));
}

void TestRecords::stoppingInterruptsAQuestionThatNeverEnds()
{
    makeCustomersEndless();
    find({}, this);
    m_records->stop();
    QTRY_COMPARE(m_told, QStringList{QStringLiteral(" not")});
}

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
