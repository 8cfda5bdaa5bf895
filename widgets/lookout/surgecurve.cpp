#include "lookout/surgecurve.h"

#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/theme.h"

#include <QDateTime>
#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace Floorwatch::Lookout
{

using Alerts::CurvePoint;
using Kit::Grid;

namespace
{

constexpr int MarkSize = 14;
constexpr int LeastTickGap = 56;
constexpr int MinutesOfTicks[] = {15, 30, 60, 120, 180, 360, 720, 1440};

/// 1, 2 or 5 times a power of ten, so that at most four lines stand between nothing and `top`.
double stepFor(double top)
{
    const double raw = std::max(1.0, top / 4);
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= raw) {
            return factor * power;
        }
    }
    return 10 * power;
}

QDateTime local(Base::Instant at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(Base::toEpochMillis(at), zone);
}

} // namespace

SurgeCurve::SurgeCurve(QTimeZone zone, QWidget *parent) : QWidget(parent), m_zone(std::move(zone))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SurgeCurve::setCurve(std::vector<CurvePoint> curve)
{
    m_curve = std::move(curve);
    double top = 4;
    for (const CurvePoint &point : m_curve) {
        top = std::max({top, point.count, point.judged ? point.upper : 0.0, point.expected});
    }
    const double step = stepFor(top);
    m_top = std::ceil(top / step) * step;
    if (m_told >= points()) {
        m_told = -1;
    }
    update();
}

QSize SurgeCurve::sizeHint() const { return {Kit::scaled(560, font()), Kit::scaled(240, font())}; }

QSize SurgeCurve::minimumSizeHint() const { return {Kit::scaled(240, font()), Kit::scaled(140, font())}; }

QRectF SurgeCurve::plot() const
{
    const QFont small = Kit::font(Kit::Type::Small, font());
    const int left = QFontMetrics(small).horizontalAdvance(QString::number(m_top, 'f', 0)) + 2 * Grid;
    return QRectF(rect()).adjusted(left, MarkSize + Grid, -2 * Grid, -Kit::lineHeight(small) - Grid);
}

QPointF SurgeCurve::place(int point, double count) const
{
    const QRectF area = plot();
    const int last = std::max(1, points() - 1);
    return {area.left() + area.width() * point / last, area.bottom() - area.height() * count / m_top};
}

int SurgeCurve::nearest(double x) const
{
    const QRectF area = plot();
    if (m_curve.empty()) {
        return -1;
    }
    const int at = static_cast<int>(std::lround((x - area.left()) / area.width() * (points() - 1)));
    return std::clamp(at, 0, points() - 1);
}

QString SurgeCurve::words(int point) const
{
    const CurvePoint &p = m_curve[static_cast<size_t>(point)];
    const QString when = local(p.from, m_zone).toString(QStringLiteral("HH:mm"));
    const auto figure = [](double value) { return QString::number(value, 'f', value < 10 ? 1 : 0); };
    QString words = tr("%1: calls %2", "time, number").arg(when).arg(std::lround(p.count));
    if (p.judged) {
        words += tr(", expected %1 (%2 to %3)").arg(figure(p.expected), figure(p.lower), figure(p.upper));
    } else {
        words += tr(", too little history to judge by");
    }
    if (p.partial) {
        words += tr(", still running");
    }
    return p.alarm ? words + tr(", surge") : words;
}

void SurgeCurve::tell(int point)
{
    const int told = point >= 0 && point < points() ? point : -1;
    if (told == m_told) {
        return;
    }
    m_told = told;
    setAccessibleDescription(m_told < 0 ? QString() : words(m_told));
    update();
    Q_EMIT toldChanged(m_told);
}

void SurgeCurve::paintAxes(QPainter &painter, const QRectF &area) const
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    painter.setFont(Kit::font(Kit::Type::Small, font()));
    const int line = painter.fontMetrics().height();
    const double step = stepFor(m_top);
    for (double value = 0; value <= m_top + step / 2; value += step) {
        const double y = area.bottom() - area.height() * value / m_top;
        painter.setPen(theme.line);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(theme.dim);
        painter.drawText(QRectF(0, y - line / 2.0, area.left() - Grid, line), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(value, 'f', 0));
    }
    if (points() < 2) {
        return;
    }
    const double minutes = std::max(
        1.0, Base::toSeconds(std::chrono::duration_cast<Base::Span>(m_curve.back().from - m_curve[0].from)) / 60);
    const double perMinute = area.width() / minutes;
    int every = MinutesOfTicks[0];
    for (const int tick : MinutesOfTicks) {
        every = tick;
        if (tick * perMinute >= Kit::scaled(LeastTickGap, font())) {
            break;
        }
    }
    for (int i = 0; i < points(); ++i) {
        const QDateTime when = local(m_curve[static_cast<size_t>(i)].from, m_zone);
        if ((when.time().hour() * 60 + when.time().minute()) % every != 0) {
            continue;
        }
        const double x = place(i, 0).x();
        painter.setPen(theme.dim);
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 3));
        const double wide = Kit::scaled(LeastTickGap, font());
        const double begin = std::clamp(x - wide / 2, 0.0, width() - wide);
        painter.drawText(QRectF(begin, area.bottom() + Grid, wide, line), Qt::AlignHCenter | Qt::AlignTop,
                         when.toString(QStringLiteral("HH:mm")));
    }
}

