#include "intervene/callbar.h"

#include "audio/level.h"
#include "intervene/callkeys.h"
#include "intervene/question.h"
#include "session/session.h"
#include "session/telephone.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace Floorwatch::Intervene
{

using namespace std::chrono_literals;
using Domain::SpyMode;
using Session::MonitorPhase;
using Session::MonitorState;
using Button = CallPanel::Button;

namespace
{

constexpr auto PollEvery = 50ms;
constexpr auto LookEvery = 500ms;
constexpr auto LingerFor = 12s;

Session::Monitor &monitorOf(Session::Session &session) { return session.monitor(); }

} // namespace

CallBar::CallBar(Session::Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_panel(new CallPanel(this)), m_keys(new CallKeys(this)),
      m_inputLevel([] { return Audio::SilenceDbfs; })
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
    m_poll.setInterval(PollEvery);
    m_second.setInterval(LookEvery);
    m_linger.setInterval(LingerFor);
    m_linger.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &CallBar::poll);
    connect(&m_second, &QTimer::timeout, this, &CallBar::refresh);
    connect(&m_linger, &QTimer::timeout, this, &CallBar::close);
    Session::Monitor &monitor = monitorOf(session);
    connect(&monitor, &Session::Monitor::changed, this, &CallBar::refresh);
    connect(&monitor, &Session::Monitor::besideAnother, this, &CallBar::askBeside);
    connect(&session, &Session::Session::operatorChanged, this, &CallBar::refresh);
    connect(&session, &Session::Session::policyChanged, this, &CallBar::refresh);
    connect(m_panel, &CallPanel::pressed, this, &CallBar::press);
    connect(m_panel, &CallPanel::talkHeld, this, &CallBar::talk);
    connect(m_panel, &CallPanel::noteEntered, &monitor, &Session::Monitor::setNote);
    connect(m_panel, &CallPanel::followChosen, &monitor, &Session::Monitor::setFollow);
    connect(&m_panel->question(), &Question::answered, this, &CallBar::answered);
    connectKeys();
    hide();
    refresh();
}

void CallBar::connectKeys()
{
    connect(m_keys, &CallKeys::letter, this, &CallBar::letter);
    connect(m_keys, &CallKeys::escape, this, &CallBar::end);
    connect(m_keys, &CallKeys::talk, this, &CallBar::talk);
    connect(m_keys, &CallKeys::answered, &m_panel->question(), &Question::answer);
    connect(m_keys, &CallKeys::fieldLeft, this, [this] {
        QWidget *back = m_before && m_before->isVisible() ? m_before.data() : m_panel->at(Button::End);
        back->setFocus(Qt::OtherFocusReason);
    });
}

void CallBar::setSoundTrouble(const QString &trouble)
{
    m_soundTrouble = trouble;
    refresh();
}

May CallBar::mayRecord() const
{
    const Session::Monitor &monitor = monitorOf(m_session);
    May may;
    may.why = tr("Not now");
    may.yes = monitor.mayRecord(!monitor.state().recording, &may.why);
    return may;
}

CallSight CallBar::look() const
{
    const Session::Monitor &monitor = monitorOf(m_session);
    CallSight sight;
    sight.state = monitor.state();
    for (size_t i = 0; i < sight.mode.size(); ++i) {
        sight.mode[i].yes = monitor.maySwitch(static_cast<SpyMode>(i), &sight.mode[i].why);
    }
    sight.takeOver.yes = monitor.mayTakeOver(&sight.takeOver.why);
    sight.giveBack.yes = monitor.mayGiveBack(&sight.giveBack.why);
    sight.record = mayRecord();
    if (monitor.isRunning()) {
        QStringList troubles;
        const Session::Telephone *telephone = m_session.telephone();
        for (const QString &trouble :
             {telephone ? telephone->trouble() : QString(), sight.state.ownSound ? m_soundTrouble : QString()}) {
            if (!trouble.isEmpty()) {
                troubles.append(trouble);
            }
        }
        sight.trouble = troubles.join(QStringLiteral(" · "));
    }
    sight.talking = m_talking;
    sight.elapsed = m_elapsed;
    sight.modeFor = m_session.clock().now() - sight.state.modeSince;
    return sight;
}

