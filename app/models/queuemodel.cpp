#include "models/queuemodel.h"

#include <QCollator>

#include <algorithm>

namespace Floorwatch::Models
{

namespace
{

constexpr Base::Span SortEvery = std::chrono::milliseconds(450);

} // namespace

QueueModel::QueueModel(const Floor::FloorState &floor, Thresholds thresholds, QObject *parent)
    : KeyedModel(parent), m_floor(floor), m_thresholds(thresholds)
{
}

int QueueModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : 1; }

int QueueModel::queueAt(int row) const { return row < 0 || row >= rowCount() ? -1 : static_cast<int>(keyAt(row)); }

bool QueueModel::stale(const Floor::QueueRecord &queue) const
{
    const auto pbx = static_cast<size_t>(queue.id.pbx);
    return pbx < m_floor.feeds().size() && Base::isSet(m_floor.feeds()[pbx].staleSince);
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const int at = queueAt(index.row());
    const Floor::QueueRecord &queue = m_floor.queues()[static_cast<size_t>(at)];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
    case KeyRole: return queue.id.key;
    case KindRole: return static_cast<int>(RowKind::Item);
    case IndexRole: return at;
    case PbxRole: return static_cast<int>(queue.id.pbx);
    case StaleRole: return stale(queue);
    case TargetRole: return m_thresholds.serviceLevelTarget;
    case ThresholdSecondsRole: return m_floor.serviceLevelSeconds(queue);
    case OfferedRole:
    case AnsweredRole:
    case AbandonedRole:
    case TimedOutRole: return counted(queue, role);
    default: return running(at, role);
    }
}

QVariant QueueModel::counted(const Floor::QueueRecord &queue, int role) const
{
    switch (role) {
    case OfferedRole: return queue.counts.offered;
    case AnsweredRole: return queue.counts.answered;
    case AbandonedRole: return queue.counts.abandoned;
    case TimedOutRole: return queue.counts.timedOut;
    default: return {};
    }
}

QVariant QueueModel::running(int queue, int role) const
{
    const QueueNow &now = m_state[static_cast<size_t>(queue)];
    switch (role) {
    case WaitingRole: return now.waiting;
    case LongestRole: return QVariant::fromValue<qint64>(now.longest.count());
    case ServiceLevelRole: return now.serviceLevel;
    case FreeRole: return now.free;
    case TalkingRole: return now.talking;
    case PausedCountRole: return now.paused;
    case ReachableRole: return now.reachable;
    case LevelRole: return static_cast<int>(now.level);
    case BreachesRole: return static_cast<int>(now.breaches);
    default: return {};
    }
}

void QueueModel::setOrder(QueueOrder order)
{
    m_orderBy = order;
    rebuild();
}

void QueueModel::setServiceLevelId(const QString &id)
{
    m_serviceLevelId = id;
    rebuild();
    touchVisible(0, 0);
}

void QueueModel::applyChanges(const Floor::FloorChanges &changes)
{
    for (const int queue : changes.queues) {
        if (static_cast<size_t>(queue) < m_state.size()) {
            m_state[static_cast<size_t>(queue)] =
                queueNow(m_floor, m_floor.queues()[static_cast<size_t>(queue)], m_now, m_thresholds, m_serviceLevelId);
            touchRow(rowOfQueue(queue));
        }
    }
    if (changes.day || !changes.feeds.empty()) {
        touchVisible(0, 0);
    }
}

void QueueModel::tick(Base::Instant now)
{
    m_now = now;
    if ((now - m_sortedAt >= SortEvery || now < m_sortedAt) && !interacting()) {
        rebuild();
    }
    touchVisible(0, 0);
}

void QueueModel::settle() { rebuild(); }

void QueueModel::rebuild()
{
    m_sortedAt = m_now;
    const auto &queues = m_floor.queues();
    m_state.clear();
    std::vector<Key> keys;
    for (size_t i = 0; i < queues.size(); ++i) {
        m_state.push_back(queueNow(m_floor, queues[i], m_now, m_thresholds, m_serviceLevelId));
        if (queues[i].present) {
            keys.push_back(i);
        }
    }
    const QCollator collator = nameCollator();
    std::sort(keys.begin(), keys.end(), [&](Key a, Key b) {
        if (m_orderBy == QueueOrder::Severity && m_state[a].level != m_state[b].level) {
            return m_state[a].level > m_state[b].level;
        }
        const int c = collator.compare(queues[a].id.key, queues[b].id.key);
        return c != 0 ? c < 0 : a < b;
    });
    setKeys(std::move(keys));
}

} // namespace Floorwatch::Models
