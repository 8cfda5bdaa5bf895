// A table for lists that change often: fixed row height, repaints only changed rows, tells which rows are visible.
#pragma once

#include <QTableView>

namespace Floorwatch::Kit
{

class TableView : public QTableView
{
    Q_OBJECT
public:
    explicit TableView(QWidget *parent = nullptr);

    /// Said in the middle where there are no rows.
    void setEmptyText(const QString &text);
    [[nodiscard]] QModelIndex hovered() const { return m_hovered; }

Q_SIGNALS:
    void visibleRowsChanged(int first, int last);
    /// A click or Return on a row, after the selection has changed.
    void chosen(const QModelIndex &index);

protected:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void tellVisible();
    void fitRowHeight();

    QModelIndex m_hovered;
    QString m_emptyText;
    int m_first = -2;
    int m_last = -2;
};

} // namespace Floorwatch::Kit
