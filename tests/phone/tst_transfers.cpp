#include "kit/testkit.h"
#include "phone/desk.h"

using namespace Floorwatch;
using Fake::Desk;
using Fake::FakePbx;
using Fake::Soon;

namespace
{

const QString Take = QStringLiteral("take");

} // namespace

class TransfersTest : public TestKit::Test
{
    Q_OBJECT
private:
    /// A call of the caller 13800138000, as a blind transfer brings it.
    static QByteArray transfer(FakePbx &pbx, quint16 port, const QByteArray &token = {})
    {
        return pbx.invite({.token = token, .from = "\"Li Na\" <sip:13800138000@127.0.0.1>", .body = Fake::offer(port)});
    }

private Q_SLOTS:
    void aTransferRingsUntilItIsAccepted()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expectTransfer(Take, QStringLiteral("13800138000"), Soon);
        const QByteArray call = transfer(desk.pbx, desk.media.port());
        QTRY_COMPARE(desk.offered.count(), 1);
        QCOMPARE(desk.offered.first().at(0).toString(), Take);
        QCOMPARE(desk.offered.first().at(1).toString(), QStringLiteral("13800138000"));
        QCOMPARE(desk.pbx.code(call), 180);
        QVERIFY(desk.up.isEmpty());
        desk.phone.accept(Take);
        desk.phone.accept(Take);
        QTRY_COMPARE(desk.up.count(), 1);
        QCOMPARE(desk.pbx.code(call), 200);
        QTRY_VERIFY(!desk.media.frames.isEmpty());
    }

    void whileItRingsNothingIsSent()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expectTransfer(Take, QStringLiteral("13800138000"), Soon);
        transfer(desk.pbx, desk.media.port());
        QTRY_COMPARE(desk.offered.count(), 1);
        QTest::qWait(200);
        QVERIFY(desk.media.frames.isEmpty());
    }

    void aTransferByItsTokenIsKnown()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expectTransfer(Take, {}, Soon);
        transfer(desk.pbx, desk.media.port(), "take");
        QTRY_COMPARE(desk.offered.count(), 1);
    }

    void aTransferByItsAssertedIdentityIsKnown()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expectTransfer(Take, QStringLiteral("13800138000"), Soon);
        desk.pbx.invite({.from = "<sip:anonymous@anonymous.invalid>",
                         .body = Fake::offer(desk.media.port()),
                         .extra = "P-Asserted-Identity: \"Li Na\" <sip:13800138000@127.0.0.1>\r\n"});
        QTRY_COMPARE(desk.offered.count(), 1);
    }

    void whatIsAcceptedBeforeItComesIsAnsweredAtOnce()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expectTransfer(Take, QStringLiteral("13800138000"), Soon);
        desk.phone.accept(Take);
        const QByteArray call = transfer(desk.pbx, desk.media.port());
        QTRY_COMPARE(desk.up.count(), 1);
        QCOMPARE(desk.pbx.answers(call).first().code(), 200);
        QVERIFY(desk.offered.isEmpty());
    }

    void aRefusedTransferIsNotBusy()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expectTransfer(Take, QStringLiteral("13800138000"), Soon);
        const QByteArray call = transfer(desk.pbx, desk.media.port());
        QTRY_COMPARE(desk.offered.count(), 1);
        desk.phone.refuse(Take);
        QTRY_COMPARE(desk.pbx.code(call), 480);
        QTRY_COMPARE(desk.down.count(), 1);
        QVERIFY(!desk.down.first().at(2).toBool());
    }

    void hangingUpWhatRingsRefusesIt()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expectTransfer(Take, QStringLiteral("13800138000"), Soon);
        const QByteArray call = transfer(desk.pbx, desk.media.port());
        QTRY_COMPARE(desk.offered.count(), 1);
        desk.phone.hangUp(Take);
        QTRY_COMPARE(desk.pbx.code(call), 480);
    }

    void anExpectationThatWasRefusedIsForgotten()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expectTransfer(Take, QStringLiteral("13800138000"), Soon);
        desk.phone.refuse(Take);
        const QByteArray call = transfer(desk.pbx, desk.media.port());
        QTRY_COMPARE(desk.pbx.code(call), 403);
        QVERIFY(desk.down.isEmpty());
    }

    void thePbxGivesUpWhileItRings()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expectTransfer(Take, QStringLiteral("13800138000"), Soon);
        const QByteArray call = transfer(desk.pbx, desk.media.port());
        QTRY_COMPARE(desk.offered.count(), 1);
        desk.pbx.cancel(call);
        QTRY_COMPARE(desk.pbx.code(call), 487);
        QTRY_COMPARE(desk.down.count(), 1);
        QVERIFY(desk.down.first().at(2).toBool());
        // Too late.
        desk.phone.accept(Take);
        QTest::qWait(50);
        QVERIFY(desk.up.isEmpty());
        QCOMPARE(desk.pbx.code(call), 487);
    }

    void anotherCallerIsNotTaken()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expectTransfer(Take, QStringLiteral("13800138001"), Soon);
        const QByteArray call = transfer(desk.pbx, desk.media.port());
        QTRY_COMPARE(desk.pbx.code(call), 403);
        QVERIFY(desk.offered.isEmpty());
    }

    void anEmptyNumberMatchesNobody()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expectTransfer(Take, {}, Soon);
        const QByteArray call = desk.pbx.invite({.from = "<sip:127.0.0.1>", .body = Fake::offer(desk.media.port())});
        QTRY_COMPARE(desk.pbx.code(call), 403);
        QVERIFY(desk.offered.isEmpty());
    }

    void aStrangerWithTheRightNumberIsNotThePbx()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        FakePbx stranger(Phone::SipTransport::Udp, 0, QHostAddress(QStringLiteral("127.0.0.2")));
        stranger.learnFrom(desk.pbx);
        desk.phone.expectTransfer(Take, QStringLiteral("13800138000"), Soon);
        const QByteArray call = transfer(stranger, desk.media.port());
        QTRY_COMPARE(stranger.code(call), 403);
        QVERIFY(desk.offered.isEmpty());
    }

    void aTransferComesWhileTheSpyLineIsUp()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expect(QStringLiteral("spy"), Soon);
        desk.invite("spy");
        QTRY_COMPARE(desk.up.count(), 1);
        desk.phone.expectTransfer(Take, QStringLiteral("13800138000"), Soon);
        desk.phone.accept(Take);
        const QByteArray call = transfer(desk.pbx, desk.media.port());
        QTRY_COMPARE(desk.pbx.code(call), 200);
        desk.phone.hangUp(QStringLiteral("spy"));
        QTRY_VERIFY(Desk::has(desk.down, QStringLiteral("spy")));
        QTRY_VERIFY(Desk::has(desk.up, Take));
        QVERIFY(!Desk::has(desk.down, Take));
    }

    void stoppingWhileItRingsRefusesIt()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expectTransfer(Take, QStringLiteral("13800138000"), Soon);
        const QByteArray call = transfer(desk.pbx, desk.media.port());
        QTRY_COMPARE(desk.offered.count(), 1);
        desk.phone.stop();
        QTRY_COMPARE(desk.pbx.code(call), 480);
    }
};

QTEST_GUILESS_MAIN(TransfersTest)
#include "tst_transfers.moc"
