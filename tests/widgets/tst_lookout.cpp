// The parts of alerts, surges and rules: what they show of values, and what they let a person do.
#include "alerts/words.h"
#include "kit/tableview.h"
#include "kit/testkit.h"
#include "lookout/alertdetails.h"
#include "lookout/alertlist.h"
#include "lookout/alertmarks.h"
#include "lookout/alertstrip.h"
#include "lookout/callerruleeditor.h"
#include "lookout/conditions.h"
#include "lookout/hoursgrid.h"
#include "lookout/parts.h"
#include "lookout/plaintable.h"
#include "lookout/surgecurve.h"
#include "lookout/surgeview.h"
#include "widgets/lookoutfixture.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QToolButton>

using namespace Floorwatch;
using namespace std::chrono_literals;
using namespace Floorwatch::Lookout;
using Alerts::Alert;
using Alerts::AlertState;
using Alerts::CallStage;
using Alerts::Severity;
using Ask = Alerts::Test; // "Test" is the base of the tests here
using TestKit::Morning;

namespace
{

Alert talking(CallStage stage)
{
    Alert alert = TestKit::alertsOf({TestKit::specialCaller()}).front();
    alert.trail = Alerts::Trail{stage, Morning, QStringLiteral("李强"), {}};
    return alert;
}

const DeedState *stateOf(const std::vector<DeedState> &deeds, Deed deed)
{
    for (const DeedState &state : deeds) {
        if (state.id == deed) {
            return &state;
        }
    }
    return nullptr;
}

} // namespace

class TestLookout : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aWaitingCallerMayBeMovedAndNotListenedTo();
    void aTalkingCallerMayBeListenedToAndNotMoved();
    void anEndedCallOffersNothingForTheCall();
    void aClearedAlertCannotBeTaken();
    void whatTheShellForbidsIsSaidOnTheButton();
    void everyDeedHasAKeyOfItsOwn();
    void detailsTellWhyAndWhatToDo();
    void aStormNamesItsMembers();
    void rulesThatOneCallerMeetsAreToldApart();
    void aQuestionIsAnsweredByReturnAndLeftByEscape();
    void theStripIsGoneWhileAllIsCalm();
    void theStripShowsTheWorstOnesFirst();
    void theStripSurvivesASurgeOfAlerts();
    void marksTellTheWorstOfWhatConcerns();
    void theListKeepsItsChoiceWhenRowsMove();
    void aClickInTheListChoosesTheAlert();
    void aSurgeSaysSinceWhenAndWhere();
    void tooLittleHistoryIsSaidPlainly();
    void theCurveTellsEachInterval();
    void conditionsReadBackAsTheyWereShown_data();
    void conditionsReadBackAsTheyWereShown();
    void aConditionIsWrittenInWords();
    void partsAreAddedAndTakenOut();
    void aRuleOfEveryCallerIsWarnedOf();
    void aBackTestTellsHowOften();
    void hoursReadBack();
};

void TestLookout::init()
{
    // The offscreen platform says so of every window with a least size; it is not ours to mend.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

void TestLookout::aWaitingCallerMayBeMovedAndNotListenedTo()
{
    const auto deeds = deedsFor(talking(CallStage::Waiting), {});
    QVERIFY(stateOf(deeds, Deed::MoveToFront)->enabled);
    QVERIFY(stateOf(deeds, Deed::SendToMe)->enabled);
    QVERIFY(stateOf(deeds, Deed::DemandCard)->enabled);
    QVERIFY(!stateOf(deeds, Deed::Listen)->enabled);
    QVERIFY(!stateOf(deeds, Deed::Listen)->why.isEmpty());
}

void TestLookout::aTalkingCallerMayBeListenedToAndNotMoved()
{
    const auto deeds = deedsFor(talking(CallStage::Talking), {});
    QVERIFY(stateOf(deeds, Deed::Listen)->enabled);
    QVERIFY(stateOf(deeds, Deed::TakeOver)->enabled);
    QVERIFY(stateOf(deeds, Deed::MoveToFront) == nullptr);
}

void TestLookout::anEndedCallOffersNothingForTheCall()
{
    const Alert alert = talking(CallStage::Ended);
    QVERIFY(liveCallOf(alert).isNull());
    const auto deeds = deedsFor(alert, {});
    QVERIFY(stateOf(deeds, Deed::Listen) == nullptr);
    QVERIFY(stateOf(deeds, Deed::Acknowledge) != nullptr);
}

void TestLookout::aClearedAlertCannotBeTaken()
{
    Alert alert = talking(CallStage::Waiting);
    alert.state = AlertState::Cleared;
    const auto deeds = deedsFor(alert, {});
    QVERIFY(stateOf(deeds, Deed::Acknowledge) == nullptr);
    QVERIFY(stateOf(deeds, Deed::DemandCard) == nullptr);
}

void TestLookout::whatTheShellForbidsIsSaidOnTheButton()
{
    const MayAct may = [](const Domain::CallId &, CallAct act, QString *why) {
        *why = act == CallAct::Barge ? QStringLiteral("Your role does not include this.") : QString();
        return act != CallAct::Barge;
    };
    DeedBar bar;
    bar.show(deedsFor(talking(CallStage::Talking), may));
    QVERIFY(bar.allows(Deed::Listen));
    QVERIFY(!bar.allows(Deed::Barge));
    QVERIFY(bar.button(Deed::Barge)->toolTip().contains(QStringLiteral("Your role")));
    QSignalSpy chosen(&bar, &DeedBar::chosen);
    bar.button(Deed::Listen)->click();
    bar.button(Deed::Barge)->click();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].value<Deed>(), Deed::Listen);
}

