// Telephones that listen to a simulated call: what ChanSpy does, and what Asterisk tells of it. Recorded from Asterisk
// 16 and 22: tests/data/scenarios/spy-*.ami.
#include "demo/simulation.h"

#include <algorithm>

namespace Floorwatch::Demo
{

using Base::Done;
using Base::Error;
using Base::Status;

namespace
{

/// Asterisk waits as long between the answer and the application.
constexpr Span spyBeginsAfter = std::chrono::milliseconds(100);

} // namespace

void Simulation::phoneSaid(const PhoneEvent &event)
{
    using Kind = PhoneEvent::Kind;
    if (event.kind == Kind::Registered || event.kind == Kind::Unregistered) {
        return registered(event.id, event.kind == Kind::Registered);
    }
    Spy *spy = spyOf(event.id);
    Call *call = spy ? nullptr : callOfPhone(event.id);
    if (!spy && !call) {
        return;
    }
    Channel &channel = spy ? spy->channel : *call->callee;
    switch (event.kind) {
    case Kind::Ringing:
        if (channel.state == ChannelState::Down) {
            channel.state = ChannelState::Ringing;
            m_emit.channel("Newstate", channel);
            standPhone(spy ? spy->extension : call->phone);
            const auto rings = [](Frame &frame) { frame.add("DialStatus", "RINGING"); };
            spy ? m_emit.destination("DialState", channel, rings)
                : m_emit.pair("DialState", "call,all", call->caller, channel, rings);
        }
        return;
    case Kind::Answered: return spy ? spyAnswered(*spy) : phoneAnswered(*call);
    case Kind::Failed: return spy ? spyFailed(*spy, event.status) : phoneFailed(*call, event.status);
    case Kind::HungUp:
        m_emit.channel("HangupRequest", channel);
        return spy ? endSpy(*spy, 0, "Unknown") : endTalk(*call, false);
    case Kind::DigitBegan:
    case Kind::DigitEnded: return pressed(channel, event);
    case Kind::Registered:
    case Kind::Unregistered: return;
    }
}

void Simulation::registered(const QByteArray &extension, bool here)
{
    const QByteArray device = "PJSIP/" + extension;
    if (here && m_phones.emplace(extension, Device::NotInUse).second) {
        m_emit.deviceState(device, text(Device::NotInUse));
    } else if (!here && m_phones.erase(extension) > 0) {
        m_emit.deviceState(device, text(Device::Unavailable));
    }
}

/// Tells how the telephone's device stands, where that has changed.
void Simulation::standPhone(const QByteArray &extension)
{
    const auto phone = m_phones.find(extension);
    if (phone == m_phones.end()) {
        return;
    }
    Device device = Device::NotInUse;
    const auto add = [&device](ChannelState state) {
        if (state == ChannelState::Up) {
            device = Device::InUse;
        } else if (state == ChannelState::Ringing && device != Device::InUse) {
            device = Device::Ringing;
        }
    };
    for (const auto &[serial, spy] : m_spies) {
        if (spy.extension == extension) {
            add(spy.channel.state);
        }
    }
    for (const auto &[id, call] : m_calls) {
        if (call.phone == extension && call.callee) {
            add(call.callee->state);
        }
    }
    if (std::exchange(phone->second, device) != device) {
        m_emit.deviceState("PJSIP/" + extension, text(device));
    }
}

void Simulation::spy(const SpyRequest &request)
{
    const qsizetype comma = request.data.indexOf(',');
    Spy spy;
    spy.serial = m_nextSpy++;
    spy.extension = request.device.startsWith("PJSIP/") ? request.device.mid(6) : QByteArray();
    spy.target = request.data.left(comma);
    spy.options = comma < 0 ? QByteArray() : request.data.mid(comma + 1);
    spy.actionId = request.actionId;
    spy.mode = spy.options.contains('B')   ? SpyMode::Barge
               : spy.options.contains('w') ? SpyMode::Whisper
                                           : SpyMode::Listen;
    Channel &channel = spy.channel;
    channel.name = request.device;
    channel.uniqueid = request.channelId;
    channel.number = request.callerNumber;
    channel.callerName = request.callerName;
    channel.application = "ChanSpy";
    channel.applicationData = request.data;
    if (m_phones.count(spy.extension) == 0 || (!request.channelId.isEmpty() && spyOf(request.channelId))) {
        return originateResponse(spy, false, 0);
    }
    const Channel made = makeChannel(request.device, request.channelId);
    channel.name = made.name;
    channel.uniqueid = request.channelId.isEmpty() ? made.uniqueid : request.channelId;
    channel.linkedid = channel.uniqueid;
    channel.created = made.created;
    channel.context = "internal";
    channel.exten = "s";
    m_emit.channel("Newchannel", channel);
    channel.connectedNumber = channel.number;
    channel.connectedName = channel.callerName;
    m_emit.channel("NewConnectedLine", channel);
    m_emit.destination("DialBegin", channel, [&](Frame &frame) { frame.add("DialString", spy.extension); });
    const Spy &kept = m_spies.emplace(spy.serial, spy).first->second;
    PhoneCall phone;
    phone.id = kept.channel.uniqueid;
    phone.extension = kept.extension;
    phone.fromNumber = kept.channel.number;
    phone.fromName = kept.channel.callerName;
    phone.headers = request.headers;
    phone.timeout = request.timeout;
    phone.sound = soundOf(kept);
    m_telephones->ring(phone);
}

void Simulation::originateResponse(const Spy &spy, bool success, int reason)
{
    m_emit.plain("OriginateResponse", "call,all", [&](Frame &frame) {
        const QByteArray device = "PJSIP/" + spy.extension;
        if (!spy.actionId.isEmpty()) {
            frame.add("ActionID", spy.actionId);
        }
        frame.add("Response", success ? "Success" : "Failure");
        frame.add("Channel", success ? spy.channel.name : device);
        frame.add("Application", spy.channel.application);
        frame.add("Data", spy.channel.applicationData);
        frame.add("Reason", reason);
        frame.add("Uniqueid", spy.channel.uniqueid);
        frame.add("CallerIDNum", spy.channel.number.isEmpty() ? QByteArray("<unknown>") : spy.channel.number);
        frame.add("CallerIDName", spy.channel.callerName.isEmpty() ? QByteArray("<unknown>") : spy.channel.callerName);
    });
}

void Simulation::spyAnswered(Spy &spy)
{
    if (spy.channel.state == ChannelState::Up) {
        return;
    }
    spy.channel.state = ChannelState::Up;
    m_emit.channel("Newstate", spy.channel);
    standPhone(spy.extension);
    m_emit.destination("DialEnd", spy.channel, [](Frame &frame) { frame.add("DialStatus", "ANSWER"); });
    originateResponse(spy, true, 4);
    after(spyBeginsAfter, Tick::SpyBegins, spy.serial);
    if (!spyTarget(spy, nullptr) && spy.options.contains('S')) {
        m_telephones->hangUp(spy.channel.uniqueid);
        endSpy(spy, 0, "Unknown");
    }
}

void Simulation::spyBegins(quint64 serial)
{
    const auto found = m_spies.find(serial);
    if (found == m_spies.end() || found->second.spying) {
        return;
    }
    Spy &spy = found->second;
    const Channel *target = spyTarget(spy, &spy.call);
    if (target) {
        spy.spyee = *target;
        spy.spying = true;
        m_emit.spy("ChanSpyStart", spy.channel, spy.spyee);
        m_telephones->setSound(spy.channel.uniqueid, soundOf(spy));
    } else if (spy.options.contains('S')) {
        m_telephones->hangUp(spy.channel.uniqueid);
        endSpy(spy, 0, "Unknown");
    }
}

/// Reason, status of the dial and cause of the hang-up as measured for each answer of a telephone.
void Simulation::spyFailed(Spy &spy, int status)
{
    const bool busy = status == 486 || status == 600;
    const int cause = busy ? 17 : status == 403 || status == 603 ? 21 : 19;
    const QByteArrayView causeText = cause == 17   ? "User busy"
                                     : cause == 21 ? "Call Rejected"
                                                   : "User alerting, no answer";
    if (status != 0) {
        m_emit.channel("HangupRequest", spy.channel, [&](Frame &frame) {
            frame.add("Cause", cause);
            frame.add("TechCause", status);
        });
        m_emit.destination("DialEnd", spy.channel,
                           [&](Frame &frame) { frame.add("DialStatus", busy ? "BUSY" : "NOANSWER"); });
    }
    originateResponse(spy, false, status == 0 ? 3 : 0);
    endSpy(spy, cause, causeText);
}

void Simulation::endSpy(Spy &spy, int cause, QByteArrayView causeText)
{
    if (spy.spying) {
        m_emit.spy("ChanSpyStop", spy.channel, spy.spyee);
    }
    m_emit.hangup(spy.channel, cause, causeText);
    const QByteArray extension = spy.extension;
    m_spies.erase(spy.serial);
    standPhone(extension);
}

/// The channel is about to go: whoever spies on it stops, or waits for ever where neither E nor S was asked for.
void Simulation::channelEnds(const Channel &channel)
{
    m_recordings.erase(channel.uniqueid);
    for (auto it = m_spies.begin(); it != m_spies.end();) {
        Spy &spy = (it++)->second;
        if (!spy.spying || spy.spyee.uniqueid != channel.uniqueid) {
            continue;
        }
        if (spy.options.contains('E') || spy.options.contains('S')) {
            m_telephones->hangUp(spy.channel.uniqueid);
            endSpy(spy, 0, "Unknown");
        } else {
            m_emit.spy("ChanSpyStop", spy.channel, spy.spyee);
            spy.spying = false;
            m_telephones->setSound(spy.channel.uniqueid, {});
        }
    }
}

/// What the spies of a call hear has changed.
void Simulation::tuneSpies(const Call &call)
{
    for (const auto &[serial, spy] : m_spies) {
        if (spy.spying && spy.call == call.id) {
            m_telephones->setSound(spy.channel.uniqueid, soundOf(spy));
        }
    }
}

/// The channel that is meant: with u the one of this name, without it the first whose name begins so.
const Channel *Simulation::spyTarget(const Spy &spy, quint64 *id) const
{
    const bool exact = spy.options.contains('u');
    const auto meant = [&](const Channel &channel) {
        return exact ? channel.name == spy.target : channel.name.startsWith(spy.target);
    };
    for (const auto &[number, call] : m_calls) {
        if (call.phase != CallPhase::Talking || !call.callee) {
            continue;
        }
        const Channel *found = meant(*call.callee) ? &*call.callee : meant(call.caller) ? &call.caller : nullptr;
        if (found && id) {
            *id = number;
        }
        if (found) {
            return found;
        }
    }
    return nullptr;
}

LegSound Simulation::soundOf(const Spy &spy) const
{
    LegSound sound;
    quint64 id = spy.call;
    if (!spy.spying && !spyTarget(spy, &id)) {
        return sound;
    }
    const auto found = m_calls.find(id);
    if (found == m_calls.end()) {
        return sound;
    }
    const Call &call = found->second;
    sound.kind = LegSound::Kind::Spy;
    sound.call = call.id;
    sound.talk = call.id << 16 | (call.epoch & 0xffff);
    sound.begun = m_now - call.answered;
    // Nobody hears a whisper before the application has begun.
    sound.mode = spy.spying ? spy.mode : SpyMode::Listen;
    sound.agentOnly = spy.options.contains('o');
    sound.held = call.held;
    sound.beep = !spy.options.contains('q');
    return sound;
}

Spy *Simulation::spyOf(const QByteArray &channelOrId)
{
    const auto it = std::find_if(m_spies.begin(), m_spies.end(), [&](const auto &entry) {
        const Channel &channel = entry.second.channel;
        return channel.name == channelOrId || channel.uniqueid == channelOrId;
    });
    return it == m_spies.end() ? nullptr : &it->second;
}

bool Simulation::hasChannel(const QByteArray &channel) const
{
    const auto named = [&](const Channel &one) { return one.name == channel; };
    return std::any_of(m_spies.begin(), m_spies.end(), [&](const auto &spy) { return named(spy.second.channel); }) ||
           std::any_of(m_calls.begin(), m_calls.end(), [&](const auto &entry) {
               const Call &call = entry.second;
               return named(call.caller) || (call.callee && named(*call.callee)) ||
                      std::any_of(call.rings.begin(), call.rings.end(),
                                  [&](const Ring &ring) { return named(ring.channel); });
           });
}

void Simulation::receiveDigit(const QByteArray &channel, char digit)
{
    if (Spy *spy = spyOf(channel)) {
        m_emit.digit("DTMFEnd", spy->channel, digit, 0);
        switchSpy(*spy, digit);
    } else if (const Call *call = callOfChannel(channel)) {
        const bool callee = call->callee && call->callee->name == channel;
        m_emit.digit("DTMFEnd", callee ? *call->callee : call->caller, digit, 0);
    }
}

/// A key of the telephone itself (RFC 4733).
void Simulation::pressed(const Channel &channel, const PhoneEvent &event)
{
    if (event.kind == PhoneEvent::Kind::DigitBegan) {
        return m_emit.digit("DTMFBegin", channel, event.digit, -1);
    }
    m_emit.digit("DTMFEnd", channel, event.digit, event.durationMs);
    if (Spy *spy = spyOf(channel.uniqueid)) {
        switchSpy(*spy, event.digit);
    }
}

void Simulation::switchSpy(Spy &spy, char digit)
{
    if (spy.spying && spy.options.contains('d') && digit >= '4' && digit <= '6') {
        spy.mode = static_cast<SpyMode>(digit - '4');
        m_telephones->setSound(spy.channel.uniqueid, soundOf(spy));
    }
}

Status Simulation::record(const QByteArray &name, const std::function<void(const QByteArray &id)> &begun)
{
    const Call *call = callOfChannel(name);
    if (!call || (call->caller.name != name && (!call->callee || call->callee->name != name))) {
        return Error{QStringLiteral("Channel not found")};
    }
    const Channel &channel = call->caller.name == name ? call->caller : *call->callee;
    const QByteArray id = "0x7fd0" + QByteArray::number(m_nextRecording++ * 0x40, 16).rightJustified(8, '0');
    m_recordings[channel.uniqueid].push_back(id);
    begun(id);
    m_emit.channel("MixMonitorStart", channel);
    return Done{};
}

Status Simulation::stopRecording(const QByteArray &name, const QByteArray &id)
{
    const Call *call = callOfChannel(name);
    if (!call) {
        return Error{QStringLiteral("Channel not found")};
    }
    const Channel &channel = call->callee && call->callee->name == name ? *call->callee : call->caller;
    std::vector<QByteArray> &running = m_recordings[channel.uniqueid];
    const auto it = id.isEmpty() ? running.begin() : std::find(running.begin(), running.end(), id);
    if (it == running.end()) {
        return Error{QStringLiteral("Could not stop monitoring channel")};
    }
    running.erase(it);
    m_emit.channel("MixMonitorStop", channel);
    return Done{};
}

} // namespace Floorwatch::Demo
