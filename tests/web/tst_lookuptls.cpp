// The look-up over TLS: the right certificate, and every wrong one.
#include "kit/testkit.h"
#include "phone/certificates.h"
#include "web/lookup.h"
#include "web/webserver.h"

#include <QSignalSpy>

using namespace Floorwatch;
using Fake::answerOf;
using Fake::WebRequest;
using Fake::WebServer;
using Web::Lookup;

namespace
{

const QString Here = QStringLiteral("IP:127.0.0.1");

bool openssl(const QStringList &arguments)
{
    QProcess program;
    program.start(QStringLiteral("openssl"), arguments);
    return program.waitForFinished(60'000) && program.exitCode() == 0;
}

} // namespace

class TestLookupTls : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theHousesOwnAuthorityIsTrusted();
    void wrongCertificatesAreRefused_data();
    void wrongCertificatesAreRefused();

private:
    [[nodiscard]] bool makeExpired();
    void ask(const QString &certificate, const QString &caFile, QString *trouble, bool *wasAsked);
    Fake::Certificates m_certificates;
};

void TestLookupTls::initTestCase()
{
    QVERIFY(m_certificates.make(QStringLiteral("right"), Here));
    QVERIFY(m_certificates.make(QStringLiteral("other"), QStringLiteral("DNS:other.example")));
    QVERIFY(makeExpired());
}

bool TestLookupTls::makeExpired()
{
    const QString name = QStringLiteral("expired");
    const QString request = m_certificates.certificate(QStringLiteral("request"));
    return openssl({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-newkey"),
                    QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-subj"),
                    QStringLiteral("/CN=expired"), QStringLiteral("-addext"), QStringLiteral("subjectAltName=") + Here,
                    QStringLiteral("-keyout"), m_certificates.key(name), QStringLiteral("-out"), request}) &&
           openssl({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), request,
                    QStringLiteral("-CA"), m_certificates.certificate(QStringLiteral("right")),
                    QStringLiteral("-CAkey"), m_certificates.key(QStringLiteral("right")),
                    QStringLiteral("-CAcreateserial"), QStringLiteral("-copy_extensions"), QStringLiteral("copy"),
                    QStringLiteral("-days"), QStringLiteral("-1"), QStringLiteral("-out"),
                    m_certificates.certificate(name)});
}

void TestLookupTls::ask(const QString &certificate, const QString &caFile, QString *trouble, bool *wasAsked)
{
    const WebServer server([](const WebRequest &) { return answerOf(200, R"({"name":"Wang Fang"})"); },
                           m_certificates.server(certificate));
    Web::LookupSettings settings;
    settings.enabled = true;
    settings.urlTemplate = server.url(QStringLiteral("/{number}"));
    settings.fields = {{QStringLiteral("name"), QStringLiteral("name")}};
    settings.timeoutMillis = 20'000;
    settings.caFile = caFile;
    const Base::ManualClock clock(Base::fromEpochSeconds(1'800'000'000));
    Lookup lookup(clock);
    lookup.setSettings(settings, {});
    QVERIFY2(lookup.status().trouble.isEmpty(), qPrintable(lookup.status().trouble));
    lookup.ask(QStringLiteral("1001"));
    QTRY_VERIFY_WITH_TIMEOUT(lookup.status().answered + lookup.status().failed == 1, 30'000);
    *trouble = lookup.status().trouble;
    *wasAsked = !server.requests.empty();
}

void TestLookupTls::theHousesOwnAuthorityIsTrusted()
{
    QString trouble;
    bool wasAsked = false;
    ask(QStringLiteral("right"), m_certificates.certificate(QStringLiteral("right")), &trouble, &wasAsked);
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    QVERIFY(wasAsked);
}

void TestLookupTls::wrongCertificatesAreRefused_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QString>("said");
    QTest::newRow("signed by itself") << "right"
                                      << ""
                                      << "self-signed";
    QTest::newRow("of another authority") << "right"
                                          << "other"
                                          << "not trusted";
    QTest::newRow("of another machine") << "other"
                                        << "other"
                                        << "host name";
    QTest::newRow("out of date") << "expired"
                                 << "expired"
                                 << "expired";
}

void TestLookupTls::wrongCertificatesAreRefused()
{
    QFETCH(QString, certificate);
    QFETCH(QString, authority);
    QFETCH(QString, said);
    QString trouble;
    bool wasAsked = true;
    ask(certificate, authority.isEmpty() ? QString() : m_certificates.certificate(authority), &trouble, &wasAsked);
    QVERIFY2(trouble.contains(QStringLiteral("certificate")) && trouble.contains(said), qPrintable(trouble));
    QVERIFY(!wasAsked); // no number leaves the house
}

QTEST_GUILESS_MAIN(TestLookupTls)
#include "tst_lookuptls.moc"
