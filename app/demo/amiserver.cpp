#include "demo/amiserver.h"

#include <QHostAddress>

namespace Floorwatch::Demo
{

namespace
{

constexpr auto warmUp = std::chrono::minutes(20);
constexpr auto tickEvery = std::chrono::milliseconds(20);

SimulationSettings simulationOf(const DemoSettings &settings, Base::Instant began)
{
    SimulationSettings simulation;
    simulation.agents = settings.agents;
    simulation.seed = settings.seed;
    simulation.start = began - warmUp;
    simulation.noise = settings.noise;
    simulation.surgeAfterSeconds = Base::toSeconds(Span(warmUp)) + settings.surgeAfterSeconds;
    return simulation;
}

} // namespace

AmiServer::AmiServer(const DemoSettings &settings, Credentials credentials, SipExchange &exchange,
                     const Base::Clock &clock)
    : m_settings(settings), m_exchange(exchange), m_clock(clock), m_began(clock.now()),
      m_simulation(simulationOf(settings, m_began)), m_actions(m_simulation, std::move(credentials), m_began - warmUp),
      m_server(this), m_timer(this)
{
    connect(&m_server, &QTcpServer::newConnection, this, &AmiServer::takeConnections);
    connect(&m_timer, &QTimer::timeout, this, &AmiServer::tick);
    m_simulation.setTelephones(&m_exchange);
    m_exchange.setSink([this](const PhoneEvent &event) {
        QMetaObject::invokeMethod(
            this, [this, event] { phoneSaid(event); }, Qt::QueuedConnection);
    });
}

AmiServer::~AmiServer() { m_exchange.setSink({}); }

Base::Result<quint16> AmiServer::listen()
{
    if (!m_server.listen(QHostAddress::LocalHost, 0)) {
        return Base::Error{
            QStringLiteral("The demo call centre cannot listen on this machine: %1.").arg(m_server.errorString())};
    }
    return m_server.serverPort();
}

void AmiServer::begin()
{
    m_simulation.runUntil(m_began);
    m_simulation.setSink([this](QByteArrayView, QByteArrayView privilege, QByteArrayView frame) {
        for (AmiClient *client : m_clients) {
            client->sendEvent(privilege, frame);
        }
    });
    m_timer.start(tickEvery);
}

Base::Instant AmiServer::simulatedNow() const
{
    return m_began + Base::fromSeconds(Base::toSeconds(m_clock.now() - m_began) * m_settings.speed);
}

void AmiServer::takeConnections()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        auto *client = new AmiClient(
            socket,
            [this](const Request &request, ClientState &state, QByteArray &out) {
                m_simulation.runUntil(simulatedNow());
                m_actions.handle(request, state, out);
            },
            this);
        m_clients.push_back(client);
        connect(client, &AmiClient::gone, this, [this, client] {
            std::erase(m_clients, client);
            client->deleteLater();
        });
    }
}

void AmiServer::tick()
{
    m_simulation.runUntil(simulatedNow());
    flush();
}

/// What a telephone does is told at once: half a second is all there is from the asking to the first sound.
void AmiServer::phoneSaid(const PhoneEvent &event)
{
    m_simulation.runUntil(std::max(simulatedNow(), m_simulation.now()));
    m_simulation.phoneSaid(event);
    flush();
}

void AmiServer::flush()
{
    // A client that is dropped while flushing takes itself off the list.
    const std::vector<AmiClient *> clients = m_clients;
    for (AmiClient *client : clients) {
        client->flush();
    }
}

} // namespace Floorwatch::Demo
