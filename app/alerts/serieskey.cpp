#include "alerts/serieskey.h"

#include <QCoreApplication>

namespace Floorwatch::Alerts
{

namespace
{

struct SeriesWords {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Alerts)
};

constexpr qsizetype LongestPart = 80;

bool fits(const QString &asked, const QString &value) { return asked.isEmpty() || asked == keyPart(value); }

} // namespace

QString keyPart(const QString &value)
{
    QString part = value.left(LongestPart);
    for (QChar &c : part) {
        if (c == QLatin1Char('|') || c == QLatin1Char('=') || c < QLatin1Char(' ')) {
            c = QLatin1Char('_');
        }
    }
    return part;
}

QString SeriesKey::text() const
{
    QStringList parts;
    if (!queue.isEmpty()) {
        parts.append(QLatin1String("queue=") + queue);
    }
    if (!reason.isEmpty()) {
        parts.append(QLatin1String("reason=") + reason);
    }
    if (!region.isEmpty()) {
        parts.append(QLatin1String("region=") + region);
    }
    return parts.isEmpty() ? QStringLiteral("all") : parts.join(QLatin1Char('|'));
}

SeriesKey SeriesKey::fromText(const QString &text)
{
    SeriesKey key;
    const QStringList parts = text.split(QLatin1Char('|'));
    for (const QString &part : parts) {
        const QString name = part.section(QLatin1Char('='), 0, 0);
        const QString value = part.section(QLatin1Char('='), 1);
        if (name == QLatin1String("queue")) {
            key.queue = value;
        } else if (name == QLatin1String("reason")) {
            key.reason = value;
        } else if (name == QLatin1String("region")) {
            key.region = value;
        }
    }
    return key;
}

bool SeriesKey::holds(const Arrival &arrival) const
{
    return fits(queue, arrival.queue) && fits(reason, arrival.reason) && fits(region, arrival.region);
}

bool SeriesKey::covers(const SeriesKey &other) const
{
    const auto wider = [](const QString &mine, const QString &its) { return mine.isEmpty() || mine == its; };
    return wider(queue, other.queue) && wider(reason, other.reason) && wider(region, other.region);
}

std::vector<SeriesKey> seriesOf(const Arrival &arrival)
{
    const QString queue = keyPart(arrival.queue);
    const QString reason = keyPart(arrival.reason);
    const QString region = keyPart(arrival.region);
    std::vector<SeriesKey> keys{{}};
    const auto add = [&keys](const SeriesKey &key, bool whole) {
        if (whole) {
            keys.push_back(key);
        }
    };
    add({queue, {}, {}}, !queue.isEmpty());
    add({{}, reason, {}}, !reason.isEmpty());
    add({{}, {}, region}, !region.isEmpty());
    add({queue, reason, {}}, !queue.isEmpty() && !reason.isEmpty());
    add({queue, {}, region}, !queue.isEmpty() && !region.isEmpty());
    add({{}, reason, region}, !reason.isEmpty() && !region.isEmpty());
    return keys;
}

bool SurgeWatch::belongs(const QString &series, const Arrival &arrival)
{
    const SeriesKey key = SeriesKey::fromText(series);
    return (!key.isWhole() || series == QLatin1String("all")) && key.holds(arrival);
}

QString SurgeWatch::seriesName(const QString &series, const std::function<QString(const QString &)> &reasonName,
                               const std::function<QString(const QString &)> &regionName)
{
    const SeriesKey key = SeriesKey::fromText(series);
    const QString reason = reasonName && !key.reason.isEmpty() ? reasonName(key.reason) : key.reason;
    const QString region = regionName && !key.region.isEmpty() ? regionName(key.region) : key.region;
    if (key.isWhole()) {
        return SeriesWords::tr("all calls");
    }
    if (!reason.isEmpty() && !key.queue.isEmpty()) {
        return SeriesWords::tr("reason %1 in %2").arg(reason, key.queue);
    }
    if (!reason.isEmpty() && !region.isEmpty()) {
        return SeriesWords::tr("reason %1 from %2").arg(reason, region);
    }
    if (!key.queue.isEmpty() && !region.isEmpty()) {
        return SeriesWords::tr("queue %1 from %2").arg(key.queue, region);
    }
    if (!reason.isEmpty()) {
        return SeriesWords::tr("reason %1").arg(reason);
    }
    return region.isEmpty() ? SeriesWords::tr("queue %1").arg(key.queue) : SeriesWords::tr("region %1").arg(region);
}

} // namespace Floorwatch::Alerts
