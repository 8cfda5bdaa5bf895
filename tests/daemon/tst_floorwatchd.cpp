// The program itself, as scripts use it: output, exit codes, and one clear line where something is wrong.
#include "kit/testkit.h"
#include "pbx/fakeasterisk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

using namespace Floorwatch;
using PbxTest::FakeAsterisk;

namespace
{

struct Ran {
    int code = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

Ran run(const QStringList &arguments, const QString &secret = QStringLiteral("word"))
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("FLOORWATCH_SECRET"), secret);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(FLOORWATCHD), arguments);
    process.waitForFinished(60'000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString url(const FakeAsterisk &pbx) { return QStringLiteral("ami://console@127.0.0.1:%1").arg(pbx.port()); }

QString capture(const char *name)
{
    return QStringLiteral(FLOORWATCH_TEST_DATA "/captures/asterisk22/") + QLatin1String(name);
}

const QByteArray Member = "Event: QueueParams\r\nQueue: support\r\n\r\n"
                          "Event: QueueMember\r\nQueue: support\r\nName: 李娜\r\nLocation: "
                          "PJSIP/1001\r\nStateInterface: PJSIP/1001\r\nStatus: 1\r\nPaused: 0\r\n\r\n";

} // namespace

class TestFloorwatchd : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void replayPrintsTheContract();
    void replayOfADamagedStreamGoesToItsEnd();
    void floorPrintsALiveSnapshot();
    void runJournalsUntilTermAndFloorReadsItBack();
    void doctorsExitCodeIsItsVerdict();
    void whatIsWrongIsOneLine_data();
    void whatIsWrongIsOneLine();
};

void TestFloorwatchd::replayPrintsTheContract()
{
    const Ran ran = run({QStringLiteral("replay"), capture("full.ami"), QStringLiteral("--json")});
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.err, QByteArray());
    const QJsonObject json = ran.json();
    QCOMPARE(json[QLatin1String("pbx")][QLatin1String("kind")].toString(), QStringLiteral("asterisk"));
    QVERIFY(json[QLatin1String("pbx")][QLatin1String("version")].toString().startsWith(QStringLiteral("22.10.1")));
    const QJsonObject stream = json[QLatin1String("stream")].toObject();
    QCOMPARE(stream[QLatin1String("bytes")].toInteger(), Q_INT64_C(5625580));
    QCOMPARE(stream[QLatin1String("frames")].toInteger(), Q_INT64_C(13017));
    QCOMPARE(stream[QLatin1String("malformed")].toInteger(), Q_INT64_C(0));
    QVERIFY(stream[QLatin1String("events")].toInteger() > 1000);
    QVERIFY(std::abs(stream[QLatin1String("seconds")].toDouble() - 239) < 2);
    const auto hasAll = [](const QJsonObject &object, std::initializer_list<const char *> keys) {
        for (const char *key : keys) {
            QVERIFY2(object.contains(QLatin1String(key)), key);
        }
    };
    const QJsonObject queue = json[QLatin1String("queues")].toArray().first().toObject();
    hasAll(queue, {"name", "offered", "answered", "abandoned", "timedOut", "movedOn", "waiting", "longestWaitSeconds",
                   "asaSeconds", "ahtSeconds", "serviceLevel"});
    hasAll(queue[QLatin1String("serviceLevel")].toObject(),
           {"sl.answered", "sl.offered", "sl.strict", "sl.less-short", "sl.short-ok"});
    hasAll(json[QLatin1String("agents")].toArray().first().toObject(),
           {"id", "name", "state", "sinceEpoch", "pauseReason", "queues", "handled", "talkSeconds", "pausedSeconds"});
    QCOMPARE(json[QLatin1String("calls")].toArray().size(), 131);
    hasAll(json[QLatin1String("calls")].toArray().first().toObject(),
           {"id", "uniqueid", "callerNumber", "callerName", "queue", "joinedEpoch", "answeredEpoch", "endedEpoch",
            "agent", "outcome", "waitSeconds", "talkSeconds"});
}

