#include "models/agentmodel.h"

#include "models/figures.h"

#include <algorithm>

namespace Floorwatch::Models
{

using Domain::AgentState;
using Floor::AgentRecord;

namespace
{

constexpr Base::Span SortEvery = std::chrono::milliseconds(450); // ticks come each 500 ms, never quite on time

// Figures that grow by themselves: their order changes without an event.
bool runs(AgentColumn column)
{
    return column == AgentColumn::Talk || column == AgentColumn::WrapUp || column == AgentColumn::Paused ||
           column == AgentColumn::Occupancy;
}

} // namespace

AgentModel::AgentModel(const Floor::FloorState &floor, Thresholds thresholds, QObject *parent)
    : KeyedModel(parent), m_floor(floor), m_thresholds(thresholds), m_order(floor)
{
}

int AgentModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : AgentColumnCount; }

Qt::ItemFlags AgentModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    return agentAt(index.row()) < 0 ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

int AgentModel::agentAt(int row) const { return row < 0 || row >= rowCount() ? -1 : agentOfKey(keyAt(row)); }

int AgentModel::rowOfAgent(int agent) const
{
    const auto at = static_cast<size_t>(agent);
    return agent < 0 || at >= m_rowsOf.size() || m_rowsOf[at].empty() ? -1 : m_rowsOf[at].front();
}

Base::Span AgentModel::elapsed(const AgentRecord &agent) const
{
    if (!Base::isSet(agent.since)) {
        return Base::Span(0);
    }
    return std::max(Base::Span(0), m_floor.pbxTime(agent.id.pbx, m_now) - agent.since);
}

bool AgentModel::stale(const AgentRecord &agent) const
{
    const auto pbx = static_cast<size_t>(agent.id.pbx);
    return pbx < m_floor.feeds().size() && Base::isSet(m_floor.feeds()[pbx].staleSince);
}

QVariant AgentModel::display(const AgentRecord &agent, AgentColumn column) const
{
    switch (column) {
    case AgentColumn::Name: return agent.name;
    case AgentColumn::State: return Domain::text(agent.state);
    case AgentColumn::Timer: return QVariant::fromValue<qint64>(elapsed(agent).count());
    case AgentColumn::Caller: return agent.other.name.isEmpty() ? agent.other.number : agent.other.name;
    case AgentColumn::Queue: return agent.callQueue;
    case AgentColumn::Reason: return agent.pauseReason;
    case AgentColumn::Handled: return agent.counts.handled;
    case AgentColumn::Talk: return figure(agent, TalkRole);
    case AgentColumn::WrapUp: return figure(agent, WrapUpRole);
    case AgentColumn::Paused: return figure(agent, PausedTimeRole);
    case AgentColumn::Occupancy: return figure(agent, OccupancyRole);
    case AgentColumn::Queues: {
        QStringList names;
        for (const Domain::Membership &m : agent.memberships) {
            names.append(m.queue.key);
        }
        return names.join(QStringLiteral(", "));
    }
    }
    Q_UNREACHABLE();
}

QVariant AgentModel::figure(const AgentRecord &agent, int role) const
{
    const Domain::AgentCounts counts = m_floor.countsAt(agent, m_floor.pbxTime(agent.id.pbx, m_now));
    switch (role) {
    case TalkRole: return QVariant::fromValue<qint64>(counts.talk.count());
    case WrapUpRole:
        return QVariant::fromValue<qint64>(counts.inState[static_cast<size_t>(AgentState::WrapUp)].count());
    case PausedTimeRole: return QVariant::fromValue<qint64>(counts.pausedFlag.count());
    case OccupancyRole: return occupancy(counts);
    default: return {};
    }
}

QVariant AgentModel::headerRow(Key key, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return column == 0 ? m_order.groupName(m_view.grouping, groupOfKey(key)) : QVariant();
    case KindRole: return static_cast<int>(RowKind::Header);
    case NameRole: return m_order.groupName(m_view.grouping, groupOfKey(key));
    case StateRole: return m_view.grouping == AgentGrouping::State ? static_cast<int>(groupOfKey(key)) : -1;
    case CountRole: {
        int count = 0;
        for (int row = rowOfKey(key) + 1; row < rowCount() && agentAt(row) >= 0; ++row) {
            ++count;
        }
        return count;
    }
    default: return {};
    }
}

