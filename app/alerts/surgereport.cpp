#include "alerts/surgewatchimpl.h"

#include <algorithm>

namespace Floorwatch::Alerts
{

namespace
{

constexpr size_t CallsShown = 50;
constexpr size_t SharesShown = 12;
/// Fewer calls before the surge do not say what is usual.
constexpr int LeastForUsual = 30;
constexpr double LeastShare = 0.15;

struct Attribute {
    const char *name;
    QString Arrival::*value;
};
constexpr std::array Attributes{Attribute{"region", &Arrival::region}, Attribute{"reason", &Arrival::reason},
                                Attribute{"queue", &Arrival::queue}, Attribute{"agent", &Arrival::agent},
                                Attribute{"entry", &Arrival::entry}};

/// How often each value occurs, among how many calls that have one.
struct Tally {
    QHash<QString, int> counts;
    int calls = 0;

    void add(const QString &value)
    {
        if (!value.isEmpty()) {
            ++counts[value];
            ++calls;
        }
    }
    [[nodiscard]] double share(const QString &value) const
    {
        return calls >= LeastForUsual ? static_cast<double>(counts.value(value)) / calls : -1;
    }
};

} // namespace

/// Where a surge's calls are concentrated, beside what was usual for the same series, or else for all calls, before it.
std::vector<Share> SurgeWatch::Impl::sharesOf(const Surge &surge) const
{
    const SeriesKey key = SeriesKey::fromText(surge.leader);
    std::vector<Share> shares;
    for (const Attribute &attribute : Attributes) {
        Tally now;
        Tally before;
        Tally everywhere;
        for (const Call &call : m_calls) {
            const QString &value = call.arrival.*attribute.value;
            const bool mine = key.holds(call.arrival);
            if (call.arrival.at < surge.since) {
                everywhere.add(value);
                if (mine) {
                    before.add(value);
                }
            } else if (mine && (!Base::isSet(surge.until) || call.arrival.at < surge.until)) {
                now.add(value);
            }
        }
        const QString what = QString::fromLatin1(attribute.name);
        const bool fixed = (what == QLatin1String("queue") && !key.queue.isEmpty()) ||
                           (what == QLatin1String("reason") && !key.reason.isEmpty()) ||
                           (what == QLatin1String("region") && !key.region.isEmpty());
        for (auto it = now.counts.cbegin(); !fixed && it != now.counts.cend(); ++it) {
            const double ratio = static_cast<double>(it.value()) / now.calls;
            const Tally &usual = before.calls >= LeastForUsual ? before : everywhere;
            if (ratio >= LeastShare) {
                shares.push_back({what, it.key(), it.value(), ratio, usual.share(it.key())});
            }
        }
    }
    std::sort(shares.begin(), shares.end(), [](const Share &a, const Share &b) {
        const double more = (a.ratio - std::max(0.0, a.usual)) - (b.ratio - std::max(0.0, b.usual));
        return more != 0 ? more > 0 : std::tie(a.what, a.value) < std::tie(b.what, b.value);
    });
    shares.resize(std::min(shares.size(), SharesShown));
    return shares;
}

std::vector<SurgeWatch::Standing> SurgeWatch::Impl::standings() const
{
    std::vector<Standing> standings;
    standings.reserve(m_series.size());
    for (const auto &[name, one] : m_series) {
        standings.push_back(
            {name, one->running, one->expected.mean, one->expected.known, one->track.up() || one->track.down()});
    }
    return standings;
}

std::optional<SurgeReport> SurgeWatch::Impl::report(const QString &name) const
{
    const Series *one = series(name);
    if (!one) {
        return std::nullopt;
    }
    SurgeReport report;
    report.series = name;
    report.historyWeeks = one->expected.weeks;
    report.enoughHistory = one->expected.known;
    report.curve.assign(one->curve.begin(), one->curve.end());
    if (m_complete && m_live) {
        const Verdict verdict = one->track.peek(one->running, one->expected);
        report.curve.push_back({m_begin, one->running, one->expected.mean, verdict.lower, verdict.upper, verdict.judged,
                                true, one->track.up() || one->track.down()});
    }
    Surge surge{name, {}, true, {}, {}};
    const auto mine = [&name](const Surge &other) { return other.leader == name || other.folded.contains(name); };
    if (const auto on = std::find_if(m_surges.begin(), m_surges.end(), mine); on != m_surges.end()) {
        surge = *on;
    } else if (const auto over = std::find_if(m_past.rbegin(), m_past.rend(), mine); over != m_past.rend()) {
        surge = *over;
    }
    report.up = surge.up;
    report.since = surge.since;
    report.until = surge.until;
    surge.leader = name;
    report.shares = sharesOf(surge);
    for (auto call = m_calls.rbegin(); call != m_calls.rend() && report.last.size() < CallsShown; ++call) {
        if (call->arrival.at >= surge.since && one->key.holds(call->arrival)) {
            report.last.push_back(call->arrival);
        }
    }
    return report;
}

} // namespace Floorwatch::Alerts
