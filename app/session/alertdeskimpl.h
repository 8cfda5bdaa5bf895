// The desk's inside. Private to the room.
#pragma once

#include "alerts/callerwatch.h"
#include "alerts/floorwatch.h"
#include "session/alertdesk.h"
#include "session/session.h"

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <deque>
#include <functional>

namespace Floorwatch::Session
{

class AlertDesk::Impl
{
public:
    Impl(AlertDesk &desk, Session &theSession, const QString &recordsFile, const QString &webhookFolder);

    AlertDesk &q;
    Session &session;
    const QTimeZone zone;
    std::unique_ptr<Journal::Records> records;
    std::unique_ptr<Web::Lookup> lookup;
    std::unique_ptr<Web::Webhook> webhook;
    DeskSettings settings;
    QString lookupSecret;
    QString webhookSecret;
    bool loaded = false;
    bool begun = false; ///< this house has been worked in before
    bool started = false;
    bool callsSettled = false; ///< alerts read back whose calls are over have been ended
    bool settled = false;      ///< all of them have been confirmed or cleared
    Base::Instant nextDay;     ///< midnight
    QSet<Domain::PbxId> everLive;
    QHash<QString, Domain::PbxId> pbxOfAlert; ///< where its steps are kept
    int loading = 0;                          ///< answers that are still to come before `loaded`

    Numbers::NumberReader numbers;
    Alerts::AlertBook book;
    std::unique_ptr<Alerts::CallerWatch> callers;
    std::unique_ptr<Alerts::FloorWatch> floorWatch;
    std::unique_ptr<Alerts::SurgeWatch> surges;
    QTimer second;
    Base::Instant startedAt;

    // ---- live calls
    struct Call {
        Domain::ContactReason reason;
        Domain::Party caller;
        Numbers::Number number;
        quint64 firstVisit = 0;    ///< 0: in no queue yet
        bool countedToday = false; ///< stands in callsToday
        bool visitOnly = false;    ///< of a feed that tells no legs
    };
    QHash<Domain::CallId, Call> calls;
    QHash<quint64, Domain::CallId> callOfSerial;
    QMultiHash<QString, Domain::CallId> callsOfNumber; ///< by Number::key
    quint64 lastVisit = 0;                             ///< the newest that was counted
    /// Of the callers of live calls, by Number::key; an empty optional: asked, not answered yet.
    struct Known {
        std::optional<Journal::CallerFacts> facts;
        std::optional<Domain::Customer> enriched;
        QString trouble;
    };
    QHash<QString, Known> known;
    QSet<Domain::CallId> escalated;                           ///< live calls that were taken over or barged into
    QHash<Domain::CallId, Domain::ContactReason> tiedReasons; ///< of live calls that were tied to a group
    QHash<QString, QString> numberOfRegion;                   ///< one that called: regions are named by their numbers
    int callsToday = 0;
    int unknownToday = 0;

    // ---- what is kept
    std::vector<Alerts::Notice> notices;
    std::vector<Alerts::CaseGroup> groups;
    std::vector<Alerts::Guide> guides;
    QHash<QString, int> versions; ///< of documents, by "kind/id", as they were read or stored here
    QSet<QString> changedGroups;  ///< to be stored
    QSet<QString> changedNotices;
    struct Text {
        QString notice;
        Domain::AgentId agent;
        int version = 0;
    };
    std::deque<Text> texts;                                ///< to be sent, a few a tick
    QSet<std::pair<QString, Domain::AgentId>> underWay;    ///< waiting to be sent, or sent and not answered
    QHash<QString, QHash<Domain::AgentId, size_t>> places; ///< of the deliveries of each notice
    bool noticesTold = true;                               ///< since the last change
    int ticks = 0;
    QHash<quint64, Text> sentTexts; ///< on their way, by command
    QTimer pace;

    // ---- the past that is being read for the baselines
    struct Past {
        Base::Instant first;
        size_t rows = 0;                        ///< gathered so far
        std::vector<Journal::ContactCount> day; ///< what is left of the day that was read
    };
    std::shared_ptr<Past> past;

    // ---- the back-test that runs
    struct Testing {
        Alerts::BackTest test;
        Base::Instant from;
        Base::Instant until;
        Base::Instant reached;
        int pages = 0; ///< whose customers were asked for
        bool scanned = false;
        bool cancelled = false;
        QString error;
    };
    std::shared_ptr<Testing> testing;

    [[nodiscard]] Base::Instant now() const { return session.clock().now(); }
    [[nodiscard]] const Floor::FloorState &floor() const { return session.floor(); }
    /// What stays true of a PBX over restarts.
    [[nodiscard]] QString pbxName(Domain::PbxId pbx) const { return floor().feeds()[static_cast<size_t>(pbx)].name; }
    /// Its number by that name; the first one's where it is not here.
    [[nodiscard]] Domain::PbxId pbxOf(const QString &pbx) const
    {
        const auto &feeds = floor().feeds();
        const auto found = std::ranges::find(feeds, pbx, &Floor::FeedRecord::name);
        return found == feeds.end() ? Domain::PbxId{} : found->pbx;
    }
    [[nodiscard]] QString by() const { return session.signedIn() ? session.signedIn()->name : QString(); }

