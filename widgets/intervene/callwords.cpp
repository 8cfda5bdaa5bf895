#include "intervene/callwords.h"

#include "kit/texts.h"

#include <QCoreApplication>

namespace Floorwatch::Intervene
{

using Domain::SpyMode;
using Session::Follow;
using Session::MonitorEnd;
using Session::MonitorPhase;
using Session::MonitorState;

namespace
{

struct CallWords {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::CallWords)
};

QString doing(SpyMode mode)
{
    switch (mode) {
    case SpyMode::Listen: return CallWords::tr("Listening");
    case SpyMode::Whisper: return CallWords::tr("Whispering");
    case SpyMode::Barge: return CallWords::tr("Barged in");
    }
    Q_UNREACHABLE();
}

QString asking(SpyMode mode)
{
    switch (mode) {
    case SpyMode::Listen: return CallWords::tr("Asking to listen…");
    case SpyMode::Whisper: return CallWords::tr("Asking to whisper…");
    case SpyMode::Barge: return CallWords::tr("Asking to barge in…");
    }
    Q_UNREACHABLE();
}

Words activeWords(const MonitorState &state)
{
    if (state.asked) {
        return {asking(*state.asked), QStringLiteral("link-sync"), Tone::Busy};
    }
    return {doing(state.mode), modeGlyph(state.mode), state.mode == SpyMode::Listen ? Tone::Live : Tone::Speaking};
}

Words heardBy(const MonitorState &state)
{
    if (state.phase == MonitorPhase::TakenOver) {
        return {CallWords::tr("The customer hears you"), QStringLiteral("mic"), Tone::Speaking};
    }
    switch (state.mode) {
    case SpyMode::Listen: return {CallWords::tr("Nobody hears you"), QStringLiteral("mic-off"), Tone::Calm};
    case SpyMode::Whisper: return {CallWords::tr("The agent hears you"), QStringLiteral("mic"), Tone::Speaking};
    case SpyMode::Barge: return {CallWords::tr("Both hear you"), QStringLiteral("mic"), Tone::Speaking};
    }
    Q_UNREACHABLE();
}

Tone toneOf(MonitorEnd end)
{
    switch (end) {
    case MonitorEnd::None:
    case MonitorEnd::Stopped:
    case MonitorEnd::AgentHungUp:
    case MonitorEnd::CallerHungUp:
    case MonitorEnd::CallEnded:
    case MonitorEnd::Transferred:
    case MonitorEnd::GivenBack: return Tone::Calm;
    case MonitorEnd::Refused: return Tone::Watch;
    case MonitorEnd::PhoneFailed:
    case MonitorEnd::PbxGone:
    case MonitorEnd::WrongLeg:
    case MonitorEnd::ModeUnknown: return Tone::Alarm;
    }
    Q_UNREACHABLE();
}

QString glyphOf(Tone tone)
{
    switch (tone) {
    case Tone::Watch: return QStringLiteral("level-watch-line");
    case Tone::Alarm: return QStringLiteral("level-alarm-line");
    default: return QStringLiteral("info");
    }
}

QString waitsFor(Follow follow)
{
    return follow == Follow::Caller ? CallWords::tr("Waiting until an agent answers the caller")
                                    : CallWords::tr("Waiting for this agent's next call");
}

QString joined(const QString &one, const QString &two)
{
    return one.isEmpty() || two.isEmpty() ? one + two : one + QLatin1Char(' ') + two;
}

} // namespace

QColor colourOf(Tone tone, const Kit::Theme &theme)
{
    switch (tone) {
    case Tone::Calm: return theme.text;
    case Tone::Busy: return theme.dim;
    case Tone::Live: return theme.accent;
    case Tone::Speaking:
    case Tone::Watch: return theme.watchText;
    case Tone::Alarm: return theme.alarmText;
    }
    Q_UNREACHABLE();
}

QString modeName(SpyMode mode)
{
    switch (mode) {
    case SpyMode::Listen: return CallWords::tr("Listen");
    case SpyMode::Whisper: return CallWords::tr("Whisper");
    case SpyMode::Barge: return CallWords::tr("Barge in");
    }
    Q_UNREACHABLE();
}

QString modeGlyph(SpyMode mode)
{
    switch (mode) {
    case SpyMode::Listen: return QStringLiteral("listen");
    case SpyMode::Whisper: return QStringLiteral("whisper");
    case SpyMode::Barge: return QStringLiteral("barge");
    }
    Q_UNREACHABLE();
}

QString modeEffect(SpyMode mode)
{
    switch (mode) {
    case SpyMode::Listen: return CallWords::tr("You hear both; nobody hears you");
    case SpyMode::Whisper: return CallWords::tr("You hear both; the agent alone hears you");
    case SpyMode::Barge: return CallWords::tr("You hear both; agent and customer hear you");
    }
    Q_UNREACHABLE();
}

