// How surges are looked for: interval, method, and from how many calls on.
#pragma once

#include "lookout/rulestab.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace Floorwatch::Lookout
{

class Form;

/// The method's name, and what it looks at, in the language of the screen.
[[nodiscard]] QString methodName(Alerts::Method method);
[[nodiscard]] QString methodWords(Alerts::Method method);

class SurgesTab : public RulesTab
{
    Q_OBJECT
public:
    explicit SurgesTab(QWidget *parent = nullptr);

    void fill(const Session::DeskSettings &settings) override;
    void collect(Session::DeskSettings &settings) const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QComboBox *method() { return m_method; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void change();
    void retranslate();

    Form *m_form;
    QCheckBox *m_enabled;
    QComboBox *m_method;
    QLabel *m_words;
    QComboBox *m_interval;
    QSpinBox *m_least;
    QSpinBox *m_weeks;
    QCheckBox *m_down;
    QSpinBox *m_downLeast;
    bool m_filling = false;
};

} // namespace Floorwatch::Lookout
