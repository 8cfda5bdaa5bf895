// What several programs at once, kill -9 and a full disk do to an audit trail.
#include "access/auditreader.h"
#include "access/auditrow.h"
#include "kit/testkit.h"
#include "trailkit.h"

#include <QProcess>
#include <QRandomGenerator>

#include <csignal>

using namespace TrailKit;

namespace
{

std::unique_ptr<QProcess> started(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->start(QStringLiteral(AUDIT_HELPER), arguments);
    return process;
}

} // namespace

class TestAuditCrash : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void threeProgramsAppendAtOnceWithoutLossOrGap();
    void aKilledProgramLosesNoRowThatItWasToldOf();
    void aFullDiskRefusesAndLeavesNoHalfRow();
    void rowsOfAnotherProgramInBetweenDoNotMatter();
};

void TestAuditCrash::threeProgramsAppendAtOnceWithoutLossOrGap()
{
    const Trail trail(0);
    constexpr int Each = 60;
    std::vector<std::unique_ptr<QProcess>> programs;
    for (const char *name : {"a", "b", "c"}) {
        programs.push_back(
            started({QStringLiteral("write"), trail.file, QString::fromLatin1(name), QString::number(Each)}));
    }
    for (const auto &program : programs) {
        QVERIFY(program->waitForFinished(60'000));
        QCOMPARE(program->readAllStandardError(), QByteArray());
        QCOMPARE(program->exitCode(), 0);
    }
    const AuditReport report = trail.check(true);
    QVERIFY2(report.whole(), qPrintable(report.why));
    QCOMPARE(report.rows, 1 + 3 * Each);
    QVERIFY(report.notices.isEmpty());
    QHash<QString, int> last;
    for (const QByteArray &line : trail.lines()) {
        const AuditEntry entry = parseRow(line)->entry;
        if (entry.action == QLatin1String("listen")) {
            QCOMPARE(entry.detail.toInt(), last[entry.who] + 1);
            last[entry.who] = entry.detail.toInt();
        }
    }
    QCOMPARE(last.size(), 3);
}

void TestAuditCrash::aKilledProgramLosesNoRowThatItWasToldOf()
{
    const Trail trail(0);
    QRandomGenerator random(5);
    int owed = 0;
    for (int round = 0; round < 40; ++round) {
        const auto program =
            started({QStringLiteral("write"), trail.file, QStringLiteral("killed"), QStringLiteral("1000000")});
        QVERIFY(program->waitForStarted());
        // Killed after some rows, at no moment of its choosing.
        const int enough = random.bounded(1, 12);
        QByteArray output;
        while (output.count('\n') < enough) {
            QVERIFY2(program->waitForReadyRead(), program->readAllStandardError().constData());
            output += program->readAllStandardOutput();
        }
        ::kill(static_cast<pid_t>(program->processId()), SIGKILL);
        program->waitForFinished();
        output += program->readAllStandardOutput();
        owed += static_cast<int>(output.count('\n'));
        // Whatever it left is no more than a row that the next append finishes or marks.
        const AuditReport report = trail.check(true);
        QVERIFY2(report.whole() || report.fault == Fault::Torn, qPrintable(report.why));
    }
    QVERIFY(trail.trail->append(entry(1)));
    const AuditReport report = trail.check(true);
    QVERIFY2(report.whole(), qPrintable(report.why));
    QVERIFY2(report.rows >= owed + 2, qPrintable(QStringLiteral("%1 rows, %2 owed").arg(report.rows).arg(owed)));
}

void TestAuditCrash::aFullDiskRefusesAndLeavesNoHalfRow()
{
    for (const int bytes : {3000, 3001, 3100, 3200, 3300}) {
        Trail trail(1);
        const auto program = started({QStringLiteral("full"), trail.file, QString::number(bytes)});
        QVERIFY(program->waitForFinished(60'000));
        QCOMPARE(program->exitCode(), 0);
        const int rows = program->readAllStandardOutput().trimmed().toInt();
        QVERIFY(rows > 2);
        QVERIFY(trail.bytes().size() <= bytes);
        QCOMPARE(trail.lines().size(), rows + 2);
        const AuditReport report = trail.check(true);
        QVERIFY2(report.whole(), qPrintable(report.why));
        QVERIFY(report.notices.isEmpty());
        QVERIFY(trail.trail->append(entry(2))); // there is room again
        QVERIFY(trail.check(true).whole());
    }
}

void TestAuditCrash::rowsOfAnotherProgramInBetweenDoNotMatter()
{
    Trail trail(1);
    for (int i = 0; i < 5; ++i) {
        const auto program =
            started({QStringLiteral("write"), trail.file, QStringLiteral("other"), QStringLiteral("2")});
        QVERIFY(program->waitForFinished(60'000));
        QVERIFY(trail.trail->append(entry(i)));
    }
    QVERIFY(trail.check(true).whole());
    QCOMPARE(trail.check(true).rows, 2 + 15);
}

QTEST_GUILESS_MAIN(TestAuditCrash)
#include "tst_auditcrash.moc"
