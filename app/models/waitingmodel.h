// Callers who wait now, the longest wait first. Lives in the GUI thread; the floor must outlive it.
#pragma once

#include "floor/floorstate.h"
#include "models/keyedmodel.h"
#include "models/roles.h"
#include "models/thresholds.h"

namespace Floorwatch::Models
{

class WaitingModel : public KeyedModel
{
    Q_OBJECT
public:
    enum Column { Caller, Queue, Position, Wait, ColumnCount };

    WaitingModel(const Floor::FloorState &floor, Thresholds thresholds, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    void setQueueFilter(const Domain::QueueId &queue);
    void applyChanges(const Floor::FloorChanges &changes);
    void tick(Base::Instant now);

protected:
    void settle() override;

private:
    [[nodiscard]] QVariant display(const Domain::Visit &visit, int column) const;
    [[nodiscard]] Base::Span wait(const Domain::Visit &visit) const;
    void rebuild();

    const Floor::FloorState &m_floor;
    Thresholds m_thresholds;
    Domain::QueueId m_queue;
    Base::Instant m_now;
    bool m_dirty = true;
};

} // namespace Floorwatch::Models
