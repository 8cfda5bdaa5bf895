// Watches calls for special callers: from the first event that names the caller to the end of the call.
#pragma once

#include "alerts/alertbook.h"
#include "alerts/callerrule.h"
#include "alerts/reasons.h"
#include "floor/floorstate.h"
#include "numbers/numbers.h"

#include <QHash>

#include <functional>

namespace Floorwatch::Alerts
{

/// Asks for what is known of a number; the answer comes later, or never.
using AskFacts = std::function<void(const QString &number)>;

/// One thread. Work grows with the calls that changed.
class CallerWatch
{
public:
    CallerWatch(AlertBook &book, QTimeZone zone, QString country, AskFacts ask);
    ~CallerWatch();
    void setRules(CallerRules rules, Instant now);
    /// To be called with every change of the floor, with our own clock's time.
    void observe(const Floor::FloorState &floor, const Floor::FloorChanges &changes, Instant now);
    /// The answer to AskFacts: calls of that number are judged (again).
    void factsCame(const Journal::CallerFacts &facts, const Floor::FloorState &floor, Instant now);
    /// The reason of a call became known or changed.
    void reasonCame(const Domain::CallId &call, const Domain::ContactReason &reason, const Floor::FloorState &floor,
                    Instant now);
    /// Rules that depend on the time waited; once a second.
    void tick(const Floor::FloorState &floor, Instant now);

    /// What is known of the caller of a live call: from the first sight to its end. Null: nothing yet.
    [[nodiscard]] const Journal::CallerFacts *factsOf(const Domain::CallId &call) const;
    [[nodiscard]] Numbers::Number numberOf(const Domain::CallId &call) const;
    /// Tags of the caller, for exemptions and marks; empty where not known.
    [[nodiscard]] QStringList tagsOf(const Domain::CallId &call) const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace Floorwatch::Alerts
