// Paint agents: as cards, and as the cells of a table.
#pragma once

#include "board/marks.h"
#include "kit/celldelegate.h"
#include "kit/textcache.h"

namespace Floorwatch::Kit
{
struct Brush;
}

namespace Floorwatch::Board
{

/// An agent in words, for a tooltip and a screen reader.
[[nodiscard]] QString agentWords(const QModelIndex &index);
/// Name and number of a group's header row.
[[nodiscard]] QString groupTitle(const QModelIndex &index);

class AgentCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    /// Generous and dense cell sizes for this font.
    [[nodiscard]] static std::vector<QSize> cellSizes(const QFont &font);
    void setMarks(MarkOf marks) { m_marks = std::move(marks); }

private:
    void paintHeader(const Kit::Brush &brush, const QRect &rect, const QModelIndex &index) const;
    void paintCard(const Kit::Brush &brush, const QRect &rect, const QModelIndex &index) const;
    [[nodiscard]] QString secondLine(const QModelIndex &index) const;

    mutable Kit::TextCache m_cache; // painting is const in Qt; what is remembered changes no result
    mutable bool m_fitted = false;
    mutable QFont m_base;
    mutable QFont m_small;
    mutable QFont m_strong;
    MarkOf m_marks;
};

class AgentCellDelegate : public Kit::CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    void setMarks(MarkOf marks) { m_marks = std::move(marks); }

protected:
    [[nodiscard]] Kit::Cell cell(const QModelIndex &index, const Kit::Theme &theme) const override;

private:
    MarkOf m_marks;
};

} // namespace Floorwatch::Board
