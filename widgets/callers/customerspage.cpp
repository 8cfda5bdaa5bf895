#include "callers/customerspage.h"

#include "callers/contacttable.h"
#include "callers/customerform.h"
#include "callers/customerlist.h"
#include "callers/desk.h"
#include "callers/exportbar.h"
#include "callers/importwizard.h"
#include "callers/pieces.h"
#include "callers/undobar.h"
#include "callers/unknownshare.h"
#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/tableview.h"
#include "kit/theme.h"

#include <QEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Floorwatch::Callers
{

using Access::Right;
using Kit::Grid;
using Tone = Sentence::Tone;

namespace
{

/// What was typed, and over what.
struct TypedCustomer {
    Domain::Customer stored;
    Domain::Customer draft;
};

/// All that a page may hold of it.
struct TypedCustomers {
    std::optional<TypedCustomer> shown;
    std::optional<TypedCustomer> left; ///< to which the line at the bottom goes back
};

} // namespace

CustomersPage::CustomersPage(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_title(plainLabel(this, false)), m_share(new UnknownShare(desk, this)),
      m_list(new CustomerList(desk, this)), m_new(new QPushButton(this)), m_import(new QPushButton(this)),
      m_export(new QPushButton(this)), m_stack(new QStackedWidget(this)), m_empty(new Nothing(this)),
      m_head(plainLabel(this)), m_form(new CustomerForm(desk.settings().country, this)),
      m_contactsHead(new Heading(QStringLiteral("clock"), this)), m_contacts(new ContactTable(this)),
      m_message(new Sentence(this)), m_remove(new QPushButton(this)), m_save(new QPushButton(this)),
      m_undo(new UndoBar(this)), m_exportBar(new ExportBar(this))
{
    build();
    connectAll();
    retranslate();
    refreshRights();
}

void CustomersPage::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(4 * Grid, 2 * Grid, 4 * Grid, 2 * Grid);
    outer->setSpacing(2 * Grid);
    auto *top = new QHBoxLayout;
    top->setSpacing(2 * Grid);
    top->addWidget(m_title);
    top->addSpacing(4 * Grid);
    top->addWidget(m_share);
    top->addStretch();
    top->addWidget(m_new);
    top->addWidget(m_import);
    top->addWidget(m_export);
    outer->addLayout(top);
    auto *across = new QHBoxLayout;
    across->setSpacing(6 * Grid);
    across->addWidget(m_list, 3);
    across->addWidget(m_stack, 2);
    outer->addLayout(across, 1);
    outer->addWidget(m_exportBar);
    outer->addWidget(m_undo);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildDetails());
    m_stack->setMinimumWidth(80 * Grid);
    m_save->setDefault(true);
    m_save->setObjectName(QStringLiteral("save"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_new->setObjectName(QStringLiteral("new"));
    m_import->setObjectName(QStringLiteral("import"));
    m_export->setObjectName(QStringLiteral("export"));
}

QWidget *CustomersPage::buildDetails()
{
    auto *details = new QWidget(this);
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * Grid);
    auto *body = new QWidget(details);
    auto *fields = new QVBoxLayout(body);
    fields->setContentsMargins(0, 0, 2 * Grid, 0);
    fields->setSpacing(2 * Grid);
    fields->addWidget(m_form);
    fields->addWidget(m_contactsHead);
    fields->addWidget(m_contacts);
    fields->addStretch();
    m_scroll = new QScrollArea(details);
    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_head);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_message);
    auto *deeds = new QHBoxLayout;
    deeds->addWidget(m_remove);
    deeds->addStretch();
    deeds->addWidget(m_save);
    column->addLayout(deeds);
    return details;
}

void CustomersPage::connectAll()
{
    connect(m_list, &CustomerList::chosen, this, [this](const Domain::Customer &customer) {
        if (m_customer && m_customer->id == customer.id && m_form->isEdited()) {
            return; // the same one again: his fields stay as they were typed
        }
        leave();
        display(customer);
    });
    connect(m_form, &CustomerForm::edited, this, [this] { m_save->setEnabled(m_mayEdit); });
    connect(m_save, &QPushButton::clicked, this, &CustomersPage::save);
    connect(m_remove, &QPushButton::clicked, this, &CustomersPage::remove);
    connect(m_new, &QPushButton::clicked, this, [this] { beginNew(); });
    connect(m_import, &QPushButton::clicked, this, &CustomersPage::openImport);
    connect(m_export, &QPushButton::clicked, this, &CustomersPage::openExport);
    connect(&m_desk, &Desk::rightsChanged, this, &CustomersPage::refreshRights);
    connect(&m_desk, &Desk::statusChanged, this, [this] {
        refreshRights();
        if (isVisible() && !m_list->model().trouble().isEmpty() && m_desk.recordsTrouble().isEmpty()) {
            m_list->reload();
        }
    });
    connect(&m_desk, &Desk::settingsChanged, this, [this] { m_form->setCountry(m_desk.settings().country); });
}

