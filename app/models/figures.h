// Figures of a queue and of an agent for the models: the metrics room's definitions applied to the live records.
#pragma once

#include "domain/counts.h"
#include "floor/floorstate.h"
#include "models/thresholds.h"

#include <QCollator>
#include <QStringList>

namespace Floorwatch::Models
{

/// NaN where nothing was decided yet or the id is unknown.
[[nodiscard]] double serviceLevel(const Domain::QueueCounts &counts, const QString &id);
/// Share of the time worked of the time signed in and not paused; NaN before there is any.
[[nodiscard]] double occupancy(const Domain::AgentCounts &counts);

/// What a queue looks like now; everything that its tile shows and what decides its level.
struct QueueNow {
    int waiting = 0;
    Base::Span longest{};
    double serviceLevel = 0;
    int free = 0;
    int talking = 0;
    int paused = 0;
    int reachable = 0; ///< signed in and with a working phone, paused ones included
    Level level = Level::Calm;
    quint8 breaches = 0;
};
[[nodiscard]] QueueNow queueNow(const Floor::FloorState &floor, const Floor::QueueRecord &queue, Base::Instant now,
                                const Thresholds &thresholds, const QString &serviceLevelId);

/// Who listens to the call by the PBX's word, sensors not counted; in the order of coming.
[[nodiscard]] QStringList listeners(const Floor::CallRecord &call);
/// Whether the PBX records any leg of it.
[[nodiscard]] bool isRecorded(const Floor::CallRecord &call);

/// Orders names as people read them: numbers by value, Chinese by pinyin unless the desktop speaks a language with an
/// order of its own.
[[nodiscard]] QCollator nameCollator();

/// The part of a name that tells the team: "Sales / Anna", "Sales: Anna", "A组·张三"; empty where it tells none.
[[nodiscard]] QString teamOf(const QString &name);

} // namespace Floorwatch::Models