void CallBar::refresh()
{
    Session::Monitor &monitor = monitorOf(m_session);
    const bool running = monitor.isRunning();
    const bool ended = monitor.state().phase == MonitorPhase::Ended && monitor.state().began != m_endSeen;
    if (ended) {
        m_endSeen = monitor.state().began;
        // What was being written when the call ended is not lost.
        if (const QString note = m_running ? m_panel->unsavedNote() : QString(); !note.isEmpty()) {
            monitor.setNote(note);
        }
    }
    if (running) {
        m_elapsed = m_session.clock().now() - monitor.state().began;
    } else if (ended && !m_running) {
        m_elapsed = {}; // refused before it ran
    }
    const bool began = running && !m_running;
    m_running = running;
    const MonitorPhase phase = monitor.state().phase;
    if (m_panel->question().isAsking() && phase != MonitorPhase::Active && phase != MonitorPhase::TakenOver) {
        m_panel->question().withdraw();
        m_deed = {};
    }
    m_panel->setSight(look());
    m_keys->setAsking(m_panel->question().isAsking());
    if (began) {
        m_linger.stop();
        show();
    } else if (ended) {
        m_linger.start();
        show();
    }
    reach();
}

void CallBar::reach()
{
    using Reach = CallKeys::Reach;
    // Behind a curtain it is not seen, and has no keys.
    m_keys->setReach(!isVisible() || m_session.isLocked() ? Reach::Off : m_running ? Reach::All : Reach::Closing);
}

void CallBar::close()
{
    if (m_running) {
        return;
    }
    if (m_panel->note()->hasFocus()) {
        m_linger.start(); // somebody writes
        return;
    }
    m_linger.stop();
    hide();
}

void CallBar::end()
{
    if (!m_running) {
        m_panel->note()->clearFocus();
        close();
        return;
    }
    const MonitorPhase phase = monitorOf(m_session).state().phase;
    if (phase == MonitorPhase::TakenOver) {
        ask(tr("Hang up on the customer?"), tr("Hang up"), [this] { monitorOf(m_session).stop(); });
        return;
    }
    monitorOf(m_session).stop();
}

void CallBar::press(Button button)
{
    if (!m_panel->allows(button)) {
        return;
    }
    Session::Monitor &monitor = monitorOf(m_session);
    switch (button) {
    case Button::Listen: monitor.setMode(SpyMode::Listen); return;
    case Button::Whisper: monitor.setMode(SpyMode::Whisper); return;
    case Button::Barge: monitor.setMode(SpyMode::Barge); return;
    case Button::TakeOver: monitor.takeOver(); return;
    case Button::GiveBack: monitor.giveBack(); return;
    case Button::End: end(); return;
    case Button::Talk: return; // held, not pressed
    case Button::Mute: monitor.setMuted(!monitor.state().muted); return;
    case Button::AgentOnly: monitor.setAgentOnly(!monitor.state().agentOnly); return;
    case Button::Record: monitor.setRecording(!monitor.state().recording); return;
    case Button::Flag: monitor.flag(); return;
    }
}

void CallBar::letter(char key)
{
    switch (key) {
    case 'L': press(Button::Listen); return;
    case 'W': press(Button::Whisper); return;
    case 'B': press(Button::Barge); return;
    case 'T': press(Button::TakeOver); return;
    case 'G': press(Button::GiveBack); return;
    case 'M': press(Button::Mute); return;
    case 'R': press(Button::Record); return;
    case 'F': press(Button::Flag); return;
    case 'N':
        if (m_panel->note()->isEnabled()) {
            m_before = window()->focusWidget();
            m_panel->note()->setFocus(Qt::ShortcutFocusReason);
        }
        return;
    default: return;
    }
}

void CallBar::talk(bool down)
{
    if (down == m_talking || (down && !m_panel->allows(Button::Talk))) {
        return;
    }
    m_talking = down;
    if (!down && m_panel->question().isAsking()) {
        m_panel->question().withdraw(); // it was about this very word
        m_deed = {};
    }
    monitorOf(m_session).setTalkKey(down);
    refresh();
}

void CallBar::ask(const QString &text, const QString &yes, std::function<void()> deed)
{
    m_deed = std::move(deed);
    m_panel->question().ask(text, yes);
    refresh();
}

void CallBar::askBeside(SpyMode mode, const QString &who)
{
    const QString other = who.isEmpty() ? tr("Somebody") : who;
    ask(mode == SpyMode::Whisper ? tr("%1 may be speaking on this call. Whisper all the same?").arg(other)
                                 : tr("%1 may be speaking on this call. Barge in all the same?").arg(other),
        modeName(mode), [this, mode] { monitorOf(m_session).setMode(mode, true); });
}

void CallBar::answered(bool yes)
{
    const std::function<void()> deed = std::exchange(m_deed, {});
    if (yes && deed) {
        deed();
    }
    refresh();
}

void CallBar::poll() { m_panel->setFigures(monitorOf(m_session).figures(), m_inputLevel()); }

void CallBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_poll.start();
    m_second.start();
    reach();
}

void CallBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_poll.stop();
    m_second.stop();
    m_keys->setReach(CallKeys::Reach::Off);
}

} // namespace Floorwatch::Intervene
