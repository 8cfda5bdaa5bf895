#include "models/callmodel.h"

#include "models/figures.h"

#include <algorithm>

namespace Floorwatch::Models
{

using Floor::CallRecord;

CallModel::CallModel(const Floor::FloorState &floor, QObject *parent) : KeyedModel(parent), m_floor(floor) {}

int CallModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

Base::Span CallModel::elapsed(const CallRecord &call) const
{
    return std::max(Base::Span(0), m_floor.pbxTime(call.id.pbx, m_now) - call.since);
}

QString CallModel::agentName(const CallRecord &call) const
{
    const int agent = m_floor.agentIndex(call.agent);
    return agent < 0 ? call.agent.key : m_floor.agents()[static_cast<size_t>(agent)].name;
}

QVariant CallModel::display(const CallRecord &call, int column) const
{
    switch (column) {
    case Phase: return Domain::text(call.phase);
    case Caller: return call.caller.name.isEmpty() ? call.caller.number : call.caller.name;
    case Queue: return call.queue.isEmpty() ? call.dialled : call.queue;
    case Agent: return agentName(call);
    case Duration: return QVariant::fromValue<qint64>(elapsed(call).count());
    default: return {};
    }
}

QVariant CallModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CallRecord *call = m_floor.callBySerial(keyAt(index.row()));
    if (call == nullptr) { // over already; the row goes when the person lets go of the list
        return role == StateRole ? QVariant(static_cast<int>(Domain::CallPhase::Ended)) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole: return display(*call, index.column());
    case KindRole: return static_cast<int>(RowKind::Item);
    case SerialRole: return call->serial;
    case PbxRole: return static_cast<int>(call->id.pbx);
    case KeyRole: return call->id.key;
    case StateRole: return static_cast<int>(call->phase);
    case DirectionRole: return static_cast<int>(call->direction);
    case SinceRole: return QVariant::fromValue<qint64>(Base::toEpochMicros(call->since));
    case ElapsedRole: return QVariant::fromValue<qint64>(elapsed(*call).count());
    case NameRole:
    case CallerRole: return call->caller.name;
    case CallerNumberRole: return call->caller.number;
    case QueueRole: return call->queue;
    case DetailRole: return call->dialled;
    case AgentRole: return agentName(*call);
    case ListenersRole: return listeners(*call);
    case RecordedRole: return isRecorded(*call);
    default: return {};
    }
}

void CallModel::setQueueFilter(const Domain::QueueId &queue)
{
    m_queue = queue;
    rebuild();
}

void CallModel::applyChanges(const Floor::FloorChanges &changes)
{
    for (const quint64 serial : changes.calls) {
        const int row = rowOfKey(serial);
        touchRow(row);
        // Only a call that came, went or changed its queue can change which rows there are.
        m_dirty = m_dirty || row < 0 || m_floor.callBySerial(serial) == nullptr || !m_queue.isNull();
    }
    if (m_dirty && !interacting()) {
        rebuild();
    }
}

void CallModel::tick(Base::Instant now)
{
    m_now = now;
    if (m_dirty && !interacting()) {
        rebuild();
    }
    touchVisible(Duration, Duration);
}

void CallModel::settle()
{
    if (m_dirty) {
        rebuild();
    }
}

void CallModel::rebuild()
{
    m_dirty = false;
    std::vector<Key> keys = m_floor.liveCalls();
    if (!m_queue.isNull()) {
        std::erase_if(keys, [this](Key serial) {
            const CallRecord *call = m_floor.callBySerial(serial);
            return call == nullptr || call->id.pbx != m_queue.pbx || call->queue != m_queue.key;
        });
    }
    setKeys(std::move(keys));
}

} // namespace Floorwatch::Models
