// Who may what at the call bar: no key and no button goes around a right, a lock or another supervisor.
#include "intervene/question.h"
#include "widgets/calldesk.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace Floorwatch;
using namespace Floorwatch::Domain;
using Session::MonitorEnd;
using Session::MonitorPhase;

namespace
{

using Button = Intervene::CallPanel::Button;
using Desk = TestKit::CallDesk;

constexpr int Patience = 20'000;

} // namespace

class TestCallRights : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aViewersKeysAskThePbxNothing();
    void whoMayOnlyListenCannotSpeak();
    void aLockedConsoleHasNoKeys();
    void aSecondWhispererIsAskedInPlace();
};

void TestCallRights::init()
{
    // The offscreen platform says so of every window with a least size; it is not ours to mend.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

void TestCallRights::aViewersKeysAskThePbxNothing()
{
    Desk f(Access::Role::Viewer);
    f.open();
    f.session->monitor().start(f.alice, SpyMode::Listen);
    QCOMPARE(f.state().phase, MonitorPhase::Ended);
    QCOMPARE(f.state().end, MonitorEnd::Refused);
    QVERIFY(f.bar->isVisible());
    for (const Button button : {Button::Listen, Button::Whisper, Button::Barge, Button::TakeOver, Button::Talk,
                                Button::Mute, Button::Record, Button::AgentOnly, Button::Flag}) {
        QVERIFY(!f.bar->panel().allows(button));
        f.at(button)->click();
    }
    for (const Qt::Key key : {Qt::Key_L, Qt::Key_W, Qt::Key_B, Qt::Key_T, Qt::Key_G, Qt::Key_R, Qt::Key_M, Qt::Key_F,
                              Qt::Key_Space, Qt::Key_Return}) {
        f.press(key);
    }
    // The session lets nothing by, whoever asks it.
    f.session->monitor().setMode(SpyMode::Barge, true);
    f.session->monitor().takeOver();
    f.session->monitor().setRecording(true);
    f.session->monitor().setTalkKey(true);
    for (const char *action : {"Originate", "PlayDTMF", "MixMonitor", "BlindTransfer", "Setvar", "Redirect"}) {
        QCOMPARE(f.pbx.seen(action), 0);
    }
    QVERIFY(!f.phone->everOpen);
}

void TestCallRights::whoMayOnlyListenCannotSpeak()
{
    Desk f(Access::Role::TeamLead);
    f.open();
    static_cast<void>(f.listen());
    QVERIFY(f.bar->panel().allows(Button::Listen));
    for (const Button button : {Button::Whisper, Button::Barge, Button::TakeOver, Button::Talk, Button::Record}) {
        QVERIFY(!f.bar->panel().allows(button));
        QVERIFY(!f.at(button)->toolTip().isEmpty());
    }
    for (const Qt::Key key : {Qt::Key_W, Qt::Key_B, Qt::Key_T, Qt::Key_R, Qt::Key_Space}) {
        f.press(key);
    }
    QVERIFY(!f.state().asked);
    QCOMPARE(f.state().phase, MonitorPhase::Active);
    for (const char *action : {"PlayDTMF", "MixMonitor", "BlindTransfer", "Setvar"}) {
        QCOMPARE(f.pbx.seen(action), 0);
    }
    QVERIFY(!f.phone->everOpen);
}

void TestCallRights::aLockedConsoleHasNoKeys()
{
    Desk f;
    f.open();
    static_cast<void>(f.listen());
    f.session->setLocked(true);
    QVERIFY(f.state().muted);
    for (const Qt::Key key : {Qt::Key_W, Qt::Key_M, Qt::Key_F, Qt::Key_Escape}) {
        f.press(key);
    }
    QVERIFY(f.state().muted);
    QVERIFY(!f.state().flagged);
    QCOMPARE(f.state().phase, MonitorPhase::Active);
    QCOMPARE(f.pbx.seen("PlayDTMF"), 0);
}

void TestCallRights::aSecondWhispererIsAskedInPlace()
{
    Desk f;
    f.open();
    static_cast<void>(f.listen());
    f.spyStarted(QStringLiteral("fwspy-whisper-of-li"));
    QTRY_COMPARE_WITH_TIMEOUT(f.state().others.size(), size_t(1), Patience);
    Intervene::Question &question = f.bar->panel().question();
    f.press(Qt::Key_W);
    QVERIFY(question.isVisible());
    QVERIFY(!f.state().asked);
    f.press(Qt::Key_Escape); // answers, and does not end the call
    QVERIFY(!question.isVisible());
    QCOMPARE(f.state().phase, MonitorPhase::Active);
    QVERIFY(!f.state().asked);
    f.press(Qt::Key_W);
    const QSignalSpy clicked(f.other, &QPushButton::clicked);
    f.press(Qt::Key_Return); // answers, and presses nothing
    QCOMPARE(clicked.size(), 0);
    QVERIFY(!question.isVisible());
    QCOMPARE(f.state().asked, SpyMode::Whisper);
}

QTEST_MAIN(TestCallRights)
#include "tst_callrights.moc"
