// What rules about callers may ask for. Private to the room.
#pragma once

namespace Floorwatch::Alerts
{

inline constexpr int DeepestNesting = 8;
inline constexpr int MostDays = 90; ///< so far back contacts are kept at hand
inline constexpr int MostHours = MostDays * 24;
inline constexpr int MostSeconds = 24 * 3600;
inline constexpr int MostCalls = 200;

} // namespace Floorwatch::Alerts
