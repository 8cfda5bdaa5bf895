// One tab of the page of rules: it shows a part of the desk's settings and gives it back as edited.
#pragma once

#include "session/alertdesk.h"

#include <QWidget>

namespace Floorwatch::Lookout
{

class RulesTab : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Shows its part; tells nothing.
    virtual void fill(const Session::DeskSettings &settings) = 0;
    /// Writes its part as edited.
    virtual void collect(Session::DeskSettings &settings) const = 0;
    /// What is wrong with what stands in the fields, one sentence; empty where nothing.
    [[nodiscard]] virtual QString fault() const { return {}; }
    [[nodiscard]] virtual QString title() const = 0;

Q_SIGNALS:
    void edited();
};

} // namespace Floorwatch::Lookout
