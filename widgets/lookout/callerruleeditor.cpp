#include "lookout/callerruleeditor.h"

#include "kit/fonts.h"
#include "kit/theme.h"
#include "lookout/conditions.h"
#include "lookout/form.h"
#include "lookout/hoursgrid.h"
#include "lookout/looks.h"
#include "lookout/parts.h"
#include "lookout/ruletexts.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace Floorwatch::Lookout
{

using Alerts::CallerRule;
using Kit::Grid;

namespace
{

constexpr auto TestedAfter = std::chrono::milliseconds(700);
constexpr int Percent = 100;
constexpr int LongestEscalation = 24 * 60;
constexpr int SecondsAMinute = 60;

} // namespace

CallerRuleEditor::CallerRuleEditor(QWidget *parent)
    : QWidget(parent), m_form(new Form(this)), m_name(new QLineEdit(this)), m_enabled(new QCheckBox(this)),
      m_conditions(new Condition(0, this)), m_words(new QLabel(this)), m_said(new Said(this)),
      m_backTest(new QLabel(this)), m_progress(new QProgressBar(this)), m_stop(new QPushButton(this)),
      m_severity(new SeverityBox(this)), m_text(new QPlainTextEdit(this)), m_teams(new QLineEdit(this)),
      m_queues(new QLineEdit(this)), m_sound(new SoundBox(this)), m_escalate(new QSpinBox(this)),
      m_hours(new HoursGrid(this))
{
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(TestedAfter);
    connect(&m_soon, &QTimer::timeout, this, &CallerRuleEditor::askBackTest);
    for (QLineEdit *edit : {m_name, m_teams, m_queues}) {
        connect(edit, &QLineEdit::textEdited, this, &CallerRuleEditor::change);
    }
    connect(m_enabled, &QCheckBox::toggled, this, &CallerRuleEditor::change);
    connect(m_conditions, &Condition::edited, this, &CallerRuleEditor::change);
    connect(m_severity, &QComboBox::currentIndexChanged, this, &CallerRuleEditor::change);
    connect(m_sound, &QComboBox::currentIndexChanged, this, &CallerRuleEditor::change);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CallerRuleEditor::change);
    connect(m_escalate, &QSpinBox::valueChanged, this, &CallerRuleEditor::change);
    connect(m_hours, &HoursGrid::edited, this, &CallerRuleEditor::change);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_soon.stop();
        m_progress->hide();
        m_stop->hide();
        m_backTest->setText(tr("Not counted to the end."));
        Q_EMIT backTestUnwanted();
    });
    retranslate();
}

void CallerRuleEditor::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    auto *test = new QWidget(this);
    auto *row = new QHBoxLayout(test);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * Grid);
    row->addWidget(m_backTest, 1);
    row->addWidget(m_progress);
    row->addWidget(m_stop);
    m_backTest->setTextFormat(Qt::PlainText);
    m_backTest->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_progress->setRange(0, Percent);
    m_progress->setMaximumWidth(Kit::scaled(120, font()));
    m_progress->hide();
    m_stop->hide();
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(3 * Kit::lineHeight(font()) + 2 * Grid);
    m_escalate->setRange(0, LongestEscalation);
    m_form->addWide(m_enabled);
    m_form->addField(m_name);
    m_form->addField(m_conditions);
    m_form->addWide(m_words);
    m_form->addWide(m_said);
    m_form->addField(test);
    m_form->addField(m_severity);
    m_form->addField(m_text);
    m_form->addField(m_teams);
    m_form->addField(m_queues);
    m_form->addField(m_sound);
    m_form->addField(m_escalate);
    m_form->addField(m_hours);
    m_name->setObjectName(QStringLiteral("name"));
    m_enabled->setObjectName(QStringLiteral("enabled"));
}

void CallerRuleEditor::setRule(const CallerRule &rule)
{
    m_filling = true;
    m_rule = rule;
    m_enabled->setChecked(rule.enabled);
    m_name->setText(rule.name);
    m_conditions->setTest(rule.test);
    m_severity->setSeverity(rule.severity);
    m_text->setPlainText(rule.text);
    m_teams->setText(joined(rule.teams));
    m_queues->setText(joined(rule.queues));
    m_sound->setSound(rule.sound);
    m_escalate->setValue(rule.escalateSeconds / SecondsAMinute);
    m_hours->setHours(rule.hours);
    m_filling = false;
    judge();
}

