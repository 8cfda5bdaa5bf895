// Asterisk's own record of its queues, against which our figures are held.
// Fields: https://docs.asterisk.org/Configuration/Applications/Queue-Logs/
#pragma once

#include "domain/call.h"

#include <QByteArray>

#include <vector>

namespace Floorwatch::TestKit
{

struct LoggedVisit {
    QString uniqueid;
    QString queue;
    Domain::VisitOutcome outcome = Domain::VisitOutcome::Waiting; ///< answered whether the talk goes on or not
    int waitSeconds = -1;                                         ///< whole seconds as logged; -1 while waiting
    qint64 joined = 0;
    qint64 left = 0;
};

/// The visits in the order of joining. A waiting caller whom somebody redirected is logged as ABANDON although the
/// customer did not give up: one who joins a queue again within a second of it has been moved on.
[[nodiscard]] std::vector<LoggedVisit> readQueueLog(const QByteArray &log);

} // namespace Floorwatch::TestKit
