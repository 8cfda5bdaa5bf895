#include "gate/operatorform.h"

#include "access/accounts.h"
#include "gate/card.h"
#include "gate/words.h"
#include "kit/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>

namespace Floorwatch::Gate
{

using Access::Operator;
using Access::Right;
using Access::RightCount;
using Access::Role;
using Kit::Grid;

namespace
{

QStringList listOf(const QLineEdit &field)
{
    static const QRegularExpression Commas(QStringLiteral("[,，、;；]"));
    QStringList list;
    const QStringList parts = field.text().split(Commas);
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty()) {
            list.append(part.trimmed());
        }
    }
    return list;
}

} // namespace

OperatorForm::OperatorForm(QWidget *parent)
    : QWidget(parent), m_name(new QLineEdit(this)), m_fullName(new QLineEdit(this)),
      m_password(makePasswordField(this)), m_again(makePasswordField(this)), m_role(new QComboBox(this)),
      m_roleWords(new QLabel(this)), m_rightsLabel(new QLabel(this)), m_rights(), m_teams(new QLineEdit(this)),
      m_queues(new QLineEdit(this)), m_disabled(new QCheckBox(this))
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(2 * Grid);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto addRow = [this, form](QWidget *field) {
        auto *label = new QLabel(this);
        label->setBuddy(field);
        form->addRow(label, field);
        return label;
    };
    m_nameLabel = addRow(m_name);
    m_fullNameLabel = addRow(m_fullName);
    m_passwordLabel = addRow(m_password);
    m_againLabel = addRow(m_again);
    m_roleLabel = addRow(m_role);
    for (int i = 0; i < Access::RoleCount; ++i) {
        m_role->addItem(QString());
    }
    m_roleWords->setWordWrap(true);
    m_roleWords->setTextFormat(Qt::PlainText);
    m_roleWords->setForegroundRole(QPalette::PlaceholderText);
    form->addRow(QString(), m_roleWords);
    auto *grid = new QGridLayout;
    grid->setSpacing(Grid);
    for (int i = 0; i < RightCount; ++i) {
        auto *box = new QCheckBox(this);
        box->setObjectName(text(static_cast<Right>(i)));
        connect(box, &QCheckBox::toggled, this, &OperatorForm::markDifferences);
        grid->addWidget(box, i, 0);
        m_rights[static_cast<size_t>(i)] = box;
    }
    form->addRow(m_rightsLabel, grid);
    m_teamsLabel = addRow(m_teams);
    m_queuesLabel = addRow(m_queues);
    form->addRow(QString(), m_disabled);
    m_name->setObjectName(QStringLiteral("name"));
    m_fullName->setObjectName(QStringLiteral("fullName"));
    m_password->setObjectName(QStringLiteral("password"));
    m_again->setObjectName(QStringLiteral("again"));
    m_role->setObjectName(QStringLiteral("role"));
    m_disabled->setObjectName(QStringLiteral("disabled"));
    connect(m_role, &QComboBox::currentIndexChanged, this, &OperatorForm::roleChosen);
    for (QLineEdit *field : {m_name, m_fullName, m_password, m_again, m_teams, m_queues}) {
        connect(field, &QLineEdit::textEdited, this, &OperatorForm::edited);
    }
    connect(m_disabled, &QCheckBox::toggled, this, &OperatorForm::edited);
    retranslate();
}

void OperatorForm::show(const Operator &who, bool isNew)
{
    const QSignalBlocker quiet(this);
    m_isNew = isNew;
    m_name->setText(who.name);
    m_name->setReadOnly(!isNew);
    m_fullName->setText(who.fullName);
    for (QWidget *field : {static_cast<QWidget *>(m_passwordLabel), static_cast<QWidget *>(m_password),
                           static_cast<QWidget *>(m_againLabel), static_cast<QWidget *>(m_again)}) {
        field->setVisible(isNew);
    }
    m_password->clear();
    m_again->clear();
    m_role->setCurrentIndex(static_cast<int>(who.role));
    Operator enabled = who;
    enabled.disabled = false;
    for (int i = 0; i < RightCount; ++i) {
        m_rights[static_cast<size_t>(i)]->setChecked(has(enabled, static_cast<Right>(i)));
    }
    m_teams->setText(who.scope.teams.join(QStringLiteral(", ")));
    m_queues->setText(who.scope.queues.join(QStringLiteral(", ")));
    m_disabled->setChecked(who.disabled);
    markDifferences();
}

