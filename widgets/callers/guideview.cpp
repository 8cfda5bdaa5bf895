#include "callers/guideview.h"

#include "callers/nodetext.h"
#include "callers/words.h"
#include "kit/fonts.h"
#include "kit/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace Floorwatch::Callers
{

using Alerts::GuideNode;
using Kit::Grid;

namespace
{

constexpr double Least = 0.3;
constexpr double Most = 3;
constexpr double ZoomStep = 1.2;
constexpr int NodeWidth = 168; ///< of the text
constexpr int WidestNode = 264;
constexpr QSizeF Gap{14 * Grid, 3 * Grid};
constexpr int Margin = 4 * Grid;
constexpr int MostLines = 3;

} // namespace

const GuideNode *nodeOf(const GuideNode &root, const QString &id)
{
    if (root.id == id) {
        return &root;
    }
    for (const GuideNode &child : root.children) {
        if (const GuideNode *found = nodeOf(child, id); found != nullptr) {
            return found;
        }
    }
    return nullptr;
}

GuideView::GuideView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    setMinimumSize(60 * Grid, 40 * Grid);
    setAccessibleName(tr("Demand guide as a tree"));
}

QFont GuideView::nodeFont(bool root) const { return Kit::font(root ? Kit::Type::Strong : Kit::Type::Body, font()); }

QString GuideView::titleOf(const GuideNode &node) const
{
    const QString own = node.title.in(screenLanguage());
    if (!own.isEmpty()) {
        return own;
    }
    return node.id == m_guide.root.id ? m_guide.demand.in(screenLanguage()) : tr("(no title)");
}

void GuideView::arrange()
{
    m_lines.clear();
    const NodeRoom room{Kit::scaled(NodeWidth, font()), Kit::scaled(WidestNode, font()), MostLines};
    const auto sizeOf = [this, room](const GuideNode &node) {
        const NodeText text = nodeText(titleOf(node), nodeFont(node.id == m_guide.root.id), room);
        m_lines.append(text.lines);
        return text.size + QSizeF(6 * Grid, 4 * Grid);
    };
    m_layout = layOut(m_guide.root, sizeOf, Gap);
    if (m_fits) {
        fit();
    }
    fitBars();
    viewport()->update();
}

void GuideView::setGuide(const Alerts::Guide &guide)
{
    const bool another = guide.id != m_guide.id;
    m_guide = guide;
    m_fits = m_fits || another;
    arrange();
    if (another || nodeOf(m_guide.root, m_selected) == nullptr) {
        m_selected = m_guide.root.id;
    }
    Q_EMIT selectedChanged(m_selected);
}

const GuideNode *GuideView::selectedNode() const { return nodeOf(m_guide.root, m_selected); }

void GuideView::select(const QString &node)
{
    const int place = m_layout.indexOf(node);
    if (place < 0) {
        return;
    }
    const bool other = m_selected != node;
    m_selected = node;
    reveal(place);
    viewport()->update();
    if (other) {
        Q_EMIT selectedChanged(node);
    }
}

QPointF GuideView::origin() const
{
    const QSizeF whole = m_layout.size * m_zoom;
    // What is smaller than the window stands in its middle, else where the bars say.
    const double x = std::max(double(Margin), (viewport()->width() - whole.width()) / 2);
    const double y = std::max(double(Margin), (viewport()->height() - whole.height()) / 2);
    return {x - horizontalScrollBar()->value(), y - verticalScrollBar()->value()};
}

QRectF GuideView::rectOf(int place) const
{
    const QRectF &rect = m_layout.places[static_cast<size_t>(place)].rect;
    return {origin() + rect.topLeft() * m_zoom, rect.size() * m_zoom};
}

void GuideView::fitBars()
{
    const QSizeF whole = m_layout.size * m_zoom + QSizeF(2 * Margin, 2 * Margin);
    const QSize room = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, int(std::ceil(whole.width())) - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(whole.height())) - room.height()));
    verticalScrollBar()->setPageStep(room.height());
}

void GuideView::setZoom(double zoom)
{
    m_fits = false;
    m_zoom = std::clamp(zoom, Least, Most);
    fitBars();
    if (const int place = m_layout.indexOf(m_selected); place >= 0) {
        reveal(place);
    }
    viewport()->update();
}

void GuideView::fit()
{
    m_fits = true;
    const QSizeF room(size() - QSize(2 * Margin, 2 * Margin));
    const QSizeF whole = m_layout.size;
    const double scale = whole.isEmpty() ? 1 : std::min(room.width() / whole.width(), room.height() / whole.height());
    m_zoom = std::clamp(std::min(scale, 1.0), Least, Most);
    fitBars();
    viewport()->update();
}

