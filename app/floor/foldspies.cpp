// Who listens to whom, and what is recorded.
#include "floor/fold.h"

#include <algorithm>

namespace Floorwatch::Floor
{

/// Seeing it is also a sign that it is still there.
bool FloorState::Fold::isSpyLeg(const LegRef &leg)
{
    // A listener's leg is no call, and the agent whose phone it may be is on none.
    if (const auto known = spies.find(legId(leg.uniqueid)); known != spies.end()) {
        known->generation = feed().generation;
        return true;
    }
    return SpyId::parse(leg.uniqueid);
}

Spy *FloorState::Fold::findSpy(const LegId &spyer)
{
    const auto known = spies.constFind(spyer);
    Leg *leg = known == spies.constEnd() ? nullptr : findLeg(known->target);
    if (!leg) {
        return nullptr;
    }
    const auto found =
        std::find_if(leg->spies.begin(), leg->spies.end(), [&](const Spy &spy) { return spy.leg == spyer; });
    return found == leg->spies.end() ? nullptr : &*found;
}

void FloorState::Fold::forgetSpy(const LegId &spyer)
{
    const auto known = spies.constFind(spyer);
    if (known == spies.constEnd()) {
        return;
    }
    const LegId target = known->target;
    spies.erase(known);
    touched = true;
    if (Leg *leg = findLeg(target)) {
        std::erase_if(leg->spies, [&](const Spy &spy) { return spy.leg == spyer; });
        touchCall(legs[target].call);
    }
}

void FloorState::Fold::on(const SpyStarted &event)
{
    feed().legsTold = true;
    const LegId spyer = legId(event.spyer.uniqueid);
    if (findSpy(spyer)) {
        spies[spyer].generation = feed().generation; // listed again: the mode that we know is better than none
        return;
    }
    removeLeg(spyer);
    touched = true;
    spies.insert(spyer, {{}, feed().generation, event});
    placeSpy(spyer, event);
}

void FloorState::Fold::placeSpy(const LegId &spyer, const SpyStarted &event)
{
    LegId target = legId(event.target.uniqueid);
    for (auto it = legs.cbegin(); target.isNull() && it != legs.cend(); ++it) {
        if (it.key().pbx == pbx && findLeg(it.key())->channel == event.target.channel) {
            target = it.key();
        }
    }
    Leg *leg = findLeg(target);
    if (!leg) {
        return;
    }
    SpyId id;
    const bool sensor = SpyId::parse(event.spyer.uniqueid, &id) && id.sensor;
    leg->spies.push_back({spyer, event.spyer.channel, event.by, event.mode, event.modeKnown, sensor, at});
    spies[spyer] = {target, feed().generation, {}};
    touchCall(legs[target].call);
}

void FloorState::Fold::placeListedSpies()
{
    std::vector<LegId> waiting;
    for (auto it = spies.cbegin(); it != spies.cend(); ++it) {
        if (it.key().pbx == pbx && it->target.isNull()) {
            waiting.push_back(it.key());
        }
    }
    std::sort(waiting.begin(), waiting.end());
    for (const LegId &spyer : waiting) {
        placeSpy(spyer, SpyStarted(spies[spyer].told));
    }
}

void FloorState::Fold::on(const SpyStopped &event) { forgetSpy(legId(event.spyer.uniqueid)); }

void FloorState::Fold::on(const SpyModeChanged &event)
{
    const LegId spyer = legId(event.spyer.uniqueid);
    Spy *spy = findSpy(spyer);
    if (spy && !spy->sensor && (spy->mode != event.mode || !spy->modeKnown)) {
        spy->mode = event.mode;
        spy->modeKnown = true;
        touched = true;
        touchCall(legs[spies[spyer].target].call);
    }
}

void FloorState::Fold::on(const RecordingChanged &event)
{
    if (Leg *leg = seenLeg(event.leg); leg && leg->recorded != event.on) {
        leg->recorded = event.on;
        touched = true;
        touchCall(legs[leg->id].call);
    }
}

void FloorState::Fold::closeUnconfirmedSpies()
{
    const quint32 generation = oldestBelieved();
    std::vector<LegId> gone;
    for (auto it = spies.cbegin(); it != spies.cend(); ++it) {
        if (it.key().pbx == pbx && it->generation < generation) {
            gone.push_back(it.key());
        }
    }
    std::sort(gone.begin(), gone.end());
    for (const LegId &id : gone) {
        forgetSpy(id);
    }
}

} // namespace Floorwatch::Floor
