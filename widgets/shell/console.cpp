#include "shell/console.h"

#include "access/folder.h"
#include "alerts/words.h"
#include "board/floorpage.h"
#include "demo/demopeople.h"
#include "session/alertdesk.h"
#include "shell/firststart.h"
#include "shell/mainwindow.h"
#include "shell/settings.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace Floorwatch::Shell
{

namespace
{

Q_LOGGING_CATEGORY(lcShell, "floorwatch.shell", QtInfoMsg)

constexpr auto ListenEvery = std::chrono::milliseconds(250);
/// What the demo's house has behind it: the same at every start, but for the date.
constexpr std::uint32_t PastSeed = 1;
constexpr int PastDays = 90;

void complain(const QString &text) { std::fprintf(stderr, "floorwatch: %s\n", qPrintable(text)); }

} // namespace

Console::Console(Options options, QObject *parent)
    : QObject(parent), m_options(std::move(options)),
      m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Floorwatch"),
                 QStringLiteral("Floorwatch")),
      m_appearance(this), m_language(this), m_secrets(this)
{
    m_language.set(m_options.language.isEmpty() ? m_settings.value(QStringLiteral("language")).toString()
                                                : m_options.language);
    m_appearance.set(m_options.theme.isEmpty() ? m_settings.value(QStringLiteral("theme")).toString()
                                               : m_options.theme);
    m_window = std::make_unique<MainWindow>(m_language, m_appearance, m_settings, keepsChoices());
}

Console::~Console()
{
    if (m_filling != nullptr) {
        m_filling->wait();
    }
    // The window looks at the session, the session talks to the demo.
    m_window.reset();
    m_deskPages.reset();
    m_notifier.reset();
    m_phone.reset();
    m_desk.reset();
    m_session.reset();
    m_gate.reset();
    m_demo.reset();
}

void Console::start()
{
    connect(m_window.get(), &MainWindow::painted, this, &Console::begin);
    if (m_options.feeds.empty() && !m_options.demo && savedFeeds(m_settings).empty()) {
        offerFirstStart();
    } else {
        openGate(m_options.demo || playsOnlyRecordings());
        withOperator([this] {
            openSession(m_options.demo);
            if (m_isPainted) {
                beginSession();
            }
        });
    }
    m_window->show();
    if (!m_options.screenshot.isEmpty()) {
        QTimer::singleShot(std::chrono::seconds(m_options.afterSeconds), this, &Console::takePicture);
    }
}

bool Console::playsOnlyRecordings() const
{
    return !m_options.feeds.empty() &&
           std::all_of(m_options.feeds.begin(), m_options.feeds.end(),
                       [](const Pbx::FeedConfig &feed) { return feed.kind == Pbx::FeedKind::Replay; });
}

void Console::openGate(bool unattended)
{
    if (unattended) {
        // No PBX can be reached: the demo's is this program's own, and a recording hears nobody. So the hash may be
        // cheap, and its password known to all.
        const Access::HashCost cheap{1, size_t{8} * 1024};
        m_gate = std::make_unique<Gate::Gatekeeper>(m_demoDir.filePath(QStringLiteral("access")), m_clock, cheap);
        m_gate->openUnattended(QStringLiteral("demo"), Access::Role::FloorSupervisor,
                               QStringLiteral("floorwatch-demo"));
    } else {
        m_gate = std::make_unique<Gate::Gatekeeper>(Access::defaultFolder(), m_clock);
        m_gate->open();
    }
    m_isDemo = unattended;
    connect(m_gate.get(), &Gate::Gatekeeper::stateChanged, this, &Console::followGate);
    connect(m_gate.get(), &Gate::Gatekeeper::policyChanged, this, [this] {
        if (m_session != nullptr) {
            m_session->setPolicy(m_gate->policy());
        }
    });
    connect(m_window.get(), &MainWindow::nameUsed, m_gate.get(), [this](const QString &name) {
        if (keepsChoices() && !m_isDemo) {
            saveLastOperator(m_settings, name);
        }
    });
    m_window->showGate(*m_gate, m_isDemo ? QStringLiteral("demo") : lastOperator(m_settings));
}

