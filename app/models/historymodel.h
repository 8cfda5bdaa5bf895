// The running history of today of one agent, queue or call, the newest line first. Lives in the GUI thread; the floor
// must outlive it.
#pragma once

#include "floor/floorstate.h"
#include "models/roles.h"

#include <QAbstractListModel>

#include <deque>

namespace Floorwatch::Models
{

class HistoryModel : public QAbstractListModel
{
    Q_OBJECT
public:
    /// What a line is about; StateRole means the AgentState of an AgentLine and the VisitOutcome of a VisitLine.
    enum LineKind { AgentLine, CallLine, VisitLine };

    explicit HistoryModel(const Floor::FloorState &floor, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// KindRole: LineKind; PositionRole: HistoryItem::Kind; SinceRole, SpanRole, NameRole (text), DetailRole (agent).
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    void clear();
    void showAgent(const Domain::AgentId &agent);
    void showQueue(const Domain::QueueId &queue);
    void showCall(quint64 serial);
    void applyChanges(const Floor::FloorChanges &changes);

private:
    enum class Subject : quint8 { Nothing, Agent, Queue, Call };
    struct Line {
        Base::Instant at;
        int kind = AgentLine;
        int item = 0; ///< HistoryItem::Kind
        int state = 0;
        QString text;
        QString detail;
        Base::Span span{-1};
        bool operator==(const Line &) const = default;
    };
    void refresh();
    [[nodiscard]] std::vector<Line> agentLines() const;
    [[nodiscard]] std::vector<Line> queueLines() const;
    [[nodiscard]] std::vector<Line> callLines() const;
    [[nodiscard]] Line visitLine(const Domain::Visit &visit) const;
    [[nodiscard]] bool concerned(const Floor::FloorChanges &changes) const;
    void replace(std::vector<Line> lines);

    const Floor::FloorState &m_floor;
    Subject m_subject = Subject::Nothing;
    Domain::AgentId m_agent;
    Domain::QueueId m_queue;
    quint64 m_call = 0;
    std::vector<Line> m_lines;
};

} // namespace Floorwatch::Models
