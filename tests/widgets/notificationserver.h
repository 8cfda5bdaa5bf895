// A message bus of the test's own, and on it a desktop that shows notifications as the test says.
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QVariantMap>

#include <vector>

namespace Floorwatch::Fake
{

struct ShownNote {
    uint id = 0;
    uint replaces = 0;
    QString title;
    QString body;
    QStringList actions;
    QVariantMap hints;
    int expires = 0;
};

/// A private dbus-daemon, ended with the object.
class MessageBus
{
public:
    MessageBus();
    ~MessageBus();
    MessageBus(const MessageBus &) = delete;
    MessageBus &operator=(const MessageBus &) = delete;
    /// Whether it runs; where the program is missing it does not.
    [[nodiscard]] bool isRunning() const { return !m_address.isEmpty(); }
    /// A connection of its own; ended by the next call of the same name.
    [[nodiscard]] QDBusConnection connection(const QString &name) const;

private:
    QProcess m_daemon;
    QString m_address;
};

/// org.freedesktop.Notifications.
class NotificationServer : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    NotificationServer(QDBusConnection bus, QStringList capabilities);
    ~NotificationServer() override;

    std::vector<ShownNote> shown;
    std::vector<uint> closed;

public Q_SLOTS:
    QStringList GetCapabilities() const { return m_capabilities; }
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &title, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int expires);
    void CloseNotification(uint id);

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);

private:
    QDBusConnection m_bus;
    const QStringList m_capabilities;
    uint m_last = 0;
};

} // namespace Floorwatch::Fake
