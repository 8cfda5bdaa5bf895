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

QTEST_GUILESS_MAIN(TestFeedConfig)
#include "tst_feedconfig.moc"
