#include "alerts/alertbook.h"

#include "alerts/alertbookimpl.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Floorwatch::Alerts
{

namespace
{

/// A cause that grows is told again each time so many times more hold than when it was told last.
constexpr double GrowthTold = 1.5;
constexpr int LongestText = 2000;

QStringList keysOf(const QStringList &evidence)
{
    QStringList keys;
    for (const QString &line : evidence) {
        keys.append(line.section(QLatin1Char('='), 0, 0));
    }
    return keys;
}

/// Figures run on all the time; a change of anything else is a step in the alert's life.
bool differsInWords(const Condition &one, const Condition &two)
{
    if (keysOf(one.evidence) != keysOf(two.evidence)) {
        return true;
    }
    Condition other = two;
    other.value = one.value;
    other.evidence = one.evidence;
    other.subject.agent = one.subject.agent; // who has a special caller now is told by Followed
    return !(one == other);
}

} // namespace

void AlertBook::Impl::step(AlertLife life)
{
    if (fold(life)) {
        changes.steps.push_back(std::move(life));
    }
}

void AlertBook::Impl::announce(const QString &id)
{
    if (!changes.announce.contains(id)) {
        changes.announce.append(id);
    }
}

Alert *AlertBook::Impl::live(const QString &id)
{
    const auto found = indexById.constFind(id);
    return found != indexById.constEnd() && *found < open ? &alerts[*found] : nullptr;
}

QString AlertBook::Impl::newId(const QString &cause, Instant now) const
{
    // From cause and moment, so that a replay gives the same ids; two programs that raise both are of one mind.
    for (int attempt = 0;; ++attempt) {
        const QString seed = QStringLiteral("%1|%2|%3").arg(cause).arg(Base::toEpochMicros(now)).arg(attempt);
        const QByteArray hash = QCryptographicHash::hash(seed.toUtf8(), QCryptographicHash::Sha1).toHex();
        if (const QString id = QString::fromLatin1(hash.left(16)); !indexById.contains(id)) {
            return id;
        }
    }
}

const Alert *AlertBook::Impl::recentlyCleared(const QString &cause, Instant now) const
{
    for (size_t i = open; i < alerts.size(); ++i) {
        if (now - alerts[i].cleared >= settings.reopenWithin) {
            return nullptr; // the others cleared earlier
        }
        if (alerts[i].condition.cause == cause) {
            return &alerts[i];
        }
    }
    return nullptr;
}

void AlertBook::Impl::raise(const Condition &condition, Instant now)
{
    const Alert *before = recentlyCleared(condition.cause, now);
    const std::optional<Severity> was = before ? std::optional(before->severity) : std::nullopt;
    Alert alert = before ? *before : Alert{};
    if (!before) {
        alert.id = newId(condition.cause, now);
        alert.raised = now;
    }
    alert.condition = condition;
    alert.severity = condition.severity;
    alert.state = alert.acknowledgedBy.isEmpty() ? AlertState::Open : AlertState::Acknowledged;
    alert.changed = now;
    alert.cleared = {};
    alert.trail.reset();
    std::erase_if(alert.members, [&](const Member &m) { return m.condition.member == condition.member; });
    if (alert.members.size() > 50) {
        alert.members.clear(); // a storm that comes back begins anew
    }
    alert.members.push_back({condition, now, {}});
    alert.holding = 1;
    ++alert.folded;
    const QString id = alert.id;
    step({id, AlertStep::Raised, now, {}, before ? QStringLiteral("again") : QString(), toJson(alert)});
    const Alert *raised = live(id);
    // One that flaps has been told; only when it is worse than before it is told again.
    if (raised && (!was || raised->severity > *was)) {
        announce(id);
    }
}

void AlertBook::Impl::hold(const Condition &condition, Instant now)
{
    Alert *alert = live(idByCause.value(condition.cause));
    if (!alert) {
        raise(condition, now);
        return;
    }
    Beside &beside = besides[alert->id];
    beside.unconfirmed.remove(condition.member);
    if (beside.beyond.contains(condition.member)) {
        return;
    }
    const int place = beside.place.value(condition.member, -1);
    if (place >= 0 && !Base::isSet(alert->members[static_cast<size_t>(place)].over)) {
        update(*alert, alert->members[static_cast<size_t>(place)], condition, now);
        return;
    }
    const Severity before = alert->severity;
    const QString id = alert->id;
    step({id, AlertStep::Grew, now, {}, condition.member, toJson(condition)});
    if (const Alert *grown = live(id)) {
        tellGrowth(*grown, now);
        tellWorse(*grown, before, now);
    }
}

void AlertBook::Impl::update(Alert &alert, Member &member, const Condition &condition, Instant now)
{
    if (member.condition == condition) {
        return;
    }
    const Severity before = alert.severity;
    const QString id = alert.id;
    if (!differsInWords(member.condition, condition)) {
        member.condition = condition;
        refresh(alert);
        touch(id);
        return;
    }
    step({id, AlertStep::Changed, now, {}, condition.member, toJson(condition)});
    tellWorse(*live(id), before, now);
}

void AlertBook::Impl::tellWorse(const Alert &alert, Severity before, Instant now)
{
    if (alert.severity <= before) {
        return;
    }
    if (alert.state == AlertState::Snoozed) {
        wake(alert.id, {}, now);
    } else {
        announce(alert.id);
    }
}

void AlertBook::Impl::tellGrowth(const Alert &alert, Instant now)
{
    Beside &beside = besides[alert.id];
    beside.tellLater = false;
    if (alert.state == AlertState::Snoozed || alert.holding < GrowthTold * beside.toldHolding) {
        return;
    }
    if (now - beside.toldAt < settings.stormWindow) {
        beside.tellLater = true; // more may come: tell of all of them at once
        return;
    }
    beside.toldAt = now;
    beside.toldHolding = alert.holding;
    announce(alert.id);
}

void AlertBook::Impl::over(const QString &id, const QString &member, Instant now)
{
    const Alert *alert = live(id);
    if (!alert) {
        return;
    }
    const Beside &beside = besides[id];
    const int place = beside.place.value(member, -1);
    const bool held =
        beside.beyond.contains(member) || (place >= 0 && !Base::isSet(alert->members[static_cast<size_t>(place)].over));
    if (!held) {
        return;
    }
    const bool last = alert->holding <= 1;
    step({id, last ? AlertStep::Cleared : AlertStep::Shrank, now, {}, member, {}});
}

void AlertBook::Impl::wake(const QString &id, const QString &by, Instant now)
{
    step({id, AlertStep::Woken, now, by, {}, {}});
    if (by.isEmpty()) {
        announce(id);
    }
}

void AlertBook::Impl::tick(Instant now)
{
    for (size_t i = 0; i < open; ++i) {
        const Alert &alert = alerts[i];
        const QString id = alert.id;
        if (alert.state == AlertState::Snoozed && now >= alert.snoozedUntil) {
            wake(id, {}, now);
        }
        const Beside &beside = besides[id];
        const Span after = alert.condition.escalateAfter;
        if (alert.state == AlertState::Open && !alert.escalated && after > Span{} && now - beside.openSince >= after &&
            alert.assignedTo.isEmpty()) {
            step({id, AlertStep::Escalated, now, {}, {}, {}});
            announce(id);
        }
        if (beside.tellLater) {
            tellGrowth(alert, now);
        }
    }
}

void AlertBook::Impl::settle(Instant now)
{
    std::vector<std::pair<QString, QString>> gone;
    for (size_t i = 0; i < open; ++i) {
        const Beside beside = besides.value(alerts[i].id);
        for (const QString &member : beside.unconfirmed) {
            gone.emplace_back(alerts[i].id, member);
        }
    }
    std::sort(gone.begin(), gone.end());
    for (const auto &[id, member] : gone) {
        over(id, member, now);
    }
}

AlertBook::AlertBook(BookSettings settings) : m_impl(std::make_unique<Impl>(settings)) {}
AlertBook::~AlertBook() = default;

void AlertBook::hold(const Condition &condition, Instant now) { m_impl->hold(condition, now); }

void AlertBook::over(const QString &cause, const QString &member, Instant now)
{
    m_impl->over(m_impl->idByCause.value(cause), member, now);
}

void AlertBook::follow(const QString &cause, const QString &member, const Trail &trail, Instant now)
{
    Q_UNUSED(member)
    const Alert *alert = m_impl->live(m_impl->idByCause.value(cause));
    const bool same = alert && alert->trail && alert->trail->stage == trail.stage && alert->trail->who == trail.who &&
                      alert->trail->outcome == trail.outcome;
    if (alert && !same) {
        m_impl->step({alert->id, AlertStep::Followed, now, {}, text(trail.stage), toJson(trail)});
    }
}

void AlertBook::tick(Instant now) { m_impl->tick(now); }

bool AlertBook::acknowledge(const QString &id, const QString &by, Instant now)
{
    const Alert *alert = m_impl->live(id);
    if (alert && alert->state != AlertState::Acknowledged) {
        m_impl->step({id, AlertStep::Acknowledged, now, by, {}, {}});
    }
    return alert != nullptr;
}

bool AlertBook::snooze(const QString &id, const QString &by, Instant until, Instant now)
{
    const bool possible = m_impl->live(id) && until > now;
    if (possible) {
        m_impl->step({id, AlertStep::Snoozed, now, by, QString::number(Base::toEpochMicros(until)), {}});
    }
    return possible;
}

bool AlertBook::assign(const QString &id, const QString &by, const QString &to, Instant now)
{
    const bool possible = m_impl->live(id) && !to.isEmpty();
    if (possible) {
        m_impl->step({id, AlertStep::Assigned, now, by, to.left(LongestText), {}});
    }
    return possible;
}

bool AlertBook::note(const QString &id, const QString &by, const QString &text, Instant now)
{
    const bool possible = m_impl->live(id) && !text.trimmed().isEmpty();
    if (possible) {
        m_impl->step({id, AlertStep::Noted, now, by, text.left(LongestText), {}});
    }
    return possible;
}

bool AlertBook::reopen(const QString &id, const QString &by, Instant now)
{
    const Alert *alert = m_impl->live(id);
    const bool possible = alert && (alert->state != AlertState::Open || !alert->assignedTo.isEmpty());
    if (possible) {
        m_impl->wake(id, by, now);
    }
    return possible;
}

const std::vector<Alert> &AlertBook::alerts() const { return m_impl->alerts; }

const Alert *AlertBook::find(const QString &id) const
{
    const auto found = m_impl->indexById.constFind(id);
    return found == m_impl->indexById.constEnd() ? nullptr : &m_impl->alerts[*found];
}

const Alert *AlertBook::ofCause(const QString &cause) const { return m_impl->live(m_impl->idByCause.value(cause)); }

namespace
{

template <typename Table, typename Id>
std::vector<const Alert *> marked(const Table &table, const Id &id, const std::vector<Alert> &alerts)
{
    std::vector<const Alert *> found;
    if (const auto list = table.constFind(id); list != table.constEnd()) {
        for (const size_t index : *list) {
            found.push_back(&alerts[index]);
        }
    }
    return found;
}

} // namespace

std::vector<const Alert *> AlertBook::about(const Domain::QueueId &queue) const
{
    return marked(m_impl->marks().queues, queue, m_impl->alerts);
}

std::vector<const Alert *> AlertBook::about(const Domain::AgentId &agent) const
{
    return marked(m_impl->marks().agents, agent, m_impl->alerts);
}

std::vector<const Alert *> AlertBook::about(const Domain::CallId &call) const
{
    return marked(m_impl->marks().calls, call, m_impl->alerts);
}

void AlertBook::restore(const AlertLife &step)
{
    m_impl->restoring = true;
    m_impl->fold(step);
    m_impl->restoring = false;
}

void AlertBook::settle(Instant now) { m_impl->settle(now); }

AlertChanges AlertBook::takeChanges()
{
    m_impl->touched.clear();
    return std::exchange(m_impl->changes, {});
}

} // namespace Floorwatch::Alerts
