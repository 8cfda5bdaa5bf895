// What people do: who is signed in, what he may, what is asked of a PBX, and where it is written down.
#include "base/why.h"
#include "session/sessionimpl.h"

namespace Floorwatch::Session
{

using namespace Domain;
using Outcome = CommandResult::Outcome;

namespace
{

bool actsOnAgents(const CommandBody &body)
{
    return std::holds_alternative<PauseMember>(body) || std::holds_alternative<AddMember>(body) ||
           std::holds_alternative<RemoveMember>(body) || std::holds_alternative<SetPenalty>(body);
}

/// What the PBX user lacks for such a command; empty where nothing.
QString missing(const FeedAbilities &abilities, const CommandBody &body)
{
    if (std::holds_alternative<StartSpy>(body) && !abilities.originates) {
        return Session::tr("The PBX user may not ring telephones (write=originate is missing in manager.conf).");
    }
    if (std::holds_alternative<RecordLeg>(body) && !abilities.records) {
        return Session::tr("The PBX user may not record (write=system is missing in manager.conf).");
    }
    if (std::holds_alternative<SendText>(body)) {
        return abilities.sendsTexts
                   ? QString()
                   : Session::tr("The PBX user may not send texts (write=message is missing in manager.conf).");
    }
    const auto *change = std::get_if<SwitchSpy>(&body);
    if (change && change->mode != SpyMode::Listen && !abilities.readsDigits) {
        return Session::tr("A change of mode could not be confirmed (read=dtmf is missing in manager.conf).");
    }
    if (actsOnAgents(body) ? abilities.actsOnAgents : abilities.actsOnCalls) {
        return {};
    }
    return actsOnAgents(body)
               ? Session::tr("The PBX user may not act on agents (write=agent is missing in manager.conf).")
               : Session::tr("The PBX user may not act on calls (write=call is missing in manager.conf).");
}

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Confirmed: return QStringLiteral("confirmed");
    case Outcome::Refused: return QStringLiteral("refused");
    case Outcome::TimedOut: return QStringLiteral("timedOut");
    case Outcome::LinkLost: return QStringLiteral("linkLost");
    case Outcome::Denied: return QStringLiteral("denied");
    }
    Q_UNREACHABLE();
}

} // namespace

void Session::signIn(const Access::Operator &who)
{
    if (m_impl->who) {
        signOut();
    }
    m_impl->who = who;
    m_impl->locked = false;
    Q_EMIT operatorChanged();
}

void Session::signOut()
{
    m_impl->monitor->stop();
    m_impl->who.reset();
    m_impl->locked = false;
    Q_EMIT operatorChanged();
}

void Session::setLocked(bool locked)
{
    m_impl->locked = locked;
    if (locked) {
        m_impl->monitor->setMuted(true);
    }
    Q_EMIT operatorChanged();
}

bool Session::isLocked() const { return m_impl->locked; }

const std::optional<Access::Operator> &Session::signedIn() const { return m_impl->who; }

const Access::Policy &Session::policy() const { return m_impl->settings.policy; }

void Session::setPolicy(const Access::Policy &policy)
{
    m_impl->settings.policy = policy;
    Q_EMIT policyChanged();
}

Access::Decision Session::judge(Access::Right right, const Access::Subject &subject) const
{
    Access::Decision decision;
    if (!m_impl->who) {
        decision.why = tr("Nobody is signed in.");
    } else if (m_impl->locked) {
        decision.why = tr("The console is locked.");
    } else if (!m_impl->settings.audit) {
        decision.why = tr("There is no audit trail to write this down in.");
    } else {
        return Access::decide(*m_impl->who, m_impl->settings.policy, right, withTags(subject));
    }
    return decision;
}

void Session::setTelephone(std::unique_ptr<Telephone> telephone)
{
    m_impl->monitor->stop();
    m_impl->telephone = std::move(telephone);
    Q_EMIT telephoneChanged();
}

Telephone *Session::telephone() const { return m_impl->telephone.get(); }

Monitor &Session::monitor() { return *m_impl->monitor; }

