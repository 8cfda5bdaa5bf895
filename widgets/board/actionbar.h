// The buttons of what may be done with the selection. A disabled one says why in its tooltip.
#pragma once

#include "board/actions.h"

#include <QWidget>

class QToolButton;

namespace Floorwatch::Board
{

class ActionBar : public QWidget
{
    Q_OBJECT
public:
    explicit ActionBar(QWidget *parent = nullptr);
    void show(const std::vector<ActionState> &actions);
    /// Null where the action is not offered.
    [[nodiscard]] QToolButton *button(ActionId id) const;

Q_SIGNALS:
    void chosen(Floorwatch::Board::ActionId id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void dress();

    std::vector<ActionState> m_actions;
    std::vector<QToolButton *> m_buttons;
};

} // namespace Floorwatch::Board
