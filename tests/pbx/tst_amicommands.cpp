#include "pbx/asterisk/amicommands.h"

#include "kit/testkit.h"

using namespace Floorwatch;
using namespace Floorwatch::Domain;

namespace
{

QByteArray bytes(const CommandBody &command, const Pbx::FeedConfig &config = {})
{
    return Wire::encode(Pbx::toRequest(command, config), "1").value();
}

PbxEvent asEvent(EventBody body) { return {PbxId{}, {}, {}, std::move(body)}; }

const LegId SomeLeg{PbxId{}, QStringLiteral("9.1")};
const LegRef Ref{QStringLiteral("9.1"), QStringLiteral("9.1"), QStringLiteral("PJSIP/1001-1")};

} // namespace

class TestAmiCommands : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void requestsNameWhatAsteriskAsksFor();
    void contextsComeFromTheFeedUnlessGiven();
    void onlyTheAskedForChangeConfirms();
    void aTextGoesToAPjsipTelephoneInBase64();
    void aTextThatCannotArriveIsNotSent_data();
    void aTextThatCannotArriveIsNotSent();
};

void TestAmiCommands::requestsNameWhatAsteriskAsksFor()
{
    QVERIFY(
        bytes(PauseMember{QStringLiteral("PJSIP/1001"), QStringLiteral("support"), false, {}})
            .startsWith(
                "Action: QueuePause\r\nActionID: 1\r\nInterface: PJSIP/1001\r\nPaused: false\r\nQueue: support\r\n"));
    QVERIFY(bytes(AddMember{QStringLiteral("PJSIP/1001"), QStringLiteral("sales"), QStringLiteral("李娜"), {}, 3})
                .contains("Penalty: 3\r\nMemberName: 李娜\r\n"));
    QVERIFY(bytes(RemoveMember{QStringLiteral("PJSIP/1001"), QStringLiteral("sales")})
                .startsWith("Action: QueueRemove\r\n"));
    QVERIFY(bytes(SetPenalty{QStringLiteral("PJSIP/1001"), QStringLiteral("sales"), 7})
                .contains("Penalty: 7\r\nQueue: sales\r\n"));
    QVERIFY(bytes(HangUpLeg{SomeLeg, QStringLiteral("PJSIP/1001-1")}).contains("Channel: PJSIP/1001-1\r\n"));
    QVERIFY(bytes(MoveInQueue{SomeLeg, QStringLiteral("PJSIP/t-1"), QStringLiteral("sales"), 1})
                .contains("Caller: PJSIP/t-1\r\n"));
}

void TestAmiCommands::contextsComeFromTheFeedUnlessGiven()
{
    Pbx::FeedConfig config;
    config.queueContext = QStringLiteral("ext-queues");
    QVERIFY(bytes(RedirectLeg{SomeLeg, QStringLiteral("c"), {}, QStringLiteral("sales")}, config)
                .contains("Context: ext-queues\r\n"));
    QVERIFY(bytes(RedirectLeg{SomeLeg, QStringLiteral("c"), QStringLiteral("other"), QStringLiteral("sales")}, config)
                .contains("Context: other\r\n"));
    QVERIFY(bytes(TransferLeg{SomeLeg, QStringLiteral("c"), {}, QStringLiteral("1002")}, config)
                .contains("Context: internal\r\n"));
}