void SurgeCurve::paintBand(QPainter &painter) const
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    // Where nothing is known there is no band, so it may come in pieces.
    for (int from = 0; from < points();) {
        if (!m_curve[static_cast<size_t>(from)].judged) {
            ++from;
            continue;
        }
        int to = from;
        while (to + 1 < points() && m_curve[static_cast<size_t>(to) + 1].judged) {
            ++to;
        }
        QPolygonF band;
        QPolygonF middle;
        for (int i = from; i <= to; ++i) {
            band << place(i, m_curve[static_cast<size_t>(i)].upper);
            middle << place(i, m_curve[static_cast<size_t>(i)].expected);
        }
        for (int i = to; i >= from; --i) {
            band << place(i, std::max(0.0, m_curve[static_cast<size_t>(i)].lower));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.selected);
        painter.drawPolygon(band);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.dim, 1, Qt::DotLine));
        painter.drawPolyline(middle);
        from = to + 1;
    }
}

void SurgeCurve::paintLine(QPainter &painter) const
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    QPolygonF line;
    for (int i = 0; i < points(); ++i) {
        const CurvePoint &point = m_curve[static_cast<size_t>(i)];
        if (point.partial && !line.isEmpty()) {
            painter.setPen(QPen(theme.accent, 2, Qt::DashLine));
            painter.drawLine(line.last(), place(i, point.count));
            continue;
        }
        line << place(i, point.count);
    }
    painter.setPen(QPen(theme.accent, 2));
    painter.drawPolyline(line);
}

void SurgeCurve::paintAlarms(QPainter &painter) const
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    bool before = false;
    for (int i = 0; i < points(); ++i) {
        const CurvePoint &point = m_curve[static_cast<size_t>(i)];
        if (point.alarm) {
            const QPointF at = place(i, point.count);
            painter.setPen(QPen(theme.card, 1));
            painter.setBrush(theme.alarmText);
            painter.drawEllipse(at, 4, 4);
            if (!before) { // the glyph once where it begins: colour does not stand alone
                Kit::paintIcon(painter, QRect(qRound(at.x()) - MarkSize / 2, 0, MarkSize, MarkSize),
                               QStringLiteral("level-alarm-line"), theme.alarmText, MarkSize);
                painter.setPen(QPen(theme.alarmText, 1, Qt::DashLine));
                painter.drawLine(QPointF(at.x(), MarkSize), QPointF(at.x(), at.y() - 4));
            }
        }
        before = point.alarm;
    }
}

void SurgeCurve::paintEvent(QPaintEvent *)
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = plot();
    paintAxes(painter, area);
    paintBand(painter);
    paintLine(painter);
    paintAlarms(painter);
    if (m_told >= 0) {
        const QPointF at = place(m_told, m_curve[static_cast<size_t>(m_told)].count);
        painter.setPen(QPen(theme.text, 1));
        painter.drawLine(QPointF(at.x(), area.top()), QPointF(at.x(), area.bottom()));
        painter.setBrush(theme.card);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawEllipse(at, 4, 4);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Kit::Radius, Kit::Radius);
    }
}

void SurgeCurve::mouseMoveEvent(QMouseEvent *event)
{
    tell(nearest(event->position().x()));
    if (m_told >= 0) {
        QToolTip::showText(event->globalPosition().toPoint(), words(m_told), this);
    }
}

void SurgeCurve::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    tell(-1);
}

void SurgeCurve::keyPressEvent(QKeyEvent *event)
{
    const int from = m_told < 0 ? points() : m_told;
    if (event->key() == Qt::Key_Left) {
        tell(std::max(0, from - 1));
    } else if (event->key() == Qt::Key_Right) {
        tell(std::min(points() - 1, from + 1));
    } else if (event->key() == Qt::Key_Escape && m_told >= 0) {
        tell(-1);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void SurgeCurve::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LanguageChange) {
        update();
    }
}

} // namespace Floorwatch::Lookout
