// The call bar over a session before a PBX of paper: keys and buttons ask, and only what the PBX says is shown.
#include "intervene/question.h"
#include "widgets/calldesk.h"

#include <QComboBox>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Floorwatch;
using namespace Floorwatch::Domain;
using namespace Floorwatch::SessionTest;
using Intervene::KeyButton;
using Session::MonitorEnd;
using Session::MonitorPhase;

namespace
{

using Button = Intervene::CallPanel::Button;
using Desk = TestKit::CallDesk;

constexpr int Patience = 20'000;

QByteArray gone(const char *uniqueid, const char *channel)
{
    return QByteArray("Event: Hangup\r\nChannel: ") + channel + "\r\nUniqueid: " + uniqueid +
           "\r\nLinkedid: c.1\r\nCause: 16\r\n\r\n";
}

QByteArray happens(const char *name, const char *uniqueid, const char *channel, const QByteArray &more = {})
{
    return QByteArray("Event: ") + name + "\r\nChannel: " + channel + "\r\nUniqueid: " + uniqueid +
           "\r\nLinkedid: c.1\r\nChannelState: 6\r\n" + more + "\r\n";
}

using Stage = KeyButton::Stage;

} // namespace

class TestCallBar : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void itIsThereWhileACallIsListenedToAndUntilTheReasonIsRead();
    void aRefusalIsShown();
    void aModeIsOnByThePbxsWordAlone();
    void lettersReachTheBarFromAnywhereButATextField();
    void spaceTalksWhileItIsHeld();
    void spaceIsLetGoWhereFocusOrWindowAreLost();
    void spaceAndLettersNeverPressTheButtonThatHasTheKeyboard();
    void returnPressesTheButtonThatHasTheKeyboard();
    void aMouseOnTheTalkButtonTalksToo();
    void aNoteIsKeptWithTheCall();
    void aNoteOutlivesTheCall();
    void muteFlagAndFollowAreTold();
    void recordingAsksThePbx();
    void aTakenOverCallIsNotHungUpByOneKey();
    void troubleWithTheSoundIsSaidAndEndsNothing();
    void aLostPbxIsSaid();
};

void TestCallBar::init()
{
    // The offscreen platform says so of every window with a least size; it is not ours to mend.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

void TestCallBar::itIsThereWhileACallIsListenedToAndUntilTheReasonIsRead()
{
    Desk f;
    f.open();
    QVERIFY(!f.bar->isVisible());
    static_cast<void>(f.listen());
    QVERIFY(f.bar->isVisible());
    f.send("Event: HangupRequest\r\nChannel: PJSIP/1001-1\r\nUniqueid: a.1\r\nLinkedid: c.1\r\n\r\n" +
           gone("a.1", "PJSIP/1001-1"));
    QTRY_COMPARE_WITH_TIMEOUT(f.state().end, MonitorEnd::AgentHungUp, Patience);
    QVERIFY(f.bar->isVisible());
    f.press(Qt::Key_Escape);
    QVERIFY(!f.bar->isVisible());

    Desk g;
    g.open();
    g.bar->setLinger(std::chrono::milliseconds(0));
    static_cast<void>(g.listen());
    g.press(Qt::Key_Escape);
    QCOMPARE(g.state().end, MonitorEnd::Stopped);
    QTRY_VERIFY_WITH_TIMEOUT(!g.bar->isVisible(), Patience);
}

void TestCallBar::aRefusalIsShown()
{
    Desk f;
    f.phone->notReady = QStringLiteral("The phone is registering.");
    f.open();
    f.session->monitor().start(f.alice, SpyMode::Listen);
    QVERIFY(f.bar->isVisible());
    QVERIFY(Intervene::messageWords(f.state()).text.contains(QStringLiteral("registering")));
}

void TestCallBar::aModeIsOnByThePbxsWordAlone()
{
    Desk f;
    f.open();
    const QString id = f.listen();
    QCOMPARE(f.stage(Button::Listen), Stage::On);
    f.press(Qt::Key_W);
    QCOMPARE(f.stage(Button::Whisper), Stage::Wished);
    QCOMPARE(f.stage(Button::Listen), Stage::Plain);
    QCOMPARE(f.asked("PlayDTMF").value("Digit"), QByteArray("5"));
    QCOMPARE(f.stage(Button::Whisper), Stage::Wished);
    f.digitRead(id, '5');
    QTRY_COMPARE_WITH_TIMEOUT(f.stage(Button::Whisper), Stage::On, Patience);
    QVERIFY(f.gate(id));
    f.at(Button::Barge)->click();
    QCOMPARE(f.stage(Button::Barge), Stage::Wished);
    QCOMPARE(f.stage(Button::Whisper), Stage::Plain);
    QVERIFY(!f.gate(id));
}

void TestCallBar::lettersReachTheBarFromAnywhereButATextField()
{
    Desk f;
    f.open();
    static_cast<void>(f.listen());
    f.field->setFocus();
    for (const Qt::Key key : {Qt::Key_W, Qt::Key_B, Qt::Key_M, Qt::Key_F, Qt::Key_Space}) {
        f.press(key);
    }
    QCOMPARE(f.field->text().size(), 5);
    QVERIFY(!f.state().asked);
    QVERIFY(!f.state().muted);
    QVERIFY(!f.state().flagged);
    f.other->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_M, Qt::ControlModifier); // somebody else's
    QVERIFY(!f.state().muted);
    f.press(Qt::Key_M);
    QVERIFY(f.state().muted);
}

