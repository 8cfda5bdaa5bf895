// Ctrl+K: type to find an agent, queue, caller or page; Return goes there.
#pragma once

#include "models/gotomodel.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;

namespace Floorwatch::Shell
{

class GoToDialog : public QDialog
{
    Q_OBJECT
public:
    GoToDialog(const Floor::FloorState &floor, std::vector<Models::GoToPage> pages, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const Floorwatch::Models::GoToModel::Target &target);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(const QModelIndex &index);
    void query(const QString &text);

    Models::GoToModel *m_model;
    QLineEdit *m_edit;
    QListView *m_list;
    QLabel *m_nothing;
};

} // namespace Floorwatch::Shell
