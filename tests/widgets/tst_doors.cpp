// The ways to listening: buttons, menus, keys and Ctrl+K, with their reasons; and who listens, as the floor shows it.
#include "board/actionbar.h"
#include "board/agentdelegates.h"
#include "board/agentspane.h"
#include "board/contextmenus.h"
#include "board/detailpane.h"
#include "board/floorpage.h"
#include "board/listspane.h"
#include "board/statusline.h"
#include "kit/testkit.h"
#include "models/gotomodel.h"
#include "widgets/boardfixture.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>

using namespace Floorwatch;
using Board::ActionId;
using Board::Selection;
using Domain::SpyMode;

namespace
{

constexpr Domain::PbxId Pbx{0};

/// Alice talks with a caller, Bob is free, one more caller waits.
class Desk : public TestKit::FakeDesk
{
public:
    Desk()
    {
        goLive();
        addQueue(QStringLiteral("support"));
        addAgent(QStringLiteral("PJSIP/1001"), QStringLiteral("Alice Chen"), QStringLiteral("support"));
        addAgent(QStringLiteral("PJSIP/1002"), QStringLiteral("Bob Lin"), QStringLiteral("support"));
        join(QStringLiteral("13800000000"), {}, QStringLiteral("support"));
        pass(std::chrono::seconds(5));
        answerCall(QStringLiteral("13800000000"), QStringLiteral("PJSIP/1001"), QStringLiteral("support"));
        join(QStringLiteral("13911111111"), {}, QStringLiteral("support"));
        flush();
    }
    [[nodiscard]] static Selection agent(int number)
    {
        return Selection::of(Domain::AgentId{Pbx, QStringLiteral("PJSIP/%1").arg(number)});
    }
    [[nodiscard]] Selection call(bool talking) const
    {
        for (const quint64 serial : floor().liveCalls()) {
            if ((Board::talkingAgentLeg(*floor().callBySerial(serial)) != nullptr) == talking) {
                return Selection::ofCall(serial);
            }
        }
        return {};
    }
    [[nodiscard]] Board::ActionState state(const Selection &selection, ActionId id) const
    {
        for (const Board::ActionState &action : Board::actionsFor(*this, selection)) {
            if (action.id == id) {
                return action;
            }
        }
        qFatal("not offered");
    }
    void spy(const QString &by, SpyMode mode)
    {
        Domain::SpyStarted started;
        const QString id = Domain::SpyId::make(mode, false);
        started.spyer = {id, id, QStringLiteral("PJSIP/2002-1")};
        started.target = {QStringLiteral("13800000000a"), QStringLiteral("13800000000"),
                          QStringLiteral("PJSIP/1001-13800000000")};
        started.by = by;
        started.mode = mode;
        started.modeKnown = true;
        apply(started);
        flush();
    }
};

} // namespace

class TestDoors : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whoTalksCanBeListenedTo();
    void aCallLeadsToTheAgentWhoTalksInIt();
    void aRefusalIsOnTheButton();
    void theKeysActOnWhatIsChosen();
    void theKeysSayWhyNot();
    void aReasonIsAskedWherePolicyWantsOne();
    void menusOfferTheSame();
    void aQueuesMenuNamesWhoTalks();
    void ctrlKListens();
    void whoListensIsShown();
};

void TestDoors::init()
{
    // The offscreen platform says so of every window with a least size; it is not ours to mend.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

void TestDoors::whoTalksCanBeListenedTo()
{
    const Desk desk;
    for (const ActionId id : {ActionId::Listen, ActionId::Whisper, ActionId::Barge}) {
        QVERIFY(desk.state(Desk::agent(1001), id).enabled);
        QVERIFY(!desk.state(Desk::agent(1002), id).enabled);
        QVERIFY(!desk.state(Desk::agent(1002), id).why.isEmpty());
    }
}

void TestDoors::aCallLeadsToTheAgentWhoTalksInIt()
{
    Desk desk;
    QVERIFY(desk.state(desk.call(true), ActionId::Listen).enabled);
    QVERIFY(!desk.state(desk.call(false), ActionId::Listen).enabled);
    QVERIFY(!desk.state(desk.call(false), ActionId::Listen).why.isEmpty());
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    page.act(desk.call(true), ActionId::Whisper);
    QCOMPARE(desk.listened.size(), size_t(1));
    QCOMPARE(desk.listened[0].agent, Desk::agent(1001).agent);
    QCOMPARE(desk.listened[0].mode, SpyMode::Whisper);
}

void TestDoors::aRefusalIsOnTheButton()
{
    Desk desk;
    desk.refusal = QStringLiteral("Your role does not include this.");
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    page.goTo(Desk::agent(1001));
    QToolButton *button = page.details().actions().button(ActionId::Listen);
    QVERIFY(button != nullptr);
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(desk.refusal));
    button->click();
    QVERIFY(desk.listened.empty());
}

void TestDoors::theKeysActOnWhatIsChosen()
{
    Desk desk;
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    page.resize(1310, 724);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.goTo(Desk::agent(1001));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_L, Qt::ControlModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_W, Qt::ControlModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(desk.listened.size(), size_t(3));
    QCOMPARE(desk.listened[0].mode, SpyMode::Listen);
    QCOMPARE(desk.listened[1].mode, SpyMode::Whisper);
    QCOMPARE(desk.listened[2].mode, SpyMode::Barge);
}

