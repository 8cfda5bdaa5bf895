#include "gate/policypage.h"

#include "gate/card.h"
#include "gate/words.h"
#include "kit/fonts.h"
#include "kit/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

namespace Floorwatch::Gate
{

using Access::Policy;
using Access::Right;
using Access::RightCount;
using Kit::Grid;
using Tone = Message::Tone;

namespace
{

constexpr int LongestIdleMinutes = 24 * 60;
constexpr int WidestForm = 760;
constexpr int RowsShown = 4;

constexpr std::array Asked{Right::Listen,      Right::Whisper,    Right::Barge,          Right::TakeOver,
                           Right::ActOnAgents, Right::ActOnCalls, Right::HearRecordings, Right::RecordCalls};

QStringList trimmed(const QStringList &parts)
{
    QStringList list;
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty()) {
            list.append(part.trimmed());
        }
    }
    return list;
}

/// What was typed, and over what.
struct TypedPolicy {
    Policy given;
    Policy typed;
};

/// What was typed goes over what holds only where nobody else has changed that: an old draft undoes no decision.
Policy merged(const TypedPolicy &was, const Policy &now)
{
    Policy policy = now;
    const auto take = [&](auto member) {
        if (now.*member == was.given.*member) {
            policy.*member = was.typed.*member;
        }
    };
    take(&Policy::teams);
    take(&Policy::exemptAgents);
    take(&Policy::exemptCallers);
    take(&Policy::exemptTags);
    take(&Policy::reasonAskedFor);
    take(&Policy::notice);
    take(&Policy::announcementFile);
    take(&Policy::idleLockMinutes);
    take(&Policy::deskPhoneAllowed);
    return policy;
}

QStringList linesOf(const QPlainTextEdit &edit) { return trimmed(edit.toPlainText().split(QLatin1Char('\n'))); }

} // namespace

PolicyPage::PolicyPage(Gatekeeper &keeper, QWidget *parent)
    : QWidget(parent), m_keeper(keeper), m_title(new QLabel(this)), m_teams(new QTableWidget(0, 2, this)),
      m_addTeam(new QPushButton(this)), m_removeTeam(new QPushButton(this)), m_agents(new QPlainTextEdit(this)),
      m_callers(new QPlainTextEdit(this)), m_tags(new QPlainTextEdit(this)), m_notice(new QComboBox(this)),
      m_announcement(new QLineEdit(this)), m_idle(new QSpinBox(this)), m_deskPhone(new QCheckBox(this)),
      m_message(new Message(this)), m_save(new QPushButton(this)), m_revert(new QPushButton(this))
{
    build();
    const auto edited = [this] {
        if (!m_filling) {
            setEdited(true);
        }
    };
    for (QPlainTextEdit *edit : {m_agents, m_callers, m_tags}) {
        connect(edit, &QPlainTextEdit::textChanged, this, edited);
    }
    for (QCheckBox *box : m_reasons) {
        if (box != nullptr) {
            connect(box, &QCheckBox::toggled, this, edited);
        }
    }
    connect(m_deskPhone, &QCheckBox::toggled, this, edited);
    connect(m_notice, &QComboBox::currentIndexChanged, this, edited);
    connect(m_announcement, &QLineEdit::textEdited, this, edited);
    connect(m_idle, &QSpinBox::valueChanged, this, edited);
    connect(m_teams, &QTableWidget::itemChanged, this, edited);
    connect(m_addTeam, &QPushButton::clicked, this, [this] {
        m_teams->insertRow(m_teams->rowCount());
        m_teams->setCurrentCell(m_teams->rowCount() - 1, 0);
        m_teams->setFocus();
        setEdited(true);
    });
    connect(m_removeTeam, &QPushButton::clicked, this, [this] {
        m_teams->removeRow(m_teams->currentRow());
        setEdited(true);
    });
    connect(m_save, &QPushButton::clicked, this, &PolicyPage::save);
    connect(m_revert, &QPushButton::clicked, this, &PolicyPage::fill);
    connect(&keeper, &Gatekeeper::policyChanged, this, [this] {
        if (!m_edited) {
            fill();
        }
    });
    retranslate();
    fill();
}

QLabel *PolicyPage::addRow(QFormLayout *form, QWidget *field)
{
    auto *label = new QLabel(this);
    label->setBuddy(field);
    label->setTextFormat(Qt::PlainText);
    form->addRow(label, field);
    m_labels.push_back(label);
    return label;
}

