// The pages of those who look after the console: operators, policy, audit trail.
#include "access/auditcheck.h"
#include "access/folder.h"
#include "gate/auditpage.h"
#include "gate/operatorform.h"
#include "gate/operatorspage.h"
#include "gate/policypage.h"
#include "gate/words.h"
#include "kit/tableview.h"
#include "kit/testkit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace Floorwatch;
using Access::Right;
using Access::Role;

namespace
{

const QString Password = QStringLiteral("correct horse battery");

template <typename Widget> Widget *named(QWidget &page, const char *name)
{
    auto *found = page.findChild<Widget *>(QLatin1String(name));
    if (found == nullptr) {
        qFatal("no widget %s", name);
    }
    return found;
}

} // namespace

class TestGatePages : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anOperatorIsAddedAndCanSignIn();
    void whatIsMissingIsSaidBeforeAnythingIsDone();
    void rightsBesideTheRoleAreMarkedAndKept();
    void anotherRoleBringsItsOwnRights();
    void theLastAdministratorCannotBeTakenAway();
    void anOperatorIsRemovedAfterAQuestion();
    void whatIsTypedIsHandedOverAndComesBack();
    void whatAnotherChangedMeanwhileIsNotUndone();
    void anotherOperatorIsShownAfterAQuestion();
    void whoMayNotSeesNoOperators();
    void everyFieldOfThePolicyIsSavedAndReadBack();
    void anAnnouncementNeedsAFile();
    void whatANewerVersionWroteInThePolicyStays();
    void theTrailIsFilteredAndExported();
    void theTrailIsCheckedWithItsKey();
    void aChangedTrailIsTold();
    void whoMayNotSeeTheTrailExportsNothing();
    void everyActionAndRightHasAName();
    void whatAnotherProgramChangesHoldsHereToo();
    void whoIsRemovedBehindALockIsOut();

