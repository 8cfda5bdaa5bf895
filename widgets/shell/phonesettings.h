// How the operator hears and speaks, as it is remembered. The secret is never among it: it is the keychain's.
#pragma once

#include "phone/sipaccount.h"
#include "phone/sounddevices.h"

#include <QSettings>

namespace Floorwatch::Shell
{

struct PhoneSettings {
    enum class Way : quint8 { Headset, DeskPhone };
    Way way = Way::Headset;
    Phone::SipAccount account; ///< of the phone in the program, without its secret
    QString device;            ///< what the PBX rings for it; empty: "PJSIP/" and the user
    QString extension;         ///< of the desk phone
    QString deskDevice;        ///< what the PBX rings for that; empty: "PJSIP/" and the extension
    QString pbx;               ///< the name of the PBX at which the phone is known, either way; empty: not said
    Phone::SoundDevices::Choice sound;
    double volume = 1;    ///< of what is heard, 0..2
    double inputGain = 1; ///< of the microphone, 0..4
    double sideTone = 0;  ///< of one's own voice in the headset, 0..1

    /// Whether a phone could be made of it; else what is missing, one sentence.
    [[nodiscard]] QString missing() const;
    /// Whether another phone is meant, secrets aside; sound alone is no other phone.
    [[nodiscard]] bool samePhone(const PhoneSettings &other) const;
    /// Under what the keychain knows the account's secret.
    [[nodiscard]] QString secretKey() const;
};

/// Group "phone". What is out of range or unreadable is the default.
[[nodiscard]] PhoneSettings savedPhone(QSettings &settings);
void savePhone(QSettings &settings, const PhoneSettings &phone);

} // namespace Floorwatch::Shell
