// The pages of alerts, rules, notices and groups over a desk that warns: what a person does there is so afterwards.
#include "kit/tableview.h"
#include "lookout/alertdetails.h"
#include "lookout/alertlist.h"
#include "lookout/alertpage.h"
#include "lookout/callerruleeditor.h"
#include "lookout/callerrulestab.h"
#include "lookout/floorrulestab.h"
#include "lookout/grouppage.h"
#include "lookout/noticecomposer.h"
#include "lookout/noticepage.h"
#include "lookout/parts.h"
#include "lookout/plaintable.h"
#include "lookout/rulespage.h"
#include "lookout/surgepage.h"
#include "lookout/surgeview.h"
#include "session/alertfixture.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>

using namespace Floorwatch;
using namespace Floorwatch::Lookout;
using Access::Role;
using Alerts::AlertState;
using SessionTest::AlertFixture;

namespace
{

constexpr int Patience = 20'000;
const QString Vip = QStringLiteral("+8613912345678");

/// A VIP who calls and whom an alert tells of.
struct Calling {
    Calling()
    {
        fixture.addCustomer(QStringLiteral("王芳"), Vip, {Domain::Tag::Vip});
        fixture.arrives("1.1", "13912345678");
        fixture.joins("1.1", "13912345678");
        if (!QTest::qWaitFor([this] { return fixture.alertOf("1.1") != nullptr; }, Patience)) {
            qFatal("no alert came");
        }
        id = fixture.alertOf("1.1")->id;
    }
    AlertFixture fixture;
    QString id;
};

Session::DeskSettings simpler(const Session::DeskSettings &settings)
{
    Session::DeskSettings one = settings;
    one.callers.rules.resize(1);
    return one;
}

} // namespace

class TestLookoutDesk : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anAlertIsTakenAndGivenBackByKeys();
    void anAlertIsGivenToSomebodyAndNoted();
    void whoMayNotIsTold();
    void actsOnACallGoOutAsSignals();
    void aRuleIsEditedAndSaved();
    void aFaultyRuleIsNotSaved();
    void undoingChangesIsAskedAbout();
    void anOlderVersionIsBroughtBack();
    void theDefaultsOfTheFloorComeBack();
    void aBackTestIsOfTheRuleThatWasAskedFor();
    void aBackTestGoesOnWhenItsTabIsShownAgain();
    void aNoticeIsAskedAboutSentAndWithdrawn();
    void aNoticeThatIsWrittenGoesOnlyAfterAQuestion();
    void aNoticeThatWasChangedMeanwhileKeepsTheOthersText();
    void aNoticeThatIsTooLongIsNotSent();
    void aCaseIsTiedUntiedAndExported();
    void aSurgePageWithoutHistoryIsCalm();
};