void TestLookout::everyDeedHasAKeyOfItsOwn()
{
    QSet<QString> keys;
    for (int i = 0; i <= static_cast<int>(Deed::ShowPlace); ++i) {
        const auto deed = static_cast<Deed>(i);
        QVERIFY(!deedKeys(deed).isEmpty());
        QVERIFY2(!keys.contains(deedKeys(deed)), qPrintable(deedKeys(deed)));
        keys.insert(deedKeys(deed));
        QVERIFY(!deedName(deed).isEmpty());
    }
}

void TestLookout::detailsTellWhyAndWhatToDo()
{
    AlertDetails details(QTimeZone::utc());
    Alert alert = talking(CallStage::Waiting);
    alert.notes = {{Morning, QStringLiteral("li.na"), QStringLiteral("wants a refund")}};
    details.setSight({alert, deedsFor(alert, {}), Morning + 30s, QStringLiteral("VIP"), QStringLiteral("Offer help")});
    const QString words = details.words();
    QVERIFY(words.contains(QStringLiteral("王芳")));
    QVERIFY(words.contains(QStringLiteral("Offer help")));
    QVERIFY(words.contains(QStringLiteral("wants a refund")));
    QVERIFY(words.contains(Alerts::severityName(Severity::Critical)));
}

void TestLookout::aStormNamesItsMembers()
{
    std::vector<Alerts::Condition> storm;
    for (int agent = 1; agent <= 12; ++agent) {
        storm.push_back(TestKit::unreachable(agent));
    }
    const std::vector<Alert> alerts = TestKit::alertsOf(storm);
    QCOMPARE(alerts.size(), 1U);
    AlertDetails details(QTimeZone::utc());
    details.setSight({alerts.front(), {}, Morning + 90s, {}, {}});
    QVERIFY(details.words().contains(QStringLiteral("Katarzyna Kowalska-Meyer 12")));
    QVERIFY(details.words().contains(QStringLiteral("12 hold now, 12 in all")));
}

void TestLookout::rulesThatOneCallerMeetsAreToldApart()
{
    Alerts::Condition vip = TestKit::specialCaller();
    vip.subject.call = {Domain::PbxId{}, QStringLiteral("1.1")};
    vip.member = QStringLiteral("vip");
    vip.title = QStringLiteral("VIP calls");
    Alerts::Condition third = vip;
    third.member = QStringLiteral("third");
    third.title = QStringLiteral("Third call in 7 days");
    const std::vector<Alert> alerts = TestKit::alertsOf({vip, third});
    QCOMPARE(alerts.size(), 1U);
    AlertDetails details(QTimeZone::utc());
    details.setSight({alerts.front(), {}, Morning + 90s, {}, {}});
    QVERIFY(details.words().contains(QStringLiteral("VIP calls")));
    QVERIFY(details.words().contains(QStringLiteral("Third call in 7 days")));
}

