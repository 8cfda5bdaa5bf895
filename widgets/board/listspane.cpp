#include "board/listspane.h"

#include "board/marks.h"
#include "kit/celldelegate.h"
#include "kit/fonts.h"
#include "kit/interactionguard.h"
#include "kit/states.h"
#include "kit/tableview.h"
#include "kit/texts.h"
#include "metrics/definitions.h"

#include <QEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QTabBar>
#include <QToolTip>

namespace Floorwatch::Board
{

using Models::CallModel;
using Models::WaitingModel;

namespace
{

/// A list of callers: the bell of whom an alert concerns, in the alert's colour, and its words as tooltip.
class MarkedDelegate : public Kit::CellDelegate
{
public:
    explicit MarkedDelegate(MarkOf marks) : m_marks(std::move(marks)) {}
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override
    {
        const Models::AlertMark mark = index.isValid() ? m_marks(index) : Models::AlertMark();
        if (event->type() != QEvent::ToolTip || mark.isEmpty()) {
            return CellDelegate::helpEvent(event, view, option, index);
        }
        QToolTip::showText(event->globalPos(), mark.words, view);
        return true;
    }

protected:
    void mark(Kit::Cell &cell, const QModelIndex &index, const Kit::Theme &theme) const
    {
        if (const Models::AlertMark mark = m_marks(index); !mark.isEmpty()) {
            cell.glyph = QStringLiteral("bell");
            cell.colour = theme.textOf(mark.level);
        }
    }

private:
    MarkOf m_marks;
};

class WaitingDelegate : public MarkedDelegate
{
public:
    using MarkedDelegate::MarkedDelegate;

protected:
    [[nodiscard]] Kit::Cell cell(const QModelIndex &index, const Kit::Theme &theme) const override
    {
        Kit::Cell c;
        switch (index.column()) {
        case WaitingModel::Caller:
            c.strong = true;
            c.text = Kit::callerText(index.data(Models::CallerRole).toString(),
                                     index.data(Models::CallerNumberRole).toString());
            mark(c, index, theme);
            break;
        case WaitingModel::Position:
            c.tabular = true;
            c.dim = true;
            c.text = QString::number(index.data().toInt());
            break;
        case WaitingModel::Wait:
            c.timer = true;
            c.text = Kit::spanText(index.data().toLongLong());
            c.level = static_cast<Models::Level>(index.data(Models::LevelRole).toInt());
            c.estimated = index.data(Models::EstimatedRole).toBool();
            break;
        default: c.text = index.data().toString(); break;
        }
        return c;
    }
};

Domain::AgentState stateLike(Domain::CallPhase phase)
{
    switch (phase) {
    case Domain::CallPhase::Arriving:
    case Domain::CallPhase::Waiting:
    case Domain::CallPhase::Ringing: return Domain::AgentState::Ringing;
    case Domain::CallPhase::Talking: return Domain::AgentState::Talking;
    case Domain::CallPhase::OnHold:
    case Domain::CallPhase::Parked: return Domain::AgentState::OnHold;
    case Domain::CallPhase::Ended: return Domain::AgentState::SignedOut;
    }
    Q_UNREACHABLE();
}

class CallDelegate : public MarkedDelegate
{
public:
    using MarkedDelegate::MarkedDelegate;

protected:
    [[nodiscard]] Kit::Cell cell(const QModelIndex &index, const Kit::Theme &theme) const override
    {
        Kit::Cell c;
        const auto phase = static_cast<Domain::CallPhase>(index.data(Models::StateRole).toInt());
        switch (index.column()) {
        case CallModel::Phase:
            c.text = Kit::phaseName(phase);
            c.glyph = Kit::stateGlyph(stateLike(phase));
            c.colour = theme.of(stateLike(phase));
            break;
        case CallModel::Caller:
            c.strong = true;
            c.glyph = !index.data(Models::ListenersRole).toStringList().isEmpty() ? QStringLiteral("listen")
                      : index.data(Models::RecordedRole).toBool()                 ? QStringLiteral("record")
                                                                                  : QString();
            c.text = Kit::callerText(index.data(Models::CallerRole).toString(),
                                     index.data(Models::CallerNumberRole).toString());
            mark(c, index, theme);
            break;
        case CallModel::Duration:
            c.timer = true;
            c.text = Kit::spanText(index.data().toLongLong());
            break;
        default: c.text = index.data().toString(); break;
        }
        return c;
    }
};

} // namespace

template <typename Model> Kit::TableView *ListsPane::addList(Model *model, QStyledItemDelegate *delegate)
{
    auto *view = new Kit::TableView(this);
    delegate->setParent(view);
    view->setItemDelegate(delegate);
    view->setModel(model);
    view->horizontalHeader()->setMinimumSectionSize(36);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(new Kit::InteractionGuard(view), &Kit::InteractionGuard::interactingChanged, model, &Model::setInteracting);
    connect(view, &Kit::TableView::visibleRowsChanged, model, &Model::setVisibleRows);
    addTab(view, QString());
    return view;
}

ListsPane::ListsPane(Desk &desk, const Models::Thresholds &thresholds, QWidget *parent)
    : QTabWidget(parent), m_desk(desk), m_waiting(new WaitingModel(desk.floor(), thresholds, this)),
      m_calls(new CallModel(desk.floor(), this)),
      m_waitingView(addList(m_waiting, new WaitingDelegate([this](const QModelIndex &index) {
                                const Domain::Visit *visit =
                                    m_desk.floor().visitBySerial(m_waiting->keyAt(index.row()));
                                return visit == nullptr ? Models::AlertMark() : m_desk.markOf(visit->call);
                            }))),
      m_callsView(addList(m_calls, new CallDelegate([this](const QModelIndex &index) {
                              const Floor::CallRecord *call = m_desk.floor().callBySerial(m_calls->keyAt(index.row()));
                              return call == nullptr ? Models::AlertMark() : m_desk.markOf(call->id);
                          })))
{
    for (QAbstractItemView *view :
         {static_cast<QAbstractItemView *>(m_waitingView), static_cast<QAbstractItemView *>(m_callsView)}) {
        connect(&desk, &Desk::marksChanged, view->viewport(), qOverload<>(&QWidget::update));
    }
    setDocumentMode(true);
    const auto fit = [](QHeaderView *header, int stretched, std::initializer_list<std::pair<int, int>> widths) {
        for (const auto &[section, width] : widths) {
            header->resizeSection(section, Kit::scaled(width, header->font()));
        }
        header->setSectionResizeMode(stretched, QHeaderView::Stretch);
    };
    fit(m_waitingView->horizontalHeader(), WaitingModel::Caller,
        {{WaitingModel::Queue, 92}, {WaitingModel::Position, 52}, {WaitingModel::Wait, 78}});
    fit(m_callsView->horizontalHeader(), CallModel::Caller,
        {{CallModel::Phase, 92}, {CallModel::Queue, 72}, {CallModel::Agent, 72}, {CallModel::Duration, 60}});
    connect(m_waitingView, &Kit::TableView::chosen, this, [this](const QModelIndex &index) {
        const Domain::Visit *visit = m_desk.floor().visitBySerial(m_waiting->keyAt(index.row()));
        const Floor::CallRecord *call = visit == nullptr ? nullptr : m_desk.floor().call(visit->call);
        if (call != nullptr) {
            Q_EMIT callChosen(call->serial);
        }
    });
    connect(m_callsView, &Kit::TableView::chosen, this,
            [this](const QModelIndex &index) { Q_EMIT callChosen(m_calls->keyAt(index.row())); });
    retranslate();
}

void ListsPane::setQueue(const Domain::QueueId &queue)
{
    m_waiting->setQueueFilter(queue);
    m_calls->setQueueFilter(queue);
    countTabs();
}

void ListsPane::applyChanges(const Floor::FloorChanges &changes)
{
    m_waiting->applyChanges(changes);
    m_calls->applyChanges(changes);
    countTabs();
}

void ListsPane::tick()
{
    m_waiting->tick(m_desk.now());
    m_calls->tick(m_desk.now());
    countTabs();
}

void ListsPane::unmark()
{
    m_waitingView->clearSelection();
    m_callsView->clearSelection();
}

void ListsPane::countTabs()
{
    const auto title = [this](int tab, const QString &text) {
        if (tabText(tab) != text) {
            setTabText(tab, text);
        }
    };
    title(0, tr("Waiting callers %1").arg(m_waiting->rowCount()));
    title(1, tr("Live calls %1").arg(m_calls->rowCount()));
}

void ListsPane::retranslate()
{
    m_waiting->setCaptions({tr("Caller"), tr("Queue"), tr("No."), tr("Wait")},
                           {tr("Name, else number of the caller"), tr("Queue in which the caller waits"),
                            tr("Place in the queue; 1 is next"), Metrics::definition(QStringLiteral("longestWait"))},
                           {WaitingModel::Position, WaitingModel::Wait});
    m_calls->setCaptions({tr("State"), tr("Caller"), tr("Queue"), tr("Agent"), tr("For")},
                         {tr("What the call is doing now"), tr("Name, else number of the caller"),
                          tr("Queue, else the number dialled"), tr("Who rings or talks"),
                          tr("How long the present state lasts")},
                         {CallModel::Duration});
    m_waitingView->setAccessibleName(tr("Waiting callers"));
    m_callsView->setAccessibleName(tr("Live calls"));
    m_waitingView->setEmptyText(tr("Nobody is waiting"));
    m_callsView->setEmptyText(tr("No live calls"));
    countTabs();
}

void ListsPane::changeEvent(QEvent *event)
{
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Board
