// The mark of alerts on tiles, agents and callers: a bell, filled where it is an alarm; what it means is in the
// tooltip.
#pragma once

#include "kit/pills.h"
#include "models/alertmark.h"

#include <QModelIndex>

#include <functional>

namespace Floorwatch::Board
{

/// Which alerts concern a row; asked at every painting.
using MarkOf = std::function<Models::AlertMark(const QModelIndex &index)>;

/// The room that a mark takes, with the gap behind it.
inline constexpr int MarkWidth = 20;
/// Paints the mark at the right end of `rect`, centred in its height. Returns the width used; 0 where there is none.
int paintMark(const Kit::Brush &brush, const QRect &rect, const Models::AlertMark &mark);
/// `words` with what the mark means below; the words alone where there is none.
[[nodiscard]] QString withMark(const QString &words, const Models::AlertMark &mark);

} // namespace Floorwatch::Board
