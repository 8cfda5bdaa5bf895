#include "lookout/alertmarks.h"

#include "alerts/words.h"
#include "lookout/looks.h"

#include <algorithm>

namespace Floorwatch::Lookout
{

using Models::AlertMark;

namespace
{

constexpr int MostLines = 5;

template <typename Id>
AlertMark kept(QHash<Id, AlertMark> &marks, const Id &id, const Alerts::AlertBook &book, const QTimeZone &zone)
{
    const auto known = marks.constFind(id);
    return known != marks.constEnd() ? *known : *marks.insert(id, markOf(book.about(id), zone));
}

} // namespace

AlertMark markOf(const std::vector<const Alerts::Alert *> &alerts, const QTimeZone &zone)
{
    AlertMark mark;
    std::vector<const Alerts::Alert *> worstFirst = alerts;
    std::stable_sort(worstFirst.begin(), worstFirst.end(),
                     [](const Alerts::Alert *a, const Alerts::Alert *b) { return a->severity > b->severity; });
    QStringList lines;
    for (const Alerts::Alert *alert : worstFirst) {
        ++mark.alerts;
        mark.level = std::max(mark.level, levelOf(alert->severity));
        if (lines.size() < MostLines) {
            lines.append(Alerts::severityName(alert->severity) + QStringLiteral(": ") + Alerts::titleOf(*alert, zone));
        }
    }
    mark.words = lines.join(QLatin1Char('\n'));
    return mark;
}

AlertMarks::AlertMarks(const Alerts::AlertBook &book, QTimeZone zone, QObject *parent)
    : QObject(parent), m_book(book), m_zone(std::move(zone))
{
}

AlertMark AlertMarks::markOf(const Domain::QueueId &queue) const { return kept(m_queues, queue, m_book, m_zone); }

AlertMark AlertMarks::markOf(const Domain::AgentId &agent) const { return kept(m_agents, agent, m_book, m_zone); }

AlertMark AlertMarks::markOf(const Domain::CallId &call) const { return kept(m_calls, call, m_book, m_zone); }

void AlertMarks::refresh()
{
    m_queues.clear();
    m_agents.clear();
    m_calls.clear();
    Q_EMIT changed();
}

} // namespace Floorwatch::Lookout