void TestLookoutDesk::init()
{
    // The offscreen platform says so of every window with a least size; it is not ours to mend.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

void TestLookoutDesk::anAlertIsTakenAndGivenBackByKeys()
{
    Calling c;
    AlertPage page(*c.fixture.session);
    page.resize(1280, 700);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.showAlert(c.id);
    page.list().view()->setFocus();
    QVERIFY(page.details().words().contains(QStringLiteral("王芳")));
    QTest::keyClick(page.list().view(), Qt::Key_A);
    QTRY_COMPARE(c.fixture.desk().book().find(c.id)->state, AlertState::Acknowledged);
    QVERIFY(!page.details().said().text().isEmpty());
    QTest::keyClick(page.list().view(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(c.fixture.desk().book().find(c.id)->state, AlertState::Open);
    page.snooze(15);
    QCOMPARE(c.fixture.desk().book().find(c.id)->state, AlertState::Snoozed);
}

void TestLookoutDesk::anAlertIsGivenToSomebodyAndNoted()
{
    Calling c;
    AlertPage page(*c.fixture.session);
    page.show();
    page.showAlert(c.id);
    page.act(Deed::Assign);
    QVERIFY(page.details().ask().isAsking());
    QTest::keyClicks(page.details().ask().field()->lineEdit(), QStringLiteral("li.na"));
    page.details().ask().accept();
    QCOMPARE(c.fixture.desk().book().find(c.id)->assignedTo, QStringLiteral("li.na"));
    page.act(Deed::Note);
    QTest::keyClicks(page.details().ask().field()->lineEdit(), QStringLiteral("asked for a refund"));
    page.details().ask().accept();
    QCOMPARE(c.fixture.desk().book().find(c.id)->notes.size(), size_t(1));
    QVERIFY(page.details().words().contains(QStringLiteral("asked for a refund")));
    // It stays with the customer as well.
    QTRY_COMPARE_WITH_TIMEOUT(c.fixture.desk().demandOf(AlertFixture::call("1.1")).facts.notes.size(), size_t(1),
                              Patience);
}

void TestLookoutDesk::whoMayNotIsTold()
{
    Calling c;
    c.fixture.session->signIn(SessionTest::someone(Role::Viewer));
    AlertPage page(*c.fixture.session);
    page.show();
    page.showAlert(c.id);
    page.act(Deed::Acknowledge);
    QCOMPARE(c.fixture.desk().book().find(c.id)->state, AlertState::Open);
    QVERIFY(!page.details().said().text().isEmpty());
}

void TestLookoutDesk::actsOnACallGoOutAsSignals()
{
    Calling c;
    AlertPage page(*c.fixture.session);
    page.show();
    page.showAlert(c.id);
    QSignalSpy acts(&page, &AlertPage::actWanted);
    QSignalSpy demands(&page, &AlertPage::demandWanted);
    page.act(Deed::MoveToFront);
    page.act(Deed::DemandCard);
    page.act(Deed::Listen); // nobody has answered yet
    QCOMPARE(acts.count(), 1);
    QCOMPARE(acts[0][0].value<Domain::CallId>(), AlertFixture::call("1.1"));
    QCOMPARE(acts[0][1].value<CallAct>(), CallAct::MoveToFront);
    QCOMPARE(demands.count(), 1);
    page.setJudge([](const Domain::CallId &, CallAct, QString *why) {
        *why = QStringLiteral("The queue cannot be reordered.");
        return false;
    });
    page.act(Deed::MoveToFront);
    QCOMPARE(acts.count(), 1);
}

void TestLookoutDesk::aRuleIsEditedAndSaved()
{
    AlertFixture f;
    RulesPage page(*f.session);
    page.show();
    auto &editor = page.callerRules().editor();
    auto *name = editor.findChild<QLineEdit *>(QStringLiteral("name"));
    name->clear();
    QTest::keyClicks(name, QStringLiteral("Our best customers"));
    QVERIFY(page.isEdited());
    page.save();
    QVERIFY2(!page.isEdited(), qPrintable(page.message()));
    QCOMPARE(f.desk().settings().callers.rules.front().name, QStringLiteral("Our best customers"));
    page.callerRules().addRule();
    QVERIFY(page.isEdited());
    const QString added = page.callerRules().list().current();
    page.callerRules().removeRule();
    page.save();
    for (const Alerts::CallerRule &rule : f.desk().settings().callers.rules) {
        QVERIFY(rule.id != added);
    }
}

void TestLookoutDesk::aFaultyRuleIsNotSaved()
{
    AlertFixture f;
    RulesPage page(*f.session);
    page.show();
    const auto before = f.desk().settings().callers.rules.size();
    page.callerRules().addRule(); // asks for a tag that nobody has written yet
    QVERIFY(!page.callerRules().editor().fault().isEmpty());
    page.save();
    QVERIFY(page.isEdited());
    QVERIFY(!page.message().isEmpty());
    QCOMPARE(f.desk().settings().callers.rules.size(), before);
}

void TestLookoutDesk::undoingChangesIsAskedAbout()
{
    AlertFixture f;
    RulesPage page(*f.session);
    page.show();
    page.floorRules().removeRule();
    page.revert();
    QVERIFY(page.question().isAsking());
    page.question().withdraw();
    QVERIFY(page.isEdited());
    page.revert();
    page.question().accept();
    QVERIFY(!page.isEdited());
    QCOMPARE(page.floorRules().list().rows(), static_cast<int>(f.desk().settings().floor.size()));
}

void TestLookoutDesk::anOlderVersionIsBroughtBack()
{
    AlertFixture f;
    const auto rules = f.desk().settings().callers.rules.size();
    QVERIFY(rules > 1);
    Session::DeskSettings changed = f.desk().settings();
    changed.callers.rules.front().name = QStringLiteral("first");
    QVERIFY(f.desk().setSettings(changed));
    QVERIFY(f.desk().setSettings(simpler(changed)));
    RulesPage page(*f.session);
    page.show();
    QCOMPARE(page.callerRules().list().rows(), 1);
    page.openVersions();
    QTRY_VERIFY_WITH_TIMEOUT(!page.findChildren<QDialog *>().isEmpty(), Patience);
    auto *dialog = page.findChild<QDialog *>();
    auto *table = dialog->findChild<PlainTable *>();
    QTRY_VERIFY(table->rows() >= 2);
    table->setCurrentIndex(table->model()->index(1, 0));
    for (auto *button : dialog->findChildren<QPushButton *>()) {
        if (button->text().startsWith(QStringLiteral("Bring back"))) {
            button->click();
        }
    }
    QTRY_COMPARE(page.callerRules().list().rows(), static_cast<int>(rules));
    QVERIFY(page.isEdited()); // it holds only once it is saved
    QCOMPARE(f.desk().settings().callers.rules.size(), size_t(1));
}

void TestLookoutDesk::theDefaultsOfTheFloorComeBack()
{
    AlertFixture f;
    Session::DeskSettings changed = f.desk().settings();
    changed.floor.resize(1);
    QVERIFY(f.desk().setSettings(changed));
    RulesPage page(*f.session);
    page.show();
    QCOMPARE(page.floorRules().list().rows(), 1);
    page.floorRules().takeDefaults();
    page.save();
    QVERIFY2(!page.isEdited(), qPrintable(page.message()));
    QCOMPARE(f.desk().settings().floor, Alerts::defaultFloorRules());
}

void TestLookoutDesk::aBackTestIsOfTheRuleThatWasAskedFor()
{
    CallerRulesTab tab;
    QSignalSpy wanted(&tab, &CallerRulesTab::backTestWanted);
    Session::DeskSettings settings;
    settings.callers.rules = {Alerts::defaultCallerRules().rules[0], Alerts::defaultCallerRules().rules[1]};
    const QString first = settings.callers.rules[0].id;
    tab.fill(settings);
    const auto fired = [&tab](int row) { return tab.list().model()->index(row, 3).data().toString(); };
    QTRY_COMPARE(wanted.count(), 1); // the editor's, of the first
    QCOMPARE(wanted[0][0].value<Alerts::CallerRule>().id, first);
    tab.choose(settings.callers.rules[1].id);
    Alerts::BackTest::Outcome outcome;
    outcome.in7Days = 12;
    outcome.in30Days = 40;
    tab.showBackTest(outcome, 1, {});
    QCOMPARE(fired(0), QStringLiteral("12 / 40"));
    QCOMPARE(fired(1), QStringLiteral("…"));
    QVERIFY(!tab.editor().backTestText().contains(QStringLiteral("12")));
    // What was counted before an edit says nothing of the rule as it is now.
    QTRY_VERIFY(wanted.last()[0].value<Alerts::CallerRule>().id == settings.callers.rules[1].id && wanted.count() > 2);
    Q_EMIT tab.editor().edited();
    tab.showBackTest(outcome, 1, {});
    QCOMPARE(fired(1), QStringLiteral("…"));
}

void TestLookoutDesk::aBackTestGoesOnWhenItsTabIsShownAgain()
{
    CallerRulesTab tab;
    QSignalSpy wanted(&tab, &CallerRulesTab::backTestWanted);
    Session::DeskSettings settings;
    settings.callers.rules = {Alerts::defaultCallerRules().rules[0], Alerts::defaultCallerRules().rules[1]};
    tab.fill(settings);
    tab.choose(settings.callers.rules[1].id);
    QTRY_COMPARE(wanted.count(), 1);
    // What was asked for behind another page was carried out by nobody: it is asked for again.
    tab.show();
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(wanted[1][0].value<Alerts::CallerRule>().id, settings.callers.rules[1].id);
    Alerts::BackTest::Outcome outcome;
    outcome.in7Days = 12;
    tab.showBackTest(outcome, 0.5, {});
    tab.hide();
    tab.show();
    QCOMPARE(wanted.count(), 2); // another request would end this one
    tab.showBackTest(outcome, 1, {});
    QVERIFY2(tab.editor().backTestText().contains(QStringLiteral("fired 12")), qPrintable(tab.editor().backTestText()));
}

void TestLookoutDesk::aNoticeThatIsWrittenGoesOnlyAfterAQuestion()
{
    AlertFixture f;
    NoticePage page(*f.session);
    page.show();
    page.compose({}, QStringLiteral("No signal"));
    QVERIFY(page.unsaved().isEmpty()); // nothing of it was typed
    page.composer().chinese()->setPlainText(QStringLiteral("基站故障"));
    QVERIFY(!page.unsaved().isEmpty());
    page.compose(QStringLiteral("queue=support"), QStringLiteral("Bills"));
    QVERIFY(page.question().isAsking());
    QCOMPARE(page.composer().chinese()->toPlainText(), QStringLiteral("基站故障"));
    page.question().withdraw();
    QCOMPARE(page.composer().titleField()->text(), QStringLiteral("No signal"));
    page.compose(QStringLiteral("queue=support"), QStringLiteral("Bills"));
    page.question().accept();
    QCOMPARE(page.composer().titleField()->text(), QStringLiteral("Bills"));
    QVERIFY(page.composer().chinese()->toPlainText().isEmpty());
    QVERIFY(page.unsaved().isEmpty());
    // What is taken away is shown no more, and comes back as it was.
    page.composer().english()->setPlainText(QStringLiteral("Bills are late"));
    const std::any typed = page.takeUnsaved();
    QVERIFY(page.composer().titleField()->text().isEmpty() && page.composer().english()->toPlainText().isEmpty());
    page.putBack(typed);
    QCOMPARE(page.composer().titleField()->text(), QStringLiteral("Bills"));
    QCOMPARE(page.composer().english()->toPlainText(), QStringLiteral("Bills are late"));
    QVERIFY(!page.unsaved().isEmpty());
    page.send();
    page.question().accept();
    QCOMPARE(f.desk().notices().front().series, QStringLiteral("queue=support"));
    QVERIFY(page.unsaved().isEmpty());
}

void TestLookoutDesk::aNoticeIsAskedAboutSentAndWithdrawn()
{
    AlertFixture f;
    NoticePage page(*f.session);
    page.show();
    page.compose(QStringLiteral("queue=support"), QStringLiteral("No signal"), {QStringLiteral("support")});
    page.composer().chinese()->setPlainText(QStringLiteral("基站故障"));
    page.send();
    QVERIFY(page.question().isAsking());
    QVERIFY2(page.question().question().contains(QStringLiteral("get it: 2")), qPrintable(page.question().question()));
    QVERIFY(f.desk().notices().empty());
    page.question().accept();
    QCOMPARE(f.desk().notices().size(), size_t(1));
    QCOMPARE(f.desk().notices().front().series, QStringLiteral("queue=support"));
    QVERIFY(Base::isSet(f.desk().notices().front().expires));
    QTRY_COMPARE_WITH_TIMEOUT(page.deliveries().rows(), 2, Patience);
    page.composer().english()->setPlainText(QStringLiteral("A base station is down"));
    page.send();
    page.question().accept();
    QCOMPARE(f.desk().notices().size(), size_t(1));
    QCOMPARE(f.desk().notices().front().versions.size(), size_t(2));
    page.withdraw();
    page.question().accept();
    QVERIFY(Base::isSet(f.desk().notices().front().withdrawn));
}

void TestLookoutDesk::aNoticeThatWasChangedMeanwhileKeepsTheOthersText()
{
    AlertFixture f;
    NoticePage page(*f.session);
    page.show();
    page.composer().titleField()->setText(QStringLiteral("No signal"));
    page.composer().chinese()->setPlainText(QStringLiteral("基站故障"));
    page.composer().english()->setPlainText(QStringLiteral("A mast is down"));
    page.send();
    page.question().accept();
    page.composer().english()->setPlainText(QStringLiteral("Two masts are down"));
    const std::any typed = page.takeUnsaved();
    Alerts::Notice others = f.desk().notices().front();
    others.title = QStringLiteral("Masts");
    others.versions.push_back({QStringLiteral("已恢复"), QStringLiteral("Restored"), {}, {}});
    QVERIFY(f.desk().sendNotice(others));
    page.putBack(typed);
    QVERIFY2(page.message().contains(QStringLiteral("changed meanwhile")), qPrintable(page.message()));
    QCOMPARE(page.composer().titleField()->text(), QStringLiteral("Masts"));
    QCOMPARE(page.composer().chinese()->toPlainText(), QStringLiteral("已恢复"));
    QCOMPARE(page.composer().english()->toPlainText(), QStringLiteral("Two masts are down"));
    page.send();
    page.question().accept();
    const Alerts::Notice &sent = f.desk().notices().front();
    QCOMPARE(sent.versions.size(), size_t(3));
    QCOMPARE(sent.versions[1].english, QStringLiteral("Restored"));
    QCOMPARE(sent.versions[2].english, QStringLiteral("Two masts are down"));
}

void TestLookoutDesk::aNoticeThatIsTooLongIsNotSent()
{
    AlertFixture f;
    NoticePage page(*f.session);
    page.show();
    page.composer().chinese()->setPlainText(QString(500, QChar(0x65ad))); // three bytes each
    page.send();
    QVERIFY(!page.question().isAsking());
    QVERIFY(!page.message().isEmpty());
    QVERIFY(page.composer().lengthText(page.composer().chinese()).contains(QStringLiteral("1500")));
}

void TestLookoutDesk::aCaseIsTiedUntiedAndExported()
{
    Calling c;
    Session::AlertDesk &desk = c.fixture.desk();
    QTRY_VERIFY_WITH_TIMEOUT(c.fixture.session->floor().call(AlertFixture::call("1.1")) != nullptr, Patience);
    QString why;
    const auto group = desk.openGroup(QStringLiteral("queue=support"), QStringLiteral("No signal"), &why);
    QVERIFY2(group.has_value(), qPrintable(why));
    if (desk.groups().front().tiedCount() == 0) {
        QVERIFY2(desk.tie(*group, AlertFixture::call("1.1"), &why), qPrintable(why));
    }
    GroupPage page(*c.fixture.session);
    page.show();
    page.showGroup(*group);
    QCOMPARE(page.cases().rows(), 1);
    const QString file = c.fixture.file("cases.csv");
    page.exportTo(file);
    QFile csv(file);
    QVERIFY2(csv.open(QIODevice::ReadOnly), qPrintable(page.message()));
    QVERIFY(csv.readAll().contains("support"));
    page.cases().setCurrentIndex(page.cases().model()->index(0, 0));
    page.untie();
    QCOMPARE(desk.groups().front().tiedCount(), 0);
    QCOMPARE(page.cases().rows(), 0);
    page.undo();
    QVERIFY2(desk.groups().front().tiedCount() == 1, qPrintable(page.message()));
    page.openOrClose();
    QVERIFY(!desk.groups().front().isOpen());
    page.openOrClose();
    QVERIFY(desk.groups().front().isOpen());
}

void TestLookoutDesk::aSurgePageWithoutHistoryIsCalm()
{
    Calling c;
    SurgePage page(*c.fixture.session);
    page.show();
    page.showSeries(QStringLiteral("queue=nowhere"));
    QVERIFY(!page.view().tellButton()->isVisible());
    QVERIFY(page.shownSeries() == QStringLiteral("queue=nowhere"));
}

QTEST_MAIN(TestLookoutDesk)
#include "tst_lookoutdesk.moc"
