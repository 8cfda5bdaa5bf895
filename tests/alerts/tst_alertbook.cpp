#include "bookkit.h"
#include "kit/testkit.h"

using namespace Floorwatch;
using namespace Floorwatch::Alerts;
using namespace Floorwatch::AlertTest;
using namespace std::chrono_literals;

class TestAlertBook : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void aConditionRaisesOneAlertAndClearsIt();
    void figuresRunOnWithoutSteps();
    void whatChangesInWordsIsAStep();
    void membersOfOneCauseAreOneAlert();
    void aStormIsAnnouncedOnceThenAsItGrows();
    void aStormOfThousandsStaysBounded();
    void theWorstMemberLeads();
    void gettingWorseIsAnnounced();
    void flappingIsTheSameAlertInSilence();
    void afterALongTimeItIsANewAlert();
    void peopleAnswer();
    void answersAreUndone();
    void aSnoozeEnds();
    void whatGetsWorseWakes();
    void nobodyTookItInTime();
    void whoTookItIsLeftInPeace();
    void whatIsOverTakesNoAnswer();
    void aTrailIsFollowedWithoutRepeats();
    void clearedOnesAreKeptInBounds();
    void alertsAreFoundByWhatTheyConcern();
};

void TestAlertBook::aConditionRaisesOneAlertAndClearsIt()
{
    AlertBook book;
    book.hold(condition(Cause), at(0));
    book.hold(condition(Cause), at(1));
    AlertChanges changes = book.takeChanges();
    QCOMPARE(book.alerts().size(), 1U);
    const Alert alert = book.alerts().front();
    QCOMPARE(changes.alerts, QStringList{alert.id});
    QCOMPARE(changes.announce, QStringList{alert.id});
    QCOMPARE(kinds(changes), QList{AlertStep::Raised});
    QVERIFY(alertFromJson(changes.steps.front().body) == alert);
    QCOMPARE(alert.raised, at(0));
    QVERIFY(book.takeChanges().empty());

    book.over(Cause, QStringLiteral("another"), at(2));
    QVERIFY(book.takeChanges().empty());
    book.over(Cause, QStringLiteral("m"), at(3));
    changes = book.takeChanges();
    QCOMPARE(kinds(changes), QList{AlertStep::Cleared});
    QVERIFY(changes.announce.isEmpty());
    QVERIFY(!book.ofCause(Cause));
    QCOMPARE(book.find(alert.id)->state, AlertState::Cleared);
    QCOMPARE(book.find(alert.id)->cleared, at(3));
    QCOMPARE(book.find(alert.id)->holding, 0);
}

void TestAlertBook::figuresRunOnWithoutSteps()
{
    AlertBook book;
    Condition c = condition(Cause);
    c.evidence = {QStringLiteral("talk=5")};
    book.hold(c, at(0));
    (void)book.takeChanges();
    c.value = 30;
    c.evidence = {QStringLiteral("talk=30")};
    book.hold(c, at(1));
    const AlertChanges changes = book.takeChanges();
    QVERIFY(changes.steps.empty());
    QCOMPARE(changes.alerts.size(), 1);
    QCOMPARE(book.alerts().front().condition.value, 30.0);
}

void TestAlertBook::whatChangesInWordsIsAStep()
{
    AlertBook book;
    Condition c = condition(Cause);
    book.hold(c, at(0));
    (void)book.takeChanges();
    c.evidence.append(QStringLiteral("feedStale=1"));
    book.hold(c, at(1));
    QCOMPARE(kinds(book.takeChanges()), QList{AlertStep::Changed});
    c.title = QStringLiteral("Renamed");
    book.hold(c, at(2));
    QCOMPARE(kinds(book.takeChanges()), QList{AlertStep::Changed});
}

void TestAlertBook::membersOfOneCauseAreOneAlert()
{
    AlertBook book;
    book.hold(condition(Cause, QStringLiteral("a")), at(0));
    book.hold(condition(Cause, QStringLiteral("b")), at(1));
    QCOMPARE(kinds(book.takeChanges()), (QList{AlertStep::Raised, AlertStep::Grew}));
    QCOMPARE(book.alerts().size(), 1U);
    QCOMPARE(book.alerts().front().holding, 2);
    book.over(Cause, QStringLiteral("a"), at(2));
    QCOMPARE(kinds(book.takeChanges()), QList{AlertStep::Shrank});
    QCOMPARE(book.alerts().front().holding, 1);
    book.hold(condition(Cause, QStringLiteral("a")), at(3));
    QCOMPARE(book.alerts().front().holding, 2);
    QCOMPARE(book.alerts().front().folded, 3);
    QCOMPARE(book.alerts().front().members.size(), 2U);
}

