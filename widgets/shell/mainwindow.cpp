#include "shell/mainwindow.h"

#include "board/agentspane.h"
#include "board/detailpane.h"
#include "board/emptystate.h"
#include "board/floorpage.h"
#include "gate/auditpage.h"
#include "gate/curtain.h"
#include "gate/operatorspage.h"
#include "gate/policypage.h"
#include "gate/signinpage.h"
#include "gate/words.h"
#include "intervene/callbar.h"
#include "kit/icons.h"
#include "kit/theme.h"
#include "metrics/definitions.h"
#include "metrics/servicelevel.h"
#include "session/session.h"
#include "shell/appearance.h"
#include "shell/deskpages.h"
#include "shell/firststart.h"
#include "shell/gotodialog.h"
#include "shell/healthpanel.h"
#include "shell/keysdialog.h"
#include "shell/language.h"
#include "shell/navigationrail.h"
#include "shell/operatormenu.h"
#include "shell/phonepage.h"
#include "shell/topbar.h"

#include <QActionGroup>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace Floorwatch::Shell
{

namespace
{

constexpr int RefreshMilliseconds = 500;
QString floorName() { return QStringLiteral("floor"); }

} // namespace

MainWindow::MainWindow(Language &language, Appearance &appearance, QSettings &settings, bool remember)
    : m_language(language), m_appearance(appearance), m_settings(settings), m_remember(remember),
      m_layers(new QStackedWidget(this)), m_body(new QWidget(m_layers)), m_column(new QVBoxLayout),
      m_journal(new QLabel(this)), m_stack(new QStackedWidget(this)), m_menu(new QMenu(this)),
      m_serviceLevelId(settings.value(QStringLiteral("serviceLevel"), QStringLiteral("sl.offered")).toString())
{
    m_body->setLayout(m_column);
    m_layers->addWidget(m_body);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_journal->setTextFormat(Qt::PlainText);
    m_journal->setWordWrap(true);
    m_journal->setMargin(2 * Kit::Grid);
    m_journal->hide();
    m_column->addWidget(m_journal);
    m_column->addWidget(m_stack, 1);
    setCentralWidget(m_layers);
    addShortcuts();
    placeWindow();
    retranslate();
}

void MainWindow::placeWindow()
{
    if (!m_remember || !restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray())) {
        // A supervisor's console fills its screen until it is told otherwise.
        const QRect space = screen()->availableGeometry();
        setGeometry(QRect(space.topLeft(), space.size().expandedTo({1024, 640})));
        setWindowState(windowState() | Qt::WindowMaximized);
    }
}

void MainWindow::addShortcuts()
{
    // They hang on the body and not on the window: behind the curtain it is hidden, and they sleep.
    const auto add = [this](const QKeySequence &keys, auto slot) {
        auto *shortcut = new QShortcut(keys, m_body);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(Qt::CTRL | Qt::Key_K, [this] { openGoTo(); });
    add(QKeySequence(QStringLiteral("?")), [this] { openKeys(); });
    add(Qt::Key_F1, [this] { openKeys(); });
    connect(new QShortcut(QKeySequence::Quit, this), &QShortcut::activated, this, &QWidget::close);
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_L, [this] {
        if (m_gate != nullptr) {
            m_gate->lock();
        }
    });
    add(Qt::CTRL | Qt::Key_F, [this] {
        if (m_floorPage != nullptr) {
            m_floorPage->agents().toolbar().search()->setFocus(Qt::ShortcutFocusReason);
        }
    });
    add(Qt::CTRL | Qt::Key_D, [this] { openDemand(); });
    add(Qt::CTRL | Qt::Key_T, [this] {
        if (m_floorPage != nullptr) {
            m_floorPage->agents().setCards(!m_floorPage->agents().cards());
        }
    });
}

FirstStart *MainWindow::showFirstStart()
{
    if (m_first == nullptr) {
        m_first = new FirstStart(m_stack);
        m_stack->addWidget(m_first);
    }
    m_stack->setCurrentWidget(m_first);
    return m_first;
}