    // alertdesk.cpp
    void tick();
    void flush();
    void observeCall(quint64 serial);
    void observeVisit(quint64 serial);
    void closeCall(quint64 serial);
    void closeVisitOnly(const Domain::CallId &id);
    void dropCall(const Domain::CallId &id);
    void name(const Domain::CallId &id, Call &call, const Domain::Party &caller);
    void forgetNumber(const QString &number, const Domain::CallId &id);
    void feedsChanged(const std::vector<int> &changed);
    void beginDay(Base::Instant now);

    // deskalerts.cpp
    void keepOpenAlerts();
    void settleRestored(Base::Instant now);
    void endGoneCalls(Base::Instant now);
    /// Ends the conditions that hold and are meant.
    void overWhere(const std::function<bool(const Alerts::Alert &, const Alerts::Member &)> &isMeant,
                   Base::Instant now);
    void keepContact(const Domain::Visit &visit);
    void markSpecial(const Alerts::Alert *alert);
    [[nodiscard]] QString agentName(const Domain::AgentId &agent) const;
    [[nodiscard]] bool isReplay(Domain::PbxId pbx) const;
    [[nodiscard]] Base::Instant ourTime(Domain::PbxId pbx, Base::Instant at) const;
    [[nodiscard]] Base::Instant surgeNow() const;
    /// Names the region, once and for all, by a number that is of it.
    void knowRegion(const QString &region, const QString &number);
    [[nodiscard]] Alerts::Arrival arrivalOf(const Domain::Visit &visit, const Call &call) const;

    // deskcallers.cpp
    void askFacts(const QString &number);
    void takeFacts(const QString &number, const Base::Result<Journal::CallerFacts> &facts);
    void enrich(const QString &number, const Domain::Customer &customer);
    void tellFacts(const QString &number);
    /// What records and look-up say of this number together.
    [[nodiscard]] Journal::CallerFacts merged(const QString &number) const;
    /// The same of the customer alone, without his past.
    [[nodiscard]] static std::optional<Domain::Customer> customerOf(const QString &number, const Known &entry);
    [[nodiscard]] std::optional<Domain::Customer> customerOf(const QString &number) const;
    void setReason(const Domain::CallId &id, Call &call, const Domain::ContactReason &reason);
    [[nodiscard]] bool mayKeep(const QString &number, QString *why) const;
    void askAgain(const QString &number);
    void askAgainOf(const QStringList &keys);

    // desksettings.cpp
    void load();
    void loadPart(const QString &kind, const std::function<QString(const QByteArray &body)> &take);
    void beginGuides();
    void loadHistory();
    void learnSurges();
    void gatherOn(Base::Instant day, const std::shared_ptr<Past> &reading);
    void learnOn(const std::shared_ptr<Past> &read);
    void learnBefore(Base::Instant end, const std::shared_ptr<Past> &reading);
    void learnTalk();
    void applySettings();
    void releaseCallers(Base::Instant now);
    void put(const QString &kind, const QString &id, const QByteArray &body, bool removed = false);
    void replace(const QString &kind, const QString &id, const QByteArray &body);
    void tellTest(const std::shared_ptr<Testing> &test);

    // desknotices.cpp
    void tickNotices();
    void storeChanged();
    void findPbxs(Alerts::Notice &notice);
    void deliverAll();
    void deliverTo(const std::vector<int> &agents);
    void deliver(Alerts::Notice &notice, const Floor::AgentRecord &agent);
    [[nodiscard]] QHash<Domain::AgentId, size_t> &placesIn(const Alerts::Notice &notice);
    void deliverRevised(const Text &text);
    void noteChange(const QString &notice);
    void sendSome();
    void fared(const Text &text, Alerts::Delivery::State state, const QString &trouble);
    [[nodiscard]] Alerts::Notice *noticeOf(const QString &id);
    [[nodiscard]] bool concerns(const Alerts::Notice &notice, const Floor::AgentRecord &agent) const;
    void readByPhone(const Domain::PbxEvent &event);

    // deskgroups.cpp
    [[nodiscard]] Alerts::CaseGroup *groupOf(const QString &id);
    [[nodiscard]] Alerts::Case caseOf(const Domain::CallId &id) const;
    void joinGroups(const Domain::CallId &id);
    /// `live`: its call, where it is up still.
    bool tieTo(Alerts::CaseGroup &group, Alerts::Case what, const Domain::CallId &live);
    void changed(const Alerts::CaseGroup &group);

    // ---- what people do
    bool answer(const QString &id, QString *why, const std::function<bool(Base::Instant)> &give);
    /// Judged; `why` as everywhere.
    [[nodiscard]] bool may(Access::Right right, const Access::Subject &subject, QString *why) const;
    [[nodiscard]] bool mayAnywhere(Access::Right right, QString *why) const;
    [[nodiscard]] Access::Subject subjectOf(const Alerts::Alert &alert) const;
    [[nodiscard]] Access::Subject subjectOf(const Domain::CallId &call) const;
    /// Into audit trail and journal; false (with `why`) where it could not be written.
    bool write(const QString &action, const QString &target, const QString &detail, QString *why,
               Domain::PbxId pbx = {});
    static bool refuse(QString *why, const QString &text);
};

} // namespace Floorwatch::Session
