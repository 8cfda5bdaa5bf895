// A registered phone at a fake PBX, with the other end of its sound.
#pragma once

#include "phone/fakemedia.h"
#include "phone/fakepbx.h"
#include "phone/softphone.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <future>

namespace Floorwatch::Fake
{

struct Desk {
    explicit Desk(Phone::Srtp srtp = Phone::Srtp::Offered, Phone::SipTransport transport = Phone::SipTransport::Udp)
        : pbx(transport), path(std::make_shared<Phone::AudioPath>()), phone(withSrtp(pbx.account(), srtp), path)
    {
        phone.start();
    }

    /// The PBX goes on in a thread of its own while the phone leaves it, which holds up this one.
    ~Desk()
    {
        QThread thread;
        pbx.moveToThread(&thread);
        thread.start();
        phone.blockSignals(true);
        phone.stop();
        // Back in this thread, and known to be: Qt's own wait says nothing to a thread sanitizer.
        std::promise<void> returned;
        QMetaObject::invokeMethod(
            &pbx,
            [this, &returned, home = QThread::currentThread()] {
                pbx.moveToThread(home);
                returned.set_value();
            },
            Qt::QueuedConnection);
        returned.get_future().wait();
        thread.quit();
        thread.wait();
    }
    Desk(const Desk &) = delete;
    Desk &operator=(const Desk &) = delete;

    [[nodiscard]] bool registered() const
    {
        return phone.registration().state == Phone::Registration::State::Registered;
    }
    /// An INVITE with this token, and by default with an offer of G.711 at the media's port.
    QByteArray invite(const QByteArray &token) { return pbx.invite({.token = token, .body = offer(media.port())}); }
    /// Whether a signal has come for this token.
    [[nodiscard]] static bool has(const QSignalSpy &spy, const QString &token)
    {
        return std::any_of(spy.begin(), spy.end(), [&token](const auto &one) { return one.first() == token; });
    }

    FakePbx pbx;
    FakeMedia media;
    std::shared_ptr<Phone::AudioPath> path;
    Phone::SoftPhone phone;
    QSignalSpy up{&phone, &Phone::SoftPhone::lineUp};
    QSignalSpy down{&phone, &Phone::SoftPhone::lineDown};
    QSignalSpy firstSound{&phone, &Phone::SoftPhone::firstSound};
    QSignalSpy offered{&phone, &Phone::SoftPhone::transferOffered};
    QSignalSpy refused{&phone, &Phone::SoftPhone::refused};
    QSignalSpy said{&phone, &Phone::SoftPhone::said};

private:
    static Phone::SipAccount withSrtp(Phone::SipAccount account, Phone::Srtp srtp)
    {
        account.srtp = srtp;
        return account;
    }
};

inline constexpr std::chrono::seconds Soon{10};

} // namespace Floorwatch::Fake
