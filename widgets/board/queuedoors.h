// Where in the dialplan a queue is entered, learned from the callers seen in it: what a redirect to that queue needs.
#pragma once

#include "floor/floorstate.h"

#include <QHash>

#include <optional>

namespace Floorwatch::Board
{

struct Door {
    QString context;
    QString extension;
};

class QueueDoors
{
public:
    void learn(const Floor::FloorState &floor, const Floor::FloorChanges &changes);
    [[nodiscard]] std::optional<Door> doorOf(const Domain::QueueId &queue) const;

private:
    QHash<Domain::QueueId, Door> m_doors;
};

} // namespace Floorwatch::Board
