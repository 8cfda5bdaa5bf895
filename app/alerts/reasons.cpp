#include "alerts/reasons.h"

#include "alerts/jsontaker.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace Floorwatch::Alerts
{

using Domain::ReasonSource;

namespace
{

struct AlertsText {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Alerts)
};

constexpr int LongestKey = 64;

QString keyOf(const QString &said, const ReasonSettings &settings)
{
    const QString value = said.trimmed();
    const auto named = settings.ofValue.constFind(value);
    return named != settings.ofValue.constEnd() ? *named : value.toLower().left(LongestKey);
}

QString ofVariable(const Floor::CallRecord &call, const ReasonSettings &settings)
{
    for (auto it = call.variables.rbegin(); it != call.variables.rend(); ++it) {
        if (it->first == settings.variable) {
            return keyOf(it->second, settings);
        }
    }
    return {};
}

/// The value of the header "Reason" among "name: value" lines.
QString reasonHeader(const QString &lines)
{
    for (const QStringView line : QStringView(lines).split(QLatin1Char('\n'))) {
        const qsizetype colon = line.indexOf(QLatin1Char(':'));
        if (colon > 0 && line.left(colon).trimmed().compare(QLatin1String("Reason"), Qt::CaseInsensitive) == 0) {
            return line.mid(colon + 1).toString();
        }
    }
    return {};
}

QString ofUserEvent(const Floor::CallRecord &call, const ReasonSettings &settings)
{
    for (auto it = call.userEvents.rbegin(); it != call.userEvents.rend(); ++it) {
        if (it->first.compare(settings.userEvent, Qt::CaseInsensitive) == 0) {
            return keyOf(reasonHeader(it->second), settings);
        }
    }
    return {};
}

QString ofPath(const Floor::CallRecord &call, const ReasonSettings &settings)
{
    for (auto it = call.path.crbegin(); it != call.path.crend(); ++it) {
        const QString whole = settings.ofPath.value(*it);
        const QString reason = whole.isEmpty() ? settings.ofPath.value(it->section(QLatin1Char('/'), 0, 0)) : whole;
        if (!reason.isEmpty()) {
            return reason;
        }
    }
    return {};
}

QString saidBy(ReasonSource source, const Floor::CallRecord &call, const ReasonSettings &settings)
{
    switch (source) {
    case ReasonSource::Variable: return ofVariable(call, settings);
    case ReasonSource::UserEvent: return ofUserEvent(call, settings);
    case ReasonSource::IvrPath: return ofPath(call, settings);
    case ReasonSource::Queue: return settings.ofQueue.value(call.queue);
    case ReasonSource::Unknown:
    case ReasonSource::Hand: return {};
    }
    Q_UNREACHABLE();
}

QJsonObject wordsObject(const QMap<QString, QString> &words)
{
    QJsonObject object;
    for (auto it = words.begin(); it != words.end(); ++it) {
        object.insert(it.key(), it.value());
    }
    return object;
}

void readOrder(JsonTaker &take, ReasonSettings &settings)
{
    const QStringList words = take.texts(QStringLiteral("order"));
    settings.order.clear();
    for (const QString &word : words) {
        const auto source = Domain::reasonSourceFromText(word);
        if (!source || *source == ReasonSource::Unknown || *source == ReasonSource::Hand) {
            take.fail(AlertsText::tr("“%1” is no source of a contact reason: variable, userEvent, ivrPath or queue.")
                          .arg(word));
        } else if (std::find(settings.order.begin(), settings.order.end(), *source) != settings.order.end()) {
            take.fail(AlertsText::tr("The source “%1” stands twice in the order.").arg(word));
        } else {
            settings.order.push_back(*source);
        }
    }
}

void readNames(JsonTaker &take, ReasonSettings &settings)
{
    const QJsonArray names = take.array(QStringLiteral("names"));
    for (const auto &value : names) {
        JsonTaker one(value.toObject(), AlertsText::tr("the names of reasons"));
        ReasonName name;
        name.key = one.text(QStringLiteral("key"));
        name.english = one.text(QStringLiteral("english"));
        name.chinese = one.text(QStringLiteral("chinese"));
        if (name.key.isEmpty()) {
            one.fail(AlertsText::tr("A name of a reason has no key."));
        }
        if (!one.error().isEmpty()) {
            take.fail(one.error());
        }
        settings.names.push_back(std::move(name));
    }
}

} // namespace

