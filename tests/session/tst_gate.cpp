// Rights are enforced below any view: what may not be done never reaches the PBX, whoever asks.
#include "session/gate.h"
#include "session/monitorfixture.h"

#include <QSignalSpy>

using namespace Floorwatch;
using namespace Floorwatch::Domain;
using namespace Floorwatch::SessionTest;
using Access::Right;
using Access::Role;
using Session::MonitorEnd;
using Session::MonitorPhase;
using Outcome = CommandResult::Outcome;

namespace
{

constexpr int Patience = 20'000;

const LegId AgentLeg{PbxId{}, QStringLiteral("a.1")};
const LegId CallerLeg{PbxId{}, QStringLiteral("c.1")};
const QString Alice = QStringLiteral("PJSIP/1001");

struct Case {
    const char *action; ///< what Asterisk would be asked
    CommandBody body;
    Right right;
};

std::vector<Case> everything()
{
    StartSpy spy;
    spy.leg = AgentLeg;
    spy.channel = QStringLiteral("PJSIP/1001-1");
    spy.device = QStringLiteral("PJSIP/2001");
    spy.id = QStringLiteral("fwspy-listen-1");
    spy.callerId = QStringLiteral("x");
    StartSpy whisper = spy;
    whisper.mode = SpyMode::Whisper;
    StartSpy barge = spy;
    barge.mode = SpyMode::Barge;
    const LegId spying{PbxId{}, spy.id};
    TakeOverLeg take;
    take.leg = AgentLeg;
    take.channel = spy.channel;
    take.caller = CallerLeg;
    take.callerChannel = QStringLiteral("PJSIP/trunk-1");
    take.extension = QStringLiteral("2001");
    take.token = QStringLiteral("t");
    return {
        {"QueuePause", PauseMember{Alice, {}, true, {}}, Right::ActOnAgents},
        {"QueueAdd", AddMember{Alice, QStringLiteral("support"), {}, {}, 0}, Right::ActOnAgents},
        {"QueueRemove", RemoveMember{Alice, QStringLiteral("support")}, Right::ActOnAgents},
        {"QueuePenalty", SetPenalty{Alice, QStringLiteral("support"), 1}, Right::ActOnAgents},
        {"Redirect", RedirectLeg{CallerLeg, QStringLiteral("PJSIP/trunk-1"), {}, QStringLiteral("x")},
         Right::ActOnCalls},
        {"QueueChangePriorityCaller",
         MoveInQueue{CallerLeg, QStringLiteral("PJSIP/trunk-1"), QStringLiteral("support"), 1}, Right::ActOnCalls},
        {"BlindTransfer", TransferLeg{AgentLeg, spy.channel, {}, QStringLiteral("1002")}, Right::ActOnCalls},
        {"Hangup", HangUpLeg{AgentLeg, spy.channel}, Right::ActOnCalls},
        {"Originate", spy, Right::Listen},
        {"Originate", whisper, Right::Whisper},
        {"Originate", barge, Right::Barge},
        {"PlayDTMF", SwitchSpy{spying, QStringLiteral("PJSIP/2001-1"), SpyMode::Whisper}, Right::Whisper},
        {"PlayDTMF", SwitchSpy{spying, QStringLiteral("PJSIP/2001-1"), SpyMode::Barge}, Right::Barge},
        {"BlindTransfer", take, Right::TakeOver},
        {"MixMonitor", RecordLeg{AgentLeg, spy.channel, QStringLiteral("f.wav"), true}, Right::RecordCalls},
        {"StopMixMonitor", RecordLeg{AgentLeg, spy.channel, {}, false}, Right::RecordCalls},
        {"MessageSend", SendText{Alice, QStringLiteral("a mast is down"), QStringLiteral("n")}, Right::TellAgents},
    };
}

constexpr Role Roles[] = {Role::Viewer, Role::TeamLead, Role::FloorSupervisor, Role::Trainer, Role::Administrator};

} // namespace

class TestGate : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void everyCommandIsThere();
    void whatARoleMayNotDoNeverReachesThePbx_data();
    void whatARoleMayNotDoNeverReachesThePbx();
    void nothingIsDoneThatCannotBeWrittenDown();
    void lockedOrSignedOutNothingIsDone();
    void anExemptAgentIsHeardByNobody();
    void whoBecomesExemptIsHeardNoLonger();
    void aReasonIsAskedWherePolicyWantsOne();
    void whoMayOnlyListenGetsACallThatNoKeyCanSwitch();
    void aWhisperByTheDeskPhonesKeyWithoutTheRightEndsTheCall();
    void aNoticeIsToldBeforeAnythingElse();
    void aDeskPhoneThatCannotTellTheNoticeIsRefused();
    void notesAndFlagsStandInTheJournalAndTheTrail();
};

void TestGate::everyCommandIsThere()
{
    QSet<size_t> kinds;
    for (const Case &one : everything()) {
        kinds.insert(one.body.index());
    }
    QCOMPARE(static_cast<size_t>(kinds.size()), std::variant_size_v<CommandBody>);
}

