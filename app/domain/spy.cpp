#include "domain/spy.h"

#include <QRandomGenerator>

namespace Floorwatch::Domain
{

namespace
{

constexpr QLatin1String Prefix("fwspy-");
constexpr QLatin1String Sensor("sensor");

} // namespace

QString text(SpyMode mode)
{
    switch (mode) {
    case SpyMode::Listen: return QStringLiteral("listen");
    case SpyMode::Whisper: return QStringLiteral("whisper");
    case SpyMode::Barge: return QStringLiteral("barge");
    }
    Q_UNREACHABLE();
}

SpyMode spyMode(const QString &word, bool *ok)
{
    for (const SpyMode mode : {SpyMode::Listen, SpyMode::Whisper, SpyMode::Barge}) {
        if (word == text(mode)) {
            *ok = true;
            return mode;
        }
    }
    *ok = false;
    return SpyMode::Listen;
}

QString SpyId::make(SpyMode mode, bool sensor)
{
    auto *random = QRandomGenerator::system();
    return Prefix + (sensor ? QString(Sensor) : text(mode)) + QLatin1Char('-') +
           QString::number(random->generate64(), 16) + QString::number(random->generate64(), 16);
}

bool SpyId::parse(QStringView uniqueid, SpyId *id)
{
    if (!uniqueid.startsWith(Prefix)) {
        return false;
    }
    const QStringView rest = uniqueid.sliced(Prefix.size());
    const QStringView word = rest.first(std::max<qsizetype>(rest.indexOf(QLatin1Char('-')), 0));
    SpyId told;
    told.sensor = word == Sensor;
    bool known = told.sensor;
    if (!known) {
        told.mode = spyMode(word.toString(), &known);
    }
    if (known && id) {
        *id = told;
    }
    return known;
}

} // namespace Floorwatch::Domain
