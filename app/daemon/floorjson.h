// The floor as JSON: the shape that scripts rely on (README, "Command line"). Members are only ever added.
#pragma once

#include "floor/floorstate.h"
#include "pbx/feedhealth.h"

#include <QIODevice>
#include <QJsonObject>

namespace Floorwatch::Daemon
{

[[nodiscard]] QJsonObject pbxJson(const Floor::FeedRecord &feed);
[[nodiscard]] QJsonObject streamJson(const Pbx::FeedHealth &health, double seconds);
/// `now` is what running figures (the longest wait, the present state's time) are reckoned to.
[[nodiscard]] QJsonObject queueJson(const Floor::FloorState &floor, const Floor::QueueRecord &queue, Base::Instant now);
[[nodiscard]] QJsonObject agentJson(const Floor::FloorState &floor, const Floor::AgentRecord &agent, Base::Instant now);
/// One row a queue visit. Wait and talk of an open one run up to `now`.
[[nodiscard]] QJsonObject visitJson(const Domain::Visit &visit, Base::Instant now);

/// Writes the whole object. `endedVisits` holds the ended visits' rows, one JSON object a line, so that a capture of
/// many hours needs no more memory than a short one; nullptr: those that the floor still keeps.
void writeFloor(QIODevice &out, const Floor::FloorState &floor, const QJsonObject &stream, QIODevice *endedVisits);

} // namespace Floorwatch::Daemon
