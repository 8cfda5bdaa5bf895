// The customers page: a million of them scroll by, one is found, edited, deleted and brought back; the import says what
// it will do before it does it.
#include "callers/contacttable.h"
#include "callers/customerform.h"
#include "callers/customerlist.h"
#include "callers/customerspage.h"
#include "callers/importmapping.h"
#include "callers/importrun.h"
#include "callers/pills.h"
#include "callers/undobar.h"
#include "kit/tableview.h"
#include "kit/testkit.h"
#include "widgets/callersfixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableWidget>

using namespace Floorwatch;
using Callers::CustomersPage;
using Customers::Field;
using TestKit::FakeCallers;

namespace
{

constexpr int Million = 1'000'000;

Domain::Customer wang()
{
    Domain::Customer customer;
    customer.id = 7;
    customer.key = QStringLiteral("K-1");
    customer.name = QStringLiteral("Wang Fang");
    customer.numbers = {QStringLiteral("+8613912345678")};
    customer.tags = {QStringLiteral("vip")};
    return customer;
}

QPushButton *button(CustomersPage &page, const char *name)
{
    return page.findChild<QPushButton *>(QString::fromLatin1(name));
}

Domain::Customer li()
{
    Domain::Customer other = wang();
    other.id = 8;
    other.name = QStringLiteral("Li Na");
    return other;
}

/// Types a mark behind the first one's name and chooses the other without saving.
void editAndLeave(CustomersPage &page)
{
    page.show();
    Q_EMIT page.list().chosen(wang());
    QTest::keyClicks(page.form().name(), QStringLiteral("!"));
    Q_EMIT page.list().chosen(li());
}

} // namespace

class TestCustomers : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aMillionCustomersScroll();
    void searchAndFiltersAskOnceAPersonPauses();
    void aCustomerIsShownWithContacts();
    void aChangeIsSavedAndShown();
    void aRefusedSaveKeepsWhatWasTyped();
    void numbersAreReadAndShownAsE164();
    void tagsAreTypedInTheWordsOfTheScreen();
    void aNewCustomerBeginsWithTheCallersNumber();
    void aDeletedCustomerComesBack();
    void unsavedChangesHaveAWayBack();
    void whatTheLineGoesBackToIsKeptAsWell();
    void aRightThatIsGoneTakesNothingThatWasTyped();
    void whoMayOnlySeeFindsTheFieldsLocked();
    void closedRecordsAreSaid();
    void showNumberFindsTheCustomer();
    void theMappingIsGuessedAndCanBeChanged();
    void theMappingSaysWhatIsMissing();
    void theRunShowsItsCountsAndTheRejectedRows();
};

void TestCustomers::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}

void TestCustomers::aMillionCustomersScroll()
{
    FakeCallers desk;
    desk.total = Million;
    CustomersPage page(desk);
    page.resize(1366, 768);
    page.show();
    Callers::CustomerList &list = page.list();
    QTRY_COMPARE(list.model().rowCount(), Million);
    QVERIFY(list.model().customer(0) != nullptr);
    list.table().verticalScrollBar()->setValue(list.table().verticalScrollBar()->maximum());
    QTRY_VERIFY(list.model().customer(Million - 1) != nullptr);
    QCOMPARE(list.model().customer(Million - 1)->name, QStringLiteral("Customer 999999"));
    QVERIFY(list.model().pagesHeld() < 10);
    QVERIFY(list.model().customer(Million / 2) == nullptr);
    QVERIFY(list.count().contains(QStringLiteral("000")));
}

void TestCustomers::searchAndFiltersAskOnceAPersonPauses()
{
    FakeCallers desk;
    desk.customers = {wang()};
    CustomersPage page(desk);
    page.show();
    QTRY_COMPARE(page.list().model().rowCount(), 1);
    desk.queries.clear();
    QTest::keyClicks(page.list().search(), QStringLiteral("nobody"));
    QTRY_COMPARE(page.list().model().rowCount(), 0);
    QCOMPARE(desk.queries.size(), 1U);
    QCOMPARE(desk.queries.front().text, QStringLiteral("nobody"));
    page.list().search()->clear();
    page.list().tag()->setCurrentIndex(1);
    page.list().segment()->setText(QStringLiteral("gold"));
    QTRY_COMPARE(page.list().model().query().tag, QStringLiteral("vip"));
    QCOMPARE(page.list().model().query().segment, QStringLiteral("gold"));
    page.list().tag()->setEditText(QStringLiteral("North"));
    QTRY_COMPARE(page.list().model().query().tag, QStringLiteral("north"));
}

