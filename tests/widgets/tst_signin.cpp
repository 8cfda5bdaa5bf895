// The gate's pages, offscreen: first run, sign-in, lock, passwords.
#include "access/auditcheck.h"
#include "access/folder.h"
#include "gate/curtain.h"
#include "gate/firstrunpage.h"
#include "gate/gatekeeper.h"
#include "gate/passworddialog.h"
#include "gate/signinpage.h"
#include "kit/testkit.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Floorwatch;
using namespace std::chrono_literals;
using Gate::Gatekeeper;
using Gate::GateState;

namespace
{

const QString Good = QStringLiteral("correct horse battery");
constexpr Access::HashCost Cheap{1, 8192};

void type(QLineEdit *field, const QString &text)
{
    field->setFocus();
    field->clear();
    QTest::keyClicks(field, text);
}

} // namespace

class TestSignIn : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theFirstRunMakesAnAdministratorAndShowsTheKeyOnce();
    void theFirstRunRefusesWhatIsNoPassword();
    void theKeyboardAloneSignsIn();
    void aWrongPasswordIsToldAndWaitsLonger();
    void capsLockIsHintedAt();
    void aLockIsOpenedByItsOwnerOnly();
    void somebodyElseMaySignInAtALock();
    void idlenessLocks();
    void thePolicysZeroMinutesNeverLock();
    void aDamagedFileIsToldAndTriedAgain();
    void aMissingTrailLetsNobodyIn();
    void ownPasswordIsChanged();
    void whoMayNotManageIsRefusedBelowTheView();
    void behindALockNobodyIsAnAdministrator();
    void anAdministratorWhoTakesHisOwnRightsIsOutAtOnce();
    void theDemoSignsInByItself();
    void everythingIsInTheTrail();

