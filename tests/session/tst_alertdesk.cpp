// The desk that warns, end to end behind the session: a caller on the wire, an alert, what people do about it.
#include "session/alertfixture.h"
#include "session/gate.h"

#include <QSignalSpy>
#include <QTest>

using namespace Floorwatch;
using namespace Floorwatch::Domain;
using Access::Role;
using Alerts::AlertState;
using Alerts::CallStage;
using SessionTest::AlertFixture;

namespace
{
constexpr int Patience = 20'000;
const QString Vip = QStringLiteral("+8613912345678");
} // namespace

class TestAlertDesk : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void aVipIsToldOfBeforeAnybodyAnswersAndFollowedToTheEnd();
    void theDemandOfACallerIsKnown();
    void anAnswerToAnAlertNeedsTheRight();
    void whatWasAcknowledgedIsSoAfterARestart();
    void aReasonSetByHandCountsAtOnce();
    void aRegionOfThePastHasItsNameInEachLanguage();
    void whatIsCountedForSurgesIsToldAsItGoesOn();
    void aTaggedCallerIsExemptOnceHeIsKnown();
    void aNoticeGoesToEverySignedInAgent();
    void aTextOverAnOldOneTakesNoneAway();
    void aRefusedTextIsSaid();
    void aWithdrawnNoticeIsSentToNobodyMore();
    void casesAreTiedAndRestored();
    void anUntiedCallIsThatOfItsPbx();
    void deliveriesFindTheirPbxAfterARestart();
    void theTagsOfAllWhoShareANumberCount();
    void settingsSurviveAndBadOnesAreRefused();
    void aFullAuditTrailStopsWhatItCannotTell();
    void withoutRecordsAlertsGoOn();
};

