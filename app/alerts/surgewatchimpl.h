// The state behind SurgeWatch: surgewatch.cpp counts, surgejudge.cpp makes alerts of alarms, surgereport.cpp answers,
// surgehistory.cpp learns the past.
#pragma once

#include "alerts/serieskey.h"
#include "alerts/seriestrack.h"

#include <QHash>

#include <array>
#include <deque>
#include <map>
#include <tuple>

namespace Floorwatch::Alerts
{

class SurgeWatch::Impl
{
public:
    /// One watched series.
    struct Series {
        SeriesKey key;
        QString name; ///< key.text()
        SeriesTrack track;
        SeriesExpectation expected{}; ///< of the running interval
        double running = 0;
        double activity = 0;            ///< calls an interval, fading over a day: who is rarest
        std::deque<CurvePoint> curve{}; ///< closed intervals of a day
    };
    /// One cause that is told as one alert.
    struct Surge {
        QString leader;
        QStringList folded; ///< other series in alarm that it explains
        bool up = true;
        Instant since;
        Instant until;
    };
    /// A call that was counted; kept for a day.
    struct Call {
        Arrival arrival;
        QStringList counted; ///< series
    };

    Impl(AlertBook &alerts, QTimeZone where, SurgeSettings wanted);

    void setSettings(const SurgeSettings &wanted);
    void gather(const std::vector<Journal::ContactCount> &days);
    [[nodiscard]] bool learnSome();
    void forgetGathered() { m_gathered.reset(); }
    void arrived(const Arrival &arrival);
    void reasonCame(const Domain::CallId &call, const QString &reason);
    void answered(const Domain::CallId &call, const QString &agent);
    void setLive(bool live, Instant now);
    void roll(Instant now);

    [[nodiscard]] std::vector<Standing> standings() const;
    [[nodiscard]] std::optional<SurgeReport> report(const QString &series) const;
    [[nodiscard]] const SurgeSettings &settings() const { return m_settings; }

private:
    // ---- counting
    [[nodiscard]] Series &seriesFor(const SeriesKey &key);
    [[nodiscard]] std::unique_ptr<Series> madeSeries(const SeriesKey &key) const;
    void dropRarest();
    void count(Call &call);
    [[nodiscard]] Call *find(const Domain::CallId &call);
    void forget(Instant now);
    [[nodiscard]] Instant beginOf(Instant at) const;
    void begin(Instant at);
    void open();
    void expectAll();
    void close();
    void closeSeries(Series &series, const Surroundings &around, WeekPlace place);
    [[nodiscard]] double elsewhere(const Series &series) const;
    [[nodiscard]] const Series *whole() const;
    [[nodiscard]] const Series *series(const QString &name) const;

    // ---- alarms
    /// Counts and expectations of a series' newest intervals; `early`: the running one is among them.
    struct Sums {
        double count = 0;
        double expected = 0;
        Instant from;
    };
    [[nodiscard]] Sums newest(const Series &series, bool early) const;
    void raiseEarly(const QStringList &names, const QStringList &among);
    void judge(bool early);
    void endSurges();
    [[nodiscard]] bool inSurge(const QString &name) const;
    [[nodiscard]] double evidence(const Series &series, bool early) const;
    void place(const Series &one, bool early);
    [[nodiscard]] bool explains(const QString &leading, bool up, const Series &one, bool early) const;
    [[nodiscard]] Instant beginOfAlarm(const Series &series, bool up) const;
    void tell(const Surge &surge, bool early);
    [[nodiscard]] Condition conditionOf(const Surge &surge, bool early) const;
    [[nodiscard]] static QString causeOf(const Surge &surge);

    // ---- reports
    [[nodiscard]] std::vector<Share> sharesOf(const Surge &surge) const;

    AlertBook &m_book;
    const QTimeZone m_zone;
    SurgeSettings m_settings;
    std::map<QString, std::unique_ptr<Series>> m_series;
    struct Gathered;
    std::shared_ptr<Gathered> m_gathered; ///< of the past, to be learned
    std::deque<Call> m_calls;             ///< oldest first
    qint64 m_firstCall = 0;               ///< number of the oldest
    QHash<Domain::CallId, qint64> m_callNumbers;
    std::vector<Surge> m_surges; ///< that go on
    std::vector<Surge> m_past;   ///< over, newest last
    Instant m_begin;             ///< of the running interval
    Instant m_now;
    bool m_live = true;
    bool m_complete = false; ///< the running interval was seen from its begin
    /// Whole intervals since calls with a reason, or a region, were seen at all: a series that comes later had none
    /// then.
    int m_intervals = 0;
    int m_withReason = 0;
    int m_withRegion = 0;
    bool m_reasonSeen = false;
    bool m_regionSeen = false;
};

} // namespace Floorwatch::Alerts
