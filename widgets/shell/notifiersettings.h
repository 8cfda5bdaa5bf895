// How this workstation tells of alerts, as it is remembered.
#pragma once

#include "alerts/alert.h"

#include <QSettings>

#include <array>

namespace Floorwatch::Shell
{

struct NotifierSettings {
    bool onDesktop = true; ///< as notifications of the desktop
    Alerts::Severity leastOnDesktop = Alerts::Severity::Warning;
    bool names = true;            ///< of callers and agents in notifications
    bool namesWhenLocked = false; ///< where `names`: also while the console is locked
    /// By severity: a name of Phone::Chime or the absolute path of a file; empty: none.
    std::array<QString, Alerts::SeverityCount> sounds{QStringLiteral("info"), QStringLiteral("warning"),
                                                      QStringLiteral("critical")};
    QString specialSound = QStringLiteral("special"); ///< of special callers who are not critical
    int volume = 70;
    QByteArray device;                ///< by id; empty: the system's default
    bool criticalSoundsAlways = true; ///< also while nothing is to disturb
    bool operator==(const NotifierSettings &) const = default;
};

/// Group "alerts". What is out of range or unreadable is the default.
[[nodiscard]] NotifierSettings savedNotifier(QSettings &settings);
void saveNotifier(QSettings &settings, const NotifierSettings &notifier);

/// Until when nothing is to disturb: not set: nothing is quiet; Forever: until somebody turns it off.
inline constexpr Base::Instant Forever = Base::Instant::max();
[[nodiscard]] Base::Instant savedQuiet(QSettings &settings);
void saveQuiet(QSettings &settings, Base::Instant until);

} // namespace Floorwatch::Shell
