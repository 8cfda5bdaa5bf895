// Agents as rows: sorted, grouped and filtered by the model itself, so that thousands of updates a second cost only
// what is visible. Lives in the GUI thread; the floor must outlive it.
#pragma once

#include "floor/floorstate.h"
#include "models/agentorder.h"
#include "models/keyedmodel.h"
#include "models/roles.h"
#include "models/thresholds.h"

namespace Floorwatch::Models
{

class AgentModel : public KeyedModel
{
    Q_OBJECT
public:
    AgentModel(const Floor::FloorState &floor, Thresholds thresholds, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Takes effect at once: a person asked for it.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    void setGrouping(AgentGrouping grouping);
    void setFilter(const AgentFilter &filter);
    [[nodiscard]] const AgentFilter &filter() const { return m_view.filter; }
    [[nodiscard]] AgentGrouping grouping() const { return m_view.grouping; }
    [[nodiscard]] int sortColumn() const { return static_cast<int>(m_view.column); }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_view.order; }

    /// Takes over what changed; moves no row.
    void applyChanges(const Floor::FloorChanges &changes);
    /// Lets time pass to `now` (our clock): timers of visible rows run, and at most twice a second the order is
    /// brought up to date, unless a person works in the list.
    void tick(Base::Instant now);

    /// The index into the floor's agents, -1 for a header row.
    [[nodiscard]] int agentAt(int row) const;
    /// The first row that shows an agent, -1 where filtered out.
    [[nodiscard]] int rowOfAgent(int agent) const;
    [[nodiscard]] int agentCount() const { return m_shown; }

protected:
    void settle() override;

private:
    [[nodiscard]] QVariant headerRow(Key key, int column, int role) const;
    [[nodiscard]] QVariant display(const Floor::AgentRecord &agent, AgentColumn column) const;
    [[nodiscard]] QVariant figure(const Floor::AgentRecord &agent, int role) const;
    [[nodiscard]] Base::Span elapsed(const Floor::AgentRecord &agent) const;
    [[nodiscard]] bool stale(const Floor::AgentRecord &agent) const;
    void rebuild();

    const Floor::FloorState &m_floor;
    Thresholds m_thresholds;
    AgentView m_view;
    AgentOrder m_order;
    Base::Instant m_now;
    Base::Instant m_sortedAt;
    std::vector<std::vector<int>> m_rowsOf; ///< rows of each agent; several where grouped by queue
    int m_shown = 0;
    bool m_dirty = true;
};

} // namespace Floorwatch::Models