void TestAlertDesk::aVipIsToldOfBeforeAnybodyAnswersAndFollowedToTheEnd()
{
    AlertFixture f;
    f.addCustomer(QStringLiteral("王芳"), Vip, {Tag::Vip});
    QSignalSpy announced(&f.desk(), &Session::AlertDesk::announced);
    f.arrives("1.1", "13912345678");
    QTRY_VERIFY_WITH_TIMEOUT(f.alertOf("1.1") != nullptr, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(announced.count() > 0, Patience);
    const QString id = f.alertOf("1.1")->id;
    QCOMPARE(f.alertOf("1.1")->condition.subject.name, QStringLiteral("王芳"));
    f.joins("1.1", "13912345678");
    QTRY_VERIFY_WITH_TIMEOUT(f.desk().book().find(id)->trail->stage == CallStage::Waiting, Patience);
    f.rings("1.1");
    QTRY_VERIFY_WITH_TIMEOUT(f.desk().book().find(id)->trail->stage == CallStage::Ringing, Patience);
    QCOMPARE(f.desk().book().find(id)->trail->who, QStringLiteral("Alice Chen"));
    f.answers("1.1");
    QTRY_VERIFY_WITH_TIMEOUT(f.desk().book().find(id)->trail->stage == CallStage::Talking, Patience);
    f.hangsUp("1.1");
    QTRY_VERIFY_WITH_TIMEOUT(f.desk().book().find(id)->trail->stage == CallStage::Ended, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(f.desk().book().find(id)->state, AlertState::Cleared, Patience);
}

void TestAlertDesk::theDemandOfACallerIsKnown()
{
    AlertFixture f;
    f.addCustomer(QStringLiteral("王芳"), Vip, {Tag::Vip});
    f.arrives("1.1", "13912345678");
    f.joins("1.1", "13912345678");
    QTRY_VERIFY_WITH_TIMEOUT(f.desk().demandOf(AlertFixture::call("1.1")).factsKnown, Patience);
    f.hangsUp("1.1");
    QTRY_VERIFY_WITH_TIMEOUT(f.session->floor().call(AlertFixture::call("1.1")) == nullptr, Patience);
    // The same caller again: what he did before is known.
    const auto known = [&](const char *id) {
        const Session::Demand demand = f.desk().demandOf(AlertFixture::call(id));
        return demand.factsKnown && demand.facts.contactsIn7Days == 1;
    };
    f.arrives("2.1", "13912345678");
    QTRY_VERIFY_WITH_TIMEOUT(known("2.1"), Patience);
    const Session::Demand demand = f.desk().demandOf(AlertFixture::call("2.1"));
    QCOMPARE(demand.facts.customer->name, QStringLiteral("王芳"));
    QCOMPARE(demand.facts.contacts.front().outcome, VisitOutcome::Abandoned);
    QVERIFY(f.desk().addCallerNote(Vip, QStringLiteral("wants a call back")));
    QTRY_COMPARE_WITH_TIMEOUT(f.desk().demandOf(AlertFixture::call("2.1")).facts.notes.size(), size_t(1), Patience);
}

void TestAlertDesk::anAnswerToAnAlertNeedsTheRight()
{
    AlertFixture f;
    f.addCustomer(QStringLiteral("王芳"), Vip, {Tag::Vip});
    f.arrives("1.1", "13912345678");
    QTRY_VERIFY_WITH_TIMEOUT(f.alertOf("1.1") != nullptr, Patience);
    const QString id = f.alertOf("1.1")->id;
    QString why;
    f.session->signIn(SessionTest::someone(Role::Viewer));
    QVERIFY(!f.desk().acknowledge(id, &why));
    QVERIFY(!why.isEmpty());
    QVERIFY(!f.desk().addCallerNote(Vip, QStringLiteral("x"), &why));
    QVERIFY(!f.desk().setReason(AlertFixture::call("1.1"), QStringLiteral("billing"), &why));
    QVERIFY(f.desk().demandOf(AlertFixture::call("1.1")).facts.customer == std::nullopt);
    QVERIFY(!f.desk().saveCustomer({}, f.session.get(), {}, &why));
    f.session->signOut();
    QVERIFY(!f.desk().acknowledge(id, &why));
    f.session->signIn(SessionTest::someone(Role::FloorSupervisor));
    QVERIFY(f.desk().acknowledge(id, &why));
    QCOMPARE(f.desk().book().find(id)->acknowledgedBy, QStringLiteral("wang"));
    QVERIFY(f.desk().reopen(id));
    QCOMPARE(f.desk().book().find(id)->state, AlertState::Open);
    f.session->setLocked(true);
    QVERIFY(!f.desk().acknowledge(id, &why));
}

void TestAlertDesk::whatWasAcknowledgedIsSoAfterARestart()
{
    const QTemporaryDir folder;
    AlertFixture::Given given;
    given.folder = folder.path();
    QString id;
    {
        AlertFixture f(given);
        f.addCustomer(QStringLiteral("王芳"), Vip, {Tag::Vip});
        f.arrives("1.1", "13912345678");
        QTRY_VERIFY_WITH_TIMEOUT(f.alertOf("1.1") != nullptr, Patience);
        id = f.alertOf("1.1")->id;
        QVERIFY(f.desk().acknowledge(id));
        f.session->stop();
    }
    AlertFixture again(given);
    const Alerts::Alert *alert = again.desk().book().find(id);
    QVERIFY(alert != nullptr);
    QCOMPARE(alert->acknowledgedBy, QStringLiteral("wang"));
}

void TestAlertDesk::aReasonSetByHandCountsAtOnce()
{
    AlertFixture f;
    f.arrives("1.1", "13800000001");
    f.joins("1.1", "13800000001");
    QTRY_COMPARE_WITH_TIMEOUT(f.desk().unknownReasonShare(), 1.0, Patience);
    QVERIFY(f.desk().setReason(AlertFixture::call("1.1"), QStringLiteral("billing")));
    QCOMPARE(f.desk().reasonOf(AlertFixture::call("1.1")),
             (ContactReason{QStringLiteral("billing"), ReasonSource::Hand}));
    QCOMPARE(f.desk().unknownReasonShare(), 0.0);
    QVERIFY(f.desk().setReason(AlertFixture::call("1.1"), {})); // taken back
    QCOMPARE(f.desk().unknownReasonShare(), 1.0);
}

void TestAlertDesk::aRegionOfThePastHasItsNameInEachLanguage()
{
    const QString region = QStringLiteral("CN-Beijing");
    QTemporaryDir folder;
    {
        AlertFixture before({Role::FloorSupervisor, {}, folder.path()});
        Contact contact;
        contact.number = QStringLiteral("+8613800138000");
        contact.region = region;
        contact.at = before.clock.now() - std::chrono::hours(30);
        before.desk().records()->addContact(contact);
    }
    AlertFixture f({Role::FloorSupervisor, {}, folder.path()});
    QTRY_COMPARE_WITH_TIMEOUT(f.desk().regionName(region, QStringLiteral("zh")), QStringLiteral("北京市"), Patience);
    QCOMPARE(f.desk().regionName(region, QStringLiteral("en")), QStringLiteral("Beijing"));
}

void TestAlertDesk::whatIsCountedForSurgesIsToldAsItGoesOn()
{
    AlertFixture f;
    const auto counted = [&] {
        const auto standings = f.desk().standings();
        const auto queue = std::find_if(standings.begin(), standings.end(), [](const auto &standing) {
            return standing.series == QStringLiteral("queue=support");
        });
        return queue == standings.end() ? 0.0 : queue->count;
    };
    double told = 0; // as who listens to the signal alone knows it
    connect(&f.desk(), &Session::AlertDesk::surgesChanged, this, [&] { told = counted(); });
    for (const char *id : {"1.1", "2.1"}) {
        f.arrives(id, "13912345678");
        f.joins(id, "13912345678");
    }
    QTRY_COMPARE_WITH_TIMEOUT(told, 2.0, Patience);
}

void TestAlertDesk::aTaggedCallerIsExemptOnceHeIsKnown()
{
    AlertFixture::Given given;
    given.policy.exemptTags = {QStringLiteral("lawyer")};
    AlertFixture f(given);
    f.addCustomer(QStringLiteral("Counsel"), Vip, {QStringLiteral("lawyer")});
    f.arrives("1.1", "13912345678");
    QTRY_VERIFY_WITH_TIMEOUT(!f.desk().tagsOf(AlertFixture::call("1.1")).isEmpty(), Patience);
    Access::Subject subject;
    subject.agentInterface = QStringLiteral("PJSIP/1001");
    subject.callerNumber = QStringLiteral("13912345678");
    QCOMPARE(f.session->judge(Access::Right::Listen, subject).refusal, Access::Refusal::ExemptCaller);
}

namespace
{
Alerts::Notice noticeOf(const char *text)
{
    Alerts::Notice notice;
    notice.title = QStringLiteral("Mast down");
    notice.versions = {{QStringLiteral("基站故障"), QString::fromUtf8(text), {}, {}}};
    return notice;
}
int inState(const Alerts::Notice &notice, Alerts::Delivery::State state)
{
    return static_cast<int>(std::count_if(notice.deliveries.begin(), notice.deliveries.end(),
                                          [&](const Alerts::Delivery &d) { return d.state == state; }));
}
} // namespace

void TestAlertDesk::aNoticeGoesToEverySignedInAgent()
{
    AlertFixture f;
    QString why;
    QVERIFY2(f.desk().sendNotice(noticeOf("A mast is down"), &why), qPrintable(why));
    QTRY_COMPARE_WITH_TIMEOUT(f.pbx.seen("MessageSend"), 2, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(inState(f.desk().notices().front(), Alerts::Delivery::State::Sent), 2, Patience);
    // Who signs in while it is in force gets it as well.
    f.pbx.send("Event: QueueMemberAdded\r\nQueue: support\r\nMemberName: Carol\r\nInterface: PJSIP/1003\r\n"
               "StateInterface: PJSIP/1003\r\nStatus: 1\r\nPaused: 0\r\n\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(f.pbx.seen("MessageSend"), 3, Patience);
    // A revision goes to all again.
    Alerts::Notice revised = f.desk().notices().front();
    revised.versions.push_back({QStringLiteral("已恢复"), QStringLiteral("Restored"), {}, {}});
    QVERIFY(f.desk().sendNotice(revised));
    QTRY_COMPARE_WITH_TIMEOUT(f.pbx.seen("MessageSend"), 6, Patience);
    QVERIFY(f.desk().acknowledgeNotice(revised.id, {PbxId{}, QStringLiteral("PJSIP/1001")}));
    QVERIFY(f.audit->has("notice", "done"));
}

void TestAlertDesk::aTextOverAnOldOneTakesNoneAway()
{
    AlertFixture f;
    QVERIFY(f.desk().sendNotice(noticeOf("A mast is down")));
    QTRY_COMPARE_WITH_TIMEOUT(f.pbx.seen("MessageSend"), 2, Patience);
    const Alerts::Notice seen = f.desk().notices().front();
    const auto send = [&](const char *text) {
        Alerts::Notice revised = seen;
        revised.versions.push_back({QStringLiteral("基站故障"), QString::fromUtf8(text), {}, {}});
        return f.desk().sendNotice(revised);
    };
    QVERIFY(send("Restored"));
    QTRY_COMPARE_WITH_TIMEOUT(f.pbx.seen("MessageSend"), 4, Patience);
    // As somebody sends it who has not seen that.
    QVERIFY(send("Two masts are down"));
    const auto &versions = f.desk().notices().front().versions;
    QCOMPARE(versions.size(), size_t(3));
    QCOMPARE(versions[1].english, QStringLiteral("Restored"));
    QCOMPARE(versions[2].english, QStringLiteral("Two masts are down"));
    QTRY_COMPARE_WITH_TIMEOUT(f.pbx.seen("MessageSend"), 6, Patience); // and every agent gets the new one
}

void TestAlertDesk::aRefusedTextIsSaid()
{
    AlertFixture f;
    f.pbx.refusals.insert("MessageSend", "Message failed to send.");
    QVERIFY(f.desk().sendNotice(noticeOf("A mast is down")));
    QTRY_COMPARE_WITH_TIMEOUT(inState(f.desk().notices().front(), Alerts::Delivery::State::Refused), 2, Patience);
    QVERIFY(f.desk().notices().front().deliveries.front().trouble.contains(QStringLiteral("failed to send")));
}

void TestAlertDesk::aWithdrawnNoticeIsSentToNobodyMore()
{
    AlertFixture f;
    QVERIFY(f.desk().sendNotice(noticeOf("A mast is down")));
    QTRY_COMPARE_WITH_TIMEOUT(f.pbx.seen("MessageSend"), 2, Patience);
    QVERIFY(f.desk().withdrawNotice(f.desk().notices().front().id));
    f.pbx.send("Event: QueueMemberAdded\r\nQueue: support\r\nMemberName: Carol\r\nInterface: PJSIP/1003\r\n"
               "StateInterface: PJSIP/1003\r\nStatus: 1\r\nPaused: 0\r\n\r\n");
    const auto carol = [&] { return f.session->floor().agentIndex({PbxId{}, QStringLiteral("PJSIP/1003")}) >= 0; };
    QTRY_VERIFY_WITH_TIMEOUT(carol(), Patience);
    QCOMPARE(f.desk().notices().front().deliveries.size(), size_t(2));
}

void TestAlertDesk::casesAreTiedAndRestored()
{
    AlertFixture f;
    f.arrives("1.1", "13800000001");
    f.joins("1.1", "13800000001");
    QTRY_VERIFY_WITH_TIMEOUT(f.desk().unknownReasonShare() > 0, Patience);
    QString why;
    const auto group = f.desk().openGroup(QStringLiteral("queue=support"), QStringLiteral("Mast down"), &why);
    QVERIFY2(group, qPrintable(why));
    QVERIFY(f.desk().tie(*group, AlertFixture::call("1.1"), &why) || !why.isEmpty());
    QCOMPARE(f.desk().groups().front().tiedCount(), 1);
    QVERIFY(!f.desk().tie(*group, AlertFixture::call("1.1"), &why)); // once only
    // New ones of the same series join while it is open.
    f.arrives("2.1", "13800000002");
    f.joins("2.1", "13800000002");
    QTRY_COMPARE_WITH_TIMEOUT(f.desk().groups().front().tiedCount(), 2, Patience);
    QVERIFY(f.desk().untie(*group, QStringLiteral("pbx"), QStringLiteral("1.1"), &why));
    QCOMPARE(f.desk().groups().front().tiedCount(), 1);
    QVERIFY(f.desk().closeGroup(*group));
    f.arrives("3.1", "13800000003");
    f.joins("3.1", "13800000003");
    QTRY_VERIFY_WITH_TIMEOUT(f.session->floor().openVisits().size() == 3, Patience);
    QCOMPARE(f.desk().groups().front().tiedCount(), 1);
}

void TestAlertDesk::anUntiedCallIsThatOfItsPbx()
{
    AlertFixture::Given given;
    given.pbxs << QStringLiteral("branch");
    AlertFixture f(given);
    f.pbx.send(AlertFixture::arrival("1.1", "13800000001"));
    f.branch.send(AlertFixture::arrival("1.1", "13800000002"));
    QTRY_COMPARE_WITH_TIMEOUT(f.session->floor().openVisits().size(), 2U, Patience);
    QString why;
    const auto group = f.desk().openGroup(QStringLiteral("reason=no-signal"), QStringLiteral("Mast down"), &why);
    QVERIFY2(group, qPrintable(why));
    const CallId first = AlertFixture::call("1.1");
    QVERIFY2(f.desk().tie(*group, first, &why), qPrintable(why));
    QVERIFY2(f.desk().tie(*group, {PbxId(1), first.key}, &why), qPrintable(why));
    QVERIFY2(f.desk().untie(*group, QStringLiteral("pbx"), first.key, &why), qPrintable(why));
    f.pbx.send(AlertFixture::end("1.1"));
    f.branch.send(AlertFixture::end("1.1"));
    QTRY_COMPARE_WITH_TIMEOUT(f.session->floor().openVisits().size(), 0U, Patience);
    QHash<QString, QString> reasons;
    const auto read = [&] {
        Journal::ContactQuery query;
        query.until = f.clock.now() + std::chrono::hours(1);
        f.desk().records()->contacts(query, f.session.get(), [&](const Base::Result<std::vector<Contact>> &contacts) {
            for (const Contact &contact : contacts.value()) {
                reasons.insert(contact.pbx, contact.reason.key);
            }
        });
        return reasons.size() == 2;
    };
    QTRY_VERIFY_WITH_TIMEOUT(read(), Patience);
    QCOMPARE(reasons.value(QStringLiteral("pbx")), QString());
    QCOMPARE(reasons.value(QStringLiteral("branch")), QStringLiteral("no-signal"));
}

void TestAlertDesk::deliveriesFindTheirPbxAfterARestart()
{
    const QTemporaryDir folder;
    AlertFixture::Given given;
    given.folder = folder.path();
    given.pbxs << QStringLiteral("branch");
    {
        AlertFixture f(given);
        QVERIFY(f.desk().sendNotice(noticeOf("A mast is down")));
        QTRY_COMPARE_WITH_TIMEOUT(inState(f.desk().notices().front(), Alerts::Delivery::State::Sent), 3, Patience);
        f.session->stop();
    }
    // The PBXs are named the other way round, as in another program beside this one.
    std::swap(given.pbxs[0], given.pbxs[1]);
    AlertFixture again(given);
    QCOMPARE(again.desk().notices().size(), 1U);
    const Alerts::Notice &notice = again.desk().notices().front();
    QCOMPARE(notice.deliveries.size(), 3U); // to nobody twice
    QCOMPARE(inState(notice, Alerts::Delivery::State::Sent), 3);
    for (const auto &delivery : notice.deliveries) {
        const bool ofBranch = delivery.agent.key == QLatin1String("PJSIP/2001");
        QCOMPARE(delivery.pbx, ofBranch ? QStringLiteral("branch") : QStringLiteral("pbx"));
        QCOMPARE(delivery.agent.pbx, PbxId(ofBranch ? 0 : 1));
    }
    QVERIFY(again.desk().acknowledgeNotice(notice.id, {PbxId(0), QStringLiteral("PJSIP/2001")}));
}

void TestAlertDesk::theTagsOfAllWhoShareANumberCount()
{
    AlertFixture f;
    f.addCustomer(QStringLiteral("Ann"), Vip, {Tag::Vip});
    f.addCustomer(QStringLiteral("Bob"), Vip, {QStringLiteral("quiet")});
    f.arrives("1.1", "13912345678");
    QTRY_VERIFY_WITH_TIMEOUT(f.alertOf("1.1") != nullptr, Patience);
    QCOMPARE(f.desk().tagsOf(AlertFixture::call("1.1")), (QStringList{QStringLiteral("quiet"), Tag::Vip}));
    const Journal::CallerFacts facts = f.desk().demandOf(AlertFixture::call("1.1")).facts;
    QCOMPARE(facts.customer.value_or(Customer{}).name, QStringLiteral("Bob"));
    QCOMPARE(facts.customer.value_or(Customer{}).tags, QStringList{QStringLiteral("quiet")}); // his own on the card
    QCOMPARE(facts.others.size(), 1U);
}

void TestAlertDesk::settingsSurviveAndBadOnesAreRefused()
{
    const QTemporaryDir folder;
    AlertFixture::Given given;
    given.folder = folder.path();
    {
        AlertFixture f(given);
        Session::DeskSettings settings = f.desk().settings();
        settings.callers.settings.lists.insert(QStringLiteral("press"), {Vip});
        settings.surges.leastCount = 7;
        QString why;
        QVERIFY2(f.desk().setSettings(settings, &why), qPrintable(why));
        settings.callers.rules.front().test = {}; // asks nothing
        QVERIFY(!f.desk().setSettings(settings, &why));
        QVERIFY(!why.isEmpty());
        settings = f.desk().settings();
        settings.lookup.enabled = true;
        settings.lookup.urlTemplate = QStringLiteral("https://crm.example/{number}");
        QVERIFY(!f.desk().setSettings(settings, &why)); // a floor supervisor names no other system
        f.session->stop();
    }
    AlertFixture again(given);
    QCOMPARE(again.desk().settings().callers.settings.lists.value(QStringLiteral("press")), QStringList{Vip});
    QCOMPARE(again.desk().settings().surges.leastCount, 7);
    QVERIFY(!again.desk().guides().empty()); // the worked examples a house begins with
}

void TestAlertDesk::aFullAuditTrailStopsWhatItCannotTell()
{
    AlertFixture f;
    f.audit->full = true;
    QString why;
    QVERIFY(!f.desk().sendNotice(noticeOf("A mast is down"), &why));
    QVERIFY(why.contains(QStringLiteral("audit trail")));
    QCOMPARE(f.pbx.seen("MessageSend"), 0);
    QVERIFY(!f.desk().openGroup(QStringLiteral("queue=support"), QStringLiteral("x"), &why));
}

void TestAlertDesk::withoutRecordsAlertsGoOn()
{
    AlertFixture::Given given;
    given.records = false;
    AlertFixture f(given);
    Session::DeskSettings settings = f.desk().settings();
    Alerts::CallerRule rule;
    rule.id = QStringLiteral("numbers");
    rule.name = QStringLiteral("Press");
    rule.test.kind = Alerts::Test::Kind::Number;
    rule.test.words = QStringList{Vip};
    settings.callers.rules.push_back(rule);
    QString why;
    QVERIFY2(f.desk().setSettings(settings, &why), qPrintable(why));
    f.arrives("1.1", "13912345678");
    QTRY_VERIFY_WITH_TIMEOUT(f.alertOf("1.1") != nullptr, Patience);
    QVERIFY(!f.desk().demandOf(AlertFixture::call("1.1")).trouble.isEmpty());
}

QTEST_GUILESS_MAIN(TestAlertDesk)
#include "tst_alertdesk.moc"
