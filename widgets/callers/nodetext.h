// The title of a guide's node broken into lines, so that no word is broken which has room in a line of its own.
#pragma once

#include <QSizeF>
#include <QStringList>

class QFont;

namespace Floorwatch::Callers
{

/// In pixels of the font: lines are `usual` wide, up to `most` where a word alone needs it.
struct NodeRoom {
    int usual = 0;
    int most = 0;
    int lines = 0;
};

struct NodeText {
    QStringList lines; ///< the last one ends with an ellipsis where more would follow
    QSizeF size;
};

/// Chinese breaks between any two characters; a word wider than `most` breaks anywhere.
[[nodiscard]] NodeText nodeText(const QString &title, const QFont &font, NodeRoom room);

} // namespace Floorwatch::Callers
