// What is known of a caller, at millions of past contacts, and the import of customers, each beside its bare limit.
//
// The file is filled by SQL in bulk, its indexes made afterwards. FLOORWATCH_BENCH_CONTACTS sets how many contacts
// there are (default 500,000; a tenth as many numbers, every fifth number with a customer), FLOORWATCH_BENCH_ROWS how
// many rows are imported (default 100,000).
#include "customers/csvimport.h"
#include "customers/csvreader.h"
#include "journal/records.h"
#include "journal/schema.h"
#include "numbers/numbers.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringDecoder>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <random>

using namespace Floorwatch;

namespace
{

qint64 contactCount()
{
    static const qint64 count = qEnvironmentVariableIntValue("FLOORWATCH_BENCH_CONTACTS");
    return count > 0 ? count : 500'000;
}

qint64 rowCount()
{
    static const qint64 count = qEnvironmentVariableIntValue("FLOORWATCH_BENCH_ROWS");
    return count > 0 ? count : 100'000;
}

qint64 numberCount() { return contactCount() / 10; }

constexpr qint64 yearMicros = 365LL * 86'400 * 1'000'000;
const Base::Instant now = Base::fromEpochSeconds(1'795'300'000);

QString numberOf(qint64 index) { return QStringLiteral("+86%1").arg(13'000'000'000 + index * 7'919 % 8'000'000'000); }

QTemporaryDir &folder()
{
    static QTemporaryDir made;
    return made;
}

/// Contacts of one year, spread over numbers at random, oldest first.
bool fillContacts(Journal::Database &database)
{
    const QByteArray sql =
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < " +
        QByteArray::number(contactCount()) +
        ") INSERT INTO contact (number, region, at_us, pbx, call, queue, entry, reason, source, agent, outcome, "
        "wait_us, "
        "talk_us, escalated) SELECT printf('+86%d', 13000000000 + (i * 48271 % " +
        QByteArray::number(numberCount()) + ") * 7919 % 8000000000), 2 + i % 40, " +
        QByteArray::number(Base::toEpochMicros(now) - yearMicros) + " + i * " +
        QByteArray::number(yearMicros / contactCount()) +
        ", 50, printf('17953%d.%d', i / 100, i % 100), 51 + i % 6, 60, 61 + i % 30, 1, 91 + i % 60, 2, 12000000, "
        "93000000, 0 FROM n";
    return database.execute(sql.constData());
}

bool fillCustomers(Journal::Database &database)
{
    const QByteArray customers = QByteArray::number(numberCount() / 5);
    const QByteArray series =
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < " + customers + ") ";
    const QByteArray number = "printf('+86%d', 13000000000 + i * 5 * 7919 % 8000000000)";
    const QByteArray rows = series +
                            "INSERT INTO customer (id, key, name, segment, tags, numbers, notes, manager, changed_us) "
                            "SELECT i + 1, 'C' || i, '王' || i, 'gold', '', " +
                            number + ", '', '', 1 FROM n";
    const QByteArray numbers = series + "INSERT INTO customer_number SELECT " + number + ", i + 1 FROM n";
    const QByteArray words =
        series + "INSERT INTO customer_words (rowid, words) SELECT i + 1, '王 ' || i || ' c' || i FROM n";
    return database.execute(rows.constData()) && database.execute(numbers.constData()) &&
           database.execute(words.constData());
}

/// The file with its contacts; made once.
const QString &filledFile()
{
    static const QString made = [] {
        const QString file = folder().filePath(QStringLiteral("filled.db"));
        Journal::OpenFailure failure;
        auto opened = Journal::openForWriting(file, failure, Journal::recordsFormat());
        Journal::Database &database = opened.value();
        std::vector<QString> indexes;
        QString drops;
        Journal::Statement find = database.prepare(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'contact' AND sql IS NOT NULL");
        while (find.step()) {
            drops += QStringLiteral("DROP INDEX %1;").arg(find.text(0));
            indexes.push_back(find.text(1));
        }
        find.reset();
        bool filled = database.execute("PRAGMA cache_size=-200000;PRAGMA synchronous=OFF;BEGIN") &&
                      database.execute(drops.toUtf8().constData());
        for (int i = 2; i < 160; ++i) {
            filled =
                filled &&
                database.execute(QStringLiteral("INSERT INTO word VALUES (%1, 'word %1')").arg(i).toUtf8().constData());
        }
        filled = filled && fillContacts(database) && fillCustomers(database);
        for (const QString &index : indexes) {
            filled = filled && database.execute(index.toUtf8().constData());
        }
        filled = filled && database.execute("COMMIT");
        if (!filled) {
            qFatal("cannot fill the records: %s", qPrintable(database.errorText()));
        }
        return file;
    }();
    return made;
}

template <typename Condition> void wait(Condition condition)
{
    while (!condition()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

double percentile(std::vector<double> &values, double share)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[static_cast<size_t>(share * static_cast<double>(values.size() - 1))];
}

/// One question as the desk asks it, from asking to the answer in the asking thread; in milliseconds.
double askOnce(Journal::Records &records, const QString &number)
{
    bool answered = false;
    const auto begin = std::chrono::steady_clock::now();
    records.callerFacts(number, now, &records, [&answered](const Base::Result<Journal::CallerFacts> &facts) {
        benchmark::DoNotOptimize(facts.value().contactsIn90Days);
        answered = true;
    });
    wait([&answered] { return answered; });
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

void askMany(benchmark::State &state, Journal::Records &records)
{
    std::mt19937_64 random(3);
    std::vector<double> times;
    for (auto _ : state) {
        times.push_back(askOnce(records, numberOf(static_cast<qint64>(random()) % numberCount())));
    }
    state.counters["p50_ms"] = percentile(times, 0.5);
    state.counters["p99_ms"] = percentile(times, 0.99);
    state.counters["max_ms"] = percentile(times, 1);
    state.counters["contacts"] = static_cast<double>(contactCount());
}

void callerFacts(benchmark::State &state)
{
    Journal::Records records(filledFile());
    records.start();
    askMany(state, records);
}

/// While customers are imported into the same file without a pause.
void callerFactsDuringImport(benchmark::State &state)
{
    Journal::Records records(filledFile());
    records.start();
    qint64 next = 0;
    int underWay = 0;
    const std::function<void()> feed = [&] {
        std::vector<Domain::Customer> batch(2'500);
        for (Domain::Customer &one : batch) {
            one.key = QStringLiteral("I%1").arg(++next);
            one.name = QStringLiteral("李 %1").arg(next);
            one.numbers = QStringList{QStringLiteral("+852%1").arg(20'000'000 + next)};
        }
        ++underWay;
        records.importBatch(std::move(batch), true, &records, [&](const auto &) {
            if (--underWay == 0) {
                feed();
            }
        });
    };
    feed();
    askMany(state, records);
}

/// The bare limit: the contacts of one number by SQLite's own C API, in one thread, as one statement.
void rawContacts(benchmark::State &state)
{
    auto database = Journal::Database::open(filledFile(), Journal::Database::Mode::Read);
    Journal::Statement find = database.value().prepare(
        "SELECT id, number, region, at_us, pbx, call, queue, entry, reason, source, agent, outcome, "
        "wait_us, talk_us, escalated FROM contact WHERE number = ? AND number <> '' AND at_us >= ? "
        "ORDER BY at_us DESC LIMIT 200");
    std::mt19937_64 random(3);
    for (auto _ : state) {
        find.bindText(1, numberOf(static_cast<qint64>(random()) % numberCount()));
        find.bind(2, Base::toEpochMicros(now - std::chrono::days(90)));
        while (find.step()) {
            benchmark::DoNotOptimize(find.integer(3));
        }
        find.reset();
    }
}

void findByName(benchmark::State &state)
{
    Journal::Records records(filledFile());
    records.start();
    Journal::CustomerQuery query;
    query.text = state.range(0) == 0 ? QStringLiteral("王") : QStringLiteral("王 123");
    qint64 total = 0;
    for (auto _ : state) {
        bool answered = false;
        records.findCustomers(query, &records, [&](const Base::Result<Journal::CustomerPage> &page) {
            total = page.value().total;
            answered = true;
        });
        wait([&answered] { return answered; });
    }
    state.counters["found"] = static_cast<double>(total);
}

void countsOfAYear(benchmark::State &state)
{
    Journal::Records records(filledFile());
    records.start();
    for (auto _ : state) {
        bool answered = false;
        records.contactCounts(now - Base::Span(yearMicros), now, std::chrono::minutes(5), &records,
                              [&answered](const Base::Result<std::vector<Journal::ContactCount>> &counts) {
                                  benchmark::DoNotOptimize(counts.value().size());
                                  answered = true;
                              });
        wait([&answered] { return answered; });
    }
}

/// A file as customer systems write them: seven columns, two numbers in every third row.
const QString &csvFile()
{
    static const QString made = [] {
        const QString name = folder().filePath(QStringLiteral("customers.csv"));
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly)) {
            qFatal("cannot write %s", qPrintable(name));
        }
        file.write("客户号,姓名,手机,级别,标签,客户经理,备注\n");
        for (qint64 i = 0; i < rowCount(); ++i) {
            const QString second = i % 3 == 0 ? QStringLiteral(";010%1").arg(60'000'000 + i) : QString();
            file.write(QStringLiteral("C%1,王小明%1,%2%3,%4,%5,李娜,\"note, %1\"\n")
                           .arg(i)
                           .arg(13'000'000'000 + i * 7'919 % 900'000'000)
                           .arg(second, i % 5 == 0 ? QStringLiteral("gold") : QStringLiteral("plain"),
                                i % 50 == 0 ? QStringLiteral("vip") : QString())
                           .toUtf8());
        }
        return name;
    }();
    return made;
}

/// The bare limit of an import: the file's rows taken apart and thrown away.
void parseOnly(benchmark::State &state)
{
    qint64 cells = 0;
    for (auto _ : state) {
        QFile file(csvFile());
        if (!file.open(QIODevice::ReadOnly)) {
            state.SkipWithError("no file");
        }
        QStringDecoder decoder(QStringDecoder::Utf8);
        Customers::CsvReader reader(u',', [&cells](Customers::CsvRow &&row) { cells += row.cells.size(); });
        while (!file.atEnd()) {
            reader.read(QString(decoder.decode(file.read(1 << 18))));
        }
        reader.finish();
    }
    benchmark::DoNotOptimize(cells);
    state.SetItemsProcessed(state.iterations() * rowCount());
}

/// 0: into an empty file; 1: the same file again; 2: a dry run into an empty file.
void import(benchmark::State &state)
{
    for (auto _ : state) {
        state.PauseTiming();
        static int number = 0;
        const bool again = state.range(0) == 1;
        const QString name = again ? QStringLiteral("again.db") : QStringLiteral("import%1.db").arg(++number);
        Journal::Records records(folder().filePath(name));
        records.start();
        Customers::ImportSettings settings;
        settings.columns = Customers::previewOf(csvFile()).value().guess;
        settings.dryRun = state.range(0) == 2;
        const auto run = [&] {
            Customers::CsvImport import(records);
            bool finished = false;
            QObject::connect(&import, &Customers::CsvImport::finished, &import,
                             [&](const Base::Result<Customers::ImportOutcome> &outcome) {
                                 finished = true;
                                 if (!outcome || outcome.value().rejected > 0) {
                                     state.SkipWithError("rows were rejected");
                                 }
                             });
            import.start(csvFile(), settings, {});
            wait([&finished] { return finished; });
        };
        if (again) {
            run();
        }
        state.ResumeTiming();
        run();
    }
    state.SetItemsProcessed(state.iterations() * rowCount());
}

void readNumbers(benchmark::State &state)
{
    Numbers::NumberReader reader;
    qint64 i = 0;
    for (auto _ : state) {
        const QString text = state.range(0) == 0 ? QString::number(13'000'000'000 + ++i * 7'919 % 900'000'000)
                                                 : QStringLiteral("010%1").arg(60'000'000 + ++i);
        benchmark::DoNotOptimize(reader.read(text));
    }
    state.SetItemsProcessed(state.iterations());
}

void regions(benchmark::State &state)
{
    qint64 i = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(Numbers::regionOf(numberOf(++i)));
    }
    state.SetItemsProcessed(state.iterations());
}

BENCHMARK(readNumbers)->Arg(0)->Arg(1);
BENCHMARK(regions);
// The imports first: they are not to find the disk busy with the other file.
BENCHMARK(parseOnly)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(import)->Arg(0)->Arg(1)->Arg(2)->UseRealTime()->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(rawContacts)->Unit(benchmark::kMicrosecond);
BENCHMARK(callerFacts)->UseRealTime()->Unit(benchmark::kMicrosecond);
BENCHMARK(callerFactsDuringImport)->UseRealTime()->Unit(benchmark::kMicrosecond);
BENCHMARK(findByName)->Arg(0)->Arg(1)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(countsOfAYear)->UseRealTime()->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