void TestCallBar::spaceTalksWhileItIsHeld()
{
    Desk f;
    f.open();
    const QString id = f.listen();
    f.hold(Qt::Key_Space);
    QCOMPARE(f.state().asked, SpyMode::Whisper);
    QCOMPARE(f.asked("PlayDTMF").value("Digit"), QByteArray("5"));
    for (int i = 0; i < 5; ++i) {
        f.repeat(Qt::Key_Space);
    }
    f.digitRead(id, '5');
    QTRY_VERIFY_WITH_TIMEOUT(f.gate(id), Patience);
    QCOMPARE(f.pbx.seen("PlayDTMF"), 1);
    f.release(Qt::Key_Space);
    QVERIFY(!f.gate(id)); // at once
    QCOMPARE(f.asked("PlayDTMF").value("Digit"), QByteArray("4"));
}

void TestCallBar::spaceIsLetGoWhereFocusOrWindowAreLost()
{
    {
        Desk f;
        f.open();
        const QString id = f.listen();
        f.hold(Qt::Key_Space);
        static_cast<void>(f.asked("PlayDTMF"));
        f.digitRead(id, '5');
        QTRY_VERIFY_WITH_TIMEOUT(f.gate(id), Patience);
        f.field->setFocus();
        QVERIFY(!f.gate(id));
        QCOMPARE(f.state().asked, SpyMode::Listen);
    }
    {
        Desk f;
        f.open();
        const QString id = f.listen();
        f.hold(Qt::Key_Space);
        static_cast<void>(f.asked("PlayDTMF"));
        f.digitRead(id, '5');
        QTRY_VERIFY_WITH_TIMEOUT(f.gate(id), Patience);
        QWidget elsewhere;
        elsewhere.show();
        elsewhere.activateWindow();
        QTRY_VERIFY_WITH_TIMEOUT(!f.gate(id), Patience);
        QCOMPARE(f.state().asked, SpyMode::Listen);
    }
    {
        Desk f;
        f.open();
        const QString id = f.listen();
        f.hold(Qt::Key_Space);
        static_cast<void>(f.asked("PlayDTMF"));
        f.digitRead(id, '5');
        QTRY_VERIFY_WITH_TIMEOUT(f.gate(id), Patience);
        f.window.hide();
        QVERIFY(!f.gate(id));
        f.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        f.other->setFocus();
        f.press(Qt::Key_M); // it has its keys again
        QVERIFY(f.state().muted);
    }
}

