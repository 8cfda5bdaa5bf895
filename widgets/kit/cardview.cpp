#include "kit/cardview.h"

#include "kit/theme.h"
#include "models/roles.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace Floorwatch::Kit
{

CardView::CardView(QWidget *parent) : QAbstractItemView(parent)
{
    setFrameShape(NoFrame);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
}

void CardView::setCellSizes(std::vector<QSize> sizes)
{
    m_sizes = std::move(sizes);
    doItemsLayout();
    updateGeometry();
}

void CardView::setHeaderHeight(int height)
{
    m_headerHeight = height;
    doItemsLayout();
}

void CardView::setModel(QAbstractItemModel *model)
{
    QAbstractItemView::setModel(model);
    if (model != nullptr) {
        connect(model, &QAbstractItemModel::rowsRemoved, this, [this] { doItemsLayout(); });
    }
}

int CardView::rows() const { return model() == nullptr ? 0 : model()->rowCount(rootIndex()); }

bool CardView::isHeader(int row) const
{
    return model()->index(row, 0, rootIndex()).data(Models::KindRole).toInt() ==
           static_cast<int>(Models::RowKind::Header);
}

int CardView::heightWith(const QSize &cell, int columns) const
{
    int height = Grid;
    int inLine = 0;
    for (int row = 0; row < rows(); ++row) {
        if (isHeader(row)) {
            height += m_headerHeight;
            inLine = 0;
        } else {
            height += inLine == 0 ? cell.height() + Grid : 0;
            inLine = (inLine + 1) % columns;
        }
    }
    return height;
}

void CardView::layOut()
{
    const int width = std::max(1, viewport()->width() - Grid);
    const auto columnsOf = [width](const QSize &cell) { return std::max(1, width / (cell.width() + Grid)); };
    for (const QSize &size : m_sizes) {
        m_cell = size;
        if (heightWith(size, columnsOf(size)) <= viewport()->height()) {
            break;
        }
    }
    // Few cards keep a natural width; they do not become banners.
    const int columns = columnsOf(m_cell);
    const int cellWidth = std::min(width / columns - Grid, m_cell.width() * 3 / 2);
    m_rects.clear();
    int y = Grid;
    int inLine = 0;
    for (int row = 0; row < rows(); ++row) {
        if (isHeader(row)) {
            y += inLine > 0 ? m_cell.height() + Grid : 0;
            m_rects.emplace_back(Grid, y, width - Grid, m_headerHeight);
            y += m_headerHeight;
            inLine = 0;
            continue;
        }
        m_rects.emplace_back(Grid + inLine * (cellWidth + Grid), y, cellWidth, m_cell.height());
        if (++inLine == columns) {
            inLine = 0;
            y += m_cell.height() + Grid;
        }
    }
    m_contentsHeight = y + (inLine > 0 ? m_cell.height() + Grid : 0);
}

void CardView::doItemsLayout()
{
    layOut();
    QAbstractItemView::doItemsLayout(); // updates the geometries and repaints
    tellVisible();
}

void CardView::updateGeometries()
{
    QScrollBar *bar = verticalScrollBar();
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(m_cell.height() + Grid);
    bar->setRange(0, std::max(0, m_contentsHeight - viewport()->height()));
    QAbstractItemView::updateGeometries();
}

void CardView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    doItemsLayout();
}

void CardView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    scheduleDelayedItemsLayout();
}

void CardView::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        scheduleDelayedItemsLayout();
    }
}

int CardView::verticalOffset() const { return verticalScrollBar()->value(); }

QRect CardView::visualRect(const QModelIndex &index) const
{
    const auto row = static_cast<size_t>(index.row());
    return index.isValid() && row < m_rects.size() ? m_rects[row].translated(0, -verticalOffset()) : QRect();
}

int CardView::firstVisible() const
{
    const int top = verticalOffset();
    const auto at =
        std::partition_point(m_rects.begin(), m_rects.end(), [top](const QRect &r) { return r.bottom() < top; });
    return static_cast<int>(at - m_rects.begin());
}

QModelIndex CardView::indexAt(const QPoint &point) const
{
    const QPoint at = point + QPoint(0, verticalOffset());
    for (auto row = static_cast<size_t>(firstVisible()); row < m_rects.size() && m_rects[row].top() <= at.y(); ++row) {
        if (m_rects[row].contains(at)) {
            return model()->index(static_cast<int>(row), 0, rootIndex());
        }
    }
    return {};
}