CallerRule CallerRuleEditor::rule() const
{
    CallerRule rule = m_rule;
    rule.enabled = m_enabled->isChecked();
    rule.name = m_name->text().trimmed();
    rule.test = m_conditions->test();
    rule.severity = m_severity->severity();
    rule.text = m_text->toPlainText().trimmed();
    rule.teams = wordsIn(m_teams->text());
    rule.queues = wordsIn(m_queues->text());
    rule.sound = m_sound->sound();
    // What is finer than a minute is kept until another minute is chosen.
    if (m_escalate->value() != rule.escalateSeconds / SecondsAMinute) {
        rule.escalateSeconds = m_escalate->value() * SecondsAMinute;
    }
    rule.hours = m_hours->hours();
    return rule;
}

void CallerRuleEditor::change()
{
    if (!m_filling) {
        judge();
        Q_EMIT edited();
    }
}

QString CallerRuleEditor::warning() const { return m_fault.isEmpty() ? m_said->text() : QString(); }

void CallerRuleEditor::judge()
{
    const CallerRule now = rule();
    QString doubt;
    m_fault = Alerts::faultOf(now, &doubt);
    m_words->setText(tr("That is: %1.").arg(wordsOf(now.test)));
    if (!m_fault.isEmpty()) {
        m_said->say(m_fault, Said::Tone::Bad);
    } else {
        m_said->say(doubt, Said::Tone::Watch);
    }
    m_progress->hide();
    m_stop->hide();
    if (m_fault.isEmpty()) {
        m_backTest->setText(tr("Counting how often it would have fired…"));
        m_soon.start();
    } else {
        m_soon.stop();
        m_backTest->setText(QStringLiteral("–"));
    }
}

void CallerRuleEditor::askBackTest()
{
    if (m_fault.isEmpty()) {
        m_progress->setValue(0);
        m_progress->show();
        m_stop->show();
        Q_EMIT backTestWanted(rule());
    }
}

QString CallerRuleEditor::backTestText() const { return m_backTest->text(); }

void CallerRuleEditor::showBackTest(const Alerts::BackTest::Outcome &outcome, double share, const QString &error)
{
    if (m_soon.isActive() || !m_fault.isEmpty()) {
        return; // the answer is about a rule that has been edited since
    }
    const bool running = share < 1 && error.isEmpty();
    m_progress->setVisible(running);
    m_stop->setVisible(running);
    m_progress->setValue(static_cast<int>(std::lround(share * Percent)));
    if (!error.isEmpty()) {
        m_backTest->setText(error);
        return;
    }
    const QString words = running ? tr("So far: %1 times in 7 days, %2 in 30 days")
                                  : tr("Would have fired %1 times in 7 days, %2 in 30 days");
    m_backTest->setText(words.arg(outcome.in7Days).arg(outcome.in30Days) +
                        tr(" (%1 contacts looked at)").arg(outcome.contacts));
}

void CallerRuleEditor::retranslate()
{
    m_filling = true;
    m_enabled->setText(tr("The rule is in force"));
    m_stop->setText(tr("Stop"));
    m_form->setLabels({tr("Name"), tr("A caller is special if"), tr("By the last 30 days"), tr("Severity"),
                       tr("What the supervisor is to do"), tr("Teams that are told (none: all)"),
                       tr("Queues whose supervisors are told (none: all)"), tr("Sound"),
                       tr("One step more severe if nobody takes it within"),
                       tr("Hours in force: drag over them, or arrows and Space")});
    m_escalate->setSuffix(tr(" min"));
    m_escalate->setSpecialValueText(tr("never"));
    m_text->setPlaceholderText(tr("What matters about this caller, and what to offer"));
    m_filling = false;
}

void CallerRuleEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_words->setText(tr("That is: %1.").arg(wordsOf(m_conditions->test())));
    }
}

} // namespace Floorwatch::Lookout
