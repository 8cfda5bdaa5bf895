#include "domain/agent.h"

namespace Floorwatch::Domain
{

QString text(AgentState state)
{
    switch (state) {
    case AgentState::SignedOut: return QStringLiteral("signedOut");
    case AgentState::Unreachable: return QStringLiteral("unreachable");
    case AgentState::Available: return QStringLiteral("available");
    case AgentState::Ringing: return QStringLiteral("ringing");
    case AgentState::Talking: return QStringLiteral("talking");
    case AgentState::OnHold: return QStringLiteral("onHold");
    case AgentState::WrapUp: return QStringLiteral("wrapUp");
    case AgentState::Paused: return QStringLiteral("paused");
    }
    Q_UNREACHABLE();
}

QString text(TalkKind kind)
{
    switch (kind) {
    case TalkKind::None: return QStringLiteral("none");
    case TalkKind::Queue: return QStringLiteral("queue");
    case TalkKind::Inbound: return QStringLiteral("inbound");
    case TalkKind::Outbound: return QStringLiteral("outbound");
    case TalkKind::Internal: return QStringLiteral("internal");
    }
    Q_UNREACHABLE();
}

QString text(DeviceState state)
{
    switch (state) {
    case DeviceState::Unknown: return QStringLiteral("unknown");
    case DeviceState::NotInUse: return QStringLiteral("notInUse");
    case DeviceState::InUse: return QStringLiteral("inUse");
    case DeviceState::Busy: return QStringLiteral("busy");
    case DeviceState::Invalid: return QStringLiteral("invalid");
    case DeviceState::Unavailable: return QStringLiteral("unavailable");
    case DeviceState::Ringing: return QStringLiteral("ringing");
    case DeviceState::RingInUse: return QStringLiteral("ringInUse");
    case DeviceState::OnHold: return QStringLiteral("onHold");
    }
    Q_UNREACHABLE();
}

} // namespace Floorwatch::Domain
