#include "web/answer.h"
#include "web/exchange.h"
#include "web/lookup.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace Floorwatch::Web
{

using Base::Error;

namespace
{

struct WebTexts {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Web)
};

constexpr qsizetype LongestJson = 256 * 1024;
const auto Placeholder = QLatin1String("{number}");

struct Number {
    const char *name;
    int LookupSettings::*member;
    int least;
    int most;
};
constexpr Number Numbers[]{
    {"timeoutMillis", &LookupSettings::timeoutMillis, 10, 60'000},
    {"cacheSeconds", &LookupSettings::cacheSeconds, 0, 7 * 24 * 3600},
    {"breakAfter", &LookupSettings::breakAfter, 1, 1'000},
    {"breakSeconds", &LookupSettings::breakSeconds, 1, 24 * 3600},
    {"mostBytes", &LookupSettings::mostBytes, 64, 16 * 1024 * 1024},
};

QJsonObject objectOf(const QMap<QString, QString> &map)
{
    QJsonObject object;
    for (auto it = map.begin(); it != map.end(); ++it) {
        object.insert(it.key(), it.value());
    }
    return object;
}

QMap<QString, QString> mapOf(const QJsonObject &object)
{
    QMap<QString, QString> map;
    for (auto it = object.begin(); it != object.end(); ++it) {
        map.insert(it.key(), it.value().toString());
    }
    return map;
}

QUrl with(const QString &urlTemplate, const QString &number)
{
    return QUrl(QString(urlTemplate).replace(Placeholder, number));
}

QString faultOfTemplate(const QString &urlTemplate)
{
    if (!urlTemplate.contains(Placeholder)) {
        return WebTexts::tr("The address has no place for the number: {number}.");
    }
    const QUrl one = with(urlTemplate, QStringLiteral("1"));
    // A caller must not choose who is asked.
    if (one.authority() != with(urlTemplate, QStringLiteral("22")).authority() || one.scheme().contains(Placeholder)) {
        return WebTexts::tr("The number must stand behind the machine's name in the address.");
    }
    return faultOf(one);
}

} // namespace

QByteArray toJson(const LookupSettings &settings)
{
    QJsonObject object{{QStringLiteral("format"), 1},
                       {QStringLiteral("enabled"), settings.enabled},
                       {QStringLiteral("urlTemplate"), settings.urlTemplate},
                       {QStringLiteral("fields"), objectOf(settings.fields)},
                       {QStringLiteral("headers"), objectOf(settings.headers)},
                       {QStringLiteral("caFile"), settings.caFile}};
    for (const Number &number : Numbers) {
        object.insert(QLatin1String(number.name), settings.*number.member);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Base::Result<LookupSettings> lookupSettingsFromJson(const QByteArray &json)
{
    const QJsonObject object = json.size() > LongestJson ? QJsonObject() : QJsonDocument::fromJson(json).object();
    if (object.value(QStringLiteral("format")).toInt() != 1) {
        return Error{WebTexts::tr("These are no settings of a look-up that this version can read.")};
    }
    LookupSettings settings;
    settings.enabled = object.value(QStringLiteral("enabled")).toBool();
    settings.urlTemplate = object.value(QStringLiteral("urlTemplate")).toString();
    settings.fields = mapOf(object.value(QStringLiteral("fields")).toObject());
    settings.headers = mapOf(object.value(QStringLiteral("headers")).toObject());
    settings.caFile = object.value(QStringLiteral("caFile")).toString();
    for (const Number &number : Numbers) {
        const QJsonValue value = object.value(QLatin1String(number.name));
        const int read = value.toInt(number.least - 1);
        if (!value.isUndefined() && (read < number.least || read > number.most)) {
            return Error{WebTexts::tr("“%1” has to be a whole number from %2 to %3.")
                             .arg(QLatin1String(number.name))
                             .arg(number.least)
                             .arg(number.most)};
        }
        settings.*number.member = value.toInt(settings.*number.member);
    }
    return settings;
}

QString faultOf(const LookupSettings &settings)
{
    if (QString fault = faultOfTemplate(settings.urlTemplate); !fault.isEmpty()) {
        return fault;
    }
    if (settings.fields.isEmpty()) {
        return WebTexts::tr("No field of the answer is mapped to the customer.");
    }
    for (auto it = settings.fields.begin(); it != settings.fields.end(); ++it) {
        if (!lookupFields().contains(it.key())) {
            return WebTexts::tr("A customer has no field “%1”.").arg(it.key());
        }
    }
    for (auto it = settings.headers.begin(); it != settings.headers.end(); ++it) {
        if (QString fault = faultOfHeader(it.key(), it.value()); !fault.isEmpty()) {
            return fault;
        }
    }
    for (const Number &number : Numbers) {
        if (settings.*number.member < number.least || settings.*number.member > number.most) {
            return WebTexts::tr("“%1” has to be a whole number from %2 to %3.")
                .arg(QLatin1String(number.name))
                .arg(number.least)
                .arg(number.most);
        }
    }
    const auto tls = trust(settings.caFile);
    return tls.ok() ? QString() : tls.error();
}

} // namespace Floorwatch::Web
