#include "gate/operatorspage.h"

#include "gate/card.h"
#include "gate/operatorform.h"
#include "gate/passworddialog.h"
#include "gate/words.h"
#include "kit/celldelegate.h"
#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/tableview.h"
#include "kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace Floorwatch::Gate
{

using Access::Operator;
using Kit::Grid;
using Tone = Message::Tone;

namespace
{

enum Column { Name, FullName, RoleColumn, ScopeColumn, StateColumn, ColumnCount };

/// What was typed, and of whom.
struct TypedOperator {
    QString chosen; ///< empty: a new one
    Operator given; ///< over what
    Operator who;
};

/// What was typed goes over what is stored only where nobody else has changed that: an old draft undoes no decision
/// about somebody's rights.
Operator merged(const TypedOperator &was, const Operator &now)
{
    Operator who = now;
    if (now.fullName == was.given.fullName) {
        who.fullName = was.who.fullName;
    }
    if (now.role == was.given.role && now.granted == was.given.granted && now.denied == was.given.denied) {
        who.role = was.who.role;
        who.granted = was.who.granted;
        who.denied = was.who.denied;
    }
    if (now.scope == was.given.scope) {
        who.scope = was.who.scope;
    }
    if (now.disabled == was.given.disabled) {
        who.disabled = was.who.disabled;
    }
    return who;
}

class OperatorDelegate : public Kit::CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    [[nodiscard]] Kit::Cell cell(const QModelIndex &index, const Kit::Theme &) const override
    {
        Kit::Cell cell;
        cell.text = index.data().toString();
        cell.strong = index.column() == Name;
        cell.dim = index.column() == StateColumn;
        return cell;
    }
};

QStandardItem *item(const QString &text)
{
    auto *made = new QStandardItem(text);
    made->setEditable(false);
    made->setToolTip(text);
    return made;
}

} // namespace

OperatorsPage::OperatorsPage(Gatekeeper &keeper, QWidget *parent)
    : QWidget(parent), m_keeper(keeper), m_title(new QLabel(this)), m_new(new QPushButton(this)),
      m_table(new Kit::TableView(this)), m_model(new QStandardItemModel(0, ColumnCount, this)),
      m_formTitle(new QLabel(this)), m_form(new OperatorForm), m_message(new Message(this)),
      m_save(new QPushButton(this)), m_password(new QPushButton(this)), m_remove(new QPushButton(this))
{
    auto *left = new QVBoxLayout;
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_new);
    left->addLayout(head);
    left->addWidget(m_table, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *right = new QVBoxLayout;
    right->setSpacing(2 * Grid);
    right->addWidget(m_formTitle);
    right->addWidget(scroll, 1);
    right->addWidget(m_message);
    auto *deeds = new QHBoxLayout;
    deeds->addWidget(m_remove);
    deeds->addWidget(m_password);
    deeds->addStretch();
    deeds->addWidget(m_save);
    right->addLayout(deeds);
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(4 * Grid, 2 * Grid, 4 * Grid, 2 * Grid);
    across->setSpacing(6 * Grid);
    across->addLayout(left, 3);
    across->addLayout(right, 2);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new OperatorDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(ScopeColumn, QHeaderView::Stretch);
    m_save->setDefault(true);
    m_save->setObjectName(QStringLiteral("save"));
    m_new->setObjectName(QStringLiteral("new"));
    m_remove->setObjectName(QStringLiteral("remove"));
    connect(m_table, &Kit::TableView::chosen, this, [this](const QModelIndex &index) {
        const QString name = index.siblingAtColumn(Name).data().toString();
        if (name != m_chosen || !m_edited) { // the same one again: what is typed stays
            replaceBy([this, name] { choose(name); });
        }
    });
    connect(m_new, &QPushButton::clicked, this, [this] { replaceBy([this] { startNew(); }); });
    connect(m_save, &QPushButton::clicked, this, &OperatorsPage::save);
    connect(m_remove, &QPushButton::clicked, this, &OperatorsPage::askRemoval);
    connect(m_password, &QPushButton::clicked, this,
            [this] { (new PasswordDialog(m_keeper, m_chosen, this))->open(); });
    connect(m_form, &OperatorForm::edited, this, [this] { setEdited(true); });
    retranslate();
}

