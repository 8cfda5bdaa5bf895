#include "models/waitingmodel.h"

#include <algorithm>

namespace Floorwatch::Models
{

using Domain::Visit;

WaitingModel::WaitingModel(const Floor::FloorState &floor, Thresholds thresholds, QObject *parent)
    : KeyedModel(parent), m_floor(floor), m_thresholds(thresholds)
{
}

int WaitingModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

Base::Span WaitingModel::wait(const Visit &visit) const
{
    if (visit.outcome != Domain::VisitOutcome::Waiting) {
        return visit.wait;
    }
    return std::max(Base::Span(0), m_floor.pbxTime(visit.queue.pbx, m_now) - visit.joined);
}

QVariant WaitingModel::display(const Visit &visit, int column) const
{
    switch (column) {
    case Caller: return visit.caller.name.isEmpty() ? visit.caller.number : visit.caller.name;
    case Queue: return visit.queue.key;
    case Position: return visit.position;
    case Wait: return QVariant::fromValue<qint64>(wait(visit).count());
    default: return {};
    }
}

QVariant WaitingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Visit *visit = m_floor.visitBySerial(keyAt(index.row()));
    if (visit == nullptr) { // the row outlives its visit while a person works in the list
        return {};
    }
    switch (role) {
    case Qt::DisplayRole: return display(*visit, index.column());
    case KindRole: return static_cast<int>(RowKind::Item);
    case SerialRole: return visit->serial;
    case PbxRole: return static_cast<int>(visit->queue.pbx);
    case KeyRole: return visit->leg.key;
    case StateRole: return static_cast<int>(visit->outcome);
    case SinceRole: return QVariant::fromValue<qint64>(Base::toEpochMicros(visit->joined));
    case EstimatedRole: return visit->joinedEstimated;
    case ElapsedRole: return QVariant::fromValue<qint64>(wait(*visit).count());
    case LevelRole: return static_cast<int>(m_thresholds.waiting.levelOf(wait(*visit)));
    case CallerRole:
    case NameRole: return visit->caller.name;
    case CallerNumberRole: return visit->caller.number;
    case QueueRole: return visit->queue.key;
    case PositionRole: return visit->position;
    default: return {};
    }
}

void WaitingModel::setQueueFilter(const Domain::QueueId &queue)
{
    m_queue = queue;
    rebuild();
}

void WaitingModel::applyChanges(const Floor::FloorChanges &changes)
{
    for (const quint64 serial : changes.visits) {
        touchRow(rowOfKey(serial));
        m_dirty = true;
    }
    if (m_dirty && !interacting()) {
        rebuild();
    }
}

void WaitingModel::tick(Base::Instant now)
{
    m_now = now;
    if (m_dirty && !interacting()) {
        rebuild();
    }
    touchVisible(0, ColumnCount - 1);
}

void WaitingModel::settle()
{
    if (m_dirty) {
        rebuild();
    }
}

void WaitingModel::rebuild()
{
    m_dirty = false;
    std::vector<const Visit *> waiting;
    for (const Floor::QueueRecord &queue : m_floor.queues()) {
        if (!m_queue.isNull() && queue.id != m_queue) {
            continue;
        }
        for (const quint64 serial : queue.waiting) {
            if (const Visit *visit = m_floor.visitBySerial(serial)) {
                waiting.push_back(visit);
            }
        }
    }
    std::sort(waiting.begin(), waiting.end(), [](const Visit *a, const Visit *b) {
        return a->joined != b->joined ? a->joined < b->joined : a->serial < b->serial;
    });
    std::vector<Key> keys;
    keys.reserve(waiting.size());
    for (const Visit *visit : waiting) {
        keys.push_back(visit->serial);
    }
    setKeys(std::move(keys));
}

} // namespace Floorwatch::Models
