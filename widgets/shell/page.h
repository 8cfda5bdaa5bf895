// The pages of the console: a page joins the navigation by one entry here.
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace Floorwatch::Shell
{

struct Page {
    QString name; ///< stable, for --page and settings
    QString icon;
    std::function<QString()> title;                 ///< in the language of the screen
    std::function<QWidget *(QWidget *parent)> make; ///< called when the page is first shown
};

} // namespace Floorwatch::Shell
