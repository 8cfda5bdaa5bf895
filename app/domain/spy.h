// Listening to a call: the mode, and the ids by which every console knows a spying leg and how it began.
#pragma once

#include "base/time.h"
#include "domain/ids.h"

#include <QString>

namespace Floorwatch::Domain
{

/// Who hears the supervisor: nobody, the agent alone, or both.
enum class SpyMode : quint8 { Listen, Whisper, Barge };

/// Stable English word for logs and JSON ("whisper"); the screens translate.
[[nodiscard]] QString text(SpyMode mode);
/// The mode of such a word; `*ok` says whether it is one.
[[nodiscard]] SpyMode spyMode(const QString &word, bool *ok);

/// The channel ids that consoles give to their spying legs: "fwspy-listen-1f0c…". They begin alike, so that every
/// console tells them from calls, and they say in what mode the leg began.
/// A sensor is a second leg that hears the agent alone, for the agent's level; it is nobody's listening.
struct SpyId {
    SpyMode mode = SpyMode::Listen;
    bool sensor = false;
    /// A new id that no other console gives.
    [[nodiscard]] static QString make(SpyMode mode, bool sensor);
    /// Whether a leg's id is one of these, of whatever console; `*id` says what it tells.
    [[nodiscard]] static bool parse(QStringView uniqueid, SpyId *id = nullptr);
};

/// Somebody who listens to a leg, as the PBX told it.
struct Spy {
    LegId leg;       ///< the spying leg
    QString channel; ///< its exact channel name
    QString by;      ///< the name that it was begun under; its number where it has none
    SpyMode mode = SpyMode::Listen;
    bool modeKnown = false; ///< false for a listener who did not begin from a console, and after a gap in the feed
    bool sensor = false;
    Base::Instant since;
    bool operator==(const Spy &) const = default;
};

} // namespace Floorwatch::Domain
