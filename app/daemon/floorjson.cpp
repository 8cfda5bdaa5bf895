#include "daemon/floorjson.h"

#include "metrics/figures.h"
#include "metrics/servicelevel.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Floorwatch::Daemon
{

using namespace Domain;
using Base::Instant;

namespace
{

QJsonValue epochOrNull(Instant at)
{
    return Base::isSet(at) ? QJsonValue(Base::toEpochSeconds(at)) : QJsonValue(QJsonValue::Null);
}

QJsonValue secondsOrNull(const std::optional<Base::Span> &span)
{
    return span ? QJsonValue(Base::toSeconds(*span)) : QJsonValue(QJsonValue::Null);
}

QByteArray compact(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

/// Writes `"name":[` and rows with commas between them.
class ArrayWriter
{
public:
    ArrayWriter(QIODevice &out, const char *name) : m_out(out)
    {
        m_out.write("\"");
        m_out.write(name);
        m_out.write("\":[");
    }
    ~ArrayWriter() { m_out.write("]"); }
    ArrayWriter(const ArrayWriter &) = delete;
    ArrayWriter &operator=(const ArrayWriter &) = delete;
    void row(const QByteArray &json)
    {
        m_out.write(m_first ? "\n" : ",\n");
        m_out.write(json);
        m_first = false;
    }

private:
    QIODevice &m_out;
    bool m_first = true;
};

} // namespace

QJsonObject pbxJson(const Floor::FeedRecord &feed)
{
    return {
        {QStringLiteral("kind"), feed.kind.isEmpty() ? QJsonValue(QStringLiteral("asterisk")) : QJsonValue(feed.kind)},
        {QStringLiteral("version"), feed.version},
        {QStringLiteral("name"), feed.name},
        {QStringLiteral("feed"), text(feed.state)},
        {QStringLiteral("staleSinceEpoch"), epochOrNull(feed.staleSince)}};
}

QJsonObject streamJson(const Pbx::FeedHealth &health, double seconds)
{
    QJsonArray troubles;
    for (const Pbx::FeedTrouble &trouble : health.troubles) {
        troubles.append(QJsonObject{{QStringLiteral("what"), trouble.what},
                                    {QStringLiteral("count"), static_cast<qint64>(trouble.count)},
                                    {QStringLiteral("example"), trouble.example}});
    }
    return {{QStringLiteral("bytes"), static_cast<qint64>(health.bytes)},
            {QStringLiteral("frames"), static_cast<qint64>(health.frames)},
            {QStringLiteral("events"), static_cast<qint64>(health.events)},
            {QStringLiteral("skipped"), static_cast<qint64>(health.skipped)},
            {QStringLiteral("malformed"), static_cast<qint64>(health.malformed)},
            {QStringLiteral("seconds"), seconds},
            {QStringLiteral("troubles"), troubles}};
}

QJsonObject queueJson(const Floor::FloorState &floor, const Floor::QueueRecord &queue, Instant now)
{
    const QueueCounts &counts = queue.counts;
    Base::Span longest{};
    for (const quint64 serial : queue.waiting) {
        longest = std::max(longest, now - floor.visitBySerial(serial)->joined);
    }
    QJsonObject level;
    for (const Metrics::ServiceLevel variant : Metrics::allServiceLevels) {
        const auto value = Metrics::serviceLevel(variant, counts);
        level.insert(Metrics::id(variant), value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null));
    }
    return {{QStringLiteral("name"), queue.id.key},
            {QStringLiteral("offered"), counts.offered},
            {QStringLiteral("answered"), counts.answered},
            {QStringLiteral("abandoned"), counts.abandoned},
            {QStringLiteral("timedOut"), counts.timedOut},
            {QStringLiteral("movedOn"), counts.movedOn},
            {QStringLiteral("exitedByKey"), counts.exitedByKey},
            {QStringLiteral("exitedEmpty"), counts.exitedEmpty},
            {QStringLiteral("endedAway"), counts.endedAway},
            {QStringLiteral("waiting"), static_cast<int>(queue.waiting.size())},
            {QStringLiteral("talking"), queue.talkingHere},
            {QStringLiteral("longestWaitSeconds"), Base::toSeconds(longest)},
            {QStringLiteral("asaSeconds"), secondsOrNull(Metrics::averageSpeedOfAnswer(counts))},
            {QStringLiteral("ahtSeconds"), secondsOrNull(Metrics::averageHandleTime(counts))},
            {QStringLiteral("serviceLevelSeconds"), floor.serviceLevelSeconds(queue)},
            {QStringLiteral("serviceLevel"), level},
            {QStringLiteral("sinceEpoch"), epochOrNull(queue.countsSince)}};
}

QJsonObject agentJson(const Floor::FloorState &floor, const Floor::AgentRecord &agent, Instant now)
{
    const AgentCounts counts = floor.countsAt(agent, now);
    QJsonArray queues;
    for (const Membership &member : agent.memberships) {
        queues.append(member.queue.key);
    }
    const auto occupancy = Metrics::occupancy(counts);
    return {{QStringLiteral("id"), agent.id.key},
            {QStringLiteral("name"), agent.name},
            {QStringLiteral("state"), text(agent.state)},
            {QStringLiteral("sinceEpoch"), epochOrNull(agent.since)},
            {QStringLiteral("sinceEstimated"), agent.sinceEstimated},
            {QStringLiteral("paused"), agent.paused},
            {QStringLiteral("pauseReason"), agent.pauseReason},
            {QStringLiteral("queues"), queues},
            {QStringLiteral("talkKind"), text(agent.talkKind)},
            {QStringLiteral("handled"), counts.handled},
            {QStringLiteral("talkSeconds"), Base::toSeconds(counts.queueTalk)},
            {QStringLiteral("pausedSeconds"), Base::toSeconds(counts.pausedFlag)},
            {QStringLiteral("occupancy"), occupancy ? QJsonValue(*occupancy) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("countsSinceEpoch"), epochOrNull(agent.countsSince)}};
}

QJsonObject visitJson(const Visit &visit, Instant now)
{
    const Base::Span wait =
        visit.outcome == VisitOutcome::Waiting && !Base::isSet(visit.ended) ? now - visit.joined : visit.wait;
    const Base::Span talk = visit.outcome == VisitOutcome::Talking ? now - visit.answered : visit.talk;
    return {{QStringLiteral("id"), QString::number(visit.serial)},
            {QStringLiteral("uniqueid"), visit.leg.key},
            {QStringLiteral("callerNumber"), visit.caller.number},
            {QStringLiteral("callerName"), visit.caller.name},
            {QStringLiteral("queue"), visit.queue.key},
            {QStringLiteral("joinedEpoch"), epochOrNull(visit.joined)},
            {QStringLiteral("joinedEstimated"), visit.joinedEstimated},
            {QStringLiteral("answeredEpoch"), epochOrNull(visit.answered)},
            {QStringLiteral("endedEpoch"), epochOrNull(visit.ended)},
            {QStringLiteral("agent"), visit.agent.key},
            {QStringLiteral("outcome"), text(visit.outcome)},
            {QStringLiteral("waitSeconds"), Base::toSeconds(wait)},
            {QStringLiteral("talkSeconds"), Base::toSeconds(talk)}};
}

void writeFloor(QIODevice &out, const Floor::FloorState &floor, const QJsonObject &stream, QIODevice *endedVisits)
{
    const auto nowOf = [&floor](PbxId pbx) { return floor.lastTime(pbx); };
    QJsonArray pbxes;
    for (const Floor::FeedRecord &feed : floor.feeds()) {
        pbxes.append(pbxJson(feed));
    }
    out.write("{\"pbx\":");
    out.write(compact(pbxes.isEmpty() ? QJsonObject{} : pbxes.first().toObject()));
    out.write(",\n\"feeds\":");
    out.write(QJsonDocument(pbxes).toJson(QJsonDocument::Compact));
    if (!stream.isEmpty()) {
        out.write(",\n\"stream\":");
        out.write(compact(stream));
    }
    out.write(",\n");
    {
        ArrayWriter rows(out, "queues");
        for (const Floor::QueueRecord &queue : floor.queues()) {
            if (queue.present) {
                rows.row(compact(queueJson(floor, queue, nowOf(queue.id.pbx))));
            }
        }
    }
    out.write(",\n");
    {
        ArrayWriter rows(out, "agents");
        for (const Floor::AgentRecord &agent : floor.agents()) {
            rows.row(compact(agentJson(floor, agent, nowOf(agent.id.pbx))));
        }
    }
    out.write(",\n");
    {
        ArrayWriter rows(out, "calls");
        while (endedVisits && !endedVisits->atEnd()) {
            rows.row(endedVisits->readLine().trimmed());
        }
        if (!endedVisits) {
            for (const Visit &visit : floor.endedVisits()) {
                rows.row(compact(visitJson(visit, nowOf(visit.queue.pbx))));
            }
        }
        for (const quint64 serial : floor.openVisits()) {
            const Visit &visit = *floor.visitBySerial(serial);
            rows.row(compact(visitJson(visit, nowOf(visit.queue.pbx))));
        }
    }
    out.write("}\n");
}

} // namespace Floorwatch::Daemon
