#include "lookout/alertpage.h"

#include "kit/fonts.h"
#include "kit/tableview.h"
#include "kit/theme.h"
#include "lookout/alertdetails.h"
#include "lookout/alertlist.h"
#include "lookout/looks.h"
#include "lookout/parts.h"
#include "session/alertdesk.h"
#include "session/session.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace Floorwatch::Lookout
{

using Alerts::Alert;
using Kit::Grid;
using Tone = Said::Tone;

namespace
{

constexpr auto EverySecond = std::chrono::seconds(1);
constexpr auto StormEvery = std::chrono::milliseconds(100);
constexpr Deed AllDeeds[] = {Deed::Acknowledge, Deed::Snooze,     Deed::Assign,      Deed::Note,
                             Deed::Undo,        Deed::DemandCard, Deed::MoveToFront, Deed::SendToAgent,
                             Deed::SendToMe,    Deed::Listen,     Deed::Whisper,     Deed::Barge,
                             Deed::TakeOver,    Deed::SetReason,  Deed::ShowSurge,   Deed::ShowPlace};

} // namespace

AlertPage::AlertPage(Session::Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_desk(session.alerts()), m_across(new QSplitter(this)),
      m_list(new AlertList(session.floor().settings().zone, this)),
      m_details(new AlertDetails(session.floor().settings().zone, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Grid, 2 * Grid, 2 * Grid, Grid);
    column->addWidget(m_across);
    m_across->addWidget(m_list);
    m_across->addWidget(m_details);
    m_across->setStretchFactor(0, 1);
    m_across->setChildrenCollapsible(false);
    m_across->setHandleWidth(3 * Grid);
    m_details->setMinimumWidth(Kit::scaled(320, font()));
    addKeys();
    connect(m_list, &AlertList::chosen, this, &AlertPage::showAlert);
    connect(&m_details->deeds(), &DeedBar::chosen, this, &AlertPage::act);
    connect(&m_details->deeds(), &DeedBar::snoozed, this, &AlertPage::snooze);
    connect(&m_details->ask(), &AskLine::answered, this, &AlertPage::answer);
    connect(&m_details->ask(), &AskLine::withdrawn, this, [this] { m_list->view()->setFocus(); });
    connect(&m_desk, &Session::AlertDesk::alertsChanged, this, &AlertPage::takeSoon);
    connect(&session, &Session::Session::operatorChanged, this, &AlertPage::takeAlerts);
    connect(&session, &Session::Session::floorChanged, this, [this] {
        if (isVisible() && shown() != nullptr && !liveCallOf(*shown()).isNull()) {
            refresh();
        }
    });
    m_tick.setInterval(EverySecond);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (isVisible()) {
            m_list->tick(m_session.clock().now());
            refresh();
        }
    });
    m_tick.start();
    m_storm.setSingleShot(true);
    m_storm.setInterval(StormEvery);
    connect(&m_storm, &QTimer::timeout, this, [this] {
        if (m_heldBack) {
            takeSoon();
        }
    });
    takeAlerts();
}

void AlertPage::addKeys()
{
    for (const Deed deed : AllDeeds) {
        auto *shortcut = new QShortcut(QKeySequence(deedKeys(deed)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, deed] {
            // A letter in a list of choices picks a choice.
            if (!m_details->ask().isAsking() && qobject_cast<QComboBox *>(focusWidget()) == nullptr) {
                act(deed);
            }
        });
    }
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_list->search(), [this] { m_list->search()->setFocus(); });
}

void AlertPage::setJudge(MayAct may)
{
    m_may = std::move(may);
    refresh();
}

void AlertPage::takeSoon()
{
    m_heldBack = m_storm.isActive();
    if (!m_heldBack) {
        m_storm.start();
        takeAlerts();
    }
}

void AlertPage::takeAlerts()
{
    if (!isVisible()) {
        return; // taken when the page is shown
    }
    const auto &who = m_session.signedIn();
    m_list->setMe(who ? who->name : QString());
    m_list->tick(m_session.clock().now());
    m_list->setAlerts(m_desk.book().alerts());
    if (m_shown.isEmpty()) {
        showNext(); // the worst stands open before anybody has chosen
    }
    refresh();
}

const Alert *AlertPage::shown() const { return m_shown.isEmpty() ? nullptr : m_desk.book().find(m_shown); }

void AlertPage::showAlert(const QString &alert)
{
    m_shown = alert;
    if (m_list->model().find(alert) != nullptr && m_list->model().rowOfAlert(alert) < 0) {
        m_list->clearFilter();
    }
    m_list->mark(alert);
    refresh();
}

