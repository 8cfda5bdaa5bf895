#include "journal/journalreader.h"
#include "kit/foldstream.h"
#include "kit/testkit.h"
#include "pbx/fakeasterisk.h"
#include "session/rebuild.h"
#include "session/session.h"
#include "session/signedin.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Floorwatch;
using namespace Floorwatch::Domain;
using PbxTest::FakeAsterisk;
using Outcome = CommandResult::Outcome;

namespace
{

constexpr int Patience = 20'000;

const QByteArray Member = "Event: QueueParams\r\nQueue: support\r\n\r\n"
                          "Event: QueueMember\r\nQueue: support\r\nName: Alice Chen\r\nLocation: "
                          "PJSIP/1001\r\nStateInterface: PJSIP/1001\r\nStatus: 1\r\nPaused: 0\r\n\r\n";

Pbx::FeedConfig live(const FakeAsterisk &pbx)
{
    Pbx::FeedConfig config;
    config.host = QStringLiteral("127.0.0.1");
    config.port = pbx.port();
    config.user = QStringLiteral("console");
    config.secret = QStringLiteral("word");
    config.name = QStringLiteral("fake");
    return config;
}

Session::SessionSettings settings(const Pbx::FeedConfig &feed, const QString &journal = {})
{
    Session::SessionSettings made;
    made.feeds = {feed};
    made.journalFile = journal;
    made.audit = std::make_shared<SessionTest::MemoryAudit>();
    return made;
}

FeedState state(const Session::Session &session) { return session.floor().feeds().front().state; }

QByteArray joined(const char *uid)
{
    return "Event: QueueCallerJoin\r\nChannel: PJSIP/t-1\r\nUniqueid: " + QByteArray(uid) +
           "\r\nLinkedid: " + QByteArray(uid) + "\r\nQueue: support\r\nPosition: 1\r\nCount: 1\r\n\r\n";
}

} // namespace

class TestSession : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void liveReplayedAndJournaledFloorsAgree_data();
    void liveReplayedAndJournaledFloorsAgree();
    void aRestartAtNoonKeepsTheMorning();
    void aRecordingIsNotCountedTwice();
    void anActionStandsInTheJournalWithWhoAndWhat();
    void whatMayNotBeDoneSaysWhy();
    void aJournalThatCannotBeKeptDoesNotStopTheFloor();
    void oneFeedGoesDownAndTheOtherStaysLive();
};

void TestSession::liveReplayedAndJournaledFloorsAgree_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("22") << QStringLiteral("captures/asterisk22/full.ami");
    QTest::newRow("16 restricted") << QStringLiteral("captures/asterisk16/restricted.ami");
}