private:
    [[nodiscard]] Access::Accounts accounts() const
    {
        return Access::Accounts::open(Access::accountsFile(m_keeper->folder()), {1, 8192}).value();
    }
    void addOperator(Gate::OperatorsPage &page, const QString &name);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Gate::Gatekeeper> m_keeper;
    QString m_key;
    Base::ManualClock m_clock{Base::fromEpochSeconds(1'750'000'000)};
};

void TestGatePages::init()
{
    // The offscreen platform says so of every window with a least size; it is not ours to mend.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    m_dir = std::make_unique<QTemporaryDir>();
    m_keeper = std::make_unique<Gate::Gatekeeper>(m_dir->filePath(QStringLiteral("access")), m_clock,
                                                  Access::HashCost{1, 8192});
    m_keeper->open();
    m_key.clear();
    m_keeper->createAdministrator(
        QStringLiteral("admin"), {}, Password,
        [this](const Base::Result<Access::VerificationKey> &key) { m_key = key ? key.value().text() : QString(); });
    QTRY_VERIFY(!m_key.isEmpty());
    m_keeper->welcome();
}

void TestGatePages::addOperator(Gate::OperatorsPage &page, const QString &name)
{
    named<QPushButton>(page, "new")->click();
    named<QLineEdit>(page, "name")->setText(name);
    named<QLineEdit>(page, "password")->setText(Password);
    named<QLineEdit>(page, "again")->setText(Password);
    named<QPushButton>(page, "save")->click();
    QTRY_VERIFY2(accounts().find(name).ok(), qPrintable(page.message()));
    QTRY_VERIFY(page.message().contains(name));
}

void TestGatePages::anOperatorIsAddedAndCanSignIn()
{
    Gate::OperatorsPage page(*m_keeper);
    page.show();
    addOperator(page, QStringLiteral("li.na"));
    QCOMPARE(accounts().find(QStringLiteral("li.na")).value().role, Role::FloorSupervisor);
    QCOMPARE(page.findChild<Kit::TableView *>()->model()->rowCount(), 2);
    QCOMPARE(accounts().signIn(QStringLiteral("li.na"), Password, m_clock).outcome,
             Access::SignInAnswer::Outcome::SignedIn);
}

void TestGatePages::whatIsMissingIsSaidBeforeAnythingIsDone()
{
    Gate::OperatorsPage page(*m_keeper);
    page.show();
    named<QPushButton>(page, "new")->click();
    const auto refused = [&](const QString &name, const QString &password, const QString &again) {
        named<QLineEdit>(page, "name")->setText(name);
        named<QLineEdit>(page, "password")->setText(password);
        named<QLineEdit>(page, "again")->setText(again);
        named<QPushButton>(page, "save")->click();
        return !page.message().isEmpty() && accounts().list().value().size() == 1;
    };
    QVERIFY(refused({}, Password, Password));
    QVERIFY(refused(QStringLiteral("x"), QStringLiteral("short"), QStringLiteral("short")));
    QVERIFY(refused(QStringLiteral("x"), Password, Password + Password));
}

void TestGatePages::rightsBesideTheRoleAreMarkedAndKept()
{
    Gate::OperatorsPage page(*m_keeper);
    page.show();
    addOperator(page, QStringLiteral("li.na"));
    auto *audit = named<QCheckBox>(page, "seeAudit");
    auto *barge = named<QCheckBox>(page, "barge");
    QCOMPARE(audit->text(), Gate::rightName(Right::SeeAudit));
    audit->click();
    barge->click();
    QVERIFY(audit->text() != Gate::rightName(Right::SeeAudit));
    QVERIFY(barge->text() != Gate::rightName(Right::Barge));
    named<QPushButton>(page, "save")->click();
    const Access::Operator who = accounts().find(QStringLiteral("li.na")).value();
    QVERIFY(who.granted == std::vector{Right::SeeAudit});
    QVERIFY(who.denied == std::vector{Right::Barge});
    // Shown again as they were kept.
    page.choose(QStringLiteral("admin"));
    QVERIFY(!barge->isChecked());
    page.choose(QStringLiteral("li.na"));
    QVERIFY(audit->isChecked());
    QVERIFY(!barge->isChecked());
    QVERIFY(page.form().who() == who);
}

void TestGatePages::anotherRoleBringsItsOwnRights()
{
    Gate::OperatorForm form;
    Access::Operator who;
    who.name = QStringLiteral("x");
    who.disabled = false;
    for (int before = 0; before < Access::RoleCount; ++before) {
        for (int after = 0; after < Access::RoleCount; ++after) {
            who.role = static_cast<Role>(before);
            who.granted = {Right::SeeAudit};
            form.show(who, false);
            named<QComboBox>(form, "role")->setCurrentIndex(before == after ? (after + 1) % Access::RoleCount : after);
            named<QComboBox>(form, "role")->setCurrentIndex(after);
            QCOMPARE(form.who().role, static_cast<Role>(after));
            QVERIFY(form.who().granted.empty());
            QVERIFY(form.who().denied.empty());
        }
    }
}

void TestGatePages::theLastAdministratorCannotBeTakenAway()
{
    Gate::OperatorsPage page(*m_keeper);
    page.show();
    page.choose(QStringLiteral("admin"));
    named<QCheckBox>(page, "disabled")->click();
    named<QPushButton>(page, "save")->click();
    QVERIFY(!page.message().isEmpty());
    QVERIFY(!accounts().find(QStringLiteral("admin")).value().disabled);
    QCOMPARE(m_keeper->state(), Gate::GateState::SignedIn);
}

void TestGatePages::anOperatorIsRemovedAfterAQuestion()
{
    Gate::OperatorsPage page(*m_keeper);
    page.show();
    addOperator(page, QStringLiteral("li.na"));
    const auto answer = [&page](QMessageBox::ButtonRole role) {
        named<QPushButton>(page, "remove")->click();
        const auto boxes = page.findChildren<QMessageBox *>();
        QVERIFY(!boxes.isEmpty());
        QMessageBox *box = boxes.constLast();
        const auto buttons = box->buttons();
        for (QAbstractButton *button : buttons) {
            if (box->buttonRole(button) == role) {
                button->click();
                return;
            }
        }
        QFAIL("no such button");
    };
    answer(QMessageBox::RejectRole);
    QVERIFY(accounts().find(QStringLiteral("li.na")).ok());
    answer(QMessageBox::DestructiveRole);
    QVERIFY(!accounts().find(QStringLiteral("li.na")).ok());
    QCOMPARE(page.findChild<Kit::TableView *>()->model()->rowCount(), 1);
}

void TestGatePages::whatIsTypedIsHandedOverAndComesBack()
{
    Gate::OperatorsPage page(*m_keeper);
    page.show();
    QVERIFY(page.unsaved().isEmpty());
    named<QPushButton>(page, "new")->click();
    QVERIFY(page.unsaved().isEmpty()); // nothing is typed yet
    named<QLineEdit>(page, "name")->setText(QStringLiteral("li.na"));
    named<QLineEdit>(page, "password")->setText(Password);
    QVERIFY(!page.unsaved().isEmpty());
    const std::any typed = page.takeUnsaved();
    QVERIFY(page.unsaved().isEmpty());
    QCOMPARE(page.form().who().name, QStringLiteral("admin"));
    page.putBack(typed);
    QVERIFY(!page.unsaved().isEmpty());
    QCOMPARE(page.form().who().name, QStringLiteral("li.na"));
    QVERIFY(page.form().password().isEmpty());

    Gate::PolicyPage policy(*m_keeper);
    policy.show();
    QVERIFY(policy.unsaved().isEmpty());
    named<QPlainTextEdit>(policy, "agents")->setPlainText(QStringLiteral("PJSIP/1001"));
    QVERIFY(!policy.unsaved().isEmpty());
    const std::any changed = policy.takeUnsaved();
    QVERIFY(policy.unsaved().isEmpty() && policy.policy().exemptAgents.isEmpty());
    policy.putBack(changed);
    QVERIFY(!policy.unsaved().isEmpty());
    QCOMPARE(policy.policy().exemptAgents, QStringList{QStringLiteral("PJSIP/1001")});
}

void TestGatePages::whatAnotherChangedMeanwhileIsNotUndone()
{
    const QString li = QStringLiteral("li.na");
    Gate::OperatorsPage page(*m_keeper);
    page.show();
    addOperator(page, li);
    page.choose(li);
    QTest::keyClicks(named<QLineEdit>(page, "fullName"), QStringLiteral("Li Na"));
    named<QCheckBox>(page, "seeAudit")->click();
    const std::any typed = page.takeUnsaved();
    Access::Operator who = accounts().find(li).value();
    who.denied = {Right::Listen};
    who.disabled = true;
    QVERIFY(m_keeper->updateOperator(who));
    page.putBack(typed);
    QVERIFY2(page.message().contains(QStringLiteral("changed meanwhile")), qPrintable(page.message()));
    QCOMPARE(page.findChild<Kit::TableView *>()->currentIndex().siblingAtColumn(0).data().toString(), li);
    named<QPushButton>(page, "save")->click();
    const Access::Operator now = accounts().find(li).value();
    QVERIFY(now.fullName == QStringLiteral("Li Na") && now.disabled && now.granted.empty() &&
            now.denied == std::vector{Right::Listen});
    QVERIFY(m_keeper->removeOperator(li));
    page.putBack(typed);
    QVERIFY(page.unsaved().isEmpty() && page.message().contains(QStringLiteral("removed meanwhile")));

    Gate::PolicyPage policy(*m_keeper);
    policy.show();
    named<QPlainTextEdit>(policy, "agents")->setPlainText(QStringLiteral("PJSIP/1001"));
    named<QSpinBox>(policy, "idle")->setValue(3);
    const std::any changed = policy.takeUnsaved();
    Access::Policy others = m_keeper->policy();
    others.exemptAgents = {QStringLiteral("PJSIP/2002")};
    QVERIFY(m_keeper->setPolicy(others));
    policy.putBack(changed);
    QVERIFY(policy.message().contains(QStringLiteral("changed meanwhile")));
    QCOMPARE(policy.policy().exemptAgents, others.exemptAgents);
    QCOMPARE(policy.policy().idleLockMinutes, 3);
}

void TestGatePages::anotherOperatorIsShownAfterAQuestion()
{
    Gate::OperatorsPage page(*m_keeper);
    page.show();
    addOperator(page, QStringLiteral("li.na")); // who is chosen then
    auto *fullName = named<QLineEdit>(page, "fullName");
    auto *table = page.findChild<Kit::TableView *>();
    const auto answer = [&page](const char *button) {
        named<QPushButton>(page, button)->click();
        QTRY_VERIFY(page.findChild<QMessageBox *>() == nullptr);
    };
    QTest::keyClicks(fullName, QStringLiteral("Li"));
    Q_EMIT table->chosen(table->model()->index(0, 0));
    answer("keep");
    QCOMPARE(fullName->text(), QStringLiteral("Li"));
    QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("li.na"));
    named<QPushButton>(page, "new")->click();
    answer("discard");
    QVERIFY(fullName->text().isEmpty() && named<QLineEdit>(page, "name")->text().isEmpty());
}

