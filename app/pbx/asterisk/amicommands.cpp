#include "pbx/asterisk/amicommands.h"

#include "base/overloaded.h"
namespace Floorwatch::Pbx
{

using namespace Domain;
using Base::Overloaded;
using Wire::AmiRequest;

namespace
{

const QString &orDefault(const QString &context, const QString &configured)
{
    return context.isEmpty() ? configured : context;
}

bool isLeg(const LegRef &ref, const LegId &leg) { return ref.uniqueid == leg.key; }

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
                return AmiRequest{"Redirect",
                                  {{"Channel", c.channel},
                                   {"Context", orDefault(c.context, config.queueContext)},
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
        },
        command);
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
                          [&](const RedirectLeg &c) { return over(c.leg); },
                          [&](const MoveInQueue &c) { return over(c.leg); },
                          [&](const TransferLeg &c) { return gone && isLeg(gone->leg, c.leg); },
                          [](const HangUpLeg &) { return false; },
                      },
                      command);
}

} // namespace Floorwatch::Pbx
