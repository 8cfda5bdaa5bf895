// Modes, the microphone's gate, and taking over.
#include "audio/tone.h"
#include "audio/wav.h"
#include "session/gate.h"
#include "session/monitorimpl.h"

namespace Floorwatch::Session
{

using namespace Domain;
using namespace std::chrono_literals;
using Base::no;
using Outcome = CommandResult::Outcome;

namespace
{

constexpr auto TransferWithin = 25s; ///< longer than a dialplan lets a telephone ring
constexpr auto WithdrawnFor = 10s;   ///< until when a desk phone may still begin to ring
constexpr size_t LongestAnnouncement = 30 * Phone::SampleRate;

} // namespace

void Monitor::Impl::active()
{
    // Two words are needed, the PBX's on the mode and the phone's on the line; a desk phone gives none.
    if (state.phase != MonitorPhase::Connecting || !confirmed || (state.ownSound && !mainUp)) {
        return;
    }
    state.phase = MonitorPhase::Active;
    beginSensor();
    if (state.notice.isEmpty()) {
        refreshMicrophone();
    } else {
        announce();
    }
    tell();
}

void Monitor::Impl::announce()
{
    state.phase = MonitorPhase::Announcing;
    std::vector<qint16> samples = Audio::chime();
    if (session.policy().notice != Access::Notice::AgentTone) {
        auto file = Audio::WavReader::open(session.policy().announcementFile);
        if (!file || file.value().sampleRate() != Phone::SampleRate) {
            finish(MonitorEnd::Refused, Monitor::tr("The announcement that policy asks for cannot be played: %1")
                                            .arg(file ? Monitor::tr("it must be recorded at 8 kHz") : file.error()));
            return;
        }
        samples = file.value().readAll(LongestAnnouncement);
        if (samples.empty()) {
            finish(MonitorEnd::Refused, Monitor::tr("The announcement that policy asks for cannot be played: %1")
                                            .arg(Monitor::tr("it is empty")));
            return;
        }
    }
    phone()->say(mainId, std::move(samples));
}

void Monitor::Impl::said(const QString &token)
{
    if (token != mainId || state.phase != MonitorPhase::Announcing) {
        return;
    }
    state.phase = MonitorPhase::Active;
    if (wanted) {
        askMode(*std::exchange(wanted, {}));
    } else {
        refreshMicrophone();
    }
    tell();
}

void Monitor::Impl::refreshMicrophone()
{
    if (!state.ownSound) {
        return;
    }
    const bool may = !state.muted && !session.isLocked();
    const bool speaks = state.phase == MonitorPhase::Active && confirmed && !state.asked && may &&
                        state.mode != SpyMode::Listen && mainUp;
    const bool talks = state.phase == MonitorPhase::TakenOver && transferConfirmed && takeUp && may;
    if (!mainId.isEmpty()) {
        phone()->setMicrophoneOpen(mainId, speaks);
    }
    if (!takeId.isEmpty()) {
        phone()->setMicrophoneOpen(takeId, talks);
    }
    state.microphoneOpen = speaks || talks;
}

void Monitor::Impl::askMode(SpyMode mode)
{
    if (switchCommand != 0) {
        wanted = mode;
        state.asked = mode;
        refreshMicrophone();
        tell();
        return;
    }
    wanted.reset();
    if (mode == state.mode && confirmed) {
        state.asked.reset();
        refreshMicrophone();
        tell();
        return;
    }
    state.asked = mode;
    refreshMicrophone(); // closed before the PBX is asked
    SwitchSpy change;
    change.leg = {pbx(), mainId};
    change.mode = mode;
    if (const Leg *leg = session.floor().leg(target)) {
        for (const Spy &spy : leg->spies) {
            if (spy.leg == change.leg) {
                change.channel = spy.channel;
            }
        }
    }
    switchMode = mode;
    switchCommand = session.submit(pbx(), change, reason);
    tell();
}

void Monitor::Impl::switched(const CommandResult &result)
{
    if (state.phase == MonitorPhase::TakingOver) {
        // A take-over that fails goes back to listening, whatever was on its way.
        confirmed = confirmed && result.outcome == Outcome::Confirmed;
        wanted.reset();
        return;
    }
    if (state.phase != MonitorPhase::Active) {
        return;
    }
    if (result.outcome == Outcome::Confirmed) {
        confirmed = true;
        state.message.clear();
        askMode(wanted.value_or(switchMode));
        return;
    }
    wanted.reset();
    if (result.outcome == Outcome::Denied && (!confirmed || switchMode == SpyMode::Listen)) {
        finish(MonitorEnd::Refused, result.message); // who is to fall silent is not left speaking
        return;
    }
    if (result.outcome == Outcome::Denied) {
        // The PBX was never asked: the mode is what it was.
        state.asked.reset();
        state.message = result.message;
        refreshMicrophone();
        tell();
        return;
    }
    confirmed = false;
    if (switchMode == SpyMode::Listen) {
        finish(MonitorEnd::ModeUnknown,
               Monitor::tr("The PBX did not confirm that nobody hears you (%1), so the call was ended.")
                   .arg(result.message));
        return;
    }
    state.message = Monitor::tr("Not confirmed by the PBX (%1): back to listening.").arg(result.message);
    askMode(SpyMode::Listen);
}

void Monitor::Impl::modeSeen(const Spy &spy)
{
    if (spy.mode == state.mode) {
        return;
    }
    const bool askedFor = switchCommand != 0 && switchMode == spy.mode;
    state.mode = spy.mode;
    state.modeSince = session.clock().now();
    if (askedFor || state.phase != MonitorPhase::Active) {
        return; // the command's own answer follows
    }
    // Switched by a digit from the telephone itself: believed, but only as far as the operator's rights go.
    const Access::Decision right = session.judge(rightFor(spy.mode), subjectOf(session.floor(), state.agent));
    audit(text(spy.mode), right.allowed ? QStringLiteral("done") : Access::text(right.refusal),
          QStringLiteral("by the telephone's own key"));
    if (!right.allowed) {
        finish(MonitorEnd::Refused, right.why);
        return;
    }
    if (state.ownSound && spy.mode != SpyMode::Listen && !state.asked) {
        askMode(SpyMode::Listen); // this phone has no keys: nobody here asked for it, or no longer
    } else if (!state.asked) {
        refreshMicrophone();
    }
}

void Monitor::Impl::followName()
{
    // A masquerade renames a channel, and its old name may be another's by now.
    if (const Leg *leg = session.floor().leg(target)) {
        targetChannel = leg->channel;
    }
}

void Monitor::Impl::takeOver()
{
    const Leg *caller = session.floor().leg(callerLeg);
    followName();
    awaitCaller(caller);
    TakeOverLeg take;
    take.leg = target;
    take.channel = targetChannel;
    take.caller = callerLeg;
    take.callerChannel = caller ? caller->channel : QString();
    take.extension = phone()->extension();
    take.token = takeId;
    takeCommand = session.submit(pbx(), take, reason);
    tell();
}

void Monitor::Impl::awaitCaller(const Leg *caller)
{
    state.phase = MonitorPhase::TakingOver;
    state.message.clear();
    refreshMicrophone();
    takeId = SpyId::make(SpyMode::Listen, false);
    withdrawn = withdrawn == callerLeg ? LegId() : withdrawn; // wanted again
    transferOffered = transferConfirmed = takeUp = false;
    phone()->expectTransfer(takeId, caller ? caller->party.number : QString(), TransferWithin);
}

const Leg *Monitor::Impl::lineToReceive(const CallId &id, QString *why) const
{
    const auto nobody = [why](const QString &text) -> const Leg * {
        no(why, text);
        return nullptr;
    };
    const Floor::CallRecord *call = session.floor().call(id);
    if (!call) {
        return nobody(Monitor::tr("This call is over."));
    }
    if (call->phase == CallPhase::Talking || call->phase == CallPhase::OnHold) {
        return nobody(call->agent.isNull()
                          ? Monitor::tr("Somebody talks with this caller already.")
                          : Monitor::tr("An agent talks with this caller already: take the call over."));
    }
    const Leg *caller = nullptr;
    for (const Leg &leg : call->legs) {
        if (!leg.agent.isNull() || isLocal(leg)) {
            continue;
        }
        if (leg.outgoing) {
            return nobody(Monitor::tr("This caller rings at somebody else's phone."));
        }
        caller = caller ? caller : &leg;
    }
    return caller ? caller : nobody(Monitor::tr("Nobody from outside is in this call."));
}

bool Monitor::Impl::mayReceive(const CallId &call, QString *why) const
{
    if (!phone()) {
        return no(why, Monitor::tr("No phone is set up: choose a headset account or a desk phone in the settings."));
    }
    if (const QString trouble = phone()->trouble(); !trouble.isEmpty()) {
        return no(why, trouble);
    }
    if (withCustomer()) {
        return no(why, Monitor::tr("You are with a customer: end that call first."));
    }
    const Leg *caller = lineToReceive(call, why);
    if (!caller) {
        return false;
    }
    const Floor::FeedRecord &feed = session.floor().feeds()[static_cast<size_t>(call.pbx)];
    const auto &configs = session.settings().feeds;
    const auto live = std::count_if(configs.begin(), configs.end(),
                                    [](const auto &config) { return config.kind != Pbx::FeedKind::Replay; });
    if (phone()->pbx().isEmpty() ? live > 1 : phone()->pbx() != feed.name) {
        // The number may be a stranger's there, or nobody's: the caller would be lost.
        return no(
            why,
            phone()->pbx().isEmpty()
                ? Monitor::tr("Choose on the Phone page at which PBX your phone is.")
                : Monitor::tr("Your phone is at %1 (page Phone), this caller at %2.").arg(phone()->pbx(), feed.name));
    }
    if (phone()->ownSound() && caller->party.number.isEmpty() &&
        configs[static_cast<size_t>(call.pbx)].takeOverContext.isEmpty()) {
        return no(why, Monitor::tr("A caller without a number is told apart only where a take-over context is set."));
    }
    RedirectLeg here;
    here.leg = caller->id;
    if (!session.mayDo(call.pbx, here, why)) {
        return false;
    }
    if (session.judge(Access::Right::ActOnCalls, actOf(session.floor(), call.pbx, here).subject).reasonNeeded) {
        return no(why, Monitor::tr("By policy this asks for a reason first, which cannot be given here."));
    }
    return true;
}

void Monitor::Impl::receive(const CallId &id)
{
    const Floor::CallRecord *call = session.floor().call(id);
    const Leg *caller = lineToReceive(id, nullptr);
    state.call = id;
    state.caller = call->caller;
    state.queue = call->queue;
    state.ownSound = phone()->ownSound();
    target = callerLeg = caller->id;
    targetChannel = caller->channel;
    mainUp = confirmed = sensorUp = talkKey = false;
    agentAsked = callerAsked = passedOn = phoneAsked = ownRang = false;
    awaitCaller(caller);
    RedirectLeg here;
    here.leg = callerLeg;
    here.channel = targetChannel;
    here.extension = phone()->extension();
    here.token = takeId;
    takeCommand = session.submit(pbx(), here, reason);
    tell();
}

void Monitor::Impl::tookOver(const CommandResult &result)
{
    if (state.phase != MonitorPhase::TakingOver) {
        return;
    }
    if (result.outcome != Outcome::Confirmed) {
        if (state.direct()) {
            finish(MonitorEnd::Refused, Monitor::tr("Not sent to your phone: %1").arg(result.message));
            if (result.outcome == Outcome::Refused || result.outcome == Outcome::Denied) {
                withdrawn = {}; // he never left
            }
            return;
        }
        phone()->hangUp(takeId);
        takeId.clear();
        state.message = Monitor::tr("Not taken over: %1").arg(result.message);
        if (mainId.isEmpty()) {
            spyEnded();
            return;
        }
        state.phase = MonitorPhase::Active;
        askMode(SpyMode::Listen); // the talk key may have been let go meanwhile: never speaking by itself
        tell();
        return;
    }
    transferTimer.start(TransferWithin);
    watchTransfer();
}

void Monitor::Impl::offered(const QString &token)
{
    if (token == takeId) {
        transferOffered = true;
        watchTransfer();
    }
}

bool Monitor::Impl::isOwnPhone(const QString &channel) const
{
    return phone() && channel.startsWith(phone()->device() + QLatin1Char('-'));
}

const Leg *Monitor::Impl::ownLegOf(const LegId &caller) const
{
    const Floor::CallRecord *call = session.floor().callOfLeg(caller);
    if (!call) {
        return nullptr;
    }
    for (const Leg &leg : call->legs) {
        if (leg.outgoing && isOwnPhone(leg.channel)) {
            return &leg;
        }
    }
    return nullptr;
}

void Monitor::Impl::watchTransfer()
{
    const Leg *own = ownTransferLeg();
    const Leg *caller = session.floor().leg(callerLeg);
    if (state.phase == MonitorPhase::TakingOver) {
        if (transferOffered && own) {
            // The PBX itself says that this caller rings this phone: only now it is answered.
            transferOffered = false;
            phone()->setHeard(takeId, true);
            phone()->accept(takeId);
        }
        const bool bridged = own && caller && !own->bridge.isEmpty() && own->bridge == caller->bridge;
        if (bridged && (takeUp || !state.ownSound)) {
            transferTimer.stop();
            transferConfirmed = true;
            state.phase = MonitorPhase::TakenOver;
            state.modeSince = session.clock().now();
            state.others.clear();
            for (QString *id : {&mainId, &sensorId}) {
                if (!id->isEmpty()) {
                    phone()->hangUp(*id);
                    id->clear();
                }
            }
            state.agentOnly = state.agentOnlyPossible = false;
            refreshMicrophone();
            tell();
        } else if (!caller) {
            finish(MonitorEnd::CallerHungUp);
        } else if (ownRang && !own) {
            transferFailed();
        }
        return;
    }
    if (!caller || !own) {
        finish(caller ? MonitorEnd::CallEnded : MonitorEnd::CallerHungUp);
    }
}

void Monitor::Impl::transferFailed()
{
    if (const Leg *own = ownTransferLeg()) {
        session.endLeg(own->id, own->channel); // still rings: an answer now would be nobody's
    }
    finish(MonitorEnd::PhoneFailed,
           Monitor::tr("The phone did not take the call; the caller follows the PBX's dialplan now."));
}

void Monitor::Impl::withdraw()
{
    withdrawn = callerLeg;
    withdrawnUntil = session.clock().now() + WithdrawnFor;
}

/// A desk phone that begins to ring after all: nobody must take it up unseen.
void Monitor::Impl::endWithdrawn()
{
    if (session.floor().feeds()[static_cast<size_t>(withdrawn.pbx)].state != FeedState::Live) {
        withdrawnUntil = session.clock().now() + WithdrawnFor; // nothing can be told to the PBX now
    } else if (session.clock().now() > withdrawnUntil || !session.floor().leg(withdrawn)) {
        withdrawn = {};
    } else if (const Leg *own = phone() ? ownLegOf(withdrawn) : nullptr) {
        session.endLeg(own->id, own->channel);
        withdrawn = {};
    }
}

bool Monitor::Impl::mayGiveBack(QString *why) const
{
    const Leg *own = state.phase == MonitorPhase::TakenOver ? ownTransferLeg() : nullptr;
    if (!own) {
        return no(why, Monitor::tr("No customer was taken over."));
    }
    if (state.direct()) {
        return no(why, Monitor::tr("This caller came from no agent."));
    }
    TransferLeg back;
    back.leg = own->id;
    return session.mayDo(pbx(), back, why);
}

void Monitor::Impl::giveBack()
{
    const Leg *own = ownTransferLeg();
    TransferLeg back;
    back.leg = own->id;
    back.channel = own->channel;
    // "PJSIP/1001", "Local/1001@from-queue/n"
    back.extension = state.agent.key.section(QLatin1Char('/'), 1, 1).section(QLatin1Char('@'), 0, 0);
    state.phase = MonitorPhase::GivingBack;
    refreshMicrophone();
    backCommand = session.submit(pbx(), back, reason);
    tell();
}

} // namespace Floorwatch::Session
