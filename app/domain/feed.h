// The state of the link to one PBX, as the top bar shows it.
#pragma once

#include "base/time.h"

#include <QString>
#include <QStringList>

namespace Floorwatch::Domain
{

enum class FeedState : quint8 {
    Idle,       ///< not started
    Connecting, ///< reaching the host, handshake, login
    Syncing,    ///< logged in, the snapshot is being read; the floor shown is still the old one
    Live,       ///< the floor is what the PBX says
    Lost,       ///< the link is down; everything shown is stale since the moment given
    Refused,    ///< login or permission refused: trying again would not help until a setting changes
    Ended,      ///< a recorded stream has been read to its end
};

/// Stable English word for logs and JSON ("live"); the screens translate.
[[nodiscard]] QString text(FeedState state);

/// What one PBX lets this user read and do, found out at login. Unknown is treated as allowed until refused.
struct FeedAbilities {
    bool readsCalls = true;      ///< channel and bridge events
    bool readsAgents = true;     ///< queue and member events
    bool readsVariables = false; ///< variable events: exits of a queue are then told exactly
    bool actsOnAgents = true;    ///< pause, add, remove, penalty
    bool actsOnCalls = true;     ///< hang up, redirect, transfer
    bool originates = true;      ///< rings telephones
    bool records = true;         ///< MixMonitor
    bool readsDigits = true;     ///< a listener's change of mode is seen
    bool sendsTexts = true;      ///< MessageSend
    bool listsQueues = true;     ///< QueueStatus and CoreShowChannels answer
    bool operator==(const FeedAbilities &) const = default;
};

} // namespace Floorwatch::Domain
