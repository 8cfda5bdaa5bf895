// Case groups: calls of one cause tied to one parent.
#include "session/alertdeskimpl.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace Floorwatch::Session
{

using namespace Domain;
using Alerts::Case;
using Alerts::CaseGroup;

namespace
{

constexpr int MostTiedAtOnce = 5'000;

QString partOf(const QString &series, const QString &what)
{
    const QStringList parts = series.split(QLatin1Char('|'));
    for (const QString &part : parts) {
        if (part.startsWith(what + QLatin1Char('='))) {
            return part.mid(what.size() + 1);
        }
    }
    return {};
}

Case ofContact(const Contact &contact)
{
    Case one;
    one.pbx = contact.pbx;
    one.call = contact.call;
    one.number = contact.number;
    one.queue = contact.queue;
    one.reason = contact.reason.key;
    one.source = contact.reason.source;
    one.agent = contact.agent;
    one.at = contact.at;
    return one;
}

} // namespace

const std::vector<CaseGroup> &AlertDesk::groups() const { return m_impl->groups; }

CaseGroup *AlertDesk::Impl::groupOf(const QString &id)
{
    const auto found = std::find_if(groups.begin(), groups.end(), [&](const CaseGroup &g) { return g.id == id; });
    return found == groups.end() ? nullptr : &*found;
}

Case AlertDesk::Impl::caseOf(const CallId &id) const
{
    Case one;
    const Call call = calls.value(id);
    one.pbx = pbxName(id.pbx);
    one.call = id.key;
    one.number = call.number.key;
    one.reason = call.reason.key;
    one.source = call.reason.source;
    one.customer = customerOf(call.number.key).value_or(Customer{}).name;
    if (const Floor::CallRecord *record = floor().call(id)) {
        one.queue = record->queue;
        one.at = record->began;
        if (const int agent = floor().agentIndex(record->agent); agent >= 0) {
            one.agent = floor().agents()[static_cast<size_t>(agent)].name;
        }
    }
    return one;
}

bool AlertDesk::Impl::tieTo(CaseGroup &group, Case what, const CallId &live)
{
    what.tied = now();
    const QString pbx = what.pbx;
    const QString call = what.call;
    if (!group.tie(std::move(what))) {
        return false;
    }
    if (records && !group.reason.isEmpty()) {
        const ContactReason reason{group.reason, ReasonSource::Hand};
        records->setReason(pbx, call, reason); // of visits that are over
        if (!live.isNull()) {
            tiedReasons.insert(live, reason); // of those to come
        }
    }
    changedGroups.insert(group.id);
    return true;
}

void AlertDesk::Impl::joinGroups(const CallId &id)
{
    const auto call = calls.constFind(id);
    const bool any = std::any_of(groups.begin(), groups.end(),
                                 [](const CaseGroup &group) { return group.isOpen() && !group.series.isEmpty(); });
    if (!any || call == calls.constEnd() || call->firstVisit == 0) {
        return;
    }
    const Visit *visit = floor().visitBySerial(call->firstVisit);
    if (visit == nullptr) {
        return;
    }
    const Alerts::Arrival arrival = arrivalOf(*visit, *call);
    bool joined = false;
    for (CaseGroup &group : groups) {
        if (group.isOpen() && !group.series.isEmpty() && Alerts::SurgeWatch::belongs(group.series, arrival)) {
            joined = tieTo(group, caseOf(id), id) || joined;
        }
    }
    if (joined) {
        Q_EMIT q.groupsChanged();
    }
}

std::optional<QString> AlertDesk::openGroup(const QString &series, const QString &title, QString *why)
{
    if (!m_impl->loaded) {
        Impl::refuse(why, tr("The desk is still being read from the disk."));
        return std::nullopt;
    }
    if (!m_impl->mayAnywhere(Access::Right::HandleAlerts, why)) {
        return std::nullopt;
    }
    CaseGroup group;
    group.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    group.title = title;
    group.series = series;
    group.reason = partOf(series, QStringLiteral("reason"));
    group.opened = m_impl->now();
    group.openedBy = m_impl->by();
    if (!m_impl->write(QStringLiteral("groupOpened"), group.id, title, why)) {
        return std::nullopt;
    }
    m_impl->groups.push_back(group);
    CaseGroup &kept = m_impl->groups.back();
    Base::Instant since = group.opened;
    if (const auto report = m_impl->surges->report(series)) {
        since = report->since;
    }
    const QList<CallId> live = m_impl->calls.keys();
    for (const CallId &id : live) {
        const Impl::Call call = m_impl->calls.value(id);
        const Visit *visit = call.firstVisit != 0 ? m_impl->floor().visitBySerial(call.firstVisit) : nullptr;
        const bool belongs = visit != nullptr && Alerts::SurgeWatch::belongs(series, m_impl->arrivalOf(*visit, call));
        if (belongs && m_impl->ourTime(visit->queue.pbx, visit->joined) >= since) {
            m_impl->tieTo(kept, m_impl->caseOf(id), id);
        }
    }
    m_impl->put(QStringLiteral("caseGroup"), kept.id, Alerts::toJson(kept));
    if (m_impl->records && since < group.opened) {
        // Those that are over already are among the contacts.
        Journal::ContactQuery query;
        query.since = since;
        query.until = group.opened;
        query.queue = partOf(series, QStringLiteral("queue"));
        query.reason = group.reason;
        query.region = partOf(series, QStringLiteral("region"));
        query.limit = MostTiedAtOnce;
        m_impl->records->contacts(query, this,
                                  [this, id = group.id](const Base::Result<std::vector<Contact>> &contacts) {
                                      CaseGroup *known = m_impl->groupOf(id);
                                      if (known == nullptr || !contacts) {
                                          return;
                                      }
                                      for (const Contact &contact : contacts.value()) {
                                          m_impl->tieTo(*known, ofContact(contact), {});
                                      }
                                      Q_EMIT groupsChanged();
                                  });
    }
    Q_EMIT groupsChanged();
    return group.id;
}

bool AlertDesk::tie(const QString &id, const CallId &call, QString *why)
{
    CaseGroup *group = m_impl->groupOf(id);
    if (group == nullptr || !group->isOpen()) {
        return Impl::refuse(why, tr("This group is closed."));
    }
    if (!m_impl->mayAnywhere(Access::Right::HandleAlerts, why)) {
        return false;
    }
    Case one = m_impl->caseOf(call);
    one.tiedBy = m_impl->by();
    if (!m_impl->write(QStringLiteral("groupTied"), call.key, group->title, why, call.pbx)) {
        return false;
    }
    if (!m_impl->tieTo(*group, std::move(one), call)) {
        return Impl::refuse(why, tr("This call is tied to the group already."));
    }
    Q_EMIT groupsChanged();
    return true;
}

bool AlertDesk::untie(const QString &id, const QString &pbx, const QString &call, QString *why)
{
    CaseGroup *group = m_impl->groupOf(id);
    if (group == nullptr) {
        return Impl::refuse(why, tr("This group is gone."));
    }
    if (!m_impl->mayAnywhere(Access::Right::HandleAlerts, why) ||
        !m_impl->write(QStringLiteral("groupUntied"), call, group->title, why, m_impl->pbxOf(pbx))) {
        return false;
    }
    const auto found = std::find_if(group->cases.begin(), group->cases.end(),
                                    [&](const Case &one) { return one.pbx == pbx && one.call == call; });
    if (found == group->cases.end() || !group->untie(pbx, call, m_impl->by(), m_impl->now())) {
        return Impl::refuse(why, tr("This call is not tied to the group."));
    }
    if (m_impl->records && !group->reason.isEmpty()) {
        m_impl->records->setReason(pbx, call, {found->reason, found->source});
        m_impl->tiedReasons.removeIf([&](const auto &tied) {
            return tied.key().key == call && m_impl->pbxName(tied.key().pbx) == pbx; // PBXs may use one key
        });
    }
    m_impl->changedGroups.insert(id);
    Q_EMIT groupsChanged();
    return true;
}

bool AlertDesk::closeGroup(const QString &id, QString *why)
{
    CaseGroup *group = m_impl->groupOf(id);
    if (group == nullptr || !group->isOpen()) {
        return Impl::refuse(why, tr("This group is closed."));
    }
    if (!m_impl->mayAnywhere(Access::Right::HandleAlerts, why) ||
        !m_impl->write(QStringLiteral("groupClosed"), id, group->title, why)) {
        return false;
    }
    group->closed = m_impl->now();
    group->closedBy = m_impl->by();
    m_impl->put(QStringLiteral("caseGroup"), id, Alerts::toJson(*group));
    Q_EMIT groupsChanged();
    return true;
}

bool AlertDesk::reopenGroup(const QString &id, QString *why)
{
    CaseGroup *group = m_impl->groupOf(id);
    if (group == nullptr || group->isOpen()) {
        return Impl::refuse(why, tr("This group is open."));
    }
    if (!m_impl->mayAnywhere(Access::Right::HandleAlerts, why) ||
        !m_impl->write(QStringLiteral("groupReopened"), id, group->title, why)) {
        return false;
    }
    group->closed = {};
    group->closedBy.clear();
    m_impl->put(QStringLiteral("caseGroup"), id, Alerts::toJson(*group));
    Q_EMIT groupsChanged();
    return true;
}

bool AlertDesk::mayExportGroup(const CaseGroup &group, QString *why)
{
    return maySeeCustomers(why) && m_impl->mayAnywhere(Access::Right::HandleAlerts, why) &&
           m_impl->write(QStringLiteral("groupExported"), group.id, group.title, why);
}

bool AlertDesk::postGroup(const QString &id, QString *why)
{
    const CaseGroup *group = m_impl->groupOf(id);
    if (group == nullptr) {
        return Impl::refuse(why, tr("This group is gone."));
    }
    if (!m_impl->webhook || m_impl->settings.webhook.url.isEmpty()) {
        return Impl::refuse(why, tr("No other system is named: see the rules page, webhook."));
    }
    if (!m_impl->mayAnywhere(Access::Right::HandleAlerts, why) ||
        !m_impl->write(QStringLiteral("groupSent"), id, group->title, why)) {
        return false;
    }
    const QJsonObject message{{QStringLiteral("type"), QStringLiteral("caseGroup")},
                              {QStringLiteral("group"), QJsonDocument::fromJson(Alerts::toJson(*group)).object()}};
    const auto posted = m_impl->webhook->post(QJsonDocument(message).toJson(QJsonDocument::Compact));
    return posted.ok() || Impl::refuse(why, posted.error());
}

bool AlertDesk::retryPosts(QString *why)
{
    if (!m_impl->webhook) {
        return Impl::refuse(why, tr("No other system is named: see the rules page, webhook."));
    }
    if (!m_impl->mayAnywhere(Access::Right::HandleAlerts, why) ||
        !m_impl->write(QStringLiteral("postsRetried"), {}, {}, why)) {
        return false;
    }
    m_impl->webhook->retryDead();
    return true;
}

} // namespace Floorwatch::Session
