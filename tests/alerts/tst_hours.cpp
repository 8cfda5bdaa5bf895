#include "alerts/hours.h"
#include "kit/testkit.h"

#include <QDateTime>
#include <QJsonDocument>

using namespace Floorwatch;
using namespace Floorwatch::Alerts;

namespace
{

constexpr quint8 Monday = 1;
constexpr quint8 Friday = 1 << 4;
constexpr quint8 Sunday = 1 << 6;
constexpr quint8 Workdays = 0x1f;
constexpr quint8 EveryDay = 0x7f;

Base::Instant utc(const char *iso)
{
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate);
    return Base::Instant(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

} // namespace

class TestHours : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void inForceByTheClockOnTheWall_data();
    void inForceByTheClockOnTheWall();
    void noShiftsMeanAlways();
    void jsonIsReadBack();
    void wrongJsonIsRefused_data();
    void wrongJsonIsRefused();
};

void TestHours::inForceByTheClockOnTheWall_data()
{
    QTest::addColumn<int>("weekdays");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("at");
    QTest::addColumn<bool>("inForceThen");
    const auto row = [](const char *name, int weekdays, int from, int to, const char *zone, const char *at, bool yes) {
        QTest::newRow(name) << weekdays << from << to << QByteArray(zone) << QString::fromLatin1(at) << yes;
    };
    // 2026-11-23 is a Monday; Shanghai is 8 hours ahead.
    row("first minute", Workdays, 540, 1080, "Asia/Shanghai", "2026-11-23T01:00:00Z", true);
    row("before it", Workdays, 540, 1080, "Asia/Shanghai", "2026-11-23T00:59:59Z", false);
    row("last minute", Workdays, 540, 1080, "Asia/Shanghai", "2026-11-23T09:59:59Z", true);
    row("the end does not belong to it", Workdays, 540, 1080, "Asia/Shanghai", "2026-11-23T10:00:00Z", false);
    row("not on Sunday", Workdays, 540, 1080, "Asia/Shanghai", "2026-11-22T04:00:00Z", false);
    row("Monday there while Sunday in UTC", Monday, 0, 480, "Asia/Shanghai", "2026-11-22T17:00:00Z", true);
    row("night shift, evening", Friday, 1320, 360, "Asia/Shanghai", "2026-11-27T15:00:00Z", true);
    row("night shift, the morning after", Friday, 1320, 360, "Asia/Shanghai", "2026-11-27T21:59:00Z", true);
    row("night shift, over", Friday, 1320, 360, "Asia/Shanghai", "2026-11-27T22:00:00Z", false);
    row("night shift, the morning before", Friday, 1320, 360, "Asia/Shanghai", "2026-11-26T18:00:00Z", false);
    row("Sunday's night reaches into Monday", Sunday, 1320, 360, "Asia/Shanghai", "2026-11-22T18:00:00Z", true);
    row("from six to six is a whole day", Monday, 360, 360, "UTC", "2026-11-24T05:59:00Z", true);
    row("and no longer", Monday, 360, 360, "UTC", "2026-11-24T06:00:00Z", false);
    row("the whole day, its last second", Monday, 0, 1440, "UTC", "2026-11-23T23:59:59Z", true);
    row("the whole day, the next", Monday, 0, 1440, "UTC", "2026-11-24T00:00:00Z", false);
    // Berlin: 2026-03-29 02:00 becomes 03:00, 2026-10-25 03:00 becomes 02:00.
    row("spring, before the change", EveryDay, 60, 180, "Europe/Berlin", "2026-03-29T00:59:59Z", true);
    row("spring, the shift ends with the missing hour", EveryDay, 60, 180, "Europe/Berlin", "2026-03-29T01:00:00Z",
        false);
    row("spring, nine is nine", EveryDay, 540, 600, "Europe/Berlin", "2026-03-29T07:00:00Z", true);
    row("autumn, first half past two", EveryDay, 120, 180, "Europe/Berlin", "2026-10-25T00:30:00Z", true);
    row("autumn, second half past two", EveryDay, 120, 180, "Europe/Berlin", "2026-10-25T01:30:00Z", true);
    row("autumn, three at last", EveryDay, 120, 180, "Europe/Berlin", "2026-10-25T02:00:00Z", false);
}

void TestHours::inForceByTheClockOnTheWall()
{
    QFETCH(int, weekdays);
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QByteArray, zone);
    QFETCH(QString, at);
    QFETCH(bool, inForceThen);
    const Hours hours{{{static_cast<quint8>(weekdays), from, to}}};
    QCOMPARE(inForce(hours, utc(at.toLatin1().constData()), QTimeZone(zone)), inForceThen);
}

void TestHours::noShiftsMeanAlways() { QVERIFY(inForce({}, utc("2026-11-23T03:00:00Z"), QTimeZone::utc())); }

void TestHours::jsonIsReadBack()
{
    const Hours hours{{{Workdays, 540, 1080}, {Sunday, 1320, 360}}};
    const auto read = hoursFromJson(toJson(hours));
    QVERIFY(read.has_value());
    QVERIFY(*read == hours);
    QVERIFY(hoursFromJson({}) == Hours{});
}

void TestHours::wrongJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no weekday") << QByteArray(R"([{"weekdays":0,"from":0,"to":60}])");
    QTest::newRow("an eighth weekday") << QByteArray(R"([{"weekdays":128,"from":0,"to":60}])");
    QTest::newRow("before midnight") << QByteArray(R"([{"weekdays":1,"from":-1,"to":60}])");
    QTest::newRow("after midnight") << QByteArray(R"([{"weekdays":1,"from":0,"to":1441}])");
    QTest::newRow("a text") << QByteArray(R"([{"weekdays":1,"from":"9","to":60}])");
    QTest::newRow("more than that") << QByteArray(R"([{"weekdays":1,"from":0,"to":60,"zone":"UTC"}])");
    QTest::newRow("no object") << QByteArray("[5]");
}

void TestHours::wrongJsonIsRefused()
{
    QFETCH(QByteArray, json);
    QVERIFY(!hoursFromJson(QJsonDocument::fromJson(json).array()).has_value());
}

QTEST_GUILESS_MAIN(TestHours)
#include "tst_hours.moc"
