#include "board/emptystate.h"

#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Floorwatch::Board
{

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_glyph(new QLabel(this)), m_title(new QLabel(this)), m_text(new QLabel(this)),
      m_action(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(2 * Kit::Grid);
    column->addStretch(2);
    for (QLabel *label : {m_glyph, m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(label != m_glyph);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionChosen);
}

QString EmptyState::title() const { return m_title->text(); }

void EmptyState::say(const QString &glyph, const QString &title, const QString &text, const QString &action)
{
    m_glyphName = glyph;
    m_title->setText(title);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    redraw();
}

void EmptyState::redraw()
{
    m_title->setFont(Kit::font(Kit::Type::Title, font()));
    m_glyph->setPixmap(Kit::pixmap(m_glyphName, Kit::themeOf(palette()).dim, 32, devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && !m_glyphName.isEmpty()) {
        redraw();
    }
}

} // namespace Floorwatch::Board
