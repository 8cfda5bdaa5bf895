#include "floor/script.h"
#include "kit/testkit.h"

using namespace Floorwatch;
using namespace Floorwatch::FloorTest;

namespace
{

const LegRef Caller = Script::ref("c.1", "c.1", "PJSIP/trunk-1");
const LegRef Phone = Script::ref("a.1", "c.1", "PJSIP/1001-1");
const LegRef SpyLeg = Script::ref("fwspy-listen-1", "fwspy-listen-1", "PJSIP/2001-1");
const LegRef Sensor = Script::ref("fwspy-sensor-1", "fwspy-sensor-1", "PJSIP/2001-2");
const LegRef Foreign = Script::ref("9.9", "9.9", "PJSIP/2002-1");

void talk(Script &s)
{
    s.tell(0, s.member("PJSIP/1001"));
    s.legUp(1, Caller);
    s.join(1, Caller);
    s.answer(2, 4, Caller, Phone, "PJSIP/1001");
}

SpyStarted spies(const LegRef &spyer, SpyMode mode = SpyMode::Listen, bool known = true)
{
    return {spyer, Phone, QStringLiteral("Zhang San"), mode, known};
}

const std::vector<Spy> &listeners(const Script &s) { return s.floor.leg({PbxId{}, Phone.uniqueid})->spies; }

} // namespace

class TestSpies : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void aListenerIsNoCallAndNoAgentsTalk();
    void aListenerStandsAtTheLegUntilItStops();
    void aForeignListenerIsTakenOutOfTheCalls();
    void aModeThatThePbxTookOverIsShown();
    void aSensorIsMarkedAndHasNoMode();
    void listenersThatAreNoLongerListedAreGone();
    void aListedListenerIsFoundByItsTargetsName();
    void aListenerMayBeListedBeforeItsTarget();
    void aRecordingIsShownWhileItRuns();
    void idsSayHowTheyBegan();
};

void TestSpies::aListenerIsNoCallAndNoAgentsTalk()
{
    Script s;
    talk(s);
    s.tell(0, s.member("PJSIP/2001"));
    const size_t calls = s.floor.liveCalls().size();
    s.legUp(10, SpyLeg, LegState::Ringing);
    s.legUp(11, SpyLeg);
    s.tell(11, spies(SpyLeg));
    QCOMPARE(s.floor.liveCalls().size(), calls);
    QCOMPARE(s.agent("PJSIP/2001").state, AgentState::Available);
    QCOMPARE(s.floor.spiedBy({PbxId{}, SpyLeg.uniqueid}).key, Phone.uniqueid);
}

void TestSpies::aListenerStandsAtTheLegUntilItStops()
{
    Script s;
    talk(s);
    QVERIFY(s.tell(10, spies(SpyLeg)));
    QCOMPARE(listeners(s).size(), size_t(1));
    QCOMPARE(listeners(s).front().by, QStringLiteral("Zhang San"));
    QCOMPARE(listeners(s).front().since, Script::at(10));
    static_cast<void>(s.floor.takeChanges());
    QVERIFY(s.tell(20, SpyStopped{SpyLeg}));
    QVERIFY(listeners(s).empty());
    QCOMPARE(s.floor.takeChanges().calls.size(), size_t(1));
    s.tell(30, spies(SpyLeg));
    s.tell(31, LegGone{SpyLeg, 16}); // without its stop
    QVERIFY(listeners(s).empty());
}

void TestSpies::aForeignListenerIsTakenOutOfTheCalls()
{
    Script s;
    talk(s);
    s.legUp(10, Foreign);
    QCOMPARE(s.floor.liveCalls().size(), size_t(2));
    s.tell(11, spies(Foreign, SpyMode::Listen, false));
    QCOMPARE(s.floor.liveCalls().size(), size_t(1));
    QVERIFY(!listeners(s).front().modeKnown);
    s.legUp(12, Foreign); // a change of its line makes it no call again
    QCOMPARE(s.floor.liveCalls().size(), size_t(1));
}

void TestSpies::aModeThatThePbxTookOverIsShown()
{
    Script s;
    talk(s);
    QVERIFY(!s.tell(9, SpyModeChanged{SpyLeg, SpyMode::Barge})); // before it began: the PBX switches nothing
    s.tell(10, spies(SpyLeg));
    QVERIFY(s.tell(11, SpyModeChanged{SpyLeg, SpyMode::Whisper}));
    QCOMPARE(listeners(s).front().mode, SpyMode::Whisper);
    QVERIFY(!s.tell(12, SpyModeChanged{SpyLeg, SpyMode::Whisper}));
}

