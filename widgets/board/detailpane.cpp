#include "board/detailpane.h"

#include "board/actionbar.h"
#include "board/actiondialogs.h"
#include "board/emptystate.h"
#include "board/historydelegate.h"
#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/states.h"
#include "kit/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace Floorwatch::Board
{

using Kit::Grid;

DetailPane::DetailPane(Desk &desk, CommandTracker &tracker, const QueueDoors &doors,
                       const Models::Thresholds &thresholds, QWidget *parent)
    : QFrame(parent), m_desk(desk), m_tracker(tracker), m_doors(doors), m_thresholds(thresholds),
      m_model(new Models::HistoryModel(desk.floor(), this)), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this)), m_glyph(new QLabel(this)), m_title(new QLabel(this)), m_subtitle(new QLabel(this)),
      m_state(new QLabel(this)), m_held(new QLabel(this)), m_close(new QToolButton(this)),
      m_actions(new ActionBar(this)), m_facts(new QGridLayout), m_historyTitle(new QLabel(this)),
      m_history(new QListView(this))
{
    build();
    m_history->setModel(m_model);
    m_history->setItemDelegate(new HistoryDelegate(desk.floor().settings().zone, this));
    m_history->setUniformItemSizes(true);
    m_history->setFrameShape(NoFrame);
    m_history->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_history->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_close, &QToolButton::clicked, this, &DetailPane::closed);
    connect(m_actions, &ActionBar::chosen, this, [this](ActionId id) {
        openActionDialog({m_desk, m_tracker, m_doors, m_selection, window()}, id);
    });
    connect(&tracker, &CommandTracker::reported, this, &DetailPane::refresh);
    refresh();
}

void DetailPane::build()
{
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(2 * Grid, Grid, 2 * Grid, 0);
    column->setSpacing(Grid);
    auto *head = new QHBoxLayout;
    head->setSpacing(2 * Grid);
    head->addWidget(m_glyph);
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    column->addLayout(head);
    column->addWidget(m_subtitle);
    column->addWidget(m_state);
    column->addWidget(m_held);
    column->addSpacing(Grid);
    column->addWidget(m_actions);
    column->addSpacing(Grid);
    m_facts->setHorizontalSpacing(3 * Grid);
    m_facts->setVerticalSpacing(2);
    m_facts->setColumnStretch(1, 1);
    column->addLayout(m_facts);
    column->addSpacing(Grid);
    column->addWidget(m_historyTitle);
    column->addWidget(m_history, 1);
    for (QLabel *label : {m_title, m_subtitle, m_state, m_held}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(label != m_title);
    }
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_subtitle->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_history->setMinimumHeight(60);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    m_stack->addWidget(m_empty);
    // On a small screen, and above a call bar, the details scroll rather than make the window higher.
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(scroll);
}

void DetailPane::show(const Selection &selection)
{
    m_selection = selection;
    switch (selection.kind) {
    case Selection::Kind::Nothing: m_model->clear(); break;
    case Selection::Kind::Agent: m_model->showAgent(selection.agent); break;
    case Selection::Kind::Queue: m_model->showQueue(selection.queue); break;
    case Selection::Kind::Call: m_model->showCall(selection.call); break;
    }
    refresh();
}

void DetailPane::setServiceLevelId(const QString &id)
{
    m_serviceLevelId = id;
    refresh();
}

void DetailPane::applyChanges(const Floor::FloorChanges &changes)
{
    m_model->applyChanges(changes);
    if (m_selection.kind != Selection::Kind::Nothing) {
        refresh();
    }
}

void DetailPane::sayEmpty(bool gone)
{
    if (gone) {
        m_empty->say(QStringLiteral("call"), tr("This is over"), tr("What was selected has ended or is gone."));
    } else {
        m_empty->say(QStringLiteral("info"), tr("Nothing selected"),
                     tr("Choose an agent, a queue or a call to see its day and to act on it. Ctrl+K finds anything."));
    }
}

void DetailPane::refresh()
{
    const Details details = detailsOf(m_desk, m_selection, m_thresholds, m_serviceLevelId);
    const bool empty = details.title.isEmpty();
    m_stack->setCurrentIndex(empty ? 0 : 1);
    if (empty) {
        sayEmpty(details.gone);
        return;
    }
    dressHead(details);
    m_actions->show(actionsFor(m_desk, m_selection));
    showFacts(details.facts);
    m_historyTitle->setText(tr("Today"));
    m_historyTitle->setFont(Kit::font(Kit::Type::Strong, font()));
    m_history->setAccessibleName(tr("Running history of today"));
}

void DetailPane::dressHead(const Details &details)
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    const QColor colour = details.agentState >= 0 ? theme.of(static_cast<Domain::AgentState>(details.agentState))
                                                  : theme.textOf(details.level);
    m_glyph->setPixmap(Kit::pixmap(details.glyph, colour, 20, devicePixelRatioF()));
    m_title->setText(details.title);
    m_title->setToolTip(details.title);
    m_title->setFont(Kit::font(Kit::Type::Title, font()));
    m_subtitle->setText(details.subtitle);
    QString state = details.timer.isEmpty() ? details.state : details.state + QStringLiteral("  ") + details.timer;
    if (details.level != Models::Level::Calm && details.agentState >= 0) {
        state += QStringLiteral("  · ") + Kit::levelName(details.level);
    }
    m_state->setText(state);
    QPalette words = palette();
    words.setColor(QPalette::WindowText, details.level == Models::Level::Calm ? colour : theme.textOf(details.level));
    m_state->setPalette(words);
    const QString held =
        m_selection.kind == Selection::Kind::Agent ? m_tracker.waitingFor(m_selection.agent) : QString();
    m_held->setVisible(!held.isEmpty());
    m_held->setText(tr("After this call: %1").arg(held));
    m_close->setIcon(Kit::icon(QStringLiteral("close"), theme.dim, theme.dim));
    m_close->setToolTip(tr("Close the details (Esc)"));
    m_close->setAccessibleName(tr("Close the details"));
}

void DetailPane::showFacts(const std::vector<Fact> &facts)
{
    while (m_rows.size() < facts.size()) {
        auto *label = new QLabel(this);
        auto *value = new QLabel(this);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setAlignment(Qt::AlignTop);
        value->setWordWrap(true);
        value->setTextFormat(Qt::PlainText);
        value->setAlignment(Qt::AlignTop);
        const int row = static_cast<int>(m_rows.size());
        m_facts->addWidget(label, row, 0);
        m_facts->addWidget(value, row, 1);
        m_rows.emplace_back(label, value);
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const auto &[label, value] = m_rows[i];
        const bool used = i < facts.size();
        label->setVisible(used);
        value->setVisible(used);
        if (used) {
            label->setText(facts[i].label);
            value->setText(facts[i].value);
            label->setToolTip(facts[i].definition);
            value->setToolTip(facts[i].definition);
        }
    }
}

void DetailPane::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        refresh();
    }
}

} // namespace Floorwatch::Board
