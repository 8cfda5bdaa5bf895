// What the house has agreed on: teams, who is never listened to, when a reason is asked, who is told, when the console
// locks itself.
#pragma once

#include "gate/gatekeeper.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace Floorwatch::Gate
{

class Message;

class PolicyPage : public QWidget
{
    Q_OBJECT
public:
    explicit PolicyPage(Gatekeeper &keeper, QWidget *parent = nullptr);

    /// What the fields say.
    [[nodiscard]] Access::Policy policy() const;
    [[nodiscard]] QString message() const;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QLabel *addRow(QFormLayout *form, QWidget *field);
    void fill();
    void save();
    void setEdited(bool edited);
    void retranslate();

    Gatekeeper &m_keeper;
    QLabel *m_title;
    std::vector<QLabel *> m_labels;
    QTableWidget *m_teams;
    QPushButton *m_addTeam;
    QPushButton *m_removeTeam;
    QPlainTextEdit *m_agents;
    QPlainTextEdit *m_callers;
    QPlainTextEdit *m_tags;
    std::array<QCheckBox *, Access::RightCount> m_reasons{}; ///< null where a right is about nobody
    QComboBox *m_notice;
    QLineEdit *m_announcement;
    QSpinBox *m_idle;
    QCheckBox *m_deskPhone;
    Message *m_message;
    QPushButton *m_save;
    QPushButton *m_revert;
    bool m_edited = false;
    bool m_filling = false;
};

} // namespace Floorwatch::Gate