void TestAlertBook::aStormIsAnnouncedOnceThenAsItGrows()
{
    AlertBook book;
    int announced = 0;
    const auto live = [&](int from, int to, double seconds) {
        for (int i = from; i < to; ++i) {
            book.hold(condition(Cause, QString::number(i)), at(seconds));
        }
        book.tick(at(seconds));
        announced += static_cast<int>(book.takeChanges().announce.size());
    };
    live(0, 12, 0);
    QCOMPARE(announced, 1); // one alert, told once
    live(12, 12, 20);
    QCOMPARE(announced, 1);
    live(12, 12, 31); // the window has passed: all twelve at once
    QCOMPARE(announced, 2);
    live(12, 14, 100); // two more are no news
    QCOMPARE(announced, 2);
    live(14, 18, 200); // half as many again are
    QCOMPARE(announced, 3);
    QCOMPARE(book.alerts().front().holding, 18);
}

void TestAlertBook::aStormOfThousandsStaysBounded()
{
    AlertBook book;
    for (int i = 0; i < 5000; ++i) {
        book.hold(condition(Cause, QString::number(i)), at(0.001 * i));
    }
    const AlertChanges storm = book.takeChanges();
    QCOMPARE(storm.announce.size(), 1);
    QCOMPARE(book.alerts().size(), 1U);
    QCOMPARE(book.alerts().front().holding, 5000);
    QCOMPARE(book.alerts().front().members.size(), 200U);
    for (int i = 0; i < 5000; ++i) {
        book.over(Cause, QString::number(i), at(10 + 0.001 * i));
    }
    QCOMPARE(book.alerts().front().state, AlertState::Cleared);
    QCOMPARE(book.alerts().front().folded, 5000);
}

void TestAlertBook::theWorstMemberLeads()
{
    AlertBook book;
    book.hold(condition(Cause, QStringLiteral("a"), Severity::Info), at(0));
    book.hold(condition(Cause, QStringLiteral("b"), Severity::Critical), at(1));
    book.hold(condition(Cause, QStringLiteral("c"), Severity::Critical), at(2));
    QCOMPARE(book.alerts().front().severity, Severity::Critical);
    QCOMPARE(book.alerts().front().condition.member, QStringLiteral("b"));
    book.over(Cause, QStringLiteral("b"), at(3));
    QCOMPARE(book.alerts().front().condition.member, QStringLiteral("c"));
    book.over(Cause, QStringLiteral("c"), at(4));
    QCOMPARE(book.alerts().front().severity, Severity::Info);
}

void TestAlertBook::gettingWorseIsAnnounced()
{
    AlertBook book;
    book.hold(condition(Cause, QStringLiteral("a"), Severity::Info), at(0));
    QVERIFY(book.acknowledge(book.alerts().front().id, By, at(1)));
    (void)book.takeChanges();
    book.hold(condition(Cause, QStringLiteral("b"), Severity::Critical), at(2));
    QCOMPARE(book.takeChanges().announce.size(), 1);
    QCOMPARE(book.alerts().front().state, AlertState::Acknowledged);
}

void TestAlertBook::flappingIsTheSameAlertInSilence()
{
    AlertBook book;
    book.hold(condition(Cause), at(0));
    const QString id = book.alerts().front().id;
    book.acknowledge(id, By, at(1));
    book.note(id, By, QStringLiteral("seen"), at(2));
    book.over(Cause, QStringLiteral("m"), at(3));
    (void)book.takeChanges();
    book.hold(condition(Cause), at(60));
    const AlertChanges changes = book.takeChanges();
    QCOMPARE(kinds(changes), QList{AlertStep::Raised});
    QCOMPARE(changes.steps.front().detail, QStringLiteral("again"));
    QVERIFY(changes.announce.isEmpty());
    QCOMPARE(book.alerts().size(), 1U);
    const Alert &alert = book.alerts().front();
    QCOMPARE(alert.id, id);
    QCOMPARE(alert.state, AlertState::Acknowledged);
    QCOMPARE(alert.raised, at(0));
    QCOMPARE(alert.notes.size(), 1U);
    QCOMPARE(alert.folded, 2);

    book.over(Cause, QStringLiteral("m"), at(61));
    (void)book.takeChanges();
    book.hold(condition(Cause, QStringLiteral("m"), Severity::Critical), at(70));
    QCOMPARE(book.takeChanges().announce.size(), 1); // worse than before
}

