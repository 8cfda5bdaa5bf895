// The built-in call centre: a small PBX in a thread of its own that speaks AMI on a loopback port, so that the whole
// client path is exercised.
#pragma once

#include "base/result.h"
#include "demo/amiserver.h"

#include <QString>

#include <future>
#include <thread>

class QEventLoop;

namespace Floorwatch::Demo
{

/// Owns the thread. All functions are called from the thread that made it.
///
/// Actions: see actions.cpp. A caller is moved to another queue by Redirect to context "queues", extension the queue's
/// name; a call is transferred to an agent by context "internal", extension the agent's number.
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
    /// Hangs up on every client and joins the thread. Idempotent.
    void stop();

    /// The manager's name and its secret, which is new for every centre.
    [[nodiscard]] QString user() const;
    [[nodiscard]] QString secret() const;

private:
    void serve(std::promise<Base::Result<quint16>> &port);

    const DemoSettings m_settings;
    const Base::SystemClock m_clock;
    Credentials m_credentials;
    std::thread m_thread;
    QEventLoop *m_loop = nullptr; ///< of m_thread; set before start() returns, gone when the thread is
};

} // namespace Floorwatch::Demo
