// The desk of callers over a running session and its alert desk.
#pragma once

#include "access/decision.h"
#include "callers/desk.h"

namespace Floorwatch::Session
{
class Session;
}

namespace Floorwatch::Callers
{

class SessionDesk final : public Desk
{
    Q_OBJECT
public:
    /// `session` must outlive it.
    explicit SessionDesk(Session::Session &session, QObject *parent = nullptr);

    [[nodiscard]] bool may(Access::Right right, QString *why) const override;
    [[nodiscard]] bool mayHandle(const Domain::CallId &call, QString *why) const override;
    [[nodiscard]] Base::Instant now() const override;
    [[nodiscard]] QTimeZone zone() const override;
    [[nodiscard]] const Session::DeskSettings &settings() const override { return m_alerts.settings(); }
    [[nodiscard]] Web::LookupStatus lookup() const override { return m_alerts.lookupStatus(); }
    [[nodiscard]] Session::Demand demandOf(const Domain::CallId &call) override { return m_alerts.demandOf(call); }
    [[nodiscard]] bool isLive(const Domain::CallId &call) const override;
    bool setReason(const Domain::CallId &call, const QString &reason, QString *why) override;
    bool addNote(const QString &number, const QString &text, QString *why) override;
    bool addPromise(const QString &number, const QString &text, Base::Instant due, QString *why) override;
    bool keepPromise(qint64 promise, const QString &number, QString *why) override;
    [[nodiscard]] double unknownReasonShare() const override { return m_alerts.unknownReasonShare(); }
    [[nodiscard]] QString recordsTrouble() const override;
    void findCustomers(const Journal::CustomerQuery &query, QObject *context,
                       const Journal::Answer<Journal::CustomerPage> &answer) override;
    void factsOf(const QString &number, QObject *context, const Journal::Answer<Journal::CallerFacts> &answer) override;
    void saveCustomer(const Domain::Customer &customer, QObject *context,
                      const Journal::Answer<Domain::Customer> &answer) override;
    void removeCustomer(const Domain::Customer &customer, QObject *context,
                        const Journal::Answer<Base::Done> &answer) override;
    [[nodiscard]] std::unique_ptr<Customers::CsvImport> importer(const QString &file, bool dryRun,
                                                                 QString *why) override;
    [[nodiscard]] std::unique_ptr<Customers::CsvExport> exporter(const QString &file, QString *why) override;
    [[nodiscard]] const std::vector<Alerts::Guide> &guides() const override { return m_alerts.guides(); }
    bool saveGuide(const Alerts::Guide &guide, QString *why) override { return m_alerts.saveGuide(guide, why); }
    bool removeGuide(const QString &id, QString *why) override { return m_alerts.removeGuide(id, why); }
    void guideVersions(const QString &id, QObject *context,
                       const Journal::Answer<std::vector<Journal::Document>> &answer) override;

private:
    [[nodiscard]] bool judged(Access::Right right, const Access::Subject &subject, QString *why) const;

    Session::Session &m_session;
    Session::AlertDesk &m_alerts;
};

} // namespace Floorwatch::Callers
