#include "domain/call.h"

namespace Floorwatch::Domain
{

QString text(VisitOutcome outcome)
{
    switch (outcome) {
    case VisitOutcome::Waiting: return QStringLiteral("waiting");
    case VisitOutcome::Talking: return QStringLiteral("talking");
    case VisitOutcome::Answered: return QStringLiteral("answered");
    case VisitOutcome::Abandoned: return QStringLiteral("abandoned");
    case VisitOutcome::TimedOut: return QStringLiteral("timedOut");
    case VisitOutcome::MovedOn: return QStringLiteral("movedOn");
    case VisitOutcome::ExitedByKey: return QStringLiteral("exitedByKey");
    case VisitOutcome::ExitedEmpty: return QStringLiteral("exitedEmpty");
    case VisitOutcome::EndedAway: return QStringLiteral("endedAway");
    }
    Q_UNREACHABLE();
}

QString text(CallPhase phase)
{
    switch (phase) {
    case CallPhase::Arriving: return QStringLiteral("arriving");
    case CallPhase::Waiting: return QStringLiteral("waiting");
    case CallPhase::Ringing: return QStringLiteral("ringing");
    case CallPhase::Talking: return QStringLiteral("talking");
    case CallPhase::OnHold: return QStringLiteral("onHold");
    case CallPhase::Parked: return QStringLiteral("parked");
    case CallPhase::Ended: return QStringLiteral("ended");
    }
    Q_UNREACHABLE();
}

QString text(CallDirection direction)
{
    switch (direction) {
    case CallDirection::Unknown: return QStringLiteral("unknown");
    case CallDirection::Queue: return QStringLiteral("queue");
    case CallDirection::Inbound: return QStringLiteral("inbound");
    case CallDirection::Outbound: return QStringLiteral("outbound");
    case CallDirection::Internal: return QStringLiteral("internal");
    }
    Q_UNREACHABLE();
}

} // namespace Floorwatch::Domain
