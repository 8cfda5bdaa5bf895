// The journal beside its bare limit: the same rows by the raw SQLite C API and by QtSql, batches of 100.
//
// All three write the same 20,000 events (a mix of kinds as a floor sees them) into the same schema with the same
// pragmas, in a fresh file a round; items per second are events. Raw and QtSql are given payloads already encoded; the
// writer encodes them, crosses a thread and keeps its promises.
#include "journal/eventcodec.h"
#include "journal/journalwriter.h"
#include "journal/schema.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>
#include <sqlite3.h>

using namespace Floorwatch;

namespace
{

constexpr int eventCount = 20'000;
constexpr int batchSize = 100;
constexpr Domain::PbxId pbx{0};

Domain::EventBody bodyOf(int i)
{
    const Domain::LegRef leg{QStringLiteral("1795305850.%1").arg(i), QStringLiteral("1795304380.%1").arg(i / 9),
                             QStringLiteral("PJSIP/%1-%2").arg(1'000 + i % 60).arg(i, 8, 16, QLatin1Char('0'))};
    Domain::MemberSeen member;
    switch (i % 6) {
    case 0:
        return Domain::CallerJoined{
            leg, QStringLiteral("sales"), {QStringLiteral("13800001111"), QStringLiteral("李娜")}, 1, false, {}};
    case 1: return Domain::BridgeEntered{leg, QStringLiteral("8534c026-9b33-4f5e-b80e-4adb6ecc3a68"), false};
    case 2: return Domain::LegGone{leg, 16};
    case 3: return Domain::CallerLeft{leg, QStringLiteral("sales"), 1};
    case 4:
        return Domain::AgentRung{leg, leg, QStringLiteral("sales"), QStringLiteral("PJSIP/1001"),
                                 QStringLiteral("Alice Chen")};
    default:
        member.queue = QStringLiteral("sales");
        member.interface = member.stateInterface = QStringLiteral("PJSIP/1001");
        member.name = QStringLiteral("Alice Chen");
        member.signedInSince = Base::fromEpochSeconds(1'795'300'000);
        return member;
    }
}

const std::vector<Domain::PbxEvent> &events()
{
    static const auto made = [] {
        std::vector<Domain::PbxEvent> all;
        for (int i = 0; i < eventCount; ++i) {
            const Base::Instant at = Base::fromEpochMicros(1'795'300'000'000'000 + i * 500LL);
            all.push_back({pbx, at, at, bodyOf(i)});
        }
        return all;
    }();
    return made;
}

const std::vector<QByteArray> &payloads()
{
    static const auto made = [] {
        std::vector<QByteArray> all(eventCount);
        for (size_t i = 0; i < all.size(); ++i) {
            Journal::encodeBody(events()[i].body, all[i]);
        }
        return all;
    }();
    return made;
}

/// A fresh journal of our schema with one feed in it.
QString freshJournal(const QTemporaryDir &folder)
{
    static int number = 0;
    const QString file = folder.filePath(QStringLiteral("%1.db").arg(++number));
    Journal::OpenFailure failure;
    auto database = Journal::openForWriting(file, failure);
    (void)database.value().execute("INSERT INTO pbx VALUES (1, 'bench')");
    return file;
}

void raw(benchmark::State &state)
{
    const QTemporaryDir folder;
    for (auto _ : state) {
        state.PauseTiming();
        const QString file = freshJournal(folder);
        sqlite3 *db = nullptr;
        sqlite3_open(file.toUtf8().constData(), &db);
        sqlite3_exec(db, "PRAGMA synchronous=NORMAL", nullptr, nullptr, nullptr);
        sqlite3_stmt *insert = nullptr;
        sqlite3_prepare_v2(db, "INSERT INTO event (pbx, at_us, arrived_us, kind, payload) VALUES (?, ?, ?, ?, ?)", -1,
                           &insert, nullptr);
        state.ResumeTiming();
        for (int i = 0; i < eventCount; ++i) {
            const auto index = static_cast<size_t>(i);
            if (i % batchSize == 0) {
                sqlite3_exec(db, "BEGIN", nullptr, nullptr, nullptr);
            }
            sqlite3_bind_int64(insert, 1, 1);
            sqlite3_bind_int64(insert, 2, Base::toEpochMicros(events()[index].at));
            sqlite3_bind_int64(insert, 3, Base::toEpochMicros(events()[index].arrived));
            sqlite3_bind_int64(insert, 4, Journal::kindOf(events()[index].body));
            sqlite3_bind_blob64(insert, 5, payloads()[index].constData(),
                                static_cast<sqlite3_uint64>(payloads()[index].size()), SQLITE_STATIC);
            sqlite3_step(insert);
            sqlite3_reset(insert);
            if (i % batchSize == batchSize - 1) {
                sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
            }
        }
        sqlite3_finalize(insert);
        sqlite3_close(db);
    }
    state.SetItemsProcessed(state.iterations() * eventCount);
}

/// Batches of 100 as the session hands them over; timed until everything is written and the thread has ended.
void writer(benchmark::State &state)
{
    const QTemporaryDir folder;
    for (auto _ : state) {
        state.PauseTiming();
        const QString file = freshJournal(folder);
        std::vector<std::vector<Domain::PbxEvent>> batches;
        for (int i = 0; i < eventCount; i += batchSize) {
            batches.emplace_back(events().begin() + i, events().begin() + i + batchSize);
        }
        Journal::JournalWriter journal({.file = file, .transaction = batchSize});
        journal.addFeed(pbx, QStringLiteral("bench"));
        state.ResumeTiming();
        journal.start();
        for (auto &batch : batches) {
            journal.append(std::move(batch));
        }
        journal.stop();
        if (journal.status().written != eventCount) {
            state.SkipWithError("events were lost");
        }
    }
    state.SetItemsProcessed(state.iterations() * eventCount);
}

/// The same with the writer's own, longer transactions where it is behind.
void writerAsShipped(benchmark::State &state)
{
    const QTemporaryDir folder;
    for (auto _ : state) {
        state.PauseTiming();
        const QString file = freshJournal(folder);
        std::vector<Domain::PbxEvent> all = events();
        Journal::JournalWriter journal({.file = file});
        journal.addFeed(pbx, QStringLiteral("bench"));
        state.ResumeTiming();
        journal.start();
        journal.append(std::move(all));
        journal.stop();
    }
    state.SetItemsProcessed(state.iterations() * eventCount);
}

void qtSql(benchmark::State &state)
{
    const QTemporaryDir folder;
    for (auto _ : state) {
        state.PauseTiming();
        const QString file = freshJournal(folder);
        const QString name = QStringLiteral("bench");
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            db.setDatabaseName(file);
            db.open();
            db.exec(QStringLiteral("PRAGMA synchronous=NORMAL"));
            QSqlQuery insert(db);
            insert.prepare(
                QStringLiteral("INSERT INTO event (pbx, at_us, arrived_us, kind, payload) VALUES (?, ?, ?, ?, ?)"));
            state.ResumeTiming();
            for (int i = 0; i < eventCount; ++i) {
                const auto index = static_cast<size_t>(i);
                if (i % batchSize == 0) {
                    db.transaction();
                }
                insert.bindValue(0, 1);
                insert.bindValue(1, static_cast<qlonglong>(Base::toEpochMicros(events()[index].at)));
                insert.bindValue(2, static_cast<qlonglong>(Base::toEpochMicros(events()[index].arrived)));
                insert.bindValue(3, Journal::kindOf(events()[index].body));
                insert.bindValue(4, payloads()[index]);
                insert.exec();
                if (i % batchSize == batchSize - 1) {
                    db.commit();
                }
            }
        }
        QSqlDatabase::removeDatabase(name);
    }
    state.SetItemsProcessed(state.iterations() * eventCount);
}

void encodeOnly(benchmark::State &state)
{
    QByteArray out;
    for (auto _ : state) {
        for (const Domain::PbxEvent &event : events()) {
            out.resize(0);
            Journal::encodeBody(event.body, out);
            benchmark::DoNotOptimize(out.data());
        }
    }
    state.SetItemsProcessed(state.iterations() * eventCount);
}

void decodeOnly(benchmark::State &state)
{
    for (auto _ : state) {
        for (size_t i = 0; i < eventCount; ++i) {
            auto body = Journal::decodeBody(Journal::kindOf(events()[i].body), payloads()[i]);
            benchmark::DoNotOptimize(body);
        }
    }
    state.SetItemsProcessed(state.iterations() * eventCount);
}

// Wall time: the writer works in a thread of its own.
BENCHMARK(raw)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(writer)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(writerAsShipped)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(qtSql)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(encodeOnly)->Unit(benchmark::kMillisecond);
BENCHMARK(decodeOnly)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv); // QtSql looks for its driver by it
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
