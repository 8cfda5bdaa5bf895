// The same stream, however it is cut, gives the same floor.
#include "kit/foldstream.h"
#include "kit/testkit.h"

using namespace Floorwatch;

class TestCuts : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void aCutAtEveryBytePositionGivesTheSameFloor();
    void piecesOfAnySizeGiveTheSameFloor_data();
    void piecesOfAnySizeGiveTheSameFloor();
    void aStreamFromAnyFrameOnIsFoldedWithoutHarm();
};

void TestCuts::aCutAtEveryBytePositionGivesTheSameFloor()
{
    const QByteArray stream = TestKit::testData(QStringLiteral("scenarios/blind-transfer-22.ami")).left(40'000);
    const QString whole = TestKit::describe(*TestKit::foldStream(stream).floor);
    QVERIFY(whole.contains(QStringLiteral("visit|")));
    for (qsizetype cut = 1; cut < stream.size(); ++cut) {
        Wire::AmiReader reader;
        Pbx::AmiTranslator translator(Domain::PbxId{});
        std::vector<Domain::PbxEvent> events;
        Wire::AmiFrame frame;
        for (const QByteArrayView piece : {QByteArrayView(stream).first(cut), QByteArrayView(stream).sliced(cut)}) {
            reader.feed(piece);
            while (reader.next(frame)) {
                translator.translate(frame, {}, events);
            }
        }
        if (TestKit::describe(*TestKit::foldEvents(std::move(events)).floor) != whole) {
            QFAIL(qPrintable(QStringLiteral("cut at byte %1").arg(cut)));
        }
    }
}

void TestCuts::piecesOfAnySizeGiveTheSameFloor_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 2, 3, 7, 61, 1021, 65'537}) {
        QTest::addRow("%d", size) << size;
    }
}

void TestCuts::piecesOfAnySizeGiveTheSameFloor()
{
    QFETCH(int, size);
    const QByteArray stream = TestKit::testData(QStringLiteral("captures/asterisk16/restricted.ami"));
    static const QString whole = TestKit::describe(*TestKit::foldStream(stream, stream.size()).floor);
    QCOMPARE(TestKit::describe(*TestKit::foldStream(stream, size).floor), whole);
}

void TestCuts::aStreamFromAnyFrameOnIsFoldedWithoutHarm()
{
    const QByteArray stream = TestKit::testData(QStringLiteral("captures/asterisk22/restricted.ami"));
    for (qsizetype from = 1000; from < stream.size(); from += 97'003) {
        const auto folded = TestKit::foldStream(stream.sliced(from));
        for (const Floor::QueueRecord &queue : folded.floor->queues()) {
            const Domain::QueueCounts &c = queue.counts;
            QCOMPARE(c.offered, c.answered + c.abandoned + c.timedOut + c.movedOn + c.exitedByKey + c.exitedEmpty +
                                    c.endedAway + static_cast<int>(queue.waiting.size()));
            int members = 0;
            for (const int n : queue.membersInState) {
                QVERIFY(n >= 0);
                members += n;
            }
            QCOMPARE(members, static_cast<int>(queue.members.size()));
        }
    }
}

QTEST_GUILESS_MAIN(TestCuts)
#include "tst_cuts.moc"
