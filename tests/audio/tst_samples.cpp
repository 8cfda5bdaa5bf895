#include "audio/level.h"
#include "audio/tone.h"
#include "kit/testkit.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Floorwatch;

namespace
{

bool near(double is, double wanted, double within) { return std::abs(is - wanted) <= within; }

} // namespace

class SamplesTest : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void silenceAndNothingAreTheFloor()
    {
        QCOMPARE(Audio::dbfs({}), Audio::SilenceDbfs);
        QCOMPARE(Audio::dbfs(std::vector<qint16>(160)), Audio::SilenceDbfs);
        QCOMPARE(Audio::toneDbfs({}, 440), Audio::SilenceDbfs);
        QCOMPARE(Audio::toneDbfs(std::vector<qint16>(160), 440), Audio::SilenceDbfs);
    }

    void fullScaleIsZero()
    {
        QCOMPARE(Audio::dbfs(std::vector<qint16>(160, std::numeric_limits<qint16>::min())), 0.0);
        QVERIFY(near(Audio::dbfs(Audio::tone(1000, 1, -3.01)), -3.01, 0.1));
    }

    void aToneHasTheLevelThatWasAsked()
    {
        const std::vector<qint16> tone = Audio::tone(440, 1, -20);
        QCOMPARE(tone.size(), size_t(8000));
        QVERIFY(near(Audio::dbfs(tone), -20, 0.1));
        QVERIFY(near(Audio::toneDbfs(tone, 440), -20, 0.2));
    }

    void aToneIsNotFoundAtAnotherFrequency()
    {
        const std::vector<qint16> tone = Audio::tone(440, 1, -10);
        QVERIFY(Audio::toneDbfs(tone, 1000) < -50);
        QVERIFY(Audio::toneDbfs(tone, 700) < -50);
    }

    void twoTonesAreToldApart()
    {
        std::vector<qint16> mixed = Audio::tone(440, 1, -20);
        const std::vector<qint16> other = Audio::tone(1200, 1, -30);
        std::transform(mixed.begin(), mixed.end(), other.begin(), mixed.begin(),
                       [](qint16 a, qint16 b) { return static_cast<qint16>(a + b); });
        QVERIFY(near(Audio::toneDbfs(mixed, 440), -20, 0.3));
        QVERIFY(near(Audio::toneDbfs(mixed, 1200), -30, 0.3));
    }

    void aToneSourceGoesOnWithoutAClick()
    {
        Audio::ToneSource source(500, -10);
        std::vector<qint16> all;
        for (int block = 0; block < 50; ++block) {
            std::vector<qint16> samples(161);
            source.fill(samples);
            all.insert(all.end(), samples.begin(), samples.end());
        }
        int steepest = 0;
        for (size_t i = 1; i < all.size(); ++i) {
            steepest = std::max(steepest, std::abs(all[i] - all[i - 1]));
        }
        // The steepest step of that sine: 2 pi 500 / 8000 of its amplitude.
        QVERIFY(steepest <= std::ceil(0.3927 * 32768 * 0.4473));
    }

    void theChimeIsTwoTonesThatEndInSilence()
    {
        const std::vector<qint16> chime = Audio::chime();
        QCOMPARE(chime.size(), size_t(2800));
        const std::span<const qint16> whole(chime);
        QVERIFY(Audio::toneDbfs(whole.first(1200), 880) > -22);
        QVERIFY(Audio::toneDbfs(whole.last(1200), 660) > -22);
        QVERIFY(Audio::toneDbfs(whole.last(1200), 880) < -40);
        QVERIFY(std::abs(chime.back()) < 100);
    }

    void oddLengthsAreNoTrouble()
    {
        QVERIFY(Audio::tone(440, 0).empty());
        QVERIFY(Audio::tone(440, -1).empty());
        QCOMPARE(Audio::tone(440, 0.00025).size(), size_t(2));
    }

    void theMeterRisesAtOnceAndFallsSlowly()
    {
        Audio::LevelMeter meter;
        QCOMPARE(meter.levelDbfs(), Audio::SilenceDbfs);
        meter.add(Audio::tone(440, 0.1, -10));
        QVERIFY(near(meter.levelDbfs(), -10, 0.5));
        meter.add(std::vector<qint16>(8000));
        QVERIFY(near(meter.levelDbfs(), -30, 0.5));
        meter.add(std::vector<qint16>(80000));
        QCOMPARE(meter.levelDbfs(), Audio::SilenceDbfs);
    }

    void thePeakIsHeldAndThenFalls()
    {
        Audio::LevelMeter meter;
        meter.add(Audio::tone(440, 0.1, -10));
        const std::vector<qint16> second(8000);
        meter.add(second);
        QVERIFY(near(meter.peakDbfs(), -10, 0.5));
        meter.add(second);
        QVERIFY(near(meter.peakDbfs(), -30, 0.5));
        meter.reset();
        QCOMPARE(meter.peakDbfs(), Audio::SilenceDbfs);
    }
};

QTEST_GUILESS_MAIN(SamplesTest)
#include "tst_samples.moc"
