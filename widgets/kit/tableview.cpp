#include "kit/tableview.h"

#include "kit/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace Floorwatch::Kit
{

TableView::TableView(QWidget *parent) : QTableView(parent)
{
    setFrameShape(NoFrame);
    setShowGrid(false);
    setMouseTracking(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fitRowHeight();
    connect(this, &QAbstractItemView::clicked, this, &TableView::chosen);
}

void TableView::fitRowHeight()
{
    const int height = (fontMetrics().height() + 2 * Grid + Grid - 1) / Grid * Grid;
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitRowHeight();
    }
}

void TableView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &)
{
    const int top = rowViewportPosition(topLeft.row());
    const int bottom = rowViewportPosition(bottomRight.row()) + rowHeight(bottomRight.row());
    if (bottom < 0 || top > viewport()->height()) {
        return;
    }
    if (topLeft.column() == 0) {
        viewport()->update(0, top, viewport()->width(), bottom - top);
        return;
    }
    const int left = columnViewportPosition(topLeft.column());
    const int right = columnViewportPosition(bottomRight.column()) + columnWidth(bottomRight.column());
    viewport()->update(std::min(left, right), top, std::abs(right - left), bottom - top);
}

void TableView::tellVisible()
{
    const int first = rowAt(0);
    int last = rowAt(viewport()->height() - 1);
    if (last < 0 && model() != nullptr) {
        last = model()->rowCount() - 1;
    }
    if (first != m_first || last != m_last) {
        m_first = first;
        m_last = last;
        Q_EMIT visibleRowsChanged(std::max(0, first), std::max(0, last));
    }
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    tellVisible();
}

void TableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    tellVisible();
}

void TableView::updateGeometries()
{
    QTableView::updateGeometries();
    tellVisible();
}

void TableView::paintEvent(QPaintEvent *event)
{
    m_hovered = viewport()->underMouse() ? indexAt(viewport()->mapFromGlobal(QCursor::pos())) : QModelIndex();
    QTableView::paintEvent(event);
    if (!m_emptyText.isEmpty() && model() != nullptr && model()->rowCount() == 0) {
        QPainter painter(viewport());
        painter.setPen(themeOf(palette()).dim);
        painter.drawText(viewport()->rect().adjusted(Grid, 0, -Grid, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_emptyText);
    }
}

void TableView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid()) {
            Q_EMIT chosen(currentIndex());
        }
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore(); // the page clears its filter
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace Floorwatch::Kit
