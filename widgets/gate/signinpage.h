// Name and password: at the beginning, after a sign-out, and to open a lock.
#pragma once

#include "gate/gatekeeper.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Floorwatch::Gate
{

class Heading;
class Message;

class SignInPage : public QWidget
{
    Q_OBJECT
public:
    explicit SignInPage(Gatekeeper &keeper, QWidget *parent = nullptr);

    /// Who worked here last.
    void setName(const QString &name);
    /// The field that is to be filled in next gets the keyboard.
    void begin();
    [[nodiscard]] QLineEdit *nameField() const { return m_name; }
    [[nodiscard]] QLineEdit *passwordField() const { return m_password; }
    [[nodiscard]] QPushButton *button() const { return m_go; }
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    /// Somebody signed in as that.
    void nameUsed(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void go();
    void showAnswer(const Access::SignInAnswer &answer);
    void tick();
    void retranslate();
    [[nodiscard]] bool isLock() const { return m_keeper.state() == GateState::Locked; }

    Gatekeeper &m_keeper;
    Heading *m_heading;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_passwordLabel;
    QLineEdit *m_password;
    Message *m_caps;
    Message *m_message;
    QPushButton *m_go;
    QPushButton *m_other;
    QLabel *m_hint;
    QTimer m_countdown;
    Base::Instant m_notBefore;
    QString m_refusal;
};

} // namespace Floorwatch::Gate
