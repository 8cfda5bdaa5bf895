// The rules about callers: a list with how often each fired, and the editor of the chosen one.
#pragma once

#include "lookout/rulestab.h"

#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Floorwatch::Lookout
{

class CallerRuleEditor;
class EmptyPlace;
class PlainTable;

class CallerRulesTab : public RulesTab
{
    Q_OBJECT
public:
    explicit CallerRulesTab(QWidget *parent = nullptr);

    void fill(const Session::DeskSettings &settings) override;
    void collect(Session::DeskSettings &settings) const override;
    [[nodiscard]] QString fault() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] CallerRuleEditor &editor() { return *m_editor; }
    [[nodiscard]] PlainTable &list() { return *m_list; }
    void choose(const QString &rule);
    void addRule();
    void copyRule();
    void removeRule();
    /// An answer to backTestWanted(), which asks for one rule at a time.
    void showBackTest(const Alerts::BackTest::Outcome &outcome, double share, const QString &error);

Q_SIGNALS:
    void backTestWanted(const Floorwatch::Alerts::CallerRule &rule);
    void backTestUnwanted();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// A rule that is tested, as it stood when that was asked for.
    struct Counted {
        QString rule;
        bool forEditor = false;  ///< else for the list
        bool isUnderWay = false; ///< a part of the answer has come
    };
    void build();
    void takeEdited();
    void showRows();
    void countNext();
    [[nodiscard]] Alerts::CallerRule *chosen();
    void retranslate();

    std::vector<Alerts::CallerRule> m_rules;
    QHash<QString, std::pair<int, int>> m_fired; ///< by rule: in 7 and in 30 days
    std::optional<Counted> m_counted;            ///< whose answer is awaited; none: what comes belongs to no rule
    QString m_chosen;
    PlainTable *m_list;
    QStackedWidget *m_stack;
    EmptyPlace *m_empty;
    CallerRuleEditor *m_editor;
    QPushButton *m_add;
    QPushButton *m_copy;
    QPushButton *m_remove;
};

} // namespace Floorwatch::Lookout
