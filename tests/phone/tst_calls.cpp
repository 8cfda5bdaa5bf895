#include "kit/testkit.h"
#include "phone/desk.h"

using namespace Floorwatch;
using Fake::Desk;
using Fake::FakePbx;
using Fake::Soon;

class CallsTest : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void theCallThatWasAskedForIsAnswered()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expect(QStringLiteral("t1"), Soon);
        const QByteArray call = desk.invite("t1");
        QTRY_COMPARE(desk.up.count(), 1);
        QCOMPARE(desk.up.first().first().toString(), QStringLiteral("t1"));
        QCOMPARE(desk.pbx.code(call), 200);
        const Fake::SipMessage answer = desk.pbx.description(call);
        QVERIFY(answer.audioPort() != 0);
        QVERIFY(answer.body.contains("c=IN IP4 127.0.0.1"));
        QVERIFY(answer.body.contains("PCMU/8000"));
        QVERIFY(!answer.body.contains("crypto"));
        QVERIFY(desk.refused.isEmpty());
        QVERIFY(desk.down.isEmpty());
    }

    void aCallThatNobodyAskedForIsRefused()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        const QByteArray call = desk.invite({});
        QTRY_COMPARE(desk.pbx.code(call), 403);
        QTRY_COMPARE(desk.refused.count(), 1);
        QCOMPARE(desk.refused.first().first().toString(), QStringLiteral("1001"));
        QVERIFY(desk.up.isEmpty());
    }

    void aWrongTokenIsRefusedAndTheRightOneStillAnswered()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expect(QStringLiteral("right"), Soon);
        const QByteArray wrong = desk.invite("wrong");
        QTRY_COMPARE(desk.pbx.code(wrong), 403);
        const QByteArray nearly = desk.invite("right1");
        QTRY_COMPARE(desk.pbx.code(nearly), 403);
        const QByteArray right = desk.invite("right");
        QTRY_COMPARE(desk.pbx.code(right), 200);
    }

    void aTokenThatHasRunOutIsRefused()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expect(QStringLiteral("t1"), std::chrono::milliseconds(-1));
        QTest::qWait(10);
        const QByteArray call = desk.invite("t1");
        QTRY_COMPARE(desk.pbx.code(call), 403);
    }

    void aTokenThatWasTakenBackIsRefused()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expect(QStringLiteral("t1"), Soon);
        desk.phone.hangUp(QStringLiteral("t1"));
        const QByteArray call = desk.invite("t1");
        QTRY_COMPARE(desk.pbx.code(call), 403);
        QVERIFY(desk.down.isEmpty());
    }

    void aTokenAnswersOnlyOnce()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expect(QStringLiteral("t1"), Soon);
        const QByteArray first = desk.invite("t1");
        desk.pbx.resend(first);
        const QByteArray second = desk.invite("t1");
        QTRY_COMPARE(desk.pbx.code(second), 403);
        QTRY_COMPARE(desk.pbx.code(first), 200);
        QTRY_COMPARE(desk.up.count(), 1);
    }

    void twoLinesAreUpAtOnce()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expect(QStringLiteral("t1"), Soon);
        desk.phone.expect(QStringLiteral("t2"), Soon);
        const QByteArray second = desk.invite("t2");
        const QByteArray first = desk.invite("t1");
        QTRY_COMPARE(desk.up.count(), 2);
        QVERIFY(desk.pbx.description(first).audioPort() != desk.pbx.description(second).audioPort());
        desk.pbx.bye(first);
        QTRY_COMPARE(desk.down.count(), 1);
        QCOMPARE(desk.down.first().first().toString(), QStringLiteral("t1"));
    }

    void thePbxHangsUp()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expect(QStringLiteral("t1"), Soon);
        const QByteArray call = desk.invite("t1");
        QTRY_COMPARE(desk.up.count(), 1);
        desk.pbx.bye(call);
        QTRY_COMPARE(desk.down.count(), 1);
        QCOMPARE(desk.down.first().at(0).toString(), QStringLiteral("t1"));
        QVERIFY(!desk.down.first().at(1).toString().isEmpty());
        QVERIFY(desk.down.first().at(2).toBool());
        QTRY_VERIFY(desk.pbx.byeAnswered(call));
        QVERIFY(!desk.pbx.gotBye(call));
    }

    void weHangUp()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expect(QStringLiteral("t1"), Soon);
        const QByteArray call = desk.invite("t1");
        QTRY_COMPARE(desk.up.count(), 1);
        desk.phone.hangUp(QStringLiteral("t1"));
        QTRY_COMPARE(desk.down.count(), 1);
        QVERIFY(!desk.down.first().at(2).toBool());
        QTRY_VERIFY(desk.pbx.gotBye(call));
        desk.phone.hangUp(QStringLiteral("t1"));
        QTest::qWait(50);
        QCOMPARE(desk.down.count(), 1);
    }

    void stoppingSaysByeToEveryLine()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expect(QStringLiteral("t1"), Soon);
        const QByteArray call = desk.invite("t1");
        QTRY_COMPARE(desk.up.count(), 1);
        desk.phone.stop();
        QTRY_VERIFY(desk.pbx.gotBye(call));
        QTRY_COMPARE(desk.down.count(), 1);
    }

    void aByeBeforeTheAckEndsTheCall()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.pbx.acknowledges = false;
        desk.phone.expect(QStringLiteral("t1"), Soon);
        const QByteArray call = desk.invite("t1");
        QTRY_COMPARE(desk.pbx.code(call), 200);
        QVERIFY(desk.up.isEmpty());
        desk.pbx.bye(call);
        QTRY_COMPARE(desk.down.count(), 1);
        QVERIFY(desk.down.first().at(2).toBool());
        desk.pbx.acknowledge(call);
        QTest::qWait(50);
        QVERIFY(desk.up.isEmpty());
    }

    void stoppingBeforeTheAckIsNoTrouble()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.pbx.acknowledges = false;
        desk.phone.expect(QStringLiteral("t1"), Soon);
        const QByteArray call = desk.invite("t1");
        QTRY_COMPARE(desk.pbx.code(call), 200);
        desk.phone.stop();
        QTRY_COMPARE(desk.down.count(), 1);
        QVERIFY(desk.up.isEmpty());
    }

    void hangingUpBeforeTheAckSaysByeAfterIt()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.pbx.acknowledges = false;
        desk.phone.expect(QStringLiteral("t1"), Soon);
        const QByteArray call = desk.invite("t1");
        QTRY_COMPARE(desk.pbx.code(call), 200);
        desk.phone.hangUp(QStringLiteral("t1"));
        QTRY_COMPARE(desk.down.count(), 1);
        desk.pbx.acknowledge(call);
        QTRY_VERIFY(desk.pbx.gotBye(call));
        QVERIFY(desk.up.isEmpty());
    }

    void anOfferThatCanNotBeTakenIsAnswered488_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        const QByteArray sdp = "application/sdp";
        QTest::newRow("no audio") << QByteArray("v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\n"
                                                "t=0 0\r\nm=video 4000 RTP/AVP 96\r\na=rtpmap:96 VP8/90000\r\n")
                                  << sdp;
        QTest::newRow("audio refused") << Fake::offer(0) << sdp;
        QTest::newRow("no codec of ours") << Fake::offer(4000, "18 3", "a=rtpmap:18 G729/8000\r\n") << sdp;
        QTest::newRow("digits alone") << Fake::offer(4000, "101") << sdp;
        QTest::newRow("encrypted without a key") << Fake::offer(4000, "0", {}, "RTP/SAVP") << sdp;
        QTest::newRow("encrypted by DTLS") << Fake::offer(4000, "0", {}, "UDP/TLS/RTP/SAVPF") << sdp;
        QTest::newRow("no SDP") << QByteArray("hello") << QByteArray("text/plain");
        QTest::newRow("garbage") << QByteArray("\xff\xfe\r\nm=\r\n=\r\n") << sdp;
        QTest::newRow("another version") << Fake::offer(4000).replace("v=0", "v=9") << sdp;
        QTest::newRow("cut off") << Fake::offer(4000).left(90) << sdp;
    }
    void anOfferThatCanNotBeTakenIsAnswered488()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expect(QStringLiteral("t1"), Soon);
        const QByteArray call = desk.pbx.invite({.token = "t1", .body = body, .contentType = type});
        QTRY_COMPARE(desk.pbx.code(call), 488);
        QTRY_COMPARE(desk.refused.count(), 1);
        QVERIFY(!desk.refused.first().at(1).toString().isEmpty());
        QTRY_COMPARE(desk.down.count(), 1);
        QVERIFY(desk.up.isEmpty());
    }

    void anInviteWithoutAnOfferGetsOurs()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.pbx.acknowledges = false;
        desk.phone.expect(QStringLiteral("t1"), Soon);
        const QByteArray call = desk.pbx.invite({.token = "t1"});
        QTRY_COMPARE(desk.pbx.code(call), 200);
        QVERIFY(desk.pbx.description(call).audioPort() != 0);
        desk.pbx.acknowledge(call, Fake::offer(desk.media.port(), "8"));
        QTRY_COMPARE(desk.up.count(), 1);
        QTRY_VERIFY(!desk.media.frames.isEmpty());
        QCOMPARE(desk.media.frames.last().payloadType, 8);
    }

    void aHostileFromDoesNoHarm_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::newRow("no UTF-8") << QByteArray("\"\xff\xfe\x80\" <sip:\xc3\x28@127.0.0.1>");
        QTest::newRow("quotes") << QByteArray("\"a\\\"b\\\\\" <sip:%22%00%0d%0a@127.0.0.1>");
        QTest::newRow("no end of quotes") << QByteArray("\"abc <sip:1001@127.0.0.1>");
        QTest::newRow("long") << '"' + QByteArray(3000, 'x') + "\" <sip:" + QByteArray(3000, 'y') + "@127.0.0.1>";
        QTest::newRow("control characters") << QByteArray("\"\x01\x02\x1b[31m\" <sip:1\x07@127.0.0.1>");
        QTest::newRow("percent") << QByteArray("\"%s%n%d\" <sip:%s%n%d@127.0.0.1>");
        QTest::newRow("another scheme") << QByteArray("<tel:+861012345678>");
        QTest::newRow("nothing") << QByteArray("<>");
    }
    void aHostileFromDoesNoHarm()
    {
        QFETCH(QByteArray, from);
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.pbx.invite({.from = from, .body = Fake::offer(4000)});
        desk.pbx.invite({.from = from + ";tag=" + QByteArray(500, '"'), .body = Fake::offer(4000)});
        // Whatever became of those: the phone goes on.
        desk.phone.expect(QStringLiteral("t1"), Soon);
        desk.invite("t1");
        QTRY_COMPARE(desk.up.count(), 1);
        for (const auto &one : std::as_const(desk.refused)) {
            QVERIFY(one.first().toString().size() <= 120);
            for (const QChar c : one.first().toString()) {
                QVERIFY(c.isPrint() || c == QChar::ReplacementCharacter);
            }
        }
    }

    void anInviteOfEightKilobytesDoesNoHarm()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.pbx.invite({.from = '"' + QByteArray(8000, 'x') + "\" <sip:1001@127.0.0.1>", .body = Fake::offer(4000)});
        desk.pbx.invite({.token = QByteArray(5000, 't'), .body = Fake::offer(4000)});
        desk.phone.expect(QStringLiteral("t1"), Soon);
        desk.invite("t1");
        QTRY_COMPARE(desk.up.count(), 1);
    }

    void aReinviteMovesTheSoundAndChangesTheCodec()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expect(QStringLiteral("t1"), Soon);
        const QByteArray call = desk.invite("t1");
        QTRY_COMPARE(desk.up.count(), 1);
        QTRY_VERIFY(desk.media.frames.size() > 5);
        QCOMPARE(desk.media.frames.last().payloadType, 0);
        Fake::FakeMedia other;
        desk.pbx.reinvite(call, Fake::offer(other.port(), "8 0"));
        QTRY_VERIFY(other.frames.size() > 5);
        QCOMPARE(other.frames.last().payloadType, 8);
        const qsizetype before = desk.media.frames.size();
        QTRY_VERIFY(other.frames.size() > 20);
        QCOMPARE(desk.media.frames.size(), before);
        QVERIFY(desk.down.isEmpty());
        QCOMPARE(desk.up.count(), 1);
    }

    void onHoldNothingIsSentAndAfterwardsAgain()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expect(QStringLiteral("t1"), Soon);
        const QByteArray call = desk.invite("t1");
        QTRY_COMPARE(desk.up.count(), 1);
        QTRY_VERIFY(desk.media.frames.size() > 5);
        desk.pbx.reinvite(call, Fake::offer(desk.media.port(), "0", "a=sendonly\r\n"));
        QTRY_VERIFY(desk.pbx.description(call).body.contains("a=recvonly"));
        QTest::qWait(40);
        const qsizetype held = desk.media.frames.size();
        QTest::qWait(200);
        QCOMPARE(desk.media.frames.size(), held);
        desk.pbx.reinvite(call, Fake::offer(desk.media.port()));
        QTRY_VERIFY(desk.media.frames.size() > held + 5);
        QVERIFY(desk.down.isEmpty());
    }

    void aReinviteThatCanNotBeTakenLeavesTheCallAsItIs()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expect(QStringLiteral("t1"), Soon);
        const QByteArray call = desk.invite("t1");
        QTRY_COMPARE(desk.up.count(), 1);
        desk.pbx.reinvite(call, "no SDP at all");
        QTRY_COMPARE(desk.pbx.code(call), 488);
        const qsizetype before = desk.media.frames.size();
        QTRY_VERIFY(desk.media.frames.size() > before + 5);
        QVERIFY(desk.down.isEmpty());
    }

    void aPbxThatDiedEndsTheLine()
    {
        Desk desk;
        desk.pbx.grantedSeconds = 4;
        QTRY_VERIFY(desk.registered());
        desk.phone.expect(QStringLiteral("t1"), Soon);
        const QByteArray call = desk.invite("t1");
        QTRY_COMPARE(desk.up.count(), 1);
        desk.media.sendTo(desk.pbx.description(call).audioPort());
        QTRY_COMPARE(desk.firstSound.count(), 1);
        desk.pbx.deaf = true;
        desk.media.stopSending();
        QTRY_COMPARE_WITH_TIMEOUT(desk.down.count(), 1, 30'000);
        QVERIFY(!desk.down.first().at(2).toBool());
    }
};

QTEST_GUILESS_MAIN(CallsTest)
#include "tst_calls.moc"
