#include "kit/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace Floorwatch::Kit
{

namespace
{

QPixmap render(const QString &name, const QColor &colour, int pixels)
{
    QFile file(QStringLiteral(":/icons/") + name + QStringLiteral(".svg"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    // Qt's SVG renderer knows no currentColor from outside; the text is ours, so it is set in place.
    QSvgRenderer svg(file.readAll().replace("currentColor", colour.name().toLatin1()));
    QPixmap result(pixels, pixels);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    svg.render(&painter);
    return result;
}

} // namespace

QPixmap pixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio)
{
    const int pixels = qRound(size * devicePixelRatio);
    const QString key =
        name + QLatin1Char('/') + QString::number(colour.rgb(), 16) + QLatin1Char('/') + QString::number(pixels);
    QPixmap found;
    if (!QPixmapCache::find(key, &found)) {
        found = render(name, colour, pixels);
        QPixmapCache::insert(key, found);
    }
    found.setDevicePixelRatio(devicePixelRatio);
    return found;
}

QIcon icon(const QString &name, const QColor &colour, const QColor &disabled)
{
    QIcon result;
    for (const int size : {16, 20, 32, 40}) {
        result.addPixmap(pixmap(name, colour, size, 1));
        result.addPixmap(pixmap(name, disabled, size, 1), QIcon::Disabled);
    }
    return result;
}

void paintIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &colour, int size)
{
    const QPixmap image = pixmap(name, colour, size, painter.device()->devicePixelRatioF());
    painter.drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, image);
}

} // namespace Floorwatch::Kit
