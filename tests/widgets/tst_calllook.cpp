// The call bar in every designed state, in both languages and themes: nothing clipped, every word readable, and no
// mode claimed that the PBX did not confirm.
#include "intervene/callpanel.h"
#include "intervene/levelmeters.h"
#include "intervene/qualitypanel.h"
#include "intervene/question.h"
#include "kit/testkit.h"
#include "shell/appearance.h"
#include "shell/language.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

using namespace Floorwatch;
using namespace std::chrono_literals;
using Domain::SpyMode;
using Intervene::CallPanel;
using Intervene::CallSight;
using Intervene::KeyButton;
using Intervene::May;
using Session::Follow;
using Session::MonitorEnd;
using Session::MonitorPhase;
using Session::MonitorState;

namespace
{

using Button = CallPanel::Button;

constexpr int SmallScreen = 1366;

CallSight active(SpyMode mode)
{
    CallSight sight;
    MonitorState &s = sight.state;
    s.phase = MonitorPhase::Active;
    s.mode = mode;
    s.microphoneOpen = mode != SpyMode::Listen;
    s.agent = {Domain::PbxId{}, QStringLiteral("PJSIP/1001")};
    s.agentName = QStringLiteral("Katarzyna Kowalska-Meyer (欧阳慧琳)");
    s.call = {Domain::PbxId{}, QStringLiteral("c.1")};
    s.caller = {QStringLiteral("+86 138 0000 0000"), QStringLiteral("Northwind Traders GmbH & Co. KG")};
    s.queue = QStringLiteral("VIP 专线");
    s.notice = QStringLiteral("Agent and customer hear an announcement");
    s.agentOnlyPossible = true;
    sight.mode = {May{true, {}}, May{true, {}}, May{true, {}}};
    sight.takeOver = {true, {}};
    sight.record = {true, {}};
    sight.elapsed = 5025s;
    sight.modeFor = 61s;
    return sight;
}

CallSight inPhase(MonitorPhase phase)
{
    CallSight sight = active(SpyMode::Listen);
    sight.state.phase = phase;
    const May no{false, QStringLiteral("Nothing is being listened to.")};
    sight.mode = {no, no, no};
    sight.takeOver = no;
    return sight;
}

CallSight ended(MonitorEnd end, const QString &message = {})
{
    CallSight sight = inPhase(MonitorPhase::Ended);
    sight.state.end = end;
    sight.state.message = message;
    sight.record = {false, {}};
    return sight;
}

CallSight asking(SpyMode from, SpyMode to)
{
    CallSight sight = active(from);
    sight.state.asked = to;
    sight.state.microphoneOpen = false;
    return sight;
}

Domain::Spy other(const char *by, SpyMode mode, bool known)
{
    Domain::Spy spy;
    spy.by = QString::fromUtf8(by);
    spy.mode = mode;
    spy.modeKnown = known;
    return spy;
}

CallSight crowded()
{
    CallSight sight = active(SpyMode::Whisper);
    sight.state.others = {other("李班长", SpyMode::Listen, true), other("Olivia Okafor", SpyMode::Whisper, true),
                          other("2003", SpyMode::Listen, false)};
    sight.state.message = QStringLiteral("Not confirmed by the PBX (no answer within 3 seconds): back to listening.");
    sight.trouble =
        QStringLiteral("“Jabra Evolve2 65 Stereo” is not there: “Built-in Audio Analog Stereo” is used until "
                       "it is back");
    return sight;
}

CallSight desk(SpyMode mode)
{
    CallSight sight = active(mode);
    sight.state.ownSound = false;
    sight.state.microphoneOpen = false;
    sight.state.agentOnlyPossible = false;
    return sight;
}

std::vector<std::pair<const char *, CallSight>> allStates()
{
    CallSight muted = active(SpyMode::Barge);
    muted.state.muted = true;
    muted.state.microphoneOpen = false;
    CallSight waiting = inPhase(MonitorPhase::Waiting);
    waiting.state.end = MonitorEnd::CallerHungUp;
    waiting.state.follow = Follow::Agent;
    CallSight taken = inPhase(MonitorPhase::TakenOver);
    taken.state.microphoneOpen = true;
    taken.giveBack = {true, {}};
    CallSight direct = taken;
    direct.state.agent = {};
    direct.state.agentName.clear();
    direct.giveBack = {false, QStringLiteral("This caller came from no agent")};
    CallSight ringing = inPhase(MonitorPhase::TakingOver);
    ringing.state.agent = {};
    ringing.state.agentName.clear();
    CallSight listening = active(SpyMode::Listen);
    const May noRight{false, QStringLiteral("Your role does not include this.")};
    listening.mode = {May{true, {}}, noRight, noRight};
    listening.takeOver = noRight;
    listening.record = noRight;
    CallSight kept = active(SpyMode::Listen);
    kept.state.note = QStringLiteral("asks for a refund");
    kept.state.flagged = kept.state.recording = kept.state.agentOnly = true;
    CallSight unregistered = active(SpyMode::Listen);
    unregistered.trouble = QStringLiteral("The phone is not registered: no answer from pbx.example.com");
    return {
        {"connecting", inPhase(MonitorPhase::Connecting)},
        {"announcing", inPhase(MonitorPhase::Announcing)},
        {"listening", active(SpyMode::Listen)},
        {"whispering", active(SpyMode::Whisper)},
        {"barged in", active(SpyMode::Barge)},
        {"muted", muted},
        {"asking for whisper", asking(SpyMode::Listen, SpyMode::Whisper)},
        {"asking for barge", asking(SpyMode::Whisper, SpyMode::Barge)},
        {"asking for listen", asking(SpyMode::Barge, SpyMode::Listen)},
        {"only listening is allowed", listening},
        {"kept, flagged, recorded", kept},
        {"others, trouble, message", crowded()},
        {"phone not registered", unregistered},
        {"desk phone", desk(SpyMode::Whisper)},
        {"waiting", waiting},
        {"taking over", inPhase(MonitorPhase::TakingOver)},
        {"taken over", taken},
        {"a waiting caller on the way", ringing},
        {"a waiting caller received", direct},
        {"giving back", inPhase(MonitorPhase::GivingBack)},
        {"refused", ended(MonitorEnd::Refused, QStringLiteral("This agent is exempt from listening by policy."))},
        {"stopped", ended(MonitorEnd::Stopped)},
        {"agent hung up", ended(MonitorEnd::AgentHungUp)},
        {"caller hung up", ended(MonitorEnd::CallerHungUp)},
        {"call ended", ended(MonitorEnd::CallEnded)},
        {"transferred", ended(MonitorEnd::Transferred)},
        {"given back", ended(MonitorEnd::GivenBack)},
        {"phone failed", ended(MonitorEnd::PhoneFailed, QStringLiteral("486 Busy Here"))},
        {"PBX gone", ended(MonitorEnd::PbxGone)},
        {"wrong leg", ended(MonitorEnd::WrongLeg)},
        {"mode unknown", ended(MonitorEnd::ModeUnknown)},
    };
}

// A colour on the panel's ground, by the role that the label paints with.
double readable(const QLabel &label)
{
    const Kit::Theme &theme = Kit::themeOf(label.palette());
    return Kit::contrast(label.palette().color(QPalette::Active, label.foregroundRole()), theme.card);
}

QColor groundOf(KeyButton &button)
{
    const QImage image = button.grab().toImage();
    return image.pixelColor(image.width() / 2, 3);
}

// The strongest contrast within a button's picture: its words against its own ground.
double readable(KeyButton &button)
{
    const QImage image = button.grab().toImage();
    const QColor ground = groundOf(button);
    double best = 1;
    for (int y = 3; y < image.height() - 3; ++y) {
        for (int x = 6; x < image.width() - 6; ++x) {
            best = std::max(best, Kit::contrast(image.pixelColor(x, y), ground));
        }
    }
    return best;
}

QByteArray clipped(CallPanel &panel)
{
    const QRect inside = panel.rect();
    for (const QWidget *child : panel.findChildren<QWidget *>()) {
        if (!child->isVisible() || child->visibleRegion().isEmpty()) {
            continue;
        }
        const QRect place(child->mapTo(&panel, QPoint(0, 0)), child->size());
        if (!inside.contains(place)) {
            return "outside the bar: " + child->accessibleName().toUtf8() + child->objectName().toUtf8();
        }
    }
    for (const QLabel *label : panel.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty()) {
            continue;
        }
        const bool elided = label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
        const bool narrow = !label->wordWrap() && !elided && label->width() < label->sizeHint().width();
        const bool low = label->height() <
                         (label->wordWrap() ? label->heightForWidth(label->width()) : label->fontMetrics().height());
        if (narrow || low || (elided && label->toolTip().isEmpty())) {
            return "clipped: " + label->text().toUtf8();
        }
    }
    for (const KeyButton *button : panel.findChildren<KeyButton *>()) {
        if (button->isVisible() &&
            (button->width() < button->sizeHint().width() || button->height() < button->sizeHint().height())) {
            return "clipped: " + button->text().toUtf8();
        }
    }
    if (panel.follow()->isVisible() && panel.follow()->width() < panel.follow()->minimumSizeHint().width()) {
        return "clipped: " + panel.follow()->currentText().toUtf8();
    }
    return {};
}

} // namespace

