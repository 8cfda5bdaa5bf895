// The curve of a series against the band in which it is normal: one line, one band, marks where it alarmed, the running
// interval dashed. The pointer and the arrow keys tell the figures of an interval.
#pragma once

#include "alerts/surgewatch.h"

#include <QWidget>

namespace Floorwatch::Lookout
{

class SurgeCurve : public QWidget
{
    Q_OBJECT
public:
    explicit SurgeCurve(QTimeZone zone, QWidget *parent = nullptr);

    void setCurve(std::vector<Alerts::CurvePoint> curve);
    [[nodiscard]] int points() const { return static_cast<int>(m_curve.size()); }
    /// Which interval is told; -1: none.
    [[nodiscard]] int told() const { return m_told; }
    void tell(int point);
    /// "14:05: 31 calls, expected 12 (4 to 20), surge".
    [[nodiscard]] QString words(int point) const;
    /// Where a point stands, in pixels of the widget.
    [[nodiscard]] QPointF place(int point, double count) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void toldChanged(int point);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] int nearest(double x) const;
    void paintAxes(QPainter &painter, const QRectF &area) const;
    void paintBand(QPainter &painter) const;
    void paintLine(QPainter &painter) const;
    void paintAlarms(QPainter &painter) const;

    QTimeZone m_zone;
    std::vector<Alerts::CurvePoint> m_curve;
    double m_top = 1;
    int m_told = -1;
};

} // namespace Floorwatch::Lookout
