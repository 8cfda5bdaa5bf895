#include "demo/faketelephone.h"
#include "demo/manager.h"
#include "kit/testkit.h"

using namespace Floorwatch;
using namespace Floorwatch::Demo;

namespace
{

const QByteArray Text = "网络故障：请告诉客户 18:00 前恢复。\r\nCall-ID: forged";

QByteArrayList send(const QByteArray &to) { return {"To: " + to, "Base64Body: " + Text.toBase64()}; }

} // namespace

class TestDemoTexts : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anAgentsTelephoneTakesIt();
    void asteriskSaysNoInItsOwnWords_data();
    void asteriskSaysNoInItsOwnWords();
    void aRegisteredTelephoneGetsIt();

private:
    std::unique_ptr<DemoCentre> m_centre;
    std::unique_ptr<Manager> m_manager;
};

void TestDemoTexts::init()
{
    failOnWarnings();
    m_manager.reset();
    m_centre = std::make_unique<DemoCentre>(DemoSettings{.agents = 60, .seed = 5});
    const auto port = m_centre->start();
    QVERIFY(port.ok());
    m_manager = std::make_unique<Manager>(port.value());
    QVERIFY(m_manager->login(*m_centre));
}

void TestDemoTexts::anAgentsTelephoneTakesIt()
{
    const Headers answer = m_manager->ask("MessageSend", send("pjsip:1001"));
    QCOMPARE(answer["Response"], QByteArray("Success"));
    QCOMPARE(answer["Message"], QByteArray("Message successfully sent"));
    QCOMPARE(m_manager->ask("MessageSend", {"Destination: pjsip:1001", "Body: x"})["Response"], QByteArray("Success"));
    QVERIFY(m_manager->ask("ListCommands").contains("MessageSend"));
}

void TestDemoTexts::asteriskSaysNoInItsOwnWords_data()
{
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("nobody") << QByteArray() << QByteArray("No 'To' or 'Destination' address specified.");
    QTest::newRow("interface") << QByteArray("PJSIP/1001") << QByteArray("Message technology not found.");
    QTest::newRow("other technology") << QByteArray("sip:1001") << QByteArray("Message technology not found.");
    QTest::newRow("no such endpoint") << QByteArray("pjsip:nobody") << QByteArray("Message failed to send.");
    QTest::newRow("not registered") << QByteArray("pjsip:2001") << QByteArray("Message failed to send.");
}

void TestDemoTexts::asteriskSaysNoInItsOwnWords()
{
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, says);
    const Headers answer = m_manager->ask("MessageSend", send(to));
    QCOMPARE(answer["Response"], QByteArray("Error"));
    QCOMPARE(answer["Message"], says);
}

void TestDemoTexts::aRegisteredTelephoneGetsIt()
{
    FakeTelephone telephone(m_centre->sipPort().value(), "2003", m_centre->sipSecret().toLatin1());
    QTRY_COMPARE(telephone.registerCode, 200);
    // The simulation hears of the registration a moment later.
    QVERIFY(
        QTest::qWaitFor([this] { return m_manager->ask("MessageSend", send("pjsip:2003"))["Response"] == "Success"; }));
    QTRY_COMPARE(telephone.texts.size(), size_t(1));
    const Fake::SipMessage &text = telephone.texts.front();
    QCOMPARE(text.body, Text);
    QCOMPARE(text.header("Content-Type"), QByteArray("text/plain;charset=UTF-8"));
    QCOMPARE(text.header("Max-Forwards"), QByteArray("70"));
    QVERIFY(text.header("To").contains("2003@"));
    QCOMPARE(text.header("CSeq"), QByteArray("1 MESSAGE"));
}

QTEST_GUILESS_MAIN(TestDemoTexts)
#include "tst_demotexts.moc"
