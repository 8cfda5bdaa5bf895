// The policy's file: what is written reads back, and what is broken stays as it is.
#include "access/folder.h"
#include "access/policy.h"
#include "kit/testkit.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Floorwatch::Access;

namespace
{

Policy full()
{
    Policy policy;
    policy.teams = {{QStringLiteral("red"), {QStringLiteral("PJSIP/1001"), QStringLiteral("PJSIP/1002")}},
                    {QStringLiteral("客服"), {}}};
    policy.exemptAgents = {QStringLiteral("王芳")};
    policy.exemptCallers = {QStringLiteral("+8610*")};
    policy.exemptTags = {QStringLiteral("lawyer")};
    policy.reasonAskedFor = {Right::Barge, Right::TakeOver};
    policy.notice = Notice::CustomerAnnouncement;
    policy.announcementFile = QStringLiteral("custom/monitored");
    policy.idleLockMinutes = 0;
    policy.deskPhoneAllowed = false;
    policy.unknown = {{QStringLiteral("later"), 7}};
    return policy;
}

void put(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray got(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
}

} // namespace

class TestPolicy : public Floorwatch::TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenReadsBack();
    void withoutAFileItIsTheDefault();
    void membersOfANewerVersionAreKept();
    void aBrokenFileIsRefusedAndLeftAsItIs_data();
    void aBrokenFileIsRefusedAndLeftAsItIs();
    void theFileIsForItsOwnerAlone();
    void aFolderThatCannotBeWrittenIsTold();
    void theFolderIsMadeForItsOwnerAlone();
    void noticesReadBack();
};

void TestPolicy::whatIsWrittenReadsBack()
{
    const QTemporaryDir dir;
    const QString file = policyFile(dir.path());
    QVERIFY(savePolicy(file, full()));
    const auto policy = loadPolicy(file);
    QVERIFY2(policy, policy ? "" : qPrintable(policy.error()));
    QCOMPARE(policy.value() == full(), true);
    QVERIFY(savePolicy(file, Policy()));
    QCOMPARE(loadPolicy(file).value() == Policy(), true);
}

void TestPolicy::withoutAFileItIsTheDefault()
{
    const QTemporaryDir dir;
    const auto policy = loadPolicy(policyFile(dir.path()));
    QVERIFY(policy);
    QCOMPARE(policy.value() == Policy(), true);
    QCOMPARE(policy.value().idleLockMinutes, 15);
    QVERIFY(!QFile::exists(policyFile(dir.path())));
}

void TestPolicy::membersOfANewerVersionAreKept()
{
    const auto policy = policyFromJson(R"({"format":1,"notice":"agentTone","shifts":{"early":[1,2]}})");
    QVERIFY(policy);
    QCOMPARE(policy.value().notice, Notice::AgentTone);
    const QJsonObject again = QJsonDocument::fromJson(toJson(policy.value())).object();
    QCOMPARE(again.value(QStringLiteral("shifts")).toObject().value(QStringLiteral("early")).toArray().size(), 2);
}

void TestPolicy::aBrokenFileIsRefusedAndLeftAsItIs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("teams=red");
    QTest::newRow("cut off") << QByteArray(R"({"format":1,"exemptAgents":["PJSIP/1)");
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("no format") << QByteArray(R"({"exemptAgents":[]})");
    QTest::newRow("a newer format") << QByteArray(R"({"format":2})");
    QTest::newRow("a text for a list") << QByteArray(R"({"format":1,"exemptAgents":"PJSIP/1001"})");
    QTest::newRow("a number among texts") << QByteArray(R"({"format":1,"exemptCallers":[8610]})");
    QTest::newRow("teams as a list") << QByteArray(R"({"format":1,"teams":["red"]})");
    QTest::newRow("a team as a text") << QByteArray(R"({"format":1,"teams":{"red":"PJSIP/1001"}})");
    QTest::newRow("a right that is none") << QByteArray(R"({"format":1,"reasonAskedFor":["lissten"]})");
    QTest::newRow("a notice that is none") << QByteArray(R"({"format":1,"notice":"beep"})");
    QTest::newRow("minutes below zero") << QByteArray(R"({"format":1,"idleLockMinutes":-1})");
    QTest::newRow("minutes as a text") << QByteArray(R"({"format":1,"idleLockMinutes":"15"})");
    QTest::newRow("a truth as a number") << QByteArray(R"({"format":1,"deskPhoneAllowed":1})");
}

void TestPolicy::aBrokenFileIsRefusedAndLeftAsItIs()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir dir;
    const QString file = policyFile(dir.path());
    put(file, bytes);
    const auto policy = loadPolicy(file);
    QVERIFY(!policy);
    QVERIFY2(policy.error().contains(file), qPrintable(policy.error()));
    QVERIFY(policy.error().contains(QStringLiteral("left as it is")));
    QVERIFY(!savePolicy(file, full()));
    QCOMPARE(got(file), bytes);
}

void TestPolicy::theFileIsForItsOwnerAlone()
{
    const QTemporaryDir dir;
    const QString file = policyFile(dir.path());
    QVERIFY(savePolicy(file, full()));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                        QFileDevice::WriteOther | QFileDevice::ExeOwner;
    QCOMPARE(QFileInfo(file).permissions() & others, QFileDevice::Permissions());
}

void TestPolicy::aFolderThatCannotBeWrittenIsTold()
{
    const QTemporaryDir dir;
    const auto saved = savePolicy(dir.filePath(QStringLiteral("nowhere/policy.json")), full());
    QVERIFY(!saved);
    QVERIFY(saved.error().contains(QStringLiteral("nowhere")));
}

void TestPolicy::theFolderIsMadeForItsOwnerAlone()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(QStringLiteral("a/b/access"));
    QVERIFY(makeFolder(folder));
    QVERIFY(makeFolder(folder));
    const auto others = QFileDevice::ReadGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::ExeOther;
    QCOMPARE(QFileInfo(folder).permissions() & others, QFileDevice::Permissions());
    put(dir.filePath(QStringLiteral("file")), "x");
    QVERIFY(!makeFolder(dir.filePath(QStringLiteral("file/access"))));
    QVERIFY(defaultFolder().endsWith(QStringLiteral("/Floorwatch/Floorwatch/access")));
}

void TestPolicy::noticesReadBack()
{
    for (int i = 0; i < NoticeCount; ++i) {
        QCOMPARE(noticeFromText(text(static_cast<Notice>(i))), static_cast<Notice>(i));
    }
    QVERIFY(!noticeFromText(QStringLiteral("beep")));
}

QTEST_GUILESS_MAIN(TestPolicy)
#include "tst_policy.moc"
