#include "shell/notifier.h"

#include "phone/chime.h"

#include <algorithm>

namespace Floorwatch::Shell
{

using namespace std::chrono_literals;
using Alerts::Alert;
using Alerts::AlertKind;
using Alerts::AlertState;
using Alerts::Severity;

namespace
{

constexpr auto Pause = 3s;
constexpr auto LongestLook = 1h; // a timer of days would not see the clock being set
const auto SummedKey = QLatin1String("summed");

bool haveOneInCommon(const QStringList &one, const QStringList &other)
{
    return std::any_of(one.begin(), one.end(), [&other](const QString &item) { return other.contains(item); });
}

bool isWorse(const Alert *one, const Alert *other) { return one->severity > other->severity; }

} // namespace

bool concerns(const Alert &alert, const Access::Operator &who)
{
    if (!Access::has(who, Access::Right::SeeFigures)) {
        return false;
    }
    const Alerts::Condition &condition = alert.condition;
    const bool isForAll = condition.teams.isEmpty() && condition.queues.isEmpty();
    return isForAll || who.scope.isEverything() || haveOneInCommon(condition.teams, who.scope.teams) ||
           haveOneInCommon(condition.queues, who.scope.queues);
}

Notifier::Notifier(NotifierView view, const Base::Clock &clock, QSettings &settings, bool remember, QDBusConnection bus,
                   QObject *parent)
    : QObject(parent), m_view(std::move(view)), m_clock(clock), m_store(settings), m_remember(remember),
      m_settings(savedNotifier(settings)), m_quietUntil(savedQuiet(settings)), m_desktop(std::move(bus))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    m_quietEnd.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Notifier::flush);
    connect(&m_quietEnd, &QTimer::timeout, this, &Notifier::watchQuiet);
    connect(&m_desktop, &DesktopNotes::wayChanged, this, &Notifier::desktopChanged);
    connect(&m_desktop, &DesktopNotes::clicked, this,
            [this](const QString &key) { Q_EMIT asked(key == SummedKey ? m_summed : key); });
    watchQuiet();
}

Notifier::~Notifier() = default;

void Notifier::announce(const QStringList &alerts)
{
    const std::vector<const Alert *> told = toldOf(alerts);
    if (told.empty()) {
        return;
    }
    sound(told);
    if (m_pause.isActive()) {
        m_held += alerts;
        m_held.removeDuplicates();
        return;
    }
    show(told);
    m_pause.start();
}

void Notifier::flush()
{
    m_pause.stop();
    m_sounded.reset();
    const std::vector<const Alert *> told = toldOf(std::exchange(m_held, {}));
    if (!told.empty()) {
        show(told);
        m_pause.start();
    }
}

std::vector<const Alert *> Notifier::toldOf(const QStringList &alerts) const
{
    const Access::Operator who = m_view.who();
    std::vector<const Alert *> told;
    for (const QString &id : alerts) {
        const Alert *alert = m_view.find(id);
        if (alert && alert->state == AlertState::Open && concerns(*alert, who)) {
            told.push_back(alert);
        }
    }
    std::stable_sort(told.begin(), told.end(), isWorse);
    return told;
}

QString Notifier::soundOf(const Alert &alert) const
{
    if (!alert.condition.sound.isEmpty()) {
        return alert.condition.sound == QLatin1String("none") ? QString() : alert.condition.sound;
    }
    if (alert.condition.kind == AlertKind::SpecialCaller && alert.severity != Severity::Critical) {
        return m_settings.specialSound;
    }
    return m_settings.sounds.at(static_cast<size_t>(alert.severity));
}

void Notifier::sound(const std::vector<const Alert *> &alerts)
{
    const Alert &worst = *alerts.front();
    const bool mayDisturb = !isQuiet() || (m_settings.criticalSoundsAlways && worst.severity == Severity::Critical);
    if (!mayDisturb || (m_sounded && worst.severity <= *m_sounded)) {
        return;
    }
    m_sounded = worst.severity;
    play(soundOf(worst));
}

bool Notifier::mayName() const { return m_settings.names && (m_settings.namesWhenLocked || !m_view.isLocked()); }

