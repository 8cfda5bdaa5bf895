// What tests of the alert book share: a condition, moments, and the kinds of the steps that were told.
#pragma once

#include "alerts/alertbook.h"

namespace Floorwatch::AlertTest
{

using namespace Floorwatch::Alerts;

inline Instant at(double seconds) { return Base::fromEpochSeconds(1'795'348'800) + Base::fromSeconds(seconds); }

inline Condition condition(const QString &cause, const QString &member = QStringLiteral("m"),
                           Severity severity = Severity::Warning)
{
    Condition c;
    c.cause = cause;
    c.member = member;
    c.rule = QStringLiteral("r");
    c.kind = AlertKind::Agent;
    c.severity = severity;
    c.finding = Finding::Unreachable;
    c.subject.agent = {Domain::PbxId{}, member};
    c.subject.queue = {Domain::PbxId{}, QStringLiteral("support")};
    return c;
}

inline QList<AlertStep> kinds(const AlertChanges &changes)
{
    QList<AlertStep> list;
    for (const AlertLife &life : changes.steps) {
        list.append(life.step);
    }
    return list;
}

inline const QString Cause = QStringLiteral("rule:unreachable");
inline const QString By = QStringLiteral("zhang");

} // namespace Floorwatch::AlertTest
