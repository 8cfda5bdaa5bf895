#include "board/agenttoolbar.h"

#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/states.h"
#include "kit/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

#include <array>

namespace Floorwatch::Board
{

using Models::AgentColumn;
using Models::AgentGrouping;

namespace
{

struct SortChoice {
    AgentColumn column;
    Qt::SortOrder order;
};
constexpr std::array SortChoices{
    SortChoice{AgentColumn::Name, Qt::AscendingOrder}, SortChoice{AgentColumn::State, Qt::AscendingOrder},
    SortChoice{AgentColumn::Timer, Qt::DescendingOrder}, SortChoice{AgentColumn::Handled, Qt::DescendingOrder},
    SortChoice{AgentColumn::Occupancy, Qt::DescendingOrder}};

} // namespace

AgentToolbar::AgentToolbar(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_queue(new QPushButton(this)), m_search(new QLineEdit(this)),
      m_states(new QToolButton(this)), m_stateMenu(new QMenu(this)), m_grouping(new QComboBox(this)),
      m_sort(new QComboBox(this)), m_cards(new QToolButton(this)), m_table(new QToolButton(this))
{
    build();
    fillStates();
    retranslate();
    connect(m_search, &QLineEdit::textChanged, this, &AgentToolbar::textChanged);
    connect(m_queue, &QPushButton::clicked, this, &AgentToolbar::queueCleared);
    connect(m_grouping, &QComboBox::currentIndexChanged, this,
            [this](int at) { Q_EMIT groupingChanged(static_cast<AgentGrouping>(at)); });
    connect(m_sort, &QComboBox::currentIndexChanged, this, [this](int at) {
        if (at >= 0) {
            const SortChoice choice = SortChoices[static_cast<size_t>(at)];
            Q_EMIT sortChanged(static_cast<int>(choice.column), choice.order);
        }
    });
    connect(m_cards, &QToolButton::clicked, this, [this] { Q_EMIT cardsChosen(true); });
    connect(m_table, &QToolButton::clicked, this, [this] { Q_EMIT cardsChosen(false); });
}

void AgentToolbar::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Kit::Grid, 0, Kit::Grid, 0);
    row->setSpacing(2 * Kit::Grid);
    row->addWidget(m_title);
    row->addWidget(m_queue);
    row->addStretch(1);
    row->addWidget(m_search, 2);
    row->addWidget(m_states);
    row->addWidget(m_grouping);
    row->addWidget(m_sort);
    auto *views = new QHBoxLayout;
    views->setSpacing(0);
    auto *choice = new QButtonGroup(this);
    for (QToolButton *button : {m_cards, m_table}) {
        button->setCheckable(true);
        choice->addButton(button);
        views->addWidget(button);
    }
    row->addLayout(views);
    m_search->setMinimumWidth(120);
    m_search->setMaximumWidth(280);
    m_search->setClearButtonEnabled(true);
    m_states->setPopupMode(QToolButton::InstantPopup);
    m_states->setMenu(m_stateMenu);
    m_states->setProperty("combo", true);
    m_queue->hide();
    m_grouping->addItems({QString(), QString(), QString(), QString()});
    for (size_t i = 0; i < SortChoices.size(); ++i) {
        m_sort->addItem(QString());
    }
}

void AgentToolbar::fillStates()
{
    for (int i = 0; i < Domain::AgentStateCount; ++i) {
        QAction *action = m_stateMenu->addAction(QString());
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this, &AgentToolbar::tellStates);
    }
}

void AgentToolbar::tellStates()
{
    quint16 states = 0;
    const QList<QAction *> actions = m_stateMenu->actions();
    for (int i = 0; i < actions.size(); ++i) {
        states = static_cast<quint16>(states | (actions[i]->isChecked() ? 1U << static_cast<unsigned>(i) : 0U));
    }
    retranslate();
    Q_EMIT statesChanged(states);
}

