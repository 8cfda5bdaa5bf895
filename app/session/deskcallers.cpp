// Who calls: facts from the records, what another system says, reasons, notes and promises.
#include "session/alertdeskimpl.h"
#include "session/gate.h"

namespace Floorwatch::Session
{

using namespace Domain;

void AlertDesk::Impl::askFacts(const QString &number)
{
    if (number.isEmpty() || known.contains(number)) {
        if (const auto entry = known.constFind(number); entry != known.constEnd() && entry->facts) {
            QTimer::singleShot(0, &q, [this, number] { tellFacts(number); });
        }
        return;
    }
    known.insert(number, {});
    lookup->ask(number);
    if (!records) {
        QTimer::singleShot(0, &q, [this, number] {
            takeFacts(number, Base::Error{tr("There is no file of customers and contacts.")});
        });
        return;
    }
    records->callerFacts(number, now(), &q,
                         [this, number](const Base::Result<Journal::CallerFacts> &facts) { takeFacts(number, facts); });
}

void AlertDesk::Impl::takeFacts(const QString &number, const Base::Result<Journal::CallerFacts> &facts)
{
    const auto entry = known.find(number);
    if (entry == known.end() || !started) {
        return; // the call is over
    }
    entry->trouble = facts ? QString() : facts.error();
    if (facts) {
        entry->facts = facts.value();
    } else if (!entry->facts) {
        entry->facts = Journal::CallerFacts{};
        entry->facts->number = number;
    }
    tellFacts(number);
}

void AlertDesk::Impl::enrich(const QString &number, const Customer &customer)
{
    if (const auto entry = known.find(number); entry != known.end() && started) {
        entry->enriched = customer;
        tellFacts(number);
    }
}

std::optional<Customer> AlertDesk::Impl::customerOf(const QString &number, const Known &entry)
{
    std::optional<Customer> customer = entry.facts ? entry.facts->customer : std::nullopt;
    if (!entry.enriched) {
        return customer;
    }
    if (!customer) {
        customer = Customer{};
        customer->numbers = QStringList{number};
    }
    const Customer &told = *entry.enriched;
    const auto fill = [](QString &field, const QString &value) { field = field.isEmpty() ? value : field; };
    fill(customer->name, told.name);
    fill(customer->segment, told.segment);
    fill(customer->key, told.key);
    fill(customer->accountManager, told.accountManager);
    fill(customer->notes, told.notes);
    for (const QString &tag : told.tags) {
        if (!customer->tags.contains(tag, Qt::CaseInsensitive)) {
            customer->tags << tag;
        }
    }
    return customer;
}

std::optional<Customer> AlertDesk::Impl::customerOf(const QString &number) const
{
    const auto entry = known.constFind(number);
    return entry == known.constEnd() ? std::nullopt : customerOf(number, *entry);
}

Journal::CallerFacts AlertDesk::Impl::merged(const QString &number) const
{
    const auto entry = known.constFind(number);
    if (entry == known.constEnd()) {
        return {};
    }
    Journal::CallerFacts facts = entry->facts.value_or(Journal::CallerFacts{});
    facts.number = number;
    facts.customer = customerOf(number, *entry);
    return facts;
}

void AlertDesk::Impl::tellFacts(const QString &number)
{
    if (!known.contains(number)) {
        return;
    }
    const Journal::CallerFacts facts = merged(number);
    callers->factsCame(facts, floor(), now());
    const QList<CallId> concerned = callsOfNumber.values(number);
    flush();
    for (const CallId &call : concerned) {
        Q_EMIT q.demandChanged(call);
    }
}

void AlertDesk::Impl::setReason(const CallId &id, Call &call, const ContactReason &reason)
{
    if (call.countedToday && call.reason.key.isEmpty() != reason.key.isEmpty()) {
        unknownToday += reason.key.isEmpty() ? 1 : -1;
    }
    call.reason = reason;
    callers->reasonCame(id, reason, floor(), now());
    floorWatch->setReason(id, reason.key);
    if (call.firstVisit != 0) {
        surges->reasonCame(id, reason.key);
        joinGroups(id);
    }
    Q_EMIT q.reasonChanged(id);
}

QStringList AlertDesk::tagsOfNumber(const QString &shown) const
{
    const auto entry = m_impl->known.constFind(m_impl->numbers.read(shown).key);
    if (entry == m_impl->known.constEnd()) {
        return {};
    }
    Journal::CallerFacts sharers;
    sharers.customer = Impl::customerOf(entry.key(), *entry);
    if (entry->facts) {
        sharers.others = entry->facts->others;
    }
    return sharers.tags();
}

QStringList AlertDesk::tagsOf(const CallId &call) const
{
    const auto found = m_impl->calls.constFind(call);
    return found == m_impl->calls.constEnd() ? QStringList() : tagsOfNumber(found->number.key);
}

Demand AlertDesk::demandOf(const CallId &call)
{
    Demand demand;
    demand.call = call;
    const auto found = m_impl->calls.constFind(call);
    if (found == m_impl->calls.constEnd()) {
        demand.trouble = tr("This call is over.");
        return demand;
    }
    demand.number = found->number.key;
    demand.shownNumber = found->number.kind == Numbers::Kind::Valid
                             ? Numbers::shown(found->number.key, m_impl->settings.country)
                             : found->caller.number;
    demand.callerName = found->caller.name;
    demand.region = Numbers::regionOf(found->number.key);
    demand.reason = found->reason;
    if (!maySeeCustomers(&demand.trouble)) {
        return demand;
    }
    if (demand.number.isEmpty()) {
        demand.factsKnown = true;
        return demand;
    }
    const auto entry = m_impl->known.constFind(demand.number);
    if (entry == m_impl->known.constEnd()) {
        m_impl->askFacts(demand.number);
        return demand;
    }
    demand.factsKnown = entry->facts.has_value();
    demand.trouble = entry->trouble;
    demand.enriched = entry->enriched;
    demand.facts = m_impl->merged(demand.number);
    return demand;
}

ContactReason AlertDesk::reasonOf(const CallId &call) const { return m_impl->calls.value(call).reason; }

double AlertDesk::unknownReasonShare() const
{
    return m_impl->callsToday == 0 ? -1.0 : static_cast<double>(m_impl->unknownToday) / m_impl->callsToday;
}

Access::Subject AlertDesk::Impl::subjectOf(const CallId &call) const
{
    Access::Subject subject;
    if (const Floor::CallRecord *record = floor().call(call)) {
        if (!record->agent.isNull()) {
            subject = Floorwatch::Session::subjectOf(floor(), record->agent);
        }
        subject.callQueue = record->queue;
        subject.callerNumber = record->caller.number;
    }
    return subject;
}

bool AlertDesk::setReason(const CallId &call, const QString &reason, QString *why)
{
    const Floor::CallRecord *record = m_impl->floor().call(call);
    if (record == nullptr || record->legs.empty()) {
        return Impl::refuse(why, tr("This call is over."));
    }
    if (!m_impl->may(Access::Right::HandleAlerts, m_impl->subjectOf(call), why)) {
        return false;
    }
    const Leg &leg = record->legs.front();
    const quint64 serial = record->serial;
    m_impl->session.keep(call.pbx, CallReasonSet{{leg.id.key, call.key, leg.channel}, reason, m_impl->by()});
    m_impl->observeCall(serial);
    if (m_impl->records) {
        m_impl->records->setReason(m_impl->floor().feeds()[static_cast<size_t>(call.pbx)].name, call.key,
                                   m_impl->calls.value(call).reason);
    }
    m_impl->flush();
    return true;
}

bool AlertDesk::addCallerNote(const QString &number, const QString &text, QString *why)
{
    if (number.isEmpty()) {
        return Impl::refuse(why, tr("An anonymous caller keeps no note: use the call's own."));
    }
    if (!m_impl->records) {
        return Impl::refuse(why, tr("There is no file of customers and contacts."));
    }
    if (!m_impl->mayKeep(number, why) || !m_impl->write(QStringLiteral("callerNote"), number, text, why)) {
        return false;
    }
    const CustomerNote note{
        0, m_impl->customerOf(number).value_or(Customer{}).id, number, m_impl->now(), m_impl->by(), text};
    m_impl->records->addNote(note, this, [this, number](const auto &) { m_impl->askAgain(number); });
    return true;
}

bool AlertDesk::addPromise(const QString &number, const QString &text, Base::Instant due, QString *why)
{
    if (number.isEmpty()) {
        return Impl::refuse(why, tr("Nothing can be promised to an anonymous caller."));
    }
    if (!m_impl->records) {
        return Impl::refuse(why, tr("There is no file of customers and contacts."));
    }
    if (!m_impl->mayKeep(number, why) || !m_impl->write(QStringLiteral("promise"), number, text, why)) {
        return false;
    }
    const Promise promise{
        0, m_impl->customerOf(number).value_or(Customer{}).id, number, text, m_impl->by(), m_impl->now(), due, {}};
    m_impl->records->addPromise(promise, this, [this, number](const auto &) { m_impl->askAgain(number); });
    return true;
}

bool AlertDesk::keepPromise(qint64 promise, const QString &number, QString *why)
{
    if (!m_impl->records) {
        return Impl::refuse(why, tr("There is no file of customers and contacts."));
    }
    if (!m_impl->mayKeep(number, why) ||
        !m_impl->write(QStringLiteral("promiseKept"), number, QString::number(promise), why)) {
        return false;
    }
    m_impl->records->keepPromise(promise, m_impl->now(), this,
                                 [this, number](const auto &) { m_impl->askAgain(number); });
    return true;
}

bool AlertDesk::Impl::mayKeep(const QString &number, QString *why) const
{
    const auto call = callsOfNumber.constFind(number);
    Access::Subject subject = call != callsOfNumber.constEnd() ? subjectOf(*call) : Access::Subject{};
    subject.callerNumber = number;
    return may(Access::Right::HandleAlerts, subject, why);
}

void AlertDesk::Impl::askAgainOf(const QStringList &keys)
{
    for (const QString &number : keys) {
        askAgain(number);
    }
}

void AlertDesk::Impl::askAgain(const QString &number)
{
    if (known.contains(number)) {
        records->callerFacts(number, now(), &q, [this, number](const Base::Result<Journal::CallerFacts> &facts) {
            takeFacts(number, facts);
        });
    }
}

// ---- customers

bool AlertDesk::maySeeCustomers(QString *why) const { return m_impl->mayAnywhere(Access::Right::SeeCustomers, why); }

bool AlertDesk::mayEditCustomers(QString *why) const
{
    return m_impl->records ? m_impl->may(Access::Right::EditCustomers, {}, why)
                           : Impl::refuse(why, tr("There is no file of customers and contacts."));
}

bool AlertDesk::saveCustomer(const Customer &customer, QObject *context, Journal::Answer<Customer> answer, QString *why)
{
    if (!mayEditCustomers(why) ||
        !m_impl->write(customer.id == 0 ? QStringLiteral("customerAdded") : QStringLiteral("customerChanged"),
                       customer.key.isEmpty() ? customer.numbers.value(0) : customer.key, customer.name, why)) {
        return false;
    }
    m_impl->records->saveCustomer(
        customer, context, [this, self = QPointer<AlertDesk>(this), answer = std::move(answer)](const auto &result) {
            if (answer) {
                answer(result);
            }
            if (self && result) {
                m_impl->askAgainOf(result.value().numbers); // whoever of them calls now is known better
            }
        });
    return true;
}

bool AlertDesk::removeCustomer(const Customer &customer, QObject *context, Journal::Answer<Base::Done> answer,
                               QString *why)
{
    if (!mayEditCustomers(why) ||
        !m_impl->write(QStringLiteral("customerRemoved"),
                       customer.key.isEmpty() ? customer.numbers.value(0) : customer.key, customer.name, why)) {
        return false;
    }
    m_impl->records->removeCustomer(customer.id, context,
                                    [this, self = QPointer<AlertDesk>(this), answer = std::move(answer),
                                     numbers = customer.numbers](const auto &result) {
                                        if (answer) {
                                            answer(result);
                                        }
                                        if (self && result) {
                                            m_impl->askAgainOf(numbers);
                                        }
                                    });
    return true;
}

std::unique_ptr<Customers::CsvImport> AlertDesk::importCustomers(const QString &file, QString *why)
{
    if (!mayEditCustomers(why) || !m_impl->write(QStringLiteral("customersImported"), {}, file, why)) {
        return {};
    }
    auto import = std::make_unique<Customers::CsvImport>(*m_impl->records);
    connect(import.get(), &Customers::CsvImport::finished, this, [this] { m_impl->askAgainOf(m_impl->known.keys()); });
    return import;
}

std::unique_ptr<Customers::CsvExport> AlertDesk::exportCustomers(const QString &file, QString *why)
{
    if (!mayEditCustomers(why) || !m_impl->write(QStringLiteral("customersExported"), {}, file, why)) {
        return {};
    }
    return std::make_unique<Customers::CsvExport>(*m_impl->records);
}

void AlertDesk::done(const Command &command)
{
    LegId leg;
    if (const auto *took = std::get_if<TakeOverLeg>(&command.body)) {
        leg = took->leg;
    } else if (const auto *here = std::get_if<RedirectLeg>(&command.body); here && !here->token.isEmpty()) {
        leg = here->leg; // by the supervisor himself
    } else if (const auto *spy = std::get_if<StartSpy>(&command.body); spy && spy->mode == SpyMode::Barge) {
        leg = spy->leg;
    } else if (const auto *change = std::get_if<SwitchSpy>(&command.body); change && change->mode == SpyMode::Barge) {
        leg = m_impl->floor().spiedBy(change->leg);
    }
    const Floor::CallRecord *call = leg.isNull() ? nullptr : m_impl->floor().callOfLeg(leg);
    if (call != nullptr) {
        m_impl->escalated.insert(call->id); // its visit that goes on is kept with it
    }
    if (call != nullptr && m_impl->records) {
        m_impl->records->markEscalated(m_impl->floor().feeds()[static_cast<size_t>(call->id.pbx)].name, call->id.key);
    }
}

} // namespace Floorwatch::Session
