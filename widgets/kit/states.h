// Words and glyphs of states, in the language of the screen. A colour never stands without them.
#pragma once

#include "domain/agent.h"
#include "domain/call.h"
#include "domain/feed.h"
#include "models/thresholds.h"

#include <QString>

namespace Floorwatch::Kit
{

[[nodiscard]] QString stateName(Domain::AgentState state);
/// The icon's name.
[[nodiscard]] QString stateGlyph(Domain::AgentState state);
[[nodiscard]] QString talkName(Domain::TalkKind kind);
[[nodiscard]] QString phaseName(Domain::CallPhase phase);
[[nodiscard]] QString outcomeName(Domain::VisitOutcome outcome);
[[nodiscard]] QString feedName(Domain::FeedState state);
[[nodiscard]] QString feedGlyph(Domain::FeedState state);
[[nodiscard]] QString levelName(Models::Level level);
[[nodiscard]] QString levelGlyph(Models::Level level);
[[nodiscard]] QString breachText(quint8 breaches);

} // namespace Floorwatch::Kit
