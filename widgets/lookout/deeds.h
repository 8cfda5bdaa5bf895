// What a person may do about an alert: names, glyphs, keys, and which of them make sense. Pure functions.
#pragma once

#include "alerts/alert.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace Floorwatch::Lookout
{

/// In the order of their buttons.
enum class Deed : quint8 {
    Acknowledge,
    Snooze,
    Assign,
    Note,
    Undo,
    DemandCard,
    MoveToFront,
    SendToAgent,
    SendToMe,
    Listen,
    Whisper,
    Barge,
    TakeOver,
    SetReason,
    ShowSurge,
    ShowPlace, ///< the queue, agent or call on the floor page
};

/// What is done to the call of an alert; the shell carries it out.
enum class CallAct : quint8 { MoveToFront, SendToAgent, SendToMe, Listen, Whisper, Barge, TakeOver };

struct DeedState {
    Deed id{};
    bool enabled = true;
    QString why; ///< why not, for a tooltip
};

[[nodiscard]] QString deedName(Deed deed);
[[nodiscard]] QString deedGlyph(Deed deed);
/// Empty where it has none.
[[nodiscard]] QString deedKeys(Deed deed);
/// The act on a call that a deed is; nothing for the others.
[[nodiscard]] std::optional<CallAct> callAct(Deed deed);

/// Whether an act on this call would be let through now, and if not why.
using MayAct = std::function<bool(const Domain::CallId &call, CallAct act, QString *why)>;
/// What makes sense for the alert. `may` empty: acts on calls are offered as long as the call is up.
[[nodiscard]] std::vector<DeedState> deedsFor(const Alerts::Alert &alert, const MayAct &may);
/// The call that the alert is about and that is still up; null where there is none.
[[nodiscard]] Domain::CallId liveCallOf(const Alerts::Alert &alert);

} // namespace Floorwatch::Lookout
