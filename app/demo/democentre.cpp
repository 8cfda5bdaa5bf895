#include "demo/democentre.h"

#include <QRandomGenerator>

namespace Floorwatch::Demo
{

DemoCentre::DemoCentre(DemoSettings settings) : m_settings(settings)
{
    m_credentials.user = "demo";
    m_credentials.secret = QByteArray::number(QRandomGenerator::system()->generate64(), 16);
    m_thread.setObjectName(QStringLiteral("demo"));
}

DemoCentre::~DemoCentre() { stop(); }

Base::Result<quint16> DemoCentre::start()
{
    m_server = std::make_unique<AmiServer>(m_settings, m_credentials, m_clock);
    // Listens here, so that the port is known at once, and serves over there.
    Base::Result<quint16> port = m_server->listen();
    if (!port) {
        return port;
    }
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::started, m_server.get(), &AmiServer::begin);
    // Its sockets and timers end in the thread that they live in.
    QObject::connect(
        &m_thread, &QThread::finished, m_server.get(), [this] { m_server.reset(); }, Qt::DirectConnection);
    m_thread.start();
    return port;
}

void DemoCentre::stop()
{
    m_thread.quit();
    m_thread.wait();
    m_server.reset();
}

QString DemoCentre::user() const { return QString::fromUtf8(m_credentials.user); }
QString DemoCentre::secret() const { return QString::fromUtf8(m_credentials.secret); }

} // namespace Floorwatch::Demo