Words phaseWords(const MonitorState &state)
{
    const QString busy = QStringLiteral("link-sync");
    switch (state.phase) {
    case MonitorPhase::Idle: return {};
    case MonitorPhase::Connecting: return {CallWords::tr("Connecting…"), busy, Tone::Busy};
    case MonitorPhase::Announcing: return {CallWords::tr("Announcing…"), busy, Tone::Busy};
    case MonitorPhase::Active: return activeWords(state);
    case MonitorPhase::TakingOver:
        return {state.direct() ? CallWords::tr("Ringing you…") : CallWords::tr("Taking over…"), busy, Tone::Busy};
    case MonitorPhase::TakenOver:
        return {state.direct() ? CallWords::tr("With you") : CallWords::tr("Taken over"), QStringLiteral("takeover"),
                Tone::Speaking};
    case MonitorPhase::GivingBack: return {CallWords::tr("Giving back…"), busy, Tone::Busy};
    case MonitorPhase::Waiting: return {CallWords::tr("Waiting"), QStringLiteral("clock"), Tone::Busy};
    case MonitorPhase::Ended:
        return {state.end == MonitorEnd::Refused ? CallWords::tr("Refused") : CallWords::tr("Ended"),
                glyphOf(toneOf(state.end)), toneOf(state.end)};
    }
    Q_UNREACHABLE();
}

Words gateWords(const MonitorState &state)
{
    const QString shut = QStringLiteral("mic-off");
    const bool speaks = state.phase == MonitorPhase::Active || state.phase == MonitorPhase::TakenOver;
    if (!speaks) {
        return {CallWords::tr("Nobody hears you"), shut, Tone::Calm};
    }
    if (state.asked && state.phase == MonitorPhase::Active) {
        return {CallWords::tr("Asking the PBX…"), shut, Tone::Busy};
    }
    Words heard = heardBy(state);
    // The desk phone has a microphone of its own: what the PBX confirmed is all that can be known.
    if (!state.ownSound || state.microphoneOpen || heard.tone == Tone::Calm) {
        return heard;
    }
    return {state.muted ? CallWords::tr("Muted: nobody hears you") : CallWords::tr("Microphone closed"), shut,
            Tone::Calm};
}

QString endText(MonitorEnd end)
{
    switch (end) {
    case MonitorEnd::None: return {};
    case MonitorEnd::Stopped: return CallWords::tr("You have ended it.");
    case MonitorEnd::AgentHungUp: return CallWords::tr("The agent hung up.");
    case MonitorEnd::CallerHungUp: return CallWords::tr("The caller hung up.");
    case MonitorEnd::CallEnded: return CallWords::tr("The call has ended.");
    case MonitorEnd::Transferred: return CallWords::tr("The agent passed the call on.");
    case MonitorEnd::GivenBack: return CallWords::tr("The caller is with the agent again.");
    case MonitorEnd::Refused: return CallWords::tr("It was refused.");
    case MonitorEnd::PhoneFailed: return CallWords::tr("Your phone lost the line.");
    case MonitorEnd::PbxGone: return CallWords::tr("The PBX is gone; nobody hears you.");
    case MonitorEnd::WrongLeg: return CallWords::tr("The PBX took another call; it was ended at once.");
    case MonitorEnd::ModeUnknown: return CallWords::tr("The mode was not certain, so it was ended.");
    }
    Q_UNREACHABLE();
}

Words messageWords(const MonitorState &state)
{
    switch (state.phase) {
    case MonitorPhase::Idle: return {};
    case MonitorPhase::Ended: {
        const Tone tone = toneOf(state.end);
        const QString text = state.message.isEmpty() ? endText(state.end) : state.message;
        return {text, glyphOf(tone), tone};
    }
    case MonitorPhase::Waiting:
        return {joined(endText(state.end), waitsFor(state.follow)), QStringLiteral("clock"), Tone::Calm};
    case MonitorPhase::Announcing:
        return {CallWords::tr("%1 before you are let in").arg(state.notice), QStringLiteral("info"), Tone::Calm};
    default: break;
    }
    return state.message.isEmpty() ? Words() : Words{state.message, glyphOf(Tone::Watch), Tone::Watch};
}

QString followName(Follow follow)
{
    switch (follow) {
    case Follow::Nothing: return CallWords::tr("Stay: nobody");
    case Follow::Agent: return CallWords::tr("Stay: agent");
    case Follow::Caller: return CallWords::tr("Stay: caller");
    }
    Q_UNREACHABLE();
}

QString callerLine(const MonitorState &state)
{
    if (state.call.isNull()) {
        return {};
    }
    QStringList parts{Kit::callerText(state.caller.name, state.caller.number)};
    if (!state.caller.name.isEmpty() && !state.caller.number.isEmpty()) {
        parts.append(state.caller.number);
    }
    if (!state.queue.isEmpty()) {
        parts.append(state.queue);
    }
    return parts.join(QStringLiteral(" · "));
}

QString othersText(const std::vector<Domain::Spy> &others)
{
    QStringList parts;
    for (const Domain::Spy &other : others) {
        const QString who = other.by.isEmpty() ? CallWords::tr("Somebody") : other.by;
        if (!other.modeKnown) {
            parts.append(CallWords::tr("%1 is on this call too (mode not known)").arg(who));
            continue;
        }
        switch (other.mode) {
        case SpyMode::Listen: parts.append(CallWords::tr("%1 listens too").arg(who)); break;
        case SpyMode::Whisper: parts.append(CallWords::tr("%1 whispers to the agent").arg(who)); break;
        case SpyMode::Barge: parts.append(CallWords::tr("%1 has barged in").arg(who)); break;
        }
    }
    return parts.join(QStringLiteral(" · "));
}

QString noticeLine(const MonitorState &state)
{
    return state.notice.isEmpty() ? CallWords::tr("Nobody is told") : state.notice;
}

} // namespace Floorwatch::Intervene
