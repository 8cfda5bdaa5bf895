#include "floor/script.h"
#include "journal/eventcodec.h"
#include "kit/foldstream.h"
#include "kit/testkit.h"

using namespace Floorwatch;
using namespace Floorwatch::FloorTest;

namespace
{

const LegRef Caller = Script::ref("c.1", "c.1", "PJSIP/trunk-1");
const LegRef Phone = Script::ref("a.1", "c.1", "PJSIP/1001-1");
const LegRef Stranger = Script::ref("x.1", "x.1", "PJSIP/trunk-9");

LegVariable reason(const LegRef &leg, const QString &value) { return {leg, QStringLiteral("CALL_REASON"), value}; }
UserEventTold told(const LegRef &leg) { return {leg, QStringLiteral("CallReason"), QStringLiteral("Reason: billing")}; }
DialplanStep step(const LegRef &leg, const char *extension)
{
    return {leg, QStringLiteral("ivr-main"), QString::fromLatin1(extension)};
}

const Floor::CallRecord &call(const Script &s) { return *s.floor.call({PbxId{}, Caller.uniqueid}); }

} // namespace

class TestCallReason : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsToldBeforeTheQueueStaysWithTheCall();
    void whatAnyLegOfTheCallTellsCounts();
    void whatIsToldTwiceChangesNothing();
    void aStrangersWordsChangeNothing();
    void aCallKeepsNoMoreThanFifty();
    void aReasonSetByHandCanBeTakenBack();
    void anAlertChangesNothingButIsKept();
    void theJournalGivesTheSameFloor();
};

void TestCallReason::whatIsToldBeforeTheQueueStaysWithTheCall()
{
    Script s;
    s.legUp(1, Caller);
    QVERIFY(s.tell(1, step(Caller, "s")));
    QVERIFY(s.tell(2, step(Caller, "2")));
    QVERIFY(s.tell(2, reason(Caller, QStringLiteral("billing"))));
    QVERIFY(s.tell(2, told(Caller)));
    s.join(3, Caller);
    QCOMPARE(call(s).path, (QStringList{QStringLiteral("ivr-main/s"), QStringLiteral("ivr-main/2")}));
    QCOMPARE(call(s).variables.size(), 1);
    QCOMPARE(call(s).variables.front(), std::pair(QStringLiteral("CALL_REASON"), QStringLiteral("billing")));
    QCOMPARE(call(s).userEvents.front(), std::pair(QStringLiteral("CallReason"), QStringLiteral("Reason: billing")));
}

void TestCallReason::whatAnyLegOfTheCallTellsCounts()
{
    Script s;
    s.tell(0, s.member("PJSIP/1001"));
    s.legUp(1, Caller);
    s.join(1, Caller);
    s.answer(2, 4, Caller, Phone, "PJSIP/1001");
    QVERIFY(s.tell(5, reason(Phone, QStringLiteral("cancel"))));
    QCOMPARE(call(s).variables.back().second, QStringLiteral("cancel"));
    // A leg that was never seen, of a call that is known.
    QVERIFY(s.tell(6, reason(Script::ref("late.1", "c.1"), QStringLiteral("other"))));
    QCOMPARE(call(s).variables.back().second, QStringLiteral("other"));
}

void TestCallReason::whatIsToldTwiceChangesNothing()
{
    Script s;
    s.legUp(1, Caller);
    QVERIFY(s.tell(1, reason(Caller, QStringLiteral("billing"))));
    QVERIFY(!s.tell(2, reason(Caller, QStringLiteral("billing"))));
    QVERIFY(s.tell(3, step(Caller, "s")));
    QVERIFY(!s.tell(4, step(Caller, "s")));
    QVERIFY(s.tell(5, reason(Caller, QStringLiteral("roaming"))));
    QCOMPARE(call(s).variables.size(), 2);
    QCOMPARE(call(s).path.size(), 1);
}