void AgentToolbar::show(const Models::AgentView &view, bool cards)
{
    const QSignalBlocker blockers[] = {QSignalBlocker(m_search), QSignalBlocker(m_grouping), QSignalBlocker(m_sort)};
    if (m_search->text() != view.filter.text) {
        m_search->setText(view.filter.text);
    }
    m_grouping->setCurrentIndex(static_cast<int>(view.grouping));
    int sort = -1; // the table can be sorted by more columns than are offered here
    for (size_t i = 0; i < SortChoices.size(); ++i) {
        sort = SortChoices[i].column == view.column ? static_cast<int>(i) : sort;
    }
    m_sort->setCurrentIndex(sort);
    const QList<QAction *> actions = m_stateMenu->actions();
    for (int i = 0; i < actions.size(); ++i) {
        const QSignalBlocker quiet(actions[i]);
        actions[i]->setChecked((view.filter.states & (1U << static_cast<unsigned>(i))) != 0);
    }
    (cards ? m_cards : m_table)->setChecked(true);
    retranslate();
}

void AgentToolbar::setCount(int shown, int all)
{
    if (shown != m_shown || all != m_all) {
        m_shown = shown;
        m_all = all;
        retranslate();
    }
}

void AgentToolbar::setQueueName(const QString &name)
{
    m_queueName = name;
    m_queue->setVisible(!name.isEmpty());
    retranslate();
}

void AgentToolbar::retranslate()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    m_title->setText(m_shown == m_all ? tr("Agents %1").arg(m_all) : tr("Agents %1 of %2").arg(m_shown).arg(m_all));
    m_title->setFont(Kit::font(Kit::Type::Title, font()));
    m_queue->setText(m_queueName);
    m_queue->setIcon(Kit::icon(QStringLiteral("close"), theme.dim, theme.dim));
    m_queue->setToolTip(tr("Show the agents of every queue (Esc)"));
    m_queue->setAccessibleName(tr("Only queue %1; press to show all").arg(m_queueName));
    m_search->setPlaceholderText(tr("Find an agent, caller or reason"));
    m_search->setAccessibleName(tr("Find an agent"));
    int checked = 0;
    const QList<QAction *> actions = m_stateMenu->actions();
    for (int i = 0; i < actions.size(); ++i) {
        const auto state = static_cast<Domain::AgentState>(i);
        actions[i]->setText(Kit::stateName(state));
        actions[i]->setIcon(Kit::icon(Kit::stateGlyph(state), theme.of(state), theme.dim));
        checked += actions[i]->isChecked() ? 1 : 0;
    }
    m_states->setText(checked == actions.size() ? tr("All states")
                                                : tr("%1 of %2 states").arg(checked).arg(actions.size()));
    m_states->setAccessibleName(tr("Which states are shown"));
    m_grouping->setItemText(0, tr("No groups"));
    m_grouping->setItemText(1, tr("By queue"));
    m_grouping->setItemText(2, tr("By team"));
    m_grouping->setItemText(3, tr("By state"));
    m_grouping->setAccessibleName(tr("Grouping of the agents"));
    m_sort->setItemText(0, tr("Name"));
    m_sort->setItemText(1, tr("State"));
    m_sort->setItemText(2, tr("Longest first"));
    m_sort->setItemText(3, tr("Most calls"));
    m_sort->setItemText(4, tr("Occupancy"));
    m_sort->setPlaceholderText(tr("By column"));
    m_sort->setAccessibleName(tr("Order of the agents"));
    m_cards->setIcon(Kit::icon(QStringLiteral("cards"), theme.text, theme.dim));
    m_cards->setToolTip(tr("Cards"));
    m_cards->setAccessibleName(tr("Show agents as cards"));
    m_table->setIcon(Kit::icon(QStringLiteral("table"), theme.text, theme.dim));
    m_table->setToolTip(tr("Table"));
    m_table->setAccessibleName(tr("Show agents as a table"));
}

void AgentToolbar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::FontChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Board
