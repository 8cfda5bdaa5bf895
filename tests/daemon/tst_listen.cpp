#include "daemon/listen.h"

#include "access/accounts.h"
#include "access/audittrail.h"
#include "access/folder.h"
#include "kit/testkit.h"
#include "pbx/fakeasterisk.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace Floorwatch;
using Daemon::parseListen;
using PbxTest::FakeAsterisk;

namespace
{

constexpr int Patience = 30'000;
const QString Password = QStringLiteral("correct horse battery");

QStringList line(const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); }

struct Ended {
    int code = -1;
    QString complaint;
};

/// floorwatchd listen with an operator of that role, against a PBX that has no agents.
Ended listen(const FakeAsterisk &pbx, const QString &folder, const QString &password = Password)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("FLOORWATCH_SECRET"), QStringLiteral("word"));
    environment.insert(QStringLiteral("FLOORWATCH_PASSWORD"), password);
    program.setProcessEnvironment(environment);
    program.start(QString::fromLocal8Bit(FLOORWATCHD),
                  {QStringLiteral("listen"), QStringLiteral("--feed"),
                   QStringLiteral("ami://console@127.0.0.1:%1").arg(pbx.port()), QStringLiteral("--agent"),
                   QStringLiteral("1001"), QStringLiteral("--phone"), QStringLiteral("2001"),
                   QStringLiteral("--operator"), QStringLiteral("li.na"), QStringLiteral("--accounts"), folder,
                   QStringLiteral("--seconds"), QStringLiteral("1")});
    if (!program.waitForFinished(Patience)) {
        return {};
    }
    return {program.exitCode(), QString::fromUtf8(program.readAllStandardError())};
}

void makeOperator(const QString &folder, Access::Role role)
{
    const Base::SystemClock clock;
    const auto accounts = Access::Accounts::open(Access::accountsFile(folder), {1, size_t{8} * 1024 * 1024});
    QVERIFY(accounts.ok());
    QVERIFY(accounts.value().addFirst(QStringLiteral("chief"), {}, Password).ok());
    Access::Operator who;
    who.name = QStringLiteral("li.na");
    who.role = role;
    who.disabled = false;
    QVERIFY(accounts.value().add(who, Password).ok());
    QVERIFY(Access::AuditTrail::begin(Access::auditFile(folder), clock.now(), QStringLiteral("chief")).ok());
}

QByteArray trail(const QString &folder)
{
    QFile file(Access::auditFile(folder));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestListen : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsMissingIsNamed_data();
    void whatIsMissingIsNamed();
    void everythingIsTakenFromTheLine();
    void withoutAccountsNobodyListens();
    void aWrongPasswordIsRefusedAndWrittenDown();
    void aViewerIsRefusedAndWrittenDown();
    void anAgentWhoIsNotThereIsNamed();
};

void TestListen::whatIsMissingIsNamed_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("named");
    const QString all = QStringLiteral("--feed ami://u@h --agent A --operator O --seconds 5 --phone 1");
    QTest::newRow("feed") << QStringLiteral("--agent A --operator O --seconds 5 --phone 1") << QStringLiteral("ami://");
    QTest::newRow("agent") << QStringLiteral("--feed ami://u@h --operator O --seconds 5 --phone 1")
                           << QStringLiteral("--agent");
    QTest::newRow("operator") << QStringLiteral("--feed ami://u@h --agent A --seconds 5 --phone 1")
                              << QStringLiteral("--operator");
    QTest::newRow("phone") << QStringLiteral("--feed ami://u@h --agent A --operator O --seconds 5")
                           << QStringLiteral("--sip");
    QTest::newRow("both phones") << all + QStringLiteral(" --sip sip:1@h") << QStringLiteral("either --sip");
    QTest::newRow("sound of a desk phone") << all + QStringLiteral(" --wav f.wav") << QStringLiteral("--wav");
    QTest::newRow("mode") << all + QStringLiteral(" --mode shout") << QStringLiteral("shout");
    QTest::newRow("seconds") << all + QStringLiteral(" --seconds x") << QStringLiteral("--seconds");
    QTest::newRow("how long") << QStringLiteral("--feed ami://u@h --agent A --operator O --phone 1")
                              << QStringLiteral("--interactive");
    QTest::newRow("unknown") << all + QStringLiteral(" --louder") << QStringLiteral("louder");
    QTest::newRow("word") << all + QStringLiteral(" now") << QStringLiteral("now");
}

