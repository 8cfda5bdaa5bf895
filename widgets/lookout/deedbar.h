// The buttons of what may be done, as many in a line as have room, at most three; a disabled one says why.
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
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void dress();
    void place();

    std::vector<DeedState> m_deeds;
    std::vector<QToolButton *> m_buttons;
    int m_inLine = 0; ///< how many stand in a line now; 0: not placed yet
};

} // namespace Floorwatch::Lookout
