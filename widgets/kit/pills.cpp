#include "kit/pills.h"

#include "kit/icons.h"
#include "kit/states.h"

#include <QPixmapCache>

#include <algorithm>
#include <cmath>

namespace Floorwatch::Kit
{

using Models::Level;

int paintTimer(const Brush &brush, const QRect &rect, const QString &text, const QFont &font, Level level,
               bool estimated)
{
    const QString shown = estimated ? QStringLiteral("~") + text : text;
    const int textWidth = brush.cache.tabularWidth(shown, font);
    if (level == Level::Calm) {
        brush.painter.setPen(brush.theme.text);
        brush.cache.drawTabular(brush.painter, rect, Qt::AlignRight | Qt::AlignVCenter, shown, font);
        return textWidth;
    }
    constexpr int Glyph = 12;
    const int height = std::min(rect.height(), QFontMetrics(font).height() + 2);
    const int width = textWidth + Glyph + 3 * Grid;
    const QRect pill(rect.right() + 1 - width, rect.y() + (rect.height() - height) / 2, width, height);
    brush.painter.setPen(Qt::NoPen);
    brush.painter.setBrush(brush.theme.fillOf(level));
    brush.painter.drawRoundedRect(pill, Radius - 2, Radius - 2);
    paintIcon(brush.painter, {pill.x() + Grid, pill.y(), Glyph, pill.height()},
              levelGlyph(level) + QStringLiteral("-line"), brush.theme.onFillOf(level), Glyph);
    brush.painter.setPen(brush.theme.onFillOf(level));
    brush.cache.drawTabular(brush.painter, pill.adjusted(0, 0, -Grid, 0), Qt::AlignRight | Qt::AlignVCenter, shown,
                            font);
    return width;
}

void paintBar(const Brush &brush, const QRect &rect, double ratio, double target, Level level)
{
    const qreal radius = rect.height() / 2.0;
    brush.painter.setPen(Qt::NoPen);
    brush.painter.setBrush(brush.theme.sunken);
    brush.painter.drawRoundedRect(rect, radius, radius);
    if (!std::isnan(ratio)) {
        QRect filled = rect;
        filled.setWidth(std::max(rect.height(), qRound(rect.width() * std::clamp(ratio, 0.0, 1.0))));
        brush.painter.setBrush(level == Level::Calm ? brush.theme.good : brush.theme.fillOf(level));
        brush.painter.drawRoundedRect(filled, radius, radius);
    }
    const int mark = rect.x() + qRound(rect.width() * target);
    brush.painter.fillRect(QRect(mark, rect.y() - 2, 2, rect.height() + 4), brush.theme.text);
}

void paintCard(const Brush &brush, const QRect &rect, bool selected, bool hovered, bool focused)
{
    // Antialiased corners are the dearest part of a card, and all cards of a view look alike: drawn once, then copied.
    const qreal ratio = brush.painter.device()->devicePixelRatioF();
    const Theme &theme = brush.theme;
    const QString key = QStringLiteral("card/%1x%2/%3/%4%5%6%7")
                            .arg(rect.width())
                            .arg(rect.height())
                            .arg(ratio)
                            .arg(theme.dark)
                            .arg(selected)
                            .arg(hovered)
                            .arg(focused);
    QPixmap ground;
    if (!QPixmapCache::find(key, &ground)) {
        ground = QPixmap(rect.size() * ratio);
        ground.setDevicePixelRatio(ratio);
        ground.fill(Qt::transparent);
        QPainter painter(&ground);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(selected || focused ? theme.accent : theme.line, focused ? 2 : 1));
        painter.setBrush(selected ? theme.selected : hovered ? theme.hover : theme.card);
        const qreal inset = focused ? 1 : 0.5;
        painter.drawRoundedRect(QRectF({}, QSizeF(rect.size())).adjusted(inset, inset, -inset, -inset), Radius, Radius);
        painter.end();
        QPixmapCache::insert(key, ground);
    }
    brush.painter.drawPixmap(rect.topLeft(), ground);
}

} // namespace Floorwatch::Kit
