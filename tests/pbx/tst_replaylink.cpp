#include "base/clock.h"
#include "kit/testkit.h"
#include "pbx/feed.h"

#include <QSignalSpy>

using namespace Floorwatch;
using namespace Floorwatch::Domain;

namespace
{

Pbx::FeedConfig recorded(const QString &file, double speed)
{
    Pbx::FeedConfig config;
    config.kind = Pbx::FeedKind::Replay;
    config.file = file;
    config.speed = speed;
    return config;
}

/// All events of a feed up to its end.
std::vector<PbxEvent> play(Pbx::Feed &feed)
{
    std::vector<PbxEvent> all;
    const auto take = [&] {
        auto events = feed.take();
        all.insert(all.end(), std::make_move_iterator(events.begin()), std::make_move_iterator(events.end()));
    };
    QObject::connect(&feed, &Pbx::Feed::ready, &feed, take);
    QSignalSpy ended(&feed, &Pbx::Feed::ended);
    feed.start();
    if (ended.isEmpty()) {
        ended.wait(60'000);
    }
    take();
    return all;
}

} // namespace

class TestReplayLink : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void fastAndPacedPlayTheSameEvents();
    void timersRunOnTheRecordingsClock();
    void aMissingFileIsSaid();
    void commandsAreRefused();
};

void TestReplayLink::fastAndPacedPlayTheSameEvents()
{
    const QString file = QStringLiteral(FLOORWATCH_TEST_DATA "/scenarios/hold-22.ami");
    Pbx::Feed fast(PbxId{}, recorded(file, 0));
    Pbx::Feed paced(PbxId{}, recorded(file, 50));
    const auto one = play(fast);
    const auto two = play(paced);
    QVERIFY(one.size() > 50);
    QCOMPARE(one.size(), two.size());
    for (size_t i = 0; i < one.size(); ++i) {
        QCOMPARE(one[i].body.index(), two[i].body.index());
        QCOMPARE(one[i].at, two[i].at);
    }
    QCOMPARE(std::get<FeedStateChanged>(one.front().body).state, FeedState::Live);
    QCOMPARE(std::get<FeedStateChanged>(one.back().body).state, FeedState::Ended);
}

void TestReplayLink::timersRunOnTheRecordingsClock()
{
    Pbx::Feed feed(PbxId{}, recorded(QStringLiteral(FLOORWATCH_TEST_DATA "/captures/asterisk22/restricted.ami"), 1));
    QSignalSpy health(&feed, &Pbx::Feed::healthChanged);
    feed.start();
    // The recording is of another day: a second after its beginning its clock shows that day, not this one.
    QTRY_VERIFY_WITH_TIMEOUT(feed.health().clockOffset != Base::Span{}, 10'000);
    const Base::Instant shown = Base::SystemClock().now() + feed.health().clockOffset;
    QVERIFY(std::abs(Base::toEpochSeconds(shown) - 1795305848.0) < 60);
    const auto events = feed.take();
    QVERIFY(!events.empty());
    QVERIFY(!std::get<FeedStateChanged>(events.front().body).reason.isEmpty()); // said to be a recording
}

void TestReplayLink::aMissingFileIsSaid()
{
    Pbx::Feed feed(PbxId{}, recorded(QStringLiteral("/nonexistent.ami"), 0));
    const auto events = play(feed);
    QCOMPARE(events.size(), size_t(1));
    QCOMPARE(std::get<FeedStateChanged>(events.front().body).state, FeedState::Refused);
    QVERIFY(std::get<FeedStateChanged>(events.front().body).reason.contains(QStringLiteral("/nonexistent.ami")));
}

void TestReplayLink::commandsAreRefused()
{
    Pbx::Feed feed(PbxId{}, recorded(QStringLiteral(FLOORWATCH_TEST_DATA "/scenarios/hold-22.ami"), 1));
    QSignalSpy finished(&feed, &Pbx::Feed::commandFinished);
    feed.start();
    feed.submit({5, PbxId{}, {}, HangUpLeg{}});
    QVERIFY(!finished.isEmpty() || finished.wait(10'000));
    QCOMPARE(finished.first().first().value<CommandResult>().outcome, CommandResult::Outcome::Refused);
}

QTEST_GUILESS_MAIN(TestReplayLink)
#include "tst_replaylink.moc"
