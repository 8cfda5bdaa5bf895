// Telling of alerts outside the window: who is told, what sounds, what the desktop shows, and what it may not show.
#include "kit/testkit.h"
#include "shell/notifier.h"
#include "widgets/notificationserver.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <map>

using namespace Floorwatch;
using namespace std::chrono_literals;
using Alerts::Alert;
using Alerts::AlertKind;
using Alerts::AlertState;
using Alerts::Severity;
using Shell::Notifier;
using Way = Shell::DesktopNotes::Way;

namespace
{

Access::Operator supervisor(const Access::Scope &scope = {})
{
    Access::Operator who;
    who.name = QStringLiteral("boss");
    who.role = Access::Role::FloorSupervisor;
    who.scope = scope;
    who.disabled = false;
    return who;
}

/// A desk with its alerts, a notifier and the desktop.
struct Desk {
    explicit Desk(const Fake::MessageBus &bus, bool hasDesktop = true)
        : client(bus.connection(QStringLiteral("client")))
    {
        if (hasDesktop) {
            server = std::make_unique<Fake::NotificationServer>(bus.connection(QStringLiteral("desktop")),
                                                                QStringList{QStringLiteral("actions")});
        }
        make();
    }
    void make()
    {
        notifier.reset();
        Shell::NotifierView view;
        view.find = [this](const QString &id) {
            const auto found = alerts.find(id);
            return found == alerts.end() ? nullptr : &found->second;
        };
        view.title = [](const Alert &alert) { return alert.condition.title; };
        view.who = [this] { return who; };
        view.isLocked = [this] { return locked; };
        view.play = [this](const QString &sound) { sounds.append(sound); };
        notifier = std::make_unique<Notifier>(view, clock, settings, true, client);
    }
    QString raise(const QString &id, Severity severity, AlertKind kind = AlertKind::Queue)
    {
        Alert alert;
        alert.id = id;
        alert.severity = severity;
        alert.condition.kind = kind;
        alert.condition.title = QStringLiteral("about ") + id;
        alert.condition.subject.queue = {Domain::PbxId{}, QStringLiteral("support")};
        alerts[id] = alert;
        return id;
    }
    void announce(const QString &id, Severity severity, AlertKind kind = AlertKind::Queue)
    {
        notifier->announce({raise(id, severity, kind)});
    }
    [[nodiscard]] size_t shown() const { return server->shown.size(); }

