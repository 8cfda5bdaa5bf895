#include "models/historymodel.h"

#include <algorithm>

namespace Floorwatch::Models
{

namespace
{

constexpr size_t LinesShown = 200;
constexpr size_t VisitsLookedAt = 4000; // newest first; a quiet queue's older visits are in the journal's reports

} // namespace

HistoryModel::HistoryModel(const Floor::FloorState &floor, QObject *parent) : QAbstractListModel(parent), m_floor(floor)
{
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Line &line = m_lines[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return line.text;
    case KindRole: return line.kind;
    case PositionRole: return line.item;
    case StateRole: return line.state;
    case DetailRole: return line.detail;
    case SinceRole: return QVariant::fromValue<qint64>(Base::toEpochMicros(line.at));
    case SpanRole: return QVariant::fromValue<qint64>(line.span.count());
    default: return {};
    }
}

void HistoryModel::clear()
{
    m_subject = Subject::Nothing;
    refresh();
}

void HistoryModel::showAgent(const Domain::AgentId &agent)
{
    m_subject = Subject::Agent;
    m_agent = agent;
    refresh();
}

void HistoryModel::showQueue(const Domain::QueueId &queue)
{
    m_subject = Subject::Queue;
    m_queue = queue;
    refresh();
}

void HistoryModel::showCall(quint64 serial)
{
    m_subject = Subject::Call;
    m_call = serial;
    refresh();
}

bool HistoryModel::concerned(const Floor::FloorChanges &changes) const
{
    const auto has = [](const auto &list, auto value) {
        return std::find(list.begin(), list.end(), value) != list.end();
    };
    switch (m_subject) {
    case Subject::Nothing: return false;
    case Subject::Agent: return changes.day || has(changes.agents, m_floor.agentIndex(m_agent));
    case Subject::Queue: return changes.day || has(changes.queues, m_floor.queueIndex(m_queue));
    case Subject::Call: return has(changes.calls, m_call);
    }
    Q_UNREACHABLE();
}

void HistoryModel::applyChanges(const Floor::FloorChanges &changes)
{
    if (concerned(changes)) {
        refresh();
    }
}

std::vector<HistoryModel::Line> HistoryModel::agentLines() const
{
    std::vector<Line> lines;
    const int at = m_floor.agentIndex(m_agent);
    if (at < 0) {
        return lines;
    }
    const auto &history = m_floor.agents()[static_cast<size_t>(at)].history;
    Base::Instant next;
    for (auto item = history.rbegin(); item != history.rend(); ++item) {
        Line line{item->at, AgentLine,     static_cast<int>(item->kind), static_cast<int>(item->state), item->text,
                  {},       Base::Span(-1)};
        if (item->kind == Floor::HistoryItem::Kind::State) {
            line.span = Base::isSet(next) ? next - item->at : Base::Span(-1);
            next = item->at;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

HistoryModel::Line HistoryModel::visitLine(const Domain::Visit &visit) const
{
    const int agent = m_floor.agentIndex(visit.agent);
    const QString name = agent < 0 ? visit.agent.key : m_floor.agents()[static_cast<size_t>(agent)].name;
    const bool open = visit.outcome == Domain::VisitOutcome::Waiting;
    return {visit.joined,
            VisitLine,
            0,
            static_cast<int>(visit.outcome),
            visit.caller.name.isEmpty() ? visit.caller.number : visit.caller.name,
            name,
            open ? Base::Span(-1) : visit.wait};
}

std::vector<HistoryModel::Line> HistoryModel::queueLines() const
{
    std::vector<Line> lines;
    for (const quint64 serial : m_floor.openVisits()) {
        if (const Domain::Visit *visit = m_floor.visitBySerial(serial); visit != nullptr && visit->queue == m_queue) {
            lines.push_back(visitLine(*visit));
        }
    }
    const auto &ended = m_floor.endedVisits();
    const size_t oldest = ended.size() > VisitsLookedAt ? ended.size() - VisitsLookedAt : 0;
    for (size_t i = ended.size(); i-- > oldest && lines.size() < LinesShown;) {
        if (ended[i].queue == m_queue) {
            lines.push_back(visitLine(ended[i]));
        }
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) { return a.at > b.at; });
    return lines;
}

std::vector<HistoryModel::Line> HistoryModel::callLines() const
{
    std::vector<Line> lines;
    const Floor::CallRecord *call = m_floor.callBySerial(m_call);
    if (call == nullptr) { // over: what was last seen of it stays readable
        return m_lines;
    }
    for (auto item = call->history.rbegin(); item != call->history.rend(); ++item) {
        lines.push_back({item->at,
                         CallLine,
                         static_cast<int>(item->kind),
                         static_cast<int>(item->state),
                         item->text,
                         {},
                         Base::Span(-1)});
    }
    return lines;
}

void HistoryModel::refresh()
{
    switch (m_subject) {
    case Subject::Nothing: replace({}); return;
    case Subject::Agent: replace(agentLines()); return;
    case Subject::Queue: replace(queueLines()); return;
    case Subject::Call: replace(callLines()); return;
    }
}

void HistoryModel::replace(std::vector<Line> lines)
{
    // The usual change is one new line on top; anything else is another history.
    const size_t old = m_lines.size();
    const size_t added = lines.size() > old ? lines.size() - old : 0;
    if (added > 0 && old > 0 &&
        std::equal(m_lines.begin() + 1, m_lines.end(), lines.begin() + static_cast<qsizetype>(added) + 1)) {
        beginInsertRows({}, 0, static_cast<int>(added) - 1);
        m_lines = std::move(lines);
        endInsertRows();
        // The line that was on top has ended: its span is known now.
        Q_EMIT dataChanged(index(static_cast<int>(added)), index(static_cast<int>(added)));
        return;
    }
    if (lines != m_lines) {
        beginResetModel();
        m_lines = std::move(lines);
        endResetModel();
    }
}

} // namespace Floorwatch::Models