void AlertPage::showNext()
{
    const Models::AlertModel &model = m_list->model();
    const int rows = model.rowCount();
    const int from = model.rowOfAlert(m_shown);
    for (int step = 1; step <= rows; ++step) {
        const Alert *alert = model.alertAt((from + step) % rows);
        if (alert != nullptr && alert->state == Alerts::AlertState::Open) {
            showAlert(QString(alert->id));
            return;
        }
    }
}

void AlertPage::refresh()
{
    const Alert *alert = shown();
    if (alert == nullptr) {
        m_details->setNothing();
        return;
    }
    AlertSight sight{*alert, deedsFor(*alert, m_may), m_session.clock().now(), {}, {}};
    const Session::DeskSettings &settings = m_desk.settings();
    for (const Alerts::CallerRule &rule : settings.callers.rules) {
        if (rule.id == alert->condition.rule) {
            sight.ruleName = rule.name;
            sight.ruleText = rule.text;
        }
    }
    for (const Alerts::FloorRule &rule : settings.floor) {
        if (rule.id == alert->condition.rule) {
            sight.ruleName = rule.name;
        }
    }
    m_details->setSight(sight);
}

void AlertPage::act(Deed deed)
{
    const Alert *alert = shown();
    if (alert == nullptr || !m_details->deeds().allows(deed)) {
        return;
    }
    const Domain::CallId call = liveCallOf(*alert);
    if (const auto act = callAct(deed)) {
        Q_EMIT actWanted(call, *act);
        return;
    }
    QString why;
    switch (deed) {
    case Deed::Acknowledge: {
        const bool done = m_desk.acknowledge(m_shown, &why);
        tell(done, tr("You have taken it. Ctrl+Z gives it back."), why);
        break;
    }
    case Deed::Undo: {
        const bool done = m_desk.reopen(m_shown, &why);
        tell(done, tr("It is open again."), why);
        break;
    }
    case Deed::Snooze: m_details->deeds().button(deed)->showMenu(); break;
    case Deed::Assign:
    case Deed::Note:
    case Deed::SetReason: ask(deed); break;
    case Deed::DemandCard: Q_EMIT demandWanted(call); break;
    case Deed::ShowSurge: Q_EMIT surgeWanted(alert->condition.subject.series); break;
    case Deed::ShowPlace: Q_EMIT placeWanted(alert->condition.subject); break;
    default: break;
    }
}

void AlertPage::snooze(int minutes)
{
    QString why;
    const bool done = m_desk.snooze(m_shown, std::chrono::minutes(minutes), &why);
    tell(done, tr("It sleeps for %1 min. Ctrl+Z wakes it.").arg(minutes), why);
}

void AlertPage::ask(Deed deed)
{
    m_asked = deed;
    AskLine &line = m_details->ask();
    if (deed == Deed::Assign) {
        const auto &who = m_session.signedIn();
        QStringList offers = m_names;
        if (who && !offers.contains(who->name)) {
            offers.prepend(who->name);
        }
        line.askText(tr("Who is to see to it?"), tr("Give"), offers);
    } else if (deed == Deed::Note) {
        const bool caller = !shown()->condition.subject.number.isEmpty();
        line.askText(caller ? tr("A note; it stays with the customer as well") : tr("A note"), tr("Keep"));
    } else {
        QList<std::pair<QString, QString>> offers;
        for (const Alerts::ReasonName &name : m_desk.settings().reasons.names) {
            offers.append({screenLanguage() == QLatin1String("en") ? name.english : name.chinese, name.key});
        }
        line.askChoice(tr("Why does the customer call?"), tr("Set"), offers);
    }
}

void AlertPage::answer(const QString &text)
{
    const Alert *alert = shown();
    if (alert == nullptr) {
        return;
    }
    QString why;
    if (m_asked == Deed::Assign) {
        const bool done = m_desk.assign(m_shown, text, &why);
        if (done && !m_names.contains(text)) {
            m_names.prepend(text);
        }
        tell(done, tr("Given to %1. Ctrl+Z takes it back.").arg(text), why);
    } else if (m_asked == Deed::Note) {
        const QString number = alert->condition.subject.number;
        bool done = m_desk.note(m_shown, text, &why);
        if (done && !number.isEmpty()) {
            done = m_desk.addCallerNote(number, text, &why);
        }
        tell(done, tr("The note is kept."), why);
    } else {
        const bool done = m_desk.setReason(liveCallOf(*alert), text, &why);
        tell(done, tr("The reason is set."), why);
    }
    m_list->view()->setFocus();
}

void AlertPage::tell(bool done, const QString &what, const QString &why)
{
    takeAlerts();
    m_details->said().say(done ? what : why, done ? Tone::Good : Tone::Bad);
}

void AlertPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    takeAlerts();
}

void AlertPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && isVisible()) {
        refresh();
    }
}

} // namespace Floorwatch::Lookout
