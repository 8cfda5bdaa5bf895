// How the methods fare on simulated years: false alarms a week over a hundred series, and how soon surges are found.
#pragma once

#include "alerts/surge.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace Floorwatch::Alerts
{

/// A method, or the default one told the true mean of each interval: what not knowing it costs.
struct Contestant {
    Method method = defaultMethod();
    bool knowsTheMean = false;
    bool operator==(const Contestant &) const = default;
};
[[nodiscard]] std::vector<Contestant> allContestants();
[[nodiscard]] std::string name(const Contestant &contestant);

struct FalseAlarms {
    Contestant contestant;
    double weeks = 0;
    int up = 0; ///< begins of alarms
    int down = 0;
    [[nodiscard]] double aWeek() const { return (up + down) / weeks; }
};

enum class SurgeKind { Doubling, Tripling, Ramp, Silence };
inline constexpr int SurgeKindCount = 4;
[[nodiscard]] std::string name(SurgeKind kind);

struct Found {
    Contestant contestant;
    int runs = 0;
    std::array<int, 13> within{}; ///< runs that were found by the end of that interval (1: the one in which it began)
    [[nodiscard]] double share(int intervals) const
    {
        return runs > 0 ? static_cast<double>(within[static_cast<size_t>(intervals)]) / runs : 0;
    }
};

/// Which simulation.
struct Years {
    std::uint32_t seed = 1;
    int weeks = 39; ///< that are counted, after thirteen that are learned: a year
    double peakCalls = 75;
};

/// Begins of alarms in weeks without any surge.
[[nodiscard]] std::vector<FalseAlarms> falseAlarms(const Years &years, const std::vector<Contestant> &contestants);

/// Surges of a kind put into series that have about twenty calls an interval just then (silences: into queues with at
/// least five), one at a time. A doubling and a tripling begin at once; a ramp adds a twelfth of the mean each
/// interval.
[[nodiscard]] std::vector<Found> foundSurges(const Years &which, SurgeKind kind,
                                             const std::vector<Contestant> &contestants);

} // namespace Floorwatch::Alerts
