#include "kit/foldstream.h"
#include "kit/testkit.h"

using namespace Floorwatch;
using namespace Floorwatch::Domain;

namespace
{

std::vector<PbxEvent> events(const QByteArray &stream, Pbx::FeedHealth *health = nullptr)
{
    return TestKit::translateStream(stream, stream.size(), health);
}

template <typename Event> const Event &only(const std::vector<PbxEvent> &all)
{
    const Event *found = nullptr;
    for (const PbxEvent &event : all) {
        if (const auto *one = std::get_if<Event>(&event.body)) {
            found = one;
        }
    }
    if (!found) {
        qFatal("no such event");
    }
    return *found;
}

quint64 trouble(const Pbx::FeedHealth &health, const char *what)
{
    for (const Pbx::FeedTrouble &one : health.troubles) {
        if (one.what == QLatin1String(what)) {
            return one.count;
        }
    }
    return 0;
}

const QByteArray Join = "Event: QueueCallerJoin\r\nTimestamp: 1795305849.184593\r\nChannel: "
                        "PJSIP/trunk-000000c7\r\nCallerIDNum: 13866640001\r\n"
                        "CallerIDName: NAME\r\nUniqueid: 1795304380.199\r\nLinkedid: 1795304380.199\r\nQueue: "
                        "complaints\r\nPosition: 1\r\n\r\n";

} // namespace

class TestAmiTranslator : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void stampsAreTakenExactly();
    void namesArriveAsTheyAre_data();
    void namesArriveAsTheyAre();
    void whatIsWrongIsCountedWithAnExample();
    void unknownEventsAreReportedAndHarmless();
    void noiseIsNotDecoded();
    void listsCutShortAreNotBelieved();
    void aSnapshotIsOne();
    void bothSpellingsOfAMemberAreRead();
    void failedTransfersMoveNothing();
    void streamsWithoutStampsTakeTimeFromIds();
};

void TestAmiTranslator::stampsAreTakenExactly()
{
    QCOMPARE(Base::toEpochMicros(events(Join).back().at), Q_INT64_C(1795305849184593));
}

void TestAmiTranslator::namesArriveAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QString>("read");
    QTest::newRow("chinese") << QByteArray("李娜") << QStringLiteral("李娜");
    QTest::newRow("quotes, commas, sql") << QByteArray("O'Neil, \"J\"; DROP TABLE")
                                         << QStringLiteral("O'Neil, \"J\"; DROP TABLE");
    QTest::newRow("colons") << QByteArray("a: b: c") << QStringLiteral("a: b: c");
    QTest::newRow("escaped line break") << QByteArray("a\\r\\nEvent: Hangup") << QStringLiteral("a\\r\\nEvent: Hangup");
    QTest::newRow("bare carriage return") << QByteArray("a\rb") << QStringLiteral("a b");
    QTest::newRow("unknown") << QByteArray("<unknown>") << QString();
    QTest::newRow("empty") << QByteArray() << QString();
}

void TestAmiTranslator::namesArriveAsTheyAre()
{
    QFETCH(QByteArray, sent);
    QFETCH(QString, read);
    QByteArray stream = Join;
    stream.replace("NAME", sent);
    QCOMPARE(only<CallerJoined>(events(stream)).caller.name, read);
}

void TestAmiTranslator::whatIsWrongIsCountedWithAnExample()
{
    Pbx::FeedHealth health;
    QByteArray invalid = Join;
    invalid.replace("NAME", "caf\xe9");
    QByteArray noQueue = Join;
    noQueue.replace("Queue: complaints\r\n", "");
    QByteArray badNumber = Join;
    badNumber.replace("Position: 1", "Position: many");
    QByteArray noColon = Join;
    noColon.replace("Position: 1\r\n", "Position: 1\r\nthis is no header\r\n");
    const auto all = events(invalid + noQueue + badNumber + noColon + QByteArray("\x00\x01\x02\r\n\r\n", 7) +
                                "Event: Bare\n\n" + Join,
                            &health);
    QCOMPARE(trouble(health, "invalidUtf8"), quint64(1));
    QCOMPARE(trouble(health, "missingHeader"), quint64(1));
    QCOMPARE(trouble(health, "badNumber"), quint64(1));
    QVERIFY(trouble(health, "lineWithoutColon") >= 1);
    QCOMPARE(trouble(health, "garbled"), quint64(1));
    QCOMPARE(trouble(health, "bareLf"), quint64(1));
    QVERIFY(health.malformed >= 6);
    int joins = 0;
    for (const PbxEvent &event : all) {
        joins += std::holds_alternative<CallerJoined>(event.body) ? 1 : 0;
    }
    QCOMPARE(joins, 4); // all but the one without its queue
    for (const Pbx::FeedTrouble &one : health.troubles) {
        QVERIFY(one.what == QLatin1String("bareLf") || !one.example.isEmpty());
    }
}

