// Folds a recorded AMI stream as the program does, and writes a floor down as text so that two can be compared.
#pragma once

#include "floor/floorstate.h"
#include "pbx/asterisk/amitranslator.h"
#include "wire/amireader.h"

#include <memory>
#include <vector>

namespace Floorwatch::TestKit
{

struct Folded {
    std::unique_ptr<Floor::FloorState> floor;
    std::vector<Domain::Visit> visits; ///< all: ended ones in the order of their ends, then open ones
    std::vector<Domain::PbxEvent> events;
    Pbx::FeedHealth health;
};

/// The events of a stream that arrives in pieces of `chunk` bytes.
[[nodiscard]] std::vector<Domain::PbxEvent> translateStream(const QByteArray &stream, qsizetype chunk,
                                                            Pbx::FeedHealth *health = nullptr);

/// A floor made of events, settled as at the end of a stream.
[[nodiscard]] Folded foldEvents(std::vector<Domain::PbxEvent> events);
[[nodiscard]] Folded foldStream(const QByteArray &stream, qsizetype chunk = 64 * 1024);

/// Everything that can be read of a floor, one line a thing. Serials are left out: they are names, not content.
[[nodiscard]] QString describe(const Floor::FloorState &floor);

} // namespace Floorwatch::TestKit
