// The live floor: a fold of PbxEvents. The same events always give the same floor, whether they come from a live
// feed, a recorded stream or the journal.
//
// Not thread-safe: it lives in one thread (the GUI thread of the console, the main thread of floorwatchd).
#pragma once

#include "domain/pbxevent.h"
#include "floor/floorrecords.h"

#include <QTimeZone>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace Floorwatch::Floor
{

/// What changed since the last take: indices of agents, queues and feeds, serials of calls and visits; no duplicates.
struct FloorChanges {
    std::vector<int> agents;
    std::vector<int> queues;
    std::vector<int> feeds;
    std::vector<quint64> calls;  ///< look up by callBySerial(); absent there means the call is over
    std::vector<quint64> visits; ///< look up by visitBySerial()
    bool day = false;            ///< midnight passed: every count began anew
    [[nodiscard]] bool empty() const
    {
        return agents.empty() && queues.empty() && feeds.empty() && calls.empty() && visits.empty() && !day;
    }
};

struct FloorSettings {
    QTimeZone zone = QTimeZone::utc(); ///< the site's: counts begin anew at its midnight
    int serviceLevelSeconds = 20;      ///< where a queue does not say
    int shortAbandonSeconds = 5;
    int endedVisitsKept = 20'000; ///< a bound on memory; older ones are in the journal
};

class FloorState
{
public:
    explicit FloorState(FloorSettings settings);
    ~FloorState();
    FloorState(const FloorState &) = delete;
    FloorState &operator=(const FloorState &) = delete;

    /// Names a PBX before its first event. Call once for each, with ids 0, 1, 2, ...
    void addFeed(Domain::PbxId pbx, const QString &name);

    /// Folds one event. Times of one PBX must not run backwards by more than its clock was set back; a smaller time
    /// is taken as the last one seen. Returns whether anything changed, that is whether the event must be journaled.
    bool apply(const Domain::PbxEvent &event);

    /// Lets time pass where no event comes: ends wrap-ups, settles what waits for a word that never came, and begins
    /// a new day at midnight. Timers due up to an event's time fire before it, so that a replay needs no other call.
    void advance(Domain::PbxId pbx, Instant now);

    /// Settles visits that still wait for a word on how they ended, as nothing more will come: the end of a recorded
    /// stream.
    void settle();

    // ---- reading; references stay valid until the next apply() or advance()
    [[nodiscard]] const std::deque<AgentRecord> &agents() const;
    [[nodiscard]] const std::deque<QueueRecord> &queues() const;
    [[nodiscard]] const std::vector<FeedRecord> &feeds() const;
    [[nodiscard]] int agentIndex(const Domain::AgentId &id) const; ///< -1 where unknown
    [[nodiscard]] int queueIndex(const Domain::QueueId &id) const; ///< -1 where unknown
    [[nodiscard]] const CallRecord *callBySerial(quint64 serial) const;
    [[nodiscard]] const CallRecord *call(const Domain::CallId &id) const;
    [[nodiscard]] const CallRecord *callOfLeg(const Domain::LegId &leg) const; ///< nullptr where there is no such leg
    [[nodiscard]] const Domain::Leg *leg(const Domain::LegId &leg) const;      ///< nullptr where there is no such leg
    /// Whom a spying leg listens to; null where nobody.
    [[nodiscard]] Domain::LegId spiedBy(const Domain::LegId &spyer) const;
    [[nodiscard]] std::vector<quint64> liveCalls() const; ///< serials, oldest first
    /// An open visit, or one of the last `endedVisitsKept` that ended; nullptr where older or unknown.
    [[nodiscard]] const Domain::Visit *visitBySerial(quint64 serial) const;
    [[nodiscard]] std::vector<quint64> openVisits() const;              ///< waiting and talking ones, oldest first
    [[nodiscard]] const std::deque<Domain::Visit> &endedVisits() const; ///< in the order of their ends

    /// The service level threshold that holds for a queue.
    [[nodiscard]] int serviceLevelSeconds(const QueueRecord &queue) const;
    /// An agent's counts with the running state's time up to `now` added.
    [[nodiscard]] Domain::AgentCounts countsAt(const AgentRecord &agent, Instant now) const;
    [[nodiscard]] const FloorSettings &settings() const;
    /// The time of the newest event folded for this PBX.
    [[nodiscard]] Instant lastTime(Domain::PbxId pbx) const;

    /// How far the PBX's clock runs ahead of ours, as the link measured it; moves no stored time.
    void setClockOffset(Domain::PbxId pbx, Span ahead);
    /// What the PBX's clock shows when ours shows `local`: what running timers are reckoned with. While a feed is not
    /// live this stands still at the last word from the PBX, so that no timer runs on without knowledge.
    [[nodiscard]] Instant pbxTime(Domain::PbxId pbx, Instant local) const;

    /// Everything that changed since the last call, each once.
    [[nodiscard]] FloorChanges takeChanges();

    /// Called from within apply() with each visit that has ended, once and final. It must not call back.
    void setVisitSink(std::function<void(const Domain::Visit &)> sink);

private:
    class Fold;
    std::unique_ptr<Fold> m_fold;
};

} // namespace Floorwatch::Floor