    QTemporaryDir dir;
    QSettings settings{dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    Base::ManualClock clock{Base::fromEpochSeconds(1'800'000'000)};
    std::map<QString, Alert> alerts;
    Access::Operator who = supervisor();
    bool locked = false;
    QStringList sounds;
    QDBusConnection client;
    std::unique_ptr<Fake::NotificationServer> server;
    std::unique_ptr<Notifier> notifier;
};

const QString A = QStringLiteral("a");
const QString B = QStringLiteral("b");
const QString C = QStringLiteral("c");

} // namespace

class TestNotifier : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void onlyThoseWhomItConcernsAreTold_data();
    void onlyThoseWhomItConcernsAreTold();
    void anAlertIsShownAndSounds();
    void eachSeverityHasItsSound();
    void aRuleMayHaveItsOwnSound();
    void aClickGoesToTheAlert();
    void namesStayOffTheScreenWhereTheyMayNot();
    void aLockTakesNamesAway();
    void aStormIsSummedUp();
    void onlyWhatIsWorseSoundsAgain();
    void whatIsOverIsTakenAway();
    void littleThingsAreLeftOut();
    void nobodySignedInIsToldNothing();
    void quietIsQuietButForCriticalSounds();
    void quietEndsByItselfAndIsRemembered();
    void aDesktopWithoutNotificationsIsSaid();
    void settingsAreRemembered();
    void whatCannotBeReadIsTheDefault();

private:
    Fake::MessageBus m_bus;
};

void TestNotifier::init()
{
    failOnWarnings();
    QVERIFY2(m_bus.isRunning(), "no message bus: dbus-daemon is needed");
}

void TestNotifier::onlyThoseWhomItConcernsAreTold_data()
{
    QTest::addColumn<QStringList>("teams");
    QTest::addColumn<QStringList>("queues");
    QTest::addColumn<QStringList>("ownTeams");
    QTest::addColumn<QStringList>("ownQueues");
    QTest::addColumn<bool>("told");
    const QStringList none;
    const QStringList red{QStringLiteral("red")};
    const QStringList blue{QStringLiteral("blue")};
    const QStringList support{QStringLiteral("support"), QStringLiteral("sales")};
    QTest::newRow("for all, over everybody") << none << none << none << none << true;
    QTest::newRow("for all, over one team") << none << none << red << none << true;
    QTest::newRow("for a team, over everybody") << red << none << none << none << true;
    QTest::newRow("for a team, over it") << red << none << red << none << true;
    QTest::newRow("for a team, over another") << red << none << blue << none << false;
    QTest::newRow("for a queue, over it") << none << support << none << QStringList{QStringLiteral("sales")} << true;
    QTest::newRow("for a queue, over a team") << none << support << red << none << false;
    QTest::newRow("for a team or a queue, over the queue") << blue << support << red << support << true;
}

void TestNotifier::onlyThoseWhomItConcernsAreTold()
{
    QFETCH(QStringList, teams);
    QFETCH(QStringList, queues);
    QFETCH(QStringList, ownTeams);
    QFETCH(QStringList, ownQueues);
    QFETCH(bool, told);
    Alert alert;
    alert.condition.teams = teams;
    alert.condition.queues = queues;
    Access::Operator who = supervisor({ownTeams, ownQueues});
    QCOMPARE(Shell::concerns(alert, who), told);
    who.disabled = true;
    QVERIFY(!Shell::concerns(alert, who));
}

void TestNotifier::anAlertIsShownAndSounds()
{
    Desk f(m_bus);
    f.announce(A, Severity::Critical); // before the desktop has answered: it waits
    QTRY_COMPARE(f.shown(), size_t(1));
    QCOMPARE(f.notifier->desktop().way(), Way::Desktop);
    const Fake::ShownNote &note = f.server->shown.front();
    QCOMPARE(note.title, QStringLiteral("Critical"));
    QCOMPARE(note.body, QStringLiteral("about a"));
    QCOMPARE(note.hints.value(QStringLiteral("urgency")).toUInt(), 2U);
    QCOMPARE(note.hints.value(QStringLiteral("suppress-sound")).toBool(), true);
    QCOMPARE(note.expires, 0);
    QCOMPARE(f.sounds, QStringList{QStringLiteral("critical")});
}

void TestNotifier::eachSeverityHasItsSound()
{
    Desk f(m_bus);
    f.announce(A, Severity::Info);
    f.announce(B, Severity::Warning);
    f.announce(C, Severity::Critical);
    f.notifier->flush();
    f.announce(A, Severity::Warning, AlertKind::SpecialCaller);
    f.notifier->flush();
    f.announce(A, Severity::Critical, AlertKind::SpecialCaller);
    QCOMPARE(f.sounds.join(QLatin1Char(' ')), QStringLiteral("info warning critical special critical"));
}

void TestNotifier::aRuleMayHaveItsOwnSound()
{
    Desk f(m_bus);
    f.raise(A, Severity::Warning);
    f.alerts[A].condition.sound = QStringLiteral("/sounds/gong.wav");
    f.notifier->announce({A});
    f.notifier->flush();
    f.alerts[A].condition.sound = QStringLiteral("none");
    f.notifier->announce({A});
    QCOMPARE(f.sounds, QStringList{QStringLiteral("/sounds/gong.wav")});
}

void TestNotifier::aClickGoesToTheAlert()
{
    Desk f(m_bus);
    QSignalSpy asked(f.notifier.get(), &Notifier::asked);
    f.announce(A, Severity::Warning);
    QTRY_COMPARE(f.shown(), size_t(1));
    QCOMPARE(f.server->shown.front().actions.value(0), QStringLiteral("default"));
    Q_EMIT f.server->ActionInvoked(99, QStringLiteral("default")); // another program's
    Q_EMIT f.server->ActionInvoked(f.server->shown.front().id, QStringLiteral("default"));
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(0).toString(), A);
}

void TestNotifier::namesStayOffTheScreenWhereTheyMayNot()
{
    Desk f(m_bus);
    Shell::NotifierSettings settings;
    settings.names = false;
    f.notifier->setSettings(settings);
    for (const AlertKind kind : {AlertKind::SpecialCaller, AlertKind::Agent, AlertKind::Call, AlertKind::StepIn}) {
        f.announce(A, Severity::Warning, kind);
        f.notifier->flush();
    }
    QTRY_COMPARE(f.shown(), size_t(4));
    for (const Fake::ShownNote &note : f.server->shown) {
        QVERIFY2(!note.body.contains(QStringLiteral("about a")), qPrintable(note.body));
        QVERIFY(!note.body.isEmpty());
    }
    QVERIFY(f.server->shown.front().body.contains(QStringLiteral("support")));
    f.announce(A, Severity::Warning, AlertKind::Queue); // about nobody
    QTRY_COMPARE(f.shown(), size_t(5));
    QCOMPARE(f.server->shown.back().body, QStringLiteral("about a"));
}

void TestNotifier::aLockTakesNamesAway()
{
    Desk f(m_bus);
    f.announce(A, Severity::Warning, AlertKind::SpecialCaller);
    QTRY_COMPARE(f.shown(), size_t(1));
    QCOMPARE(f.server->shown.front().body, QStringLiteral("about a"));
    QTRY_VERIFY(f.notifier->desktop().isShown(A));
    f.locked = true;
    f.notifier->gateChanged();
    QTRY_COMPARE(f.server->closed.size(), size_t(1));
    f.notifier->flush();
    f.announce(B, Severity::Warning, AlertKind::SpecialCaller);
    QTRY_COMPARE(f.shown(), size_t(2));
    QVERIFY(!f.server->shown.back().body.contains(QStringLiteral("about")));
    Shell::NotifierSettings settings = f.notifier->settings();
    settings.namesWhenLocked = true;
    f.notifier->setSettings(settings);
    f.notifier->flush();
    f.announce(C, Severity::Warning, AlertKind::SpecialCaller);
    QTRY_COMPARE(f.shown(), size_t(3));
    QCOMPARE(f.server->shown.back().body, QStringLiteral("about c"));
    settings.names = false; // and where no names at all, none behind a lock
    f.notifier->setSettings(settings);
    f.notifier->flush();
    f.announce(C, Severity::Warning, AlertKind::SpecialCaller);
    QTRY_COMPARE(f.shown(), size_t(4));
    QVERIFY(!f.server->shown.back().body.contains(QStringLiteral("about")));
}

void TestNotifier::aStormIsSummedUp()
{
    Desk f(m_bus);
    QSignalSpy asked(f.notifier.get(), &Notifier::asked);
    f.announce(A, Severity::Warning);
    for (int i = 0; i < 50; ++i) {
        f.announce(QStringLiteral("n%1").arg(i), i == 20 ? Severity::Critical : Severity::Warning);
    }
    QTRY_COMPARE(f.shown(), size_t(1));
    f.alerts[QStringLiteral("n0")].state = AlertState::Cleared; // over meanwhile
    f.notifier->flush();
    QTRY_COMPARE(f.shown(), size_t(2));
    const Fake::ShownNote note = f.server->shown.back();
    QCOMPARE(note.title, QStringLiteral("Critical"));
    QCOMPARE(note.body, QStringLiteral("about n20\n48 more alerts"));
    Q_EMIT f.server->ActionInvoked(note.id, QStringLiteral("show"));
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(0).toString(), QStringLiteral("n20"));
    f.notifier->announce({f.raise(B, Severity::Warning), f.raise(C, Severity::Warning)});
    f.notifier->flush();
    QTRY_COMPARE(f.shown(), size_t(3));
    QCOMPARE(f.server->shown.back().replaces, note.id); // sums do not pile up
    QCOMPARE(f.server->shown.back().body, QStringLiteral("about b\n1 more alert"));
}

