// What the house has agreed on: teams, who is never listened to, when a reason is asked, who is told, when the console
// locks itself.
#pragma once

#include "gate/gatekeeper.h"
#include "kit/unsaved.h"

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

class PolicyPage : public QWidget, public Kit::Unsaved
{
    Q_OBJECT
public:
    explicit PolicyPage(Gatekeeper &keeper, QWidget *parent = nullptr);

    /// What the fields say.
    [[nodiscard]] Access::Policy policy() const;
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString unsaved() const override;
    [[nodiscard]] std::any takeUnsaved() override;
    void putBack(const std::any &typed) override;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QLabel *addRow(QFormLayout *form, QWidget *field);
    void fill();
    void put(const Access::Policy &policy);
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
    Access::Policy m_given; ///< what the fields were filled with
    bool m_edited = false;
    bool m_filling = false;
};

} // namespace Floorwatch::Gate
