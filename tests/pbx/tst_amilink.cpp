#include "floor/floorstate.h"
#include "kit/testkit.h"
#include "pbx/fakeasterisk.h"
#include "pbx/feed.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QSslCertificate>

using namespace Floorwatch;
using namespace Floorwatch::Domain;
using PbxTest::FakeAsterisk;
using Outcome = CommandResult::Outcome;

namespace
{

const QByteArray Member =
    "Event: QueueParams\r\nQueue: support\r\nServiceLevel: 20\r\n\r\n"
    "Event: QueueMember\r\nQueue: support\r\nName: Alice Chen\r\nLocation: PJSIP/1001\r\nStateInterface: PJSIP/1001\r\n"
    "Membership: static\r\nPenalty: 0\r\nStatus: 1\r\nPaused: 0\r\n\r\n";

QByteArray pausedEvent(bool paused)
{
    return "Event: QueueMemberPause\r\nQueue: support\r\nMemberName: Alice Chen\r\nInterface: "
           "PJSIP/1001\r\nStateInterface: PJSIP/1001\r\nPenalty: 0\r\nStatus: 1\r\nPaused: " +
           QByteArray(paused ? "1" : "0") + "\r\nPausedReason: Lunch\r\n\r\n";
}

/// A feed and the floor that its events make, in the test's thread.
class Console : public QObject
{
    Q_OBJECT
public:
    explicit Console(FakeAsterisk &pbx, const QString &secret = QStringLiteral("word"),
                     Pbx::FeedKind kind = Pbx::FeedKind::Ami, const QString &fingerprint = {})
        : Console(config(pbx, secret, kind, fingerprint))
    {
    }
    explicit Console(const Pbx::FeedConfig &config) : floor(Floor::FloorSettings{}), feed(PbxId{}, config)
    {
        floor.addFeed(PbxId{}, QStringLiteral("fake"));
        connect(&feed, &Pbx::Feed::ready, this, &Console::take);
        connect(&feed, &Pbx::Feed::commandFinished, this, [this](const CommandResult &result) {
            take();
            results.append(result);
        });
        feed.start();
    }
    static Pbx::FeedConfig config(FakeAsterisk &pbx, const QString &secret, Pbx::FeedKind kind,
                                  const QString &fingerprint)
    {
        Pbx::FeedConfig made;
        made.kind = kind;
        made.host = QStringLiteral("127.0.0.1");
        made.port = pbx.port();
        made.user = QStringLiteral("console");
        made.secret = secret;
        made.fingerprint = fingerprint;
        return made;
    }
    void take()
    {
        for (const PbxEvent &event : feed.take()) {
            if (const auto *state = std::get_if<FeedStateChanged>(&event.body)) {
                states << state->state;
            }
            floor.apply(event);
        }
    }
    FeedState state() const { return floor.feeds().front().state; }
    QString reason() const { return floor.feeds().front().reason; }
    const Floor::AgentRecord *agent() const { return floor.agents().empty() ? nullptr : &floor.agents().front(); }

    Floor::FloorState floor;
    Pbx::Feed feed;
    QList<FeedState> states;
    QList<CommandResult> results;
};

Command pause(quint64 id)
{
    return {id, PbxId{}, QStringLiteral("wang"),
            PauseMember{QStringLiteral("PJSIP/1001"), {}, true, QStringLiteral("Lunch")}};
}

constexpr int Patience = 20'000;

} // namespace

class TestAmiLink : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void loginAndSnapshotMakeItLive();
    void theSecretNeverTravelsInTheClear();
    void aWrongSecretIsRefusedAndSaid();
    void somethingElseAtThePortIsSaid();
    void aLostLinkIsToldAndComesBackWithANewSnapshot();
    void aDeadPeerIsNoticed();
    void anOwnerWhoIsBusyDoesNotStopTheReading();
    void aCommandIsConfirmedOnlyByItsEvent();
    void aRefusalSaysWhatThePbxSaid();
    void aCommandThatIsNotOfferedIsNotSent();
    void aCommandIsAnsweredWhenTheLinkBreaks();
    void aValueWithALineBreakIsNotSent();
    void movingACallerIsProvenByTheQueuesList();
    void restrictedRightsAreFoundOut();
    void aPinnedCertificateIsTrustedAndAnotherIsNot();
    void aPbxThatIsStillLoadingIsNotBelieved();
    void variablesAreFilteredOnceTheyAreKnownToCome();
    void theFiltersOfWatchedContextsLetThemThrough();
    void aTextIsConfirmedByTheAnswer();
    void aTextToAnotherKindOfTelephoneIsNotSent();
    void stoppingInAnyStateEnds();
};

