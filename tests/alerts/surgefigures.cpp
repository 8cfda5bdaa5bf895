#include "surgefigures.h"

#include "alerts/seriestrack.h"
#include "simulatedyears.h"

#include <QTimeZone>

#include <numeric>
#include <optional>

namespace Floorwatch::Alerts
{

namespace
{

constexpr int LearnedWeeks = 12;
constexpr int WarmUpWeeks = LearnedWeeks + 1;
/// The series of one queue, one reason or one region come first; pairs have fewer than twenty calls.
constexpr int Singles = 24;
constexpr int Queues = 6;
constexpr double LeastForSilence = 5;

/// All calls together: the level of the day that every series is told.
class Whole
{
public:
    void learn(const SimulatedYears &years) { m_track.baseline().learn(years.place(), calls(years)); }
    [[nodiscard]] double level() const { return m_track.levelOfLastHour(); }
    /// `extra`: calls of a surge.
    void close(const SimulatedYears &years, int extra = 0)
    {
        m_track.close(years.place(), calls(years) + extra, m_track.expect(years.place()));
    }

private:
    static int calls(const SimulatedYears &years)
    {
        return std::accumulate(years.counts().begin(), years.counts().begin() + Queues, 0);
    }
    SeriesTrack m_track{defaultMethod(), {}, SimulatedInterval, QTimeZone::utc(), LearnedWeeks};
};

/// One series in the eyes of all contestants. The first of them that does not know the mean tells the others what to
/// expect: the baseline is the same.
class Contest
{
public:
    Contest(const std::vector<Contestant> &contestants, bool queue)
    {
        constexpr int LeastCount = 5;
        const SeriesTrack::Limits limits{LeastCount, queue ? LeastForSilence : -1};
        for (const Contestant &one : contestants) {
            m_tracks.emplace_back(one.method, limits, SimulatedInterval, QTimeZone::utc(), LearnedWeeks);
        }
    }

    void learn(WeekPlace place, int count)
    {
        for (SeriesTrack &track : m_tracks) {
            track.baseline().learn(place, count);
        }
    }

    void close(const std::vector<Contestant> &contestants, WeekPlace place, int count, double mean, double level)
    {
        std::optional<SeriesExpectation> usual;
        for (size_t i = 0; i < m_tracks.size(); ++i) {
            if (contestants[i].knowsTheMean) {
                m_tracks[i].close(place, count, SeriesExpectation{mean, 1, LearnedWeeks, true, mean, 1});
                continue;
            }
            usual = usual ? usual : m_tracks[i].expect(place, {level, 1});
            m_tracks[i].close(place, count, *usual);
        }
    }

    [[nodiscard]] const SeriesTrack &track(size_t contestant) const { return m_tracks[contestant]; }

private:
    std::vector<SeriesTrack> m_tracks;
};

std::vector<Contest> contests(int series, const std::vector<Contestant> &contestants)
{
    std::vector<Contest> all;
    for (int i = 0; i < series; ++i) {
        all.emplace_back(contestants, i < Queues);
    }
    return all;
}

constexpr int RunLength = 12;

/// Surges in one series, one after the other.
struct Run {
    SurgeKind kind{};
    int age = -1;           ///< intervals since it began; -1: none runs
    std::vector<int> found; ///< by contestant: the interval, from 1; 0: not yet

    void begin(size_t contestants)
    {
        age = 0;
        found.assign(contestants, 0);
    }

    void note(const Contest &contest)
    {
        for (size_t c = 0; c < found.size(); ++c) {
            const SeriesTrack &track = contest.track(c);
            if (found[c] == 0 && (kind == SurgeKind::Silence ? track.down() : track.up())) {
                found[c] = age + 1;
            }
        }
    }

