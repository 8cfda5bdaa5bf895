#include "pbx/doctor.h"

#include "kit/testkit.h"
#include "pbx/fakeasterisk.h"

#include <QSignalSpy>

using namespace Floorwatch::Pbx;
using Floorwatch::PbxTest::FakeAsterisk;
using Level = DoctorItem::Level;

namespace
{

DoctorReport examine(quint16 port, const QString &secret = QStringLiteral("word"))
{
    FeedConfig config;
    config.host = QStringLiteral("127.0.0.1");
    config.port = port;
    config.user = QStringLiteral("console");
    config.secret = secret;
    Doctor doctor(config);
    QSignalSpy finished(&doctor, &Doctor::finished);
    doctor.start();
    if (finished.isEmpty() && !finished.wait(20'000)) {
        return {};
    }
    return finished.first().first().value<DoctorReport>();
}

const DoctorItem *find(const DoctorReport &report, const char *id)
{
    for (const DoctorItem &item : report.items) {
        if (item.id == QLatin1String(id)) {
            return &item;
        }
    }
    return nullptr;
}

} // namespace

class TestDoctor : public Floorwatch::TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<DoctorReport>(); }
    void aGoodPbxPasses();
    void missingRightsAreNamedWithTheSettingToChange();
    void aWrongSecretFailsAtTheLogin();
    void nobodyListeningFailsAtTheReach();
    void membersWhoseStateCannotBeSeenAreNamed();
    void chanSpyMissingIsSaid();
    void aMissingContextForTakeOversIsSaid();
};

void TestDoctor::aGoodPbxPasses()
{
    FakeAsterisk pbx;
    pbx.queueList = "Event: QueueParams\r\nQueue: support\r\n\r\nEvent: QueueMember\r\nQueue: support\r\nLocation: "
                    "PJSIP/1001\r\nStateInterface: PJSIP/1001\r\nStatus: 1\r\n\r\n";
    const DoctorReport report = examine(pbx.port());
    QVERIFY(!report.items.empty());
    QCOMPARE(find(report, "login")->level, Level::Ok);
    QCOMPARE(find(report, "write")->level, Level::Ok);
    QVERIFY(find(report, "version")->what.contains(QStringLiteral("22.10.1")));
    QVERIFY(find(report, "queues")->what.contains(QStringLiteral("1 queue")));
    QCOMPARE(find(report, "chanspy")->level, Level::Ok);
    QCOMPARE(find(report, "clock")->level, Level::Warn); // the fake's clock stands still
    QCOMPARE(report.exitCode(), 1);
}

void TestDoctor::missingRightsAreNamedWithTheSettingToChange()
{
    FakeAsterisk pbx;
    pbx.commands = "QueueStatus,Ping";
    const DoctorReport report = examine(pbx.port());
    QCOMPARE(find(report, "write")->level, Level::Warn);
    QVERIFY(find(report, "write")->what.contains(QStringLiteral("agent,call,originate,message")));
    QVERIFY(find(report, "write")->advice.contains(QStringLiteral("write=agent,call,originate,message")));
    QVERIFY(report.exitCode() >= 1);
}

void TestDoctor::aWrongSecretFailsAtTheLogin()
{
    FakeAsterisk pbx;
    const DoctorReport report = examine(pbx.port(), QStringLiteral("wrong"));
    QCOMPARE(find(report, "reach")->level, Level::Ok);
    QCOMPARE(find(report, "login")->level, Level::Fail);
    QVERIFY(find(report, "login")->advice.contains(QStringLiteral("[console]")));
    QCOMPARE(report.exitCode(), 2);
}

void TestDoctor::nobodyListeningFailsAtTheReach()
{
    quint16 port = 0;
    {
        FakeAsterisk pbx;
        port = pbx.port();
    }
    const DoctorReport report = examine(port);
    QCOMPARE(report.items.size(), size_t(1));
    QCOMPARE(find(report, "reach")->level, Level::Fail);
    QVERIFY(find(report, "reach")->advice.contains(QStringLiteral("manager.conf")));
}

void TestDoctor::membersWhoseStateCannotBeSeenAreNamed()
{
    FakeAsterisk pbx;
    pbx.queueList = "Event: QueueParams\r\nQueue: support\r\n\r\nEvent: QueueMember\r\nQueue: support\r\nLocation: "
                    "Local/1001@from-queue/n\r\nStateInterface: Local/1001@from-queue/n\r\nStatus: 1\r\n\r\n";
    const DoctorReport report = examine(pbx.port());
    QCOMPARE(find(report, "members")->level, Level::Warn);
    QVERIFY(find(report, "members")->what.contains(QStringLiteral("Local/1001@from-queue/n")));
    QVERIFY(find(report, "members")->advice.contains(QStringLiteral("queues.conf")));
}

void TestDoctor::chanSpyMissingIsSaid()
{
    FakeAsterisk pbx;
    pbx.refusals.insert("ModuleCheck", "Module not loaded");
    const DoctorReport report = examine(pbx.port());
    QCOMPARE(find(report, "chanspy")->level, Level::Warn);
    QVERIFY(find(report, "chanspy")->advice.contains(QStringLiteral("app_chanspy.so")));
}

void TestDoctor::aMissingContextForTakeOversIsSaid()
{
    FakeAsterisk pbx;
    pbx.commands += ",ShowDialPlan";
    QCOMPARE(find(examine(pbx.port()), "takeover")->level, Level::Ok);
    FakeAsterisk without;
    without.commands += ",ShowDialPlan";
    without.refusals.insert("ShowDialPlan", "Did not find context internal");
    const DoctorReport report = examine(without.port());
    QCOMPARE(find(report, "takeover")->level, Level::Warn);
    QVERIFY(find(report, "takeover")->advice.contains(QStringLiteral("takeovers=")));
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