void PolicyPage::build()
{
    auto *body = new QWidget;
    body->setMaximumWidth(Kit::scaled(WidestForm, font()));
    auto *form = new QFormLayout(body);
    form->setContentsMargins(4 * Grid, 2 * Grid, 4 * Grid, 2 * Grid);
    form->setSpacing(3 * Grid);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_title);
    auto *teams = new QWidget(body);
    auto *teamColumn = new QVBoxLayout(teams);
    teamColumn->setContentsMargins(0, 0, 0, 0);
    teamColumn->addWidget(m_teams);
    auto *teamDeeds = new QHBoxLayout;
    teamDeeds->addWidget(m_addTeam);
    teamDeeds->addWidget(m_removeTeam);
    teamDeeds->addStretch();
    teamColumn->addLayout(teamDeeds);
    m_teams->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_teams->verticalHeader()->hide();
    m_teams->setSelectionMode(QAbstractItemView::SingleSelection);
    addRow(form, teams);
    const int height = (RowsShown + 1) * Kit::lineHeight(font());
    m_teams->setMinimumHeight(2 * height);
    for (QPlainTextEdit *edit : {m_agents, m_callers, m_tags}) {
        edit->setFixedHeight(height);
        edit->setTabChangesFocus(true);
        addRow(form, edit);
    }
    auto *reasons = new QWidget(body);
    auto *reasonColumn = new QVBoxLayout(reasons);
    reasonColumn->setContentsMargins(0, 0, 0, 0);
    reasonColumn->setSpacing(Grid);
    for (const Right right : Asked) {
        auto *box = new QCheckBox(reasons);
        reasonColumn->addWidget(box);
        m_reasons[static_cast<size_t>(right)] = box;
    }
    addRow(form, reasons);
    for (int i = 0; i < Access::NoticeCount; ++i) {
        m_notice->addItem(QString());
    }
    addRow(form, m_notice);
    addRow(form, m_announcement);
    m_idle->setRange(0, LongestIdleMinutes);
    addRow(form, m_idle);
    form->addRow(m_deskPhone);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *deeds = new QHBoxLayout;
    deeds->setContentsMargins(4 * Grid, 0, 4 * Grid, 2 * Grid);
    deeds->addWidget(m_message, 1);
    deeds->addStretch();
    deeds->addWidget(m_revert);
    deeds->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll, 1);
    column->addLayout(deeds);
    m_save->setDefault(true);
    m_save->setObjectName(QStringLiteral("save"));
    m_agents->setObjectName(QStringLiteral("agents"));
    m_callers->setObjectName(QStringLiteral("callers"));
    m_tags->setObjectName(QStringLiteral("tags"));
    m_teams->setObjectName(QStringLiteral("teams"));
    m_idle->setObjectName(QStringLiteral("idle"));
    m_notice->setObjectName(QStringLiteral("notice"));
}

QString PolicyPage::message() const { return m_message->text(); }

QString PolicyPage::unsaved() const { return m_edited ? tr("a policy that was changed") : QString(); }

std::any PolicyPage::takeUnsaved()
{
    if (!m_edited) {
        return {};
    }
    const TypedPolicy typed{m_given, policy()};
    fill();
    return typed;
}

void PolicyPage::putBack(const std::any &typed)
{
    const auto *was = std::any_cast<TypedPolicy>(&typed);
    if (was == nullptr) {
        return;
    }
    m_given = m_keeper.policy();
    put(merged(*was, m_given));
    setEdited(true);
    m_message->say(m_given == was->given ? tr("What you had not saved is back.")
                                         : tr("The policy was changed meanwhile. What you had not saved is back only "
                                              "where nobody else has changed anything."),
                   Tone::Plain);
}

void PolicyPage::fill()
{
    m_given = m_keeper.policy();
    put(m_given);
    setEdited(false);
    m_message->clear();
}

void PolicyPage::put(const Policy &policy)
{
    m_filling = true;
    m_teams->setRowCount(0);
    for (auto it = policy.teams.begin(); it != policy.teams.end(); ++it) {
        const int row = m_teams->rowCount();
        m_teams->insertRow(row);
        m_teams->setItem(row, 0, new QTableWidgetItem(it.key()));
        m_teams->setItem(row, 1, new QTableWidgetItem(it.value().join(QStringLiteral(", "))));
    }
    m_agents->setPlainText(policy.exemptAgents.join(QLatin1Char('\n')));
    m_callers->setPlainText(policy.exemptCallers.join(QLatin1Char('\n')));
    m_tags->setPlainText(policy.exemptTags.join(QLatin1Char('\n')));
    for (const Right right : Asked) {
        const auto &asked = policy.reasonAskedFor;
        m_reasons[static_cast<size_t>(right)]->setChecked(std::find(asked.begin(), asked.end(), right) != asked.end());
    }
    m_notice->setCurrentIndex(static_cast<int>(policy.notice));
    m_announcement->setText(policy.announcementFile);
    m_idle->setValue(policy.idleLockMinutes);
    m_deskPhone->setChecked(policy.deskPhoneAllowed);
    m_filling = false;
}

