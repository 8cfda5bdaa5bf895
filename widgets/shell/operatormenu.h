// What who is signed in can do about that: lock, change the password, sign out.
#pragma once

#include "gate/gatekeeper.h"

#include <QMenu>

namespace Floorwatch::Shell
{

class OperatorMenu : public QMenu
{
    Q_OBJECT
public:
    OperatorMenu(Gate::Gatekeeper &gate, QWidget *parent);

Q_SIGNALS:
    void signOutWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QAction *m_lock;
    QAction *m_password;
    QAction *m_signOut;
};

} // namespace Floorwatch::Shell
