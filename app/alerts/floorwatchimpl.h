// Floor rules at work: one engine of thresholds, fed with readings. Private to the room.
#pragma once

#include "alerts/floorwatch.h"
#include "alerts/rollingwindow.h"

#include <QSet>

#include <queue>
#include <unordered_map>

namespace Floorwatch::Alerts
{

/// What a rule reads of one subject now.
struct Reading {
    double value = 0;
    double limit = 0;
    Instant growsFrom; ///< set: the value is the time since then, and runs on by itself
    Instant again;     ///< set: look again then, whatever happens
};

class FloorWatch::Impl
{
public:
    Impl(AlertBook &alertBook, QTimeZone timeZone, Ratios given);

    enum class About : quint8 { Queues, Agents, Calls, Feeds };
    /// A queue's, agent's or feed's index, or a call's serial.
    using SubjectKey = quint64;

    struct Watch {
        Instant since;                   ///< since when the limit is broken; not set while it is not
        Instant due;                     ///< when to look again; not set: only when something changes
        std::unique_ptr<Condition> told; ///< as the book has it
    };
    struct RuleState {
        FloorRule rule;
        About about{};
        bool inForce = true;
        int told = 0; ///< watches that are told
        std::unordered_map<SubjectKey, Watch> watches;
        QHash<Domain::QueueId, RollingWindow> windows;
    };
    struct Due {
        Instant at;
        size_t rule;
        SubjectKey subject;
        bool operator>(const Due &other) const
        {
            return std::tie(at, rule, subject) > std::tie(other.at, other.rule, other.subject);
        }
    };
    using Timers = std::priority_queue<Due, std::vector<Due>, std::greater<>>;
    struct FeedWatch {
        bool stale = false;
        Instant downSince; ///< by our own clock; not set while live
        std::deque<std::pair<Instant, quint64>> malformed;
        quint64 malformedBefore = 0; ///< when the last minute began
        QString example;
        Timers timers;
    };
    /// A subject as readings and conditions need it: where it is, its PBX and that PBX's time.
    struct Place {
        SubjectKey key = 0;
        Domain::PbxId pbx{};
        Instant at;
    };

    // ---- the engine
    void setRules(std::vector<FloorRule> rules, Instant now);
    void observe(const Floor::FloorState &floor, const Floor::FloorChanges &changes, Instant now);
    void tick(const Floor::FloorState &floor, Instant now);
    void settle(const Floor::FloorState &floor, Instant now); ///< what came in since the last look
    void followFeeds(const Floor::FloorState &floor, Instant now);
    void judgeAll(const Floor::FloorState &floor, Instant now, std::optional<size_t> onlyRule = {});
    void judgeSubject(const Floor::FloorState &floor, About about, SubjectKey key, Instant now);
    void judge(const Floor::FloorState &floor, size_t rule, SubjectKey key, Instant now);
    void weigh(const Floor::FloorState &floor, size_t rule, const Place &place, const Reading &reading, Instant now);
    void tell(const Floor::FloorState &floor, RuleState &state, Watch &watch, const Place &place,
              const Reading &reading, Instant now);
    void end(RuleState &state, SubjectKey key, Instant now);
    void schedule(size_t rule, const Place &place, Watch &watch, Instant due);
    void runTimers(const Floor::FloorState &floor, Timers &timers, Instant until, Instant now);
    void markStale(Domain::PbxId pbx, const Floor::FeedRecord &feed, Instant now);
    void checkHours(const Floor::FloorState &floor, Instant now);
    [[nodiscard]] Timers &timersOf(About about, Domain::PbxId pbx);
    FeedWatch &feed(Domain::PbxId pbx);

    // ---- readings
    [[nodiscard]] std::optional<Place> placeOf(const Floor::FloorState &floor, About about, SubjectKey key,
                                               Instant now);
    std::optional<Reading> read(const Floor::FloorState &floor, RuleState &state, const Place &place);
    std::optional<Reading> readQueue(const Floor::FloorState &floor, RuleState &state, const Place &place);
    std::optional<Reading> readAgent(const Floor::FloorState &floor, const RuleState &state, const Place &place);
    std::optional<Reading> readCall(const Floor::FloorState &floor, const RuleState &state, const Place &place);
    std::optional<Reading> readFeed(const RuleState &state, const Place &place);
    void decided(const Floor::FloorState &floor, const Domain::Visit &visit);
    [[nodiscard]] Instant talkingSince(const Floor::CallRecord &call); ///< not set while nobody talks
    [[nodiscard]] static About aboutOf(Finding finding);

    // ---- conditions
    [[nodiscard]] Condition condition(const Floor::FloorState &floor, RuleState &state, const Place &place,
                                      const Reading &reading) const;
    void describeQueue(const Floor::FloorState &floor, const RuleState &state, const Place &place,
                       Condition &condition) const;
    void describeAgent(const Floor::FloorState &floor, const RuleState &state, const Place &place,
                       Condition &condition) const;
    void describeCall(const Floor::FloorState &floor, const RuleState &state, const Place &place,
                      Condition &condition) const;
    void describeFeed(const Floor::FloorState &floor, const RuleState &state, const Place &place,
                      Condition &condition) const;

    AlertBook &book;
    QTimeZone zone;
    Ratios ratios;
    std::vector<RuleState> rules;
    bool rulesChanged = false;
    qint64 minute = -1; ///< of the last look at the rules' hours
    std::vector<FeedWatch> feeds;
    Timers feedTimers; ///< of rules about feeds: these run by our own clock
    std::vector<Domain::Visit> ended;
    QSet<quint64> counted;                           ///< visits in conversation that the windows have as answered
    QHash<Domain::AgentId, std::deque<float>> talks; ///< the newest talks of an agent, in seconds
    QHash<quint64, Instant> talkBegan;               ///< by call serial
    QHash<QString, UsualTalk> usual;
    QHash<Domain::CallId, QString> reasons;
    QHash<Domain::CallId, QString> specials;
    QHash<quint64, Domain::CallId> marked; ///< live calls with a reason or of a special caller, by serial
    QSet<Domain::CallId> dirtyCalls;
    QSet<int> troubled; ///< feeds whose reader met something
};

} // namespace Floorwatch::Alerts
