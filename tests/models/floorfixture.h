// A small floor fed by hand, with a clock of its own.
#pragma once

#include "floor/floorstate.h"

#include <QHash>

namespace Floorwatch::TestKit
{

struct SmallFloor {
    Base::Instant now = Base::fromEpochSeconds(1795338000);
    Floor::FloorState floor{Floor::FloorSettings{}};
    QHash<QString, Base::Instant> joined; ///< by number

    SmallFloor()
    {
        floor.addFeed(Domain::PbxId{0}, QStringLiteral("pbx"));
        apply(Domain::FeedStateChanged{Domain::FeedState::Live, {}});
    }

    void apply(Domain::EventBody body) { floor.apply({Domain::PbxId{0}, now, now, std::move(body)}); }
    void pass(std::chrono::seconds by)
    {
        now += by;
        floor.advance(Domain::PbxId{0}, now);
    }

    void queue(const QString &name) { apply(Domain::QueueSeen{name, QStringLiteral("ringall"), 20, 0, 0}); }
    void agent(const QString &interface, const QString &name, const QString &queueName, bool paused = false,
               const QString &reason = {})
    {
        Domain::MemberSeen seen;
        seen.queue = queueName;
        seen.interface = interface;
        seen.stateInterface = interface;
        seen.name = name;
        seen.paused = paused;
        seen.pauseReason = reason;
        seen.pausedSince = paused ? now : Base::Instant();
        seen.signedInSince = now;
        seen.device = Domain::DeviceState::NotInUse;
        apply(seen);
    }
    void gone(const QString &interface, const QString &queueName) { apply(Domain::MemberGone{queueName, interface}); }
    static Domain::LegRef leg(const QString &number) { return {number, number, QStringLiteral("PJSIP/t-") + number}; }
    void join(const QString &number, const QString &name, const QString &queueName, int position = 1)
    {
        Domain::LegSeen seen;
        seen.leg = leg(number);
        seen.state = Domain::LegState::Up;
        seen.party = {number, name};
        apply(seen);
        joined.insert(number, now);
        apply(Domain::CallerJoined{leg(number), queueName, {number, name}, position, false, {}});
    }
    void abandon(const QString &number, const QString &queueName)
    {
        const auto held = static_cast<int>(Base::toSeconds(now - joined.value(number)));
        apply(Domain::LegHangupAsked{leg(number), true});
        apply(Domain::CallerGaveUp{leg(number), queueName, held});
        apply(Domain::CallerLeft{leg(number), queueName, 1});
        apply(Domain::LegGone{leg(number), 16});
    }
};

} // namespace Floorwatch::TestKit
