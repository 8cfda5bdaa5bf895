// Whatever bytes a manager's socket delivers, in whatever pieces: the reader, the translator and the floor must get
// through them without a crash, and the floor must agree with itself.
//
// The first two bytes of an input seed the sizes of the pieces, the rest is the stream. A corpus file is thus a piece
// of AMI with two bytes before it.
#include "floor/floorstate.h"
#include "pbx/asterisk/amitranslator.h"
#include "wire/amireader.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace Floorwatch;

namespace
{

void hold(bool holds, const char *what)
{
    if (!holds) {
        std::fprintf(stderr, "invariant broken: %s\n", what);
        std::abort();
    }
}

void checkQueue(const Floor::FloorState &floor, const Floor::QueueRecord &queue)
{
    const Domain::QueueCounts &c = queue.counts;
    for (const int count :
         {c.offered, c.answered, c.abandoned, c.timedOut, c.movedOn, c.exitedByKey, c.exitedEmpty, c.endedAway,
          c.answeredInTime, c.abandonedInTime, c.abandonedShort, c.handled, queue.talkingHere}) {
        hold(count >= 0, "a count is never negative");
    }
    hold(c.answeredInTime <= c.answered && c.abandonedInTime <= c.abandoned && c.abandonedShort <= c.abandoned,
         "a part is never more than its whole");
    for (const quint64 serial : queue.waiting) {
        const Domain::Visit *visit = floor.visitBySerial(serial);
        hold(visit != nullptr, "who waits has a visit");
        hold(visit->outcome == Domain::VisitOutcome::Waiting, "who stands in line waits");
        hold(visit->queue == queue.id, "who stands in a line waits for that queue");
    }
    int members = 0;
    for (const int count : queue.membersInState) {
        hold(count >= 0, "the members by state are never negative");
        members += count;
    }
    hold(members == static_cast<int>(queue.members.size()), "the members by state add up to the members");
    for (const int index : queue.members) {
        hold(index >= 0 && index < static_cast<int>(floor.agents().size()), "a member is an agent");
    }
}

void checkFloor(const Floor::FloorState &floor)
{
    for (const Floor::QueueRecord &queue : floor.queues()) {
        checkQueue(floor, queue);
        hold(floor.queueIndex(queue.id) >= 0, "a queue is found by its id");
    }
    for (const Floor::AgentRecord &agent : floor.agents()) {
        hold(agent.counts.handled >= 0 && agent.counts.ringNoAnswer >= 0, "an agent's count is never negative");
        hold(floor.agentIndex(agent.id) >= 0, "an agent is found by its id");
    }
    for (const quint64 serial : floor.openVisits()) {
        const Domain::Visit *visit = floor.visitBySerial(serial);
        hold(visit != nullptr && Domain::isOpen(visit->outcome), "an open visit is open");
    }
    for (const Domain::Visit &visit : floor.endedVisits()) {
        hold(!Domain::isOpen(visit.outcome), "an ended visit is over");
        hold(visit.wait >= Base::Span{} && visit.talk >= Base::Span{}, "nobody waits or talks for less than nothing");
    }
    for (const quint64 serial : floor.liveCalls()) {
        hold(floor.callBySerial(serial) != nullptr, "a live call is found by its serial");
    }
}

/// The sizes of the pieces: small ones, large ones, and now and then a single byte.
class Pieces
{
public:
    explicit Pieces(uint32_t seed) : m_state(seed * 2654435761U + 1U) {}
    qsizetype next()
    {
        m_state = m_state * 1664525U + 1013904223U;
        const uint32_t kind = m_state >> 30U;
        const uint32_t size = (m_state >> 8U) & 0xFFFU;
        return kind == 0 ? 1 : static_cast<qsizetype>(kind == 1 ? size % 16U + 1U : size + 1U);
    }

private:
    uint32_t m_state;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2) {
        return 0;
    }
    Pieces pieces(data[0] | static_cast<uint32_t>(data[1]) << 8U);
    const QByteArrayView stream(data + 2, static_cast<qsizetype>(size - 2));

    Floor::FloorSettings settings;
    settings.endedVisitsKept = 50;
    Floor::FloorState floor(settings);
    const Domain::PbxId pbx{};
    floor.addFeed(pbx, QStringLiteral("fuzz"));
    Wire::AmiReader reader;
    Pbx::FeedConfig config;
    config.contexts = QStringList(QStringLiteral("ivr-main"));
    Pbx::AmiTranslator translator(pbx, config);
    std::vector<Domain::PbxEvent> events;
    Wire::AmiFrame frame;
    quint64 frames = 0;
    for (qsizetype at = 0; at < stream.size();) {
        const qsizetype piece = std::min(pieces.next(), stream.size() - at);
        reader.feed(stream.sliced(at, piece));
        at += piece;
        while (reader.next(frame)) {
            ++frames;
            hold(frame.text().size() <= Wire::AmiReader::MaxFrame, "a frame is never larger than allowed");
            events.clear();
            translator.translate(frame, {}, events);
            for (const Domain::PbxEvent &event : events) {
                floor.apply(event);
            }
        }
    }
    hold(reader.counts().bytes == static_cast<quint64>(stream.size()), "every byte is counted");
    hold(reader.counts().frames >= frames, "every frame is counted");
    checkFloor(floor);
    static_cast<void>(translator.health(reader));
    floor.advance(pbx, translator.streamTime() + std::chrono::hours(1));
    floor.settle();
    static_cast<void>(floor.takeChanges());
    checkFloor(floor);
    return 0;
}
