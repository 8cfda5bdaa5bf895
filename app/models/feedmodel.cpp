#include "models/feedmodel.h"

namespace Floorwatch::Models
{

FeedModel::FeedModel(const Floor::FloorState &floor, QObject *parent)
    : QAbstractListModel(parent), m_floor(floor), m_rows(static_cast<int>(floor.feeds().size()))
{
}

int FeedModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rows; }

QVariant FeedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Floor::FeedRecord &feed = m_floor.feeds()[static_cast<size_t>(index.row())];
    const bool stale = Base::isSet(feed.staleSince);
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return feed.name;
    case PbxRole: return static_cast<int>(feed.pbx);
    case StateRole: return static_cast<int>(feed.state);
    case ReasonRole: return feed.reason;
    case StaleRole: return stale;
    case SinceRole: return QVariant::fromValue<qint64>(Base::toEpochMicros(stale ? feed.staleSince : feed.since));
    case DetailRole: return QString(feed.kind + QLatin1Char(' ') + feed.version).trimmed();
    default: return {};
    }
}

void FeedModel::grow()
{
    const int now = static_cast<int>(m_floor.feeds().size());
    if (now > m_rows) {
        beginInsertRows({}, m_rows, now - 1);
        m_rows = now;
        endInsertRows();
    }
}

void FeedModel::applyChanges(const Floor::FloorChanges &changes)
{
    grow();
    for (const int feed : changes.feeds) {
        if (feed < m_rows) {
            Q_EMIT dataChanged(index(feed), index(feed));
        }
    }
}

} // namespace Floorwatch::Models
