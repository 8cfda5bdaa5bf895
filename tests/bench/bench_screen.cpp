// From the bytes of a caller's first event on the wire to the painted chip of his alert, in the console's own window
// behind a session, a customer file and a journal: what the supervisor waits. Beside it the same on a quiet floor.
//
// One iteration is one special caller. Traffic comes from a thread of its own. A screen's own frame comes on top: the
// offscreen platform has none.
#include "gate/gatekeeper.h"
#include "lookout/alertstrip.h"
#include "session/alertfixture.h"
#include "shell/appearance.h"
#include "shell/deskpages.h"
#include "shell/language.h"
#include "shell/mainwindow.h"
#include "shell/sessiondesk.h"

#include <QApplication>
#include <QEventLoop>
#include <QSettings>
#include <QTimer>

#include <benchmark/benchmark.h>

#include <thread>

using namespace Floorwatch;
using namespace std::chrono_literals;
using SessionTest::AlertFixture;
using Clock = std::chrono::steady_clock;

namespace
{

constexpr int Agents = 1'000;
constexpr int Customers = 200;
constexpr int Kinds = 40; ///< of special callers, each with a rule: many at once of one rule would be told as one storm
constexpr auto Slice = 10ms; ///< the traffic comes in bursts, as it does from a busy PBX

QString tagOf(int customer) { return QStringLiteral("special %1").arg(customer % Kinds); }

QByteArray number(int customer) { return QByteArray::number(13'900'000'000 + customer); }

/// Tells when an alert's chip has been painted for the first time.
class Application : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const bool done = QApplication::notify(receiver, event);
        if (event->type() == QEvent::Paint) {
            if (const auto *chip = qobject_cast<Lookout::AlertChip *>(receiver);
                chip && !painted.contains(chip->alert())) {
                painted.insert(chip->alert(), Clock::now());
            }
        }
        return done;
    }

    QHash<QString, Clock::time_point> painted;
};

/// Agents who are paused and unpaused, so and so many events a second, until it ends.
class Traffic
{
public:
    Traffic(PbxTest::FakeAsterisk &pbx, int eventsASecond) : m_pbx(pbx)
    {
        if (eventsASecond > 0) {
            const auto burst = static_cast<int>(eventsASecond * Slice / 1s);
            m_thread = std::jthread([this, burst](const std::stop_token &stop) { run(stop, burst); });
        }
    }

    static QByteArray member(int agent, bool paused, const char *event)
    {
        const QByteArray name = QByteArray::number(10'000 + agent);
        return QByteArray("Event: ") + event + "\r\nQueue: support\r\nMemberName: Agent " + name +
               "\r\nInterface: PJSIP/" + name + "\r\nStateInterface: PJSIP/" + name +
               "\r\nMembership: dynamic\r\nPenalty: 0\r\nCallsTaken: 0\r\nLastCall: 0\r\nInCall: 0\r\nStatus: 1\r\n"
               "Paused: " +
               (paused ? "1\r\nPausedReason: Break" : "0") + "\r\nRinginuse: 0\r\n\r\n";
    }

private:
    void run(const std::stop_token &stop, int burst)
    {
        int at = 0;
        for (auto next = Clock::now(); !stop.stop_requested(); next += Slice) {
            QByteArray bytes;
            for (int i = 0; i < burst; ++i, ++at) {
                bytes += member(at * 7 % Agents, at / Agents % 2 == 0, "QueueMemberPause");
            }
            m_pbx.send(bytes);
            std::this_thread::sleep_until(next);
        }
    }

    PbxTest::FakeAsterisk &m_pbx;
    std::jthread m_thread;
};

/// The console's window over the fixture's session.
struct Window {
    explicit Window(AlertFixture &f)
        : gate(f.file("access"), f.clock, Access::HashCost{1, 8192}), desk(*f.session),
          pages(*f.session, nullptr, nullptr), settings(f.file("settings.ini"), QSettings::IniFormat),
          window(language, appearance, settings, false)
    {
        gate.openUnattended(QStringLiteral("wang"), Access::Role::FloorSupervisor, QStringLiteral("correct horse"));
        window.showGate(gate, QStringLiteral("wang"));
        window.showContent({*f.session, desk, Models::Thresholds::defaults(), gate, false, nullptr, &pages});
        window.resize(1366, 768);
        window.show();
    }

    Shell::Language language;
    Shell::Appearance appearance;
    Gate::Gatekeeper gate;
    Shell::SessionDesk desk;
    Shell::DeskPages pages;
    QSettings settings;
    Shell::MainWindow window;
};

double millis(Clock::duration span) { return std::chrono::duration<double, std::milli>(span).count(); }

void setRules(AlertFixture &f)
{
    Session::DeskSettings settings = f.desk().settings();
    settings.callers.rules.clear();
    for (int kind = 0; kind < Kinds; ++kind) {
        Alerts::CallerRule rule;
        rule.id = rule.name = tagOf(kind);
        rule.test.kind = Alerts::Test::Kind::Tag;
        rule.test.words = {tagOf(kind)};
        settings.callers.rules.push_back(rule);
    }
    QString why;
    if (!f.desk().setSettings(settings, &why)) {
        qFatal("the rules were refused: %s", qPrintable(why));
    }
}

/// Lets the program live as it does alone, until `done` is true after an event; false after 20 s. (QTest's waiting
/// sleeps between two looks.)
bool turn(const std::function<bool()> &done)
{
    QTimer patience;
    patience.setSingleShot(true);
    patience.start(20s);
    while (!done() && patience.isActive()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return done();
}

void wireToScreen(benchmark::State &state)
{
    auto *application = static_cast<Application *>(QCoreApplication::instance());
    AlertFixture f;
    for (int i = 0; i < Customers; ++i) {
        f.addCustomer(QStringLiteral("VIP %1").arg(i), QString::fromLatin1("+86" + number(i)), {tagOf(i)});
    }
    setRules(f);
    for (int agent = 0; agent < Agents; ++agent) {
        f.pbx.send(Traffic::member(agent, false, "QueueMemberAdded"));
    }
    Window window(f);
    const Traffic traffic(f.pbx, static_cast<int>(state.range(0)));
    std::vector<double> took;
    int call = 0;
    QEventLoop pause;
    for (auto _ : state) {
        const QByteArray id = QByteArray::number(++call) + ".1";
        const auto sent = Clock::now();
        f.arrives(id.constData(), number(call % Customers).constData());
        if (!turn([&] {
                const Alerts::Alert *alert = f.alertOf(id.constData());
                return alert != nullptr && application->painted.contains(alert->id);
            })) {
            state.SkipWithError("the alert was not shown");
            break;
        }
        took.push_back(millis(application->painted.value(f.alertOf(id.constData())->id) - sent));
        state.SetIterationTime(took.back() / 1'000);
        f.hangsUp(id.constData());
        // Not in step with the traffic.
        QTimer::singleShot(20 + call * 7 % 23, &pause, &QEventLoop::quit);
        pause.exec();
    }
    std::sort(took.begin(), took.end());
    const auto share = [&](double part) {
        return took.empty()
                   ? 0
                   : took[std::min(took.size() - 1, static_cast<size_t>(part * static_cast<double>(took.size())))];
    };
    state.counters["p50_ms"] = share(0.5);
    state.counters["p99_ms"] = share(0.99);
    state.counters["most_ms"] = share(1);
}

BENCHMARK(wireToScreen)
    ->ArgName("events_a_second")
    ->Arg(0)
    ->Arg(1'000)
    ->Iterations(200)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    Application application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
