// Where the nodes of a demand guide stand: a tidy tree from left to right. Pure; knows no font and no zoom.
#pragma once

#include "alerts/guide.h"

#include <QRectF>

#include <functional>
#include <vector>

namespace Floorwatch::Callers
{

struct GuidePlace {
    QString id;
    int parent = -1; ///< index of the parent's place
    int depth = 0;
    QRectF rect;
};

struct GuideLayout {
    std::vector<GuidePlace> places; ///< a parent before its children, siblings in their order
    QSizeF size;
    [[nodiscard]] int indexOf(const QString &id) const;
};

enum class Step : quint8 { Left, Right, Up, Down };

/// `sizeOf` tells a node's size. A column is as wide as its widest node; a parent stands in the middle of its children;
/// nodes never overlap.
[[nodiscard]] GuideLayout layOut(const Alerts::GuideNode &root,
                                 const std::function<QSizeF(const Alerts::GuideNode &)> &sizeOf, QSizeF gap);
/// The node that an arrow key leads to: the parent, the middle child, or the next above or below in the same column;
/// the same one where there is none.
[[nodiscard]] int neighbour(const GuideLayout &layout, int from, Step step);

} // namespace Floorwatch::Callers
