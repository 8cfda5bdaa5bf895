// From bytes read to alerts raised, beside the same stream folded without anybody watching: what alerts cost an event.
//
// The stream is five minutes of 160 agents with variables and reports. As in the session the watches look once a frame
// (16 ms) in which something happened, and tick once a second.
#include "alerts/callerwatch.h"
#include "alerts/floorwatch.h"
#include "demo/stream.h"
#include "pbx/asterisk/amitranslator.h"
#include "wire/amireader.h"

#include <benchmark/benchmark.h>

#include <ctime>

using namespace Floorwatch;
using namespace std::chrono_literals;

namespace
{

constexpr double Paced = 1'000; // events a second
constexpr Base::Span Frame = 16ms;

const QByteArray &stream()
{
    static const QByteArray bytes = [] {
        Demo::StreamSettings settings;
        settings.simulation.agents = 160;
        settings.simulation.noise = true;
        return Demo::simulatedStream(settings);
    }();
    return bytes;
}

double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// Everything the house begins with, and one rule that matches every caller: the worst that people may ask for.
Alerts::CallerRules callerRules()
{
    Alerts::CallerRules rules = Alerts::defaultCallerRules();
    Alerts::CallerRule everybody;
    everybody.id = everybody.name = QStringLiteral("everybody");
    everybody.test.kind = Alerts::Test::Kind::Prefix;
    everybody.test.words = {QStringLiteral("+"), QStringLiteral("1")};
    rules.rules.push_back(everybody);
    return rules;
}

struct Watches {
    explicit Watches(Floor::FloorState &state)
        : floor(state), callers(book, QTimeZone::utc(), QStringLiteral("CN"), {}), watch(book, QTimeZone::utc(), {})
    {
        callers.setRules(callerRules(), {});
        watch.setRules(Alerts::defaultFloorRules(), {});
        floor.setVisitSink([this](const Domain::Visit &visit) { watch.visitEnded(visit, {}); });
    }
    ~Watches() { floor.setVisitSink({}); }
    Watches(const Watches &) = delete;
    Watches &operator=(const Watches &) = delete;

    void look(const Floor::FloorChanges &changes, Base::Instant now)
    {
        callers.observe(floor, changes, now);
        watch.observe(floor, changes, now);
        if (now >= nextTick) {
            nextTick = now + 1s;
            callers.tick(floor, now);
            watch.tick(floor, now);
            book.tick(now);
        }
        const Alerts::AlertChanges told = book.takeChanges();
        for (const Alerts::AlertLife &life : told.steps) {
            raised += life.step == Alerts::AlertStep::Raised ? 1 : 0;
        }
    }

    Floor::FloorState &floor;
    Alerts::AlertBook book;
    Alerts::CallerWatch callers;
    Alerts::FloorWatch watch;
    Base::Instant nextTick;
    int raised = 0;
};

void run(benchmark::State &state, bool watched)
{
    const auto events = static_cast<double>(stream().count("\r\n\r\n"));
    const double before = cpuSeconds();
    int raised = 0;
    for (auto _ : state) {
        Wire::AmiReader reader;
        Pbx::AmiTranslator translator(Domain::PbxId{});
        Floor::FloorState floor{Floor::FloorSettings{}};
        floor.addFeed(Domain::PbxId{}, QStringLiteral("bench"));
        std::optional<Watches> watches;
        if (watched) {
            watches.emplace(floor);
        }
        std::vector<Domain::PbxEvent> translated;
        Wire::AmiFrame frame;
        Base::Instant frameEnds;
        constexpr qsizetype chunk = 4 * 1024;
        for (qsizetype at = 0; at < stream().size(); at += chunk) {
            reader.feed(QByteArrayView(stream()).sliced(at, std::min(chunk, stream().size() - at)));
            translated.clear();
            while (reader.next(frame)) {
                translator.translate(frame, {}, translated);
            }
            for (const Domain::PbxEvent &event : translated) {
                floor.apply(event);
                if (event.at >= frameEnds) {
                    frameEnds = event.at + Frame;
                    const Floor::FloorChanges changes = floor.takeChanges();
                    if (watches) {
                        watches->look(changes, event.at);
                    }
                }
            }
        }
        raised = watches ? watches->raised : 0;
    }
    const double perEvent = (cpuSeconds() - before) / events / static_cast<double>(state.iterations());
    state.counters["us/event"] = perEvent * 1e6;
    state.counters["core_%_at_1000/s"] = 100 * Paced * perEvent;
    state.counters["raised"] = raised;
}
BENCHMARK_CAPTURE(run, floorAlone, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run, floorAndAlerts, true)->Unit(benchmark::kMillisecond);

/// One caller's way: the first event that names a VIP's number, to the alert in the book.
void oneCallerRaises(benchmark::State &state)
{
    Floor::FloorState floor{Floor::FloorSettings{}};
    floor.addFeed(Domain::PbxId{}, QStringLiteral("bench"));
    Watches watches(floor);
    const Base::Instant begin = Base::fromEpochSeconds(1'795'305'850);
    qint64 i = 0;
    for (auto _ : state) {
        ++i;
        const Base::Instant at = begin + std::chrono::milliseconds(100 * i);
        Domain::LegSeen seen;
        seen.leg.uniqueid = seen.leg.linkedid = QString::number(i);
        seen.leg.channel = QStringLiteral("PJSIP/trunk-1");
        seen.party.number = QString::number(13'800'000'000 + i % 100'000'000);
        floor.apply({Domain::PbxId{}, at, at, seen});
        watches.look(floor.takeChanges(), at);
        floor.apply({Domain::PbxId{}, at, at, Domain::LegGone{seen.leg, 16}});
        watches.look(floor.takeChanges(), at);
    }
    state.counters["raised"] = watches.raised;
}
BENCHMARK(oneCallerRaises)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
