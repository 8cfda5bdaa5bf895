// A queue's and an agent's figures of the day, from counts. A figure without data is empty, never 0.
#pragma once

#include "domain/call.h"
#include "domain/counts.h"

#include <optional>
#include <span>

namespace Floorwatch::Metrics
{

/// "abandonment": abandoned / offered, 0 to 1. Exits by timeout, key and empty queue are neither answered nor
/// abandoned.
[[nodiscard]] std::optional<double> abandonment(const Domain::QueueCounts &counts);
/// "abandonment.net": the same without those who gave up within the short limit.
[[nodiscard]] std::optional<double> netAbandonment(const Domain::QueueCounts &counts);
/// "asa": mean wait of the answered.
[[nodiscard]] std::optional<Base::Span> averageSpeedOfAnswer(const Domain::QueueCounts &counts);
/// "aht": (talk + hold + wrap-up) / handled.
[[nodiscard]] std::optional<Base::Span> averageHandleTime(const Domain::QueueCounts &counts);
/// "aht" of one agent, over the queue calls answered. Hold is the agent's whole hold time.
[[nodiscard]] std::optional<Base::Span> averageHandleTime(const Domain::AgentCounts &counts);

/// Time signed in: every state but signed out.
[[nodiscard]] Base::Span signedIn(const Domain::AgentCounts &counts);
/// "occupancy": (talk + hold + wrap-up) / (signed in - paused), 0 to 1. Ringing is no work, and a pause during which
/// the agent talks is time worked. Pass counts with the running state added (FloorState::countsAt).
[[nodiscard]] std::optional<double> occupancy(const Domain::AgentCounts &counts);
/// "utilisation": the same work over all time signed in.
[[nodiscard]] std::optional<double> utilisation(const Domain::AgentCounts &counts);

/// "longestWait": the longest wait of those still waiting; empty where nobody waits, so it falls at once when that
/// caller leaves. Visits that do not wait are passed over.
[[nodiscard]] std::optional<Base::Span> longestWaitingNow(std::span<const Domain::Visit> visits, Base::Instant now);

} // namespace Floorwatch::Metrics