void TestGate::whatARoleMayNotDoNeverReachesThePbx_data()
{
    QTest::addColumn<int>("role");
    for (const Role role : Roles) {
        QTest::newRow(qPrintable(Access::text(role))) << static_cast<int>(role);
    }
    QTest::newRow("nobody") << -1;
}

void TestGate::whatARoleMayNotDoNeverReachesThePbx()
{
    QFETCH(int, role);
    MonitorFixture f(role < 0 ? Role::FloorSupervisor : static_cast<Role>(role));
    if (role < 0) {
        f.session->signOut();
    }
    QHash<quint64, const Case *> asked;
    const std::vector<Case> cases = everything();
    QSignalSpy finished(f.session.get(), &Session::Session::commandFinished);
    QHash<QByteArray, int> allowed;
    for (const Case &one : cases) {
        asked.insert(f.session->submit(PbxId{}, one.body), &one);
        if (role >= 0 && Access::has(static_cast<Role>(role), one.right)) {
            ++allowed[one.action];
        }
    }
    const auto denied = [&] {
        int count = 0;
        for (const QList<QVariant> &result : std::as_const(finished)) {
            count += result.first().value<CommandResult>().outcome == Outcome::Denied ? 1 : 0;
        }
        return count;
    };
    int expected = 0;
    for (const Case &one : cases) {
        expected += role >= 0 && Access::has(static_cast<Role>(role), one.right) ? 0 : 1;
    }
    QTRY_COMPARE_WITH_TIMEOUT(denied(), expected, Patience);
    for (const QList<QVariant> &result : std::as_const(finished)) {
        const auto one = result.first().value<CommandResult>();
        if (one.outcome == Outcome::Denied) {
            QVERIFY(role < 0 || !Access::has(static_cast<Role>(role), asked.value(one.id)->right));
            QVERIFY(!one.message.isEmpty());
        }
    }
    // The link works off what it is given in order: after this pause everything before it has been sent.
    f.session->signIn(someone(Role::FloorSupervisor));
    f.session->submit(PbxId{}, PauseMember{Alice, {}, true, QStringLiteral("last")});
    QTRY_VERIFY_WITH_TIMEOUT(f.pbx.seen("QueuePause") > allowed.value("QueuePause"), Patience);
    for (const Case &one : cases) {
        const int extra = QByteArray(one.action) == "QueuePause" ? 1 : 0;
        QVERIFY2(f.pbx.seen(one.action) <= allowed.value(one.action) + extra, one.action);
    }
    if (expected > 0) {
        QVERIFY(std::any_of(f.audit->entries.begin(), f.audit->entries.end(), [](const Access::AuditEntry &entry) {
            return entry.outcome == Access::text(Access::Refusal::NoRight) || entry.who.isEmpty();
        }));
    }
}

void TestGate::nothingIsDoneThatCannotBeWrittenDown()
{
    MonitorFixture f;
    f.audit->full = true;
    f.session->monitor().start(f.alice, SpyMode::Listen);
    QTRY_COMPARE_WITH_TIMEOUT(f.state().phase, MonitorPhase::Ended, Patience);
    QVERIFY(f.state().message.contains(QStringLiteral("audit trail")));
    QCOMPARE(f.pbx.seen("Originate"), 0);
}

void TestGate::lockedOrSignedOutNothingIsDone()
{
    MonitorFixture f;
    const QString id = f.listen(SpyMode::Whisper);
    QVERIFY(f.gate(id));
    f.session->setLocked(true);
    QVERIFY(!f.gate(id)); // goes on to be heard, speaks no more
    QCOMPARE(f.state().phase, MonitorPhase::Active);
    QString why;
    QVERIFY(!f.session->mayDo(PbxId{}, HangUpLeg{AgentLeg, {}}, &why));
    QVERIFY(why.contains(QStringLiteral("locked")));
    f.session->monitor().setMuted(false);
    QVERIFY(!f.gate(id)); // not by this way either
    f.session->signOut();
    QCOMPARE(f.state().phase, MonitorPhase::Ended);
    QVERIFY(f.phone->hungUp.contains(id));
}

void TestGate::anExemptAgentIsHeardByNobody()
{
    Access::Policy policy;
    policy.exemptAgents = {Alice};
    MonitorFixture f(Role::FloorSupervisor, policy);
    QVERIFY(f.begin(SpyMode::Listen).isEmpty());
    QCOMPARE(f.state().end, MonitorEnd::Refused);
    QCOMPARE(f.pbx.seen("Originate"), 0);
    QVERIFY(f.audit->has("listen", "refused"));
}

