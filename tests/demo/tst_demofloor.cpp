// What the console counts from the demo's stream equals what the demo itself counted.
#include "demo/snapshot.h"
#include "demo/stream.h"
#include "kit/foldstream.h"
#include "kit/testkit.h"

using namespace Floorwatch;
using namespace Floorwatch::Demo;
using namespace std::chrono_literals;

class TestDemoFloor : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void everyFigureAgrees_data();
    void everyFigureAgrees();
    void nothingInTheStreamIsFaulty();
    void joinedLateTheFloorIsTheSameNow();

private:
    /// The stream from the first moment on, with the simulation as it stands at its end.
    void live(bool noise, Span length);
    void compareQueues(const Floor::FloorState &floor);
    /// `late`: made from a snapshot, which names no holds of the legs that it lists.
    void compareAgents(const Floor::FloorState &floor, bool late = false);

    QByteArray m_stream;
    std::unique_ptr<Simulation> m_simulation;
};

void TestDemoFloor::live(bool noise, Span length)
{
    SimulationSettings settings;
    settings.start = Base::fromEpochSeconds(1'795'305'600); // a midnight: the floor's day begins here too
    settings.noise = noise;
    settings.surgeAfterSeconds = 600;
    m_simulation = std::make_unique<Simulation>(settings);
    m_stream = "Asterisk Call Manager/11.0.0\r\n";
    queueStatus({*m_simulation, "snap-1", m_stream}, {}, {});
    coreShowChannels({*m_simulation, "snap-2", m_stream});
    m_simulation->setSink([this](QByteArrayView, QByteArrayView, QByteArrayView frame) { m_stream += frame; });
    m_simulation->runUntil(settings.start + length);
    m_simulation->setSink({});
}

void TestDemoFloor::compareQueues(const Floor::FloorState &floor)
{
    QCOMPARE(floor.queues().size(), m_simulation->queues().size());
    for (const Queue &queue : m_simulation->queues()) {
        const QString name = QString::fromUtf8(queue.plan.name);
        const int index = floor.queueIndex({Domain::PbxId{0}, name});
        QVERIFY2(index >= 0, qPrintable(name));
        const Floor::QueueRecord &record = floor.queues()[static_cast<size_t>(index)];
        const Domain::QueueCounts &counts = record.counts;
        QCOMPARE(counts.answered, queue.answered);
        QCOMPARE(counts.abandoned + counts.timedOut + counts.movedOn, queue.abandoned);
        QCOMPARE(record.waiting.size(), queue.waiting.size());
        QCOMPARE(counts.offered, queue.answered + queue.abandoned + static_cast<int>(queue.waiting.size()));
        QCOMPARE(counts.exitedByKey + counts.exitedEmpty + counts.endedAway, 0);
        QCOMPARE(record.members.size(), queue.members.size());
        QCOMPARE(record.settings.serviceLevelSeconds, queue.plan.serviceLevel);
    }
}

void TestDemoFloor::compareAgents(const Floor::FloorState &floor, bool late)
{
    using State = Domain::AgentState;
    for (const Agent &agent : m_simulation->agents()) {
        const int index = floor.agentIndex({Domain::PbxId{0}, QString::fromUtf8(agent.interface)});
        if (index < 0) {
            QVERIFY2(agent.members.empty(), agent.interface.constData());
            continue;
        }
        const Floor::AgentRecord &record = floor.agents()[static_cast<size_t>(index)];
        const State state = record.state;
        const QByteArray words = agent.interface + " is " + Domain::text(state).toUtf8();
        if (agent.members.empty()) {
            QVERIFY2(state == State::SignedOut || agent.call != 0, words.constData());
            continue;
        }
        switch (agent.device) {
        case Device::InUse: QVERIFY2(state == State::Talking, words.constData()); break;
        case Device::OnHold:
            QVERIFY2(state == State::OnHold || (late && state == State::Talking), words.constData());
            break;
        case Device::Ringing: QVERIFY2(state == State::Ringing, words.constData()); break;
        case Device::Unavailable:
            QVERIFY2(state == State::Unreachable || state == State::Paused, words.constData());
            break;
        case Device::NotInUse:
            QVERIFY2(state == State::Available || state == State::WrapUp || state == State::Paused, words.constData());
            break;
        }
    }
}

void TestDemoFloor::everyFigureAgrees_data()
{
    QTest::addColumn<bool>("noise");
    QTest::newRow("as filtered") << false;
    QTest::newRow("with all its noise") << true;
}

void TestDemoFloor::everyFigureAgrees()
{
    QFETCH(const bool, noise);
    live(noise, 45min);
    const TestKit::Folded folded = TestKit::foldStream(m_stream);
    compareQueues(*folded.floor);
    compareAgents(*folded.floor);
    QCOMPARE(folded.floor->liveCalls().size(), m_simulation->calls().size());
}

void TestDemoFloor::nothingInTheStreamIsFaulty()
{
    live(true, 20min);
    const TestKit::Folded folded = TestKit::foldStream(m_stream);
    QCOMPARE(folded.health.malformed, 0U);
    for (const Pbx::FeedTrouble &trouble : folded.health.troubles) {
        QVERIFY2(false, qPrintable(trouble.what + QLatin1String(": ") + trouble.example));
    }
}

void TestDemoFloor::joinedLateTheFloorIsTheSameNow()
{
    live(false, 45min);
    // Who connects now gets the snapshot only.
    QByteArray late("Asterisk Call Manager/11.0.0\r\n");
    queueStatus({*m_simulation, "snap-1", late}, {}, {});
    coreShowChannels({*m_simulation, "snap-2", late});
    const TestKit::Folded folded = TestKit::foldStream(late);
    compareAgents(*folded.floor, true);
    for (const Queue &queue : m_simulation->queues()) {
        const int index = folded.floor->queueIndex({Domain::PbxId{0}, QString::fromUtf8(queue.plan.name)});
        QVERIFY(index >= 0);
        QCOMPARE(folded.floor->queues()[static_cast<size_t>(index)].waiting.size(), queue.waiting.size());
    }
}

QTEST_GUILESS_MAIN(TestDemoFloor)
#include "tst_demofloor.moc"
