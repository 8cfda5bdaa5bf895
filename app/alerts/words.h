// The sentences of alerts, in the language of the screen at the moment of asking.
#pragma once

#include "alerts/alert.h"

#include <QTimeZone>

namespace Floorwatch::Alerts
{

/// "VIP caller: 王芳 (+86 139 1234 5678)", "12 agents unreachable since 10:02".
[[nodiscard]] QString titleOf(const Alert &alert, const QTimeZone &zone);
/// The figures: "longest wait 2:05, limit 1:30".
[[nodiscard]] QString figuresOf(const Condition &condition);
/// One line of Condition::evidence as people read it.
[[nodiscard]] QString evidenceText(const QString &evidence);
[[nodiscard]] QString severityName(Severity severity);
[[nodiscard]] QString kindName(AlertKind kind);
[[nodiscard]] QString stateName(AlertState state);
[[nodiscard]] QString findingName(Finding finding);
/// "rings 李强 for 0:12", "waiting in support".
[[nodiscard]] QString trailText(const Trail &trail, Instant now);

} // namespace Floorwatch::Alerts
