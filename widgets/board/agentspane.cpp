#include "board/agentspane.h"

#include "board/agentdelegates.h"
#include "board/emptystate.h"
#include "kit/cardview.h"
#include "kit/fonts.h"
#include "kit/interactionguard.h"
#include "kit/states.h"
#include "kit/tableview.h"
#include "kit/theme.h"
#include "metrics/definitions.h"

#include <QEvent>
#include <QHeaderView>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Floorwatch::Board
{

using Models::AgentColumn;
using Models::AgentGrouping;

AgentsPane::AgentsPane(Desk &desk, const Models::Thresholds &thresholds, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_model(new Models::AgentModel(desk.floor(), thresholds, this)),
      m_toolbar(new AgentToolbar(this)), m_stack(new QStackedWidget(this)), m_cards(new Kit::CardView(this)),
      m_table(new Kit::TableView(this)), m_empty(new EmptyState(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Kit::Grid);
    column->addWidget(m_toolbar);
    column->addWidget(m_stack, 1);
    for (QWidget *page :
         {static_cast<QWidget *>(m_cards), static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty)}) {
        m_stack->addWidget(page);
    }
    buildCards();
    buildTable();
    connectToolbar();
    connect(m_model, &QAbstractItemModel::modelReset, this, &AgentsPane::restoreMark);
    connect(m_empty, &EmptyState::actionChosen, this, &AgentsPane::clearFilter);
    retranslate();
    refresh();
}

void AgentsPane::buildCards()
{
    auto *delegate = new AgentCardDelegate(this);
    delegate->setMarks([this](const QModelIndex &index) { return markAt(index); });
    m_cards->setItemDelegate(delegate);
    connect(&m_desk, &Desk::marksChanged, m_cards->viewport(), qOverload<>(&QWidget::update));
    m_cards->setModel(m_model);
    connect(new Kit::InteractionGuard(m_cards), &Kit::InteractionGuard::interactingChanged, m_model,
            &Models::AgentModel::setInteracting);
    connect(m_cards, &Kit::CardView::chosen, this, &AgentsPane::choose);
    connect(m_cards, &Kit::CardView::visibleRowsChanged, this, [this](int first, int last) {
        if (m_showsCards) {
            m_model->setVisibleRows(first, last);
        }
    });
    connect(m_cards->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        m_cards->setAccessibleDescription(now.isValid() ? agentWords(now) : QString());
    });
}

Models::AlertMark AgentsPane::markAt(const QModelIndex &index) const
{
    const int agent = m_model->agentAt(index.row());
    return agent < 0 ? Models::AlertMark() : m_desk.markOf(m_desk.floor().agents()[static_cast<size_t>(agent)].id);
}

void AgentsPane::buildTable()
{
    auto *delegate = new AgentCellDelegate(this);
    delegate->setMarks([this](const QModelIndex &index) { return markAt(index); });
    m_table->setItemDelegate(delegate);
    connect(&m_desk, &Desk::marksChanged, m_table->viewport(), qOverload<>(&QWidget::update));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSortIndicatorShown(true);
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this](int section, Qt::SortOrder order) {
        m_model->sort(section, order);
        refresh();
    });
    constexpr int Widths[] = {140, 104, 80, 124, 96, 100, 68, 72, 72, 72, 88, 200};
    for (int i = 0; i < Models::AgentColumnCount; ++i) {
        m_table->setColumnWidth(i, Kit::scaled(Widths[i], font()));
    }
    connect(new Kit::InteractionGuard(m_table), &Kit::InteractionGuard::interactingChanged, m_model,
            &Models::AgentModel::setInteracting);
    connect(m_table, &Kit::TableView::chosen, this, &AgentsPane::choose);
    connect(m_table, &Kit::TableView::visibleRowsChanged, this, [this](int first, int last) {
        if (!m_showsCards) {
            m_model->setVisibleRows(first, last);
        }
    });
}

