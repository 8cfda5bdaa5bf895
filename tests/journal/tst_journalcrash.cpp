// What kill -9, a full disk and missing permissions do to a journal.
#include "journal/journalreader.h"
#include "journal/schema.h"
#include "kit/testkit.h"

#include "base/clock.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <csignal>

using namespace Floorwatch;
using namespace Floorwatch::Journal;

namespace
{

struct Told {
    int sequence = 0;
    Base::Instant at;
};

/// What the child said that it had appended; a line cut off by the kill is left out.
std::vector<Told> toldLines(const QByteArray &output)
{
    std::vector<Told> lines;
    for (const QByteArray &line : output.left(output.lastIndexOf('\n')).split('\n')) {
        const auto words = line.split(' ');
        if (words.size() == 2) {
            lines.push_back({words[0].toInt(), Base::fromEpochMicros(words[1].toLongLong())});
        }
    }
    return lines;
}

QByteArray bytesOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The sequence number of the last event kept; -1 where one in between is missing or the file is damaged.
int lastKept(const QString &file)
{
    auto reader = JournalReader::open(file);
    if (!reader || !reader.value().checkIntegrity()) {
        return -1;
    }
    reader.value().addFeed(Domain::PbxId{0}, QStringLiteral("crash"));
    int last = 0;
    const auto read = reader.value().read({}, [&](qint64, Domain::PbxEvent &&event) {
        const int sequence = std::get<Domain::LegGone>(event.body).cause;
        const bool next = sequence == last + 1;
        last = next ? sequence : -1;
        return next;
    });
    return read && read.value().unreadable == 0 ? last : -1;
}

} // namespace

class TestJournalCrash : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void killedWriterLosesAtMostTheLast200Milliseconds();
    void killedWriterLeavesTheNextOneAWritableJournal();
    void readOnlyFileIsNamed();
    void readOnlyFolderIsNamed();
};

void TestJournalCrash::killedWriterLosesAtMostTheLast200Milliseconds()
{
    using namespace std::chrono_literals;
    QRandomGenerator random(7);
    for (int round = 0; round < 25; ++round) {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("journal.db"));
        QProcess child;
        child.start(QStringLiteral(JOURNAL_HELPER), {QStringLiteral("write"), file});
        QVERIFY(child.waitForStarted());
        // Killed after some number of events, at no moment of the writer's choosing.
        const int enough = random.bounded(1, 9'000);
        QByteArray output;
        while (output.count('\n') < enough) {
            QVERIFY(child.waitForReadyRead());
            output += child.readAllStandardOutput();
        }
        const Base::Instant killed = Base::SystemClock().now();
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        child.waitForFinished();
        output += child.readAllStandardOutput();

        const int kept = lastKept(file);
        QVERIFY(kept >= 0);
        int owed = 0;
        for (const Told &told : toldLines(output)) {
            owed = told.at <= killed - 200ms ? told.sequence : owed;
        }
        QVERIFY2(kept >= owed, qPrintable(QStringLiteral("kept %1, owed %2").arg(kept).arg(owed)));
    }
}

void TestJournalCrash::killedWriterLeavesTheNextOneAWritableJournal()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("journal.db"));
    for (int round = 0; round < 5; ++round) {
        QProcess child;
        child.start(QStringLiteral(JOURNAL_HELPER), {QStringLiteral("write"), file});
        // It speaks only once the journal is on, so the lock of the one before did not keep it out.
        QVERIFY(child.waitForReadyRead());
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        child.waitForFinished();
    }
    auto reader = JournalReader::open(file);
    QVERIFY(reader.ok());
    QVERIFY(reader.value().checkIntegrity().ok());
}

void TestJournalCrash::readOnlyFileIsNamed()
{
    QTemporaryDir folder;
    QFile::setPermissions(folder.path(), QFile::Permissions(0x7777)); // others may enter and write
    const QString file = folder.filePath(QStringLiteral("journal.db"));
    OpenFailure failure;
    QVERIFY(openForWriting(file, failure).ok()); // and closed again
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    const QByteArray before = bytesOf(file);

    QProcess child;
    child.start(QStringLiteral(JOURNAL_HELPER), {QStringLiteral("refused"), file});
    QVERIFY(child.waitForFinished());
    const QString told = QString::fromUtf8(child.readAllStandardOutput());
    QVERIFY2(told.startsWith(QLatin1Char('3')) && told.contains(QStringLiteral("read-only")), qPrintable(told));
    QCOMPARE(bytesOf(file), before);
}

void TestJournalCrash::readOnlyFolderIsNamed()
{
    QTemporaryDir folder;
    QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions(0x5555)));
    QProcess child;
    child.start(QStringLiteral(JOURNAL_HELPER),
                {QStringLiteral("refused"), folder.filePath(QStringLiteral("journal.db"))});
    QVERIFY(child.waitForFinished());
    const QString told = QString::fromUtf8(child.readAllStandardOutput());
    QVERIFY2(told.startsWith(QLatin1Char('3')) && told.contains(QStringLiteral("may not be written")),
             qPrintable(told));
    QFile::setPermissions(folder.path(), QFile::Permissions(0x7700));
}

QTEST_GUILESS_MAIN(TestJournalCrash)
#include "tst_journalcrash.moc"
