#include "kit/testkit.h"
#include "phone/sipaccount.h"

using namespace Floorwatch;
using Phone::SipAccount;
using Phone::SipTransport;
using Phone::Srtp;

class SipAccountTest : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void theParts_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<SipTransport>("transport");
        const auto row = [](const char *url, const char *user, const char *host, int port, SipTransport transport) {
            QTest::newRow(url) << QString::fromLatin1(url) << QString::fromLatin1(user) << QString::fromLatin1(host)
                               << port << transport;
        };
        row("sip:2001@pbx.example", "2001", "pbx.example", 5060, SipTransport::Udp);
        row("sip:2001@192.0.2.7:5070", "2001", "192.0.2.7", 5070, SipTransport::Udp);
        row("sip:2001@pbx:5060;transport=tcp", "2001", "pbx", 5060, SipTransport::Tcp);
        row("SIP:2001@pbx;Transport=TLS", "2001", "pbx", 5061, SipTransport::Tls);
        row("sips:2001@pbx", "2001", "pbx", 5061, SipTransport::Tls);
        row("sips:2001@[2001:db8::7]:5099", "2001", "2001:db8::7", 5099, SipTransport::Tls);
        row("sip:sup%2Feast@pbx", "sup/east", "pbx", 5060, SipTransport::Udp);
    }
    void theParts()
    {
        QFETCH(QString, url);
        const auto account = SipAccount::fromUrl(url);
        QVERIFY2(account.ok(), account.ok() ? "" : qPrintable(account.error()));
        QTEST(account.value().user, "user");
        QTEST(account.value().host, "host");
        QTEST(int(account.value().port), "port");
        QTEST(account.value().transport, "transport");
        QVERIFY(account.value().secret.isEmpty());
    }

    void whatTheQueryAdds()
    {
        const auto account = SipAccount::fromUrl(QStringLiteral(
            "sips:2001@pbx?ca=/etc/ssl/our ca.pem&srtp=required&auth=desk%26two&fingerprint="
            "AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99"));
        QVERIFY(account.ok());
        QCOMPARE(account.value().caFile, QStringLiteral("/etc/ssl/our ca.pem"));
        QCOMPARE(account.value().srtp, Srtp::Required);
        QCOMPARE(account.value().authUser, QStringLiteral("desk&two"));
        QCOMPARE(account.value().fingerprint,
                 QStringLiteral("aabbccddeeff00112233445566778899aabbccddeeff00112233445566778899"));
    }

    void aUrlComesBackAsItWent_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url :
             {"sip:2001@pbx:5060", "sip:2001@pbx:5060;transport=tcp", "sips:2001@[::1]:5061",
              "sip:a%2Fb@pbx:1?auth=c%26d&ca=%2Ftmp%2Fca.pem&srtp=off",
              "sips:2001@pbx:5061?fingerprint=aabbccddeeff00112233445566778899aabbccddeeff00112233445566778899"}) {
            QTest::newRow(url) << QString::fromLatin1(url);
        }
    }
    void aUrlComesBackAsItWent()
    {
        QFETCH(QString, url);
        const auto account = SipAccount::fromUrl(url);
        QVERIFY(account.ok());
        QCOMPARE(account.value().toUrl(), url);
    }

    void aSecretIsNeverWritten()
    {
        SipAccount account = SipAccount::fromUrl(QStringLiteral("sip:2001@pbx")).value();
        account.secret = QStringLiteral("hunter2");
        QVERIFY(!account.toUrl().contains(QLatin1String("hunter2")));
    }

    void aSecretInTheUrlIsRefusedAndNotRepeated_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("in the address") << QStringLiteral("sip:2001:hunter2@pbx");
        QTest::newRow("in the query") << QStringLiteral("sip:2001@pbx?secret=hunter2");
        QTest::newRow("as password") << QStringLiteral("sip:2001@pbx?password=hunter2");
        QTest::newRow("with a port behind") << QStringLiteral("sips:2001:hunter2@pbx:5061");
        QTest::newRow("in something else") << QStringLiteral("http://2001:hunter2@pbx");
    }
    void aSecretInTheUrlIsRefusedAndNotRepeated()
    {
        QFETCH(QString, url);
        const auto account = SipAccount::fromUrl(url);
        QVERIFY(!account.ok());
        QVERIFY(!account.error().isEmpty());
        QVERIFY(!account.error().contains(QLatin1String("hunter2")));
    }

    void whatIsNoAccountIsRefused_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url : {"",
                                "sip:",
                                "sip:pbx",
                                "sip:@pbx",
                                "sip:2001@",
                                "sip:2001@pbx:0",
                                "sip:2001@pbx:70000",
                                "sip:2001@pbx:",
                                "sip:2001@pbx:x",
                                "sip:2001@[::1",
                                "sip:2001@[::1]x",
                                "sip:2001@p<b>x",
                                "sip:2001@pbx;transport=sctp",
                                "sip:2001@pbx;lr",
                                "sips:2001@pbx;transport=udp",
                                "sip:2001@pbx?srtp=maybe",
                                "sip:2001@pbx?fingerprint=12",
                                "sip:20%0d%0a01@pbx",
                                "sip:20%2201@pbx",
                                "sip:2001@pbx?auth=a%22b",
                                "ami://2001@pbx",
                                "2001@pbx"}) {
            QTest::newRow(url) << QString::fromLatin1(url);
        }
    }
    void whatIsNoAccountIsRefused()
    {
        QFETCH(QString, url);
        const auto account = SipAccount::fromUrl(url);
        QVERIFY(!account.ok());
        QVERIFY(!account.error().isEmpty());
    }
};

QTEST_GUILESS_MAIN(SipAccountTest)
#include "tst_sipaccount.moc"
