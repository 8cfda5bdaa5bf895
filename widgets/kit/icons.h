// The icon family: SVGs of one stroke in resources/icons, recoloured for the theme and cached as pixmaps.
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;
class QRect;

namespace Floorwatch::Kit
{

/// `name` without folder and suffix; `size` in device-independent pixels. Null where there is no such icon.
[[nodiscard]] QPixmap pixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio);
/// An icon for a button; disabled it is dimmed.
[[nodiscard]] QIcon icon(const QString &name, const QColor &colour, const QColor &disabled);
/// Paints the icon centred in `rect`.
void paintIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &colour, int size);

} // namespace Floorwatch::Kit
