// Tells the operator of alerts outside the window: by sound and as notifications of the desktop.
#pragma once

#include "access/rights.h"
#include "base/clock.h"
#include "phone/sounddevices.h"
#include "shell/desktopnotes.h"
#include "shell/notifiersettings.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace Floorwatch::Phone
{
class Chime;
}

namespace Floorwatch::Shell
{

/// Whether this operator is told: the alert names nobody, or one of his teams or queues, or he is over everybody.
[[nodiscard]] bool concerns(const Alerts::Alert &alert, const Access::Operator &who);

/// What the notifier needs to know, asked each time.
struct NotifierView {
    std::function<const Alerts::Alert *(const QString &)> find; ///< null: no such alert any more
    std::function<QString(const Alerts::Alert &)> title;        ///< the alert's sentence
    std::function<Access::Operator()> who;                      ///< a disabled one: nobody is signed in
    std::function<bool()> isLocked;
    std::function<void(const QString &)> play; ///< in place of the loudspeaker; empty: sounds are really played
};

/// A storm is one notification and one sound every three seconds: what comes between is summed up, and only what is
/// worse sounds again. GUI thread.
class Notifier : public QObject
{
    Q_OBJECT
public:
    /// `clock` and `settings` must outlive it. `remember`: whether changes are stored.
    Notifier(NotifierView view, const Base::Clock &clock, QSettings &settings, bool remember, QDBusConnection bus,
             QObject *parent = nullptr);
    ~Notifier() override;

    /// AlertDesk::announced(): tells of these now.
    void announce(const QStringList &alerts);
    /// AlertDesk::alertsChanged(): takes notifications away that are over or answered.
    void refresh(const QStringList &alerts);
    /// Somebody signed in or out, locked or unlocked: what may not be seen then is taken away.
    void gateChanged();
    /// Tells of what was held back; happens by itself three seconds after the notification before.
    void flush();

    [[nodiscard]] const NotifierSettings &settings() const { return m_settings; }
    void setSettings(const NotifierSettings &settings);

    // ---- do not disturb
    [[nodiscard]] bool isQuiet() const;
    /// Not set: it is not quiet.
    [[nodiscard]] Base::Instant quietUntil() const;
    /// Remembered beyond the program's end. Forever: until somebody turns it off; a default Instant turns it off.
    void setQuietUntil(Base::Instant until);
    void setQuietFor(Base::Span span) { setQuietUntil(m_clock.now() + span); }

    [[nodiscard]] const DesktopNotes &desktop() const { return m_desktop; }
    [[nodiscard]] QList<Phone::SoundDevice> outputs();
    [[nodiscard]] QString soundTrouble() const;
    /// Plays a sound to somebody who chooses one, whatever is to be quiet.
    void tryOut(const QString &sound);

Q_SIGNALS:
    /// Somebody clicked a notification: raise the window and go to this alert.
    void asked(const QString &alert);
    void quietChanged();
    void desktopChanged();
    void soundTroubleChanged();

private:
    Phone::Chime &chime();
    void play(const QString &sound);
    void sound(const std::vector<const Alerts::Alert *> &alerts);
    void show(const std::vector<const Alerts::Alert *> &alerts);
    [[nodiscard]] std::vector<const Alerts::Alert *> toldOf(const QStringList &alerts) const;
    [[nodiscard]] bool mayName() const;
    [[nodiscard]] QString soundOf(const Alerts::Alert &alert) const;
    [[nodiscard]] QString sentenceOf(const Alerts::Alert &alert) const;
    void watchQuiet();

    NotifierView m_view;
    const Base::Clock &m_clock;
    QSettings &m_store;
    const bool m_remember;
    NotifierSettings m_settings;
    Base::Instant m_quietUntil;
    DesktopNotes m_desktop;
    std::unique_ptr<Phone::Chime> m_chime; ///< made with the first sound
    QTimer m_pause;                        ///< runs for three seconds after each telling
    QTimer m_quietEnd;
    QStringList m_held;
    QString m_summed;                          ///< the alert to which the summing note leads
    std::optional<Alerts::Severity> m_sounded; ///< the worst that has sounded within the pause
};

} // namespace Floorwatch::Shell
