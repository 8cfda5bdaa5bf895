#include "pbx/asterisk/amicommands.h"

#include "base/overloaded.h"

#include <QCoreApplication>

#include <algorithm>

namespace Floorwatch::Pbx
{

using namespace Domain;
using Base::Overloaded;
using Wire::AmiRequest;

namespace
{

constexpr int SpyRingMillis = 8'000;

const QString &orDefault(const QString &context, const QString &configured)
{
    return context.isEmpty() ? configured : context;
}

bool isLeg(const LegRef &ref, const LegId &leg) { return ref.uniqueid == leg.key; }

/// ChanSpy's options: q no beep, u the exact channel (else the name is a prefix), E end with it, S stop where nothing
/// matches, d digits switch the mode, w whisper, B barge, o hear this side only.
/// https://docs.asterisk.org/Asterisk_22_Documentation/API_Documentation/Dialplan_Applications/ChanSpy/
QString spyOptions(const StartSpy &spy)
{
    if (spy.sensor) {
        return QStringLiteral("quESo"); // no digit makes it speak
    }
    return QStringLiteral("quES") + (spy.switchable ? QStringLiteral("d") : QString()) +
           (spy.mode == SpyMode::Whisper ? QStringLiteral("w")
            : spy.mode == SpyMode::Barge ? QStringLiteral("B")
                                         : QString());
}

QString modeDigit(SpyMode mode) { return QString(QLatin1Char(static_cast<char>('4' + static_cast<int>(mode)))); }

/// "PJSIP/1001" is the endpoint "1001"; empty for any other interface, and for one that names an address of its own.
QString endpoint(const QString &interface)
{
    constexpr QLatin1String technology("PJSIP/");
    if (!interface.startsWith(technology)) {
        return {};
    }
    const QString name = interface.mid(technology.size());
    const bool plain = std::all_of(name.cbegin(), name.cend(),
                                   [](QChar c) { return c.isLetterOrNumber() || QStringView(u"_-.+").contains(c); });
    return plain ? name : QString();
}

/// Whether this is the listener that was asked for; `*right` says whether it listens to the right leg.
bool isSpy(const PbxEvent &event, const StartSpy &asked, bool *right)
{
    const auto *spy = std::get_if<SpyStarted>(&event.body);
    if (!spy || spy->spyer.uniqueid != asked.id) {
        return false;
    }
    *right = isLeg(spy->target, asked.leg) && spy->target.channel == asked.channel;
    return true;
}

} // namespace

AmiRequest toRequest(const CommandBody &command, const FeedConfig &config)
{
    const auto text = [](int n) { return QString::number(n); };
    return std::visit(
        Overloaded{
            [&](const PauseMember &c) {
                AmiRequest request{"QueuePause",
                                   {{"Interface", c.interface},
                                    {"Paused", c.paused ? QStringLiteral("true") : QStringLiteral("false")}}};
                if (!c.queue.isEmpty()) {
                    request.headers.emplace_back("Queue", c.queue);
                }
                if (!c.reason.isEmpty()) {
                    request.headers.emplace_back("Reason", c.reason);
                }
                return request;
            },
            [&](const AddMember &c) {
                AmiRequest request{"QueueAdd",
                                   {{"Queue", c.queue}, {"Interface", c.interface}, {"Penalty", text(c.penalty)}}};
                if (!c.name.isEmpty()) {
                    request.headers.emplace_back("MemberName", c.name);
                }
                if (!c.stateInterface.isEmpty()) {
                    request.headers.emplace_back("StateInterface", c.stateInterface);
                }
                return request;
            },
            [&](const RemoveMember &c) {
                return AmiRequest{"QueueRemove", {{"Queue", c.queue}, {"Interface", c.interface}}};
            },
            [&](const SetPenalty &c) {
                return AmiRequest{"QueuePenalty",
                                  {{"Interface", c.interface}, {"Penalty", text(c.penalty)}, {"Queue", c.queue}}};
            },
            [&](const RedirectLeg &c) {
                const QString &own = orDefault(config.takeOverContext, config.transferContext);
                return AmiRequest{"Redirect",
                                  {{"Channel", c.channel},
                                   {"Context", orDefault(c.context, c.token.isEmpty() ? config.queueContext : own)},
                                   {"Exten", c.extension},
                                   {"Priority", QStringLiteral("1")}}};
            },
            [&](const MoveInQueue &c) {
                // Callers stand in order of priority: a very high one goes before all others at once.
                return AmiRequest{"QueueChangePriorityCaller",
                                  {{"Queue", c.queue},
                                   {"Caller", c.channel},
                                   {"Priority", QStringLiteral("1000")},
                                   {"Immediate", QStringLiteral("yes")}}};
            },
            [&](const TransferLeg &c) {
                return AmiRequest{"BlindTransfer",
                                  {{"Channel", c.channel},
                                   {"Context", orDefault(c.context, config.transferContext)},
                                   {"Exten", c.extension}}};
            },
            [&](const HangUpLeg &c) {
                return AmiRequest{"Hangup", {{"Channel", c.channel}, {"Cause", QStringLiteral("16")}}};
            },
            [&](const StartSpy &c) {
                return AmiRequest{"Originate",
                                  {{"Channel", c.device},
                                   {"Application", QStringLiteral("ChanSpy")},
                                   {"Data", c.channel + QLatin1Char(',') + spyOptions(c)},
                                   {"Async", QStringLiteral("true")},
                                   {"Timeout", text(SpyRingMillis)},
                                   {"ChannelId", c.id},
                                   {"CallerID", c.callerId},
                                   {"Variable", QStringLiteral("PJSIP_HEADER(add,X-Spy-Id)=") + c.id}}};
            },
            [&](const SwitchSpy &c) {
                return AmiRequest{
                    "PlayDTMF",
                    {{"Channel", c.channel}, {"Digit", modeDigit(c.mode)}, {"Receive", QStringLiteral("true")}}};
            },
            [&](const TakeOverLeg &c) {
                const QString &context = orDefault(c.context, config.takeOverContext);
                return AmiRequest{"BlindTransfer",
                                  {{"Channel", c.channel},
                                   {"Context", orDefault(context, config.transferContext)},
                                   {"Exten", c.extension}}};
            },
            [&](const RecordLeg &c) {
                return c.on ? AmiRequest{"MixMonitor", {{"Channel", c.channel}, {"File", c.file}}}
                            : AmiRequest{"StopMixMonitor", {{"Channel", c.channel}}};
            },
            [](const SendText &c) {
                // In Base64, so that line breaks and whatever else is in it stay within the text.
                return AmiRequest{"MessageSend",
                                  {{"To", QStringLiteral("pjsip:") + endpoint(c.interface)},
                                   {"Base64Body", QString::fromLatin1(c.text.toUtf8().toBase64())}}};
            },
        },
        command);
}

QString refusedBeforehand(const CommandBody &command)
{
    const auto *text = std::get_if<SendText>(&command);
    if (!text) {
        return {};
    }
    if (endpoint(text->interface).isEmpty()) {
        return QCoreApplication::translate("AmiCommands", "“%1” is no PJSIP telephone: only those can be sent a text")
            .arg(text->interface);
    }
    if (text->text.isEmpty()) {
        return QCoreApplication::translate("AmiCommands", "there is no text to send");
    }
    const qsizetype bytes = text->text.toUtf8().size();
    if (bytes > LongestText) {
        return QCoreApplication::translate("AmiCommands",
                                           "the text is too long for a telephone: %1 bytes, at most %2 can be sent")
            .arg(bytes)
            .arg(LongestText);
    }
    return {};
}

bool confirms(const PbxEvent &event, const CommandBody &command)
{
    const auto *member = std::get_if<MemberSeen>(&event.body);
    const auto *gone = std::get_if<LegGone>(&event.body);
    const auto inQueue = [](const QString &asked, const QString &told) { return asked.isEmpty() || asked == told; };
    return std::visit(
        Overloaded{
            [&](const PauseMember &c) {
                return member && member->interface == c.interface && member->paused == c.paused &&
                       inQueue(c.queue, member->queue);
            },
            [&](const AddMember &c) { return member && member->interface == c.interface && member->queue == c.queue; },
            [&](const RemoveMember &c) {
                const auto *left = std::get_if<MemberGone>(&event.body);
                return left && left->interface == c.interface && left->queue == c.queue;
            },
            [&](const SetPenalty &c) {
                return member && member->interface == c.interface && member->penalty == c.penalty &&
                       inQueue(c.queue, member->queue);
            },
            [&](const RedirectLeg &c) {
                // Leaving the line proves nothing: whoever is answered or hangs up leaves it too. Arriving does.
                const auto *joined = std::get_if<CallerJoined>(&event.body);
                const auto *dialled = std::get_if<DialBegan>(&event.body);
                const auto *seen = std::get_if<LegSeen>(&event.body);
                return (joined && !joined->listed && isLeg(joined->leg, c.leg)) ||
                       (dialled && isLeg(dialled->from, c.leg)) ||
                       (seen && !seen->listed && isLeg(seen->leg, c.leg) && seen->extension == c.extension);
            },
            [&](const MoveInQueue &c) {
                const auto *joined = std::get_if<CallerJoined>(&event.body);
                return joined && isLeg(joined->leg, c.leg) && joined->position == c.position;
            },
            [&](const TransferLeg &c) {
                const auto *moved = std::get_if<LegTransferred>(&event.body);
                return moved && isLeg(moved->transferer, c.leg);
            },
            [&](const HangUpLeg &c) { return gone && isLeg(gone->leg, c.leg); },
            [&](const StartSpy &c) {
                bool right = false;
                return isSpy(event, c, &right) && right;
            },
            [&](const SwitchSpy &c) {
                const auto *changed = std::get_if<SpyModeChanged>(&event.body);
                return changed && isLeg(changed->spyer, c.leg) && changed->mode == c.mode;
            },
            [&](const TakeOverLeg &c) {
                const auto *moved = std::get_if<LegTransferred>(&event.body);
                return moved && isLeg(moved->transferer, c.leg);
            },
            [&](const RecordLeg &c) {
                const auto *recording = std::get_if<RecordingChanged>(&event.body);
                return recording && isLeg(recording->leg, c.leg) && recording->on == c.on;
            },
            [](const SendText &) { return false; },
        },
        command);
}

bool refutes(const PbxEvent &event, const CommandBody &command)
{
    const auto *gone = std::get_if<LegGone>(&event.body);
    const auto *connected = std::get_if<AgentConnected>(&event.body);
    const auto over = [&](const LegId &leg) {
        return (gone && isLeg(gone->leg, leg)) || (connected && isLeg(connected->caller, leg));
    };
    return std::visit(Overloaded{
                          [](const PauseMember &) { return false; },
                          [](const AddMember &) { return false; },
                          [](const RemoveMember &) { return false; },
                          [](const SetPenalty &) { return false; },
                          [&](const RedirectLeg &c) {
                              // For the own telephone the PBX goes on where an agent answers meanwhile: he is taken
                              // from the agent, and the telephone must be waiting for him.
                              return c.token.isEmpty() ? over(c.leg) : gone && isLeg(gone->leg, c.leg);
                          },
                          [&](const MoveInQueue &c) { return over(c.leg); },
                          [&](const TransferLeg &c) { return gone && isLeg(gone->leg, c.leg); },
                          [](const HangUpLeg &) { return false; },
                          [&](const StartSpy &c) {
                              bool right = true;
                              return (isSpy(event, c, &right) && !right) ||
                                     (gone && (gone->leg.uniqueid == c.id || isLeg(gone->leg, c.leg)));
                          },
                          [&](const SwitchSpy &c) {
                              const auto *stopped = std::get_if<SpyStopped>(&event.body);
                              return (stopped && isLeg(stopped->spyer, c.leg)) || (gone && isLeg(gone->leg, c.leg));
                          },
                          [&](const TakeOverLeg &c) { return gone && isLeg(gone->leg, c.leg); },
                          [&](const RecordLeg &c) { return gone && isLeg(gone->leg, c.leg); },
                          [](const SendText &) { return false; },
                      },
                      command);
}

QString ringingFailed(QByteArrayView reason)
{
    if (reason == "3") {
        return QCoreApplication::translate("AmiCommands", "the telephone rang and was not answered");
    }
    if (reason == "5") {
        return QCoreApplication::translate("AmiCommands", "the telephone is busy");
    }
    return QCoreApplication::translate("AmiCommands", "the telephone is not registered, or there is none of that name");
}

QString whyRefuted(const PbxEvent &event, const CommandBody &command)
{
    const auto *spy = std::get_if<StartSpy>(&command);
    const auto *gone = std::get_if<LegGone>(&event.body);
    if (!spy) {
        return QCoreApplication::translate("AmiCommands", "the call was answered or ended before");
    }
    if (!gone) {
        return QCoreApplication::translate("AmiCommands", "the PBX began with another leg than asked for");
    }
    if (gone->leg.uniqueid != spy->id) {
        return QCoreApplication::translate("AmiCommands", "the call ended before");
    }
    switch (gone->cause) { // Q.850
    case 17: return QCoreApplication::translate("AmiCommands", "the telephone is busy");
    case 19: return QCoreApplication::translate("AmiCommands", "the telephone rang and was not answered");
    case 21: return QCoreApplication::translate("AmiCommands", "the telephone refused the call");
    default:
        return QCoreApplication::translate(
            "AmiCommands", "the PBX ended it before it began: the call may be over, or the telephone hung up");
    }
}

} // namespace Floorwatch::Pbx