void TestSession::liveReplayedAndJournaledFloorsAgree()
{
    QFETCH(QString, file);
    QTemporaryDir folder;
    const QString journal = folder.filePath(QStringLiteral("journal.sqlite"));
    Pbx::FeedConfig feed;
    feed.kind = Pbx::FeedKind::Replay;
    feed.file = QStringLiteral(FLOORWATCH_TEST_DATA "/") + file;
    feed.name = QStringLiteral("recorded");
    feed.speed = 0;
    const Base::SystemClock clock;
    QString played;
    {
        Session::Session session(settings(feed, journal), clock);
        QSignalSpy ended(&session, &Session::Session::feedsEnded);
        session.start();
        QVERIFY(!ended.isEmpty() || ended.wait(60'000));
        session.stop();
        played = TestKit::describe(session.floor());
    }
    const auto folded = TestKit::foldStream(TestKit::testData(file));
    QCOMPARE(played, TestKit::describe(*folded.floor));

    auto reader = Journal::JournalReader::open(journal);
    QVERIFY(reader.ok());
    Floor::FloorState rebuilt{Floor::FloorSettings{}};
    rebuilt.addFeed(PbxId{}, QStringLiteral("recorded"));
    Session::Rebuild rebuild(reader.value(), rebuilt, PbxId{}, QStringLiteral("recorded"),
                             reader.value().lastEventTime(QStringLiteral("recorded")), [](const PbxEvent &) {});
    while (!rebuild.step(100)) {}
    QVERIFY(rebuild.error().isEmpty());
    rebuilt.settle();
    QCOMPARE(TestKit::describe(rebuilt), played);
}

void TestSession::aRestartAtNoonKeepsTheMorning()
{
    QTemporaryDir folder;
    const QString journal = folder.filePath(QStringLiteral("journal.sqlite"));
    const Base::SystemClock clock;
    FakeAsterisk pbx;
    pbx.queueList = Member;
    {
        Session::Session morning(settings(live(pbx), journal), clock);
        morning.start();
        QTRY_COMPARE_WITH_TIMEOUT(state(morning), FeedState::Live, Patience);
        pbx.send(joined("1795305859.1"));
        QTRY_COMPARE_WITH_TIMEOUT(morning.floor().queues().front().counts.offered, 1, Patience);
        pbx.send("Event: HangupRequest\r\nUniqueid: 1795305859.1\r\n\r\nEvent: QueueCallerAbandon\r\nUniqueid: "
                 "1795305859.1\r\nQueue: support\r\nHoldTime: 3\r\n\r\n"
                 "Event: QueueCallerLeave\r\nUniqueid: 1795305859.1\r\nQueue: support\r\nPosition: 1\r\n\r\n");
        pbx.send(joined("1795305860.2"));
        QTRY_COMPARE_WITH_TIMEOUT(morning.floor().queues().front().counts.offered, 2, Patience);
    }
    Session::Session noon(settings(live(pbx), journal), clock);
    noon.start();
    QTRY_COMPARE_WITH_TIMEOUT(state(noon), FeedState::Live, Patience);
    const QueueCounts &counts = noon.floor().queues().front().counts;
    QCOMPARE(counts.offered, 2);
    QCOMPARE(counts.abandoned, 1);
    QCOMPARE(counts.endedAway, 1); // waited when the program ended, gone when it came back
    QVERIFY(noon.floor().queues().front().waiting.empty());
}

void TestSession::aRecordingIsNotCountedTwice()
{
    QTemporaryDir folder;
    const QString journal = folder.filePath(QStringLiteral("journal.sqlite"));
    Pbx::FeedConfig feed;
    feed.kind = Pbx::FeedKind::Replay;
    feed.file = QStringLiteral(FLOORWATCH_TEST_DATA "/scenarios/hold-22.ami");
    feed.name = QStringLiteral("hold");
    feed.speed = 0;
    const Base::SystemClock clock;
    quint64 events = 0;
    for (int run = 0; run < 2; ++run) {
        Session::Session session(settings(feed, journal), clock);
        QSignalSpy ended(&session, &Session::Session::feedsEnded);
        session.start();
        QVERIFY(!ended.isEmpty() || ended.wait(60'000));
        session.stop();
        auto reader = Journal::JournalReader::open(journal);
        QVERIFY(reader.ok());
        reader.value().addFeed(PbxId{}, QStringLiteral("hold"));
        const auto read = reader.value().read({}, [](qint64, PbxEvent &&) { return true; });
        QVERIFY(read.ok());
        QVERIFY(run == 0 || read.value().events == events);
        events = read.value().events;
    }
    QVERIFY(events > 20);
}

void TestSession::anActionStandsInTheJournalWithWhoAndWhat()
{
    QTemporaryDir folder;
    const QString journal = folder.filePath(QStringLiteral("journal.sqlite"));
    const Base::SystemClock clock;
    FakeAsterisk pbx;
    pbx.queueList = Member;
    pbx.refusals.insert("QueueRemove", "Unable to remove interface: Not there");
    {
        Session::Session session(settings(live(pbx), journal), clock);
        QSignalSpy finished(&session, &Session::Session::commandFinished);
        session.signIn(SessionTest::someone(Access::Role::FloorSupervisor));
        session.start();
        QTRY_COMPARE_WITH_TIMEOUT(state(session), FeedState::Live, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(session.health(PbxId{}).frames > 0, Patience);
        const quint64 id =
            session.submit(PbxId{}, RemoveMember{QStringLiteral("PJSIP/1001"), QStringLiteral("support")});
        QVERIFY(!finished.isEmpty() || finished.wait(Patience));
        const auto result = finished.first().first().value<CommandResult>();
        QCOMPARE(result.id, id);
        QCOMPARE(result.outcome, Outcome::Refused);
        QVERIFY(result.message.contains(QStringLiteral("Not there")));
    }
    auto reader = Journal::JournalReader::open(journal);
    QVERIFY(reader.ok());
    reader.value().addFeed(PbxId{}, QStringLiteral("fake"));
    QList<SupervisorActed> acted;
    const auto read = reader.value().read({}, [&](qint64, PbxEvent &&event) {
        if (const auto *one = std::get_if<SupervisorActed>(&event.body)) {
            acted.append(*one);
        }
        return true;
    });
    QVERIFY(read.ok());
    QCOMPARE(acted.size(), 1);
    QCOMPARE(acted.first().by, QStringLiteral("wang"));
    QCOMPARE(acted.first().action, QStringLiteral("removeMember"));
    QCOMPARE(acted.first().target, QStringLiteral("PJSIP/1001"));
    QCOMPARE(acted.first().outcome, QStringLiteral("refused"));
}

void TestSession::whatMayNotBeDoneSaysWhy()
{
    const Base::SystemClock clock;
    FakeAsterisk pbx;
    pbx.commands = "QueueStatus,CoreShowChannels,Ping,QueuePause";
    Session::Session session(settings(live(pbx)), clock);
    QString why;
    QVERIFY(!session.mayDo(PbxId{}, HangUpLeg{}, &why));
    QVERIFY(why.contains(QStringLiteral("signed in")));
    session.signIn(SessionTest::someone(Access::Role::FloorSupervisor));
    QVERIFY(!session.mayDo(PbxId{}, HangUpLeg{}, &why));
    QVERIFY(why.contains(QStringLiteral("Not connected")));
    session.start();
    QTRY_COMPARE_WITH_TIMEOUT(state(session), FeedState::Live, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!session.mayDo(PbxId{}, HangUpLeg{}, &why) && why.contains(QStringLiteral("write=call")),
                             Patience);
    QVERIFY(session.mayDo(PbxId{}, PauseMember{}, &why));
    QSignalSpy finished(&session, &Session::Session::commandFinished);
    session.submit(PbxId{}, HangUpLeg{LegId{PbxId{}, QStringLiteral("1.1")}, QStringLiteral("PJSIP/x-1")});
    QVERIFY(finished.wait(Patience));
    QCOMPARE(finished.first().first().value<CommandResult>().outcome, Outcome::Denied);
    QCOMPARE(pbx.seen("Hangup"), 0);
}

void TestSession::aJournalThatCannotBeKeptDoesNotStopTheFloor()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.sqlite"));
    QFile garbage(path);
    QVERIFY(garbage.open(QIODevice::WriteOnly));
    const QByteArray content = QByteArray("this is no database at all ").repeated(400);
    garbage.write(content);
    garbage.close();
    const Base::SystemClock clock;
    FakeAsterisk pbx;
    pbx.queueList = Member;
    Session::Session session(settings(live(pbx), path), clock);
    session.start();
    QTRY_COMPARE_WITH_TIMEOUT(state(session), FeedState::Live, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(session.journal().failing, Patience);
    QVERIFY(!session.journal().message.isEmpty());
    QCOMPARE(session.floor().agents().size(), size_t(1));
    session.stop();
    QVERIFY(garbage.open(QIODevice::ReadOnly));
    QCOMPARE(garbage.readAll(), content); // nothing overwritten
}

void TestSession::oneFeedGoesDownAndTheOtherStaysLive()
{
    const Base::SystemClock clock;
    FakeAsterisk one;
    FakeAsterisk two;
    Session::SessionSettings both = settings(live(one));
    both.feeds.push_back(live(two));
    both.feeds[1].name = QStringLiteral("second");
    Session::Session session(both, clock);
    session.start();
    const auto feed = [&](size_t i) { return session.floor().feeds()[i].state; };
    QTRY_VERIFY_WITH_TIMEOUT(feed(0) == FeedState::Live && feed(1) == FeedState::Live, Patience);
    one.mute = true;
    QTRY_VERIFY_WITH_TIMEOUT(feed(0) != FeedState::Live, Patience);
    QVERIFY(Base::isSet(session.floor().feeds()[0].staleSince));
    QCOMPARE(feed(1), FeedState::Live);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