AlertDesk &Session::alerts() { return *m_impl->alerts; }

bool Session::mayDo(PbxId pbx, const CommandBody &what, QString *why) const
{
    const Act act = actOf(m_impl->floor, pbx, what);
    const Access::Decision right = judge(act.right, act.subject);
    return right.allowed ? pbxAllows(pbx, what, why) : Base::no(why, right.why);
}

bool Session::pbxAllows(PbxId pbx, const CommandBody &what, QString *why) const
{
    const Floor::FeedRecord &feed = m_impl->floor.feeds()[static_cast<size_t>(pbx)];
    if (m_impl->feeds[static_cast<size_t>(pbx)]->config().kind == Pbx::FeedKind::Replay) {
        return Base::no(why, tr("A recorded stream takes no commands."));
    }
    if (feed.state != FeedState::Live) {
        return Base::no(why, tr("Not connected to %1: what is shown may be old.").arg(feed.name));
    }
    const QString lacks = missing(health(pbx).abilities, what);
    return lacks.isEmpty() || Base::no(why, lacks);
}

quint64 Session::submit(PbxId pbx, CommandBody what, const QString &reason)
{
    return m_impl->ask(pbx, std::move(what), reason, {});
}

quint64 Session::submitAs(PbxId pbx, CommandBody what, const QString &reason, Access::Right right)
{
    return m_impl->ask(pbx, std::move(what), reason, right);
}

Access::Subject Session::withTags(Access::Subject subject) const
{
    if (subject.callerTags.isEmpty() && !subject.callerNumber.isEmpty()) {
        subject.callerTags = m_impl->alerts->tagsOfNumber(subject.callerNumber);
    }
    return subject;
}

quint64 Session::Impl::ask(PbxId pbx, CommandBody what, const QString &reason, std::optional<Access::Right> as)
{
    Asked asking{{nextCommand++, pbx, who ? who->name : QString(), std::move(what)}, {}, reason, false};
    const Command &command = asking.command;
    asking.act = actOf(floor, pbx, command.body);
    if (as) {
        asking.act.right = *as;
    }
    Access::Decision right = q.judge(asking.act.right, asking.act.subject);
    if (right.allowed && who) {
        right = Access::decide(*who, settings.policy, asking.act.right, q.withTags(asking.act.subject), reason);
    }
    QString why = right.why;
    asking.denied = !right.allowed || !feedsRunning || !q.pbxAllows(pbx, command.body, &why);
    Access::AuditEntry entry;
    entry.action = asking.act.action;
    entry.whom = asking.act.whom();
    entry.outcome = !right.allowed  ? Access::text(right.refusal)
                    : asking.denied ? QStringLiteral("notPossible")
                                    : QStringLiteral("asked");
    entry.why = reason;
    entry.detail = asking.denied ? why : (asking.act.target + QLatin1Char(' ') + asking.act.detail).trimmed();
    if (!q.writeAudit(std::move(entry)) && !asking.denied) {
        asking.denied = true;
        why = auditTrouble;
    }
    const quint64 id = command.id;
    if (asking.denied) {
        const CommandResult denied{id, pbx, Outcome::Denied, why};
        QTimer::singleShot(0, &q, [this, denied] { finished(denied); });
    } else {
        feeds[static_cast<size_t>(pbx)]->submit(command);
    }
    asked.insert(id, asking);
    return id;
}

void Session::endSpy(const LegId &spyer)
{
    QString channel = spyer.key; // Asterisk finds a channel by its unique id too
    if (const Leg *target = floor().leg(floor().spiedBy(spyer))) {
        for (const Spy &spy : target->spies) {
            channel = spy.leg == spyer ? spy.channel : channel;
        }
    }
    endLeg(spyer, channel);
}

void Session::endLeg(const LegId &leg, const QString &channel)
{
    if (m_impl->feedsRunning && floor().feeds()[static_cast<size_t>(leg.pbx)].state == FeedState::Live) {
        const QString by = m_impl->who ? m_impl->who->name : QString();
        m_impl->feeds[static_cast<size_t>(leg.pbx)]->submit(
            {m_impl->nextCommand++, leg.pbx, by, HangUpLeg{leg, channel}});
    }
}

