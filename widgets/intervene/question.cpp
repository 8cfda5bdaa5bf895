#include "intervene/question.h"

#include "intervene/keybutton.h"
#include "kit/icons.h"
#include "kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace Floorwatch::Intervene
{

using Kit::Grid;

Question::Question(QWidget *parent)
    : QWidget(parent), m_glyph(new QLabel(this)), m_text(new QLabel(this)), m_yes(new KeyButton(this)),
      m_no(new KeyButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * Grid);
    row->addWidget(m_glyph);
    row->addWidget(m_text);
    row->addWidget(m_yes);
    row->addWidget(m_no);
    row->addStretch(1);
    m_text->setTextFormat(Qt::PlainText);
    m_yes->setObjectName(QStringLiteral("yes"));
    m_no->setObjectName(QStringLiteral("no"));
    connect(m_yes, &KeyButton::clicked, this, [this] { answer(true); });
    connect(m_no, &KeyButton::clicked, this, [this] { answer(false); });
    hide();
}

QString Question::text() const { return m_text->text(); }

void Question::ask(const QString &text, const QString &yes)
{
    m_asking = true;
    m_deed = yes;
    m_text->setText(text);
    dress();
    show();
}

void Question::withdraw()
{
    m_asking = false;
    hide();
}

void Question::answer(bool yes)
{
    if (m_asking) {
        withdraw();
        Q_EMIT answered(yes);
    }
}

void Question::dress()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    m_glyph->setPixmap(Kit::pixmap(QStringLiteral("level-watch-line"), theme.watchText, 16, devicePixelRatioF()));
    QPalette words = palette();
    words.setColor(QPalette::WindowText, theme.watchText);
    m_text->setPalette(words);
    m_yes->setWords(m_deed, QStringLiteral("check"), tr("Enter"));
    m_yes->setAllowed(true, {}, {});
    m_no->setWords(tr("No"), QStringLiteral("close"), tr("Esc"));
    m_no->setAllowed(true, {}, {});
}

void Question::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        dress();
    }
}

} // namespace Floorwatch::Intervene
