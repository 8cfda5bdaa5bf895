#include "base/clock.h"
#include "board/agentspane.h"
#include "board/floorpage.h"
#include "kit/testkit.h"
#include "kit/theme.h"
#include "session/session.h"
#include "shell/appearance.h"
#include "shell/firststart.h"
#include "shell/gotodialog.h"
#include "shell/healthpanel.h"
#include "shell/language.h"
#include "shell/mainwindow.h"
#include "shell/options.h"
#include "shell/sessiondesk.h"
#include "shell/settings.h"
#include "widgets/boardfixture.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Floorwatch;
using Shell::parseOptions;

class TestShell : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void badArgumentsAreOneLine_data();
    void badArgumentsAreOneLine();
    void argumentsAreTakenOver();
    void secretsComeFromFileOrEnvironment();
    void settingsNeverHoldASecret();
    void theLanguageIsSwitchedWhileRunning();
    void theThemeIsSwitchedWhileRunning();
    void aFirstStartOffersDemoAndConnection();
    void goToFindsAnAgentByTyping();
    void healthNamesTroublesAndEscapesThem();

private:
    static QStringList line(const QStringList &arguments)
    {
        return QStringList(QStringLiteral("floorwatch")) + arguments;
    }
};

void TestShell::init()
{
    // The offscreen platform says so of every window with a least size; it is not ours to mend.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

void TestShell::badArgumentsAreOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown") << QStringList{QStringLiteral("--nonsense")};
    QTest::newRow("positional") << QStringList{QStringLiteral("file")};
    QTest::newRow("language") << QStringList{QStringLiteral("--language"), QStringLiteral("tlh")};
    QTest::newRow("theme") << QStringList{QStringLiteral("--theme"), QStringLiteral("pink")};
    QTest::newRow("demo beside a PBX") << QStringList{QStringLiteral("--demo"), QStringLiteral("--feed"),
                                                      QStringLiteral("ami://u@127.0.0.1")};
    QTest::newRow("agents") << QStringList{QStringLiteral("--demo-agents"), QStringLiteral("many")};
    QTest::newRow("speed") << QStringList{QStringLiteral("--demo-speed"), QStringLiteral("0")};
    QTest::newRow("zone") << QStringList{QStringLiteral("--timezone"), QStringLiteral("Mars/Olympus")};
    QTest::newRow("feed") << QStringList{QStringLiteral("--feed"), QStringLiteral("http://x")};
    QTest::newRow("secret file") << QStringList{QStringLiteral("--secret-file"), QStringLiteral("/nowhere/at/all")};
    QTest::newRow("missing value") << QStringList{QStringLiteral("--feed")};
}

void TestShell::badArgumentsAreOneLine()
{
    QFETCH(const QStringList, arguments);
    const auto options = parseOptions(line(arguments));
    QVERIFY(!options);
    QVERIFY(!options.error().isEmpty());
    QVERIFY(!options.error().contains(QLatin1Char('\n')));
}

void TestShell::argumentsAreTakenOver()
{
    const auto options =
        parseOptions(line({QStringLiteral("--demo"), QStringLiteral("--demo-agents"), QStringLiteral("500"),
                           QStringLiteral("--language"), QStringLiteral("zh_CN"), QStringLiteral("--timezone"),
                           QStringLiteral("Asia/Shanghai"), QStringLiteral("--after"), QStringLiteral("7")}));
    QVERIFY(options.ok());
    QVERIFY(options.value().demo);
    QCOMPARE(options.value().demoAgents, 500);
    QCOMPARE(options.value().language, QStringLiteral("zh_CN"));
    QCOMPARE(options.value().afterSeconds, 7);
}

void TestShell::secretsComeFromFileOrEnvironment()
{
    const QStringList feed = line({QStringLiteral("--feed"), QStringLiteral("ami://u@h:5038")});
    qputenv("FLOORWATCH_SECRET", "from the environment");
    QCOMPARE(parseOptions(feed).value().feeds.front().secret, QStringLiteral("from the environment"));
    const QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("secret")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("from the file\n");
    file.close();
    const auto options = parseOptions(feed + QStringList{QStringLiteral("--secret-file"), file.fileName()});
    QCOMPARE(options.value().feeds.front().secret, QStringLiteral("from the file"));
    qunsetenv("FLOORWATCH_SECRET");
}

