#include "lookout/floorruleeditor.h"

#include "alerts/words.h"
#include "kit/states.h"
#include "lookout/form.h"
#include "lookout/hoursgrid.h"
#include "lookout/looks.h"
#include "lookout/parts.h"
#include "lookout/ruletexts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace Floorwatch::Lookout
{

using Alerts::Finding;
using Alerts::FloorRule;

namespace
{

constexpr int MostSeconds = 86'400;
constexpr int Hundred = 100;
constexpr int SecondsAMinute = 60;
constexpr int MostMinutes = 1440;

bool hasWindow(Finding finding) { return finding == Finding::ServiceLevel || finding == Finding::Abandonment; }

} // namespace

FloorRuleEditor::FloorRuleEditor(QWidget *parent)
    : QWidget(parent), m_form(new Form(this)), m_enabled(new QCheckBox(this)), m_finding(new QComboBox(this)),
      m_name(new QLineEdit(this)), m_limit(new QSpinBox(this)), m_clear(new QSpinBox(this)), m_for(new QSpinBox(this)),
      m_window(new QSpinBox(this)), m_visits(new QSpinBox(this)), m_state(new QComboBox(this)),
      m_reason(new QLineEdit(this)), m_shorter(new QSpinBox(this)), m_onlyQueues(new QLineEdit(this)),
      m_severity(new SeverityBox(this)), m_teams(new QLineEdit(this)), m_queues(new QLineEdit(this)),
      m_sound(new SoundBox(this)), m_escalate(new QSpinBox(this)), m_hours(new HoursGrid(this)), m_said(new Said(this))
{
    build();
    for (QLineEdit *edit : {m_name, m_reason, m_onlyQueues, m_teams, m_queues}) {
        connect(edit, &QLineEdit::textEdited, this, &FloorRuleEditor::change);
    }
    for (QSpinBox *spin : {m_limit, m_clear, m_for, m_window, m_visits, m_shorter, m_escalate}) {
        connect(spin, &QSpinBox::valueChanged, this, &FloorRuleEditor::change);
    }
    for (QComboBox *box : {m_state, static_cast<QComboBox *>(m_severity), static_cast<QComboBox *>(m_sound)}) {
        connect(box, &QComboBox::currentIndexChanged, this, &FloorRuleEditor::change);
    }
    connect(m_finding, &QComboBox::currentIndexChanged, this, [this] {
        fitFinding();
        change();
    });
    connect(m_enabled, &QCheckBox::toggled, this, &FloorRuleEditor::change);
    connect(m_hours, &HoursGrid::edited, this, &FloorRuleEditor::change);
    retranslate();
}

void FloorRuleEditor::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    for (const Finding finding : floorFindings()) {
        m_finding->addItem(QString(), static_cast<int>(finding));
    }
    for (int i = 0; i < Domain::AgentStateCount; ++i) {
        m_state->addItem(QString(), Domain::text(static_cast<Domain::AgentState>(i)));
    }
    for (QSpinBox *spin : {m_limit, m_clear, m_for, m_window, m_visits, m_shorter}) {
        spin->setRange(0, MostSeconds);
    }
    m_escalate->setRange(0, MostMinutes);
    m_form->addWide(m_enabled);
    m_form->addWide(m_said);
    for (QWidget *field :
         {static_cast<QWidget *>(m_finding), static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_limit),
          static_cast<QWidget *>(m_clear), static_cast<QWidget *>(m_for), static_cast<QWidget *>(m_window),
          static_cast<QWidget *>(m_visits), static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_reason),
          static_cast<QWidget *>(m_shorter), static_cast<QWidget *>(m_onlyQueues), static_cast<QWidget *>(m_severity),
          static_cast<QWidget *>(m_teams), static_cast<QWidget *>(m_queues), static_cast<QWidget *>(m_sound),
          static_cast<QWidget *>(m_escalate), static_cast<QWidget *>(m_hours)}) {
        m_form->addField(field);
    }
    m_limit->setObjectName(QStringLiteral("limit"));
    m_clear->setObjectName(QStringLiteral("clear"));
}

Finding FloorRuleEditor::finding() const { return static_cast<Finding>(m_finding->currentData().toInt()); }

double FloorRuleEditor::read(const QSpinBox &field) const
{
    return unitOf(finding()) == Unit::Percent ? static_cast<double>(field.value()) / Hundred : field.value();
}

void FloorRuleEditor::write(QSpinBox &field, double value) const
{
    field.setValue(static_cast<int>(std::lround(unitOf(finding()) == Unit::Percent ? value * Hundred : value)));
}