QString OperatorsPage::message() const { return m_message->text(); }

QString OperatorsPage::unsaved() const
{
    const Operator typed = m_form->who();
    if (!m_edited || (m_chosen.isEmpty() && typed.name.isEmpty() && typed.fullName.isEmpty())) {
        return {};
    }
    return m_chosen.isEmpty() ? tr("a new operator") : tr("what was changed of %1").arg(m_chosen);
}

std::any OperatorsPage::takeUnsaved()
{
    std::any typed;
    if (!unsaved().isEmpty()) {
        typed = TypedOperator{m_chosen, m_given, m_form->who()};
    }
    if (m_edited) {
        m_chosen.clear();
        m_form->show({}, true); // nobody's, should nobody be left to choose
        setEdited(false);
        reload();
    }
    return typed;
}

void OperatorsPage::putBack(const std::any &typed)
{
    const auto *was = std::any_cast<TypedOperator>(&typed);
    if (was == nullptr) {
        return;
    }
    m_chosen.clear();
    reload();
    if (was->chosen.isEmpty()) {
        startNew();
        m_form->show(was->who, true);
        m_message->say(tr("What you had not saved is back, but for the password."), Tone::Plain);
        return;
    }
    choose(was->chosen);
    if (m_chosen != was->chosen) {
        m_message->say(tr("%1 was removed meanwhile.").arg(was->chosen), Tone::Bad);
        return;
    }
    const Operator now = m_given;
    m_form->show(merged(*was, now), false);
    setEdited(true);
    m_message->say(now == was->given ? tr("What you had not saved is back.")
                                     : tr("%1 was changed meanwhile. What you had not saved is back only where nobody "
                                          "else has changed anything.")
                                           .arg(m_chosen),
                   Tone::Plain);
}

void OperatorsPage::reload()
{
    auto list = m_keeper.operators();
    m_model->removeRows(0, m_model->rowCount());
    m_table->setEmptyText(list ? QString() : list.error());
    m_operators = list ? std::move(list.value()) : std::vector<Operator>();
    for (const Operator &who : m_operators) {
        const QStringList scope = who.scope.teams + who.scope.queues;
        QList<QStandardItem *> row{item(who.name), item(who.fullName), item(roleName(who.role)),
                                   item(scope.isEmpty() ? tr("Everybody") : scope.join(QStringLiteral(", "))),
                                   item(who.disabled ? tr("Disabled") : QString())};
        m_model->appendRow(row);
    }
    m_form->setTeams(m_keeper.policy().teams.keys());
    if (!m_operators.empty()) {
        choose(m_chosen.isEmpty() ? m_keeper.who().name : m_chosen);
    }
}

void OperatorsPage::choose(const QString &name)
{
    for (size_t row = 0; row < m_operators.size(); ++row) {
        if (m_operators[row].name.compare(name, Qt::CaseInsensitive) == 0) {
            m_table->selectRow(static_cast<int>(row));
            chooseRow(static_cast<int>(row));
            return;
        }
    }
}

void OperatorsPage::chooseRow(int row)
{
    if (row < 0 || row >= static_cast<int>(m_operators.size())) {
        return;
    }
    const Operator &who = m_operators[static_cast<size_t>(row)];
    m_chosen = who.name;
    m_given = who;
    m_message->clear();
    m_form->show(who, false);
    setEdited(false);
    retranslate();
}

void OperatorsPage::markChosen()
{
    m_table->clearSelection();
    for (size_t row = 0; row < m_operators.size(); ++row) {
        if (m_operators[row].name == m_chosen) {
            m_table->selectRow(static_cast<int>(row));
        }
    }
}

void OperatorsPage::replaceBy(const std::function<void()> &next)
{
    const QString lost = unsaved();
    if (lost.isEmpty()) {
        next();
        return;
    }
    Kit::askDiscard(this, tr("Access"), tr("This is not saved: %1. Discard it?").arg(lost), {},
                    [this, next](bool isDiscarded) {
                        if (isDiscarded) {
                            next();
                        } else {
                            markChosen();
                        }
                    });
}

