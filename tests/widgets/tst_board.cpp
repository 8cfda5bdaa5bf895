#include "board/actionbar.h"
#include "board/actiondialogs.h"
#include "board/agentspane.h"
#include "board/banner.h"
#include "board/detailpane.h"
#include "board/floorpage.h"
#include "board/listspane.h"
#include "board/queuetiles.h"
#include "board/statusline.h"
#include "kit/cardview.h"
#include "kit/testkit.h"
#include "widgets/boardfixture.h"

#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>

using namespace Floorwatch;
using namespace std::chrono_literals;
using Board::ActionId;
using Board::Selection;

class TestBoard : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aClickOnATileFiltersTheAgentsAndASecondClears();
    void escapeClosesTheDetailsThenClearsTheFilter();
    void sixtyAgentsFitOnASmallScreen();
    void theDetailsTellAnAgentsDay();
    void goingToAnAgentClearsTheFilterThatHidesIt();
    void pausingAsksThePbxAndReportsOnlyItsWord();
    void aRefusalSaysWhatThePbxSaid();
    void aForbiddenActionSaysWhy();
    void removingDuringACallWaitsForItsEnd();
    void aWaitingCallerIsMovedToTheFront();
    void hangingUpAsksFirst();
    void aLostFeedIsShownAsStale();
    void anEmptyFilterIsExplained();
    void loadingAndEmptyFloorsAreExplained();
    void cardsAndTableShowTheSameAgents();
    void f6MovesBetweenTheParts();
    void anAlertLeavesAMarkOnWhatItConcerns_data();
    void anAlertLeavesAMarkOnWhatItConcerns();

private:
    static Domain::QueueId queue(const QString &name) { return {Domain::PbxId{0}, name}; }
    static Domain::AgentId agent(const QString &key) { return {Domain::PbxId{0}, key}; }
    static void clickTile(Board::FloorPage &page, const QString &name, const Board::Desk &desk)
    {
        Kit::CardView *view = page.queues().view();
        const QModelIndex index =
            page.queues().model().index(page.queues().model().rowOfQueue(desk.floor().queueIndex(queue(name))), 0);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
    }
    static void accept(Board::FloorPage &page)
    {
        auto *dialog = page.findChild<QDialog *>();
        QVERIFY(dialog != nullptr);
        dialog->findChild<QPushButton *>(QStringLiteral("deed"))->click();
    }
    static void press(Board::FloorPage &page, ActionId id)
    {
        QToolButton *button = page.details().actions().button(id);
        QVERIFY(button != nullptr);
        QVERIFY(button->isEnabled());
        button->click();
    }
};

