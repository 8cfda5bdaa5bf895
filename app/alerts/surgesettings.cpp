#include "alerts/jsontaker.h"
#include "alerts/surgewatch.h"

#include <QJsonDocument>

namespace Floorwatch::Alerts
{

namespace
{

constexpr int SecondsInMinute = 60;
constexpr int LeastMinutes = 1;
constexpr int MostMinutes = 60;
constexpr int MostLeastCount = 10'000;
constexpr int MostWeeks = 52;

} // namespace

QByteArray toJson(const SurgeSettings &settings)
{
    const QJsonObject object{
        {QStringLiteral("enabled"), settings.enabled},
        {QStringLiteral("intervalMinutes"), static_cast<int>(Base::toSeconds(settings.interval)) / SecondsInMinute},
        {QStringLiteral("method"), text(settings.method)},
        {QStringLiteral("leastCount"), settings.leastCount},
        {QStringLiteral("weeksKept"), settings.weeksKept},
        {QStringLiteral("down"), settings.down},
        {QStringLiteral("downLeastExpected"), settings.downLeastExpected}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<SurgeSettings> surgeSettingsFromJson(const QByteArray &json)
{
    const auto object = parseObject(json, QStringLiteral("settings"));
    if (!object) {
        return std::nullopt;
    }
    JsonTaker take(object.value(), QStringLiteral("settings"));
    SurgeSettings settings;
    settings.enabled = take.truth(QStringLiteral("enabled"), settings.enabled);
    const int minutes = take.number(QStringLiteral("intervalMinutes"), 5, LeastMinutes, MostMinutes);
    settings.interval = std::chrono::minutes(minutes);
    settings.method = take.word(QStringLiteral("method"), settings.method, methodFromText);
    settings.leastCount = take.number(QStringLiteral("leastCount"), settings.leastCount, 1, MostLeastCount);
    settings.weeksKept = take.number(QStringLiteral("weeksKept"), settings.weeksKept, 1, MostWeeks);
    settings.down = take.truth(QStringLiteral("down"), settings.down);
    settings.downLeastExpected =
        take.real(QStringLiteral("downLeastExpected"), settings.downLeastExpected, 1, MostLeastCount);
    // Intervals begin at full hours.
    if (!take.error().isEmpty() || MostMinutes % minutes != 0) {
        return std::nullopt;
    }
    return settings;
}

} // namespace Floorwatch::Alerts
