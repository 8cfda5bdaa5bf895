#include "alerts/hours.h"

#include <QDateTime>
#include <QJsonObject>

#include <algorithm>

namespace Floorwatch::Alerts
{

namespace
{

constexpr int MinutesOfDay = 24 * 60;

bool covers(const Shift &shift, int weekday, int minute)
{
    const bool overMidnight = shift.toMinute <= shift.fromMinute;
    const auto on = [&](int day) { return (shift.weekdays >> day & 1) != 0; };
    if (on(weekday) && minute >= shift.fromMinute && (overMidnight || minute < shift.toMinute)) {
        return true;
    }
    return overMidnight && on((weekday + 6) % 7) && minute < shift.toMinute;
}

} // namespace

bool inForce(const Hours &hours, Base::Instant at, const QTimeZone &zone)
{
    if (hours.shifts.empty()) {
        return true;
    }
    // The clock on the wall decides: an hour that a change of the clock repeats holds twice, one that it leaves out
    // never.
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(Base::toEpochMillis(at), zone);
    const int weekday = local.date().dayOfWeek() - 1;
    const int minute = local.time().hour() * 60 + local.time().minute();
    return std::any_of(hours.shifts.begin(), hours.shifts.end(),
                       [&](const Shift &shift) { return covers(shift, weekday, minute); });
}

QJsonArray toJson(const Hours &hours)
{
    QJsonArray list;
    for (const Shift &shift : hours.shifts) {
        list.append(QJsonObject{{QStringLiteral("weekdays"), shift.weekdays},
                                {QStringLiteral("from"), shift.fromMinute},
                                {QStringLiteral("to"), shift.toMinute}});
    }
    return list;
}

std::optional<Hours> hoursFromJson(const QJsonArray &json)
{
    Hours hours;
    for (const auto &value : json) {
        const QJsonObject object = value.toObject();
        const int weekdays = object.value(QLatin1String("weekdays")).toInt(-1);
        const int from = object.value(QLatin1String("from")).toInt(-1);
        const int to = object.value(QLatin1String("to")).toInt(-1);
        if (weekdays < 1 || weekdays > 0x7f || from < 0 || from >= MinutesOfDay || to < 0 || to > MinutesOfDay ||
            object.size() != 3) {
            return std::nullopt;
        }
        hours.shifts.push_back({static_cast<quint8>(weekdays), from, to});
    }
    return hours;
}

} // namespace Floorwatch::Alerts
