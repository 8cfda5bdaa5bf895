#include "shell/phonesettings.h"

#include <QCoreApplication>

#include <algorithm>

namespace Floorwatch::Shell
{

namespace
{

struct PhoneTexts {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::PhoneSettings)
};

double inRange(const QVariant &value, double fallback, double most)
{
    bool ok = false;
    const double number = value.toDouble(&ok);
    return ok && number >= 0 && number <= most ? number : fallback;
}

} // namespace

QString PhoneSettings::missing() const
{
    if (way == Way::DeskPhone) {
        return extension.isEmpty() ? PhoneTexts::tr("The extension of the desk phone is missing.") : QString();
    }
    if (account.user.isEmpty()) {
        return PhoneTexts::tr("The user of the SIP account is missing.");
    }
    return account.host.isEmpty() ? PhoneTexts::tr("The server of the SIP account is missing.") : QString();
}

bool PhoneSettings::samePhone(const PhoneSettings &other) const
{
    if (way != other.way || pbx != other.pbx) {
        return false;
    }
    return way == Way::DeskPhone ? extension == other.extension && deskDevice == other.deskDevice
                                 : account.toUrl() == other.account.toUrl() && device == other.device;
}

QString PhoneSettings::secretKey() const
{
    return QStringLiteral("sip:%1@%2:%3").arg(account.user, account.host).arg(account.port);
}

PhoneSettings savedPhone(QSettings &settings)
{
    PhoneSettings phone;
    settings.beginGroup(QStringLiteral("phone"));
    const auto text = [&settings](const char *key) { return settings.value(QLatin1String(key)).toString(); };
    const auto id = [&settings](const char *key) { return settings.value(QLatin1String(key)).toByteArray(); };
    phone.way = text("way") == QLatin1String("desk") ? PhoneSettings::Way::DeskPhone : PhoneSettings::Way::Headset;
    if (auto account = Phone::SipAccount::fromUrl(text("account"))) {
        phone.account = std::move(account).value();
    }
    phone.device = text("device");
    phone.extension = text("extension");
    phone.deskDevice = text("deskDevice");
    phone.pbx = text("pbx");
    phone.sound = {id("headset"), id("microphone"), id("speaker")};
    phone.volume = inRange(settings.value(QStringLiteral("volume")), 1, 2);
    phone.inputGain = inRange(settings.value(QStringLiteral("inputGain")), 1, 4);
    phone.sideTone = inRange(settings.value(QStringLiteral("sideTone")), 0, 1);
    settings.endGroup();
    return phone;
}

void savePhone(QSettings &settings, const PhoneSettings &phone)
{
    settings.beginGroup(QStringLiteral("phone"));
    settings.setValue(QStringLiteral("way"),
                      phone.way == PhoneSettings::Way::DeskPhone ? QStringLiteral("desk") : QStringLiteral("headset"));
    settings.setValue(QStringLiteral("account"), phone.account.user.isEmpty() ? QString() : phone.account.toUrl());
    settings.setValue(QStringLiteral("device"), phone.device);
    settings.setValue(QStringLiteral("extension"), phone.extension);
    settings.setValue(QStringLiteral("deskDevice"), phone.deskDevice);
    settings.setValue(QStringLiteral("pbx"), phone.pbx);
    settings.setValue(QStringLiteral("headset"), phone.sound.headset);
    settings.setValue(QStringLiteral("microphone"), phone.sound.microphone);
    settings.setValue(QStringLiteral("speaker"), phone.sound.speaker);
    settings.setValue(QStringLiteral("volume"), phone.volume);
    settings.setValue(QStringLiteral("inputGain"), phone.inputGain);
    settings.setValue(QStringLiteral("sideTone"), phone.sideTone);
    settings.endGroup();
}

} // namespace Floorwatch::Shell
