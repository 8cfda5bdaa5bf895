#include "audio/ring.h"
#include "kit/testkit.h"

#include <array>
#include <thread>

using namespace Floorwatch;

class RingTest : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsReadInOrderAcrossTheEnd()
    {
        Audio::SampleRing ring(8);
        qint16 next = 0;
        qint16 expected = 0;
        for (int round = 0; round < 100; ++round) {
            std::array<qint16, 5> in;
            for (qint16 &sample : in) {
                sample = next++;
            }
            QCOMPARE(ring.write(in), in.size());
            std::array<qint16, 5> out{};
            QCOMPARE(ring.read(out), out.size());
            for (const qint16 sample : out) {
                QCOMPARE(sample, expected++);
            }
        }
        QCOMPARE(ring.available(), size_t(0));
        QCOMPARE(ring.dropped(), quint64(0));
        QCOMPARE(ring.missed(), quint64(0));
    }

    void whatDoesNotFitIsDroppedAndCounted()
    {
        Audio::SampleRing ring(8);
        const std::array<qint16, 11> in{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        QCOMPARE(ring.write(in), size_t(8));
        QCOMPARE(ring.dropped(), quint64(3));
        std::array<qint16, 8> out{};
        QCOMPARE(ring.read(out), size_t(8));
        QCOMPARE(out.front(), qint16(1));
        QCOMPARE(out.back(), qint16(8));
    }

    void whatIsNotThereIsLeftAloneAndCounted()
    {
        Audio::SampleRing ring(8);
        QCOMPARE(ring.write(std::array<qint16, 2>{5, 6}), size_t(2));
        std::array<qint16, 4> out{9, 9, 9, 9};
        QCOMPARE(ring.read(out), size_t(2));
        QCOMPARE(out, (std::array<qint16, 4>{5, 6, 9, 9}));
        QCOMPARE(ring.missed(), quint64(2));
    }

    void theReaderCanSkipToThePresent()
    {
        Audio::SampleRing ring(8);
        QCOMPARE(ring.write(std::array<qint16, 6>{1, 2, 3, 4, 5, 6}), size_t(6));
        QCOMPARE(ring.skip(4), size_t(4));
        std::array<qint16, 2> out{};
        QCOMPARE(ring.read(out), size_t(2));
        QCOMPARE(out, (std::array<qint16, 2>{5, 6}));
        QCOMPARE(ring.skip(1), size_t(0));
    }

    void theSmallestRingsHoldWhatWasAsked_data()
    {
        QTest::addColumn<size_t>("asked");
        QTest::newRow("none") << size_t(0);
        QTest::newRow("one") << size_t(1);
        QTest::newRow("odd") << size_t(1001);
    }
    void theSmallestRingsHoldWhatWasAsked()
    {
        QFETCH(size_t, asked);
        Audio::SampleRing ring(asked);
        QVERIFY(ring.capacity() >= asked);
        const std::vector<qint16> in(ring.capacity(), 7);
        QCOMPARE(ring.write(in), in.size());
        QCOMPARE(ring.available(), in.size());
    }

    void twoThreadsLoseNothing()
    {
        constexpr int Count = 200'000;
        Audio::SampleRing ring(512);
        std::thread writer([&ring] {
            std::array<qint16, 160> block;
            for (int sent = 0; sent < Count;) {
                for (size_t i = 0; i < block.size(); ++i) {
                    block[i] = static_cast<qint16>((sent + static_cast<int>(i)) & 0x7fff);
                }
                const size_t wanted = std::min(block.size(), static_cast<size_t>(Count - sent));
                sent += static_cast<int>(ring.write(std::span(block).first(wanted)));
                std::this_thread::yield();
            }
        });
        int got = 0;
        int wrong = 0;
        std::array<qint16, 96> block;
        while (got < Count) {
            const size_t count = ring.read(block);
            for (size_t i = 0; i < count; ++i) {
                wrong += block[i] != static_cast<qint16>(got++ & 0x7fff);
            }
            std::this_thread::yield();
        }
        writer.join();
        QCOMPARE(wrong, 0);
        QCOMPARE(ring.available(), size_t(0));
    }
};

QTEST_GUILESS_MAIN(RingTest)
#include "tst_ring.moc"
