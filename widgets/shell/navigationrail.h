// The rail at the left: one button a page.
#pragma once

#include "shell/page.h"

#include <QWidget>

#include <vector>

class QToolButton;

namespace Floorwatch::Shell
{

class NavigationRail : public QWidget
{
    Q_OBJECT
public:
    NavigationRail(const std::vector<Page> &pages, QWidget *parent = nullptr);
    void setCurrent(const QString &page);
    /// Hides the pages that are not for who works here.
    void setOffered(const std::function<bool(const Page &)> &isOffered);

Q_SIGNALS:
    void pageChosen(const QString &page);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    const std::vector<Page> &m_pages;
    std::vector<QToolButton *> m_buttons;
};

} // namespace Floorwatch::Shell
