#include "phone/softphone.h"

#include "phone/core.h"
#include "phone/engine.h"
#include "phone/figureboard.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QHostInfo>
#include <QTimer>

namespace Floorwatch::Phone
{

namespace
{

constexpr std::chrono::seconds LookUpAgain{5};

} // namespace

SoftPhone::SoftPhone(SipAccount account, std::shared_ptr<AudioPath> audio, QObject *parent)
    : QObject(parent), m_account(std::move(account)), m_audio(std::move(audio)),
      m_figures(std::make_shared<FigureBoard>())
{
}

SoftPhone::~SoftPhone()
{
    blockSignals(true);
    stop();
}

void SoftPhone::start()
{
    if (m_engine) {
        return;
    }
    const int generation = ++m_generation;
    Outlet outlet;
    outlet.post = [this](std::function<void(SoftPhone *)> function) {
        QMetaObject::invokeMethod(
            this, [this, function = std::move(function)] { function(this); }, Qt::QueuedConnection);
    };
    outlet.registration = [this, generation](const Registration &registration) {
        QMetaObject::invokeMethod(
            this,
            [this, generation, registration] {
                if (generation == m_generation) {
                    setRegistration(registration);
                }
            },
            Qt::QueuedConnection);
    };
    m_engine = std::make_unique<Engine>(m_account, m_audio, m_figures, std::move(outlet));
    setRegistration({Registration::State::Registering, {}});
    lookUp();
}

void SoftPhone::stop()
{
    if (!m_engine) {
        return;
    }
    ++m_generation;
    if (m_lookUp != -1) {
        QHostInfo::abortHostLookup(m_lookUp);
        m_lookUp = -1;
    }
    m_engine->stop();
    m_engine.reset();
    setRegistration({});
}

void SoftPhone::lookUp()
{
    const QHostAddress literal(m_account.host);
    if (!literal.isNull()) {
        submit([literal](Core &core) { core.setAddress(literal); });
        return;
    }
    m_lookUp = QHostInfo::lookupHost(m_account.host, this, [this](const QHostInfo &info) {
        m_lookUp = -1;
        if (info.error() != QHostInfo::NoError || info.addresses().isEmpty()) {
            setRegistration(
                {Registration::State::Failed, QCoreApplication::translate("Phone", "the host “%1” is not known: %2")
                                                  .arg(m_account.host, info.errorString())});
            return;
        }
        submit([address = info.addresses().constFirst()](Core &core) { core.setAddress(address); });
    });
}

void SoftPhone::lookUpAgain()
{
    // A name may have come to mean another address; one that is written as numbers does not change.
    if (!QHostAddress(m_account.host).isNull()) {
        return;
    }
    QTimer::singleShot(LookUpAgain, this, [this, generation = m_generation] {
        if (generation == m_generation && m_engine && m_lookUp == -1 &&
            m_registration.state == Registration::State::Failed) {
            lookUp();
        }
    });
}

void SoftPhone::setRegistration(const Registration &registration)
{
    if (registration.state == Registration::State::Failed) {
        lookUpAgain();
    }
    if (m_registration != registration) {
        m_registration = registration;
        Q_EMIT registrationChanged();
    }
}

void SoftPhone::submit(std::function<void(Core &)> command)
{
    if (m_engine) {
        m_engine->submit(std::move(command));
    }
}

void SoftPhone::expect(const QString &token, std::chrono::milliseconds within)
{
    submit([token, within](Core &core) { core.expect(token, within); });
}

void SoftPhone::expectTransfer(const QString &token, const QString &callerNumber, std::chrono::milliseconds within)
{
    submit([token, callerNumber, within](Core &core) { core.expectTransfer(token, callerNumber, within); });
}

void SoftPhone::accept(const QString &token)
{
    submit([token](Core &core) { core.accept(token); });
}

void SoftPhone::refuse(const QString &token)
{
    submit([token](Core &core) { core.refuse(token); });
}

void SoftPhone::hangUp(const QString &token)
{
    submit([token](Core &core) { core.hangUp(token); });
}

void SoftPhone::setHeard(const QString &token, bool heard)
{
    submit([token, heard](Core &core) { core.setHeard(token, heard); });
}

void SoftPhone::setMicrophoneOpen(const QString &token, bool open)
{
    submit([token, open](Core &core) { core.setMicrophoneOpen(token, open); });
}

void SoftPhone::say(const QString &token, std::vector<qint16> samples)
{
    submit([token, samples = std::move(samples)](Core &core) mutable { core.say(token, std::move(samples)); });
}

LineFigures SoftPhone::figures(const QString &token) const { return m_figures->get(token); }

} // namespace Floorwatch::Phone