void Console::withOperator(const std::function<void()> &then)
{
    if (m_gate->state() == Gate::GateState::SignedIn) {
        then();
    } else {
        m_afterSignIn = then;
    }
}

/// The session lets do what it was told of: who is signed in, and whether the console is locked.
void Console::followGate()
{
    const Gate::GateState state = m_gate->state();
    if (m_session != nullptr) {
        if (state == Gate::GateState::Locked) {
            m_session->setLocked(true);
        } else if (state != Gate::GateState::SignedIn) {
            m_session->signOut();
        } else if (m_session->signedIn() == m_gate->who()) {
            m_session->setLocked(false);
        } else {
            m_session->signIn(m_gate->who());
        }
    }
    if (state == Gate::GateState::SignedIn && m_afterSignIn) {
        std::exchange(m_afterSignIn, nullptr)();
    }
}

QString Console::journalFile(bool demo)
{
    if (!m_options.journal.isEmpty()) {
        return m_options.journal;
    }
    if (demo) {
        return m_demoDir.filePath(QStringLiteral("demo-journal.sqlite"));
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder);
    return folder + QStringLiteral("/journal.sqlite");
}

QString Console::recordsFile(bool demo)
{
    return QFileInfo(journalFile(demo)).path() + QStringLiteral("/records.sqlite");
}

void Console::openSession(bool demo)
{
    Session::SessionSettings settings;
    settings.feeds = m_options.feeds;
    settings.journalFile = journalFile(demo);
    settings.floor.zone = m_options.timezone.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(m_options.timezone);
    settings.recordsFile = recordsFile(demo);
    settings.webhookFolder = QFileInfo(settings.recordsFile).path() + QStringLiteral("/webhook");
    settings.policy = m_gate->policy();
    settings.audit = m_gate->audit();
    m_session = std::make_unique<Session::Session>(std::move(settings), m_clock);
    m_desk = std::make_unique<SessionDesk>(*m_session);
    m_session->signIn(m_gate->who());
    m_phone = std::make_unique<PhoneKeeper>(*m_session, m_secrets, m_settings, keepsChoices() && !demo);
    openNotifier();
    m_deskPages = std::make_unique<DeskPages>(*m_session, m_notifier.get(), demo ? nullptr : &m_secrets);
    connect(m_notifier.get(), &Notifier::asked, m_deskPages.get(), [this](const QString &alert) {
        m_window->raise();
        m_window->activateWindow();
        m_deskPages->showAlert(alert);
    });
    m_window->showContent(
        {*m_session, *m_desk, savedThresholds(m_settings), *m_gate, demo, m_phone.get(), m_deskPages.get()});
    if (!m_options.page.isEmpty()) {
        m_window->showPage(m_options.page);
    }
    if (!m_options.listen.isEmpty()) {
        connect(&m_listen, &QTimer::timeout, this, &Console::listenWhenPossible);
        m_listen.start(ListenEvery);
    }
}

void Console::openNotifier()
{
    Session::AlertDesk &desk = m_session->alerts();
    NotifierView view;
    view.find = [&desk](const QString &id) { return desk.book().find(id); };
    view.title = [this](const Alerts::Alert &alert) {
        return Alerts::titleOf(alert, m_session->floor().settings().zone);
    };
    view.who = [this] {
        const Gate::GateState state = m_gate->state();
        return state == Gate::GateState::SignedIn || state == Gate::GateState::Locked ? m_gate->who()
                                                                                      : Access::Operator{};
    };
    if (!keepsChoices()) {
        view.play = [](const QString &) {}; // a picture is taken without a sound
    }
    view.isLocked = [this] { return m_gate->state() == Gate::GateState::Locked; };
    m_notifier =
        std::make_unique<Notifier>(std::move(view), m_clock, m_settings, keepsChoices(), QDBusConnection::sessionBus());
    connect(&desk, &Session::AlertDesk::announced, m_notifier.get(), &Notifier::announce);
    connect(&desk, &Session::AlertDesk::alertsChanged, m_notifier.get(), &Notifier::refresh);
    connect(m_gate.get(), &Gate::Gatekeeper::stateChanged, m_notifier.get(), &Notifier::gateChanged);
}

