// Answers for a queue, an agent or a call which alerts concern it, for the marks that the board paints.
#pragma once

#include "alerts/alertbook.h"
#include "models/alertmark.h"

#include <QHash>
#include <QObject>
#include <QTimeZone>

namespace Floorwatch::Lookout
{

/// The mark of these alerts.
[[nodiscard]] Models::AlertMark markOf(const std::vector<const Alerts::Alert *> &alerts, const QTimeZone &zone);

/// Asked at every painting, so answers are kept until the next change.
class AlertMarks : public QObject
{
    Q_OBJECT
public:
    /// `book` must outlive it.
    AlertMarks(const Alerts::AlertBook &book, QTimeZone zone, QObject *parent = nullptr);

    [[nodiscard]] Models::AlertMark markOf(const Domain::QueueId &queue) const;
    [[nodiscard]] Models::AlertMark markOf(const Domain::AgentId &agent) const;
    [[nodiscard]] Models::AlertMark markOf(const Domain::CallId &call) const;

public Q_SLOTS:
    /// The book has changed, or the language of the screen.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    const Alerts::AlertBook &m_book;
    QTimeZone m_zone;
    mutable QHash<Domain::QueueId, Models::AlertMark> m_queues;
    mutable QHash<Domain::AgentId, Models::AlertMark> m_agents;
    mutable QHash<Domain::CallId, Models::AlertMark> m_calls;
};

} // namespace Floorwatch::Lookout
