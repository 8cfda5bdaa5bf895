#include "demo/manager.h"
#include "kit/testkit.h"

#include <QSet>

using namespace Floorwatch;
using namespace Floorwatch::Demo;

class TestDemoCentre : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void greetsAsAsteriskDoes();
    void plainLoginIsAccepted();
    void wrongSecretIsRefusedAndCutOff();
    void nothingIsDoneBeforeLogin();
    void unknownActionsAreNamed();
    void startsBusyAndListsEverything();
    void pausesAndUnpauses();
    void addsRanksAndRemovesAMember();
    void movesAWaitingCallerToAnotherQueue();
    void movesAWaitingCallerToTheFront();
    void transfersToAnAgent();
    void hangsUp();
    void originates();
    void eventsCanBeTurnedOffAndFiltered();
    void logsOff();
    void clientThatDoesNotReadHarmsNobody();
    void stopsWithClientsConnected();

private:
    std::unique_ptr<DemoCentre> m_centre;
    quint16 m_port = 0;
};

void TestDemoCentre::init()
{
    failOnWarnings();
    m_centre = std::make_unique<DemoCentre>(DemoSettings{.agents = 60, .speed = 60, .seed = 5});
    const auto port = m_centre->start();
    QVERIFY(port.ok());
    m_port = port.value();
}

void TestDemoCentre::cleanup() { m_centre.reset(); }

void TestDemoCentre::greetsAsAsteriskDoes()
{
    Manager client(m_port);
    QCOMPARE(client.banner, QByteArray("Asterisk Call Manager/11.0.0\r\n"));
    QVERIFY(client.login(*m_centre));
    QCOMPARE(client.event("FullyBooted")["Status"], QByteArray("Fully Booted"));
    QCOMPARE(client.ask("Ping")["Ping"], QByteArray("Pong"));
    QVERIFY(client.ask("CoreSettings")["AsteriskVersion"].startsWith("22."));
    QVERIFY(!client.ask("CoreStatus")["CoreStartupTime"].isEmpty());
}

void TestDemoCentre::plainLoginIsAccepted()
{
    Manager client(m_port);
    QCOMPARE(client.ask("Login", {"Username: " + m_centre->user().toUtf8(),
                                  "Secret: " + m_centre->secret().toUtf8()})["Message"],
             QByteArray("Authentication accepted"));
}

void TestDemoCentre::wrongSecretIsRefusedAndCutOff()
{
    Manager client(m_port);
    const Headers answer = client.ask("Login", {"Username: demo", "Secret: guess"});
    QCOMPARE(answer["Response"], QByteArray("Error"));
    QCOMPARE(answer["Message"], QByteArray("Authentication failed"));
    QVERIFY(client.closed());
    // A key without a challenge proves nothing.
    Manager other(m_port);
    const QByteArray key = QCryptographicHash::hash(m_centre->secret().toUtf8(), QCryptographicHash::Md5).toHex();
    QCOMPARE(other.ask("Login", {"AuthType: MD5", "Username: demo", "Key: " + key})["Response"], QByteArray("Error"));
}

void TestDemoCentre::nothingIsDoneBeforeLogin()
{
    Manager client(m_port);
    QCOMPARE(client.ask("QueueStatus")["Message"], QByteArray("Permission denied"));
    QCOMPARE(client.ask("Challenge", {"AuthType: sha"})["Message"], QByteArray("Must specify AuthType"));
}

void TestDemoCentre::unknownActionsAreNamed()
{
    Manager client(m_port);
    QVERIFY(client.login(*m_centre));
    QCOMPARE(client.ask("MakeCoffee")["Message"], QByteArray("Invalid/unknown command"));
    QCOMPARE(client.ask("QueuePause", {"Interface: PJSIP/9999", "Paused: 1"})["Message"],
             QByteArray("Interface not found"));
    QCOMPARE(client.ask("Redirect", {"Channel: PJSIP/none", "Context: queues", "Exten: sales"})["Message"],
             QByteArray("Channel does not exist: PJSIP/none"));
    QCOMPARE(client.ask("Hangup", {"Channel: PJSIP/none"})["Message"], QByteArray("No such channel"));
    QCOMPARE(client.ask("QueueAdd", {"Interface: PJSIP/1001"})["Message"], QByteArray("'Queue' not specified."));
    QVERIFY(client.ask("ListCommands").contains("QueuePause"));
}

