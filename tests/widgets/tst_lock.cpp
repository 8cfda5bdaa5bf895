// The console behind its curtain: what is locked cannot be seen, typed to, clicked, or reached below the view.
#include "board/floorpage.h"
#include "gate/curtain.h"
#include "gate/signinpage.h"
#include "kit/testkit.h"
#include "session/session.h"
#include "shell/appearance.h"
#include "shell/language.h"
#include "shell/mainwindow.h"
#include "shell/sessiondesk.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace Floorwatch;
using Gate::GateState;

namespace
{

const QString Password = QStringLiteral("correct horse battery");

} // namespace

class TestLock : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aLockHidesEverythingButTheCurtain();
    void noKeyGoesAroundALock();
    void noShortcutWakesBehindALock();
    void dialogsAreGoneAndOtherWindowsHidden();
    void focusStaysWithinTheCurtain();
    void nothingCanBeDoneBelowTheViewEither();
    void afterTheLockAllIsAsBefore();
    void pagesAreOnlyForThoseWhoMay();
    void whoMaySeeNothingSeesNothing();

private:
    void lock();
    void unlock();
    void become(Access::Role role, const std::vector<Access::Right> &denied = {});

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Gate::Gatekeeper> m_gate;
    std::unique_ptr<Session::Session> m_session;
    std::unique_ptr<Shell::SessionDesk> m_desk;
    std::unique_ptr<Shell::Language> m_language;
    std::unique_ptr<Shell::Appearance> m_appearance;
    std::unique_ptr<Shell::MainWindow> m_window;
    Base::ManualClock m_clock{Base::fromEpochSeconds(1'750'000'000)};
};

void TestLock::init()
{
    // The offscreen platform says so of every window with a least size; it is not ours to mend.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    m_dir = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_dir->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_language = std::make_unique<Shell::Language>();
    m_appearance = std::make_unique<Shell::Appearance>();
    m_gate = std::make_unique<Gate::Gatekeeper>(m_dir->filePath(QStringLiteral("access")), m_clock,
                                                Access::HashCost{1, 8192});
    m_gate->openUnattended(QStringLiteral("demo"), Access::Role::FloorSupervisor, Password);
    QCOMPARE(m_gate->state(), GateState::SignedIn);
    Session::SessionSettings settings;
    settings.audit = m_gate->audit();
    m_session = std::make_unique<Session::Session>(settings, m_clock);
    m_session->addFeed(Pbx::FeedConfig::fromUrl(QStringLiteral("replay:/dev/null?speed=0")).value());
    m_session->signIn(m_gate->who());
    connect(m_gate.get(), &Gate::Gatekeeper::stateChanged, m_session.get(),
            [this] { m_session->setLocked(m_gate->state() == GateState::Locked); });
    m_desk = std::make_unique<Shell::SessionDesk>(*m_session);
    m_window = std::make_unique<Shell::MainWindow>(*m_language, *m_appearance, *m_settings, false);
    m_window->showGate(*m_gate, QStringLiteral("demo"));
    m_window->showContent({*m_session, *m_desk, Models::Thresholds::defaults(), *m_gate, false});
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestLock::cleanup()
{
    m_window.reset();
    m_desk.reset();
    m_session.reset();
    m_gate.reset();
}

void TestLock::lock()
{
    m_gate->lock();
    QCOMPARE(m_gate->state(), GateState::Locked);
    QVERIFY(m_window->curtain()->isVisible());
}

void TestLock::unlock()
{
    m_window->curtain()->signIn().passwordField()->setText(Password);
    m_window->curtain()->signIn().button()->click();
    QTRY_COMPARE(m_gate->state(), GateState::SignedIn);
}

void TestLock::become(Access::Role role, const std::vector<Access::Right> &denied)
{
    m_gate->signOut();
    m_gate->signIn(QStringLiteral("admin"), Password, [](const Access::SignInAnswer &) {});
    QTRY_COMPARE(m_gate->state(), GateState::SignedIn);
    Access::Operator who;
    who.name = QStringLiteral("demo");
    who.role = role;
    who.denied = denied;
    who.disabled = false;
    QVERIFY(m_gate->updateOperator(who));
    m_gate->signOut();
    m_gate->signIn(QStringLiteral("demo"), Password, [](const Access::SignInAnswer &) {});
    QTRY_COMPARE(m_gate->state(), GateState::SignedIn);
}

void TestLock::aLockHidesEverythingButTheCurtain()
{
    QVERIFY(m_window->floorPage()->isVisible());
    QVERIFY(!m_window->curtain()->isVisible());
    lock();
    QVERIFY(!m_window->floorPage()->isVisible());
    const auto widgets = m_window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool isOfCurtain = widget == m_window->curtain() || m_window->curtain()->isAncestorOf(widget);
        QVERIFY2(!widget->isVisible() || isOfCurtain || widget->isAncestorOf(m_window->curtain()),
                 widget->metaObject()->className());
    }
}

void TestLock::noKeyGoesAroundALock()
{
    lock();
    QLineEdit *password = m_window->curtain()->signIn().passwordField();
    const auto nothingHappened = [this] {
        return m_gate->state() == GateState::Locked && m_window->isVisible() && !m_window->floorPage()->isVisible() &&
               QApplication::activeModalWidget() == nullptr && QApplication::activePopupWidget() == nullptr &&
               m_window->curtain()->isVisible();
    };
    const auto keysOf = [](QWidget *target, Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(target, key, modifiers);
    };
    for (const Qt::KeyboardModifiers modifiers :
         {Qt::KeyboardModifiers(Qt::NoModifier), Qt::KeyboardModifiers(Qt::ControlModifier),
          Qt::KeyboardModifiers(Qt::AltModifier), Qt::KeyboardModifiers(Qt::ShiftModifier),
          Qt::ControlModifier | Qt::ShiftModifier, Qt::ControlModifier | Qt::AltModifier}) {
        for (int key = Qt::Key_Space; key <= Qt::Key_QuoteLeft; ++key) {
            if (key == Qt::Key_Q && modifiers == Qt::ControlModifier) {
                continue; // leaving the program shows nothing
            }
            keysOf(password, static_cast<Qt::Key>(key), modifiers);
            keysOf(m_window.get(), static_cast<Qt::Key>(key), modifiers);
            password->clear();
            QVERIFY2(nothingHappened(), qPrintable(QStringLiteral("key %1 with %2").arg(key).arg(modifiers)));
        }
        for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_F1, Qt::Key_F5, Qt::Key_F6, Qt::Key_F10, Qt::Key_F11,
                                  Qt::Key_Menu, Qt::Key_Home, Qt::Key_Delete}) {
            keysOf(password, key, modifiers);
            keysOf(m_window.get(), key, modifiers);
            QVERIFY(nothingHappened());
        }
    }
}

