// Surge detection beside its bare limit, the same test told the true mean: false alarms a week over a hundred series,
// and the share of surges found in time, on simulated years (tests/alerts/simulatedyears.h).
//
// The figures are counters of one iteration, not times. A run takes less than a minute; FLOORWATCH_SURGE_YEARS=3 runs
// that many years of each centre, which the table in README.md is from. FLOORWATCH_SURGE_SEED sets the
// first seed (the thresholds were chosen on seeds 1, 2 and 100 to 102; those reported begin at 200).
#include "surgefigures.h"

#include <QtGlobal>

#include <benchmark/benchmark.h>

using namespace Floorwatch::Alerts;

namespace
{

constexpr int WeeksOfYear = 39; ///< the thirteen before are learned
constexpr int WeeksOfShortRun = 8;
constexpr int ReportedSeed = 200;

int yearsAsked() { return qEnvironmentVariableIntValue("FLOORWATCH_SURGE_YEARS"); }

std::uint32_t firstSeed()
{
    bool set = false;
    const int seed = qEnvironmentVariableIntValue("FLOORWATCH_SURGE_SEED", &set);
    return static_cast<std::uint32_t>(set ? seed : ReportedSeed);
}

std::vector<Years> yearsOf(double peakCalls)
{
    std::vector<Years> years;
    for (int i = 0; i < std::max(1, yearsAsked()); ++i) {
        years.push_back(
            {firstSeed() + static_cast<std::uint32_t>(i), yearsAsked() > 0 ? WeeksOfYear : WeeksOfShortRun, peakCalls});
    }
    return years;
}

void falseAlarmsAWeek(benchmark::State &state)
{
    const auto contestants = allContestants();
    std::vector<FalseAlarms> sums;
    for (auto _ : state) {
        for (const Years &years : yearsOf(static_cast<double>(state.range(0)))) {
            const auto figures = falseAlarms(years, contestants);
            sums.resize(figures.size());
            for (size_t i = 0; i < figures.size(); ++i) {
                sums[i].contestant = figures[i].contestant;
                sums[i].weeks += figures[i].weeks;
                sums[i].up += figures[i].up;
                sums[i].down += figures[i].down;
            }
        }
    }
    for (const FalseAlarms &sum : sums) {
        state.counters[name(sum.contestant)] = sum.aWeek();
    }
}

void foundWithin(benchmark::State &state)
{
    const auto contestants = allContestants();
    const auto kind = static_cast<SurgeKind>(state.range(1));
    // A ramp takes an hour to double.
    const int within = kind == SurgeKind::Ramp ? 12 : 2;
    std::vector<Found> sums(contestants.size());
    for (auto _ : state) {
        for (const Years &years : yearsOf(static_cast<double>(state.range(0)))) {
            const auto figures = foundSurges(years, kind, contestants);
            for (size_t i = 0; i < contestants.size(); ++i) {
                const Found &figure = figures[i];
                sums[i].contestant = figure.contestant;
                sums[i].runs += figure.runs;
                for (size_t n = 0; n < figure.within.size(); ++n) {
                    sums[i].within[n] += figure.within[n];
                }
            }
        }
    }
    for (const Found &sum : sums) {
        state.counters[name(sum.contestant)] = sum.share(within);
    }
    state.counters["runs"] = sums.empty() ? 0 : sums.front().runs;
    state.SetLabel(name(kind) + " within " + std::to_string(within));
}

BENCHMARK(falseAlarmsAWeek)->ArgName("peak")->Arg(75)->Arg(120)->Iterations(1)->Unit(benchmark::kSecond);
BENCHMARK(foundWithin)
    ->ArgNames({"peak", "kind"})
    ->ArgsProduct({{75}, {0, 1, 2, 3}})
    ->Iterations(1)
    ->Unit(benchmark::kSecond);

} // namespace

BENCHMARK_MAIN();
