// What is told of why a customer calls: kept beside the call, weighed by app/alerts.
#include "floor/fold.h"

namespace Floorwatch::Floor
{

namespace
{

constexpr int MostKept = 50;

template <typename List, typename Item> void keep(List &list, Item item)
{
    if (list.size() >= MostKept) {
        list.erase(list.begin());
    }
    list.push_back(std::move(item));
}

} // namespace

CallRecord *FloorState::Fold::knownCall(const LegRef &leg)
{
    quint64 serial = 0;
    if (const auto known = legs.constFind(legId(leg.uniqueid)); known != legs.constEnd()) {
        serial = known->call;
    } else {
        serial = callById.value({pbx, leg.linkedid}, 0);
    }
    const auto found = calls.find(serial);
    return found == calls.end() ? nullptr : &found->second;
}

void FloorState::Fold::on(const LegVariable &event)
{
    CallRecord *call = knownCall(event.leg);
    if (call && (call->variables.empty() || call->variables.back() != std::pair(event.name, event.value))) {
        keep(call->variables, std::pair(event.name, event.value));
        touched = true;
        touchCall(call->serial);
    }
}

void FloorState::Fold::on(const UserEventTold &event)
{
    if (CallRecord *call = knownCall(event.leg)) {
        keep(call->userEvents, std::pair(event.name, event.values));
        touched = true;
        touchCall(call->serial);
    }
}

void FloorState::Fold::on(const DialplanStep &event)
{
    const QString step = event.context + QLatin1Char('/') + event.extension;
    CallRecord *call = knownCall(event.leg);
    if (call && (call->path.isEmpty() || call->path.back() != step)) {
        keep(call->path, step);
        touched = true;
        touchCall(call->serial);
    }
}

void FloorState::Fold::on(const CallReasonSet &event)
{
    CallRecord *call = knownCall(event.leg);
    if (call && call->reasonByHand != event.reason) {
        call->reasonByHand = event.reason;
        touched = true;
        noteCall(call->serial,
                 {at, HistoryItem::Kind::Supervisor, {}, event.by + QStringLiteral(": reason ") + event.reason});
    }
}

void FloorState::Fold::on(const AlertStepped &event)
{
    Q_UNUSED(event)
    touched = true; // it changes nothing on the floor, but belongs into the journal
}

} // namespace Floorwatch::Floor
