#include "board/floorpage.h"

#include "board/actiondialogs.h"
#include "board/agentspane.h"
#include "board/banner.h"
#include "board/contextmenus.h"
#include "board/detailpane.h"
#include "board/listspane.h"
#include "board/queuetiles.h"
#include "board/statusline.h"
#include "kit/cardview.h"
#include "kit/tableview.h"
#include "kit/theme.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace Floorwatch::Board
{

using Kit::Grid;

namespace
{

constexpr int TickMilliseconds = 500;

} // namespace

FloorPage::FloorPage(Desk &desk, const Models::Thresholds &thresholds, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_tracker(new CommandTracker(desk, this)), m_banner(new Banner(desk, this)),
      m_queues(new QueueTiles(desk, thresholds, this)), m_agents(new AgentsPane(desk, thresholds, this)),
      m_lists(new ListsPane(desk, thresholds, this)),
      m_details(new DetailPane(desk, *m_tracker, m_doors, thresholds, this)), m_status(new StatusLine(this)),
      m_menus(new ContextMenus(desk, this)), m_left(new QSplitter(Qt::Vertical, this)),
      m_right(new QSplitter(Qt::Vertical, this)), m_across(new QSplitter(Qt::Horizontal, this))
{
    build();
    connectPanes();
    connectActions();
    m_timer.setInterval(TickMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &FloorPage::tick);
    m_timer.start();
    tick();
}

void FloorPage::build()
{
    m_left->addWidget(m_queues);
    m_left->addWidget(m_agents);
    m_right->addWidget(m_lists);
    m_right->addWidget(m_details);
    m_across->addWidget(m_left);
    m_across->addWidget(m_right);
    for (QSplitter *splitter : {m_left, m_right, m_across}) {
        splitter->setHandleWidth(2 * Grid);
        splitter->setChildrenCollapsible(false);
    }
    m_left->setStretchFactor(1, 1);
    m_right->setStretchFactor(1, 1);
    m_across->setStretchFactor(0, 1);
    m_queues->setMinimumHeight(100);
    m_lists->setMinimumHeight(120);
    m_right->setMinimumWidth(280);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Grid, Grid, 2 * Grid, Grid);
    column->setSpacing(Grid);
    column->addWidget(m_banner);
    column->addWidget(m_across, 1);
}

void FloorPage::connectPanes()
{
    connect(&m_desk, &Desk::floorChanged, this, &FloorPage::applyChanges);
    connect(m_tracker, &CommandTracker::reported, m_status, &StatusLine::report);
    connect(m_queues, &QueueTiles::queueChosen, this, &FloorPage::filterByQueue);
    connect(&m_agents->toolbar(), &AgentToolbar::queueCleared, this, [this] {
        m_queues->mark({});
        filterByQueue({});
    });
    connect(m_agents, &AgentsPane::agentChosen, this, [this](const Domain::AgentId &agent) {
        m_lists->unmark();
        m_details->show(Selection::of(agent));
    });
    connect(m_lists, &ListsPane::callChosen, this, [this](quint64 serial) {
        m_agents->mark({});
        m_details->show(Selection::ofCall(serial));
    });
    for (QSplitter *splitter : {m_left, m_right, m_across}) {
        connect(splitter, &QSplitter::splitterMoved, this, [this] { m_restored = true; });
    }
    connect(m_details, &DetailPane::closed, this, [this] {
        m_agents->mark({});
        m_lists->unmark();
        m_details->show({});
    });
}

void FloorPage::connectActions()
{
    for (const ActionId action : {ActionId::Listen, ActionId::Whisper, ActionId::Barge}) {
        auto *shortcut = new QShortcut(QKeySequence(actionKeys(action)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, action] { act(m_details->selection(), action); });
    }
    using Rows = ContextMenus::Rows;
    m_menus->watch(m_queues->view(), Rows::Queues);
    for (auto *cards : m_agents->findChildren<Kit::CardView *>()) {
        m_menus->watch(cards, Rows::Agents);
    }
    for (auto *table : m_agents->findChildren<Kit::TableView *>()) {
        m_menus->watch(table, Rows::Agents);
    }
    m_menus->watch(qobject_cast<QAbstractItemView *>(m_lists->widget(0)), Rows::Visits);
    m_menus->watch(qobject_cast<QAbstractItemView *>(m_lists->widget(1)), Rows::Calls);
    connect(m_menus, &ContextMenus::chosen, this, &FloorPage::act);
}

void FloorPage::act(const Selection &selection, ActionId action)
{
    for (const ActionState &state : actionsFor(m_desk, selection)) {
        if (state.id != action) {
            continue;
        }
        if (state.enabled) {
            openActionDialog({m_desk, *m_tracker, m_doors, selection, window()}, action);
        } else {
            m_status->report(CommandTracker::Stage::Failed,
                             QStringLiteral("%1: %2").arg(actionName(action), state.why));
        }
        return;
    }
    m_status->report(CommandTracker::Stage::Failed, tr("%1: choose an agent or a call first").arg(actionName(action)));
}

void FloorPage::filterByQueue(const Domain::QueueId &queue)
{
    m_agents->setQueue(queue);
    m_lists->setQueue(queue);
    m_agents->mark({});
    m_details->show(queue.isNull() ? Selection() : Selection::of(queue));
}

void FloorPage::applyChanges(const Floor::FloorChanges &changes)
{
    m_doors.learn(m_desk.floor(), changes);
    m_queues->model().applyChanges(changes);
    m_agents->model().applyChanges(changes);
    m_lists->applyChanges(changes);
    m_details->applyChanges(changes);
    if (!changes.feeds.empty()) {
        m_banner->refresh();
        tick();
    }
}

void FloorPage::tick()
{
    m_queues->tick();
    m_agents->tick();
    m_lists->tick();
    if (m_tilesFitted != m_queues->model().rowCount()) {
        fitTiles();
    }
    m_details->refresh();
    m_banner->refresh();
}

void FloorPage::setServiceLevelId(const QString &id)
{
    m_queues->model().setServiceLevelId(id);
    m_details->setServiceLevelId(id);
}

void FloorPage::goTo(const Selection &selection)
{
    switch (selection.kind) {
    case Selection::Kind::Nothing: return;
    case Selection::Kind::Queue:
        m_queues->mark(selection.queue);
        filterByQueue(selection.queue);
        m_queues->view()->setFocus();
        return;
    case Selection::Kind::Agent:
        if (m_agents->model().rowOfAgent(m_desk.floor().agentIndex(selection.agent)) < 0) {
            m_queues->mark({});
            filterByQueue({});
            m_agents->clearFilter();
        }
        m_agents->mark(selection.agent);
        m_agents->view()->setFocus();
        m_details->show(selection);
        return;
    case Selection::Kind::Call:
        m_agents->mark({});
        m_details->show(selection);
        m_lists->setFocus();
        return;
    }
}

void FloorPage::nextPane(bool backwards)
{
    const std::array<QWidget *, 5> panes{m_queues->view(), m_agents->toolbar().search(), m_agents->view(),
                                         m_lists->currentWidget(), m_details->history()};
    const auto at = std::find_if(panes.begin(), panes.end(), [](const QWidget *w) { return w->hasFocus(); });
    const size_t count = panes.size();
    const size_t now = at == panes.end() ? (backwards ? 0 : count - 1) : static_cast<size_t>(at - panes.begin());
    panes[(now + (backwards ? count - 1 : 1)) % count]->setFocus(Qt::TabFocusReason);
}

void FloorPage::escape()
{
    if (m_details->selection().kind == Selection::Kind::Agent || m_details->selection().kind == Selection::Kind::Call) {
        m_agents->mark({});
        m_lists->unmark();
        m_details->show(m_queues->marked().isNull() ? Selection() : Selection::of(m_queues->marked()));
        return;
    }
    m_queues->mark({});
    filterByQueue({});
    m_agents->clearFilter();
}

void FloorPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        escape();
        return;
    }
    if (event->key() == Qt::Key_F6) {
        nextPane(event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    }
    QWidget::keyPressEvent(event);
}

void FloorPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_status->place();
    if (m_restored) {
        return;
    }
    const int side = std::clamp(width() / 4, 320, 520);
    m_across->setSizes({width() - side, side});
    m_right->setSizes({height() / 3, height() * 2 / 3});
    fitTiles();
}

void FloorPage::fitTiles()
{
    // One line of tiles on a small screen, up to two on a tall one, until a person moves the edge.
    if (m_restored) {
        return;
    }
    const int queues = m_queues->model().rowCount();
    const int lines = height() > 900 && queues > m_queues->tilesInLine() ? 2 : 1;
    const int tiles = m_queues->heightFor(lines);
    m_tilesFitted = queues;
    m_left->setSizes({tiles, std::max(200, height() - tiles)});
}

void FloorPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (focusWidget() == nullptr) {
        m_agents->view()->setFocus();
    }
}

void FloorPage::save(QSettings &settings) const
{
    settings.setValue(QStringLiteral("floor/left"), m_left->saveState());
    settings.setValue(QStringLiteral("floor/right"), m_right->saveState());
    settings.setValue(QStringLiteral("floor/across"), m_across->saveState());
    settings.setValue(QStringLiteral("floor/queueOrder"), static_cast<int>(m_queues->model().order()));
    m_agents->save(settings);
}

void FloorPage::restore(QSettings &settings)
{
    const auto splitter = [&settings](QSplitter *s, const QString &key) {
        return settings.contains(key) && s->restoreState(settings.value(key).toByteArray());
    };
    m_restored = splitter(m_left, QStringLiteral("floor/left"));
    splitter(m_right, QStringLiteral("floor/right"));
    splitter(m_across, QStringLiteral("floor/across"));
    m_queues->setOrder(settings.value(QStringLiteral("floor/queueOrder")).toInt() == 1 ? Models::QueueOrder::Name
                                                                                       : Models::QueueOrder::Severity);
    m_agents->restore(settings);
}

} // namespace Floorwatch::Board
