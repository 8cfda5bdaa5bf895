// The fields that lead to a PBX, with a test that names what is missing.
#pragma once

#include "pbx/doctor.h"
#include "pbx/feedconfig.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace Floorwatch::Shell
{

class ConnectForm : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectForm(QWidget *parent = nullptr);

    /// What the fields say; an error names the field that lacks something.
    [[nodiscard]] Base::Result<Pbx::FeedConfig> feed() const;
    void setFeed(const Pbx::FeedConfig &feed);
    [[nodiscard]] bool keepsSecret() const;
    void say(const QString &text, bool bad);

Q_SIGNALS:
    void connectChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void test();
    void showReport(const Pbx::DoctorReport &report);

    QLabel *m_labels[6];
    QLineEdit *m_host;
    QSpinBox *m_port;
    QCheckBox *m_tls;
    QLineEdit *m_fingerprint;
    QLineEdit *m_user;
    QLineEdit *m_secret;
    QComboBox *m_keep;
    QPushButton *m_test;
    QPushButton *m_connect;
    QLabel *m_result;
};

} // namespace Floorwatch::Shell
