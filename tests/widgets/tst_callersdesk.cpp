// The screens of callers over a running session: a PBX of paper, records on disk, rights and audit trail as they are.
#include "callers/customerform.h"
#include "callers/customerlist.h"
#include "callers/customerspage.h"
#include "callers/demandcard.h"
#include "callers/demandhead.h"
#include "callers/demandview.h"
#include "callers/exportbar.h"
#include "callers/guideeditor.h"
#include "callers/guidepage.h"
#include "callers/guideversions.h"
#include "callers/importmapping.h"
#include "callers/importrun.h"
#include "callers/importwizard.h"
#include "callers/notelist.h"
#include "callers/sessiondesk.h"
#include "callers/undobar.h"
#include "session/alertfixture.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Floorwatch;
using Callers::CustomersPage;
using Callers::GuidePage;
using Callers::GuideToolbar;
using Callers::ImportWizard;
using SessionTest::AlertFixture;

namespace
{

constexpr const char *Number = "13912345678";

QByteArray csv()
{
    return "Name,Phone,Customer No,Tags\nWang Fang,13912345678,K-1,vip\nLi Na,13800000000,K-2,\nNobody,not a "
           "number,,\n";
}

void writeFile(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()) {
        qFatal("the file cannot be written");
    }
}

} // namespace

class TestCallersDesk : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aVipsCardIsThereBeforeAnybodyAnswers();
    void whatIsWrittenOnTheCardIsKept();
    void aTeamLeadSeesAndDoesNotEdit();
    void aViewerSeesNothingOfCallers();
    void customersAreKeptDeletedAndBroughtBack();
    void aFileIsCheckedThenImportedThenExported();
    void aGuideIsSavedInVersions();
    void withoutRecordsThePagesSaySo();
};

void TestCallersDesk::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}

void TestCallersDesk::aVipsCardIsThereBeforeAnybodyAnswers()
{
    AlertFixture f;
    f.addCustomer(QStringLiteral("Wang Fang"), QStringLiteral("+8613912345678"), {QStringLiteral("vip")});
    Callers::SessionDesk desk(*f.session);
    f.arrives("c.1", Number);
    f.joins("c.1", Number);
    QTRY_VERIFY(desk.isLive(AlertFixture::call("c.1")));
    Callers::DemandCard card(desk);
    card.show(AlertFixture::call("c.1"));
    QVERIFY(card.view().head().number().contains(QStringLiteral("139 1234 5678")));
    QTRY_COMPARE(card.view().head().name(), QStringLiteral("Wang Fang"));
    QCOMPARE(card.view().often(), QStringLiteral("0"));
    f.hangsUp("c.1");
    QTRY_VERIFY(!desk.isLive(AlertFixture::call("c.1")));
    QCOMPARE(card.view().head().name(), QStringLiteral("Wang Fang"));
}

void TestCallersDesk::whatIsWrittenOnTheCardIsKept()
{
    AlertFixture f;
    Callers::SessionDesk desk(*f.session);
    f.arrives("c.1", Number);
    f.joins("c.1", Number);
    QTRY_VERIFY(desk.isLive(AlertFixture::call("c.1")));
    Callers::DemandCard card(desk);
    card.show(AlertFixture::call("c.1"));
    QTRY_VERIFY(card.view().head().who().contains(QStringLiteral("Not a known customer")));
    Q_EMIT card.view().noteAdded(QStringLiteral("moved house"));
    Q_EMIT card.view().promiseMade(QStringLiteral("call back"), desk.now() + std::chrono::hours(1));
    Q_EMIT card.view().reasonChosen(QStringLiteral("billing"));
    QCOMPARE(f.desk().reasonOf(AlertFixture::call("c.1")).source, Domain::ReasonSource::Hand);
    const auto facts = [&] { return f.desk().demandOf(AlertFixture::call("c.1")).facts; };
    QTRY_COMPARE(facts().notes.size(), 1U);
    QTRY_COMPARE(facts().promises.size(), 1U);
    Q_EMIT card.view().promiseKept(facts().promises.front().id);
    QTRY_VERIFY(facts().promises.empty());
}

void TestCallersDesk::aTeamLeadSeesAndDoesNotEdit()
{
    AlertFixture::Given given;
    given.role = Access::Role::TeamLead;
    AlertFixture f(given);
    f.addCustomer(QStringLiteral("Wang Fang"), QStringLiteral("+8613912345678"), {});
    Callers::SessionDesk desk(*f.session);
    CustomersPage page(desk);
    page.show();
    QTRY_COMPARE(page.list().model().rowCount(), 1);
    Q_EMIT page.list().chosen(*page.list().model().customer(0));
    QVERIFY(page.form().name()->isReadOnly());
    QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("new"))->isEnabled());
    page.form().name()->setText(QStringLiteral("x"));
    page.save(); // past the button
    QTRY_VERIFY(!page.message().isEmpty());
    QCOMPARE(page.list().model().customer(0)->name, QStringLiteral("Wang Fang"));
}

