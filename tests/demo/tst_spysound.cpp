#include "audio/level.h"
#include "audio/tone.h"
#include "demo/likeness.h"
#include "demo/supervisor.h"
#include "kit/testkit.h"

#include <algorithm>
#include <cmath>

using namespace Floorwatch;
using namespace Floorwatch::Demo;

namespace
{

/// At half the speed calls last twice as long: longer than any test.
const DemoSettings slow{.agents = 200, .speed = 0.5, .seed = 5, .language = "en"};

} // namespace

class TestSpySound : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstSoundComesSoonAfterTheAnswer();
    void bothSidesAreHeardAndTheSensorHearsTheAgentAlone();
    void aWhisperIsAnswered_data();
    void aWhisperIsAnswered();
    void whileTheAgentHoldsNothingIsHeard();
    void twoSpiesHearTheSameMoment();
    void withoutQItBeeps();
};

void TestSpySound::theFirstSoundComesSoonAfterTheAnswer()
{
    Supervisor desk;
    QVERIFY(desk.ready);
    (void)desk.spy(desk.nextCall()["DestChannel"], "fwspy-1");
    QTRY_VERIFY(Supervisor::has(desk.up, "fwspy-1"));
    QTRY_VERIFY(Supervisor::has(desk.firstSound, "fwspy-1"));
}

void TestSpySound::bothSidesAreHeardAndTheSensorHearsTheAgentAlone()
{
    Supervisor desk(slow);
    const Headers call = desk.nextCall();
    (void)desk.spy(call["DestChannel"], "fwspy-1");
    (void)desk.spy(call["DestChannel"], "fwspy-2", "quESo");
    const auto level = [&](const char *id) { return desk.phone.figures(QString::fromLatin1(id)).receivedDbfs; };
    // While the customer speaks the sensor hears nothing; while the agent does, both hear the same.
    QTRY_VERIFY_WITH_TIMEOUT(level("fwspy-1") > -35 && level("fwspy-2") < -60, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(level("fwspy-1") > -35 && level("fwspy-2") > -35, 20'000);
    const Phone::LineFigures figures = desk.phone.figures(QStringLiteral("fwspy-1"));
    QCOMPARE(figures.lost, quint64{0});
    QVERIFY(figures.packets > 20);
}

void TestSpySound::aWhisperIsAnswered_data()
{
    QTest::addColumn<char>("digit");
    QTest::addColumn<bool>("answered");
    QTest::newRow("listen") << '4' << false;
    QTest::newRow("whisper") << '5' << true;
    QTest::newRow("barge") << '6' << true;
}

void TestSpySound::aWhisperIsAnswered()
{
    QFETCH(char, digit);
    QFETCH(bool, answered);
    Supervisor desk(slow);
    const Headers call = desk.nextCall();
    const Headers start = desk.spy(call["DestChannel"], "fwspy-1");
    (void)desk.spy(call["DestChannel"], "fwspy-2", "quESo");
    (void)desk.press(start["SpyerChannel"], digit);
    desk.phone.setHeard(QStringLiteral("fwspy-2"), true);
    QSignalSpy said(&desk.phone, &Phone::SoftPhone::said);
    desk.phone.say(QStringLiteral("fwspy-1"), Audio::tone(700, 1));
    QTRY_COMPARE(said.count(), 1);
    const double like = acknowledged(desk.listen(4s), "en");

    QVERIFY2(answered ? like > 0.95 : like < 0.8, qPrintable(QString::number(like)));
}

void TestSpySound::whileTheAgentHoldsNothingIsHeard()
{
    Supervisor desk({.agents = 400, .seed = 5, .language = "zh"});
    bool silent = false;
    // A call may end while it is held.
    for (int i = 0; i < 3 && !silent; ++i) {
        const QByteArray id = "fwspy-" + QByteArray::number(i);
        (void)desk.spy(desk.manager.event("Hold")["Channel"], id);
        const auto figures = [&] { return desk.phone.figures(QString::fromLatin1(id)); };
        silent = QTest::qWaitFor([&] { return figures().packets > 50 && figures().receivedDbfs < -60; });
    }
    QVERIFY(silent);
}

void TestSpySound::twoSpiesHearTheSameMoment()
{
    Supervisor desk;
    const Headers call = desk.nextCall();
    (void)desk.spy(call["DestChannel"], "fwspy-1");
    (void)desk.spy(call["DestChannel"], "fwspy-2");
    const auto level = [&](const char *id) { return desk.phone.figures(QString::fromLatin1(id)).receivedDbfs; };
    QTRY_VERIFY_WITH_TIMEOUT(level("fwspy-1") > -30, 10'000);
    QTRY_VERIFY(std::abs(level("fwspy-1") - level("fwspy-2")) < 3);
}

void TestSpySound::withoutQItBeeps()
{
    Supervisor desk;
    const Headers call = desk.nextCall();
    desk.phone.setHeard(QStringLiteral("fwspy-1"), true);
    desk.manager.send("Originate", desk.spyOn(call["DestChannel"], "fwspy-1", "uES"));
    desk.phone.setHeard(QStringLiteral("fwspy-1"), true);
    QTRY_VERIFY(Supervisor::has(desk.firstSound, "fwspy-1"));
    const std::vector<qint16> heard = desk.listen(500ms);
    double best = Audio::SilenceDbfs;
    for (size_t at = 0; at + 800 <= heard.size(); at += 80) {
        best = std::max(best, Audio::toneDbfs(std::span(heard).subspan(at, 800), 440));
    }
    QVERIFY2(best > -26, qPrintable(QString::number(best)));
}

QTEST_GUILESS_MAIN(TestSpySound)
#include "tst_spysound.moc"
