#include "models/thresholds.h"

namespace Floorwatch::Models
{

using namespace std::chrono_literals;

Level TimeLimit::levelOf(Base::Span elapsed) const
{
    if (alarm > 0us && elapsed >= alarm) {
        return Level::Alarm;
    }
    return watch > 0us && elapsed >= watch ? Level::Watch : Level::Calm;
}

Thresholds Thresholds::defaults()
{
    Thresholds t;
    const auto of = [&t](Domain::AgentState state) -> TimeLimit & { return t.agentState[static_cast<size_t>(state)]; };
    of(Domain::AgentState::Unreachable) = {1min, 5min};
    of(Domain::AgentState::Ringing) = {15s, 30s};
    of(Domain::AgentState::Talking) = {10min, 20min};
    of(Domain::AgentState::OnHold) = {1min, 3min};
    of(Domain::AgentState::WrapUp) = {1min, 3min};
    of(Domain::AgentState::Paused) = {15min, 30min};
    t.waiting = {30s, 90s};
    return t;
}

Level Thresholds::levelOf(Domain::AgentState state, Base::Span elapsed) const
{
    return agentState[static_cast<size_t>(state)].levelOf(elapsed);
}

} // namespace Floorwatch::Models
