#include "base/id.h"
#include "base/text.h"
#include "base/time.h"
#include "kit/testkit.h"

using namespace Floorwatch::Base;
using namespace std::chrono_literals;

class TestBase : public Floorwatch::TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void epochTextIsReadExactly_data();
    void epochTextIsReadExactly();
    void aDayIsAsLongAsItsZoneSays();
    void durationsReadAsSupervisorsReadThem();
    void textOfAPeerIsSafeToShow();
    void idsOfTwoPbxesNeverMix();
};

void TestBase::epochTextIsReadExactly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("micros");
    QTest::newRow("six decimals") << QByteArray("1795305850.184501") << Q_INT64_C(1795305850184501);
    QTest::newRow("whole") << QByteArray("1795305850") << Q_INT64_C(1795305850000000);
    QTest::newRow("one decimal") << QByteArray("5.5") << Q_INT64_C(5500000);
    QTest::newRow("nine decimals") << QByteArray("1.123456789") << Q_INT64_C(1123456);
    QTest::newRow("empty") << QByteArray() << Q_INT64_C(0);
    QTest::newRow("words") << QByteArray("never") << Q_INT64_C(0);
    QTest::newRow("tail") << QByteArray("12x") << Q_INT64_C(0);
    QTest::newRow("negative") << QByteArray("-3") << Q_INT64_C(0);
}

void TestBase::epochTextIsReadExactly()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, micros);
    QCOMPARE(toEpochMicros(parseEpoch(text)), micros);
}

void TestBase::aDayIsAsLongAsItsZoneSays()
{
    const QTimeZone berlin("Europe/Berlin");
    const Instant noon = fromEpochSeconds(1774782000); // 2026-03-29 13:00 in Berlin, the day of 23 hours
    QCOMPARE(endOfDay(noon, berlin) - startOfDay(noon, berlin), Span(23h));
    const QTimeZone shanghai("Asia/Shanghai");
    QCOMPARE(startOfDay(noon, shanghai), fromEpochSeconds(1774713600));
    QCOMPARE(endOfDay(noon, shanghai) - startOfDay(noon, shanghai), Span(24h));
}

void TestBase::durationsReadAsSupervisorsReadThem()
{
    QCOMPARE(durationText(7s), QStringLiteral("0:07"));
    QCOMPARE(durationText(12min + 34s), QStringLiteral("12:34"));
    QCOMPARE(durationText(1h + 2min + 3s), QStringLiteral("1:02:03"));
    QCOMPARE(durationText(-5s), QStringLiteral("0:00"));
}

void TestBase::textOfAPeerIsSafeToShow()
{
    QCOMPARE(fromPeer("李娜"), QStringLiteral("李娜"));
    QCOMPARE(fromPeer("a\tb\x1b[31m"), QStringLiteral("a b [31m"));
    QVERIFY(fromPeer("caf\xe9").contains(QChar::ReplacementCharacter));
}

void TestBase::idsOfTwoPbxesNeverMix()
{
    struct Tag;
    using Id = ScopedId<Tag>;
    const Id one{PbxId{0}, QStringLiteral("support")};
    const Id other{PbxId{1}, QStringLiteral("support")};
    QVERIFY(one != other);
    QVERIFY(one < other);
    QCOMPARE(one, (Id{PbxId{0}, QStringLiteral("support")}));
}

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
