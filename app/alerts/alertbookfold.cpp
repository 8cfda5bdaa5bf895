// What each step does to the book, told now or read back.
#include "alerts/alertbookimpl.h"

#include <algorithm>

namespace Floorwatch::Alerts
{

namespace
{

constexpr size_t MembersKept = 200;
constexpr size_t NotesKept = 100;

Severity raisedBy(Severity severity, bool escalated)
{
    return escalated && severity != Severity::Critical ? static_cast<Severity>(static_cast<int>(severity) + 1)
                                                       : severity;
}

bool holds(const Member &member) { return !Base::isSet(member.over); }

} // namespace

bool AlertBook::Impl::fold(const AlertLife &life)
{
    if (life.step == AlertStep::Raised) {
        foldRaised(life);
        return indexById.contains(life.alert);
    }
    Alert *alert = live(life.alert);
    if (!alert) {
        return false;
    }
    alert->changed = life.at;
    switch (life.step) {
    case AlertStep::Raised: break;
    case AlertStep::Grew: foldGrew(*alert, life); break;
    case AlertStep::Shrank: foldShrank(*alert, life); break;
    case AlertStep::Changed: foldChanged(*alert, life); break;
    case AlertStep::Acknowledged:
    case AlertStep::Snoozed:
    case AlertStep::Woken:
    case AlertStep::Assigned:
    case AlertStep::Noted: foldPeople(*alert, life); break;
    case AlertStep::Escalated:
        alert->escalated = true;
        refresh(*alert);
        break;
    case AlertStep::Followed:
        if (auto trail = trailFromJson(life.body)) {
            alert->trail = std::move(trail);
        }
        break;
    case AlertStep::Cleared: foldCleared(*alert, life.at); break;
    }
    touch(life.alert);
    return true;
}

void AlertBook::Impl::foldRaised(const AlertLife &life)
{
    auto read = alertFromJson(life.body);
    if (!read || read->id != life.alert || read->members.empty()) {
        return;
    }
    if (const QString other = idByCause.value(read->condition.cause); !other.isEmpty()) {
        // Its end was never written: the program was killed. One cause is one alert.
        foldCleared(alerts[indexById.value(other)], life.at);
        touch(other);
    }
    if (const auto known = indexById.constFind(read->id); known != indexById.constEnd()) {
        const size_t index = *known;
        alerts.erase(alerts.begin() + static_cast<std::ptrdiff_t>(index));
        indexById.remove(read->id);
        reindex(index, alerts.size());
    }
    alerts.insert(alerts.begin() + static_cast<std::ptrdiff_t>(open), std::move(*read));
    ++open;
    reindex(open - 1, alerts.size());
    Alert &alert = alerts[open - 1];
    Beside &beside = besides[alert.id];
    beside.openSince = beside.toldAt = life.at;
    for (size_t i = 0; i < alert.members.size(); ++i) {
        const QString &member = alert.members[i].condition.member;
        beside.place.insert(member, static_cast<int>(i));
        if (restoring && holds(alert.members[i])) {
            beside.unconfirmed.insert(member);
        }
    }
    alert.state = alert.state == AlertState::Cleared ? AlertState::Open : alert.state;
    alert.holding = static_cast<int>(std::count_if(alert.members.begin(), alert.members.end(), holds));
    beside.toldHolding = std::max(1, alert.holding);
    idByCause.insert(alert.condition.cause, alert.id);
    refresh(alert);
    touch(alert.id);
}

void AlertBook::Impl::foldGrew(Alert &alert, const AlertLife &life)
{
    const auto condition = conditionFromJson(life.body);
    if (!condition) {
        return;
    }
    Beside &beside = besides[alert.id];
    const QString &member = condition->member;
    int place = beside.place.value(member, -1);
    if (beside.beyond.contains(member) || (place >= 0 && holds(alert.members[static_cast<size_t>(place)]))) {
        return;
    }
    if (place < 0) {
        makeRoom(alert, beside);
    } else {
        Member &known = alert.members[static_cast<size_t>(place)];
        known = {*condition, life.at, {}};
    }
    if (place < 0 && alert.members.size() < MembersKept) {
        beside.place.insert(member, static_cast<int>(alert.members.size()));
        alert.members.push_back({*condition, life.at, {}});
    } else if (place < 0) {
        beside.beyond.insert(member);
    }
    ++alert.holding;
    ++alert.folded;
    if (restoring) {
        beside.unconfirmed.insert(member);
        beside.toldHolding = std::max(beside.toldHolding, alert.holding);
    }
    refresh(alert);
}

void AlertBook::Impl::makeRoom(Alert &alert, Beside &beside)
{
    if (alert.members.size() < MembersKept) {
        return;
    }
    std::erase_if(alert.members, [](const Member &member) { return !holds(member); });
    beside.place.clear();
    for (size_t i = 0; i < alert.members.size(); ++i) {
        beside.place.insert(alert.members[i].condition.member, static_cast<int>(i));
    }
}

void AlertBook::Impl::foldShrank(Alert &alert, const AlertLife &life)
{
    Beside &beside = besides[alert.id];
    beside.unconfirmed.remove(life.detail);
    if (beside.beyond.remove(life.detail)) {
        --alert.holding;
    } else if (const int place = beside.place.value(life.detail, -1); place >= 0) {
        Member &member = alert.members[static_cast<size_t>(place)];
        if (holds(member)) {
            member.over = life.at;
            --alert.holding;
        }
    }
    beside.toldHolding = std::min(beside.toldHolding, std::max(1, alert.holding));
    refresh(alert);
}

void AlertBook::Impl::foldChanged(Alert &alert, const AlertLife &life)
{
    const auto condition = conditionFromJson(life.body);
    const int place = condition ? besides[alert.id].place.value(condition->member, -1) : -1;
    if (place >= 0) {
        alert.members[static_cast<size_t>(place)].condition = *condition;
        refresh(alert);
    }
}

void AlertBook::Impl::foldPeople(Alert &alert, const AlertLife &life)
{
    if (life.step == AlertStep::Noted) {
        if (alert.notes.size() >= NotesKept) {
            alert.notes.erase(alert.notes.begin());
        }
        alert.notes.push_back({life.at, life.by, life.detail});
        return;
    }
    if (life.step == AlertStep::Woken) {
        alert.state = AlertState::Open;
        alert.snoozedUntil = {};
        alert.acknowledgedBy.clear();
        alert.acknowledgedAt = {};
        // Its time ran out: who had it keeps it. Taken back by a person: nobody has it.
        alert.assignedTo = life.by.isEmpty() ? alert.assignedTo : QString();
        besides[alert.id].openSince = life.at;
        return;
    }
    if (life.step == AlertStep::Snoozed) {
        alert.state = AlertState::Snoozed;
        alert.snoozedUntil = Base::fromEpochMicros(life.detail.toLongLong());
        return;
    }
    alert.state = AlertState::Acknowledged;
    alert.snoozedUntil = {};
    if (alert.acknowledgedBy.isEmpty()) {
        alert.acknowledgedBy = life.by;
        alert.acknowledgedAt = life.at;
    }
    if (life.step == AlertStep::Assigned) {
        alert.assignedTo = life.detail;
    }
}

void AlertBook::Impl::foldCleared(Alert &cleared, Instant at)
{
    cleared.state = AlertState::Cleared;
    cleared.cleared = cleared.changed = at;
    cleared.snoozedUntil = {};
    cleared.holding = 0;
    for (Member &member : cleared.members) {
        member.over = holds(member) ? at : member.over;
    }
    idByCause.remove(cleared.condition.cause);
    besides.remove(cleared.id);
    // From its place among the open ones to the head of the cleared ones.
    const size_t index = indexById.value(cleared.id);
    const auto place = alerts.begin() + static_cast<std::ptrdiff_t>(index);
    std::rotate(place, place + 1, alerts.begin() + static_cast<std::ptrdiff_t>(open));
    --open;
    reindex(index, open + 1);
    while (alerts.size() - open > static_cast<size_t>(std::max(0, settings.clearedKept))) {
        touch(alerts.back().id);
        indexById.remove(alerts.back().id);
        alerts.pop_back();
    }
}

void AlertBook::Impl::refresh(Alert &alert)
{
    const Member *worst = nullptr;
    for (const Member &member : alert.members) {
        if (holds(member) && (!worst || member.condition.severity > worst->condition.severity)) {
            worst = &member;
        }
    }
    if (worst) {
        alert.condition = worst->condition;
    }
    alert.severity = raisedBy(alert.condition.severity, alert.escalated);
}

void AlertBook::Impl::reindex(size_t from, size_t to)
{
    for (size_t i = from; i < to; ++i) {
        indexById.insert(alerts[i].id, i);
    }
}

void AlertBook::Impl::touch(const QString &id)
{
    m_marksOld = true;
    if (!restoring && !touched.contains(id)) {
        touched.insert(id);
        changes.alerts.append(id);
    }
}

const AlertBook::Impl::Marks &AlertBook::Impl::marks()
{
    if (!m_marksOld) {
        return m_marks;
    }
    m_marks = {};
    const auto mark = [](auto &table, const auto &id, size_t alert) {
        if (!id.isNull()) {
            auto &list = table[id];
            if (list.empty() || list.back() != alert) {
                list.push_back(alert);
            }
        }
    };
    for (size_t i = 0; i < open; ++i) {
        for (const Member &member : alerts[i].members) {
            if (holds(member)) {
                mark(m_marks.queues, member.condition.subject.queue, i);
                mark(m_marks.agents, member.condition.subject.agent, i);
                mark(m_marks.calls, member.condition.subject.call, i);
            }
        }
    }
    m_marksOld = false;
    return m_marks;
}

} // namespace Floorwatch::Alerts
