#include "alerts/floorrule.h"

#include "alerts/jsontaker.h"

#include "domain/agent.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace Floorwatch::Alerts
{

namespace
{

struct AlertsText {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Alerts)
};

constexpr int MostSeconds = 24 * 3600;
constexpr double MostLimit = 1e6;

/// What the limit of a finding counts, and which side of it is the bad one.
struct Nature {
    bool watched = true; ///< a floor rule may ask for it
    bool ratio = false;
    bool below = false; ///< breached below its limit, not from it on
    bool window = false;
};

Nature natureOf(Finding finding)
{
    switch (finding) {
    case Finding::SpecialCaller:
    case Finding::SurgeUp:
    case Finding::SurgeDown: return {.watched = false};
    case Finding::ServiceLevel: return {.ratio = true, .below = true, .window = true};
    case Finding::Abandonment: return {.ratio = true, .window = true};
    case Finding::FreeAgents: return {.below = true};
    case Finding::CallersWaiting:
    case Finding::LongestWait:
    case Finding::TimeInState:
    case Finding::RingNoAnswer:
    case Finding::Unreachable:
    case Finding::ShortCalls:
    case Finding::TalkTime:
    case Finding::HoldTime:
    case Finding::Transfers:
    case Finding::FeedStale:
    case Finding::FeedMalformed:
    case Finding::LongTalkForReason:
    case Finding::SpecialCallerOnHold: return {};
    }
    Q_UNREACHABLE();
}

bool isAgentState(const QString &word)
{
    for (int i = 0; i < Domain::AgentStateCount; ++i) {
        if (Domain::text(static_cast<Domain::AgentState>(i)) == word) {
            return true;
        }
    }
    return false;
}

QString faultOfDetail(const FloorRule &rule)
{
    if (rule.finding == Finding::TimeInState && !isAgentState(rule.detail)) {
        return AlertsText::tr("“%1” is no state of an agent.").arg(rule.detail);
    }
    if (rule.finding == Finding::ShortCalls) {
        const double seconds = rule.detail.toDouble();
        if (!(seconds >= 1 && seconds <= MostSeconds)) {
            return AlertsText::tr("Say below how many seconds a call is very short.");
        }
    }
    return {};
}

QJsonObject ruleObject(const FloorRule &rule)
{
    return {{QStringLiteral("id"), rule.id},
            {QStringLiteral("name"), rule.name},
            {QStringLiteral("enabled"), rule.enabled},
            {QStringLiteral("finding"), text(rule.finding)},
            {QStringLiteral("limit"), rule.limit},
            {QStringLiteral("clear"), rule.clear},
            {QStringLiteral("forSeconds"), rule.forSeconds},
            {QStringLiteral("windowSeconds"), rule.windowSeconds},
            {QStringLiteral("leastVisits"), rule.leastVisits},
            {QStringLiteral("detail"), rule.detail},
            {QStringLiteral("detail2"), rule.detail2},
            {QStringLiteral("onlyQueues"), QJsonArray::fromStringList(rule.onlyQueues)},
            {QStringLiteral("severity"), text(rule.severity)},
            {QStringLiteral("teams"), QJsonArray::fromStringList(rule.teams)},
            {QStringLiteral("queues"), QJsonArray::fromStringList(rule.queues)},
            {QStringLiteral("sound"), rule.sound},
            {QStringLiteral("hours"), toJson(rule.hours)},
            {QStringLiteral("escalateSeconds"), rule.escalateSeconds}};
}

FloorRule ruleFrom(JsonTaker &into, const QJsonObject &object)
{
    FloorRule rule;
    const QString id = object.value(QLatin1String("id")).toString();
    const QString where = AlertsText::tr("the rule “%1”").arg(id);
    JsonTaker take(object, where);
    rule.id = take.text(QStringLiteral("id"));
    rule.name = take.text(QStringLiteral("name"));
    rule.enabled = take.truth(QStringLiteral("enabled"), true);
    rule.finding = take.word(QStringLiteral("finding"), rule.finding, findingFromText);
    rule.limit = take.real(QStringLiteral("limit"), 0, 0, MostLimit);
    rule.clear = take.real(QStringLiteral("clear"), rule.limit, 0, MostLimit);
    rule.forSeconds = take.number(QStringLiteral("forSeconds"), 0, 0, MostSeconds);
    rule.windowSeconds = take.number(QStringLiteral("windowSeconds"), 0, 0, MostSeconds);
    rule.leastVisits = take.number(QStringLiteral("leastVisits"), rule.leastVisits, 0, MostSeconds);
    rule.detail = take.text(QStringLiteral("detail"));
    rule.detail2 = take.text(QStringLiteral("detail2"));
    rule.onlyQueues = take.texts(QStringLiteral("onlyQueues"));
    rule.severity = take.word(QStringLiteral("severity"), rule.severity, severityFromText);
    rule.teams = take.texts(QStringLiteral("teams"));
    rule.queues = take.texts(QStringLiteral("queues"));
    rule.sound = take.text(QStringLiteral("sound"));
    rule.escalateSeconds = take.number(QStringLiteral("escalateSeconds"), 0, 0, MostSeconds);
    if (const auto hours = hoursFromJson(take.array(QStringLiteral("hours")))) {
        rule.hours = *hours;
    } else {
        take.fail(AlertsText::tr("The hours of %1 cannot be read.").arg(where));
    }
    if (const QString fault = take.error().isEmpty() ? faultOf(rule) : QString(); !fault.isEmpty()) {
        take.fail(AlertsText::tr("%1 cannot be used: %2").arg(where, fault));
    }
    if (!take.error().isEmpty()) {
        into.fail(take.error());
    }
    return rule;
}

FloorRule made(const char *id, Finding finding, double limit, double clear, Severity severity)
{
    FloorRule rule;
    rule.id = QString::fromLatin1(id);
    rule.finding = finding;
    rule.limit = limit;
    rule.clear = clear;
    rule.severity = severity;
    return rule;
}

std::vector<FloorRule> queueRules()
{
    std::vector<FloorRule> rules;
    // Sixty agents in some six queues: ten in a queue. Eight waiting is then most of a queue's agents' next call; over
    // only when the line is down to four, so that one caller more or less is not told each time.
    rules.push_back(made("waiting", Finding::CallersWaiting, 8, 4, Severity::Warning));
    rules.back().forSeconds = 20;
    // After two minutes every second caller thinks of giving up; after five somebody must act now.
    rules.push_back(made("longest-wait", Finding::LongestWait, 120, 60, Severity::Warning));
    rules.back().escalateSeconds = 180;
    // The usual promise is 80 % within 20 s; below 60 % over half an hour it is lost for the day. Ten visits, so that
    // two slow answers in a quiet hour are no breach.
    rules.push_back(made("service-level", Finding::ServiceLevel, 0.60, 0.70, Severity::Warning));
    rules.back().windowSeconds = 1800;
    rules.back().leastVisits = 10;
    rules.back().forSeconds = 60;
    // Three to five in a hundred is normal, fifteen is a queue that cannot be reached.
    rules.push_back(made("abandonment", Finding::Abandonment, 0.15, 0.08, Severity::Warning));
    rules.back().windowSeconds = 1800;
    rules.back().leastVisits = 10;
    // A full house is normal for moments; five minutes without anybody free is a staffing question, not a fire.
    rules.push_back(made("no-free-agent", Finding::FreeAgents, 1, 2, Severity::Info));
    rules.back().forSeconds = 300;
    return rules;
}

std::vector<FloorRule> agentRules()
{
    std::vector<FloorRule> rules;
    const auto inState = [&rules](const char *id, Domain::AgentState state, double seconds, Severity severity) {
        rules.push_back(made(id, Finding::TimeInState, seconds, seconds, severity));
        rules.back().detail = Domain::text(state);
    };
    // A break is a quarter of an hour; half an hour is one that was forgotten.
    inState("long-pause", Domain::AgentState::Paused, 30 * 60, Severity::Info);
    // Wrap-up that long is a break under another name, or somebody who needs help with the system.
    inState("long-wrap-up", Domain::AgentState::WrapUp, 5 * 60, Severity::Info);
    // Three unanswered rings in a row: nobody sits there, and each cost a caller a quarter of a minute.
    rules.push_back(made("ring-no-answer", Finding::RingNoAnswer, 3, 1, Severity::Warning));
    // A phone that restarts is back within half a minute.
    rules.push_back(made("unreachable", Finding::Unreachable, 30, 30, Severity::Warning));
    // Three calls below ten seconds in a row: a broken headset, or calls that are thrown away.
    rules.push_back(made("short-calls", Finding::ShortCalls, 3, 1, Severity::Warning));
    rules.back().detail = QStringLiteral("10");
    return rules;
}

std::vector<FloorRule> callAndFeedRules()
{
    std::vector<FloorRule> rules;
    // Five times a usual talk of six minutes; the cue by reason comes earlier where the usual is known.
    rules.push_back(made("long-talk", Finding::TalkTime, 30 * 60, 30 * 60, Severity::Info));
    // A caller on hold for two minutes wonders whether anybody is still there.
    rules.push_back(made("long-hold", Finding::HoldTime, 120, 120, Severity::Warning));
    // Whoever is passed on twice has told the story three times.
    rules.push_back(made("transfers", Finding::Transfers, 2, 2, Severity::Warning));
    // Longer than 19 of 20 talks about the same, and never before five minutes.
    rules.push_back(made("long-for-reason", Finding::LongTalkForReason, 300, 300, Severity::Info));
    // Of whom we know that he must not wait, half a minute is long.
    rules.push_back(made("special-on-hold", Finding::SpecialCallerOnHold, 30, 30, Severity::Warning));
    // A link that is made anew takes some seconds; after fifteen everybody looks at an old picture.
    rules.push_back(made("feed-stale", Finding::FeedStale, 15, 15, Severity::Critical));
    // A PBX sends none. Ten a minute are no accident, but another version or something between.
    rules.push_back(made("feed-malformed", Finding::FeedMalformed, 10, 1, Severity::Warning));
    return rules;
}

} // namespace

