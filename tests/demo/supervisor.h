// A demo centre with a supervisor at it: a manager's connection and a SIP phone, for tests.
#pragma once

#include "demo/manager.h"
#include "phone/softphone.h"

#include <QSignalSpy>

namespace Floorwatch::Demo
{

using namespace std::chrono_literals;

struct Supervisor {
    explicit Supervisor(DemoSettings settings = {.agents = 200, .seed = 5, .language = "en"})
        : centre(std::move(settings)), port(centre.start().value()), manager(port), ready(manager.login(centre)),
          phone(account(centre), path)
    {
        phone.start();
        ready = ready && QTest::qWaitFor(
                             [this] { return phone.registration().state == Phone::Registration::State::Registered; });
    }

    static Phone::SipAccount account(DemoCentre &centre, const QString &user = DemoCentre::sipUser())
    {
        Phone::SipAccount account;
        account.user = user;
        account.secret = centre.sipSecret();
        account.host = QStringLiteral("127.0.0.1");
        account.port = centre.sipPort().value();
        return account;
    }

    /// The next call that an agent takes: DestChannel is the agent's leg, Channel the customer's.
    /// At half the speed a quarter of a minute may pass without one.
    Headers nextCall() { return manager.event("AgentConnect", {}, 60s); }

    /// The headers of an Originate of ChanSpy. The phone is told to expect `id`.
    QByteArrayList spyOn(const QByteArray &target, const QByteArray &id, const QByteArray &options = "quESd")
    {
        phone.expect(QString::fromLatin1(id), 10s);
        return {"Channel: PJSIP/2001",
                "Application: ChanSpy",
                "Data: " + target + ',' + options,
                "Async: true",
                "Timeout: 8000",
                "ChannelId: " + id,
                "CallerID: \"Zhang San\" <2001>",
                "Variable: PJSIP_HEADER(add,X-Spy-Id)=" + id};
    }
    /// Spies until ChanSpyStart, whose headers are returned.
    Headers spy(const QByteArray &target, const QByteArray &id, const QByteArray &options = "quESd")
    {
        manager.send("Originate", spyOn(target, id, options));
        return manager.event("ChanSpyStart", {{"SpyerUniqueid", id}});
    }
    /// Another mode: 4 listen, 5 whisper, 6 barge. The headers of the DTMFEnd.
    Headers press(const QByteArray &channel, char digit)
    {
        manager.send("PlayDTMF", {"Channel: " + channel, QByteArray("Digit: ") + digit, "Receive: true"});
        return manager.event("DTMFEnd", {{"Channel", channel}});
    }
    /// Everything that the phone plays, collected for a while.
    std::vector<qint16> listen(std::chrono::milliseconds length)
    {
        std::vector<qint16> heard;
        const auto wanted = static_cast<size_t>(length.count()) * 8;
        (void)QTest::qWaitFor(
            [&] {
                std::array<qint16, 1600> block{};
                const size_t got =
                    path->toSpeaker.read(std::span(block).first(std::min(block.size(), wanted - heard.size())));
                heard.insert(heard.end(), block.begin(), block.begin() + static_cast<ptrdiff_t>(got));
                return heard.size() >= wanted;
            },
            static_cast<int>(length.count()) + 5'000);
        return heard;
    }
    [[nodiscard]] static bool has(const QSignalSpy &spy, const QByteArray &token)
    {
        return std::any_of(spy.begin(), spy.end(),
                           [&](const auto &one) { return one.first() == QString::fromLatin1(token); });
    }

    DemoCentre centre;
    quint16 port;
    Manager manager;
    bool ready; ///< logged in and registered
    std::shared_ptr<Phone::AudioPath> path = std::make_shared<Phone::AudioPath>();
    Phone::SoftPhone phone;
    QSignalSpy up{&phone, &Phone::SoftPhone::lineUp};
    QSignalSpy down{&phone, &Phone::SoftPhone::lineDown};
    QSignalSpy firstSound{&phone, &Phone::SoftPhone::firstSound};
    QSignalSpy offered{&phone, &Phone::SoftPhone::transferOffered};
};

} // namespace Floorwatch::Demo
