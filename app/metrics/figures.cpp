#include "metrics/figures.h"

#include <algorithm>

namespace Floorwatch::Metrics
{

using Base::Span;
using Domain::AgentState;

namespace
{

std::optional<double> ratio(int part, int whole)
{
    return whole > 0 ? std::optional(static_cast<double>(part) / whole) : std::nullopt;
}

std::optional<double> ratio(Span part, Span whole)
{
    return whole > Span::zero() ? std::optional(Base::toSeconds(part) / Base::toSeconds(whole)) : std::nullopt;
}

std::optional<Span> mean(Span sum, int count) { return count > 0 ? std::optional(sum / count) : std::nullopt; }

Span timeIn(const Domain::AgentCounts &counts, AgentState state) { return counts.inState[static_cast<size_t>(state)]; }

Span worked(const Domain::AgentCounts &counts)
{
    return timeIn(counts, AgentState::Talking) + timeIn(counts, AgentState::OnHold) +
           timeIn(counts, AgentState::WrapUp);
}

} // namespace

std::optional<double> abandonment(const Domain::QueueCounts &counts) { return ratio(counts.abandoned, counts.offered); }

std::optional<double> netAbandonment(const Domain::QueueCounts &counts)
{
    return ratio(counts.abandoned - counts.abandonedShort, counts.offered);
}

std::optional<Span> averageSpeedOfAnswer(const Domain::QueueCounts &counts)
{
    return mean(counts.waitOfAnswered, counts.answered);
}

std::optional<Span> averageHandleTime(const Domain::QueueCounts &counts)
{
    return mean(counts.talk + counts.wrapUp, counts.handled);
}

std::optional<Span> averageHandleTime(const Domain::AgentCounts &counts)
{
    return mean(counts.queueTalk + timeIn(counts, AgentState::OnHold) + timeIn(counts, AgentState::WrapUp),
                counts.handled);
}

Span signedIn(const Domain::AgentCounts &counts)
{
    Span sum{};
    for (const Span span : counts.inState) {
        sum += span;
    }
    return sum - timeIn(counts, AgentState::SignedOut);
}

std::optional<double> occupancy(const Domain::AgentCounts &counts)
{
    return ratio(worked(counts), signedIn(counts) - timeIn(counts, AgentState::Paused));
}

std::optional<double> utilisation(const Domain::AgentCounts &counts) { return ratio(worked(counts), signedIn(counts)); }

std::optional<Span> longestWaitingNow(std::span<const Domain::Visit> visits, Base::Instant now)
{
    std::optional<Span> longest;
    for (const Domain::Visit &visit : visits) {
        if (visit.outcome == Domain::VisitOutcome::Waiting) {
            longest = std::max(longest.value_or(Span::zero()), std::max(now - visit.joined, Span::zero()));
        }
    }
    return longest;
}

} // namespace Floorwatch::Metrics
