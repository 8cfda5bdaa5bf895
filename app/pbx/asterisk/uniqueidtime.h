// The time that an Asterisk channel's id tells.
#pragma once

#include "base/time.h"

namespace Floorwatch::Pbx
{

/// A channel's Uniqueid begins with the second of its creation: "1795305850.230", or "name-1795305850.230".
inline Base::Instant uniqueidTime(QByteArrayView uniqueid)
{
    const qsizetype dot = uniqueid.lastIndexOf('.');
    if (dot < 10) {
        return {};
    }
    const Base::Instant at = Base::parseEpoch(uniqueid.sliced(dot - 10, 10));
    return at > Base::fromEpochSeconds(1'000'000'000) ? at : Base::Instant{};
}

} // namespace Floorwatch::Pbx
