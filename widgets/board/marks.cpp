#include "board/marks.h"

#include "kit/icons.h"

namespace Floorwatch::Board
{

using Models::Level;

namespace
{

constexpr int Glyph = 12;
constexpr int Ground = 18;

} // namespace

int paintMark(const Kit::Brush &brush, const QRect &rect, const Models::AlertMark &mark)
{
    if (mark.isEmpty()) {
        return 0;
    }
    const QRect place(rect.right() + 1 - Ground, rect.y() + (rect.height() - Ground) / 2, Ground, Ground);
    const bool filled = mark.level == Level::Alarm;
    const QColor colour = mark.level == Level::Calm ? brush.theme.accent : brush.theme.textOf(mark.level);
    brush.painter.save();
    brush.painter.setRenderHint(QPainter::Antialiasing);
    brush.painter.setPen(filled ? QPen(Qt::NoPen) : QPen(colour, 1));
    brush.painter.setBrush(filled ? QBrush(brush.theme.alarmFill) : QBrush(Qt::NoBrush));
    brush.painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), Kit::Radius - 2, Kit::Radius - 2);
    brush.painter.restore();
    Kit::paintIcon(brush.painter, place, QStringLiteral("bell"), filled ? brush.theme.onAlarm : colour, Glyph);
    return MarkWidth;
}

QString withMark(const QString &words, const Models::AlertMark &mark)
{
    return mark.isEmpty() ? words : words + QStringLiteral("\n\n") + mark.words;
}

} // namespace Floorwatch::Board