void MainWindow::addPages()
{
    m_pages.push_back({floorName(), QStringLiteral("floor"), [] { return tr("Floor"); },
                       [this](QWidget *parent) {
                           m_floorPage = new Board::FloorPage(m_content->desk, m_content->thresholds, parent);
                           m_floorPage->setServiceLevelId(m_serviceLevelId);
                           if (m_remember) {
                               m_floorPage->restore(m_settings);
                           }
                           return m_floorPage;
                       },
                       Access::Right::SeeFigures});
    if (m_content->desks != nullptr) {
        for (Page &page : m_content->desks->pages()) {
            m_pages.push_back(std::move(page));
        }
    }
    if (m_content->phone != nullptr) {
        m_pages.push_back({QStringLiteral("phone"), QStringLiteral("headset"), [] { return tr("Phone"); },
                           [this](QWidget *parent) { return new PhonePage(*m_content->phone, parent); }});
    }
    const auto add = [this](const QString &name, std::function<QString()> title,
                            std::function<QWidget *(QWidget *)> make, Access::Right right) {
        m_pages.push_back({name, name, std::move(title), std::move(make), right});
    };
    add(
        QStringLiteral("operators"), [] { return tr("Access"); },
        [this](QWidget *parent) { return new Gate::OperatorsPage(*m_gate, parent); }, Access::Right::ManageOperators);
    add(
        QStringLiteral("policy"), [] { return tr("Policy"); },
        [this](QWidget *parent) { return new Gate::PolicyPage(*m_gate, parent); }, Access::Right::ManageOperators);
    add(
        QStringLiteral("audit"), [] { return tr("Audit"); },
        [this](QWidget *parent) {
            return new Gate::AuditPage(*m_gate, m_content->desk.floor().settings().zone, parent);
        },
        Access::Right::SeeAudit);
}

void MainWindow::showContent(const WindowContent &content)
{
    m_held = std::make_unique<WindowContent>(content);
    m_content = m_held.get();
    addPages();
    m_bar = new TopBar(content.desk, this);
    m_bar->setDemo(content.demo);
    m_bar->setMenu(m_menu);
    auto *menu = new OperatorMenu(content.gate, this);
    connect(menu, &OperatorMenu::signOutWanted, this, &MainWindow::signOut);
    m_bar->setOperatorMenu(menu);
    m_column->insertWidget(0, m_bar);
    m_rail = new NavigationRail(m_pages, this);
    auto *across = new QHBoxLayout;
    across->setSpacing(0);
    m_column->removeWidget(m_stack);
    across->addWidget(m_rail);
    across->addWidget(m_stack, 1);
    m_column->addLayout(across, 1);
    addDesk();
    addCallBar();
    connect(m_bar, &TopBar::searchChosen, this, &MainWindow::openGoTo);
    connect(m_bar, &TopBar::feedChosen, this, &MainWindow::openHealth);
    connect(m_rail, &NavigationRail::pageChosen, this, &MainWindow::showPage);
    connect(&content.session, &Session::Session::journalChanged, this, &MainWindow::refreshJournal);
    connect(&content.desk, &Board::Desk::floorChanged, this, [this](const Floor::FloorChanges &changes) {
        if (!changes.feeds.empty()) {
            refresh();
        }
    });
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &MainWindow::refresh);
    timer->start(RefreshMilliseconds);
    showPage(floorName());
    refreshOperator();
    retranslate();
    refreshJournal();
}

void MainWindow::addCallBar()
{
    m_callBar = new Intervene::CallBar(m_content->session, this);
    m_column->addWidget(m_callBar);
    if (PhoneKeeper *phone = m_content->phone) {
        connect(phone, &PhoneKeeper::soundTroubleChanged, m_callBar, &Intervene::CallBar::setSoundTrouble);
        m_callBar->setInputLevel([phone] { return phone->inputDbfs(); });
    }
}

