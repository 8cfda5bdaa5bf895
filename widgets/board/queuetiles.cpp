#include "board/queuetiles.h"

#include "kit/cardview.h"
#include "kit/fonts.h"
#include "kit/interactionguard.h"
#include "kit/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace Floorwatch::Board
{

QueueTiles::QueueTiles(Desk &desk, const Models::Thresholds &thresholds, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_model(new Models::QueueModel(desk.floor(), thresholds, this)),
      m_view(new Kit::CardView(this)), m_delegate(new TileDelegate(this)), m_title(new QLabel(this)),
      m_order(new QComboBox(this))
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Kit::Grid, 0, Kit::Grid, 0);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_order);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    m_order->addItems({QString(), QString()});
    m_view->setItemDelegate(m_delegate);
    m_delegate->setMarks([this](const QModelIndex &index) {
        return m_desk.markOf(m_desk.floor().queues()[static_cast<size_t>(m_model->queueAt(index.row()))].id);
    });
    connect(&desk, &Desk::marksChanged, m_view->viewport(), qOverload<>(&QWidget::update));
    m_view->setModel(m_model);
    auto *guard = new Kit::InteractionGuard(m_view);
    connect(guard, &Kit::InteractionGuard::interactingChanged, m_model, &Models::QueueModel::setInteracting);
    connect(m_view, &Kit::CardView::visibleRowsChanged, m_model, &Models::QueueModel::setVisibleRows);
    connect(m_view, &Kit::CardView::chosen, this, [this](const QModelIndex &index) {
        const Domain::QueueId id = m_desk.floor().queues()[static_cast<size_t>(m_model->queueAt(index.row()))].id;
        mark(id == m_marked ? Domain::QueueId() : id);
        Q_EMIT queueChosen(m_marked);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &QueueTiles::describe);
    connect(m_model, &QAbstractItemModel::modelReset, this, &QueueTiles::restoreMark);
    connect(m_order, &QComboBox::currentIndexChanged, this,
            [this](int at) { m_model->setOrder(at == 1 ? Models::QueueOrder::Name : Models::QueueOrder::Severity); });
    retranslate();
}

void QueueTiles::setOrder(Models::QueueOrder order)
{
    m_order->setCurrentIndex(order == Models::QueueOrder::Name ? 1 : 0);
}

void QueueTiles::mark(const Domain::QueueId &queue)
{
    m_marked = queue;
    restoreMark();
}

void QueueTiles::restoreMark()
{
    const int row = m_marked.isNull() ? -1 : m_model->rowOfQueue(m_desk.floor().queueIndex(m_marked));
    if (row < 0) {
        m_view->clearSelection();
    } else {
        m_view->setCurrentIndex(m_model->index(row, 0));
    }
}

int QueueTiles::heightFor(int lines) const
{
    return m_order->sizeHint().height() + lines * (m_view->cellHeight() + Kit::Grid) + Kit::Grid;
}

int QueueTiles::tilesInLine() const
{
    return std::max(1, m_view->width() / (TileDelegate::cellSize(font()).width() + Kit::Grid));
}

void QueueTiles::tick() { m_model->tick(m_desk.now()); }

void QueueTiles::describe()
{
    if (m_view->currentIndex().isValid()) {
        m_view->setAccessibleDescription(TileDelegate::words(m_view->currentIndex()));
    }
}

void QueueTiles::retranslate()
{
    m_title->setText(tr("Queues"));
    m_title->setFont(Kit::font(Kit::Type::Title, font()));
    m_order->setItemText(0, tr("Most urgent first"));
    m_order->setItemText(1, tr("By name"));
    m_order->setAccessibleName(tr("Order of the queues"));
    m_view->setAccessibleName(tr("Queues"));
    m_view->setCellSizes({TileDelegate::cellSize(font())});
    m_view->viewport()->update();
}

void QueueTiles::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Board
