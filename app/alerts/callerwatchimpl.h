// The calls that are watched, and what is known of their callers. Private to the room.
#pragma once

#include "alerts/callerwatch.h"

#include <QSet>

#include <deque>
#include <unordered_map>

namespace Floorwatch::Alerts
{

class CallerWatch::Impl
{
public:
    Impl(AlertBook &alertBook, QTimeZone timeZone, QString country, AskFacts askFacts);

    /// One rule that holds for a call.
    struct Match {
        QString rule;
        QString cause;
        QString member;
        bool folded = false; ///< one of many of its rule, told together
        Condition condition;
    };
    struct Tracked {
        Domain::CallId id;
        quint64 serial = 0; ///< of the floor's call; 0 where the feed tells no legs
        Domain::LegId leg;  ///< the caller's
        QString cause;      ///< stays, whatever call the leg is tied to later
        Numbers::Number number;
        QString callerName; ///< as the PBX says
        QString region;
        QString queue;
        QString reason;
        Instant waitingSince; ///< by the PBX's clock; not set while not waiting
        Trail trail;
        Domain::AgentId agent; ///< who rings or talks
        QString outcome;       ///< of the newest visit that ended
        bool ended = false;
        std::vector<Match> matches;
    };
    using Calls = std::unordered_map<quint64, Tracked>;

    // ---- following
    void observe(const Floor::FloorState &floor, const Floor::FloorChanges &changes, Instant now);
    void seen(const Floor::FloorState &floor, const Floor::CallRecord &call, Instant now);
    void visited(const Floor::FloorState &floor, const Domain::Visit &visit, Instant now);
    void gone(const Floor::FloorState &floor, quint64 serial, Instant now);
    void follow(const Floor::FloorState &floor, quint64 handle, const Floor::CallRecord &call, Instant now);
    void followVisit(const Floor::FloorState &floor, quint64 handle, const Domain::Visit &visit, Instant now);
    void setTrail(Tracked &tracked, Trail trail, const Domain::AgentId &agent, Instant now);
    void end(quint64 handle, Instant now);
    void forget(quint64 handle, Instant now);
    void tick(const Floor::FloorState &floor, Instant now);
    quint64 track(const Domain::CallId &id, const Domain::LegId &leg, const Domain::Party &caller, Instant now);
    void bind(quint64 handle, const Domain::CallId &id, quint64 serial);
    void identify(quint64 handle, const Domain::Party &caller);
    [[nodiscard]] Tracked *find(const Domain::CallId &call);

    // ---- judging
    enum class Asked : quint8 { Everything, Waits };
    void judge(const Floor::FloorState &floor, Tracked &tracked, Instant now, Asked asked = Asked::Everything);
    void judgeAgain(const Floor::FloorState &floor, Instant now);
    void match(Tracked &tracked, const CallerRule &rule, QStringList why, Instant now);
    void release(const Match &match, Instant now);
    void holdAgain(Tracked &tracked, Instant now);
    [[nodiscard]] CallerPicture picture(const Floor::FloorState &floor, const Tracked &tracked, Instant now) const;
    [[nodiscard]] Condition condition(const Tracked &tracked, const CallerRule &rule, const QStringList &why) const;
    void describe(const Tracked &tracked, Condition &condition) const;
    [[nodiscard]] const Journal::CallerFacts *factsOf(const QString &number) const;
    void setRules(CallerRules given, Instant now);

    AlertBook &book;
    QTimeZone zone;
    Numbers::NumberReader reader;
    AskFacts ask;
    CallerRules rules;
    bool anyWaits = false;     ///< a rule depends on the time waited
    bool rulesChanged = false; ///< what is tracked is judged anew with the next look at the floor
    QSet<QString> changedRules;

    Calls calls;
    quint64 next = 1;
    QHash<Domain::CallId, quint64> byCall;
    QHash<Domain::LegId, quint64> byLeg;
    QMultiHash<quint64, quint64> bySerial; ///< several where calls were tied into one
    QHash<QString, std::vector<quint64>> byNumber;
    QHash<QString, Journal::CallerFacts> facts;  ///< of callers who are tracked
    QHash<Domain::CallId, QString> earlyReasons; ///< of calls that nobody has named yet
    QHash<QString, int> live;                    ///< by rule: calls that match it and have not ended
    QSet<quint64> waiting;
    QSet<quint64> unsettled; ///< between two stages: a moment, or really back at the dialplan
    std::deque<std::pair<Instant, quint64>> ending;
};

} // namespace Floorwatch::Alerts
