// A desk of callers without a session: values by hand, answers when the test says so, and a record of what was asked.
#pragma once

#include "base/clock.h"
#include "callers/desk.h"

#include <QMap>

namespace Floorwatch::TestKit
{

class FakeCallers : public Callers::Desk
{
    Q_OBJECT
public:
    FakeCallers();

    [[nodiscard]] bool may(Access::Right right, QString *why) const override;
    [[nodiscard]] bool mayHandle(const Domain::CallId &call, QString *why) const override;
    [[nodiscard]] Base::Instant now() const override { return clock.now(); }
    [[nodiscard]] QTimeZone zone() const override { return QTimeZone("Asia/Shanghai"); }
    [[nodiscard]] const Session::DeskSettings &settings() const override { return desk; }
    [[nodiscard]] Web::LookupStatus lookup() const override { return lookupStatus; }
    [[nodiscard]] Session::Demand demandOf(const Domain::CallId &call) override;
    [[nodiscard]] bool isLive(const Domain::CallId &) const override { return live; }
    bool setReason(const Domain::CallId &call, const QString &reason, QString *why) override;
    bool addNote(const QString &number, const QString &text, QString *why) override;
    bool addPromise(const QString &number, const QString &text, Base::Instant due, QString *why) override;
    bool keepPromise(qint64 promise, const QString &number, QString *why) override;
    [[nodiscard]] double unknownReasonShare() const override { return share; }
    [[nodiscard]] QString recordsTrouble() const override { return trouble; }
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
    [[nodiscard]] const std::vector<Alerts::Guide> &guides() const override { return guideList; }
    bool saveGuide(const Alerts::Guide &guide, QString *why) override;
    bool removeGuide(const QString &id, QString *why) override;
    void guideVersions(const QString &id, QObject *context,
                       const Journal::Answer<std::vector<Journal::Document>> &answer) override;

    /// A caller with everything: tags, contacts, promises, notes.
    static Session::Demand fullDemand(const Domain::CallId &call);
    /// Three levels, both languages.
    static Alerts::Guide guide(const QString &id, const QString &reason);

    Base::ManualClock clock;
    Session::DeskSettings desk;
    Web::LookupStatus lookupStatus;
    QMap<QString, Session::Demand> demands; ///< by the call's key
    std::vector<Access::Right> denied;
    QString refusal; ///< why nothing can be done; empty: it can
    QString trouble;
    Journal::Records *store = nullptr; ///< for imports and exports
    bool live = true;
    double share = 0.25;
    std::vector<Domain::Customer> customers; ///< what is found where `total` is 0
    qint64 total = 0;                        ///< made up ones
    std::vector<Alerts::Guide> guideList;
    std::vector<Journal::Document> versions;
    QStringList asked; ///< what was asked for, a line each
    std::vector<Journal::CustomerQuery> queries;
};

} // namespace Floorwatch::TestKit