void TestAmiCommands::onlyTheAskedForChangeConfirms()
{
    MemberSeen seen;
    seen.interface = QStringLiteral("PJSIP/1001");
    seen.queue = QStringLiteral("support");
    seen.paused = true;
    seen.penalty = 3;
    QVERIFY(Pbx::confirms(asEvent(seen), PauseMember{QStringLiteral("PJSIP/1001"), {}, true, {}}));
    QVERIFY(!Pbx::confirms(asEvent(seen), PauseMember{QStringLiteral("PJSIP/1001"), {}, false, {}}));
    QVERIFY(
        !Pbx::confirms(asEvent(seen), PauseMember{QStringLiteral("PJSIP/1001"), QStringLiteral("sales"), true, {}}));
    QVERIFY(!Pbx::confirms(asEvent(seen), PauseMember{QStringLiteral("PJSIP/100"), {}, true, {}}));
    QVERIFY(Pbx::confirms(asEvent(seen), SetPenalty{QStringLiteral("PJSIP/1001"), QStringLiteral("support"), 3}));
    QVERIFY(!Pbx::confirms(asEvent(seen), SetPenalty{QStringLiteral("PJSIP/1001"), QStringLiteral("support"), 4}));
    QVERIFY(
        Pbx::confirms(asEvent(seen), AddMember{QStringLiteral("PJSIP/1001"), QStringLiteral("support"), {}, {}, 0}));
    QVERIFY(Pbx::confirms(asEvent(MemberGone{QStringLiteral("support"), QStringLiteral("PJSIP/1001")}),
                          RemoveMember{QStringLiteral("PJSIP/1001"), QStringLiteral("support")}));
    QVERIFY(Pbx::confirms(asEvent(LegGone{Ref, 16}), HangUpLeg{SomeLeg, {}}));
    QVERIFY(!Pbx::confirms(asEvent(LegGone{{QStringLiteral("9.2"), {}, {}}, 16}), HangUpLeg{SomeLeg, {}}));
    // Leaving the line proves nothing: whoever is answered or hangs up leaves it too.
    const RedirectLeg redirect{SomeLeg, {}, {}, QStringLiteral("sales")};
    QVERIFY(!Pbx::confirms(asEvent(CallerLeft{Ref, QStringLiteral("support"), 1}), redirect));
    QVERIFY(Pbx::refutes(asEvent(LegGone{Ref, 16}), redirect));
    AgentConnected connected;
    connected.caller = Ref;
    QVERIFY(Pbx::refutes(asEvent(connected), redirect));
    CallerJoined arrived;
    arrived.leg = Ref;
    QVERIFY(Pbx::confirms(asEvent(arrived), redirect));
    QVERIFY(!Pbx::confirms(asEvent(LegGone{Ref, 16}), TransferLeg{SomeLeg, {}, {}, {}}));
    QVERIFY(Pbx::refutes(asEvent(LegGone{Ref, 16}), TransferLeg{SomeLeg, {}, {}, {}}));
    QVERIFY(Pbx::confirms(asEvent(LegTransferred{TransferKind::Blind, Ref, {}, {}}), TransferLeg{SomeLeg, {}, {}, {}}));
    CallerJoined place;
    place.leg = Ref;
    place.position = 2;
    QVERIFY(!Pbx::confirms(asEvent(place), MoveInQueue{SomeLeg, {}, {}, 1}));
    place.position = 1;
    QVERIFY(Pbx::confirms(asEvent(place), MoveInQueue{SomeLeg, {}, {}, 1}));
}

void TestAmiCommands::aTextGoesToAPjsipTelephoneInBase64()
{
    const QString text = QStringLiteral("网络故障\r\nAction: Hangup");
    const SendText command{QStringLiteral("PJSIP/1001"), text, {}};
    QCOMPARE(Pbx::refusedBeforehand(command), QString());
    QCOMPARE(bytes(command), "Action: MessageSend\r\nActionID: 1\r\nTo: pjsip:1001\r\nBase64Body: " +
                                 text.toUtf8().toBase64() + "\r\n\r\n");
}

void TestAmiCommands::aTextThatCannotArriveIsNotSent_data()
{
    QTest::addColumn<QString>("interface");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const QString hello = QStringLiteral("hello");
    QTest::newRow("other technology") << QStringLiteral("SIP/1001") << hello << QStringLiteral("“SIP/1001”");
    QTest::newRow("local") << QStringLiteral("Local/1001@queue/n") << hello << QStringLiteral("PJSIP");
    QTest::newRow("address") << QStringLiteral("PJSIP/trunk/sip:1@elsewhere.example") << hello
                             << QStringLiteral("PJSIP");
    QTest::newRow("two headers") << QStringLiteral("PJSIP/1\r\nAction: x") << hello << QStringLiteral("PJSIP");
    QTest::newRow("nobody") << QStringLiteral("PJSIP/") << hello << QStringLiteral("PJSIP");
    QTest::newRow("no text") << QStringLiteral("PJSIP/1001") << QString() << QStringLiteral("no text");
    QTest::newRow("long text") << QStringLiteral("PJSIP/1001") << QStringLiteral("网").repeated(251)
                               << QStringLiteral("753 bytes, at most 750");
}

void TestAmiCommands::aTextThatCannotArriveIsNotSent()
{
    QFETCH(QString, interface);
    QFETCH(QString, text);
    QFETCH(QString, says);
    const QString why = Pbx::refusedBeforehand(SendText{interface, text, {}});
    QVERIFY2(why.contains(says), qPrintable(why));
}

QTEST_GUILESS_MAIN(TestAmiCommands)
#include "tst_amicommands.moc"