class TestCallLook : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyStateFitsASmallScreenAndCanBeRead_data();
    void everyStateFitsASmallScreenAndCanBeRead();
    void aQuestionFitsToo();
    void aNarrowWindowLosesWordsAndNoButton();
    void everyStateSaysWhatItIs();
    void noModeIsOnBeforeThePbxsWord();
    void theGateIsNeverSaidToBeOpenWhileItIsClosed();
    void everyControlHasANameAndAReason();
    void aPoorLineIsSaidInWords();
    void theMetersFillFromSilenceToFullScale();
    void tabVisitsEveryControl();
};

void TestCallLook::init()
{
    // The offscreen platform says so of every window with a least size; it is not ours to mend.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

void TestCallLook::everyStateFitsASmallScreenAndCanBeRead_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<int>("width");
    for (const char *language : {"en", "zh_CN"}) {
        for (const char *theme : {"light", "dark"}) {
            for (const int width : {SmallScreen, 2560}) {
                QTest::addRow("%s %s %d", language, theme, width)
                    << QString::fromLatin1(language) << QString::fromLatin1(theme) << width;
            }
        }
    }
}

void TestCallLook::everyStateFitsASmallScreenAndCanBeRead()
{
    QFETCH(const QString, language);
    QFETCH(const QString, theme);
    QFETCH(const int, width);
    Shell::Language words;
    Shell::Appearance look;
    words.set(language);
    look.set(theme);
    CallPanel panel;
    panel.setFixedWidth(width);
    panel.show();
    for (const auto &[name, sight] : allStates()) {
        panel.setSight(sight);
        panel.setFigures({}, -30);
        QCoreApplication::sendPostedEvents(); // lays out
        panel.resize(width, panel.sizeHint().expandedTo({0, panel.heightForWidth(width)}).height());
        QCoreApplication::sendPostedEvents();
        const QByteArray fault = clipped(panel);
        QVERIFY2(fault.isEmpty(), QByteArray(name) + ": " + fault);
        QVERIFY2(panel.height() <= 130, QByteArray(name) + " is too high: " + QByteArray::number(panel.height()));
        for (const QLabel *label : panel.findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty()) {
                QVERIFY2(readable(*label) >= 4.5, QByteArray(name) + ": " + label->text().toUtf8());
            }
        }
        for (KeyButton *button : panel.findChildren<KeyButton *>()) {
            if (button->isVisible()) {
                if (button->isEnabled() && button->stage() == KeyButton::Stage::Plain) {
                    QCOMPARE(groundOf(*button), Kit::themeOf(panel.palette()).card);
                }
                QVERIFY2(readable(*button) >= 4.5, QByteArray(name) + ": " + button->text().toUtf8());
            }
        }
    }
    words.set(QStringLiteral("en"));
    look.set(QStringLiteral("light"));
}