    void end(std::vector<Found> &figures)
    {
        for (size_t c = 0; c < found.size(); ++c) {
            Found &figure = figures[c];
            ++figure.runs;
            for (size_t within = 1; found[c] > 0 && within < figure.within.size(); ++within) {
                figure.within[within] += found[c] <= static_cast<int>(within);
            }
        }
        age = -1;
    }
};

int surged(SimulatedYears &years, const Run &run, int series)
{
    const int count = years.counts()[static_cast<size_t>(series)];
    const double mean = years.mean(series);
    switch (run.kind) {
    case SurgeKind::Doubling: return count + years.poisson(mean);
    case SurgeKind::Tripling: return count + years.poisson(2 * mean);
    case SurgeKind::Ramp: return count + years.poisson(mean * (run.age + 1) / RunLength);
    case SurgeKind::Silence: return 0;
    }
    Q_UNREACHABLE();
}

bool mayBegin(const SimulatedYears &years, const Run &run, int series)
{
    constexpr double LeastMean = 19;
    constexpr double MostMean = 21;
    // Not every moment with twenty calls, or all runs began in the same hour.
    constexpr qint64 Scatter = 2'654'435'761;
    if ((years.interval() * Scatter >> 16) % 12 != series % 12) {
        return false;
    }
    const double mean = years.mean(series);
    // Two queues close at this hour, and nothing doubles any more.
    constexpr int FirstClosing = 17 * 12;
    constexpr int Closed = 18 * 12;
    const int slot = years.place().slot % IntervalsInDay;
    if (slot >= FirstClosing && slot < Closed) {
        return false;
    }
    return run.kind == SurgeKind::Silence ? series < Queues && mean >= LeastForSilence
                                          : mean >= LeastMean && mean <= MostMean;
}

} // namespace

std::vector<Contestant> allContestants()
{
    std::vector<Contestant> all;
    for (int i = 0; i < MethodCount; ++i) {
        all.push_back({static_cast<Method>(i), false});
    }
    all.push_back({defaultMethod(), true});
    return all;
}

std::string name(const Contestant &contestant)
{
    return text(contestant.method).toStdString() + (contestant.knowsTheMean ? ", told the true mean" : "");
}

std::string name(SurgeKind kind)
{
    switch (kind) {
    case SurgeKind::Doubling: return "doubling";
    case SurgeKind::Tripling: return "tripling";
    case SurgeKind::Ramp: return "ramp";
    case SurgeKind::Silence: return "silence";
    }
    Q_UNREACHABLE();
}

std::vector<FalseAlarms> falseAlarms(const Years &which, const std::vector<Contestant> &contestants)
{
    std::vector<FalseAlarms> figures;
    for (const Contestant &one : contestants) {
        figures.push_back({one, static_cast<double>(which.weeks)});
    }
    SimulatedYears years(which.seed, which.peakCalls);
    Whole whole;
    std::vector<Contest> series = contests(SimulatedSeries, contestants);
    for (qint64 i = 0; i < static_cast<qint64>(WarmUpWeeks + which.weeks) * IntervalsInWeek; ++i) {
        years.next();
        const bool learns = i < LearnedWeeks * IntervalsInWeek;
        if (learns) {
            whole.learn(years);
        }
        for (int s = 0; s < SimulatedSeries; ++s) {
            Contest &contest = series[static_cast<size_t>(s)];
            const int count = years.counts()[static_cast<size_t>(s)];
            if (learns) {
                contest.learn(years.place(), count);
                continue;
            }
            contest.close(contestants, years.place(), count, years.mean(s), whole.level());
            for (size_t c = 0; c < contestants.size() && i >= WarmUpWeeks * IntervalsInWeek; ++c) {
                const bool begins = contest.track(c).alarmFor() == 1;
                figures[c].up += begins && contest.track(c).up();
                figures[c].down += begins && contest.track(c).down();
            }
        }
        if (!learns) {
            whole.close(years);
        }
    }
    return figures;
}

std::vector<Found> foundSurges(const Years &which, SurgeKind kind, const std::vector<Contestant> &contestants)
{
    std::vector<Found> figures;
    for (const Contestant &one : contestants) {
        figures.push_back({one});
    }
    SimulatedYears years(which.seed, which.peakCalls);
    Whole whole;
    std::vector<Contest> series = contests(Singles, contestants);
    std::vector<Run> runs(Singles, Run{kind, -1, {}});
    // One surge at a time, and a day until the next: what is normal today is learned again in between.
    constexpr int Apart = IntervalsInDay;
    qint64 free = WarmUpWeeks * IntervalsInWeek;
    for (qint64 i = 0; i < static_cast<qint64>(WarmUpWeeks + which.weeks) * IntervalsInWeek; ++i) {
        years.next();
        const bool learns = i < LearnedWeeks * IntervalsInWeek;
        if (learns) {
            whole.learn(years);
        }
        int extra = 0;
        for (int s = 0; s < Singles; ++s) {
            Contest &contest = series[static_cast<size_t>(s)];
            Run &run = runs[static_cast<size_t>(s)];
            if (learns) {
                contest.learn(years.place(), years.counts()[static_cast<size_t>(s)]);
                continue;
            }
            if (i >= free && mayBegin(years, run, s)) {
                run.begin(contestants.size());
                free = i + RunLength + Apart;
            }
            const int count = run.age >= 0 ? surged(years, run, s) : years.counts()[static_cast<size_t>(s)];
            extra += count - years.counts()[static_cast<size_t>(s)];
            contest.close(contestants, years.place(), count, years.mean(s), whole.level());
            if (run.age >= 0) {
                run.note(contest);
                if (++run.age == RunLength) {
                    run.end(figures);
                }
            }
        }
        if (!learns) {
            whole.close(years, extra);
        }
    }
    return figures;
}

} // namespace Floorwatch::Alerts
