#include "base/clock.h"

namespace Floorwatch::Base
{

Clock::~Clock() = default;

Instant SystemClock::now() const { return std::chrono::time_point_cast<Span>(std::chrono::system_clock::now()); }

} // namespace Floorwatch::Base