void TestCallLook::aQuestionFitsToo()
{
    for (const char *language : {"en", "zh_CN"}) {
        Shell::Language words;
        words.set(QString::fromLatin1(language));
        CallPanel panel;
        panel.setFixedWidth(SmallScreen);
        panel.show();
        panel.question().ask(QStringLiteral("Olivia Okafor may be speaking on this call. Whisper all the same?"),
                             QStringLiteral("Whisper"));
        panel.setSight(crowded());
        QCoreApplication::sendPostedEvents();
        panel.resize(SmallScreen, panel.heightForWidth(SmallScreen));
        QCoreApplication::sendPostedEvents();
        const QByteArray fault = clipped(panel);
        QVERIFY2(fault.isEmpty(), fault);
        QVERIFY(panel.question().isVisible());
        words.set(QStringLiteral("en"));
    }
}

void TestCallLook::aNarrowWindowLosesWordsAndNoButton()
{
    for (const int width : {1024 - 56, 1100, 1200, 1280, 1310}) {
        CallPanel panel;
        panel.setSight(active(SpyMode::Listen));
        QVERIFY(panel.minimumSizeHint().width() <= width);
        panel.setFixedWidth(width);
        panel.show();
        QCoreApplication::sendPostedEvents();
        panel.resize(width, panel.heightForWidth(width));
        QCoreApplication::sendPostedEvents();
        const QByteArray fault = clipped(panel);
        QVERIFY2(fault.isEmpty(), QByteArray::number(width) + " " + fault);
        for (const Button button : {Button::Listen, Button::Whisper, Button::Barge, Button::TakeOver, Button::End,
                                    Button::Talk, Button::Mute, Button::AgentOnly, Button::Record, Button::Flag}) {
            QVERIFY(panel.at(button)->isVisible());
        }
    }
}