void FloorRuleEditor::fitFinding()
{
    const Finding now = finding();
    const Unit unit = unitOf(now);
    const QString suffix = unit == Unit::Seconds ? tr(" s") : unit == Unit::Percent ? QStringLiteral(" %") : QString();
    for (QSpinBox *spin : {m_limit, m_clear}) {
        spin->setSuffix(suffix);
        spin->setMaximum(unit == Unit::Percent ? Hundred : MostSeconds);
    }
    m_form->setShown(m_window, hasWindow(now));
    m_form->setShown(m_visits, hasWindow(now));
    m_form->setShown(m_state, now == Finding::TimeInState);
    m_form->setShown(m_reason, now == Finding::TimeInState);
    m_form->setShown(m_shorter, now == Finding::ShortCalls);
    retranslate();
}

void FloorRuleEditor::setRule(const FloorRule &rule)
{
    m_filling = true;
    m_rule = rule;
    m_finding->setCurrentIndex(std::max(0, m_finding->findData(static_cast<int>(rule.finding))));
    fitFinding();
    m_filling = true;
    m_enabled->setChecked(rule.enabled);
    m_name->setText(rule.name);
    write(*m_limit, rule.limit);
    write(*m_clear, rule.clear);
    m_for->setValue(rule.forSeconds);
    m_window->setValue(rule.windowSeconds / SecondsAMinute);
    m_visits->setValue(rule.leastVisits);
    m_state->setCurrentIndex(std::max(0, m_state->findData(rule.detail)));
    m_shorter->setValue(rule.detail.toInt());
    m_reason->setText(rule.detail2);
    m_onlyQueues->setText(joined(rule.onlyQueues));
    m_severity->setSeverity(rule.severity);
    m_teams->setText(joined(rule.teams));
    m_queues->setText(joined(rule.queues));
    m_sound->setSound(rule.sound);
    m_escalate->setValue(rule.escalateSeconds / SecondsAMinute);
    m_hours->setHours(rule.hours);
    m_filling = false;
    judge();
}

FloorRule FloorRuleEditor::rule() const
{
    FloorRule rule = m_rule;
    rule.finding = finding();
    rule.enabled = m_enabled->isChecked();
    rule.name = m_name->text().trimmed();
    rule.limit = read(*m_limit);
    rule.clear = read(*m_clear);
    rule.forSeconds = m_for->value();
    // What is finer than the fields show is kept until another value is chosen.
    if (m_window->value() != rule.windowSeconds / SecondsAMinute) {
        rule.windowSeconds = m_window->value() * SecondsAMinute;
    }
    rule.leastVisits = m_visits->value();
    rule.detail = rule.finding == Finding::TimeInState  ? m_state->currentData().toString()
                  : rule.finding == Finding::ShortCalls ? QString::number(m_shorter->value())
                                                        : QString();
    rule.detail2 = rule.finding == Finding::TimeInState ? m_reason->text().trimmed() : QString();
    rule.onlyQueues = wordsIn(m_onlyQueues->text());
    rule.severity = m_severity->severity();
    rule.teams = wordsIn(m_teams->text());
    rule.queues = wordsIn(m_queues->text());
    rule.sound = m_sound->sound();
    if (m_escalate->value() != rule.escalateSeconds / SecondsAMinute) {
        rule.escalateSeconds = m_escalate->value() * SecondsAMinute;
    }
    rule.hours = m_hours->hours();
    return rule;
}

void FloorRuleEditor::change()
{
    if (!m_filling) {
        judge();
        Q_EMIT edited();
    }
}

void FloorRuleEditor::judge() { m_said->say(Alerts::faultOf(rule()), Said::Tone::Bad); }

void FloorRuleEditor::retranslate()
{
    const bool filling = m_filling;
    m_filling = true;
    const bool below = isBadBelow(finding());
    m_enabled->setText(tr("The rule is in force"));
    m_form->setLabels({tr("What is watched"), tr("Name (empty: what is watched)"),
                       below ? tr("Told at less than") : tr("Told at this and more"),
                       below ? tr("Over again only at") : tr("Over again only at or below"), tr("Must hold for"),
                       tr("Reckoned over the last"), tr("With fewer decided calls it says nothing"),
                       tr("In which state"), tr("Only with this pause reason (empty: any)"),
                       tr("A call is short below"), tr("Only these queues (empty: all)"), tr("Severity"),
                       tr("Teams that are told (none: all)"), tr("Queues whose supervisors are told (none: all)"),
                       tr("Sound"), tr("One step more severe if nobody takes it within"),
                       tr("Hours in force: drag over them, or arrows and Space")});
    for (int i = 0; i < m_finding->count(); ++i) {
        m_finding->setItemText(i, Alerts::findingName(static_cast<Finding>(m_finding->itemData(i).toInt())));
    }
    for (int i = 0; i < m_state->count(); ++i) {
        m_state->setItemText(i, Kit::stateName(static_cast<Domain::AgentState>(i)));
    }
    m_for->setSuffix(tr(" s"));
    m_shorter->setSuffix(tr(" s"));
    m_window->setSuffix(tr(" min"));
    m_escalate->setSuffix(tr(" min"));
    m_escalate->setSpecialValueText(tr("never"));
    m_filling = filling;
}

void FloorRuleEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        fitFinding();
    }
}

} // namespace Floorwatch::Lookout
