// Alerts, surges and notices as the desk would tell them, without a desk.
#pragma once

#include "alerts/alertbook.h"
#include "alerts/notice.h"
#include "alerts/surgewatch.h"

namespace Floorwatch::TestKit
{

inline const Base::Instant Morning = Base::fromEpochSeconds(1795338000); // 2026-11-22 09:00 UTC

/// A special caller who waits: critical, with a number, a name and evidence.
[[nodiscard]] Alerts::Condition specialCaller(const QString &name = QStringLiteral("王芳"),
                                              const QString &number = QStringLiteral("+8613912345678"));
[[nodiscard]] Alerts::Condition longestWait(const QString &queue, Alerts::Severity severity);
[[nodiscard]] Alerts::Condition unreachable(int agent);
[[nodiscard]] Alerts::Condition surgeUp(const QString &series);
/// Held one after another, five seconds apart.
[[nodiscard]] std::vector<Alerts::Alert> alertsOf(const std::vector<Alerts::Condition> &conditions);
/// One of every kind, and a storm of twelve agents.
[[nodiscard]] std::vector<Alerts::Alert> manyAlerts();

/// Two hours of five minutes with a band; the last ones surge, the newest still runs.
[[nodiscard]] Alerts::SurgeReport surgeReport(bool enoughHistory = true);
[[nodiscard]] Alerts::Notice notice(const QString &id, const QString &title, bool sent = true);

} // namespace Floorwatch::TestKit
