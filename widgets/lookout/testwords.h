// The tests of caller rules as sentences with blanks to be filled in. Pure functions.
#pragma once

#include "alerts/callerrule.h"

namespace Floorwatch::Lookout
{

using Kind = Alerts::Test::Kind;

/// What is written into a blank of a sentence.
enum class Blank : quint8 { Words, Number, Days, Hours, Seconds };

/// "called at least %1 times within %2 days before"; of All, Any and Not: what holds of their parts.
[[nodiscard]] QString sentenceOf(Kind kind);
/// What the sentence's %1, %2 are.
[[nodiscard]] std::vector<Blank> blanksOf(Kind kind);
/// In a list of choices: "Repeat calls".
[[nodiscard]] QString kindName(Kind kind);
/// Examples for a blank of words.
[[nodiscard]] QString exampleOf(Kind kind);
[[nodiscard]] bool holdsParts(Kind kind);
/// A new test of this kind with figures that make sense.
[[nodiscard]] Alerts::Test freshTest(Kind kind);
/// The whole test in words, as it would be told on the phone.
[[nodiscard]] QString wordsOf(const Alerts::Test &test);

} // namespace Floorwatch::Lookout
