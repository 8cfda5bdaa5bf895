#include "alerts/words.h"

#include "domain/agent.h"
#include "domain/call.h"
#include "numbers/numbers.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace Floorwatch::Alerts
{

namespace
{

struct AlertsText {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Alerts)
};

QString spanText(double seconds) { return Base::durationText(Base::fromSeconds(seconds)); }

QString percent(double ratio) { return AlertsText::tr("%1 %").arg(QString::number(ratio * 100, 'f', 0)); }

QString count(double value) { return QString::number(value, 'f', 0); }

QString timeText(Instant at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(Base::toEpochMillis(at), zone).toString(QStringLiteral("HH:mm"));
}

QString stateWord(const QString &state)
{
    if (state == Domain::text(Domain::AgentState::SignedOut)) {
        return AlertsText::tr("signed out");
    }
    if (state == Domain::text(Domain::AgentState::Unreachable)) {
        return AlertsText::tr("unreachable");
    }
    if (state == Domain::text(Domain::AgentState::Available)) {
        return AlertsText::tr("available");
    }
    if (state == Domain::text(Domain::AgentState::Ringing)) {
        return AlertsText::tr("ringing");
    }
    if (state == Domain::text(Domain::AgentState::Talking)) {
        return AlertsText::tr("talking");
    }
    if (state == Domain::text(Domain::AgentState::OnHold)) {
        return AlertsText::tr("on hold");
    }
    if (state == Domain::text(Domain::AgentState::WrapUp)) {
        return AlertsText::tr("in wrap-up");
    }
    if (state == Domain::text(Domain::AgentState::Paused)) {
        return AlertsText::tr("paused");
    }
    return state;
}

QString stateOf(const Condition &condition)
{
    const QString state = stateWord(condition.detail);
    return condition.detail2.isEmpty() ? state : AlertsText::tr("%1 (%2)").arg(state, condition.detail2);
}

/// "王芳 (+86 139 1234 5678)", "+86 139 1234 5678", "an anonymous caller".
QString whoCalls(const Subject &subject)
{
    const QString number = subject.number.isEmpty() ? QString() : Numbers::shown(subject.number, QString());
    if (subject.name.isEmpty()) {
        return number.isEmpty() ? AlertsText::tr("an anonymous caller") : number;
    }
    return number.isEmpty() || number == subject.name ? subject.name
                                                      : AlertsText::tr("%1 (%2)").arg(subject.name, number);
}

QString nameOf(const Condition &condition)
{
    const Subject &subject = condition.subject;
    for (const QString &name : {subject.name, subject.agent.key, subject.queue.key, subject.number, subject.series}) {
        if (!name.isEmpty()) {
            return name;
        }
    }
    return AlertsText::tr("unknown");
}

/// Several members of one cause.
QString manyText(const Alert &alert, const QString &since)
{
    const Condition &condition = alert.condition;
    const QString many = QString::number(alert.holding);
    switch (condition.finding) {
    case Finding::SpecialCaller:
        return AlertsText::tr("%1 callers match “%2” since %3").arg(many, condition.title, since);
    case Finding::TimeInState:
        return AlertsText::tr("%1 agents too long %2 since %3").arg(many, stateOf(condition), since);
    case Finding::RingNoAnswer: return AlertsText::tr("%1 agents let it ring since %2").arg(many, since);
    case Finding::Unreachable: return AlertsText::tr("%1 agents unreachable since %2").arg(many, since);
    case Finding::ShortCalls: return AlertsText::tr("%1 agents with very short calls since %2").arg(many, since);
    case Finding::TalkTime:
    case Finding::HoldTime:
    case Finding::Transfers:
    case Finding::LongTalkForReason:
    case Finding::SpecialCallerOnHold:
        return AlertsText::tr("%1 calls: %2 since %3").arg(many, findingName(condition.finding), since);
    case Finding::FeedStale:
    case Finding::FeedMalformed:
        return AlertsText::tr("%1 feeds: %2 since %3").arg(many, findingName(condition.finding), since);
    case Finding::CallersWaiting:
    case Finding::LongestWait:
    case Finding::ServiceLevel:
    case Finding::Abandonment:
    case Finding::FreeAgents:
        return AlertsText::tr("%1 queues: %2 since %3").arg(many, findingName(condition.finding), since);
    case Finding::SurgeUp:
    case Finding::SurgeDown:
        return AlertsText::tr("%1 series: %2 since %3").arg(many, findingName(condition.finding), since);
    }
    Q_UNREACHABLE();
}

/// One member, without a title of its own.
QString oneText(const Condition &condition)
{
    const QString name = nameOf(condition);
    switch (condition.finding) {
    case Finding::SpecialCaller: return AlertsText::tr("Special caller: %1").arg(whoCalls(condition.subject));
    case Finding::CallersWaiting: return AlertsText::tr("%1: %2 callers waiting").arg(name, count(condition.value));
    case Finding::LongestWait: return AlertsText::tr("%1: a caller waits %2").arg(name, spanText(condition.value));
    case Finding::ServiceLevel: return AlertsText::tr("%1: service level %2").arg(name, percent(condition.value));
    case Finding::Abandonment: return AlertsText::tr("%1: %2 give up").arg(name, percent(condition.value));
    case Finding::FreeAgents:
        return condition.value < 1 ? AlertsText::tr("%1: no agent is free").arg(name)
                                   : AlertsText::tr("%1: free agents: %2").arg(name, count(condition.value));
    case Finding::TimeInState:
        return AlertsText::tr("%1 is %2 for %3").arg(name, stateOf(condition), spanText(condition.value));
    case Finding::RingNoAnswer:
        return AlertsText::tr("%1 let it ring %2 times in a row").arg(name, count(condition.value));
    case Finding::Unreachable: return AlertsText::tr("%1 is signed in but unreachable").arg(name);
    case Finding::ShortCalls:
        return AlertsText::tr("%1: %2 very short calls in a row").arg(name, count(condition.value));
    case Finding::TalkTime: return AlertsText::tr("%1: a talk of %2").arg(name, spanText(condition.value));
    case Finding::HoldTime: return AlertsText::tr("%1 is on hold for %2").arg(name, spanText(condition.value));
    case Finding::Transfers: return AlertsText::tr("%1 was transferred %2 times").arg(name, count(condition.value));
    case Finding::FeedStale: return AlertsText::tr("No word from %1 for %2").arg(name, spanText(condition.value));
    case Finding::FeedMalformed:
        return AlertsText::tr("%1 sends what cannot be read: %2 a minute").arg(name, count(condition.value));
    case Finding::LongTalkForReason: return AlertsText::tr("%1: talks far longer than usual about this").arg(name);
    case Finding::SpecialCallerOnHold: return AlertsText::tr("Special caller on hold: %1").arg(name);
    case Finding::SurgeUp: return AlertsText::tr("Surge: %1").arg(name);
    case Finding::SurgeDown: return AlertsText::tr("Silence: %1").arg(name);
    }
    Q_UNREACHABLE();
}

/// The rules' own titles of all that holds, each once, the worst first.
QString titlesOf(const Alert &alert)
{
    QStringList titles{alert.condition.title};
    for (const Member &member : alert.members) {
        const QString &title = member.condition.title;
        const bool holds = !Base::isSet(member.over) || alert.state == AlertState::Cleared;
        if (holds && !title.isEmpty() && !titles.contains(title)) {
            titles.append(title);
        }
    }
    titles.removeAll(QString());
    return titles.join(AlertsText::tr(", "));
}

} // namespace

