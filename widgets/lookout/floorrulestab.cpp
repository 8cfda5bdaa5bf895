#include "lookout/floorrulestab.h"

#include "alerts/words.h"
#include "kit/states.h"
#include "kit/theme.h"
#include "lookout/floorruleeditor.h"
#include "lookout/looks.h"
#include "lookout/parts.h"
#include "lookout/plaintable.h"
#include "lookout/ruletexts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QUuid>
#include <QVBoxLayout>

#include <algorithm>

namespace Floorwatch::Lookout
{

using Alerts::FloorRule;
using Kit::Grid;

namespace
{

QString nameOf(const FloorRule &rule)
{
    if (!rule.name.isEmpty()) {
        return rule.name;
    }
    const QString finding = Alerts::findingName(rule.finding);
    if (rule.finding == Alerts::Finding::TimeInState) {
        for (int i = 0; i < Domain::AgentStateCount; ++i) {
            const auto state = static_cast<Domain::AgentState>(i);
            if (Domain::text(state) == rule.detail) {
                return finding + QStringLiteral(" · ") + Kit::stateName(state);
            }
        }
    }
    return finding;
}

} // namespace

FloorRulesTab::FloorRulesTab(QWidget *parent)
    : RulesTab(parent), m_list(new PlainTable(this)), m_stack(new QStackedWidget(this)), m_empty(new EmptyPlace(this)),
      m_editor(new FloorRuleEditor(this)), m_add(new QPushButton(this)), m_remove(new QPushButton(this)),
      m_defaults(new QPushButton(this))
{
    auto *left = new QVBoxLayout;
    left->setSpacing(2 * Grid);
    left->addWidget(m_list, 1);
    auto *deeds = new QHBoxLayout;
    deeds->setSpacing(2 * Grid);
    deeds->addWidget(m_add);
    deeds->addWidget(m_remove);
    deeds->addStretch();
    deeds->addWidget(m_defaults);
    left->addLayout(deeds);
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, 2 * Grid, 0, 0);
    across->setSpacing(3 * Grid);
    across->addLayout(left, 3);
    across->addWidget(m_stack, 2);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_editor);
    connect(m_list, &PlainTable::picked, this, &FloorRulesTab::choose);
    connect(m_editor, &FloorRuleEditor::edited, this, &FloorRulesTab::takeEdited);
    connect(m_add, &QPushButton::clicked, this, &FloorRulesTab::addRule);
    connect(m_remove, &QPushButton::clicked, this, &FloorRulesTab::removeRule);
    connect(m_defaults, &QPushButton::clicked, this, &FloorRulesTab::takeDefaults);
    retranslate();
}

QString FloorRulesTab::title() const { return tr("Floor alerts"); }

void FloorRulesTab::fill(const Session::DeskSettings &settings)
{
    m_rules = settings.floor;
    showRows();
    choose(chosen() != nullptr ? m_chosen : m_rules.empty() ? QString() : m_rules.front().id);
}

void FloorRulesTab::collect(Session::DeskSettings &settings) const { settings.floor = m_rules; }

QString FloorRulesTab::fault() const
{
    for (const FloorRule &rule : m_rules) {
        if (const QString fault = Alerts::faultOf(rule); !fault.isEmpty()) {
            return tr("Rule “%1”: %2").arg(nameOf(rule), fault);
        }
    }
    return {};
}

FloorRule *FloorRulesTab::chosen()
{
    const auto at =
        std::find_if(m_rules.begin(), m_rules.end(), [this](const FloorRule &rule) { return rule.id == m_chosen; });
    return at == m_rules.end() ? nullptr : &*at;
}

void FloorRulesTab::choose(const QString &rule)
{
    m_chosen = rule;
    m_list->mark(rule);
    const FloorRule *found = chosen();
    m_remove->setEnabled(found != nullptr);
    if (found != nullptr) {
        m_editor->setRule(*found);
    }
    m_stack->setCurrentIndex(found == nullptr ? 0 : 1);
}

void FloorRulesTab::takeEdited()
{
    if (FloorRule *rule = chosen(); rule != nullptr) {
        *rule = m_editor->rule();
        showRows();
        Q_EMIT edited();
    }
}

void FloorRulesTab::addRule()
{
    FloorRule rule;
    rule.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    rule.finding = Alerts::Finding::CallersWaiting;
    rule.limit = 10;
    rule.clear = 5;
    m_rules.push_back(rule);
    showRows();
    choose(rule.id);
    Q_EMIT edited();
}

void FloorRulesTab::removeRule()
{
    const auto gone =
        std::remove_if(m_rules.begin(), m_rules.end(), [this](const FloorRule &rule) { return rule.id == m_chosen; });
    if (gone != m_rules.end()) {
        m_rules.erase(gone, m_rules.end());
        showRows();
        choose(m_rules.empty() ? QString() : m_rules.front().id);
        Q_EMIT edited();
    }
}

void FloorRulesTab::takeDefaults()
{
    m_rules = Alerts::defaultFloorRules();
    showRows();
    choose(m_rules.empty() ? QString() : m_rules.front().id);
    Q_EMIT edited();
}

void FloorRulesTab::showRows()
{
    std::vector<PlainRow> rows;
    rows.reserve(m_rules.size());
    for (const FloorRule &rule : m_rules) {
        const bool bad = !Alerts::faultOf(rule).isEmpty();
        const auto tone = rule.enabled ? PlainCell::Tone::Plain : PlainCell::Tone::Dim;
        const QString limit = (isBadBelow(rule.finding) ? QStringLiteral("< ") : QStringLiteral("≥ ")) +
                              figureText(rule.finding, rule.limit);
        rows.push_back(
            {rule.id,
             {{nameOf(rule), bad ? QStringLiteral("level-alarm-line") : severityGlyph(rule.severity),
               bad ? PlainCell::Tone::Bad : tone, rule.enabled},
              {limit, {}, tone, false, true},
              {rule.forSeconds > 0 ? figureText(Alerts::Finding::TalkTime, rule.forSeconds) : QStringLiteral("–"),
               {},
               PlainCell::Tone::Dim,
               false,
               true},
              {rule.onlyQueues.isEmpty() ? tr("all") : joined(rule.onlyQueues), {}, tone},
              {Alerts::severityName(rule.severity), {}, tone},
              {rule.enabled ? tr("on") : tr("off"), {}, tone}}});
    }
    m_list->setRows(std::move(rows));
}

void FloorRulesTab::retranslate()
{
    m_add->setText(tr("New rule"));
    m_remove->setText(tr("Remove"));
    m_defaults->setText(tr("Back to the defaults"));
    m_defaults->setToolTip(tr("Every rule as a new installation has it; nothing is kept before you save"));
    m_list->setColumns({tr("Rule"), tr("Limit"), tr("For"), tr("Queues"), tr("Severity"), tr("State")},
                       {0, 76, 64, 88, 100, 48}, {1, 2});
    m_list->setAccessibleName(tr("Rules about the floor"));
    m_list->setEmptyText(tr("No rule: nothing on the floor is told"));
    m_empty->say(QStringLiteral("rules"), tr("No rule is chosen"),
                 tr("A rule says from which figure on you want to be told."));
    showRows();
}

void FloorRulesTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Lookout
