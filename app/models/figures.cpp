#include "models/figures.h"

#include "metrics/figures.h"
#include "metrics/servicelevel.h"

#include <algorithm>
#include <limits>

namespace Floorwatch::Models
{

using Domain::AgentState;

namespace
{

constexpr double NotDefined = std::numeric_limits<double>::quiet_NaN();

int inState(const Floor::QueueRecord &queue, AgentState state)
{
    return queue.membersInState[static_cast<size_t>(state)];
}

void judge(QueueNow &now, const Domain::QueueCounts &counts, const Thresholds &t)
{
    const auto raise = [&now](Level level, QueueBreach breach) {
        if (level != Level::Calm) {
            now.breaches = static_cast<quint8>(now.breaches | breach);
            now.level = std::max(now.level, level);
        }
    };
    raise(now.waiting >= t.waitingAlarm   ? Level::Alarm
          : now.waiting >= t.waitingWatch ? Level::Watch
                                          : Level::Calm,
          WaitingBreach);
    raise(now.waiting > 0 ? t.waiting.levelOf(now.longest) : Level::Calm, LongestBreach);
    if (counts.answered + counts.abandoned >= t.serviceLevelLeast) {
        raise(now.serviceLevel < t.serviceLevelAlarm    ? Level::Alarm
              : now.serviceLevel < t.serviceLevelTarget ? Level::Watch
                                                        : Level::Calm,
              ServiceLevelBreach);
    }
    raise(now.waiting > 0 && now.reachable == 0 ? Level::Alarm : Level::Calm, NobodyBreach);
}

} // namespace

double serviceLevel(const Domain::QueueCounts &counts, const QString &id)
{
    const auto variant = Metrics::serviceLevelFromId(id);
    return variant ? Metrics::serviceLevel(*variant, counts).value_or(NotDefined) : NotDefined;
}

double occupancy(const Domain::AgentCounts &counts) { return Metrics::occupancy(counts).value_or(NotDefined); }

QueueNow queueNow(const Floor::FloorState &floor, const Floor::QueueRecord &queue, Base::Instant local,
                  const Thresholds &thresholds, const QString &serviceLevelId)
{
    QueueNow now;
    now.waiting = static_cast<int>(queue.waiting.size());
    const Base::Instant pbxNow = floor.pbxTime(queue.id.pbx, local);
    for (const quint64 serial : queue.waiting) {
        if (const Domain::Visit *visit = floor.visitBySerial(serial)) {
            now.longest = std::max(now.longest, pbxNow - visit->joined);
        }
    }
    now.serviceLevel = serviceLevel(queue.counts, serviceLevelId);
    now.free = inState(queue, AgentState::Available);
    now.talking = inState(queue, AgentState::Talking) + inState(queue, AgentState::OnHold);
    now.paused = inState(queue, AgentState::Paused);
    now.reachable =
        now.free + now.talking + now.paused + inState(queue, AgentState::Ringing) + inState(queue, AgentState::WrapUp);
    judge(now, queue.counts, thresholds);
    return now;
}

QStringList listeners(const Floor::CallRecord &call)
{
    QStringList names;
    for (const Domain::Leg &leg : call.legs) {
        for (const Domain::Spy &spy : leg.spies) {
            if (!spy.sensor) {
                names.append(spy.by.isEmpty() ? spy.leg.key : spy.by);
            }
        }
    }
    return names;
}

bool isRecorded(const Floor::CallRecord &call)
{
    return std::any_of(call.legs.begin(), call.legs.end(), [](const Domain::Leg &leg) { return leg.recorded; });
}

QCollator nameCollator()
{
    // The Chinese order keeps Latin letters as they are; an English one would sort Chinese by strokes.
    const QLocale system = QLocale::system();
    const bool plain = system.language() == QLocale::C || system.language() == QLocale::English;
    QCollator collator(plain ? QLocale(QLocale::Chinese, QLocale::China) : system);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

QString teamOf(const QString &name)
{
    static constexpr std::array<QStringView, 6> Separators = {u" / ", u"/", u": ", u"：", u"·", u" - "};
    for (const QStringView separator : Separators) {
        if (const qsizetype at = name.indexOf(separator); at > 0) {
            return name.left(at).trimmed();
        }
    }
    return {};
}

} // namespace Floorwatch::Models
