// The demand card and its parts: what is known is on screen at once, the rest fills in; what is done is asked for, and
// a refusal is said.
#include "callers/contacttable.h"
#include "callers/demandcard.h"
#include "callers/demandhead.h"
#include "callers/demandview.h"
#include "callers/guidewindow.h"
#include "callers/notelist.h"
#include "callers/pieces.h"
#include "callers/pills.h"
#include "callers/promiselist.h"
#include "callers/reasonpicker.h"
#include "callers/unknownshare.h"
#include "callers/words.h"
#include "kit/testkit.h"
#include "widgets/callersfixture.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QToolButton>

using namespace Floorwatch;
using namespace std::chrono_literals;
using Callers::DemandCard;
using Callers::DemandView;
using TestKit::FakeCallers;

namespace
{

const Domain::CallId Call{Domain::PbxId{}, QStringLiteral("c.1")};

QStringList pillsOf(QWidget &widget)
{
    QStringList texts;
    const auto pills = widget.findChildren<Callers::Pill *>();
    for (const Callers::Pill *pill : pills) {
        if (!pill->isHidden()) {
            texts.append(pill->text());
        }
    }
    return texts;
}

} // namespace

class TestCallers : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatIsKnownIsThereAtOnceAndTheRestFillsIn();
    void theHeadSaysWhoAndTheTagsComeByWeight();
    void whoElseHasTheNumberIsSaid();
    void manyTagsAreSummedUp();
    void anUnknownCallerCanBecomeACustomer();
    void anAnonymousCallerIsSaidToBeOne();
    void aNumberThatComesLateIsShown();
    void whoMayNotSeeSeesNothing();
    void closedRecordsAreSaidAndNothingCanBeWritten();
    void anEndedCallKeepsWhatWasKnown();
    void theReasonIsSetByHandFromTheList();
    void aRefusalIsSaidAndNothingIsLost();
    void aNoteIsAddedWithControlReturn();
    void promisesAreMadeKeptAndOverdueOnesMarked();
    void theLookUpSaysWhatItDoes();
    void theGuideOfTheReasonOpens();
    void textThatLooksLikeHtmlIsShownAsText();
    void whoMayOnlySeeCannotWrite();
    void anotherCallForgetsTheDraft();
    void thePickerFindsInBothLanguagesAndByKey();
    void theShareSaysWhatItCounts();
    void theWindowClosesWithEscape();
    void momentsAreSaidFromNow();
};

void TestCallers::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}

void TestCallers::whatIsKnownIsThereAtOnceAndTheRestFillsIn()
{
    FakeCallers desk;
    Session::Demand first;
    first.number = QStringLiteral("+8613912345678");
    first.callerName = QStringLiteral("WANG FANG");
    desk.demands[Call.key] = first;
    DemandCard card(desk);
    card.show(Call);
    DemandView &view = card.view();
    QCOMPARE(view.head().name(), QStringLiteral("WANG FANG"));
    QCOMPARE(view.often(), QStringLiteral("…"));
    QVERIFY(view.head().who().contains(QStringLiteral("Asking")));
    QVERIFY(view.head().number().contains(QStringLiteral("139 1234 5678")));
    desk.demands[Call.key] = FakeCallers::fullDemand(Call);
    Q_EMIT desk.demandChanged({Domain::PbxId{}, QStringLiteral("c.2")});
    QCOMPARE(view.often(), QStringLiteral("…"));
    Q_EMIT desk.demandChanged(Call);
    QCOMPARE(view.head().name(), QString::fromUtf8("王芳"));
    QCOMPARE(view.often(), QStringLiteral("3"));
    QCOMPARE(view.contacts().contacts().rowCount(), 3);
}

void TestCallers::theHeadSaysWhoAndTheTagsComeByWeight()
{
    FakeCallers desk;
    desk.demands[Call.key] = FakeCallers::fullDemand(Call);
    DemandCard card(desk);
    card.show(Call);
    const QString who = card.view().head().who();
    QVERIFY(who.contains(QStringLiteral("gold")));
    QVERIFY(who.contains(QStringLiteral("Li Na")));
    QVERIFY(who.contains(QStringLiteral("K-10023")));
    QCOMPARE(pillsOf(card.view().head().tags()), QStringList({QStringLiteral("Complaint"), QStringLiteral("VIP"),
                                                              QStringLiteral("Vulnerable"), QStringLiteral("north")}));
}

