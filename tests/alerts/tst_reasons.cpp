#include "alerts/reasons.h"
#include "kit/testkit.h"

using namespace Floorwatch;
using namespace Floorwatch::Alerts;
using Domain::ReasonSource;

namespace
{

QString q(const char *text) { return QString::fromUtf8(text); }

ReasonSettings house()
{
    ReasonSettings settings;
    settings.ofPath = {{q("ivr-billing"), q("billing")}, {q("ivr-main/3"), q("order")}};
    settings.ofQueue = {{q("support"), q("no-signal")}};
    settings.ofValue = {{q("1"), q("billing")}, {q("2"), q("no-signal")}};
    settings.names = {{q("no-signal"), q("No signal"), q("没有信号")}, {q("order"), q("Order"), {}}};
    return settings;
}

} // namespace

class TestReasons : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void sourcesAreAskedInOrder();
    void theNewestWordOfASourceCounts();
    void anEmptyWordPassesOn();
    void theLastNamedStepOfThePathWins();
    void namesAreInTheLanguageOfTheScreen();
    void jsonIsReadBack();
    void wrongJsonIsRefused_data();
    void wrongJsonIsRefused();
};

void TestReasons::sourcesAreAskedInOrder()
{
    Floor::CallRecord call;
    ReasonSettings settings = house();
    QCOMPARE(reasonOf(call, settings), Domain::ContactReason{});
    call.queue = q("support");
    QCOMPARE(reasonOf(call, settings), (Domain::ContactReason{q("no-signal"), ReasonSource::Queue}));
    call.path = {q("ivr-main/s"), q("ivr-billing/s")};
    QCOMPARE(reasonOf(call, settings), (Domain::ContactReason{q("billing"), ReasonSource::IvrPath}));
    call.userEvents = {{q("Other"), q("Reason: 1")}, {q("callreason"), q("Language: zh\nreason:  2 ")}};
    QCOMPARE(reasonOf(call, settings), (Domain::ContactReason{q("no-signal"), ReasonSource::UserEvent}));
    call.variables = {{q("OTHER"), q("x")}, {q("CALL_REASON"), q(" Refund ")}};
    QCOMPARE(reasonOf(call, settings), (Domain::ContactReason{q("refund"), ReasonSource::Variable}));
    settings.order = {ReasonSource::Queue, ReasonSource::Variable};
    QCOMPARE(reasonOf(call, settings).source, ReasonSource::Queue);
    settings.order.clear();
    QCOMPARE(reasonOf(call, settings), Domain::ContactReason{});
    call.reasonByHand = q("order");
    QCOMPARE(reasonOf(call, settings), (Domain::ContactReason{q("order"), ReasonSource::Hand}));
}

void TestReasons::theNewestWordOfASourceCounts()
{
    Floor::CallRecord call;
    call.variables = {{q("CALL_REASON"), q("1")}, {q("CALL_REASON"), q("2")}, {q("X"), q("1")}};
    QCOMPARE(reasonOf(call, house()).key, q("no-signal"));
}

void TestReasons::anEmptyWordPassesOn()
{
    Floor::CallRecord call;
    call.queue = q("support");
    call.variables = {{q("CALL_REASON"), q("  ")}};
    call.userEvents = {{q("CallReason"), q("no header here")}};
    QCOMPARE(reasonOf(call, house()).source, ReasonSource::Queue);
}

void TestReasons::theLastNamedStepOfThePathWins()
{
    Floor::CallRecord call;
    call.path = {q("ivr-billing/s"), q("ivr-main/3"), q("queues/700")};
    QCOMPARE(reasonOf(call, house()).key, q("order"));
    call.path = {q("ivr-main/4")};
    QVERIFY(reasonOf(call, house()).key.isEmpty());
}

void TestReasons::namesAreInTheLanguageOfTheScreen()
{
    QCOMPARE(reasonName(house(), q("no-signal"), q("zh_CN")), q("没有信号"));
    QCOMPARE(reasonName(house(), q("no-signal"), q("en")), q("No signal"));
    QCOMPARE(reasonName(house(), q("order"), q("zh_CN")), q("Order"));
    QCOMPARE(reasonName(house(), q("refund"), q("en")), q("refund"));
}

void TestReasons::jsonIsReadBack()
{
    ReasonSettings settings = house();
    settings.order = {ReasonSource::Queue, ReasonSource::UserEvent};
    settings.variable = q("WHY");
    const auto read = reasonSettingsFromJson(toJson(settings));
    QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error()));
    QVERIFY(read.value() == settings);
    QVERIFY(reasonSettingsFromJson("{}").value() == ReasonSettings{});
}

void TestReasons::wrongJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing") << QByteArray() << q("contact reasons");
    QTest::newRow("an unknown source") << QByteArray(R"({"order":["stars"]})") << q("stars");
    QTest::newRow("the hand in the order") << QByteArray(R"({"order":["hand"]})") << q("hand");
    QTest::newRow("twice") << QByteArray(R"({"order":["queue","queue"]})") << q("twice");
    QTest::newRow("a number as reason") << QByteArray(R"({"ofQueue":{"support":3}})") << q("ofQueue");
    QTest::newRow("a name without key") << QByteArray(R"({"names":[{"english":"x"}]})") << q("key");
    QTest::newRow("foreign") << QByteArray(R"({"ofWeather":{}})") << q("ofWeather");
}

void TestReasons::wrongJsonIsRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, word);
    const auto read = reasonSettingsFromJson(json);
    QVERIFY(!read.ok());
    QVERIFY2(read.error().contains(word), qPrintable(read.error()));
}

QTEST_GUILESS_MAIN(TestReasons)
#include "tst_reasons.moc"