void TestGate::whoBecomesExemptIsHeardNoLonger()
{
    MonitorFixture f;
    const QString id = f.listen(SpyMode::Whisper);
    f.session->setLocked(true); // at a locked console too
    QCOMPARE(f.state().phase, MonitorPhase::Active);
    Access::Policy policy = f.session->policy();
    policy.exemptCallers = {QStringLiteral("138*")};
    f.session->setPolicy(policy);
    QCOMPARE(f.state().end, MonitorEnd::Refused);
    QVERIFY(!f.gate(id));
    QVERIFY(f.phone->hungUp.contains(id));
}

void TestGate::aReasonIsAskedWherePolicyWantsOne()
{
    Access::Policy policy;
    policy.reasonAskedFor = {Right::Listen};
    MonitorFixture f(Role::FloorSupervisor, policy);
    bool needed = false;
    QVERIFY(f.session->monitor().mayStart(f.alice, SpyMode::Listen, nullptr, &needed));
    QVERIFY(needed);
    f.session->monitor().start(f.alice, SpyMode::Listen);
    QTRY_COMPARE_WITH_TIMEOUT(f.state().phase, MonitorPhase::Ended, Patience);
    QCOMPARE(f.pbx.seen("Originate"), 0);
    QVERIFY(!f.begin(SpyMode::Listen, QStringLiteral("complaint 4711")).isEmpty());
    QCOMPARE(f.audit->entries.back().why, QStringLiteral("complaint 4711"));
}

void TestGate::whoMayOnlyListenGetsACallThatNoKeyCanSwitch()
{
    MonitorFixture f(Role::TeamLead);
    f.session->monitor().start(f.alice, SpyMode::Listen);
    QCOMPARE(f.asked("Originate").value("Data"), QByteArray("PJSIP/1001-1,quES"));
}

void TestGate::aWhisperByTheDeskPhonesKeyWithoutTheRightEndsTheCall()
{
    Access::Policy policy;
    MonitorFixture f(Role::Trainer, policy, false); // may whisper, not barge
    const QString id = f.begin(SpyMode::Listen);
    f.spyStarted(id);
    QTRY_COMPARE_WITH_TIMEOUT(f.state().phase, MonitorPhase::Active, Patience);
    f.digitRead(id, '6');
    QTRY_COMPARE_WITH_TIMEOUT(f.state().end, MonitorEnd::Refused, Patience);
    QCOMPARE(f.asked("Hangup").value("Channel"), QByteArray("PJSIP/2001-9"));
}

void TestGate::aNoticeIsToldBeforeAnythingElse()
{
    Access::Policy policy;
    policy.notice = Access::Notice::AgentTone;
    MonitorFixture f(Role::TeamLead, policy); // may listen only: the notice alone is whispered
    f.session->monitor().start(f.alice, SpyMode::Listen);
    const PbxTest::Request request = f.asked("Originate");
    QCOMPARE(request.value("Data"), QByteArray("PJSIP/1001-1,quESdw"));
    const QString id = QString::fromLatin1(request.value("ChannelId"));
    Q_EMIT f.phone->lineUp(id);
    f.spyStarted(id);
    QTRY_COMPARE_WITH_TIMEOUT(f.state().phase, MonitorPhase::Announcing, Patience);
    QVERIFY(f.phone->told.value(id) > 0);
    QVERIFY(!f.state().notice.isEmpty());
    Q_EMIT f.phone->said(id);
    QCOMPARE(f.asked("PlayDTMF").value("Digit"), QByteArray("4"));
    f.digitRead(id, '4');
    QTRY_COMPARE_WITH_TIMEOUT(f.state().mode, SpyMode::Listen, Patience);
    QVERIFY(!f.phone->everOpen);
}

void TestGate::aDeskPhoneThatCannotTellTheNoticeIsRefused()
{
    Access::Policy policy;
    policy.notice = Access::Notice::CustomerAnnouncement;
    MonitorFixture f(Role::FloorSupervisor, policy, false);
    QVERIFY(f.begin(SpyMode::Listen).isEmpty());
    QCOMPARE(f.state().end, MonitorEnd::Refused);
    QCOMPARE(f.pbx.seen("Originate"), 0);
}

void TestGate::notesAndFlagsStandInTheJournalAndTheTrail()
{
    MonitorFixture f;
    static_cast<void>(f.listen());
    f.session->monitor().setNote(QStringLiteral("bill of May"));
    f.session->monitor().flag();
    f.session->monitor().flag();
    QVERIFY(f.audit->has("note", "done"));
    QCOMPARE(std::count_if(f.audit->entries.begin(), f.audit->entries.end(),
                           [](const Access::AuditEntry &entry) { return entry.action == QLatin1String("flag"); }),
             1);
    const Floor::CallRecord *call = f.session->floor().callOfLeg(AgentLeg);
    QVERIFY(call);
    QVERIFY(std::any_of(call->history.begin(), call->history.end(), [](const Floor::HistoryItem &item) {
        return item.text.contains(QStringLiteral("bill of May"));
    }));
}

QTEST_GUILESS_MAIN(TestGate)
#include "tst_gate.moc"