private:
    void openWithAdmin();
    [[nodiscard]] QByteArray trail() const
    {
        QFile file(m_keeper->auditFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void addOperator(const char *name, Access::Role role);
    void signInAs(const char *name);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Gatekeeper> m_keeper;
    std::optional<Access::VerificationKey> m_key;
    Base::ManualClock m_clock{Base::fromEpochSeconds(1'750'000'000)};
};

void TestSignIn::init()
{
    // The offscreen platform says so of every window with a least size; it is not ours to mend.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    m_dir = std::make_unique<QTemporaryDir>();
    m_keeper = std::make_unique<Gatekeeper>(m_dir->filePath(QStringLiteral("access")), m_clock, Cheap);
    m_keeper->open();
    QCOMPARE(m_keeper->state(), GateState::FirstRun);
}

void TestSignIn::openWithAdmin()
{
    m_key.reset();
    m_keeper->createAdministrator(QStringLiteral("admin"), QStringLiteral("Wang Fang"), Good,
                                  [this](const Base::Result<Access::VerificationKey> &key) {
                                      if (key) {
                                          m_key = key.value();
                                      }
                                  });
    QTRY_VERIFY(m_key.has_value());
    m_keeper->welcome();
    QCOMPARE(m_keeper->state(), GateState::SignedIn);
}

void TestSignIn::addOperator(const char *name, Access::Role role)
{
    Access::Operator who;
    who.name = QString::fromLatin1(name);
    who.role = role;
    who.disabled = false;
    bool added = false;
    m_keeper->addOperator(who, Good, [&added](const Base::Status &status) { added = status.ok(); });
    QTRY_VERIFY(added);
}

void TestSignIn::signInAs(const char *name)
{
    m_keeper->signOut();
    m_keeper->signIn(QString::fromLatin1(name), Good, [](const Access::SignInAnswer &) {});
    QTRY_COMPARE(m_keeper->state(), GateState::SignedIn);
}

void TestSignIn::theFirstRunMakesAnAdministratorAndShowsTheKeyOnce()
{
    Gate::FirstRunPage page(*m_keeper);
    page.show();
    page.begin();
    const auto field = [&page](const char *name) { return page.findChild<QLineEdit *>(QLatin1String(name)); };
    auto *key = page.findChild<QLabel *>(QStringLiteral("key"));
    auto *kept = page.findChild<QCheckBox *>(QStringLiteral("kept"));
    auto *goOn = page.findChild<QPushButton *>(QStringLiteral("goOn"));
    type(field("name"), QStringLiteral("admin"));
    type(field("password"), Good);
    type(field("again"), Good);
    QTest::keyClick(field("again"), Qt::Key_Return);
    QTRY_VERIFY(key->isVisible());
    const auto shown = Access::VerificationKey::fromText(key->text());
    QVERIFY(shown);
    QCOMPARE(m_keeper->state(), GateState::FirstRun); // nobody is in before the key has been kept
    QVERIFY(!goOn->isEnabled());
    page.findChild<QPushButton *>(QString(), Qt::FindChildrenRecursively);
    kept->click();
    QVERIFY(goOn->isEnabled());
    goOn->click();
    QCOMPARE(m_keeper->state(), GateState::SignedIn);
    QCOMPARE(m_keeper->who().name, QStringLiteral("admin"));
    QVERIFY(m_keeper->may(Access::Right::ManageOperators));
    QVERIFY(key->text().isEmpty());
    Access::AuditCheck check;
    check.key = shown.value();
    QVERIFY(Access::verify(m_keeper->auditFile(), check).value().whole());
    // Another start finds the account and shows no key.
    Gatekeeper again(m_dir->filePath(QStringLiteral("access")), m_clock, Cheap);
    again.open();
    QCOMPARE(again.state(), GateState::SignedOut);
}

void TestSignIn::theFirstRunRefusesWhatIsNoPassword()
{
    Gate::FirstRunPage page(*m_keeper);
    page.show();
    const auto field = [&page](const char *name) { return page.findChild<QLineEdit *>(QLatin1String(name)); };
    auto *create = page.findChild<QPushButton *>(QStringLiteral("create"));
    const auto refused = [&](const QString &name, const QString &password, const QString &again) {
        field("name")->setText(name);
        field("password")->setText(password);
        field("again")->setText(again);
        create->click();
        return !page.message().isEmpty() && !m_keeper->isBusy() && m_keeper->state() == GateState::FirstRun;
    };
    QVERIFY(refused({}, Good, Good));
    QVERIFY(refused(QStringLiteral("admin"), Good, QStringLiteral("another one")));
    QVERIFY(refused(QStringLiteral("admin"), QStringLiteral("short"), QStringLiteral("short")));
    QVERIFY(refused(QStringLiteral("admin"), QStringLiteral("1234567890"), QStringLiteral("1234567890")));
    QVERIFY(!Access::AuditTrail::exists(m_keeper->auditFile()));
}

void TestSignIn::theKeyboardAloneSignsIn()
{
    openWithAdmin();
    m_keeper->signOut();
    Gate::Curtain curtain(*m_keeper);
    curtain.show();
    curtain.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&curtain));
    curtain.refresh();
    QSignalSpy used(&curtain.signIn(), &Gate::SignInPage::nameUsed);
    QCOMPARE(QGuiApplication::focusObject(), curtain.signIn().nameField());
    QTest::keyClicks(curtain.signIn().nameField(), QStringLiteral("ADMIN"));
    QTest::keyClick(curtain.signIn().nameField(), Qt::Key_Return);
    QCOMPARE(QGuiApplication::focusObject(), curtain.signIn().passwordField());
    QTest::keyClicks(curtain.signIn().passwordField(), Good);
    QTest::keyClick(curtain.signIn().passwordField(), Qt::Key_Return);
    QTRY_COMPARE(m_keeper->state(), GateState::SignedIn);
    QTRY_COMPARE(used.count(), 1);
    QCOMPARE(used.first().first().toString(), QStringLiteral("admin"));
    QVERIFY(curtain.signIn().passwordField()->text().isEmpty());
    // The next time the name is there, and the password is what is asked for.
    m_keeper->signOut();
    curtain.refresh();
    QCOMPARE(QGuiApplication::focusObject(), curtain.signIn().passwordField());
}

void TestSignIn::aWrongPasswordIsToldAndWaitsLonger()
{
    openWithAdmin();
    m_keeper->signOut();
    Gate::SignInPage page(*m_keeper);
    page.show();
    page.setName(QStringLiteral("admin"));
    for (int i = 0; i < 3; ++i) {
        page.passwordField()->setText(QStringLiteral("wrong"));
        page.button()->click();
        QTRY_VERIFY(!m_keeper->isBusy());
        QVERIFY(page.message().contains(QStringLiteral("wrong")));
        QVERIFY(page.passwordField()->text().isEmpty());
    }
    QVERIFY(!page.button()->isEnabled());
    QVERIFY2(page.message().contains(QStringLiteral("0:02")), qPrintable(page.message()));
    m_clock.advance(1500ms);
    QTRY_VERIFY2(page.message().contains(QStringLiteral("0:01")), qPrintable(page.message()));
    QVERIFY(!page.button()->isEnabled());
    m_clock.advance(500ms);
    QTRY_VERIFY(page.button()->isEnabled());
    page.passwordField()->setText(Good);
    page.button()->click();
    QTRY_COMPARE(m_keeper->state(), GateState::SignedIn);
}

void TestSignIn::capsLockIsHintedAt()
{
    openWithAdmin();
    m_keeper->signOut();
    Gate::SignInPage page(*m_keeper);
    page.show();
    const auto hinted = [&page] {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("Caps Lock"));
        });
    };
    const auto press = [&page](Qt::KeyboardModifiers modifiers, const QString &text) {
        QKeyEvent event(QEvent::KeyPress, Qt::Key_A, modifiers, text);
        QCoreApplication::sendEvent(page.passwordField(), &event);
    };
    press(Qt::NoModifier, QStringLiteral("a"));
    QVERIFY(!hinted());
    press(Qt::NoModifier, QStringLiteral("A"));
    QVERIFY(hinted());
    press(Qt::NoModifier, QStringLiteral("1"));
    QVERIFY(hinted());
    press(Qt::ShiftModifier, QStringLiteral("A"));
    QVERIFY(!hinted());
    press(Qt::ShiftModifier, QStringLiteral("a"));
    QVERIFY(hinted());
    press(Qt::NoModifier, QStringLiteral("字"));
    QVERIFY(hinted());
}

