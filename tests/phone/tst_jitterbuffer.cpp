#include "audio/level.h"
#include "audio/tone.h"
#include "kit/testkit.h"
#include "phone/emodel.h"
#include "phone/jitterbuffer.h"
#include "phone/resampler.h"
#include "phone/sdes.h"

#include <algorithm>
#include <array>
#include <random>

using namespace Floorwatch;
using Phone::FrameSamples;
using Phone::JitterBuffer;

namespace
{

using Frame = std::array<qint16, FrameSamples>;

/// A sender of a tone, packet by packet, and what is heard of it.
struct Listening {
    Audio::ToneSource tone{400, -15};
    JitterBuffer buffer;
    quint16 sequence = 65500; // soon at its end: the wrap is part of every test
    quint32 timestamp = 0xfffff000;
    std::vector<qint16> heard;

    std::vector<qint16> next(size_t samples = FrameSamples)
    {
        std::vector<qint16> packet(samples);
        tone.fill(packet);
        return packet;
    }
    void step() { ++sequence, timestamp += FrameSamples; }
    void take(int frames = 1)
    {
        for (int i = 0; i < frames; ++i) {
            Frame frame;
            buffer.take(frame);
            heard.insert(heard.end(), frame.begin(), frame.end());
        }
    }
    /// Frames that hold the tone at about its level.
    double wholePart() const
    {
        int whole = 0;
        int all = 0;
        for (size_t at = 0; at + FrameSamples <= heard.size(); at += FrameSamples, ++all) {
            whole += Audio::toneDbfs(std::span(heard).subspan(at, FrameSamples), 400) > -18;
        }
        return all ? static_cast<double>(whole) / all : 0;
    }
};

} // namespace