void TestCallLook::everyStateSaysWhatItIs()
{
    for (const auto &[name, sight] : allStates()) {
        const Intervene::Words phase = Intervene::phaseWords(sight.state);
        QVERIFY2(!phase.text.isEmpty() && !phase.glyph.isEmpty(), name);
        const Intervene::Words gate = Intervene::gateWords(sight.state);
        QVERIFY2(!gate.text.isEmpty() && !gate.glyph.isEmpty(), name);
        if (sight.state.phase == MonitorPhase::Ended || sight.state.phase == MonitorPhase::Waiting) {
            const Intervene::Words why = Intervene::messageWords(sight.state);
            QVERIFY2(!why.text.isEmpty() && !why.glyph.isEmpty(), name);
        }
    }
}

void TestCallLook::noModeIsOnBeforeThePbxsWord()
{
    constexpr std::array<Button, 3> Modes{Button::Listen, Button::Whisper, Button::Barge};
    CallPanel panel;
    for (const auto &[name, sight] : allStates()) {
        panel.setSight(sight);
        for (size_t i = 0; i < Modes.size(); ++i) {
            const auto mode = static_cast<SpyMode>(i);
            const bool confirmed =
                sight.state.phase == MonitorPhase::Active && !sight.state.asked && sight.state.mode == mode;
            const bool wished = sight.state.phase == MonitorPhase::Active && sight.state.asked == mode;
            QVERIFY2((panel.at(Modes[i])->stage() == KeyButton::Stage::On) == confirmed, name);
            QVERIFY2((panel.at(Modes[i])->stage() == KeyButton::Stage::Wished) == wished, name);
        }
    }
}

void TestCallLook::theGateIsNeverSaidToBeOpenWhileItIsClosed()
{
    for (const auto &[name, sight] : allStates()) {
        const bool open = Intervene::gateWords(sight.state).glyph == QStringLiteral("mic");
        // A desk phone's gate is not ours: there the confirmed mode is said.
        const bool said = sight.state.ownSound ? sight.state.microphoneOpen : sight.state.mode != SpyMode::Listen;
        QVERIFY2(open == said, name);
    }
}

