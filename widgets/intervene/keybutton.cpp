#include "intervene/keybutton.h"

#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/theme.h"

#include <QPainter>

namespace Floorwatch::Intervene
{

using Kit::Grid;

namespace
{

constexpr int Glyph = 16;

} // namespace

KeyButton::KeyButton(QWidget *parent) : QToolButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void KeyButton::setWords(const QString &text, const QString &glyph, const QString &key)
{
    if (m_words != text || m_glyph != glyph || m_key != key) {
        m_words = text;
        m_glyph = glyph;
        m_key = key;
        dress();
        updateGeometry();
    }
}

void KeyButton::setStage(Stage stage)
{
    if (m_stage != stage) {
        m_stage = stage;
        dress();
    }
}

void KeyButton::setEnding(bool ending)
{
    m_ending = ending;
    update();
}

void KeyButton::setTerse(bool terse)
{
    if (m_terse != terse) {
        m_terse = terse;
        updateGeometry();
        update();
    }
}

void KeyButton::setAllowed(bool allowed, const QString &what, const QString &why)
{
    setEnabled(allowed);
    const QString told = allowed ? what : why;
    const QString tip = told.isEmpty() || told == m_words ? m_words : m_words + QStringLiteral(": ") + told;
    setToolTip(m_key.isEmpty() ? tip : QStringLiteral("%1 [%2]").arg(tip, m_key));
    setAccessibleDescription(told);
}

void KeyButton::dress()
{
    setText(m_words);
    switch (m_stage) {
    case Stage::Plain: setAccessibleName(m_words); break;
    case Stage::Wished: setAccessibleName(tr("%1, asked for").arg(m_words)); break;
    case Stage::On: setAccessibleName(tr("%1, on").arg(m_words)); break;
    }
    update();
}

QSize KeyButton::sizeHint() const
{
    int width = Glyph + 3 * Grid;
    if (!m_terse) {
        width += Grid + Kit::font(Kit::Type::Body, font()).pixelSize() / 4;
        width += QFontMetrics(Kit::font(Kit::Type::Strong, font())).horizontalAdvance(m_words);
        if (!m_key.isEmpty()) {
            width += 2 * Grid + QFontMetrics(Kit::font(Kit::Type::Small, font())).horizontalAdvance(m_key);
        }
    }
    return {width, Kit::lineHeight(font()) + 2 * Grid};
}

void KeyButton::paintEvent(QPaintEvent *)
{
    // One's own palette is what the style sheet makes of a tool button: transparent.
    const Kit::Theme &theme = Kit::themeOf(parentWidget()->palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = m_stage == Stage::On && isEnabled();
    const QColor ground = on             ? theme.accent
                          : !isEnabled() ? theme.sunken
                          : isDown()     ? theme.sunken
                          : underMouse() ? theme.hover
                                         : theme.card;
    QPen edge(on || m_stage == Stage::Wished || hasFocus() ? theme.accent : theme.line, hasFocus() ? 2 : 1);
    if (m_stage == Stage::Wished) {
        edge.setStyle(Qt::DashLine);
    }
    painter.setPen(edge);
    painter.setBrush(ground);
    const qreal inset = edge.widthF() / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), Kit::Radius, Kit::Radius);
    if (on && hasFocus()) {
        painter.setPen(QPen(theme.onAccent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), Kit::Radius - 2, Kit::Radius - 2);
    }
    const QColor words = on ? theme.onAccent : !isEnabled() ? theme.dim : m_ending ? theme.alarmText : theme.text;
    const QColor mark = on ? theme.onAccent : !isEnabled() ? theme.dim : m_ending ? theme.alarmText : theme.accent;
    QRect inner = rect().adjusted(3 * Grid / 2, 0, -3 * Grid / 2, 0);
    Kit::paintIcon(painter, m_terse ? inner : QRect(inner.x(), inner.y(), Glyph, inner.height()), m_glyph, mark, Glyph);
    if (m_terse) {
        return;
    }
    inner.adjust(Glyph + Grid, 0, 0, 0);
    painter.setPen(words);
    painter.setFont(Kit::font(on ? Kit::Type::Strong : Kit::Type::Body, font()));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, m_words);
    painter.setPen(on ? theme.onAccent : theme.dim);
    painter.setFont(Kit::font(Kit::Type::Small, font()));
    painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, m_key);
}

} // namespace Floorwatch::Intervene
