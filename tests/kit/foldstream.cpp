#include "kit/foldstream.h"

#include <QStringList>

namespace Floorwatch::TestKit
{

using namespace Domain;

namespace
{

QString stamp(Base::Instant at) { return QString::number(Base::toEpochMicros(at)); }

QString span(Base::Span span) { return QString::number(span.count()); }

QString describeVisit(const Visit &v)
{
    return QStringList{QStringLiteral("visit"),
                       v.queue.key,
                       v.leg.key,
                       v.call.key,
                       v.caller.number,
                       v.caller.name,
                       QString::number(v.position),
                       stamp(v.joined),
                       stamp(v.answered),
                       stamp(v.ended),
                       v.agent.key,
                       text(v.outcome),
                       QString::number(v.joinedEstimated),
                       span(v.wait),
                       span(v.talk)}
        .join(QLatin1Char('|'));
}

QString describeQueue(const Floor::QueueRecord &q)
{
    const QueueCounts &c = q.counts;
    QStringList parts{QStringLiteral("queue"), q.id.key, q.settings.strategy};
    for (const int n : {q.settings.serviceLevelSeconds, int(q.present), c.offered, c.answered, c.abandoned, c.timedOut,
                        c.movedOn, c.exitedByKey, c.exitedEmpty, c.endedAway, c.answeredInTime, c.abandonedInTime,
                        c.abandonedShort, c.handled, q.talkingHere, int(q.waiting.size()), int(q.members.size())}) {
        parts << QString::number(n);
    }
    for (const Base::Span s : {c.waitOfAnswered, c.waitOfAbandoned, c.longestWait, c.talk, c.hold, c.wrapUp}) {
        parts << span(s);
    }
    for (const int n : q.membersInState) {
        parts << QString::number(n);
    }
    return parts.join(QLatin1Char('|'));
}

QString describeAgent(const Floor::AgentRecord &a)
{
    QStringList parts{QStringLiteral("agent"),
                      a.id.key,
                      a.name,
                      text(a.state),
                      stamp(a.since),
                      QString::number(a.sinceEstimated),
                      QString::number(a.paused),
                      a.pauseReason,
                      stamp(a.pausedSince),
                      text(a.device),
                      text(a.talkKind),
                      a.call.key,
                      a.leg.key,
                      a.other.number,
                      a.other.name,
                      a.callQueue,
                      a.changedBy,
                      stamp(a.countsSince)};
    for (const int n : {a.counts.handled, a.counts.ringNoAnswer, a.counts.outbound, a.counts.internal}) {
        parts << QString::number(n);
    }
    for (const Base::Span s : {a.counts.talk, a.counts.queueTalk, a.counts.pausedFlag}) {
        parts << span(s);
    }
    for (const Base::Span s : a.counts.inState) {
        parts << span(s);
    }
    for (const Membership &m : a.memberships) {
        parts << m.queue.key << m.interface << m.name << QString::number(m.paused) << QString::number(m.penalty);
    }
    for (const Floor::HistoryItem &item : a.history) {
        parts << stamp(item.at) << QString::number(int(item.kind)) << text(item.state) << item.text;
    }
    return parts.join(QLatin1Char('|'));
}

QString describeCall(const Floor::CallRecord &c)
{
    QStringList parts{QStringLiteral("call"), c.id.key,  text(c.phase), text(c.direction), c.caller.number,
                      c.caller.name,          c.dialled, c.queue,       c.agent.key,       stamp(c.began),
                      stamp(c.since)};
    for (const Leg &leg : c.legs) {
        parts << leg.id.key << leg.channel << leg.party.number << leg.connected.number
              << QString::number(int(leg.state)) << leg.agent.key << leg.bridge << QString::number(leg.held)
              << QString::number(leg.parked) << stamp(leg.began);
    }
    for (const Floor::HistoryItem &item : c.history) {
        parts << stamp(item.at) << QString::number(int(item.kind)) << item.text;
    }
    for (const auto *told : {&c.variables, &c.userEvents}) {
        for (const auto &[name, value] : *told) {
            parts << name << value;
        }
    }
    parts << c.path << c.reasonByHand;
    return parts.join(QLatin1Char('|'));
}

} // namespace

std::vector<PbxEvent> translateStream(const QByteArray &stream, qsizetype chunk, Pbx::FeedHealth *health)
{
    Wire::AmiReader reader;
    Pbx::AmiTranslator translator(PbxId{});
    Wire::AmiFrame frame;
    std::vector<PbxEvent> events;
    for (qsizetype at = 0; at < stream.size(); at += chunk) {
        reader.feed(QByteArrayView(stream).sliced(at, std::min(chunk, stream.size() - at)));
        while (reader.next(frame)) {
            translator.translate(frame, {}, events);
        }
    }
    if (health) {
        *health = translator.health(reader);
    }
    return events;
}

Folded foldEvents(std::vector<PbxEvent> events)
{
    Folded folded;
    folded.floor = std::make_unique<Floor::FloorState>(Floor::FloorSettings{});
    folded.floor->addFeed(PbxId{}, QStringLiteral("stream"));
    folded.floor->setVisitSink([&folded](const Visit &visit) { folded.visits.push_back(visit); });
    for (const PbxEvent &event : events) {
        folded.floor->apply(event);
    }
    folded.floor->settle();
    for (const quint64 serial : folded.floor->openVisits()) {
        folded.visits.push_back(*folded.floor->visitBySerial(serial));
    }
    folded.floor->setVisitSink({});
    folded.events = std::move(events);
    return folded;
}

Folded foldStream(const QByteArray &stream, qsizetype chunk)
{
    Pbx::FeedHealth health;
    Folded folded = foldEvents(translateStream(stream, chunk, &health));
    folded.health = health;
    return folded;
}

QString describe(const Floor::FloorState &floor)
{
    QStringList lines;
    for (const Floor::QueueRecord &queue : floor.queues()) {
        lines << describeQueue(queue);
        for (const quint64 serial : queue.waiting) {
            lines << QStringLiteral("waiting|") + describeVisit(*floor.visitBySerial(serial));
        }
    }
    for (const Floor::AgentRecord &agent : floor.agents()) {
        lines << describeAgent(agent);
    }
    for (const quint64 serial : floor.liveCalls()) {
        lines << describeCall(*floor.callBySerial(serial));
    }
    for (const quint64 serial : floor.openVisits()) {
        lines << describeVisit(*floor.visitBySerial(serial));
    }
    for (const Visit &visit : floor.endedVisits()) {
        lines << describeVisit(visit);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace Floorwatch::TestKit