void TestAmiLink::loginAndSnapshotMakeItLive()
{
    FakeAsterisk pbx;
    pbx.queueList = Member;
    Console console(pbx);
    QTRY_COMPARE_WITH_TIMEOUT(console.state(), FeedState::Live, Patience);
    QVERIFY(console.agent());
    QCOMPARE(console.agent()->name, QStringLiteral("Alice Chen"));
    QCOMPARE(console.states, QList<FeedState>({FeedState::Connecting, FeedState::Syncing, FeedState::Live}));
    QCOMPARE(console.floor.feeds().front().version, QStringLiteral("22.10.1"));
}

void TestAmiLink::theSecretNeverTravelsInTheClear()
{
    FakeAsterisk pbx;
    Console console(pbx);
    const auto login = pbx.waitFor("Login");
    QVERIFY(!login.contains("Secret"));
    QCOMPARE(login.value("Key"), QCryptographicHash::hash("4711word", QCryptographicHash::Md5).toHex());
}

void TestAmiLink::aWrongSecretIsRefusedAndSaid()
{
    FakeAsterisk pbx;
    Console console(pbx, QStringLiteral("wrong"));
    QTRY_COMPARE_WITH_TIMEOUT(console.state(), FeedState::Refused, Patience);
    QVERIFY(console.reason().contains(QStringLiteral("Authentication failed")));
    QVERIFY(!console.reason().contains(QStringLiteral("wrong")));
    QCOMPARE(pbx.seen("Login"), 1);
}

void TestAmiLink::somethingElseAtThePortIsSaid()
{
    FakeAsterisk pbx;
    pbx.banner = "220 mail.example ESMTP\r\n";
    Console console(pbx);
    QTRY_COMPARE_WITH_TIMEOUT(console.state(), FeedState::Refused, Patience);
    QVERIFY(console.reason().contains(QStringLiteral("no Asterisk manager")));
}