void MainWindow::showGate(Gate::Gatekeeper &gate, const QString &lastName)
{
    m_gate = &gate;
    delete m_curtain;
    m_curtain = new Gate::Curtain(gate, m_layers);
    m_curtain->signIn().setName(lastName);
    m_layers->addWidget(m_curtain);
    connect(&gate, &Gate::Gatekeeper::stateChanged, m_curtain, [this] { drawCurtain(); });
    connect(&gate, &Gate::Gatekeeper::accountsRead, m_curtain,
            [this](const QStringList &names) { m_drafts.keepOnly(names); });
    connect(&m_curtain->signIn(), &Gate::SignInPage::nameUsed, this, &MainWindow::nameUsed);
    drawCurtain();
}

void MainWindow::drawCurtain()
{
    const bool isBehind = m_layers->currentWidget() == m_curtain;
    if (m_curtain->isNeeded()) {
        if (!isBehind) {
            m_focus = focusWidget();
            m_curtain->closeOthers(this);
            m_layers->setCurrentWidget(m_curtain);
        }
        if (m_gate->state() != Gate::GateState::Locked) {
            setDraftsAside();
        }
        m_curtain->refresh();
        return;
    }
    refreshOperator();
    if (isBehind) {
        m_layers->setCurrentWidget(m_body);
        m_curtain->openOthers();
        if (m_focus != nullptr) {
            m_focus->setFocus(Qt::OtherFocusReason);
        }
    }
}

bool MainWindow::isOffered(const Page &page) const
{
    return !page.right || (m_gate != nullptr && m_gate->may(*page.right));
}

/// Pages that who works here may not see are taken down, not only out of sight.
void MainWindow::refreshOperator()
{
    if (m_content == nullptr || m_gate == nullptr || m_gate->state() != Gate::GateState::SignedIn) {
        return;
    }
    const Access::Operator &who = m_gate->who();
    m_operator = who.name;
    m_bar->setOperator(who.fullName.isEmpty() ? who.name : who.fullName, Gate::roleName(who.role));
    m_rail->setOffered([this](const Page &page) { return isOffered(page); });
    for (const Page &page : m_pages) {
        QWidget *widget = madePage(page.name);
        if (widget == nullptr || isOffered(page)) {
            continue;
        }
        if (widget == m_floorPage) {
            m_floorPage = nullptr;
        }
        m_drafts.setAside(who.name, page.name, widget);
        m_stack->removeWidget(widget);
        // It may be what has just changed the rights and still be at work: it goes later, and is found no more.
        widget->hide();
        widget->setObjectName({});
        widget->deleteLater();
    }
    putDraftsBack();
    const QWidget *shown = m_stack->currentWidget();
    const bool isPage = std::any_of(m_pages.begin(), m_pages.end(), [shown](const Page &page) {
        return shown != nullptr && shown->objectName() == page.name;
    });
    const auto first =
        std::find_if(m_pages.begin(), m_pages.end(), [this](const Page &page) { return isOffered(page); });
    if (!isPage && first != m_pages.end()) {
        showPage(first->name);
    } else if (first == m_pages.end()) {
        auto *nothing = m_stack->findChild<Board::EmptyState *>(QStringLiteral("nothing"));
        if (nothing == nullptr) {
            nothing = new Board::EmptyState(m_stack);
            nothing->setObjectName(QStringLiteral("nothing"));
            m_stack->addWidget(nothing);
        }
        nothing->say(QStringLiteral("lock"), tr("Nothing here is for you"),
                     tr("Your account has no right to see the floor. An administrator can give it."));
        m_stack->setCurrentWidget(nothing);
    }
}

void MainWindow::setDemo(bool demo) { m_bar->setDemo(demo); }

void MainWindow::openKeys() { (new KeysDialog(this))->open(); }

void MainWindow::openHealth(int feed)
{
    (new HealthPanel(m_content->session, static_cast<Domain::PbxId>(feed), this))->open();
}

void MainWindow::refresh()
{
    if (m_bar != nullptr) {
        m_bar->refresh();
    }
}