void TestGatePages::whoMayNotSeesNoOperators()
{
    m_keeper->lock();
    Gate::OperatorsPage page(*m_keeper);
    page.show();
    QCOMPARE(page.findChild<Kit::TableView *>()->model()->rowCount(), 0);
}

void TestGatePages::everyFieldOfThePolicyIsSavedAndReadBack()
{
    Gate::PolicyPage page(*m_keeper);
    page.show();
    QVERIFY(page.policy() == Access::Policy());
    named<QPlainTextEdit>(page, "agents")->setPlainText(QStringLiteral("PJSIP/1001\n\n 王芳 \n"));
    named<QPlainTextEdit>(page, "callers")->setPlainText(QStringLiteral("+8610*\n110"));
    named<QPlainTextEdit>(page, "tags")->setPlainText(QStringLiteral("lawyer"));
    named<QSpinBox>(page, "idle")->setValue(3);
    named<QComboBox>(page, "notice")->setCurrentIndex(static_cast<int>(Access::Notice::AgentTone));
    auto *teams = named<QTableWidget>(page, "teams");
    teams->insertRow(0);
    teams->setItem(0, 0, new QTableWidgetItem(QStringLiteral("red")));
    teams->setItem(0, 1, new QTableWidgetItem(QStringLiteral("PJSIP/1001， PJSIP/1002,,")));
    teams->insertRow(1); // without a name: none
    const auto boxes = page.findChildren<QCheckBox *>();
    for (QCheckBox *box : boxes) {
        box->click();
    }
    named<QPushButton>(page, "save")->click();
    const auto saved = Access::loadPolicy(Access::policyFile(m_keeper->folder()));
    QVERIFY2(saved, qPrintable(page.message()));
    const Access::Policy &policy = saved.value();
    QCOMPARE(policy.exemptAgents, (QStringList{QStringLiteral("PJSIP/1001"), QStringLiteral("王芳")}));
    QCOMPARE(policy.exemptCallers, (QStringList{QStringLiteral("+8610*"), QStringLiteral("110")}));
    QCOMPARE(policy.exemptTags, QStringList{QStringLiteral("lawyer")});
    QCOMPARE(policy.idleLockMinutes, 3);
    QCOMPARE(policy.notice, Access::Notice::AgentTone);
    QCOMPARE(policy.reasonAskedFor.size(), 8U);
    QVERIFY(!policy.deskPhoneAllowed);
    QCOMPARE(policy.teams.size(), 1);
    QCOMPARE(policy.teams.value(QStringLiteral("red")),
             (QStringList{QStringLiteral("PJSIP/1001"), QStringLiteral("PJSIP/1002")}));
    QVERIFY(m_keeper->policy() == policy);
    Gate::PolicyPage again(*m_keeper);
    QVERIFY(again.policy() == policy);
}

