#include "alerts/surgewatchimpl.h"

#include <QSet>

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

} // namespace

/// Days with any call are known as a whole: an interval of them without calls is a zero. Other days are gaps.
void SurgeWatch::Impl::learn(const std::vector<Journal::ContactCount> &history)
{
    const qint64 width = m_settings.interval.count();
    QHash<QString, size_t> indices;
    std::vector<Past> pasts;
    QSet<qint64> days;
    QSet<qint64> intervals;
    qint64 first = std::numeric_limits<qint64>::max();
    qint64 last = 0;
    for (const Journal::ContactCount &row : history) {
        if (!Base::isSet(row.from) || row.count <= 0) {
            continue;
        }
        const qint64 interval = Base::toEpochMicros(row.from) / width;
        intervals.insert(interval);
        first = std::min(first, interval);
        last = std::max(last, interval);
        Arrival arrival;
        arrival.queue = row.queue;
        arrival.reason = row.reason;
        arrival.region = row.region;
        for (const SeriesKey &key : seriesOf(arrival)) {
            const QString name = key.text();
            auto there = indices.constFind(name);
            if (there == indices.constEnd()) {
                there = indices.insert(name, pasts.size());
                pasts.push_back({key, 0, {}});
            }
            Past &past = pasts[*there];
            past.calls += row.count;
            past.counts.emplace_back(interval, row.count);
        }
    }
    for (const qint64 interval : std::as_const(intervals)) {
        days.insert(Base::toEpochMicros(Base::startOfDay(Base::fromEpochMicros(interval * width), m_zone)));
    }
    QHash<qint64, WeekPlace> places;
    for (const qint64 day : std::as_const(days)) {
        const qint64 end = Base::toEpochMicros(Base::endOfDay(Base::fromEpochMicros(day), m_zone)) / width;
        for (qint64 interval = day / width; interval < end; ++interval) {
            // The running interval is counted live, and of what lies after the last call nothing is known.
            const bool over = !Base::isSet(m_begin) || interval * width < Base::toEpochMicros(m_begin);
            if (over && interval >= first && interval <= last) {
                places.insert(interval,
                              weekPlace(Base::fromEpochMicros(interval * width), m_settings.interval, m_zone));
            }
        }
    }
    std::stable_sort(pasts.begin(), pasts.end(), [](const Past &a, const Past &b) { return a.calls > b.calls; });
    pasts.resize(std::min(pasts.size(), MostLearned));
    for (const Past &past : pasts) {
        Baseline &baseline = seriesFor(past.key).track.baseline();
        for (const WeekPlace &place : std::as_const(places)) {
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
