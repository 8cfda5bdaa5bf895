// A demand guide as a diagram: the demand at the left, the factors behind it to the right, painted by hand. Arrow keys
// walk, Ctrl and the wheel or + and - zoom, 0 fits the whole of it.
#pragma once

#include "callers/guidelayout.h"

#include <QAbstractScrollArea>

namespace Floorwatch::Callers
{

class GuideView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit GuideView(QWidget *parent = nullptr);

    /// The selected node stays selected where it is still there; else the root is.
    void setGuide(const Alerts::Guide &guide);
    [[nodiscard]] const Alerts::Guide &guide() const { return m_guide; }
    void select(const QString &node);
    [[nodiscard]] const QString &selected() const { return m_selected; }
    [[nodiscard]] const Alerts::GuideNode *selectedNode() const;
    [[nodiscard]] double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    void zoomBy(double factor) { setZoom(m_zoom * factor); }
    /// The whole guide in the window, but never larger than 1:1.
    void fit();
    [[nodiscard]] const GuideLayout &places() const { return m_layout; }
    /// Where a node is painted, in the viewport.
    [[nodiscard]] QRectF rectOf(int place) const;

Q_SIGNALS:
    void selectedChanged(const QString &node);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void fitBars();
    void reveal(int place);
    void paintEdges(QPainter &painter) const;
    void paintNode(QPainter &painter, const GuidePlace &place) const;
    [[nodiscard]] QFont nodeFont(bool root) const;
    [[nodiscard]] QString titleOf(const Alerts::GuideNode &node) const;
    [[nodiscard]] QPointF origin() const;

    Alerts::Guide m_guide;
    GuideLayout m_layout;
    QString m_selected;
    QList<QStringList> m_lines; ///< of the titles, by place
    double m_zoom = 1;
    bool m_fits = true; ///< until somebody zooms
    QPoint m_grabbed;
};

/// The node of this id; null where there is none.
[[nodiscard]] const Alerts::GuideNode *nodeOf(const Alerts::GuideNode &root, const QString &id);

} // namespace Floorwatch::Callers