bool breachedBelow(Finding finding) { return natureOf(finding).below; }

QByteArray toJson(const std::vector<FloorRule> &rules)
{
    QJsonArray list;
    for (const FloorRule &rule : rules) {
        list.append(ruleObject(rule));
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), 1}, {QStringLiteral("rules"), list}})
        .toJson(QJsonDocument::Indented);
}

Base::Result<std::vector<FloorRule>> floorRulesFromJson(const QByteArray &json)
{
    const auto object = parseObject(json, AlertsText::tr("a list of floor rules"));
    if (!object) {
        return Base::Error{object.error()};
    }
    JsonTaker take(object.value(), AlertsText::tr("the list of floor rules"));
    take.number(QStringLiteral("format"), 1, 1, 1);
    std::vector<FloorRule> rules;
    QSet<QString> ids;
    const QJsonArray list = take.array(QStringLiteral("rules"));
    for (const auto &value : list) {
        FloorRule rule = ruleFrom(take, value.toObject());
        if (ids.contains(rule.id)) {
            take.fail(AlertsText::tr("Two rules have the id “%1”.").arg(rule.id));
        }
        ids.insert(rule.id);
        rules.push_back(std::move(rule));
    }
    return take.error().isEmpty() ? Base::Result<std::vector<FloorRule>>(rules) : Base::Error{take.error()};
}