QString titleOf(const Alert &alert, const QTimeZone &zone)
{
    const Condition &condition = alert.condition;
    const QString titles = titlesOf(alert);
    const bool caller = condition.finding == Finding::SpecialCaller;
    const bool oneCall = condition.kind == AlertKind::SpecialCaller || condition.kind == AlertKind::StepIn ||
                         condition.kind == AlertKind::Call;
    const bool sameCause = !condition.cause.startsWith(QLatin1String("rule:"));
    if (alert.holding > 1 && !(oneCall && sameCause)) {
        return manyText(alert, timeText(alert.raised, zone));
    }
    if (caller && !titles.isEmpty()) {
        return AlertsText::tr("%1: %2").arg(titles, whoCalls(condition.subject));
    }
    return titles.isEmpty() ? oneText(condition) : AlertsText::tr("%1: %2").arg(titles, oneText(condition));
}

QString figuresOf(const Condition &condition)
{
    const double value = condition.value;
    const double limit = condition.limit;
    switch (condition.finding) {
    case Finding::SpecialCaller: return {};
    case Finding::CallersWaiting: return AlertsText::tr("%1 waiting, limit %2").arg(count(value), count(limit));
    case Finding::LongestWait: return AlertsText::tr("longest wait %1, limit %2").arg(spanText(value), spanText(limit));
    case Finding::ServiceLevel:
        return AlertsText::tr("service level %1 over %3, at least %2")
            .arg(percent(value), percent(limit), spanText(condition.window));
    case Finding::Abandonment:
        return AlertsText::tr("%1 gave up over %3, limit %2")
            .arg(percent(value), percent(limit), spanText(condition.window));
    case Finding::FreeAgents: return AlertsText::tr("%1 free, at least %2").arg(count(value), count(limit));
    case Finding::TimeInState:
        return AlertsText::tr("%1 for %2, limit %3").arg(stateOf(condition), spanText(value), spanText(limit));
    case Finding::RingNoAnswer: return AlertsText::tr("%1 in a row, limit %2").arg(count(value), count(limit));
    case Finding::Unreachable: return AlertsText::tr("for %1, limit %2").arg(spanText(value), spanText(limit));
    case Finding::ShortCalls:
        return AlertsText::tr("%1 in a row below %3, limit %2")
            .arg(count(value), count(limit), spanText(condition.detail.toDouble()));
    case Finding::TalkTime: return AlertsText::tr("talk %1, limit %2").arg(spanText(value), spanText(limit));
    case Finding::HoldTime:
    case Finding::SpecialCallerOnHold:
        return AlertsText::tr("on hold %1, limit %2").arg(spanText(value), spanText(limit));
    case Finding::Transfers: return AlertsText::tr("%1 transfers, limit %2").arg(count(value), count(limit));
    case Finding::FeedStale: return AlertsText::tr("for %1, limit %2").arg(spanText(value), spanText(limit));
    case Finding::FeedMalformed: return AlertsText::tr("%1 a minute, limit %2").arg(count(value), count(limit));
    case Finding::LongTalkForReason:
        return AlertsText::tr("talk %1, of 20 calls 19 are shorter than %2").arg(spanText(value), spanText(limit));
    case Finding::SurgeUp:
    case Finding::SurgeDown:
        return AlertsText::tr("%1 calls, expected %2").arg(count(value), QString::number(limit, 'f', 1));
    }
    Q_UNREACHABLE();
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Info: return AlertsText::tr("Information");
    case Severity::Warning: return AlertsText::tr("Warning");
    case Severity::Critical: return AlertsText::tr("Critical");
    }
    Q_UNREACHABLE();
}

