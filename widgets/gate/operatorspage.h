// The accounts of this workstation, for those who manage them.
#pragma once

#include "gate/gatekeeper.h"
#include "kit/unsaved.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStandardItemModel;

namespace Floorwatch::Kit
{
class TableView;
}

namespace Floorwatch::Gate
{

class Message;
class OperatorForm;

class OperatorsPage : public QWidget, public Kit::Unsaved
{
    Q_OBJECT
public:
    explicit OperatorsPage(Gatekeeper &keeper, QWidget *parent = nullptr);

    [[nodiscard]] OperatorForm &form() { return *m_form; }
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString unsaved() const override;
    /// But for a password: that is kept nowhere.
    [[nodiscard]] std::any takeUnsaved() override;
    void putBack(const std::any &typed) override;
    /// Shows one of them, by name.
    void choose(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void reload();
    void chooseRow(int row);
    /// Does what takes the place of what is typed, once that may go.
    void replaceBy(const std::function<void()> &next);
    void markChosen();
    void startNew();
    void save();
    void askRemoval();
    void remove(const QString &name);
    /// What is carried out is nobody's draft, should it end the operator's own work here.
    void carryOut(const std::function<Base::Status()> &deed, const QString &done);
    void told(const Base::Status &status, const QString &done);
    void setEdited(bool edited);
    void retranslate();

    Gatekeeper &m_keeper;
    QLabel *m_title;
    QPushButton *m_new;
    Kit::TableView *m_table;
    QStandardItemModel *m_model;
    QLabel *m_formTitle;
    OperatorForm *m_form;
    Message *m_message;
    QPushButton *m_save;
    QPushButton *m_password;
    QPushButton *m_remove;
    std::vector<Access::Operator> m_operators;
    QString m_chosen;         ///< the name in the form, empty for a new one
    Access::Operator m_given; ///< as the form was filled, of one who has an account
    bool m_edited = false;
};

} // namespace Floorwatch::Gate