void TestCallReason::aStrangersWordsChangeNothing()
{
    Script s;
    s.legUp(1, Caller);
    const QString before = TestKit::describe(s.floor);
    QVERIFY(!s.tell(2, reason(Stranger, QStringLiteral("billing"))));
    QVERIFY(!s.tell(2, told(Stranger)));
    QVERIFY(!s.tell(2, step(Stranger, "s")));
    QVERIFY(!s.tell(2, CallReasonSet{Stranger, QStringLiteral("billing"), QStringLiteral("wang")}));
    QCOMPARE(TestKit::describe(s.floor), before);
}

void TestCallReason::aCallKeepsNoMoreThanFifty()
{
    Script s;
    s.legUp(1, Caller);
    for (int i = 0; i < 500; ++i) {
        s.tell(2, reason(Caller, QString::number(i)));
        s.tell(2, step(Caller, QByteArray::number(i).constData()));
    }
    QCOMPARE(call(s).variables.size(), 50);
    QCOMPARE(call(s).variables.back().second, QStringLiteral("499"));
    QCOMPARE(call(s).path.size(), 50);
    QCOMPARE(call(s).path.back(), QStringLiteral("ivr-main/499"));
}

void TestCallReason::aReasonSetByHandCanBeTakenBack()
{
    Script s;
    s.legUp(1, Caller);
    QVERIFY(s.tell(2, CallReasonSet{Caller, QStringLiteral("billing"), QStringLiteral("wang")}));
    QCOMPARE(call(s).reasonByHand, QStringLiteral("billing"));
    QVERIFY(call(s).history.back().text.contains(QStringLiteral("wang")));
    QVERIFY(!s.tell(3, CallReasonSet{Caller, QStringLiteral("billing"), QStringLiteral("li")}));
    QVERIFY(s.tell(4, CallReasonSet{Caller, {}, QStringLiteral("li")}));
    QVERIFY(call(s).reasonByHand.isEmpty());
}

void TestCallReason::anAlertChangesNothingButIsKept()
{
    Script s;
    s.legUp(1, Caller);
    const QString before = TestKit::describe(s.floor);
    QVERIFY(s.tell(2, AlertStepped{QStringLiteral("a1"), QStringLiteral("raised"), {}, {}, QStringLiteral("{}")}));
    QCOMPARE(TestKit::describe(s.floor), before);
}

void TestCallReason::theJournalGivesTheSameFloor()
{
    std::vector<EventBody> bodies;
    LegSeen seen;
    seen.leg = Caller;
    seen.state = LegState::Up;
    bodies.emplace_back(seen);
    bodies.emplace_back(step(Caller, "s"));
    bodies.emplace_back(reason(Caller, QStringLiteral("账单: a\tb")));
    bodies.emplace_back(UserEventTold{Caller, QStringLiteral("CallReason"), QStringLiteral("Reason: x\nScreen: 3")});
    bodies.emplace_back(CallReasonSet{Caller, QStringLiteral("billing"), QStringLiteral("王芳")});
    bodies.emplace_back(AlertStepped{QStringLiteral("a1"), QStringLiteral("raised"), QStringLiteral("王芳"),
                                     QStringLiteral("detail"), QStringLiteral("{}")});
    std::vector<PbxEvent> live;
    std::vector<PbxEvent> kept;
    for (const EventBody &body : bodies) {
        QByteArray bytes;
        Journal::encodeBody(body, bytes);
        const auto back = Journal::decodeBody(Journal::kindOf(body), bytes);
        QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error()));
        const Base::Instant at = Script::at(static_cast<double>(live.size()));
        live.push_back({PbxId{}, at, at, body});
        kept.push_back({PbxId{}, at, at, back.value()});
    }
    const TestKit::Folded one = TestKit::foldEvents(live);
    QCOMPARE(TestKit::describe(*TestKit::foldEvents(kept).floor), TestKit::describe(*one.floor));
    QVERIFY(TestKit::describe(*one.floor).contains(QStringLiteral("账单: a\tb")));
}

QTEST_GUILESS_MAIN(TestCallReason)
#include "tst_callreason.moc"