std::vector<FloorRule> defaultFloorRules()
{
    std::vector<FloorRule> rules = queueRules();
    for (const auto &more : {agentRules(), callAndFeedRules()}) {
        rules.insert(rules.end(), more.begin(), more.end());
    }
    return rules;
}

QString faultOf(const FloorRule &rule)
{
    const Nature nature = natureOf(rule.finding);
    if (rule.id.isEmpty()) {
        return AlertsText::tr("The rule has no id.");
    }
    if (!nature.watched) {
        return AlertsText::tr("“%1” is no threshold of the floor.").arg(text(rule.finding));
    }
    if (nature.ratio && !(rule.limit > 0 && rule.limit <= 1 && rule.clear >= 0 && rule.clear <= 1)) {
        return AlertsText::tr("Give the limits as shares from 0 to 1.");
    }
    if (!(rule.limit > 0 && rule.limit <= MostLimit && rule.clear >= 0 && rule.clear <= MostLimit)) {
        return AlertsText::tr("Give a limit above 0.");
    }
    if (nature.below ? rule.clear < rule.limit : rule.clear > rule.limit) {
        return nature.below ? AlertsText::tr("The value at which it is over lies below its limit.")
                            : AlertsText::tr("The value at which it is over lies above its limit.");
    }
    if (nature.window && (rule.windowSeconds < 60 || rule.windowSeconds > MostSeconds)) {
        return AlertsText::tr("Give a window from one minute to one day.");
    }
    const auto outside = [](int seconds) { return seconds < 0 || seconds > MostSeconds; };
    if (outside(rule.forSeconds) || outside(rule.escalateSeconds) || rule.leastVisits < 0) {
        return AlertsText::tr("A time of the rule lies outside of one day.");
    }
    return faultOfDetail(rule);
}

} // namespace Floorwatch::Alerts
