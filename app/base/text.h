// Small text helpers that belong to no room above.
#pragma once

#include <QByteArrayView>
#include <QString>

namespace Floorwatch::Base
{

/// UTF-8 as it came from a peer, made safe to show: invalid bytes become U+FFFD, control characters become spaces.
/// Pure ASCII and valid UTF-8 pass through unchanged.
[[nodiscard]] QString fromPeer(QByteArrayView utf8);

} // namespace Floorwatch::Base
