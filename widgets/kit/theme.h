// The colours of the two themes as tokens, and the palette made from them. A widget finds its theme by its palette, so
// that a change of the application's palette is all that a switch needs.
#pragma once

#include "domain/agent.h"
#include "models/thresholds.h"

#include <QColor>
#include <QPalette>

#include <array>

namespace Floorwatch::Kit
{

/// One theme. Every text token keeps 4.5:1 on `window`, `card` and `sunken`; every `on...` on its filled colour.
struct Theme {
    bool dark = false;
    QColor window;   ///< behind everything
    QColor card;     ///< what stands on it
    QColor sunken;   ///< wells: header rows, bars' grounds
    QColor hover;    ///< a card under the pointer
    QColor selected; ///< a selected card
    QColor line;     ///< edges; no text
    QColor text;
    QColor dim; ///< labels
    QColor accent;
    QColor onAccent;
    QColor watchText; ///< words and glyphs of Level::Watch
    QColor watchFill;
    QColor onWatch;
    QColor alarmText;
    QColor alarmFill;
    QColor onAlarm;
    QColor good;
    std::array<QColor, Domain::AgentStateCount> state; ///< glyph and word, by AgentState

    [[nodiscard]] QColor of(Domain::AgentState s) const { return state[static_cast<size_t>(s)]; }
    [[nodiscard]] QColor textOf(Models::Level level) const;
    [[nodiscard]] QColor fillOf(Models::Level level) const;
    [[nodiscard]] QColor onFillOf(Models::Level level) const;
};

[[nodiscard]] const Theme &lightTheme();
[[nodiscard]] const Theme &darkTheme();
/// The theme whose palette this is, judged by the lightness of its window.
[[nodiscard]] const Theme &themeOf(const QPalette &palette);
[[nodiscard]] QPalette paletteOf(const Theme &theme);
/// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// Grid and radius: every distance is a multiple of Grid.
inline constexpr int Grid = 4;
inline constexpr int Radius = 6;

} // namespace Floorwatch::Kit
