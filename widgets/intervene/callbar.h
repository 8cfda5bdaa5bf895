// The call bar over a session: shows its monitored call and carries a person's wishes to it. Docks at the bottom of the
// window while a call is listened to, and for some seconds after.
#pragma once

#include "intervene/callpanel.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace Floorwatch::Session
{
class Session;
}

namespace Floorwatch::Intervene
{

class CallKeys;

class CallBar : public QWidget
{
    Q_OBJECT
public:
    /// `session` must outlive the bar. Hidden until its monitor runs.
    explicit CallBar(Session::Session &session, QWidget *parent = nullptr);

    /// What the sound devices are missing; shown, and no reason to end a call.
    void setSoundTrouble(const QString &trouble);
    /// Where the microphone's own level comes from, dBFS; asked 20 times a second while the bar is seen.
    void setInputLevel(std::function<double()> level) { m_inputLevel = std::move(level); }
    /// How long the reason of an end stays to be read.
    void setLinger(std::chrono::milliseconds time) { m_linger.setInterval(time); }
    [[nodiscard]] CallPanel &panel() { return *m_panel; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectKeys();
    void refresh();
    void reach();
    [[nodiscard]] CallSight look() const;
    [[nodiscard]] May mayRecord() const;
    void press(CallPanel::Button button);
    void letter(char key);
    void end();
    void talk(bool down);
    void askBeside(Domain::SpyMode mode, const QString &who);
    void ask(const QString &text, const QString &yes, std::function<void()> deed);
    void answered(bool yes);
    void close();
    void poll();

    Session::Session &m_session;
    CallPanel *m_panel;
    CallKeys *m_keys;
    QTimer m_poll;   ///< meters and figures
    QTimer m_second; ///< the running time, and what may be done
    QTimer m_linger;
    QString m_soundTrouble;
    std::function<double()> m_inputLevel;
    std::function<void()> m_deed; ///< of the open question
    QPointer<QWidget> m_before;   ///< had the keyboard before the note
    Base::Span m_elapsed{};
    Base::Instant m_endSeen; ///< when the call began whose end was shown last
    bool m_running = false;
    bool m_talking = false;
};

} // namespace Floorwatch::Intervene
