#include "session/alertfixture.h"

#include <QSignalSpy>

namespace Floorwatch::SessionTest
{

using namespace Domain;

namespace
{

constexpr int Patience = 20'000;

const QByteArray Members = "Event: QueueParams\r\nQueue: support\r\n\r\n"
                           "Event: QueueMember\r\nQueue: support\r\nName: Alice Chen\r\nLocation: "
                           "PJSIP/1001\r\nStateInterface: PJSIP/1001\r\nStatus: 1\r\nPaused: 0\r\n\r\n"
                           "Event: QueueMember\r\nQueue: support\r\nName: Bob Lin\r\nLocation: "
                           "PJSIP/1002\r\nStateInterface: PJSIP/1002\r\nStatus: 1\r\nPaused: 0\r\n\r\n";

const QByteArray OfBranch = "Event: QueueParams\r\nQueue: support\r\n\r\n"
                            "Event: QueueMember\r\nQueue: support\r\nName: Dora Wu\r\nLocation: "
                            "PJSIP/2001\r\nStateInterface: PJSIP/2001\r\nStatus: 1\r\nPaused: 0\r\n\r\n";

QByteArray leg(const char *id, const char *channel, const char *number, const char *linked)
{
    return QByteArray("Channel: ") + channel + "\r\nChannelState: 6\r\nCallerIDNum: " + number +
           "\r\nCallerIDName: <unknown>\r\nContext: from-trunk\r\nExten: 4000\r\nUniqueid: " + id +
           "\r\nLinkedid: " + linked + "\r\n";
}

QByteArray trunk(const char *id) { return QByteArray("PJSIP/trunk-") + id; }

} // namespace

AlertFixture::AlertFixture(const Given &given) : folder(given.folder.isEmpty() ? own.path() : given.folder)
{
    pbx.queueList = Members;
    branch.queueList = OfBranch;
    Session::SessionSettings settings;
    for (const QString &name : given.pbxs) {
        Pbx::FeedConfig feed;
        feed.name = name;
        feed.host = QStringLiteral("127.0.0.1");
        feed.port = name == QLatin1String("branch") ? branch.port() : pbx.port();
        feed.user = QStringLiteral("console");
        feed.secret = QStringLiteral("word");
        settings.feeds.push_back(feed);
    }
    settings.policy = given.policy;
    settings.audit = audit;
    settings.journalFile = file("journal");
    settings.recordsFile = given.records ? file("records") : QString();
    settings.webhookFolder = file("webhook");
    session = std::make_unique<Session::Session>(settings, clock);
    session->signIn(someone(given.role));
    session->start();
    const auto ready = [this] {
        const auto &feeds = session->floor().feeds();
        return desk().settingsLoaded() && !feeds.empty() &&
               std::all_of(feeds.begin(), feeds.end(), [](const auto &feed) { return feed.state == FeedState::Live; });
    };
    if (!QTest::qWaitFor(ready, Patience)) {
        qFatal("the floor did not come");
    }
}

void AlertFixture::addCustomer(const QString &name, const QString &number, const QStringList &tags)
{
    Customer customer;
    customer.name = name;
    customer.numbers = QStringList{number};
    customer.tags = tags;
    bool stored = false;
    desk().records()->saveCustomer(customer, session.get(),
                                   [&](const Base::Result<Customer> &result) { stored = result.ok(); });
    if (!QTest::qWaitFor([&] { return stored; }, Patience)) {
        qFatal("the customer was not stored");
    }
}

namespace
{

QByteArray channel(const char *id, const char *number)
{
    return "Event: Newchannel\r\n" + leg(id, trunk(id).constData(), number, id) + "\r\n";
}

QByteArray join(const char *id, const char *number, const char *queue)
{
    return "Event: QueueCallerJoin\r\n" + leg(id, trunk(id).constData(), number, id) + "Queue: " + queue +
           "\r\nPosition: 1\r\nCount: 1\r\n\r\n";
}

} // namespace

QByteArray AlertFixture::arrival(const char *id, const char *number, const char *queue)
{
    return channel(id, number) + join(id, number, queue);
}

QByteArray AlertFixture::end(const char *id)
{
    return "Event: Hangup\r\n" + leg(id, trunk(id).constData(), "", id) + "Cause: 16\r\n\r\n";
}

void AlertFixture::arrives(const char *id, const char *number) { pbx.send(channel(id, number)); }

void AlertFixture::joins(const char *id, const char *number, const char *queue) { pbx.send(join(id, number, queue)); }

namespace
{

QByteArray toAgent(const char *id, const char *agent)
{
    const QByteArray own = QByteArray("a.") + id;
    return leg(id, trunk(id).constData(), "", id) + "DestChannel: " + agent + "-" + id + "\r\nDestUniqueid: " + own +
           "\r\nDestLinkedid: " + id + "\r\nQueue: support\r\nInterface: " + agent + "\r\nMemberName: Alice Chen\r\n";
}

} // namespace

void AlertFixture::rings(const char *id, const char *agent)
{
    pbx.send("Event: AgentCalled\r\n" + toAgent(id, agent) + "\r\n");
}

void AlertFixture::answers(const char *id, const char *agent)
{
    pbx.send("Event: AgentConnect\r\n" + toAgent(id, agent) + "HoldTime: 3\r\nRingTime: 2\r\n\r\n" +
             "Event: QueueCallerLeave\r\n" + leg(id, trunk(id).constData(), "", id) +
             "Queue: support\r\nPosition: 1\r\nCount: 0\r\n\r\n");
    const QByteArray agentLeg = QByteArray("a.") + id;
    const QByteArray channel = QByteArray(agent) + "-" + id;
    const QByteArray bridge = QByteArray("BridgeUniqueid: b.") + id + "\r\nBridgeType: basic\r\n\r\n";
    pbx.send("Event: Newstate\r\n" + leg(agentLeg.constData(), channel.constData(), "1001", id) + "\r\n" +
             "Event: BridgeEnter\r\n" + leg(agentLeg.constData(), channel.constData(), "1001", id) + bridge +
             "Event: BridgeEnter\r\n" + leg(id, trunk(id).constData(), "", id) + bridge);
}

void AlertFixture::hangsUp(const char *id)
{
    const QByteArray agentLeg = QByteArray("a.") + id;
    pbx.send(end(id) + "Event: Hangup\r\n" + leg(agentLeg.constData(), "PJSIP/1001-1", "1001", id) +
             "Cause: 16\r\n\r\n");
}

const Alerts::Alert *AlertFixture::alertOf(const char *id)
{
    for (const Alerts::Alert &alert : desk().book().alerts()) {
        if (alert.condition.kind == Alerts::AlertKind::SpecialCaller && alert.condition.subject.call == call(id)) {
            return &alert;
        }
    }
    return nullptr;
}

} // namespace Floorwatch::SessionTest
