// Notices: the one agreed explanation, sent to the agents' telephones, revised, withdrawn, read.
#include "session/alertdeskimpl.h"

#include <QUuid>

namespace Floorwatch::Session
{

using namespace Domain;
using Alerts::Delivery;
using Alerts::Notice;
using Alerts::NoticeState;

namespace
{

constexpr QLatin1String NoticeKind("notice");
/// What a feature code of the house tells when an agent has read what was sent to him.
constexpr QLatin1String ReadEvent("NoticeRead");
constexpr int StoreEvery = 5;   ///< seconds
constexpr int TextsAtOnce = 10; ///< a tenth of a second: 100 texts a second hold up no PBX

/// Whoever sends a text may not have seen the last one of somebody else: none is ever taken away.
std::vector<Alerts::NoticeText> withText(std::vector<Alerts::NoticeText> versions, const Alerts::NoticeText &text)
{
    if (!versions.empty() && versions.back().chinese == text.chinese && versions.back().english == text.english) {
        versions.back() = text;
    } else {
        versions.push_back(text);
    }
    return versions;
}

} // namespace

const std::vector<Notice> &AlertDesk::notices() const { return m_impl->notices; }

Notice *AlertDesk::Impl::noticeOf(const QString &id)
{
    const auto found = std::find_if(notices.begin(), notices.end(), [&](const Notice &n) { return n.id == id; });
    return found == notices.end() ? nullptr : &*found;
}

bool AlertDesk::Impl::concerns(const Notice &notice, const Floor::AgentRecord &agent) const
{
    if (agent.state == AgentState::SignedOut) {
        return false;
    }
    return notice.queues.isEmpty() ||
           std::any_of(agent.memberships.begin(), agent.memberships.end(),
                       [&](const Membership &membership) { return notice.queues.contains(membership.queue.key); });
}

bool AlertDesk::sendNotice(Notice notice, QString *why)
{
    const Base::Instant now = m_impl->now();
    if (!m_impl->loaded) {
        return Impl::refuse(why, tr("The desk is still being read from the disk."));
    }
    if (const QString fault = Alerts::faultOf(notice, now); !fault.isEmpty()) {
        return Impl::refuse(why, fault);
    }
    if (!m_impl->may(Access::Right::TellAgents, {}, why)) {
        return false;
    }
    if (notice.id.isEmpty()) {
        notice.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    }
    if (!m_impl->write(QStringLiteral("notice"), notice.id,
                       notice.title + QLatin1String(": ") + Alerts::textFor(notice, m_impl->settings.agentLanguage),
                       why)) {
        return false;
    }
    Alerts::NoticeText &text = notice.versions.back();
    text.at = now;
    text.by = m_impl->by();
    notice.withdrawn = {};
    notice.withdrawnBy.clear();
    if (!Base::isSet(notice.sent)) {
        notice.sent = now;
    }
    Notice *known = m_impl->noticeOf(notice.id);
    if (known == nullptr) {
        m_impl->notices.push_back(notice);
        known = &m_impl->notices.back();
    } else {
        notice.deliveries = known->deliveries; // what became of the text before
        notice.versions = withText(known->versions, text);
        *known = notice;
    }
    m_impl->put(NoticeKind, notice.id, Alerts::toJson(*known));
    m_impl->deliverAll();
    Q_EMIT noticesChanged();
    return true;
}

QHash<AgentId, size_t> &AlertDesk::Impl::placesIn(const Notice &notice)
{
    QHash<AgentId, size_t> &place = places[notice.id];
    if (place.isEmpty()) {
        for (size_t i = 0; i < notice.deliveries.size(); ++i) {
            place.insert(notice.deliveries[i].agent, i);
        }
    }
    return place;
}

void AlertDesk::Impl::noteChange(const QString &notice)
{
    noticesTold = false;
    changedNotices.insert(notice);
}

/// Deliveries that were read back know their PBX by its name; it may have come after them.
void AlertDesk::Impl::findPbxs(Notice &notice)
{
    for (Delivery &delivery : notice.deliveries) {
        if (delivery.pbx.isEmpty() && static_cast<size_t>(delivery.agent.pbx) < floor().feeds().size()) {
            // Before the name was kept, it was this number; the best that can be said is that it is so still.
            delivery.pbx = pbxName(delivery.agent.pbx);
            noteChange(notice.id);
        } else if (delivery.agent.pbx == Alerts::PbxNotHere) {
            for (const Floor::FeedRecord &feed : floor().feeds()) {
                if (feed.name == delivery.pbx) {
                    delivery.agent.pbx = feed.pbx;
                    places.remove(notice.id);
                }
            }
        }
    }
}

void AlertDesk::Impl::deliverAll()
{
    for (Notice &notice : notices) {
        findPbxs(notice);
        if (Alerts::stateOf(notice, now()) == NoticeState::InForce) {
            for (const Floor::AgentRecord &agent : floor().agents()) {
                deliver(notice, agent);
            }
        }
    }
}

void AlertDesk::Impl::deliverTo(const std::vector<int> &agents)
{
    for (Notice &notice : notices) {
        if (Alerts::stateOf(notice, now()) == NoticeState::InForce) {
            for (const int agent : agents) {
                deliver(notice, floor().agents()[static_cast<size_t>(agent)]);
            }
        }
    }
}

/// Puts the text in the queue for this agent, once for each version; again where it was never sent.
void AlertDesk::Impl::deliver(Notice &notice, const Floor::AgentRecord &agent)
{
    if (!concerns(notice, agent) || underWay.contains({notice.id, agent.id})) {
        return;
    }
    if (floor().feeds()[static_cast<size_t>(agent.id.pbx)].state != FeedState::Live) {
        return; // when the PBX is back
    }
    const int version = static_cast<int>(notice.versions.size()) - 1;
    QHash<AgentId, size_t> &place = placesIn(notice);
    const auto before = place.constFind(agent.id);
    if (before != place.constEnd()) {
        const Delivery &last = notice.deliveries[*before];
        if (last.version == version && last.state != Delivery::State::Waiting) {
            return;
        }
    }
    Delivery next;
    next.agent = agent.id;
    next.pbx = pbxName(agent.id.pbx);
    next.name = agent.name;
    next.version = version;
    next.at = now();
    if (before == place.constEnd()) {
        place.insert(agent.id, notice.deliveries.size());
        notice.deliveries.push_back(next);
    } else {
        notice.deliveries[*before] = next;
    }
    texts.push_back({notice.id, agent.id, version});
    underWay.insert({notice.id, agent.id});
    noteChange(notice.id);
    if (started) {
        pace.start();
    }
}

/// The text was revised while the one before was on its way.
void AlertDesk::Impl::deliverRevised(const Text &text)
{
    Notice *notice = noticeOf(text.notice);
    const int agent = floor().agentIndex(text.agent);
    if (notice != nullptr && agent >= 0 && static_cast<int>(notice->versions.size()) - 1 != text.version &&
        Alerts::stateOf(*notice, now()) == NoticeState::InForce) {
        deliver(*notice, floor().agents()[static_cast<size_t>(agent)]);
    }
}

void AlertDesk::Impl::sendSome()
{
    for (int i = 0; i < TextsAtOnce && !texts.empty(); ++i) {
        const Text text = texts.front();
        texts.pop_front();
        underWay.remove({text.notice, text.agent});
        Notice *notice = noticeOf(text.notice);
        if (notice == nullptr || Alerts::stateOf(*notice, now()) != NoticeState::InForce) {
            continue;
        }
        if (static_cast<int>(notice->versions.size()) - 1 != text.version) {
            deliverRevised(text);
            continue;
        }
        if (floor().feeds()[static_cast<size_t>(text.agent.pbx)].state != FeedState::Live) {
            continue; // stays waiting, and is sent when the PBX is back
        }
        const SendText body{text.agent.key, Alerts::textFor(*notice, settings.agentLanguage), text.notice};
        QString why;
        if (!session.pbxAllows(text.agent.pbx, body, &why)) {
            fared(text, Delivery::State::NotPossible, why);
            continue;
        }
        underWay.insert({text.notice, text.agent});
        sentTexts.insert(session.submitJudged(text.agent.pbx, body), text);
    }
    if (texts.empty()) {
        pace.stop();
    }
}

bool AlertDesk::answered(const CommandResult &result)
{
    if (!m_impl->sentTexts.contains(result.id)) {
        return false;
    }
    const Impl::Text text = m_impl->sentTexts.take(result.id);
    m_impl->underWay.remove({text.notice, text.agent});
    switch (result.outcome) {
    case CommandResult::Outcome::Confirmed: m_impl->fared(text, Delivery::State::Sent, {}); break;
    case CommandResult::Outcome::LinkLost: m_impl->fared(text, Delivery::State::Waiting, result.message); break;
    case CommandResult::Outcome::Refused:
    case CommandResult::Outcome::TimedOut:
    case CommandResult::Outcome::Denied: m_impl->fared(text, Delivery::State::Refused, result.message); break;
    }
    m_impl->deliverRevised(text);
    return true;
}

void AlertDesk::Impl::fared(const Text &text, Delivery::State state, const QString &trouble)
{
    Notice *notice = noticeOf(text.notice);
    if (notice == nullptr) {
        return;
    }
    const size_t place = placesIn(*notice).value(text.agent, notice->deliveries.size());
    if (place < notice->deliveries.size() && notice->deliveries[place].version == text.version) {
        Delivery &delivery = notice->deliveries[place];
        delivery.state = state;
        delivery.trouble = trouble;
        delivery.at = now();
        noteChange(notice->id);
    }
}

bool AlertDesk::withdrawNotice(const QString &id, QString *why)
{
    Notice *notice = m_impl->noticeOf(id);
    if (notice == nullptr) {
        return Impl::refuse(why, tr("This notice is gone."));
    }
    if (!m_impl->may(Access::Right::TellAgents, {}, why) ||
        !m_impl->write(QStringLiteral("noticeWithdrawn"), id, notice->title, why)) {
        return false;
    }
    notice->withdrawn = m_impl->now();
    notice->withdrawnBy = m_impl->by();
    m_impl->replace(NoticeKind, id, Alerts::toJson(*notice));
    Q_EMIT noticesChanged();
    return true;
}

bool AlertDesk::acknowledgeNotice(const QString &id, const AgentId &agent, QString *why)
{
    Notice *notice = m_impl->noticeOf(id);
    if (notice == nullptr) {
        return Impl::refuse(why, tr("This notice is gone."));
    }
    if (!m_impl->may(Access::Right::TellAgents, {}, why)) {
        return false;
    }
    const auto found = std::find_if(notice->deliveries.begin(), notice->deliveries.end(),
                                    [&](const Delivery &delivery) { return delivery.agent == agent; });
    if (found == notice->deliveries.end()) {
        return Impl::refuse(why, tr("It was not sent to this agent."));
    }
    const bool here = static_cast<size_t>(agent.pbx) < m_impl->floor().feeds().size();
    if (!m_impl->write(QStringLiteral("noticeRead"), agent.key, id, why, here ? agent.pbx : PbxId{})) {
        return false;
    }
    found->acknowledged = m_impl->now();
    m_impl->replace(NoticeKind, id, Alerts::toJson(*notice));
    Q_EMIT noticesChanged();
    return true;
}

void AlertDesk::Impl::readByPhone(const PbxEvent &event)
{
    const auto &told = std::get<UserEventTold>(event.body);
    if (told.name != ReadEvent) {
        return;
    }
    const Leg *leg = floor().leg({event.pbx, told.leg.uniqueid});
    if (leg == nullptr || leg->agent.isNull()) {
        return;
    }
    for (Notice &notice : notices) {
        if (Alerts::stateOf(notice, now()) != NoticeState::InForce) {
            continue;
        }
        for (Delivery &delivery : notice.deliveries) {
            if (delivery.agent == leg->agent && !Base::isSet(delivery.acknowledged)) {
                delivery.acknowledged = now();
                noteChange(notice.id);
            }
        }
    }
}

void AlertDesk::Impl::tickNotices()
{
    // Answers and new cases come many a second: they are told once a second, and stored every few.
    if (!std::exchange(noticesTold, true)) {
        Q_EMIT q.noticesChanged();
    }
    if (++ticks % StoreEvery == 0) {
        storeChanged();
    }
}

void AlertDesk::Impl::storeChanged()
{
    const QSet<QString> noticesToStore = std::exchange(changedNotices, {});
    for (const QString &id : noticesToStore) {
        if (const Notice *notice = noticeOf(id)) {
            replace(NoticeKind, id, Alerts::toJson(*notice));
        }
    }
    const QSet<QString> groupsToStore = std::exchange(changedGroups, {});
    for (const QString &id : groupsToStore) {
        if (const Alerts::CaseGroup *group = groupOf(id)) {
            replace(QStringLiteral("caseGroup"), id, Alerts::toJson(*group));
        }
    }
}

} // namespace Floorwatch::Session