void TestSpies::aSensorIsMarkedAndHasNoMode()
{
    Script s;
    talk(s);
    s.tell(10, spies(Sensor));
    QVERIFY(listeners(s).front().sensor);
    s.tell(11, SpyModeChanged{Sensor, SpyMode::Barge});
    QCOMPARE(listeners(s).front().mode, SpyMode::Listen);
}

void TestSpies::listenersThatAreNoLongerListedAreGone()
{
    Script s;
    talk(s);
    s.tell(10, spies(SpyLeg));
    const auto list = [&](double at, bool withSpy) {
        s.tell(at, SnapshotBegan{});
        for (const LegRef *leg : {&Caller, &Phone}) {
            LegSeen seen;
            seen.leg = *leg;
            seen.state = LegState::Up;
            seen.listed = true;
            s.tell(at, seen);
        }
        if (withSpy) {
            s.tell(at, SpyStarted{SpyLeg, {{}, {}, Phone.channel}, QStringLiteral("Zhang San"), {}, false});
        }
        s.tell(at, SnapshotEnded{false, true});
    };
    s.tell(15, FeedStateChanged{FeedState::Lost, {}});
    list(20, true);
    QCOMPARE(listeners(s).size(), size_t(1));
    QVERIFY(listeners(s).front().modeKnown); // what was known stays known
    s.tell(25, FeedStateChanged{FeedState::Lost, {}});
    list(30, false);
    QVERIFY(listeners(s).empty());
}

void TestSpies::aListedListenerIsFoundByItsTargetsName()
{
    Script s;
    talk(s);
    s.tell(10, SpyStarted{SpyLeg, {{}, {}, Phone.channel}, QStringLiteral("Zhang San"), {}, false});
    QCOMPARE(listeners(s).size(), size_t(1));
    QVERIFY(!listeners(s).front().modeKnown);
}

void TestSpies::aListenerMayBeListedBeforeItsTarget()
{
    Script s;
    s.tell(0, s.member("PJSIP/1001"));
    s.tell(1, SnapshotBegan{});
    s.tell(1, SpyStarted{SpyLeg, {{}, {}, Phone.channel}, QStringLiteral("Zhang San"), {}, false});
    for (const LegRef *leg : {&Phone, &Caller}) {
        LegSeen seen;
        seen.leg = *leg;
        seen.state = LegState::Up;
        seen.listed = true;
        s.tell(1, seen);
    }
    s.tell(1, SnapshotEnded{false, true});
    QCOMPARE(listeners(s).size(), size_t(1));
    QCOMPARE(s.floor.spiedBy({PbxId{}, SpyLeg.uniqueid}).key, Phone.uniqueid);
}

void TestSpies::aRecordingIsShownWhileItRuns()
{
    Script s;
    talk(s);
    const LegId leg{PbxId{}, Phone.uniqueid};
    QVERIFY(s.tell(10, RecordingChanged{Phone, true}));
    QVERIFY(s.floor.leg(leg)->recorded);
    QVERIFY(s.tell(11, RecordingChanged{Phone, false}));
    QVERIFY(!s.floor.leg(leg)->recorded);
}

void TestSpies::idsSayHowTheyBegan()
{
    for (const SpyMode mode : {SpyMode::Listen, SpyMode::Whisper, SpyMode::Barge}) {
        SpyId id;
        QVERIFY(SpyId::parse(SpyId::make(mode, false), &id));
        QCOMPARE(id.mode, mode);
        QVERIFY(!id.sensor);
    }
    SpyId id;
    QVERIFY(SpyId::parse(SpyId::make(SpyMode::Listen, true), &id) && id.sensor);
    for (const char *other : {"", "1795305850.230", "fwspy-", "fwspy-shout-1", "fwspy-listen", "xfwspy-listen-1"}) {
        QVERIFY2(!SpyId::parse(QString::fromLatin1(other)), other);
    }
    QVERIFY(SpyId::make(SpyMode::Listen, false) != SpyId::make(SpyMode::Listen, false));
}

QTEST_GUILESS_MAIN(TestSpies)
#include "tst_spies.moc"
