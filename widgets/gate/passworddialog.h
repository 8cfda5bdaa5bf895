// An operator changes his password, or an administrator sets another's.
#pragma once

#include "gate/gatekeeper.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace Floorwatch::Gate
{

class Message;

class PasswordDialog : public QDialog
{
    Q_OBJECT
public:
    /// `name` empty: one's own, for which the present one is asked.
    PasswordDialog(Gatekeeper &keeper, const QString &name, QWidget *parent);

    [[nodiscard]] QString message() const;

private:
    void go();
    void answered(const QString &error);

    Gatekeeper &m_keeper;
    const QString m_name;
    QLineEdit *m_current;
    QLineEdit *m_fresh;
    QLineEdit *m_again;
    Message *m_message;
    QPushButton *m_deed;
};

} // namespace Floorwatch::Gate
