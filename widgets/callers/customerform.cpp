#include "callers/customerform.h"

#include "callers/pieces.h"
#include "callers/pills.h"
#include "callers/words.h"
#include "kit/fonts.h"

#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace Floorwatch::Callers
{

using Kit::Grid;

namespace
{

constexpr int LongestWord = 200;
constexpr int LongestTag = 40;
constexpr int LongestNotes = 10'000;
constexpr int NoteLines = 5;

Base::Result<QString> readTag(const QString &typed)
{
    if (typed.size() > LongestTag) {
        return Base::Error{CustomerForm::tr("A tag has at most %1 letters.").arg(LongestTag)};
    }
    // Whoever types the word on the screen means the tag that the screens know.
    using namespace Domain::Tag;
    for (const QString &known : {Vip, Complaint, Vulnerable, Blocked}) {
        if (typed.compare(tagName(known), Qt::CaseInsensitive) == 0) {
            return known;
        }
    }
    return typed.toLower();
}

} // namespace

CustomerForm::CustomerForm(const QString &country, QWidget *parent)
    : QWidget(parent), m_reader(country), m_name(new QLineEdit(this)), m_key(new QLineEdit(this)),
      m_segment(new QLineEdit(this)), m_manager(new QLineEdit(this)),
      m_numbers(new PillEdit(
          PillEdit::Of::Numbers, [this](const QString &typed) { return readNumber(typed); }, this)),
      m_tags(new PillEdit(PillEdit::Of::Tags, readTag, this)), m_notes(new QPlainTextEdit(this))
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(2 * Grid);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (QWidget *field :
         {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_numbers), static_cast<QWidget *>(m_tags),
          static_cast<QWidget *>(m_key), static_cast<QWidget *>(m_segment), static_cast<QWidget *>(m_manager),
          static_cast<QWidget *>(m_notes)}) {
        m_labels.push_back(addRow(*form, field));
    }
    for (QLineEdit *field : {m_name, m_key, m_segment, m_manager}) {
        field->setMaxLength(LongestWord);
        connect(field, &QLineEdit::textEdited, this, &CustomerForm::touch);
    }
    m_name->setObjectName(QStringLiteral("name"));
    m_key->setObjectName(QStringLiteral("key"));
    m_notes->setObjectName(QStringLiteral("notes"));
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(NoteLines * Kit::lineHeight(font()) + 3 * Grid);
    connect(m_numbers, &PillEdit::edited, this, &CustomerForm::touch);
    connect(m_tags, &PillEdit::edited, this, &CustomerForm::touch);
    connect(m_notes, &QPlainTextEdit::textChanged, this, [this] {
        if (m_notes->toPlainText() != m_shown.notes) {
            touch();
        }
    });
    retranslate();
}

QLabel *CustomerForm::addRow(QFormLayout &form, QWidget *field)
{
    QLabel *label = dimLabel(this, false);
    label->setBuddy(field);
    form.addRow(label, field);
    return label;
}

Base::Result<QString> CustomerForm::readNumber(const QString &typed)
{
    const Numbers::Number number = m_reader.read(typed);
    switch (number.kind) {
    case Numbers::Kind::Anonymous: return Base::Error{tr("“%1” is no number.").arg(typed)};
    case Numbers::Kind::Internal: return Base::Error{tr("“%1” is an extension of the house.").arg(typed)};
    case Numbers::Kind::Valid:
    case Numbers::Kind::Other: return number.key;
    }
    Q_UNREACHABLE();
}

void CustomerForm::setCountry(const QString &country)
{
    if (m_reader.country() != country) {
        m_reader = Numbers::NumberReader(country);
    }
}

void CustomerForm::show(const Domain::Customer &customer)
{
    m_shown = customer;
    m_name->setText(customer.name);
    m_key->setText(customer.key);
    m_segment->setText(customer.segment);
    m_manager->setText(customer.accountManager);
    m_numbers->setWords(customer.numbers);
    m_tags->setWords(inOrder(customer.tags));
    m_notes->setPlainText(customer.notes);
    m_edited = false;
}

Domain::Customer CustomerForm::customer() const
{
    Domain::Customer customer = m_shown;
    customer.name = m_name->text().trimmed();
    customer.key = m_key->text().trimmed();
    customer.segment = m_segment->text().trimmed();
    customer.accountManager = m_manager->text().trimmed();
    customer.numbers = m_numbers->words();
    customer.tags = m_tags->words();
    customer.notes = m_notes->toPlainText();
    return customer;
}

QString CustomerForm::fault()
{
    for (PillEdit *edit : {m_numbers, m_tags}) {
        if (!edit->finish()) {
            edit->setFocus();
            return edit->fault();
        }
    }
    const Domain::Customer now = customer();
    if (now.name.isEmpty() && now.key.isEmpty()) {
        m_name->setFocus();
        return tr("Enter a name or a customer number.");
    }
    if (now.notes.size() > LongestNotes) {
        m_notes->setFocus();
        return tr("The notes are longer than %1 letters.").arg(LongestNotes);
    }
    return {};
}

void CustomerForm::setReadOnly(bool on)
{
    for (QLineEdit *field : {m_name, m_key, m_segment, m_manager}) {
        field->setReadOnly(on);
    }
    m_numbers->setReadOnly(on);
    m_tags->setReadOnly(on);
    m_notes->setReadOnly(on);
}

void CustomerForm::begin() { m_name->setFocus(); }

void CustomerForm::touch()
{
    m_edited = true;
    Q_EMIT edited();
}

void CustomerForm::retranslate()
{
    const QStringList names{tr("Name"),    tr("Numbers"),         tr("Tags"), tr("Customer no."),
                            tr("Segment"), tr("Account manager"), tr("Notes")};
    for (size_t i = 0; i < m_labels.size(); ++i) {
        m_labels[i]->setText(names[static_cast<qsizetype>(i)]);
    }
    m_numbers->setPlaceholder(tr("Add a number, with Return"));
    m_tags->setPlaceholder(tr("Add a tag, with Return"));
    m_tags->setToolTip(
        tr("VIP, complaint, vulnerable and blocked have a mark of their own; other words are the house's"));
    m_key->setToolTip(tr("The house's own number of the customer; no two customers share one."));
}

void CustomerForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        m_notes->setFixedHeight(NoteLines * Kit::lineHeight(font()) + 3 * Grid);
    }
}

} // namespace Floorwatch::Callers
