// Live calls, one row a call, the newest last. Lives in the GUI thread; the floor must outlive it.
#pragma once

#include "floor/floorstate.h"
#include "models/keyedmodel.h"
#include "models/roles.h"

namespace Floorwatch::Models
{

class CallModel : public KeyedModel
{
    Q_OBJECT
public:
    enum Column { Phase, Caller, Queue, Agent, Duration, ColumnCount };

    explicit CallModel(const Floor::FloorState &floor, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Only calls in, or answered from, this queue; empty: all.
    void setQueueFilter(const Domain::QueueId &queue);
    void applyChanges(const Floor::FloorChanges &changes);
    void tick(Base::Instant now);

protected:
    void settle() override;

private:
    [[nodiscard]] QVariant display(const Floor::CallRecord &call, int column) const;
    [[nodiscard]] QString agentName(const Floor::CallRecord &call) const;
    [[nodiscard]] Base::Span elapsed(const Floor::CallRecord &call) const;
    void rebuild();

    const Floor::FloorState &m_floor;
    Domain::QueueId m_queue;
    Base::Instant m_now;
    bool m_dirty = true;
};

} // namespace Floorwatch::Models