void AgentsPane::connectToolbar()
{
    connect(m_toolbar, &AgentToolbar::textChanged, this, &AgentsPane::setText);
    connect(m_toolbar, &AgentToolbar::cardsChosen, this, &AgentsPane::setCards);
    connect(m_toolbar, &AgentToolbar::statesChanged, this, [this](quint16 states) {
        Models::AgentFilter filter = m_model->filter();
        filter.states = states;
        setFilter(filter);
    });
    connect(m_toolbar, &AgentToolbar::groupingChanged, this, [this](AgentGrouping grouping) {
        m_model->setGrouping(grouping);
        refresh();
    });
    connect(m_toolbar, &AgentToolbar::sortChanged, this, [this](int sorted, Qt::SortOrder order) {
        m_table->horizontalHeader()->setSortIndicator(sorted, order);
        m_model->sort(sorted, order);
        refresh();
    });
}

QAbstractItemView *AgentsPane::view() const
{
    return m_showsCards ? static_cast<QAbstractItemView *>(m_cards) : static_cast<QAbstractItemView *>(m_table);
}

bool AgentsPane::filtered() const { return m_model->filter() != Models::AgentFilter(); }

QString AgentsPane::emptyTitle() const { return m_stack->currentWidget() == m_empty ? m_empty->title() : QString(); }

void AgentsPane::setCards(bool cards)
{
    m_showsCards = cards;
    m_model->setVisibleRows(-1, -1); // until the other view says what it shows
    refresh();
    restoreMark();
}

void AgentsPane::setFilter(const Models::AgentFilter &filter)
{
    m_model->setFilter(filter);
    refresh();
    restoreMark();
}

void AgentsPane::setQueue(const Domain::QueueId &queue)
{
    Models::AgentFilter filter = m_model->filter();
    filter.queue = queue;
    m_toolbar->setQueueName(queue.key);
    setFilter(filter);
}

void AgentsPane::setText(const QString &text)
{
    Models::AgentFilter filter = m_model->filter();
    filter.text = text.trimmed();
    setFilter(filter);
}

void AgentsPane::clearFilter()
{
    m_toolbar->setQueueName({});
    setFilter({});
}

void AgentsPane::choose(const QModelIndex &index)
{
    const int agent = m_model->agentAt(index.row());
    if (agent >= 0) {
        m_marked = m_desk.floor().agents()[static_cast<size_t>(agent)].id;
        Q_EMIT agentChosen(m_marked);
    }
}

void AgentsPane::mark(const Domain::AgentId &agent)
{
    m_marked = agent;
    restoreMark();
    if (const QModelIndex now = view()->currentIndex(); now.isValid() && !agent.isNull()) {
        view()->scrollTo(now);
    }
}

void AgentsPane::restoreMark()
{
    const int row = m_marked.isNull() ? -1 : m_model->rowOfAgent(m_desk.floor().agentIndex(m_marked));
    if (row < 0) {
        view()->clearSelection();
    } else if (view()->currentIndex().row() != row || !view()->selectionModel()->hasSelection()) {
        view()->setCurrentIndex(m_model->index(row, 0));
    }
}

void AgentsPane::tick()
{
    m_model->tick(m_desk.now());
    refresh();
}

void AgentsPane::refresh()
{
    const int all = static_cast<int>(m_desk.floor().agents().size());
    m_toolbar->setCount(m_model->agentCount(), all);
    m_toolbar->show(
        {m_model->filter(), m_model->grouping(), static_cast<AgentColumn>(m_model->sortColumn()), m_model->sortOrder()},
        m_showsCards);
    QWidget *page = view();
    if (m_model->agentCount() == 0) {
        explain();
        page = m_empty;
    }
    m_stack->setCurrentWidget(page);
}