void TestListen::whatIsMissingIsNamed()
{
    QFETCH(QString, arguments);
    QFETCH(QString, named);
    const auto parsed = parseListen(arguments.split(QLatin1Char(' ')));
    QVERIFY(!parsed.ok());
    QVERIFY2(parsed.error().contains(named), qPrintable(parsed.error()));
}

void TestListen::everythingIsTakenFromTheLine()
{
    const auto parsed =
        parseListen(line("--feed ami://u@h:5039 --agent 1001 --operator li.na --mode whisper --sip "
                         "sip:2001@h --wav out.wav --say in.wav --interactive --accounts /a --reason r"));
    QVERIFY(parsed.ok());
    QCOMPARE(parsed.value().feed.port, quint16(5039));
    QCOMPARE(parsed.value().mode, Domain::SpyMode::Whisper);
    QCOMPARE(parsed.value().sip, QStringLiteral("sip:2001@h"));
    QCOMPARE(parsed.value().wav, QStringLiteral("out.wav"));
    QCOMPARE(parsed.value().say, QStringLiteral("in.wav"));
    QCOMPARE(parsed.value().accounts, QStringLiteral("/a"));
    QCOMPARE(parsed.value().reason, QStringLiteral("r"));
    QVERIFY(parsed.value().interactive);
    QVERIFY(parseListen(line("--help")).value().help);
}

void TestListen::withoutAccountsNobodyListens()
{
    const QTemporaryDir folder;
    FakeAsterisk pbx;
    const Ended ended = listen(pbx, folder.path());
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.complaint.contains(QStringLiteral("operator")), qPrintable(ended.complaint));
    QCOMPARE(pbx.seen("Login"), 0);
}

void TestListen::aWrongPasswordIsRefusedAndWrittenDown()
{
    const QTemporaryDir folder;
    makeOperator(folder.path(), Access::Role::FloorSupervisor);
    FakeAsterisk pbx;
    const Ended ended = listen(pbx, folder.path(), QStringLiteral("something else"));
    QCOMPARE(ended.code, 1);
    QCOMPARE(pbx.seen("Login"), 0);
    QVERIFY(trail(folder.path()).contains("\"action\":\"signIn\",\"whom\":\"\",\"outcome\":\"refused\""));
}

void TestListen::aViewerIsRefusedAndWrittenDown()
{
    const QTemporaryDir folder;
    makeOperator(folder.path(), Access::Role::Viewer);
    FakeAsterisk pbx;
    pbx.queueList = "Event: QueueParams\r\nQueue: support\r\n\r\nEvent: QueueMember\r\nQueue: support\r\nName: Alice "
                    "Chen\r\nLocation: PJSIP/1001\r\nStateInterface: PJSIP/1001\r\nStatus: 1\r\n\r\n";
    const Ended ended = listen(pbx, folder.path());
    QCOMPARE(ended.code, 1);
    QVERIFY(!ended.complaint.isEmpty());
    QCOMPARE(pbx.seen("Originate"), 0);
    QVERIFY(trail(folder.path())
                .contains("\"who\":\"li.na\",\"action\":\"listen\",\"whom\":\"PJSIP/1001\","
                          "\"outcome\":\"refused\""));
}

void TestListen::anAgentWhoIsNotThereIsNamed()
{
    const QTemporaryDir folder;
    makeOperator(folder.path(), Access::Role::FloorSupervisor);
    FakeAsterisk pbx;
    const Ended ended = listen(pbx, folder.path());
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.complaint.contains(QStringLiteral("1001")), qPrintable(ended.complaint));
}

QTEST_GUILESS_MAIN(TestListen)
#include "tst_listen.moc"
