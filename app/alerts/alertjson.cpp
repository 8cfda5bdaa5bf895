// Alerts as JSON, for the journal. Written by us and read back by other versions of us: members that are missing take
// their default and those that are not known are passed over, but a word that is not known makes the whole unreadable.
#include "alerts/alert.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace Floorwatch::Alerts
{

namespace
{

constexpr int MostMembers = 200;

QJsonValue stamp(Instant at) { return static_cast<double>(Base::toEpochMicros(at)); }

Instant stampIn(const QJsonObject &object, QLatin1String name)
{
    // Microseconds since 1970 fit into a double until the year 2255.
    const double micros = object.value(name).toDouble();
    return std::abs(micros) < 9e15 ? Base::fromEpochMicros(static_cast<qint64>(micros)) : Instant{};
}

/// Leaves out what is empty: most members of most conditions are.
void put(QJsonObject &object, const QString &name, const QString &value)
{
    if (!value.isEmpty()) {
        object.insert(name, value);
    }
}

void put(QJsonObject &object, const QString &name, const QStringList &values)
{
    if (!values.isEmpty()) {
        object.insert(name, QJsonArray::fromStringList(values));
    }
}

void put(QJsonObject &object, const QString &name, double value)
{
    if (value != 0 && std::isfinite(value)) {
        object.insert(name, value);
    }
}

void put(QJsonObject &object, const QString &name, Instant at)
{
    if (Base::isSet(at)) {
        object.insert(name, stamp(at));
    }
}

QStringList textsIn(const QJsonObject &object, QLatin1String name)
{
    QStringList texts;
    const QJsonArray values = object.value(name).toArray();
    for (const auto &value : values) {
        texts.append(value.toString());
    }
    return texts;
}

QString textIn(const QJsonObject &object, QLatin1String name) { return object.value(name).toString(); }

QJsonObject subjectObject(const Subject &subject)
{
    QJsonObject object;
    put(object, QStringLiteral("pbx"), static_cast<double>(subject.pbx));
    put(object, QStringLiteral("queue"), subject.queue.key);
    put(object, QStringLiteral("agent"), subject.agent.key);
    put(object, QStringLiteral("call"), subject.call.key);
    put(object, QStringLiteral("number"), subject.number);
    put(object, QStringLiteral("name"), subject.name);
    put(object, QStringLiteral("series"), subject.series);
    return object;
}

Subject subjectFrom(const QJsonObject &object)
{
    Subject subject;
    subject.pbx = static_cast<Domain::PbxId>(object.value(QLatin1String("pbx")).toInt());
    const auto scoped = [&](auto &id, QLatin1String name) {
        id.key = textIn(object, name);
        id.pbx = id.isNull() ? Domain::PbxId{} : subject.pbx;
    };
    scoped(subject.queue, QLatin1String("queue"));
    scoped(subject.agent, QLatin1String("agent"));
    scoped(subject.call, QLatin1String("call"));
    subject.number = textIn(object, QLatin1String("number"));
    subject.name = textIn(object, QLatin1String("name"));
    subject.series = textIn(object, QLatin1String("series"));
    return subject;
}

QJsonObject conditionObject(const Condition &condition)
{
    QJsonObject object;
    object.insert(QStringLiteral("cause"), condition.cause);
    put(object, QStringLiteral("member"), condition.member);
    put(object, QStringLiteral("rule"), condition.rule);
    put(object, QStringLiteral("title"), condition.title);
    object.insert(QStringLiteral("kind"), text(condition.kind));
    object.insert(QStringLiteral("severity"), text(condition.severity));
    object.insert(QStringLiteral("finding"), text(condition.finding));
    put(object, QStringLiteral("value"), condition.value);
    put(object, QStringLiteral("limit"), condition.limit);
    put(object, QStringLiteral("window"), condition.window);
    put(object, QStringLiteral("detail"), condition.detail);
    put(object, QStringLiteral("detail2"), condition.detail2);
    put(object, QStringLiteral("evidence"), condition.evidence);
    const QJsonObject subject = subjectObject(condition.subject);
    if (!subject.isEmpty()) {
        object.insert(QStringLiteral("subject"), subject);
    }
    put(object, QStringLiteral("teams"), condition.teams);
    put(object, QStringLiteral("queues"), condition.queues);
    put(object, QStringLiteral("sound"), condition.sound);
    put(object, QStringLiteral("escalateMicros"), static_cast<double>(condition.escalateAfter.count()));
    return object;
}

std::optional<Condition> conditionFrom(const QJsonObject &object)
{
    const auto kind = alertKindFromText(textIn(object, QLatin1String("kind")));
    const auto severity = severityFromText(textIn(object, QLatin1String("severity")));
    const auto finding = findingFromText(textIn(object, QLatin1String("finding")));
    const QString cause = textIn(object, QLatin1String("cause"));
    if (!kind || !severity || !finding || cause.isEmpty()) {
        return std::nullopt;
    }
    Condition condition;
    condition.cause = cause;
    condition.member = textIn(object, QLatin1String("member"));
    condition.rule = textIn(object, QLatin1String("rule"));
    condition.title = textIn(object, QLatin1String("title"));
    condition.kind = *kind;
    condition.severity = *severity;
    condition.finding = *finding;
    condition.value = object.value(QLatin1String("value")).toDouble();
    condition.limit = object.value(QLatin1String("limit")).toDouble();
    condition.window = object.value(QLatin1String("window")).toDouble();
    condition.detail = textIn(object, QLatin1String("detail"));
    condition.detail2 = textIn(object, QLatin1String("detail2"));
    condition.evidence = textsIn(object, QLatin1String("evidence"));
    condition.subject = subjectFrom(object.value(QLatin1String("subject")).toObject());
    condition.teams = textsIn(object, QLatin1String("teams"));
    condition.queues = textsIn(object, QLatin1String("queues"));
    condition.sound = textIn(object, QLatin1String("sound"));
    condition.escalateAfter = stampIn(object, QLatin1String("escalateMicros")).time_since_epoch();
    return condition;
}

QJsonObject trailObject(const Trail &trail)
{
    QJsonObject object;
    object.insert(QStringLiteral("stage"), text(trail.stage));
    put(object, QStringLiteral("since"), trail.since);
    put(object, QStringLiteral("who"), trail.who);
    put(object, QStringLiteral("outcome"), trail.outcome);
    return object;
}

std::optional<Trail> trailFrom(const QJsonObject &object)
{
    const auto stage = callStageFromText(textIn(object, QLatin1String("stage")));
    if (!stage) {
        return std::nullopt;
    }
    return Trail{*stage, stampIn(object, QLatin1String("since")), textIn(object, QLatin1String("who")),
                 textIn(object, QLatin1String("outcome"))};
}

QJsonArray memberList(const Alert &alert)
{
    QJsonArray list;
    for (const Member &member : alert.members) {
        QJsonObject object{{QStringLiteral("condition"), conditionObject(member.condition)}};
        put(object, QStringLiteral("since"), member.since);
        put(object, QStringLiteral("over"), member.over);
        list.append(object);
    }
    return list;
}

QJsonArray noteList(const Alert &alert)
{
    QJsonArray list;
    for (const AlertNote &note : alert.notes) {
        list.append(QJsonObject{{QStringLiteral("at"), stamp(note.at)},
                                {QStringLiteral("by"), note.by},
                                {QStringLiteral("text"), note.text}});
    }
    return list;
}

QByteArray compact(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

QJsonObject objectIn(const QByteArray &json) { return QJsonDocument::fromJson(json).object(); }

bool readMembers(const QJsonObject &object, Alert &alert)
{
    const QJsonArray list = object.value(QLatin1String("members")).toArray();
    for (const auto &value : list) {
        const QJsonObject member = value.toObject();
        const auto condition = conditionFrom(member.value(QLatin1String("condition")).toObject());
        if (!condition || alert.members.size() >= MostMembers) {
            return false;
        }
        alert.members.push_back(
            {*condition, stampIn(member, QLatin1String("since")), stampIn(member, QLatin1String("over"))});
    }
    return true;
}

} // namespace

QByteArray toJson(const Condition &condition) { return compact(conditionObject(condition)); }

QByteArray toJson(const Trail &trail) { return compact(trailObject(trail)); }

QByteArray toJson(const Alert &alert)
{
    QJsonObject object;
    object.insert(QStringLiteral("id"), alert.id);
    object.insert(QStringLiteral("condition"), conditionObject(alert.condition));
    object.insert(QStringLiteral("members"), memberList(alert));
    object.insert(QStringLiteral("holding"), alert.holding);
    object.insert(QStringLiteral("folded"), alert.folded);
    object.insert(QStringLiteral("severity"), text(alert.severity));
    object.insert(QStringLiteral("state"), text(alert.state));
    put(object, QStringLiteral("raised"), alert.raised);
    put(object, QStringLiteral("changed"), alert.changed);
    put(object, QStringLiteral("cleared"), alert.cleared);
    put(object, QStringLiteral("acknowledgedBy"), alert.acknowledgedBy);
    put(object, QStringLiteral("acknowledgedAt"), alert.acknowledgedAt);
    put(object, QStringLiteral("assignedTo"), alert.assignedTo);
    put(object, QStringLiteral("snoozedUntil"), alert.snoozedUntil);
    if (alert.escalated) {
        object.insert(QStringLiteral("escalated"), true);
    }
    if (alert.trail) {
        object.insert(QStringLiteral("trail"), trailObject(*alert.trail));
    }
    if (!alert.notes.empty()) {
        object.insert(QStringLiteral("notes"), noteList(alert));
    }
    return compact(object);
}

std::optional<Condition> conditionFromJson(const QByteArray &json) { return conditionFrom(objectIn(json)); }

std::optional<Trail> trailFromJson(const QByteArray &json) { return trailFrom(objectIn(json)); }

std::optional<Alert> alertFromJson(const QByteArray &json)
{
    const QJsonObject object = objectIn(json);
    const auto condition = conditionFrom(object.value(QLatin1String("condition")).toObject());
    const auto severity = severityFromText(textIn(object, QLatin1String("severity")));
    const auto state = alertStateFromText(textIn(object, QLatin1String("state")));
    Alert alert;
    alert.id = textIn(object, QLatin1String("id"));
    if (!condition || !severity || !state || alert.id.isEmpty() || !readMembers(object, alert)) {
        return std::nullopt;
    }
    alert.condition = *condition;
    alert.holding = object.value(QLatin1String("holding")).toInt();
    alert.folded = object.value(QLatin1String("folded")).toInt();
    alert.severity = *severity;
    alert.state = *state;
    alert.raised = stampIn(object, QLatin1String("raised"));
    alert.changed = stampIn(object, QLatin1String("changed"));
    alert.cleared = stampIn(object, QLatin1String("cleared"));
    alert.acknowledgedBy = textIn(object, QLatin1String("acknowledgedBy"));
    alert.acknowledgedAt = stampIn(object, QLatin1String("acknowledgedAt"));
    alert.assignedTo = textIn(object, QLatin1String("assignedTo"));
    alert.snoozedUntil = stampIn(object, QLatin1String("snoozedUntil"));
    alert.escalated = object.value(QLatin1String("escalated")).toBool();
    alert.trail = trailFrom(object.value(QLatin1String("trail")).toObject());
    const QJsonArray notes = object.value(QLatin1String("notes")).toArray();
    for (const auto &value : notes) {
        const QJsonObject note = value.toObject();
        alert.notes.push_back({stampIn(note, QLatin1String("at")), textIn(note, QLatin1String("by")),
                               textIn(note, QLatin1String("text"))});
    }
    return alert;
}

} // namespace Floorwatch::Alerts