class JitterBufferTest : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsSilence()
    {
        JitterBuffer buffer;
        Frame frame;
        frame.fill(7);
        QVERIFY(!buffer.take(frame));
        QCOMPARE(Audio::dbfs(frame), Audio::SilenceDbfs);
        QCOMPARE(buffer.figures().packets, quint64(0));
    }

    void aSteadyStreamIsHeardWholeTwoFramesLater()
    {
        Listening one;
        std::vector<qint16> sent;
        for (int i = 0; i < 500; ++i, one.step()) {
            const std::vector<qint16> packet = one.next();
            sent.insert(sent.end(), packet.begin(), packet.end());
            one.buffer.put(one.sequence, one.timestamp, packet, i * 20.0);
            one.take();
        }
        const size_t delay = 2 * static_cast<size_t>(FrameSamples);
        QVERIFY(std::equal(one.heard.begin() + static_cast<std::ptrdiff_t>(delay), one.heard.end(), sent.begin()));
        const Phone::JitterFigures figures = one.buffer.figures();
        QCOMPARE(figures.packets, quint64(500));
        QCOMPARE(figures.lost, quint64(0));
        QCOMPARE(figures.late, quint64(0));
        QCOMPARE(figures.lossPercent, 0.0);
        QCOMPARE(figures.jitterMs, 0.0);
    }

    void packetsOfAnotherSizeAreHeardWhole_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::newRow("10 ms") << 10;
        QTest::newRow("30 ms") << 30;
        QTest::newRow("60 ms") << 60;
    }
    void packetsOfAnotherSizeAreHeardWhole()
    {
        QFETCH(int, milliseconds);
        Listening one;
        double sentMs = 0;
        for (int takes = 0; takes < 300; ++takes) {
            for (; sentMs <= takes * 20.0; sentMs += milliseconds) {
                const std::vector<qint16> packet = one.next(static_cast<size_t>(milliseconds) * 8);
                one.buffer.put(one.sequence++, one.timestamp, packet, sentMs);
                one.timestamp += static_cast<quint32>(packet.size());
            }
            one.take();
        }
        QVERIFY(one.wholePart() > 0.95);
        QCOMPARE(one.buffer.figures().lost, quint64(0));
    }

    void packetsOutOfOrderAreHeardInOrder()
    {
        Listening one;
        for (int i = 0; i < 100; i += 2) {
            const std::vector<qint16> first = one.next();
            const std::vector<qint16> second = one.next();
            one.buffer.put(static_cast<quint16>(one.sequence + 1), one.timestamp + FrameSamples, second, i * 20.0);
            one.buffer.put(one.sequence, one.timestamp, first, i * 20.0 + 1);
            one.step();
            one.step();
            one.take(2);
        }
        QVERIFY(one.wholePart() > 0.95);
        QCOMPARE(one.buffer.figures().lost, quint64(0));
    }

    void aLostPacketIsCountedAndConcealed()
    {
        Listening one;
        for (int i = 0; i < 200; ++i, one.step()) {
            const std::vector<qint16> packet = one.next();
            if (i % 20 != 10) {
                one.buffer.put(one.sequence, one.timestamp, packet, i * 20.0);
            }
            one.take();
        }
        const Phone::JitterFigures figures = one.buffer.figures();
        QCOMPARE(figures.lost, quint64(10));
        QVERIFY(figures.lossPercent > 4 && figures.lossPercent < 6);
        // The tone goes on where packets are missing.
        QVERIFY(one.wholePart() > 0.97);
    }

    void fivePercentLossAndFortyMillisecondsOfJitterLeaveTheSoundMostlyWhole()
    {
        Listening one;
        // Seeded: the same disturbance every time.
        std::mt19937 random(7);
        struct Arrival {
            double atMs;
            quint16 sequence;
            quint32 timestamp;
            std::vector<qint16> samples;
        };
        std::vector<Arrival> arrivals;
        for (int i = 0; i < 3000; ++i, one.step()) {
            std::vector<qint16> samples = one.next();
            if (std::uniform_real_distribution(0.0, 1.0)(random) >= 0.05) {
                arrivals.push_back({i * 20 + std::uniform_real_distribution(0.0, 40.0)(random), one.sequence,
                                    one.timestamp, std::move(samples)});
            }
        }
        std::sort(arrivals.begin(), arrivals.end(), [](const auto &a, const auto &b) { return a.atMs < b.atMs; });
        size_t at = 0;
        for (int i = 0; i < 3000; ++i) {
            for (; at < arrivals.size() && arrivals[at].atMs <= i * 20.0; ++at) {
                one.buffer.put(arrivals[at].sequence, arrivals[at].timestamp, arrivals[at].samples, arrivals[at].atMs);
            }
            one.take();
        }
        const Phone::JitterFigures figures = one.buffer.figures();
        QVERIFY(figures.lost > 90 && figures.lost < 220);
        QVERIFY(figures.lossPercent > 2 && figures.lossPercent < 9);
        QVERIFY(figures.jitterMs > 5 && figures.jitterMs < 40);
        QVERIFY2(one.wholePart() > 0.93, qPrintable(QString::number(one.wholePart())));
        // It did not learn to wait for ever.
        QVERIFY(figures.bufferMs <= 120);
    }

    void aBurstOfLatePacketsMakesItWaitLongerAndCalmShorterAgain()
    {
        Listening one;
        double highest = 0;
        for (int i = 0; i < 2500; ++i, one.step()) {
            const std::vector<qint16> packet = one.next();
            const bool rough = i >= 100 && i < 400;
            one.buffer.put(one.sequence, one.timestamp, packet, i * 20.0 + (rough && i % 3 == 0 ? 90 : 0));
            one.take();
            highest = std::max(highest, one.buffer.figures().bufferMs);
        }
        QVERIFY(highest >= 80);
        QVERIFY(one.buffer.figures().bufferMs <= 60);
    }

    void aSenderThatPausesIsNoLoss()
    {
        Listening one;
        for (int i = 0; i < 300; ++i) {
            const std::vector<qint16> packet = one.next();
            // Silence suppression: the timestamps go on, the sequence numbers do not.
            if (i < 100 || i >= 180) {
                one.buffer.put(one.sequence++, one.timestamp, packet, i * 20.0);
            }
            one.timestamp += FrameSamples;
            one.take();
        }
        QCOMPARE(one.buffer.figures().lost, quint64(0));
        // And what comes after the pause is heard, without the pause's length as delay.
        QVERIFY(one.buffer.figures().bufferMs <= 80);
        one.heard.erase(one.heard.begin(), one.heard.begin() + 200 * FrameSamples);
        QVERIFY(one.wholePart() > 0.95);
    }

    void anotherSourceBeginsAnew()
    {
        Listening one;
        for (int i = 0; i < 50; ++i, one.step()) {
            one.buffer.put(one.sequence, one.timestamp, one.next(), i * 20.0);
            one.take();
        }
        one.buffer.restart();
        one.sequence = 5;
        one.timestamp = 12;
        one.heard.clear();
        for (int i = 50; i < 100; ++i, one.step()) {
            one.buffer.put(one.sequence, one.timestamp, one.next(), i * 20.0);
            one.take();
        }
        QCOMPARE(one.buffer.figures().packets, quint64(100));
        QCOMPARE(one.buffer.figures().lost, quint64(0));
        QVERIFY(one.wholePart() > 0.9);
    }

    void wildNumbersDoNoHarm()
    {
        JitterBuffer buffer;
        std::mt19937 random(3);
        for (int i = 0; i < 20000; ++i) {
            const std::vector<qint16> samples(random() % 3 ? random() % 2000 : random() % 20000, qint16(random()));
            buffer.put(static_cast<quint16>(random()), static_cast<quint32>(random()), samples, random() % 100000);
            Frame frame;
            buffer.take(frame);
        }
        QVERIFY(buffer.figures().lossPercent >= 0 && buffer.figures().lossPercent <= 100);
    }

    void theScoreFallsWithLossAndDelay()
    {
        // ITU-T G.107 annex B: R = 93.2 is 4.41.
        QVERIFY(std::abs(Phone::meanOpinionScore(0, 0) - 4.41) < 0.01);
        QVERIFY(std::abs(Phone::meanOpinionScore(0, 100) - 4.41) < 0.01);
        QVERIFY(Phone::meanOpinionScore(5, 50) < 4.0);
        QVERIFY(Phone::meanOpinionScore(5, 50) > 3.8);
        QVERIFY(Phone::meanOpinionScore(0, 400) < Phone::meanOpinionScore(0, 200));
        QVERIFY(Phone::meanOpinionScore(100, 2000) >= 1);
        QVERIFY(Phone::meanOpinionScore(-5, -5) <= 4.5);
    }

    void aKeyIsReadAndWritten()
    {
        const Phone::SdesKey key = Phone::SdesKey::generate("3");
        QCOMPARE(key.keySalt.size(), 30);
        QVERIFY(Phone::SdesKey::generate("3").keySalt != key.keySalt);
        const auto again = Phone::SdesKey::fromValue(key.toValue());
        QVERIFY(again);
        QCOMPARE(again->tag, QByteArray("3"));
        QCOMPARE(again->keySalt, key.keySalt);
        QVERIFY(Phone::SdesKey::fromValue(key.toValue() + "|2^20"));
    }

    void aKeyThatCanNotBeUsedIsRefused_data()
    {
        const QByteArray key = QByteArray(30, 'k').toBase64();
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("another suite") << "1 AES_CM_128_HMAC_SHA1_32 inline:" + key;
        QTest::newRow("short") << "1 AES_CM_128_HMAC_SHA1_80 inline:" + QByteArray(29, 'k').toBase64();
        QTest::newRow("no base64") << QByteArray("1 AES_CM_128_HMAC_SHA1_80 inline:???");
        QTest::newRow("an identifier") << "1 AES_CM_128_HMAC_SHA1_80 inline:" + key + "|2^20|1:4";
        QTest::newRow("an identifier alone") << "1 AES_CM_128_HMAC_SHA1_80 inline:" + key + "|1:4";
        QTest::newRow("switched off") << "1 AES_CM_128_HMAC_SHA1_80 inline:" + key + " UNENCRYPTED_SRTP";
        QTest::newRow("no tag") << "x AES_CM_128_HMAC_SHA1_80 inline:" + key;
        QTest::newRow("a long tag") << "1234567890 AES_CM_128_HMAC_SHA1_80 inline:" + key;
    }
    void aKeyThatCanNotBeUsedIsRefused()
    {
        QFETCH(QByteArray, value);
        QVERIFY(!Phone::SdesKey::fromValue(value));
    }

    void aToneSurvivesResampling_data()
    {
        QTest::addColumn<int>("rate");
        QTest::addColumn<int>("channels");
        QTest::newRow("16 kHz") << 16000 << 1;
        QTest::newRow("48 kHz") << 48000 << 1;
        QTest::newRow("48 kHz stereo") << 48000 << 2;
        QTest::newRow("the same") << 8000 << 1;
        QTest::newRow("the same, stereo") << 8000 << 2;
    }
    void aToneSurvivesResampling()
    {
        QFETCH(int, rate);
        QFETCH(int, channels);
        Phone::Resampler up(8000, 1, rate, channels);
        Phone::Resampler down(rate, channels, 8000, 1);
        const std::vector<qint16> tone = Audio::tone(800, 1, -20);
        std::vector<qint16> back;
        // In blocks that fit nothing.
        for (size_t at = 0; at < tone.size(); at += 37) {
            const std::vector<qint16> high =
                up.process(std::span(tone).subspan(at, std::min<size_t>(37, tone.size() - at)));
            const std::vector<qint16> low = down.process(high);
            back.insert(back.end(), low.begin(), low.end());
        }
        QCOMPARE(back.size(), tone.size());
        const double level = Audio::toneDbfs(back, 800);
        QVERIFY2(std::abs(level + 20) < 1.5, qPrintable(QString::number(level)));
    }

    void ratesThatAreNoMultipleAreNotClaimed()
    {
        QVERIFY(Phone::Resampler::canDo(48000, 8000));
        QVERIFY(!Phone::Resampler::canDo(44100, 8000));
    }
};

QTEST_GUILESS_MAIN(JitterBufferTest)
#include "tst_jitterbuffer.moc"