void TestFloorwatchd::replayOfADamagedStreamGoesToItsEnd()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("damaged.ami")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray stream = TestKit::testData(QStringLiteral("captures/asterisk22/restricted.ami"));
    stream.remove(0, 5000);
    stream.insert(300'000, QByteArray("\x00\xff\xfe garbage \r\n\r\n no colon\r\n", 27));
    stream.insert(600'000, "\r\n\r\nEvent: Huge\r\nX: " + QByteArray(2 << 20, 'x') + "\r\n\r\n");
    stream.chop(17);
    file.write(stream);
    file.close();
    const Ran ran = run({QStringLiteral("replay"), file.fileName(), QStringLiteral("--json")});
    QCOMPARE(ran.code, 0);
    QVERIFY(ran.json()[QLatin1String("stream")][QLatin1String("malformed")].toInteger() >= 2);
    QVERIFY(ran.json()[QLatin1String("calls")].toArray().size() > 120);
}

void TestFloorwatchd::floorPrintsALiveSnapshot()
{
    FakeAsterisk pbx;
    pbx.queueList = Member;
    const Ran ran = run({QStringLiteral("floor"), QStringLiteral("--feed"), url(pbx), QStringLiteral("--json")});
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.json()[QLatin1String("agents")].toArray().first()[QLatin1String("name")].toString(),
             QStringLiteral("李娜"));
    QCOMPARE(ran.json()[QLatin1String("pbx")][QLatin1String("feed")].toString(), QStringLiteral("live"));
}

void TestFloorwatchd::runJournalsUntilTermAndFloorReadsItBack()
{
    QTemporaryDir folder;
    const QString journal = folder.filePath(QStringLiteral("journal.sqlite"));
    FakeAsterisk pbx;
    pbx.queueList = Member;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("FLOORWATCH_SECRET"), QStringLiteral("word"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(FLOORWATCHD),
                  {QStringLiteral("run"), QStringLiteral("--feed"), url(pbx), QStringLiteral("--journal"), journal});
    static_cast<void>(pbx.waitFor("CoreShowChannels"));
    pbx.send("Event: QueueMemberPause\r\nQueue: support\r\nMemberName: 李娜\r\nInterface: PJSIP/1001\r\nStatus: "
             "1\r\nPaused: 1\r\nPausedReason: 午休\r\n\r\n");
    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    const Ran ran = run({QStringLiteral("floor"), QStringLiteral("--journal"), journal, QStringLiteral("--json")});
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.json()[QLatin1String("agents")].toArray().first()[QLatin1String("name")].toString(),
             QStringLiteral("李娜"));
}

void TestFloorwatchd::doctorsExitCodeIsItsVerdict()
{
    FakeAsterisk pbx;
    pbx.queueList = Member;
    const Ran warned = run({QStringLiteral("doctor"), QStringLiteral("--feed"), url(pbx), QStringLiteral("--json")});
    QCOMPARE(warned.code, 1); // its clock stands still
    QVERIFY(warned.json()[QLatin1String("items")].toArray().size() >= 6);
    const Ran failed = run({QStringLiteral("doctor"), QStringLiteral("--feed"), url(pbx)}, QStringLiteral("wrong"));
    QCOMPARE(failed.code, 2);
    QVERIFY(failed.out.contains("fail"));
    QVERIFY(!failed.out.contains("wrong"));
}

void TestFloorwatchd::whatIsWrongIsOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no such command") << QStringList{QStringLiteral("fly")};
    QTest::newRow("no such option") << QStringList{QStringLiteral("replay"), QStringLiteral("x"),
                                                   QStringLiteral("--fly")};
    QTest::newRow("no such file") << QStringList{QStringLiteral("replay"), QStringLiteral("/nonexistent.ami")};
    QTest::newRow("nobody listens") << QStringList{QStringLiteral("floor"), QStringLiteral("--feed"),
                                                   QStringLiteral("ami://u@127.0.0.1:1")};
    QTest::newRow("no such journal") << QStringList{QStringLiteral("floor"), QStringLiteral("--journal"),
                                                    QStringLiteral("/nonexistent.sqlite")};
}

void TestFloorwatchd::whatIsWrongIsOneLine()
{
    QFETCH(QStringList, arguments);
    const Ran ran = run(arguments);
    QVERIFY(ran.code != 0);
    QCOMPARE(ran.err.count('\n'), 1);
    QVERIFY(ran.err.startsWith("floorwatchd: "));
    QCOMPARE(ran.out, QByteArray());
}

QTEST_GUILESS_MAIN(TestFloorwatchd)
#include "tst_floorwatchd.moc"
