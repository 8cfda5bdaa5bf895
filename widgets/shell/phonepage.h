// The page "Phone and sound": headset or desk phone, the SIP account, devices, levels and tests.
#pragma once

#include "shell/phonekeeper.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QSlider;
class QSpinBox;

namespace Floorwatch::Intervene
{
class Question;
}

namespace Floorwatch::Shell
{

class LevelBar;

class PhonePage : public QWidget
{
    Q_OBJECT
public:
    /// `keeper` must outlive the page.
    explicit PhonePage(PhoneKeeper &keeper, QWidget *parent = nullptr);

    /// What the fields say.
    [[nodiscard]] PhoneSettings entered() const;
    [[nodiscard]] Intervene::Question &question() { return *m_question; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeWay();
    /// Of the phone in the program; the other rows are the desk phone's, or both ways'.
    [[nodiscard]] QList<QWidget *> accountFields() const;
    QWidget *makePhone();
    QWidget *makeSound();
    QLabel *addRow(QFormLayout *form, QWidget *field);
    void connectFields();
    void fill();
    void fillPbx(const QString &chosen);
    void fillDevices();
    void showRow(QWidget *field, bool shown);
    void showWay();
    void showState();
    void use();
    void useNow();
    void takeSound();
    void retranslate();

    PhoneKeeper &m_keeper;
    QLabel *m_title;
    QRadioButton *m_headsetWay;
    QRadioButton *m_deskWay;
    QLineEdit *m_user;
    QLineEdit *m_secret;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QComboBox *m_transport;
    QLineEdit *m_fingerprint;
    QLineEdit *m_caFile;
    QComboBox *m_srtp;
    QLineEdit *m_device;
    QLineEdit *m_extension;
    QLineEdit *m_deskDevice;
    QComboBox *m_pbx;
    QPushButton *m_use;
    QLabel *m_stateGlyph;
    QLabel *m_state;
    Intervene::Question *m_question;
    QLabel *m_soundTitle;
    QComboBox *m_headset;
    QComboBox *m_microphone;
    QComboBox *m_speaker;
    LevelBar *m_level;
    QSlider *m_volume;
    QSlider *m_gain;
    QSlider *m_sideTone;
    QPushButton *m_testHeadset;
    QPushButton *m_testSpeaker;
    QLabel *m_trouble;
    std::vector<std::pair<QLabel *, QWidget *>> m_labels;
    QTimer m_poll;
    bool m_filling = false;
};

} // namespace Floorwatch::Shell