void TestCallersDesk::aViewerSeesNothingOfCallers()
{
    AlertFixture::Given given;
    given.role = Access::Role::Viewer;
    AlertFixture f(given);
    Callers::SessionDesk desk(*f.session);
    f.arrives("c.1", Number);
    f.joins("c.1", Number);
    QTRY_VERIFY(desk.isLive(AlertFixture::call("c.1")));
    Callers::DemandCard card(desk);
    card.show(AlertFixture::call("c.1"));
    QVERIFY(card.view().isEmptyShown());
    f.session->signIn(SessionTest::someone(Access::Role::FloorSupervisor));
    QTRY_VERIFY(!card.view().isEmptyShown());
}

void TestCallersDesk::customersAreKeptDeletedAndBroughtBack()
{
    AlertFixture f;
    Callers::SessionDesk desk(*f.session);
    CustomersPage page(desk);
    page.show();
    page.beginNew(QStringLiteral("+8613912345678"), QStringLiteral("Wang Fang"));
    page.save();
    QTRY_COMPARE(page.list().model().rowCount(), 1);
    QVERIFY(f.audit->has("customerAdded", "done"));
    page.list().search()->setText(QStringLiteral("139"));
    QTRY_COMPARE(page.list().model().query().text, QStringLiteral("139"));
    QTRY_COMPARE(page.list().model().rowCount(), 1);
    page.remove();
    QTRY_COMPARE(page.list().model().rowCount(), 0);
    page.undo().button()->click();
    QTRY_COMPARE(page.list().model().rowCount(), 1);
    f.audit->full = true;
    page.remove();
    QTRY_VERIFY(!page.message().isEmpty());
    QCOMPARE(page.list().model().rowCount(), 1);
}

void TestCallersDesk::aFileIsCheckedThenImportedThenExported()
{
    AlertFixture f;
    Callers::SessionDesk desk(*f.session);
    CustomersPage page(desk);
    page.show();
    page.openImport();
    ImportWizard *wizard = page.wizard();
    QVERIFY(wizard->isVisible());
    const QString file = f.file("customers.csv");
    writeFile(file, csv());
    wizard->setFile(file);
    QCOMPARE(wizard->step(), ImportWizard::Step::Columns);
    QVERIFY(wizard->nextButton()->isEnabled());
    wizard->next();
    QTRY_COMPARE(wizard->step(), ImportWizard::Step::Checked);
    QCOMPARE(wizard->run().count(1), QStringLiteral("2"));
    QCOMPARE(wizard->run().count(4), QStringLiteral("1"));
    QVERIFY(QFile::exists(wizard->run().rejectedFile()));
    QCOMPARE(page.list().model().rowCount(), 0);
    QVERIFY(!f.audit->has("customersImported", "done"));
    wizard->next();
    QTRY_COMPARE(wizard->step(), ImportWizard::Step::Done);
    QTRY_COMPARE(page.list().model().rowCount(), 2);
    QVERIFY(f.audit->has("customersImported", "done"));
    wizard->next();
    QVERIFY(!wizard->isVisible());
    const QString out = f.file("out.csv");
    page.exportTo(out);
    QTRY_VERIFY(!page.exports().isRunning());
    QFile exported(out);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    QVERIFY(exported.readAll().contains("Wang Fang"));
}

void TestCallersDesk::aGuideIsSavedInVersions()
{
    AlertFixture f;
    Callers::SessionDesk desk(*f.session);
    GuidePage page(desk);
    page.show();
    page.beginNew(QStringLiteral("order"));
    page.editor().title(false)->setFocus();
    QTest::keyClicks(page.editor().title(false), QStringLiteral("Late"));
    page.toolbar().click(GuideToolbar::Save);
    const QString id = page.draft().guide().id;
    page.toolbar().click(GuideToolbar::Edit);
    QTest::keyClicks(page.editor().title(false), QStringLiteral("!"));
    page.toolbar().click(GuideToolbar::Save);
    QVERIFY(!page.isEditing());
    // What is stored is read by another thread: a person is slower than the disk, a test is not.
    size_t stored = 0;
    const auto count = [&] {
        f.desk().records()->versions(QStringLiteral("guide"), id, &page,
                                     [&](const auto &all) { stored = all ? all.value().size() : 0; });
        return stored;
    };
    QTRY_COMPARE(count(), 2U);
    page.toolbar().click(GuideToolbar::Versions);
    auto *versions = page.findChild<Callers::GuideVersions *>();
    QTRY_COMPARE(versions->list()->count(), 2);
    versions->list()->setCurrentRow(1);
    versions->restore()->click();
    QCOMPARE(page.draft().guide().id, id);
    QCOMPARE(page.draft().guide().demand.english, QStringLiteral("Late"));
    page.toolbar().click(GuideToolbar::Save);
    page.showReason(QStringLiteral("order"));
    QVERIFY(!page.isEmptyShown());
}

void TestCallersDesk::withoutRecordsThePagesSaySo()
{
    AlertFixture::Given given;
    given.records = false;
    AlertFixture f(given);
    Callers::SessionDesk desk(*f.session);
    CustomersPage page(desk);
    page.show();
    QTRY_VERIFY(!page.list().model().trouble().isEmpty());
    QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("new"))->isEnabled());
    f.arrives("c.1", Number);
    f.joins("c.1", Number);
    QTRY_VERIFY(desk.isLive(AlertFixture::call("c.1")));
    Callers::DemandCard card(desk);
    card.show(AlertFixture::call("c.1"));
    QVERIFY(!card.view().state().isEmpty());
}

QTEST_MAIN(TestCallersDesk)
#include "tst_callersdesk.moc"
