// Small painted pieces that several delegates share.
#pragma once

#include "kit/textcache.h"
#include "kit/theme.h"

namespace Floorwatch::Kit
{

/// What a piece is painted with.
struct Brush {
    QPainter &painter;
    const Theme &theme;
    TextCache &cache;
};

/// A running time, right-aligned and centred in `rect`: plain while calm, else on a filled pill with the level's glyph.
/// Returns the width used.
int paintTimer(const Brush &brush, const QRect &rect, const QString &text, const QFont &font, Models::Level level,
               bool estimated);
/// A ratio as a bar with a mark at its target; nothing but the ground where it is not defined.
void paintBar(const Brush &brush, const QRect &rect, double ratio, double target, Models::Level level);
/// A card's ground: fill, edge, the focus ring.
void paintCard(const Brush &brush, const QRect &rect, bool selected, bool hovered, bool focused);

} // namespace Floorwatch::Kit