void TestAmiTranslator::unknownEventsAreReportedAndHarmless()
{
    Pbx::FeedHealth health;
    QVERIFY(events("Event: FutureThing\r\nUniqueid: 1.1\r\n\r\n", &health).empty());
    QCOMPARE(trouble(health, "unknownEvent"), quint64(1));
    QCOMPARE(health.malformed, quint64(0));
    QVERIFY(health.troubles.front().example.contains(QStringLiteral("FutureThing")));
}

void TestAmiTranslator::noiseIsNotDecoded()
{
    Pbx::FeedHealth health;
    const QByteArray variable =
        "Event: VarSet\r\nUniqueid: 1795304380.199\r\nVariable: X\r\nValue: Variable: QUEUESTATUS\r\n\r\n";
    const auto all = events("Event: RTCPSent\r\nX: 1\r\n\r\n" + variable + variable, &health);
    QCOMPARE(all.size(), size_t(1)); // that variables may be read at all
    QVERIFY(std::holds_alternative<VariablesSeen>(all.front().body));
    QCOMPARE(health.skipped, quint64(3));
    const auto told =
        events("Event: VarSet\r\nUniqueid: 1795304380.199\r\nVariable: QUEUESTATUS\r\nValue: TIMEOUT\r\n\r\n");
    QCOMPARE(only<QueueExitTold>(told).exit, QueueExit::TimedOut);
}

void TestAmiTranslator::listsCutShortAreNotBelieved()
{
    const QByteArray start =
        "Response: Success\r\nActionID: 1\r\nEventList: start\r\nMessage: Queue status will follow\r\n\r\n"
        "Event: QueueParams\r\nQueue: a\r\nActionID: 1\r\n\r\n";
    Pbx::FeedHealth health;
    const auto all = events(
        start + "Event: QueueStatusComplete\r\nActionID: 1\r\nEventList: Complete\r\nListItems: 5\r\n\r\n", &health);
    QVERIFY(!only<SnapshotEnded>(all).queues);
    QCOMPARE(trouble(health, "shortList"), quint64(1));
    const auto whole =
        events(start + "Event: QueueStatusComplete\r\nActionID: 1\r\nEventList: Complete\r\nListItems: 1\r\n\r\n");
    QVERIFY(only<SnapshotEnded>(whole).queues);
}

void TestAmiTranslator::aSnapshotIsOne()
{
    int began = 0;
    int ended = 0;
    for (const PbxEvent &event : events(TestKit::testData(QStringLiteral("captures/asterisk22/full.ami")))) {
        began += std::holds_alternative<SnapshotBegan>(event.body) ? 1 : 0;
        ended += std::holds_alternative<SnapshotEnded>(event.body) ? 1 : 0;
    }
    QCOMPARE(began, 2); // one at each end of the recording, queues and channels together
    QCOMPARE(ended, 4);
}

void TestAmiTranslator::bothSpellingsOfAMemberAreRead()
{
    const auto listed =
        only<MemberSeen>(events("Event: QueueMember\r\nQueue: a\r\nName: Alice\r\nLocation: PJSIP/1\r\nStatus: "
                                "6\r\nPaused: 1\r\nPausedReason: 午休\r\nLastPause: 1795304340\r\n\r\n"));
    QCOMPARE(listed.interface, QStringLiteral("PJSIP/1"));
    QCOMPARE(listed.device, DeviceState::Ringing);
    QCOMPARE(listed.pausedSince, Base::fromEpochSeconds(1795304340));
    const auto live = only<MemberSeen>(events("Event: QueueMemberStatus\r\nQueue: a\r\nMemberName: Alice\r\nInterface: "
                                              "PJSIP/1\r\nStatus: 99\r\nPaused: 0\r\n\r\n"));
    QCOMPARE(live.name, QStringLiteral("Alice"));
    QCOMPARE(live.device, DeviceState::Unknown);
}

void TestAmiTranslator::failedTransfersMoveNothing()
{
    QVERIFY(events("Event: BlindTransfer\r\nResult: Fail\r\nTransfererUniqueid: 1.1\r\nTransfereeUniqueid: 1.2\r\n\r\n")
                .empty());
    QCOMPARE(only<LegTransferred>(events("Event: BlindTransfer\r\nResult: Success\r\nTransfererUniqueid: "
                                         "1.1\r\nTransfereeUniqueid: 1.2\r\nExtension: 600\r\n\r\n"))
                 .extension,
             QStringLiteral("600"));
}

void TestAmiTranslator::streamsWithoutStampsTakeTimeFromIds()
{
    const QByteArray stream = TestKit::testData(QStringLiteral("scenarios/abandon-22.ami"));
    QVERIFY(!stream.contains("\r\nTimestamp: ") || stream.count("\r\nTimestamp: ") < 10);
    const auto folded = TestKit::foldStream(stream);
    QVERIFY(!folded.visits.empty());
    for (const Visit &visit : folded.visits) {
        QVERIFY(Base::toEpochSeconds(visit.joined) > 1.79e9);
        QVERIFY(visit.wait > Base::Span{});
    }
}

QTEST_GUILESS_MAIN(TestAmiTranslator)
#include "tst_amitranslator.moc"
