// One rule about the floor: what is found, from which limit on, for how long, and who is told.
#pragma once

#include "alerts/floorrule.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace Floorwatch::Lookout
{

class Form;
class HoursGrid;
class Said;
class SeverityBox;
class SoundBox;

class FloorRuleEditor : public QWidget
{
    Q_OBJECT
public:
    explicit FloorRuleEditor(QWidget *parent = nullptr);

    /// Shows the rule; tells nothing.
    void setRule(const Alerts::FloorRule &rule);
    [[nodiscard]] Alerts::FloorRule rule() const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void change();
    void fitFinding();
    void judge();
    void retranslate();
    [[nodiscard]] Alerts::Finding finding() const;
    [[nodiscard]] double read(const QSpinBox &field) const;
    void write(QSpinBox &field, double value) const;

    Alerts::FloorRule m_rule; ///< with what has no field
    bool m_filling = false;
    Form *m_form;
    QCheckBox *m_enabled;
    QComboBox *m_finding;
    QLineEdit *m_name;
    QSpinBox *m_limit;
    QSpinBox *m_clear;
    QSpinBox *m_for;
    QSpinBox *m_window;
    QSpinBox *m_visits;
    QComboBox *m_state;
    QLineEdit *m_reason;
    QSpinBox *m_shorter;
    QLineEdit *m_onlyQueues;
    SeverityBox *m_severity;
    QLineEdit *m_teams;
    QLineEdit *m_queues;
    SoundBox *m_sound;
    QSpinBox *m_escalate;
    HoursGrid *m_hours;
    Said *m_said;
};

} // namespace Floorwatch::Lookout
