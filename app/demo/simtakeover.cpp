// Customers who are taken over: they talk with a supervisor's real telephone. Recorded from Asterisk 16 and 22:
// tests/data/scenarios/spy-take-over*.ami.
#include "demo/simulation.h"

#include <algorithm>

namespace Floorwatch::Demo
{

namespace
{

/// As long a Dial of the take-over context rings.
constexpr auto ringsFor = std::chrono::seconds(15);
/// A customer does not talk for ever with a supervisor either.
constexpr double talkMeanSeconds = 300;

QByteArrayView textOf(int cause)
{
    switch (cause) {
    case 16: return "Normal Clearing";
    case 17: return "User busy";
    case 20: return "Subscriber absent";
    case 21: return "Call Rejected";
    default: return "User alerting, no answer";
    }
}

} // namespace

bool Simulation::isPhone(const QByteArray &extension) const
{
    return m_telephones && extension.size() == 4 && extension >= "2001" && extension <= "2009";
}

Call *Simulation::callOfPhone(const QByteArray &id)
{
    const auto it = std::find_if(m_calls.begin(), m_calls.end(), [&](const auto &entry) {
        const Call &call = entry.second;
        return !call.phone.isEmpty() && call.callee && call.callee->uniqueid == id;
    });
    return it == m_calls.end() ? nullptr : &it->second;
}

void Simulation::takeOver(Call &call, const QByteArray &context, const QByteArray &exten)
{
    m_emit.channel("Unhold", *call.callee);
    if (std::exchange(call.held, false)) {
        m_emit.channel("MusicOnHoldStop", call.caller);
    }
    m_emit.blindTransfer(*call.callee, call.caller, context, exten);
    completeAgent(call, "transfer");
    call.begun = call.phone.isEmpty() ? call.answered : call.begun;
    releaseCallee(call);
    toPhone(call, context, exten);
}

void Simulation::toPhone(Call &call, const QByteArray &context, const QByteArray &exten)
{
    call.caller.context = context;
    call.caller.exten = exten;
    call.caller.priority = 1;
    call.kind = CallKind::Internal;
    call.phone = exten;
    dialPhone(call);
}

void Simulation::dialPhone(Call &call)
{
    Channel &caller = call.caller;
    caller.application = "Dial";
    caller.applicationData = "PJSIP/" + call.phone + ",15";
    m_emit.newExten(caller);
    call.phase = CallPhase::Dialling;
    if (m_phones.count(call.phone) == 0) {
        call.phone.clear();
        return fallBack(call, 20);
    }
    Channel callee = makeChannel("PJSIP/" + call.phone, caller.linkedid);
    callee.number = call.phone;
    callee.context = "internal";
    callee.exten = "s";
    m_emit.channel("Newchannel", callee);
    callee.connectedNumber = caller.number;
    callee.connectedName = caller.callerName;
    callee.exten = call.phone;
    callee.application = "AppDial";
    callee.applicationData = "(Outgoing Line)";
    m_emit.channel("NewConnectedLine", callee);
    m_emit.pair("DialBegin", "call,all", caller, callee, [&](Frame &frame) { frame.add("DialString", call.phone); });
    caller.connectedNumber = callee.number;
    caller.connectedName = callee.callerName;
    m_emit.channel("NewConnectedLine", caller);
    call.callee = std::move(callee);
    PhoneCall phone;
    phone.id = call.callee->uniqueid;
    phone.extension = call.phone;
    phone.fromNumber = caller.number;
    phone.fromName = caller.callerName;
    if (caller.context == takeOverContext && !call.token.isEmpty()) {
        phone.headers = "X-Spy-Id: " + call.token + "\r\n";
    }
    phone.timeout = ringsFor;
    phone.sound = talkOf(call);
    m_telephones->ring(phone);
}

LegSound Simulation::talkOf(const Call &call) const
{
    LegSound sound;
    sound.kind = LegSound::Kind::Talk;
    sound.call = call.id;
    sound.talk = call.id << 16 | (call.epoch & 0xffff);
    sound.begun = m_now - call.begun;
    return sound;
}

void Simulation::phoneAnswered(Call &call)
{
    if (call.phase != CallPhase::Dialling) {
        return;
    }
    Channel &callee = *call.callee;
    callee.state = ChannelState::Up;
    m_emit.channel("Newstate", callee);
    m_emit.pair("DialEnd", "call,all", call.caller, callee, [](Frame &frame) { frame.add("DialStatus", "ANSWER"); });
    standPhone(call.phone);
    call.phase = CallPhase::Talking;
    call.answered = m_now;
    ++call.epoch;
    const QByteArray bridge = makeBridge();
    call.caller.bridge = callee.bridge = bridge;
    m_emit.bridge("BridgeCreate", bridge, 0, nullptr);
    m_emit.bridge("BridgeEnter", bridge, 1, &callee);
    m_emit.bridge("BridgeEnter", bridge, 2, &call.caller);
    after(m_random.logNormalSpan(talkMeanSeconds, 0.4), Tick::TalkEnds, call.id, call.epoch);
}

void Simulation::phoneFailed(Call &call, int status)
{
    const bool busy = status == 486 || status == 600;
    const int cause = busy ? 17 : status == 403 || status == 603 ? 21 : 19;
    if (status != 0) {
        m_emit.channel("HangupRequest", *call.callee, [&](Frame &frame) {
            frame.add("Cause", cause);
            frame.add("TechCause", status);
        });
    }
    m_emit.pair("DialEnd", "call,all", call.caller, *call.callee,
                [&](Frame &frame) { frame.add("DialStatus", busy ? "BUSY" : "NOANSWER"); });
    m_emit.hangup(*call.callee, cause, textOf(cause));
    dropPhone(call);
    call.callee.reset();
    fallBack(call, cause);
}

/// The telephone did not answer: the next step of the take-over context is the queue that the caller came from; where
/// there is none, he is hung up.
void Simulation::fallBack(Call &call, int cause)
{
    if (call.caller.context == takeOverContext && call.queue >= 0) {
        return join(call, m_queues[static_cast<size_t>(call.queue)]);
    }
    m_emit.channel("SoftHangupRequest", call.caller, [&](Frame &frame) { frame.add("Cause", cause); });
    m_emit.hangup(call.caller, cause, textOf(cause));
    freeAgent(call.callerAgent, false, -1);
    erase(call);
}

/// The telephone's leg has ended, or is to end.
void Simulation::dropPhone(Call &call)
{
    if (call.phone.isEmpty()) {
        return;
    }
    m_telephones->hangUp(call.callee->uniqueid);
    call.callee->state = ChannelState::Down;
    standPhone(std::exchange(call.phone, {}));
}

void Simulation::setVariable(const QByteArray &channel, const QByteArray &name, const QByteArray &value)
{
    // The underscores say to whom it is inherited, as in a dialplan.
    if (Call *call = callOfChannel(channel); call && name.endsWith("FW_TOKEN")) {
        call->token = value;
    }
}

} // namespace Floorwatch::Demo