void TestAlertBook::afterALongTimeItIsANewAlert()
{
    AlertBook book;
    book.hold(condition(Cause), at(0));
    book.over(Cause, QStringLiteral("m"), at(3));
    book.hold(condition(Cause), at(123));
    QCOMPARE(book.alerts().size(), 2U);
    QVERIFY(book.alerts()[0].id != book.alerts()[1].id);
    QCOMPARE(book.alerts()[0].state, AlertState::Open);
    QCOMPARE(book.alerts()[1].state, AlertState::Cleared);
}

void TestAlertBook::peopleAnswer()
{
    AlertBook book;
    book.hold(condition(Cause), at(0));
    const QString id = book.alerts().front().id;
    (void)book.takeChanges();
    QVERIFY(book.acknowledge(id, By, at(1)));
    QVERIFY(book.acknowledge(id, QStringLiteral("li"), at(2))); // no second step, and who was first stays
    QVERIFY(book.assign(id, By, QStringLiteral("li"), at(3)));
    QVERIFY(book.snooze(id, By, at(100), at(4)));
    QVERIFY(book.note(id, By, QStringLiteral("asked them"), at(5)));
    QVERIFY(!book.note(id, By, QStringLiteral("  "), at(5)));
    QVERIFY(!book.snooze(id, By, at(4), at(5)));
    QVERIFY(!book.assign(id, By, {}, at(5)));
    const AlertChanges changes = book.takeChanges();
    QCOMPARE(kinds(changes),
             (QList{AlertStep::Acknowledged, AlertStep::Assigned, AlertStep::Snoozed, AlertStep::Noted}));
    QVERIFY(changes.announce.isEmpty());
    const Alert &alert = book.alerts().front();
    QCOMPARE(alert.state, AlertState::Snoozed);
    QCOMPARE(alert.acknowledgedBy, By);
    QCOMPARE(alert.acknowledgedAt, at(1));
    QCOMPARE(alert.assignedTo, QStringLiteral("li"));
    QCOMPARE(alert.snoozedUntil, at(100));
    QCOMPARE(alert.notes.front().text, QStringLiteral("asked them"));
}

void TestAlertBook::answersAreUndone()
{
    AlertBook book;
    book.hold(condition(Cause), at(0));
    const QString id = book.alerts().front().id;
    QVERIFY(!book.reopen(id, By, at(1)));
    book.assign(id, By, QStringLiteral("li"), at(1));
    (void)book.takeChanges();
    QVERIFY(book.reopen(id, By, at(2)));
    const AlertChanges changes = book.takeChanges();
    QCOMPARE(kinds(changes), QList{AlertStep::Woken});
    QVERIFY(changes.announce.isEmpty());
    QCOMPARE(book.alerts().front().state, AlertState::Open);
    QVERIFY(book.alerts().front().assignedTo.isEmpty() && book.alerts().front().acknowledgedBy.isEmpty());
}

void TestAlertBook::aSnoozeEnds()
{
    AlertBook book;
    book.hold(condition(Cause), at(0));
    const QString id = book.alerts().front().id;
    book.snooze(id, By, at(60), at(1));
    book.hold(condition(Cause, QStringLiteral("b")), at(40)); // it grows, but not a sound
    book.tick(at(59.9));
    QCOMPARE(book.takeChanges().announce.size(), 1); // of the raising alone
    book.tick(at(60));
    const AlertChanges changes = book.takeChanges();
    QCOMPARE(kinds(changes), QList{AlertStep::Woken});
    QCOMPARE(changes.announce, QStringList{id});
    QCOMPARE(book.alerts().front().state, AlertState::Open);
}

void TestAlertBook::whatGetsWorseWakes()
{
    AlertBook book;
    book.hold(condition(Cause), at(0));
    book.snooze(book.alerts().front().id, By, at(600), at(1));
    (void)book.takeChanges();
    book.hold(condition(Cause, QStringLiteral("m"), Severity::Critical), at(2));
    const AlertChanges changes = book.takeChanges();
    QCOMPARE(kinds(changes), (QList{AlertStep::Changed, AlertStep::Woken}));
    QCOMPARE(changes.announce.size(), 1);
}

