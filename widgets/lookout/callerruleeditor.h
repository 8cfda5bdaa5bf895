// One rule about callers: whom it means, who is told how, when it holds, and how often it would have fired.
#pragma once

#include "alerts/callerrule.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace Floorwatch::Lookout
{

class Condition;
class Form;
class HoursGrid;
class Said;
class SeverityBox;
class SoundBox;

class CallerRuleEditor : public QWidget
{
    Q_OBJECT
public:
    explicit CallerRuleEditor(QWidget *parent = nullptr);

    /// Shows the rule; tells nothing but that it wants the rule tested.
    void setRule(const Alerts::CallerRule &rule);
    [[nodiscard]] Alerts::CallerRule rule() const;
    [[nodiscard]] Condition &conditions() { return *m_conditions; }
    /// What faultOf() says of the rule as it stands in the fields; empty where nothing.
    [[nodiscard]] const QString &fault() const { return m_fault; }
    [[nodiscard]] QString warning() const;
    [[nodiscard]] QString backTestText() const;
    /// Wants the rule tested as it stands in the fields.
    void askBackTest();
    /// `share`: how far it has come, 1: done.
    void showBackTest(const Alerts::BackTest::Outcome &outcome, double share, const QString &error);

Q_SIGNALS:
    void edited();
    void backTestWanted(const Floorwatch::Alerts::CallerRule &rule);
    void backTestUnwanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void change();
    void judge();
    void retranslate();

    Alerts::CallerRule m_rule; ///< with what has no field
    QString m_fault;
    bool m_filling = false;
    Form *m_form;
    QLineEdit *m_name;
    QCheckBox *m_enabled;
    Condition *m_conditions;
    QLabel *m_words;
    Said *m_said;
    QLabel *m_backTest;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    SeverityBox *m_severity;
    QPlainTextEdit *m_text;
    QLineEdit *m_teams;
    QLineEdit *m_queues;
    SoundBox *m_sound;
    QSpinBox *m_escalate;
    HoursGrid *m_hours;
    QTimer m_soon; ///< a back-test begins when nothing was typed for a moment
};

} // namespace Floorwatch::Lookout
