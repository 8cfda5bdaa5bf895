#include "kit/queuelog.h"

#include <QHash>

namespace Floorwatch::TestKit
{

using Domain::VisitOutcome;

std::vector<LoggedVisit> readQueueLog(const QByteArray &log)
{
    std::vector<LoggedVisit> visits;
    QHash<QString, size_t> newest;
    const auto lines = log.split('\n');
    for (const QByteArray &line : lines) {
        const auto fields = line.split('|');
        if (fields.size() < 5) {
            continue;
        }
        const qint64 at = fields[0].toLongLong();
        const QString uniqueid = QString::fromUtf8(fields[1]);
        const QString queue = QString::fromUtf8(fields[2]);
        const QByteArray &what = fields[4];
        const auto known = newest.constFind(uniqueid);
        if (what == "ENTERQUEUE") {
            if (known != newest.constEnd() && visits[*known].outcome == VisitOutcome::Abandoned &&
                at - visits[*known].left <= 1) {
                visits[*known].outcome = VisitOutcome::MovedOn;
            }
            newest.insert(uniqueid, visits.size());
            visits.push_back({uniqueid, queue, VisitOutcome::Waiting, -1, at, 0});
            continue;
        }
        if (known == newest.constEnd() || visits[*known].queue != queue ||
            visits[*known].outcome != VisitOutcome::Waiting) {
            continue;
        }
        LoggedVisit &visit = visits[*known];
        const auto end = [&](VisitOutcome outcome, int waitField) {
            visit.outcome = outcome;
            visit.waitSeconds = fields.value(waitField).toInt();
            visit.left = at;
        };
        if (what == "CONNECT") {
            end(VisitOutcome::Answered, 5);
        } else if (what == "ABANDON") {
            end(VisitOutcome::Abandoned, 7);
        } else if (what == "EXITWITHTIMEOUT") {
            end(VisitOutcome::TimedOut, 7);
        } else if (what == "EXITWITHKEY") {
            end(VisitOutcome::ExitedByKey, 8);
        } else if (what == "EXITEMPTY") {
            end(VisitOutcome::ExitedEmpty, 7);
        }
    }
    return visits;
}

} // namespace Floorwatch::TestKit
