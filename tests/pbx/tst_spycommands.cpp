// Listening and taking over, as actions and as the events that prove them.
#include "kit/foldstream.h"
#include "kit/testkit.h"
#include "pbx/asterisk/amicommands.h"

using namespace Floorwatch;
using namespace Floorwatch::Domain;

namespace
{

const LegId Agent{PbxId{}, QStringLiteral("9.1")};
const LegRef AgentRef{QStringLiteral("9.1"), QStringLiteral("9.0"), QStringLiteral("PJSIP/1001-1")};
const LegRef Other{QStringLiteral("9.7"), QStringLiteral("9.7"), QStringLiteral("PJSIP/1007-1")};
const QString Id = QStringLiteral("fwspy-whisper-77");
const LegRef SpyRef{Id, Id, QStringLiteral("PJSIP/2001-4")};

QByteArray bytes(const CommandBody &command, const Pbx::FeedConfig &config = {})
{
    return Wire::encode(Pbx::toRequest(command, config), "1").value();
}

PbxEvent asEvent(EventBody body) { return {PbxId{}, {}, {}, std::move(body)}; }

StartSpy start(SpyMode mode)
{
    StartSpy spy;
    spy.leg = Agent;
    spy.channel = AgentRef.channel;
    spy.device = QStringLiteral("PJSIP/2001");
    spy.id = Id;
    spy.mode = mode;
    spy.callerId = QStringLiteral("\"李娜\" <2001>");
    return spy;
}

QByteArray digit(const char *uniqueid, char digit, const char *direction)
{
    return QByteArray("Event: DTMFEnd\r\nChannel: PJSIP/2001-4\r\nUniqueid: ") + uniqueid +
           "\r\nLinkedid: x\r\nDigit: " + digit + "\r\nDurationMs: 0\r\nDirection: " + direction + "\r\n\r\n";
}

} // namespace

class TestSpyCommands : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void theTargetIsNamedExactlyAndTheModeByItsOptions();
    void onlyTheRightLegConfirms();
    void aModeIsConfirmedByTheDigitThatTheSpyRead();
    void nobodyElsesDigitsAreLookedAt();
    void aSpyIsReadWithWhoAndHow();
    void aTakeOverGoesToItsOwnContextWhereOneIsSet();
};

void TestSpyCommands::theTargetIsNamedExactlyAndTheModeByItsOptions()
{
    const QByteArray whisper = bytes(start(SpyMode::Whisper));
    QVERIFY(whisper.startsWith("Action: Originate\r\n"));
    QVERIFY(whisper.contains("\r\nChannel: PJSIP/2001\r\nApplication: ChanSpy\r\nData: PJSIP/1001-1,quESdw\r\n"));
    QVERIFY(whisper.contains("\r\nChannelId: fwspy-whisper-77\r\nCallerID: \"李娜\" <2001>\r\n"));
    QVERIFY(whisper.contains("\r\nVariable: PJSIP_HEADER(add,X-Spy-Id)=fwspy-whisper-77\r\n"));
    QVERIFY(bytes(start(SpyMode::Listen)).contains(",quESd\r\n"));
    QVERIFY(bytes(start(SpyMode::Barge)).contains(",quESdB\r\n"));
    StartSpy fixed = start(SpyMode::Listen);
    fixed.switchable = false;
    QVERIFY(bytes(fixed).contains(",quES\r\n"));
    fixed.sensor = true;
    QVERIFY(bytes(fixed).contains(",quESo\r\n"));
    QVERIFY(bytes(SwitchSpy{{PbxId{}, Id}, SpyRef.channel, SpyMode::Barge})
                .contains("Channel: PJSIP/2001-4\r\nDigit: 6\r\nReceive: true\r\n"));
}