void TestCallers::whoElseHasTheNumberIsSaid()
{
    FakeCallers desk;
    Session::Demand demand = FakeCallers::fullDemand(Call);
    Domain::Customer son;
    son.name = QString::fromUtf8("王小明");
    son.tags = {QStringLiteral("deaf")};
    demand.facts.others = {son};
    desk.demands[Call.key] = demand;
    DemandCard card(desk);
    card.show(Call);
    QVERIFY(card.view().head().who().contains(son.name));
    QVERIFY(pillsOf(card.view().head().tags()).contains(QStringLiteral("deaf")));
}

void TestCallers::manyTagsAreSummedUp()
{
    Callers::TagRow row;
    QStringList tags;
    for (int i = 0; i < 40; ++i) {
        tags.append(QStringLiteral("tag%1").arg(i));
    }
    row.setTags(tags);
    QCOMPARE(pillsOf(row).size(), 13);
    QCOMPARE(pillsOf(row).last(), QStringLiteral("28 more"));
    row.setTags({});
    QVERIFY(pillsOf(row).isEmpty());
}

void TestCallers::anUnknownCallerCanBecomeACustomer()
{
    FakeCallers desk;
    Session::Demand demand = FakeCallers::fullDemand(Call);
    demand.facts.customer.reset();
    demand.callerName.clear();
    desk.demands[Call.key] = demand;
    DemandCard card(desk);
    card.show(Call);
    QVERIFY(card.view().head().name().contains(QStringLiteral("139 1234 5678")));
    QVERIFY(card.view().head().who().contains(QStringLiteral("Not a known customer")));
    QSignalSpy wanted(&card, &DemandCard::newCustomerWanted);
    auto *add = card.findChild<QPushButton *>(QStringLiteral("addCustomer"));
    QVERIFY(add->isVisible());
    add->click();
    QCOMPARE(wanted.first().first().toString(), QStringLiteral("+8613912345678"));
    desk.denied = {Access::Right::EditCustomers};
    Q_EMIT desk.rightsChanged();
    QVERIFY(!add->isVisible());
}

void TestCallers::anAnonymousCallerIsSaidToBeOne()
{
    FakeCallers desk;
    Session::Demand demand;
    demand.factsKnown = true;
    demand.reason = {QStringLiteral("billing"), Domain::ReasonSource::Queue};
    desk.demands[Call.key] = demand;
    DemandCard card(desk);
    card.show(Call);
    QCOMPARE(card.view().head().name(), QStringLiteral("Anonymous caller"));
    QVERIFY(card.view().head().who().contains(QStringLiteral("withheld")));
    QVERIFY(!card.view().contacts().isVisible());
    QVERIFY(!card.view().notes().isVisible());
    QCOMPARE(card.view().reason()->text(), QStringLiteral("Bill and charges"));
}

void TestCallers::aNumberThatComesLateIsShown()
{
    FakeCallers desk;
    desk.demands[Call.key] = {};
    DemandCard card(desk);
    card.show(Call);
    QCOMPARE(card.view().head().name(), QStringLiteral("Anonymous caller"));
    desk.demands[Call.key] = FakeCallers::fullDemand(Call);
    Q_EMIT desk.callsMoved();
    QCOMPARE(card.view().head().name(), QString::fromUtf8("王芳"));
    desk.asked.clear();
    Q_EMIT desk.callsMoved(); // nothing that the card shows has changed
    QVERIFY(desk.asked.isEmpty());
    desk.live = false;
    Q_EMIT desk.callsMoved();
    QVERIFY(card.view().state().contains(QStringLiteral("over")));
}

void TestCallers::whoMayNotSeeSeesNothing()
{
    FakeCallers desk;
    desk.demands[Call.key] = FakeCallers::fullDemand(Call);
    desk.denied = {Access::Right::SeeCustomers};
    DemandCard card(desk);
    card.show(Call);
    QVERIFY(card.view().isEmptyShown());
    QVERIFY(desk.asked.isEmpty());
    desk.denied.clear();
    Q_EMIT desk.rightsChanged();
    QVERIFY(!card.view().isEmptyShown());
    QCOMPARE(card.view().head().name(), QString::fromUtf8("王芳"));
    desk.denied = {Access::Right::SeeCustomers};
    Q_EMIT desk.rightsChanged();
    QVERIFY(card.view().isEmptyShown());
}