void TestGatePages::anAnnouncementNeedsAFile()
{
    Gate::PolicyPage page(*m_keeper);
    page.show();
    named<QComboBox>(page, "notice")->setCurrentIndex(static_cast<int>(Access::Notice::CustomerAnnouncement));
    named<QPushButton>(page, "save")->click();
    QVERIFY(!page.message().isEmpty());
    QCOMPARE(m_keeper->policy().notice, Access::Notice::None);
}

void TestGatePages::whatANewerVersionWroteInThePolicyStays()
{
    Access::Policy policy;
    policy.unknown = {{QStringLiteral("shifts"), 3}};
    QVERIFY(m_keeper->setPolicy(policy));
    Gate::PolicyPage page(*m_keeper);
    page.show();
    named<QSpinBox>(page, "idle")->setValue(7);
    named<QPushButton>(page, "save")->click();
    const auto saved = Access::loadPolicy(Access::policyFile(m_keeper->folder()));
    QCOMPARE(saved.value().unknown.value(QStringLiteral("shifts")).toInt(), 3);
    QCOMPARE(saved.value().idleLockMinutes, 7);
}

void TestGatePages::theTrailIsFilteredAndExported()
{
    Gate::AuditPage page(*m_keeper, QTimeZone::utc());
    page.show();
    const int all = page.model().rowCount();
    QVERIFY(all >= 4);
    auto *action = page.findChild<QComboBox *>();
    action->setCurrentIndex(action->findData(QStringLiteral("signIn")));
    QCOMPARE(page.model().rowCount(), 1);
    const QString csv = m_dir->filePath(QStringLiteral("a.csv"));
    page.exportTo(csv);
    QTRY_VERIFY(page.message().contains(csv));
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QCOMPARE(bytes.count("\r\n"), 2);
    QVERIFY(bytes.contains("\"signIn\""));
    action->setCurrentIndex(0);
    QCOMPARE(page.model().rowCount(), all + 1); // the export itself
    page.exportTo(QStringLiteral("/nonexistent/a.csv"));
    QTRY_VERIFY(page.message().contains(QStringLiteral("failed")));
}

