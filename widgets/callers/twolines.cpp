#include "callers/twolines.h"

#include "kit/fonts.h"
#include "kit/theme.h"

#include <QPainter>

namespace Floorwatch::Callers
{

using Kit::Grid;

QSize TwoLines::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, Kit::lineHeight(option.font) + Kit::lineHeight(Kit::font(Kit::Type::Small, option.font)) + 3 * Grid};
}

void TwoLines::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Kit::Theme &theme = Kit::themeOf(option.palette);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, chosen                                           ? theme.selected
                                   : option.state.testFlag(QStyle::State_MouseOver) ? theme.hover
                                                                                    : theme.card);
    if (chosen) {
        painter->fillRect(option.rect.x(), option.rect.y(), 3, option.rect.height(), theme.accent);
    }
    const QString text = index.data(Qt::DisplayRole).toString();
    const QFont small = Kit::font(Kit::Type::Small, option.font);
    QRect line = option.rect.adjusted(2 * Grid, Grid, -2 * Grid, 0);
    line.setHeight(Kit::lineHeight(option.font));
    painter->setPen(theme.text);
    m_cache.draw(*painter, line, Qt::AlignLeft | Qt::AlignVCenter, text.section(QLatin1Char('\n'), 0, 0), option.font);
    line.translate(0, line.height() + Grid / 2);
    line.setHeight(Kit::lineHeight(small));
    painter->setPen(theme.dim);
    m_cache.draw(*painter, line, Qt::AlignLeft | Qt::AlignVCenter, text.section(QLatin1Char('\n'), 1), small);
}

} // namespace Floorwatch::Callers
