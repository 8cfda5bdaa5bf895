// Notifications of the desktop: org.freedesktop.Notifications over D-Bus, else the tray's, else none.
// Desktop Notifications Specification 1.2: https://specifications.freedesktop.org/notification-spec/
#pragma once

#include "alerts/alert.h"

#include <QDBusConnection>
#include <QHash>
#include <QObject>

#include <memory>
#include <vector>

class QDBusPendingCallWatcher;
class QDBusServiceWatcher;
class QSystemTrayIcon;

namespace Floorwatch::Shell
{

struct DesktopNote {
    QString key; ///< a note with the same key replaces the one before
    QString title;
    QString body; ///< plain text
    Alerts::Severity severity{};
};

/// Never waits for the desktop. GUI thread.
class DesktopNotes : public QObject
{
    Q_OBJECT
public:
    enum class Way : quint8 {
        Asking, ///< the desktop has not answered yet; what is shown meanwhile waits
        Desktop,
        Tray,
        None,
    };

    explicit DesktopNotes(QDBusConnection bus, QObject *parent = nullptr);
    ~DesktopNotes() override;

    [[nodiscard]] Way way() const { return m_way; }
    void show(const DesktopNote &note);
    /// Whether the desktop has said that it shows it.
    [[nodiscard]] bool isShown(const QString &key) const { return m_shown.value(key, 0) != 0; }
    /// Takes it off the screen where the desktop can.
    void close(const QString &key);
    void closeAll();

Q_SIGNALS:
    void wayChanged();
    /// Somebody clicked it.
    void clicked(const QString &key);

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void notificationClosed(uint id, uint reason);

private:
    void ask();
    void takeCapabilities(const QStringList &capabilities);
    void fallBack();
    void setWay(Way way);
    void showOnDesktop(const DesktopNote &note);
    void takeId(const DesktopNote &note, QDBusPendingCallWatcher *call);
    void showInTray(const DesktopNote &note);
    void closeOnDesktop(uint id);

    QDBusConnection m_bus;
    QDBusServiceWatcher *m_watcher = nullptr;
    Way m_way = Way::Asking;
    bool m_hasActions = false;
    bool m_hasMarkup = false;
    std::vector<DesktopNote> m_waiting;
    QHash<QString, uint> m_shown; ///< key -> id; 0 while the desktop has not said it
    std::unique_ptr<QSystemTrayIcon> m_tray;
    QString m_trayKey;
};

} // namespace Floorwatch::Shell
