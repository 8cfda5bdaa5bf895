// What is heard and what is said on a line, by its sound.
#include "audio/level.h"
#include "kit/testkit.h"
#include "phone/desk.h"

using namespace Floorwatch;
using Fake::Desk;
using Fake::FakeHeadset;
using Fake::Soon;

namespace
{

constexpr double PbxHertz = 440;
constexpr double MicrophoneHertz = 1000;
const QString T1 = QStringLiteral("t1");

bool silent(const Fake::RtpFrame &frame)
{
    return std::all_of(frame.samples.begin(), frame.samples.end(), [](qint16 sample) { return sample == 0; });
}

bool loud(const Fake::RtpFrame &frame, double hertz) { return Audio::toneDbfs(frame.samples, hertz) > -22; }

/// The part of the whole frames of `samples` that hold a tone.
double partWith(const std::vector<qint16> &samples, double hertz)
{
    int with = 0;
    int all = 0;
    for (size_t at = 0; at + Phone::FrameSamples <= samples.size(); at += Phone::FrameSamples, ++all) {
        with += Audio::toneDbfs(std::span(samples).subspan(at, Phone::FrameSamples), hertz) > -22;
    }
    return all ? static_cast<double>(with) / all : 0;
}

bool steady(const QList<Fake::RtpFrame> &frames)
{
    for (qsizetype i = 1; i < frames.size(); ++i) {
        if (frames[i].sequence != static_cast<quint16>(frames[i - 1].sequence + 1) ||
            frames[i].timestamp != frames[i - 1].timestamp + Phone::FrameSamples ||
            frames[i].source != frames.first().source || frames[i].samples.size() != Phone::FrameSamples) {
            return false;
        }
    }
    return true;
}

} // namespace

