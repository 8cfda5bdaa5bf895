#include "shell/notifiersettings.h"

namespace Floorwatch::Shell
{

namespace
{

const auto Group = QLatin1String("alerts");

QLatin1String soundKey(size_t severity)
{
    constexpr std::array Keys{"soundInfo", "soundWarning", "soundCritical"};
    return QLatin1String(Keys.at(severity));
}

} // namespace

NotifierSettings savedNotifier(QSettings &settings)
{
    NotifierSettings read;
    settings.beginGroup(Group);
    const auto truth = [&settings](const char *key, bool fallback) {
        return settings.value(QLatin1String(key), fallback).toBool();
    };
    read.onDesktop = truth("onDesktop", read.onDesktop);
    read.names = truth("names", read.names);
    read.namesWhenLocked = truth("namesWhenLocked", read.namesWhenLocked);
    read.criticalSoundsAlways = truth("criticalSoundsAlways", read.criticalSoundsAlways);
    bool isNumber = false;
    const int least = settings.value(QStringLiteral("leastOnDesktop")).toInt(&isNumber);
    if (isNumber && least >= 0 && least < Alerts::SeverityCount) {
        read.leastOnDesktop = static_cast<Alerts::Severity>(least);
    }
    for (size_t i = 0; i < read.sounds.size(); ++i) {
        read.sounds.at(i) = settings.value(soundKey(i), read.sounds.at(i)).toString();
    }
    read.specialSound = settings.value(QStringLiteral("soundSpecial"), read.specialSound).toString();
    const int volume = settings.value(QStringLiteral("volume")).toInt(&isNumber);
    if (isNumber && volume >= 0 && volume <= 100) {
        read.volume = volume;
    }
    read.device = settings.value(QStringLiteral("device")).toByteArray();
    settings.endGroup();
    return read;
}

void saveNotifier(QSettings &settings, const NotifierSettings &notifier)
{
    settings.beginGroup(Group);
    settings.setValue(QStringLiteral("onDesktop"), notifier.onDesktop);
    settings.setValue(QStringLiteral("names"), notifier.names);
    settings.setValue(QStringLiteral("namesWhenLocked"), notifier.namesWhenLocked);
    settings.setValue(QStringLiteral("criticalSoundsAlways"), notifier.criticalSoundsAlways);
    settings.setValue(QStringLiteral("leastOnDesktop"), static_cast<int>(notifier.leastOnDesktop));
    for (size_t i = 0; i < notifier.sounds.size(); ++i) {
        settings.setValue(soundKey(i), notifier.sounds.at(i));
    }
    settings.setValue(QStringLiteral("soundSpecial"), notifier.specialSound);
    settings.setValue(QStringLiteral("volume"), notifier.volume);
    settings.setValue(QStringLiteral("device"), notifier.device);
    settings.endGroup();
}

Base::Instant savedQuiet(QSettings &settings)
{
    const QString text = settings.value(Group + QStringLiteral("/quietUntil")).toString();
    if (text == QLatin1String("forever")) {
        return Forever;
    }
    return Base::parseEpoch(text.toLatin1());
}

void saveQuiet(QSettings &settings, Base::Instant until)
{
    const QString text = !Base::isSet(until) ? QString()
                         : until == Forever  ? QStringLiteral("forever")
                                             : QString::number(Base::toEpochMillis(until) / 1000);
    settings.setValue(Group + QStringLiteral("/quietUntil"), text);
}

} // namespace Floorwatch::Shell