void TestSpyCommands::onlyTheRightLegConfirms()
{
    const StartSpy asked = start(SpyMode::Whisper);
    const auto began = [](const LegRef &spyer, const LegRef &target) {
        return asEvent(SpyStarted{spyer, target, {}, SpyMode::Whisper, true});
    };
    QVERIFY(Pbx::confirms(began(SpyRef, AgentRef), asked));
    QVERIFY(!Pbx::refutes(began(SpyRef, AgentRef), asked));
    QVERIFY(!Pbx::confirms(began(SpyRef, Other), asked));
    QVERIFY(Pbx::refutes(began(SpyRef, Other), asked));
    const LegRef renamed{AgentRef.uniqueid, AgentRef.linkedid, QStringLiteral("PJSIP/1001-2")};
    QVERIFY(Pbx::refutes(began(SpyRef, renamed), asked));
    QVERIFY(!Pbx::confirms(began(Other, AgentRef), asked)); // somebody else's
    QVERIFY(!Pbx::refutes(began(Other, Other), asked));
    QVERIFY(Pbx::refutes(asEvent(LegGone{SpyRef, 17}), asked));
    QVERIFY(Pbx::refutes(asEvent(LegGone{AgentRef, 16}), asked));
    QVERIFY(!Pbx::refutes(asEvent(LegGone{Other, 16}), asked));
}

void TestSpyCommands::aModeIsConfirmedByTheDigitThatTheSpyRead()
{
    const SwitchSpy asked{{PbxId{}, Id}, SpyRef.channel, SpyMode::Barge};
    QVERIFY(Pbx::confirms(asEvent(SpyModeChanged{SpyRef, SpyMode::Barge}), asked));
    QVERIFY(!Pbx::confirms(asEvent(SpyModeChanged{SpyRef, SpyMode::Whisper}), asked));
    QVERIFY(!Pbx::confirms(asEvent(SpyModeChanged{Other, SpyMode::Barge}), asked));
    QVERIFY(Pbx::refutes(asEvent(SpyStopped{SpyRef}), asked));
    QVERIFY(Pbx::refutes(asEvent(LegGone{SpyRef, 16}), asked));
}

void TestSpyCommands::nobodyElsesDigitsAreLookedAt()
{
    const auto events = [](const QByteArray &stream) { return TestKit::translateStream(stream, stream.size()); };
    QVERIFY(events(digit("1795305850.230", '4', "Received")).empty()); // a caller's card number
    QVERIFY(events(digit("fwspy-listen-1", '4', "Sent")).empty());
    QVERIFY(events(digit("fwspy-listen-1", '7', "Received")).empty());
    const auto changed = events(digit("fwspy-listen-1", '5', "Received"));
    QCOMPARE(changed.size(), size_t(1));
    QCOMPARE(std::get<SpyModeChanged>(changed.front().body).mode, SpyMode::Whisper);
}

void TestSpyCommands::aSpyIsReadWithWhoAndHow()
{
    const QByteArray began =
        "Event: ChanSpyStart\r\nSpyerChannel: PJSIP/2001-4\r\nSpyerCallerIDNum: 2001\r\n"
        "SpyerConnectedLineName: 李娜\r\nSpyerUniqueid: fwspy-barge-1\r\nSpyerLinkedid: fwspy-barge-1\r\n"
        "SpyeeChannel: PJSIP/1001-1\r\nSpyeeUniqueid: 9.1\r\nSpyeeLinkedid: 9.0\r\n\r\n";
    const auto events = TestKit::translateStream(began, began.size());
    const auto &spy = std::get<SpyStarted>(events.front().body);
    QCOMPARE(spy.by, QStringLiteral("李娜"));
    QCOMPARE(spy.mode, SpyMode::Barge);
    QVERIFY(spy.modeKnown);
    QCOMPARE(spy.target, AgentRef);
    QByteArray foreign = began;
    foreign.replace("fwspy-barge-1", "1795305850.230");
    const auto others = TestKit::translateStream(foreign, foreign.size());
    QVERIFY(!std::get<SpyStarted>(others.front().body).modeKnown);
}

void TestSpyCommands::aTakeOverGoesToItsOwnContextWhereOneIsSet()
{
    TakeOverLeg take;
    take.leg = Agent;
    take.channel = AgentRef.channel;
    take.extension = QStringLiteral("2001");
    Pbx::FeedConfig config;
    QVERIFY(bytes(take, config).contains("Context: internal\r\nExten: 2001\r\n"));
    config.takeOverContext = QStringLiteral("floorwatch-takeover");
    QVERIFY(bytes(take, config).contains("Context: floorwatch-takeover\r\n"));
    QVERIFY(Pbx::confirms(asEvent(LegTransferred{TransferKind::Blind, AgentRef, {}, {}}), take));
    QVERIFY(Pbx::refutes(asEvent(LegGone{AgentRef, 16}), take));
}

QTEST_GUILESS_MAIN(TestSpyCommands)
#include "tst_spycommands.moc"
