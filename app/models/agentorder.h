// Which agents a list shows and in what order: filter, grouping and sorting as a pure function of the floor, apart
// from remembered name ranks.
#pragma once

#include "floor/floorstate.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace Floorwatch::Models
{

enum class AgentColumn : quint8 {
    Name,
    State,
    Timer,
    Caller,
    Queue,
    Reason,
    Handled,
    Talk,
    WrapUp,
    Paused,
    Occupancy,
    Queues
};
inline constexpr int AgentColumnCount = 12;
[[nodiscard]] QString text(AgentColumn column);

enum class AgentGrouping : quint8 { None, Queue, Team, State };

struct AgentFilter {
    quint16 states = 0xff; ///< bit n: AgentState n is shown
    Domain::QueueId queue; ///< null: all
    QString text;          ///< in name, extension, caller, queue or reason; empty: all
    bool operator==(const AgentFilter &) const = default;
};

struct AgentView {
    AgentFilter filter;
    AgentGrouping grouping = AgentGrouping::None;
    AgentColumn column = AgentColumn::Name;
    Qt::SortOrder order = Qt::AscendingOrder;
};

/// A row's key: group number above, agent index + 1 below; 0 below is the group's header.
[[nodiscard]] constexpr quint64 agentKey(quint32 group, int agent)
{
    return (static_cast<quint64>(group) << 32) | static_cast<quint32>(agent + 1);
}
[[nodiscard]] constexpr int agentOfKey(quint64 key) { return static_cast<int>(key & 0xffffffffU) - 1; }
[[nodiscard]] constexpr quint32 groupOfKey(quint64 key) { return static_cast<quint32>(key >> 32); }

class AgentOrder
{
public:
    explicit AgentOrder(const Floor::FloorState &floor) : m_floor(floor) {}

    /// Keys of the rows in order, headers included. `now` is the local clock.
    [[nodiscard]] std::vector<quint64> keys(const AgentView &view, Base::Instant now);
    /// A name changed or an agent is new: ranks are reckoned again at the next keys().
    void checkName(int agent);
    /// The name of a group: a queue, a team (empty: none), or a state's stable identifier.
    [[nodiscard]] QString groupName(AgentGrouping grouping, quint32 group) const;
    [[nodiscard]] static bool matches(const Floor::AgentRecord &agent, const AgentFilter &filter);

private:
    struct Item;
    void rankNames();
    void rankGroups(AgentGrouping grouping);
    void groupsOf(const Floor::AgentRecord &agent, const AgentView &view, std::vector<quint32> &out);
    [[nodiscard]] Item item(int agent, quint32 group, const AgentView &view, Base::Instant now) const;

    const Floor::FloorState &m_floor;
    std::vector<QString> m_names;
    std::vector<int> m_nameRank;
    QStringList m_teams;
    std::vector<int> m_groupRank;
    bool m_ranksDirty = true;
};

} // namespace Floorwatch::Models
