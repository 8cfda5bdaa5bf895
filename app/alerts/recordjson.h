// What the JSON of notices, case groups and guides has in common: a format's name and points in time.
#pragma once

#include "alerts/jsontaker.h"
#include "base/time.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Floorwatch::Alerts
{

/// The largest number of microseconds that a double holds exactly: the year 2255.
inline constexpr double MostMicros = 9e15;

inline void putStamp(QJsonObject &object, const QString &name, Base::Instant at)
{
    if (Base::isSet(at)) {
        object.insert(name, static_cast<double>(Base::toEpochMicros(at)));
    }
}

[[nodiscard]] inline Base::Instant takeStamp(JsonTaker &take, const QString &name)
{
    return Base::fromEpochMicros(static_cast<qint64>(take.real(name, 0, 0, MostMicros)));
}

inline void takeFormat(JsonTaker &take, const QString &format)
{
    if (const QString said = take.text(QStringLiteral("format")); said != format) {
        take.fail(QCoreApplication::translate("Floorwatch::Alerts", "Its format is “%1” and should be “%2”.")
                      .arg(said, format));
    }
}

} // namespace Floorwatch::Alerts
