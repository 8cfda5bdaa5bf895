#include "access/isotime.h"

#include <QDateTime>

namespace Floorwatch::Access
{

namespace
{

constexpr qint64 MicrosInASecond = 1'000'000;
constexpr qsizetype LengthOfSeconds = 19; // "2025-03-01T09:30:00"
constexpr qsizetype LengthOfAll = 27;

} // namespace

QString isoText(Base::Instant at)
{
    if (!Base::isSet(at)) {
        return {};
    }
    const qint64 micros = Base::toEpochMicros(at);
    const qint64 fraction = ((micros % MicrosInASecond) + MicrosInASecond) % MicrosInASecond;
    const QDateTime seconds = QDateTime::fromSecsSinceEpoch((micros - fraction) / MicrosInASecond, Qt::UTC);
    if (seconds.date().year() < 1 || seconds.date().year() > 9999) {
        return {};
    }
    return seconds.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) +
           QStringLiteral(".%1Z").arg(fraction, 6, 10, QLatin1Char('0'));
}

Base::Instant fromIsoText(const QString &text)
{
    if (text.size() != LengthOfAll || text[LengthOfSeconds] != QLatin1Char('.') || !text.endsWith(QLatin1Char('Z'))) {
        return {};
    }
    QDateTime seconds = QDateTime::fromString(text.left(LengthOfSeconds), QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    bool ok = false;
    const int fraction = text.mid(LengthOfSeconds + 1, 6).toInt(&ok);
    if (!seconds.isValid() || !ok || fraction < 0) {
        return {};
    }
    seconds.setTimeSpec(Qt::UTC);
    return Base::fromEpochMicros(seconds.toSecsSinceEpoch() * MicrosInASecond + fraction);
}

} // namespace Floorwatch::Access
