#include "shell/phonekeeper.h"

#include "audio/tone.h"
#include "session/monitor.h"
#include "session/session.h"
#include "session/telephone.h"
#include "shell/secretstore.h"

#include <cmath>

namespace Floorwatch::Shell
{

using namespace std::chrono_literals;

namespace
{

constexpr auto CloseAfter = 15s;
constexpr double ToneHertz = 440;
constexpr double ToneSeconds = 1;
constexpr double ToneDbfs = -20;

} // namespace

PhoneKeeper::PhoneKeeper(Session::Session &session, SecretStore &secrets, QSettings &settings, bool remember,
                         QObject *parent)
    : QObject(parent), m_session(session), m_secrets(secrets), m_settings(settings), m_remember(remember),
      m_phone(savedPhone(settings))
{
    m_close.setInterval(CloseAfter);
    m_close.setSingleShot(true);
    connect(&m_close, &QTimer::timeout, this, [this] {
        if (m_sound) {
            m_sound->stop();
        }
    });
    connect(&session.monitor(), &Session::Monitor::changed, this, &PhoneKeeper::watchMonitor);
    turnKnobs();
}

PhoneKeeper::~PhoneKeeper() = default;

void PhoneKeeper::begin()
{
    const QString given = qEnvironmentVariable("FLOORWATCH_SIP_SECRET");
    if (!m_phone.missing().isEmpty() || m_phone.way == PhoneSettings::Way::DeskPhone || !given.isEmpty()) {
        m_secret = given;
        ringUp();
        return;
    }
    m_secrets.read(m_phone.secretKey(),
                   [this](const QString &secret, const QString &error) { takeSecret(secret, error); });
}

void PhoneKeeper::takeSecret(const QString &secret, const QString &error)
{
    if (m_session.telephone() != nullptr) {
        return; // a person was faster
    }
    if (secret.isEmpty()) {
        m_trouble = tr("The secret of the SIP account is not in the desktop's keychain: %1").arg(error);
        Q_EMIT phoneStateChanged();
        return;
    }
    m_secret = secret;
    ringUp();
}

void PhoneKeeper::beginWith(const Phone::SipAccount &account)
{
    m_phone.way = PhoneSettings::Way::Headset;
    m_phone.account = account;
    m_phone.device.clear();
    m_phone.pbx.clear();
    m_secret = account.secret;
    m_phone.account.secret.clear();
    ringUp();
}

void PhoneKeeper::ringUp()
{
    m_trouble = m_phone.missing();
    std::unique_ptr<Session::Telephone> telephone;
    if (m_trouble.isEmpty() && m_phone.way == PhoneSettings::Way::DeskPhone) {
        telephone = Session::deskTelephone(m_phone.extension, m_phone.deskDevice);
    } else if (m_trouble.isEmpty()) {
        Phone::SipAccount account = m_phone.account;
        account.secret = m_secret;
        telephone = Session::softTelephone(account, m_path, m_phone.device);
    }
    if (telephone) {
        telephone->setPbx(m_phone.pbx);
        connect(telephone.get(), &Session::Telephone::troubleChanged, this, &PhoneKeeper::phoneStateChanged);
    }
    m_session.setTelephone(std::move(telephone));
    Q_EMIT phoneStateChanged();
}

QStringList PhoneKeeper::pbxNames() const
{
    QStringList names;
    for (const Floor::FeedRecord &feed : m_session.floor().feeds()) {
        names.append(feed.name);
    }
    return names;
}

bool PhoneKeeper::wouldEndCall(const PhoneSettings &phone, const QString &secret) const
{
    return m_session.monitor().isRunning() && (!phone.samePhone(m_phone) || !secret.isEmpty());
}

Base::Status PhoneKeeper::usePhone(const PhoneSettings &phone, const QString &secret)
{
    if (const QString missing = phone.missing(); !missing.isEmpty()) {
        return Base::Error{missing};
    }
    const bool otherAccount = phone.secretKey() != m_phone.secretKey();
    m_phone = phone;
    m_phone.account.secret.clear();
    if (!secret.isEmpty() || otherAccount) {
        m_secret = secret;
    }
    if (m_remember) {
        savePhone(m_settings, m_phone);
        if (!secret.isEmpty()) {
            m_secrets.write(m_phone.secretKey(), secret, [this](const QString &error) {
                if (!error.isEmpty()) {
                    m_trouble = tr("The desktop's keychain did not take the secret: %1").arg(error);
                    Q_EMIT phoneStateChanged();
                }
            });
        }
    }
    ringUp();
    setSound(m_phone);
    return Base::Done{};
}

void PhoneKeeper::turnKnobs()
{
    m_path->volume = m_phone.volume;
    m_path->inputGain = m_phone.inputGain;
    m_path->sideTone = m_phone.sideTone;
}

void PhoneKeeper::setSound(const PhoneSettings &phone)
{
    m_phone.sound = phone.sound;
    m_phone.volume = phone.volume;
    m_phone.inputGain = phone.inputGain;
    m_phone.sideTone = phone.sideTone;
    turnKnobs();
    if (m_remember) {
        savePhone(m_settings, m_phone);
    }
    if (m_sound && m_sound->state().running) {
        m_sound->start(m_path, m_phone.sound);
    }
}

QString PhoneKeeper::phoneState(bool *well) const
{
    const Session::Telephone *telephone = m_session.telephone();
    QString trouble = telephone && m_trouble.isEmpty() ? telephone->trouble() : m_trouble;
    *well = telephone && trouble.isEmpty();
    if (!*well) {
        return trouble;
    }
    return telephone->ownSound() ? tr("Registered with %1 as %2").arg(m_phone.account.host, telephone->extension())
                                 : tr("The PBX rings %1").arg(telephone->device());
}

QString PhoneKeeper::soundTrouble() const { return m_sound ? m_sound->state().trouble : QString(); }

Phone::SoundDevices &PhoneKeeper::sound()
{
    if (!m_sound) {
        m_sound = std::make_unique<Phone::SoundDevices>();
        connect(m_sound.get(), &Phone::SoundDevices::devicesChanged, this, &PhoneKeeper::devicesChanged);
        connect(m_sound.get(), &Phone::SoundDevices::stateChanged, this,
                [this] { Q_EMIT soundTroubleChanged(soundTrouble()); });
    }
    return *m_sound;
}

QList<Phone::SoundDevice> PhoneKeeper::outputs() { return sound().outputs(); }

QList<Phone::SoundDevice> PhoneKeeper::inputs() { return sound().inputs(); }

void PhoneKeeper::watchMonitor()
{
    const Session::MonitorState &state = m_session.monitor().state();
    const bool running = m_session.monitor().isRunning() && state.ownSound;
    m_path->muted = running && state.muted;
    refreshSound();
}

void PhoneKeeper::holdSound(bool hold)
{
    m_held = hold;
    refreshSound();
}

void PhoneKeeper::refreshSound()
{
    const bool wanted = m_held || (m_session.monitor().isRunning() && m_session.monitor().state().ownSound);
    if (wanted) {
        m_close.stop();
        if (!m_sound || !m_sound->state().running) {
            sound().start(m_path, m_phone.sound);
        }
    } else if (m_sound && m_sound->state().running && !m_close.isActive()) {
        m_close.start();
    }
}

void PhoneKeeper::testTone(Output output)
{
    Phone::SoundDevices::Choice choice = m_phone.sound;
    double level = ToneDbfs;
    if (output == Output::Headset) {
        choice.speaker = choice.headset;
        level += 20 * std::log10(std::max(m_phone.volume, 0.01));
    }
    sound().start(m_path, choice);
    sound().alert(Audio::tone(ToneHertz, ToneSeconds, std::min(level, -4.0)));
    refreshSound();
}

} // namespace Floorwatch::Shell
