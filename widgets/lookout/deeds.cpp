#include "lookout/deeds.h"

#include <QCoreApplication>

namespace Floorwatch::Lookout
{

using Alerts::Alert;
using Alerts::AlertKind;
using Alerts::AlertState;
using Alerts::CallStage;

namespace
{

struct Deeds {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Deeds)
};

bool isUp(CallStage stage) { return stage == CallStage::Talking || stage == CallStage::OnHold; }

DeedState judged(Deed deed, const Domain::CallId &call, const MayAct &may)
{
    DeedState state{deed, true, {}};
    if (may) {
        state.enabled = may(call, *callAct(deed), &state.why);
    }
    return state;
}

void addLife(const Alert &alert, std::vector<DeedState> &out)
{
    const bool open = alert.state == AlertState::Open;
    const QString taken = Deeds::tr("Somebody has taken it already");
    out.push_back({Deed::Acknowledge, open, open ? QString() : taken});
    out.push_back({Deed::Snooze, alert.state != AlertState::Snoozed,
                   alert.state == AlertState::Snoozed ? Deeds::tr("It sleeps already") : QString()});
    out.push_back({Deed::Assign, true, {}});
    out.push_back({Deed::Note, true, {}});
    const bool undoable = !open || !alert.assignedTo.isEmpty();
    out.push_back({Deed::Undo, undoable, undoable ? QString() : Deeds::tr("Nobody has done anything about it yet")});
}

void addCall(const Alert &alert, const Domain::CallId &call, const MayAct &may, std::vector<DeedState> &out)
{
    out.push_back({Deed::DemandCard, true, {}});
    // Without a trail (a cue of the floor) the call is up: nothing else is cued.
    const bool up = !alert.trail || isUp(alert.trail->stage);
    if (!up) {
        for (const Deed deed : {Deed::MoveToFront, Deed::SendToAgent, Deed::SendToMe}) {
            out.push_back(judged(deed, call, may));
        }
    }
    const QString early = Deeds::tr("Nobody has answered this call yet");
    for (const Deed deed : {Deed::Listen, Deed::Whisper, Deed::Barge, Deed::TakeOver}) {
        out.push_back(up ? judged(deed, call, may) : DeedState{deed, false, early});
    }
    out.push_back({Deed::SetReason, true, {}});
}

} // namespace

Domain::CallId liveCallOf(const Alert &alert)
{
    if (alert.state == AlertState::Cleared || (alert.trail && alert.trail->stage == CallStage::Ended)) {
        return {};
    }
    return alert.condition.subject.call;
}

std::vector<DeedState> deedsFor(const Alert &alert, const MayAct &may)
{
    std::vector<DeedState> deeds;
    if (alert.state != AlertState::Cleared) {
        addLife(alert, deeds);
    }
    if (const Domain::CallId call = liveCallOf(alert); !call.isNull()) {
        addCall(alert, call, may, deeds);
    }
    if (alert.condition.kind == AlertKind::Surge && !alert.condition.subject.series.isEmpty()) {
        deeds.push_back({Deed::ShowSurge, true, {}});
    }
    const Alerts::Subject &subject = alert.condition.subject;
    if (!subject.queue.isNull() || !subject.agent.isNull() || !liveCallOf(alert).isNull()) {
        deeds.push_back({Deed::ShowPlace, true, {}});
    }
    return deeds;
}

QString deedName(Deed deed)
{
    switch (deed) {
    case Deed::Acknowledge: return Deeds::tr("Take it");
    case Deed::Snooze: return Deeds::tr("Snooze");
    case Deed::Assign: return Deeds::tr("Give to…");
    case Deed::Note: return Deeds::tr("Note…");
    case Deed::Undo: return Deeds::tr("Undo");
    case Deed::DemandCard: return Deeds::tr("Demand card");
    case Deed::MoveToFront: return Deeds::tr("To the front");
    case Deed::SendToAgent: return Deeds::tr("To an agent…");
    case Deed::SendToMe: return Deeds::tr("To my phone");
    case Deed::Listen: return Deeds::tr("Listen");
    case Deed::Whisper: return Deeds::tr("Whisper");
    case Deed::Barge: return Deeds::tr("Barge in");
    case Deed::TakeOver: return Deeds::tr("Take over");
    case Deed::SetReason: return Deeds::tr("Set reason…");
    case Deed::ShowSurge: return Deeds::tr("The surge");
    case Deed::ShowPlace: return Deeds::tr("On the floor");
    }
    Q_UNREACHABLE();
}

QString deedGlyph(Deed deed)
{
    switch (deed) {
    case Deed::Acknowledge: return QStringLiteral("check");
    case Deed::Snooze: return QStringLiteral("clock");
    case Deed::Assign: return QStringLiteral("person-add");
    case Deed::Note: return QStringLiteral("page");
    case Deed::Undo: return QStringLiteral("giveback");
    case Deed::DemandCard: return QStringLiteral("agent");
    case Deed::MoveToFront: return QStringLiteral("front");
    case Deed::SendToAgent: return QStringLiteral("transfer");
    case Deed::SendToMe: return QStringLiteral("headset");
    case Deed::Listen: return QStringLiteral("listen");
    case Deed::Whisper: return QStringLiteral("whisper");
    case Deed::Barge: return QStringLiteral("barge");
    case Deed::TakeOver: return QStringLiteral("takeover");
    case Deed::SetReason: return QStringLiteral("flag");
    case Deed::ShowSurge: return QStringLiteral("surge");
    case Deed::ShowPlace: return QStringLiteral("floor");
    }
    Q_UNREACHABLE();
}

QString deedKeys(Deed deed)
{
    switch (deed) {
    case Deed::Acknowledge: return QStringLiteral("A");
    case Deed::Snooze: return QStringLiteral("S");
    case Deed::Assign: return QStringLiteral("G");
    case Deed::Note: return QStringLiteral("N");
    case Deed::Undo: return QStringLiteral("Ctrl+Z");
    case Deed::DemandCard: return QStringLiteral("D");
    case Deed::MoveToFront: return QStringLiteral("F");
    case Deed::SendToAgent: return QStringLiteral("X");
    case Deed::SendToMe: return QStringLiteral("P");
    case Deed::Listen: return QStringLiteral("Ctrl+L");
    case Deed::Whisper: return QStringLiteral("Ctrl+W");
    case Deed::Barge: return QStringLiteral("Ctrl+B");
    case Deed::TakeOver: return QStringLiteral("T");
    case Deed::SetReason: return QStringLiteral("R");
    case Deed::ShowSurge: return QStringLiteral("C");
    case Deed::ShowPlace: return QStringLiteral("O");
    }
    Q_UNREACHABLE();
}

std::optional<CallAct> callAct(Deed deed)
{
    switch (deed) {
    case Deed::MoveToFront: return CallAct::MoveToFront;
    case Deed::SendToAgent: return CallAct::SendToAgent;
    case Deed::SendToMe: return CallAct::SendToMe;
    case Deed::Listen: return CallAct::Listen;
    case Deed::Whisper: return CallAct::Whisper;
    case Deed::Barge: return CallAct::Barge;
    case Deed::TakeOver: return CallAct::TakeOver;
    case Deed::Acknowledge:
    case Deed::Snooze:
    case Deed::Assign:
    case Deed::Note:
    case Deed::Undo:
    case Deed::DemandCard:
    case Deed::SetReason:
    case Deed::ShowSurge:
    case Deed::ShowPlace: return {};
    }
    Q_UNREACHABLE();
}

} // namespace Floorwatch::Lookout