void CustomersPage::display(const Domain::Customer &customer)
{
    m_customer = customer;
    m_form->show(customer);
    m_message->clear();
    m_stack->setCurrentIndex(1);
    m_save->setEnabled(false);
    m_scroll->ensureVisible(0, 0);
    retranslate();
    refreshRights();
    askFacts();
}

/// Edits that were not saved are kept for a way back.
void CustomersPage::leave()
{
    if (m_customer && m_form->isEdited()) {
        offerBack(*m_customer, m_form->customer());
    }
}

void CustomersPage::offerBack(const Domain::Customer &stored, const Domain::Customer &draft)
{
    m_undo->offer(
        tr("What you changed of %1 is not saved.").arg(draft.name.isEmpty() ? tr("the new customer") : draft.name),
        [this, stored, draft] { displayDraft(stored, draft); }, tr("Go back to it"), TypedCustomer{stored, draft});
}

void CustomersPage::displayDraft(const Domain::Customer &stored, const Domain::Customer &draft)
{
    display(stored);
    m_form->show(draft);
    m_form->setEdited(true);
    m_save->setEnabled(m_mayEdit);
    m_list->select(stored.id);
}

QString CustomersPage::unsaved() const
{
    const auto words = [](const Domain::Customer &stored) {
        const QString name = stored.name.isEmpty() ? stored.key : stored.name;
        return stored.id == 0 ? tr("a new customer") : tr("what was changed of %1").arg(name);
    };
    QStringList parts;
    if (m_customer && m_form->isEdited()) {
        parts.append(words(*m_customer));
    }
    if (const auto *left = std::any_cast<TypedCustomer>(&m_undo->draft()); left != nullptr) {
        parts.append(words(left->stored));
    }
    return parts.join(QStringLiteral("; "));
}

std::any CustomersPage::takeUnsaved()
{
    TypedCustomers typed;
    if (const auto *left = std::any_cast<TypedCustomer>(&m_undo->draft()); left != nullptr) {
        typed.left = *left;
    }
    m_undo->withdraw(); // it names a customer
    if (!m_customer || !m_form->isEdited()) {
        return typed.left ? std::any(typed) : std::any();
    }
    typed.shown = TypedCustomer{*m_customer, m_form->customer()};
    ++m_asked; // what was asked for him is no longer shown
    m_customer.reset();
    m_form->show({});
    m_list->table().clearSelection();
    m_stack->setCurrentIndex(0);
    refreshRights();
    return typed;
}

void CustomersPage::putBack(const std::any &typed)
{
    const auto *was = std::any_cast<TypedCustomers>(&typed);
    if (was == nullptr) {
        return;
    }
    const std::optional<TypedCustomer> &first = was->shown ? was->shown : was->left;
    displayDraft(first->stored, first->draft);
    if (was->shown && was->left) {
        offerBack(was->left->stored, was->left->draft);
    }
    m_message->say(tr("What you had not saved is back."));
}

void CustomersPage::askFacts()
{
    const quint64 asked = ++m_asked;
    m_contacts->setContacts({}, m_desk.settings().reasons, m_desk.now(), m_desk.zone());
    const bool hasNumber = m_customer && m_customer->id != 0 && !m_customer->numbers.isEmpty();
    m_contactsHead->setVisible(hasNumber);
    m_contacts->setVisible(hasNumber);
    if (!hasNumber) {
        return;
    }
    m_contacts->setEmptyText(tr("Asking the records…"));
    m_desk.factsOf(m_customer->numbers.first(), this, [this, asked](const Base::Result<Journal::CallerFacts> &answer) {
        if (asked != m_asked) {
            return;
        }
        m_contacts->setEmptyText(answer ? tr("No contacts in the last 90 days") : answer.error());
        if (answer) {
            m_contacts->setContacts(answer.value().contacts, m_desk.settings().reasons, m_desk.now(), m_desk.zone());
        }
    });
}

void CustomersPage::showNumber(const QString &number)
{
    leave();
    m_desk.factsOf(number, this, [this, number](const Base::Result<Journal::CallerFacts> &answer) {
        if (answer && answer.value().customer) {
            display(*answer.value().customer);
            m_list->select(m_customer->id);
        } else {
            m_list->search()->setText(number);
        }
    });
}

void CustomersPage::beginNew(const QString &number, const QString &name)
{
    leave();
    Domain::Customer fresh;
    fresh.name = name;
    if (!number.isEmpty()) {
        fresh.numbers.append(number);
    }
    m_list->table().clearSelection();
    display(fresh);
    m_form->setEdited(!number.isEmpty());
    m_save->setEnabled(m_mayEdit);
    m_form->begin();
}

