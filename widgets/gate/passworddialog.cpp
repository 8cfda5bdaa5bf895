#include "gate/passworddialog.h"

#include "gate/card.h"
#include "kit/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

namespace Floorwatch::Gate
{

using Access::SignInAnswer;
using Tone = Message::Tone;

PasswordDialog::PasswordDialog(Gatekeeper &keeper, const QString &name, QWidget *parent)
    : QDialog(parent), m_keeper(keeper), m_name(name), m_current(makePasswordField(this)),
      m_fresh(makePasswordField(this)), m_again(makePasswordField(this)), m_message(new Message(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(name.isEmpty() ? tr("Change your password") : tr("Set the password of %1").arg(name));
    setMinimumWidth(380);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(4 * Kit::Grid, 4 * Kit::Grid, 4 * Kit::Grid, 4 * Kit::Grid);
    form->setSpacing(2 * Kit::Grid);
    if (name.isEmpty()) {
        form->addRow(tr("Present password"), m_current);
    } else {
        m_current->hide();
    }
    m_fresh->setPlaceholderText(tr("at least %1 characters").arg(Access::Accounts::ShortestPassword));
    form->addRow(tr("New password"), m_fresh);
    form->addRow(tr("Once more"), m_again);
    form->addRow(m_message);
    auto *buttons = new QDialogButtonBox(this);
    m_deed = buttons->addButton(name.isEmpty() ? tr("Change") : tr("Set"), QDialogButtonBox::ActionRole);
    m_deed->setObjectName(QStringLiteral("deed"));
    m_deed->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    form->addRow(buttons);
    connect(m_deed, &QPushButton::clicked, this, &PasswordDialog::go);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QString PasswordDialog::message() const { return m_message->text(); }

void PasswordDialog::go()
{
    if (m_fresh->text() != m_again->text()) {
        m_message->say(tr("The two passwords differ."), Tone::Bad);
        return;
    }
    const QString name = m_name.isEmpty() ? m_keeper.who().name : m_name;
    if (const auto fine = Access::Accounts::acceptable(name, m_fresh->text()); !fine) {
        m_message->say(fine.error(), Tone::Bad);
        return;
    }
    m_deed->setEnabled(false);
    m_message->say(tr("One moment…"), Tone::Plain);
    const QPointer<PasswordDialog> dialog(this);
    if (m_name.isEmpty()) {
        m_keeper.changePassword(m_current->text(), m_fresh->text(), [dialog](const SignInAnswer &answer) {
            const bool wrong = answer.outcome == SignInAnswer::Outcome::Wrong;
            if (dialog != nullptr) {
                dialog->answered(wrong ? tr("The present password is wrong.") : answer.text);
            }
        });
    } else {
        m_keeper.setPassword(m_name, m_fresh->text(), [dialog](const Base::Status &status) {
            if (dialog != nullptr) {
                dialog->answered(status ? QString() : status.error());
            }
        });
    }
}

void PasswordDialog::answered(const QString &error)
{
    m_deed->setEnabled(true);
    if (error.isEmpty()) {
        accept();
    } else {
        m_message->say(error, Tone::Bad);
    }
}

} // namespace Floorwatch::Gate
