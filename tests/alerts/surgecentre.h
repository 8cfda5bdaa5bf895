// A small centre over which a surge may come, for tests of the watch.
#pragma once

#include "alerts/surgewatch.h"

#include <algorithm>
#include <random>

namespace Floorwatch::AlertTest
{

using namespace Alerts;
using Base::Instant;
using Base::Span;

constexpr Span FiveMinutes = std::chrono::minutes(5);

/// A small centre: calls at even distances with a seeded scatter, in three queues with four reasons and three regions.
class Centre
{
public:
    explicit Centre(Instant start, std::uint32_t seed = 1) : m_now(start), m_engine(seed) {}

    /// Lets five minutes pass. `surge`: so many calls more with this reason in this queue.
    void interval(double calls, int surge = 0, const QString &surgeReason = QStringLiteral("no-signal"))
    {
        std::vector<Arrival> arrivals;
        const int usual = std::poisson_distribution<int>(calls)(m_engine);
        for (int i = 0; i < usual + surge; ++i) {
            Arrival one;
            one.at = m_now + Span(static_cast<qint64>(m_engine() % 299'000'000));
            one.queue = i < usual ? queues[m_engine() % queues.size()] : QStringLiteral("support");
            one.reason = i < usual ? reasons[m_engine() % reasons.size()] : surgeReason;
            one.region = regions[m_engine() % regions.size()];
            one.call = {Base::PbxId(1), QString::number(++m_calls)};
            if (!m_mute.contains(one.queue)) {
                arrivals.push_back(one);
            }
        }
        std::sort(arrivals.begin(), arrivals.end(), [](const Arrival &a, const Arrival &b) { return a.at < b.at; });
        for (const Arrival &one : arrivals) {
            watch.arrived(one);
        }
        m_now += FiveMinutes;
        watch.tick(m_now);
    }

    /// As many weeks of history as given, in the same shape: `calls` an interval around the clock.
    void learn(int weeks, double calls) { watch.learn(history(weeks, calls)); }

    std::vector<Journal::ContactCount> history(int weeks, double calls)
    {
        std::vector<Journal::ContactCount> history;
        for (Instant at = m_now - std::chrono::hours(168 * weeks); at < m_now; at += FiveMinutes) {
            const int count = std::poisson_distribution<int>(calls)(m_engine);
            for (int i = 0; i < count; ++i) {
                history.push_back({at, queues[m_engine() % queues.size()], reasons[m_engine() % reasons.size()],
                                   regions[m_engine() % regions.size()], 1});
            }
        }
        return history;
    }

    void mute(const QStringList &silent) { m_mute = silent; }
    [[nodiscard]] Instant now() const { return m_now; }
    /// Surge alerts that are not cleared.
    [[nodiscard]] std::vector<Alert> open() const
    {
        std::vector<Alert> found;
        std::copy_if(book.alerts().begin(), book.alerts().end(), std::back_inserter(found),
                     [](const Alert &alert) { return alert.state != AlertState::Cleared; });
        return found;
    }
    [[nodiscard]] size_t ever() const { return book.alerts().size(); }

    const QStringList queues{QStringLiteral("support"), QStringLiteral("sales"), QStringLiteral("billing")};
    const QStringList reasons{QStringLiteral("no-signal"), QStringLiteral("bill"), QStringLiteral("order"),
                              QStringLiteral("other")};
    const QStringList regions{QStringLiteral("CN-Beijing"), QStringLiteral("CN-Shanghai"),
                              QStringLiteral("CN-Sichuan")};
    AlertBook book;
    SurgeWatch watch{book, QTimeZone::utc()};

private:
    Instant m_now;
    std::mt19937 m_engine;
    int m_calls = 0;
    QStringList m_mute;
};

} // namespace Floorwatch::AlertTest
