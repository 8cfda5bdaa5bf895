// What is normal for a series: expected counts by weekday and time of day, and how sure that is.
#pragma once

#include "base/time.h"

#include <QTimeZone>

#include <vector>

namespace Floorwatch::Alerts
{

struct Expectation {
    double mean = 0;
    double spread = 1;  ///< variance over mean
    int weeks = 0;      ///< past weeks of the same weekday and time that stand behind it
    bool known = false; ///< enough history to judge by
};

/// Where an interval lies in local time: the week, counted from a fixed Monday, and the interval of that week. A day of
/// 25 hours has an hour whose intervals have the same places twice, one of 23 hours leaves places out.
struct WeekPlace {
    qint64 week = 0;
    int slot = 0;
    bool operator==(const WeekPlace &) const = default;
};
[[nodiscard]] WeekPlace weekPlace(Base::Instant at, Base::Span interval, const QTimeZone &zone);

/// One series. Learns from past intervals (holidays and known surges weigh less: a robust mean), forgets what is older
/// than `weeksKept`. A day or week without any record of the feed is a gap, not a zero: it is simply not learned.
///
/// The expectation for a slot is the robust mean over the earlier weeks of that slot and its neighbours within half an
/// hour, as far as they do not differ from it (a queue opens at eight: what lies before says nothing about after). Each
/// week has one vote, and votes far from the median count little. The spread comes from the same counts, each week
/// about its own level.
class Baseline
{
public:
    explicit Baseline(Base::Span interval, QTimeZone zone, int weeksKept = 12);
    /// A finished interval. `surge`: it was in alarm, and is not learned as normal.
    void learn(Base::Instant from, double count, bool surge = false);
    [[nodiscard]] Expectation expect(Base::Instant from) const;
    [[nodiscard]] Base::Instant since() const; ///< the oldest interval learned
    /// Weeks of which anything was learned.
    [[nodiscard]] int weeks() const { return static_cast<int>(m_weeks.size()); }

    /// The same where the place is known already: finding it costs more than the rest.
    void learn(WeekPlace place, double count, bool surge = false);
    [[nodiscard]] Expectation expect(WeekPlace place) const;
    /// More calls of an interval that was learned before; nothing where it is a gap.
    void add(WeekPlace place, double count);

private:
    struct Week {
        qint64 index = 0;
        std::vector<quint16> counts; ///< by slot
    };
    struct Range {
        int before = 0;
        int after = 0;
        std::vector<double> shape; ///< the slots' means over the weeks
        double mean = 0;
    };
    [[nodiscard]] Week *weekFor(qint64 index);
    [[nodiscard]] double slotMean(WeekPlace place, int &weeks) const;
    [[nodiscard]] Range alike(WeekPlace place) const;
    [[nodiscard]] int countAt(const Week &week, int slot) const;
    /// The weeks before it that are not forgotten.
    [[nodiscard]] bool standsBehind(const Week &week, WeekPlace place) const;

    Base::Span m_interval;
    QTimeZone m_zone;
    int m_weeksKept;
    int m_slots;
    std::vector<Week> m_weeks; ///< oldest first
    Base::Instant m_since;
};

} // namespace Floorwatch::Alerts
