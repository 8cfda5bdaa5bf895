// From bytes to the applied floor, beside the least that any reader of this protocol must do: split every line of the
// stream and hash its header's name.
#include "demo/stream.h"
#include "floor/floorstate.h"
#include "pbx/asterisk/amitranslator.h"
#include "wire/amireader.h"

#include <benchmark/benchmark.h>

#include <cstring>
#include <ctime>

using namespace Floorwatch;

namespace
{

constexpr double BusyFloor = 3'100; // events a second of a floor of 500 agents

/// Five minutes of 500 agents; variables and RTCP reports make two thirds of the events, as on a real PBX.
const QByteArray &stream()
{
    static const QByteArray bytes = [] {
        Demo::StreamSettings settings;
        settings.simulation.agents = 500;
        settings.simulation.noise = true;
        return Demo::simulatedStream(settings);
    }();
    return bytes;
}

quint64 eventCount()
{
    static const auto count = static_cast<quint64>(stream().count("\r\n\r\n"));
    return count;
}

double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

void report(benchmark::State &state, double seconds)
{
    const double events = static_cast<double>(eventCount()) * static_cast<double>(state.iterations());
    state.counters["events/s"] = events / seconds;
    state.counters["core_%_at_3100/s"] = 100 * BusyFloor * seconds / events;
    state.SetBytesProcessed(stream().size() * state.iterations());
}

size_t fnv(size_t hash, const char *from, const char *to)
{
    for (; from < to; ++from) {
        hash = (hash ^ static_cast<unsigned char>(*from)) * 0x100000001b3;
    }
    return hash;
}

/// Lines, and in each of them the name hashed; with `values` what stands behind the colon too, as a reader must that
/// puts headers into a table.
void bareSplitAndHash(benchmark::State &state, bool values)
{
    const QByteArray &bytes = stream();
    const double before = cpuSeconds();
    for (auto _ : state) {
        size_t hash = 0xcbf29ce484222325;
        const char *at = bytes.constData();
        const char *end = at + bytes.size();
        while (at < end) {
            const auto *newline = static_cast<const char *>(std::memchr(at, '\n', static_cast<size_t>(end - at)));
            const char *lineEnd = newline ? newline : end;
            const auto *colon = static_cast<const char *>(std::memchr(at, ':', static_cast<size_t>(lineEnd - at)));
            hash = fnv(hash, at, colon ? colon : lineEnd);
            if (colon && values) {
                hash = fnv(hash, colon + 1, lineEnd);
            }
            at = lineEnd + 1;
        }
        benchmark::DoNotOptimize(hash);
    }
    report(state, cpuSeconds() - before);
}
BENCHMARK_CAPTURE(bareSplitAndHash, names, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(bareSplitAndHash, namesAndValues, true)->Unit(benchmark::kMillisecond);

void bytesToFrames(benchmark::State &state)
{
    const double before = cpuSeconds();
    for (auto _ : state) {
        Wire::AmiReader reader;
        Wire::AmiFrame frame;
        constexpr qsizetype chunk = 64 * 1024;
        for (qsizetype at = 0; at < stream().size(); at += chunk) {
            reader.feed(QByteArrayView(stream()).sliced(at, std::min(chunk, stream().size() - at)));
            while (reader.next(frame)) {
                benchmark::DoNotOptimize(frame);
            }
        }
    }
    report(state, cpuSeconds() - before);
}
BENCHMARK(bytesToFrames)->Unit(benchmark::kMillisecond);

void bytesToFloor(benchmark::State &state)
{
    const double before = cpuSeconds();
    for (auto _ : state) {
        Wire::AmiReader reader;
        Pbx::AmiTranslator translator(Domain::PbxId{});
        Floor::FloorState floor{Floor::FloorSettings{}};
        floor.addFeed(Domain::PbxId{}, QStringLiteral("bench"));
        std::vector<Domain::PbxEvent> events;
        Wire::AmiFrame frame;
        constexpr qsizetype chunk = 64 * 1024;
        for (qsizetype at = 0; at < stream().size(); at += chunk) {
            reader.feed(QByteArrayView(stream()).sliced(at, std::min(chunk, stream().size() - at)));
            events.clear();
            while (reader.next(frame)) {
                translator.translate(frame, {}, events);
            }
            for (const Domain::PbxEvent &event : events) {
                floor.apply(event);
            }
            benchmark::DoNotOptimize(floor.takeChanges());
        }
    }
    report(state, cpuSeconds() - before);
}
BENCHMARK(bytesToFloor)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
