#include "pbx/feedconfig.h"

#include "kit/testkit.h"

using namespace Floorwatch::Pbx;

class TestFeedConfig : public Floorwatch::TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void goodUrls_data();
    void goodUrls();
    void badUrlsAreExplained_data();
    void badUrlsAreExplained();
    void loopbackIsThisMachine();
    void fingerprintsComeInAnyForm();
    void whatTellsTheReasonOfACallCanBeNamed();
};

void TestFeedConfig::goodUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<FeedKind>("kind");
    QTest::addColumn<QString>("name");
    QTest::newRow("ami") << QStringLiteral("ami://console@pbx.example:5060") << FeedKind::Ami
                         << QStringLiteral("console@pbx.example:5060");
    QTest::newRow("default port") << QStringLiteral("ami://console@10.0.0.1") << FeedKind::Ami
                                  << QStringLiteral("console@10.0.0.1:5038");
    QTest::newRow("tls") << QStringLiteral("amis://console@10.0.0.1") << FeedKind::AmiTls
                         << QStringLiteral("console@10.0.0.1:5039");
    QTest::newRow("ipv6") << QStringLiteral("ami://console@[::1]:5038") << FeedKind::Ami
                          << QStringLiteral("console@::1:5038");
    QTest::newRow("replay") << QStringLiteral("replay:/tmp/day one.ami?speed=60") << FeedKind::Replay
                            << QStringLiteral("day one.ami");
}

void TestFeedConfig::goodUrls()
{
    QFETCH(QString, url);
    QFETCH(FeedKind, kind);
    QFETCH(QString, name);
    const auto config = FeedConfig::fromUrl(url);
    QVERIFY2(config.ok(), qPrintable(config.ok() ? QString() : config.error()));
    QCOMPARE(config.value().kind, kind);
    QCOMPARE(config.value().name, name);
    const auto again = FeedConfig::fromUrl(config.value().toUrl());
    QVERIFY(again.ok());
    QCOMPARE(again.value().toUrl(), config.value().toUrl());
    QCOMPARE(again.value().speed, config.value().speed);
}

void TestFeedConfig::badUrlsAreExplained_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QString() << QStringLiteral("ami://user@host:port");
    QTest::newRow("http") << QStringLiteral("http://x@y") << QStringLiteral("ami://user@host:port");
    QTest::newRow("no user") << QStringLiteral("ami://host") << QStringLiteral("lacks the user");
    QTest::newRow("secret") << QStringLiteral("ami://user:word@host") << QStringLiteral("--secret-file");
    QTest::newRow("no file") << QStringLiteral("replay:") << QStringLiteral("replay:FILE");
    QTest::newRow("speed") << QStringLiteral("replay:x?speed=fast") << QStringLiteral("number");
    QTest::newRow("negative speed") << QStringLiteral("replay:x?speed=-1") << QStringLiteral("number");
}

void TestFeedConfig::badUrlsAreExplained()
{
    QFETCH(QString, url);
    QFETCH(QString, says);
    const auto config = FeedConfig::fromUrl(url);
    QVERIFY(!config.ok());
    QVERIFY2(config.error().contains(says), qPrintable(config.error()));
    QVERIFY(!config.error().contains(QStringLiteral("word")) || url.isEmpty());
}

void TestFeedConfig::loopbackIsThisMachine()
{
    QVERIFY(isLoopback(QStringLiteral("localhost")));
    QVERIFY(isLoopback(QStringLiteral("127.0.0.9")));
    QVERIFY(isLoopback(QStringLiteral("::1")));
    QVERIFY(!isLoopback(QStringLiteral("10.0.0.1")));
    QVERIFY(!isLoopback(QStringLiteral("pbx.example")));
}

void TestFeedConfig::fingerprintsComeInAnyForm()
{
    QCOMPARE(normalFingerprint(QStringLiteral("AB:cd 01")), QStringLiteral("abcd01"));
    QCOMPARE(normalFingerprint(QStringLiteral("sha256 Fingerprint=AB:CD")), QStringLiteral("abcd"));
    QCOMPARE(
        FeedConfig::fromUrl(QStringLiteral("amis://u@h?fingerprint=AB:CD&queues=q&transfers=t")).value().fingerprint,
        QStringLiteral("abcd"));
    QCOMPARE(FeedConfig::fromUrl(QStringLiteral("amis://u@h?queues=q&transfers=t")).value().queueContext,
             QStringLiteral("q"));
}

void TestFeedConfig::whatTellsTheReasonOfACallCanBeNamed()
{
    const QStringList twoContexts{QStringLiteral("ivr-main"), QStringLiteral("ivr-billing")};
    for (const auto *begin : {"ami://u@h?", "replay:/tmp/day one.ami?speed=2&"}) {
        const auto plain = FeedConfig::fromUrl(QString::fromLatin1(begin)).value();
        QCOMPARE(plain.variables, QStringList{QStringLiteral("CALL_REASON")});
        QCOMPARE(plain.userEvents, (QStringList{QStringLiteral("CallReason"), QStringLiteral("NoticeRead")}));
        QVERIFY(plain.contexts.isEmpty());
        const QString url =
            QString::fromLatin1(begin) + QStringLiteral("variables=A,B&userEvents=&contexts=ivr-main,ivr-billing");
        for (const QString &text : {url, FeedConfig::fromUrl(url).value().toUrl()}) {
            const auto config = FeedConfig::fromUrl(text);
            QVERIFY2(config.ok(), qPrintable(text));
            QCOMPARE(config.value().variables, (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
            QVERIFY(config.value().userEvents.isEmpty());
            QCOMPARE(config.value().contexts, twoContexts);
        }
        for (const QString &bad :
             {QStringLiteral("A%0AAction: x"), QStringLiteral("A B"), QString(81, QLatin1Char('A'))}) {
            const auto config = FeedConfig::fromUrl(QString::fromLatin1(begin) + QStringLiteral("variables=") + bad);
            QVERIFY(!config.ok());
        }
    }
}

QTEST_GUILESS_MAIN(TestFeedConfig)
#include "tst_feedconfig.moc"