void TestCustomers::aCustomerIsShownWithContacts()
{
    FakeCallers desk;
    desk.customers = {wang()};
    CustomersPage page(desk);
    page.show();
    QTRY_COMPARE(page.list().model().rowCount(), 1);
    page.list().table().selectRow(0);
    Q_EMIT page.list().table().chosen(page.list().model().index(0, 0));
    QCOMPARE(page.form().customer(), wang());
    QTRY_COMPARE(page.contacts().contacts().rowCount(), 3);
    QVERIFY(desk.asked.contains(QStringLiteral("facts +8613912345678")));
    QVERIFY(!button(page, "save")->isEnabled());
}

void TestCustomers::aChangeIsSavedAndShown()
{
    FakeCallers desk;
    desk.customers = {wang()};
    CustomersPage page(desk);
    page.show();
    QTRY_COMPARE(page.list().model().rowCount(), 1);
    Q_EMIT page.list().chosen(wang());
    page.form().name()->setFocus();
    QTest::keyClicks(page.form().name(), QStringLiteral(" (Ms)"));
    QVERIFY(button(page, "save")->isEnabled());
    button(page, "save")->click();
    QTRY_COMPARE(page.message(), QStringLiteral("Saved."));
    QCOMPARE(page.list().model().customer(0)->name, QStringLiteral("Wang Fang (Ms)"));
    QVERIFY(!page.form().isEdited());
}

void TestCustomers::aRefusedSaveKeepsWhatWasTyped()
{
    FakeCallers desk;
    desk.customers = {wang()};
    desk.refusal = QStringLiteral("Another customer has this number K-1.");
    CustomersPage page(desk);
    page.show();
    Q_EMIT page.list().chosen(wang());
    QTest::keyClicks(page.form().name(), QStringLiteral("!"));
    page.save();
    QTRY_COMPARE(page.message(), desk.refusal);
    QCOMPARE(page.form().name()->text(), QStringLiteral("Wang Fang!"));
    QVERIFY(button(page, "save")->isEnabled());
}

