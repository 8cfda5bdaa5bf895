// What is typed and not saved when the console changes hands or is closed: asked about, kept for its owner, shown to
// nobody else.
#include "callers/customerform.h"
#include "callers/customerspage.h"
#include "callers/guideeditor.h"
#include "callers/guidepage.h"
#include "gate/gatekeeper.h"
#include "lookout/callerrulestab.h"
#include "lookout/noticecomposer.h"
#include "lookout/noticepage.h"
#include "lookout/plaintable.h"
#include "lookout/rulespage.h"
#include "session/alertfixture.h"
#include "shell/appearance.h"
#include "shell/deskpages.h"
#include "shell/language.h"
#include "shell/mainwindow.h"
#include "shell/secretstore.h"
#include "shell/sessiondesk.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Floorwatch;
using Gate::GateState;

namespace
{

const QString Password = QStringLiteral("correct horse battery");
const QString Words = QStringLiteral("Bills are late");
const QString Demand = QStringLiteral("The lamp blinks twice");

/// A keychain that answers when the test says so.
class SlowSecrets final : public Shell::SecretStore
{
public:
    void read(const QString &, std::function<void(const QString &, const QString &)>) override {}
    void write(const QString &, const QString &, std::function<void(const QString &)> answer) override
    {
        answers.push_back(std::move(answer));
    }
    std::vector<std::function<void(const QString &)>> answers;
};

/// The console of a floor supervisor, "demo", on a machine where "admin" has an account too.
struct Console {
    Console()
        : settings(fixture.file("s.ini"), QSettings::IniFormat),
          gate(fixture.file("access"), fixture.clock, Access::HashCost{1, 8192}), desk(*fixture.session),
          pages(*fixture.session, nullptr, &secrets), window(language, appearance, settings, false)
    {
        gate.openUnattended(QStringLiteral("demo"), Access::Role::FloorSupervisor, Password);
        fixture.session->signIn(gate.who());
        QObject::connect(&gate, &Gate::Gatekeeper::stateChanged, fixture.session.get(), [this] { follow(); });
        window.showGate(gate, QStringLiteral("demo"));
        window.showContent({*fixture.session, desk, Models::Thresholds::defaults(), gate, false, nullptr, &pages});
        window.show();
    }

    void follow()
    {
        Session::Session &session = *fixture.session;
        if (gate.state() == GateState::Locked) {
            session.setLocked(true);
        } else if (gate.state() != GateState::SignedIn) {
            session.signOut();
        } else if (session.signedIn() == gate.who()) {
            session.setLocked(false);
        } else {
            session.signIn(gate.who());
        }
    }
    void signIn(const char *name)
    {
        gate.signIn(QString::fromLatin1(name), Password, [](const Access::SignInAnswer &) {});
        QTRY_COMPARE(gate.state(), GateState::SignedIn);
    }
    template <typename Page> Page &page(const char *name)
    {
        window.showPage(QString::fromLatin1(name));
        return *window.findChild<Page *>(QString::fromLatin1(name));
    }
    Lookout::NoticePage &notices() { return page<Lookout::NoticePage>("notices"); }
    Callers::CustomersPage &customers() { return page<Callers::CustomersPage>("customers"); }
    Callers::GuidePage &guides() { return page<Callers::GuidePage>("guides"); }
    Lookout::RulesPage &rules() { return page<Lookout::RulesPage>("rules"); }

    /// Something is typed on each page.
    void type()
    {
        notices().composer().english()->setPlainText(Words);
        customers().beginNew(QStringLiteral("+8613912345678"), QStringLiteral("WANG"));
        QTest::keyClicks(customers().form().name(), QStringLiteral(" FANG"));
        guides().beginNew();
        QTest::keyClicks(guides().editor().title(false), Demand);
        rules().callerRules().addRule();
    }
    /// The pages that show something of it.
    QStringList shown()
    {
        QStringList telling;
        if (!notices().unsaved().isEmpty() || !notices().composer().english()->toPlainText().isEmpty()) {
            telling.append(QStringLiteral("notices"));
        }
        // An administrator has no page of customers.
        if (gate.may(Access::Right::SeeCustomers) &&
            (!customers().unsaved().isEmpty() || !customers().form().name()->text().isEmpty())) {
            telling.append(QStringLiteral("customers"));
        }
        if (!guides().unsaved().isEmpty() || guides().draft().guide().demand.english == Demand) {
            telling.append(QStringLiteral("guides"));
        }
        if (!rules().unsaved().isEmpty()) {
            telling.append(QStringLiteral("rules"));
        }
        return telling;
    }
    QMessageBox *question()
    {
        for (auto *box : window.findChildren<QMessageBox *>()) {
            if (box->isVisible()) {
                return box;
            }
        }
        return nullptr;
    }
    void answer(const char *button) { question()->findChild<QPushButton *>(QString::fromLatin1(button))->click(); }

    SessionTest::AlertFixture fixture;
    QSettings settings;
    Shell::Language language;
    Shell::Appearance appearance;
    SlowSecrets secrets;
    Gate::Gatekeeper gate;
    Shell::SessionDesk desk;
    Shell::DeskPages pages;
    Shell::MainWindow window;
};

} // namespace

class TestDrafts : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void closingNamesEveryPlaceInOneQuestion();
    void closingAsksNothingWhereNothingIsTyped();
    void signingOutAsksFirst();
    void aLockLosesNothing();
    void anotherOperatorDoesNotSeeItAndItsOwnerFindsItAgain();
    void closingTellsOfWhatWaitsForSomebodyElse();
    void aSecretIsKeptWhenTheKeychainSaysSo();
};