void Console::begin()
{
    // tests/bench/start.py waits for this line.
    qCDebug(lcShell, "first window painted");
    m_appearance.askDesktop();
    m_isPainted = true;
    if (m_session != nullptr) { // else the first start page or the sign-in waits for a person
        beginSession();
    }
}

void Console::beginSession()
{
    if (m_options.demo) {
        beginDemo();
        return;
    }
    m_phone->begin();
    if (m_options.feeds.empty()) {
        beginSaved(savedFeeds(m_settings));
    } else {
        m_session->start();
    }
}

void Console::listenWhenPossible()
{
    const Domain::SpyMode mode = Domain::SpyMode::Listen;
    if (m_window->floorPage() == nullptr) {
        return; // nobody has signed in yet
    }
    for (const Floor::AgentRecord &agent : m_session->floor().agents()) {
        const QString extension = agent.id.key.section(QLatin1Char('/'), 1);
        const bool meant = m_options.listen == QLatin1String("any") || m_options.listen == agent.name ||
                           m_options.listen == agent.id.key || m_options.listen == extension;
        if (meant && m_desk->mayListen(agent.id, mode, nullptr, nullptr)) {
            m_listen.stop();
            const Board::Selection selection = Board::Selection::of(agent.id);
            m_window->floorPage()->goTo(selection);
            m_window->floorPage()->act(selection, Board::listenAction(mode));
            return;
        }
    }
}

void Console::beginDemo()
{
    Demo::DemoSettings settings;
    settings.agents = m_options.demoAgents;
    settings.speed = m_options.demoSpeed;
    settings.seed =
        static_cast<quint32>(m_options.demoSeed.value_or(static_cast<quint64>(Base::toEpochMillis(m_clock.now()))));
    m_demo = std::make_unique<Demo::DemoCentre>(settings);
    const Base::Result<quint16> port = m_demo->start();
    if (!port) {
        complain(port.error());
        QApplication::exit(1);
        return;
    }
    Pbx::FeedConfig feed;
    feed.name = tr("Demo centre");
    feed.host = QStringLiteral("127.0.0.1");
    feed.port = port.value();
    feed.user = m_demo->user();
    feed.secret = m_demo->secret();
    feed.takeOverContext = Demo::DemoCentre::takeOverContext();
    feed.contexts = QStringList{QStringLiteral("ivr-main")};
    feed.demo = true;
    m_session->addFeed(feed);
    fillDemoRecords();
}

void Console::fillDemoRecords()
{
    m_filling.reset(
        QThread::create([file = m_session->settings().recordsFile, now = m_clock.now(), agents = m_options.demoAgents] {
            QObject here;
            Journal::Records records(file);
            records.start();
            records.importBatch(Demo::customers(), false, &here, [](const auto &) {});
            records.addContacts(Demo::pastContacts(PastSeed, now, PastDays, agents));
            records.stop();
        }));
    connect(m_filling.get(), &QThread::finished, this, [this] {
        m_session->start();
        beginDemoPhone();
    });
    m_filling->start();
}

void Console::beginDemoPhone()
{
    const Base::Result<quint16> port = m_demo->sipPort();
    if (!port) {
        complain(port.error());
        return;
    }
    Phone::SipAccount account;
    account.user = Demo::DemoCentre::sipUser();
    account.secret = m_demo->sipSecret();
    account.host = QStringLiteral("127.0.0.1");
    account.port = port.value();
    m_phone->beginWith(account);
}

