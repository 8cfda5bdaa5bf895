#include "journal/journalreader.h"
#include "journal/journalwriter.h"
#include "journal/randomevents.h"
#include "journal/schema.h"
#include "kit/testkit.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Floorwatch;
using namespace Floorwatch::Journal;
using State = JournalStatus::State;

namespace
{

constexpr Domain::PbxId first{0};
constexpr Domain::PbxId second{1};

Base::Instant at(qint64 seconds) { return Base::fromEpochSeconds(1'795'300'000 + seconds); }

Domain::PbxEvent gone(Domain::PbxId pbx, qint64 seconds, int cause)
{
    return {pbx, at(seconds), at(seconds), Domain::LegGone{{QString::number(cause), {}, {}}, cause}};
}

QByteArray bytesOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// A journal of two feeds; closed again.
void makeJournal(const QString &file, std::vector<Domain::PbxEvent> events)
{
    JournalWriter writer({.file = file});
    writer.addFeed(first, QStringLiteral("hq"));
    writer.addFeed(second, QStringLiteral("branch"));
    writer.start();
    writer.append(std::move(events));
    writer.stop();
    QCOMPARE(writer.status().lost, 0U);
}

/// The causes of the LegGone events that a read gives, in order.
std::vector<int> causes(JournalReader &reader, const ReadRange &range, size_t limit = 1'000'000)
{
    std::vector<int> found;
    const auto read = reader.read(range, [&](qint64, Domain::PbxEvent &&event) {
        found.push_back(std::get<Domain::LegGone>(event.body).cause);
        return found.size() < limit;
    });
    return read ? found : std::vector<int>{-1};
}

/// Starts, appends one event and waits until the writer has said that it will not be written.
JournalStatus refusal(const QString &file)
{
    JournalWriter writer({.file = file});
    writer.addFeed(first, QStringLiteral("hq"));
    writer.start();
    writer.append({gone(first, 1, 1)});
    (void)QTest::qWaitFor(
        [&] { return writer.status().state == State::Refused || writer.status().state == State::Failing; });
    return writer.status();
}

} // namespace

class TestJournal : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void eventsComeBackInOrderAndUnchanged();
    void feedsAreFoundByNameWhateverTheirNumber();
    void readsSinceAMomentAndOneFeed();
    void readsFromARowAndStopsEarly();
    void findsTheLastSnapshotBeforeMidnight();
    void manyPagesAreStreamed();
    void readsWhileTheWriterWrites();
    void statusSaysOnAndOff();
    void emptyFileBecomesAJournal();
    void newerSchemaIsRefusedAndUntouched();
    void foreignDatabaseIsRefusedAndUntouched();
    void fileThatIsNoDatabaseIsRefusedAndUntouched();
    void damagedPagesAreToldAndTheFloorGoesOn();
    void unreadablePayloadIsPassedOver();
    void fullDiskKeepsABacklogAndWritesItLater();
    void fullDiskDropsTheOldestBeyondTheBacklog();
    void secondWriterIsKeptOut();
    void missingFolderIsMade();
    void refusedFileMovedAwayLetsANewOneBegin();
    void fileDeletedWhileWritingIsBegunAnew();
    void readerNamesWhatIsWrong();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(QStringLiteral("journal.db")); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJournal::initTestCase() { qRegisterMetaType<JournalStatus>(); }

void TestJournal::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestJournal::eventsComeBackInOrderAndUnchanged()
{
    TestKit::RandomEvents random(11);
    std::vector<Domain::PbxEvent> events;
    for (int i = 0; i < 2'500; ++i) {
        events.push_back({i % 3 ? first : second, at(i), at(i + 1), random.anyBody()});
    }
    makeJournal(file(), events);

    auto reader = JournalReader::open(file());
    QVERIFY2(reader.ok(), reader.ok() ? "" : qPrintable(reader.error()));
    reader.value().addFeed(first, QStringLiteral("hq"));
    reader.value().addFeed(second, QStringLiteral("branch"));
    size_t next = 0;
    qint64 lastId = 0;
    const auto read = reader.value().read({}, [&](qint64 id, Domain::PbxEvent &&event) {
        const Domain::PbxEvent &expected = events[next++];
        const bool same = id > lastId && event.pbx == expected.pbx && event.at == expected.at &&
                          event.arrived == expected.arrived && TestKit::sameBody(event.body, expected.body);
        lastId = id;
        return same;
    });
    QVERIFY(read.ok());
    QVERIFY(!read.value().stopped);
    QCOMPARE(read.value().events, 2'500U);
    QCOMPARE(read.value().unreadable, 0U);
    QVERIFY(reader.value().checkIntegrity().ok());
}

void TestJournal::feedsAreFoundByNameWhateverTheirNumber()
{
    makeJournal(file(), {gone(first, 1, 1), gone(second, 2, 2), gone(first, 3, 3)});
    auto reader = JournalReader::open(file());
    QVERIFY(reader.ok());
    QCOMPARE(reader.value().feeds(), (QStringList{QStringLiteral("hq"), QStringLiteral("branch")}));
    // Another start, another order of feeds: "branch" is 0 now, and "hq" is not configured any more.
    reader.value().addFeed(Domain::PbxId{0}, QStringLiteral("branch"));
    std::vector<std::pair<int, int>> found;
    QVERIFY(reader.value().read({}, [&](qint64, Domain::PbxEvent &&event) {
        found.emplace_back(static_cast<int>(event.pbx), std::get<Domain::LegGone>(event.body).cause);
        return true;
    }));
    QCOMPARE(found, (std::vector<std::pair<int, int>>{{0, 2}}));
}

void TestJournal::readsSinceAMomentAndOneFeed()
{
    makeJournal(file(), {gone(first, 10, 1), gone(second, 5, 2), gone(first, 20, 3), gone(second, 30, 4)});
    auto reader = JournalReader::open(file());
    QVERIFY(reader.ok());
    reader.value().addFeed(first, QStringLiteral("hq"));
    reader.value().addFeed(second, QStringLiteral("branch"));
    QCOMPARE(causes(reader.value(), {.pbx = {}, .fromId = 0, .since = at(10)}), (std::vector{1, 3, 4}));
    QCOMPARE(causes(reader.value(), {.pbx = QStringLiteral("hq"), .fromId = 0, .since = at(11)}), std::vector{3});
    QCOMPARE(causes(reader.value(), {.pbx = QStringLiteral("hq"), .fromId = 0, .since = {}}), (std::vector{1, 3}));
    QCOMPARE(causes(reader.value(), {.pbx = {}, .fromId = 0, .since = at(31)}), std::vector<int>{});
    QCOMPARE(causes(reader.value(), {.pbx = QStringLiteral("nowhere"), .fromId = 0, .since = {}}), std::vector<int>{});
    QCOMPARE(reader.value().lastEventTime(QStringLiteral("hq")), at(20));
    QCOMPARE(reader.value().lastEventTime(QStringLiteral("nowhere")), Base::Instant{});
}

void TestJournal::readsFromARowAndStopsEarly()
{
    makeJournal(file(), {gone(first, 1, 1), gone(first, 2, 2), gone(first, 3, 3), gone(first, 4, 4)});
    auto reader = JournalReader::open(file());
    QVERIFY(reader.ok());
    reader.value().addFeed(first, QStringLiteral("hq"));
    QCOMPARE(causes(reader.value(), {.pbx = {}, .fromId = 3, .since = {}}), (std::vector{3, 4}));
    QCOMPARE(causes(reader.value(), {}, 2), (std::vector{1, 2}));
    // Nothing of the early stop lingers.
    QCOMPARE(causes(reader.value(), {}).size(), size_t{4});
}

void TestJournal::findsTheLastSnapshotBeforeMidnight()
{
    makeJournal(file(), {{first, at(1), at(1), Domain::SnapshotBegan{}},
                         gone(first, 2, 2),
                         {first, at(3), at(3), Domain::SnapshotBegan{}},
                         {second, at(4), at(4), Domain::SnapshotBegan{}},
                         {first, at(9), at(9), Domain::SnapshotBegan{}}});
    auto reader = JournalReader::open(file());
    QVERIFY(reader.ok());
    const QString hq = QStringLiteral("hq");
    QCOMPARE(reader.value().lastSnapshotBefore(hq, at(9)), std::optional<qint64>(3));
    QCOMPARE(reader.value().lastSnapshotBefore(hq, at(10)), std::optional<qint64>(5));
    QCOMPARE(reader.value().lastSnapshotBefore(hq, at(1)), std::nullopt);
    QCOMPARE(reader.value().lastSnapshotBefore(QStringLiteral("nowhere"), at(9)), std::nullopt);
}

void TestJournal::manyPagesAreStreamed()
{
    std::vector<Domain::PbxEvent> events;
    for (int i = 0; i < 3 * 4'096; ++i) {
        events.push_back(gone(i % 5 ? first : second, i, i));
    }
    makeJournal(file(), std::move(events));
    auto reader = JournalReader::open(file());
    QVERIFY(reader.ok());
    reader.value().addFeed(first, QStringLiteral("hq"));
    const std::vector<int> found = causes(reader.value(), {});
    QCOMPARE(found.size(), size_t{3 * 4'096 * 4 / 5});
    QVERIFY(std::is_sorted(found.begin(), found.end()));
}

void TestJournal::readsWhileTheWriterWrites()
{
    JournalWriter writer({.file = file()});
    writer.addFeed(first, QStringLiteral("hq"));
    writer.start();
    QTRY_COMPARE(writer.status().state, State::On);
    auto reader = JournalReader::open(file());
    QVERIFY(reader.ok());
    reader.value().addFeed(first, QStringLiteral("hq"));
    QCOMPARE(causes(reader.value(), {}), std::vector<int>{});
    writer.append({gone(first, 1, 7)});
    QTRY_COMPARE(causes(reader.value(), {}), std::vector{7});
    QTRY_COMPARE(writer.status().written, 1U); // the number is told without another event
    writer.stop();
}

void TestJournal::statusSaysOnAndOff()
{
    JournalWriter writer({.file = file()});
    QSignalSpy spy(&writer, &JournalWriter::statusChanged);
    QCOMPARE(writer.status().state, State::Off);
    writer.addFeed(first, QStringLiteral("hq"));
    writer.start();
    QCOMPARE(writer.status().state, State::Opening);
    QTRY_COMPARE(writer.status().state, State::On);
    QVERIFY(writer.status().message.isEmpty());
    writer.append({gone(first, 1, 1), gone(first, 2, 2)});
    writer.stop();
    QCOMPARE(writer.status().state, State::Off);
    QCOMPARE(writer.status().written, 2U);
    QCOMPARE(writer.status().waiting, 0U);
    QCOMPARE(spy.last().first().value<JournalStatus>(), writer.status());
    writer.stop();
}

void TestJournal::emptyFileBecomesAJournal()
{
    writeBytes(file(), {});
    makeJournal(file(), {gone(first, 1, 1)});
    auto database = openForReading(file());
    QVERIFY(database.ok());
    QCOMPARE(database.value().integer("PRAGMA user_version"), currentSchema());
    QCOMPARE(database.value().integer("SELECT count(*) FROM event"), 1);
}

void TestJournal::newerSchemaIsRefusedAndUntouched()
{
    makeJournal(file(), {gone(first, 1, 1)});
    {
        auto database = Database::open(file(), Database::Mode::Write);
        QVERIFY(database.value().execute("PRAGMA user_version=99"));
    }
    const QByteArray before = bytesOf(file());
    const JournalStatus status = refusal(file());
    QCOMPARE(status.state, State::Refused);
    QVERIFY2(status.message.contains(QStringLiteral("newer")) && status.message.contains(QStringLiteral("99")),
             qPrintable(status.message));
    QCOMPARE(bytesOf(file()), before);
    QVERIFY(JournalReader::open(file()).error().contains(QStringLiteral("newer")));
}

void TestJournal::foreignDatabaseIsRefusedAndUntouched()
{
    {
        auto database = Database::open(file(), Database::Mode::Write);
        QVERIFY(database.value().execute("CREATE TABLE event (x); INSERT INTO event VALUES (1)"));
    }
    const QByteArray before = bytesOf(file());
    const JournalStatus status = refusal(file());
    QCOMPARE(status.state, State::Refused);
    QVERIFY2(status.message.contains(QStringLiteral("another program")), qPrintable(status.message));
    QCOMPARE(bytesOf(file()), before);
}

void TestJournal::fileThatIsNoDatabaseIsRefusedAndUntouched()
{
    const QByteArray letter = QByteArray("Dear journal, today the queue was long. ").repeated(500);
    writeBytes(file(), letter);
    const JournalStatus status = refusal(file());
    QCOMPARE(status.state, State::Refused);
    QVERIFY2(status.message.contains(QStringLiteral("not a journal")), qPrintable(status.message));
    QCOMPARE(bytesOf(file()), letter);
}

void TestJournal::damagedPagesAreToldAndTheFloorGoesOn()
{
    std::vector<Domain::PbxEvent> events;
    for (int i = 0; i < 20'000; ++i) {
        events.push_back(gone(first, i, i));
    }
    makeJournal(file(), std::move(events));
    QByteArray bytes = bytesOf(file());
    bytes.replace(2 * 4'096, bytes.size() - 2 * 4'096, QByteArray(bytes.size() - 2 * 4'096, '\x5a'));
    writeBytes(file(), bytes);

    JournalWriter writer({.file = file()});
    writer.addFeed(first, QStringLiteral("hq"));
    writer.start();
    writer.append({gone(first, 1, 1)});
    QTRY_COMPARE(writer.status().state, State::Refused);
    QVERIFY2(writer.status().message.contains(QStringLiteral("damaged")), qPrintable(writer.status().message));
    writer.append({gone(first, 2, 2)});
    QTRY_COMPARE(writer.status().lost, 2U);
    writer.stop();
    QCOMPARE(bytesOf(file()), bytes);

    auto reader = JournalReader::open(file());
    if (reader.ok()) {
        reader.value().addFeed(first, QStringLiteral("hq"));
        QVERIFY(!reader.value().checkIntegrity().ok());
        QVERIFY(!reader.value().read({}, [](qint64, Domain::PbxEvent &&) { return true; }).ok());
    }
}

void TestJournal::unreadablePayloadIsPassedOver()
{
    makeJournal(file(), {gone(first, 1, 1), gone(first, 2, 2), gone(first, 3, 3)});
    {
        auto database = Database::open(file(), Database::Mode::Write);
        QVERIFY(database.value().execute("UPDATE event SET payload = x'7f01' WHERE id = 2"));
    }
    auto reader = JournalReader::open(file());
    reader.value().addFeed(first, QStringLiteral("hq"));
    std::vector<int> found;
    const auto read = reader.value().read({}, [&](qint64, Domain::PbxEvent &&event) {
        found.push_back(std::get<Domain::LegGone>(event.body).cause);
        return true;
    });
    QCOMPARE(found, (std::vector{1, 3}));
    QCOMPARE(read.value().unreadable, 1U);
    QVERIFY2(read.value().firstFault.startsWith(QStringLiteral("row 2")), qPrintable(read.value().firstFault));
}

void TestJournal::fullDiskKeepsABacklogAndWritesItLater()
{
    JournalWriter writer({.file = file(), .maxPages = 12});
    writer.addFeed(first, QStringLiteral("hq"));
    writer.start();
    int sent = 0;
    while (writer.status().state != State::Failing && sent < 100'000) {
        std::vector<Domain::PbxEvent> events;
        for (int i = 0; i < 200; ++i) {
            ++sent;
            events.push_back(gone(first, sent, sent));
        }
        writer.append(std::move(events));
        QCoreApplication::processEvents();
        QTest::qWait(1);
    }
    QCOMPARE(writer.status().state, State::Failing);
    QVERIFY2(writer.status().message.contains(QStringLiteral("full")), qPrintable(writer.status().message));
    // What was committed before stays readable.
    QVERIFY(JournalReader::open(file()).value().checkIntegrity().ok());

    writer.setMaxPages(0);
    QTRY_COMPARE(writer.status().state, State::On);
    writer.append({gone(first, sent + 1, sent + 1)});
    writer.stop();
    QCOMPARE(writer.status().lost, 0U);
    auto reader = JournalReader::open(file());
    reader.value().addFeed(first, QStringLiteral("hq"));
    const std::vector<int> found = causes(reader.value(), {});
    QCOMPARE(found.size(), static_cast<size_t>(sent + 1));
    QVERIFY(std::is_sorted(found.begin(), found.end()));
}

void TestJournal::fullDiskDropsTheOldestBeyondTheBacklog()
{
    JournalWriter writer({.file = file(), .backlog = 1'000, .maxPages = 12});
    writer.addFeed(first, QStringLiteral("hq"));
    writer.start();
    std::vector<Domain::PbxEvent> events;
    for (int i = 1; i <= 20'000; ++i) {
        events.push_back(gone(first, i, i));
    }
    writer.append(std::move(events));
    QTRY_COMPARE(writer.status().state, State::Failing);
    QTRY_COMPARE(writer.status().waiting, 1'000U);
    const quint64 lost = writer.status().lost;
    QCOMPARE(lost + writer.status().written + 1'000, 20'000U);
    writer.setMaxPages(0);
    QTRY_COMPARE(writer.status().state, State::On);
    QVERIFY2(writer.status().message.contains(QString::number(lost)), qPrintable(writer.status().message));
    writer.stop();
    QCOMPARE(writer.status().written + lost, 20'000U);
    auto reader = JournalReader::open(file());
    reader.value().addFeed(first, QStringLiteral("hq"));
    const std::vector<int> found = causes(reader.value(), {});
    QCOMPARE(found.back(), 20'000);
    QCOMPARE(found[found.size() - 1'000], 19'001);
}

void TestJournal::secondWriterIsKeptOut()
{
    JournalWriter one({.file = file()});
    one.addFeed(first, QStringLiteral("hq"));
    one.start();
    QTRY_COMPARE(one.status().state, State::On);
    const JournalStatus status = refusal(file());
    QCOMPARE(status.state, State::Failing);
    QVERIFY2(status.message.contains(QStringLiteral("another Floorwatch")), qPrintable(status.message));
    QVERIFY(status.message.contains(QString::number(QCoreApplication::applicationPid())));
    one.stop();
}

void TestJournal::missingFolderIsMade()
{
    const QString deep = m_folder->filePath(QStringLiteral("a/b/journal.db"));
    makeJournal(deep, {gone(first, 1, 1)});
    QVERIFY(QFile::exists(deep));
}

void TestJournal::refusedFileMovedAwayLetsANewOneBegin()
{
    writeBytes(file(), QByteArray("no database at all, but long enough to look at").repeated(200));
    JournalWriter writer({.file = file(), .retryAfter = std::chrono::milliseconds(10)});
    writer.addFeed(first, QStringLiteral("hq"));
    writer.start();
    QTRY_COMPARE(writer.status().state, State::Refused);
    QVERIFY(QFile::rename(file(), file() + QStringLiteral(".old")));
    QTRY_COMPARE(writer.status().state, State::On);
    writer.append({gone(first, 1, 1)});
    writer.stop();
    QCOMPARE(writer.status().written, 1U);
}

void TestJournal::fileDeletedWhileWritingIsBegunAnew()
{
    JournalWriter writer({.file = file()});
    writer.addFeed(first, QStringLiteral("hq"));
    writer.start();
    writer.append({gone(first, 1, 1)});
    QTRY_COMPARE(writer.status().written, 1U);
    QVERIFY(writer.status().message.isEmpty());
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        QFile::remove(file() + suffix);
    }
    int sent = 1;
    (void)QTest::qWaitFor([&] {
        ++sent;
        writer.append({gone(first, sent, sent)});
        return writer.status().message.contains(QStringLiteral("deleted"));
    });
    QCOMPARE(writer.status().state, State::On);
    writer.append({gone(first, 99'999, 99'999)});
    writer.stop();
    auto reader = JournalReader::open(file());
    QVERIFY2(reader.ok(), reader.ok() ? "" : qPrintable(reader.error()));
    reader.value().addFeed(first, QStringLiteral("hq"));
    QCOMPARE(causes(reader.value(), {}).back(), 99'999);
}

void TestJournal::readerNamesWhatIsWrong()
{
    QVERIFY(JournalReader::open(file()).error().contains(QStringLiteral("no journal")));
    writeBytes(file(), {});
    QVERIFY(JournalReader::open(file()).error().contains(QStringLiteral("empty")));
    writeBytes(file(), QByteArray(10'000, 'x'));
    QVERIFY(JournalReader::open(file()).error().contains(QStringLiteral("not a journal")));
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
