#include "models/agentorder.h"

#include "models/figures.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace Floorwatch::Models
{

using Domain::AgentState;
using Floor::AgentRecord;

QString text(AgentColumn column)
{
    switch (column) {
    case AgentColumn::Name: return QStringLiteral("name");
    case AgentColumn::State: return QStringLiteral("state");
    case AgentColumn::Timer: return QStringLiteral("timer");
    case AgentColumn::Caller: return QStringLiteral("caller");
    case AgentColumn::Queue: return QStringLiteral("queue");
    case AgentColumn::Reason: return QStringLiteral("reason");
    case AgentColumn::Handled: return QStringLiteral("handled");
    case AgentColumn::Talk: return QStringLiteral("talk");
    case AgentColumn::WrapUp: return QStringLiteral("wrapUp");
    case AgentColumn::Paused: return QStringLiteral("paused");
    case AgentColumn::Occupancy: return QStringLiteral("occupancy");
    case AgentColumn::Queues: return QStringLiteral("queues");
    }
    Q_UNREACHABLE();
}

struct AgentOrder::Item {
    quint64 key = 0;
    int group = 0;
    double number = 0;
    const QString *text = nullptr;
    int name = 0;
};

namespace
{

bool contains(const QString &text, const QString &part) { return text.contains(part, Qt::CaseInsensitive); }

// People who can take a call first, then who works, then who is away: the order in which a supervisor looks.
int stateRank(AgentState state)
{
    switch (state) {
    case AgentState::Ringing: return 0;
    case AgentState::Talking: return 1;
    case AgentState::OnHold: return 2;
    case AgentState::WrapUp: return 3;
    case AgentState::Available: return 4;
    case AgentState::Paused: return 5;
    case AgentState::Unreachable: return 6;
    case AgentState::SignedOut: return 7;
    }
    Q_UNREACHABLE();
}

double seconds(Base::Span span) { return Base::toSeconds(span); }

double sortNumber(const Floor::FloorState &floor, const AgentRecord &agent, AgentColumn column, Base::Instant now)
{
    const Base::Instant pbxNow = floor.pbxTime(agent.id.pbx, now);
    switch (column) {
    case AgentColumn::State: return stateRank(agent.state);
    case AgentColumn::Timer: return seconds(pbxNow - agent.since);
    case AgentColumn::Queues: return static_cast<double>(agent.memberships.size());
    case AgentColumn::Handled: return agent.counts.handled;
    case AgentColumn::Talk: return seconds(floor.countsAt(agent, pbxNow).talk);
    case AgentColumn::WrapUp:
        return seconds(floor.countsAt(agent, pbxNow).inState[static_cast<size_t>(AgentState::WrapUp)]);
    case AgentColumn::Paused: return seconds(floor.countsAt(agent, pbxNow).pausedFlag);
    case AgentColumn::Occupancy: {
        const double share = occupancy(floor.countsAt(agent, pbxNow));
        return share == share ? share : -1;
    }
    case AgentColumn::Name:
    case AgentColumn::Caller:
    case AgentColumn::Queue:
    case AgentColumn::Reason: return 0;
    }
    Q_UNREACHABLE();
}

const QString *sortText(const AgentRecord &agent, AgentColumn column)
{
    switch (column) {
    case AgentColumn::Caller: return agent.other.name.isEmpty() ? &agent.other.number : &agent.other.name;
    case AgentColumn::Queue: return &agent.callQueue;
    case AgentColumn::Reason: return &agent.pauseReason;
    default: return nullptr; // every other column sorts by number
    }
}

} // namespace

bool AgentOrder::matches(const AgentRecord &agent, const AgentFilter &filter)
{
    if ((filter.states & (1U << static_cast<unsigned>(agent.state))) == 0) {
        return false;
    }
    if (!filter.queue.isNull()) {
        const auto in = [&filter](const Domain::Membership &m) { return m.queue == filter.queue; };
        if (std::none_of(agent.memberships.begin(), agent.memberships.end(), in)) {
            return false;
        }
    }
    const QString &part = filter.text;
    return part.isEmpty() || contains(agent.name, part) || contains(agent.id.key, part) ||
           contains(agent.other.name, part) || contains(agent.other.number, part) || contains(agent.callQueue, part) ||
           contains(agent.pauseReason, part);
}

void AgentOrder::checkName(int agent)
{
    const auto at = static_cast<size_t>(agent);
    if (at >= m_names.size() || m_names[at] != m_floor.agents()[at].name) {
        m_ranksDirty = true;
    }
}

void AgentOrder::rankNames()
{
    const auto &agents = m_floor.agents();
    if (!m_ranksDirty && m_names.size() == agents.size()) {
        return;
    }
    m_ranksDirty = false;
    const QCollator collator = nameCollator();
    std::vector<QCollatorSortKey> keys;
    keys.reserve(agents.size());
    m_names.clear();
    for (const AgentRecord &agent : agents) {
        m_names.push_back(agent.name);
        keys.push_back(collator.sortKey(agent.name));
    }
    std::vector<int> order(agents.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        const int c = keys[static_cast<size_t>(a)].compare(keys[static_cast<size_t>(b)]);
        return c != 0 ? c < 0 : a < b;
    });
    m_nameRank.resize(agents.size());
    for (size_t rank = 0; rank < order.size(); ++rank) {
        m_nameRank[static_cast<size_t>(order[rank])] = static_cast<int>(rank);
    }
}