void TestDemoCentre::startsBusyAndListsEverything()
{
    Manager client(m_port);
    QVERIFY(client.login(*m_centre));
    QCOMPARE(client.list("QueueStatus", "QueueParams").size(), size_t{6});
    QVERIFY(client.list("QueueStatus", "QueueMember").size() > 60);
    const auto channels = client.list("CoreShowChannels", "CoreShowChannel");
    QVERIFY(channels.size() > 20);
    QCOMPARE(client.listed, static_cast<int>(channels.size()));
    QVERIFY(client.list("Status", "Status").size() > 20);
    QCOMPARE(client.list("DeviceStateList", "DeviceStateChange").size(), size_t{60});
    QCOMPARE(client.list("PJSIPShowEndpoints", "EndpointList").size(), size_t{60});
    QVERIFY(client.list("BridgeList", "BridgeListItem").size() > 5);
    QCOMPARE(client.list("QueueSummary", "QueueSummary").size(), size_t{6});
}

void TestDemoCentre::pausesAndUnpauses()
{
    Manager client(m_port);
    QVERIFY(client.login(*m_centre));
    const Headers member = client.list("QueueStatus", "QueueMember").front();
    const QByteArray interface = "Interface: " + member["Location"];
    (void)client.ask("QueuePause", {interface, "Paused: false"});
    client.send("QueuePause", {interface, "Paused: true", "Reason: 午休"});
    const Headers paused = client.event("QueueMemberPause", {{"Interface", member["Location"]}, {"Paused", "1"}});
    QCOMPARE(paused["PausedReason"], QByteArray("午休"));
    QVERIFY(paused["LastPause"].toLongLong() > 0);
    client.send("QueuePause", {interface, "Paused: false"});
    QCOMPARE(client.event("QueueMemberPause", {{"Interface", member["Location"]}})["Paused"], QByteArray("0"));
}

void TestDemoCentre::addsRanksAndRemovesAMember()
{
    Manager client(m_port);
    QVERIFY(client.login(*m_centre));
    QSet<QByteArray> in;
    for (const Headers &member : client.list("QueueStatus", "QueueMember")) {
        if (member["Location"] == "PJSIP/1001") {
            in.insert(member["Queue"]);
        }
    }
    const QByteArray queue = in.contains("vip") ? "complaints" : "vip";
    const QByteArrayList who{"Queue: " + queue, "Interface: PJSIP/1001"};
    QCOMPARE(client.ask("QueueRemove", who)["Message"], QByteArray("Unable to remove interface: Not there"));
    client.send("QueueAdd", who + QByteArrayList{"Penalty: 3"});
    QCOMPARE(client.event("QueueMemberAdded", {{"Interface", "PJSIP/1001"}})["Penalty"], QByteArray("3"));
    QCOMPARE(client.ask("QueueAdd", who)["Message"], QByteArray("Unable to add interface: Already there"));
    client.send("QueuePenalty", who + QByteArrayList{"Penalty: 7"});
    QCOMPARE(client.event("QueueMemberPenalty", {{"Interface", "PJSIP/1001"}})["Penalty"], QByteArray("7"));
    client.send("QueueRemove", who);
    QCOMPARE(client.event("QueueMemberRemoved", {{"Interface", "PJSIP/1001"}})["Queue"], queue);
    QCOMPARE(client.ask("QueueRemove", {"Queue: " + *in.begin(), "Interface: PJSIP/1001"})["Message"],
             QByteArray("Member not dynamic"));
}

void TestDemoCentre::movesAWaitingCallerToAnotherQueue()
{
    Manager client(m_port);
    QVERIFY(client.login(*m_centre));
    const Headers joined = client.event("QueueCallerJoin");
    const QByteArray target = joined["Queue"] == "sales" ? "support" : "sales";
    client.send("Redirect", {"Channel: " + joined["Channel"], "Context: queues", "Exten: " + target, "Priority: 1"});
    const Headers again = client.event("QueueCallerJoin", {{"Uniqueid", joined["Uniqueid"]}});
    QCOMPARE(again["Queue"], target);
    QCOMPARE(again["Context"], QByteArray("queues"));
}

void TestDemoCentre::movesAWaitingCallerToTheFront()
{
    Manager client(m_port);
    QVERIFY(client.login(*m_centre));
    Headers second;
    for (int i = 0; i < 500 && second.isEmpty(); ++i) {
        const Headers joined = client.event("QueueCallerJoin");
        if (joined["Position"].toInt() >= 2) {
            second = joined;
        }
    }
    const QByteArray message =
        client.ask("QueueChangePriorityCaller", {"Queue: " + second["Queue"], "Caller: " + second["Channel"],
                                                 "Priority: 100", "Immediate: yes"})["Message"];
    // At 60 times the speed the caller may have been served meanwhile; then Asterisk's words say so.
    QVERIFY2(message == "Priority change for caller on queue" || message.endsWith("No such caller"),
             message.constData());
}

