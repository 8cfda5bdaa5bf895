#include "callers/guidelayout.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Floorwatch::Callers
{

using Alerts::GuideNode;

namespace
{

class Arranger
{
public:
    Arranger(const std::function<QSizeF(const GuideNode &)> &sizeOf, QSizeF gap) : m_sizeOf(sizeOf), m_gap(gap) {}

    GuideLayout arrange(const GuideNode &root)
    {
        const double height = place(root, -1, 0, 0);
        std::vector<double> left(m_widths.size(), 0);
        for (size_t i = 1; i < m_widths.size(); ++i) {
            left[i] = left[i - 1] + m_widths[i - 1] + m_gap.width();
        }
        for (GuidePlace &one : m_layout.places) {
            one.rect.moveLeft(left[static_cast<size_t>(one.depth)]);
        }
        m_layout.size = {left.back() + m_widths.back(), height};
        return std::move(m_layout);
    }

private:
    /// Places the node and all below it from `top` on; the height that they take.
    double place(const GuideNode &node, int parent, int depth, double top)
    {
        const auto at = m_layout.places.size();
        const QSizeF size = m_sizeOf(node);
        m_layout.places.push_back({node.id, parent, depth, QRectF({0, 0}, size)});
        if (m_widths.size() <= static_cast<size_t>(depth)) {
            m_widths.push_back(0);
        }
        m_widths[static_cast<size_t>(depth)] = std::max(m_widths[static_cast<size_t>(depth)], size.width());
        double below = top;
        for (const GuideNode &child : node.children) {
            below += place(child, static_cast<int>(at), depth + 1, below) + m_gap.height();
        }
        double children = node.children.empty() ? 0 : below - m_gap.height() - top;
        if (children < size.height() && !node.children.empty()) {
            lower(at + 1, (size.height() - children) / 2);
        }
        children = std::max(children, size.height());
        m_layout.places[at].rect.moveTop(top + (children - size.height()) / 2);
        return children;
    }

    /// Everything placed since `first` stands below the node: it goes down to the middle of its parent.
    void lower(size_t first, double by)
    {
        for (size_t i = first; i < m_layout.places.size(); ++i) {
            m_layout.places[i].rect.translate(0, by);
        }
    }

    const std::function<QSizeF(const GuideNode &)> &m_sizeOf;
    const QSizeF m_gap;
    GuideLayout m_layout;
    std::vector<double> m_widths; ///< by depth
};

} // namespace

int GuideLayout::indexOf(const QString &id) const
{
    const auto found =
        std::find_if(places.begin(), places.end(), [&id](const GuidePlace &one) { return one.id == id; });
    return found == places.end() ? -1 : static_cast<int>(found - places.begin());
}

GuideLayout layOut(const GuideNode &root, const std::function<QSizeF(const GuideNode &)> &sizeOf, QSizeF gap)
{
    return Arranger(sizeOf, gap).arrange(root);
}

int neighbour(const GuideLayout &layout, int from, Step step)
{
    if (from < 0 || from >= static_cast<int>(layout.places.size())) {
        return layout.places.empty() ? -1 : 0;
    }
    const GuidePlace &here = layout.places[static_cast<size_t>(from)];
    if (step == Step::Left) {
        return here.parent < 0 ? from : here.parent;
    }
    int best = from;
    double nearest = std::numeric_limits<double>::max();
    for (size_t i = 0; i < layout.places.size(); ++i) {
        const GuidePlace &there = layout.places[i];
        const double way = there.rect.center().y() - here.rect.center().y();
        const bool fits = step == Step::Right ? there.parent == from
                          : step == Step::Up  ? there.depth == here.depth && way < 0
                                              : there.depth == here.depth && way > 0;
        if (fits && std::abs(way) < nearest) {
            nearest = std::abs(way);
            best = static_cast<int>(i);
        }
    }
    return best;
}

} // namespace Floorwatch::Callers