void TestCallLook::everyControlHasANameAndAReason()
{
    CallPanel panel;
    for (const auto &[name, sight] : allStates()) {
        panel.setSight(sight);
        for (int i = 0; i < CallPanel::ButtonCount; ++i) {
            const KeyButton *button = panel.at(static_cast<Button>(i));
            QVERIFY2(!button->accessibleName().isEmpty(), name);
            QVERIFY2(!button->toolTip().isEmpty(), name);
        }
    }
    QVERIFY(!panel.note()->accessibleName().isEmpty());
    QVERIFY(!panel.follow()->accessibleName().isEmpty());
    QVERIFY(!panel.meters()->accessibleName().isEmpty());
    CallSight refused = active(SpyMode::Listen);
    refused.mode[1] = {false, QStringLiteral("Your role does not include this.")};
    panel.setSight(refused);
    QVERIFY(!panel.allows(Button::Whisper));
    QVERIFY(panel.at(Button::Whisper)->toolTip().contains(QStringLiteral("Your role")));
    QVERIFY(!panel.allows(Button::Talk));
}

void TestCallLook::aPoorLineIsSaidInWords()
{
    Intervene::QualityPanel quality;
    Phone::LineFigures line;
    line.mos = 4.2;
    quality.show(line);
    const QString good = quality.mos()->text();
    QVERIFY(good.contains(QStringLiteral("4.2")));
    line.mos = 3.59;
    quality.show(line);
    QVERIFY(quality.mos()->text().contains(QStringLiteral("poor")));
    QCOMPARE(quality.mos()->palette().color(QPalette::WindowText), Kit::themeOf(quality.palette()).watchText);
    QVERIFY(quality.mos()->toolTip().contains(QStringLiteral("G.107")));
    quality.clear();
    QVERIFY(!quality.mos()->text().contains(QStringLiteral("-1")));
}

void TestCallLook::theMetersFillFromSilenceToFullScale()
{
    using Intervene::LevelMeters;
    QCOMPARE(LevelMeters::filled(-96, 100), 0);
    QCOMPARE(LevelMeters::filled(-60, 100), 0);
    QCOMPARE(LevelMeters::filled(-30, 100), 50);
    QCOMPARE(LevelMeters::filled(0, 100), 100);
    QCOMPARE(LevelMeters::filled(3, 100), 100);
    QCOMPARE(LevelMeters::filled(0, 0), 0);
    LevelMeters meters;
    Session::MonitorFigures figures;
    figures.separate = true;
    meters.setLevels(figures, -96);
    QCOMPARE(meters.label(LevelMeters::Customer), QStringLiteral("Customer"));
    figures.separate = false;
    meters.setLevels(figures, -96);
    QCOMPARE(meters.label(LevelMeters::Customer), QStringLiteral("Both"));
}

void TestCallLook::tabVisitsEveryControl()
{
    CallPanel panel;
    panel.setSight(active(SpyMode::Listen));
    panel.show();
    QSet<QWidget *> visited;
    panel.at(Button::Listen)->setFocus();
    for (int i = 0; i < 2 * CallPanel::ButtonCount; ++i) {
        visited.insert(panel.focusWidget());
        QTest::keyClick(panel.focusWidget(), Qt::Key_Tab);
    }
    for (const Button button : {Button::Listen, Button::Whisper, Button::Barge, Button::TakeOver, Button::End,
                                Button::Talk, Button::Mute, Button::AgentOnly, Button::Record, Button::Flag}) {
        QVERIFY2(visited.contains(panel.at(button)), qPrintable(panel.at(button)->text()));
    }
    QVERIFY(visited.contains(panel.note()));
    QVERIFY(visited.contains(panel.follow()));
}

QTEST_MAIN(TestCallLook)
#include "tst_calllook.moc"
