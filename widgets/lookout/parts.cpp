#include "lookout/parts.h"

#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Floorwatch::Lookout
{

using Kit::Grid;

void setSheet(QWidget &widget, const QString &sheet)
{
    if (widget.styleSheet() != sheet) {
        widget.setStyleSheet(sheet);
    }
}

Said::Said(QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void Said::say(const QString &text, Tone tone)
{
    m_tone = tone;
    if (this->text() != text) {
        setText(text);
    }
    setVisible(!text.isEmpty());
    dress();
}

void Said::dress()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    const QColor colour = m_tone == Tone::Bad     ? theme.alarmText
                          : m_tone == Tone::Watch ? theme.watchText
                          : m_tone == Tone::Good  ? theme.good
                                                  : theme.text;
    setSheet(*this, QStringLiteral("color: %1;").arg(colour.name()));
}

void Said::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        dress();
    }
}

Caption::Caption(Kind kind, QWidget *parent) : QLabel(parent), m_kind(kind)
{
    setTextFormat(Qt::PlainText);
    if (kind == Kind::Dim) {
        setForegroundRole(QPalette::PlaceholderText);
    }
    dress();
}

void Caption::dress()
{
    // Reckoned from the parent's font: one's own has the step of the scale in it already.
    const QFont base = parentWidget() == nullptr ? QFont() : parentWidget()->font();
    const Kit::Type type = m_kind == Kind::Title     ? Kit::Type::Title
                           : m_kind == Kind::Section ? Kit::Type::Strong
                           : m_kind == Kind::Figure  ? Kit::Type::Figure
                                                     : Kit::Type::Small;
    if (const QFont wanted = Kit::font(type, base); wanted != font()) {
        setFont(wanted);
    }
}

void Caption::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::ParentChange ||
        event->type() == QEvent::LanguageChange) {
        dress();
    }
}

EmptyPlace::EmptyPlace(QWidget *parent)
    : QWidget(parent), m_glyph(new QLabel(this)), m_title(new Caption(Caption::Kind::Title, this)),
      m_text(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(2 * Grid);
    column->addStretch(2);
    for (QLabel *label : {m_glyph, m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(label != m_glyph);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    column->addStretch(3);
    m_text->setForegroundRole(QPalette::PlaceholderText);
}

void EmptyPlace::say(const QString &glyph, const QString &title, const QString &text)
{
    m_glyphName = glyph;
    m_title->setText(title);
    m_text->setText(text);
    dress();
}

void EmptyPlace::dress()
{
    m_glyph->setPixmap(Kit::pixmap(m_glyphName, Kit::themeOf(palette()).dim, 32, devicePixelRatioF()));
}

void EmptyPlace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_glyphName.isEmpty()) {
        dress();
    }
}

AskLine::AskLine(QWidget *parent)
    : QWidget(parent), m_question(new QLabel(this)), m_field(new QComboBox(this)), m_deed(new QPushButton(this)),
      m_no(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid);
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * Grid);
    column->addWidget(m_question);
    column->addWidget(m_field);
    column->addLayout(row);
    row->addStretch();
    row->addWidget(m_no);
    row->addWidget(m_deed);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_field->setInsertPolicy(QComboBox::NoInsert);
    m_field->installEventFilter(this);
    m_deed->setObjectName(QStringLiteral("deed"));
    m_no->setText(tr("Cancel"));
    connect(m_deed, &QPushButton::clicked, this, &AskLine::accept);
    connect(m_no, &QPushButton::clicked, this, &AskLine::withdraw);
    hide();
}

void AskLine::ask(Wanted wanted, const QString &question, const QString &deed)
{
    m_wanted = wanted;
    m_asking = true;
    m_question->setText(question);
    m_deed->setText(deed);
    m_no->setText(tr("Cancel"));
    m_field->clear();
    m_field->setEditable(wanted == Wanted::Text);
    m_field->setVisible(wanted != Wanted::Yes);
    m_field->setAccessibleName(question);
    if (QLineEdit *edit = m_field->lineEdit(); edit != nullptr) {
        edit->installEventFilter(this);
    }
    show();
    (wanted == Wanted::Yes ? static_cast<QWidget *>(m_deed) : m_field)->setFocus();
}

void AskLine::askText(const QString &question, const QString &deed, const QStringList &offers)
{
    ask(Wanted::Text, question, deed);
    m_field->addItems(offers);
    m_field->setCurrentIndex(-1);
    m_field->clearEditText();
}

void AskLine::askChoice(const QString &question, const QString &deed, const QList<std::pair<QString, QString>> &offers)
{
    ask(Wanted::Choice, question, deed);
    for (const auto &[shown, answer] : offers) {
        m_field->addItem(shown, answer);
    }
}

void AskLine::askYes(const QString &question, const QString &deed, const QString &keep)
{
    ask(Wanted::Yes, question, deed);
    if (!keep.isEmpty()) {
        m_no->setText(keep);
    }
}

void AskLine::accept()
{
    const QString text = m_wanted == Wanted::Text     ? m_field->currentText().trimmed()
                         : m_wanted == Wanted::Choice ? m_field->currentData().toString()
                                                      : QString();
    if (!m_asking || (m_wanted == Wanted::Text && text.isEmpty())) {
        return;
    }
    m_asking = false;
    hide();
    Q_EMIT answered(text);
}

void AskLine::withdraw()
{
    if (m_asking) {
        m_asking = false;
        hide();
        Q_EMIT withdrawn();
    }
}

bool AskLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            accept();
            return true;
        }
        if (key == Qt::Key_Escape) {
            withdraw();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void AskLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_asking) {
        withdraw();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_asking) {
        accept();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void AskLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_no->setText(tr("Cancel"));
    }
}

} // namespace Floorwatch::Lookout
