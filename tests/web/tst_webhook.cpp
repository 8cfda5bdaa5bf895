// The webhook: signed, in order, tried again, kept on disk, and dead letters.
#include "kit/testkit.h"
#include "web/webhook.h"
#include "web/webserver.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>

#include <sys/resource.h>

using namespace Floorwatch;
using namespace std::chrono_literals;
using Fake::answerOf;
using Fake::WebAnswer;
using Fake::WebRequest;
using Fake::WebServer;
using Web::Webhook;
using Web::WebhookSettings;

namespace
{

const QString Secret = QStringLiteral("s3cr3t-word");
const QByteArray Body = QByteArrayLiteral("{\"case\":\"42\",\"text\":\"\xe7\x8e\x8b\"}");

WebhookSettings settingsFor(const WebServer &server)
{
    WebhookSettings settings;
    settings.url = QUrl(server.url(QStringLiteral("/hook")));
    settings.firstRetryMillis = 1;
    settings.attempts = 3;
    settings.timeoutMillis = 20'000;
    return settings;
}

WebAnswer takes(const WebRequest & /*request*/) { return answerOf(204, {}, {}); }

WebAnswer hangs(const WebRequest & /*request*/) { return {}; }

Fake::WebServer::Answerer says(int status)
{
    return [status](const WebRequest &) { return answerOf(status, "{}"); };
}

/// A webhook with its clock and its folder.
struct Sender {
    explicit Sender(const QString &path) : hook(path, clock) {}
    Sender(const QString &path, const WebhookSettings &settings) : hook(path, clock)
    {
        hook.setSettings(settings, Secret);
    }
    QString post(const QByteArray &body)
    {
        const auto id = hook.post(body);
        return id ? id.value() : QStringLiteral("refused: ") + id.error();
    }
    Base::ManualClock clock{Base::fromEpochSeconds(1'800'000'000)};
    Webhook hook;
    QSignalSpy arrived{&hook, &Webhook::arrived};
    QSignalSpy died{&hook, &Webhook::died};
};

QStringList bodiesOf(const WebServer &server)
{
    QStringList bodies;
    for (const WebRequest &request : server.requests) {
        bodies.append(QString::fromUtf8(request.body));
    }
    return bodies;
}

} // namespace

class TestWebhook : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theSignatureIsThatOfOthers();
    void aMessageArrivesSigned();
    void oneThatFailsIsTriedAgain_data();
    void oneThatFailsIsTriedAgain();
    void nobodyThereIsTriedAgain();
    void whatHangsIsTriedAgain();
    void whatIsRefusedIsDeadAtOnce_data();
    void whatIsRefusedIsDeadAtOnce();
    void whatPassesIsTriedAgain_data();
    void whatPassesIsTriedAgain();
    void theOrderIsKept();
    void theDeadAreTriedAgain();
    void messagesSurviveTheProgram();
    void filesAreForTheOwnerAlone();
    void aFullDiskIsSaid();
    void aFolderThatCannotBeIsSaid();
    void twoProgramsShareAFolder();
    void damagedFilesStayForAPerson();
    void withoutAnAddressNothingIsTaken();
    void withoutASecretMessagesWait();
    void theSecretIsInNoFile();
    void redirectsAreNotFollowed();

private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(QStringLiteral("hook")); }
    [[nodiscard]] QStringList files(const QString &pattern) const
    {
        return QDir(folder()).entryList({pattern}, QDir::Files, QDir::Name);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWebhook::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestWebhook::theSignatureIsThatOfOthers()
{
    // printf '1800000000.BODY' | openssl dgst -sha256 -hmac s3cr3t-word
    QCOMPARE(Web::signatureOf(Secret.toUtf8(), "1800000000", Body),
             QByteArray("sha256=7d960b321b0aa234dd61d144137eea4151bf6d1149794fb7f0083791cf39c9ee"));
}

void TestWebhook::aMessageArrivesSigned()
{
    WebServer server(takes);
    Sender sender(folder(), settingsFor(server));
    const QString id = sender.post(Body);
    QTRY_COMPARE_WITH_TIMEOUT(sender.arrived.size(), 1, 30'000);
    QCOMPARE(sender.arrived.first().at(0).toString(), id);
    QCOMPARE(server.requests.size(), size_t(1));
    const WebRequest &request = server.requests.front();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.target, QByteArray("/hook"));
    QCOMPARE(request.body, Body);
    QCOMPARE(request.headers.value("content-type"), QByteArray("application/json"));
    QCOMPARE(request.headers.value("x-floorwatch-id"), id.toLatin1());
    QCOMPARE(request.headers.value("x-floorwatch-timestamp"), QByteArray("1800000000"));
    QCOMPARE(request.headers.value("x-floorwatch-signature"),
             QByteArray("sha256=7d960b321b0aa234dd61d144137eea4151bf6d1149794fb7f0083791cf39c9ee"));
    QCOMPARE(sender.hook.status().sent, quint64(1));
    QCOMPARE(sender.hook.status().waiting, quint64(0));
    QVERIFY(files(QStringLiteral("*.waiting")).isEmpty());
}

void TestWebhook::oneThatFailsIsTriedAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("broken") << 500;
    QTest::newRow("away") << 503;
}

void TestWebhook::oneThatFailsIsTriedAgain()
{
    QFETCH(int, status);
    WebServer server(says(status));
    Sender sender(folder(), settingsFor(server));
    const QString id = sender.post(Body);
    QTRY_COMPARE_WITH_TIMEOUT(sender.died.size(), 1, 30'000);
    QCOMPARE(server.requests.size(), size_t(3));
    for (const WebRequest &request : server.requests) {
        QCOMPARE(request.headers.value("x-floorwatch-id"), id.toLatin1());
        QCOMPARE(request.body, Body);
    }
    QVERIFY(sender.died.first().at(1).toString().contains(QString::number(status)));
    QCOMPARE(sender.hook.status().dead, quint64(1));
    QCOMPARE(sender.hook.status().waiting, quint64(0));
    const QStringList dead = files(QStringLiteral("*.dead"));
    QCOMPARE(dead.size(), 1);
    QFile file(folder() + QLatin1Char('/') + dead.first());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray kept = file.readAll();
    QVERIFY(kept.contains(QByteArray::number(status)) && kept.endsWith('\n' + Body));
}

void TestWebhook::nobodyThereIsTriedAgain()
{
    WebhookSettings settings;
    {
        const WebServer server(takes);
        settings = settingsFor(server);
    }
    Sender sender(folder(), settings);
    sender.post(Body);
    QTRY_COMPARE_WITH_TIMEOUT(sender.died.size(), 1, 30'000);
    QVERIFY(sender.died.first().at(1).toString().contains(QStringLiteral("refused")));
}

void TestWebhook::whatHangsIsTriedAgain()
{
    WebServer server(hangs);
    WebhookSettings settings = settingsFor(server);
    settings.timeoutMillis = 100;
    settings.attempts = 100'000;
    Sender sender(folder(), settings);
    sender.post(Body);
    QTRY_VERIFY_WITH_TIMEOUT(server.requests.size() >= 2, 30'000);
    QVERIFY(sender.hook.status().trouble.contains(QStringLiteral("0.1 s")));
    server.answerer = takes;
    settings.timeoutMillis = 20'000;
    sender.hook.setSettings(settings, Secret);
    QTRY_COMPARE_WITH_TIMEOUT(sender.arrived.size(), 1, 30'000);
    QVERIFY(sender.hook.status().trouble.isEmpty());
}

void TestWebhook::whatIsRefusedIsDeadAtOnce_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 404, 410, 422}) {
        QTest::addRow("%d", status) << status;
    }
}

void TestWebhook::whatIsRefusedIsDeadAtOnce()
{
    QFETCH(int, status);
    WebServer server(says(status));
    Sender sender(folder(), settingsFor(server));
    sender.post(Body);
    QTRY_COMPARE_WITH_TIMEOUT(sender.died.size(), 1, 30'000);
    QCOMPARE(server.requests.size(), size_t(1));
}

void TestWebhook::whatPassesIsTriedAgain_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {408, 425, 429}) {
        QTest::addRow("%d", status) << status;
    }
}

void TestWebhook::whatPassesIsTriedAgain()
{
    QFETCH(int, status);
    int left = 2;
    WebServer server(
        [&left, status](const WebRequest &request) { return left-- > 0 ? answerOf(status, "{}") : takes(request); });
    Sender sender(folder(), settingsFor(server));
    sender.post(Body);
    QTRY_COMPARE_WITH_TIMEOUT(sender.arrived.size(), 1, 30'000);
    QCOMPARE(server.requests.size(), size_t(3));
}

void TestWebhook::theOrderIsKept()
{
    int left = 2;
    WebServer server([&left](const WebRequest &request) { return left-- > 0 ? answerOf(500, "{}") : takes(request); });
    Sender sender(folder(), settingsFor(server));
    for (const char *body : {"1", "2", "3"}) {
        sender.post(body);
    }
    QCOMPARE(sender.hook.status().waiting, quint64(3));
    QTRY_COMPARE_WITH_TIMEOUT(sender.arrived.size(), 3, 30'000);
    QCOMPARE(bodiesOf(server).join(QLatin1Char(' ')), QStringLiteral("1 1 1 2 3"));
}

void TestWebhook::theDeadAreTriedAgain()
{
    WebServer server(says(410));
    Sender sender(folder(), settingsFor(server));
    const QString id = sender.post("1");
    sender.post("2");
    QTRY_COMPARE_WITH_TIMEOUT(sender.died.size(), 2, 30'000);
    server.answerer = takes;
    server.requests.clear();
    sender.hook.retryDead();
    QCOMPARE(sender.hook.status().dead, quint64(0));
    QTRY_COMPARE_WITH_TIMEOUT(sender.arrived.size(), 2, 30'000);
    QCOMPARE(bodiesOf(server), QStringList({QStringLiteral("1"), QStringLiteral("2")}));
    QCOMPARE(server.requests.front().headers.value("x-floorwatch-id"), id.toLatin1());
    QVERIFY(files(QStringLiteral("*.dead")).isEmpty() && files(QStringLiteral("*.waiting")).isEmpty());
}

void TestWebhook::messagesSurviveTheProgram()
{
    WebServer server(hangs);
    QString id;
    {
        Sender sender(folder(), settingsFor(server));
        id = sender.post("1");
        sender.post("2");
        QTRY_COMPARE_WITH_TIMEOUT(server.requests.size(), size_t(1), 30'000);
    }
    server.answerer = says(410);
    {
        Sender sender(folder(), settingsFor(server));
        QTRY_COMPARE_WITH_TIMEOUT(sender.died.size(), 2, 30'000);
    }
    server.answerer = takes;
    server.requests.clear();
    Sender sender(folder(), settingsFor(server));
    QCOMPARE(sender.hook.status().dead, quint64(2));
    sender.hook.retryDead();
    QTRY_COMPARE_WITH_TIMEOUT(sender.arrived.size(), 2, 30'000);
    QCOMPARE(server.requests.front().headers.value("x-floorwatch-id"), id.toLatin1());
}

void TestWebhook::filesAreForTheOwnerAlone()
{
    WebServer server(says(410));
    Sender sender(folder(), settingsFor(server));
    sender.post(Body);
    constexpr auto Others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                            QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFile::permissions(folder()) & Others));
    const QStringList waiting = files(QStringLiteral("*.waiting"));
    QCOMPARE(waiting.size(), 1);
    QVERIFY(!(QFile::permissions(folder() + QLatin1Char('/') + waiting.first()) & Others));
    QTRY_COMPARE_WITH_TIMEOUT(sender.died.size(), 1, 30'000);
    const QStringList dead = files(QStringLiteral("*.dead"));
    QVERIFY(!(QFile::permissions(folder() + QLatin1Char('/') + dead.first()) & Others));
}

void TestWebhook::aFullDiskIsSaid()
{
    WebServer server(hangs);
    Sender sender(folder(), settingsFor(server));
    // As a full disk: the write fails, the program lives.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit little{1'000, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &little), 0);
    const auto id = sender.hook.post(QByteArray(100'000, 'x'));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!id.ok());
    QVERIFY2(id.error().contains(QStringLiteral("cannot be written")), qPrintable(id.error()));
    QCOMPARE(sender.hook.status().waiting, quint64(0));
    QCOMPARE(sender.hook.status().trouble, id.error());
    QVERIFY(files(QStringLiteral("*x*")).isEmpty() && files(QStringLiteral("*.waiting*")).isEmpty());
    QVERIFY(sender.hook.post(Body).ok());
}

void TestWebhook::aFolderThatCannotBeIsSaid()
{
    QFile file(folder());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    WebServer server(takes);
    Sender sender(folder() + QStringLiteral("/below"), settingsFor(server));
    const auto id = sender.hook.post(Body);
    QVERIFY(!id.ok());
    QVERIFY(id.error().contains(folder()));
}

void TestWebhook::twoProgramsShareAFolder()
{
    WebServer server(hangs);
    auto first = std::make_unique<Sender>(folder(), settingsFor(server));
    first->post("1");
    QTRY_COMPARE_WITH_TIMEOUT(server.requests.size(), size_t(1), 30'000);
    Sender second(folder(), settingsFor(server));
    QCOMPARE(second.hook.status().waiting, quint64(1));
    second.post("2"); // kept, and sent by the one that sends
    server.answerer = takes;
    QCOMPARE(server.requests.size(), size_t(1));
    first.reset();
    QTRY_COMPARE_WITH_TIMEOUT(second.arrived.size(), 2, 30'000); // taken over
    QCOMPARE(bodiesOf(server).join(QLatin1Char(' ')), QStringLiteral("1 1 2"));
    Sender third(folder(), settingsFor(server));
    third.post("3");
    QTRY_COMPARE_WITH_TIMEOUT(second.arrived.size(), 3, 30'000); // found on looking
    QTRY_COMPARE_WITH_TIMEOUT(third.hook.status().waiting, quint64(0), 30'000);
}

void TestWebhook::damagedFilesStayForAPerson()
{
    QVERIFY(QDir().mkpath(folder()));
    QFile file(folder() + QStringLiteral("/0000000000000001-abc.waiting"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("nonsense");
    file.close();
    WebServer server(takes);
    Sender sender(folder());
    sender.hook.setSettings(settingsFor(server), Secret);
    QCOMPARE(sender.died.size(), 1);
    sender.post("after it");
    QTRY_COMPARE_WITH_TIMEOUT(sender.arrived.size(), 1, 30'000);
    QFile dead(folder() + QStringLiteral("/0000000000000001-abc.dead"));
    QVERIFY(dead.open(QIODevice::ReadOnly));
    QCOMPARE(dead.readAll(), QByteArray("nonsense"));
}

void TestWebhook::withoutAnAddressNothingIsTaken()
{
    Sender sender(folder());
    QVERIFY(!sender.hook.post(Body).ok());
    sender.hook.setSettings({}, Secret);
    QVERIFY(!sender.hook.post(Body).ok());
    WebhookSettings plain;
    plain.url = QUrl(QStringLiteral("http://elsewhere.example/hook"));
    sender.hook.setSettings(plain, Secret);
    const auto id = sender.hook.post(Body);
    QVERIFY(!id.ok());
    QVERIFY(id.error().contains(QStringLiteral("https://")));
    QVERIFY(files(QStringLiteral("*.waiting")).isEmpty());
}

void TestWebhook::withoutASecretMessagesWait()
{
    WebServer server(takes);
    Sender sender(folder());
    sender.hook.setSettings(settingsFor(server), {});
    QVERIFY(sender.hook.post(Body).ok());
    QVERIFY(sender.hook.status().trouble.contains(QStringLiteral("secret")));
    sender.hook.setSettings(settingsFor(server), Secret);
    QTRY_COMPARE_WITH_TIMEOUT(sender.arrived.size(), 1, 30'000);
    QCOMPARE(server.requests.size(), size_t(1));
}

void TestWebhook::theSecretIsInNoFile()
{
    WebServer server([](const WebRequest &) { return answerOf(410, Secret.toUtf8()); });
    Sender sender(folder(), settingsFor(server));
    sender.post(Body);
    QTRY_COMPARE_WITH_TIMEOUT(sender.died.size(), 1, 30'000);
    QVERIFY(!sender.died.first().at(1).toString().contains(Secret));
    const QStringList all = files(QStringLiteral("*"));
    for (const QString &name : all) {
        QFile file(folder() + QLatin1Char('/') + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(Secret.toUtf8()));
    }
    for (const WebRequest &request : server.requests) {
        QVERIFY(!request.raw.contains(Secret.toUtf8()));
    }
}

void TestWebhook::redirectsAreNotFollowed()
{
    WebServer elsewhere(takes);
    WebServer server([&elsewhere](const WebRequest &) {
        return answerOf(307, {}, {}, "Location: " + elsewhere.url(QStringLiteral("/x")).toUtf8() + "\r\n");
    });
    Sender sender(folder(), settingsFor(server));
    sender.post(Body);
    QTRY_COMPARE_WITH_TIMEOUT(sender.died.size(), 1, 30'000);
    QVERIFY(elsewhere.requests.empty());
}

QTEST_GUILESS_MAIN(TestWebhook)
#include "tst_webhook.moc"
