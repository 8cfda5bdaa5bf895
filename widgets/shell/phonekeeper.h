// Keeps the operator's phone: makes the session's telephone of the settings, opens the sound devices while they are
// needed, and tells what is wrong with either.
#pragma once

#include "phone/audiopath.h"
#include "shell/phonesettings.h"

#include <QTimer>

#include <memory>

namespace Floorwatch::Session
{
class Session;
}

namespace Floorwatch::Shell
{

class SecretStore;

class PhoneKeeper : public QObject
{
    Q_OBJECT
public:
    /// `session`, `secrets` and `settings` must outlive it. `remember`: whether changes are stored.
    PhoneKeeper(Session::Session &session, SecretStore &secrets, QSettings &settings, bool remember,
                QObject *parent = nullptr);
    ~PhoneKeeper() override;

    /// Sets up the phone that is remembered. The secret comes from the environment variable FLOORWATCH_SIP_SECRET, else
    /// from the keychain, which answers later.
    void begin();
    /// Sets up a phone that is not remembered: the demo's.
    void beginWith(const Phone::SipAccount &account);

    [[nodiscard]] const PhoneSettings &settings() const { return m_phone; }
    /// The names of the PBXs that the session has now.
    [[nodiscard]] QStringList pbxNames() const;
    /// Whether the phone could only be changed by ending the call that is listened to.
    [[nodiscard]] bool wouldEndCall(const PhoneSettings &phone, const QString &secret) const;
    /// Takes another phone at once. An empty secret: the one that is kept. Ends a call that is listened to where
    /// wouldEndCall() says so. An error is one sentence.
    [[nodiscard]] Base::Status usePhone(const PhoneSettings &phone, const QString &secret);
    /// Devices, volume, gain and side tone, at once and in mid-call.
    void setSound(const PhoneSettings &phone);

    /// Registered, or why not, for a person; `*well` says which.
    [[nodiscard]] QString phoneState(bool *well) const;
    /// What the sound devices are missing; empty while all is well or they are closed.
    [[nodiscard]] QString soundTrouble() const;
    [[nodiscard]] QList<Phone::SoundDevice> outputs();
    [[nodiscard]] QList<Phone::SoundDevice> inputs();
    /// The microphone's level after the gain, dBFS.
    [[nodiscard]] double inputDbfs() const { return m_path->inputDbfs.load(); }
    /// Opens the devices although nothing is listened to: a page shows their levels.
    void holdSound(bool hold);
    enum class Output : quint8 { Headset, Speaker };
    void testTone(Output output);

Q_SIGNALS:
    void phoneStateChanged();
    void soundTroubleChanged(const QString &trouble);
    void devicesChanged();

private:
    Phone::SoundDevices &sound();
    void ringUp();
    void turnKnobs();
    void takeSecret(const QString &secret, const QString &error);
    void watchMonitor();
    void refreshSound();

    Session::Session &m_session;
    SecretStore &m_secrets;
    QSettings &m_settings;
    const bool m_remember;
    PhoneSettings m_phone;
    QString m_secret;
    QString m_trouble; ///< why there is no telephone
    std::shared_ptr<Phone::AudioPath> m_path = std::make_shared<Phone::AudioPath>();
    std::unique_ptr<Phone::SoundDevices> m_sound; ///< made when first needed: asking for devices takes time
    QTimer m_close; ///< closes the devices some seconds after the last use, so that a next call finds them open
    bool m_held = false;
};

} // namespace Floorwatch::Shell
