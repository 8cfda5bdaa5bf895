#include "domain/feed.h"

namespace Floorwatch::Domain
{

QString text(FeedState state)
{
    switch (state) {
    case FeedState::Idle: return QStringLiteral("idle");
    case FeedState::Connecting: return QStringLiteral("connecting");
    case FeedState::Syncing: return QStringLiteral("syncing");
    case FeedState::Live: return QStringLiteral("live");
    case FeedState::Lost: return QStringLiteral("lost");
    case FeedState::Refused: return QStringLiteral("refused");
    case FeedState::Ended: return QStringLiteral("ended");
    }
    Q_UNREACHABLE();
}

} // namespace Floorwatch::Domain