void TestLookout::aQuestionIsAnsweredByReturnAndLeftByEscape()
{
    AskLine line;
    line.askText(QStringLiteral("A note"), QStringLiteral("Keep"));
    line.show();
    QSignalSpy answered(&line, &AskLine::answered);
    QSignalSpy withdrawn(&line, &AskLine::withdrawn);
    QTest::keyClick(line.field()->lineEdit(), Qt::Key_Return);
    QCOMPARE(answered.count(), 0); // nothing was written
    QTest::keyClicks(line.field()->lineEdit(), QStringLiteral("call back"));
    QTest::keyClick(line.field()->lineEdit(), Qt::Key_Return);
    QCOMPARE(answered.count(), 1);
    QCOMPARE(answered[0][0].toString(), QStringLiteral("call back"));
    QVERIFY(!line.isVisible());
    line.askYes(QStringLiteral("Sure?"), QStringLiteral("Yes"));
    QTest::keyClick(&line, Qt::Key_Escape);
    QCOMPARE(withdrawn.count(), 1);
}

void TestLookout::theStripIsGoneWhileAllIsCalm()
{
    AlertStrip strip(QTimeZone::utc());
    strip.setAlerts({}, Morning);
    QVERIFY(strip.isHidden());
    std::vector<Alert> alerts = TestKit::alertsOf({TestKit::longestWait(QStringLiteral("a"), Severity::Warning)});
    strip.setAlerts(alerts, Morning);
    QVERIFY(!strip.isHidden());
    alerts.front().state = AlertState::Acknowledged;
    strip.setAlerts(alerts, Morning);
    QVERIFY(strip.isHidden());
}

void TestLookout::theStripShowsTheWorstOnesFirst()
{
    AlertStrip strip(QTimeZone::utc());
    strip.resize(1366, 36);
    const std::vector<Alert> alerts = TestKit::alertsOf({TestKit::longestWait(QStringLiteral("a"), Severity::Warning),
                                                         TestKit::longestWait(QStringLiteral("b"), Severity::Critical),
                                                         TestKit::longestWait(QStringLiteral("c"), Severity::Info),
                                                         TestKit::longestWait(QStringLiteral("d"), Severity::Warning)});
    strip.setAlerts(alerts, Morning + 60s);
    strip.show();
    QCOMPARE(strip.shown(), QStringList({alerts[1].id, alerts[3].id, alerts[0].id, alerts[2].id}));
    QCOMPARE(strip.count(Severity::Warning), 2);
    QSignalSpy taken(&strip, &AlertStrip::acknowledgeWanted);
    QSignalSpy next(&strip, &AlertStrip::nextWanted);
    QSignalSpy chosen(&strip, &AlertStrip::alertChosen);
    QVERIFY(QTest::qWaitForWindowActive(&strip));
    QTest::keyClick(&strip, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(&strip, Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(taken.count(), 1);
    QCOMPARE(taken[0][0].toString(), alerts[1].id);
    QCOMPARE(next.count(), 1);
    strip.findChild<AlertChip *>()->click();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].toString(), alerts[1].id);
}

void TestLookout::theStripSurvivesASurgeOfAlerts()
{
    std::vector<Alerts::Condition> all;
    for (int i = 0; i < 400; ++i) {
        all.push_back(TestKit::longestWait(QStringLiteral("queue %1").arg(i), Severity::Warning));
    }
    AlertStrip strip(QTimeZone::utc());
    strip.resize(800, 36);
    strip.setAlerts(TestKit::alertsOf(all), Morning);
    QCOMPARE(strip.count(Severity::Warning), 400);
    QVERIFY(strip.shown().size() <= 4);
    QVERIFY(strip.minimumSizeHint().width() <= 968);
}

void TestLookout::marksTellTheWorstOfWhatConcerns()
{
    Alerts::AlertBook book;
    AlertMarks marks(book, QTimeZone::utc());
    const Domain::QueueId queue{Domain::PbxId{0}, QStringLiteral("support")};
    QVERIFY(marks.markOf(queue).isEmpty());
    book.hold(TestKit::longestWait(QStringLiteral("support"), Severity::Warning), Morning);
    QVERIFY(marks.markOf(queue).isEmpty()); // kept until it is told
    QSignalSpy changed(&marks, &AlertMarks::changed);
    marks.refresh();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(marks.markOf(queue).level, Models::Level::Watch);
    QVERIFY(!marks.markOf(queue).words.isEmpty());
    book.hold(TestKit::unreachable(1), Morning);
    marks.refresh();
    const Domain::AgentId agent{Domain::PbxId{0}, QStringLiteral("PJSIP/1001")};
    QCOMPARE(marks.markOf(agent).alerts, 1);
    QVERIFY(marks.markOf(Domain::CallId{Domain::PbxId{0}, QStringLiteral("c.9")}).isEmpty());
}

