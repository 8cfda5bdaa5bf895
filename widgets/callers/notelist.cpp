#include "callers/notelist.h"

#include "callers/pieces.h"
#include "callers/words.h"
#include "kit/fonts.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Floorwatch::Callers
{

using Kit::Grid;

namespace
{

constexpr int LinesShown = 3;

} // namespace

NoteList::NoteList(QWidget *parent)
    : QWidget(parent), m_field(new QPlainTextEdit(this)), m_add(new QPushButton(this)), m_rows(new QVBoxLayout),
      m_none(dimLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid);
    auto *across = new QHBoxLayout;
    across->setSpacing(Grid);
    across->addWidget(m_field, 1);
    across->addWidget(m_add, 0, Qt::AlignBottom);
    column->addLayout(across);
    column->addWidget(m_none);
    m_rows->setSpacing(2 * Grid);
    column->addLayout(m_rows);
    m_field->setTabChangesFocus(true);
    m_field->installEventFilter(this);
    m_field->setFixedHeight(LinesShown * Kit::lineHeight(font()) + 3 * Grid);
    m_add->setAutoDefault(false);
    m_add->setEnabled(false);
    m_add->setObjectName(QStringLiteral("addNote"));
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] { m_add->setEnabled(m_may && !draft().isEmpty()); });
    connect(m_add, &QPushButton::clicked, this, &NoteList::add);
    retranslate();
}

QString NoteList::draft() const { return m_field->toPlainText().trimmed(); }

void NoteList::setDraft(const QString &text) { m_field->setPlainText(text); }

void NoteList::focusField() { m_field->setFocus(); }

void NoteList::setNotes(const std::vector<Domain::CustomerNote> &notes, Base::Instant now, const QTimeZone &zone)
{
    const bool same = Base::isSet(m_now) && notes == m_notes && m_zone == zone;
    m_notes = notes;
    m_now = now;
    m_zone = zone;
    if (!same) {
        rebuild();
    }
}

void NoteList::setMayChange(bool may, const QString &why)
{
    m_may = may;
    m_field->setEnabled(may);
    m_field->setToolTip(may ? tr("Ctrl+Enter adds it") : why);
    m_add->setEnabled(may && !draft().isEmpty());
    m_add->setToolTip(m_field->toolTip());
}

void NoteList::rebuild()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Domain::CustomerNote &note : m_notes) {
        auto *row = new QWidget(this);
        auto *column = new QVBoxLayout(row);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto *head = dimLabel(row);
        head->setText(momentText(note.at, m_now, m_zone) +
                      (note.by.isEmpty() ? QString() : QStringLiteral(" · ") + note.by));
        auto *text = plainLabel(row);
        text->setText(breakable(note.text));
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(head);
        column->addWidget(text);
        m_rows->addWidget(row);
    }
    m_none->setVisible(m_notes.empty());
}

void NoteList::add()
{
    const QString text = draft();
    if (m_may && !text.isEmpty()) {
        m_field->clear();
        Q_EMIT added(text);
    }
}

bool NoteList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isReturn && key->modifiers().testFlag(Qt::ControlModifier)) {
            add();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NoteList::retranslate()
{
    m_field->setPlaceholderText(tr("A note that stays with the caller"));
    m_field->setAccessibleName(tr("A new note"));
    m_add->setText(tr("Add"));
    m_none->setText(tr("No notes."));
}

void NoteList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        rebuild();
    } else if (event->type() == QEvent::FontChange) {
        m_field->setFixedHeight(LinesShown * Kit::lineHeight(font()) + 3 * Grid);
    }
}

} // namespace Floorwatch::Callers