QString Notifier::sentenceOf(const Alert &alert) const
{
    if (mayName()) {
        return m_view.title(alert);
    }
    const QString queue = alert.condition.subject.queue.key;
    switch (alert.condition.kind) {
    case AlertKind::SpecialCaller:
        return queue.isEmpty() ? tr("A special caller") : tr("A special caller in “%1”").arg(queue);
    case AlertKind::Agent: return tr("An agent needs a look");
    case AlertKind::Call: return tr("A call needs a look");
    case AlertKind::StepIn: return tr("A call may need a supervisor");
    case AlertKind::Queue:
    case AlertKind::Feed:
    case AlertKind::Surge: break; // about nobody
    }
    return m_view.title(alert);
}

void Notifier::show(const std::vector<const Alert *> &alerts)
{
    std::vector<const Alert *> shown = alerts;
    std::erase_if(shown, [this](const Alert *alert) { return alert->severity < m_settings.leastOnDesktop; });
    if (shown.empty() || !m_settings.onDesktop || isQuiet()) {
        return;
    }
    const Alert &worst = *shown.front();
    DesktopNote note{worst.id, {}, sentenceOf(worst), worst.severity};
    switch (worst.severity) {
    case Severity::Info: note.title = tr("For your information"); break;
    case Severity::Warning: note.title = tr("Warning"); break;
    case Severity::Critical: note.title = tr("Critical"); break;
    }
    if (const int more = static_cast<int>(shown.size()) - 1; more > 0) {
        note.key = SummedKey;
        note.body += QLatin1Char('\n') + (more == 1 ? tr("1 more alert") : tr("%1 more alerts").arg(more));
        m_summed = worst.id;
    }
    m_desktop.show(note);
}

void Notifier::refresh(const QStringList &alerts)
{
    for (const QString &id : alerts) {
        const Alert *alert = m_view.find(id);
        if (!alert || alert->state != AlertState::Open) {
            m_desktop.close(id == m_summed ? QString(SummedKey) : id);
            m_held.removeAll(id);
        }
    }
}

void Notifier::gateChanged()
{
    const bool isForNobody = !Access::has(m_view.who(), Access::Right::SeeFigures);
    if (isForNobody) {
        m_held.clear();
    }
    if (isForNobody || (m_view.isLocked() && !mayName())) {
        m_desktop.closeAll();
    }
}

void Notifier::setSettings(const NotifierSettings &settings)
{
    if (settings == m_settings) {
        return;
    }
    m_settings = settings;
    if (m_remember) {
        saveNotifier(m_store, settings);
    }
    if (!settings.onDesktop) {
        m_desktop.closeAll();
    }
}

bool Notifier::isQuiet() const { return Base::isSet(m_quietUntil) && m_clock.now() < m_quietUntil; }

Base::Instant Notifier::quietUntil() const { return isQuiet() ? m_quietUntil : Base::Instant(); }

void Notifier::setQuietUntil(Base::Instant until)
{
    m_quietUntil = until;
    if (m_remember) {
        saveQuiet(m_store, until);
    }
    if (isQuiet()) {
        m_held.clear();
        m_desktop.closeAll();
    }
    watchQuiet();
}

void Notifier::watchQuiet()
{
    m_quietEnd.stop();
    if (isQuiet() && m_quietUntil != Forever) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_quietUntil - m_clock.now());
        m_quietEnd.start(std::min<std::chrono::milliseconds>(left, LongestLook));
    }
    Q_EMIT quietChanged();
}

Phone::Chime &Notifier::chime()
{
    if (!m_chime) {
        m_chime = std::make_unique<Phone::Chime>();
        connect(m_chime.get(), &Phone::Chime::troubleChanged, this, &Notifier::soundTroubleChanged);
    }
    return *m_chime;
}

void Notifier::play(const QString &sound)
{
    if (m_view.play) {
        if (!sound.isEmpty()) {
            m_view.play(sound);
        }
        return;
    }
    chime().setDevice(m_settings.device);
    chime().setVolume(m_settings.volume);
    chime().play(sound);
}

void Notifier::tryOut(const QString &sound) { play(sound); }

QList<Phone::SoundDevice> Notifier::outputs() { return chime().outputs(); }

QString Notifier::soundTrouble() const { return m_chime ? m_chime->trouble() : QString(); }

} // namespace Floorwatch::Shell
