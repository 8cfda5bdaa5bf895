// An item view of cards: rows flow left to right in equal cells, group headers take a line of their own. Paints only
// what is visible, so that thousands of cards stay fluid.
#pragma once

#include <QAbstractItemView>

#include <vector>

namespace Floorwatch::Kit
{

class CardView : public QAbstractItemView
{
    Q_OBJECT
public:
    explicit CardView(QWidget *parent = nullptr);

    /// Cell sizes, the most generous first: the first with which all cards fit is used, else the last. A cell grows in
    /// width to fill its row.
    void setCellSizes(std::vector<QSize> sizes);
    void setHeaderHeight(int height);
    /// One row that scrolls sideways never comes about: at most this many rows are asked for as size hint.
    void setRowsWanted(int rows) { m_rowsWanted = rows; }
    [[nodiscard]] int cellHeight() const { return m_cell.height(); }

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setModel(QAbstractItemModel *model) override;
    void doItemsLayout() override;

Q_SIGNALS:
    void visibleRowsChanged(int first, int last);
    /// A click or Return on a card, after the selection has changed.
    void chosen(const QModelIndex &index);

protected:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void updateGeometries() override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] bool isHeader(int row) const;
    [[nodiscard]] int rows() const;
    void layOut();
    [[nodiscard]] int heightWith(const QSize &cell, int columns) const;
    void tellVisible();
    [[nodiscard]] int firstVisible() const;
    [[nodiscard]] int neighbour(int row, int direction) const;

    std::vector<QSize> m_sizes{{160, 56}};
    QSize m_cell{160, 56};
    int m_headerHeight = 28;
    int m_rowsWanted = 1;
    std::vector<QRect> m_rects; ///< in contents coordinates, from top to bottom
    int m_contentsHeight = 0;
};

} // namespace Floorwatch::Kit
