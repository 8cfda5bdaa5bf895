// The rules about the floor: a table, and the editor of the chosen one.
#pragma once

#include "lookout/rulestab.h"

class QPushButton;
class QStackedWidget;

namespace Floorwatch::Lookout
{

class EmptyPlace;
class FloorRuleEditor;
class PlainTable;

class FloorRulesTab : public RulesTab
{
    Q_OBJECT
public:
    explicit FloorRulesTab(QWidget *parent = nullptr);

    void fill(const Session::DeskSettings &settings) override;
    void collect(Session::DeskSettings &settings) const override;
    [[nodiscard]] QString fault() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] FloorRuleEditor &editor() { return *m_editor; }
    [[nodiscard]] PlainTable &list() { return *m_list; }
    void choose(const QString &rule);
    void addRule();
    void removeRule();
    /// Every rule as a new installation has it; kept only when saved.
    void takeDefaults();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showRows();
    void takeEdited();
    [[nodiscard]] Alerts::FloorRule *chosen();
    void retranslate();

    std::vector<Alerts::FloorRule> m_rules;
    QString m_chosen;
    PlainTable *m_list;
    QStackedWidget *m_stack;
    EmptyPlace *m_empty;
    FloorRuleEditor *m_editor;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_defaults;
};

} // namespace Floorwatch::Lookout
