// A small language for telling a floor what happens, so that its tests read like the story they prove.
#pragma once

#include "floor/floorstate.h"

namespace Floorwatch::FloorTest
{

using namespace Domain;

/// Events at seconds after a fixed noon, on one PBX.
class Script
{
public:
    static constexpr qint64 Noon = 1'795'348'800;

    explicit Script(Floor::FloorSettings settings = {}) : floor(std::move(settings))
    {
        floor.addFeed(PbxId{}, QStringLiteral("pbx"));
        tell(0, FeedStateChanged{FeedState::Live, {}});
    }

    static Base::Instant at(double seconds) { return Base::fromEpochSeconds(Noon) + Base::fromSeconds(seconds); }
    bool tell(double seconds, EventBody body)
    {
        return floor.apply({PbxId{}, at(seconds), at(seconds), std::move(body)});
    }

    static LegRef ref(const char *uniqueid, const char *linkedid = "", const char *channel = "")
    {
        return {QString::fromLatin1(uniqueid), QString::fromLatin1(*linkedid ? linkedid : uniqueid),
                QString::fromLatin1(channel)};
    }
    MemberSeen member(const char *interface, const char *queue = "support") const
    {
        MemberSeen seen;
        seen.queue = QString::fromLatin1(queue);
        seen.interface = seen.stateInterface = QString::fromLatin1(interface);
        seen.name = QStringLiteral("Alice Chen");
        seen.device = DeviceState::NotInUse;
        return seen;
    }
    void legUp(double seconds, const LegRef &leg, LegState state = LegState::Up)
    {
        LegSeen seen;
        seen.leg = leg;
        seen.state = state;
        seen.party = {QStringLiteral("13800000000"), QStringLiteral("李娜")};
        tell(seconds, seen);
    }
    void join(double seconds, const LegRef &leg, const char *queue = "support", int position = 1)
    {
        CallerJoined joined;
        joined.leg = leg;
        joined.queue = QString::fromLatin1(queue);
        joined.caller = {QStringLiteral("13800000000"), QStringLiteral("李娜")};
        joined.position = position;
        tell(seconds, joined);
    }
    /// An answered call: rings the agent at `ring`, talks from `answer` on.
    void answer(double ring, double answer, const LegRef &caller, const LegRef &agentLeg, const char *interface,
                const char *queue = "support")
    {
        const QString member = QString::fromLatin1(interface);
        const QString name = QString::fromLatin1(queue);
        legUp(ring, agentLeg, LegState::Down);
        tell(ring, AgentRung{caller, agentLeg, name, member, QStringLiteral("Alice Chen")});
        legUp(ring, agentLeg, LegState::Ringing);
        legUp(answer, agentLeg);
        tell(answer, CallerLeft{caller, name, 1});
        tell(answer, AgentConnected{caller, agentLeg, name, member, QStringLiteral("Alice Chen"), 0});
        tell(answer, BridgeEntered{agentLeg, QStringLiteral("b1"), false});
        tell(answer, BridgeEntered{caller, QStringLiteral("b1"), false});
    }

    const Floor::AgentRecord &agent(const char *interface) const
    {
        return floor.agents()[static_cast<size_t>(floor.agentIndex({PbxId{}, QString::fromLatin1(interface)}))];
    }
    const Floor::QueueRecord &queue(const char *name = "support") const
    {
        return floor.queues()[static_cast<size_t>(floor.queueIndex({PbxId{}, QString::fromLatin1(name)}))];
    }

    Floor::FloorState floor;
};

} // namespace Floorwatch::FloorTest
