// Queues as rows, ordered by how much they need a person or by name. Lives in the GUI thread; the floor must outlive
// it.
#pragma once

#include "floor/floorstate.h"
#include "models/figures.h"
#include "models/keyedmodel.h"
#include "models/roles.h"

namespace Floorwatch::Models
{

enum class QueueOrder : quint8 { Severity, Name };

class QueueModel : public KeyedModel
{
    Q_OBJECT
public:
    QueueModel(const Floor::FloorState &floor, Thresholds thresholds, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    void setOrder(QueueOrder order);
    [[nodiscard]] QueueOrder order() const { return m_orderBy; }
    /// Which definition of service level is shown; an id of the metrics room.
    void setServiceLevelId(const QString &id);
    [[nodiscard]] const QString &serviceLevelId() const { return m_serviceLevelId; }

    void applyChanges(const Floor::FloorChanges &changes);
    void tick(Base::Instant now);

    [[nodiscard]] int queueAt(int row) const;
    [[nodiscard]] int rowOfQueue(int queue) const { return rowOfKey(static_cast<Key>(queue)); }

protected:
    void settle() override;

private:
    [[nodiscard]] QVariant counted(const Floor::QueueRecord &queue, int role) const;
    [[nodiscard]] QVariant running(int queue, int role) const;
    [[nodiscard]] bool stale(const Floor::QueueRecord &queue) const;
    void rebuild();

    const Floor::FloorState &m_floor;
    Thresholds m_thresholds;
    QString m_serviceLevelId = QStringLiteral("sl.offered");
    QueueOrder m_orderBy = QueueOrder::Severity;
    std::vector<QueueNow> m_state; ///< by queue index, brought up to date at each tick and change
    Base::Instant m_now;
    Base::Instant m_sortedAt;
};

} // namespace Floorwatch::Models