void TestBoard::init()
{
    // The offscreen platform says so of every window with a least size; it is not ours to mend.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

void TestBoard::aClickOnATileFiltersTheAgentsAndASecondClears()
{
    TestKit::FakeDesk desk;
    desk.fillFloor();
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    page.resize(1310, 724);
    page.show();
    QCOMPARE(page.agents().model().agentCount(), 60);
    clickTile(page, QStringLiteral("Sales"), desk);
    QVERIFY(page.agents().model().agentCount() < 60);
    QCOMPARE(page.agents().model().filter().queue, queue(QStringLiteral("Sales")));
    QCOMPARE(page.details().selection(), Selection::of(queue(QStringLiteral("Sales"))));
    clickTile(page, QStringLiteral("Sales"), desk);
    QCOMPARE(page.agents().model().agentCount(), 60);
    QCOMPARE(page.details().selection(), Selection());
}

void TestBoard::escapeClosesTheDetailsThenClearsTheFilter()
{
    TestKit::FakeDesk desk;
    desk.fillFloor();
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    page.resize(1310, 724);
    page.show();
    clickTile(page, QStringLiteral("Sales"), desk);
    page.goTo(Selection::of(desk.floor().agents()[1].id));
    QTest::keyClick(page.agents().view(), Qt::Key_Escape);
    QCOMPARE(page.details().selection().kind, Selection::Kind::Queue);
    QTest::keyClick(page.agents().view(), Qt::Key_Escape);
    QVERIFY(!page.agents().filtered());
    QCOMPARE(page.agents().model().agentCount(), 60);
}

void TestBoard::sixtyAgentsFitOnASmallScreen()
{
    TestKit::FakeDesk desk;
    desk.fillFloor();
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    page.resize(1310, 724); // 1366x768 less rail and bar
    page.show();
    QCoreApplication::sendPostedEvents();
    const QAbstractItemView *view = page.agents().view();
    const QModelIndex last = page.agents().model().index(page.agents().model().rowCount() - 1, 0);
    QVERIFY2(
        view->visualRect(last).bottom() <= view->viewport()->height(),
        qPrintable(QStringLiteral("%1 of %2").arg(view->visualRect(last).bottom()).arg(view->viewport()->height())));
}

void TestBoard::theDetailsTellAnAgentsDay()
{
    TestKit::FakeDesk desk;
    desk.fillFloor();
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    page.goTo(Selection::of(agent(QStringLiteral("PJSIP/1004"))));
    const Board::Details details = Board::detailsOf(desk, page.details().selection(), Models::Thresholds::defaults(),
                                                    QStringLiteral("sl.offered"));
    QCOMPARE(details.subtitle, QStringLiteral("PJSIP/1004"));
    QVERIFY(!details.facts.empty());
    QVERIFY(page.details().history()->model()->rowCount() >= 4);
    for (const Board::Fact &fact : details.facts) {
        QVERIFY(!fact.label.isEmpty());
        QVERIFY(!fact.value.isEmpty());
    }
}

void TestBoard::goingToAnAgentClearsTheFilterThatHidesIt()
{
    TestKit::FakeDesk desk;
    desk.fillFloor();
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    page.agents().setText(QStringLiteral("nobody is called this"));
    QCOMPARE(page.agents().model().agentCount(), 0);
    page.goTo(Selection::of(agent(QStringLiteral("PJSIP/1002"))));
    QCOMPARE(page.agents().model().agentCount(), 60);
    QCOMPARE(page.details().selection().agent.key, QStringLiteral("PJSIP/1002"));
}

void TestBoard::pausingAsksThePbxAndReportsOnlyItsWord()
{
    TestKit::FakeDesk desk;
    desk.goLive();
    desk.addQueue(QStringLiteral("Sales"));
    desk.addAgent(QStringLiteral("PJSIP/1"), QStringLiteral("Anna"), QStringLiteral("Sales"));
    desk.flush();
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    page.goTo(Selection::of(agent(QStringLiteral("PJSIP/1"))));
    press(page, ActionId::Pause);
    accept(page);
    QCOMPARE(desk.asked.size(), size_t(1));
    const auto *pause = std::get_if<Domain::PauseMember>(&desk.asked[0]);
    QVERIFY(pause != nullptr);
    QCOMPARE(pause->interface, QStringLiteral("PJSIP/1"));
    QVERIFY(pause->paused);
    QCOMPARE(pause->queue, QString());
    QCOMPARE(pause->reason, QStringLiteral("Break"));
    QVERIFY(page.status().text().contains(QStringLiteral("waiting for the PBX")));
    desk.answer(Domain::CommandResult::Outcome::Confirmed);
    QVERIFY(page.status().text().contains(QStringLiteral("confirmed")));
}

void TestBoard::aRefusalSaysWhatThePbxSaid()
{
    TestKit::FakeDesk desk;
    desk.goLive();
    desk.addQueue(QStringLiteral("Sales"));
    desk.pause(QStringLiteral("PJSIP/1"), QStringLiteral("Anna"), QStringLiteral("Sales"), QStringLiteral("Lunch"));
    desk.flush();
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    page.goTo(Selection::of(agent(QStringLiteral("PJSIP/1"))));
    press(page, ActionId::Unpause);
    QCOMPARE(desk.asked.size(), size_t(1));
    QVERIFY(!std::get<Domain::PauseMember>(desk.asked[0]).paused);
    desk.answer(Domain::CommandResult::Outcome::Refused, QStringLiteral("Interface not found"));
    QVERIFY(page.status().text().contains(QStringLiteral("Interface not found")));
}

void TestBoard::aForbiddenActionSaysWhy()
{
    TestKit::FakeDesk desk;
    desk.fillFloor();
    desk.refusal = QStringLiteral("write=agent is missing");
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    page.goTo(Selection::of(agent(QStringLiteral("PJSIP/1004"))));
    const QToolButton *button = page.details().actions().button(ActionId::Pause);
    QVERIFY(!button->isEnabled());
    QCOMPARE(button->toolTip(), desk.refusal);
}

void TestBoard::removingDuringACallWaitsForItsEnd()
{
    TestKit::FakeDesk desk;
    desk.goLive();
    desk.addQueue(QStringLiteral("Sales"));
    desk.addAgent(QStringLiteral("PJSIP/1"), QStringLiteral("Anna"), QStringLiteral("Sales"));
    desk.join(QStringLiteral("555"), QStringLiteral("Caller"), QStringLiteral("Sales"));
    desk.answerCall(QStringLiteral("555"), QStringLiteral("PJSIP/1"), QStringLiteral("Sales"));
    desk.flush();
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    page.goTo(Selection::of(agent(QStringLiteral("PJSIP/1"))));
    press(page, ActionId::RemoveFromQueue);
    const auto *after = page.findChild<QCheckBox *>(QStringLiteral("afterCall"));
    QVERIFY(after != nullptr);
    QVERIFY(after->isChecked());
    accept(page);
    QVERIFY(desk.asked.empty());
    QCOMPARE(page.tracker().waitingCount(), 1);
    desk.pass(60s);
    desk.hangUp(QStringLiteral("555"), QStringLiteral("PJSIP/1"));
    desk.flush();
    QCOMPARE(desk.asked.size(), size_t(1));
    QCOMPARE(std::get<Domain::RemoveMember>(desk.asked[0]).queue, QStringLiteral("Sales"));
}

void TestBoard::aWaitingCallerIsMovedToTheFront()
{
    TestKit::FakeDesk desk;
    desk.goLive();
    desk.addQueue(QStringLiteral("Sales"));
    desk.join(QStringLiteral("1"), {}, QStringLiteral("Sales"), 1);
    desk.join(QStringLiteral("2"), {}, QStringLiteral("Sales"), 2);
    desk.flush();
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    page.goTo(Selection::ofCall(desk.floor().call({Domain::PbxId{0}, QStringLiteral("2")})->serial));
    press(page, ActionId::MoveToFront);
    QCOMPARE(desk.asked.size(), size_t(1));
    const auto &move = std::get<Domain::MoveInQueue>(desk.asked[0]);
    QCOMPARE(move.position, 1);
    QCOMPARE(move.queue, QStringLiteral("Sales"));
    QCOMPARE(move.channel, QStringLiteral("PJSIP/trunk-2"));
}

void TestBoard::hangingUpAsksFirst()
{
    TestKit::FakeDesk desk;
    desk.goLive();
    desk.addQueue(QStringLiteral("Sales"));
    desk.join(QStringLiteral("1"), {}, QStringLiteral("Sales"), 1);
    desk.flush();
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    page.goTo(Selection::ofCall(desk.floor().liveCalls().front()));
    press(page, ActionId::HangUp);
    QVERIFY(desk.asked.empty());
    accept(page);
    QCOMPARE(desk.asked.size(), size_t(1));
    QCOMPARE(std::get<Domain::HangUpLeg>(desk.asked[0]).channel, QStringLiteral("PJSIP/trunk-1"));
}

void TestBoard::aLostFeedIsShownAsStale()
{
    TestKit::FakeDesk desk;
    desk.fillFloor();
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    page.show();
    QVERIFY(!page.banner().isVisible());
    desk.lose(QStringLiteral("the PBX is silent"));
    desk.flush();
    QVERIFY(page.banner().isVisible());
    QVERIFY(page.banner().text().contains(QStringLiteral("stale since")));
    QVERIFY(page.banner().text().contains(QStringLiteral("the PBX is silent")));
    QVERIFY(page.agents().model().index(0, 0).data(Models::StaleRole).toBool());
    desk.apply(Domain::FeedStateChanged{Domain::FeedState::Live, {}});
    desk.flush();
    QVERIFY(!page.banner().isVisible());
}

void TestBoard::anEmptyFilterIsExplained()
{
    TestKit::FakeDesk desk;
    desk.fillFloor();
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    page.show();
    page.agents().toolbar().search()->setText(QStringLiteral("zzz"));
    QCOMPARE(page.agents().emptyTitle(), QStringLiteral("No agent fits this filter"));
    page.agents().clearFilter();
    QVERIFY(page.agents().emptyTitle().isEmpty());
    QVERIFY(page.agents().toolbar().search()->text().isEmpty());
}

void TestBoard::loadingAndEmptyFloorsAreExplained()
{
    TestKit::FakeDesk desk;
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    desk.apply(Domain::FeedStateChanged{Domain::FeedState::Connecting, {}});
    desk.flush();
    QCOMPARE(page.agents().emptyTitle(), QStringLiteral("Connecting"));
    desk.apply(Domain::FeedStateChanged{Domain::FeedState::Syncing, {}});
    desk.flush();
    QCOMPARE(page.agents().emptyTitle(), QStringLiteral("Reading the floor"));
    desk.apply(Domain::FeedStateChanged{Domain::FeedState::Refused, QStringLiteral("bad secret")});
    desk.flush();
    QCOMPARE(page.agents().emptyTitle(), QStringLiteral("The PBX refused the connection"));
    QVERIFY(page.banner().text().contains(QStringLiteral("bad secret")));
    desk.apply(Domain::FeedStateChanged{Domain::FeedState::Live, {}});
    desk.flush();
    QCOMPARE(page.agents().emptyTitle(), QStringLiteral("No agents"));
}

void TestBoard::cardsAndTableShowTheSameAgents()
{
    TestKit::FakeDesk desk;
    desk.fillFloor();
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    page.resize(1310, 724);
    page.show();
    page.goTo(Selection::of(agent(QStringLiteral("PJSIP/1010"))));
    page.agents().setCards(false);
    QCOMPARE(page.agents().view()->model(), &page.agents().model());
    QCOMPARE(page.agents().view()->currentIndex().data(Models::KeyRole).toString(), QStringLiteral("PJSIP/1010"));
    page.agents().toolbar().groupingChanged(Models::AgentGrouping::Queue);
    QVERIFY(page.agents().model().rowCount() > 60);
    QVERIFY(!page.grab().isNull());
}

void TestBoard::f6MovesBetweenTheParts()
{
    TestKit::FakeDesk desk;
    desk.fillFloor();
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.queues().view()->setFocus();
    page.nextPane();
    QVERIFY(page.agents().toolbar().search()->hasFocus());
    page.nextPane();
    QVERIFY(page.agents().view()->hasFocus());
    page.nextPane(true);
    QVERIFY(page.agents().toolbar().search()->hasFocus());
}

void TestBoard::anAlertLeavesAMarkOnWhatItConcerns_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("level");
    for (const Models::Level level : {Models::Level::Calm, Models::Level::Watch, Models::Level::Alarm}) {
        for (const char *key : {"Support", "PJSIP/1001", "13912345600"}) {
            QTest::addRow("%s %d", key, static_cast<int>(level)) << QString::fromLatin1(key) << static_cast<int>(level);
        }
    }
}

void TestBoard::anAlertLeavesAMarkOnWhatItConcerns()
{
    QFETCH(const QString, key);
    QFETCH(const int, level);
    TestKit::FakeDesk desk;
    desk.fillFloor();
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    page.resize(1310, 724);
    page.show();
    const QImage before = page.grab().toImage();
    desk.marks.insert(key, {1, static_cast<Models::Level>(level), QStringLiteral("Critical: somebody should look")});
    Q_EMIT desk.marksChanged();
    QVERIFY(page.grab().toImage() != before);
    desk.marks.clear();
    Q_EMIT desk.marksChanged();
    QVERIFY(page.grab().toImage() == before);
}

QTEST_MAIN(TestBoard)
#include "tst_board.moc"
