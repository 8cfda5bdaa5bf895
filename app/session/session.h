// One running Floorwatch: feeds, floor, journal and what a supervisor asks, put together. The console and floorwatchd
// both own one. Everything here happens in the thread that created it; the links and the journal have threads of
// their own behind it.
#pragma once

#include "access/audittrail.h"
#include "access/decision.h"
#include "base/clock.h"
#include "domain/command.h"
#include "floor/floorstate.h"
#include "pbx/feedconfig.h"
#include "pbx/feedhealth.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace Floorwatch::Session
{

struct SessionSettings {
    std::vector<Pbx::FeedConfig> feeds;
    QString journalFile; ///< empty: no journal (history ends with the program, and the screen says so)
    Floor::FloorSettings floor;
    Access::Policy policy;
    /// Where everything that an operator does is written down before it is done. Without it nobody can do anything.
    std::shared_ptr<Access::AuditSink> audit;
    QString recordsFile;   ///< customers, contacts, rules; empty: nothing is known of callers
    QString webhookFolder; ///< messages to another system on their way; empty: none are sent
};

/// Whether what happens is being kept, and if not why not.
struct JournalState {
    bool on = false;
    bool failing = false; ///< the live floor goes on, but what happens is not kept
    QString message;      ///< for a person; empty while all is well
    QString file;
};

class AlertDesk;
class Monitor;
class Telephone;

/// Rights are enforced here, below any view: whoever asks, nothing goes to a PBX that the operator who is signed in may
/// not do, or that could not be written to the audit trail first.
class Session : public QObject
{
    Q_OBJECT
public:
    /// `clock` must outlive the session.
    Session(SessionSettings settings, const Base::Clock &clock, QObject *parent = nullptr);
    ~Session() override;

    /// Opens the journal, rebuilds the day from it, and starts the feeds.
    void start();
    /// Stops the feeds, writes what is left to the journal, and returns when all threads have ended. Idempotent.
    void stop();

    [[nodiscard]] const Floor::FloorState &floor() const;
    [[nodiscard]] const Base::Clock &clock() const;
    [[nodiscard]] const SessionSettings &settings() const;
    [[nodiscard]] Pbx::FeedHealth health(Domain::PbxId pbx) const;
    [[nodiscard]] JournalState journal() const;

    /// Adds a feed while running (the first-start page does) and starts it.
    void addFeed(const Pbx::FeedConfig &feed);

    /// Who acts from now on. Whoever was signed in before is signed out.
    void signIn(const Access::Operator &who);
    /// Ends what the operator listens to; nothing can be done until the next signIn().
    void signOut();
    /// While locked nothing can be done, but what is being listened to goes on to be heard with the microphone closed.
    void setLocked(bool locked);
    [[nodiscard]] bool isLocked() const;
    [[nodiscard]] const std::optional<Access::Operator> &signedIn() const;
    [[nodiscard]] const Access::Policy &policy() const;
    void setPolicy(const Access::Policy &policy);
    /// What rights and policy say, whatever the PBX would.
    [[nodiscard]] Access::Decision judge(Access::Right right, const Access::Subject &subject) const;

    /// What the supervisor hears and speaks with; null: nothing yet. Ends what is being listened to by another.
    void setTelephone(std::unique_ptr<Telephone> telephone);
    [[nodiscard]] Telephone *telephone() const;
    [[nodiscard]] Monitor &monitor();
    /// What warns: special callers, breaches, surges.
    [[nodiscard]] AlertDesk &alerts();

    /// Whether rights and the PBX allow such a thing now; `why` says what is missing where they do not.
    [[nodiscard]] bool mayDo(Domain::PbxId pbx, const Domain::CommandBody &what, QString *why = nullptr) const;
    /// Asks the PBX, once rights allow it and the audit trail has it. Answers by commandFinished() with the returned
    /// number, always, within 15 s. `reason` is the operator's own, where policy asks for one.
    quint64 submit(Domain::PbxId pbx, Domain::CommandBody what, const QString &reason = {});

Q_SIGNALS:
    /// At most once per 16 ms, however many events came.
    void floorChanged(const Floorwatch::Floor::FloorChanges &changes);
    void healthChanged(Floorwatch::Domain::PbxId pbx);
    void journalChanged();
    void operatorChanged();
    void policyChanged();
    void telephoneChanged();
    void commandFinished(const Floorwatch::Domain::CommandResult &result);
    /// Every feed was a recorded stream and has been read to its end.
    void feedsEnded();

private:
    friend class AlertDesk;
    friend class Monitor;
    [[nodiscard]] bool pbxAllows(Domain::PbxId pbx, const Domain::CommandBody &what, QString *why) const;
    /// Judged by `right` instead of the command's own: the notice of a listener is whispered by whoever may listen.
    quint64 submitAs(Domain::PbxId pbx, Domain::CommandBody what, const QString &reason, Access::Right right);
    /// Hangs up a leg of one's own listening: everybody may stop, and nobody is told of it but the PBX.
    void endSpy(const Domain::LegId &spyer);
    void endLeg(const Domain::LegId &leg, const QString &channel);
    /// Fills in when, and who where it is not said. False where it could not be written.
    bool writeAudit(Access::AuditEntry entry);
    /// With what is known of the caller, for exemptions by tag.
    [[nodiscard]] Access::Subject withTags(Access::Subject subject) const;
    /// Why the last entry could not be written.
    [[nodiscard]] const QString &auditTrouble() const;
    void writeRefusal(Access::Right right, const Domain::AgentId &whom, const QString &why);
    /// Something done to a call that no PBX is asked for: a flag or a note, kept in the journal.
    void writeCallMark(const Domain::LegId &leg, const QString &action, const QString &text);
    /// Something that happened at the console and belongs into the journal, in its place between the events.
    void keep(Domain::PbxId pbx, Domain::EventBody body);
    /// Asks a PBX on behalf of somebody who has been judged and written down already. The answer goes to the desk.
    quint64 submitJudged(Domain::PbxId pbx, Domain::CommandBody what);

    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace Floorwatch::Session