void TestDrafts::init()
{
    // The offscreen platform says so of every window with a least size; it is not ours to mend.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

void TestDrafts::closingNamesEveryPlaceInOneQuestion()
{
    Console c;
    c.type();
    c.window.close();
    QVERIFY(c.window.isVisible());
    QVERIFY(c.question() != nullptr);
    const QString lines = c.question()->informativeText();
    for (const char *place : {"Notices", "Customers", "Guides", "Rules"}) {
        QVERIFY2(lines.contains(QString::fromLatin1(place)), qPrintable(lines));
    }
    c.answer("keep");
    QVERIFY(c.window.isVisible());
    QCOMPARE(c.notices().composer().english()->toPlainText(), Words);
    QSignalSpy closed(&c.window, &Shell::MainWindow::aboutToClose);
    c.window.close();
    QVERIFY(c.question() != nullptr);
    c.answer("discard");
    QCOMPARE(closed.count(), 1);
    QVERIFY(!c.window.isVisible());
}

void TestDrafts::closingAsksNothingWhereNothingIsTyped()
{
    Console c;
    c.notices();
    c.customers();
    c.guides();
    c.rules();
    c.window.close();
    QVERIFY(!c.window.isVisible());
}

void TestDrafts::signingOutAsksFirst()
{
    Console c;
    c.type();
    c.window.signOut();
    QCOMPARE(c.gate.state(), GateState::SignedIn);
    c.answer("keep");
    QCOMPARE(c.gate.state(), GateState::SignedIn);
    QVERIFY(!c.customers().unsaved().isEmpty());
    c.window.signOut();
    c.answer("discard");
    QCOMPARE(c.gate.state(), GateState::SignedOut);
    c.signIn("demo");
    QCOMPARE(c.shown(), QStringList());
    c.window.signOut(); // and nothing is left to ask about
    QCOMPARE(c.gate.state(), GateState::SignedOut);
}

void TestDrafts::aLockLosesNothing()
{
    Console c;
    c.type();
    c.gate.lock();
    QCOMPARE(c.gate.state(), GateState::Locked);
    c.gate.unlock(Password, [](const Access::SignInAnswer &) {});
    QTRY_COMPARE(c.gate.state(), GateState::SignedIn);
    QCOMPARE(c.notices().composer().english()->toPlainText(), Words);
    QCOMPARE(c.customers().form().name()->text(), QStringLiteral("WANG FANG"));
    QVERIFY(c.guides().isEditing());
    QCOMPARE(c.guides().draft().guide().demand.english, Demand);
    QVERIFY(c.rules().isEdited());
}

void TestDrafts::anotherOperatorDoesNotSeeItAndItsOwnerFindsItAgain()
{
    Console c;
    c.type();
    const int rules = c.rules().callerRules().list().rows();
    c.gate.lock();
    c.gate.signOut(); // "Sign in as somebody else" of the lock
    c.signIn("admin");
    QCOMPARE(c.shown(), QStringList());
    QCOMPARE(c.rules().callerRules().list().rows(), rules - 1);
    c.gate.signOut();
    c.signIn("demo");
    QVERIFY(c.window.findChild<Lookout::NoticePage *>()->isVisible());
    QVERIFY(c.notices().message().contains(QStringLiteral("is back")));
    QCOMPARE(c.notices().composer().english()->toPlainText(), Words);
    QVERIFY(c.customers().message().contains(QStringLiteral("is back")));
    QCOMPARE(c.customers().form().name()->text(), QStringLiteral("WANG FANG"));
    QVERIFY(c.guides().isEditing());
    QCOMPARE(c.guides().draft().guide().demand.english, Demand);
    QVERIFY(c.rules().isEdited());
    QCOMPARE(c.rules().callerRules().list().rows(), rules);
}

void TestDrafts::closingTellsOfWhatWaitsForSomebodyElse()
{
    Console c;
    c.notices().composer().english()->setPlainText(Words);
    c.gate.signOut();
    c.window.close();
    QVERIFY(c.window.isVisible());
    QVERIFY(c.question()->informativeText().contains(QStringLiteral("demo")));
    QVERIFY(!c.question()->informativeText().contains(Words));
    c.answer("discard");
    QVERIFY(!c.window.isVisible());
}

void TestDrafts::aSecretIsKeptWhenTheKeychainSaysSo()
{
    Console c;
    c.gate.signOut();
    c.signIn("admin");
    Lookout::OutsideTab &outside = c.rules().outside();
    const auto kind = Lookout::SecretKind::Lookup;
    outside.secretField(kind)->setText(QStringLiteral("hush"));
    Q_EMIT outside.secretField(kind)->editingFinished();
    QCOMPARE(c.secrets.answers.size(), size_t(1));
    QVERIFY(!outside.secretText(kind).contains(QStringLiteral("Kept")));
    c.secrets.answers.front()(QStringLiteral("the keychain is locked"));
    QVERIFY2(outside.secretText(kind).startsWith(QStringLiteral("Not kept: the keychain is locked")),
             qPrintable(outside.secretText(kind)));
    c.secrets.answers.front()({});
    QVERIFY(outside.secretText(kind).startsWith(QStringLiteral("Kept")));
}

QTEST_MAIN(TestDrafts)
#include "tst_drafts.moc"