void TestCallBar::spaceAndLettersNeverPressTheButtonThatHasTheKeyboard()
{
    Desk f;
    f.open();
    static_cast<void>(f.listen());
    const QSignalSpy clicked(f.other, &QPushButton::clicked);
    const QSignalSpy flagged(f.at(Button::Flag), &KeyButton::clicked);
    f.press(Qt::Key_Space);
    QCOMPARE(clicked.size(), 0);
    f.at(Button::Flag)->setFocus();
    f.press(Qt::Key_Space);
    QCOMPARE(flagged.size(), 0);
    f.press(Qt::Key_F);
    QVERIFY(f.state().flagged);
    QCOMPARE(flagged.size(), 0);
}

void TestCallBar::returnPressesTheButtonThatHasTheKeyboard()
{
    Desk f;
    f.open();
    static_cast<void>(f.listen());
    f.at(Button::Mute)->setFocus();
    f.press(Qt::Key_Return);
    QVERIFY(f.state().muted);
    f.at(Button::Talk)->setFocus();
    f.press(Qt::Key_Return); // cannot be held
    QVERIFY(!f.state().asked);
}

void TestCallBar::aMouseOnTheTalkButtonTalksToo()
{
    Desk f;
    f.open();
    const QString id = f.listen();
    QTest::mousePress(f.at(Button::Talk), Qt::LeftButton);
    QCOMPARE(f.state().asked, SpyMode::Whisper);
    static_cast<void>(f.asked("PlayDTMF"));
    f.digitRead(id, '5');
    QTRY_VERIFY_WITH_TIMEOUT(f.gate(id), Patience);
    QTest::mouseRelease(f.at(Button::Talk), Qt::LeftButton);
    QVERIFY(!f.gate(id));
}

void TestCallBar::aNoteIsKeptWithTheCall()
{
    Desk f;
    f.open();
    static_cast<void>(f.listen());
    f.press(Qt::Key_N);
    QVERIFY(f.bar->panel().note()->hasFocus());
    QTest::keyClicks(f.bar->panel().note(), QStringLiteral("wants a refund"));
    QVERIFY(f.state().note.isEmpty());
    f.press(Qt::Key_Return);
    QCOMPARE(f.state().note, QStringLiteral("wants a refund"));
    f.press(Qt::Key_Escape); // leaves the field, and ends nothing
    QVERIFY(f.other->hasFocus());
    QCOMPARE(f.state().phase, MonitorPhase::Active);
}

void TestCallBar::aNoteOutlivesTheCall()
{
    Desk f;
    f.open();
    static_cast<void>(f.listen());
    f.press(Qt::Key_N);
    QTest::keyClicks(f.bar->panel().note(), QStringLiteral("wants"));
    f.session->monitor().stop();
    QCOMPARE(f.state().note, QStringLiteral("wants")); // what was not yet kept is kept
    QTest::keyClicks(f.bar->panel().note(), QStringLiteral(" a refund"));
    f.press(Qt::Key_Return);
    QCOMPARE(f.state().note, QStringLiteral("wants a refund"));
    f.other->setFocus();
    f.press(Qt::Key_F);
    QVERIFY(f.state().flagged);
}

void TestCallBar::muteFlagAndFollowAreTold()
{
    Desk f;
    f.open();
    static_cast<void>(f.listen());
    f.press(Qt::Key_M);
    QCOMPARE(f.stage(Button::Mute), Stage::On);
    f.press(Qt::Key_M);
    QCOMPARE(f.stage(Button::Mute), Stage::Plain);
    f.press(Qt::Key_F);
    QCOMPARE(f.stage(Button::Flag), Stage::On);
    QTest::keyClick(f.bar->panel().follow(), Qt::Key_Down);
    QCOMPARE(f.state().follow, Session::Follow::Agent);
}

void TestCallBar::recordingAsksThePbx()
{
    Desk f;
    f.open();
    static_cast<void>(f.listen());
    QVERIFY2(f.bar->panel().allows(Button::Record), qPrintable(f.at(Button::Record)->toolTip()));
    f.press(Qt::Key_R);
    QCOMPARE(f.asked("MixMonitor").value("Channel"), QByteArray("PJSIP/1001-1"));
    QVERIFY(f.stage(Button::Record) != Stage::On); // not before the PBX says so
}