void CardView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const QRect rect = visualRect(index);
    if (rect.isNull()) {
        return;
    }
    QScrollBar *bar = verticalScrollBar();
    if (hint == PositionAtCenter) {
        bar->setValue(bar->value() + rect.center().y() - viewport()->height() / 2);
    } else if (rect.top() < 0) {
        bar->setValue(bar->value() + rect.top() - Grid);
    } else if (rect.bottom() > viewport()->height()) {
        bar->setValue(bar->value() + rect.bottom() - viewport()->height() + Grid);
    }
}

void CardView::scrollContentsBy(int, int dy)
{
    viewport()->scroll(0, dy);
    tellVisible();
}

void CardView::tellVisible()
{
    const int first = firstVisible();
    int last = first;
    while (last + 1 < static_cast<int>(m_rects.size()) &&
           m_rects[static_cast<size_t>(last) + 1].top() < verticalOffset() + viewport()->height()) {
        ++last;
    }
    Q_EMIT visibleRowsChanged(first, last);
}

QSize CardView::sizeHint() const
{
    const QSize cell = m_sizes.back();
    return {cell.width() * 4, m_rowsWanted * (cell.height() + Grid) + Grid};
}

void CardView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &)
{
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        const QRect rect = visualRect(model()->index(row, 0, rootIndex()));
        if (rect.top() > viewport()->height()) {
            break;
        }
        viewport()->update(rect);
    }
}

int CardView::neighbour(int row, int direction) const
{
    const QRect from = m_rects[static_cast<size_t>(row)];
    int best = row;
    int bestDistance = 0;
    int line = 0;
    for (int next = row + direction; next >= 0 && next < static_cast<int>(m_rects.size()); next += direction) {
        const QRect rect = m_rects[static_cast<size_t>(next)];
        if (rect.top() == from.top() || isHeader(next)) {
            continue;
        }
        if (best != row && rect.top() != line) {
            break;
        }
        const int distance = std::abs(rect.center().x() - from.center().x());
        if (best == row || distance < bestDistance) {
            best = next;
            bestDistance = distance;
            line = rect.top();
        }
    }
    return best;
}

QModelIndex CardView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int count = std::min(rows(), static_cast<int>(m_rects.size()));
    if (count == 0) {
        return {};
    }
    const auto step = [&](int row, int by) {
        int next = row + by;
        while (next >= 0 && next < count && isHeader(next)) {
            next += by;
        }
        return next >= 0 && next < count ? next : row;
    };
    if (!currentIndex().isValid() || currentIndex().row() >= count) {
        return model()->index(isHeader(0) ? step(0, 1) : 0, 0, rootIndex());
    }
    int row = currentIndex().row();
    const int page = std::max(1, viewport()->height() / (m_cell.height() + Grid) - 1);
    switch (action) {
    case MoveLeft:
    case MovePrevious: row = step(row, -1); break;
    case MoveRight:
    case MoveNext: row = step(row, 1); break;
    case MoveUp: row = neighbour(row, -1); break;
    case MoveDown: row = neighbour(row, 1); break;
    case MoveHome: row = isHeader(0) ? step(0, 1) : 0; break;
    case MoveEnd: row = count - 1; break;
    case MovePageUp:
    case MovePageDown:
        for (int i = 0; i < page; ++i) {
            row = neighbour(row, action == MovePageUp ? -1 : 1);
        }
        break;
    }
    return model()->index(row, 0, rootIndex());
}

void CardView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex index = indexAt(rect.center());
    if (index.isValid()) {
        selectionModel()->select(index, command | QItemSelectionModel::Rows);
    }
}

QRegion CardView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QModelIndex &index : selection.indexes()) {
        region += visualRect(index);
    }
    return region;
}

void CardView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    const QModelIndex hovered = viewport()->underMouse() ? indexAt(pointer) : QModelIndex();
    const QStyle::State base =
        option.state & ~(QStyle::State_MouseOver | QStyle::State_HasFocus | QStyle::State_Selected);
    for (int row = firstVisible(); row < std::min(rows(), static_cast<int>(m_rects.size())); ++row) {
        const QModelIndex index = model()->index(row, 0, rootIndex());
        option.rect = visualRect(index);
        if (option.rect.top() > viewport()->height()) {
            break;
        }
        if (!event->region().intersects(option.rect)) {
            continue;
        }
        option.state = base;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_MouseOver, index == hovered);
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
}

void CardView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        if (currentIndex().isValid()) {
            Q_EMIT chosen(currentIndex());
        }
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore(); // the page clears its filter
        return;
    }
    QAbstractItemView::keyPressEvent(event);
}

void CardView::mouseReleaseEvent(QMouseEvent *event)
{
    QAbstractItemView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && index == currentIndex() && !isHeader(index.row())) {
        Q_EMIT chosen(index);
    }
}

} // namespace Floorwatch::Kit
