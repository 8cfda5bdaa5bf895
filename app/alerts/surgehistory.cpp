#include "alerts/surgewatchimpl.h"

#include <algorithm>

namespace Floorwatch::Alerts
{

namespace
{

constexpr size_t MostLearned = 1'500;     ///< leaves room for what is new
constexpr qsizetype MostAtOnce = 200'000; ///< counts: some milliseconds' work

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
            Past &past = m_pasts[index];
            past.calls += row.count;
            // Rows of one interval come one after the other.
            if (!past.counts.empty() && past.counts.back().first == interval) {
                past.counts.back().second += row.count;
            } else {
                past.counts.emplace_back(interval, row.count);
            }
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

struct SurgeWatch::Impl::Gathered {
    PastSeries rows;
    QHash<qint64, WeekPlace> places; ///< every interval of the days of which anything is known
    std::vector<WeekPlace> zeros;    ///< the same, once all is gathered
    qint64 last = 0;                 ///< the newest interval with a call
    std::vector<Past> series;        ///< once all is gathered
    size_t next = 0;                 ///< of them
    bool whole = false;
};

void SurgeWatch::Impl::gather(const std::vector<Journal::ContactCount> &days)
{
    const qint64 width = m_settings.interval.count();
    if (!m_gathered) {
        m_gathered = std::make_shared<Gathered>();
    }
    for (const Journal::ContactCount &row : days) {
        if (!Base::isSet(row.from) || row.count <= 0) {
            continue;
        }
        const qint64 interval = Base::toEpochMicros(row.from) / width;
        m_gathered->rows.add(row, interval);
        m_gathered->last = std::max(m_gathered->last, interval);
        if (m_gathered->places.contains(interval)) {
            continue;
        }
        // An interval without calls is a zero on a day of which anything is known, other days are gaps.
        const Instant at = Base::fromEpochMicros(interval * width);
        const qint64 over = Base::toEpochMicros(Base::endOfDay(at, m_zone)) / width;
        for (qint64 one = Base::toEpochMicros(Base::startOfDay(at, m_zone)) / width; one < over; ++one) {
            m_gathered->places.insert(one, weekPlace(Base::fromEpochMicros(one * width), m_settings.interval, m_zone));
        }
    }
}

bool SurgeWatch::Impl::learnSome()
{
    if (!m_gathered) {
        return false;
    }
    Gathered &past = *m_gathered;
    if (!std::exchange(past.whole, true)) {
        // The running interval is counted live, and of what lies after the last call nothing is known.
        const qint64 running = Base::toEpochMicros(m_begin) / m_settings.interval.count();
        const qint64 last = Base::isSet(m_begin) ? std::min(past.last, running - 1) : past.last;
        past.places.removeIf([last](const auto &place) { return place.key() > last; });
        past.zeros.assign(past.places.cbegin(), past.places.cend());
        past.series = past.rows.take();
    }
    for (qsizetype done = 0; past.next < past.series.size() && done < MostAtOnce; ++past.next) {
        const Past &one = past.series[past.next];
        Baseline &baseline = seriesFor(one.key).track.baseline();
        for (const WeekPlace &place : past.zeros) {
            baseline.learn(place, 0);
        }
        for (const auto &[interval, calls] : one.counts) {
            baseline.add(past.places.value(interval, {-1, -1}), calls);
        }
        done += past.places.size() + static_cast<qsizetype>(one.counts.size());
    }
    if (past.next < past.series.size()) {
        return true;
    }
    m_gathered.reset();
    if (Base::isSet(m_begin)) {
        expectAll();
    }
    return false;
}

} // namespace Floorwatch::Alerts
