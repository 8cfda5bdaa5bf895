#include "demo/actions.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>

namespace Floorwatch::Demo
{

namespace
{

/// A frame with the ActionID after its first line and whatever `fill` adds.
template <typename Fill> void respond(const Answer &answer, QByteArrayView kind, Fill fill)
{
    Frame frame;
    frame.begin("Response", kind);
    if (!answer.actionId.isEmpty()) {
        frame.add("ActionID", answer.actionId);
    }
    fill(frame);
    answer.out += frame.end();
}

constexpr QByteArrayView actionNames(
    "BlindTransfer BridgeList Challenge Command CoreSettings CoreShowChannels CoreStatus DeviceStateList Events Filter "
    "Getvar Hangup ListCommands Login Logoff MessageSend MixMonitor Originate PJSIPShowEndpoints Ping PlayDTMF "
    "QueueAdd "
    "QueueChangePriorityCaller QueueMemberRingInUse QueuePause QueuePenalty QueueRemove QueueStatus QueueSummary "
    "Redirect "
    "Setvar Status StopMixMonitor");

} // namespace

QByteArray Request::value(QByteArrayView name) const
{
    for (const auto &[key, text] : headers) {
        if (key.size() == name.size() &&
            qstrnicmp(key.constData(), name.data(), static_cast<size_t>(name.size())) == 0) {
            return text;
        }
    }
    return {};
}

bool isYes(const QByteArray &value)
{
    const QByteArray low = value.toLower();
    return low == "1" || low == "true" || low == "yes" || low == "on";
}

bool ClientState::wants(QByteArrayView privilege, QByteArrayView frame) const
{
    if (!loggedIn || !events) {
        return false;
    }
    const qsizetype comma = privilege.indexOf(',');
    const QByteArrayView own = privilege.first(comma < 0 ? privilege.size() : comma);
    const bool wanted =
        onlyClasses.empty() || std::find(onlyClasses.begin(), onlyClasses.end(), own) != onlyClasses.end();
    return wanted && filter.passes(frame.data());
}

Actions::Actions(Simulation &simulation, Credentials credentials, Base::Instant startedAt)
    : m_simulation(simulation), m_credentials(std::move(credentials)), m_startedAt(startedAt)
{
}

void Actions::handle(const Request &request, ClientState &client, QByteArray &out)
{
    const Answer answer{m_simulation, clean(request.value("ActionID")), out};
    const QByteArray action = request.value("Action").toLower();
    if (action.isEmpty()) {
        return failure(answer, "Missing action in request");
    }
    if (!client.loggedIn || action == "login" || action == "challenge" || action == "logoff") {
        return handleAuthentication(action, request, client, answer);
    }
    if (!handleLists(action, request, answer) && !handleQueues(action, request, answer) &&
        !handleSpying(action, request, answer) && !handleCalls(action, request, answer) &&
        !handleTexts(action, request, answer) && !handleSession(action, request, client, answer)) {
        failure(answer, "Invalid/unknown command");
    }
}

void Actions::handleAuthentication(const QByteArray &action, const Request &request, ClientState &client,
                                   const Answer &answer)
{
    if (action == "logoff") {
        respond(answer, "Goodbye", [](Frame &frame) { frame.add("Message", "Thanks for all the fish."); });
        client.leaving = true;
    } else if (action == "challenge") {
        if (request.value("AuthType").toLower() != "md5") {
            return failure(answer, "Must specify AuthType");
        }
        client.challenge = QByteArray::number(100'000'000 + QRandomGenerator::global()->bounded(899'999'999));
        respond(answer, "Success", [&](Frame &frame) { frame.add("Challenge", client.challenge); });
    } else if (action == "login") {
        login(request, client, answer);
    } else {
        failure(answer, "Permission denied");
    }
}

void Actions::login(const Request &request, ClientState &client, const Answer &answer)
{
    bool right = request.value("Username") == m_credentials.user;
    if (request.value("AuthType").toLower() == "md5") {
        const QByteArray expected =
            QCryptographicHash::hash(client.challenge + m_credentials.secret, QCryptographicHash::Md5).toHex();
        right = right && !client.challenge.isEmpty() && request.value("Key").toLower() == expected;
    } else {
        right = right && request.value("Secret") == m_credentials.secret;
    }
    if (!right) {
        failure(answer, "Authentication failed");
        client.leaving = true;
        return;
    }
    client.loggedIn = true;
    client.events = request.value("Events").toLower() != "off";
    success(answer, "Authentication accepted");
    const auto uptime = (m_simulation.now() - m_startedAt).count() / 1'000'000;
    Frame frame;
    frame.begin("Event", "FullyBooted");
    frame.add("Privilege", "system,all");
    frame.add("Uptime", uptime);
    frame.add("LastReload", uptime);
    frame.add("Status", "Fully Booted");
    answer.out += frame.end();
}

bool Actions::handleLists(const QByteArray &action, const Request &request, const Answer &answer)
{
    if (action == "queuestatus") {
        queueStatus(answer, request.value("Queue"), request.value("Member"));
    } else if (action == "queuesummary") {
        queueSummary(answer, request.value("Queue"));
    } else if (action == "coreshowchannels") {
        coreShowChannels(answer);
    } else if (action == "status") {
        channelStatus(answer, request.value("Channel"));
    } else if (action == "devicestatelist") {
        deviceStateList(answer);
    } else if (action == "bridgelist") {
        bridgeList(answer);
    } else if (action == "pjsipshowendpoints") {
        endpoints(answer);
    } else if (action == "coresettings") {
        coreSettings(answer);
    } else if (action == "corestatus") {
        coreStatus(answer, m_startedAt);
    } else {
        return false;
    }
    return true;
}

void Actions::report(const Answer &answer, const Base::Status &status, QByteArrayView done)
{
    status.ok() ? success(answer, done) : failure(answer, status.error().toUtf8());
}

bool Actions::handleQueues(const QByteArray &action, const Request &request, const Answer &answer)
{
    const QByteArray queue = clean(request.value("Queue"));
    const QByteArray interface = clean(request.value("Interface"));
    if (action == "queuepause") {
        if (interface.isEmpty() || request.value("Paused").isEmpty()) {
            failure(answer, "Need 'Interface' and 'Paused' parameters.");
            return true;
        }
        const bool paused = isYes(request.value("Paused"));
        report(answer, m_simulation.pauseMember(interface, queue, paused, clean(request.value("Reason"))),
               paused ? "Interface paused successfully" : "Interface unpaused successfully");
    } else if (action == "queueadd") {
        if (queue.isEmpty() || interface.isEmpty()) {
            failure(answer, queue.isEmpty() ? "'Queue' not specified." : "'Interface' not specified.");
            return true;
        }
        report(answer,
               m_simulation.addMember(interface, queue, clean(request.value("MemberName")),
                                      request.value("Penalty").toInt()),
               "Added interface to queue");
    } else if (action == "queueremove") {
        report(answer, m_simulation.removeMember(interface, queue), "Removed interface from queue");
    } else if (action == "queuepenalty") {
        report(answer, m_simulation.setPenalty(interface, queue, request.value("Penalty").toInt()),
               "Interface penalty set successfully");
    } else if (action == "queuememberringinuse") {
        success(answer, "Interface ringinuse set successfully");
    } else if (action == "queuechangeprioritycaller") {
        // The demo has no priorities: any but 0 goes to the front.
        const bool front = request.value("Priority").toInt() != 0;
        report(answer, m_simulation.moveInQueue(clean(request.value("Caller")), queue, front ? 1 : 1'000'000),
               "Priority change for caller on queue");
    } else {
        return false;
    }
    return true;
}

bool Actions::handleCalls(const QByteArray &action, const Request &request, const Answer &answer)
{
    const QByteArray channel = clean(request.value("Channel"));
    const QByteArray context = clean(request.value("Context"));
    const QByteArray exten = clean(request.value("Exten"));
    if (action != "redirect" && action != "blindtransfer" && action != "hangup" && action != "originate") {
        return false;
    }
    if (channel.isEmpty()) {
        failure(answer,
                action == "redirect" || action == "originate" ? "Channel not specified" : "No channel specified");
    } else if (action == "redirect") {
        report(answer, m_simulation.redirect(channel, context, exten), "Redirect successful");
    } else if (action == "blindtransfer") {
        report(answer, m_simulation.blindTransfer(channel, context, exten), "Transfer succeeded");
    } else if (action == "hangup") {
        report(answer, m_simulation.hangUp(channel), "Channel Hungup");
    } else {
        report(answer, m_simulation.originate(channel, exten), "Originate successfully queued");
    }
    return true;
}

bool Actions::handleTexts(const QByteArray &action, const Request &request, const Answer &answer)
{
    if (action != "messagesend") {
        return false;
    }
    const QByteArray to = request.value("Destination").isEmpty() ? request.value("To") : request.value("Destination");
    constexpr QByteArrayView technology("pjsip:");
    if (to.isEmpty()) {
        failure(answer, "No 'To' or 'Destination' address specified.");
    } else if (!to.startsWith(technology)) {
        failure(answer, "Message technology not found.");
    } else {
        const QByteArray encoded = request.value("Base64Body");
        const QByteArray extension = to.mid(technology.size()).split('@').constFirst();
        const QByteArray text = encoded.isEmpty() ? request.value("Body") : QByteArray::fromBase64(encoded);
        report(answer, m_simulation.sendText(extension, text), "Message successfully sent");
    }
    return true;
}

void Actions::addFilter(const Request &request, ClientState &client, const Answer &answer)
{
    const QByteArray expression = request.value("Filter");
    if (request.value("Operation").toLower() != "add") {
        failure(answer, "Unknown operation");
    } else if (expression.isEmpty()) {
        failure(answer, "Filter is empty");
    } else if (!client.filter.add(expression)) {
        failure(answer, "Filter did not compile");
    } else {
        success(answer, "Success");
    }
}

bool Actions::handleSession(const QByteArray &action, const Request &request, ClientState &client, const Answer &answer)
{
    if (action == "ping") {
        respond(answer, "Success", [&](Frame &frame) {
            frame.add("Ping", "Pong");
            frame.add("Timestamp", epochText(m_simulation.now()));
        });
    } else if (action == "events") {
        const QByteArray mask = request.value("EventMask").toLower();
        client.events = mask != "off";
        client.onlyClasses.clear();
        if (client.events && mask != "on" && mask != "all") {
            for (const QByteArray &name : mask.split(',')) {
                client.onlyClasses.push_back(name.trimmed());
            }
        }
        respond(answer, "Success", [&](Frame &frame) { frame.add("Events", client.events ? "On" : "Off"); });
    } else if (action == "filter") {
        addFilter(request, client, answer);
    } else if (action == "listcommands") {
        respond(answer, "Success", [](Frame &frame) {
            for (const QByteArray &name : actionNames.toByteArray().split(' ')) {
                frame.add(name, "An action of the demo call centre.  (Priv: all)");
            }
        });
    } else if (action == "command") {
        respond(answer, "Success", [&](Frame &frame) {
            frame.add("Message", "Command output follows");
            const bool application = request.value("Command").contains("ChanSpy");
            frame.add("Output",
                      application ? "  -= Info about application 'ChanSpy' =-" : "Floorwatch demo call centre");
        });
    } else if (action == "getvar") {
        respond(answer, "Success", [&](Frame &frame) {
            frame.add("Variable", clean(request.value("Variable")));
            frame.add("Value", "");
        });
    } else {
        return false;
    }
    return true;
}

} // namespace Floorwatch::Demo