void TestSignIn::aLockIsOpenedByItsOwnerOnly()
{
    openWithAdmin();
    addOperator("lead", Access::Role::TeamLead);
    m_keeper->lock();
    QCOMPARE(m_keeper->state(), GateState::Locked);
    QVERIFY(!m_keeper->may(Access::Right::SeeFigures));
    Gate::SignInPage page(*m_keeper);
    page.show();
    QVERIFY(!page.nameField()->isVisible());
    page.setName(QStringLiteral("lead")); // what stands in the hidden field does not matter
    page.passwordField()->setText(QStringLiteral("not the one of admin"));
    page.button()->click();
    QTRY_VERIFY(!m_keeper->isBusy());
    QCOMPARE(m_keeper->state(), GateState::Locked);
    page.passwordField()->setText(Good);
    page.button()->click();
    QTRY_COMPARE(m_keeper->state(), GateState::SignedIn);
    QCOMPARE(m_keeper->who().name, QStringLiteral("admin"));
    QVERIFY(trail().contains("\"action\":\"unlock\""));
}

void TestSignIn::somebodyElseMaySignInAtALock()
{
    openWithAdmin();
    addOperator("lead", Access::Role::TeamLead);
    m_keeper->lock();
    m_keeper->signIn(QStringLiteral("lead"), Good, [](const Access::SignInAnswer &) { QFAIL("went around the lock"); });
    QCOMPARE(m_keeper->state(), GateState::Locked);
    signInAs("lead");
    QCOMPARE(m_keeper->who().name, QStringLiteral("lead"));
    QVERIFY(!m_keeper->may(Access::Right::ManageOperators));
}

void TestSignIn::idlenessLocks()
{
    openWithAdmin();
    m_clock.advance(14min + 59s);
    m_keeper->checkIdle();
    QCOMPARE(m_keeper->state(), GateState::SignedIn);
    QWidget somewhere;
    QTest::keyClick(&somewhere, Qt::Key_Shift);
    m_clock.advance(14min + 59s);
    m_keeper->checkIdle();
    QCOMPARE(m_keeper->state(), GateState::SignedIn);
    QTest::mouseClick(&somewhere, Qt::LeftButton);
    m_clock.advance(15min);
    QTRY_COMPARE(m_keeper->state(), GateState::Locked); // by the keeper's own timer
    QVERIFY(
        trail().contains("\"action\":\"lock\",\"whom\":\"\",\"outcome\":\"done\",\"why\":\"\",\"detail\":\"idle\""));
}