QString AgentOrder::groupName(AgentGrouping grouping, quint32 group) const
{
    switch (grouping) {
    case AgentGrouping::None: return {};
    case AgentGrouping::Queue: return group < m_floor.queues().size() ? m_floor.queues()[group].id.key : QString();
    case AgentGrouping::Team: return m_teams.value(static_cast<qsizetype>(group));
    case AgentGrouping::State: return Domain::text(static_cast<AgentState>(group));
    }
    Q_UNREACHABLE();
}

void AgentOrder::groupsOf(const AgentRecord &agent, const AgentView &view, std::vector<quint32> &out)
{
    out.clear();
    switch (view.grouping) {
    case AgentGrouping::None: out.push_back(0); return;
    case AgentGrouping::State: out.push_back(static_cast<quint32>(agent.state)); return;
    case AgentGrouping::Team: {
        const QString team = teamOf(agent.name);
        if (!m_teams.contains(team)) {
            m_teams.append(team);
        }
        out.push_back(static_cast<quint32>(m_teams.indexOf(team)));
        return;
    }
    case AgentGrouping::Queue:
        for (const Domain::Membership &m : agent.memberships) {
            const int queue = m_floor.queueIndex(m.queue);
            if (queue >= 0 && (view.filter.queue.isNull() || view.filter.queue == m.queue)) {
                out.push_back(static_cast<quint32>(queue));
            }
        }
        return;
    }
}

void AgentOrder::rankGroups(AgentGrouping grouping)
{
    size_t count = 1;
    if (grouping == AgentGrouping::Queue) {
        count = m_floor.queues().size();
    } else if (grouping == AgentGrouping::Team) {
        count = static_cast<size_t>(m_teams.size());
    } else if (grouping == AgentGrouping::State) {
        count = Domain::AgentStateCount;
    }
    std::vector<int> order(count);
    std::iota(order.begin(), order.end(), 0);
    if (grouping == AgentGrouping::State) {
        std::sort(order.begin(), order.end(), [](int a, int b) {
            return stateRank(static_cast<AgentState>(a)) < stateRank(static_cast<AgentState>(b));
        });
    } else {
        const QCollator collator = nameCollator();
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            return collator.compare(groupName(grouping, static_cast<quint32>(a)),
                                    groupName(grouping, static_cast<quint32>(b))) < 0;
        });
    }
    m_groupRank.assign(count, 0);
    for (size_t rank = 0; rank < count; ++rank) {
        m_groupRank[static_cast<size_t>(order[rank])] = static_cast<int>(rank);
    }
}

AgentOrder::Item AgentOrder::item(int agent, quint32 group, const AgentView &view, Base::Instant now) const
{
    const AgentRecord &record = m_floor.agents()[static_cast<size_t>(agent)];
    Item item;
    item.key = agentKey(group, agent);
    item.number = sortNumber(m_floor, record, view.column, now);
    item.text = sortText(record, view.column);
    item.name = m_nameRank[static_cast<size_t>(agent)];
    return item;
}

std::vector<quint64> AgentOrder::keys(const AgentView &view, Base::Instant now)
{
    rankNames();
    std::vector<Item> items;
    std::vector<quint32> groups;
    const auto &agents = m_floor.agents();
    items.reserve(agents.size());
    for (size_t i = 0; i < agents.size(); ++i) {
        if (matches(agents[i], view.filter)) {
            groupsOf(agents[i], view, groups);
            for (const quint32 group : groups) {
                items.push_back(item(static_cast<int>(i), group, view, now));
            }
        }
    }
    rankGroups(view.grouping);
    for (Item &one : items) {
        one.group = m_groupRank[groupOfKey(one.key)];
    }
    const bool down = view.order == Qt::DescendingOrder;
    const bool byName = view.column == AgentColumn::Name;
    std::sort(items.begin(), items.end(), [down, byName](const Item &a, const Item &b) {
        if (a.group != b.group) {
            return a.group < b.group;
        }
        if (a.text != nullptr) {
            // Whoever has nothing to show stands last, whichever way the list runs.
            if (a.text->isEmpty() != b.text->isEmpty()) {
                return b.text->isEmpty();
            }
            if (const int c = a.text->compare(*b.text, Qt::CaseInsensitive); c != 0) {
                return down ? c > 0 : c < 0;
            }
        } else if (a.number != b.number) {
            return down ? a.number > b.number : a.number < b.number;
        }
        return down && byName ? a.name > b.name : a.name < b.name;
    });
    std::vector<quint64> keys;
    keys.reserve(items.size() + 16);
    for (size_t i = 0; i < items.size(); ++i) {
        const quint32 group = groupOfKey(items[i].key);
        if (view.grouping != AgentGrouping::None && (i == 0 || groupOfKey(items[i - 1].key) != group)) {
            keys.push_back(agentKey(group, -1));
        }
        keys.push_back(items[i].key);
    }
    return keys;
}

} // namespace Floorwatch::Models