void Console::beginSaved(std::vector<Pbx::FeedConfig> feeds)
{
    const QString environment = qEnvironmentVariable("FLOORWATCH_SECRET");
    m_secretsAwaited = feeds.size();
    for (const Pbx::FeedConfig &feed : feeds) {
        if (!environment.isEmpty()) {
            addSaved(feed, environment, {});
        } else {
            m_secrets.read(feed.toUrl(), [this, feed](const QString &secret, const QString &error) {
                addSaved(feed, secret, error);
            });
        }
    }
}

void Console::addSaved(const Pbx::FeedConfig &feed, const QString &secret, const QString &error)
{
    if (secret.isEmpty()) {
        offerFirstStart();
        FirstStart *page = m_window->showFirstStart();
        page->form().setFeed(feed);
        page->form().say(
            tr("The secret of %1 is not in the desktop's keychain (%2). Enter it to connect.").arg(feed.name, error),
            false);
    } else {
        Pbx::FeedConfig known = feed;
        known.secret = secret;
        m_session->addFeed(known);
    }
    if (--m_secretsAwaited == 0) {
        m_session->start();
    }
}

void Console::offerFirstStart()
{
    FirstStart *page = m_window->showFirstStart();
    connect(page, &FirstStart::demoChosen, this, &Console::demoFromForm, Qt::UniqueConnection);
    connect(page, &FirstStart::connectChosen, this, &Console::connectFromForm, Qt::UniqueConnection);
}

void Console::demoFromForm()
{
    if (m_session == nullptr) {
        openGate(true);
        withOperator([this] {
            openSession(true);
            beginDemo();
        });
    }
}

void Console::connectFromForm()
{
    ConnectForm &form = m_window->showFirstStart()->form();
    const Base::Result<Pbx::FeedConfig> feed = form.feed();
    if (!feed) {
        form.say(feed.error(), true);
        return;
    }
    if (!form.keepsSecret()) {
        connectTo(feed.value(), true);
        return;
    }
    m_secrets.write(feed.value().toUrl(), feed.value().secret, [this, feed](const QString &error) {
        if (error.isEmpty()) {
            connectTo(feed.value(), true);
        } else {
            m_window->showFirstStart()->form().say(tr("The desktop's keychain did not take the secret: %1 Choose \"Not "
                                                      "at all\" to go on without; it is then asked for at every start.")
                                                       .arg(error),
                                                   true);
        }
    });
}

void Console::connectTo(const Pbx::FeedConfig &feed, bool remember)
{
    if (m_gate == nullptr) {
        openGate(false);
    }
    withOperator([this, feed, remember] { connectNow(feed, remember); });
}

void Console::connectNow(const Pbx::FeedConfig &feed, bool remember)
{
    std::vector<Pbx::FeedConfig> feeds = savedFeeds(m_settings);
    // One that was connected to before only lacks its secret: that is no change of settings.
    if (std::erase_if(feeds, [&feed](const Pbx::FeedConfig &old) { return old.toUrl() == feed.toUrl(); }) == 0) {
        const bool may = m_gate->may(Access::Right::ChangeSettings);
        const bool told = m_gate->writeDown(QStringLiteral("pbxConnect"),
                                            may ? QStringLiteral("done") : QStringLiteral("denied"), feed.toUrl());
        if (!may || !told) {
            m_window->showFirstStart()->form().say(
                may ? tr("The audit trail cannot be written, so nothing is changed.")
                    : tr("To connect to a PBX takes the right to change settings: an administrator has it."),
                true);
            return;
        }
    }
    if (remember) {
        feeds.push_back(feed);
        saveFeeds(m_settings, feeds);
    }
    const bool fresh = m_session == nullptr;
    if (fresh) {
        openSession(false);
    }
    m_session->addFeed(feed);
    if (fresh) {
        m_phone->begin();
        m_session->start();
    }
    m_window->showPage(QStringLiteral("floor"));
}

void Console::takePicture()
{
    const bool saved = m_window->grab().save(m_options.screenshot);
    if (!saved) {
        complain(QStringLiteral("cannot write the picture %1").arg(m_options.screenshot));
    }
    QApplication::exit(saved ? 0 : 1);
}

} // namespace Floorwatch::Shell