bool Session::writeAudit(Access::AuditEntry entry)
{
    entry.at = m_impl->clock.now();
    if (entry.who.isEmpty() && m_impl->who) {
        entry.who = m_impl->who->name;
    }
    if (!m_impl->settings.audit) {
        return false;
    }
    const Base::Status written = m_impl->settings.audit->append(entry);
    m_impl->auditTrouble =
        written ? QString()
                : tr("It could not be written to the audit trail, so it was not done: %1").arg(written.error());
    return written.ok();
}

const QString &Session::auditTrouble() const { return m_impl->auditTrouble; }

void Session::writeRefusal(Access::Right right, const AgentId &whom, const QString &why)
{
    Access::AuditEntry entry;
    entry.action = Access::text(right);
    entry.whom = whom.key;
    entry.outcome = QStringLiteral("refused");
    entry.detail = why;
    writeAudit(std::move(entry));
}

void Session::writeCallMark(const LegId &leg, const QString &action, const QString &text)
{
    const Base::Instant now = m_impl->clock.now();
    m_impl->fold({{leg.pbx, m_impl->floor.pbxTime(leg.pbx, now), now,
                   SupervisorActed{m_impl->who ? m_impl->who->name : QString(),
                                   action,
                                   leg.key,
                                   text,
                                   outcomeText(Outcome::Confirmed),
                                   {}}}},
                 true);
    m_impl->tell();
    Access::AuditEntry entry;
    entry.action = action;
    entry.whom = leg.key;
    entry.outcome = QStringLiteral("done");
    entry.detail = text;
    writeAudit(std::move(entry));
}

void Session::keep(PbxId pbx, EventBody body)
{
    const Base::Instant now = m_impl->clock.now();
    if (static_cast<size_t>(pbx) < m_impl->feeds.size()) {
        // At the floor's own time: what is written down here must not let the floor's timers overtake events that are
        // on their way. When it was stands in `arrived`.
        const Base::Instant last = m_impl->floor.lastTime(pbx);
        // Of a recording played again the journal has these too.
        m_impl->fold({{pbx, Base::isSet(last) ? last : m_impl->floor.pbxTime(pbx, now), now, std::move(body)}},
                     m_impl->journaled[static_cast<size_t>(pbx)]);
    }
}

quint64 Session::submitJudged(PbxId pbx, CommandBody what)
{
    const quint64 id = m_impl->nextCommand++;
    m_impl->feeds[static_cast<size_t>(pbx)]->submit(
        {id, pbx, m_impl->who ? m_impl->who->name : QString(), std::move(what)});
    return id;
}

void Session::Impl::finished(const CommandResult &result)
{
    drain(); // the event that proves it stands in the floor before the result is told
    if (!asked.contains(result.id)) {
        alerts->answered(result);
        return; // that, or the end of one's own listening
    }
    const Asked done = asked.take(result.id);
    const Base::Instant now = clock.now();
    const auto *spy = std::get_if<StartSpy>(&done.command.body);
    if (!spy || !spy->sensor) { // a sensor is nobody's listening
        fold({{result.pbx, floor.pbxTime(result.pbx, now), now,
               SupervisorActed{done.command.by, done.act.action, done.act.target, done.act.detail,
                               outcomeText(result.outcome), result.message}}},
             true);
    }
    tell();
    if (result.outcome == Outcome::Confirmed) {
        alerts->done(done.command);
    }
    if (!done.denied) {
        Access::AuditEntry entry;
        entry.who = done.command.by; // who asked, though somebody else may be signed in by now
        entry.action = done.act.action;
        entry.whom = done.act.whom();
        entry.outcome = outcomeText(result.outcome);
        entry.why = done.reason;
        entry.detail = (done.act.target + QLatin1Char(' ') + result.message).trimmed();
        q.writeAudit(std::move(entry));
    }
    Q_EMIT q.commandFinished(result);
}

} // namespace Floorwatch::Session
