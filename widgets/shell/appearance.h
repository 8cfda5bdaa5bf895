// Light or dark: as the person chose, else as the desktop is.
#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QPalette>

namespace Floorwatch::Shell
{

class Appearance : public QObject
{
    Q_OBJECT
public:
    explicit Appearance(QObject *parent = nullptr);
    /// "light", "dark", or empty: as the desktop is, now and when it changes.
    void set(const QString &choice);
    [[nodiscard]] const QString &choice() const { return m_choice; }
    /// Asks the desktop's settings portal, without waiting; call once the window is shown.
    void askDesktop();

private Q_SLOTS:
    void portalChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void takeScheme(uint scheme);
    void apply();

    QString m_choice;
    bool m_desktopDark = false;
    bool m_applied = false;
    bool m_dark = false;
};

} // namespace Floorwatch::Shell
