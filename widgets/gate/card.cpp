#include "gate/card.h"

#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/theme.h"

#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Floorwatch::Gate
{

using Kit::Grid;

namespace
{

/// Setting a style sheet sends a change of palette again: only where it is another.
void setSheet(QWidget &widget, const QString &sheet)
{
    if (widget.styleSheet() != sheet) {
        widget.setStyleSheet(sheet);
    }
}

} // namespace

Card::Card(QWidget *parent) : QFrame(parent), m_form(new QFormLayout(this))
{
    setObjectName(QStringLiteral("card"));
    m_form->setContentsMargins(6 * Grid, 5 * Grid, 6 * Grid, 5 * Grid);
    m_form->setSpacing(2 * Grid);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    dress();
}

QLabel *Card::addField(QWidget *field)
{
    auto *label = new QLabel(this);
    label->setBuddy(field);
    m_form->addRow(label, field);
    return label;
}

void Card::dress()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    setSheet(*this, QStringLiteral("QFrame#card { background: %1; border: 1px solid %2; border-radius: %3px; }")
                        .arg(theme.card.name(), theme.line.name())
                        .arg(Kit::Radius));
}

void Card::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        dress();
    }
}

Message::Message(QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void Message::say(const QString &text, Tone tone)
{
    m_tone = tone;
    if (this->text() != text) {
        setText(text);
    }
    setVisible(!text.isEmpty());
    dress();
}

void Message::clear() { say({}, Tone::Plain); }

void Message::dress()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    const QColor colour = m_tone == Tone::Bad     ? theme.alarmText
                          : m_tone == Tone::Watch ? theme.watchText
                          : m_tone == Tone::Good  ? theme.good
                                                  : theme.text;
    setSheet(*this, QStringLiteral("color: %1;").arg(colour.name()));
}

void Message::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        dress();
    }
}

QLineEdit *makePasswordField(QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setEchoMode(QLineEdit::Password);
    field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    return field;
}

Heading::Heading(QWidget *parent)
    : QWidget(parent), m_glyph(new QLabel(this)), m_title(new QLabel(this)), m_text(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * Grid);
    for (QLabel *label : {m_glyph, m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::PlaceholderText);
}

void Heading::say(const QString &glyph, const QString &title, const QString &text)
{
    m_glyphName = glyph;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    dress();
}

void Heading::dress()
{
    if (m_glyphName.isEmpty()) {
        return;
    }
    m_glyph->setPixmap(Kit::pixmap(m_glyphName, Kit::themeOf(palette()).accent, 48, devicePixelRatioF()));
    m_title->setFont(Kit::font(Kit::Type::Title, font()));
}

void Heading::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        dress();
    }
}

} // namespace Floorwatch::Gate
