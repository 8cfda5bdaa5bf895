#include "session/alertdeskimpl.h"

#include "metrics/figures.h"
#include "metrics/servicelevel.h"
#include "session/gate.h"

namespace Floorwatch::Session
{

using namespace Domain;

namespace
{

constexpr int TickMillis = 1'000;
constexpr int PaceMillis = 100;

} // namespace

AlertDesk::Impl::Impl(AlertDesk &desk, Session &theSession, const QString &recordsFile, const QString &webhookFolder)
    : q(desk), session(theSession), zone(theSession.settings().floor.zone), numbers(settings.country)
{
    if (!recordsFile.isEmpty()) {
        records = std::make_unique<Journal::Records>(recordsFile);
        connect(records.get(), &Journal::Records::statusChanged, &q, &AlertDesk::statusChanged);
    }
    if (!webhookFolder.isEmpty()) {
        webhook = std::make_unique<Web::Webhook>(webhookFolder, session.clock());
        connect(webhook.get(), &Web::Webhook::statusChanged, &q, &AlertDesk::statusChanged);
    }
    lookup = std::make_unique<Web::Lookup>(session.clock());
    connect(lookup.get(), &Web::Lookup::statusChanged, &q, &AlertDesk::statusChanged);
    connect(lookup.get(), &Web::Lookup::found, &q,
            [this](const QString &number, const Customer &customer) { enrich(number, customer); });
    second.setInterval(TickMillis);
    connect(&second, &QTimer::timeout, &q, [this] { tick(); });
    pace.setInterval(PaceMillis);
    connect(&pace, &QTimer::timeout, &q, [this] { sendSome(); });
    callers = std::make_unique<Alerts::CallerWatch>(book, zone, settings.country,
                                                    [this](const QString &number) { askFacts(number); });
    floorWatch = std::make_unique<Alerts::FloorWatch>(
        book, zone,
        Alerts::Ratios{
            [](const QueueCounts &counts) { return Metrics::serviceLevel(Metrics::ServiceLevel::Offered, counts); },
            [](const QueueCounts &counts) { return Metrics::abandonment(counts); }});
    surges = std::make_unique<Alerts::SurgeWatch>(book, zone, settings.surges);
}

AlertDesk::AlertDesk(Session &session, const QString &recordsFile, const QString &webhookFolder)
    : m_impl(std::make_unique<Impl>(*this, session, recordsFile, webhookFolder))
{
}

AlertDesk::~AlertDesk() { stop(); }

void AlertDesk::start()
{
    m_impl->started = true;
    m_impl->startedAt = m_impl->now();
    m_impl->nextDay = Base::endOfDay(m_impl->startedAt, m_impl->zone);
    m_impl->applySettings();
    if (m_impl->records) {
        m_impl->records->start();
        m_impl->load();
    } else {
        m_impl->loaded = true;
        m_impl->guides = Alerts::exampleGuides();
    }
    m_impl->second.start();
}

void AlertDesk::stop()
{
    if (!m_impl->started) {
        return;
    }
    m_impl->flush();
    m_impl->storeChanged();
    m_impl->started = false;
    m_impl->second.stop();
    m_impl->pace.stop();
    if (m_impl->records) {
        m_impl->records->stop();
    }
}

const Alerts::AlertBook &AlertDesk::book() const { return m_impl->book; }

Journal::Records *AlertDesk::records() const { return m_impl->records.get(); }

const DeskSettings &AlertDesk::settings() const { return m_impl->settings; }

bool AlertDesk::settingsLoaded() const { return m_impl->loaded; }

const Web::LookupStatus &AlertDesk::lookupStatus() const { return m_impl->lookup->status(); }

const Web::WebhookStatus &AlertDesk::webhookStatus() const
{
    static const Web::WebhookStatus off;
    return m_impl->webhook ? m_impl->webhook->status() : off;
}

void AlertDesk::heard(const PbxEvent &event)
{
    if (std::holds_alternative<UserEventTold>(event.body)) {
        m_impl->readByPhone(event);
    }
}

void AlertDesk::readBack(const PbxEvent &event)
{
    const auto *stepped = std::get_if<AlertStepped>(&event.body);
    if (stepped == nullptr) {
        return;
    }
    Alerts::AlertLife life;
    for (int i = 0; i < Alerts::AlertStepCount; ++i) {
        if (Alerts::text(static_cast<Alerts::AlertStep>(i)) == stepped->step) {
            life = {stepped->alert,  static_cast<Alerts::AlertStep>(i),
                    event.arrived,   stepped->by,
                    stepped->detail, stepped->body.toUtf8()};
            m_impl->book.restore(life);
            m_impl->pbxOfAlert.insert(stepped->alert, event.pbx);
        }
    }
}

void AlertDesk::observe(const Floor::FloorChanges &changes, const std::vector<Visit> &ended)
{
    if (!m_impl->started) {
        return;
    }
    Impl &desk = *m_impl;
    if (changes.day) {
        desk.keepOpenAlerts();
    }
    for (const quint64 serial : changes.calls) {
        desk.observeCall(serial);
    }
    const Base::Instant now = desk.now();
    desk.callers->observe(desk.floor(), changes, now);
    desk.floorWatch->observe(desk.floor(), changes, now);
    quint64 newest = desk.lastVisit;
    for (const quint64 serial : changes.visits) {
        if (serial > desk.lastVisit) {
            desk.observeVisit(serial);
            newest = std::max(newest, serial);
        }
        if (const Visit *visit = desk.floor().visitBySerial(serial); visit != nullptr && !visit->agent.isNull()) {
            desk.surges->answered(visit->call, desk.agentName(visit->agent));
        }
    }
    desk.lastVisit = newest;
    for (const Visit &visit : ended) {
        desk.keepContact(visit);
        desk.floorWatch->visitEnded(visit, now);
        desk.closeVisitOnly(visit.call);
    }
    for (const quint64 serial : changes.calls) {
        desk.closeCall(serial);
    }
    if (!changes.feeds.empty()) {
        desk.feedsChanged(changes.feeds);
    }
    desk.deliverTo(changes.agents);
    desk.flush();
}

void AlertDesk::Impl::observeCall(quint64 serial)
{
    const Floor::CallRecord *record = floor().callBySerial(serial);
    if (record == nullptr) {
        return;
    }
    const bool isNew = !calls.contains(record->id);
    Call &call = calls[record->id];
    callOfSerial.insert(serial, record->id);
    if (isNew || call.caller != record->caller) {
        name(record->id, call, record->caller);
    }
    const ContactReason reason = Alerts::reasonOf(*record, settings.reasons);
    if (reason != call.reason) {
        setReason(record->id, call, reason);
    }
}

void AlertDesk::Impl::knowRegion(const QString &region, const QString &number)
{
    if (!region.isEmpty() && !number.isEmpty() && !numberOfRegion.contains(region)) {
        numberOfRegion.insert(region, number);
    }
}

Alerts::Arrival AlertDesk::Impl::arrivalOf(const Visit &visit, const Call &call) const
{
    Alerts::Arrival arrival;
    arrival.at = ourTime(visit.queue.pbx, visit.joined);
    arrival.queue = visit.queue.key;
    arrival.reason = call.reason.key;
    arrival.number = call.number.key;
    arrival.region = Numbers::regionOf(call.number.key);
    arrival.call = visit.call;
    if (const Floor::CallRecord *record = floor().call(visit.call)) {
        arrival.entry = record->dialled;
    }
    arrival.agent = agentName(visit.agent);
    return arrival;
}

QString AlertDesk::Impl::agentName(const AgentId &agent) const
{
    const int index = floor().agentIndex(agent);
    return index >= 0 ? floor().agents()[static_cast<size_t>(index)].name : QString();
}

bool AlertDesk::Impl::isReplay(PbxId pbx) const
{
    return session.settings().feeds[static_cast<size_t>(pbx)].kind == Pbx::FeedKind::Replay;
}

/// Surges are counted by our own clock, whatever the PBXs' show; a recording's time is its own.
Base::Instant AlertDesk::Impl::ourTime(PbxId pbx, Base::Instant at) const
{
    return isReplay(pbx) ? at : at - session.health(pbx).clockOffset;
}

Base::Instant AlertDesk::Impl::surgeNow() const
{
    const auto &feeds = floor().feeds();
    const bool recorded = !feeds.empty() && std::all_of(feeds.begin(), feeds.end(),
                                                        [this](const auto &feed) { return isReplay(feed.pbx); });
    return recorded ? floor().lastTime(feeds.front().pbx) : now();
}

void AlertDesk::Impl::observeVisit(quint64 serial)
{
    const Visit *visit = floor().visitBySerial(serial);
    if (visit == nullptr || (!isReplay(visit->queue.pbx) && ourTime(visit->queue.pbx, visit->joined) < startedAt)) {
        return; // those are among the past contacts
    }
    auto found = calls.find(visit->call);
    if (found == calls.end()) {
        found = calls.insert(visit->call, {}); // a feed that tells queues, but no legs
        found->visitOnly = true;
        name(visit->call, *found, visit->caller);
        Floor::CallRecord record;
        record.id = visit->call;
        record.queue = visit->queue.key;
        found->reason = Alerts::reasonOf(record, settings.reasons);
    }
    if (found->firstVisit != 0) {
        return; // moved on to another queue: the same call
    }
    found->firstVisit = serial;
    found->countedToday = true;
    ++callsToday;
    unknownToday += found->reason.key.isEmpty() ? 1 : 0;
    const Alerts::Arrival arrival = arrivalOf(*visit, *found);
    knowRegion(arrival.region, arrival.number);
    surges->arrived(arrival);
    joinGroups(visit->call);
}

void AlertDesk::Impl::closeCall(quint64 serial)
{
    if (floor().callBySerial(serial) != nullptr || !callOfSerial.contains(serial)) {
        return;
    }
    dropCall(callOfSerial.take(serial));
}

void AlertDesk::Impl::closeVisitOnly(const CallId &id)
{
    const auto call = calls.constFind(id);
    if (call != calls.constEnd() && call->visitOnly) {
        dropCall(id);
    }
}

void AlertDesk::Impl::dropCall(const CallId &id)
{
    const Call call = calls.take(id);
    forgetNumber(call.number.key, id);
    tiedReasons.remove(id);
    escalated.remove(id);
    Q_EMIT q.demandChanged(id);
}

/// The caller's number becomes known, or another: what was known of the one before goes with its last call.
void AlertDesk::Impl::name(const CallId &id, Call &call, const Party &caller)
{
    const QString before = call.number.key;
    call.caller = caller;
    call.number = numbers.read(caller.number);
    forgetNumber(before, id);
    callsOfNumber.insert(call.number.key, id);
}

void AlertDesk::Impl::forgetNumber(const QString &number, const CallId &id)
{
    callsOfNumber.remove(number, id);
    if (!callsOfNumber.contains(number)) {
        known.remove(number);
    }
}

void AlertDesk::Impl::feedsChanged(const std::vector<int> &changed)
{
    bool live = true;
    for (const Floor::FeedRecord &feed : floor().feeds()) {
        const bool isLive = feed.state == FeedState::Live;
        if (isLive) {
            everLive.insert(feed.pbx);
        }
        // One that was never reached, or a recording that has ended, says nothing about the others.
        live = live && (isLive || isReplay(feed.pbx) || !everLive.contains(feed.pbx));
    }
    surges->setLive(live && !everLive.isEmpty(), surgeNow());
    for (const int feed : changed) {
        if (floor().feeds()[static_cast<size_t>(feed)].state == FeedState::Live) {
            deliverAll(); // texts that waited for this PBX
        }
    }
}

void AlertDesk::Impl::keepContact(const Visit &visit)
{
    if (!records) {
        return;
    }
    Contact contact;
    const auto call = calls.constFind(visit.call);
    contact.number = call != calls.constEnd() ? call->number.key : numbers.read(visit.caller.number).key;
    contact.region = Numbers::regionOf(contact.number);
    contact.at = visit.joined;
    contact.pbx = floor().feeds()[static_cast<size_t>(visit.queue.pbx)].name;
    contact.call = visit.call.key;
    contact.queue = visit.queue.key;
    contact.outcome = visit.outcome;
    contact.escalated = escalated.contains(visit.call);
    contact.wait = visit.wait;
    contact.talk = visit.talk;
    if (call != calls.constEnd()) {
        contact.reason = tiedReasons.value(visit.call, call->reason);
    }
    if (const Floor::CallRecord *record = floor().call(visit.call)) {
        contact.entry = record->dialled;
    }
    contact.agent = agentName(visit.agent);
    records->addContact(contact);
}

void AlertDesk::Impl::tick()
{
    const Base::Instant now = this->now();
    callers->tick(floor(), now);
    floorWatch->tick(floor(), now);
    for (const Floor::FeedRecord &feed : floor().feeds()) {
        const Pbx::FeedHealth health = session.health(feed.pbx);
        floorWatch->feedTrouble(
            {feed.pbx, health.malformed, health.troubles.empty() ? QString() : health.troubles.front().example}, now);
    }
    surges->tick(surgeNow());
    Q_EMIT q.surgesChanged(); // the running interval goes on, with calls or without
    book.tick(now);
    settleRestored(now);
    if (now >= nextDay) {
        beginDay(now);
    }
    tickNotices();
    flush();
}

void AlertDesk::Impl::beginDay(Base::Instant now)
{
    nextDay = Base::endOfDay(now, zone);
    callsToday = 0;
    unknownToday = 0;
    for (Call &call : calls) {
        call.countedToday = false;
    }
}

void AlertDesk::Impl::flush()
{
    const Alerts::AlertChanges changes = book.takeChanges();
    for (const Alerts::AlertLife &step : changes.steps) {
        // All steps of one alert stand with the feed of its first: feeds are read back one after the other.
        if (!pbxOfAlert.contains(step.alert)) {
            const Alerts::Alert *alert = book.find(step.alert);
            pbxOfAlert.insert(step.alert, alert != nullptr ? alert->condition.subject.pbx : PbxId{});
        }
        session.keep(pbxOfAlert.value(step.alert), AlertStepped{step.alert, Alerts::text(step.step), step.by,
                                                                step.detail, QString::fromUtf8(step.body)});
    }
    for (const QString &id : changes.alerts) {
        const Alerts::Alert *alert = book.find(id);
        markSpecial(alert);
        if (alert == nullptr) {
            pbxOfAlert.remove(id);
        }
    }
    if (!changes.alerts.isEmpty()) {
        Q_EMIT q.alertsChanged(changes.alerts);
    }
    if (!changes.announce.isEmpty()) {
        Q_EMIT q.announced(changes.announce);
    }
}

void AlertDesk::Impl::markSpecial(const Alerts::Alert *alert)
{
    if (alert != nullptr && alert->condition.kind == Alerts::AlertKind::SpecialCaller) {
        const Alerts::Subject &who = alert->condition.subject;
        const bool holds = alert->state != Alerts::AlertState::Cleared;
        floorWatch->setSpecial(who.call, holds ? (who.name.isEmpty() ? who.number : who.name) : QString());
    }
}

bool AlertDesk::Impl::may(Access::Right right, const Access::Subject &subject, QString *why) const
{
    const Access::Decision decision = session.judge(right, subject);
    return decision.allowed || refuse(why, decision.why);
}

/// What concerns no single agent or queue is not held back by a scope.
bool AlertDesk::Impl::mayAnywhere(Access::Right right, QString *why) const
{
    if (!session.signedIn() || session.isLocked()) {
        return may(right, {}, why);
    }
    Access::Operator everywhere = *session.signedIn();
    everywhere.scope = {};
    const Access::Decision decision = Access::decide(everywhere, session.policy(), right, {});
    return decision.allowed || refuse(why, decision.why);
}

bool AlertDesk::Impl::refuse(QString *why, const QString &text)
{
    if (why != nullptr) {
        *why = text;
    }
    return false;
}

bool AlertDesk::Impl::write(const QString &action, const QString &target, const QString &detail, QString *why,
                            PbxId pbx)
{
    Access::AuditEntry entry;
    entry.action = action;
    entry.whom = target;
    entry.outcome = QStringLiteral("done");
    entry.detail = detail;
    if (!session.writeAudit(std::move(entry))) {
        return refuse(why, session.auditTrouble());
    }
    session.keep(pbx, SupervisorActed{by(), action, target, detail, QStringLiteral("confirmed"), {}});
    return true;
}

} // namespace Floorwatch::Session
