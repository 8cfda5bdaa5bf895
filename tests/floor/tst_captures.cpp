// The figures of recorded streams of real PBXs, against what these PBXs wrote into their own queue_log.
#include "kit/foldstream.h"
#include "kit/queuelog.h"
#include "kit/testkit.h"

#include <QDir>

using namespace Floorwatch;
using namespace Floorwatch::Domain;
using TestKit::LoggedVisit;

namespace
{

VisitOutcome settled(VisitOutcome outcome)
{
    return outcome == VisitOutcome::Talking ? VisitOutcome::Answered : outcome;
}

bool gaveUpOrTimedOut(VisitOutcome outcome)
{
    return outcome == VisitOutcome::Abandoned || outcome == VisitOutcome::TimedOut;
}

} // namespace

class TestCaptures : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void everyVisitEqualsTheQueueLog_data();
    void everyVisitEqualsTheQueueLog();
    void queueTotalsEqualTheQueueLog_data() { everyVisitEqualsTheQueueLog_data(); }
    void queueTotalsEqualTheQueueLog();
    void talkTimesEqualTheQueueLog();
    void membersStandAsTheLastSnapshotSays();
    void twoMembersOfOneNameAreTwoAgents();
    void oneMemberOfTwoQueuesIsOneAgent();
    void nothingIsMalformedInARealStream();
    void singleHappeningsEqualTheirQueueLogs_data();
    void singleHappeningsEqualTheirQueueLogs();
};

void TestCaptures::everyVisitEqualsTheQueueLog_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("stream");
    QTest::addColumn<bool>("restricted");
    for (const char *folder : {"asterisk22", "asterisk16"}) {
        const QString path = QStringLiteral("captures/") + QLatin1String(folder);
        QTest::addRow("%s full", folder) << path << QStringLiteral("full.ami") << false;
        QTest::addRow("%s restricted", folder) << path << QStringLiteral("restricted.ami") << true;
    }
}

void TestCaptures::everyVisitEqualsTheQueueLog()
{
    QFETCH(QString, folder);
    QFETCH(QString, stream);
    QFETCH(bool, restricted);
    const auto folded = TestKit::foldStream(TestKit::testData(folder + QLatin1Char('/') + stream));
    const auto logged = TestKit::readQueueLog(TestKit::testData(folder + QStringLiteral("/queue_log")));
    QVERIFY(logged.size() > 100);
    QCOMPARE(folded.visits.size(), logged.size());

    QHash<QString, std::vector<Visit>> ours;
    std::vector<Visit> visits = folded.visits;
    std::sort(visits.begin(), visits.end(), [](const Visit &a, const Visit &b) { return a.serial < b.serial; });
    for (const Visit &visit : visits) {
        ours[visit.queue.key + QLatin1Char(' ') + visit.leg.key].push_back(visit);
    }
    for (const LoggedVisit &expected : logged) {
        const QString key = expected.queue + QLatin1Char(' ') + expected.uniqueid;
        auto &mine = ours[key];
        QVERIFY2(!mine.empty(), qPrintable(key + QStringLiteral(" is missing")));
        const Visit visit = mine.front();
        mine.erase(mine.begin());
        const VisitOutcome outcome = settled(visit.outcome);
        // With restricted rights the stream itself does not tell a time limit from a manager's hang-up.
        if (!restricted || !gaveUpOrTimedOut(outcome) || !gaveUpOrTimedOut(expected.outcome)) {
            QVERIFY2(outcome == expected.outcome, qPrintable(key + QStringLiteral(": ") + text(outcome) +
                                                             QStringLiteral(" instead of ") + text(expected.outcome)));
        }
        if (expected.waitSeconds >= 0) {
            // queue_log subtracts whole seconds, so it may be up to one off either way.
            QVERIFY2(std::abs(Base::toSeconds(visit.wait) - expected.waitSeconds) < 1.0, qPrintable(key));
        }
        QVERIFY(std::abs(Base::toEpochSeconds(visit.joined) - static_cast<double>(expected.joined)) < 1.1);
    }
}

