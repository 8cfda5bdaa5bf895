#include "daemon/alertlines.h"

#include "alerts/words.h"
#include "daemon/terminal.h"
#include "session/alertdesk.h"

#include <QJsonDocument>

namespace Floorwatch::Daemon
{

using Alerts::Alert;
using Alerts::AlertState;
using Alerts::AlertStep;

std::vector<AlertStep> stepsBetween(const Alert *before, const Alert &now)
{
    std::vector<AlertStep> steps;
    const bool wasOver = !before || before->state == AlertState::Cleared;
    const bool isOver = now.state == AlertState::Cleared;
    if (wasOver && (!before || !isOver)) {
        steps.push_back(AlertStep::Raised);
    }
    if (before && now.folded > before->folded) {
        steps.push_back(AlertStep::Grew);
    } else if (before && !isOver && now.holding < before->holding) {
        steps.push_back(AlertStep::Shrank);
    }
    if (now.trail && (!before || !before->trail || before->trail != now.trail) &&
        (before || now.trail->stage != Alerts::CallStage::Arriving)) {
        steps.push_back(AlertStep::Followed);
    }
    if (before && now.escalated && !before->escalated) {
        steps.push_back(AlertStep::Escalated);
    } else if (before && now.severity != before->severity) {
        steps.push_back(AlertStep::Changed);
    }
    if (before && now.assignedTo != before->assignedTo) {
        steps.push_back(AlertStep::Assigned);
    }
    if (before && now.notes.size() > before->notes.size()) {
        steps.push_back(AlertStep::Noted);
    }
    if (!wasOver && now.state != before->state) {
        switch (now.state) {
        case AlertState::Open: steps.push_back(AlertStep::Woken); break;
        case AlertState::Acknowledged: steps.push_back(AlertStep::Acknowledged); break;
        case AlertState::Snoozed: steps.push_back(AlertStep::Snoozed); break;
        case AlertState::Cleared: break;
        }
    }
    if (isOver && (!before || before->state != AlertState::Cleared)) {
        steps.push_back(AlertStep::Cleared);
    }
    return steps;
}

AlertLines::AlertLines(Session::Session &session) : m_session(session)
{
    connect(&session.alerts(), &Session::AlertDesk::alertsChanged, this, &AlertLines::changed);
}

void AlertLines::changed(const QStringList &alerts)
{
    for (const QString &id : alerts) {
        const Alert *alert = m_session.alerts().book().find(id);
        if (!alert) {
            m_told.remove(id);
            continue;
        }
        const auto before = m_told.constFind(id);
        const std::vector<AlertStep> steps = stepsBetween(before == m_told.cend() ? nullptr : &*before, *alert);
        for (const AlertStep step : steps) {
            static_cast<void>(print(QJsonDocument(lineOf(*alert, step)).toJson(QJsonDocument::Compact) + '\n'));
        }
        m_told.insert(id, *alert);
    }
}

QJsonObject AlertLines::lineOf(const Alert &alert, AlertStep step) const
{
    const Alerts::Subject &subject = alert.condition.subject;
    const Base::Instant at = step == AlertStep::Raised ? alert.raised : alert.changed;
    QJsonObject line{
        {QStringLiteral("at"), Base::toEpochSeconds(at)},
        {QStringLiteral("told"), Base::toEpochSeconds(m_session.clock().now())},
        {QStringLiteral("alert"), alert.id},
        {QStringLiteral("step"), text(step)},
        {QStringLiteral("kind"), text(alert.condition.kind)},
        {QStringLiteral("severity"), text(alert.severity)},
        {QStringLiteral("state"), text(alert.state)},
        {QStringLiteral("title"), Alerts::titleOf(alert, m_session.settings().floor.zone)},
        {QStringLiteral("number"), subject.number},
        {QStringLiteral("call"), subject.call.key},
        {QStringLiteral("reason"), subject.call.isNull() ? QString() : m_session.alerts().reasonOf(subject.call).key},
    };
    const auto add = [&line](const char *name, const QString &value) {
        if (!value.isEmpty()) {
            line.insert(QString::fromLatin1(name), value);
        }
    };
    add("queue", subject.queue.key);
    add("agent", subject.agent.key);
    add("series", subject.series);
    if (alert.trail) {
        add("stage", text(alert.trail->stage));
        add("who", alert.trail->who);
        add("outcome", alert.trail->outcome);
    }
    return line;
}

} // namespace Floorwatch::Daemon