void TestLookout::theListKeepsItsChoiceWhenRowsMove()
{
    AlertList list(QTimeZone::utc());
    std::vector<Alert> alerts = TestKit::manyAlerts();
    list.setAlerts(alerts);
    const QString chosen = alerts[2].id;
    list.mark(chosen);
    alerts[2].severity = Severity::Critical;
    list.setAlerts(alerts);
    QCOMPARE(list.marked(), chosen);
    QCOMPARE(list.view()->currentIndex().row(), list.model().rowOfAlert(chosen));
}

void TestLookout::aClickInTheListChoosesTheAlert()
{
    AlertList list(QTimeZone::utc());
    list.resize(900, 400);
    list.setAlerts(TestKit::manyAlerts());
    list.show();
    QSignalSpy chosen(&list, &AlertList::chosen);
    const QRect row = list.view()->visualRect(list.model().index(1, 0));
    QTest::mouseClick(list.view()->viewport(), Qt::LeftButton, {}, row.center());
    QVERIFY(chosen.count() >= 1);
    QCOMPARE(chosen.last()[0].toString(), list.model().alertAt(1)->id);
}

void TestLookout::aSurgeSaysSinceWhenAndWhere()
{
    SurgeView view(QTimeZone::utc());
    const SurgeWords words{QStringLiteral("no signal in support"),
                           [](const QString &, const QString &value) { return value.section(QLatin1Char('-'), -1); }};
    view.setReport(TestKit::surgeReport(), words, Morning);
    QCOMPARE(view.shareTexts().constFirst(), QStringLiteral("86 % from Nanjing (usually 12 %)"));
    QVERIFY(!view.tellButton()->isHidden());
    QCOMPARE(view.calls().rows(), 8);
    QSignalSpy tell(&view, &SurgeView::tellWanted);
    QSignalSpy group(&view, &SurgeView::groupWanted);
    view.tellButton()->click();
    view.groupButton()->click();
    QCOMPARE(tell.count(), 1);
    QCOMPARE(group.count(), 1);
    Alerts::SurgeReport over = TestKit::surgeReport();
    over.until = Morning;
    view.setReport(over, words, Morning + 60s);
    QVERIFY(view.tellButton()->isHidden());
}

void TestLookout::tooLittleHistoryIsSaidPlainly()
{
    SurgeView view(QTimeZone::utc());
    view.setReport(TestKit::surgeReport(false), {}, Morning);
    QVERIFY(view.historyText().contains(QStringLiteral("Too little history")));
    QVERIFY(view.curve().words(0).contains(QStringLiteral("too little history")));
}

void TestLookout::theCurveTellsEachInterval()
{
    SurgeCurve curve(QTimeZone::utc());
    curve.resize(600, 240);
    curve.setCurve(TestKit::surgeReport().curve);
    const QString last = curve.words(curve.points() - 1);
    QVERIFY(last.contains(QStringLiteral("expected 12")));
    QVERIFY(last.contains(QStringLiteral("surge")));
    QVERIFY(last.contains(QStringLiteral("still running")));
    QTest::keyClick(&curve, Qt::Key_Left);
    QCOMPARE(curve.told(), curve.points() - 1);
    QTest::keyClick(&curve, Qt::Key_Left);
    QCOMPARE(curve.told(), curve.points() - 2);
    QVERIFY(!curve.accessibleDescription().isEmpty());
    // The more calls, the higher.
    QVERIFY(curve.place(0, 20).y() < curve.place(0, 5).y());
    curve.setCurve({});
    QCOMPARE(curve.told(), -1);
    curve.grab();
}

void TestLookout::conditionsReadBackAsTheyWereShown_data()
{
    QTest::addColumn<int>("kind");
    for (int i = 0; i < Alerts::TestKindCount; ++i) {
        QTest::addRow("%s", qPrintable(Alerts::text(static_cast<Kind>(i)))) << i;
    }
}

void TestLookout::conditionsReadBackAsTheyWereShown()
{
    QFETCH(const int, kind);
    Ask test = freshTest(static_cast<Kind>(kind));
    test.words = {QStringLiteral("gold"), QStringLiteral("银卡")};
    if (holdsParts(test.kind)) {
        test.words.clear();
        test.parts = {freshTest(Kind::RepeatCalls), freshTest(Kind::Anonymous)};
    }
    Ask root;
    root.parts = {test, freshTest(Kind::WaitingOver)};
    Condition shown(0);
    shown.setTest(root);
    QCOMPARE(shown.test(), root);
}

