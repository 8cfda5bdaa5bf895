// The day so far, read back from the journal, so that a restart at noon does not zero the morning.
#pragma once

#include "floor/floorstate.h"
#include "journal/journalreader.h"

#include <functional>
#include <optional>

namespace Floorwatch::Session
{

/// Folds one feed's events of today into a floor, in steps. Starts at the last snapshot before midnight, where there
/// is one: from there on nothing earlier is needed.
class Rebuild
{
public:
    /// `now` decides what today is. The reader must outlive this.
    /// `read` is shown every event after it is folded.
    Rebuild(Journal::JournalReader &reader, Floor::FloorState &floor, Domain::PbxId pbx, QString feed,
            Base::Instant now, std::function<void(const Domain::PbxEvent &)> read);

    /// Folds up to `events` more. True when there are no more, or reading failed; error() then says so.
    [[nodiscard]] bool step(quint64 events);
    [[nodiscard]] const QString &error() const { return m_error; }
    [[nodiscard]] quint64 folded() const { return m_folded; }

private:
    Journal::JournalReader &m_reader;
    Floor::FloorState &m_floor;
    std::function<void(const Domain::PbxEvent &)> m_read;
    Journal::ReadRange m_range;
    QString m_error;
    quint64 m_folded = 0;
};

} // namespace Floorwatch::Session
