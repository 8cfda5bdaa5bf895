#include "floor/floorstate.h"

#include "floor/fold.h"

#include <algorithm>

namespace Floorwatch::Floor
{

FloorState::FloorState(FloorSettings settings) : m_fold(std::make_unique<Fold>(std::move(settings))) {}
FloorState::~FloorState() = default;

void FloorState::addFeed(PbxId pbx, const QString &name)
{
    const auto index = static_cast<size_t>(pbx);
    if (m_fold->feeds.size() <= index) {
        m_fold->feeds.resize(index + 1);
        m_fold->feedExtras.resize(index + 1);
        m_fold->changedFeed.resize(index + 1);
    }
    m_fold->feeds[index].pbx = pbx;
    m_fold->feeds[index].name = name;
    m_fold->pbx = pbx;
    m_fold->touchFeed();
}

bool FloorState::apply(const PbxEvent &event) { return m_fold->apply(event); }

void FloorState::advance(PbxId pbx, Instant now) { m_fold->advanceTo(pbx, now); }

void FloorState::settle() { m_fold->settleAll(); }

const std::deque<AgentRecord> &FloorState::agents() const { return m_fold->agents; }

const std::deque<QueueRecord> &FloorState::queues() const { return m_fold->queues; }

const std::vector<FeedRecord> &FloorState::feeds() const { return m_fold->feeds; }

int FloorState::agentIndex(const AgentId &id) const { return m_fold->agentByInterface.value(id, -1); }

int FloorState::queueIndex(const QueueId &id) const { return m_fold->queueById.value(id, -1); }

const CallRecord *FloorState::callBySerial(quint64 serial) const
{
    const auto found = m_fold->calls.find(serial);
    return found == m_fold->calls.end() ? nullptr : &found->second;
}

const CallRecord *FloorState::call(const CallId &id) const { return callBySerial(m_fold->callById.value(id, 0)); }

const CallRecord *FloorState::callOfLeg(const LegId &leg) const
{
    const auto found = m_fold->legs.constFind(leg);
    return found == m_fold->legs.constEnd() ? nullptr : callBySerial(found->call);
}

const Leg *FloorState::leg(const LegId &leg) const { return m_fold->findLeg(leg); }

LegId FloorState::spiedBy(const LegId &spyer) const { return m_fold->spies.value(spyer).target; }

std::vector<quint64> FloorState::liveCalls() const
{
    std::vector<quint64> serials;
    serials.reserve(m_fold->calls.size());
    for (const auto &[serial, call] : m_fold->calls) {
        serials.push_back(serial);
    }
    std::sort(serials.begin(), serials.end());
    return serials;
}

const Visit *FloorState::visitBySerial(quint64 serial) const
{
    if (const auto found = m_fold->visits.find(serial); found != m_fold->visits.end()) {
        return &found->second.visit;
    }
    const auto &ended = m_fold->ended;
    const auto found =
        std::find_if(ended.crbegin(), ended.crend(), [serial](const Visit &v) { return v.serial == serial; });
    return found == ended.crend() ? nullptr : &*found;
}

std::vector<quint64> FloorState::openVisits() const
{
    std::vector<quint64> serials;
    for (const auto &[serial, extra] : m_fold->visits) {
        serials.push_back(serial);
    }
    std::sort(serials.begin(), serials.end());
    return serials;
}

const std::deque<Visit> &FloorState::endedVisits() const { return m_fold->ended; }

int FloorState::serviceLevelSeconds(const QueueRecord &queue) const { return m_fold->targetSeconds(queue); }

AgentCounts FloorState::countsAt(const AgentRecord &agent, Instant now) const
{
    AgentCounts counts = agent.counts;
    const int index = m_fold->agentByInterface.value(agent.id, -1);
    const Fold::AgentExtra &extra = m_fold->agentExtras[static_cast<size_t>(index)];
    if (const Instant stale = m_fold->feeds[static_cast<size_t>(agent.id.pbx)].staleSince; Base::isSet(stale)) {
        now = std::min(now, stale);
    }
    if (Base::isSet(extra.countedFrom) && now > extra.countedFrom) {
        Fold::addTime(counts, agent, now - extra.countedFrom);
    }
    if (Base::isSet(extra.pauseCountedFrom) && now > extra.pauseCountedFrom) {
        counts.pausedFlag += now - extra.pauseCountedFrom;
    }
    return counts;
}

const FloorSettings &FloorState::settings() const { return m_fold->settings; }

Instant FloorState::lastTime(PbxId pbx) const { return m_fold->feedExtras[static_cast<size_t>(pbx)].last; }

void FloorState::setClockOffset(PbxId pbx, Span ahead) { m_fold->feedExtras[static_cast<size_t>(pbx)].offset = ahead; }

Instant FloorState::pbxTime(PbxId pbx, Instant local) const
{
    const FeedRecord &feed = m_fold->feeds[static_cast<size_t>(pbx)];
    const Fold::FeedExtra &extra = m_fold->feedExtras[static_cast<size_t>(pbx)];
    return feed.state == FeedState::Live ? std::max(extra.last, local + extra.offset) : extra.last;
}

FloorChanges FloorState::takeChanges()
{
    for (const int agent : m_fold->changes.agents) {
        m_fold->agentExtras[static_cast<size_t>(agent)].changed = false;
    }
    std::fill(m_fold->changedQueue.begin(), m_fold->changedQueue.end(), char(0));
    std::fill(m_fold->changedFeed.begin(), m_fold->changedFeed.end(), char(0));
    m_fold->changedCalls.clear();
    m_fold->changedVisits.clear();
    return std::exchange(m_fold->changes, {});
}

void FloorState::setVisitSink(std::function<void(const Visit &)> sink) { m_fold->sink = std::move(sink); }

} // namespace Floorwatch::Floor
