// Notes as they are made for the sounds of alerts.
#include "audio/level.h"
#include "audio/melody.h"
#include "audio/tone.h"
#include "kit/testkit.h"

#include <algorithm>
#include <array>

using namespace Floorwatch;

class TestMelody : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void aNoteSoundsAndDiesAway();
    void notesComeOneAfterTheOther();
    void notesTogetherStayInRange();
    void nothingMakesNothing();
};

void TestMelody::aNoteSoundsAndDiesAway()
{
    const std::array notes{Audio::Note{600, 0, 0.5}};
    const std::vector<qint16> samples = Audio::melody(notes, 0.5);
    QCOMPARE(samples.size(), size_t(4000));
    const std::span all(samples);
    QCOMPARE(samples.front(), qint16(0));
    QVERIFY(std::abs(samples.back()) < 60);
    QVERIFY(Audio::toneDbfs(all.first(800), 600) > -18);
    QVERIFY(Audio::toneDbfs(all.last(800), 600) < -45);
    // 8 ms of attack: no jump that would click.
    int jump = 0;
    for (size_t i = 1; i < 64; ++i) {
        jump = std::max(jump, std::abs(samples[i] - samples[i - 1]));
    }
    QVERIFY(jump < 32767 / 4);
}

void TestMelody::notesComeOneAfterTheOther()
{
    const std::array notes{Audio::Note{500, 0, 0.2}, Audio::Note{1000, 0.25, 0.2}};
    const std::vector<qint16> samples = Audio::melody(notes);
    const std::span all(samples);
    QVERIFY(Audio::toneDbfs(all.first(800), 500) > -23);
    QVERIFY(Audio::toneDbfs(all.subspan(1600, 400), 500) < -80); // between them
    QVERIFY(Audio::toneDbfs(all.subspan(2000, 800), 1000) > -23);
    QVERIFY(Audio::toneDbfs(all.subspan(2000, 800), 500) < -40);
}

void TestMelody::notesTogetherStayInRange()
{
    const std::vector<Audio::Note> notes(20, Audio::Note{440, 0, 0.1});
    const std::vector<qint16> samples = Audio::melody(notes, 1);
    QCOMPARE(*std::max_element(samples.begin(), samples.end()), qint16(32767));
    QVERIFY(*std::min_element(samples.begin(), samples.end()) >= -32767);
}

void TestMelody::nothingMakesNothing()
{
    QVERIFY(Audio::melody({}).empty());
    const std::array notes{Audio::Note{440, 0, 0}};
    QVERIFY(Audio::melody(notes).empty());
}

QTEST_GUILESS_MAIN(TestMelody)
#include "tst_melody.moc"
