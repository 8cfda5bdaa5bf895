#include "lookout/callerrulestab.h"

#include "alerts/words.h"
#include "kit/fonts.h"
#include "kit/theme.h"
#include "lookout/callerruleeditor.h"
#include "lookout/looks.h"
#include "lookout/parts.h"
#include "lookout/plaintable.h"
#include "lookout/testwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QUuid>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Floorwatch::Lookout
{

using Alerts::CallerRule;
using Kit::Grid;

CallerRulesTab::CallerRulesTab(QWidget *parent)
    : RulesTab(parent), m_list(new PlainTable(this)), m_stack(new QStackedWidget(this)), m_empty(new EmptyPlace(this)),
      m_editor(new CallerRuleEditor(this)), m_add(new QPushButton(this)), m_copy(new QPushButton(this)),
      m_remove(new QPushButton(this))
{
    build();
    connect(m_list, &PlainTable::picked, this, &CallerRulesTab::choose);
    connect(m_editor, &CallerRuleEditor::edited, this, &CallerRulesTab::takeEdited);
    connect(m_editor, &CallerRuleEditor::backTestWanted, this, [this](const CallerRule &rule) {
        m_counted = Counted{rule.id, true, false};
        Q_EMIT backTestWanted(rule);
    });
    connect(m_editor, &CallerRuleEditor::backTestUnwanted, this, [this] {
        m_counted.reset(); // no answer comes any more
        Q_EMIT backTestUnwanted();
    });
    connect(m_add, &QPushButton::clicked, this, &CallerRulesTab::addRule);
    connect(m_copy, &QPushButton::clicked, this, &CallerRulesTab::copyRule);
    connect(m_remove, &QPushButton::clicked, this, &CallerRulesTab::removeRule);
    retranslate();
}

void CallerRulesTab::build()
{
    auto *left = new QVBoxLayout;
    left->setSpacing(2 * Grid);
    left->addWidget(m_list, 1);
    auto *deeds = new QHBoxLayout;
    deeds->setSpacing(2 * Grid);
    for (QPushButton *button : {m_add, m_copy, m_remove}) {
        deeds->addWidget(button);
    }
    deeds->addStretch();
    left->addLayout(deeds);
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, 2 * Grid, 0, 0);
    across->setSpacing(3 * Grid);
    across->addLayout(left, 2);
    across->addWidget(m_stack, 3);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_editor);
}

QString CallerRulesTab::title() const { return tr("Special callers"); }

void CallerRulesTab::fill(const Session::DeskSettings &settings)
{
    m_rules = settings.callers.rules;
    m_fired.clear();
    m_counted.reset();
    showRows();
    choose(chosen() != nullptr ? m_chosen : m_rules.empty() ? QString() : m_rules.front().id);
    if (isVisible()) {
        countNext();
    }
}

void CallerRulesTab::collect(Session::DeskSettings &settings) const { settings.callers.rules = m_rules; }

QString CallerRulesTab::fault() const
{
    for (const CallerRule &rule : m_rules) {
        if (const QString fault = Alerts::faultOf(rule); !fault.isEmpty()) {
            return tr("Rule “%1”: %2").arg(rule.name, fault);
        }
    }
    return {};
}

CallerRule *CallerRulesTab::chosen()
{
    const auto at =
        std::find_if(m_rules.begin(), m_rules.end(), [this](const CallerRule &rule) { return rule.id == m_chosen; });
    return at == m_rules.end() ? nullptr : &*at;
}

void CallerRulesTab::choose(const QString &rule)
{
    m_chosen = rule;
    m_list->mark(rule);
    const CallerRule *found = chosen();
    m_copy->setEnabled(found != nullptr);
    m_remove->setEnabled(found != nullptr);
    if (found != nullptr) {
        m_editor->setRule(*found);
    }
    m_stack->setCurrentIndex(found == nullptr ? 0 : 1);
}

void CallerRulesTab::takeEdited()
{
    if (CallerRule *rule = chosen(); rule != nullptr) {
        *rule = m_editor->rule();
        m_fired.remove(rule->id);
        if (m_counted && m_counted->rule == rule->id) {
            m_counted.reset(); // what is on its way was counted of the rule as it was before
        }
        showRows();
        Q_EMIT edited();
    }
}

