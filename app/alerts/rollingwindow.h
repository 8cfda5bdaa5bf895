// Counts of the queue visits that were decided (answered or lost) within a rolling window. Private to the room.
#pragma once

#include "base/time.h"
#include "domain/call.h"
#include "domain/counts.h"

#include <deque>

namespace Floorwatch::Alerts
{

/// What one visit adds to the counts.
struct Decided {
    Base::Instant at;
    Domain::VisitOutcome outcome{};
    bool inTime = false;  ///< within the queue's service level seconds
    bool quickly = false; ///< gave up within the short limit
};

/// Each visit is added once and taken out once, however often the counts are read.
class RollingWindow
{
public:
    void add(Decided visit);
    void forgetBefore(Base::Instant begin);
    [[nodiscard]] const Domain::QueueCounts &counts() const { return m_counts; }
    [[nodiscard]] bool empty() const { return m_visits.empty(); }
    [[nodiscard]] Base::Instant oldest() const { return m_visits.front().at; }

private:
    void count(const Decided &visit, int by);

    std::deque<Decided> m_visits;
    Domain::QueueCounts m_counts;
};

} // namespace Floorwatch::Alerts