void TestCaptures::queueTotalsEqualTheQueueLog()
{
    QFETCH(QString, folder);
    QFETCH(QString, stream);
    QFETCH(bool, restricted);
    const auto folded = TestKit::foldStream(TestKit::testData(folder + QLatin1Char('/') + stream));
    const auto logged = TestKit::readQueueLog(TestKit::testData(folder + QStringLiteral("/queue_log")));
    QCOMPARE(folded.floor->queues().size(), size_t(3));
    for (const Floor::QueueRecord &queue : folded.floor->queues()) {
        QHash<VisitOutcome, int> count;
        int offered = 0;
        int inTime = 0;
        for (const LoggedVisit &visit : logged) {
            if (visit.queue == queue.id.key) {
                ++offered;
                ++count[visit.outcome];
                inTime += visit.outcome == VisitOutcome::Answered && visit.waitSeconds <= 20 ? 1 : 0;
            }
        }
        const QueueCounts &mine = queue.counts;
        QCOMPARE(mine.offered, offered);
        QCOMPARE(mine.answered, count[VisitOutcome::Answered]);
        QCOMPARE(mine.answeredInTime, inTime);
        QCOMPARE(mine.movedOn, count[VisitOutcome::MovedOn]);
        QCOMPARE(mine.abandoned + mine.timedOut, count[VisitOutcome::Abandoned] + count[VisitOutcome::TimedOut]);
        if (!restricted) {
            QCOMPARE(mine.abandoned, count[VisitOutcome::Abandoned]);
        }
        QCOMPARE(static_cast<int>(queue.waiting.size()), count[VisitOutcome::Waiting]);
        QCOMPARE(mine.offered, mine.answered + mine.abandoned + mine.timedOut + mine.movedOn +
                                   static_cast<int>(queue.waiting.size()));
    }
}

void TestCaptures::talkTimesEqualTheQueueLog()
{
    const auto folded = TestKit::foldStream(TestKit::testData(QStringLiteral("captures/asterisk22/full.ami")));
    QHash<QString, QByteArrayList> lines;
    const auto log = TestKit::testData(QStringLiteral("captures/asterisk22/queue_log")).split('\n');
    for (const QByteArray &line : log) {
        const auto fields = line.split('|');
        if (fields.value(4).startsWith("COMPLETE")) {
            lines[QString::fromUtf8(fields[2]) + QLatin1Char(' ') + QString::fromUtf8(fields[1])] << fields[6];
        }
    }
    int compared = 0;
    QHash<QString, int> visitsOfLeg;
    for (const Visit &visit : folded.visits) {
        ++visitsOfLeg[visit.leg.key];
    }
    for (const Visit &visit : folded.visits) {
        const auto logged = lines.value(visit.queue.key + QLatin1Char(' ') + visit.leg.key);
        // A call redirected while talking is logged as complete only when it ends for good, elsewhere.
        if (visit.outcome == VisitOutcome::Answered && logged.size() == 1 && visitsOfLeg[visit.leg.key] == 1) {
            QVERIFY2(std::abs(Base::toSeconds(visit.talk) - logged.first().toDouble()) < 1.1,
                     qPrintable(visit.leg.key));
            ++compared;
        }
    }
    QVERIFY(compared > 25);
}

