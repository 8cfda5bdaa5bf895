// A guide to be read beside a call: the diagram and the words of the chosen node, in a window that nothing waits for.
#pragma once

#include "alerts/guide.h"

#include <QDialog>

class QPushButton;

namespace Floorwatch::Callers
{

class GuidePanel;
class GuideView;

class GuideWindow : public QDialog
{
    Q_OBJECT
public:
    explicit GuideWindow(QWidget *parent = nullptr);
    void setGuide(const Alerts::Guide &guide);
    void open() override;
    [[nodiscard]] GuideView &view() { return *m_view; }
    [[nodiscard]] GuidePanel &panel() { return *m_panel; }

Q_SIGNALS:
    void pageWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    GuideView *m_view;
    GuidePanel *m_panel;
    QPushButton *m_page;
    QPushButton *m_close;
};

} // namespace Floorwatch::Callers