void TestAmiLink::aLostLinkIsToldAndComesBackWithANewSnapshot()
{
    FakeAsterisk pbx;
    pbx.queueList = Member;
    Console console(pbx);
    QTRY_COMPARE_WITH_TIMEOUT(console.state(), FeedState::Live, Patience);
    pbx.relist(QByteArray(Member).replace("Paused: 0", "Paused: 1"));
    pbx.drop();
    QTRY_VERIFY_WITH_TIMEOUT(console.states.contains(FeedState::Lost), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(console.state(), FeedState::Live, Patience);
    QVERIFY(!Base::isSet(console.floor.feeds().front().staleSince));
    QCOMPARE(console.agent()->state, AgentState::Paused);
    QCOMPARE(pbx.seen("QueueStatus"), 2);
}

void TestAmiLink::aDeadPeerIsNoticed()
{
    FakeAsterisk pbx;
    Console console(pbx);
    QTRY_COMPARE_WITH_TIMEOUT(console.state(), FeedState::Live, Patience);
    pbx.mute = true;
    QTRY_VERIFY_WITH_TIMEOUT(console.states.contains(FeedState::Lost), Patience);
    QVERIFY(pbx.seen("Ping") >= 1);
}

void TestAmiLink::anOwnerWhoIsBusyDoesNotStopTheReading()
{
    FakeAsterisk pbx;
    pbx.queueList = Member;
    Console console(pbx);
    QTRY_COMPARE_WITH_TIMEOUT(console.state(), FeedState::Live, Patience);
    // No event loop runs here: flood() returns only if the link's own thread takes all of it.
    const QByteArray frame =
        "Event: RTCPSent\r\nChannel: PJSIP/1001-00000001\r\nX: " + QByteArray(1000, 'x') + "\r\n\r\n";
    pbx.flood(frame, 30'000);
    pbx.send(pausedEvent(true));
    QTRY_COMPARE_WITH_TIMEOUT(console.agent()->state, AgentState::Paused, Patience);
    QCOMPARE(console.states.count(FeedState::Lost), 0);
}

void TestAmiLink::aCommandIsConfirmedOnlyByItsEvent()
{
    FakeAsterisk pbx;
    pbx.queueList = Member;
    Console console(pbx);
    QTRY_COMPARE_WITH_TIMEOUT(console.state(), FeedState::Live, Patience);
    console.feed.submit(pause(7));
    const auto request = pbx.waitFor("QueuePause");
    QCOMPARE(request.value("Interface"), QByteArray("PJSIP/1001"));
    QCOMPARE(request.value("Reason"), QByteArray("Lunch"));
    // The PBX has answered "Success": a later answer on the same link shows that this one has been read.
    console.feed.resync();
    static_cast<void>(pbx.waitFor("CoreShowChannels"));
    static_cast<void>(pbx.waitFor("CoreShowChannels"));
    QVERIFY(console.results.isEmpty());
    pbx.send(pausedEvent(true));
    QTRY_COMPARE_WITH_TIMEOUT(console.results.size(), 1, Patience);
    QCOMPARE(console.results.first().id, quint64(7));
    QCOMPARE(console.results.first().outcome, Outcome::Confirmed);
    QCOMPARE(console.agent()->state, AgentState::Paused); // already shown when the result is told
}

void TestAmiLink::aRefusalSaysWhatThePbxSaid()
{
    FakeAsterisk pbx;
    pbx.refusals.insert("QueuePause", "Interface not found");
    Console console(pbx);
    QTRY_COMPARE_WITH_TIMEOUT(console.state(), FeedState::Live, Patience);
    console.feed.submit(pause(7));
    QTRY_COMPARE_WITH_TIMEOUT(console.results.size(), 1, Patience);
    QCOMPARE(console.results.first().outcome, Outcome::Refused);
    QCOMPARE(console.results.first().message, QStringLiteral("Interface not found"));
}

void TestAmiLink::aCommandThatIsNotOfferedIsNotSent()
{
    FakeAsterisk pbx;
    pbx.commands = "Ping,QueueStatus";
    Console console(pbx);
    QTRY_COMPARE_WITH_TIMEOUT(console.state(), FeedState::Live, Patience);
    console.feed.submit(pause(7));
    QTRY_COMPARE_WITH_TIMEOUT(console.results.size(), 1, Patience);
    QCOMPARE(console.results.first().outcome, Outcome::Refused);
    QCOMPARE(pbx.seen("QueuePause"), 0);
}

void TestAmiLink::aCommandIsAnsweredWhenTheLinkBreaks()
{
    FakeAsterisk pbx;
    Console console(pbx);
    QTRY_COMPARE_WITH_TIMEOUT(console.state(), FeedState::Live, Patience);
    console.feed.submit(pause(7));
    static_cast<void>(pbx.waitFor("QueuePause"));
    pbx.drop();
    QTRY_COMPARE_WITH_TIMEOUT(console.results.size(), 1, Patience);
    QCOMPARE(console.results.first().outcome, Outcome::LinkLost);
}

void TestAmiLink::aValueWithALineBreakIsNotSent()
{
    FakeAsterisk pbx;
    Console console(pbx);
    QTRY_COMPARE_WITH_TIMEOUT(console.state(), FeedState::Live, Patience);
    console.feed.submit(
        {9,
         PbxId{},
         {},
         PauseMember{QStringLiteral("PJSIP/1001"), {}, true, QStringLiteral("x\r\nAction: Hangup\r\nChannel: all")}});
    QTRY_COMPARE_WITH_TIMEOUT(console.results.size(), 1, Patience);
    QCOMPARE(console.results.first().outcome, Outcome::Refused);
    QCOMPARE(pbx.seen("Hangup"), 0);
    QCOMPARE(pbx.seen("QueuePause"), 0);
}

void TestAmiLink::movingACallerIsProvenByTheQueuesList()
{
    FakeAsterisk pbx;
    const auto entry = [](const char *uid, int position) {
        return "Event: QueueEntry\r\nQueue: support\r\nPosition: " + QByteArray::number(position) +
               "\r\nChannel: PJSIP/trunk-" + uid + "\r\nUniqueid: " + uid + "\r\nCallerIDNum: 138\r\nWait: 5\r\n\r\n";
    };
    pbx.queueList = Member + entry("1795305859.1", 1) + entry("1795305859.2", 2);
    Console console(pbx);
    QTRY_COMPARE_WITH_TIMEOUT(console.state(), FeedState::Live, Patience);
    pbx.relist(Member + entry("1795305859.2", 1) + entry("1795305859.1", 2));
    const LegId leg{PbxId{}, QStringLiteral("1795305859.2")};
    console.feed.submit(
        {3, PbxId{}, {}, MoveInQueue{leg, QStringLiteral("PJSIP/trunk-1795305859.2"), QStringLiteral("support"), 1}});
    QTRY_COMPARE_WITH_TIMEOUT(console.results.size(), 1, Patience);
    QCOMPARE(console.results.first().outcome, Outcome::Confirmed);
    QCOMPARE(console.floor.visitBySerial(console.floor.queues().front().waiting.front())->leg, leg);
    QCOMPARE(console.floor.queues().front().counts.offered, 2);
}

void TestAmiLink::restrictedRightsAreFoundOut()
{
    FakeAsterisk pbx;
    pbx.commands = "QueueStatus,CoreShowChannels,Ping";
    Console console(pbx);
    QTRY_COMPARE_WITH_TIMEOUT(console.state(), FeedState::Live, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!console.feed.health().abilities.actsOnAgents, Patience);
    QVERIFY(!console.feed.health().abilities.actsOnCalls);
    QVERIFY(!console.feed.health().abilities.sendsTexts);
    QVERIFY(console.feed.health().notes.join(QLatin1Char(' ')).contains(QStringLiteral("write=agent")));
    QCOMPARE(pbx.seen("Filter"), 0);
}

void TestAmiLink::aPinnedCertificateIsTrustedAndAnotherIsNot()
{
    FakeAsterisk pbx(true);
    const QString right = QString::fromLatin1(
        QSslCertificate(TestKit::testData(QStringLiteral("tls/cert.pem"))).digest(QCryptographicHash::Sha256).toHex());
    Console trusted(pbx, QStringLiteral("word"), Pbx::FeedKind::AmiTls, right);
    QTRY_COMPARE_WITH_TIMEOUT(trusted.state(), FeedState::Live, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(trusted.feed.health().encrypted, Patience);
    trusted.feed.stop();
    Console unpinned(pbx, QStringLiteral("word"), Pbx::FeedKind::AmiTls);
    QTRY_COMPARE_WITH_TIMEOUT(unpinned.state(), FeedState::Refused, Patience);
    QVERIFY(unpinned.reason().contains(right)); // the offer to pin it
    Console other(pbx, QStringLiteral("word"), Pbx::FeedKind::AmiTls, QString(64, QLatin1Char('a')));
    QTRY_COMPARE_WITH_TIMEOUT(other.state(), FeedState::Refused, Patience);
    QCOMPARE(pbx.seen("Login"), 1);
}

void TestAmiLink::aPbxThatIsStillLoadingIsNotBelieved()
{
    FakeAsterisk pbx;
    pbx.queueList = Member;
    Console console(pbx);
    QTRY_COMPARE_WITH_TIMEOUT(console.state(), FeedState::Live, Patience);
    pbx.relist({});
    pbx.drop();
    QTRY_VERIFY_WITH_TIMEOUT(pbx.seen("QueueStatus") >= 2, Patience);
    pbx.relist(Member);
    QTRY_COMPARE_WITH_TIMEOUT(console.state(), FeedState::Live, Patience);
    QCOMPARE(console.agent()->state, AgentState::Available);
    for (const Floor::HistoryItem &item : console.agent()->history) {
        QVERIFY(item.state != AgentState::SignedOut);
    }
}

void TestAmiLink::variablesAreFilteredOnceTheyAreKnownToCome()
{
    FakeAsterisk pbx;
    Console console(pbx);
    QTRY_COMPARE_WITH_TIMEOUT(console.state(), FeedState::Live, Patience);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(pbx.waitFor("Filter").value("Filter").startsWith('!'));
    }
    pbx.send("Event: VarSet\r\nChannel: x\r\nUniqueid: 1795305859.1\r\nVariable: FOO\r\nValue: bar\r\n\r\n");
    QCOMPARE(pbx.waitFor("Filter").value("Filter"), QByteArray("^Event: [^V]"));
    QVERIFY(pbx.waitFor("Filter").value("Filter").contains("QUEUESTATUS"));
    QTRY_VERIFY_WITH_TIMEOUT(console.floor.feeds().front().variablesSeen, Patience);
}

void TestAmiLink::theFiltersOfWatchedContextsLetThemThrough()
{
    FakeAsterisk pbx;
    Pbx::FeedConfig config = Console::config(pbx, QStringLiteral("word"), Pbx::FeedKind::Ami, {});
    config.contexts = QStringList{QStringLiteral("ivr-main")};
    Console console(config);
    QTRY_COMPARE_WITH_TIMEOUT(console.state(), FeedState::Live, Patience);
    for (int i = 0; i < 4; ++i) {
        QVERIFY(!pbx.waitFor("Filter").value("Filter").contains("Newexten"));
    }
    pbx.send("Event: VarSet\r\nChannel: x\r\nUniqueid: 1795305859.1\r\nVariable: FOO\r\nValue: bar\r\n\r\n");
    QVERIFY(!pbx.waitFor("Filter").value("Filter").startsWith('!'));
    QVERIFY(pbx.waitFor("Filter").value("Filter").contains("(QUEUESTATUS|CALL_REASON)"));
    QVERIFY(pbx.waitFor("Filter").value("Filter").contains("Context: (ivr-main)"));
}

void TestAmiLink::aTextIsConfirmedByTheAnswer()
{
    FakeAsterisk pbx;
    Console console(pbx);
    QTRY_COMPARE_WITH_TIMEOUT(console.state(), FeedState::Live, Patience);
    console.feed.submit({5, PbxId{}, {}, SendText{QStringLiteral("PJSIP/1001"), QStringLiteral("网络故障"), {}}});
    QCOMPARE(pbx.waitFor("MessageSend").value("To"), QByteArray("pjsip:1001"));
    QTRY_COMPARE_WITH_TIMEOUT(console.results.size(), 1, Patience);
    QCOMPARE(console.results.first().outcome, Outcome::Confirmed);
    FakeAsterisk refusing;
    refusing.refusals.insert("MessageSend", "Message failed to send.");
    Console other(refusing);
    QTRY_COMPARE_WITH_TIMEOUT(other.state(), FeedState::Live, Patience);
    other.feed.submit({6, PbxId{}, {}, SendText{QStringLiteral("PJSIP/1001"), QStringLiteral("x"), {}}});
    QTRY_COMPARE_WITH_TIMEOUT(other.results.size(), 1, Patience);
    QCOMPARE(other.results.first().outcome, Outcome::Refused);
    QCOMPARE(other.results.first().message, QStringLiteral("Message failed to send."));
}

void TestAmiLink::aTextToAnotherKindOfTelephoneIsNotSent()
{
    FakeAsterisk pbx;
    Console console(pbx);
    QTRY_COMPARE_WITH_TIMEOUT(console.state(), FeedState::Live, Patience);
    console.feed.submit({5, PbxId{}, {}, SendText{QStringLiteral("SIP/1001"), QStringLiteral("x"), {}}});
    QTRY_COMPARE_WITH_TIMEOUT(console.results.size(), 1, Patience);
    QCOMPARE(console.results.first().outcome, Outcome::Refused);
    QCOMPARE(pbx.seen("MessageSend"), 0);
}

void TestAmiLink::stoppingInAnyStateEnds()
{
    {
        FakeAsterisk pbx;
        pbx.mute = true;
        Console console(pbx);
        static_cast<void>(pbx.waitFor("Challenge"));
        console.feed.stop();
        console.feed.stop();
    }
    FakeAsterisk pbx;
    Console never(pbx);
    Pbx::Feed unstarted(PbxId{}, Console::config(pbx, {}, Pbx::FeedKind::Ami, {}));
}

QTEST_GUILESS_MAIN(TestAmiLink)
#include "tst_amilink.moc"
