// A monitored call in words, glyphs and tones: pure functions of its state, in the language of the screen.
#pragma once

#include "kit/theme.h"
#include "session/monitor.h"

namespace Floorwatch::Intervene
{

/// What a word's colour says beside the word itself.
enum class Tone : quint8 {
    Calm,
    Busy,     ///< on its way
    Live,     ///< it is so, by the PBX's word
    Speaking, ///< somebody hears the supervisor
    Watch,
    Alarm
};
[[nodiscard]] QColor colourOf(Tone tone, const Kit::Theme &theme);

/// A colour never stands without word and glyph.
struct Words {
    QString text;
    QString glyph; ///< the icon's name
    Tone tone = Tone::Calm;
};

/// The mode as the button names it ("Whisper"), and as what goes on ("Whispering").
[[nodiscard]] QString modeName(Domain::SpyMode mode);
[[nodiscard]] QString modeGlyph(Domain::SpyMode mode);
[[nodiscard]] QString modeEffect(Domain::SpyMode mode); ///< who hears whom, for a tooltip

/// The phase, and while active the mode that the PBX confirmed; a wish is worded as a wish.
[[nodiscard]] Words phaseWords(const Session::MonitorState &state);
/// Who hears the supervisor: the microphone's gate, not the wish.
[[nodiscard]] Words gateWords(const Session::MonitorState &state);
/// What went wrong, why it ended, or what it waits for; empty where nothing is to be said.
[[nodiscard]] Words messageWords(const Session::MonitorState &state);
/// Why it ended, one sentence.
[[nodiscard]] QString endText(Session::MonitorEnd end);
[[nodiscard]] QString followName(Session::Follow follow);
/// Name, number and queue in one line.
[[nodiscard]] QString callerLine(const Session::MonitorState &state);
/// "Li Na whispers"; empty without others.
[[nodiscard]] QString othersText(const std::vector<Domain::Spy> &others);
/// What agent and customer are told by policy.
[[nodiscard]] QString noticeLine(const Session::MonitorState &state);

} // namespace Floorwatch::Intervene