void TestLookout::aConditionIsWrittenInWords()
{
    Condition root(0);
    Ask test;
    test.parts = {freshTest(Kind::RepeatCalls)};
    root.setTest(test);
    QCOMPARE(wordsOf(root.test()), QStringLiteral("called at least 3 times within the last 7 days"));
    QSignalSpy edited(&root, &Condition::edited);
    Condition *part = root.parts().front();
    part->kind()->setCurrentIndex(part->kind()->findData(static_cast<int>(Kind::Tag)));
    Q_EMIT part->kind()->activated(part->kind()->currentIndex());
    auto *field = part->findChild<QLineEdit *>();
    QVERIFY(field != nullptr);
    field->setText(QStringLiteral("vip，complaint"));
    Q_EMIT field->textEdited(field->text());
    QVERIFY(edited.count() > 1);
    QCOMPARE(root.test().parts.front().words, QStringList({QStringLiteral("vip"), QStringLiteral("complaint")}));
}

void TestLookout::partsAreAddedAndTakenOut()
{
    Condition root(0);
    root.setTest(freshTest(Kind::Anonymous));
    QCOMPARE(root.parts().size(), 1U); // the root holds it
    QSignalSpy edited(&root, &Condition::edited);
    root.addPart(freshTest(Kind::Any));
    QCOMPARE(root.parts().size(), 2U);
    Q_EMIT root.parts().front()->removeWanted();
    QCOMPARE(root.parts().size(), 1U);
    QCOMPARE(root.test().kind, Kind::Any); // alone it needs no "all of" around it
    QCOMPARE(edited.count(), 1);
}

void TestLookout::aRuleOfEveryCallerIsWarnedOf()
{
    CallerRuleEditor editor;
    Alerts::CallerRule rule = Alerts::defaultCallerRules().rules.front();
    editor.setRule(rule);
    QVERIFY2(editor.fault().isEmpty(), qPrintable(editor.fault()));
    QCOMPARE(editor.rule(), rule);
    Ask every;
    every.kind = Kind::Any;
    Ask not1;
    not1.kind = Kind::Not;
    not1.parts = {freshTest(Kind::Anonymous)};
    every.parts = {freshTest(Kind::Anonymous), not1};
    rule.test = every;
    editor.setRule(rule);
    QVERIFY(!editor.warning().isEmpty() || !editor.fault().isEmpty());
    rule.test = {};
    editor.setRule(rule);
    QVERIFY(!editor.fault().isEmpty());
}

void TestLookout::aBackTestTellsHowOften()
{
    CallerRuleEditor editor;
    QSignalSpy wanted(&editor, &CallerRuleEditor::backTestWanted);
    editor.setRule(Alerts::defaultCallerRules().rules.front());
    QTRY_COMPARE(wanted.count(), 1);
    Alerts::BackTest::Outcome outcome;
    outcome.in7Days = 12;
    outcome.in30Days = 40;
    outcome.contacts = 100;
    editor.showBackTest(outcome, 0.5, {});
    QVERIFY(editor.backTestText().contains(QStringLiteral("So far")));
    editor.showBackTest(outcome, 1, {});
    QVERIFY(editor.backTestText().contains(QStringLiteral("12 times in 7 days, 40 in 30 days")));
    editor.showBackTest({}, 1, QStringLiteral("The records cannot be read."));
    QCOMPARE(editor.backTestText(), QStringLiteral("The records cannot be read."));
}

void TestLookout::hoursReadBack()
{
    HoursGrid grid;
    grid.setHours({});
    QVERIFY(grid.isOn(0, 0));
    const Alerts::Hours odd{{{0x1f, 9 * 60 + 7, 17 * 60}}};
    grid.setHours(odd);
    QCOMPARE(grid.hours(), odd); // finer than the grid, and not edited
    QVERIFY(!grid.isOn(5, 20));
    QVERIFY(grid.isOn(0, 18));
    QSignalSpy edited(&grid, &HoursGrid::edited);
    const Alerts::Hours day{{{0x7f, 8 * 60, 20 * 60}}};
    grid.setHours(day);
    grid.paintSlots(6, 16, 39, false);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(grid.hours().shifts.size(), 1U);
    QCOMPARE(static_cast<int>(grid.hours().shifts.front().weekdays), 0x3f);
    // Over midnight: the evening of one day and the morning of the next.
    grid.setHours({{{0x01, 22 * 60, 6 * 60}}});
    QVERIFY(grid.isOn(0, 47));
    QVERIFY(grid.isOn(1, 11));
    QVERIFY(!grid.isOn(1, 12));
}

QTEST_MAIN(TestLookout)
#include "tst_lookout.moc"
