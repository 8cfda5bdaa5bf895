// Where the contact reason of a call comes from, and how reasons are called on screen.
#pragma once

#include "lookout/rulestab.h"

class QLineEdit;
class QListWidget;
class QPushButton;

namespace Floorwatch::Lookout
{

class Form;
class PairTable;
class Said;

class ReasonsTab : public RulesTab
{
    Q_OBJECT
public:
    explicit ReasonsTab(QWidget *parent = nullptr);

    void fill(const Session::DeskSettings &settings) override;
    void collect(Session::DeskSettings &settings) const override;
    [[nodiscard]] QString fault() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] PairTable &names() { return *m_names; }
    [[nodiscard]] QListWidget *order() { return m_order; }
    /// Moves the chosen source up or down.
    void move(int by);
    /// Of today's calls, how many have no reason: 0 to 1; -1 without calls.
    void showUnknown(double share);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();

    Form *m_form;
    QListWidget *m_order;
    QPushButton *m_up;
    QPushButton *m_down;
    QLineEdit *m_variable;
    QLineEdit *m_userEvent;
    PairTable *m_path;
    PairTable *m_queue;
    PairTable *m_value;
    PairTable *m_names;
    Said *m_unknown;
    bool m_filling = false;
};

} // namespace Floorwatch::Lookout
