#include "journal/eventcodec.h"
#include "journal/randomevents.h"
#include "kit/testkit.h"

using namespace Floorwatch;
using namespace Floorwatch::Journal;

namespace
{

constexpr size_t kinds = std::variant_size_v<Domain::EventBody>;

QByteArray encoded(const Domain::EventBody &body)
{
    QByteArray bytes;
    encodeBody(body, bytes);
    return bytes;
}

} // namespace

class TestEventCodec : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindComesBackAsItWent();
    void noKindChangesItsNumber();
    void missingTrailingMembersTakeTheirDefaults();
    void membersOfANewerProgramArePassedOver();
    void truncatedPayloadsAreReadOrRefused();
    void flippedBitsAreReadOrRefused();
    void randomBytesAreReadOrRefused();
    void nonsenseIsNamed();
    void ordinaryEventsAreSmall();
};

void TestEventCodec::everyKindComesBackAsItWent()
{
    TestKit::RandomEvents events(1);
    for (size_t kind = 0; kind < kinds; ++kind) {
        for (int round = 0; round < 300; ++round) {
            const Domain::EventBody body = events.body(kind);
            QCOMPARE(kindOf(body), static_cast<int>(kind));
            const auto back = decodeBody(kindOf(body), encoded(body));
            QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error()));
            QVERIFY2(TestKit::sameBody(body, back.value()), qPrintable(QString::number(kind)));
        }
    }
}

void TestEventCodec::noKindChangesItsNumber()
{
    // Journals on disks hold these numbers. New kinds go to the end.
    QCOMPARE(kindOf(Domain::PbxIdentified{}), 0);
    QCOMPARE(kindOf(Domain::SnapshotBegan{}), 3);
    QCOMPARE(kindOf(Domain::MemberSeen{}), 6);
    QCOMPARE(kindOf(Domain::CallerJoined{}), 9);
    QCOMPARE(kindOf(Domain::AgentConnected{}), 15);
    QCOMPARE(kindOf(Domain::LegSeen{}), 17);
    QCOMPARE(kindOf(Domain::SupervisorActed{}), 29);
    QCOMPARE(kindOf(Domain::SpyStarted{}), 30);
    QCOMPARE(kindOf(Domain::RecordingChanged{}), 33);
    QCOMPARE(kindOf(Domain::LegVariable{}), 34);
    QCOMPARE(kindOf(Domain::UserEventTold{}), 35);
    QCOMPARE(kindOf(Domain::DialplanStep{}), 36);
    QCOMPARE(kindOf(Domain::CallReasonSet{}), 37);
    QCOMPARE(kindOf(Domain::AlertStepped{}), 38);
}

void TestEventCodec::missingTrailingMembersTakeTheirDefaults()
{
    // {"q1", "ringall"} and nothing more, as a program before serviceLevelSeconds would have written it.
    const auto body = decodeBody(kindOf(Domain::QueueSeen{}), QByteArrayView("\2q1\7ringall"));
    QVERIFY(body.ok());
    const auto &queue = std::get<Domain::QueueSeen>(body.value());
    QCOMPARE(queue.queue, QStringLiteral("q1"));
    QCOMPARE(queue.strategy, QStringLiteral("ringall"));
    QCOMPARE(queue.serviceLevelSeconds, 0);

    // A nested leg may be short too: {leg{"1.2"}, "b"}.
    const auto entered = decodeBody(kindOf(Domain::BridgeEntered{}), QByteArrayView("\4\0031.2\1b"));
    QVERIFY(entered.ok());
    QCOMPARE(std::get<Domain::BridgeEntered>(entered.value()).leg.uniqueid, QStringLiteral("1.2"));
    QCOMPARE(std::get<Domain::BridgeEntered>(entered.value()).bridge, QStringLiteral("b"));
}

void TestEventCodec::membersOfANewerProgramArePassedOver()
{
    Domain::HoldChanged hold{{QStringLiteral("1.2"), QStringLiteral("1.1"), QStringLiteral("SIP/1")}, true};
    QByteArray bytes = encoded(hold);
    bytes += "\5later";
    const auto back = decodeBody(kindOf(hold), bytes);
    QVERIFY(back.ok());
    QVERIFY(TestKit::sameBody(hold, back.value()));
}

void TestEventCodec::truncatedPayloadsAreReadOrRefused()
{
    TestKit::RandomEvents events(2);
    for (size_t kind = 0; kind < kinds; ++kind) {
        const QByteArray bytes = encoded(events.body(kind));
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            // A copy of exactly this size, so that a sanitizer sees any read beyond it.
            const QByteArray cut(bytes.constData(), size);
            const auto back = decodeBody(static_cast<int>(kind), cut);
            QVERIFY(back.ok() || !back.error().isEmpty());
        }
    }
}

void TestEventCodec::flippedBitsAreReadOrRefused()
{
    TestKit::RandomEvents events(3);
    for (int round = 0; round < 3'000; ++round) {
        const Domain::EventBody body = events.anyBody();
        QByteArray bytes = encoded(body);
        if (bytes.isEmpty()) {
            continue;
        }
        const auto at = events.random().bounded(static_cast<int>(bytes.size()));
        bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << events.random().bounded(8)));
        const auto back = decodeBody(kindOf(body), bytes);
        QVERIFY(back.ok() || !back.error().isEmpty());
    }
}

void TestEventCodec::randomBytesAreReadOrRefused()
{
    QRandomGenerator random(4);
    int refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes(random.bounded(1, 40), Qt::Uninitialized);
        for (char &byte : bytes) {
            byte = static_cast<char>(random.bounded(256));
        }
        refused += decodeBody(random.bounded(static_cast<int>(kinds)), bytes).ok() ? 0 : 1;
    }
    QVERIFY(refused > 10'000);
}

void TestEventCodec::nonsenseIsNamed()
{
    QVERIFY(decodeBody(-1, {}).error().contains(QStringLiteral("-1")));
    QVERIFY(decodeBody(static_cast<qint64>(kinds), {}).error().contains(QStringLiteral("unknown")));
    // A state beyond the last one.
    QVERIFY(decodeBody(kindOf(Domain::FeedStateChanged{}), QByteArrayView("\x63"))
                .error()
                .contains(QStringLiteral("state")));
    // A text that claims more bytes than there are, up to sizes that overflow.
    QVERIFY(!decodeBody(kindOf(Domain::MemberGone{}), QByteArrayView("\x7f"
                                                                     "abc"))
                 .ok());
    QVERIFY(!decodeBody(kindOf(Domain::MemberGone{}), QByteArrayView("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01")).ok());
    QVERIFY(
        !decodeBody(kindOf(Domain::MemberGone{}), QByteArrayView("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"))
             .ok());
    // A number that no int holds.
    const auto wide = decodeBody(kindOf(Domain::QueueSeen{}), QByteArrayView("\0\0\xff\xff\xff\xff\xff\x01", 8));
    QVERIFY(wide.error().contains(QStringLiteral("range")));
}

void TestEventCodec::ordinaryEventsAreSmall()
{
    Domain::BridgeEntered entered;
    entered.leg = {QStringLiteral("1795305850.230"), QStringLiteral("1795304380.199"),
                   QStringLiteral("PJSIP/1007-000000e6")};
    entered.bridge = QStringLiteral("8534c026-9b33-4f5e-b80e-4adb6ecc3a68");
    QVERIFY(encoded(entered).size() < 100);
}

QTEST_GUILESS_MAIN(TestEventCodec)
#include "tst_eventcodec.moc"
