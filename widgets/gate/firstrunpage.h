// The first run: makes the administrator, and shows the audit trail's verification key, once.
#pragma once

#include "gate/gatekeeper.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace Floorwatch::Gate
{

class Card;
class Heading;
class Message;

class FirstRunPage : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunPage(Gatekeeper &keeper, QWidget *parent = nullptr);

    void begin();
    [[nodiscard]] QString message() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildForm();
    void buildKey();
    void create();
    void showKey(const Access::VerificationKey &key);
    void retranslate();

    Gatekeeper &m_keeper;
    Heading *m_heading;
    QStackedWidget *m_steps;
    Card *m_form;
    QLabel *m_labels[4];
    QLineEdit *m_name;
    QLineEdit *m_fullName;
    QLineEdit *m_password;
    QLineEdit *m_again;
    Message *m_message;
    QPushButton *m_create;
    Card *m_keyCard;
    QLabel *m_keyWords;
    QLabel *m_key;
    QPushButton *m_copy;
    QCheckBox *m_kept;
    QPushButton *m_goOn;
};

} // namespace Floorwatch::Gate