void TestShell::settingsNeverHoldASecret()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("settings.ini"));
    Pbx::FeedConfig feed = Pbx::FeedConfig::fromUrl(QStringLiteral("amis://boss@pbx.example:5039")).value();
    feed.secret = QStringLiteral("s3cr3t-word");
    feed.fingerprint = QStringLiteral("ab12");
    {
        QSettings settings(path, QSettings::IniFormat);
        Shell::saveFeeds(settings, {feed});
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("s3cr3t"));
    QSettings settings(path, QSettings::IniFormat);
    const auto feeds = Shell::savedFeeds(settings);
    QCOMPARE(feeds.size(), size_t(1));
    QCOMPARE(feeds[0].host, QStringLiteral("pbx.example"));
    QCOMPARE(feeds[0].fingerprint, QStringLiteral("ab12"));
}

void TestShell::theLanguageIsSwitchedWhileRunning()
{
    Shell::Language language;
    language.set(QStringLiteral("en"));
    TestKit::FakeDesk desk;
    desk.fillFloor();
    Board::FloorPage page(desk, Models::Thresholds::defaults());
    page.show();
    QCOMPARE(page.agents().model().headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Agent"));
    language.set(QStringLiteral("zh_CN"));
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    QCOMPARE(page.agents().model().headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("坐席"));
    language.set(QStringLiteral("en"));
    QCoreApplication::processEvents();
    QCOMPARE(page.agents().model().headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Agent"));
}

void TestShell::theThemeIsSwitchedWhileRunning()
{
    Shell::Appearance appearance;
    appearance.set(QStringLiteral("dark"));
    QVERIFY(Kit::themeOf(QApplication::palette()).dark);
    appearance.set(QStringLiteral("light"));
    QVERIFY(!Kit::themeOf(QApplication::palette()).dark);
}

void TestShell::aFirstStartOffersDemoAndConnection()
{
    Shell::FirstStart page;
    page.show();
    QSignalSpy demo(&page, &Shell::FirstStart::demoChosen);
    page.findChildren<QPushButton *>().first()->click();
    QCOMPARE(demo.count(), 1);
    QVERIFY(!page.form().feed());
    page.form().setFeed(Pbx::FeedConfig::fromUrl(QStringLiteral("amis://boss@pbx.example:5039")).value());
    QVERIFY(page.form().feed().ok());
    QCOMPARE(page.form().feed().value().toUrl(), QStringLiteral("amis://boss@pbx.example:5039"));
}

void TestShell::goToFindsAnAgentByTyping()
{
    TestKit::FakeDesk desk;
    desk.fillFloor();
    auto *dialog = new Shell::GoToDialog(desk.floor(), {{QStringLiteral("floor"), QStringLiteral("Floor")}});
    QString found;
    connect(dialog, &Shell::GoToDialog::chosen, this,
            [&found](const Models::GoToModel::Target &target) { found = target.agent.key; });
    dialog->show();
    auto *edit = dialog->findChild<QLineEdit *>();
    QTest::keyClicks(edit, QStringLiteral("1007"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(found, QStringLiteral("PJSIP/1007"));
}

void TestShell::healthNamesTroublesAndEscapesThem()
{
    Floor::FeedRecord feed;
    feed.name = QStringLiteral("pbx");
    Pbx::FeedHealth health;
    health.notes.append(QStringLiteral("a note"));
    health.troubles.push_back({QStringLiteral("lineWithoutColon"), 3, QStringLiteral("<script>")});
    const QString html = Shell::HealthPanel::describe(feed, health, QTimeZone::utc());
    QVERIFY(html.contains(QStringLiteral("a note")));
    QVERIFY(html.contains(QStringLiteral("lineWithoutColon")));
    QVERIFY(html.contains(QStringLiteral("&lt;script&gt;")));
    QVERIFY(!html.contains(QStringLiteral("<script>")));
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
