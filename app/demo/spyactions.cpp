// The actions by which a supervisor listens, switches his mode and records.
#include "demo/actions.h"

#include <algorithm>

namespace Floorwatch::Demo
{

namespace
{

/// `"Zhang San" <2001>`, `Zhang San <2001>` or `2001`.
void readCallerId(const QByteArray &text, SpyRequest &spy)
{
    const qsizetype open = text.lastIndexOf('<');
    const qsizetype close = text.indexOf('>', open + 1);
    if (open < 0 || close < 0) {
        spy.callerNumber = text;
        return;
    }
    spy.callerNumber = text.mid(open + 1, close - open - 1).trimmed();
    QByteArray name = text.left(open).trimmed();
    if (name.size() >= 2 && name.startsWith('"') && name.endsWith('"')) {
        name = name.mid(1, name.size() - 2);
    }
    spy.callerName = name;
}

/// The INVITE's header that a variable `PJSIP_HEADER(add,NAME)=VALUE` asks for; empty where it asks for none.
QByteArray headerOf(const QByteArray &variable)
{
    constexpr QByteArrayView begin("PJSIP_HEADER(add,");
    const qsizetype end = variable.indexOf(")=");
    if (!variable.startsWith(begin) || end < 0) {
        return {};
    }
    const QByteArray name = variable.mid(begin.size(), end - begin.size());
    const bool token = !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
    });
    return token ? name + ": " + variable.mid(end + 2) + "\r\n" : QByteArray();
}

} // namespace

bool Actions::handleSpying(const QByteArray &action, const Request &request, const Answer &answer)
{
    if (action == "originate" && request.value("Application").compare("ChanSpy", Qt::CaseInsensitive) == 0) {
        spy(request, answer);
    } else if (action == "playdtmf") {
        playDigit(request, answer);
    } else if (action == "mixmonitor" || action == "stopmixmonitor") {
        record(request, answer);
    } else if (action == "setvar") {
        const QByteArray channel = clean(request.value("Channel"));
        if (!channel.isEmpty() && !m_simulation.hasChannel(channel)) {
            failure(answer, "No such channel");
            return true;
        }
        m_simulation.setVariable(channel, clean(request.value("Variable")), clean(request.value("Value")));
        success(answer, "Variable Set");
    } else {
        return false;
    }
    return true;
}

void Actions::spy(const Request &request, const Answer &answer)
{
    SpyRequest spy;
    spy.device = clean(request.value("Channel"));
    spy.data = clean(request.value("Data"));
    spy.channelId = clean(request.value("ChannelId"));
    spy.actionId = answer.actionId;
    if (spy.device.isEmpty()) {
        return failure(answer, "Channel not specified");
    }
    readCallerId(clean(request.value("CallerID")), spy);
    if (const int timeout = request.value("Timeout").toInt(); timeout > 0) {
        spy.timeout = std::chrono::milliseconds(timeout);
    }
    for (const auto &[name, value] : request.headers) {
        if (name.compare("Variable", Qt::CaseInsensitive) == 0) {
            spy.headers += headerOf(clean(value));
        }
    }
    success(answer, "Originate successfully queued");
    m_simulation.spy(spy);
}

void Actions::playDigit(const Request &request, const Answer &answer)
{
    const QByteArray channel = clean(request.value("Channel"));
    const QByteArray digit = request.value("Digit");
    if (!m_simulation.hasChannel(channel)) {
        return failure(answer, "Channel not found");
    }
    if (digit.size() != 1 || !QByteArrayView("0123456789*#ABCDabcd").contains(digit.at(0))) {
        return failure(answer, "No digit specified");
    }
    success(answer, "DTMF successfully queued");
    if (isYes(request.value("Receive"))) {
        m_simulation.receiveDigit(channel, digit.at(0));
    }
}

void Actions::record(const Request &request, const Answer &answer)
{
    const QByteArray channel = clean(request.value("Channel"));
    if (request.value("Action").toLower() == "stopmixmonitor") {
        return report(answer, m_simulation.stopRecording(channel, clean(request.value("MixMonitorID"))), "Success");
    }
    const Base::Status begun = m_simulation.record(channel, [&](const QByteArray &id) {
        Frame frame;
        frame.begin("Response", "Success");
        if (!answer.actionId.isEmpty()) {
            frame.add("ActionID", answer.actionId);
        }
        // Only who asks for the id in a variable gets it.
        if (request.value("Options").contains("i(")) {
            frame.add("MixMonitorID", id);
        }
        answer.out += frame.end();
    });
    if (!begun) {
        failure(answer, begun.error().toUtf8());
    }
}

} // namespace Floorwatch::Demo