void CallerRulesTab::addRule()
{
    CallerRule rule;
    // Never one that was used before: old alerts and versions name rules by it.
    rule.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    rule.name = tr("New rule");
    rule.test.parts = {freshTest(Kind::Tag)};
    m_rules.push_back(rule);
    showRows();
    choose(rule.id);
    Q_EMIT edited();
}

void CallerRulesTab::copyRule()
{
    const CallerRule *rule = chosen();
    if (rule == nullptr) {
        return;
    }
    CallerRule copy = *rule;
    addRule();
    copy.id = m_rules.back().id;
    copy.name = tr("Copy of %1").arg(copy.name);
    m_rules.back() = copy;
    showRows();
    choose(copy.id);
}

void CallerRulesTab::removeRule()
{
    const auto gone =
        std::remove_if(m_rules.begin(), m_rules.end(), [this](const CallerRule &rule) { return rule.id == m_chosen; });
    if (gone == m_rules.end()) {
        return;
    }
    m_rules.erase(gone, m_rules.end());
    showRows();
    choose(m_rules.empty() ? QString() : m_rules.front().id);
    Q_EMIT edited();
}

void CallerRulesTab::showRows()
{
    std::vector<PlainRow> rows;
    rows.reserve(m_rules.size());
    for (const CallerRule &rule : m_rules) {
        const auto fired = m_fired.constFind(rule.id);
        const bool bad = !Alerts::faultOf(rule).isEmpty();
        const auto tone = rule.enabled ? PlainCell::Tone::Plain : PlainCell::Tone::Dim;
        rows.push_back({rule.id,
                        {{rule.name, bad ? QStringLiteral("level-alarm-line") : severityGlyph(rule.severity),
                          bad ? PlainCell::Tone::Bad : tone, rule.enabled},
                         {Alerts::severityName(rule.severity), {}, tone},
                         {rule.enabled ? tr("on") : tr("off"), {}, tone},
                         {fired == m_fired.constEnd() ? QStringLiteral("…")
                                                      : QStringLiteral("%1 / %2").arg(fired->first).arg(fired->second),
                          {},
                          PlainCell::Tone::Dim,
                          false,
                          true}}});
    }
    m_list->setRows(std::move(rows));
}

void CallerRulesTab::countNext()
{
    for (const CallerRule &rule : m_rules) {
        if (!m_fired.contains(rule.id) && Alerts::faultOf(rule).isEmpty()) {
            m_counted = Counted{rule.id, false, false};
            Q_EMIT backTestWanted(rule);
            return;
        }
    }
    m_counted.reset();
}

void CallerRulesTab::showBackTest(const Alerts::BackTest::Outcome &outcome, double share, const QString &error)
{
    // Another rule may have been picked since, or this one edited.
    if (m_counted && m_counted->forEditor && m_counted->rule == m_chosen) {
        m_editor->showBackTest(outcome, share, error);
    }
    if (share < 1 && error.isEmpty()) {
        if (m_counted) {
            m_counted->isUnderWay = true;
        }
        return;
    }
    const std::optional<Counted> counted = std::exchange(m_counted, std::nullopt);
    if (!error.isEmpty()) {
        return;
    }
    if (counted) {
        m_fired.insert(counted->rule, {outcome.in7Days, outcome.in30Days});
        showRows();
    }
    countNext();
}

void CallerRulesTab::retranslate()
{
    m_add->setText(tr("New rule"));
    m_copy->setText(tr("Copy"));
    m_remove->setText(tr("Remove"));
    m_list->setColumns({tr("Rule"), tr("Severity"), tr("State"), tr("7 / 30 days")}, {0, 100, 48, 88}, {3});
    m_list->setAccessibleName(tr("Rules about callers"));
    m_list->setEmptyText(tr("No rule yet"));
    m_empty->say(QStringLiteral("rules"), tr("No rule is chosen"),
                 tr("A rule says whose calls you want to know of before an agent answers."));
    showRows();
}

void CallerRulesTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_counted || !m_counted->forEditor) {
        countNext();
    } else if (!m_counted->isUnderWay) {
        m_editor->askBackTest(); // nobody carries out what is asked for behind another page
    }
}

void CallerRulesTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Lookout