void TestSignIn::thePolicysZeroMinutesNeverLock()
{
    openWithAdmin();
    Access::Policy policy;
    policy.idleLockMinutes = 0;
    QVERIFY(m_keeper->setPolicy(policy));
    m_clock.advance(100h);
    m_keeper->checkIdle();
    QCOMPARE(m_keeper->state(), GateState::SignedIn);
    policy.idleLockMinutes = 1;
    QVERIFY(m_keeper->setPolicy(policy));
    m_keeper->checkIdle();
    QCOMPARE(m_keeper->state(), GateState::Locked);
}

void TestSignIn::aDamagedFileIsToldAndTriedAgain()
{
    openWithAdmin();
    const QString name = Access::accountsFile(m_keeper->folder());
    QVERIFY(QFile::rename(name, name + QStringLiteral(".good")));
    QFile bad(name);
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write("no accounts");
    bad.close();
    Gatekeeper second(m_keeper->folder(), m_clock, Cheap);
    second.open();
    QCOMPARE(second.state(), GateState::Trouble);
    Gate::Curtain curtain(second);
    connect(&second, &Gatekeeper::stateChanged, &curtain, &Gate::Curtain::refresh);
    curtain.show();
    curtain.refresh();
    const auto says = [&curtain](const QString &text) {
        const auto labels = curtain.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    };
    QVERIFY(says(name));
    QVERIFY(QFile::remove(name));
    QVERIFY(QFile::rename(name + QStringLiteral(".good"), name));
    second.open();
    QCOMPARE(second.state(), GateState::SignedOut);
    QVERIFY(!says(name));
}

void TestSignIn::aMissingTrailLetsNobodyIn()
{
    openWithAdmin();
    QVERIFY(QFile::remove(m_keeper->auditFile()));
    QVERIFY(QFile::remove(Access::AuditTrail::keyFile(m_keeper->auditFile())));
    Gatekeeper second(m_keeper->folder(), m_clock, Cheap);
    second.open();
    QCOMPARE(second.state(), GateState::Trouble);
    QVERIFY(second.trouble().contains(QStringLiteral("floorwatchd audit begin")));
    // And one that was open before: what cannot be written down is refused.
    m_keeper->signOut();
    QString why;
    m_keeper->signIn(QStringLiteral("admin"), Good, [&why](const Access::SignInAnswer &answer) { why = answer.text; });
    QTRY_VERIFY(!why.isEmpty());
    QCOMPARE(m_keeper->state(), GateState::SignedOut);
}

void TestSignIn::ownPasswordIsChanged()
{
    openWithAdmin();
    const QString fresh = QStringLiteral("another long one");
    auto *dialog = new Gate::PasswordDialog(*m_keeper, {}, nullptr);
    QSignalSpy accepted(dialog, &QDialog::accepted);
    dialog->show();
    const auto fields = dialog->findChildren<QLineEdit *>();
    QCOMPARE(fields.size(), 3);
    auto *deed = dialog->findChild<QPushButton *>(QStringLiteral("deed"));
    const auto fill = [&fields](const QString &current, const QString &one, const QString &two) {
        fields[0]->setText(current);
        fields[1]->setText(one);
        fields[2]->setText(two);
    };
    fill(Good, fresh, QStringLiteral("something else"));
    deed->click();
    QVERIFY(!dialog->message().isEmpty());
    fill(QStringLiteral("wrong"), fresh, fresh);
    deed->click();
    QTRY_VERIFY(deed->isEnabled());
    QVERIFY(dialog->message().contains(QStringLiteral("wrong")));
    fill(Good, fresh, fresh);
    deed->click();
    QTRY_COMPARE(accepted.count(), 1);
    m_keeper->signOut();
    Access::SignInAnswer::Outcome outcome = Access::SignInAnswer::Outcome::Failed;
    m_keeper->signIn(QStringLiteral("admin"), fresh,
                     [&outcome](const Access::SignInAnswer &answer) { outcome = answer.outcome; });
    QTRY_COMPARE(outcome, Access::SignInAnswer::Outcome::SignedIn);
}

