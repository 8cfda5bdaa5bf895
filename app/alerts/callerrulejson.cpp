// Caller rules as JSON: what people edit, import and export, so it is read strictly.
#include "alerts/callerlimits.h"
#include "alerts/callerrule.h"
#include "alerts/jsontaker.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Floorwatch::Alerts
{

namespace
{

struct AlertsText {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Alerts)
};

Test testFrom(JsonTaker &into, const QJsonObject &object, const QString &where, int depth)
{
    Test test;
    JsonTaker take(object, where);
    const QString word = take.text(QStringLiteral("test"));
    const auto kind = testKindFromText(word);
    if (!kind) {
        into.fail(AlertsText::tr("“%1” in %2 is no condition that is known here.").arg(word, where));
        return test;
    }
    test.kind = *kind;
    test.words = take.texts(QStringLiteral("words"));
    test.number = take.number(QStringLiteral("number"), 0, 0, MostCalls);
    test.days = take.number(QStringLiteral("days"), 0, 0, MostDays);
    test.hours = take.number(QStringLiteral("hours"), 0, 0, MostHours);
    test.seconds = take.number(QStringLiteral("seconds"), 0, 0, MostSeconds);
    const QJsonArray parts = take.array(QStringLiteral("parts"));
    if (depth > DeepestNesting) {
        into.fail(AlertsText::tr("The conditions are nested deeper than %1.").arg(DeepestNesting));
        return test;
    }
    for (const auto &part : parts) {
        test.parts.push_back(testFrom(into, part.toObject(), where, depth + 1));
    }
    if (!take.error().isEmpty()) {
        into.fail(take.error());
    }
    return test;
}

QJsonObject testObject(const Test &test)
{
    QJsonObject object{{QStringLiteral("test"), text(test.kind)}};
    if (!test.words.isEmpty()) {
        object.insert(QStringLiteral("words"), QJsonArray::fromStringList(test.words));
    }
    const auto put = [&object](const QString &name, int value) {
        if (value != 0) {
            object.insert(name, value);
        }
    };
    put(QStringLiteral("number"), test.number);
    put(QStringLiteral("days"), test.days);
    put(QStringLiteral("hours"), test.hours);
    put(QStringLiteral("seconds"), test.seconds);
    if (!test.parts.empty()) {
        QJsonArray parts;
        for (const Test &part : test.parts) {
            parts.append(testObject(part));
        }
        object.insert(QStringLiteral("parts"), parts);
    }
    return object;
}

QJsonObject ruleObject(const CallerRule &rule)
{
    return {{QStringLiteral("id"), rule.id},
            {QStringLiteral("name"), rule.name},
            {QStringLiteral("enabled"), rule.enabled},
            {QStringLiteral("when"), testObject(rule.test)},
            {QStringLiteral("severity"), text(rule.severity)},
            {QStringLiteral("teams"), QJsonArray::fromStringList(rule.teams)},
            {QStringLiteral("queues"), QJsonArray::fromStringList(rule.queues)},
            {QStringLiteral("sound"), rule.sound},
            {QStringLiteral("text"), rule.text},
            {QStringLiteral("hours"), toJson(rule.hours)},
            {QStringLiteral("escalateSeconds"), rule.escalateSeconds}};
}

CallerRule ruleFrom(JsonTaker &into, const QJsonObject &object)
{
    CallerRule rule;
    const QString named = object.value(QLatin1String("name")).toString(object.value(QLatin1String("id")).toString());
    const QString where = AlertsText::tr("the rule “%1”").arg(named);
    JsonTaker take(object, where);
    rule.id = take.text(QStringLiteral("id"));
    rule.name = take.text(QStringLiteral("name"));
    rule.enabled = take.truth(QStringLiteral("enabled"), true);
    rule.severity = take.word(QStringLiteral("severity"), rule.severity, severityFromText);
    rule.teams = take.texts(QStringLiteral("teams"));
    rule.queues = take.texts(QStringLiteral("queues"));
    rule.sound = take.text(QStringLiteral("sound"));
    rule.text = take.text(QStringLiteral("text"));
    rule.escalateSeconds = take.number(QStringLiteral("escalateSeconds"), 0, 0, MostSeconds);
    if (const auto hours = hoursFromJson(take.array(QStringLiteral("hours")))) {
        rule.hours = *hours;
    } else {
        take.fail(AlertsText::tr("The hours of %1 cannot be read.").arg(where));
    }
    rule.test = testFrom(take, take.object(QStringLiteral("when")), where, 1);
    if (take.error().isEmpty()) {
        if (const QString fault = faultOf(rule); !fault.isEmpty()) {
            take.fail(AlertsText::tr("%1 cannot be used: %2").arg(where, fault));
        }
    }
    if (!take.error().isEmpty()) {
        into.fail(take.error());
    }
    return rule;
}

CallerSettings settingsFrom(JsonTaker &into, const QJsonObject &object)
{
    CallerSettings settings;
    JsonTaker take(object, AlertsText::tr("the settings of the rules"));
    const QJsonObject lists = take.object(QStringLiteral("lists"));
    JsonTaker takeLists(lists, AlertsText::tr("the number lists"));
    const QStringList names = lists.keys();
    for (const QString &name : names) {
        settings.lists.insert(name, takeLists.texts(name));
    }
    const QJsonObject promises = take.object(QStringLiteral("promiseSeconds"));
    JsonTaker takePromises(promises, AlertsText::tr("the promises"));
    const QStringList segments = promises.keys();
    for (const QString &segment : segments) {
        settings.promiseSeconds.insert(segment, takePromises.number(segment, 0, 1, MostSeconds));
    }
    for (const QString &error : {take.error(), takeLists.error(), takePromises.error()}) {
        if (!error.isEmpty()) {
            into.fail(error);
        }
    }
    return settings;
}

} // namespace