void TestGatePages::theTrailIsCheckedWithItsKey()
{
    Gate::AuditPage page(*m_keeper, QTimeZone::utc());
    page.show();
    named<QPushButton>(page, "verify")->click();
    QTRY_VERIFY(page.message().contains(QStringLiteral("Whole")));
    QVERIFY(page.message().contains(QStringLiteral("Without the verification key")));
    named<QLineEdit>(page, "key")->setText(QStringLiteral("not a key"));
    named<QPushButton>(page, "verify")->click();
    QVERIFY(page.message().contains(QStringLiteral("64")));
    named<QLineEdit>(page, "key")->setText(m_key);
    named<QPushButton>(page, "verify")->click();
    QTRY_VERIFY(page.message().contains(QStringLiteral("Whole")));
    QVERIFY(!page.message().contains(QStringLiteral("Without the verification key")));
    QVERIFY(page.message().contains(QStringLiteral("Head")));
}

void TestGatePages::aChangedTrailIsTold()
{
    QFile file(m_keeper->auditFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    file.seek(bytes.indexOf("\"admin\"") + 1);
    file.write("nimda");
    file.close();
    Gate::AuditPage page(*m_keeper, QTimeZone::utc());
    page.show();
    named<QLineEdit>(page, "key")->setText(m_key);
    named<QPushButton>(page, "verify")->click();
    QTRY_VERIFY(page.message().contains(QStringLiteral("CHANGED")));
}

void TestGatePages::whoMayNotSeeTheTrailExportsNothing()
{
    Gate::AuditPage page(*m_keeper, QTimeZone::utc());
    page.show();
    m_keeper->lock();
    const QString csv = m_dir->filePath(QStringLiteral("a.csv"));
    page.exportTo(csv);
    QVERIFY(!page.message().isEmpty());
    QVERIFY(!QFile::exists(csv));
}

void TestGatePages::everyActionAndRightHasAName()
{
    QSet<QString> names;
    const QStringList actions = Gate::knownActions();
    for (const QString &action : actions) {
        names.insert(Gate::actionName(action));
        QVERIFY(Gate::actionName(action) != action);
    }
    QCOMPARE(names.size(), actions.size());
    QCOMPARE(Gate::actionName(QStringLiteral("something new")), QStringLiteral("something new"));
    names.clear();
    for (int i = 0; i < Access::RightCount; ++i) {
        names.insert(Gate::rightName(static_cast<Right>(i)));
    }
    QCOMPARE(names.size(), Access::RightCount);
}

void TestGatePages::whatAnotherProgramChangesHoldsHereToo()
{
    Gate::OperatorsPage page(*m_keeper);
    page.show();
    addOperator(page, QStringLiteral("li.na"));
    m_keeper->signOut();
    m_keeper->signIn(QStringLiteral("li.na"), Password, [](const Access::SignInAnswer &) {});
    QTRY_COMPARE(m_keeper->state(), Gate::GateState::SignedIn);
    Access::Operator who = accounts().find(QStringLiteral("li.na")).value();
    who.role = Role::Viewer;
    QVERIFY(accounts().update(who));
    QTRY_VERIFY(!m_keeper->may(Right::Listen));
    QCOMPARE(m_keeper->state(), Gate::GateState::SignedIn);
    Access::Policy policy;
    policy.exemptAgents = {QStringLiteral("1001")};
    QVERIFY(Access::savePolicy(Access::policyFile(m_keeper->folder()), policy));
    QTRY_VERIFY(m_keeper->policy() == policy);
    who.disabled = true;
    QVERIFY(accounts().update(who));
    QTRY_COMPARE(m_keeper->state(), Gate::GateState::SignedOut);
}

void TestGatePages::whoIsRemovedBehindALockIsOut()
{
    Gate::OperatorsPage page(*m_keeper);
    page.show();
    addOperator(page, QStringLiteral("li.na"));
    m_keeper->signOut();
    m_keeper->signIn(QStringLiteral("li.na"), Password, [](const Access::SignInAnswer &) {});
    QTRY_COMPARE(m_keeper->state(), Gate::GateState::SignedIn);
    m_keeper->lock();
    QVERIFY(accounts().remove(QStringLiteral("li.na")));
    QTRY_COMPARE(m_keeper->state(), Gate::GateState::SignedOut);
}

QTEST_MAIN(TestGatePages)
#include "tst_gatepages.moc"
