// What the detail pane says about the selection: a title, a state with its timer, and labelled facts. Pure functions
// of the floor.
#pragma once

#include "board/desk.h"
#include "board/selection.h"
#include "models/thresholds.h"

#include <QStringList>

#include <vector>

namespace Floorwatch::Board
{

struct Fact {
    QString label;
    QString value;
    QString definition; ///< what the figure counts, for a tooltip
};

struct Details {
    QString title;
    QString subtitle;
    QString glyph;
    QString state;
    QString timer; ///< empty: none
    int agentState = -1;
    Models::Level level = Models::Level::Calm;
    std::vector<Fact> facts;
    bool gone = false; ///< what was selected is no more
};

[[nodiscard]] Details detailsOf(const Desk &desk, const Selection &selection, const Models::Thresholds &thresholds,
                                const QString &serviceLevelId);

} // namespace Floorwatch::Board