void GuideView::reveal(int place)
{
    const QRectF rect = rectOf(place).adjusted(-Margin, -Margin, Margin, Margin);
    const QRectF seen(viewport()->rect());
    const auto shift = [](double low, double high, double size) { return low < 0 ? low : std::max(0.0, high - size); };
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() +
                                    int(shift(rect.left(), rect.right(), seen.width())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + int(shift(rect.top(), rect.bottom(), seen.height())));
}

void GuideView::paintEdges(QPainter &painter) const
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    painter.setBrush(Qt::NoBrush);
    for (const GuidePlace &place : m_layout.places) {
        if (place.parent < 0) {
            continue;
        }
        const QRectF from = m_layout.places[static_cast<size_t>(place.parent)].rect;
        const bool leads = place.id == m_selected;
        painter.setPen(QPen(leads ? theme.accent : theme.dim, leads ? 2 : 1));
        const QPointF begin(from.right(), from.center().y());
        const QPointF end(place.rect.left(), place.rect.center().y());
        const double bend = (end.x() - begin.x()) / 2;
        QPainterPath path(begin);
        path.cubicTo(begin + QPointF(bend, 0), end - QPointF(bend, 0), end);
        painter.drawPath(path);
    }
}

void GuideView::paintNode(QPainter &painter, const GuidePlace &place) const
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    const bool selected = place.id == m_selected;
    const bool root = place.parent < 0;
    painter.setPen(QPen(selected ? theme.accent : theme.line, selected && hasFocus() ? 3 : selected ? 2 : 1));
    painter.setBrush(selected ? theme.selected : root ? theme.sunken : theme.card);
    painter.drawRoundedRect(place.rect, Kit::Radius, Kit::Radius);
    const QFont face = nodeFont(root);
    painter.setFont(face);
    painter.setPen(theme.text);
    const auto index = static_cast<qsizetype>(&place - m_layout.places.data());
    // Zoomed, letters may be some pixels wider: what was broken into lines is not broken again.
    painter.drawText(place.rect.adjusted(3 * Grid, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                     m_lines.value(index).join(QLatin1Char('\n')));
}

void GuideView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), Kit::themeOf(palette()).window);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(origin());
    painter.scale(m_zoom, m_zoom);
    paintEdges(painter);
    const QRectF seen = painter.transform().inverted().mapRect(QRectF(viewport()->rect()));
    for (const GuidePlace &place : m_layout.places) {
        if (seen.intersects(place.rect)) {
            paintNode(painter, place);
        }
    }
}

void GuideView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_fits) {
        fit();
    }
    fitBars();
}

void GuideView::keyPressEvent(QKeyEvent *event)
{
    const int from = m_layout.indexOf(m_selected);
    const auto go = [this, from](Step step) {
        const int to = neighbour(m_layout, from, step);
        if (to >= 0) {
            select(m_layout.places[static_cast<size_t>(to)].id);
        }
    };
    switch (event->key()) {
    case Qt::Key_Left: go(Step::Left); return;
    case Qt::Key_Right: go(Step::Right); return;
    case Qt::Key_Up: go(Step::Up); return;
    case Qt::Key_Down: go(Step::Down); return;
    case Qt::Key_Home: select(m_guide.root.id); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(ZoomStep); return;
    case Qt::Key_Minus: zoomBy(1 / ZoomStep); return;
    case Qt::Key_0: fit(); return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void GuideView::mousePressEvent(QMouseEvent *event)
{
    m_grabbed = event->pos();
    for (int i = 0; i < static_cast<int>(m_layout.places.size()); ++i) {
        if (rectOf(i).contains(event->position())) {
            select(m_layout.places[static_cast<size_t>(i)].id);
            return;
        }
    }
}

void GuideView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        const QPoint way = event->pos() - m_grabbed;
        m_grabbed = event->pos();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - way.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - way.y());
    }
}

/// Ends a drag that began here; nobody below shall take it for a click.
void GuideView::mouseReleaseEvent(QMouseEvent *event) { event->accept(); }

void GuideView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier) && event->angleDelta().y() != 0) {
        zoomBy(event->angleDelta().y() > 0 ? ZoomStep : 1 / ZoomStep);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void GuideView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        setAccessibleName(tr("Demand guide as a tree"));
        arrange();
    }
}

} // namespace Floorwatch::Callers
