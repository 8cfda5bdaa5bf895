#include "wire/amirequest.h"

#include "kit/testkit.h"

using namespace Floorwatch::Wire;

class TestAmiRequest : public Floorwatch::TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void aRequestIsWrittenAsAsteriskReadsIt();
    void aValueThatWouldBeginAnotherActionIsRefused_data();
    void aValueThatWouldBeginAnotherActionIsRefused();
};

void TestAmiRequest::aRequestIsWrittenAsAsteriskReadsIt()
{
    const auto bytes = encode(
        {"QueuePause", {{"Interface", QStringLiteral("PJSIP/1001")}, {"Reason", QStringLiteral("午休")}}}, "id-1");
    QVERIFY(bytes.ok());
    QCOMPARE(bytes.value(),
             QByteArray("Action: QueuePause\r\nActionID: id-1\r\nInterface: PJSIP/1001\r\nReason: 午休\r\n\r\n"));
}

void TestAmiRequest::aValueThatWouldBeginAnotherActionIsRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("crlf") << QByteArray("Reason") << QStringLiteral("x\r\nAction: Hangup");
    QTest::newRow("lf") << QByteArray("Reason") << QStringLiteral("x\nAction: Hangup");
    QTest::newRow("cr") << QByteArray("Reason") << QStringLiteral("x\rAction: Hangup");
    QTest::newRow("nul") << QByteArray("Reason") << QString(QChar(0));
    QTest::newRow("name") << QByteArray("Rea\nson") << QStringLiteral("x");
    QTest::newRow("colon in name") << QByteArray("Reason: y") << QStringLiteral("x");
}

void TestAmiRequest::aValueThatWouldBeginAnotherActionIsRefused()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, value);
    const auto bytes = encode({"QueuePause", {{name, value}}}, "id-1");
    QVERIFY(!bytes.ok());
    QVERIFY(bytes.error().contains(QStringLiteral("line break")));
}

QTEST_GUILESS_MAIN(TestAmiRequest)
#include "tst_amirequest.moc"
