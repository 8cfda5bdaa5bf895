#include "shell/appearance.h"

#include "kit/stylesheet.h"
#include "kit/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace Floorwatch::Shell
{

namespace
{

// XDG desktop portal, Settings: color-scheme 1 prefers dark, 2 prefers light, 0 does not care.
QString portalService() { return QStringLiteral("org.freedesktop.portal.Desktop"); }
QString portalPath() { return QStringLiteral("/org/freedesktop/portal/desktop"); }
QString portalInterface() { return QStringLiteral("org.freedesktop.portal.Settings"); }
QString appearanceSpace() { return QStringLiteral("org.freedesktop.appearance"); }
QString schemeKey() { return QStringLiteral("color-scheme"); }

} // namespace

Appearance::Appearance(QObject *parent)
    : QObject(parent), m_desktopDark(QApplication::palette().color(QPalette::Window).lightness() < 128)
{
}

void Appearance::set(const QString &choice)
{
    m_choice = choice;
    apply();
}

void Appearance::apply()
{
    const bool dark = m_choice.isEmpty() ? m_desktopDark : m_choice == QLatin1String("dark");
    if (m_applied && dark == m_dark) {
        return;
    }
    if (!m_applied) {
        QApplication::setStyle(QStringLiteral("Fusion"));
    }
    m_applied = true;
    m_dark = dark;
    const Kit::Theme &theme = dark ? Kit::darkTheme() : Kit::lightTheme();
    QApplication::setPalette(Kit::paletteOf(theme));
    qApp->setStyleSheet(Kit::styleSheetOf(theme));
}

void Appearance::askDesktop()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    QDBusMessage question =
        QDBusMessage::createMethodCall(portalService(), portalPath(), portalInterface(), QStringLiteral("Read"));
    question << appearanceSpace() << schemeKey();
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        call->deleteLater();
        if (!reply.isError()) { // a desktop without a portal is judged by its palette
            const QVariant outer = reply.value().variant();
            takeScheme((outer.canConvert<QDBusVariant>() ? outer.value<QDBusVariant>().variant() : outer).toUInt());
        }
    });
    bus.connect(portalService(), portalPath(), portalInterface(), QStringLiteral("SettingChanged"), this,
                SLOT(portalChanged(QString, QString, QDBusVariant)));
}

void Appearance::portalChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == appearanceSpace() && key == schemeKey()) {
        takeScheme(value.variant().toUInt());
    }
}

void Appearance::takeScheme(uint scheme)
{
    if (scheme != 0) {
        m_desktopDark = scheme == 1;
        apply();
    }
}

} // namespace Floorwatch::Shell
