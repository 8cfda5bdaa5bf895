// The title of an alert where there is little room: the rule's name gives way first, whom it is about last.
#pragma once

#include "alerts/alert.h"

#include <QTimeZone>

class QFontMetrics;

namespace Floorwatch::Lookout
{

/// Alerts::titleOf() in its parts.
struct AlertTitle {
    QString text;   ///< the whole of it
    QString before; ///< what stands before the rule's name: "3 callers match “"
    QString rule;   ///< the names of the rules; empty where none is told
    QString after;  ///< what follows: ": 王芳 (+86 139 1234 5678)"
    QString who;    ///< the caller, agent or queue as in `text`; empty where it is not named there
};

[[nodiscard]] AlertTitle alertTitle(const Alerts::Alert &alert, const QTimeZone &zone);
/// As much of it as fits into `width` pixels: "Third call i…: 王芳 (+86 139…". A name is cut only where it alone is
/// wider.
[[nodiscard]] QString elidedTitle(const AlertTitle &title, const QFontMetrics &metrics, int width);

} // namespace Floorwatch::Lookout
