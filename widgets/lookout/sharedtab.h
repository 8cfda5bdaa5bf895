// What rules and notices share: number lists, promises, the house's country, and the language of its agents.
#pragma once

#include "lookout/rulestab.h"

class QComboBox;

namespace Floorwatch::Lookout
{

class Form;
class PairTable;

class SharedTab : public RulesTab
{
    Q_OBJECT
public:
    explicit SharedTab(QWidget *parent = nullptr);

    void fill(const Session::DeskSettings &settings) override;
    void collect(Session::DeskSettings &settings) const override;
    [[nodiscard]] QString fault() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] PairTable &lists() { return *m_lists; }
    [[nodiscard]] PairTable &promises() { return *m_promises; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Form *m_form;
    PairTable *m_lists;
    PairTable *m_promises;
    QComboBox *m_country;
    QComboBox *m_language;
};

} // namespace Floorwatch::Lookout
