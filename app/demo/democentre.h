// The built-in call centre: a small PBX in threads of its own that speaks AMI and SIP on loopback ports, so that the
// whole client path is exercised.
#pragma once

#include "base/result.h"
#include "demo/amiserver.h"
#include "demo/sipexchange.h"

#include <QString>

#include <future>
#include <thread>

class QEventLoop;

namespace Floorwatch::Demo
{

/// Owns the thread. All functions are called from the thread that made it.
///
/// Actions: see actions.cpp. A caller is moved to another queue by Redirect to context "queues", extension the queue's
/// name; a call is transferred to an agent by context "internal", extension the agent's number, and to a supervisor's
/// telephone (2001 to 2009) by takeOverContext().
///
/// ChanSpy, PlayDTMF, BlindTransfer and MixMonitor answer as Asterisk 22 was measured to do. A call that is listened to
/// sounds like one: two voices that take turns, for as long as somebody hears it. A whisper is acknowledged by the
/// agent, and a customer who was taken over answers.
class DemoCentre
{
public:
    explicit DemoCentre(DemoSettings settings);
    /// Stops as stop() does.
    ~DemoCentre();
    DemoCentre(const DemoCentre &) = delete;
    DemoCentre &operator=(const DemoCentre &) = delete;

    /// Starts the thread and returns the port on 127.0.0.1. Whoever connects at once is served after the warm-up of a
    /// moment. Once only.
    [[nodiscard]] Base::Result<quint16> start();
    /// Hangs up on every client and telephone and joins the threads. Idempotent.
    void stop();

    /// The UDP port on 127.0.0.1 where telephones register. It is opened, and its thread begun, when this is called
    /// first; to be called between start() and stop().
    [[nodiscard]] Base::Result<quint16> sipPort();
    /// A supervisor's extension; 2002 to 2009 have the same secret, which is new for every centre.
    [[nodiscard]] static QString sipUser();
    [[nodiscard]] QString sipSecret() const;
    /// The dialplan context for take-overs.
    [[nodiscard]] static QString takeOverContext();

    /// The manager's name and its secret, which is new for every centre.
    [[nodiscard]] QString user() const;
    [[nodiscard]] QString secret() const;

private:
    void serve(std::promise<Base::Result<quint16>> &port);

    const DemoSettings m_settings;
    const Base::SystemClock m_clock;
    Credentials m_credentials;
    const QByteArray m_sipSecret;
    SipExchange m_exchange;
    std::thread m_thread;
    QEventLoop *m_loop = nullptr; ///< of m_thread; set before start() returns, gone when the thread is
};

} // namespace Floorwatch::Demo
