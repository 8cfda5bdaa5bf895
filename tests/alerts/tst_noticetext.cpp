// Notices: their life, their text, what is wrong with them, and JSON that does not trust its writer.
#include "alerts/notice.h"
#include "kit/testkit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Floorwatch;
using namespace Floorwatch::Alerts;

namespace
{

const Base::Instant noon = Base::fromEpochSeconds(1'795'300'000);

Notice sample()
{
    Notice notice;
    notice.id = QStringLiteral("n1");
    notice.title = QStringLiteral("城东断网");
    notice.versions = {{QStringLiteral("城东网络故障，预计两点恢复。"), QStringLiteral("Network fault in the east."),
                        noon, QStringLiteral("li.na")},
                       {QStringLiteral("城东网络已恢复。"), {}, noon + std::chrono::hours(1), QStringLiteral("li.na")}};
    notice.queues = {QStringLiteral("support")};
    notice.series = QStringLiteral("reason=no-signal");
    notice.sent = noon;
    notice.expires = noon + std::chrono::hours(4);
    Delivery delivery;
    delivery.agent = {Base::PbxId(1), QStringLiteral("PJSIP/1001")};
    delivery.pbx = QStringLiteral("hq");
    delivery.name = QStringLiteral("李娜");
    delivery.state = Delivery::State::Refused;
    delivery.trouble = QStringLiteral("no such endpoint");
    delivery.version = 1;
    delivery.at = noon;
    notice.deliveries = {delivery, {}};
    notice.deliveries[1].acknowledged = noon + std::chrono::minutes(3);
    return notice;
}

/// The sample's JSON with one member changed.
QByteArray changed(const QString &name, const QJsonValue &value)
{
    QJsonObject object = QJsonDocument::fromJson(toJson(sample())).object();
    object.insert(name, value);
    return QJsonDocument(object).toJson();
}

} // namespace

class TestNoticeText : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void aNoticeReadsBackAsItWasWritten();
    void aDeliveryNamesItsPbx();
    void itsLifeFollowsTheClock();
    void theAgentGetsHisLanguageOrTheOther();
    void faultsAreSaidBeforeItIsSent();
    void hostileJsonIsRefused_data();
    void hostileJsonIsRefused();
};

void TestNoticeText::aNoticeReadsBackAsItWasWritten()
{
    const auto back = noticeFromJson(toJson(sample()));
    QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error()));
    // But for the PBXs' numbers, which are those of one process.
    Notice expected = sample();
    for (Delivery &delivery : expected.deliveries) {
        delivery.agent.pbx = PbxNotHere;
    }
    QVERIFY(back.value() == expected);
}

void TestNoticeText::aDeliveryNamesItsPbx()
{
    const QJsonObject written = QJsonDocument::fromJson(toJson(sample())).object();
    QCOMPARE(written[QLatin1String("deliveries")][0][QLatin1String("pbx")].toString(), QStringLiteral("hq"));
    // As it was stored at first.
    const auto old = noticeFromJson(
        changed(QStringLiteral("deliveries"),
                QJsonArray{QJsonObject{{QStringLiteral("pbx"), 3}, {QStringLiteral("agent"), QStringLiteral("a")}}}));
    QVERIFY2(old.ok(), old.ok() ? "" : qPrintable(old.error()));
    QCOMPARE(old.value().deliveries[0].agent, (Domain::AgentId{Base::PbxId(3), QStringLiteral("a")}));
    QVERIFY(old.value().deliveries[0].pbx.isEmpty());
}

void TestNoticeText::itsLifeFollowsTheClock()
{
    Notice notice = sample();
    QVERIFY(stateOf(notice, noon) == NoticeState::InForce);
    QVERIFY(stateOf(notice, noon + std::chrono::hours(4)) == NoticeState::Expired);
    notice.withdrawn = noon + std::chrono::minutes(1);
    QVERIFY(stateOf(notice, noon + std::chrono::hours(1)) == NoticeState::Withdrawn);
    notice.sent = {};
    QVERIFY(stateOf(notice, noon) == NoticeState::Draft);
    QCOMPARE(text(NoticeState::InForce), QStringLiteral("inForce"));
}

void TestNoticeText::theAgentGetsHisLanguageOrTheOther()
{
    const Notice notice = sample();
    QCOMPARE(textFor(notice, QStringLiteral("zh_CN")), QStringLiteral("城东网络已恢复。"));
    QCOMPARE(textFor(notice, QStringLiteral("en")), QStringLiteral("城东网络已恢复。"));
    QCOMPARE(textFor(notice, QStringLiteral("en"), 0), QStringLiteral("Network fault in the east."));
    QVERIFY(textFor(notice, QStringLiteral("en"), 2).isEmpty());
    QVERIFY(textFor({}, QStringLiteral("en")).isEmpty());
}

void TestNoticeText::faultsAreSaidBeforeItIsSent()
{
    Notice notice = sample();
    QVERIFY(faultOf(notice, noon).isEmpty());
    QVERIFY(faultOf(notice, noon + std::chrono::hours(5)).contains(QLatin1String("expired")));
    notice.versions.back() = {QStringLiteral("  "), QStringLiteral("\n"), noon, {}};
    QVERIFY(faultOf(notice, noon).contains(QLatin1String("no text")));
    notice.versions.back().chinese = QString(MostNoticeBytes / 3, QChar(0x4e2d));
    QVERIFY(faultOf(notice, noon).isEmpty());
    notice.versions.back().chinese += QStringLiteral("中文");
    QVERIFY(faultOf(notice, noon).contains(QLatin1String("bytes")));
    notice.versions.clear();
    QVERIFY(!faultOf(notice, noon).isEmpty());
}

void TestNoticeText::hostileJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("foreign format") << changed(QStringLiteral("format"), QStringLiteral("another/1"));
    QTest::newRow("no id") << changed(QStringLiteral("id"), QString());
    QTest::newRow("id is a number") << changed(QStringLiteral("id"), 7);
    QTest::newRow("unknown member") << changed(QStringLiteral("script"), QStringLiteral("x"));
    QTest::newRow("versions are no list") << changed(QStringLiteral("versions"), QStringLiteral("x"));
    QTest::newRow("huge time") << changed(QStringLiteral("sent"), 1e300);
    QTest::newRow("negative time") << changed(QStringLiteral("expires"), -1);
    QTest::newRow("queues of numbers") << changed(QStringLiteral("queues"), QJsonArray{1, 2});
    QTest::newRow("unknown state") << changed(
        QStringLiteral("deliveries"), QJsonArray{QJsonObject{{QStringLiteral("state"), QStringLiteral("eaten")}}});
    QTest::newRow("impossible PBX") << changed(QStringLiteral("deliveries"),
                                               QJsonArray{QJsonObject{{QStringLiteral("pbx"), 1e9}}});
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("not a number") << QByteArray(toJson(sample())).replace("\"version\":1", "\"version\":NaN");
}

void TestNoticeText::hostileJsonIsRefused()
{
    QFETCH(QByteArray, json);
    const auto notice = noticeFromJson(json);
    QVERIFY(!notice.ok());
    QVERIFY(notice.error().endsWith(QLatin1Char('.')));
}

QTEST_GUILESS_MAIN(TestNoticeText)
#include "tst_noticetext.moc"
