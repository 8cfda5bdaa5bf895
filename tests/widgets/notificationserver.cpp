#include "widgets/notificationserver.h"

#include <QStandardPaths>

namespace Floorwatch::Fake
{

namespace
{

QString service() { return QStringLiteral("org.freedesktop.Notifications"); }
QString path() { return QStringLiteral("/org/freedesktop/Notifications"); }

} // namespace

MessageBus::MessageBus()
{
    m_daemon.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"),
                                                   QStringLiteral("--nopidfile"), QStringLiteral("--print-address=1")});
    while (m_daemon.waitForReadyRead(20'000)) {
        if (m_daemon.canReadLine()) {
            m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
            return;
        }
    }
}

MessageBus::~MessageBus()
{
    m_daemon.terminate();
    if (!m_daemon.waitForFinished(5'000)) {
        m_daemon.kill();
        m_daemon.waitForFinished(5'000);
    }
}

QDBusConnection MessageBus::connection(const QString &name) const
{
    QDBusConnection::disconnectFromBus(name);
    return QDBusConnection::connectToBus(m_address, name);
}

NotificationServer::NotificationServer(QDBusConnection bus, QStringList capabilities)
    : m_bus(std::move(bus)), m_capabilities(std::move(capabilities))
{
    m_bus.registerObject(path(), this, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    m_bus.registerService(service());
}

NotificationServer::~NotificationServer()
{
    m_bus.unregisterService(service());
    m_bus.unregisterObject(path());
}

uint NotificationServer::Notify(const QString & /*program*/, uint replaces, const QString & /*icon*/,
                                const QString &title, const QString &body, const QStringList &actions,
                                const QVariantMap &hints, int expires)
{
    const uint id = replaces != 0 ? replaces : ++m_last;
    shown.push_back({id, replaces, title, body, actions, hints, expires});
    return id;
}

void NotificationServer::CloseNotification(uint id)
{
    closed.push_back(id);
    Q_EMIT NotificationClosed(id, 3);
}

} // namespace Floorwatch::Fake
