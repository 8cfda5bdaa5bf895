#include "wire/amireader.h"

#include "kit/testkit.h"

using namespace Floorwatch::Wire;

namespace
{

struct Read {
    AmiFrame::Kind kind;
    QByteArray type;
    QByteArray text;
    bool operator==(const Read &) const = default;
};

/// All frames of a stream that arrives in pieces of `chunk` bytes.
std::vector<Read> readAll(AmiReader &reader, const QByteArray &stream, qsizetype chunk)
{
    std::vector<Read> frames;
    AmiFrame frame;
    for (qsizetype at = 0; at < stream.size(); at += chunk) {
        reader.feed(QByteArrayView(stream).sliced(at, std::min(chunk, stream.size() - at)));
        while (reader.next(frame)) {
            frames.push_back({frame.kind(), frame.type().toByteArray(), frame.text().toByteArray()});
        }
    }
    return frames;
}

std::vector<Read> readAll(const QByteArray &stream)
{
    AmiReader reader;
    return readAll(reader, stream, stream.size());
}

} // namespace

class TestAmiReader : public Floorwatch::TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void bannerEventsAndResponsesAreToldApart();
    void everyCutGivesTheSameFrames();
    void theEndOfAFrameIsFoundAtEveryOffset();
    void aStreamMayBeginInTheMiddle();
    void headersKeepColonsQuotesAndRepeats();
    void aLineWithoutAColonHasNoName();
    void bareLineFeedsAreCountedAndRead();
    void anOversizedFrameIsDroppedAndTheNextOneRead();
    void garbageBeforeAFrameDoesNotCostIt();
    void theTailOfALongerNameIsNoFrame();
    void commandOutputOfOldAsteriskIsOneFrame();
    void whatIsCutOffIsLeftOver();
    void resetExpectsABannerAgain();
    void aRecordedStreamHasNothingWrong();
};

void TestAmiReader::bannerEventsAndResponsesAreToldApart()
{
    const auto frames = readAll(
        "Asterisk Call Manager/11.0.0\r\nResponse: Success\r\nActionID: 1\r\n\r\nEvent: Hangup\r\nCause: 16\r\n\r\n");
    QCOMPARE(frames.size(), size_t(3));
    QCOMPARE(frames[0].kind, AmiFrame::Kind::Banner);
    QCOMPARE(frames[0].type, QByteArray("Asterisk Call Manager/11.0.0"));
    QCOMPARE(frames[1].kind, AmiFrame::Kind::Response);
    QCOMPARE(frames[1].type, QByteArray("Success"));
    QCOMPARE(frames[2].kind, AmiFrame::Kind::Event);
    QCOMPARE(frames[2].type, QByteArray("Hangup"));
}

