// What the supervisor hears and speaks with: the SIP phone in the program, or the phone on the desk.
#pragma once

#include "phone/softphone.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <vector>

namespace Floorwatch::Session
{

/// Owner's thread only. Lines are known by tokens; see Phone::SoftPhone for what each function promises.
class Telephone : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Whether sound runs through this program: the microphone's gate and the meters are then ours. A desk phone has
    /// neither: its lines are known by what the PBX says alone.
    [[nodiscard]] virtual bool ownSound() const = 0;
    /// Why it cannot be rung now, for a person; empty where it can.
    [[nodiscard]] virtual QString trouble() const = 0;
    [[nodiscard]] virtual QString extension() const = 0;
    /// What the PBX rings: "PJSIP/2001".
    [[nodiscard]] virtual QString device() const = 0;
    /// The name of the PBX at which it is known; empty: not said, which is enough where there is only one.
    [[nodiscard]] const QString &pbx() const { return m_pbx; }
    void setPbx(const QString &name) { m_pbx = name; }

    virtual void expect(const QString &token, std::chrono::milliseconds within) = 0;
    virtual void expectTransfer(const QString &token, const QString &callerNumber,
                                std::chrono::milliseconds within) = 0;
    virtual void accept(const QString &token) = 0;
    virtual void hangUp(const QString &token) = 0;
    virtual void setHeard(const QString &token, bool heard) = 0;
    virtual void setMicrophoneOpen(const QString &token, bool open) = 0;
    virtual void say(const QString &token, std::vector<qint16> samples) = 0;
    [[nodiscard]] virtual Phone::LineFigures figures(const QString &token) const = 0;

Q_SIGNALS:
    void troubleChanged();
    void lineUp(const QString &token);
    void firstSound(const QString &token);
    void lineDown(const QString &token, const QString &reason, bool byPeer);
    void transferOffered(const QString &token, const QString &from);
    void said(const QString &token);

private:
    QString m_pbx;
};

/// The SIP phone in the program. `device` is what the PBX dials to reach it; empty: "PJSIP/" and the account's user.
[[nodiscard]] std::unique_ptr<Telephone>
softTelephone(const Phone::SipAccount &account, std::shared_ptr<Phone::AudioPath> audio, const QString &device = {});
/// The phone on the desk.
[[nodiscard]] std::unique_ptr<Telephone> deskTelephone(const QString &extension, const QString &device = {});

} // namespace Floorwatch::Session
