#include "demo/people.h"
#include "demo/stream.h"
#include "kit/testkit.h"

#include <QHash>
#include <QSet>

#include <cmath>
#include <map>

using namespace Floorwatch;
using namespace Floorwatch::Demo;
using namespace std::chrono_literals;

namespace
{

struct Seen {
    QByteArray event;
    QHash<QByteArray, QByteArray> headers;
    [[nodiscard]] QByteArray operator[](const char *name) const { return headers.value(name); }
};

std::vector<Seen> framesOf(const QByteArray &bytes)
{
    std::vector<Seen> frames;
    qsizetype from = bytes.indexOf("\r\n") + 2; // the banner
    while (from < bytes.size()) {
        const qsizetype end = bytes.indexOf("\r\n\r\n", from);
        Seen frame;
        for (const QByteArray &line : bytes.mid(from, end - from).split('\n')) {
            const qsizetype colon = line.indexOf(": ");
            frame.headers.insert(line.left(colon), line.mid(colon + 2).trimmed());
        }
        frame.event = frame["Event"];
        frames.push_back(std::move(frame));
        from = end + 4;
    }
    return frames;
}

StreamSettings settings(int agents, Span length)
{
    StreamSettings stream;
    stream.simulation.agents = agents;
    stream.simulation.start = Base::fromEpochSeconds(1'795'300'000);
    stream.length = length;
    return stream;
}

/// Frames in which a channel or agent is followed through its life.
struct LifeCheck {
    QSet<QByteArray> channels; // by name
    std::map<QByteArray, int> waiting;
    QHash<QByteArray, QByteArray> device;

    QString check(const Seen &frame);
};

QString LifeCheck::check(const Seen &frame)
{
    if (frame.event == "Newchannel" || frame.event == "CoreShowChannel") {
        if (channels.contains(frame["Channel"])) {
            return QStringLiteral("a channel appears twice");
        }
        channels.insert(frame["Channel"]);
    } else if (frame.event == "Hangup" && !channels.remove(frame["Channel"])) {
        return QStringLiteral("a channel that is not there ends");
    } else if (frame.event == "QueueParams") {
        waiting[frame["Queue"]] = frame["Calls"].toInt();
    } else if (frame.event == "QueueCallerJoin" && frame["Count"].toInt() != ++waiting[frame["Queue"]]) {
        return QStringLiteral("the count of a join is wrong");
    } else if (frame.event == "QueueCallerLeave" && frame["Count"].toInt() != --waiting[frame["Queue"]]) {
        return QStringLiteral("the count of a leave is wrong");
    } else if (frame.headers.contains("Channel") && frame.event != "Hangup" && frame.event != "Status" &&
               frame.event != "QueueEntry" && !channels.contains(frame["Channel"])) {
        return QStringLiteral("an event of a channel that is not there: %1").arg(QString::fromUtf8(frame.event));
    }
    return {};
}

} // namespace

class TestSimulation : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void sameSeedGivesTheSameBytes();
    void anotherSeedGivesAnotherDay();
    void stepsOfTimeDoNotMatter();
    void timestampsNeverRunBackwards();
    void everyFrameIsWellFormed();
    void channelsAndCountsAreConsistent();
    void arrivalsFollowTheCurve();
    void surgeTriplesOneReasonsArrivals();
    void everyKindOfThingHappens();
    void answeredCallTellsItsStoryInOrder();
    void noiseIsTwoThirdsOfTheStream();
    void queuesScaleWithAgents();
    void fiveThousandAgentsKeepWorking();
};