Domain::ContactReason reasonOf(const Floor::CallRecord &call, const ReasonSettings &settings)
{
    if (!call.reasonByHand.isEmpty()) {
        return {call.reasonByHand, ReasonSource::Hand};
    }
    for (const ReasonSource source : settings.order) {
        if (QString key = saidBy(source, call, settings); !key.isEmpty()) {
            return {std::move(key), source};
        }
    }
    return {};
}

QString reasonName(const ReasonSettings &settings, const QString &key, const QString &language)
{
    for (const ReasonName &name : settings.names) {
        if (name.key == key) {
            const bool chinese = language.startsWith(QLatin1String("zh"));
            const QString &first = chinese ? name.chinese : name.english;
            const QString &second = chinese ? name.english : name.chinese;
            return !first.isEmpty() ? first : !second.isEmpty() ? second : key;
        }
    }
    return key;
}

QByteArray toJson(const ReasonSettings &settings)
{
    QJsonArray order;
    for (const ReasonSource source : settings.order) {
        order.append(Domain::text(source));
    }
    QJsonArray names;
    for (const ReasonName &name : settings.names) {
        names.append(QJsonObject{{QStringLiteral("key"), name.key},
                                 {QStringLiteral("english"), name.english},
                                 {QStringLiteral("chinese"), name.chinese}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), 1},
                                     {QStringLiteral("order"), order},
                                     {QStringLiteral("variable"), settings.variable},
                                     {QStringLiteral("userEvent"), settings.userEvent},
                                     {QStringLiteral("ofPath"), wordsObject(settings.ofPath)},
                                     {QStringLiteral("ofQueue"), wordsObject(settings.ofQueue)},
                                     {QStringLiteral("ofValue"), wordsObject(settings.ofValue)},
                                     {QStringLiteral("names"), names}})
        .toJson(QJsonDocument::Indented);
}

Base::Result<ReasonSettings> reasonSettingsFromJson(const QByteArray &json)
{
    const auto object = parseObject(json, AlertsText::tr("settings of contact reasons"));
    if (!object) {
        return Base::Error{object.error()};
    }
    JsonTaker take(object.value(), AlertsText::tr("the settings of contact reasons"));
    take.number(QStringLiteral("format"), 1, 1, 1);
    ReasonSettings settings;
    if (object.value().contains(QLatin1String("order"))) {
        readOrder(take, settings);
    }
    settings.variable = take.text(QStringLiteral("variable"), settings.variable);
    settings.userEvent = take.text(QStringLiteral("userEvent"), settings.userEvent);
    settings.ofPath = take.words(QStringLiteral("ofPath"));
    settings.ofQueue = take.words(QStringLiteral("ofQueue"));
    settings.ofValue = take.words(QStringLiteral("ofValue"));
    readNames(take, settings);
    return take.error().isEmpty() ? Base::Result<ReasonSettings>(settings) : Base::Error{take.error()};
}

ReasonSettings defaultReasonSettings()
{
    ReasonSettings settings;
    settings.names = {{QStringLiteral("no-signal"), QStringLiteral("No signal"), QStringLiteral("没有信号")},
                      {QStringLiteral("billing"), QStringLiteral("Billing"), QStringLiteral("费用与账单")},
                      {QStringLiteral("delivery"), QStringLiteral("Delivery"), QStringLiteral("物流配送")},
                      {QStringLiteral("password"), QStringLiteral("Password"), QStringLiteral("密码")},
                      {QStringLiteral("roaming"), QStringLiteral("Roaming"), QStringLiteral("国际漫游")},
                      {QStringLiteral("cancel"), QStringLiteral("Cancellation"), QStringLiteral("退订")},
                      {QStringLiteral("other"), QStringLiteral("Other"), QStringLiteral("其他")}};
    return settings;
}

} // namespace Floorwatch::Alerts
