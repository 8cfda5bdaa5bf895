#include "session/telephone.h"

namespace Floorwatch::Session
{

namespace
{

QString deviceOf(const QString &device, const QString &extension)
{
    return device.isEmpty() ? QStringLiteral("PJSIP/") + extension : device;
}

class SoftTelephone final : public Telephone
{
public:
    SoftTelephone(const Phone::SipAccount &account, std::shared_ptr<Phone::AudioPath> audio, const QString &device)
        : m_phone(account, std::move(audio)), m_device(deviceOf(device, account.user))
    {
        connect(&m_phone, &Phone::SoftPhone::registrationChanged, this, &Telephone::troubleChanged);
        connect(&m_phone, &Phone::SoftPhone::lineUp, this, &Telephone::lineUp);
        connect(&m_phone, &Phone::SoftPhone::firstSound, this, &Telephone::firstSound);
        connect(&m_phone, &Phone::SoftPhone::lineDown, this, &Telephone::lineDown);
        connect(&m_phone, &Phone::SoftPhone::transferOffered, this, &Telephone::transferOffered);
        connect(&m_phone, &Phone::SoftPhone::said, this, &Telephone::said);
        m_phone.start();
    }

    bool ownSound() const override { return true; }
    QString trouble() const override
    {
        const Phone::Registration now = m_phone.registration();
        switch (now.state) {
        case Phone::Registration::State::Registered: return {};
        case Phone::Registration::State::Failed:
            return Telephone::tr("The phone is not registered: %1").arg(now.reason);
        default: return Telephone::tr("The phone is registering.");
        }
    }
    QString extension() const override { return m_phone.account().user; }
    QString device() const override { return m_device; }
    void expect(const QString &token, std::chrono::milliseconds within) override { m_phone.expect(token, within); }
    void expectTransfer(const QString &token, const QString &number, std::chrono::milliseconds within) override
    {
        m_phone.expectTransfer(token, number, within);
    }
    void accept(const QString &token) override { m_phone.accept(token); }
    void hangUp(const QString &token) override { m_phone.hangUp(token); }
    void setHeard(const QString &token, bool heard) override { m_phone.setHeard(token, heard); }
    void setMicrophoneOpen(const QString &token, bool open) override { m_phone.setMicrophoneOpen(token, open); }
    void say(const QString &token, std::vector<qint16> samples) override { m_phone.say(token, std::move(samples)); }
    Phone::LineFigures figures(const QString &token) const override { return m_phone.figures(token); }

private:
    Phone::SoftPhone m_phone;
    const QString m_device;
};

/// The PBX rings it and it tells us nothing: what comes of a line is told by the feed alone.
class DeskTelephone final : public Telephone
{
public:
    DeskTelephone(QString extension, const QString &device)
        : m_extension(std::move(extension)), m_device(deviceOf(device, m_extension))
    {
    }

    bool ownSound() const override { return false; }
    QString trouble() const override
    {
        return m_extension.isEmpty() ? Telephone::tr("No extension of a desk phone is set.") : QString();
    }
    QString extension() const override { return m_extension; }
    QString device() const override { return m_device; }
    void expect(const QString &, std::chrono::milliseconds) override {}
    void expectTransfer(const QString &, const QString &, std::chrono::milliseconds) override {}
    void accept(const QString &) override {}
    void hangUp(const QString &) override {}
    void setHeard(const QString &, bool) override {}
    void setMicrophoneOpen(const QString &, bool) override {}
    void say(const QString &, std::vector<qint16>) override {}
    Phone::LineFigures figures(const QString &) const override { return {}; }

private:
    const QString m_extension;
    const QString m_device;
};

} // namespace

std::unique_ptr<Telephone> softTelephone(const Phone::SipAccount &account, std::shared_ptr<Phone::AudioPath> audio,
                                         const QString &device)
{
    return std::make_unique<SoftTelephone>(account, std::move(audio), device);
}

std::unique_ptr<Telephone> deskTelephone(const QString &extension, const QString &device)
{
    return std::make_unique<DeskTelephone>(extension, device);
}

} // namespace Floorwatch::Session