void TestNotifier::onlyWhatIsWorseSoundsAgain()
{
    Desk f(m_bus);
    f.announce(A, Severity::Warning);
    f.announce(B, Severity::Warning);
    f.announce(B, Severity::Info);
    QCOMPARE(f.sounds, QStringList{QStringLiteral("warning")});
    f.announce(C, Severity::Critical);
    f.announce(A, Severity::Critical);
    QCOMPARE(f.sounds, QStringList({QStringLiteral("warning"), QStringLiteral("critical")}));
    f.notifier->flush();
    f.announce(A, Severity::Critical); // escalated
    QCOMPARE(f.sounds.size(), 3);
}

void TestNotifier::whatIsOverIsTakenAway()
{
    Desk f(m_bus);
    f.announce(A, Severity::Critical);
    QTRY_VERIFY(f.notifier->desktop().isShown(A));
    f.notifier->refresh({A}); // still open
    f.alerts[A].state = AlertState::Acknowledged;
    f.notifier->refresh({A});
    QTRY_COMPARE(f.server->closed.size(), size_t(1));
    QCOMPARE(f.server->closed.front(), f.server->shown.front().id);
    f.notifier->flush();
    f.announce(B, Severity::Critical);
    f.alerts.erase(B); // gone before the desktop has said the note's number
    f.notifier->refresh({B});
    QTRY_COMPARE(f.server->closed.size(), size_t(2));
}

