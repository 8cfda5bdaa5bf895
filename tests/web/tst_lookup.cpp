// The look-up against a server that answers, hangs, drips, lies and goes away.
#include "kit/testkit.h"
#include "web/lookup.h"
#include "web/webserver.h"

#include <QSignalSpy>

using namespace Floorwatch;
using namespace std::chrono_literals;
using Fake::answerOf;
using Fake::WebAnswer;
using Fake::WebRequest;
using Fake::WebServer;
using Web::Lookup;
using Web::LookupSettings;
using State = Web::LookupStatus::State;

namespace
{

const QString Wang = QStringLiteral("+8613912345678");
const QString Secret = QStringLiteral("s3cr3t-word");

LookupSettings settingsFor(const WebServer &server)
{
    LookupSettings settings;
    settings.enabled = true;
    settings.urlTemplate = server.url(QStringLiteral("/find?number={number}"));
    settings.fields = {{QStringLiteral("name"), QStringLiteral("name")}};
    settings.headers = {{QStringLiteral("X-Key"), QStringLiteral("Key {secret}")}};
    settings.timeoutMillis = 20'000; // a test of a busy machine is no test of its speed
    settings.breakAfter = 3;
    return settings;
}

WebAnswer wang(const WebRequest & /*request*/) { return answerOf(200, R"({"name":"Wang Fang"})"); }

WebAnswer hangs(const WebRequest & /*request*/) { return {}; }

WebAnswer breaks(const WebRequest & /*request*/) { return answerOf(500, "{}"); }

/// A look-up with its clock.
struct Asker {
    explicit Asker(const LookupSettings &settings) { lookup.setSettings(settings, Secret); }
    /// Asks and waits for the outcome; false where there was none.
    bool askAndWait(const QString &number)
    {
        const quint64 before = lookup.status().answered + lookup.status().failed;
        lookup.ask(number);
        return QTest::qWaitFor([&] { return lookup.status().answered + lookup.status().failed > before; }, 30'000);
    }
    Base::ManualClock clock{Base::fromEpochSeconds(1'800'000'000)};
    Lookup lookup{clock};
    QSignalSpy found{&lookup, &Lookup::found};
};

} // namespace

class TestLookup : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void aKnownCallerIsFound();
    void hostileNumbersStayInTheirPlace();
    void anAnswerIsUsedAgain();
    void whatIsNotKnownIsRememberedToo();
    void theSameNumberIsAskedOnceAtATime();
    void theNewestMatterWhereTooManyAsk();
    void aServerThatHangsCostsItsTimeOnly();
    void drippedBytesDoNotStretchTheTime();
    void anEndlessAnswerIsNotRead();
    void anAnnouncedLengthIsEnough();
    void aConnectionThatEndsEarlyIsAFailure();
    void redirectsAreNotFollowed();
    void nobodyThereIsSaid();
    void theCircuitOpensAndTriesOne();
    void aTrialThatFailsKeepsItOpen();
    void theSecretStaysSecret();
    void cookiesAreNotKept();
    void offIsOff();
    void faultsOfSettingsAskNobody();
    void itCanGoWhileItAsks();
};

void TestLookup::aKnownCallerIsFound()
{
    WebServer server(wang);
    Asker asker(settingsFor(server));
    QCOMPARE(asker.lookup.status().state, State::Working);
    asker.lookup.ask(Wang);
    QVERIFY(asker.found.isEmpty()); // nobody waits for it
    QTRY_COMPARE_WITH_TIMEOUT(asker.found.size(), 1, 30'000);
    QCOMPARE(asker.found.first().at(0).toString(), Wang);
    QCOMPARE(asker.found.first().at(1).value<Domain::Customer>().name, QStringLiteral("Wang Fang"));
    QCOMPARE(server.requests.size(), size_t(1));
    const WebRequest &request = server.requests.front();
    QCOMPARE(request.target, QByteArray("/find?number=%2B8613912345678"));
    QCOMPARE(request.headers.value("x-key"), QByteArray("Key s3cr3t-word"));
    QCOMPARE(request.headers.value("accept-encoding"), QByteArray("identity"));
    QCOMPARE(asker.lookup.status().asked, quint64(1));
    QCOMPARE(asker.lookup.status().answered, quint64(1));
    QVERIFY(asker.lookup.status().trouble.isEmpty());
}

void TestLookup::hostileNumbersStayInTheirPlace()
{
    WebServer server(wang);
    Asker asker(settingsFor(server));
    QVERIFY(asker.askAndWait(QStringLiteral("1&admin=1#/../x?y=%0d%0aX-Evil: 1\r\nX: y 王")));
    QCOMPARE(server.requests.size(), size_t(1));
    const WebRequest &request = server.requests.front();
    QVERIFY(request.target.startsWith(
        "/find?number=1%26admin%3D1%23%2F..%2Fx%3Fy%3D%250d%250aX-Evil%3A%201%0D%0AX%3A%20y%20"));
    QVERIFY(!request.headers.contains("x-evil") && !request.headers.contains("x"));
    for (const QString &none : {QString(), QStringLiteral("../.."), QStringLiteral("9").repeated(65)}) {
        asker.lookup.ask(none);
    }
    QCOMPARE(asker.lookup.status().asked, quint64(1));
}

void TestLookup::anAnswerIsUsedAgain()
{
    WebServer server(wang);
    Asker asker(settingsFor(server));
    QVERIFY(asker.askAndWait(Wang));
    asker.clock.advance(599s);
    asker.lookup.ask(Wang);
    QCOMPARE(asker.found.size(), 1); // later, not from inside the call
    QTRY_COMPARE(asker.found.size(), 2);
    QCOMPARE(asker.lookup.status().fromCache, quint64(1));
    QCOMPARE(server.requests.size(), size_t(1));
    asker.clock.advance(1s);
    QVERIFY(asker.askAndWait(Wang));
    QCOMPARE(server.requests.size(), size_t(2));
    LookupSettings other = settingsFor(server);
    other.fields.insert(QStringLiteral("segment"), QStringLiteral("segment"));
    asker.lookup.setSettings(other, Secret);
    QVERIFY(asker.askAndWait(Wang)); // what was read by other settings is not used
    QCOMPARE(server.requests.size(), size_t(3));
}

void TestLookup::whatIsNotKnownIsRememberedToo()
{
    WebServer server([](const WebRequest &) { return answerOf(404, "gone", "text/plain"); });
    Asker asker(settingsFor(server));
    QVERIFY(asker.askAndWait(Wang));
    asker.lookup.ask(Wang);
    QCOMPARE(asker.lookup.status().fromCache, quint64(1));
    QCOMPARE(asker.lookup.status().state, State::Working);
    QCOMPARE(server.requests.size(), size_t(1));
    QVERIFY(asker.found.isEmpty());
}

void TestLookup::theSameNumberIsAskedOnceAtATime()
{
    WebServer server(hangs);
    Asker asker(settingsFor(server));
    for (int i = 0; i < 5; ++i) {
        asker.lookup.ask(Wang);
    }
    QTRY_COMPARE_WITH_TIMEOUT(server.requests.size(), size_t(1), 30'000);
    QCOMPARE(asker.lookup.status().asked, quint64(1));
}

void TestLookup::theNewestMatterWhereTooManyAsk()
{
    WebServer server(hangs);
    Asker asker(settingsFor(server));
    for (int i = 100; i < 300; ++i) {
        asker.lookup.ask(QString::number(i));
    }
    QTRY_VERIFY_WITH_TIMEOUT(server.requests.size() >= 6, 30'000);
    QVERIFY(asker.lookup.status().asked <= 8);
    server.answerer = wang;
    asker.lookup.setSettings(settingsFor(server), QStringLiteral("another")); // drops what hangs
    server.requests.clear();
    for (int i = 100; i < 300; ++i) {
        asker.lookup.ask(QString::number(i));
    }
    QTRY_COMPARE_WITH_TIMEOUT(asker.lookup.status().answered, quint64(6 + 64), 30'000);
    std::vector<QByteArray> asked;
    for (const WebRequest &request : server.requests) {
        asked.push_back(request.target.mid(request.target.indexOf('=') + 1));
    }
    QVERIFY(std::find(asked.begin(), asked.end(), QByteArray("299")) != asked.end());
    QVERIFY(std::find(asked.begin(), asked.end(), QByteArray("200")) == asked.end());
    QVERIFY(server.mostAtOnce <= 8 + 6); // those of before may not have been hung up yet
}

void TestLookup::aServerThatHangsCostsItsTimeOnly()
{
    WebServer server(hangs);
    LookupSettings settings = settingsFor(server);
    settings.timeoutMillis = 50;
    Asker asker(settings);
    QVERIFY(asker.askAndWait(Wang));
    QCOMPARE(asker.lookup.status().failed, quint64(1));
    QCOMPARE(asker.lookup.status().state, State::Failing);
    QVERIFY2(asker.lookup.status().trouble.contains(QStringLiteral("0.05 s")),
             qPrintable(asker.lookup.status().trouble));
    QVERIFY(asker.found.isEmpty());
}

void TestLookup::drippedBytesDoNotStretchTheTime()
{
    // A whole second at least until the last byte.
    WebServer server([](const WebRequest &) {
        WebAnswer answer = answerOf(200, "{\"name\":\"" + QByteArray(200, 'x') + "\"}");
        answer.drips = true;
        return answer;
    });
    LookupSettings settings = settingsFor(server);
    settings.timeoutMillis = 100;
    Asker asker(settings);
    QVERIFY(asker.askAndWait(Wang));
    QCOMPARE(asker.lookup.status().failed, quint64(1));
    QVERIFY(asker.lookup.status().trouble.contains(QStringLiteral("0.1 s")));
}

void TestLookup::anEndlessAnswerIsNotRead()
{
    WebServer server([](const WebRequest &) {
        WebAnswer answer;
        answer.bytes = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"name\":\"A\"";
        answer.endless = 100LL * 1024 * 1024;
        answer.closes = false;
        return answer;
    });
    Asker asker(settingsFor(server));
    QVERIFY(asker.askAndWait(Wang));
    QCOMPARE(asker.lookup.status().failed, quint64(1));
    QVERIFY2(asker.lookup.status().trouble.contains(QStringLiteral("65536 bytes")),
             qPrintable(asker.lookup.status().trouble));
    QVERIFY(server.endlessSent < 20LL * 1024 * 1024); // what the sockets between them hold
}

void TestLookup::anAnnouncedLengthIsEnough()
{
    WebServer server([](const WebRequest &) {
        WebAnswer answer;
        answer.bytes = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 104857600\r\n\r\n";
        return answer;
    });
    Asker asker(settingsFor(server));
    QVERIFY(asker.askAndWait(Wang));
    QVERIFY(asker.lookup.status().trouble.contains(QStringLiteral("longer")));
}

void TestLookup::aConnectionThatEndsEarlyIsAFailure()
{
    WebServer server([](const WebRequest &) {
        WebAnswer answer = answerOf(200, R"({"name":"Wang Fang"})");
        answer.bytes.chop(5);
        answer.closes = true;
        return answer;
    });
    Asker asker(settingsFor(server));
    QVERIFY(asker.askAndWait(Wang));
    QCOMPARE(asker.lookup.status().failed, quint64(1));
    QVERIFY2(asker.lookup.status().trouble.contains(QStringLiteral("closed the connection")),
             qPrintable(asker.lookup.status().trouble));
    QVERIFY(asker.found.isEmpty());
}

void TestLookup::redirectsAreNotFollowed()
{
    WebServer elsewhere(wang);
    WebServer server([&elsewhere](const WebRequest &) {
        return answerOf(302, {}, {}, "Location: " + elsewhere.url(QStringLiteral("/x")).toUtf8() + "\r\n");
    });
    Asker asker(settingsFor(server));
    QVERIFY(asker.askAndWait(Wang));
    QCOMPARE(asker.lookup.status().failed, quint64(1));
    QVERIFY(asker.lookup.status().trouble.contains(QStringLiteral("302")));
    QVERIFY(elsewhere.requests.empty());
}

void TestLookup::nobodyThereIsSaid()
{
    LookupSettings settings;
    {
        const WebServer server(wang);
        settings = settingsFor(server);
    }
    Asker asker(settings);
    QVERIFY(asker.askAndWait(Wang));
    QVERIFY2(asker.lookup.status().trouble.contains(QStringLiteral("refused")),
             qPrintable(asker.lookup.status().trouble));
}

void TestLookup::theCircuitOpensAndTriesOne()
{
    WebServer server(breaks);
    Asker asker(settingsFor(server));
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(asker.lookup.status().state, i == 0 ? State::Working : State::Failing);
        QVERIFY(asker.askAndWait(QString::number(i)));
    }
    QCOMPARE(asker.lookup.status().state, State::Broken);
    asker.lookup.ask(Wang);
    QCOMPARE(asker.lookup.status().asked, quint64(3)); // nothing is asked
    asker.clock.advance(30s);
    server.answerer = hangs;
    asker.lookup.ask(Wang);
    asker.lookup.ask(QStringLiteral("another 1"));
    QCOMPARE(asker.lookup.status().asked, quint64(4)); // one is tried
    asker.lookup.setSettings(settingsFor(server), QStringLiteral("a"));
    QCOMPARE(asker.lookup.status().state, State::Working);
}

void TestLookup::aTrialThatFailsKeepsItOpen()
{
    WebServer server(breaks);
    Asker asker(settingsFor(server));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(asker.askAndWait(QString::number(i)));
    }
    asker.clock.advance(31s);
    QVERIFY(asker.askAndWait(Wang));
    QCOMPARE(asker.lookup.status().state, State::Broken);
    asker.clock.advance(29s);
    asker.lookup.ask(Wang);
    QCOMPARE(asker.lookup.status().asked, quint64(4));
    asker.clock.advance(1s);
    server.answerer = wang;
    asker.lookup.ask(Wang);
    asker.lookup.ask(QStringLiteral("2")); // waits for the trial, then goes
    QTRY_COMPARE_WITH_TIMEOUT(asker.found.size(), 2, 30'000);
    QCOMPARE(asker.lookup.status().state, State::Working);
    QVERIFY(asker.lookup.status().trouble.isEmpty());
}

void TestLookup::theSecretStaysSecret()
{
    // The server says it back wherever it can.
    const QByteArray secret = Secret.toUtf8();
    const std::vector<WebAnswer> answers{answerOf(200, secret, secret),
                                         answerOf(500, secret, "text/plain", "X-Said: " + secret + "\r\n"),
                                         answerOf(302, {}, {}, "Location: http://127.0.0.1/" + secret + "\r\n"),
                                         WebAnswer{"HTTP/1.1 503 " + secret + "\r\nContent-Length: 0\r\n\r\n"},
                                         WebAnswer{secret + "\r\n\r\n", false, true}};
    for (size_t i = 0; i < answers.size(); ++i) {
        WebServer server([&answers, i](const WebRequest &) { return answers.at(i); });
        Asker asker(settingsFor(server));
        QVERIFY(asker.askAndWait(Wang));
        QVERIFY(!asker.lookup.status().trouble.isEmpty());
        QVERIFY2(!asker.lookup.status().trouble.contains(Secret), qPrintable(asker.lookup.status().trouble));
    }
    WebServer server(wang);
    Asker asker(settingsFor(server));
    asker.lookup.setSettings(settingsFor(server), QStringLiteral("two\r\nlines"));
    QCOMPARE(asker.lookup.status().state, State::Off);
    QVERIFY(asker.lookup.status().trouble.contains(QStringLiteral("line break")));
    QVERIFY(!asker.lookup.status().trouble.contains(QStringLiteral("two")));
    asker.lookup.ask(Wang);
    QCOMPARE(asker.lookup.status().asked, quint64(0));
}

void TestLookup::cookiesAreNotKept()
{
    WebServer server(
        [](const WebRequest &) { return answerOf(200, R"({"name":"A"})", "application/json", "Set-Cookie: a=b\r\n"); });
    Asker asker(settingsFor(server));
    QVERIFY(asker.askAndWait(Wang));
    QVERIFY(asker.askAndWait(QStringLiteral("2")));
    QVERIFY(!server.requests.back().headers.contains("cookie"));
}

void TestLookup::offIsOff()
{
    WebServer server(wang);
    LookupSettings settings = settingsFor(server);
    settings.enabled = false;
    Asker asker(settings);
    asker.lookup.ask(Wang);
    QCOMPARE(asker.lookup.status().state, State::Off);
    QCOMPARE(asker.lookup.status().asked, quint64(0));
    QVERIFY(asker.lookup.status().trouble.isEmpty());
}

void TestLookup::faultsOfSettingsAskNobody()
{
    WebServer server(wang);
    LookupSettings settings = settingsFor(server);
    settings.headers.insert(QStringLiteral("X-Other"), QStringLiteral("a\nb"));
    Asker asker(settings);
    QCOMPARE(asker.lookup.status().state, State::Off);
    QVERIFY(asker.lookup.status().trouble.contains(QStringLiteral("X-Other")));
    asker.lookup.ask(Wang);
    asker.lookup.setSettings(settingsFor(server), {});
    QVERIFY(asker.lookup.status().trouble.contains(QStringLiteral("missing")));
    asker.lookup.ask(Wang);
    QCOMPARE(asker.lookup.status().asked, quint64(0));
}

void TestLookup::itCanGoWhileItAsks()
{
    WebServer server(hangs);
    {
        Asker asker(settingsFor(server));
        asker.lookup.ask(Wang);
        QTRY_COMPARE_WITH_TIMEOUT(server.requests.size(), size_t(1), 30'000);
    }
    QCOMPARE(server.requests.size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestLookup)
#include "tst_lookup.moc"