void TestDoors::theKeysSayWhyNot()
{
    Desk desk;
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    page.act({}, ActionId::Listen);
    QVERIFY(!page.status().text().isEmpty());
    page.act(Desk::agent(1002), ActionId::Barge);
    QVERIFY(page.status().text().contains(QStringLiteral("not on a call")));
    QVERIFY(desk.listened.empty());
}

void TestDoors::aReasonIsAskedWherePolicyWantsOne()
{
    Desk desk;
    desk.reasonNeeded = true;
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    page.show();
    page.act(Desk::agent(1001), ActionId::Listen);
    QVERIFY(desk.listened.empty());
    auto *dialog = page.findChild<QDialog *>();
    QVERIFY(dialog != nullptr);
    auto *deed = dialog->findChild<QPushButton *>(QStringLiteral("deed"));
    auto *reason = dialog->findChild<QLineEdit *>(QStringLiteral("reason"));
    QVERIFY(!deed->isEnabled());
    reason->setText(QStringLiteral("   "));
    QVERIFY(!deed->isEnabled());
    reason->setText(QStringLiteral(" complaint 4711 "));
    deed->click();
    QCOMPARE(desk.listened.size(), size_t(1));
    QCOMPARE(desk.listened[0].reason, QStringLiteral("complaint 4711"));
}

void TestDoors::menusOfferTheSame()
{
    Desk desk;
    Board::ContextMenus menus(desk);
    QMenu menu;
    QVERIFY(menus.fill(menu, Desk::agent(1001)));
    QStringList names;
    for (const QAction *action : menu.actions()) {
        if (!action->isSeparator()) {
            names.append(action->text());
        }
    }
    QStringList wanted;
    for (const Board::ActionState &action : Board::actionsFor(desk, Desk::agent(1001))) {
        wanted.append(Board::actionName(action.id));
    }
    QCOMPARE(names, wanted);
    QMenu none;
    QVERIFY(!menus.fill(none, {}));
}

void TestDoors::aQueuesMenuNamesWhoTalks()
{
    Desk desk;
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    Board::ContextMenus menus(desk);
    connect(&menus, &Board::ContextMenus::chosen, &page, &Board::FloorPage::act);
    QMenu menu;
    QVERIFY(menus.fill(menu, Selection::of(Domain::QueueId{Pbx, QStringLiteral("support")})));
    QCOMPARE(menu.actions().size(), 1);
    QVERIFY(menu.actions().constFirst()->text().contains(QStringLiteral("Alice Chen")));
    menu.actions().constFirst()->trigger();
    QCOMPARE(desk.listened.size(), size_t(1));
    QCOMPARE(desk.listened[0].agent, Desk::agent(1001).agent);
    desk.hangUp(QStringLiteral("13800000000"), QStringLiteral("PJSIP/1001"));
    desk.flush();
    QMenu after;
    QVERIFY(menus.fill(after, Selection::of(Domain::QueueId{Pbx, QStringLiteral("support")})));
    QVERIFY(!after.actions().constFirst()->isEnabled());
}

void TestDoors::ctrlKListens()
{
    const Desk desk;
    Models::GoToModel model(desk.floor(), {});
    model.setListenWords({{QStringLiteral("监听"), SpyMode::Listen}, {QStringLiteral("强插"), SpyMode::Barge}});
    model.setQuery(QStringLiteral("listen ali"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.targetAt(0).agent, Desk::agent(1001).agent);
    QCOMPARE(model.targetAt(0).listen, SpyMode::Listen);
    model.setQuery(QStringLiteral("Whisper"));
    QCOMPARE(model.rowCount(), 1); // who talks, and nobody else
    QCOMPARE(model.targetAt(0).listen, SpyMode::Whisper);
    model.setQuery(QStringLiteral("强插1001"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.targetAt(0).listen, SpyMode::Barge);
    model.setQuery(QStringLiteral("listener"));
    QCOMPARE(model.rowCount(), 0);
    model.setQuery(QStringLiteral("alice"));
    QVERIFY(!model.targetAt(0).listen);
}

void TestDoors::whoListensIsShown()
{
    Desk desk;
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    page.goTo(Desk::agent(1001));
    desk.spy(QStringLiteral("Li Na"), SpyMode::Whisper);
    const Models::AgentModel &model = page.agents().model();
    const QModelIndex alice = model.index(model.rowOfAgent(desk.floor().agentIndex(Desk::agent(1001).agent)), 0);
    QCOMPARE(alice.data(Models::ListenersRole).toStringList(), QStringList{QStringLiteral("Li Na")});
    QVERIFY(Board::agentWords(alice).contains(QStringLiteral("Li Na")));
    const QList<QLabel *> labels = page.details().findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel *label) { return label->text() == QStringLiteral("Li Na"); }));
    QVERIFY(!alice.data(Models::RecordedRole).toBool());
    Domain::RecordingChanged recorded;
    recorded.leg = {QStringLiteral("13800000000a"), QStringLiteral("13800000000"),
                    QStringLiteral("PJSIP/1001-13800000000")};
    recorded.on = true;
    desk.apply(recorded);
    desk.flush();
    QVERIFY(alice.data(Models::RecordedRole).toBool());
    QVERIFY(page.lists().calls().index(0, 0).data(Models::RecordedRole).toBool());
}

QTEST_MAIN(TestDoors)
#include "tst_doors.moc"