QString kindName(AlertKind kind)
{
    switch (kind) {
    case AlertKind::SpecialCaller: return AlertsText::tr("Special caller");
    case AlertKind::Queue: return AlertsText::tr("Queue");
    case AlertKind::Agent: return AlertsText::tr("Agent");
    case AlertKind::Call: return AlertsText::tr("Call");
    case AlertKind::Feed: return AlertsText::tr("Feed");
    case AlertKind::StepIn: return AlertsText::tr("Step in");
    case AlertKind::Surge: return AlertsText::tr("Surge");
    }
    Q_UNREACHABLE();
}

QString stateName(AlertState state)
{
    switch (state) {
    case AlertState::Open: return AlertsText::tr("Open");
    case AlertState::Acknowledged: return AlertsText::tr("Acknowledged");
    case AlertState::Snoozed: return AlertsText::tr("Snoozed");
    case AlertState::Cleared: return AlertsText::tr("Over");
    }
    Q_UNREACHABLE();
}

QString findingName(Finding finding)
{
    switch (finding) {
    case Finding::SpecialCaller: return AlertsText::tr("special caller");
    case Finding::CallersWaiting: return AlertsText::tr("callers waiting");
    case Finding::LongestWait: return AlertsText::tr("longest wait");
    case Finding::ServiceLevel: return AlertsText::tr("service level");
    case Finding::Abandonment: return AlertsText::tr("callers who give up");
    case Finding::FreeAgents: return AlertsText::tr("free agents");
    case Finding::TimeInState: return AlertsText::tr("time in a state");
    case Finding::RingNoAnswer: return AlertsText::tr("rings without an answer");
    case Finding::Unreachable: return AlertsText::tr("signed in but unreachable");
    case Finding::ShortCalls: return AlertsText::tr("very short calls in a row");
    case Finding::TalkTime: return AlertsText::tr("long talk");
    case Finding::HoldTime: return AlertsText::tr("long on hold");
    case Finding::Transfers: return AlertsText::tr("transfers of one call");
    case Finding::FeedStale: return AlertsText::tr("no word from the PBX");
    case Finding::FeedMalformed: return AlertsText::tr("unreadable messages of the PBX");
    case Finding::LongTalkForReason: return AlertsText::tr("talk far above the usual for its reason");
    case Finding::SpecialCallerOnHold: return AlertsText::tr("special caller on hold");
    case Finding::SurgeUp: return AlertsText::tr("surge");
    case Finding::SurgeDown: return AlertsText::tr("silence");
    }
    Q_UNREACHABLE();
}

} // namespace Floorwatch::Alerts