void TestDemoCentre::transfersToAnAgent()
{
    Manager client(m_port);
    QVERIFY(client.login(*m_centre));
    const Headers connected = client.event("AgentConnect");
    const QByteArray target = connected["Interface"] == "PJSIP/1002" ? "1004" : "1002";
    client.send("BlindTransfer", {"Channel: " + connected["DestChannel"], "Context: internal", "Exten: " + target});
    const Headers complete = client.event("AgentComplete", {{"Uniqueid", connected["Uniqueid"]}});
    QCOMPARE(complete["Reason"], QByteArray("transfer"));
    QCOMPARE(client.event("DialBegin", {{"Uniqueid", connected["Uniqueid"]}})["DestCallerIDNum"], target);
}

void TestDemoCentre::hangsUp()
{
    Manager client(m_port);
    QVERIFY(client.login(*m_centre));
    const Headers joined = client.event("QueueCallerJoin");
    client.send("Hangup", {"Channel: " + joined["Channel"]});
    QCOMPARE(client.event("Hangup", {{"Uniqueid", joined["Uniqueid"]}})["Channel"], joined["Channel"]);
}

void TestDemoCentre::originates()
{
    Manager client(m_port);
    QVERIFY(client.login(*m_centre));
    QByteArray free;
    for (const Headers &member : client.list("QueueStatus", "QueueMember")) {
        free = member["Status"] == "1" ? member["Location"] : free;
    }
    QVERIFY(!free.isEmpty());
    client.send("Originate",
                {"Channel: " + free, "Context: internal", "Exten: 13912345678", "Priority: 1", "Async: true"});
    QCOMPARE(client.event("DialBegin", {{"DestCallerIDNum", "13912345678"}})["CallerIDNum"], free.mid(6));
}

void TestDemoCentre::eventsCanBeTurnedOffAndFiltered()
{
    Manager client(m_port);
    QVERIFY(client.login(*m_centre));
    const auto filter = [&](const QByteArray &expression) {
        return client.ask("Filter", {"Operation: Add", "Filter: " + expression})["Message"];
    };
    QCOMPARE(filter("!^Event: DeviceState"), QByteArray("Success"));
    QCOMPARE(filter("^Event: [^V]"), QByteArray("Success"));
    QCOMPARE(filter("^Event: VarSet.*Variable: QUEUESTATUS"), QByteArray("Success"));
    QCOMPARE(filter("((("), QByteArray("Filter did not compile"));
    QCOMPARE(filter(""), QByteArray("Filter is empty"));
    (void)client.ask("Ping");
    for (int i = 0; i < 200; ++i) {
        const Headers any = client.anyEvent();
        QVERIFY(any["Event"] != "DeviceStateChange");
        QVERIFY(any["Event"] != "VarSet" || any["Variable"] == "QUEUESTATUS");
    }
    QCOMPARE(client.ask("Events", {"EventMask: agent"})["Events"], QByteArray("On"));
    QCOMPARE(client.ask("Events", {"EventMask: off"})["Events"], QByteArray("Off"));
}

void TestDemoCentre::logsOff()
{
    Manager client(m_port);
    QVERIFY(client.login(*m_centre));
    QCOMPARE(client.ask("Logoff")["Response"], QByteArray("Goodbye"));
    QVERIFY(client.closed());
}

void TestDemoCentre::clientThatDoesNotReadHarmsNobody()
{
    QTcpSocket lazy;
    lazy.setReadBufferSize(1'024);
    lazy.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    QVERIFY(QTest::qWaitFor([&] { return lazy.state() == QTcpSocket::ConnectedState; }));
    lazy.write("Action: Login\r\nUsername: " + m_centre->user().toUtf8() +
               "\r\nSecret: " + m_centre->secret().toUtf8() + "\r\n\r\n");
    for (int i = 0; i < 200; ++i) {
        lazy.write("Action: QueueStatus\r\n\r\n");
    }
    Manager client(m_port);
    QVERIFY(client.login(*m_centre));
    QVERIFY(!client.event("QueueCallerJoin").isEmpty());
}

void TestDemoCentre::stopsWithClientsConnected()
{
    Manager client(m_port);
    QVERIFY(client.login(*m_centre));
    m_centre->stop();
    QVERIFY(client.closed());
    m_centre->stop();
}

QTEST_GUILESS_MAIN(TestDemoCentre)
#include "tst_democentre.moc"
