// People's answers to alerts, and alerts over the end of the program and of the day.
#include "session/alertdeskimpl.h"
#include "session/gate.h"

namespace Floorwatch::Session
{

using namespace Domain;

namespace
{

/// So long after its snapshot a feed has told every call that goes on.
constexpr auto CallsTold = std::chrono::seconds(20);
/// Beyond what a rule needs.
constexpr auto Spare = std::chrono::seconds(60);

} // namespace

/// The journal is read back from midnight on: what is open stands at its begin.
void AlertDesk::Impl::keepOpenAlerts()
{
    for (const Alerts::Alert &alert : book.alerts()) {
        if (alert.state != Alerts::AlertState::Cleared) {
            session.keep(pbxOfAlert.value(alert.id, alert.condition.subject.pbx),
                         AlertStepped{alert.id,
                                      Alerts::text(Alerts::AlertStep::Raised),
                                      {},
                                      QStringLiteral("kept"),
                                      QString::fromUtf8(Alerts::toJson(alert))});
        }
    }
}

/// What the last program left open and nobody has found again ends: calls as soon as the PBXs have told theirs, the
/// rest once every rule has had the time it needs.
void AlertDesk::Impl::settleRestored(Base::Instant now)
{
    if (settled) {
        return;
    }
    Base::Span live = Base::Span::max();
    for (const Floor::FeedRecord &feed : floor().feeds()) {
        if (!isReplay(feed.pbx)) {
            live = std::min(live,
                            feed.state == FeedState::Live ? floor().pbxTime(feed.pbx, now) - feed.since : Base::Span{});
        }
    }
    if (!callsSettled && live > CallsTold) {
        callsSettled = true;
        endGoneCalls(now);
    }
    Base::Span patience = 3 * settings.surges.interval;
    for (const Alerts::FloorRule &rule : settings.floor) {
        patience = std::max<Base::Span>(patience, std::chrono::seconds(rule.forSeconds + rule.windowSeconds) + Spare);
    }
    if (live > patience) {
        settled = true;
        book.settle(now);
    }
}

void AlertDesk::Impl::endGoneCalls(Base::Instant now)
{
    overWhere(
        [this](const Alerts::Alert &, const Alerts::Member &member) {
            const CallId &call = member.condition.subject.call;
            return !call.isNull() && floor().call(call) == nullptr && !calls.contains(call);
        },
        now);
}

void AlertDesk::Impl::overWhere(const std::function<bool(const Alerts::Alert &, const Alerts::Member &)> &isMeant,
                                Base::Instant now)
{
    std::vector<std::pair<QString, QString>> meant; // ending one changes what is looked through
    for (const Alerts::Alert &alert : book.alerts()) {
        for (const Alerts::Member &member : alert.members) {
            if (!Base::isSet(member.over) && isMeant(alert, member)) {
                meant.emplace_back(member.condition.cause, member.condition.member);
            }
        }
    }
    for (const auto &[cause, member] : meant) {
        book.over(cause, member, now);
    }
}

// ---- people's answers

Access::Subject AlertDesk::Impl::subjectOf(const Alerts::Alert &alert) const
{
    const Alerts::Subject &about = alert.condition.subject;
    Access::Subject subject;
    if (!about.agent.isNull()) {
        subject = Floorwatch::Session::subjectOf(floor(), about.agent);
    }
    if (!about.queue.isNull()) {
        subject.callQueue = about.queue.key;
    }
    if (subject.callerNumber.isEmpty()) {
        subject.callerNumber = about.number;
    }
    return subject;
}

bool AlertDesk::Impl::answer(const QString &id, QString *why, const std::function<bool(Base::Instant)> &give)
{
    const Alerts::Alert *alert = book.find(id);
    if (alert == nullptr) {
        return refuse(why, tr("This alert is gone."));
    }
    const Access::Subject about = subjectOf(*alert);
    const bool isOfAll = about.agentInterface.isEmpty() && about.callQueue.isEmpty();
    if (isOfAll ? !mayAnywhere(Access::Right::HandleAlerts, why) : !may(Access::Right::HandleAlerts, about, why)) {
        return false;
    }
    if (!give(now())) {
        return refuse(why, tr("This alert is over."));
    }
    flush();
    return true;
}

bool AlertDesk::acknowledge(const QString &alert, QString *why)
{
    return m_impl->answer(alert, why,
                          [&](Base::Instant now) { return m_impl->book.acknowledge(alert, m_impl->by(), now); });
}

bool AlertDesk::snooze(const QString &alert, Base::Span span, QString *why)
{
    return m_impl->answer(alert, why,
                          [&](Base::Instant now) { return m_impl->book.snooze(alert, m_impl->by(), now + span, now); });
}

bool AlertDesk::assign(const QString &alert, const QString &to, QString *why)
{
    return m_impl->answer(alert, why,
                          [&](Base::Instant now) { return m_impl->book.assign(alert, m_impl->by(), to, now); });
}

bool AlertDesk::note(const QString &alert, const QString &text, QString *why)
{
    return m_impl->answer(alert, why,
                          [&](Base::Instant now) { return m_impl->book.note(alert, m_impl->by(), text, now); });
}

bool AlertDesk::reopen(const QString &alert, QString *why)
{
    return m_impl->answer(alert, why, [&](Base::Instant now) { return m_impl->book.reopen(alert, m_impl->by(), now); });
}

} // namespace Floorwatch::Session