void TestAlertBook::nobodyTookItInTime()
{
    AlertBook book;
    Condition c = condition(Cause);
    c.escalateAfter = 30s;
    book.hold(c, at(0));
    (void)book.takeChanges();
    book.tick(at(29.9));
    QVERIFY(book.takeChanges().empty());
    book.tick(at(30));
    const AlertChanges changes = book.takeChanges();
    QCOMPARE(kinds(changes), QList{AlertStep::Escalated});
    QCOMPARE(changes.announce.size(), 1);
    QCOMPARE(book.alerts().front().severity, Severity::Critical);
    book.tick(at(300));
    QVERIFY(book.takeChanges().empty());
}

void TestAlertBook::whoTookItIsLeftInPeace()
{
    AlertBook book;
    Condition c = condition(Cause);
    c.escalateAfter = 30s;
    book.hold(c, at(0));
    const QString id = book.alerts().front().id;
    book.acknowledge(id, By, at(10));
    book.tick(at(100));
    QCOMPARE(book.alerts().front().severity, Severity::Warning);
    book.reopen(id, By, at(200)); // nobody has it again: the time begins anew
    book.tick(at(229));
    QVERIFY(!book.alerts().front().escalated);
    book.tick(at(230));
    QVERIFY(book.alerts().front().escalated);
}

void TestAlertBook::whatIsOverTakesNoAnswer()
{
    AlertBook book;
    book.hold(condition(Cause), at(0));
    const QString id = book.alerts().front().id;
    book.over(Cause, QStringLiteral("m"), at(1));
    (void)book.takeChanges();
    for (const QString &which : {id, QStringLiteral("nonsense")}) {
        QVERIFY(!book.acknowledge(which, By, at(2)));
        QVERIFY(!book.snooze(which, By, at(9), at(2)));
        QVERIFY(!book.assign(which, By, By, at(2)));
        QVERIFY(!book.note(which, By, By, at(2)));
        QVERIFY(!book.reopen(which, By, at(2)));
    }
    QVERIFY(book.takeChanges().empty());
}

void TestAlertBook::aTrailIsFollowedWithoutRepeats()
{
    AlertBook book;
    book.hold(condition(Cause), at(0));
    (void)book.takeChanges();
    const Trail waiting{CallStage::Waiting, at(0), {}, {}};
    const Trail ringing{CallStage::Ringing, at(4), QStringLiteral("李强"), {}};
    book.follow(Cause, {}, waiting, at(1));
    book.follow(Cause, {}, waiting, at(2));
    book.follow(Cause, {}, ringing, at(4));
    book.follow(QStringLiteral("nobody"), {}, ringing, at(4));
    QCOMPARE(kinds(book.takeChanges()), (QList{AlertStep::Followed, AlertStep::Followed}));
    QVERIFY(book.alerts().front().trail == ringing);
}

void TestAlertBook::clearedOnesAreKeptInBounds()
{
    AlertBook book({.clearedKept = 3});
    QStringList ids;
    for (int i = 0; i < 5; ++i) {
        const QString cause = QString::number(i);
        book.hold(condition(cause), at(i));
        ids.append(book.ofCause(cause)->id);
    }
    for (const int i : {2, 0, 4, 1}) {
        book.over(QString::number(i), QStringLiteral("m"), at(10 + i));
    }
    QStringList order;
    for (const Alert &alert : book.alerts()) {
        order.append(alert.condition.cause);
    }
    QCOMPARE(order.join(QString()), QStringLiteral("3140")); // the open one, then the newest cleared ones
    QVERIFY(!book.find(ids[2]));
    QVERIFY(book.takeChanges().alerts.contains(ids[2])); // gone is a change too
    for (const Alert &alert : book.alerts()) {
        QCOMPARE(book.find(alert.id), &alert);
    }
}

void TestAlertBook::alertsAreFoundByWhatTheyConcern()
{
    AlertBook book;
    book.hold(condition(Cause, QStringLiteral("a")), at(0));
    book.hold(condition(Cause, QStringLiteral("b")), at(0));
    const Domain::AgentId a{Domain::PbxId{}, QStringLiteral("a")};
    const Domain::QueueId support{Domain::PbxId{}, QStringLiteral("support")};
    QCOMPARE(book.about(a).size(), 1U);
    QCOMPARE(book.about(support).size(), 1U);
    QVERIFY(book.about(Domain::AgentId{Domain::PbxId{1}, QStringLiteral("a")}).empty());
    QVERIFY(book.about(Domain::CallId{}).empty());
    book.over(Cause, QStringLiteral("a"), at(1));
    QVERIFY(book.about(a).empty());
    QCOMPARE(book.about(support).front(), &book.alerts().front());
}

QTEST_GUILESS_MAIN(TestAlertBook)
#include "tst_alertbook.moc"
