#include "callers/sessiondesk.h"

#include "session/gate.h"
#include "session/session.h"

namespace Floorwatch::Callers
{

namespace
{

QString guideKind() { return QStringLiteral("guide"); }

} // namespace

SessionDesk::SessionDesk(Session::Session &session, QObject *parent)
    : Desk(parent), m_session(session), m_alerts(session.alerts())
{
    using Session::AlertDesk;
    const AlertDesk &alerts = m_alerts;
    connect(&alerts, &AlertDesk::demandChanged, this, &Desk::demandChanged);
    connect(&alerts, &AlertDesk::reasonChanged, this, &Desk::demandChanged);
    connect(&alerts, &AlertDesk::reasonChanged, this, &Desk::sharesChanged);
    connect(&alerts, &AlertDesk::settingsChanged, this, &Desk::settingsChanged);
    connect(&alerts, &AlertDesk::guidesChanged, this, &Desk::guidesChanged);
    connect(&alerts, &AlertDesk::statusChanged, this, &Desk::statusChanged);
    connect(&session, &Session::Session::floorChanged, this, [this](const Floor::FloorChanges &changes) {
        if (!changes.calls.empty()) {
            Q_EMIT callsMoved();
        }
    });
    connect(&session, &Session::Session::operatorChanged, this, &Desk::rightsChanged);
    connect(&session, &Session::Session::policyChanged, this, &Desk::rightsChanged);
}

bool SessionDesk::judged(Access::Right right, const Access::Subject &subject, QString *why) const
{
    const Access::Decision decision = m_session.judge(right, subject);
    if (why != nullptr) {
        *why = decision.why;
    }
    return decision.allowed;
}

bool SessionDesk::may(Access::Right right, QString *why) const
{
    // Customers belong to no team and no queue: the alert desk judges them without the operator's scope.
    if (right == Access::Right::SeeCustomers) {
        return m_alerts.maySeeCustomers(why);
    }
    return right == Access::Right::EditCustomers ? m_alerts.mayEditCustomers(why) : judged(right, {}, why);
}

bool SessionDesk::mayHandle(const Domain::CallId &call, QString *why) const
{
    Access::Subject subject;
    if (const Floor::CallRecord *record = m_session.floor().call(call); record != nullptr) {
        if (!record->agent.isNull()) {
            subject = Session::subjectOf(m_session.floor(), record->agent);
        }
        subject.callQueue = record->queue;
        subject.callerNumber = record->caller.number;
    }
    return judged(Access::Right::HandleAlerts, subject, why);
}

Base::Instant SessionDesk::now() const { return m_session.clock().now(); }

QTimeZone SessionDesk::zone() const { return m_session.floor().settings().zone; }

bool SessionDesk::isLive(const Domain::CallId &call) const
{
    const Floor::CallRecord *record = m_session.floor().call(call);
    return record != nullptr && record->phase != Domain::CallPhase::Ended;
}

bool SessionDesk::setReason(const Domain::CallId &call, const QString &reason, QString *why)
{
    return m_alerts.setReason(call, reason, why);
}

bool SessionDesk::addNote(const QString &number, const QString &text, QString *why)
{
    return m_alerts.addCallerNote(number, text, why);
}

bool SessionDesk::addPromise(const QString &number, const QString &text, Base::Instant due, QString *why)
{
    return m_alerts.addPromise(number, text, due, why);
}

bool SessionDesk::keepPromise(qint64 promise, const QString &number, QString *why)
{
    return m_alerts.keepPromise(promise, number, why);
}

QString SessionDesk::recordsTrouble() const
{
    const Journal::Records *records = m_alerts.records();
    if (records == nullptr) {
        return tr("Nothing is kept of callers: no records file was named.");
    }
    const Journal::RecordsStatus &status = records->status();
    if (status.open) {
        return {};
    }
    return status.message.isEmpty() ? tr("The records are being opened.") : status.message;
}

void SessionDesk::findCustomers(const Journal::CustomerQuery &query, QObject *context,
                                const Journal::Answer<Journal::CustomerPage> &answer)
{
    if (Journal::Records *records = m_alerts.records(); records != nullptr) {
        records->findCustomers(query, context, answer);
    } else {
        answer(Base::Error{recordsTrouble()});
    }
}

void SessionDesk::factsOf(const QString &number, QObject *context, const Journal::Answer<Journal::CallerFacts> &answer)
{
    if (Journal::Records *records = m_alerts.records(); records != nullptr) {
        records->callerFacts(number, now(), context, answer);
    } else {
        answer(Base::Error{recordsTrouble()});
    }
}

void SessionDesk::saveCustomer(const Domain::Customer &customer, QObject *context,
                               const Journal::Answer<Domain::Customer> &answer)
{
    QString why;
    if (!m_alerts.saveCustomer(customer, context, answer, &why)) {
        answer(Base::Error{why});
    }
}

void SessionDesk::removeCustomer(const Domain::Customer &customer, QObject *context,
                                 const Journal::Answer<Base::Done> &answer)
{
    QString why;
    if (!m_alerts.removeCustomer(customer, context, answer, &why)) {
        answer(Base::Error{why});
    }
}

std::unique_ptr<Customers::CsvImport> SessionDesk::importer(const QString &file, bool dryRun, QString *why)
{
    if (!dryRun) {
        return m_alerts.importCustomers(file, why);
    }
    return m_alerts.mayEditCustomers(why) ? std::make_unique<Customers::CsvImport>(*m_alerts.records()) : nullptr;
}

std::unique_ptr<Customers::CsvExport> SessionDesk::exporter(const QString &file, QString *why)
{
    return m_alerts.exportCustomers(file, why);
}

void SessionDesk::guideVersions(const QString &id, QObject *context,
                                const Journal::Answer<std::vector<Journal::Document>> &answer)
{
    if (Journal::Records *records = m_alerts.records(); records != nullptr) {
        records->versions(guideKind(), id, context, answer);
    } else {
        answer(Base::Error{recordsTrouble()});
    }
}

} // namespace Floorwatch::Callers