void MainWindow::refreshJournal()
{
    if (m_content == nullptr) {
        return;
    }
    const Session::JournalState state = m_content->session.journal();
    m_journal->setVisible(state.failing);
    m_journal->setText(tr("What happens is not being kept: %1 The live floor goes on.").arg(state.message));
    const Kit::Theme &theme = Kit::themeOf(palette());
    m_journal->setStyleSheet(
        QStringLiteral("background: %1; color: %2;").arg(theme.alarmFill.name(), theme.onAlarm.name()));
}

void MainWindow::addChoice(QMenu *menu, QActionGroup *group, const QString &text, const QString &value, bool checked)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(checked);
    action->setData(value);
    group->addAction(action);
}

void MainWindow::fillMenu()
{
    m_menu->clear();
    const auto submenu = [this](const QString &title, auto chosen) {
        QMenu *menu = m_menu->addMenu(title);
        auto *group = new QActionGroup(menu);
        // Queued: the choice retranslates, which fills this very menu anew.
        connect(
            group, &QActionGroup::triggered, this, [chosen](QAction *action) { chosen(action->data().toString()); },
            Qt::QueuedConnection);
        return std::pair(menu, group);
    };
    const auto [languages, languageGroup] = submenu(tr("Language"), [this](const QString &id) {
        m_settings.setValue(QStringLiteral("language"), id);
        m_language.set(id);
    });
    // Each language is named in itself, so that it is found from every other.
    addChoice(languages, languageGroup, QStringLiteral("English"), QStringLiteral("en"),
              m_language.id() == QLatin1String("en"));
    addChoice(languages, languageGroup, QStringLiteral("简体中文"), QStringLiteral("zh_CN"),
              m_language.id() == QLatin1String("zh_CN"));
    const auto [themes, themeGroup] = submenu(tr("Theme"), [this](const QString &choice) {
        m_settings.setValue(QStringLiteral("theme"), choice);
        m_appearance.set(choice);
    });
    const QString theme = m_appearance.choice();
    addChoice(themes, themeGroup, tr("As the desktop"), QString(), theme.isEmpty());
    addChoice(themes, themeGroup, tr("Light"), QStringLiteral("light"), theme == QLatin1String("light"));
    addChoice(themes, themeGroup, tr("Dark"), QStringLiteral("dark"), theme == QLatin1String("dark"));
    const auto [levels, levelGroup] = submenu(tr("Service level"), [this](const QString &id) {
        m_serviceLevelId = id;
        m_settings.setValue(QStringLiteral("serviceLevel"), id);
        if (m_floorPage != nullptr) {
            m_floorPage->setServiceLevelId(id);
        }
    });
    levels->setToolTipsVisible(true);
    for (const Metrics::ServiceLevel variant : Metrics::allServiceLevels) {
        const QString id = Metrics::id(variant);
        addChoice(levels, levelGroup, id, id, id == m_serviceLevelId);
        QAction *const added = levels->actions().constLast();
        added->setToolTip(Metrics::definition(id));
        added->setText(Metrics::definition(id));
    }
    m_menu->addSeparator();
    m_menu->addAction(tr("Keys (?)"), this, &MainWindow::openKeys);
    m_menu->addAction(tr("Quit"), this, &MainWindow::close);
}

void MainWindow::retranslate()
{
    setWindowTitle(m_content != nullptr && m_content->demo ? tr("Floorwatch (demo)") : tr("Floorwatch"));
    setWindowIcon(QIcon(Kit::pixmap(QStringLiteral("app"), Kit::themeOf(palette()).accent, 64, 1)));
    if (m_content != nullptr) {
        fillMenu();
        refreshJournal();
    }
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        retranslate();
    }
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!m_painted) {
        m_painted = true;
        QTimer::singleShot(0, this, &MainWindow::painted);
    }
}

void MainWindow::save()
{
    if (!m_remember) {
        return;
    }
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    if (m_floorPage != nullptr) {
        m_floorPage->save(m_settings);
    }
}

} // namespace Floorwatch::Shell