void TestCallBar::aTakenOverCallIsNotHungUpByOneKey()
{
    Desk f;
    f.open();
    static_cast<void>(f.listen());
    f.press(Qt::Key_T);
    QCOMPARE(f.state().phase, MonitorPhase::TakingOver);
    QCOMPARE(f.stage(Button::TakeOver), Stage::Wished);
    const QString id = QString::fromLatin1(f.asked("Setvar").value("Value"));
    static_cast<void>(f.asked("BlindTransfer"));
    f.send("Event: BlindTransfer\r\nResult: Success\r\nTransfererChannel: PJSIP/1001-1\r\nTransfererUniqueid: a.1\r\n"
           "TransfererLinkedid: c.1\r\nTransfereeChannel: PJSIP/trunk-1\r\nTransfereeUniqueid: c.1\r\n"
           "TransfereeLinkedid: c.1\r\nExtension: 2001\r\n\r\n" +
           happens("Newchannel", "s.1", "PJSIP/2001-10") +
           "Event: DialBegin\r\nChannel: PJSIP/trunk-1\r\nUniqueid: c.1\r\nLinkedid: c.1\r\nDestChannel: "
           "PJSIP/2001-10\r\nDestUniqueid: s.1\r\nDestLinkedid: c.1\r\n\r\n");
    Q_EMIT f.phone->transferOffered(id, QStringLiteral("13800000000"));
    QTRY_VERIFY_WITH_TIMEOUT(f.phone->accepted.contains(id), Patience);
    Q_EMIT f.phone->lineUp(id);
    f.send(happens("BridgeEnter", "s.1", "PJSIP/2001-10", "BridgeUniqueid: b2\r\n") +
           happens("BridgeEnter", "c.1", "PJSIP/trunk-1", "BridgeUniqueid: b2\r\n"));
    QTRY_COMPARE_WITH_TIMEOUT(f.state().phase, MonitorPhase::TakenOver, Patience);
    QVERIFY(f.at(Button::GiveBack)->isVisible());
    QVERIFY(!f.at(Button::TakeOver)->isVisible());
    Intervene::Question &question = f.bar->panel().question();
    f.press(Qt::Key_Escape);
    QVERIFY(question.isVisible());
    QCOMPARE(f.state().phase, MonitorPhase::TakenOver);
    f.press(Qt::Key_Escape);
    QVERIFY(!question.isVisible());
    QCOMPARE(f.state().phase, MonitorPhase::TakenOver);
    f.press(Qt::Key_Escape);
    f.press(Qt::Key_Return);
    QCOMPARE(f.state().phase, MonitorPhase::Ended);
    QVERIFY(f.phone->hungUp.contains(id));
}

void TestCallBar::troubleWithTheSoundIsSaidAndEndsNothing()
{
    Desk f;
    f.open();
    static_cast<void>(f.listen());
    f.bar->setSoundTrouble(QStringLiteral("there is no microphone"));
    const QList<QLabel *> labels = f.bar->findChildren<QLabel *>();
    const auto said = [&labels](const QString &text) {
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    };
    QVERIFY(said(QStringLiteral("there is no microphone")));
    QCOMPARE(f.state().phase, MonitorPhase::Active);
    f.bar->setSoundTrouble({});
    QVERIFY(!said(QStringLiteral("there is no microphone")));
}

void TestCallBar::aLostPbxIsSaid()
{
    Desk f;
    f.open();
    static_cast<void>(f.listen(SpyMode::Whisper));
    f.pbx.drop();
    QTRY_COMPARE_WITH_TIMEOUT(f.state().end, MonitorEnd::PbxGone, Patience);
    QVERIFY(f.bar->isVisible());
    QCOMPARE(Intervene::phaseWords(f.state()).tone, Intervene::Tone::Alarm);
    QCOMPARE(Intervene::gateWords(f.state()).glyph, QStringLiteral("mic-off"));
    QVERIFY(f.stage(Button::Whisper) != Stage::On);
}

QTEST_MAIN(TestCallBar)
#include "tst_callbar.moc"
