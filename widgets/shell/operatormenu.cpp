#include "shell/operatormenu.h"

#include "gate/passworddialog.h"

#include <QEvent>

namespace Floorwatch::Shell
{

OperatorMenu::OperatorMenu(Gate::Gatekeeper &gate, QWidget *parent)
    : QMenu(parent), m_lock(addAction(QString())), m_password(addAction(QString())), m_signOut(addAction(QString()))
{
    setToolTipsVisible(true);
    connect(m_lock, &QAction::triggered, &gate, [&gate] { gate.lock(); });
    connect(m_signOut, &QAction::triggered, this, &OperatorMenu::signOutWanted);
    connect(m_password, &QAction::triggered, this,
            [&gate, parent] { (new Gate::PasswordDialog(gate, {}, parent))->open(); });
    retranslate();
}

void OperatorMenu::retranslate()
{
    m_lock->setText(tr("Lock now (Ctrl+Shift+L)"));
    m_lock->setToolTip(tr("Hides everything until your password is given; feeds and journal go on"));
    m_password->setText(tr("Change password…"));
    m_signOut->setText(tr("Sign out"));
    m_signOut->setToolTip(tr("Ends what you listen to; feeds and journal go on"));
}

void OperatorMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Shell