void AgentsPane::explain()
{
    const auto &feeds = m_desk.floor().feeds();
    const auto has = [&feeds](Domain::FeedState state) {
        return std::any_of(feeds.begin(), feeds.end(),
                           [state](const Floor::FeedRecord &f) { return f.state == state; });
    };
    if (!m_desk.floor().agents().empty() && filtered()) {
        m_empty->say(QStringLiteral("search"), tr("No agent fits this filter"),
                     tr("Agents come back as soon as they fit, or at once when the filter is cleared."),
                     tr("Clear the filter (Esc)"));
    } else if (has(Domain::FeedState::Syncing)) {
        m_empty->say(QStringLiteral("link-sync"), tr("Reading the floor"),
                     tr("The PBX is telling who is signed in, who waits and who talks."));
    } else if (has(Domain::FeedState::Connecting)) {
        m_empty->say(QStringLiteral("link-sync"), tr("Connecting"), tr("Reaching the PBX and signing in."));
    } else if (has(Domain::FeedState::Refused)) {
        m_empty->say(QStringLiteral("link-refused"), tr("The PBX refused the connection"),
                     tr("What it said stands above; a setting has to change before trying again helps."));
    } else if (has(Domain::FeedState::Lost)) {
        m_empty->say(QStringLiteral("link-lost"), tr("No connection yet"),
                     tr("Trying again by itself; the line above says why it did not work."));
    } else {
        m_empty->say(QStringLiteral("agent"), tr("No agents"),
                     tr("The queues of this PBX have no members. Agents appear here as soon as they are added."));
    }
}

void AgentsPane::retranslate()
{
    m_model->setCaptions({tr("Agent"), tr("State"), tr("For"), tr("Caller"), tr("Queue"), tr("Pause reason"),
                          tr("Handled"), tr("Talk"), tr("Wrap-up"), tr("Paused"), tr("Occupancy"), tr("Queues")},
                         {tr("Name of the agent"), tr("What the agent is doing now"),
                          tr("How long the present state lasts; ~ where the PBX does not tell since when"),
                          tr("Who is at the other end"), tr("Queue of the present call"), tr("Why the agent is paused"),
                          tr("Queue calls answered today"), tr("Time in conversation today, hold not included"),
                          tr("Time in wrap-up today"), tr("Time with the pause flag set today, talking or not"),
                          Metrics::definition(QStringLiteral("occupancy")), tr("Queues that the agent is a member of")},
                         {2, 6, 7, 8, 9, 10});
    m_cards->setAccessibleName(tr("Agents"));
    m_table->setAccessibleName(tr("Agents"));
    m_cards->setCellSizes(AgentCardDelegate::cellSizes(font()));
    m_cards->viewport()->update();
    m_table->viewport()->update();
    if (m_model->agentCount() == 0) {
        explain();
    }
}

void AgentsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        retranslate();
    }
}

void AgentsPane::save(QSettings &settings) const
{
    settings.setValue(QStringLiteral("agents/cards"), m_showsCards);
    settings.setValue(QStringLiteral("agents/grouping"), static_cast<int>(m_model->grouping()));
    settings.setValue(QStringLiteral("agents/columns"), m_table->horizontalHeader()->saveState());
    settings.setValue(QStringLiteral("agents/sortColumn"), m_model->sortColumn());
    settings.setValue(QStringLiteral("agents/sortOrder"), static_cast<int>(m_model->sortOrder()));
}

void AgentsPane::restore(QSettings &settings)
{
    m_showsCards = settings.value(QStringLiteral("agents/cards"), true).toBool();
    const int grouping = settings.value(QStringLiteral("agents/grouping"), 0).toInt();
    m_model->setGrouping(static_cast<AgentGrouping>(std::clamp(grouping, 0, 3)));
    m_table->horizontalHeader()->restoreState(settings.value(QStringLiteral("agents/columns")).toByteArray());
    const int column = settings.value(QStringLiteral("agents/sortColumn"), 0).toInt();
    const auto order =
        settings.value(QStringLiteral("agents/sortOrder"), 0).toInt() == 1 ? Qt::DescendingOrder : Qt::AscendingOrder;
    m_table->horizontalHeader()->setSortIndicator(column, order);
    m_model->sort(column, order);
    refresh();
}

} // namespace Floorwatch::Board
