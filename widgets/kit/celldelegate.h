// Paints table cells from static text: a glyph, a word or figure, a timer with its level. A view's own delegate says
// what a cell holds.
#pragma once

#include "kit/textcache.h"
#include "kit/theme.h"

#include <QStyledItemDelegate>

namespace Floorwatch::Kit
{

/// What one cell shows.
struct Cell {
    QString text;
    QString glyph; ///< icon before the text, empty: none
    QColor colour; ///< of glyph and text; invalid: the theme's text
    bool timer = false;
    bool tabular = false; ///< a figure: right-aligned, digits of one width
    bool strong = false;
    bool dim = false;
    bool estimated = false;
    bool header = false; ///< a group header's cell
    Models::Level level = Models::Level::Calm;
};

class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Tooltips are shown as they are written, whatever a caller calls himself.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    [[nodiscard]] virtual Cell cell(const QModelIndex &index, const Theme &theme) const = 0;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                     const Theme &theme, bool header) const;
    [[nodiscard]] const QFont &fontOf(const QFont &base, bool strong) const;

    mutable TextCache m_cache; // painting is const in Qt; what is remembered changes no result
    mutable bool m_fitted = false;
    mutable QFont m_base;
    mutable QFont m_strong;
};

} // namespace Floorwatch::Kit
