#include "kit/celldelegate.h"

#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/pills.h"
#include "kit/tableview.h"
#include "kit/texts.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace Floorwatch::Kit
{

void CellDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                               const Theme &theme, bool header) const
{
    const auto *table = qobject_cast<const TableView *>(option.widget);
    const bool hovered = table != nullptr && table->hovered().isValid() && table->hovered().row() == index.row();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter.fillRect(option.rect, header     ? theme.sunken
                                  : selected ? theme.selected
                                  : hovered  ? theme.hover
                                             : theme.card);
    painter.fillRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1, theme.sunken);
    if (selected && index.column() == 0) {
        painter.fillRect(option.rect.x(), option.rect.y(), 3, option.rect.height(), theme.accent);
    }
}

const QFont &CellDelegate::fontOf(const QFont &base, bool strong) const
{
    if (!m_fitted || m_base != base) {
        m_fitted = true;
        m_base = base;
        m_strong = font(Type::Strong, base);
    }
    return strong ? m_strong : m_base;
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.palette);
    const Cell c = cell(index, theme);
    const QFont &face = fontOf(option.font, c.strong);
    const Brush brush{*painter, theme, m_cache};
    paintGround(*painter, option, index, theme, c.header);
    QRect rect = option.rect.adjusted(2 * Grid, 0, -2 * Grid, 0);
    const QColor colour = c.colour.isValid() ? c.colour : c.dim ? theme.dim : theme.text;
    if (!c.glyph.isEmpty()) {
        paintIcon(*painter, {rect.x(), rect.y(), 16, rect.height()}, c.glyph, colour, 16);
        rect.adjust(16 + Grid + 2, 0, 0, 0);
    }
    if (c.timer) {
        painter->setRenderHint(QPainter::Antialiasing, c.level != Models::Level::Calm);
        paintTimer(brush, rect.adjusted(0, 0, c.level == Models::Level::Calm ? 0 : Grid, 0), c.text, face, c.level,
                   c.estimated);
        return;
    }
    painter->setPen(colour);
    if (c.tabular) {
        m_cache.drawTabular(*painter, rect, Qt::AlignRight | Qt::AlignVCenter, c.text, face);
    } else {
        m_cache.draw(*painter, rect, Qt::AlignLeft | Qt::AlignVCenter, c.text, face);
    }
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    QToolTip::showText(event->globalPos(), plainTip(index.data(Qt::ToolTipRole).toString()), view);
    return true;
}

} // namespace Floorwatch::Kit
