// The buttons of what may be done, three in a line; a disabled one says why.
#pragma once

#include "lookout/deeds.h"

#include <QWidget>

class QToolButton;

namespace Floorwatch::Lookout
{

class DeedBar : public QWidget
{
    Q_OBJECT
public:
    explicit DeedBar(QWidget *parent = nullptr);
    void show(const std::vector<DeedState> &deeds);
    /// Null where it is not offered.
    [[nodiscard]] QToolButton *button(Deed deed) const;
    [[nodiscard]] bool allows(Deed deed) const;

Q_SIGNALS:
    void chosen(Floorwatch::Lookout::Deed deed);
    void snoozed(int minutes);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void dress();

    std::vector<DeedState> m_deeds;
    std::vector<QToolButton *> m_buttons;
};

} // namespace Floorwatch::Lookout