void TestCallers::closedRecordsAreSaidAndNothingCanBeWritten()
{
    FakeCallers desk;
    desk.trouble = QStringLiteral("The records cannot be opened: the disk is full.");
    Session::Demand demand;
    demand.number = QStringLiteral("+8613912345678");
    desk.demands[Call.key] = demand;
    DemandCard card(desk);
    card.show(Call);
    QCOMPARE(card.view().state(), desk.trouble);
    auto *field = card.findChild<QPlainTextEdit *>();
    QVERIFY(!field->isEnabled());
    QCOMPARE(field->toolTip(), desk.trouble);
    desk.trouble.clear();
    Q_EMIT desk.statusChanged();
    QVERIFY(card.view().state().isEmpty());
    QVERIFY(field->isEnabled());
}

void TestCallers::anEndedCallKeepsWhatWasKnown()
{
    FakeCallers desk;
    desk.demands[Call.key] = FakeCallers::fullDemand(Call);
    DemandCard card(desk);
    card.show(Call);
    desk.live = false;
    desk.demands.clear();
    Q_EMIT desk.demandChanged(Call);
    QCOMPARE(card.view().head().name(), QString::fromUtf8("王芳"));
    QVERIFY(card.view().state().contains(QStringLiteral("over")));
    card.clear();
    QVERIFY(card.view().isEmptyShown());
}

void TestCallers::theReasonIsSetByHandFromTheList()
{
    FakeCallers desk;
    desk.demands[Call.key] = FakeCallers::fullDemand(Call);
    DemandCard card(desk);
    card.show(Call);
    QCOMPARE(card.view().reason()->text(), QStringLiteral("No signal"));
    card.pickReason();
    Callers::ReasonPicker &picker = card.view().picker();
    QVERIFY(picker.isVisible());
    QCOMPARE(picker.shown(), 5); // four, and none
    QTest::keyClicks(picker.search(), QStringLiteral("bill"));
    QCOMPARE(picker.shown(), 1);
    QTest::keyClick(picker.search(), Qt::Key_Return);
    QVERIFY(!picker.isVisible());
    QVERIFY(desk.asked.contains(QStringLiteral("reason c.1 billing")));
    QCOMPARE(card.view().reason()->text(), QStringLiteral("Bill and charges"));
    const auto labels = card.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel *label) { return label->text() == QStringLiteral("set by hand"); }));
}

void TestCallers::aRefusalIsSaidAndNothingIsLost()
{
    FakeCallers desk;
    desk.demands[Call.key] = FakeCallers::fullDemand(Call);
    desk.refusal = QStringLiteral("The audit trail cannot be written.");
    DemandCard card(desk);
    card.show(Call);
    card.view().notes().setDraft(QStringLiteral("asks for a refund"));
    card.findChild<QPushButton *>(QStringLiteral("addNote"))->click();
    QCOMPARE(card.view().notes().draft(), QStringLiteral("asks for a refund"));
    const auto said = card.findChildren<Callers::Sentence *>();
    QVERIFY(std::any_of(said.begin(), said.end(), [&desk](const auto *one) { return one->text() == desk.refusal; }));
}

void TestCallers::aNoteIsAddedWithControlReturn()
{
    FakeCallers desk;
    desk.demands[Call.key] = FakeCallers::fullDemand(Call);
    DemandCard card(desk);
    card.show(Call);
    auto *field = card.findChild<QPlainTextEdit *>();
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("moved house"));
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(desk.asked.contains(QStringLiteral("note +8613912345678 moved house")));
    QVERIFY(field->toPlainText().isEmpty());
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier); // nothing typed, nothing added
    QCOMPARE(desk.asked.filter(QStringLiteral("note ")).size(), 1);
}

