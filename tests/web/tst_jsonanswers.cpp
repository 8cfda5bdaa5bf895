// Paths into an answer, what an answer says of a customer, and the settings of the look-up.
#include "kit/testkit.h"
#include "web/answer.h"
#include "web/lookup.h"

#include <QTemporaryFile>

using namespace Floorwatch;
using Web::LookupSettings;

namespace
{

LookupSettings goodSettings()
{
    LookupSettings settings;
    settings.enabled = true;
    settings.urlTemplate = QStringLiteral("https://crm.example/find?number={number}");
    settings.fields = {{QStringLiteral("name"), QStringLiteral("data.name")}};
    return settings;
}

Web::Answer json(const QByteArray &body)
{
    Web::Answer answer;
    answer.status = 200;
    answer.contentType = "application/json; charset=utf-8";
    answer.body = body;
    return answer;
}

const QMap<QString, QString> Fields{
    {QStringLiteral("name"), QStringLiteral("name")},
    {QStringLiteral("segment"), QStringLiteral("segment")},
    {QStringLiteral("tags"), QStringLiteral("tags")},
    {QStringLiteral("notes"), QStringLiteral("notes")},
};

} // namespace

class TestJsonAnswers : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void pathsFindWhatIsThere_data();
    void pathsFindWhatIsThere();
    void anAnswerIsReadAsACustomer();
    void whatTheOtherSystemDoesNotKnowIsNobody();
    void liesAreFaults_data();
    void liesAreFaults();
    void wrongTypesAreLeftOut();
    void hostileTextsAreTamed();
    void settingsSurviveTheirJson();
    void foreignSettingsAreRefused();
    void faultsOfSettingsAreSaid_data();
    void faultsOfSettingsAreSaid();
};

void TestJsonAnswers::pathsFindWhatIsThere_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    const QByteArray nested = R"({"data":{"items":[{"name":"Wang Fang"},{"name":"Li"}],"n":12345678901}})";
    QTest::newRow("a name") << QByteArray(R"({"name":"A"})") << "name"
                            << "A";
    QTest::newRow("nested") << nested << "data.items[0].name"
                            << "Wang Fang";
    QTest::newRow("second") << nested << "data.items[1].name"
                            << "Li";
    QTest::newRow("beyond the end") << nested << "data.items[2].name"
                                    << "";
    QTest::newRow("negative") << nested << "data.items[-1].name"
                              << "";
    QTest::newRow("a whole number stays whole") << nested << "data.n"
                                                << "12345678901";
    QTest::newRow("truth") << QByteArray(R"({"a":true})") << "a"
                           << "true";
    QTest::newRow("null") << QByteArray(R"({"a":null})") << "a"
                          << "";
    QTest::newRow("an object is no text") << nested << "data"
                                          << "";
    QTest::newRow("a list is joined") << QByteArray(R"({"a":["x","y",3,{"z":1}]})") << "a"
                                      << "x,y,3";
    QTest::newRow("lists in lists") << QByteArray(R"([[1,2],["b"]])") << "[1][0]"
                                    << "b";
    QTest::newRow("a list at the top") << QByteArray(R"([{"a":"b"}])") << "[0].a"
                                       << "b";
    QTest::newRow("no path") << nested << ""
                             << "";
    QTest::newRow("an open bracket") << nested << "data.items[0"
                                     << "";
    QTest::newRow("no number") << nested << "data.items[x].name"
                               << "";
    QTest::newRow("behind a bracket") << nested << "data.items[0]name"
                                      << "";
    QTest::newRow("through a text") << QByteArray(R"({"a":"b"})") << "a.b.c"
                                    << "";
    QTest::newRow("no JSON") << QByteArray("<html>") << "a"
                             << "";
    QTest::newRow("far too many steps") << nested << QStringLiteral("a.").repeated(5000) << "";
}

void TestJsonAnswers::pathsFindWhatIsThere()
{
    QFETCH(QByteArray, document);
    QFETCH(QString, path);
    QFETCH(QString, value);
    QCOMPARE(Web::atPath(document, path), value);
}