void OperatorsPage::startNew()
{
    m_chosen.clear();
    m_table->clearSelection();
    m_message->clear();
    Operator who;
    who.disabled = false;
    who.role = Access::Role::FloorSupervisor;
    m_form->show(who, true);
    setEdited(true);
    retranslate();
    m_form->begin();
}

void OperatorsPage::setEdited(bool edited)
{
    m_edited = edited;
    m_save->setEnabled(edited);
}

void OperatorsPage::save()
{
    if (const QString fault = m_form->fault(); !fault.isEmpty()) {
        m_message->say(fault, Tone::Bad);
        return;
    }
    const Operator who = m_form->who();
    if (!m_chosen.isEmpty()) {
        carryOut([this, &who] { return m_keeper.updateOperator(who); }, tr("Saved."));
        return;
    }
    m_save->setEnabled(false);
    m_message->say(tr("One moment…"), Tone::Plain);
    m_keeper.addOperator(who, m_form->password(), [page = QPointer(this), name = who.name](const Base::Status &status) {
        if (page == nullptr) {
            return;
        }
        page->m_save->setEnabled(true);
        if (status) {
            page->m_chosen = name;
        }
        page->told(status, tr("%1 can sign in now.").arg(name));
    });
}

void OperatorsPage::carryOut(const std::function<Base::Status()> &deed, const QString &done)
{
    const bool wasEdited = m_edited;
    setEdited(false);
    const Base::Status status = deed();
    if (!status && m_keeper.may(Access::Right::ManageOperators)) {
        setEdited(wasEdited);
    }
    told(status, done);
}

void OperatorsPage::told(const Base::Status &status, const QString &done)
{
    if (!m_keeper.may(Access::Right::ManageOperators)) {
        return; // he took it from himself, and this page is going
    }
    if (!status) {
        m_message->say(status.error(), Tone::Bad);
        return;
    }
    reload();
    m_message->say(done, Tone::Good);
}

void OperatorsPage::askRemoval()
{
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("Remove %1?").arg(m_chosen),
                        tr("%1 can no longer sign in. What the audit trail says of him stays. To keep the account "
                           "for later, disable it instead.")
                            .arg(m_chosen),
                        QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *deed = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    connect(box, &QMessageBox::buttonClicked, this, [this, deed, name = m_chosen](QAbstractButton *clicked) {
        if (clicked == deed) {
            remove(name);
        }
    });
    box->open();
}

void OperatorsPage::remove(const QString &name)
{
    const auto removal = [this, &name] {
        Base::Status removed = m_keeper.removeOperator(name);
        if (removed) {
            m_chosen.clear();
        }
        return removed;
    };
    carryOut(removal, tr("%1 was removed.").arg(name));
}

void OperatorsPage::retranslate()
{
    m_title->setText(tr("Operators"));
    m_title->setFont(Kit::font(Kit::Type::Title, font()));
    m_formTitle->setText(m_chosen.isEmpty() ? tr("A new operator") : m_chosen);
    m_formTitle->setTextFormat(Qt::PlainText);
    m_formTitle->setFont(Kit::font(Kit::Type::Title, font()));
    m_new->setText(tr("New operator"));
    m_new->setIcon(Kit::icon(QStringLiteral("person-add"), Kit::themeOf(palette()).text, Kit::themeOf(palette()).dim));
    m_save->setText(m_chosen.isEmpty() ? tr("Add") : tr("Save"));
    m_password->setText(tr("Set password…"));
    m_remove->setText(tr("Remove…"));
    m_password->setVisible(!m_chosen.isEmpty());
    m_remove->setVisible(!m_chosen.isEmpty());
    m_model->setHorizontalHeaderLabels({tr("Name"), tr("Full name"), tr("Role"), tr("Acts on"), QString()});
}

void OperatorsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    static constexpr int Widths[] = {110, 130, 120};
    for (int column = 0; column < ScopeColumn; ++column) {
        m_table->setColumnWidth(column, Kit::scaled(Widths[column], font()));
    }
    if (!m_edited) {
        reload();
    }
}

void OperatorsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        if (!m_edited) {
            reload();
        }
        retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Gate