QByteArray toJson(const CallerRules &rules)
{
    QJsonArray list;
    for (const CallerRule &rule : rules.rules) {
        list.append(ruleObject(rule));
    }
    QJsonObject lists;
    for (auto it = rules.settings.lists.begin(); it != rules.settings.lists.end(); ++it) {
        lists.insert(it.key(), QJsonArray::fromStringList(it.value()));
    }
    QJsonObject promises;
    for (auto it = rules.settings.promiseSeconds.begin(); it != rules.settings.promiseSeconds.end(); ++it) {
        promises.insert(it.key(), it.value());
    }
    const QJsonObject settings{{QStringLiteral("lists"), lists}, {QStringLiteral("promiseSeconds"), promises}};
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), 1},
                                     {QStringLiteral("rules"), list},
                                     {QStringLiteral("settings"), settings}})
        .toJson(QJsonDocument::Indented);
}

Base::Result<CallerRules> callerRulesFromJson(const QByteArray &json)
{
    const auto object = parseObject(json, AlertsText::tr("a list of caller rules"));
    if (!object) {
        return Base::Error{object.error()};
    }
    JsonTaker take(object.value(), AlertsText::tr("the list of caller rules"));
    take.number(QStringLiteral("format"), 1, 1, 1);
    CallerRules rules;
    QSet<QString> ids;
    const QJsonArray list = take.array(QStringLiteral("rules"));
    for (const auto &value : list) {
        CallerRule rule = ruleFrom(take, value.toObject());
        if (ids.contains(rule.id)) {
            take.fail(AlertsText::tr("Two rules have the id “%1”.").arg(rule.id));
        }
        ids.insert(rule.id);
        rules.rules.push_back(std::move(rule));
    }
    rules.settings = settingsFrom(take, take.object(QStringLiteral("settings")));
    return take.error().isEmpty() ? Base::Result<CallerRules>(rules) : Base::Error{take.error()};
}

} // namespace Floorwatch::Alerts
