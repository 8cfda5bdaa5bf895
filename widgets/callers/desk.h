// What the screens of callers ask of the program behind them; a test stands in for it. SessionDesk is the real one.
#pragma once

#include "access/rights.h"
#include "customers/csvimport.h"
#include "session/alertdesk.h"

#include <QObject>
#include <QTimeZone>

namespace Floorwatch::Callers
{

class Desk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// What rights and policy say; `why` is a sentence where they refuse.
    [[nodiscard]] virtual bool may(Access::Right right, QString *why = nullptr) const = 0;
    /// Set the reason of this call, write notes and promises for its caller.
    [[nodiscard]] virtual bool mayHandle(const Domain::CallId &call, QString *why = nullptr) const = 0;
    [[nodiscard]] virtual Base::Instant now() const = 0;
    [[nodiscard]] virtual QTimeZone zone() const = 0;
    [[nodiscard]] virtual const Session::DeskSettings &settings() const = 0;
    [[nodiscard]] virtual Web::LookupStatus lookup() const = 0;

    // ---- the caller of a live call; false: `why` says what is missing
    [[nodiscard]] virtual Session::Demand demandOf(const Domain::CallId &call) = 0;
    [[nodiscard]] virtual bool isLive(const Domain::CallId &call) const = 0;
    virtual bool setReason(const Domain::CallId &call, const QString &reason, QString *why) = 0;
    virtual bool addNote(const QString &number, const QString &text, QString *why) = 0;
    virtual bool addPromise(const QString &number, const QString &text, Base::Instant due, QString *why) = 0;
    virtual bool keepPromise(qint64 promise, const QString &number, QString *why) = 0;
    /// 0 to 1; -1 without calls.
    [[nodiscard]] virtual double unknownReasonShare() const = 0;

    // ---- customers; answers come in this thread, or not at all where `context` is gone
    /// Why there are none to be had; empty while the records are open.
    [[nodiscard]] virtual QString recordsTrouble() const = 0;
    virtual void findCustomers(const Journal::CustomerQuery &query, QObject *context,
                               const Journal::Answer<Journal::CustomerPage> &answer) = 0;
    virtual void factsOf(const QString &number, QObject *context,
                         const Journal::Answer<Journal::CallerFacts> &answer) = 0;
    virtual void saveCustomer(const Domain::Customer &customer, QObject *context,
                              const Journal::Answer<Domain::Customer> &answer) = 0;
    virtual void removeCustomer(const Domain::Customer &customer, QObject *context,
                                const Journal::Answer<Base::Done> &answer) = 0;
    /// Null where refused. A dry run stores nothing and leaves no trace.
    [[nodiscard]] virtual std::unique_ptr<Customers::CsvImport> importer(const QString &file, bool dryRun,
                                                                         QString *why) = 0;
    [[nodiscard]] virtual std::unique_ptr<Customers::CsvExport> exporter(const QString &file, QString *why) = 0;

    // ---- guides
    [[nodiscard]] virtual const std::vector<Alerts::Guide> &guides() const = 0;
    virtual bool saveGuide(const Alerts::Guide &guide, QString *why) = 0;
    virtual bool removeGuide(const QString &id, QString *why) = 0;
    /// Newest first.
    virtual void guideVersions(const QString &id, QObject *context,
                               const Journal::Answer<std::vector<Journal::Document>> &answer) = 0;

Q_SIGNALS:
    void demandChanged(const Floorwatch::Domain::CallId &call);
    void callsMoved();      ///< calls came, changed or ended
    void settingsChanged(); ///< also the names of reasons
    void guidesChanged();
    void sharesChanged(); ///< calls came, or a reason did
    void statusChanged(); ///< of records or look-up
    void rightsChanged(); ///< somebody else sits here, or policy changed
};

} // namespace Floorwatch::Callers