void TestSignIn::whoMayNotManageIsRefusedBelowTheView()
{
    openWithAdmin();
    addOperator("boss", Access::Role::FloorSupervisor);
    signInAs("boss");
    Access::Operator self = m_keeper->who();
    self.role = Access::Role::Administrator;
    QVERIFY(!m_keeper->operators());
    QVERIFY(!m_keeper->updateOperator(self));
    QVERIFY(!m_keeper->removeOperator(QStringLiteral("admin")));
    QVERIFY(!m_keeper->setPolicy({}));
    std::optional<bool> added;
    self.name = QStringLiteral("friend");
    m_keeper->addOperator(self, Good, [&added](const Base::Status &status) { added = status.ok(); });
    QTRY_COMPARE(added, std::optional<bool>(false));
    QCOMPARE(m_keeper->who().role, Access::Role::FloorSupervisor);
    QCOMPARE(trail().count("\"outcome\":\"refused\""), 4);
}

void TestSignIn::behindALockNobodyIsAnAdministrator()
{
    openWithAdmin();
    addOperator("lead", Access::Role::TeamLead);
    m_keeper->lock();
    QVERIFY(!m_keeper->operators());
    QVERIFY(!m_keeper->removeOperator(QStringLiteral("lead")));
    QVERIFY(!m_keeper->setPolicy({}));
    std::optional<bool> set;
    m_keeper->setPassword(QStringLiteral("lead"), Good + Good,
                          [&set](const Base::Status &status) { set = status.ok(); });
    QTRY_COMPARE(set, std::optional<bool>(false));
}

void TestSignIn::anAdministratorWhoTakesHisOwnRightsIsOutAtOnce()
{
    openWithAdmin();
    addOperator("second", Access::Role::Administrator);
    Access::Operator self = m_keeper->who();
    self.role = Access::Role::Viewer;
    QVERIFY(m_keeper->updateOperator(self));
    QVERIFY(!m_keeper->may(Access::Right::ManageOperators));
    signInAs("second");
    QVERIFY(m_keeper->removeOperator(QStringLiteral("admin")));
    self = m_keeper->who();
    QVERIFY(!m_keeper->removeOperator(QStringLiteral("second"))); // the last one
    QCOMPARE(m_keeper->state(), GateState::SignedIn);
}

void TestSignIn::theDemoSignsInByItself()
{
    const QTemporaryDir dir;
    Gatekeeper keeper(dir.filePath(QStringLiteral("access")), m_clock, Cheap);
    keeper.openUnattended(QStringLiteral("demo"), Access::Role::FloorSupervisor, Good);
    QCOMPARE(keeper.state(), GateState::SignedIn);
    QCOMPARE(keeper.who().name, QStringLiteral("demo"));
    QVERIFY(keeper.may(Access::Right::Barge));
    QVERIFY(!keeper.may(Access::Right::SeeAudit));
    m_clock.advance(100h);
    keeper.checkIdle();
    QCOMPARE(keeper.state(), GateState::SignedIn);
    // It is no way into accounts that are there already.
    openWithAdmin();
    m_keeper->signOut();
    Gatekeeper second(m_keeper->folder(), m_clock, Cheap);
    second.openUnattended(QStringLiteral("demo"), Access::Role::FloorSupervisor, Good);
    QCOMPARE(second.state(), GateState::SignedOut);
}

void TestSignIn::everythingIsInTheTrail()
{
    openWithAdmin();
    addOperator("lead", Access::Role::TeamLead);
    m_keeper->lock();
    m_keeper->unlock(QStringLiteral("wrong"), [](const Access::SignInAnswer &) {});
    QTRY_VERIFY(!m_keeper->isBusy());
    m_keeper->signOut();
    QStringList told;
    for (const QByteArray &line : trail().split('\n')) {
        static const QRegularExpression Words(QStringLiteral("\"action\":\"([^\"]*)\".*\"outcome\":\"([^\"]*)\""));
        const auto match = Words.match(QString::fromUtf8(line));
        if (match.hasMatch()) {
            told << match.captured(1) + QLatin1Char(' ') + match.captured(2);
        }
    }
    QCOMPARE(told.join(QStringLiteral(", ")),
             QStringLiteral("trail.begin done, operatorAdd asked, operatorAdd done, signIn done, operatorAdd asked, "
                            "operatorAdd done, lock done, unlock wrong, signOut done"));
    Access::AuditCheck check;
    check.key = *m_key;
    QVERIFY(Access::verify(m_keeper->auditFile(), check).value().whole());
}

QTEST_MAIN(TestSignIn)
#include "tst_signin.moc"
