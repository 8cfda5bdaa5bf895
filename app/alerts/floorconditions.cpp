// What the book is told of a broken threshold: figures, keys, and what stands behind them.
#include "alerts/floorwatchimpl.h"

namespace Floorwatch::Alerts
{

namespace
{

AlertKind kindOf(Finding finding)
{
    switch (finding) {
    case Finding::SpecialCaller: return AlertKind::SpecialCaller;
    case Finding::CallersWaiting:
    case Finding::LongestWait:
    case Finding::ServiceLevel:
    case Finding::Abandonment:
    case Finding::FreeAgents: return AlertKind::Queue;
    case Finding::TimeInState:
    case Finding::RingNoAnswer:
    case Finding::Unreachable:
    case Finding::ShortCalls: return AlertKind::Agent;
    case Finding::TalkTime: return AlertKind::Call;
    case Finding::HoldTime:
    case Finding::Transfers:
    case Finding::LongTalkForReason:
    case Finding::SpecialCallerOnHold: return AlertKind::StepIn;
    case Finding::FeedStale:
    case Finding::FeedMalformed: return AlertKind::Feed;
    case Finding::SurgeUp:
    case Finding::SurgeDown: return AlertKind::Surge;
    }
    Q_UNREACHABLE();
}

QString line(const char *key, const QString &value) { return QLatin1String(key) + QLatin1Char('=') + value; }

QString line(const char *key, double value) { return line(key, QString::number(value, 'f', 0)); }

QString scoped(Domain::PbxId pbx, const QString &key)
{
    return QStringLiteral("%1:%2").arg(static_cast<int>(pbx)).arg(key);
}

} // namespace

Condition FloorWatch::Impl::condition(const Floor::FloorState &floor, RuleState &state, const Place &place,
                                      const Reading &reading) const
{
    const FloorRule &rule = state.rule;
    Condition condition;
    condition.cause = QStringLiteral("rule:") + rule.id;
    condition.rule = rule.id;
    condition.title = rule.name;
    condition.kind = kindOf(rule.finding);
    condition.severity = rule.severity;
    condition.finding = rule.finding;
    condition.value = reading.value;
    condition.limit = reading.limit;
    condition.window = rule.windowSeconds;
    condition.subject.pbx = place.pbx;
    condition.teams = rule.teams;
    condition.queues = rule.queues;
    condition.sound = rule.sound;
    condition.escalateAfter = std::chrono::seconds(rule.escalateSeconds);
    switch (state.about) {
    case About::Queues: describeQueue(floor, state, place, condition); break;
    case About::Agents: describeAgent(floor, state, place, condition); break;
    case About::Calls: describeCall(floor, state, place, condition); break;
    case About::Feeds: describeFeed(floor, state, place, condition); break;
    }
    return condition;
}

void FloorWatch::Impl::describeQueue(const Floor::FloorState &floor, const RuleState &state, const Place &place,
                                     Condition &condition) const
{
    const Floor::QueueRecord &queue = floor.queues()[place.key];
    condition.member = scoped(place.pbx, queue.id.key);
    condition.cause += QLatin1Char(':') + condition.member; // each queue's trouble is its own
    condition.subject.queue = queue.id;
    condition.subject.name = queue.id.key;
    if (const auto window = state.windows.constFind(queue.id); window != state.windows.constEnd()) {
        condition.evidence.append(line("visits", window->counts().offered));
    } else {
        condition.evidence.append(line("members", static_cast<double>(queue.members.size())));
    }
}

void FloorWatch::Impl::describeAgent(const Floor::FloorState &floor, const RuleState &state, const Place &place,
                                     Condition &condition) const
{
    const Floor::AgentRecord &agent = floor.agents()[place.key];
    condition.member = scoped(place.pbx, agent.id.key);
    condition.subject.agent = agent.id;
    condition.subject.name = agent.name;
    condition.detail = state.rule.detail;
    if (state.rule.finding == Finding::TimeInState) {
        condition.detail2 = agent.state == Domain::AgentState::Paused ? agent.pauseReason : QString();
        condition.subject.call = agent.call;
    }
}

void FloorWatch::Impl::describeCall(const Floor::FloorState &floor, const RuleState &state, const Place &place,
                                    Condition &condition) const
{
    const Floor::CallRecord &call = *floor.callBySerial(place.key);
    condition.cause = QStringLiteral("call:") + scoped(place.pbx, call.id.key); // all cues of one call are one alert
    condition.member = state.rule.id;
    Subject &subject = condition.subject;
    subject.call = call.id;
    subject.agent = call.agent;
    subject.queue = call.queue.isEmpty() ? Domain::QueueId{} : Domain::QueueId{place.pbx, call.queue};
    subject.name = call.caller.name.isEmpty() ? call.caller.number : call.caller.name;
    QStringList &evidence = condition.evidence;
    if (const int agent = call.agent.isNull() ? -1 : floor.agentIndex(call.agent); agent >= 0) {
        evidence.append(line("agent", floor.agents()[static_cast<size_t>(agent)].name));
    }
    if (!call.queue.isEmpty()) {
        evidence.append(line("queue", call.queue));
    }
    if (const Instant began = talkBegan.value(call.serial); Base::isSet(began)) {
        evidence.append(line("talk", Base::toSeconds(place.at - began)));
    }
    if (call.phase == Domain::CallPhase::OnHold) {
        evidence.append(line("hold", Base::toSeconds(place.at - call.since)));
    }
    const QString reason = reasons.value(call.id);
    if (!reason.isEmpty()) {
        evidence.append(line("reason", reason));
    }
    if (state.rule.finding == Finding::Transfers) {
        evidence.append(line("transfers", condition.value));
    }
    if (state.rule.finding == Finding::LongTalkForReason) {
        const UsualTalk known = usual.value(reason);
        condition.detail = reason;
        evidence.append(line("usual", known.mean));
        evidence.append(line("p95", known.p95));
        evidence.append(line("contacts", known.contacts));
    }
    if (const QString special = specials.value(call.id); !special.isEmpty()) {
        evidence.append(line("special", special));
    }
}

void FloorWatch::Impl::describeFeed(const Floor::FloorState &floor, const RuleState &state, const Place &place,
                                    Condition &condition) const
{
    const Floor::FeedRecord &record = floor.feeds()[place.key];
    condition.member = QString::number(static_cast<int>(place.pbx));
    condition.cause += QLatin1Char(':') + condition.member;
    condition.subject.name = record.name;
    if (state.rule.finding == Finding::FeedStale) {
        condition.detail = record.reason;
        if (!record.reason.isEmpty()) {
            condition.evidence.append(line("why", record.reason));
        }
    } else if (const QString &example = feeds[static_cast<size_t>(place.pbx)].example; !example.isEmpty()) {
        condition.detail = example;
        condition.evidence.append(line("example", example));
    }
}

} // namespace Floorwatch::Alerts
