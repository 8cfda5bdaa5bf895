#include "daemon/commandline.h"

#include "kit/testkit.h"

using namespace Floorwatch::Daemon;
using Command = Options::Command;

class TestCommandLine : public Floorwatch::TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void goodCommands_data();
    void goodCommands();
    void badCommandsAreExplainedInOneLine_data();
    void badCommandsAreExplainedInOneLine();
    void optionsReachTheirFeed();
    void helpNamesEveryOption();
};

void TestCommandLine::goodCommands_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Command>("command");
    QTest::newRow("nothing") << QString() << Command::Help;
    QTest::newRow("help") << QStringLiteral("--help") << Command::Help;
    QTest::newRow("version") << QStringLiteral("--version") << Command::Version;
    QTest::newRow("replay") << QStringLiteral("replay day.ami --json") << Command::Replay;
    QTest::newRow("floor") << QStringLiteral("floor --feed ami://u@h --json") << Command::Floor;
    QTest::newRow("floor of a journal") << QStringLiteral("floor --journal j.sqlite --json") << Command::Floor;
    QTest::newRow("run") << QStringLiteral("run --feed ami://u@h --feed amis://u@i --journal j") << Command::Run;
    QTest::newRow("alerts") << QStringLiteral("run --feed ami://u@h --records r --alerts") << Command::Run;
    QTest::newRow("doctor") << QStringLiteral("doctor --feed amis://u@h --fingerprint AB:CD") << Command::Doctor;
}

void TestCommandLine::goodCommands()
{
    QFETCH(QString, line);
    QFETCH(Command, command);
    const auto options = parseArguments(line.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    QVERIFY2(options.ok(), qPrintable(options.ok() ? QString() : options.error()));
    QCOMPARE(options.value().command, command);
}

void TestCommandLine::badCommandsAreExplainedInOneLine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown command") << QStringLiteral("watch") << QStringLiteral("watch");
    QTest::newRow("unknown option") << QStringLiteral("replay x --fast") << QStringLiteral("fast");
    QTest::newRow("no file") << QStringLiteral("replay --json") << QStringLiteral("needs a file");
    QTest::newRow("two files") << QStringLiteral("replay a b") << QStringLiteral("“b”");
    QTest::newRow("no feed") << QStringLiteral("run --journal j") << QStringLiteral("--feed");
    QTest::newRow("no journal") << QStringLiteral("run --feed ami://u@h") << QStringLiteral("--journal");
    QTest::newRow("alerts of a floor") << QStringLiteral("floor --feed ami://u@h --alerts")
                                       << QStringLiteral("--alerts");
    QTest::newRow("both") << QStringLiteral("floor --feed ami://u@h --journal j") << QStringLiteral("either");
    QTest::newRow("bad url") << QStringLiteral("floor --feed http://h") << QStringLiteral("ami://");
    QTest::newRow("bad zone") << QStringLiteral("replay a --timezone Mars/Base") << QStringLiteral("Mars/Base");
    QTest::newRow("no secret file") << QStringLiteral("floor --feed ami://u@h --secret-file /nonexistent")
                                    << QStringLiteral("/nonexistent");
    QTest::newRow("doctor of a recording") << QStringLiteral("doctor --feed replay:x") << QStringLiteral("ami://");
}

void TestCommandLine::badCommandsAreExplainedInOneLine()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    const auto options = parseArguments(line.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    QVERIFY(!options.ok());
    QVERIFY2(options.error().contains(says), qPrintable(options.error()));
    QVERIFY(!options.error().contains(QLatin1Char('\n')));
}

void TestCommandLine::optionsReachTheirFeed()
{
    qputenv("FLOORWATCH_SECRET", "from the environment");
    const auto options =
        parseArguments({QStringLiteral("run"), QStringLiteral("--feed"), QStringLiteral("amis://u@h"),
                        QStringLiteral("--fingerprint"), QStringLiteral("AB:CD"), QStringLiteral("--journal"),
                        QStringLiteral("j"), QStringLiteral("--timezone"), QStringLiteral("Asia/Shanghai")});
    qunsetenv("FLOORWATCH_SECRET");
    QVERIFY(options.ok());
    QCOMPARE(options.value().feeds.front().fingerprint, QStringLiteral("abcd"));
    QCOMPARE(options.value().feeds.front().secret, QStringLiteral("from the environment"));
    QCOMPARE(options.value().floor.zone, QTimeZone("Asia/Shanghai"));
}

void TestCommandLine::helpNamesEveryOption()
{
    for (const char *word : {"replay", "floor", "run", "doctor", "--feed", "--journal", "--secret-file",
                             "--fingerprint", "--timezone", "--allow-plain-login", "--json"}) {
        QVERIFY2(helpText().contains(QString::fromLatin1(word)), word);
    }
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
