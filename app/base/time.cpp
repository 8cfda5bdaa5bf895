#include "base/time.h"

#include <QDateTime>

namespace Floorwatch::Base
{

Instant parseEpoch(QByteArrayView text) noexcept
{
    qint64 seconds = 0;
    qint64 micros = 0;
    qsizetype i = 0;
    for (; i < text.size() && text[i] >= '0' && text[i] <= '9' && i < 12; ++i) {
        seconds = seconds * 10 + (text[i] - '0');
    }
    if (i == 0) {
        return {};
    }
    if (i < text.size() && text[i] == '.') {
        qint64 unit = 100'000;
        for (++i; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) {
            micros += (text[i] - '0') * unit;
            unit /= 10;
        }
    }
    return i == text.size() ? fromEpochMicros(seconds * 1'000'000 + micros) : Instant{};
}

Instant startOfDay(Instant at, const QTimeZone &zone)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toEpochMillis(at), zone);
    return Instant(std::chrono::milliseconds(local.date().startOfDay(zone).toMSecsSinceEpoch()));
}

Instant endOfDay(Instant at, const QTimeZone &zone)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toEpochMillis(at), zone);
    return Instant(std::chrono::milliseconds(local.date().addDays(1).startOfDay(zone).toMSecsSinceEpoch()));
}

QString durationText(Span span)
{
    const qint64 total = std::max<qint64>(0, span.count() / 1'000'000);
    const auto two = [](qint64 n) { return QString::number(n).rightJustified(2, QLatin1Char('0')); };
    if (total < 3600) {
        return QString::number(total / 60) + QLatin1Char(':') + two(total % 60);
    }
    return QString::number(total / 3600) + QLatin1Char(':') + two(total / 60 % 60) + QLatin1Char(':') + two(total % 60);
}

} // namespace Floorwatch::Base