void TestAmiReader::everyCutGivesTheSameFrames()
{
    const QByteArray stream = Floorwatch::TestKit::testData(QStringLiteral("scenarios/direct-22.ami")).left(12'000);
    const auto whole = readAll(stream);
    QVERIFY(whole.size() > 10);
    for (qsizetype cut = 1; cut < stream.size(); ++cut) {
        AmiReader reader;
        auto frames = readAll(reader, stream.left(cut), cut);
        const auto rest = readAll(reader, stream.mid(cut), stream.size());
        frames.insert(frames.end(), rest.begin(), rest.end());
        if (frames != whole) {
            QFAIL(qPrintable(QStringLiteral("cut at byte %1").arg(cut)));
        }
    }
}

void TestAmiReader::theEndOfAFrameIsFoundAtEveryOffset()
{
    // The scan goes 16 bytes at a time: the end may lie anywhere in or across a block.
    for (qsizetype before = 0; before < 70; ++before) {
        for (const char *end : {"\r\n\r\n", "\n\n", "\n\r\n"}) {
            const QByteArray text = QByteArray(before, 'x') + end + QByteArray(40, 'y');
            const char *found = findFrameEnd(text.constData(), text.constData() + text.size());
            QVERIFY(found);
            QCOMPARE(found - text.constData(), before + (end[0] == '\r' ? 1 : 0));
        }
        const QByteArray none = QByteArray(before, 'x') + "\r\nabc\r\n\r";
        QVERIFY(!findFrameEnd(none.constData(), none.constData() + none.size()));
    }
}

void TestAmiReader::aStreamMayBeginInTheMiddle()
{
    const auto frames = readAll("nelState: 6\r\nExten: s\r\n\r\nEvent: Newstate\r\nUniqueid: 1.2\r\n\r\n");
    QCOMPARE(frames.size(), size_t(2));
    QCOMPARE(frames[0].kind, AmiFrame::Kind::Other);
    QCOMPARE(frames[1].type, QByteArray("Newstate"));
}

void TestAmiReader::headersKeepColonsQuotesAndRepeats()
{
    AmiReader reader;
    reader.feed("Event: X\r\nContacts: 1001/sip:1001@127.0.0.1:7060\r\nCallerIDName: \"O'Neil, \\\"J\\\"\"\r\nOutput: "
                "a\r\nOutput: \r\nEmpty:\r\n\r\n");
    AmiFrame frame;
    QVERIFY(reader.next(frame));
    QCOMPARE(frame.value("contacts"), QByteArrayView("1001/sip:1001@127.0.0.1:7060"));
    QCOMPARE(frame.value("CallerIDName"), QByteArrayView("\"O'Neil, \\\"J\\\"\""));
    QCOMPARE(frame.value("Empty"), QByteArrayView(""));
    QVERIFY(frame.value("Missing").isNull());
    int outputs = 0;
    for (const AmiLine line : frame.lines()) {
        outputs += line.name == "Output" ? 1 : 0;
    }
    QCOMPARE(outputs, 2);
}

void TestAmiReader::aLineWithoutAColonHasNoName()
{
    AmiReader reader;
    reader.feed("Event: X\r\nno colon here\r\nA: b\r\n\r\n");
    AmiFrame frame;
    QVERIFY(reader.next(frame));
    QByteArray odd;
    for (const AmiLine line : frame.lines()) {
        odd += line.name.isEmpty() ? line.value.toByteArray() : QByteArray();
    }
    QCOMPARE(odd, QByteArray("no colon here"));
    QCOMPARE(frame.value("A"), QByteArrayView("b"));
}

void TestAmiReader::bareLineFeedsAreCountedAndRead()
{
    AmiReader reader;
    const auto frames = readAll(reader, "Event: A\nX: 1\n\nEvent: B\r\n\r\n", 5);
    QCOMPARE(frames.size(), size_t(2));
    QCOMPARE(frames[0].type, QByteArray("A"));
    QCOMPARE(reader.counts().bareLf, quint64(1));
}

void TestAmiReader::anOversizedFrameIsDroppedAndTheNextOneRead()
{
    for (const qsizetype chunk : {qsizetype(4096), qsizetype(3 << 20)}) {
        AmiReader reader;
        const QByteArray stream = "Event: Huge\r\nX: " + QByteArray(2 << 20, 'x') + "\r\n\r\nEvent: Next\r\n\r\n";
        const auto frames = readAll(reader, stream, chunk);
        QCOMPARE(frames.size(), size_t(1));
        QCOMPARE(frames[0].type, QByteArray("Next"));
        QCOMPARE(reader.counts().oversized, quint64(1));
        QVERIFY(reader.oversizedExample().startsWith("Event: Huge"));
    }
}

void TestAmiReader::garbageBeforeAFrameDoesNotCostIt()
{
    AmiReader reader;
    const QByteArray garbage("\x00\xff\x01\x02", 4);
    const auto frames = readAll(reader,
                                "Event: A\r\n\r\n" + garbage + "\r\nEvent: B\r\nX: 1\r\n\r\n" + garbage +
                                    "Event: C\r\n\r\n" + garbage + "\r\n\r\nEvent: D\r\n\r\n",
                                7);
    QStringList types;
    for (const Read &read : frames) {
        types << QString::fromLatin1(read.type);
    }
    QCOMPARE(types, QStringList({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"), QString(),
                                 QStringLiteral("D")}));
    QCOMPARE(reader.counts().garbled, quint64(3));
    const auto tails = readAll(
        "half a line\r\nUserEvent: 1\r\nEvent: E\r\nX: 1\r\n\r\nResponse: Follows\r\nno end\r\n\r\nEvent: F\r\n\r\n");
    QCOMPARE(tails.size(), size_t(3));
    QCOMPARE(tails[0].type, QByteArray("E"));
    QCOMPARE(tails[2].type, QByteArray("F"));
}

void TestAmiReader::theTailOfALongerNameIsNoFrame()
{
    const auto frames = readAll("UserEvent: Thing\r\nA: b\r\n\r\n");
    QCOMPARE(frames.size(), size_t(1));
    QCOMPARE(frames[0].kind, AmiFrame::Kind::Other);
}

void TestAmiReader::commandOutputOfOldAsteriskIsOneFrame()
{
    const auto frames = readAll(
        "Response: Follows\r\nPrivilege: Command\r\nline one\n\nline three\n--END COMMAND--\r\n\r\nEvent: A\r\n\r\n");
    QCOMPARE(frames.size(), size_t(2));
    QVERIFY(frames[0].text.contains("line three"));
    QCOMPARE(frames[1].type, QByteArray("A"));
}

void TestAmiReader::whatIsCutOffIsLeftOver()
{
    AmiReader reader;
    const auto frames = readAll(reader, "Event: A\r\n\r\nEvent: QueueMem", 100);
    QCOMPARE(frames.size(), size_t(1));
    QCOMPARE(reader.leftover(), qsizetype(15));
}

void TestAmiReader::resetExpectsABannerAgain()
{
    AmiReader reader;
    reader.feed("Event: A");
    reader.reset();
    const auto frames = readAll(reader, "Asterisk Call Manager/5.0.4\r\nEvent: B\r\n\r\n", 3);
    QCOMPARE(frames.size(), size_t(2));
    QCOMPARE(frames[0].kind, AmiFrame::Kind::Banner);
    QCOMPARE(frames[1].type, QByteArray("B"));
}

void TestAmiReader::aRecordedStreamHasNothingWrong()
{
    AmiReader reader;
    const auto frames =
        readAll(reader, Floorwatch::TestKit::testData(QStringLiteral("captures/asterisk22/full.ami")), 64 * 1024);
    QCOMPARE(frames.size(), size_t(13017));
    QCOMPARE(reader.counts().bareLf + reader.counts().garbled + reader.counts().oversized, quint64(0));
    QCOMPARE(reader.leftover(), qsizetype(0));
}

QTEST_GUILESS_MAIN(TestAmiReader)
#include "tst_amireader.moc"