class LineSoundTest : public TestKit::Test
{
    Q_OBJECT
private:
    /// A line that is up, with the fake sending its tone.
    static QByteArray callUp(Desk &desk, const QByteArray &body)
    {
        if (!QTest::qWaitFor([&desk] { return desk.registered(); })) {
            return {};
        }
        desk.phone.expect(T1, Soon);
        const QByteArray call = desk.pbx.invite({.token = "t1", .body = body});
        if (!QTest::qWaitFor([&desk] { return desk.up.count() == 1; })) {
            return {};
        }
        desk.media.sendTo(desk.pbx.description(call).audioPort());
        return call;
    }

private Q_SLOTS:
    void theCallersToneIsHeard_data()
    {
        QTest::addColumn<bool>("alaw");
        QTest::newRow("PCMU") << false;
        QTest::newRow("PCMA") << true;
    }
    void theCallersToneIsHeard()
    {
        QFETCH(bool, alaw);
        Desk desk;
        FakeHeadset headset(desk.path);
        desk.media.alaw = alaw;
        desk.media.sendsDigits = true;
        QVERIFY(!callUp(desk, Fake::offer(desk.media.port(), alaw ? "8 101" : "0 101")).isEmpty());
        desk.phone.setHeard(T1, true);
        QTRY_COMPARE(desk.firstSound.count(), 1);
        // In the end: a loaded machine makes even the fake stumble now and then.
        const auto last = [&headset] {
            return std::vector<qint16>(headset.heard.end() - std::min<std::ptrdiff_t>(4000, std::ssize(headset.heard)),
                                       headset.heard.end());
        };
        QTRY_VERIFY_WITH_TIMEOUT(headset.heard.size() > 8000 && partWith(last(), PbxHertz) > 0.95 &&
                                     std::abs(Audio::toneDbfs(last(), PbxHertz) + 15) < 2,
                                 20'000);
        const Phone::LineFigures figures = desk.phone.figures(T1);
        QVERIFY(figures.packets > 50);
        QCOMPARE(figures.codec, alaw ? QStringLiteral("PCMA") : QStringLiteral("PCMU"));
        QVERIFY(!figures.encrypted);
        QVERIFY(std::abs(figures.receivedDbfs + 15) < 3);
        QCOMPARE(figures.sentDbfs, Audio::SilenceDbfs);
        QVERIFY(figures.mos > 3.5);
        QCOMPARE(figures.lost, quint64(0));
        QVERIFY(figures.bufferMs >= 0);
    }

    void aLineThatIsNotHeardIsNotHeard()
    {
        Desk desk;
        FakeHeadset headset(desk.path);
        QVERIFY(!callUp(desk, Fake::offer(desk.media.port())).isEmpty());
        QTRY_VERIFY(desk.phone.figures(T1).packets > 25);
        QVERIFY(headset.heard.empty());
        desk.phone.setHeard(T1, true);
        QTRY_VERIFY(headset.heard.size() > 1600);
        desk.phone.setHeard(T1, false);
        QTest::qWait(60);
        const size_t before = headset.heard.size();
        QTest::qWait(200);
        QCOMPARE(headset.heard.size(), before);
    }

    void linesThatAreHeardAreMixed()
    {
        Desk desk;
        FakeHeadset headset(desk.path);
        Fake::FakeMedia other(1500);
        QVERIFY(!callUp(desk, Fake::offer(desk.media.port())).isEmpty());
        desk.phone.expect(QStringLiteral("t2"), Soon);
        const QByteArray second = desk.pbx.invite({.token = "t2", .body = Fake::offer(other.port())});
        QTRY_COMPARE(desk.up.count(), 2);
        other.sendTo(desk.pbx.description(second).audioPort());
        desk.phone.setHeard(T1, true);
        desk.phone.setHeard(QStringLiteral("t2"), true);
        const auto both = [&headset] {
            const std::vector<qint16> last(
                headset.heard.end() - std::min<std::ptrdiff_t>(4000, std::ssize(headset.heard)), headset.heard.end());
            return partWith(last, PbxHertz) > 0.8 && partWith(last, 1500) > 0.8;
        };
        QTRY_VERIFY_WITH_TIMEOUT(both(), 20'000);
    }

    void withTheGateClosedNotOneSampleLeaves()
    {
        Desk desk;
        FakeHeadset headset(desk.path, MicrophoneHertz);
        // Too early: a gate that is opened before the line is up stays closed.
        desk.phone.setMicrophoneOpen(T1, true);
        QVERIFY(!callUp(desk, Fake::offer(desk.media.port())).isEmpty());
        QTRY_VERIFY(desk.media.frames.size() > 100);
        for (const Fake::RtpFrame &frame : std::as_const(desk.media.frames)) {
            QVERIFY(silent(frame));
        }
        QVERIFY(steady(desk.media.frames));
        QVERIFY(desk.media.frames.first().marker);
    }

    void withTheGateOpenTheMicrophoneIsHeard()
    {
        Desk desk;
        FakeHeadset headset(desk.path, MicrophoneHertz);
        QVERIFY(!callUp(desk, Fake::offer(desk.media.port())).isEmpty());
        desk.phone.setMicrophoneOpen(T1, true);
        QTRY_VERIFY(desk.media.frames.size() > 100);
        const std::vector<qint16> sent = desk.media.heard(desk.media.frames.size() - 50);
        QVERIFY(partWith(sent, MicrophoneHertz) > 0.8);
        QVERIFY(desk.phone.figures(T1).sentDbfs > -25);
        QVERIFY(steady(desk.media.frames));
    }

    void closingTheGateStopsTheMicrophoneAtTheNextFrame()
    {
        Desk desk;
        FakeHeadset headset(desk.path, MicrophoneHertz);
        QVERIFY(!callUp(desk, Fake::offer(desk.media.port())).isEmpty());
        for (int round = 0; round < 5; ++round) {
            const qsizetype from = desk.media.frames.size();
            desk.phone.setMicrophoneOpen(T1, true);
            QTRY_VERIFY(desk.media.frames.size() > from + 3 && loud(desk.media.frames.last(), MicrophoneHertz));
            desk.phone.setMicrophoneOpen(T1, false);
            // A notice of one frame, given right behind the command, marks in the stream where it was carried out.
            desk.phone.say(T1, Audio::tone(700, 0.02));
            const auto mark = [&] {
                return std::find_if(desk.media.frames.begin() + from, desk.media.frames.end(),
                                    [](const Fake::RtpFrame &frame) { return loud(frame, 700); });
            };
            QTRY_VERIFY(desk.media.frames.end() - mark() > 20);
            QVERIFY(std::all_of(mark() + 1, desk.media.frames.end(), silent));
        }
        QVERIFY(steady(desk.media.frames));
    }

    void theMicrophoneThatIsMutedIsSilent()
    {
        Desk desk;
        FakeHeadset headset(desk.path, MicrophoneHertz);
        QVERIFY(!callUp(desk, Fake::offer(desk.media.port())).isEmpty());
        desk.path->muted = true;
        desk.phone.setMicrophoneOpen(T1, true);
        QTRY_VERIFY(desk.media.frames.size() > 50);
        for (const Fake::RtpFrame &frame : std::as_const(desk.media.frames)) {
            QVERIFY(silent(frame));
        }
        desk.path->muted = false;
        QTRY_VERIFY(!silent(desk.media.frames.last()));
    }

    void whatWasSaidBeforeTheGateOpenedIsNotSentAfterwards()
    {
        Desk desk;
        QVERIFY(!callUp(desk, Fake::offer(desk.media.port())).isEmpty());
        // Half a second of talk, and then nothing more.
        desk.path->fromMicrophone.write(Audio::tone(MicrophoneHertz, 0.5));
        QTRY_COMPARE(desk.path->fromMicrophone.available(), size_t(0));
        desk.phone.setMicrophoneOpen(T1, true);
        QTRY_VERIFY(desk.media.frames.size() > 50);
        for (const Fake::RtpFrame &frame : std::as_const(desk.media.frames)) {
            QVERIFY(silent(frame));
        }
    }

    void theGateOfTheNextLineIsClosedAgain()
    {
        Desk desk;
        FakeHeadset headset(desk.path, MicrophoneHertz);
        const QByteArray first = callUp(desk, Fake::offer(desk.media.port()));
        desk.phone.setMicrophoneOpen(T1, true);
        QTRY_VERIFY(!desk.media.frames.isEmpty() && !silent(desk.media.frames.last()));
        desk.pbx.bye(first);
        QTRY_COMPARE(desk.down.count(), 1);
        Fake::FakeMedia next;
        desk.phone.expect(T1, Soon);
        desk.pbx.invite({.token = "t1", .body = Fake::offer(next.port())});
        QTRY_COMPARE(desk.up.count(), 2);
        QTRY_VERIFY(next.frames.size() > 50);
        for (const Fake::RtpFrame &frame : std::as_const(next.frames)) {
            QVERIFY(silent(frame));
        }
    }

    void theGateOfOneLineIsNotTheOthers()
    {
        Desk desk;
        FakeHeadset headset(desk.path, MicrophoneHertz);
        Fake::FakeMedia other;
        QVERIFY(!callUp(desk, Fake::offer(desk.media.port())).isEmpty());
        desk.phone.expect(QStringLiteral("t2"), Soon);
        desk.pbx.invite({.token = "t2", .body = Fake::offer(other.port())});
        QTRY_COMPARE(desk.up.count(), 2);
        desk.phone.setMicrophoneOpen(T1, true);
        QTRY_VERIFY(!silent(desk.media.frames.last()));
        QTRY_VERIFY(other.frames.size() > 50);
        for (const Fake::RtpFrame &frame : std::as_const(other.frames)) {
            QVERIFY(silent(frame));
        }
    }

    void aNoticeIsSaidWhateverTheGateSays_data()
    {
        QTest::addColumn<bool>("open");
        QTest::newRow("closed") << false;
        QTest::newRow("open") << true;
    }
    void aNoticeIsSaidWhateverTheGateSays()
    {
        QFETCH(bool, open);
        Desk desk;
        FakeHeadset headset(desk.path, MicrophoneHertz);
        QVERIFY(!callUp(desk, Fake::offer(desk.media.port())).isEmpty());
        desk.phone.setMicrophoneOpen(T1, open);
        desk.phone.say(T1, Audio::tone(700, 0.5, -15));
        QTRY_COMPARE(desk.said.count(), 1);
        QCOMPARE(desk.said.first().first().toString(), T1);
        const qsizetype after = desk.media.frames.size();
        QTRY_VERIFY(desk.media.frames.size() > after + 10);
        int notice = 0;
        for (const Fake::RtpFrame &frame : std::as_const(desk.media.frames)) {
            if (Audio::toneDbfs(frame.samples, 700) > -22) {
                ++notice;
                // The microphone stays out meanwhile.
                QVERIFY(Audio::toneDbfs(frame.samples, MicrophoneHertz) < -30);
            } else if (!open) {
                // The ramps of the notice aside, there is nothing else.
                QVERIFY(Audio::toneDbfs(frame.samples, MicrophoneHertz) < -40);
            }
        }
        QVERIFY(notice >= 23 && notice <= 26);
    }

    void noticesQueueUp()
    {
        Desk desk;
        QVERIFY(!callUp(desk, Fake::offer(desk.media.port())).isEmpty());
        desk.phone.say(T1, Audio::tone(700, 0.1));
        desk.phone.say(T1, Audio::tone(1300, 0.09));
        desk.phone.say(T1, {});
        QTRY_COMPARE(desk.said.count(), 2);
        QTRY_VERIFY(silent(desk.media.frames.last()));
        const std::vector<qint16> sent = desk.media.heard();
        QVERIFY(Audio::toneDbfs(sent, 700) > -50);
        QVERIFY(Audio::toneDbfs(sent, 1300) > -50);
    }

    void aNoticeWithoutALineIsNotSaid()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.say(T1, Audio::tone(700, 0.02));
        QTest::qWait(100);
        QVERIFY(desk.said.isEmpty());
    }

    void lossAndJitterShowInTheFiguresAndLeaveTheSoundMostlyWhole()
    {
        Desk desk;
        FakeHeadset headset(desk.path);
        desk.media.loss = 0.05;
        desk.media.jitterMs = 40;
        QVERIFY(!callUp(desk, Fake::offer(desk.media.port())).isEmpty());
        desk.phone.setHeard(T1, true);
        QTRY_VERIFY_WITH_TIMEOUT(headset.heard.size() > 8 * 8000, 30'000);
        const Phone::LineFigures figures = desk.phone.figures(T1);
        QVERIFY2(figures.lost > 4, qPrintable(QString::number(figures.lost)));
        QVERIFY2(figures.lossPercent > 1.5 && figures.lossPercent < 20,
                 qPrintable(QString::number(figures.lossPercent)));
        QVERIFY(figures.jitterMs > 4);
        QVERIFY(figures.mos > 1 && figures.mos < 4.35);
        headset.heard.erase(headset.heard.begin(), headset.heard.begin() + 8000);
        const double whole = partWith(headset.heard, PbxHertz);
        QVERIFY2(whole > 0.85, qPrintable(QString::number(whole)));
    }

    void soundFromElsewhereIsNotTaken()
    {
        Desk desk;
        FakeHeadset headset(desk.path);
        QTRY_VERIFY(desk.registered());
        desk.phone.expect(T1, Soon);
        const QByteArray call = desk.invite("t1");
        QTRY_COMPARE(desk.up.count(), 1);
        QUdpSocket stranger;
        QVERIFY(stranger.bind(QHostAddress(QStringLiteral("127.0.0.3"))));
        const quint16 port = desk.pbx.description(call).audioPort();
        const QByteArray packet = QByteArray::fromHex("800000010000000100000001") + QByteArray(160, '\x10');
        for (int i = 0; i < 10; ++i) {
            stranger.writeDatagram(packet, QHostAddress::LocalHost, port);
        }
        QTest::qWait(200);
        QCOMPARE(desk.phone.figures(T1).packets, quint64(0));
        QVERIFY(desk.firstSound.isEmpty());
    }

    void packetsThatAreNoneDoNoHarm()
    {
        Desk desk;
        const QByteArray call = callUp(desk, Fake::offer(desk.media.port()));
        const quint16 port = desk.pbx.description(call).audioPort();
        desk.media.sendPacket("x", port);
        desk.media.sendPacket({}, port);
        desk.media.sendPacket(QByteArray(1500, '\xff'), port);
        desk.media.sendPacket(QByteArray::fromHex("a00000010000000100000001") + QByteArray(4, '\xff'), port);
        desk.media.sendPacket(QByteArray::fromHex("9f0000010000000100000001ffff"), port);
        desk.media.sendPacket(QByteArray::fromHex("800000010000000100000001"), port);
        desk.media.sendPacket(QByteArray(200, '\xc8'), static_cast<quint16>(port + 1));
        desk.media.sendPacket(QByteArray::fromHex("81c9000700000001"), static_cast<quint16>(port + 1));
        QTRY_VERIFY(desk.phone.figures(T1).packets > 20);
        QVERIFY(desk.down.isEmpty());
    }

    void figuresOfALineThatIsNotThereAreEmpty()
    {
        Desk desk;
        const Phone::LineFigures figures = desk.phone.figures(QStringLiteral("nobody"));
        QCOMPARE(figures.packets, quint64(0));
        QCOMPARE(figures.mos, -1.0);
        QCOMPARE(figures.roundTripMs, -1.0);
        QVERIFY(figures.codec.isEmpty());
    }
};

QTEST_GUILESS_MAIN(LineSoundTest)
#include "tst_linesound.moc"
