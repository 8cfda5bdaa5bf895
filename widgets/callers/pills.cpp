#include "callers/pills.h"

#include "callers/pieces.h"
#include "callers/words.h"
#include "kit/icons.h"
#include "kit/texts.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace Floorwatch::Callers
{

using Kit::Grid;

namespace
{

constexpr int GlyphSize = 14;
constexpr int CrossSize = 12;
constexpr int WidestText = 220;

void empty(FlowLayout &flow)
{
    while (QLayoutItem *item = flow.takeAt(0)) {
        // A pill may be gone by its own click.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

Pill::Pill(const QString &glyph, const QString &text, bool removable, QWidget *parent)
    : QWidget(parent), m_glyph(glyph), m_text(text), m_removable(removable)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(removable ? tr("%1: Delete takes it away").arg(text) : text);
    setFocusPolicy(removable ? Qt::StrongFocus : Qt::NoFocus);
    setToolTip(Kit::plainTip(text));
}

void Pill::setTag(const QString &tag) { m_tag = tag; }

int Pill::textWidth() const { return std::min(fontMetrics().horizontalAdvance(m_text), WidestText); }

QSize Pill::sizeHint() const
{
    return {4 * Grid + (m_glyph.isEmpty() ? 0 : GlyphSize + Grid) + textWidth() + (m_removable ? CrossSize + Grid : 0),
            std::max(fontMetrics().height() + Grid, GlyphSize + Grid)};
}

QSize Pill::minimumSizeHint() const { return {std::min(sizeHint().width(), 16 * Grid), sizeHint().height()}; }

void Pill::paintEvent(QPaintEvent *)
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(theme.accent, 2) : QPen(Qt::NoPen));
    painter.setBrush(theme.sunken);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Kit::Radius, Kit::Radius);
    const QColor words = tagColour(m_tag, theme);
    int x = 2 * Grid;
    if (!m_glyph.isEmpty()) {
        Kit::paintIcon(painter, {x, 0, GlyphSize, height()}, m_glyph, words, GlyphSize);
        x += GlyphSize + Grid;
    }
    const int right = width() - 2 * Grid - (m_removable ? CrossSize + Grid : 0);
    painter.setPen(words);
    painter.drawText(QRect(x, 0, right - x, height()), Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, right - x));
    if (m_removable) {
        Kit::paintIcon(painter, {width() - 2 * Grid - CrossSize, 0, CrossSize, height()}, QStringLiteral("close"),
                       theme.dim, CrossSize);
    }
}

void Pill::keyPressEvent(QKeyEvent *event)
{
    if (m_removable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        Q_EMIT removed();
        return;
    }
    QWidget::keyPressEvent(event);
}

void Pill::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_removable && rect().contains(event->position().toPoint()) &&
        event->position().x() >= width() - 3 * Grid - CrossSize) {
        Q_EMIT removed();
    }
}

TagRow::TagRow(QWidget *parent, int most) : QWidget(parent), m_flow(new FlowLayout(this)), m_most(most)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void TagRow::setTags(const QStringList &tags)
{
    const QStringList sorted = inOrder(tags);
    if (sorted != m_tags) {
        m_tags = sorted;
        rebuild();
    }
}

void TagRow::rebuild()
{
    empty(*m_flow);
    const auto shown = m_tags.size() > m_most ? m_most : m_tags.size();
    for (const QString &tag : m_tags.first(shown)) {
        auto *pill = new Pill(tagGlyph(tag), tagName(tag), false, this);
        pill->setTag(tag);
        m_flow->addWidget(pill);
        pill->show();
    }
    if (shown < m_tags.size()) {
        auto *more = new Pill({}, tr("%1 more").arg(m_tags.size() - shown), false, this);
        more->setToolTip(Kit::plainTip(m_tags.mid(shown).join(QStringLiteral(", "))));
        m_flow->addWidget(more);
        more->show();
    }
    setVisible(!m_tags.isEmpty());
    updateGeometry();
}

void TagRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        rebuild();
    }
}

PillEdit::PillEdit(Of of, Read read, QWidget *parent)
    : QWidget(parent), m_of(of), m_read(std::move(read)), m_pills(new QWidget(this)), m_flow(new FlowLayout(m_pills)),
      m_field(new QLineEdit(this)), m_fault(new Sentence(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid);
    column->addWidget(m_pills);
    column->addWidget(m_field);
    column->addWidget(m_fault);
    m_pills->hide();
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textEdited, this, &PillEdit::typed);
    connect(m_field, &QLineEdit::returnPressed, this, &PillEdit::finish);
    connect(m_field, &QLineEdit::editingFinished, this, &PillEdit::finish);
}

void PillEdit::setWords(const QStringList &words)
{
    m_words = words;
    m_field->clear();
    m_fault->clear();
    rebuild();
}

void PillEdit::setShown(std::function<QString(const QString &)> shown) { m_shown = std::move(shown); }

void PillEdit::setReadOnly(bool on)
{
    m_readOnly = on;
    m_field->setVisible(!on);
    rebuild();
}

void PillEdit::setPlaceholder(const QString &text)
{
    m_field->setPlaceholderText(text);
    m_field->setAccessibleName(text);
}

QString PillEdit::fault() const { return m_fault->text(); }

/// A separator in the middle of what is typed or pasted ends a word.
void PillEdit::typed(const QString &text)
{
    static const QRegularExpression Ends(u'[' + Domain::ListSeparators.toString() + QLatin1String("\\n]"));
    if (!text.contains(Ends)) {
        m_fault->clear();
        Q_EMIT edited(); // it is not saved yet, though no pill
        return;
    }
    QStringList parts = text.split(Ends);
    const QString rest = parts.takeLast();
    m_field->setText(rest);
    for (const QString &part : std::as_const(parts)) {
        if (!add(part)) {
            m_field->setText(part);
            return;
        }
    }
}

bool PillEdit::add(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        return true;
    }
    const Base::Result<QString> word = m_read(text.trimmed());
    if (!word) {
        m_fault->say(word.error(), Sentence::Tone::Bad);
        return false;
    }
    m_fault->clear();
    if (!m_words.contains(word.value())) {
        m_words.append(word.value());
        rebuild();
        Q_EMIT edited();
    }
    return true;
}

bool PillEdit::finish()
{
    if (!add(m_field->text())) {
        return false;
    }
    m_field->clear();
    return true;
}

void PillEdit::rebuild()
{
    empty(*m_flow);
    for (const QString &word : std::as_const(m_words)) {
        const bool isTag = m_of == Of::Tags;
        const QString shown = isTag ? tagName(word) : m_shown ? m_shown(word) : word;
        auto *pill = new Pill(isTag ? tagGlyph(word) : QString(), shown, !m_readOnly, m_pills);
        pill->setTag(isTag ? word : QString());
        connect(pill, &Pill::removed, this, [this, word] {
            m_words.removeAll(word);
            rebuild();
            m_field->setFocus();
            Q_EMIT edited();
        });
        m_flow->addWidget(pill);
        pill->show();
    }
    m_pills->setVisible(!m_words.isEmpty());
    updateGeometry();
}

void PillEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        rebuild();
    }
}

} // namespace Floorwatch::Callers
