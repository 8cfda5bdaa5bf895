#include "callers/pieces.h"

#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace Floorwatch::Callers
{

using Kit::Grid;

namespace
{

constexpr int GlyphSize = 16;

bool changesLook(const QEvent &event)
{
    return event.type() == QEvent::PaletteChange || event.type() == QEvent::FontChange;
}

} // namespace

QLabel *plainLabel(QWidget *parent, bool wraps)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(wraps);
    return label;
}

QLabel *dimLabel(QWidget *parent, bool wraps)
{
    QLabel *label = plainLabel(parent, wraps);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QString breakable(const QString &text)
{
    constexpr int LongestWord = 20;
    QString broken;
    int run = 0;
    for (const QChar c : text) {
        // Chinese breaks anywhere, Latin only where there is a space.
        run = c.isSpace() || c.unicode() > 0x2e80 ? 0 : run + 1;
        broken += c;
        if (run == LongestWord && !c.isHighSurrogate()) {
            broken += QChar(0x200b);
            run = 0;
        }
    }
    return broken;
}

void colour(QWidget &label, const QColor &colour)
{
    if (label.palette().color(QPalette::WindowText) != colour) {
        QPalette palette = label.palette();
        palette.setColor(QPalette::WindowText, colour);
        label.setPalette(palette);
    }
}

Sentence::Sentence(QWidget *parent) : QWidget(parent), m_glyph(new QLabel(this)), m_text(plainLabel(this))
{
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(Grid + 2);
    across->addWidget(m_glyph, 0, Qt::AlignTop);
    across->addWidget(m_text, 1);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::NoFocus);
    hide();
}

void Sentence::say(const QString &text, Tone tone)
{
    m_tone = tone;
    m_text->setText(text);
    setVisible(!text.isEmpty());
    dress();
}

void Sentence::dress()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    QString glyph;
    QColor words = theme.text;
    switch (m_tone) {
    case Tone::Plain: break;
    case Tone::Good:
        glyph = QStringLiteral("check");
        words = theme.good;
        break;
    case Tone::Watch:
        glyph = QStringLiteral("level-watch-line");
        words = theme.watchText;
        break;
    case Tone::Bad:
        glyph = QStringLiteral("level-alarm-line");
        words = theme.alarmText;
        break;
    }
    m_glyph->setVisible(!glyph.isEmpty());
    if (!glyph.isEmpty()) {
        m_glyph->setPixmap(Kit::pixmap(glyph, words, GlyphSize, devicePixelRatioF()));
    }
    colour(*m_text, words);
}

void Sentence::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (changesLook(*event)) {
        dress();
    }
}

Heading::Heading(const QString &glyph, QWidget *parent)
    : QWidget(parent), m_glyphName(glyph), m_glyph(new QLabel(this)), m_text(plainLabel(this, false))
{
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, Grid, 0, 0);
    across->setSpacing(Grid + 2);
    across->addWidget(m_glyph);
    across->addWidget(m_text, 1);
    dress();
}

void Heading::setText(const QString &text) { m_text->setText(text); }

void Heading::dress()
{
    m_glyph->setPixmap(Kit::pixmap(m_glyphName, Kit::themeOf(palette()).dim, GlyphSize, devicePixelRatioF()));
    m_text->setFont(Kit::font(Kit::Type::Strong, font()));
}

void Heading::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (changesLook(*event)) {
        dress();
    }
}

Nothing::Nothing(QWidget *parent)
    : QWidget(parent), m_glyph(new QLabel(this)), m_title(plainLabel(this)), m_text(dimLabel(this)),
      m_deed(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(2 * Grid);
    column->addStretch(2);
    for (QLabel *label : {m_glyph, m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        column->addWidget(label);
    }
    column->addWidget(m_deed, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_deed->hide();
    connect(m_deed, &QPushButton::clicked, this, &Nothing::deedChosen);
}

void Nothing::say(const QString &glyph, const QString &title, const QString &text, const QString &deed)
{
    m_glyphName = glyph;
    m_title->setText(title);
    m_text->setText(text);
    m_deed->setText(deed);
    m_deed->setVisible(!deed.isEmpty());
    dress();
}

void Nothing::dress()
{
    m_title->setFont(Kit::font(Kit::Type::Title, font()));
    if (!m_glyphName.isEmpty()) {
        m_glyph->setPixmap(Kit::pixmap(m_glyphName, Kit::themeOf(palette()).dim, 32, devicePixelRatioF()));
    }
}

void Nothing::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (changesLook(*event)) {
        dress();
    }
}

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(Grid);
}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem *item : m_items) {
        delete item;
    }
}

void FlowLayout::addItem(QLayoutItem *item) { m_items.push_back(item); }

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)] : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item != nullptr) {
        m_items.erase(m_items.begin() + index);
    }
    return item;
}

int FlowLayout::arrange(const QRect &rect, bool place) const
{
    int x = rect.x();
    int y = rect.y();
    int line = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty()) {
            continue;
        }
        QSize size = item->sizeHint();
        size.setWidth(std::min(size.width(), rect.width()));
        if (x > rect.x() && x + size.width() > rect.x() + rect.width()) {
            x = rect.x();
            y += line + spacing();
            line = 0;
        }
        if (place) {
            item->setGeometry({QPoint(x, y), size});
        }
        x += size.width() + spacing();
        line = std::max(line, size.height());
    }
    return y + line - rect.y();
}

int FlowLayout::heightForWidth(int width) const { return arrange({0, 0, width, 0}, false); }

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty()) {
            size = {size.width() + item->sizeHint().width() + spacing(),
                    std::max(size.height(), item->sizeHint().height())};
        }
    }
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty()) {
            size = size.expandedTo(item->minimumSize());
        }
    }
    return size;
}

} // namespace Floorwatch::Callers
