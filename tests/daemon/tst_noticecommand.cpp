#include "daemon/notice.h"

#include "access/accounts.h"
#include "access/audittrail.h"
#include "access/folder.h"
#include "kit/testkit.h"
#include "pbx/fakeasterisk.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace Floorwatch;
using Daemon::parseNotice;
using PbxTest::FakeAsterisk;

namespace
{

constexpr int Patience = 30'000;
const QString Password = QStringLiteral("correct horse battery");
const QString Text = QStringLiteral("网络故障\r\nAction: Hangup");

struct Ended {
    int code = -1;
    QByteArray lines;
    QString complaint;
};

/// floorwatchd notice to some telephones, by an operator of that role.
Ended notice(const FakeAsterisk &pbx, Access::Role role, const QStringList &to, QByteArray *trail)
{
    const QTemporaryDir folder;
    const Base::SystemClock clock;
    const auto accounts = Access::Accounts::open(Access::accountsFile(folder.path()), {1, size_t{8} * 1024 * 1024});
    Access::Operator who;
    who.name = QStringLiteral("li.na");
    who.role = role;
    who.disabled = false;
    if (!accounts.ok() || !accounts.value().addFirst(QStringLiteral("chief"), {}, Password).ok() ||
        !accounts.value().add(who, Password).ok() ||
        !Access::AuditTrail::begin(Access::auditFile(folder.path()), clock.now(), QStringLiteral("chief")).ok()) {
        return {};
    }
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("FLOORWATCH_SECRET"), QStringLiteral("word"));
    environment.insert(QStringLiteral("FLOORWATCH_PASSWORD"), Password);
    program.setProcessEnvironment(environment);
    QStringList arguments{QStringLiteral("notice"),
                          QStringLiteral("--feed"),
                          QStringLiteral("ami://console@127.0.0.1:%1").arg(pbx.port()),
                          QStringLiteral("--text"),
                          Text,
                          QStringLiteral("--operator"),
                          who.name,
                          QStringLiteral("--accounts"),
                          folder.path()};
    for (const QString &interface : to) {
        arguments << QStringLiteral("--to") << interface;
    }
    program.start(QString::fromLocal8Bit(FLOORWATCHD), arguments);
    if (!program.waitForFinished(Patience)) {
        return {};
    }
    QFile file(Access::auditFile(folder.path()));
    *trail = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return {program.exitCode(), program.readAllStandardOutput(), QString::fromUtf8(program.readAllStandardError())};
}

const QByteArray Member =
    "Event: QueueParams\r\nQueue: support\r\n\r\nEvent: QueueMember\r\nQueue: support\r\nName: Alice "
    "Chen\r\nLocation: PJSIP/1001\r\nStateInterface: PJSIP/1001\r\nStatus: 1\r\n\r\n";

} // namespace

class TestNotice : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsMissingIsNamed_data();
    void whatIsMissingIsNamed();
    void everythingIsTakenFromTheLine();
    void whatThePbxTookIsConfirmedAndWrittenDown();
    void whatThePbxRefusesIsSaid();
    void whoMayNotTellAgentsIsRefused();
};

void TestNotice::whatIsMissingIsNamed_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("feed") << QStringLiteral("--to PJSIP/1 --text x --operator o") << QStringLiteral("ami://");
    QTest::newRow("to") << QStringLiteral("--feed ami://u@h --text x --operator o") << QStringLiteral("--to");
    QTest::newRow("text") << QStringLiteral("--feed ami://u@h --to PJSIP/1 --operator o") << QStringLiteral("--text");
    QTest::newRow("operator") << QStringLiteral("--feed ami://u@h --to PJSIP/1 --text x")
                              << QStringLiteral("--operator");
    QTest::newRow("word") << QStringLiteral("--feed ami://u@h now") << QStringLiteral("“now”");
    QTest::newRow("option") << QStringLiteral("--loud") << QStringLiteral("loud");
}

void TestNotice::whatIsMissingIsNamed()
{
    QFETCH(QString, arguments);
    QFETCH(QString, named);
    const auto parsed = parseNotice(arguments.split(QLatin1Char(' ')));
    QVERIFY(!parsed.ok());
    QVERIFY2(parsed.error().contains(named), qPrintable(parsed.error()));
}

void TestNotice::everythingIsTakenFromTheLine()
{
    const auto parsed = parseNotice({QStringLiteral("--feed"), QStringLiteral("ami://u@h"), QStringLiteral("--to"),
                                     QStringLiteral("PJSIP/1"), QStringLiteral("--to"), QStringLiteral("PJSIP/2"),
                                     QStringLiteral("--text"), Text, QStringLiteral("--operator"),
                                     QStringLiteral("li.na"), QStringLiteral("--accounts"), QStringLiteral("/a"),
                                     QStringLiteral("--reason"), QStringLiteral("outage")});
    QVERIFY(parsed.ok());
    QCOMPARE(parsed.value().to, (QStringList{QStringLiteral("PJSIP/1"), QStringLiteral("PJSIP/2")}));
    QCOMPARE(parsed.value().text, Text);
    QCOMPARE(parsed.value().who.accounts, QStringLiteral("/a"));
    QCOMPARE(parsed.value().reason, QStringLiteral("outage"));
    QVERIFY(parseNotice({QStringLiteral("--help")}).value().help);
}

void TestNotice::whatThePbxTookIsConfirmedAndWrittenDown()
{
    FakeAsterisk pbx;
    pbx.queueList = Member;
    QByteArray trail;
    const Ended ended = notice(pbx, Access::Role::FloorSupervisor,
                               {QStringLiteral("PJSIP/1001"), QStringLiteral("PJSIP/1002")}, &trail);
    QCOMPARE(ended.complaint, QString());
    QCOMPARE(ended.code, 0);
    QCOMPARE(ended.lines.count("\"outcome\":\"confirmed\""), 2);
    QVERIFY(ended.lines.contains("\"to\":\"PJSIP/1001\""));
    QCOMPARE(QByteArray::fromBase64(pbx.waitFor("MessageSend").value("Base64Body")), Text.toUtf8());
    QCOMPARE(pbx.seen("Hangup"), 0);
    QVERIFY(trail.contains("\"action\":\"notice\""));
    QVERIFY(trail.contains("floorwatchd notice"));
}

void TestNotice::whatThePbxRefusesIsSaid()
{
    FakeAsterisk pbx;
    pbx.queueList = Member;
    pbx.refusals.insert("MessageSend", "Message failed to send.");
    QByteArray trail;
    const Ended ended = notice(pbx, Access::Role::FloorSupervisor, {QStringLiteral("PJSIP/1001")}, &trail);
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.complaint.contains(QStringLiteral("PJSIP/1001: Message failed to send.")),
             qPrintable(ended.complaint));
    QVERIFY(ended.lines.contains("\"outcome\":\"refused\""));
}

void TestNotice::whoMayNotTellAgentsIsRefused()
{
    FakeAsterisk pbx;
    pbx.queueList = Member;
    QByteArray trail;
    const Ended ended = notice(pbx, Access::Role::Viewer, {QStringLiteral("PJSIP/1001")}, &trail);
    QCOMPARE(ended.code, 1);
    QVERIFY(ended.lines.contains("\"outcome\":\"denied\""));
    QCOMPARE(pbx.seen("MessageSend"), 0);
}

QTEST_GUILESS_MAIN(TestNotice)
#include "tst_noticecommand.moc"
