// Rows of a list with a name and, in a second line and dimmed, what it belongs to.
#pragma once

#include "kit/textcache.h"

#include <QStyledItemDelegate>

namespace Floorwatch::Callers
{

/// The item's text is both lines, with a line break between them.
class TwoLines : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    mutable Kit::TextCache m_cache; // painting is const in Qt; what is remembered changes no result
};

} // namespace Floorwatch::Callers