void TestNotifier::littleThingsAreLeftOut()
{
    Desk f(m_bus);
    f.announce(A, Severity::Info); // sounds only
    QCOMPARE(f.sounds.size(), 1);
    f.notifier->flush();
    Shell::NotifierSettings settings;
    settings.leastOnDesktop = Severity::Critical;
    f.notifier->setSettings(settings);
    f.announce(A, Severity::Warning);
    f.notifier->flush();
    f.announce(B, Severity::Critical);
    QTRY_COMPARE(f.shown(), size_t(1));
    QCOMPARE(f.server->shown.front().body, QStringLiteral("about b"));
    f.notifier->flush();
    settings.onDesktop = false;
    f.notifier->setSettings(settings);
    f.announce(C, Severity::Critical);
    QCOMPARE(f.sounds.size(), 4);
    QCOMPARE(f.shown(), size_t(1));
}

void TestNotifier::nobodySignedInIsToldNothing()
{
    Desk f(m_bus);
    f.who = {};
    f.announce(A, Severity::Critical);
    f.notifier->announce({QStringLiteral("unknown")});
    QVERIFY(f.sounds.isEmpty());
    f.who = supervisor();
    f.announce(B, Severity::Critical);
    QTRY_COMPARE(f.shown(), size_t(1));
    QCOMPARE(f.server->shown.front().body, QStringLiteral("about b"));
    QTRY_VERIFY(f.notifier->desktop().isShown(B));
    f.announce(C, Severity::Critical); // held back, and not for who comes after
    f.who = {};
    f.notifier->gateChanged();
    QTRY_COMPARE(f.server->closed.size(), size_t(1));
    f.who = supervisor();
    f.notifier->flush();
    f.announce(A, Severity::Critical);
    QTRY_COMPARE(f.shown(), size_t(2));
    QCOMPARE(f.server->shown.back().body, QStringLiteral("about a"));
}