void CustomersPage::save()
{
    if (const QString fault = m_form->fault(); !fault.isEmpty()) {
        m_message->say(fault, Tone::Bad);
        return;
    }
    m_save->setEnabled(false);
    m_form->setEnabled(false); // what is typed meanwhile would be lost with the answer
    const bool isNew = m_customer && m_customer->id == 0;
    const quint64 asked = m_asked;
    m_desk.saveCustomer(m_form->customer(), this, [this, isNew, asked](const Base::Result<Domain::Customer> &answer) {
        m_form->setEnabled(true);
        if (asked == m_asked) {
            stored(answer, isNew ? tr("Added.") : tr("Saved."));
        } else if (!answer) {
            m_undo->offer(answer.error(), {}, tr("Close"));
        }
    });
}

void CustomersPage::stored(const Base::Result<Domain::Customer> &answer, const QString &done)
{
    if (!answer) {
        m_message->say(answer.error(), Tone::Bad);
        m_save->setEnabled(m_mayEdit);
        return;
    }
    const bool isNew = m_customer && m_customer->id == 0;
    display(answer.value());
    m_message->say(done, Tone::Good);
    if (isNew) {
        m_list->reload();
    } else {
        m_list->model().replace(answer.value());
    }
}

void CustomersPage::remove()
{
    if (!m_customer || m_customer->id == 0) {
        return;
    }
    m_desk.removeCustomer(*m_customer, this, [this, customer = *m_customer](const Base::Result<Base::Done> &answer) {
        removed(customer, answer);
    });
}

void CustomersPage::removed(const Domain::Customer &customer, const Base::Result<Base::Done> &answer)
{
    if (!answer) {
        m_message->say(answer.error(), Tone::Bad);
        return;
    }
    if (m_customer && m_customer->id == customer.id) {
        m_customer.reset();
        m_stack->setCurrentIndex(0);
    }
    m_list->reload();
    m_undo->offer(tr("%1 was deleted.").arg(customer.name.isEmpty() ? customer.key : customer.name), [this, customer] {
        m_desk.saveCustomer(customer, this, [this](const Base::Result<Domain::Customer> &back) {
            if (back) {
                m_list->reload();
                display(back.value());
                m_message->say(tr("The customer is back."), Tone::Good);
            } else {
                m_undo->offer(back.error(), {}, tr("Close"));
            }
        });
    });
}

void CustomersPage::openImport()
{
    if (m_wizard == nullptr) {
        m_wizard = new ImportWizard(
            [this](const QString &file, bool dryRun, QString *why) { return m_desk.importer(file, dryRun, why); },
            this);
        connect(m_wizard, &ImportWizard::imported, this, [this] { m_list->reload(); });
    }
    m_wizard->begin(m_desk.settings().country);
}

void CustomersPage::openExport()
{
    auto *dialog = new QFileDialog(this, tr("Export the customers"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Comma-separated values (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &CustomersPage::exportTo);
    dialog->open();
}

void CustomersPage::exportTo(const QString &file)
{
    if (m_exportBar->isRunning()) {
        return;
    }
    QString why;
    if (auto work = m_desk.exporter(file, &why); work) {
        m_exportBar->start(std::move(work), file, m_list->model().total());
    } else {
        m_exportBar->refuse(why);
    }
}

QString CustomersPage::message() const { return m_message->text(); }

void CustomersPage::refreshRights()
{
    QString why;
    const QString trouble = m_desk.recordsTrouble();
    m_mayEdit = m_desk.may(Right::EditCustomers, &why) && trouble.isEmpty();
    const QString reason = trouble.isEmpty() ? why : trouble;
    for (QPushButton *button : {m_new, m_import, m_export, m_remove, m_save}) {
        button->setEnabled(m_mayEdit);
        button->setToolTip(m_mayEdit ? QString() : reason);
    }
    m_save->setEnabled(m_mayEdit && m_form->isEdited());
    m_remove->setEnabled(m_mayEdit && m_customer && m_customer->id != 0);
    m_form->setReadOnly(!m_mayEdit);
}

void CustomersPage::retranslate()
{
    m_title->setText(tr("Customers"));
    m_title->setFont(Kit::font(Kit::Type::Title, font()));
    m_head->setFont(Kit::font(Kit::Type::Title, font()));
    const bool isNew = m_customer && m_customer->id == 0;
    m_head->setText(isNew                        ? tr("A new customer")
                    : !m_customer                ? QString()
                    : m_customer->name.isEmpty() ? breakable(m_customer->key)
                                                 : breakable(m_customer->name));
    m_new->setText(tr("New customer"));
    m_new->setIcon(Kit::icon(QStringLiteral("person-add"), Kit::themeOf(palette()).text, Kit::themeOf(palette()).dim));
    m_import->setText(tr("Import…"));
    m_export->setText(tr("Export…"));
    m_remove->setText(tr("Delete"));
    m_save->setText(isNew ? tr("Add") : tr("Save"));
    m_contactsHead->setText(tr("Contacts of 90 days"));
    m_empty->say(QStringLiteral("customer"), tr("No customer is chosen"),
                 tr("Choose one to see who this is and what was asked for before."));
}

void CustomersPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_list->reload();
}

void CustomersPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::FontChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Callers