Policy PolicyPage::policy() const
{
    static const QRegularExpression Commas(QStringLiteral("[,，、;；]"));
    Policy policy;
    policy.unknown = m_keeper.policy().unknown;
    for (int row = 0; row < m_teams->rowCount(); ++row) {
        const auto cell = [this, row](int column) {
            const QTableWidgetItem *item = m_teams->item(row, column);
            return item == nullptr ? QString() : item->text().trimmed();
        };
        if (!cell(0).isEmpty()) {
            policy.teams[cell(0)] += trimmed(cell(1).split(Commas));
        }
    }
    policy.exemptAgents = linesOf(*m_agents);
    policy.exemptCallers = linesOf(*m_callers);
    policy.exemptTags = linesOf(*m_tags);
    for (int i = 0; i < RightCount; ++i) {
        if (m_reasons[static_cast<size_t>(i)] != nullptr && m_reasons[static_cast<size_t>(i)]->isChecked()) {
            policy.reasonAskedFor.push_back(static_cast<Right>(i));
        }
    }
    policy.notice = static_cast<Access::Notice>(std::max(0, m_notice->currentIndex()));
    policy.announcementFile = m_announcement->text().trimmed();
    policy.idleLockMinutes = m_idle->value();
    policy.deskPhoneAllowed = m_deskPhone->isChecked();
    return policy;
}

void PolicyPage::save()
{
    const Policy wanted = policy();
    const bool needsFile =
        wanted.notice == Access::Notice::AgentAnnouncement || wanted.notice == Access::Notice::CustomerAnnouncement;
    if (needsFile && wanted.announcementFile.isEmpty()) {
        m_message->say(tr("Name the announcement's file on the PBX."), Tone::Bad);
        m_announcement->setFocus();
        return;
    }
    const Base::Status saved = m_keeper.setPolicy(wanted);
    if (!saved) {
        m_message->say(saved.error(), Tone::Bad);
        return;
    }
    fill();
    m_message->say(tr("Saved. It holds from now on."), Tone::Good);
}

void PolicyPage::setEdited(bool edited)
{
    m_edited = edited;
    m_save->setEnabled(edited);
    m_revert->setEnabled(edited);
    if (edited) {
        m_message->clear();
    }
}

void PolicyPage::retranslate()
{
    m_filling = true;
    m_title->setText(tr("Policy"));
    m_title->setFont(Kit::font(Kit::Type::Title, font()));
    const QString labels[] = {
        tr("Teams: an operator can be limited to some"),
        tr("Agents who are never listened to: an interface, a name or an extension a line"),
        tr("Callers who are never listened to: a number a line, or its beginning with * behind it"),
        tr("Tags of callers who are never listened to, a line each"),
        tr("A reason is asked before"),
        tr("Who is told that somebody listens"),
        tr("File of the announcement, as the PBX names it, without its ending"),
        tr("The console locks itself after"),
    };
    for (size_t i = 0; i < m_labels.size(); ++i) {
        m_labels[i]->setText(labels[i]);
    }
    m_teams->setHorizontalHeaderLabels({tr("Team"), tr("Agents' interfaces, with commas between")});
    m_addTeam->setText(tr("Add a team"));
    m_removeTeam->setText(tr("Remove the chosen one"));
    m_agents->setPlaceholderText(QStringLiteral("PJSIP/1001"));
    m_callers->setPlaceholderText(QStringLiteral("+8610*"));
    for (const Right right : Asked) {
        m_reasons[static_cast<size_t>(right)]->setText(rightName(right));
    }
    for (int i = 0; i < Access::NoticeCount; ++i) {
        m_notice->setItemText(i, noticeName(static_cast<Access::Notice>(i)));
    }
    m_notice->setToolTip(tr("In many countries agents, customers or both must be told."));
    m_idle->setSuffix(tr(" min without a key or the mouse"));
    m_idle->setSpecialValueText(tr("never"));
    m_deskPhone->setText(tr("Listening by a desk phone is allowed (its sound does not pass through this program)"));
    m_save->setText(tr("Save"));
    m_revert->setText(tr("Undo changes"));
    m_filling = false;
}

void PolicyPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_edited) {
        fill();
    }
}

void PolicyPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Gate