void TestSimulation::sameSeedGivesTheSameBytes()
{
    const QByteArray one = simulatedStream(settings(60, 10min));
    QCOMPARE(simulatedStream(settings(60, 10min)), one);
    QVERIFY(one.size() > 100'000);
}

void TestSimulation::anotherSeedGivesAnotherDay()
{
    StreamSettings other = settings(60, 10min);
    other.simulation.seed = 2;
    QVERIFY(simulatedStream(other) != simulatedStream(settings(60, 10min)));
}

void TestSimulation::stepsOfTimeDoNotMatter()
{
    const StreamSettings stream = settings(60, 10min);
    const auto collect = [&](Span step) {
        QByteArray bytes;
        Simulation simulation(stream.simulation);
        simulation.setSink([&](QByteArrayView, QByteArrayView, QByteArrayView frame) { bytes += frame; });
        for (Span done{}; done < stream.length; done += step) {
            simulation.runUntil(stream.simulation.start + done);
        }
        simulation.runUntil(stream.simulation.start + stream.length);
        return bytes;
    };
    QCOMPARE(collect(20ms), collect(stream.length));
}

void TestSimulation::timestampsNeverRunBackwards()
{
    Base::Instant last;
    int stamped = 0;
    for (const Seen &frame : framesOf(simulatedStream(settings(200, 5min)))) {
        if (frame.headers.contains("Timestamp")) {
            const Base::Instant at = Base::parseEpoch(frame["Timestamp"]);
            QVERIFY(at > last);
            last = at;
            ++stamped;
        }
    }
    QVERIFY(stamped > 1'000);
}

void TestSimulation::everyFrameIsWellFormed()
{
    StreamSettings stream = settings(60, 5min);
    stream.simulation.noise = true;
    for (const QByteArray &line : simulatedStream(stream).split('\n')) {
        QVERIFY(line.isEmpty() || line.endsWith('\r'));
        QVERIFY2(line.size() <= 1 || line.contains(": ") || line.startsWith("Asterisk Call Manager/"),
                 line.constData());
    }
}

void TestSimulation::channelsAndCountsAreConsistent()
{
    LifeCheck life;
    for (const Seen &frame : framesOf(simulatedStream(settings(120, 30min)))) {
        const QString fault = life.check(frame);
        QVERIFY2(fault.isEmpty(), qPrintable(fault + QLatin1Char(' ') + QString::fromUtf8(frame["Timestamp"])));
    }
    QVERIFY(life.channels.size() < 400); // nobody is left behind
}

void TestSimulation::arrivalsFollowTheCurve()
{
    StreamSettings stream = settings(300, 60min);
    stream.simulation.surgeAfterSeconds = 1e9;
    Simulation simulation(stream.simulation);
    int arrivals = 0;
    simulation.setSink([&](QByteArrayView event, QByteArrayView, QByteArrayView frame) {
        arrivals += event == QByteArrayView("Newchannel") && frame.contains("Context: from-trunk\r\nExten: 6") ? 1 : 0;
    });
    for (int hour = 0; hour < 8; ++hour) {
        const Base::Instant from = stream.simulation.start + std::chrono::hours(hour);
        double expected = 0;
        for (int minute = 0; minute < 60; ++minute) {
            expected += 60 * simulation.arrivalRate(from + std::chrono::minutes(minute));
        }
        arrivals = 0;
        simulation.runUntil(from + 1h);
        // A Poisson count stays within five of its standard deviations.
        QVERIFY2(std::abs(arrivals - expected) < 5 * std::sqrt(expected),
                 qPrintable(QStringLiteral("hour %1: %2 for %3").arg(hour).arg(arrivals).arg(expected)));
    }
    // Ten in the morning is busier than noon, whatever the clock says.
    QVERIFY(simulation.arrivalRate(stream.simulation.start) > simulation.arrivalRate(stream.simulation.start + 2h));
}

void TestSimulation::surgeTriplesOneReasonsArrivals()
{
    StreamSettings stream = settings(300, 15min);
    stream.warmUp = 0s;
    stream.simulation.surgeAfterSeconds = 0;
    const auto reasons = [](const StreamSettings &with) {
        double count = 0;
        for (const Seen &frame : framesOf(simulatedStream(with))) {
            count += frame["Variable"] == "CALL_REASON" && frame["Value"] == surgeReason() ? 1 : 0;
        }
        return count;
    };
    const double surging = reasons(stream);
    stream.simulation.surgeAfterSeconds = 1e9;
    const double usual = reasons(stream);
    QVERIFY2(usual > 50 && surging > 1.5 * usual, qPrintable(QStringLiteral("%1, %2").arg(surging).arg(usual)));
}

void TestSimulation::everyKindOfThingHappens()
{
    QSet<QByteArray> events;
    QSet<QByteArray> reasons;
    bool chinese = false;
    bool special = false;
    bool timedOut = false;
    for (const Seen &frame : framesOf(simulatedStream(settings(60, 120min)))) {
        events.insert(frame.event);
        reasons.insert(frame["PausedReason"]);
        chinese = chinese || frame["MemberName"].startsWith("王");
        special = special || frame["CallerIDNum"] == specials().front().number;
        timedOut = timedOut || (frame["Variable"] == "QUEUESTATUS" && frame["Value"] == "TIMEOUT");
    }
    for (const char *event :
         {"QueueCallerAbandon", "AgentRingNoAnswer", "AgentComplete", "Hold", "Unhold", "BlindTransfer",
          "QueueMemberPause", "QueueMemberAdded", "QueueMemberRemoved", "DialBegin", "DialEnd"}) {
        QVERIFY2(events.contains(event), event);
    }
    QVERIFY(reasons.contains("午休") && reasons.contains("Toilet"));
    QVERIFY(chinese);
    QVERIFY(special);
    QVERIFY(timedOut);
}

void TestSimulation::answeredCallTellsItsStoryInOrder()
{
    // The order in which Asterisk 22 tells it; what comes in between is left out.
    const QByteArrayList told{"Newchannel",       "QueueCallerJoin", "AgentCalled", "DialBegin",   "DialEnd",
                              "QueueCallerLeave", "AgentConnect",    "BridgeEnter", "BridgeEnter", "AgentComplete",
                              "BridgeLeave",      "BridgeLeave",     "Hangup",      "Hangup"};
    std::map<QByteArray, QByteArrayList> stories;
    for (const Seen &frame : framesOf(simulatedStream(settings(60, 30min)))) {
        if (told.contains(frame.event)) {
            stories[frame["Linkedid"]].append(frame.event);
        }
    }
    int plain = 0;
    for (auto &[linkedid, story] : stories) {
        story.removeAll("HangupRequest");
        // The agent's own Newchannel comes between join and AgentCalled.
        if (story.count("Newchannel") == 2 && story.first() == "Newchannel") {
            story.removeAt(story.lastIndexOf("Newchannel"));
        }
        plain += story == told ? 1 : 0;
    }
    QVERIFY2(plain > 50, qPrintable(QString::number(plain)));
}

void TestSimulation::noiseIsTwoThirdsOfTheStream()
{
    StreamSettings stream = settings(120, 10min);
    stream.simulation.noise = true;
    stream.snapshot = false;
    int noise = 0;
    int all = 0;
    for (const Seen &frame : framesOf(simulatedStream(stream))) {
        noise += frame.event == "VarSet" || frame.event == "RTCPSent" ? 1 : 0;
        ++all;
    }
    QVERIFY2(noise > 0.6 * all && noise < 0.75 * all, qPrintable(QStringLiteral("%1 of %2").arg(noise).arg(all)));
}

void TestSimulation::queuesScaleWithAgents()
{
    QCOMPARE(queueCountFor(60), 6);
    QCOMPARE(queueCountFor(20), 2);
    QCOMPARE(queueCountFor(5'000), 250);
    SimulationSettings one;
    one.agents = 1;
    one.start = Base::fromEpochSeconds(1'795'300'000);
    Simulation lonely(one);
    lonely.runUntil(one.start + 1h);
    QCOMPARE(lonely.agents().size(), size_t{1});
}

void TestSimulation::fiveThousandAgentsKeepWorking()
{
    SimulationSettings many;
    many.agents = 5'000;
    many.start = Base::fromEpochSeconds(1'795'300'000);
    Simulation simulation(many);
    simulation.runUntil(many.start + 20min);
    size_t waiting = 0;
    size_t members = 0;
    for (const Queue &queue : simulation.queues()) {
        waiting += queue.waiting.size();
        members += queue.members.size();
    }
    QVERIFY(simulation.calls().size() > 1'000);
    QVERIFY(waiting < 2'000);
    QVERIFY(members > 5'000);
}

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
