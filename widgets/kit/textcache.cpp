#include "kit/textcache.h"

#include <QFontMetrics>

#include <algorithm>

namespace Floorwatch::Kit
{

namespace
{

constexpr qsizetype MostEntries = 6000; // some screens full; running figures are drawn digit by digit and add none

int alignedTop(const QRect &rect, Qt::Alignment alignment, int height)
{
    if ((alignment & Qt::AlignVCenter) != 0) {
        return rect.y() + (rect.height() - height) / 2;
    }
    return (alignment & Qt::AlignBottom) != 0 ? rect.bottom() + 1 - height : rect.y();
}

int alignedLeft(const QRect &rect, Qt::Alignment alignment, int width)
{
    if ((alignment & Qt::AlignRight) != 0) {
        return rect.right() + 1 - width;
    }
    return (alignment & Qt::AlignHCenter) != 0 ? rect.x() + (rect.width() - width) / 2 : rect.x();
}

} // namespace

int TextCache::faceOf(const QFont &font)
{
    for (size_t i = 0; i < m_faces.size(); ++i) {
        if (m_faces[i].font == font) {
            return static_cast<int>(i);
        }
    }
    const QFontMetrics metrics(font);
    Face face{font, 0, metrics.height(), metrics.ascent()};
    for (char digit = '0'; digit <= '9'; ++digit) {
        face.digit = std::max(face.digit, metrics.horizontalAdvance(QLatin1Char(digit)));
    }
    m_faces.push_back(face);
    return static_cast<int>(m_faces.size()) - 1;
}

const TextCache::Entry &TextCache::entry(const QString &text, int face, int width)
{
    const Key key{text, face, width};
    if (const auto found = m_entries.constFind(key); found != m_entries.constEnd()) {
        return *found;
    }
    if (m_entries.size() > MostEntries) {
        m_entries.clear();
    }
    const QFont &font = m_faces[static_cast<size_t>(face)].font;
    const QFontMetrics metrics(font);
    const QString shown = width < 0 ? text : metrics.elidedText(text, Qt::ElideRight, width);
    Entry made;
    made.text.setTextFormat(Qt::PlainText);
    made.text.setText(shown);
    made.text.prepare({}, font);
    made.width = metrics.horizontalAdvance(shown);
    return *m_entries.insert(key, made);
}

void TextCache::draw(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QString &text,
                     const QFont &font)
{
    if (text.isEmpty() || rect.width() <= 0) {
        return;
    }
    const int face = faceOf(font);
    const Entry &made = entry(text, face, rect.width());
    const Face &used = m_faces[static_cast<size_t>(face)];
    painter.setFont(used.font);
    painter.drawStaticText(alignedLeft(rect, alignment, made.width), alignedTop(rect, alignment, used.height),
                           made.text);
}

int TextCache::width(const QString &text, const QFont &font) { return entry(text, faceOf(font), -1).width; }

int TextCache::tabularWidth(const QString &text, const QFont &font)
{
    const int face = faceOf(font);
    int width = 0;
    for (const QChar c : text) {
        width += c.isDigit() ? m_faces[static_cast<size_t>(face)].digit : entry(c, face, -1).width;
    }
    return width;
}

void TextCache::drawTabular(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QString &text,
                            const QFont &font)
{
    const int face = faceOf(font);
    const Face used = m_faces[static_cast<size_t>(face)];
    painter.setFont(used.font);
    int x = alignedLeft(rect, alignment, tabularWidth(text, font));
    const int y = alignedTop(rect, alignment, used.height);
    for (const QChar c : text) {
        const Entry &made = entry(c, face, -1);
        const int cell = c.isDigit() ? used.digit : made.width;
        painter.drawStaticText(x + (cell - made.width) / 2, y, made.text);
        x += cell;
    }
}

} // namespace Floorwatch::Kit
