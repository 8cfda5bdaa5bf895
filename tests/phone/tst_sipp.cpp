// The phone against SIPp: another hand's idea of SIP.
#include "kit/testkit.h"
#include "phone/desk.h"

#include <QProcess>

using namespace Floorwatch;
using Fake::Desk;
using Fake::Soon;

namespace
{

/// Runs a scenario against the phone's contact and gives SIPp's verdict: 0 is as it should be.
class Sipp
{
public:
    Sipp(const Desk &desk, const QString &scenario, const QString &from)
    {
        const QByteArray contact = Fake::SipMessage::uriOf(desk.pbx.registers.last().header("Contact"));
        const QByteArray address = contact.mid(contact.indexOf('@') + 1);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(
            QStringLiteral("sipp"),
            {QString::fromLatin1(address.left(address.indexOf(';') < 0 ? address.size() : address.indexOf(';'))),
             QStringLiteral("-sf"), QStringLiteral(FLOORWATCH_SIPP "/") + scenario + QStringLiteral(".xml"),
             QStringLiteral("-m"), QStringLiteral("1"), QStringLiteral("-i"), QStringLiteral("127.0.0.1"),
             QStringLiteral("-s"), QString::fromLatin1(contact.mid(4, contact.indexOf('@') - 4)),
             QStringLiteral("-key"), QStringLiteral("token"), QStringLiteral("t1"), QStringLiteral("-key"),
             QStringLiteral("from"), from, QStringLiteral("-nostdin"), QStringLiteral("-timeout"), QStringLiteral("20"),
             QStringLiteral("-timeout_error")});
    }
    [[nodiscard]] int verdict()
    {
        (void)QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, 40'000);
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    [[nodiscard]] QByteArray output() { return m_process.readAll(); }

private:
    QProcess m_process;
};

} // namespace

class SippTest : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void theScenario_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QString>("expected"); // the token, or the number of a transfer
        QTest::addColumn<int>("ups");
        QTest::addColumn<int>("downs");
        QTest::addColumn<int>("refusals");
        QTest::newRow("answered, held, ended") << QStringLiteral("answered") << QStringLiteral("t1") << 1 << 1 << 0;
        QTest::newRow("ended before the ACK") << QStringLiteral("early") << QStringLiteral("t1") << 0 << 1 << 0;
        QTest::newRow("a wrong token") << QStringLiteral("refused") << QStringLiteral("t2") << 0 << 0 << 1;
        QTest::newRow("no audio") << QStringLiteral("noaudio") << QStringLiteral("t1") << 0 << 1 << 1;
        QTest::newRow("cancelled while it rings")
            << QStringLiteral("cancelled") << QStringLiteral("4711") << 0 << 1 << 0;
    }
    void theScenario()
    {
        QFETCH(QString, scenario);
        QFETCH(QString, expected);
        Desk desk;
        QTRY_VERIFY(desk.registered());
        if (scenario == QLatin1String("cancelled")) {
            desk.phone.expectTransfer(QStringLiteral("take"), expected, Soon);
        } else {
            desk.phone.expect(expected, Soon);
        }
        Sipp sipp(desk, scenario, QStringLiteral("4711"));
        const int verdict = sipp.verdict();
        QVERIFY2(verdict == 0, sipp.output().constData());
        QFETCH(int, downs);
        QTRY_COMPARE(desk.down.count(), downs);
        QTEST(static_cast<int>(desk.up.count()), "ups");
        QTEST(static_cast<int>(desk.refused.count()), "refusals");
    }
};

QTEST_GUILESS_MAIN(SippTest)
#include "tst_sipp.moc"
