// The first page of a console that knows no PBX: see a demo, or connect.
#pragma once

#include "pbx/feedconfig.h"
#include "shell/connectform.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Floorwatch::Shell
{

class FirstStart : public QWidget
{
    Q_OBJECT
public:
    explicit FirstStart(QWidget *parent = nullptr);
    [[nodiscard]] ConnectForm &form() { return *m_form; }

Q_SIGNALS:
    void demoChosen();
    void connectChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_glyph;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_demoTitle;
    QLabel *m_demoText;
    QPushButton *m_demo;
    QLabel *m_connectTitle;
    QLabel *m_connectText;
    ConnectForm *m_form;
};

} // namespace Floorwatch::Shell
