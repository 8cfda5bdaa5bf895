#include "metrics/erlang.h"

#include <cmath>

namespace Floorwatch::Metrics
{

std::optional<double> erlangB(double erlangs, int agents)
{
    if (!(erlangs >= 0) || agents < 0) {
        return {};
    }
    double blocked = 1;
    for (int k = 1; k <= agents; ++k) {
        blocked = erlangs * blocked / (k + erlangs * blocked);
    }
    return blocked;
}

std::optional<ErlangC> erlangC(const Load &load)
{
    const double a = load.erlangs();
    const double n = load.agents;
    if (!(a > 0) || !(n > a)) {
        return {};
    }
    const double blocked = erlangB(a, load.agents).value_or(1);
    ErlangC result;
    result.waitProbability = n * blocked / (n - a * (1 - blocked));
    result.meanWait = result.waitProbability * load.handleTime / (n - a);
    result.agents = n;
    result.erlangs = a;
    result.handleTime = load.handleTime;
    return result;
}

double ErlangC::serviceLevel(double seconds) const
{
    return 1 - waitProbability * std::exp(-(agents - erlangs) * seconds / handleTime);
}

std::optional<ErlangA> erlangA(const Load &load, double patience)
{
    const double a = load.erlangs();
    if (!(a > 0) || !(patience > 0) || !(load.handleTime > 0) || load.agents < 1) {
        return {};
    }
    // The states without a wait are those of Erlang B; scaled by B no number leaves its range, however many agents.
    const double blocked = erlangB(a, load.agents).value_or(0);
    double above = 0; // sum over all states in which an arriving caller waits
    double waiting = 0;
    double weight = 1;
    for (int j = 0; weight > 1e-18 * (1 + above) || j < 2; ++j) {
        above += weight;
        waiting += weight * j;
        weight *= load.arrivalRate / (load.agents / load.handleTime + (j + 1) / patience);
    }
    const double all = (1 - blocked) + above * blocked;
    ErlangA result;
    result.waitProbability = above * blocked / all;
    result.meanWait = waiting * blocked / all / load.arrivalRate;
    result.abandonProbability = result.meanWait / patience;
    result.occupancy = (a * (1 - blocked) - load.agents * blocked + above * blocked * load.agents) / all / load.agents;
    return result;
}

} // namespace Floorwatch::Metrics