void TestCallers::promisesAreMadeKeptAndOverdueOnesMarked()
{
    FakeCallers desk;
    desk.demands[Call.key] = FakeCallers::fullDemand(Call);
    DemandCard card(desk);
    card.show(Call);
    QCOMPARE(card.view().promises().overdue(), 1);
    const auto kept = card.findChildren<QPushButton *>(QStringLiteral("kept"));
    QCOMPARE(kept.size(), 2);
    kept.first()->click();
    QVERIFY(desk.asked.contains(QStringLiteral("kept 1 +8613912345678")));
    auto *text = card.findChild<QLineEdit *>(QStringLiteral("promise"));
    auto *make = card.findChild<QPushButton *>(QStringLiteral("makePromise"));
    QVERIFY(!make->isEnabled());
    QTest::keyClicks(text, QStringLiteral("refund"));
    make->click();
    QVERIFY(desk.asked.contains(QStringLiteral("promise +8613912345678 refund 28"))); // 8:00 to tomorrow 12:00
    // An hour later nothing else is due, a day later the second is.
    desk.clock.advance(31h);
    Q_EMIT desk.demandChanged(Call);
    QCOMPARE(card.view().promises().overdue(), 2);
}

void TestCallers::theLookUpSaysWhatItDoes()
{
    FakeCallers desk;
    Session::Demand demand = FakeCallers::fullDemand(Call);
    desk.demands[Call.key] = demand;
    DemandCard card(desk);
    card.show(Call);
    QVERIFY(card.view().lookup().isEmpty());
    desk.desk.lookup.enabled = true;
    desk.lookupStatus.state = Web::LookupStatus::State::Working;
    Q_EMIT desk.settingsChanged();
    QVERIFY(card.view().lookup().contains(QStringLiteral("Asking")));
    demand.enriched = Domain::Customer();
    demand.enriched->name = QStringLiteral("Fang Wang (CRM)");
    desk.demands[Call.key] = demand;
    Q_EMIT desk.demandChanged(Call);
    QVERIFY(card.view().lookup().contains(QStringLiteral("Fang Wang (CRM)")));
    QCOMPARE(card.view().head().name(), QString::fromUtf8("王芳")); // the house's own record goes before
    desk.demands[Call.key].enriched.reset();
    desk.lookupStatus = {
        Web::LookupStatus::State::Broken, QStringLiteral("crm.example did not answer within 800 ms."), 0, 0, 0, 0};
    Q_EMIT desk.statusChanged();
    QCOMPARE(card.view().lookup(), desk.lookupStatus.trouble);
}

void TestCallers::theGuideOfTheReasonOpens()
{
    FakeCallers desk;
    desk.guideList = {FakeCallers::guide(QStringLiteral("g1"), QStringLiteral("no-signal"))};
    desk.demands[Call.key] = FakeCallers::fullDemand(Call);
    DemandCard card(desk);
    card.show(Call);
    QVERIFY(card.view().guide()->isEnabled());
    card.view().guide()->click();
    auto *window = card.findChild<Callers::GuideWindow *>();
    QVERIFY(window != nullptr && window->isVisible());
    QVERIFY(!window->isModal());
    QSignalSpy wanted(&card, &DemandCard::guidePageWanted);
    Q_EMIT window->pageWanted();
    QCOMPARE(wanted.first().first().toString(), QStringLiteral("no-signal"));
    desk.demands[Call.key].reason = {QStringLiteral("order"), Domain::ReasonSource::Hand};
    Q_EMIT desk.demandChanged(Call);
    QVERIFY(!card.view().guide()->isEnabled());
}

void TestCallers::textThatLooksLikeHtmlIsShownAsText()
{
    FakeCallers desk;
    Session::Demand demand = FakeCallers::fullDemand(Call);
    const QString evil = QStringLiteral("<img src=x><b>Bob</b>");
    demand.facts.customer->name = evil;
    demand.facts.customer->tags = {evil};
    demand.facts.customer->segment = evil;
    demand.facts.notes.front().text = evil;
    demand.facts.promises.front().text = evil;
    demand.trouble = evil;
    desk.demands[Call.key] = demand;
    DemandCard card(desk);
    card.show(Call);
    const auto labels = card.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->text().contains(QLatin1Char('<'))) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
        QVERIFY2(!label->toolTip().contains(QStringLiteral("<img")), qPrintable(label->toolTip()));
    }
    const auto pills = card.findChildren<Callers::Pill *>();
    for (const Callers::Pill *pill : pills) {
        QVERIFY(!pill->toolTip().contains(QStringLiteral("<img")));
    }
}

