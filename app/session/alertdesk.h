// The desk that warns: watches the floor for special callers, breaches and surges, keeps what is known of callers, and
// carries out what people do about it. The session owns one.
//
// Everything happens in the session's thread; records, look-up and webhook answer into it. What people do is judged by
// rights, written to the audit trail where it is about a person, and kept in the journal.
#pragma once

#include "alerts/alertbook.h"
#include "alerts/callerrule.h"
#include "alerts/casegroup.h"
#include "alerts/floorrule.h"
#include "alerts/guide.h"
#include "alerts/notice.h"
#include "alerts/reasons.h"
#include "alerts/surgewatch.h"
#include "customers/csvimport.h"
#include "journal/records.h"
#include "web/lookup.h"
#include "web/webhook.h"

#include "domain/command.h"
#include "domain/pbxevent.h"
#include "floor/floorstate.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Floorwatch::Session
{

class Session;

/// All that the house has set for its desk; stored as documents of the records.
struct DeskSettings {
    Alerts::CallerRules callers = Alerts::defaultCallerRules();
    std::vector<Alerts::FloorRule> floor = Alerts::defaultFloorRules();
    Alerts::ReasonSettings reasons = Alerts::defaultReasonSettings();
    Alerts::SurgeSettings surges;
    Web::LookupSettings lookup;
    Web::WebhookSettings webhook;
    QString country = QStringLiteral("CN");
    QString agentLanguage = QStringLiteral("zh_CN"); ///< of notices
    bool operator==(const DeskSettings &) const = default;
};

/// Who the caller of a live call is, as the demand card shows it.
struct Demand {
    Domain::CallId call;
    QString number; ///< key; empty: anonymous
    QString shownNumber;
    QString callerName; ///< as the PBX says
    QString region;     ///< key
    Domain::ContactReason reason;
    bool factsKnown = false; ///< false: asked, not answered yet
    QString trouble;         ///< why nothing can be known
    Journal::CallerFacts facts;
    std::optional<Domain::Customer> enriched; ///< what the look-up said
};

class AlertDesk : public QObject
{
    Q_OBJECT
public:
    /// `recordsFile` empty: nothing is known of callers, and what is decided here ends with the program. Session makes
    /// it, and starts it once the day has been read back.
    AlertDesk(Session &session, const QString &recordsFile, const QString &webhookFolder);
    ~AlertDesk() override;
    void start();
    void stop();

    [[nodiscard]] const Alerts::AlertBook &book() const;
    [[nodiscard]] Journal::Records *records() const; ///< null without a records file
    [[nodiscard]] const DeskSettings &settings() const;
    [[nodiscard]] bool settingsLoaded() const;
    [[nodiscard]] const Web::LookupStatus &lookupStatus() const;
    [[nodiscard]] const Web::WebhookStatus &webhookStatus() const;

    // ---- people's answers to alerts; `why` says what is missing where refused (right HandleAlerts)
    bool acknowledge(const QString &alert, QString *why = nullptr);
    bool snooze(const QString &alert, Base::Span span, QString *why = nullptr);
    bool assign(const QString &alert, const QString &to, QString *why = nullptr);
    bool note(const QString &alert, const QString &text, QString *why = nullptr);
    bool reopen(const QString &alert, QString *why = nullptr);

    // ---- callers
    /// Of any live call, at once with what is known so far; demandChanged() follows while more comes.
    [[nodiscard]] Demand demandOf(const Domain::CallId &call);
    [[nodiscard]] Domain::ContactReason reasonOf(const Domain::CallId &call) const;
    bool setReason(const Domain::CallId &call, const QString &reason, QString *why = nullptr);
    bool addCallerNote(const QString &number, const QString &text, QString *why = nullptr);
    bool addPromise(const QString &number, const QString &text, Base::Instant due, QString *why = nullptr);
    bool keepPromise(qint64 promise, const QString &number, QString *why = nullptr);

    // ---- customers: judged and written to the audit trail here; records() is for reading
    [[nodiscard]] bool maySeeCustomers(QString *why = nullptr) const;
    [[nodiscard]] bool mayEditCustomers(QString *why = nullptr) const;
    bool saveCustomer(const Domain::Customer &customer, QObject *context, Journal::Answer<Domain::Customer> answer,
                      QString *why = nullptr);
    bool removeCustomer(const Domain::Customer &customer, QObject *context, Journal::Answer<Base::Done> answer,
                        QString *why = nullptr);
    /// Null where refused. `file` is named in the audit trail.
    std::unique_ptr<Customers::CsvImport> importCustomers(const QString &file, QString *why = nullptr);
    std::unique_ptr<Customers::CsvExport> exportCustomers(const QString &file, QString *why = nullptr);
    [[nodiscard]] QStringList tagsOf(const Domain::CallId &call) const;
    /// The same by a number as the PBX shows it, for callers of live calls.
    [[nodiscard]] QStringList tagsOfNumber(const QString &shown) const;
    /// Of today's calls so far, how many have no reason: 0 to 1; -1 without calls.
    [[nodiscard]] double unknownReasonShare() const;

    // ---- rules and settings (right EditRules; look-up and webhook: ChangeSettings)
    /// Stores them as a new version and works by them at once. Secrets are not part of them.
    bool setSettings(const DeskSettings &settings, QString *why = nullptr);
    void setSecrets(const QString &lookupSecret, const QString &webhookSecret);
    /// How often the rule would have fired. Answers by backTested(); a new one cancels the one before.
    void backTest(const Alerts::CallerRule &rule);
    void cancelBackTest();

    // ---- surges
    [[nodiscard]] std::vector<Alerts::SurgeWatch::Standing> standings() const;
    [[nodiscard]] std::optional<Alerts::SurgeReport> surge(const QString &series) const;
    [[nodiscard]] QString seriesName(const QString &series, const QString &language) const;
    [[nodiscard]] QString reasonName(const QString &key, const QString &language) const;
    /// Of a region's key; the key's own English name where no number of it has called for weeks.
    [[nodiscard]] QString regionName(const QString &region, const QString &language) const;

    // ---- notices (right TellAgents)
    [[nodiscard]] const std::vector<Alerts::Notice> &notices() const;
    /// Stores and sends; a notice that was sent before is revised: its new text goes out again.
    bool sendNotice(Alerts::Notice notice, QString *why = nullptr);
    bool withdrawNotice(const QString &id, QString *why = nullptr);
    /// Somebody says that the agent has read it.
    bool acknowledgeNotice(const QString &id, const Domain::AgentId &agent, QString *why = nullptr);

    // ---- case groups (right HandleAlerts)
    [[nodiscard]] const std::vector<Alerts::CaseGroup> &groups() const;
    /// Opens a group for a surge with its calls so far tied; answers its id.
    std::optional<QString> openGroup(const QString &series, const QString &title, QString *why = nullptr);
    bool tie(const QString &group, const Domain::CallId &call, QString *why = nullptr);
    bool untie(const QString &group, const QString &pbx, const QString &call, QString *why = nullptr);
    bool closeGroup(const QString &group, QString *why = nullptr);
    bool reopenGroup(const QString &group, QString *why = nullptr);
    /// It names customers: needs SeeCustomers too, and is written to the audit trail.
    bool mayExportGroup(const Alerts::CaseGroup &group, QString *why = nullptr);
    /// By the webhook.
    bool postGroup(const QString &group, QString *why = nullptr);
    /// Tries the messages again that were given up.
    bool retryPosts(QString *why = nullptr);

    // ---- guides (right EditRules to change)
    [[nodiscard]] const std::vector<Alerts::Guide> &guides() const;
    bool saveGuide(const Alerts::Guide &guide, QString *why = nullptr);
    bool removeGuide(const QString &id, QString *why = nullptr);

Q_SIGNALS:
    /// At most once a frame: ids of alerts that changed.
    void alertsChanged(const QStringList &alerts);
    /// Show and sound these now.
    void announced(const QStringList &alerts);
    void demandChanged(const Floorwatch::Domain::CallId &call);
    void reasonChanged(const Floorwatch::Domain::CallId &call);
    void settingsChanged();
    /// Once a second, and when what is usual was learned.
    void surgesChanged();
    void noticesChanged();
    void groupsChanged();
    void guidesChanged();
    /// `share`: how far it has come, 1: done.
    void backTested(const Floorwatch::Alerts::BackTest::Outcome &outcome, double share, const QString &error);
    void statusChanged(); ///< of records, look-up, webhook

private:
    friend class Session;
    /// Every event of a live feed, once it is folded.
    void heard(const Domain::PbxEvent &event);
    /// A step of an alert's life that the journal kept, while the day is read back.
    void readBack(const Domain::PbxEvent &event);
    /// What changed on the floor, and the visits that ended meanwhile; at most once a frame.
    void observe(const Floor::FloorChanges &changes, const std::vector<Domain::Visit> &ended);
    /// What became of a text that was sent to an agent; false where it was none of the desk's.
    bool answered(const Domain::CommandResult &result);
    /// Something an operator asked for was confirmed: a call that was taken over or barged into was escalated.
    void done(const Domain::Command &command);

    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace Floorwatch::Session