void TestLock::noShortcutWakesBehindALock()
{
    // One of each kind that somebody may add: at the window, at the page, at the whole program.
    int woken = 0;
    const auto add = [&](QWidget *parent, int key, Qt::ShortcutContext context) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), parent);
        shortcut->setContext(context);
        connect(shortcut, &QShortcut::activated, this, [&woken] { ++woken; });
    };
    add(m_window.get(), Qt::Key_F7, Qt::WindowShortcut);
    add(m_window.get(), Qt::Key_F8, Qt::ApplicationShortcut);
    add(m_window->floorPage(), Qt::Key_F9, Qt::WindowShortcut);
    const auto press = [this] {
        for (const Qt::Key key : {Qt::Key_F7, Qt::Key_F8, Qt::Key_F9}) {
            QTest::keyClick(m_window->windowHandle(), key, Qt::ControlModifier);
        }
    };
    press();
    QCOMPARE(woken, 3);
    lock();
    press();
    QCOMPARE(woken, 3);
    unlock();
    press();
    QCOMPARE(woken, 6);
}

void TestLock::dialogsAreGoneAndOtherWindowsHidden()
{
    m_window->openKeys();
    m_window->openGoTo();
    QPointer<QDialog> dialog(new QDialog(m_window.get()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    QWidget other;
    other.show();
    QVERIFY(dialog->isVisible());
    lock();
    const auto windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows) {
        QVERIFY2(window == m_window.get() || !window->isVisible(), window->metaObject()->className());
    }
    unlock();
    QVERIFY(other.isVisible());
    QTRY_VERIFY(dialog.isNull());
}

void TestLock::focusStaysWithinTheCurtain()
{
    lock();
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(m_window->windowHandle(), i % 3 == 2 ? Qt::Key_Backtab : Qt::Key_Tab);
        QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus != nullptr);
        QVERIFY(m_window->curtain()->isAncestorOf(focus));
    }
}

void TestLock::nothingCanBeDoneBelowTheViewEither()
{
    lock();
    const Access::Decision decision = m_session->judge(Access::Right::ActOnAgents, {});
    QVERIFY(!decision.allowed);
    Domain::PauseMember pause;
    pause.interface = QStringLiteral("PJSIP/1001");
    pause.paused = true;
    QSignalSpy finished(m_session.get(), &Session::Session::commandFinished);
    m_session->submit(Domain::PbxId{}, pause);
    QTRY_COMPARE(finished.count(), 1);
    const auto result = finished.first().first().value<Domain::CommandResult>();
    QCOMPARE(result.outcome, Domain::CommandResult::Outcome::Denied);
}

void TestLock::afterTheLockAllIsAsBefore()
{
    auto *search = m_window->findChild<QLineEdit *>();
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    const QPointer<QWidget> focus = QApplication::focusWidget();
    QVERIFY(search != nullptr && focus != nullptr);
    lock();
    unlock();
    QVERIFY(m_window->floorPage()->isVisible());
    QVERIFY(!m_window->curtain()->isVisible());
    QCOMPARE(QApplication::focusWidget(), focus.data());
}

void TestLock::pagesAreOnlyForThoseWhoMay()
{
    become(Access::Role::Viewer);
    QVERIFY(m_window->floorPage() != nullptr);
    auto *button = m_window->findChild<QToolButton *>(QStringLiteral("operator"));
    QVERIFY2(button->text().contains(QStringLiteral("Viewer")), qPrintable(button->text()));
}

void TestLock::whoMaySeeNothingSeesNothing()
{
    become(Access::Role::Viewer, {Access::Right::SeeFigures});
    QVERIFY(m_window->floorPage() == nullptr);
    m_window->showPage(QStringLiteral("floor"));
    QVERIFY(m_window->findChild<Board::FloorPage *>() == nullptr);
    m_window->openGoTo();
    QVERIFY(QApplication::activeModalWidget() == nullptr);
    become(Access::Role::Viewer);
    QVERIFY(m_window->floorPage() != nullptr && m_window->floorPage()->isVisible());
}

QTEST_MAIN(TestLock)
#include "tst_lock.moc"
