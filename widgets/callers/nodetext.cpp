#include "callers/nodetext.h"

#include <QFontMetrics>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace Floorwatch::Callers
{

namespace
{

/// Lays the text out in lines of this width; the least width in which no word is broken.
double layLines(QTextLayout &layout, double width, QTextOption::WrapMode mode)
{
    QTextOption option;
    option.setWrapMode(mode);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
    }
    layout.endLayout();
    return layout.minimumWidth();
}

} // namespace

NodeText nodeText(const QString &title, const QFont &font, NodeRoom room)
{
    const QString text = title.simplified();
    QTextLayout layout(text, font);
    const double longest = layLines(layout, room.usual, QTextOption::WordWrap);
    const double width = std::clamp(std::ceil(longest), double(room.usual), double(room.most));
    layLines(layout, width, QTextOption::WrapAtWordBoundaryOrAnywhere);
    const QFontMetrics metrics(font);
    NodeText made;
    double widest = 0;
    const int count = std::min(layout.lineCount(), room.lines);
    for (int i = 0; i < count; ++i) {
        const QTextLine line = layout.lineAt(i);
        const bool goesOn = i + 1 == count && count < layout.lineCount();
        made.lines.append(goesOn ? metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, int(width))
                                 : text.mid(line.textStart(), line.textLength()).trimmed());
        widest = std::max(widest, double(metrics.horizontalAdvance(made.lines.back())));
    }
    made.size = {std::ceil(widest), double(std::max(1, count) * metrics.lineSpacing())};
    return made;
}

} // namespace Floorwatch::Callers
