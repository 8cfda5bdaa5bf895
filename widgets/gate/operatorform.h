// The fields of one operator.
#pragma once

#include "access/rights.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace Floorwatch::Gate
{

class OperatorForm : public QWidget
{
    Q_OBJECT
public:
    explicit OperatorForm(QWidget *parent = nullptr);

    /// `isNew`: the name can be chosen and a password is asked for.
    void show(const Access::Operator &who, bool isNew);
    [[nodiscard]] Access::Operator who() const;
    [[nodiscard]] QString password() const;
    /// Why the fields cannot be taken; empty where they can.
    [[nodiscard]] QString fault() const;
    void setTeams(const QStringList &teams);
    void begin();

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void roleChosen();
    void markDifferences();
    void retranslate();
    [[nodiscard]] Access::Role role() const;

    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_fullNameLabel;
    QLineEdit *m_fullName;
    QLabel *m_passwordLabel;
    QLineEdit *m_password;
    QLabel *m_againLabel;
    QLineEdit *m_again;
    QLabel *m_roleLabel;
    QComboBox *m_role;
    QLabel *m_roleWords;
    QLabel *m_rightsLabel;
    std::array<QCheckBox *, Access::RightCount> m_rights;
    QLabel *m_teamsLabel;
    QLineEdit *m_teams;
    QLabel *m_queuesLabel;
    QLineEdit *m_queues;
    QCheckBox *m_disabled;
    bool m_isNew = false;
};

} // namespace Floorwatch::Gate
