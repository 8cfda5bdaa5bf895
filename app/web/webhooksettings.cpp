#include "web/exchange.h"
#include "web/webhook.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Floorwatch::Web
{

QByteArray toJson(const WebhookSettings &settings)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("url"), settings.url.toString()},
                                     {QStringLiteral("attempts"), settings.attempts},
                                     {QStringLiteral("firstRetryMillis"), settings.firstRetryMillis},
                                     {QStringLiteral("timeoutMillis"), settings.timeoutMillis},
                                     {QStringLiteral("caFile"), settings.caFile}})
        .toJson(QJsonDocument::Compact);
}

WebhookSettings webhookSettingsFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    WebhookSettings settings;
    settings.url = QUrl(object.value(QStringLiteral("url")).toString());
    settings.attempts = object.value(QStringLiteral("attempts")).toInt(settings.attempts);
    settings.firstRetryMillis = object.value(QStringLiteral("firstRetryMillis")).toInt(settings.firstRetryMillis);
    settings.timeoutMillis = object.value(QStringLiteral("timeoutMillis")).toInt(settings.timeoutMillis);
    settings.caFile = object.value(QStringLiteral("caFile")).toString();
    return settings;
}

QString faultOf(const WebhookSettings &settings) { return settings.url.isEmpty() ? QString() : faultOf(settings.url); }

} // namespace Floorwatch::Web
