// Points in time and spans, in microseconds: what a PBX stamps (Asterisk prints six decimals) survives unrounded.
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QTimeZone>

#include <chrono>

namespace Floorwatch::Base
{

using Span = std::chrono::microseconds;
/// Microseconds since 1970-01-01 UTC. The epoch itself (a default Instant) means "not known".
using Instant = std::chrono::sys_time<Span>;

[[nodiscard]] constexpr bool isSet(Instant at) noexcept { return at.time_since_epoch().count() != 0; }
[[nodiscard]] constexpr Instant fromEpochMicros(qint64 micros) noexcept { return Instant(Span(micros)); }
[[nodiscard]] constexpr Instant fromEpochSeconds(qint64 seconds) noexcept
{
    return Instant(std::chrono::seconds(seconds));
}
[[nodiscard]] constexpr qint64 toEpochMicros(Instant at) noexcept { return at.time_since_epoch().count(); }
[[nodiscard]] constexpr qint64 toEpochMillis(Instant at) noexcept { return at.time_since_epoch().count() / 1000; }
[[nodiscard]] constexpr double toSeconds(Span span) noexcept { return static_cast<double>(span.count()) / 1e6; }
[[nodiscard]] constexpr double toEpochSeconds(Instant at) noexcept { return toSeconds(at.time_since_epoch()); }
[[nodiscard]] constexpr Span fromSeconds(double seconds) noexcept { return Span(static_cast<qint64>(seconds * 1e6)); }

/// Reads "1795305850.184501" (as Asterisk's Timestamp header) exactly; not-set where the text is no such number.
[[nodiscard]] Instant parseEpoch(QByteArrayView text) noexcept;

/// The midnight at which the day of `at` began in `zone`, and the one at which it ends. Days of 23 and 25 hours are
/// as long as the zone says.
[[nodiscard]] Instant startOfDay(Instant at, const QTimeZone &zone);
[[nodiscard]] Instant endOfDay(Instant at, const QTimeZone &zone);

/// "0:07", "12:34", "1:02:03": a running time as supervisors read it. Negative spans print as "0:00".
[[nodiscard]] QString durationText(Span span);

} // namespace Floorwatch::Base
