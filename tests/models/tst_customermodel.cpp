// Customers by the page: rows come as the view wants them, old searches never answer, little is held.
#include "kit/testkit.h"
#include "models/contactmodel.h"
#include "models/customermodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Floorwatch;
using Models::CustomerModel;

namespace
{

/// Keeps questions until the test lets them be answered.
struct Store {
    struct Question {
        Journal::CustomerQuery query;
        Journal::Answer<Journal::CustomerPage> answer;
    };
    std::vector<Question> open;
    qint64 total = 0;

    [[nodiscard]] CustomerModel::Fetch fetch()
    {
        return [this](const Journal::CustomerQuery &query, QObject *,
                      const Journal::Answer<Journal::CustomerPage> &answer) {
            open.push_back({query, answer});
        };
    }
    void answer()
    {
        const Question question = open.front();
        open.erase(open.begin());
        Journal::CustomerPage page;
        page.total = total;
        for (qint64 i = question.query.offset;
             i < std::min<qint64>(question.query.offset + question.query.limit, total); ++i) {
            Domain::Customer customer;
            customer.id = i + 1;
            customer.name = question.query.text + QString::number(i);
            customer.numbers = {QStringLiteral("+861"), QStringLiteral("+862")};
            page.customers.push_back(customer);
        }
        question.answer(page);
    }
    void answerAll()
    {
        while (!open.empty()) {
            answer();
        }
    }
};

} // namespace

class TestCustomerModel : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void rowsComeWhereTheViewIs();
    void onePageIsAskedForAtATime();
    void anOldSearchNeverAnswers();
    void rowsComeAndGoElsewhere();
    void littleIsHeldOfALongWay();
    void aFaultIsToldAndEmpties();
    void aChangeIsShownAtOnce();
    void contactsAreToldRaw();
};

void TestCustomerModel::rowsComeWhereTheViewIs()
{
    Store store;
    store.total = 1000;
    CustomerModel model(store.fetch());
    const QAbstractItemModelTester tester(&model);
    model.setQuery({});
    QCOMPARE(model.rowCount(), 0);
    store.answer();
    QCOMPARE(model.rowCount(), 1000);
    QCOMPARE(model.index(5, CustomerModel::Name).data().toString(), QStringLiteral("5"));
    QCOMPARE(model.index(5, CustomerModel::Number).data(CustomerModel::CountRole).toInt(), 2);
    QVERIFY(!model.index(500, 0).data(CustomerModel::LoadedRole).toBool());
    QVERIFY(!model.index(500, 0).data().isValid());
    QSignalSpy changed(&model, &CustomerModel::dataChanged);
    model.want(495, 520);
    store.answerAll();
    QCOMPARE(changed.size(), 2);
    QCOMPARE(model.index(500, CustomerModel::Name).data().toString(), QStringLiteral("500"));
}

void TestCustomerModel::onePageIsAskedForAtATime()
{
    Store store;
    store.total = 1'000'000;
    CustomerModel model(store.fetch());
    model.setQuery({});
    store.answer();
    for (int row = 1000; row < 900'000; row += 1000) {
        model.want(row, row + 30); // somebody pulls the bar
    }
    QCOMPARE(store.open.size(), 1U);
    store.answerAll();
    QVERIFY(model.customer(899'010) != nullptr || model.pagesHeld() == 3);
    QVERIFY(model.pagesHeld() <= 3);
}

void TestCustomerModel::anOldSearchNeverAnswers()
{
    Store store;
    store.total = 10;
    CustomerModel model(store.fetch());
    Journal::CustomerQuery query;
    query.text = QStringLiteral("old");
    model.setQuery(query);
    query.text = QStringLiteral("new");
    model.setQuery(query);
    store.answer();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.isAsking());
    store.answer();
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("new0"));
    QVERIFY(!model.isAsking());
}

void TestCustomerModel::rowsComeAndGoElsewhere()
{
    Store store;
    store.total = 500;
    CustomerModel model(store.fetch());
    const QAbstractItemModelTester tester(&model);
    model.setQuery({});
    store.answer();
    store.total = 503;
    model.want(200, 210);
    store.answerAll();
    QCOMPARE(model.rowCount(), 503);
    store.total = 150;
    model.want(400, 410);
    store.answerAll();
    QCOMPARE(model.rowCount(), 150);
    QCOMPARE(model.total(), 150);
}

void TestCustomerModel::littleIsHeldOfALongWay()
{
    Store store;
    store.total = 100'000;
    CustomerModel model(store.fetch());
    model.setQuery({});
    store.answer();
    for (int row = 0; row < 100'000; row += 90) {
        model.want(row, row + 40);
        store.answerAll();
    }
    QVERIFY(model.pagesHeld() <= 41);
    QVERIFY(model.customer(99'950) != nullptr);
}

void TestCustomerModel::aFaultIsToldAndEmpties()
{
    Store store;
    store.total = 10;
    CustomerModel model(store.fetch());
    model.setQuery({});
    store.answer();
    QSignalSpy found(&model, &CustomerModel::found);
    model.reload();
    store.open.front().answer(Base::Error{QStringLiteral("The disk is gone.")});
    QCOMPARE(model.trouble(), QStringLiteral("The disk is gone."));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(found.size(), 1);
}

void TestCustomerModel::aChangeIsShownAtOnce()
{
    Store store;
    store.total = 10;
    CustomerModel model(store.fetch());
    model.setQuery({});
    store.answer();
    QCOMPARE(model.rowOf(4), 3);
    Domain::Customer customer = *model.customer(3);
    customer.name = QStringLiteral("other");
    model.replace(customer);
    QCOMPARE(model.index(3, 0).data().toString(), QStringLiteral("other"));
    customer.id = 99;
    model.replace(customer);
    QCOMPARE(model.rowOf(99), -1);
}

void TestCustomerModel::contactsAreToldRaw()
{
    using Models::ContactModel;
    Domain::Contact contact;
    contact.at = Base::fromEpochSeconds(1'795'305'600);
    contact.reason.key = QStringLiteral("billing");
    contact.outcome = Domain::VisitOutcome::Abandoned;
    contact.wait = std::chrono::seconds(75);
    contact.escalated = true;
    ContactModel model;
    const QAbstractItemModelTester tester(&model);
    QSignalSpy reset(&model, &ContactModel::modelReset);
    model.setContacts({contact});
    model.setContacts({contact});
    QCOMPARE(reset.size(), 1); // a view keeps its place
    QCOMPARE(model.index(0, ContactModel::Wait).data().toLongLong(), 75'000'000);
    QCOMPARE(model.index(0, ContactModel::Outcome).data().toInt(), static_cast<int>(Domain::VisitOutcome::Abandoned));
    QVERIFY(model.index(0, 0).data(ContactModel::FlagRole).toBool());
}

QTEST_GUILESS_MAIN(TestCustomerModel)
#include "tst_customermodel.moc"
