// The demo PBX on a loopback port: a simulation that follows the clock, and the managers that watch it.
#pragma once

#include "base/clock.h"
#include "demo/actions.h"
#include "demo/amiclient.h"
#include "demo/sipexchange.h"

#include <QTcpServer>
#include <QTimer>

#include <vector>

namespace Floorwatch::Demo
{

struct DemoSettings {
    int agents = 60;
    double speed = 1; ///< simulated seconds a real second; events are stamped with simulated time
    quint32 seed = 1;
    bool noise = false; ///< the flood of variables and RTCP that a real PBX sends to whoever does not filter it
    double surgeAfterSeconds = 180; ///< simulated, from the moment that it can be seen
    QByteArray language = {}; ///< of the voices on calls that are listened to: "zh" or "en"; empty: this machine's
};

/// Lives in one thread with an event loop: DemoCentre's. `exchange` and `clock` must outlive it.
class AmiServer : public QObject
{
    Q_OBJECT
public:
    AmiServer(const DemoSettings &settings, Credentials credentials, SipExchange &exchange, const Base::Clock &clock);
    ~AmiServer() override;

    /// Listens on 127.0.0.1 at a port of the system's choosing.
    [[nodiscard]] Base::Result<quint16> listen();
    /// Lives through the first twenty minutes in silence, so that who connects meets a busy floor; then follows the
    /// clock.
    void begin();

private:
    void takeConnections();
    void tick();
    void flush();
    void phoneSaid(const PhoneEvent &event);
    [[nodiscard]] Base::Instant simulatedNow() const;

    const DemoSettings m_settings;
    SipExchange &m_exchange;
    const Base::Clock &m_clock;
    const Base::Instant m_began; ///< by the clock, and in the simulation
    Simulation m_simulation;
    Actions m_actions;
    QTcpServer m_server;
    QTimer m_timer;
    std::vector<AmiClient *> m_clients;
};

} // namespace Floorwatch::Demo
