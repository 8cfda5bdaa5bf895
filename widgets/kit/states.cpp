#include "kit/states.h"

#include <QCoreApplication>
#include <QStringList>

namespace Floorwatch::Kit
{

using namespace Domain;
using Models::Level;

namespace
{

struct States {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::States)
};

} // namespace

QString stateName(AgentState state)
{
    switch (state) {
    case AgentState::SignedOut: return States::tr("Signed out");
    case AgentState::Unreachable: return States::tr("Unreachable");
    case AgentState::Available: return States::tr("Available");
    case AgentState::Ringing: return States::tr("Ringing");
    case AgentState::Talking: return States::tr("Talking");
    case AgentState::OnHold: return States::tr("On hold");
    case AgentState::WrapUp: return States::tr("Wrap-up");
    case AgentState::Paused: return States::tr("Paused");
    }
    Q_UNREACHABLE();
}

QString stateGlyph(AgentState state)
{
    switch (state) {
    case AgentState::SignedOut: return QStringLiteral("state-signedout");
    case AgentState::Unreachable: return QStringLiteral("state-unreachable");
    case AgentState::Available: return QStringLiteral("state-available");
    case AgentState::Ringing: return QStringLiteral("state-ringing");
    case AgentState::Talking: return QStringLiteral("state-talking");
    case AgentState::OnHold: return QStringLiteral("state-onhold");
    case AgentState::WrapUp: return QStringLiteral("state-wrapup");
    case AgentState::Paused: return QStringLiteral("state-paused");
    }
    Q_UNREACHABLE();
}

QString talkName(TalkKind kind)
{
    switch (kind) {
    case TalkKind::None: return {};
    case TalkKind::Queue: return States::tr("queue call");
    case TalkKind::Inbound: return States::tr("direct inbound call");
    case TalkKind::Outbound: return States::tr("outbound call");
    case TalkKind::Internal: return States::tr("internal call");
    }
    Q_UNREACHABLE();
}

QString phaseName(CallPhase phase)
{
    switch (phase) {
    case CallPhase::Arriving: return States::tr("Arriving");
    case CallPhase::Waiting: return States::tr("Waiting");
    case CallPhase::Ringing: return States::tr("Ringing");
    case CallPhase::Talking: return States::tr("Talking");
    case CallPhase::OnHold: return States::tr("On hold");
    case CallPhase::Parked: return States::tr("Parked");
    case CallPhase::Ended: return States::tr("Ended");
    }
    Q_UNREACHABLE();
}

QString outcomeName(VisitOutcome outcome)
{
    switch (outcome) {
    case VisitOutcome::Waiting: return States::tr("Waiting");
    case VisitOutcome::Talking: return States::tr("Talking");
    case VisitOutcome::Answered: return States::tr("Answered");
    case VisitOutcome::Abandoned: return States::tr("Abandoned");
    case VisitOutcome::TimedOut: return States::tr("Timed out");
    case VisitOutcome::MovedOn: return States::tr("Moved on");
    case VisitOutcome::ExitedByKey: return States::tr("Left by key");
    case VisitOutcome::ExitedEmpty: return States::tr("No agents");
    case VisitOutcome::EndedAway: return States::tr("Ended while away");
    }
    Q_UNREACHABLE();
}

QString feedName(FeedState state)
{
    switch (state) {
    case FeedState::Idle: return States::tr("Not started");
    case FeedState::Connecting: return States::tr("Connecting");
    case FeedState::Syncing: return States::tr("Reading the floor");
    case FeedState::Live: return States::tr("Live");
    case FeedState::Lost: return States::tr("Connection lost");
    case FeedState::Refused: return States::tr("Refused");
    case FeedState::Ended: return States::tr("Ended");
    }
    Q_UNREACHABLE();
}

QString feedGlyph(FeedState state)
{
    switch (state) {
    case FeedState::Idle:
    case FeedState::Ended: return QStringLiteral("info");
    case FeedState::Connecting:
    case FeedState::Syncing: return QStringLiteral("link-sync");
    case FeedState::Live: return QStringLiteral("link-live");
    case FeedState::Lost: return QStringLiteral("link-lost");
    case FeedState::Refused: return QStringLiteral("link-refused");
    }
    Q_UNREACHABLE();
}

QString levelName(Level level)
{
    switch (level) {
    case Level::Calm: return States::tr("Normal");
    case Level::Watch: return States::tr("Watch");
    case Level::Alarm: return States::tr("Alarm");
    }
    Q_UNREACHABLE();
}

QString levelGlyph(Level level)
{
    switch (level) {
    case Level::Calm: return QStringLiteral("level-calm");
    case Level::Watch: return QStringLiteral("level-watch");
    case Level::Alarm: return QStringLiteral("level-alarm");
    }
    Q_UNREACHABLE();
}

QString breachText(quint8 breaches)
{
    QStringList parts;
    if ((breaches & Models::WaitingBreach) != 0) {
        parts.append(States::tr("many callers waiting"));
    }
    if ((breaches & Models::LongestBreach) != 0) {
        parts.append(States::tr("a caller waits long"));
    }
    if ((breaches & Models::ServiceLevelBreach) != 0) {
        parts.append(States::tr("service level below target"));
    }
    if ((breaches & Models::NobodyBreach) != 0) {
        parts.append(States::tr("nobody can answer"));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace Floorwatch::Kit