void TestJsonAnswers::anAnswerIsReadAsACustomer()
{
    const auto read = Web::customerIn(
        json(R"({"name":"王芳","segment":"gold","tags":["VIP"," Complaint ","vip"],"notes":"likes calls"})"), Fields);
    QVERIFY(read.ok());
    const Domain::Customer &customer = read.value().value();
    QCOMPARE(customer.name, QStringLiteral("王芳"));
    QCOMPARE(customer.segment, QStringLiteral("gold"));
    QCOMPARE(customer.tags, QStringList({Domain::Tag::Vip, Domain::Tag::Complaint}));
    QCOMPARE(customer.notes, QStringLiteral("likes calls"));
    QVERIFY(customer.accountManager.isEmpty()); // not mapped
    QVERIFY(customer.numbers.isEmpty());
}

void TestJsonAnswers::whatTheOtherSystemDoesNotKnowIsNobody()
{
    Web::Answer missing;
    missing.status = 404;
    missing.contentType = "text/html";
    for (const Web::Answer &answer : {missing, json("{}"), json("[]"), json(R"({"name":"","other":1})")}) {
        const auto read = Web::customerIn(answer, Fields);
        QVERIFY(read.ok());
        QVERIFY(!read.value().has_value());
    }
}

void TestJsonAnswers::liesAreFaults_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("said");
    const QByteArray type("application/json");
    QTest::newRow("a page") << 200 << QByteArray("text/html") << QByteArray("<html>") << "web page";
    QTest::newRow("a page that calls itself JSON") << 200 << type << QByteArray("<html>") << "not JSON";
    QTest::newRow("a picture") << 200 << QByteArray("image/png") << QByteArray("PNG") << "does not call itself JSON";
    QTest::newRow("cut off") << 200 << type << QByteArray(R"({"name":"A)") << "not JSON";
    QTest::newRow("nothing") << 200 << type << QByteArray() << "not JSON";
    QTest::newRow("a bare text") << 200 << type << QByteArray("\"A\"") << "not JSON";
    QTest::newRow("nested without end") << 200 << type << QByteArray(30'000, '[') << "not JSON";
    QTest::newRow("elsewhere") << 302 << type << QByteArray() << "sends elsewhere";
    QTest::newRow("not let in") << 401 << type << QByteArray() << "secret";
    QTest::newRow("broken") << 500 << type << QByteArray("{}") << "500";
}

void TestJsonAnswers::liesAreFaults()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QString, said);
    Web::Answer answer;
    answer.status = status;
    answer.contentType = type;
    answer.body = body;
    const auto read = Web::customerIn(answer, Fields);
    QVERIFY(!read.ok());
    QVERIFY2(read.error().contains(said), qPrintable(read.error()));
}

void TestJsonAnswers::wrongTypesAreLeftOut()
{
    const auto read =
        Web::customerIn(json(R"({"name":{"first":"A"},"segment":["gold",["x"]],"tags":7,"notes":false})"), Fields);
    QVERIFY(read.ok());
    QVERIFY(read.value()->name.isEmpty());
    QCOMPARE(read.value()->segment, QStringLiteral("gold"));
    QCOMPARE(read.value()->tags, QStringList{QStringLiteral("7")});
    QCOMPARE(read.value()->notes, QStringLiteral("false"));
}

void TestJsonAnswers::hostileTextsAreTamed()
{
    const QByteArray name = R"("a\u0000\r\nb)" + QByteArray(5'000, 'x') + '"';
    QByteArray tags = "[";
    for (int i = 0; i < 5'000; ++i) {
        tags += '"' + QByteArray::number(i) + "\",";
    }
    tags += "\"end\"]";
    const auto read = Web::customerIn(json("{\"name\":" + name + ",\"tags\":" + tags + "}"), Fields);
    QVERIFY(read.ok());
    QVERIFY(read.value()->name.size() <= 200);
    QVERIFY(!read.value()->name.contains(QLatin1Char('\n')) && !read.value()->name.contains(QChar(0)));
    QVERIFY(read.value()->tags.size() <= 32);
}

