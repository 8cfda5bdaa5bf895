// Erlang's formulas: how many agents a load needs, and what its callers meet.
//
// Offered load a = arrival rate * mean handle time, in erlangs; N agents. Erlang B blocks, C waits without limit, A
// waits and gives up after an exponential patience (exact birth-death solution). Times are in seconds; any unit works
// as long as all are the same.
#pragma once

#include <optional>

namespace Floorwatch::Metrics
{

/// A load on a group of agents. `handleTime` and `arrivalRate` (per the same unit of time) must be positive.
struct Load {
    double arrivalRate = 0; ///< per second
    double handleTime = 0;  ///< seconds
    int agents = 0;
    [[nodiscard]] double erlangs() const { return arrivalRate * handleTime; }
};

/// The probability that all `agents` are busy and the caller is turned away. Empty for a negative load or number.
[[nodiscard]] std::optional<double> erlangB(double erlangs, int agents);

struct ErlangC {
    double waitProbability = 0; ///< 0 to 1
    double meanWait = 0;        ///< over all callers (ASA), seconds
    double agents = 0;
    double erlangs = 0;
    double handleTime = 0;
    /// The part of callers answered within `seconds`.
    [[nodiscard]] double serviceLevel(double seconds) const;
};
/// Empty where the agents are no more than the load: the queue then grows without limit and no number is right.
[[nodiscard]] std::optional<ErlangC> erlangC(const Load &load);

struct ErlangA {
    double waitProbability = 0;
    double abandonProbability = 0;
    double meanWait = 0; ///< over all callers, those who give up included, seconds
    double occupancy = 0;
};
/// `patience` is the mean time a caller waits before giving up, positive. Defined for every load.
[[nodiscard]] std::optional<ErlangA> erlangA(const Load &load, double patience);

} // namespace Floorwatch::Metrics