Role OperatorForm::role() const { return static_cast<Role>(std::max(0, m_role->currentIndex())); }

Operator OperatorForm::who() const
{
    Operator who;
    who.name = m_name->text().trimmed();
    who.fullName = m_fullName->text().trimmed();
    who.role = role();
    who.disabled = m_disabled->isChecked();
    who.scope = {listOf(*m_teams), listOf(*m_queues)};
    for (int i = 0; i < RightCount; ++i) {
        const auto right = static_cast<Right>(i);
        const bool wanted = m_rights[static_cast<size_t>(i)]->isChecked();
        if (wanted != has(who.role, right)) {
            (wanted ? who.granted : who.denied).push_back(right);
        }
    }
    return who;
}

QString OperatorForm::password() const { return m_password->text(); }

QString OperatorForm::fault() const
{
    if (m_name->text().trimmed().isEmpty()) {
        return tr("Enter a name.");
    }
    if (!m_isNew) {
        return {};
    }
    if (m_password->text() != m_again->text()) {
        return tr("The two passwords differ.");
    }
    const auto fine = Access::Accounts::acceptable(m_name->text(), m_password->text());
    return fine ? QString() : fine.error();
}

void OperatorForm::setTeams(const QStringList &teams)
{
    m_teams->setToolTip(teams.isEmpty() ? tr("There are no teams yet: the policy page makes them.")
                                        : tr("Teams: %1").arg(teams.join(QStringLiteral(", "))));
}

void OperatorForm::begin() { (m_isNew ? m_name : m_fullName)->setFocus(); }

/// A role is chosen as a whole: what was added to or taken from the one before does not follow.
void OperatorForm::roleChosen()
{
    for (int i = 0; i < RightCount; ++i) {
        const QSignalBlocker quiet(m_rights[static_cast<size_t>(i)]);
        m_rights[static_cast<size_t>(i)]->setChecked(has(role(), static_cast<Right>(i)));
    }
    markDifferences();
}

void OperatorForm::markDifferences()
{
    m_roleWords->setText(roleSentence(role()));
    for (int i = 0; i < RightCount; ++i) {
        const auto right = static_cast<Right>(i);
        QCheckBox *box = m_rights[static_cast<size_t>(i)];
        const bool ofRole = has(role(), right);
        const QString name = rightName(right);
        box->setText(box->isChecked() == ofRole ? name
                     : ofRole                   ? tr("%1 (taken from the role)").arg(name)
                                                : tr("%1 (beyond the role)").arg(name));
    }
    Q_EMIT edited();
}

void OperatorForm::retranslate()
{
    m_nameLabel->setText(tr("Name"));
    m_fullNameLabel->setText(tr("Full name"));
    m_passwordLabel->setText(tr("Password"));
    m_againLabel->setText(tr("Once more"));
    m_password->setPlaceholderText(tr("at least %1 characters").arg(Access::Accounts::ShortestPassword));
    m_roleLabel->setText(tr("Role"));
    for (int i = 0; i < Access::RoleCount; ++i) {
        m_role->setItemText(i, roleName(static_cast<Role>(i)));
    }
    m_rightsLabel->setText(tr("May"));
    m_teamsLabel->setText(tr("Teams"));
    m_queuesLabel->setText(tr("Queues"));
    m_teams->setPlaceholderText(tr("everybody; else teams with commas between"));
    m_queues->setPlaceholderText(tr("every queue; else queues with commas between"));
    m_disabled->setText(tr("Disabled: cannot sign in"));
    const QSignalBlocker quiet(this);
    markDifferences();
}

void OperatorForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Gate
