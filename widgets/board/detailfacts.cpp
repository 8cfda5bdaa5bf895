#include "board/detailfacts.h"

#include "board/actions.h"
#include "kit/states.h"
#include "kit/texts.h"
#include "metrics/definitions.h"
#include "metrics/figures.h"
#include "models/figures.h"

#include <QCoreApplication>

#include <algorithm>

namespace Floorwatch::Board
{

using Domain::AgentState;
using Models::Level;

namespace
{

struct Facts {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Facts)
};

QString number(int value) { return QString::number(value); }

QString span(std::optional<Base::Span> value) { return Kit::spanText(value ? value->count() : -1); }

void addIf(std::vector<Fact> &facts, const QString &label, const QString &value)
{
    if (!value.isEmpty()) {
        facts.push_back({label, value, {}});
    }
}

QString queueList(const Floor::AgentRecord &agent)
{
    QStringList parts;
    for (const Domain::Membership &m : agent.memberships) {
        QString part = m.queue.key;
        if (m.penalty != 0) {
            part += QStringLiteral(" (") + Facts::tr("penalty %1").arg(m.penalty) + QLatin1Char(')');
        }
        if (m.paused && !agent.paused) {
            part += QStringLiteral(" (") + Facts::tr("paused") + QLatin1Char(')');
        }
        parts.append(part);
    }
    return parts.join(QStringLiteral(", "));
}

// Who else hears it, and whether it is kept.
void addEars(std::vector<Fact> &facts, const Floor::CallRecord *call)
{
    if (call == nullptr) {
        return;
    }
    addIf(facts, Facts::tr("Listened to by"), Models::listeners(*call).join(QStringLiteral(", ")));
    if (Models::isRecorded(*call)) {
        facts.push_back({Facts::tr("Recorded"), Facts::tr("by the PBX, now"), {}});
    }
}

Details agentDetails(const Desk &desk, const Floor::AgentRecord &agent, const Models::Thresholds &thresholds)
{
    const Base::Instant now = desk.floor().pbxTime(agent.id.pbx, desk.now());
    const Domain::AgentCounts counts = desk.floor().countsAt(agent, now);
    const Base::Span elapsed = std::max(Base::Span(0), now - agent.since);
    Details d;
    d.title = agent.name;
    d.subtitle = agent.id.key;
    d.glyph = Kit::stateGlyph(agent.state);
    d.agentState = static_cast<int>(agent.state);
    d.state = Kit::stateName(agent.state);
    d.timer = (agent.sinceEstimated ? QStringLiteral("~") : QString()) + Base::durationText(elapsed);
    d.level = thresholds.levelOf(agent.state, elapsed);
    addIf(d.facts, Facts::tr("Talks with"),
          agent.call.isNull() ? QString() : Kit::callerText(agent.other.name, agent.other.number));
    addIf(d.facts, Facts::tr("Kind of call"), Kit::talkName(agent.talkKind));
    addIf(d.facts, Facts::tr("Queue of the call"), agent.callQueue);
    addEars(d.facts, agent.call.isNull() ? nullptr : desk.floor().call(agent.call));
    addIf(d.facts, Facts::tr("Pause reason"), agent.pauseReason);
    addIf(d.facts, Facts::tr("Set by"), agent.changedBy);
    addIf(d.facts, Facts::tr("Member of"), queueList(agent));
    d.facts.push_back({Facts::tr("Handled today"), number(counts.handled), Facts::tr("Queue calls answered today")});
    d.facts.push_back({Facts::tr("Talk"), Kit::spanText(counts.talk.count()),
                       Facts::tr("Time in conversation today, hold not included")});
    d.facts.push_back({Facts::tr("Average handle time"), span(Metrics::averageHandleTime(counts)),
                       Metrics::definition(QStringLiteral("aht"))});
    d.facts.push_back({Facts::tr("Paused"), Kit::spanText(counts.pausedFlag.count()),
                       Facts::tr("Time with the pause flag set today, talking or not")});
    d.facts.push_back({Facts::tr("Occupancy"), Kit::percentText(Models::occupancy(counts)),
                       Metrics::definition(QStringLiteral("occupancy"))});
    d.facts.push_back({Facts::tr("Not answered"), number(counts.ringNoAnswer),
                       Facts::tr("Times the phone rang for a queue call and nobody answered")});
    d.facts.push_back(
        {Facts::tr("Counted since"), Kit::clockText(agent.countsSince, desk.floor().settings().zone), {}});
    return d;
}

Details queueDetails(const Desk &desk, const Floor::QueueRecord &queue, const Models::Thresholds &thresholds,
                     const QString &serviceLevelId)
{
    const Models::QueueNow now = Models::queueNow(desk.floor(), queue, desk.now(), thresholds, serviceLevelId);
    const Domain::QueueCounts &c = queue.counts;
    const int seconds = desk.floor().serviceLevelSeconds(queue);
    Details d;
    d.title = queue.id.key;
    d.subtitle = Facts::tr("Queue");
    d.glyph = now.level == Level::Calm ? QStringLiteral("queue") : Kit::levelGlyph(now.level) + QStringLiteral("-line");
    d.level = now.level;
    const QString breach = Kit::breachText(now.breaches);
    d.state = breach.isEmpty() ? Kit::levelName(now.level) : breach;
    d.facts.push_back({Facts::tr("Waiting"), number(now.waiting), {}});
    d.facts.push_back({Facts::tr("Longest wait now"),
                       now.waiting == 0 ? Kit::spanText(-1) : Kit::spanText(now.longest.count()),
                       Metrics::definition(QStringLiteral("longestWait"))});
    d.facts.push_back({Facts::tr("Service level (%1 s)").arg(seconds),
                       Facts::tr("%1, target %2")
                           .arg(Kit::percentText(now.serviceLevel), Kit::percentText(thresholds.serviceLevelTarget)),
                       Metrics::definition(serviceLevelId)});
    d.facts.push_back({Facts::tr("Offered"), number(c.offered), Metrics::definition(QStringLiteral("offered"))});
    d.facts.push_back({Facts::tr("Answered"), number(c.answered), {}});
    d.facts.push_back(
        {Facts::tr("Abandoned"),
         QStringLiteral("%1 (%2)").arg(number(c.abandoned), Kit::percentText(Metrics::abandonment(c).value_or(
                                                                std::numeric_limits<double>::quiet_NaN()))),
         Metrics::definition(QStringLiteral("abandonment"))});
    d.facts.push_back({Facts::tr("Timed out"), number(c.timedOut), Metrics::definition(QStringLiteral("timedOut"))});
    d.facts.push_back({Facts::tr("Average speed of answer"), span(Metrics::averageSpeedOfAnswer(c)),
                       Metrics::definition(QStringLiteral("asa"))});
    d.facts.push_back({Facts::tr("Average handle time"), span(Metrics::averageHandleTime(c)),
                       Metrics::definition(QStringLiteral("aht"))});
    d.facts.push_back({Facts::tr("Agents"),
                       Facts::tr("%1 available, %2 talking, %3 paused").arg(now.free).arg(now.talking).arg(now.paused),
                       {}});
    addIf(d.facts, Facts::tr("Strategy"), queue.settings.strategy);
    d.facts.push_back(
        {Facts::tr("Counted since"), Kit::clockText(queue.countsSince, desk.floor().settings().zone), {}});
    return d;
}

Details callDetails(const Desk &desk, const Floor::CallRecord &call)
{
    const Base::Instant now = desk.floor().pbxTime(call.id.pbx, desk.now());
    Details d;
    d.title = Kit::callerText(call.caller.name, call.caller.number);
    d.subtitle = call.caller.name.isEmpty() ? Facts::tr("Call") : call.caller.number;
    d.glyph = QStringLiteral("call");
    d.state = Kit::phaseName(call.phase);
    d.timer = Base::durationText(now - call.since);
    const Floor::AgentRecord *agent = agentOf(desk.floor(), call.agent);
    addIf(d.facts, Facts::tr("Agent"), agent == nullptr ? call.agent.key : agent->name);
    addIf(d.facts, Facts::tr("Queue"), call.queue);
    addIf(d.facts, Facts::tr("Dialled"), call.dialled);
    addEars(d.facts, &call);
    if (const Domain::Visit *visit = waitingVisit(desk.floor(), call)) {
        d.facts.push_back({Facts::tr("Place in the queue"), number(visit->position), {}});
    }
    d.facts.push_back({Facts::tr("Began"), Kit::clockText(call.began, desk.floor().settings().zone), {}});
    d.facts.push_back({Facts::tr("Legs"), number(static_cast<int>(call.legs.size())),
                       Facts::tr("Channels of the PBX that make up this call")});
    return d;
}

} // namespace

Details detailsOf(const Desk &desk, const Selection &selection, const Models::Thresholds &thresholds,
                  const QString &serviceLevelId)
{
    Details gone;
    gone.gone = true;
    switch (selection.kind) {
    case Selection::Kind::Nothing: return {};
    case Selection::Kind::Agent: {
        const Floor::AgentRecord *agent = agentOf(desk.floor(), selection.agent);
        return agent == nullptr ? gone : agentDetails(desk, *agent, thresholds);
    }
    case Selection::Kind::Queue: {
        const int at = desk.floor().queueIndex(selection.queue);
        return at < 0 ? gone
                      : queueDetails(desk, desk.floor().queues()[static_cast<size_t>(at)], thresholds, serviceLevelId);
    }
    case Selection::Kind::Call: {
        const Floor::CallRecord *call = desk.floor().callBySerial(selection.call);
        return call == nullptr ? gone : callDetails(desk, *call);
    }
    }
    Q_UNREACHABLE();
}

} // namespace Floorwatch::Board
