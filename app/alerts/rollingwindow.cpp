#include "alerts/rollingwindow.h"

#include <algorithm>

namespace Floorwatch::Alerts
{

using Domain::VisitOutcome;

void RollingWindow::add(Decided visit)
{
    // A visit may be settled moments after a later one.
    visit.at = m_visits.empty() ? visit.at : std::max(visit.at, m_visits.back().at);
    count(visit, 1);
    m_visits.push_back(visit);
}

void RollingWindow::forgetBefore(Base::Instant begin)
{
    while (!m_visits.empty() && m_visits.front().at <= begin) {
        count(m_visits.front(), -1);
        m_visits.pop_front();
    }
}

void RollingWindow::count(const Decided &visit, int by)
{
    m_counts.offered += by;
    switch (visit.outcome) {
    case VisitOutcome::Talking:
    case VisitOutcome::Answered:
        m_counts.answered += by;
        m_counts.answeredInTime += visit.inTime ? by : 0;
        break;
    case VisitOutcome::Abandoned:
        m_counts.abandoned += by;
        m_counts.abandonedInTime += visit.inTime ? by : 0;
        m_counts.abandonedShort += visit.quickly ? by : 0;
        break;
    case VisitOutcome::TimedOut: m_counts.timedOut += by; break;
    case VisitOutcome::MovedOn: m_counts.movedOn += by; break;
    case VisitOutcome::ExitedByKey: m_counts.exitedByKey += by; break;
    case VisitOutcome::ExitedEmpty: m_counts.exitedEmpty += by; break;
    case VisitOutcome::EndedAway: m_counts.endedAway += by; break;
    case VisitOutcome::Waiting: break;
    }
}

} // namespace Floorwatch::Alerts
