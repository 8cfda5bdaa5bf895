// Watches the floor by its rules. Work grows with what changed and with what is due, not with what exists.
#pragma once

#include "alerts/alertbook.h"
#include "alerts/floorrule.h"
#include "alerts/reasons.h"
#include "floor/floorstate.h"

#include <QHash>

#include <functional>
#include <memory>
#include <optional>

namespace Floorwatch::Alerts
{

/// What a feed's reader met, for FeedMalformed.
struct FeedTrouble {
    Domain::PbxId pbx{};
    quint64 malformed = 0; ///< so far
    QString example;
};

/// The usual talk time by reason: mean and 95th percentile, in seconds, from past contacts.
struct UsualTalk {
    double mean = 0;
    double p95 = 0;
    int contacts = 0; ///< with fewer than 30 nothing is said
};

/// How figures are made of counts: the house's definitions, given by the session. Empty where there is no figure.
struct Ratios {
    std::function<std::optional<double>(const Domain::QueueCounts &)> serviceLevel;
    std::function<std::optional<double>(const Domain::QueueCounts &)> abandonment;
};

/// One thread. While a feed is stale its rules stand still: what was told stays, marked as not known, and no time runs.
class FloorWatch
{
public:
    FloorWatch(AlertBook &book, QTimeZone zone, Ratios ratios);
    ~FloorWatch();
    /// What holds by a rule that is gone is over at once; the others are judged anew with the next look at the floor.
    void setRules(std::vector<FloorRule> rules, Instant now);
    void setUsualTalk(const QHash<QString, UsualTalk> &byReason);
    /// Marks the caller of a call as special, for SpecialCallerOnHold; an empty name: no longer.
    void setSpecial(const Domain::CallId &call, const QString &name);
    void setReason(const Domain::CallId &call, const QString &reason);
    void observe(const Floor::FloorState &floor, const Floor::FloorChanges &changes, Instant now);
    /// A visit has ended (the floor's visit sink): rolling windows, short calls.
    void visitEnded(const Domain::Visit &visit, Instant now);
    void feedTrouble(const FeedTrouble &trouble, Instant now);
    /// What is due by time alone; once a second.
    void tick(const Floor::FloorState &floor, Instant now);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace Floorwatch::Alerts