QVariant AgentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Key key = keyAt(index.row());
    const int at = agentOfKey(key);
    if (at < 0) {
        return headerRow(key, index.column(), role);
    }
    const AgentRecord &agent = m_floor.agents()[static_cast<size_t>(at)];
    switch (role) {
    case Qt::DisplayRole: return display(agent, static_cast<AgentColumn>(index.column()));
    case KindRole: return static_cast<int>(RowKind::Item);
    case IndexRole: return at;
    case PbxRole: return static_cast<int>(agent.id.pbx);
    case KeyRole: return agent.id.key;
    case NameRole: return agent.name;
    case StateRole: return static_cast<int>(agent.state);
    case SinceRole: return QVariant::fromValue<qint64>(Base::toEpochMicros(agent.since));
    case ElapsedRole: return QVariant::fromValue<qint64>(elapsed(agent).count());
    case EstimatedRole: return agent.sinceEstimated;
    case LevelRole: return static_cast<int>(m_thresholds.levelOf(agent.state, elapsed(agent)));
    case StaleRole: return stale(agent);
    case PausedRole: return agent.paused;
    case ReasonRole: return agent.pauseReason;
    case CallerRole: return agent.other.name.isEmpty() ? agent.other.number : agent.other.name;
    case CallerNumberRole: return agent.other.number;
    case QueueRole: return agent.callQueue;
    case TalkKindRole: return static_cast<int>(agent.talkKind);
    case HandledRole: return agent.counts.handled;
    case ListenersRole: {
        const Floor::CallRecord *call = agent.call.isNull() ? nullptr : m_floor.call(agent.call);
        return call == nullptr ? QStringList() : listeners(*call);
    }
    case RecordedRole: {
        const Floor::CallRecord *call = agent.call.isNull() ? nullptr : m_floor.call(agent.call);
        return call != nullptr && isRecorded(*call);
    }
    default: return figure(agent, role);
    }
}

void AgentModel::sort(int column, Qt::SortOrder order)
{
    m_view.column = static_cast<AgentColumn>(std::clamp(column, 0, AgentColumnCount - 1));
    m_view.order = order;
    rebuild();
}

void AgentModel::setGrouping(AgentGrouping grouping)
{
    m_view.grouping = grouping;
    rebuild();
}

void AgentModel::setFilter(const AgentFilter &filter)
{
    m_view.filter = filter;
    rebuild();
}

void AgentModel::applyChanges(const Floor::FloorChanges &changes)
{
    m_dirty = m_dirty || !changes.agents.empty() || changes.day || !changes.queues.empty();
    const auto touch = [this](int agent) {
        if (agent >= 0 && static_cast<size_t>(agent) < m_rowsOf.size()) {
            for (const int row : m_rowsOf[static_cast<size_t>(agent)]) {
                touchRow(row);
            }
        }
    };
    for (const int agent : changes.agents) {
        m_order.checkName(agent);
        touch(agent);
    }
    // Who listens to an agent's call, and whether it is recorded, is told of the call.
    for (const quint64 serial : changes.calls) {
        if (const Floor::CallRecord *call = m_floor.callBySerial(serial)) {
            touch(m_floor.agentIndex(call->agent));
        }
    }
    if (changes.day || !changes.feeds.empty()) {
        touchVisible(0, AgentColumnCount - 1);
    }
}

void AgentModel::tick(Base::Instant now)
{
    m_now = now;
    const bool due = now - m_sortedAt >= SortEvery || now < m_sortedAt;
    if ((m_dirty || runs(m_view.column)) && due && !interacting()) {
        rebuild();
    }
    touchVisible(static_cast<int>(AgentColumn::Timer), static_cast<int>(AgentColumn::Occupancy));
}

void AgentModel::settle()
{
    if (m_dirty) {
        rebuild();
    }
}

void AgentModel::rebuild()
{
    m_dirty = false;
    m_sortedAt = m_now;
    setKeys(m_order.keys(m_view, m_now));
    m_rowsOf.resize(m_floor.agents().size());
    for (auto &rows : m_rowsOf) {
        rows.clear();
    }
    m_shown = 0;
    for (int row = 0; row < rowCount(); ++row) {
        if (const int agent = agentAt(row); agent >= 0) {
            m_shown += m_rowsOf[static_cast<size_t>(agent)].empty() ? 1 : 0;
            m_rowsOf[static_cast<size_t>(agent)].push_back(row);
        }
    }
}

} // namespace Floorwatch::Models
