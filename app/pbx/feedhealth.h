// What the health panel of a feed shows: what came, what was wrong with it, what this user may not do.
#pragma once

#include "base/time.h"
#include "domain/feed.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Floorwatch::Pbx
{

/// One kind of trouble in the stream, counted, with the latest example (shortened, safe to show).
struct FeedTrouble {
    QString
        what; ///< stable identifier: "oversizedFrame", "lineWithoutColon", "bareLf", "invalidUtf8", "unknownEvent", ...
    quint64 count = 0;
    QString example;
};

struct FeedHealth {
    quint64 bytes = 0;
    quint64 frames = 0;
    quint64 events = 0;    ///< frames that became at least one PbxEvent
    quint64 skipped = 0;   ///< known frames that nobody needs
    quint64 malformed = 0; ///< sum over the troubles that are faults of the stream
    quint64 reconnects = 0;
    Base::Instant lastFrame;
    Base::Span clockOffset{}; ///< how far the PBX's clock runs ahead of ours
    bool encrypted = false;
    QString banner;
    Domain::FeedAbilities abilities;
    QStringList notes; ///< what restricted rights cost, one sentence each
    std::vector<FeedTrouble> troubles;
};

} // namespace Floorwatch::Pbx
