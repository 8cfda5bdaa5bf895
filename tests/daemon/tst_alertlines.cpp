#include "daemon/alertlines.h"

#include "kit/testkit.h"

using namespace Floorwatch;
using Alerts::Alert;
using Alerts::AlertState;
using Alerts::AlertStep;
using Alerts::CallStage;
using Steps = std::vector<AlertStep>;

namespace
{

Alert raised()
{
    Alert alert;
    alert.id = QStringLiteral("a1");
    alert.holding = 1;
    alert.folded = 1;
    alert.severity = Alerts::Severity::Warning;
    return alert;
}

} // namespace

class TestAlertLines : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNewIsRaised();
    void whatComesBackIsRaisedAgain();
    void eachChangeIsItsStep();
    void whatHappensAtOnceIsToldInOrder();
    void nothingIsToldTwice();
};

void TestAlertLines::whatIsNewIsRaised()
{
    Alert alert = raised();
    QVERIFY(Daemon::stepsBetween(nullptr, alert) == Steps{AlertStep::Raised});
    alert.trail = Alerts::Trail{};
    QVERIFY(Daemon::stepsBetween(nullptr, alert) == Steps{AlertStep::Raised});
    // The first look came late.
    alert.trail->stage = CallStage::Ringing;
    QVERIFY(Daemon::stepsBetween(nullptr, alert) == (Steps{AlertStep::Raised, AlertStep::Followed}));
    alert.state = AlertState::Cleared;
    QVERIFY(Daemon::stepsBetween(nullptr, alert) ==
            (Steps{AlertStep::Raised, AlertStep::Followed, AlertStep::Cleared}));
}

void TestAlertLines::whatComesBackIsRaisedAgain()
{
    Alert before = raised();
    before.state = AlertState::Cleared;
    before.holding = 0;
    QVERIFY(Daemon::stepsBetween(&before, raised()) == Steps{AlertStep::Raised});
}

void TestAlertLines::eachChangeIsItsStep()
{
    const Alert before = raised();
    const auto step = [&](const std::function<void(Alert &)> &change) {
        Alert now = before;
        change(now);
        return Daemon::stepsBetween(&before, now);
    };
    QVERIFY(step([](Alert &a) { a.folded = a.holding = 2; }) == Steps{AlertStep::Grew});
    QVERIFY(step([](Alert &a) { a.holding = 0; }) == Steps{AlertStep::Shrank});
    QVERIFY(step([](Alert &a) { a.severity = Alerts::Severity::Critical; }) == Steps{AlertStep::Changed});
    QVERIFY(step([](Alert &a) { a.escalated = true; }) == Steps{AlertStep::Escalated});
    QVERIFY(step([](Alert &a) { a.state = AlertState::Acknowledged; }) == Steps{AlertStep::Acknowledged});
    QVERIFY(step([](Alert &a) { a.state = AlertState::Snoozed; }) == Steps{AlertStep::Snoozed});
    QVERIFY(step([](Alert &a) { a.state = AlertState::Cleared; }) == Steps{AlertStep::Cleared});
    QVERIFY(step([](Alert &a) { a.assignedTo = QStringLiteral("wang"); }) == Steps{AlertStep::Assigned});
    QVERIFY(step([](Alert &a) { a.notes.push_back({}); }) == Steps{AlertStep::Noted});
    Alert snoozed = before;
    snoozed.state = AlertState::Snoozed;
    QVERIFY(Daemon::stepsBetween(&snoozed, before) == Steps{AlertStep::Woken});
}

void TestAlertLines::whatHappensAtOnceIsToldInOrder()
{
    Alert before = raised();
    before.trail = Alerts::Trail{};
    Alert now = before;
    now.trail->stage = CallStage::Ended;
    now.state = AlertState::Cleared;
    now.holding = 0;
    QVERIFY(Daemon::stepsBetween(&before, now) == (Steps{AlertStep::Followed, AlertStep::Cleared}));
}

void TestAlertLines::nothingIsToldTwice()
{
    const Alert alert = raised();
    QVERIFY(Daemon::stepsBetween(&alert, alert).empty());
}

QTEST_GUILESS_MAIN(TestAlertLines)
#include "tst_alertlines.moc"
