#include "demo/democentre.h"

#include "demo/voices.h"

#include <QEventLoop>
#include <QRandomGenerator>

namespace Floorwatch::Demo
{

namespace
{

QByteArray newSecret() { return QByteArray::number(QRandomGenerator::system()->generate64(), 16); }

} // namespace

DemoCentre::DemoCentre(DemoSettings settings)
    : m_settings(std::move(settings)), m_sipSecret(newSecret()),
      m_exchange(m_sipSecret, m_settings.language.isEmpty() ? languageOfThisMachine() : m_settings.language)
{
    m_credentials.user = "demo";
    m_credentials.secret = newSecret();
}

DemoCentre::~DemoCentre() { stop(); }

Base::Result<quint16> DemoCentre::start()
{
    std::promise<Base::Result<quint16>> port;
    m_thread = std::thread([this, &port] { serve(port); });
    return port.get_future().get();
}

/// The thread's body: the server begins, works and ends in it.
void DemoCentre::serve(std::promise<Base::Result<quint16>> &port)
{
    QEventLoop loop;
    AmiServer server(m_settings, m_credentials, m_exchange, m_clock);
    const Base::Result<quint16> listening = server.listen();
    m_loop = listening ? &loop : nullptr;
    port.set_value(listening);
    if (listening) {
        server.begin();
        loop.exec();
    }
}

void DemoCentre::stop()
{
    m_exchange.close();
    if (!m_thread.joinable()) {
        return;
    }
    if (m_loop) {
        // As an event of that thread, so that it works before the loop runs too.
        QMetaObject::invokeMethod(m_loop, &QEventLoop::quit, Qt::QueuedConnection);
    }
    m_thread.join();
}

Base::Result<quint16> DemoCentre::sipPort()
{
    if (!m_thread.joinable()) {
        return Base::Error{QStringLiteral("The demo call centre is not running.")};
    }
    return m_exchange.open();
}

QString DemoCentre::sipUser() { return QStringLiteral("2001"); }
QString DemoCentre::sipSecret() const { return QString::fromLatin1(m_sipSecret); }
QString DemoCentre::takeOverContext() { return QString::fromLatin1(Demo::takeOverContext.toByteArray()); }
QString DemoCentre::user() const { return QString::fromUtf8(m_credentials.user); }
QString DemoCentre::secret() const { return QString::fromUtf8(m_credentials.secret); }

} // namespace Floorwatch::Demo
