// The agents table under load, beside its bare limit: 5,000 agents, 12 columns, 2,000 changes a second, sorted by a
// column that changes. One iteration is one second of the console's life: 60 hand-overs, 2 ticks, and the painting
// that they ask for.
#include "board/agentspane.h"
#include "board/desk.h"
#include "kit/fonts.h"
#include "kit/stylesheet.h"
#include "kit/theme.h"
#include "models/agentmodel.h"

#include <QApplication>
#include <QTableView>

#include <benchmark/benchmark.h>

#include <memory>

using namespace Floorwatch;

namespace
{

constexpr int Agents = 5000;
constexpr int Frames = 60;
constexpr int ChangesAFrame = 33;
const Base::Instant Start = Base::fromEpochSeconds(1795338000);

Domain::MemberSeen member(int agent, bool paused, Base::Instant now)
{
    Domain::MemberSeen seen;
    seen.queue = QStringLiteral("queue %1").arg(agent % 40);
    seen.interface = QStringLiteral("PJSIP/%1").arg(10000 + agent);
    seen.stateInterface = seen.interface;
    seen.name = QStringLiteral("Agent %1").arg(agent * 7919 % Agents);
    seen.paused = paused;
    seen.pauseReason = paused ? QStringLiteral("Break") : QString();
    seen.pausedSince = paused ? now : Base::Instant();
    seen.signedInSince = Start;
    seen.device = Domain::DeviceState::NotInUse;
    return seen;
}

class BenchDesk : public Board::Desk
{
public:
    BenchDesk() : m_floor(Floor::FloorSettings{})
    {
        m_floor.addFeed(Domain::PbxId{0}, QStringLiteral("bench"));
        apply(Domain::FeedStateChanged{Domain::FeedState::Live, {}});
        for (int i = 0; i < 40; ++i) {
            apply(Domain::QueueSeen{QStringLiteral("queue %1").arg(i), {}, 20, 0, 0});
        }
        for (int i = 0; i < Agents; ++i) {
            apply(member(i, i % 5 == 0, m_now));
        }
        (void)m_floor.takeChanges();
    }

    [[nodiscard]] const Floor::FloorState &floor() const override { return m_floor; }
    [[nodiscard]] Base::Instant now() const override { return m_now; }
    [[nodiscard]] bool mayDo(Domain::PbxId, const Domain::CommandBody &, QString *) const override { return true; }
    quint64 submit(Domain::PbxId, const Domain::CommandBody &) override { return 0; }
    [[nodiscard]] bool mayListen(const Domain::AgentId &, Domain::SpyMode, QString *, bool *) const override
    {
        return true;
    }
    void listen(const Domain::AgentId &, Domain::SpyMode, const QString &) override {}

    /// A frame's worth of changes, without the floor's own cost where `changes` were made before.
    Floor::FloorChanges frame()
    {
        m_now += std::chrono::microseconds(16'667);
        for (int i = 0; i < ChangesAFrame; ++i) {
            m_next = (m_next + 1009) % Agents;
            apply(member(m_next, ++m_turn % 2 == 0, m_now));
        }
        return m_floor.takeChanges();
    }

private:
    void apply(Domain::EventBody body) { m_floor.apply({Domain::PbxId{0}, m_now, m_now, std::move(body)}); }

    Base::Instant m_now = Start;
    Floor::FloorState m_floor;
    int m_next = 0;
    int m_turn = 0;
};

void dress()
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setPalette(Kit::paletteOf(Kit::lightTheme()));
    QApplication::setFont(Kit::applicationFont(QApplication::font(), QLocale::English, 768));
}

// The floor alone: what the table is put on top of.
void floorAlone(benchmark::State &state)
{
    BenchDesk desk;
    for (auto _ : state) {
        for (int f = 0; f < Frames; ++f) {
            benchmark::DoNotOptimize(desk.frame());
        }
    }
}

void agentsTable(benchmark::State &state)
{
    dress();
    BenchDesk desk;
    Board::AgentsPane pane(desk, Models::Thresholds::defaults());
    pane.setCards(state.range(0) == 1);
    pane.resize(1280, 900);
    pane.show();
    pane.model().sort(static_cast<int>(Models::AgentColumn::Timer), Qt::DescendingOrder);
    pane.tick();
    QCoreApplication::processEvents();
    for (auto _ : state) {
        for (int f = 0; f < Frames; ++f) {
            pane.model().applyChanges(desk.frame());
            if (f % 30 == 0) {
                pane.tick();
            }
            QCoreApplication::processEvents(); // delivers the painting that was asked for
        }
    }
}

void paintViewport(benchmark::State &state)
{
    dress();
    BenchDesk desk;
    Board::AgentsPane pane(desk, Models::Thresholds::defaults());
    pane.setCards(state.range(0) == 1);
    pane.resize(1280, 1000);
    pane.show();
    pane.tick();
    QCoreApplication::processEvents();
    QWidget *viewport = pane.view()->viewport();
    QPixmap picture(viewport->size());
    for (auto _ : state) {
        viewport->render(&picture);
    }
}

// The same table painted by Qt's default delegate.
void paintDefaultDelegate(benchmark::State &state)
{
    BenchDesk desk;
    Models::AgentModel model(desk.floor(), Models::Thresholds::defaults());
    model.tick(desk.now());
    QTableView view;
    view.setModel(&model);
    view.resize(1280, 1000);
    view.show();
    QCoreApplication::processEvents();
    QPixmap picture(view.viewport()->size());
    for (auto _ : state) {
        view.viewport()->render(&picture);
    }
}

} // namespace

BENCHMARK(floorAlone)->Unit(benchmark::kMillisecond);
BENCHMARK(agentsTable)->ArgName("cards")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(paintViewport)->ArgName("cards")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(paintDefaultDelegate)->Unit(benchmark::kMillisecond);

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
