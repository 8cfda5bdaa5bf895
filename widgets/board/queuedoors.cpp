#include "board/queuedoors.h"

namespace Floorwatch::Board
{

void QueueDoors::learn(const Floor::FloorState &floor, const Floor::FloorChanges &changes)
{
    for (const quint64 serial : changes.visits) {
        const Domain::Visit *visit = floor.visitBySerial(serial);
        const Floor::CallRecord *call = visit == nullptr ? nullptr : floor.call(visit->call);
        if (call == nullptr || visit->outcome != Domain::VisitOutcome::Waiting) {
            continue;
        }
        for (const Domain::Leg &leg : call->legs) {
            if (leg.id == visit->leg && !leg.context.isEmpty() && !leg.extension.isEmpty()) {
                m_doors.insert(visit->queue, {leg.context, leg.extension});
            }
        }
    }
}

std::optional<Door> QueueDoors::doorOf(const Domain::QueueId &queue) const
{
    const auto found = m_doors.constFind(queue);
    return found == m_doors.constEnd() ? std::nullopt : std::optional<Door>(*found);
}

} // namespace Floorwatch::Board
