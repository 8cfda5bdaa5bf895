// Watches arrivals for surges and silences, by reason, queue, region and their pairs.
#pragma once

#include "alerts/alertbook.h"
#include "alerts/surge.h"
#include "domain/customer.h"
#include "journal/records.h"

#include <QTimeZone>

#include <functional>
#include <memory>

namespace Floorwatch::Alerts
{

struct SurgeSettings {
    bool enabled = true;
    Span interval = std::chrono::minutes(5);
    Method method = defaultMethod();
    int leastCount = 5; ///< an interval with fewer calls raises no surge, whatever was expected
    int weeksKept = 12;
    bool down = true; ///< silences are told as well
    double downLeastExpected = 5;
    bool operator==(const SurgeSettings &) const = default;
};
[[nodiscard]] QByteArray toJson(const SurgeSettings &settings);
[[nodiscard]] std::optional<SurgeSettings> surgeSettingsFromJson(const QByteArray &json);

/// One call as it arrives, or as it is stored.
struct Arrival {
    Instant at;
    QString queue;
    QString reason; ///< empty: unknown (yet)
    QString region;
    QString agent;
    QString entry;
    QString number;
    Domain::CallId call;
};

/// One interval of a series. Keys of series: "all", "queue=support", "reason=no-signal",
/// "queue=support|region=CN-Beijing".
struct CurvePoint {
    Instant from;
    double count = 0;
    double expected = 0;
    double lower = 0;
    double upper = 0;
    bool judged = false;
    bool partial = false; ///< the running interval
    bool alarm = false;
};

struct Share {
    QString what; ///< "region", "reason", "agent", "entry", "queue"
    QString value;
    int count = 0;
    double ratio = 0; ///< of the surge's calls
    double usual = 0; ///< of all calls of the same hours before; -1: not known
};

/// All that a surge view shows.
struct SurgeReport {
    QString series;
    bool up = true;
    Instant since;                 ///< begin of the first interval of the surge
    Instant until;                 ///< not set while it goes on
    std::vector<CurvePoint> curve; ///< the last 24 hours at most, oldest first
    std::vector<Share> shares;     ///< the most concentrated first
    std::vector<Arrival> last;     ///< the newest 50 calls of that cause
    int historyWeeks = 0;
    bool enoughHistory = false; ///< false: compared with today's own past, in a wider band
};

/// One cause is one alert: of all series that a fault lifts, the one with the most evidence leads, the others are told
/// as its evidence. Cause: "surge:" or "silence:" and the leading series; member: the leading series.
///
/// At most 2,000 series are watched (the rarest go), and 20,000 calls of the last day are remembered. One call costs
/// its seven series; all series are looked at once an interval.
class SurgeWatch
{
public:
    SurgeWatch(AlertBook &book, QTimeZone zone, SurgeSettings settings = {});
    ~SurgeWatch();
    void setSettings(const SurgeSettings &settings);
    [[nodiscard]] const SurgeSettings &settings() const;
    /// Past counts of one or more days, those of a day together; taken in by learnSome().
    void gather(const std::vector<Journal::ContactCount> &days);
    /// Takes in some of what was gathered: a few milliseconds' work, so that twelve weeks stop no screen. False once
    /// nothing is left.
    [[nodiscard]] bool learnSome();
    /// What was gathered and not yet learned is not wanted any more.
    void forgetGathered();
    /// Both, to the end.
    void learn(const std::vector<Journal::ContactCount> &history);
    void arrived(const Arrival &arrival);
    /// The reason became known, or changed, after the arrival: it counts for the new one from then on.
    void reasonCame(const Domain::CallId &call, const QString &reason);
    /// Who took it; for the shares and the last calls of a report.
    void answered(const Domain::CallId &call, const QString &agent);
    /// The feed is down: the intervals meanwhile say nothing.
    void setLive(bool live, Instant now);
    /// Closes intervals; once a second. `now` in the PBX's time.
    void tick(Instant now);

    /// Keys of series that are watched, with how they stand now; for the overview.
    struct Standing {
        QString series;
        double count = 0; ///< of the running interval
        double expected = 0;
        bool enoughHistory = false;
        bool alarm = false;
    };
    [[nodiscard]] std::vector<Standing> standings() const;
    [[nodiscard]] std::optional<SurgeReport> report(const QString &series) const;
    /// Calls of the surge's cause while it lasts, for grouping: true where this arrival belongs to the series.
    [[nodiscard]] static bool belongs(const QString &series, const Arrival &arrival);
    /// Words: "reason no-signal in support", in the language of the screen; reason keys are named by `names`.
    [[nodiscard]] static QString seriesName(const QString &series,
                                            const std::function<QString(const QString &)> &reasonName,
                                            const std::function<QString(const QString &)> &regionName);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace Floorwatch::Alerts
