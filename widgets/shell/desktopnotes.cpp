#include "shell/desktopnotes.h"

#include <QApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QIcon>
#include <QSystemTrayIcon>

namespace Floorwatch::Shell
{

namespace
{

constexpr size_t MostWaiting = 4;

QString service() { return QStringLiteral("org.freedesktop.Notifications"); }

QDBusMessage message(const QString &method)
{
    return QDBusMessage::createMethodCall(service(), QStringLiteral("/org/freedesktop/Notifications"), service(),
                                          method);
}

} // namespace

DesktopNotes::DesktopNotes(QDBusConnection bus, QObject *parent) : QObject(parent), m_bus(std::move(bus))
{
    if (!m_bus.isConnected()) {
        fallBack();
        return;
    }
    m_watcher = new QDBusServiceWatcher(service(), m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, [this] {
        m_shown.clear();
        ask();
    });
    const QString path = QStringLiteral("/org/freedesktop/Notifications");
    m_bus.connect(service(), path, service(), QStringLiteral("ActionInvoked"), this,
                  SLOT(actionInvoked(uint, QString)));
    m_bus.connect(service(), path, service(), QStringLiteral("NotificationClosed"), this,
                  SLOT(notificationClosed(uint, uint)));
    ask();
}

DesktopNotes::~DesktopNotes() = default;

void DesktopNotes::ask()
{
    auto *call = new QDBusPendingCallWatcher(m_bus.asyncCall(message(QStringLiteral("GetCapabilities"))), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        call->deleteLater();
        const QDBusPendingReply<QStringList> reply = *call;
        if (reply.isError()) {
            fallBack();
        } else {
            takeCapabilities(reply.value());
        }
    });
}

void DesktopNotes::takeCapabilities(const QStringList &capabilities)
{
    m_hasActions = capabilities.contains(QStringLiteral("actions"));
    m_hasMarkup = capabilities.contains(QStringLiteral("body-markup"));
    m_tray.reset();
    setWay(Way::Desktop);
}

void DesktopNotes::fallBack()
{
    if (QSystemTrayIcon::isSystemTrayAvailable() && QSystemTrayIcon::supportsMessages()) {
        if (!m_tray) {
            m_tray = std::make_unique<QSystemTrayIcon>(QApplication::windowIcon());
            connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT clicked(m_trayKey); });
            m_tray->show();
        }
        setWay(Way::Tray);
    } else {
        setWay(Way::None);
    }
}

void DesktopNotes::setWay(Way way)
{
    const bool isOther = std::exchange(m_way, way) != way;
    for (const DesktopNote &note : std::exchange(m_waiting, {})) {
        show(note);
    }
    if (isOther) {
        Q_EMIT wayChanged();
    }
}

void DesktopNotes::show(const DesktopNote &note)
{
    switch (m_way) {
    case Way::Asking:
        m_waiting.push_back(note);
        if (m_waiting.size() > MostWaiting) {
            m_waiting.erase(m_waiting.begin());
        }
        break;
    case Way::Desktop: showOnDesktop(note); break;
    case Way::Tray: showInTray(note); break;
    case Way::None: break;
    }
}

void DesktopNotes::showOnDesktop(const DesktopNote &note)
{
    QStringList actions;
    if (m_hasActions) {
        actions = {QStringLiteral("default"), tr("Show"), QStringLiteral("show"), tr("Show")};
    }
    const bool isCritical = note.severity == Alerts::Severity::Critical;
    const QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue(static_cast<uchar>(note.severity))},
                            {QStringLiteral("desktop-entry"), QStringLiteral("floorwatch")},
                            {QStringLiteral("suppress-sound"), true}};
    QDBusMessage notify = message(QStringLiteral("Notify"));
    // What callers call themselves is no markup. A critical one stays until somebody has seen it.
    notify << QStringLiteral("Floorwatch") << m_shown.value(note.key, 0U) << QStringLiteral("floorwatch") << note.title
           << (m_hasMarkup ? note.body.toHtmlEscaped() : note.body) << actions << hints << (isCritical ? 0 : -1);
    if (!m_shown.contains(note.key)) {
        m_shown.insert(note.key, 0);
    }
    auto *call = new QDBusPendingCallWatcher(m_bus.asyncCall(notify), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, note, call] { takeId(note, call); });
}

void DesktopNotes::takeId(const DesktopNote &note, QDBusPendingCallWatcher *call)
{
    call->deleteLater();
    const QDBusPendingReply<uint> reply = *call;
    if (reply.isError()) {
        m_shown.remove(note.key);
        fallBack();
        show(note);
    } else if (m_shown.contains(note.key)) {
        m_shown.insert(note.key, reply.value());
    } else {
        closeOnDesktop(reply.value()); // it was over before it was shown
    }
}

void DesktopNotes::showInTray(const DesktopNote &note)
{
    m_trayKey = note.key;
    m_tray->showMessage(note.title, note.body,
                        note.severity == Alerts::Severity::Critical  ? QSystemTrayIcon::Critical
                        : note.severity == Alerts::Severity::Warning ? QSystemTrayIcon::Warning
                                                                     : QSystemTrayIcon::Information);
}

void DesktopNotes::closeOnDesktop(uint id)
{
    QDBusMessage close = message(QStringLiteral("CloseNotification"));
    close << id;
    m_bus.send(close);
}

void DesktopNotes::close(const QString &key)
{
    std::erase_if(m_waiting, [&key](const DesktopNote &note) { return note.key == key; });
    if (const uint id = m_shown.take(key); id != 0) {
        closeOnDesktop(id);
    }
}

void DesktopNotes::closeAll()
{
    const QStringList keys = m_shown.keys();
    for (const QString &key : keys) {
        close(key);
    }
    m_waiting.clear();
}

void DesktopNotes::actionInvoked(uint id, const QString & /*action*/)
{
    const QString key = m_shown.key(id);
    if (id != 0 && !key.isEmpty()) {
        Q_EMIT clicked(key);
    }
}

void DesktopNotes::notificationClosed(uint id, uint /*reason*/)
{
    const QString key = m_shown.key(id);
    if (id != 0 && !key.isEmpty()) {
        m_shown.remove(key);
    }
}

} // namespace Floorwatch::Shell
