// The keys, on one sheet.
#pragma once

#include <QDialog>

namespace Floorwatch::Shell
{

class KeysDialog : public QDialog
{
    Q_OBJECT
public:
    explicit KeysDialog(QWidget *parent = nullptr);
};

} // namespace Floorwatch::Shell
