#include "demo/snapshot.h"

#include <QDateTime>

namespace Floorwatch::Demo
{

namespace
{

/// Builds one list: its start, its items, its end with their number.
class List
{
public:
    List(const Answer &answer, QByteArrayView message) : m_answer(answer)
    {
        m_frame.begin("Response", "Success");
        addId();
        m_frame.add("EventList", "start");
        m_frame.add("Message", message);
        m_answer.out += m_frame.end();
    }
    /// An item; `idFirst` as the kinds of list differ in where they put the ActionID.
    template <typename Fill> void item(QByteArrayView event, bool idFirst, Fill fill)
    {
        m_frame.begin("Event", event);
        if (idFirst) {
            addId();
        }
        fill(m_frame);
        if (!idFirst) {
            addId();
        }
        m_answer.out += m_frame.end();
        ++m_items;
    }
    void finish(QByteArrayView event)
    {
        m_frame.begin("Event", event);
        addId();
        m_frame.add("EventList", "Complete");
        m_frame.add("ListItems", m_items);
        m_answer.out += m_frame.end();
    }

private:
    void addId()
    {
        if (!m_answer.actionId.isEmpty()) {
            m_frame.add("ActionID", m_answer.actionId);
        }
    }

    const Answer &m_answer;
    Frame m_frame;
    qint64 m_items = 0;
};

void respond(const Answer &answer, QByteArrayView kind, QByteArrayView message)
{
    Frame frame;
    frame.begin("Response", kind);
    if (!answer.actionId.isEmpty()) {
        frame.add("ActionID", answer.actionId);
    }
    frame.add("Message", message);
    answer.out += frame.end();
}

QByteArray percent(int part, int whole) { return QByteArray::number(whole ? 100.0 * part / whole : 0.0, 'f', 1); }

void queueParams(Frame &frame, const Queue &queue)
{
    frame.add("Queue", queue.plan.name);
    frame.add("Max", 0);
    frame.add("Strategy", queue.plan.strategy);
    frame.add("Calls", static_cast<qint64>(queue.waiting.size()));
    frame.add("Holdtime", static_cast<int>(queue.holdTime));
    frame.add("TalkTime", static_cast<int>(queue.talkTime));
    frame.add("Completed", queue.completed);
    frame.add("Abandoned", queue.abandoned);
    frame.add("ServiceLevel", queue.plan.serviceLevel);
    frame.add("ServicelevelPerf", percent(queue.answeredInTime, queue.answered));
    frame.add("ServicelevelPerf2", percent(queue.answeredInTime, queue.answered + queue.abandoned));
    frame.add("Weight", queue.plan.weight);
}

void queueEntry(Frame &frame, const Queue &queue, const Call &call, int position, Instant now)
{
    frame.add("Queue", queue.plan.name);
    frame.add("Position", position);
    frame.add("Channel", call.caller.name);
    frame.add("Uniqueid", call.caller.uniqueid);
    frame.add("CallerIDNum", call.caller.number);
    frame.add("CallerIDName", call.caller.callerName);
    frame.add("ConnectedLineNum", "unknown");
    frame.add("ConnectedLineName", "unknown");
    frame.add("Wait", (now - call.joined).count() / 1'000'000);
    frame.add("Priority", 0);
}

/// Every channel that is up or rings, in the order of their calls.
template <typename Use> void eachChannel(const Simulation &simulation, Use use)
{
    for (const auto &[id, call] : simulation.calls()) {
        use(call.caller);
        if (call.callee) {
            use(*call.callee);
        }
        for (const Ring &ring : call.rings) {
            use(ring.channel);
        }
    }
    for (const auto &[serial, spy] : simulation.spies()) {
        use(spy.channel);
    }
}

QByteArray ageText(Span age)
{
    const qint64 seconds = age.count() / 1'000'000;
    const auto two = [](qint64 n) { return QByteArray::number(n).rightJustified(2, '0'); };
    return two(seconds / 3'600) + ':' + two(seconds / 60 % 60) + ':' + two(seconds % 60);
}

} // namespace

void success(const Answer &answer, QByteArrayView message) { respond(answer, "Success", message); }
void failure(const Answer &answer, QByteArrayView message) { respond(answer, "Error", message); }

void queueStatus(const Answer &answer, const QByteArray &only, const QByteArray &member)
{
    List list(answer, "Queue status will follow");
    for (const Queue &queue : answer.simulation.queues()) {
        if (!only.isEmpty() && queue.plan.name != only) {
            continue;
        }
        list.item("QueueParams", false, [&](Frame &frame) { queueParams(frame, queue); });
        for (const int index : queue.members) {
            const Agent &agent = answer.simulation.agents()[static_cast<size_t>(index)];
            for (const Member &place : agent.members) {
                if (place.queue == queue.index && (member.isEmpty() || member == agent.interface)) {
                    list.item("QueueMember", false, [&](Frame &frame) {
                        frame.add("Queue", queue.plan.name);
                        frame.add("Name", agent.name);
                        frame.add("Location", agent.interface);
                        Emitter::memberHeaders(frame, agent, place, queue);
                    });
                }
            }
        }
        int position = 0;
        for (const quint64 id : queue.waiting) {
            const Call &call = answer.simulation.calls().at(id);
            ++position;
            list.item("QueueEntry", false,
                      [&](Frame &frame) { queueEntry(frame, queue, call, position, answer.simulation.now()); });
        }
    }
    list.finish("QueueStatusComplete");
}

void queueSummary(const Answer &answer, const QByteArray &only)
{
    List list(answer, "Queue summary will follow");
    for (const Queue &queue : answer.simulation.queues()) {
        if (!only.isEmpty() && queue.plan.name != only) {
            continue;
        }
        int available = 0;
        for (const int index : queue.members) {
            const Agent &agent = answer.simulation.agents()[static_cast<size_t>(index)];
            available += agent.device == Device::NotInUse ? 1 : 0;
        }
        list.item("QueueSummary", false, [&](Frame &frame) {
            frame.add("Queue", queue.plan.name);
            frame.add("LoggedIn", static_cast<qint64>(queue.members.size()));
            frame.add("Available", available);
            frame.add("Callers", static_cast<qint64>(queue.waiting.size()));
            frame.add("HoldTime", static_cast<int>(queue.holdTime));
            frame.add("TalkTime", static_cast<int>(queue.talkTime));
            const auto waited = [&](quint64 id) {
                return (answer.simulation.now() - answer.simulation.calls().at(id).joined).count() / 1'000'000;
            };
            frame.add("LongestHoldTime", queue.waiting.empty() ? 0 : waited(queue.waiting.front()));
        });
    }
    list.finish("QueueSummaryComplete");
}

void coreShowChannels(const Answer &answer)
{
    List list(answer, "Channels will follow");
    eachChannel(answer.simulation, [&](const Channel &channel) {
        list.item("CoreShowChannel", true, [&](Frame &frame) {
            Emitter::channelHeaders(frame, {}, channel);
            frame.add("Application", channel.application);
            frame.add("ApplicationData", channel.applicationData);
            frame.add("Duration", ageText(answer.simulation.now() - channel.created));
            frame.add("BridgeId", channel.bridge);
        });
    });
    list.finish("CoreShowChannelsComplete");
}

void channelStatus(const Answer &answer, const QByteArray &only)
{
    List list(answer, "Channel status will follow");
    eachChannel(answer.simulation, [&](const Channel &channel) {
        if (!only.isEmpty() && only != channel.name) {
            return;
        }
        list.item("Status", false, [&](Frame &frame) {
            frame.add("Privilege", "Call");
            Emitter::channelHeaders(frame, {}, channel);
            frame.add("Type", "PJSIP");
            frame.add("DNID", "");
            frame.add("TimeToHangup", 0);
            frame.add("BridgeID", channel.bridge);
            frame.add("Application", channel.application);
            frame.add("Data", channel.applicationData);
            frame.add("Seconds", (answer.simulation.now() - channel.created).count() / 1'000'000);
        });
    });
    list.finish("StatusComplete");
}

void deviceStateList(const Answer &answer)
{
    List list(answer, "Device State Changes will follow");
    for (const Agent &agent : answer.simulation.agents()) {
        list.item("DeviceStateChange", true, [&](Frame &frame) {
            frame.add("Device", agent.interface);
            frame.add("State", text(agent.device));
        });
    }
    for (const auto &[extension, device] : answer.simulation.phones()) {
        list.item("DeviceStateChange", true, [&, &name = extension, state = text(device)](Frame &frame) {
            frame.add("Device", "PJSIP/" + name);
            frame.add("State", state);
        });
    }
    list.finish("DeviceStateListComplete");
}

void bridgeList(const Answer &answer)
{
    List list(answer, "Bridge listing will follow");
    for (const auto &[id, call] : answer.simulation.calls()) {
        if (!call.caller.bridge.isEmpty()) {
            const QByteArray &bridge = call.caller.bridge;
            list.item("BridgeListItem", true, [&](Frame &frame) { Emitter::bridgeHeaders(frame, bridge, 2); });
        }
    }
    list.finish("BridgeListComplete");
}

void endpoints(const Answer &answer)
{
    List list(answer, "A listing of Endpoints follows, presented as EndpointList events");
    const auto endpoint = [&list](const QByteArray &extension, bool reachable, bool inUse) {
        list.item("EndpointList", true, [&](Frame &frame) {
            frame.add("ObjectType", "endpoint");
            frame.add("ObjectName", extension);
            frame.add("Transport", "transport-udp");
            frame.add("Aor", extension);
            frame.add("Auths", "");
            frame.add("OutboundAuths", "");
            const QByteArray contact = extension + "/sip:" + extension + "@192.0.2.10:5060,";
            frame.add("Contacts", reachable ? contact : QByteArray());
            frame.add("DeviceState", reachable ? (inUse ? "In use" : "Not in use") : "Unavailable");
            frame.add("ActiveChannels", inUse ? 1 : 0);
        });
    };
    for (const Agent &agent : answer.simulation.agents()) {
        endpoint(agent.extension, agent.device != Device::Unavailable, agent.call != 0);
    }
    for (const auto &[extension, device] : answer.simulation.phones()) {
        endpoint(extension, true, device != Device::NotInUse);
    }
    list.finish("EndpointListComplete");
}

void coreSettings(const Answer &answer)
{
    Frame frame;
    frame.begin("Response", "Success");
    if (!answer.actionId.isEmpty()) {
        frame.add("ActionID", answer.actionId);
    }
    frame.add("AMIversion", "11.0.0");
    frame.add("AsteriskVersion", "22.10.1-floorwatch-demo");
    frame.add("SystemName", "demo");
    frame.add("CoreMaxCalls", 0);
    frame.add("CoreMaxLoadAvg", "0.000000");
    frame.add("CoreRunUser", "");
    frame.add("CoreRunGroup", "");
    frame.add("CoreMaxFilehandles", 0);
    frame.add("CoreRealTimeEnabled", "No");
    frame.add("CoreCDRenabled", "Yes");
    frame.add("CoreHTTPenabled", "No");
    frame.add("SoundsSearchCustomDir", "No");
    answer.out += frame.end();
}

void coreStatus(const Answer &answer, Base::Instant startedAt)
{
    // Asterisk prints these in its own time zone; the demo's is UTC.
    const QDateTime started = QDateTime::fromMSecsSinceEpoch(Base::toEpochMillis(startedAt), Qt::UTC);
    const QByteArray date = started.toString(QStringLiteral("yyyy-MM-dd")).toLatin1();
    const QByteArray time = started.toString(QStringLiteral("HH:mm:ss")).toLatin1();
    Frame frame;
    frame.begin("Response", "Success");
    if (!answer.actionId.isEmpty()) {
        frame.add("ActionID", answer.actionId);
    }
    frame.add("CoreStartupDate", date);
    frame.add("CoreStartupTime", time);
    frame.add("CoreReloadDate", date);
    frame.add("CoreReloadTime", time);
    frame.add("CoreCurrentCalls", static_cast<qint64>(answer.simulation.calls().size()));
    frame.add("CoreProcessedCalls", static_cast<qint64>(answer.simulation.callsSoFar()));
    answer.out += frame.end();
}

} // namespace Floorwatch::Demo
