// The pages of the console: a page joins the navigation by one entry here.
#pragma once

#include "access/rights.h"

#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace Floorwatch::Shell
{

struct Page {
    QString name; ///< stable, for --page and settings
    QString icon;
    std::function<QString()> title;                 ///< in the language of the screen
    std::function<QWidget *(QWidget *parent)> make; ///< called when the page is first shown
    std::optional<Access::Right> right = {};        ///< who has it not does not see the page; none: everybody does
};

} // namespace Floorwatch::Shell