void TestNotifier::quietIsQuietButForCriticalSounds()
{
    Desk f(m_bus);
    QTRY_COMPARE(f.notifier->desktop().way(), Way::Desktop);
    f.notifier->setQuietUntil(Shell::Forever);
    QVERIFY(f.notifier->isQuiet());
    f.announce(A, Severity::Warning);
    QVERIFY(f.sounds.isEmpty());
    f.announce(B, Severity::Critical);
    QCOMPARE(f.sounds, QStringList{QStringLiteral("critical")});
    Shell::NotifierSettings settings = f.notifier->settings();
    settings.criticalSoundsAlways = false;
    f.notifier->setSettings(settings);
    f.notifier->flush();
    f.announce(C, Severity::Critical);
    QCOMPARE(f.sounds.size(), 1);
    f.notifier->tryOut(QStringLiteral("info")); // who tries a sound wants to hear it
    QCOMPARE(f.sounds.size(), 2);
    f.notifier->setQuietUntil({});
    f.notifier->flush();
    f.announce(A, Severity::Warning);
    QTRY_COMPARE(f.shown(), size_t(1)); // nothing was shown before
}

void TestNotifier::quietEndsByItselfAndIsRemembered()
{
    Desk f(m_bus);
    f.notifier->setQuietFor(15min);
    f.make();
    QVERIFY(f.notifier->isQuiet());
    QCOMPARE(f.notifier->quietUntil(), f.clock.now() + 15min);
    f.clock.advance(15min);
    QVERIFY(!f.notifier->isQuiet());
    QVERIFY(!Base::isSet(f.notifier->quietUntil()));
    f.announce(A, Severity::Warning);
    QCOMPARE(f.sounds.size(), 1);
    f.notifier->setQuietUntil(Shell::Forever);
    f.make();
    f.clock.advance(24h * 365);
    QVERIFY(f.notifier->quietUntil() == Shell::Forever);
    f.notifier->setQuietUntil({});
    f.make();
    QVERIFY(!f.notifier->isQuiet());
    QSignalSpy changed(f.notifier.get(), &Notifier::quietChanged);
    f.notifier->setQuietFor(1ms);
    f.clock.advance(1s);
    QTRY_COMPARE(changed.size(), 2); // begins and ends
}

void TestNotifier::aDesktopWithoutNotificationsIsSaid()
{
    Desk f(m_bus, false);
    QTRY_COMPARE(f.notifier->desktop().way(), Way::None); // offscreen there is no tray either
    f.announce(A, Severity::Critical);
    QCOMPARE(f.sounds.size(), 1);
    f.notifier->refresh({A});
}

void TestNotifier::settingsAreRemembered()
{
    Desk f(m_bus);
    Shell::NotifierSettings settings;
    settings.onDesktop = false;
    settings.leastOnDesktop = Severity::Critical;
    settings.names = false;
    settings.namesWhenLocked = true;
    settings.sounds = {QString(), QStringLiteral("/a/b.wav"), QStringLiteral("info")};
    settings.specialSound = QStringLiteral("warning");
    settings.volume = 0;
    settings.device = "usb-headset";
    settings.criticalSoundsAlways = false;
    f.notifier->setSettings(settings);
    f.make();
    QVERIFY(f.notifier->settings() == settings);
}

void TestNotifier::whatCannotBeReadIsTheDefault()
{
    Desk f(m_bus);
    f.settings.setValue(QStringLiteral("alerts/volume"), 400);
    f.settings.setValue(QStringLiteral("alerts/leastOnDesktop"), QStringLiteral("much"));
    f.settings.setValue(QStringLiteral("alerts/quietUntil"), QStringLiteral("soon"));
    f.make();
    QVERIFY(f.notifier->settings() == Shell::NotifierSettings());
    QVERIFY(!f.notifier->isQuiet());
}

QTEST_MAIN(TestNotifier)
#include "tst_notifier.moc"