void TestCustomers::numbersAreReadAndShownAsE164()
{
    Callers::CustomerForm form(QStringLiteral("CN"));
    form.show({});
    form.name()->setText(QStringLiteral("x"));
    QLineEdit *field = form.numbers().field();
    QTest::keyClicks(field, QStringLiteral("139 1234 5678"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(form.numbers().words(), QStringList(QStringLiteral("+8613912345678")));
    QTest::keyClicks(field, QStringLiteral("+8613912345678,"));
    QCOMPARE(form.numbers().words().size(), 1); // the same one
    QTest::keyClicks(field, QStringLiteral("anonymous"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(form.numbers().fault().contains(QStringLiteral("anonymous")));
    QVERIFY(!form.fault().isEmpty());
    field->clear();
    QTest::keyClicks(field, QStringLiteral("13812345678")); // typed and not yet a pill
    QVERIFY(form.fault().isEmpty());
    QCOMPARE(form.customer().numbers.last(), QStringLiteral("+8613812345678"));
    auto *pill = form.numbers().findChild<Callers::Pill *>();
    QTest::keyClick(pill, Qt::Key_Delete);
    QCOMPARE(form.numbers().words().size(), 1);
}

void TestCustomers::tagsAreTypedInTheWordsOfTheScreen()
{
    Callers::CustomerForm form(QStringLiteral("CN"));
    form.show({});
    QLineEdit *field = form.tags().field();
    QTest::keyClicks(field, QStringLiteral("Complaint;North;vip"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(form.tags().words(),
             QStringList({QStringLiteral("complaint"), QStringLiteral("north"), QStringLiteral("vip")}));
    QVERIFY(form.isEdited());
    // Apart by whatever the store and a file take them apart by.
    form.tags().setWords({});
    field->insert(QStringLiteral("a|b；c，d、e"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(form.tags().words(), QString(QStringLiteral("a b c d e")).split(QLatin1Char(' ')));
    QTest::keyClicks(field, QString(50, QLatin1Char('t')));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!form.tags().fault().isEmpty());
}

void TestCustomers::aNewCustomerBeginsWithTheCallersNumber()
{
    FakeCallers desk;
    CustomersPage page(desk);
    page.show();
    page.beginNew(QStringLiteral("+8613912345678"), QStringLiteral("WANG"));
    QCOMPARE(page.form().customer().numbers, QStringList(QStringLiteral("+8613912345678")));
    QVERIFY(button(page, "save")->isEnabled());
    QVERIFY(!button(page, "remove")->isEnabled());
    page.save();
    QTRY_COMPARE(page.message(), QStringLiteral("Added."));
    QTRY_COMPARE(page.list().model().rowCount(), 1);
    page.beginNew();
    page.save();
    QVERIFY(page.message().contains(QStringLiteral("Enter a name")));
}

void TestCustomers::aDeletedCustomerComesBack()
{
    FakeCallers desk;
    desk.customers = {wang()};
    CustomersPage page(desk);
    page.show();
    Q_EMIT page.list().chosen(wang());
    button(page, "remove")->click();
    QTRY_VERIFY(page.undo().isVisible());
    QVERIFY(page.undo().text().contains(QStringLiteral("Wang Fang")));
    QTRY_COMPARE(page.list().model().rowCount(), 0);
    page.undo().button()->click();
    QTRY_COMPARE(page.list().model().rowCount(), 1);
    QCOMPARE(desk.customers.front(), wang());
    QVERIFY(!page.undo().isVisible());
}

void TestCustomers::unsavedChangesHaveAWayBack()
{
    FakeCallers desk;
    desk.customers = {wang(), li()};
    CustomersPage page(desk);
    editAndLeave(page);
    QCOMPARE(page.form().name()->text(), QStringLiteral("Li Na"));
    QVERIFY(page.undo().isVisible());
    page.undo().button()->click();
    QCOMPARE(page.form().name()->text(), QStringLiteral("Wang Fang!"));
    QVERIFY(page.form().isEdited());
    QVERIFY(button(page, "save")->isEnabled());
}

void TestCustomers::whatTheLineGoesBackToIsKeptAsWell()
{
    FakeCallers desk;
    desk.customers = {wang(), li()};
    CustomersPage page(desk);
    editAndLeave(page);
    QVERIFY2(page.unsaved().contains(QStringLiteral("Wang Fang")), qPrintable(page.unsaved()));
    QTest::keyClicks(page.form().name(), QStringLiteral("?"));
    QVERIFY(page.unsaved().contains(QStringLiteral("Wang Fang")) && page.unsaved().contains(QStringLiteral("Li Na")));
    const std::any kept = page.takeUnsaved();
    QVERIFY(page.unsaved().isEmpty() && !page.undo().isVisible());
    page.putBack(kept);
    QCOMPARE(page.form().name()->text(), QStringLiteral("Li Na?"));
    page.undo().button()->click();
    QCOMPARE(page.form().name()->text(), QStringLiteral("Wang Fang!"));
}

void TestCustomers::aRightThatIsGoneTakesNothingThatWasTyped()
{
    FakeCallers desk;
    Domain::Customer other = wang();
    other.id = 8;
    desk.customers = {wang(), other};
    CustomersPage page(desk);
    page.show();
    Q_EMIT page.list().chosen(wang());
    QTest::keyClicks(page.form().name(), QStringLiteral("!"));
    desk.denied = {Access::Right::EditCustomers};
    Q_EMIT desk.rightsChanged();
    Q_EMIT page.list().chosen(other);
    QVERIFY(page.undo().isVisible());
    page.undo().button()->click();
    QCOMPARE(page.form().name()->text(), QStringLiteral("Wang Fang!"));
}

void TestCustomers::whoMayOnlySeeFindsTheFieldsLocked()
{
    FakeCallers desk;
    desk.customers = {wang()};
    desk.denied = {Access::Right::EditCustomers};
    CustomersPage page(desk);
    page.show();
    Q_EMIT page.list().chosen(wang());
    QVERIFY(page.form().name()->isReadOnly());
    for (const char *name : {"new", "import", "export", "remove", "save"}) {
        QVERIFY2(!button(page, name)->isEnabled(), name);
        QVERIFY2(button(page, name)->toolTip().contains(QStringLiteral("Your role")), name);
    }
    desk.denied.clear();
    Q_EMIT desk.rightsChanged();
    QVERIFY(!page.form().name()->isReadOnly());
    QVERIFY(button(page, "new")->isEnabled());
}

void TestCustomers::closedRecordsAreSaid()
{
    FakeCallers desk;
    desk.trouble = QStringLiteral("The records cannot be opened: the disk is full.");
    CustomersPage page(desk);
    page.show();
    QTRY_COMPARE(page.list().model().trouble(), desk.trouble);
    QVERIFY(!button(page, "new")->isEnabled());
    QCOMPARE(button(page, "new")->toolTip(), desk.trouble);
    desk.customers = {wang()};
    desk.trouble.clear();
    Q_EMIT desk.statusChanged();
    QTRY_COMPARE(page.list().model().rowCount(), 1);
}

void TestCustomers::showNumberFindsTheCustomer()
{
    FakeCallers desk;
    desk.customers = {wang()};
    CustomersPage page(desk);
    page.show();
    page.showNumber(QStringLiteral("+8613912345678"));
    QTRY_COMPARE(page.form().customer().name, QStringLiteral("Wang Fang"));
    page.showNumber(QStringLiteral("+8613800000000"));
    QTRY_COMPARE(page.list().search()->text(), QStringLiteral("+8613800000000"));
}

void TestCustomers::theMappingIsGuessedAndCanBeChanged()
{
    Customers::Preview preview;
    preview.encoding = Customers::Encoding::Gb18030;
    preview.separator = QLatin1Char('\t');
    preview.header = {QStringLiteral("Phone"), QStringLiteral("Who")};
    preview.rows = {{QStringLiteral("139"), QStringLiteral("Wang")}, {QStringLiteral("138"), QStringLiteral("Li")}};
    preview.guess = {Field::Numbers, Field::None};
    Callers::ImportMapping mapping;
    mapping.show(preview);
    QCOMPARE(mapping.encoding()->currentText(), QStringLiteral("GB18030"));
    QCOMPARE(mapping.separator()->currentText(), QStringLiteral("Tab"));
    QCOMPARE(mapping.table()->rowCount(), 3);
    QSignalSpy changed(&mapping, &Callers::ImportMapping::changed);
    mapping.column(1)->setCurrentIndex(static_cast<int>(Field::Name));
    QCOMPARE(changed.size(), 1);
    const Customers::ImportSettings settings = mapping.settings();
    QCOMPARE(settings.columns, (std::vector<Field>{Field::Numbers, Field::Name}));
    QCOMPARE(settings.separator, QLatin1Char('\t'));
    QVERIFY(settings.header);
    mapping.findChild<QCheckBox *>()->setChecked(false);
    QVERIFY(!mapping.settings().header);
    QCOMPARE(mapping.table()->rowCount(), 4); // the header is a row like the others
    QCOMPARE(mapping.table()->item(1, 0)->text(), QStringLiteral("Phone"));
}

void TestCustomers::theMappingSaysWhatIsMissing()
{
    Customers::Preview preview;
    preview.encoding = Customers::Encoding::Utf8;
    preview.separator = QLatin1Char(',');
    preview.header = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    preview.guess = {Field::Name, Field::None, Field::None};
    Callers::ImportMapping mapping;
    mapping.show(preview);
    QVERIFY(mapping.fault().contains(QStringLiteral("numbers")));
    mapping.column(1)->setCurrentIndex(static_cast<int>(Field::Numbers));
    mapping.column(2)->setCurrentIndex(static_cast<int>(Field::Numbers)); // several may hold numbers
    QVERIFY(mapping.fault().isEmpty());
    mapping.column(2)->setCurrentIndex(static_cast<int>(Field::Name));
    QVERIFY(mapping.fault().contains(QStringLiteral("Name")));
}

void TestCustomers::theRunShowsItsCountsAndTheRejectedRows()
{
    Callers::ImportRun run;
    run.begin(true);
    QVERIFY(run.message().contains(QStringLiteral("nothing is stored")));
    Customers::ImportOutcome outcome;
    outcome.rows = 10;
    outcome.added = 6;
    outcome.changed = 1;
    outcome.unchanged = 1;
    outcome.rejected = 2;
    outcome.rejectedFile = QStringLiteral("/tmp/x-rejected.csv");
    run.showProgress(50, 100, outcome);
    QCOMPARE(run.count(1), QStringLiteral("6"));
    run.end(outcome);
    QCOMPARE(run.count(4), QStringLiteral("2"));
    QCOMPARE(run.rejectedFile(), outcome.rejectedFile);
    QVERIFY(!run.message().contains(QStringLiteral("another customer")));
    outcome.shared = 1'234;
    run.end(outcome);
    QVERIFY(run.message().contains(QStringLiteral("another customer has too: 1,234")));
    run.begin(false);
    QVERIFY(run.rejectedFile().isEmpty());
    run.end(Base::Error{QStringLiteral("The file went away.")});
    QCOMPARE(run.message(), QStringLiteral("The file went away."));
    outcome.cancelled = true;
    run.end(outcome);
    QVERIFY(run.message().contains(QStringLiteral("Stopped")));
}

QTEST_MAIN(TestCustomers)
#include "tst_customers.moc"
