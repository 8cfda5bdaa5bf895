// The feeds as rows, in the order in which they were named. Lives in the GUI thread; the floor must outlive it.
#pragma once

#include "floor/floorstate.h"
#include "models/roles.h"

#include <QAbstractListModel>

namespace Floorwatch::Models
{

class FeedModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit FeedModel(const Floor::FloorState &floor, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// NameRole, StateRole (FeedState), ReasonRole, SinceRole (stale since while stale, else of the state), StaleRole,
    /// DetailRole (kind and version), PbxRole.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    void applyChanges(const Floor::FloorChanges &changes);

private:
    void grow();

    const Floor::FloorState &m_floor;
    int m_rows = 0;
};

} // namespace Floorwatch::Models