void TestCallers::whoMayOnlySeeCannotWrite()
{
    FakeCallers desk;
    desk.denied = {Access::Right::HandleAlerts};
    desk.demands[Call.key] = FakeCallers::fullDemand(Call);
    DemandCard card(desk);
    card.show(Call);
    QVERIFY(!card.view().reason()->isEnabled());
    QVERIFY(card.view().reason()->toolTip().contains(QStringLiteral("Your role")));
    QVERIFY(!card.findChild<QPlainTextEdit *>()->isEnabled());
    const auto kept = card.findChildren<QPushButton *>(QStringLiteral("kept"));
    for (const QPushButton *button : kept) {
        QVERIFY(!button->isEnabled());
    }
}

void TestCallers::anotherCallForgetsTheDraft()
{
    FakeCallers desk;
    const Domain::CallId other{Domain::PbxId{}, QStringLiteral("c.2")};
    desk.demands[Call.key] = FakeCallers::fullDemand(Call);
    desk.demands[other.key] = FakeCallers::fullDemand(other);
    DemandCard card(desk);
    card.show(Call);
    card.view().notes().setDraft(QStringLiteral("of the first"));
    Q_EMIT desk.demandChanged(Call);
    QCOMPARE(card.view().notes().draft(), QStringLiteral("of the first"));
    card.show(other);
    QVERIFY(card.view().notes().draft().isEmpty());
}

void TestCallers::thePickerFindsInBothLanguagesAndByKey()
{
    FakeCallers desk;
    Callers::ReasonPicker picker;
    picker.setReasons(desk.desk.reasons.names, QStringLiteral("old-key"));
    QCOMPARE(picker.shown(), 6); // with the unnamed one that holds now, and none
    picker.search()->setText(QString::fromUtf8("密码"));
    QCOMPARE(picker.shown(), 1);
    picker.search()->setText(QStringLiteral("no-sig"));
    QCOMPARE(picker.shown(), 1);
    picker.search()->setText(QStringLiteral("nothing like it"));
    QCOMPARE(picker.shown(), 0);
    QSignalSpy chosen(&picker, &Callers::ReasonPicker::chosen);
    QTest::keyClick(picker.search(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
    picker.search()->clear();
    QTest::keyClick(picker.search(), Qt::Key_Down);
    QTest::keyClick(picker.search(), Qt::Key_Return);
    QCOMPARE(chosen.first().first().toString(), QStringLiteral("billing"));
}

void TestCallers::theShareSaysWhatItCounts()
{
    FakeCallers desk;
    Callers::UnknownShare share(desk);
    QCOMPARE(share.text(), QStringLiteral("25 %"));
    desk.share = 0.5;
    Q_EMIT desk.sharesChanged();
    QCOMPARE(share.text(), QStringLiteral("50 %"));
    share.setShare(-1);
    QCOMPARE(share.text(), QStringLiteral("–"));
    QVERIFY(share.toolTip().contains(QStringLiteral("of all calls of today")));
}

void TestCallers::theWindowClosesWithEscape()
{
    FakeCallers desk;
    desk.demands[Call.key] = FakeCallers::fullDemand(Call);
    Callers::DemandWindow window(desk);
    window.show(Call);
    QVERIFY(window.isVisible());
    QVERIFY(!window.isModal());
    QTest::keyClick(&window.card(), Qt::Key_Escape);
    QVERIFY(!window.isVisible());
}

void TestCallers::momentsAreSaidFromNow()
{
    const QTimeZone zone("Asia/Shanghai");
    const Base::Instant now = Base::fromEpochSeconds(1'795'305'600); // 08:00
    QCOMPARE(Callers::momentText(now - 1h, now, zone), QStringLiteral("today 07:00"));
    QCOMPARE(Callers::momentText(now - 9h, now, zone), QStringLiteral("yesterday 23:00"));
    QCOMPARE(Callers::momentText(now + 16h, now, zone), QStringLiteral("tomorrow 00:00"));
    QCOMPARE(Callers::momentText(now - 100h, now, zone), QStringLiteral("2026-11-18 04:00"));
    QCOMPARE(Callers::momentText({}, now, zone), QStringLiteral("–"));
    QVERIFY(Callers::dueText(now - 1h, now, zone).startsWith(QStringLiteral("overdue")));
    QVERIFY(Callers::dueText(now + 1h, now, zone).startsWith(QStringLiteral("due")));
}

QTEST_MAIN(TestCallers)
#include "tst_callers.moc"
