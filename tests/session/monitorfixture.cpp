#include "session/monitorfixture.h"

#include <QSignalSpy>

namespace Floorwatch::SessionTest
{

using namespace Domain;

namespace
{

constexpr int Patience = 20'000;

const QByteArray Members = "Event: QueueParams\r\nQueue: support\r\n\r\n"
                           "Event: QueueMember\r\nQueue: support\r\nName: Alice Chen\r\nLocation: "
                           "PJSIP/1001\r\nStateInterface: PJSIP/1001\r\nStatus: 2\r\nPaused: 0\r\n\r\n"
                           "Event: QueueMember\r\nQueue: support\r\nName: Bob Lin\r\nLocation: "
                           "PJSIP/1002\r\nStateInterface: PJSIP/1002\r\nStatus: 1\r\nPaused: 0\r\n\r\n";

QByteArray channel(const char *name, const char *uniqueid, const char *number, const char *bridge)
{
    return QByteArray("Event: CoreShowChannel\r\nChannel: ") + name + "\r\nChannelState: 6\r\nCallerIDNum: " + number +
           "\r\nUniqueid: " + uniqueid + "\r\nLinkedid: c.1\r\nApplication: Queue\r\nApplicationData: support\r\n" +
           "Duration: 00:00:30\r\nBridgeId: " + bridge + "\r\n\r\n";
}

} // namespace

MonitorFixture::MonitorFixture(Access::Role role, const Access::Policy &policy, bool ownSound)
{
    pbx.queueList = Members;
    pbx.channelList =
        channel("PJSIP/trunk-1", "c.1", "13800000000", "b1") + channel("PJSIP/1001-1", "a.1", "1001", "b1");
    pbx.commands += ",PlayDTMF,MixMonitor,StopMixMonitor,Setvar";
    Pbx::FeedConfig feed;
    feed.host = QStringLiteral("127.0.0.1");
    feed.port = pbx.port();
    feed.user = QStringLiteral("console");
    feed.secret = QStringLiteral("word");
    Session::SessionSettings settings;
    settings.feeds = {feed};
    settings.policy = policy;
    settings.audit = audit;
    session = std::make_unique<Session::Session>(settings, clock);
    session->signIn(someone(role));
    auto telephone = std::make_unique<FakeTelephone>(ownSound);
    phone = telephone.get();
    session->setTelephone(std::move(telephone));
    session->start();
    const auto talking = [this] {
        const Floor::FloorState &floor = session->floor();
        const int index = floor.agentIndex(alice);
        return floor.feeds().front().state == FeedState::Live && index >= 0 &&
               floor.agents()[static_cast<size_t>(index)].state == AgentState::Talking;
    };
    if (!QTest::qWaitFor(talking, Patience)) {
        qFatal("the floor did not come");
    }
}

QString MonitorFixture::begin(SpyMode mode, const QString &reason)
{
    session->monitor().start(alice, mode, reason);
    if (state().phase == Session::MonitorPhase::Ended) {
        return {};
    }
    return QString::fromLatin1(asked("Originate").value("ChannelId"));
}

PbxTest::Request MonitorFixture::asked(const QByteArray &action)
{
    const int number = ++m_taken[action];
    if (!QTest::qWaitFor([&] { return pbx.seen(action) >= number; }, Patience)) {
        qFatal("no %s came", action.constData());
    }
    return pbx.waitFor(action);
}

QString MonitorFixture::listen(SpyMode mode)
{
    const QString id = begin(mode);
    Q_EMIT phone->lineUp(id);
    spyStarted(id);
    const auto active = [this] { return state().phase == Session::MonitorPhase::Active; };
    if (!QTest::qWaitFor(active, Patience)) {
        qFatal("not active: %s", qPrintable(state().message));
    }
    return id;
}

void MonitorFixture::spyStarted(const QString &id, const char *targetUniqueid, const char *target)
{
    send("Event: ChanSpyStart\r\nSpyerChannel: PJSIP/2001-9\r\nSpyerUniqueid: " + id.toLatin1() +
         "\r\nSpyerLinkedid: " + id.toLatin1() + "\r\nSpyerConnectedLineName: wang\r\nSpyeeChannel: " + target +
         "\r\nSpyeeUniqueid: " + targetUniqueid + "\r\nSpyeeLinkedid: c.1\r\n\r\n");
}

void MonitorFixture::digitRead(const QString &id, char digit)
{
    send("Event: DTMFEnd\r\nChannel: PJSIP/2001-9\r\nUniqueid: " + id.toLatin1() + "\r\nLinkedid: " + id.toLatin1() +
         "\r\nDigit: " + digit + "\r\nDurationMs: 0\r\nDirection: Received\r\n\r\n");
}

} // namespace Floorwatch::SessionTest
