#include "alerts/surgewatchimpl.h"

#include <algorithm>
#include <limits>

namespace Floorwatch::Alerts
{

namespace
{

constexpr size_t MostLearned = 1'500; ///< leaves room for what is new

/// The calls of one series in the past.
struct Past {
    SeriesKey key;
    qint64 calls = 0;
    std::vector<std::pair<qint64, int>> counts; ///< interval number and calls
};

/// Sorts the rows of a history into series.
class PastSeries
{
public:
    void add(const Journal::ContactCount &row, qint64 interval)
    {
        for (const size_t index : seriesOfRow(row)) {
            m_pasts[index].calls += row.count;
            m_pasts[index].counts.emplace_back(interval, row.count);
        }
    }

    /// Those with the most calls.
    std::vector<Past> take()
    {
        std::stable_sort(m_pasts.begin(), m_pasts.end(),
                         [](const Past &a, const Past &b) { return a.calls > b.calls; });
        m_pasts.resize(std::min(m_pasts.size(), MostLearned));
        return std::move(m_pasts);
    }

private:
    /// The same few queues, reasons and regions come again in every interval.
    const std::vector<size_t> &seriesOfRow(const Journal::ContactCount &row)
    {
        std::vector<size_t> &found = m_ofRows[{row.queue, row.reason, row.region}];
        if (!found.empty()) {
            return found;
        }
        Arrival arrival;
        arrival.queue = row.queue;
        arrival.reason = row.reason;
        arrival.region = row.region;
        for (const SeriesKey &key : seriesOf(arrival)) {
            const QString name = key.text();
            const size_t index = m_ofNames.value(name, m_pasts.size());
            if (index == m_pasts.size()) {
                m_ofNames.insert(name, index);
                m_pasts.push_back({key, 0, {}});
            }
            found.push_back(index);
        }
        return found;
    }

    std::vector<Past> m_pasts;
    QHash<QString, size_t> m_ofNames;
    std::map<std::tuple<QString, QString, QString>, std::vector<size_t>> m_ofRows;
};

} // namespace

/// All intervals of the days of which anything is known, before `end`: one of them without calls is a zero, other days
/// are gaps.
QHash<qint64, WeekPlace> SurgeWatch::Impl::placesOf(const std::vector<qint64> &intervals, qint64 end) const
{
    const qint64 width = m_settings.interval.count();
    QHash<qint64, WeekPlace> places;
    if (intervals.empty()) {
        return places;
    }
    const qint64 last = std::min(intervals.back(), end - 1);
    qint64 done = intervals.front();
    for (const qint64 interval : intervals) {
        if (interval < done) {
            continue;
        }
        const Instant at = Base::fromEpochMicros(interval * width);
        const qint64 begin = Base::toEpochMicros(Base::startOfDay(at, m_zone)) / width;
        const qint64 over = Base::toEpochMicros(Base::endOfDay(at, m_zone)) / width;
        for (qint64 one = std::max(begin, done); one < over && one <= last; ++one) {
            places.insert(one, weekPlace(Base::fromEpochMicros(one * width), m_settings.interval, m_zone));
        }
        done = over;
    }
    return places;
}

void SurgeWatch::Impl::learn(const std::vector<Journal::ContactCount> &history)
{
    constexpr qint64 Never = std::numeric_limits<qint64>::max();
    const qint64 width = m_settings.interval.count();
    PastSeries series;
    std::vector<qint64> intervals;
    for (const Journal::ContactCount &row : history) {
        if (Base::isSet(row.from) && row.count > 0) {
            const qint64 interval = Base::toEpochMicros(row.from) / width;
            intervals.push_back(interval);
            series.add(row, interval);
        }
    }
    std::sort(intervals.begin(), intervals.end());
    // The running interval is counted live, and of what lies after the last call nothing is known.
    const qint64 end = Base::isSet(m_begin) ? Base::toEpochMicros(m_begin) / width : Never;
    const QHash<qint64, WeekPlace> places = placesOf(intervals, end);
    const std::vector<Past> pasts = series.take();
    for (const Past &past : pasts) {
        Baseline &baseline = seriesFor(past.key).track.baseline();
        for (const WeekPlace &place : places) {
            baseline.learn(place, 0);
        }
        for (const auto &[interval, calls] : past.counts) {
            baseline.add(places.value(interval, {-1, -1}), calls);
        }
    }
    if (Base::isSet(m_begin)) {
        expectAll();
    }
}

} // namespace Floorwatch::Alerts