void TestJsonAnswers::settingsSurviveTheirJson()
{
    LookupSettings settings = goodSettings();
    settings.headers = {{QStringLiteral("Authorization"), QStringLiteral("Bearer {secret}")}};
    settings.timeoutMillis = 500;
    settings.cacheSeconds = 0;
    settings.breakAfter = 3;
    settings.breakSeconds = 7;
    settings.mostBytes = 1'000;
    settings.caFile = QStringLiteral("/etc/ssl/house.pem");
    const auto read = Web::lookupSettingsFromJson(Web::toJson(settings));
    QVERIFY(read.ok());
    QVERIFY(read.value() == settings);
}

void TestJsonAnswers::foreignSettingsAreRefused()
{
    QVERIFY(!Web::lookupSettingsFromJson("").ok());
    QVERIFY(!Web::lookupSettingsFromJson("[]").ok());
    QVERIFY(!Web::lookupSettingsFromJson(R"({"format":2})").ok());
    const auto wrong = Web::lookupSettingsFromJson(R"({"format":1,"timeoutMillis":-5})");
    QVERIFY(!wrong.ok());
    QVERIFY(wrong.error().contains(QStringLiteral("timeoutMillis")));
    QVERIFY(!Web::lookupSettingsFromJson(R"({"format":1,"mostBytes":"many"})").ok());
}

void TestJsonAnswers::faultsOfSettingsAreSaid_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("said");
    QTest::newRow("good") << "https://crm.example/find?number={number}"
                          << "";
    QTest::newRow("in the path") << "https://crm.example/{number}/card"
                                 << "";
    QTest::newRow("this machine in plain") << "http://127.0.0.1:8080/{number}"
                                           << "";
    QTest::newRow("this machine by name") << "http://localhost/{number}"
                                          << "";
    QTest::newRow("this machine by IPv6") << "http://[::1]/{number}"
                                          << "";
    QTest::newRow("plain elsewhere") << "http://crm.example/{number}"
                                     << "https://";
    QTest::newRow("a name that only looks like this machine") << "http://localhost.example/{number}"
                                                              << "https://";
    QTest::newRow("no number") << "https://crm.example/find"
                               << "{number}";
    QTest::newRow("the number chooses the machine") << "https://{number}.example/"
                                                    << "machine";
    QTest::newRow("the number chooses the port") << "https://crm.example:{number}/"
                                                 << "machine";
    QTest::newRow("a password in it") << "https://me:word@crm.example/{number}"
                                      << "password";
    QTest::newRow("a file") << "file:///etc/passwd?{number}"
                            << "web address";
    QTest::newRow("nothing") << ""
                             << "{number}";
}

void TestJsonAnswers::faultsOfSettingsAreSaid()
{
    QFETCH(QString, url);
    QFETCH(QString, said);
    LookupSettings settings = goodSettings();
    settings.urlTemplate = url;
    const QString fault = Web::faultOf(settings);
    QCOMPARE(fault.isEmpty(), said.isEmpty());
    QVERIFY2(fault.contains(said), qPrintable(fault));

    if (said.isEmpty()) {
        settings.headers = {{QStringLiteral("X-Key"), QStringLiteral("a\r\nX-Other: b")}};
        QVERIFY(Web::faultOf(settings).contains(QStringLiteral("X-Key")));
        settings.headers = {{QStringLiteral("X Key:"), QStringLiteral("a")}};
        QVERIFY(!Web::faultOf(settings).isEmpty());
        settings.headers.clear();
        settings.fields = {{QStringLiteral("password"), QStringLiteral("a")}};
        QVERIFY(Web::faultOf(settings).contains(QStringLiteral("password")));
        settings.fields.clear();
        QVERIFY(!Web::faultOf(settings).isEmpty());
        settings = goodSettings();
        settings.caFile = QStringLiteral("/nowhere/ca.pem");
        QVERIFY(Web::faultOf(settings).contains(QStringLiteral("/nowhere/ca.pem")));
        QTemporaryFile empty;
        QVERIFY(empty.open());
        settings.caFile = empty.fileName();
        QVERIFY(Web::faultOf(settings).contains(QStringLiteral("no certificate")));
    }
}

QTEST_GUILESS_MAIN(TestJsonAnswers)
#include "tst_jsonanswers.moc"
