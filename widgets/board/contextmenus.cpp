#include "board/contextmenus.h"

#include "kit/icons.h"
#include "kit/theme.h"
#include "models/roles.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QMenu>

#include <algorithm>

namespace Floorwatch::Board
{

namespace
{

// More would be a list to search in, and the agents' list is one.
constexpr size_t TalkersShown = 12;

} // namespace

ContextMenus::ContextMenus(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) {}

void ContextMenus::watch(QAbstractItemView *view, Rows rows)
{
    m_views.push_back({view, rows});
    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
}

Selection ContextMenus::selectionAt(const Watched &watched, const QModelIndex &index) const
{
    const Floor::FloorState &floor = m_desk.floor();
    if (!index.isValid()) {
        return {};
    }
    const int at = index.data(Models::IndexRole).toInt();
    const bool isRow = index.data(Models::KindRole).toInt() == static_cast<int>(Models::RowKind::Item);
    switch (watched.rows) {
    case Rows::Agents: return isRow ? Selection::of(floor.agents()[static_cast<size_t>(at)].id) : Selection();
    case Rows::Queues: return Selection::of(floor.queues()[static_cast<size_t>(at)].id);
    case Rows::Calls: return Selection::ofCall(index.data(Models::SerialRole).toULongLong());
    case Rows::Visits: {
        const Domain::Visit *visit = floor.visitBySerial(index.data(Models::SerialRole).toULongLong());
        const Floor::CallRecord *call = visit == nullptr ? nullptr : floor.call(visit->call);
        return call == nullptr ? Selection() : Selection::ofCall(call->serial);
    }
    }
    Q_UNREACHABLE();
}

void ContextMenus::add(QMenu &menu, const QString &text, const ActionState &action, const Selection &selection)
{
    const Kit::Theme &theme = Kit::themeOf(menu.palette());
    QAction *added = menu.addAction(Kit::icon(actionGlyph(action.id), theme.accent, theme.dim), text);
    added->setEnabled(action.enabled);
    added->setToolTip(action.enabled ? text : action.why);
    const QString keys = actionKeys(action.id);
    if (!keys.isEmpty()) {
        added->setShortcut(QKeySequence(keys)); // to be read; the page's own shortcut does it
        added->setShortcutContext(Qt::WidgetShortcut);
    }
    connect(added, &QAction::triggered, this, [this, selection, id = action.id] { Q_EMIT chosen(selection, id); });
}

void ContextMenus::fillTalkers(QMenu &menu, const Domain::QueueId &queue)
{
    std::vector<const Floor::CallRecord *> calls;
    for (const quint64 serial : m_desk.floor().liveCalls()) {
        const Floor::CallRecord *call = m_desk.floor().callBySerial(serial);
        if (call != nullptr && call->id.pbx == queue.pbx && call->queue == queue.key &&
            talkingAgentLeg(*call) != nullptr) {
            calls.push_back(call);
        }
    }
    // The longest conversation first: it is the one that somebody wonders about.
    std::stable_sort(calls.begin(), calls.end(), [](const auto *a, const auto *b) { return a->since < b->since; });
    calls.resize(std::min(calls.size(), TalkersShown));
    for (const Floor::CallRecord *call : calls) {
        const Domain::AgentId id = talkingAgentLeg(*call)->agent;
        const Floor::AgentRecord *agent = agentOf(m_desk.floor(), id);
        ActionState state{ActionId::Listen, true, {}};
        state.enabled = m_desk.mayListen(id, Domain::SpyMode::Listen, &state.why, nullptr);
        const Base::Span talk = m_desk.floor().pbxTime(id.pbx, m_desk.now()) - call->since;
        add(menu, tr("Listen to %1 · %2").arg(agent == nullptr ? id.key : agent->name, Base::durationText(talk)), state,
            Selection::of(id));
    }
    if (calls.empty()) {
        menu.addAction(tr("Nobody of this queue talks now"))->setEnabled(false);
    }
}

bool ContextMenus::fill(QMenu &menu, const Selection &selection)
{
    menu.setToolTipsVisible(true);
    if (selection.kind == Selection::Kind::Queue) {
        fillTalkers(menu, selection.queue);
    }
    for (const ActionState &action : actionsFor(m_desk, selection)) {
        if (action.id == ActionId::Pause || action.id == ActionId::Unpause) {
            menu.addSeparator();
        }
        add(menu, actionName(action.id), action, selection);
    }
    return !menu.isEmpty();
}

bool ContextMenus::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ContextMenu) {
        return QObject::eventFilter(watched, event);
    }
    for (const Watched &one : m_views) {
        if (watched != one.view && watched != one.view->viewport()) {
            continue;
        }
        const auto &asked = *static_cast<QContextMenuEvent *>(event);
        const bool byKey = asked.reason() == QContextMenuEvent::Keyboard;
        const QModelIndex index = byKey ? one.view->currentIndex() : one.view->indexAt(asked.pos());
        auto *menu = new QMenu(one.view);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        if (!fill(*menu, selectionAt(one, index))) {
            delete menu;
            return true;
        }
        menu->popup(byKey ? one.view->viewport()->mapToGlobal(one.view->visualRect(index).center())
                          : asked.globalPos());
        return true;
    }
    return false;
}

} // namespace Floorwatch::Board