void TestCaptures::membersStandAsTheLastSnapshotSays()
{
    const QByteArray stream = TestKit::testData(QStringLiteral("captures/asterisk22/full.ami"));
    const auto folded = TestKit::foldStream(stream);
    const qsizetype last = stream.lastIndexOf("Message: Queue status will follow");
    Wire::AmiReader reader;
    reader.feed(stream.sliced(last));
    Wire::AmiFrame frame;
    int members = 0;
    while (reader.next(frame)) {
        if (frame.type() != "QueueMember") {
            continue;
        }
        ++members;
        const int index = folded.floor->agentIndex({PbxId{}, QString::fromUtf8(frame.value("Location").toByteArray())});
        QVERIFY(index >= 0);
        const Floor::AgentRecord &agent = folded.floor->agents()[static_cast<size_t>(index)];
        const QString queue = QString::fromUtf8(frame.value("Queue").toByteArray());
        const auto found = std::find_if(agent.memberships.begin(), agent.memberships.end(),
                                        [&](const Membership &m) { return m.queue.key == queue; });
        QVERIFY(found != agent.memberships.end());
        QCOMPARE(found->penalty, frame.value("Penalty").toInt());
        QCOMPARE(found->paused, frame.value("Paused") == "1");
        QCOMPARE(found->pauseReason, QString::fromUtf8(frame.value("PausedReason").toByteArray()));
    }
    size_t known = 0;
    for (const Floor::AgentRecord &agent : folded.floor->agents()) {
        known += agent.memberships.size();
    }
    QCOMPARE(static_cast<int>(known), members);
}

void TestCaptures::twoMembersOfOneNameAreTwoAgents()
{
    const auto folded = TestKit::foldStream(TestKit::testData(QStringLiteral("captures/asterisk22/full.ami")));
    QStringList ids;
    for (const Floor::AgentRecord &agent : folded.floor->agents()) {
        if (agent.name == QLatin1String("Grace He")) {
            ids << agent.id.key;
        }
    }
    ids.sort();
    QCOMPARE(ids, QStringList({QStringLiteral("PJSIP/1007"), QStringLiteral("PJSIP/1008")}));
}

void TestCaptures::oneMemberOfTwoQueuesIsOneAgent()
{
    const auto folded = TestKit::foldStream(TestKit::testData(QStringLiteral("captures/asterisk22/full.ami")));
    int carols = 0;
    for (const Floor::AgentRecord &agent : folded.floor->agents()) {
        if (agent.id.key == QLatin1String("PJSIP/1003")) {
            ++carols;
            QCOMPARE(agent.memberships.size(), size_t(2));
        }
    }
    QCOMPARE(carols, 1);
}

void TestCaptures::nothingIsMalformedInARealStream()
{
    for (const char *file : {"captures/asterisk22/full.ami", "captures/asterisk22/restricted.ami",
                             "captures/asterisk16/full.ami", "captures/asterisk16/restricted.ami"}) {
        const auto folded = TestKit::foldStream(TestKit::testData(QString::fromLatin1(file)));
        QCOMPARE(folded.health.malformed, quint64(0));
        QVERIFY(folded.health.troubles.empty());
    }
}

void TestCaptures::singleHappeningsEqualTheirQueueLogs_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(QStringLiteral(FLOORWATCH_TEST_DATA "/scenarios"));
    const QStringList streams = folder.entryList({QStringLiteral("*.ami")});
    QVERIFY(streams.size() >= 30);
    for (const QString &stream : streams) {
        QTest::addRow("%s", qPrintable(stream)) << stream.chopped(4);
    }
}

void TestCaptures::singleHappeningsEqualTheirQueueLogs()
{
    QFETCH(QString, name);
    const auto folded =
        TestKit::foldStream(TestKit::testData(QStringLiteral("scenarios/") + name + QStringLiteral(".ami")));
    const auto logged =
        TestKit::readQueueLog(TestKit::testData(QStringLiteral("scenarios/") + name + QStringLiteral(".queue_log")));
    std::vector<Visit> visits = folded.visits;
    std::sort(visits.begin(), visits.end(), [](const Visit &a, const Visit &b) { return a.serial < b.serial; });
    QStringList expected;
    QStringList seen;
    for (const LoggedVisit &visit : logged) {
        expected << visit.queue + QLatin1Char(' ') + visit.uniqueid + QLatin1Char(' ') + text(visit.outcome);
    }
    for (const Visit &visit : visits) {
        seen << visit.queue.key + QLatin1Char(' ') + visit.leg.key + QLatin1Char(' ') + text(settled(visit.outcome));
    }
    expected.sort();
    seen.sort();
    QCOMPARE(seen, expected);
}

QTEST_GUILESS_MAIN(TestCaptures)
#include "tst_captures.moc"
