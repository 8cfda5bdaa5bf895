#include "session/rebuild.h"

namespace Floorwatch::Session
{

Rebuild::Rebuild(Journal::JournalReader &reader, Floor::FloorState &floor, Domain::PbxId pbx, QString feed,
                 Base::Instant now, std::function<void(const Domain::PbxEvent &)> read)
    : m_reader(reader), m_floor(floor), m_read(std::move(read))
{
    m_reader.addFeed(pbx, feed);
    const Base::Instant midnight = Base::startOfDay(now, floor.settings().zone);
    if (const auto snapshot = m_reader.lastSnapshotBefore(feed, midnight)) {
        m_range.fromId = *snapshot;
    } else {
        m_range.since = midnight;
    }
    m_range.pbx = std::move(feed);
}

bool Rebuild::step(quint64 events)
{
    quint64 left = events;
    const auto result = m_reader.read(m_range, [&](qint64 id, Domain::PbxEvent &&event) {
        m_floor.apply(event);
        m_read(event);
        ++m_folded;
        m_range.fromId = id + 1;
        m_range.since = {};
        return --left > 0;
    });
    if (!result) {
        m_error = result.error();
        return true;
    }
    return !result.value().stopped;
}

} // namespace Floorwatch::Session
