// A group of cases: calls of one cause, tied to one parent so that they are worked on once. Untying restores all.
#pragma once

#include "base/result.h"
#include "domain/customer.h"

#include <QStringList>
#include <QTimeZone>

#include <vector>

namespace Floorwatch::Alerts
{

struct Case {
    QString pbx;
    QString call; ///< CallId's key
    QString number;
    QString customer; ///< name, where known
    QString queue;
    QString reason;                                              ///< its own before it was tied, restored when untied
    Domain::ReasonSource source = Domain::ReasonSource::Unknown; ///< and where that came from
    QString agent;
    Base::Instant at;
    Base::Instant tied;
    QString tiedBy;       ///< empty: joined by itself
    Base::Instant untied; ///< not set while tied
    QString untiedBy;
    bool operator==(const Case &) const = default;
};

struct CaseGroup {
    QString id;
    QString title;
    QString series; ///< while open, new calls of this series join by themselves; may be empty
    QString reason; ///< the parent's: what the tied calls count as
    QString note;
    Base::Instant opened;
    QString openedBy;
    Base::Instant closed;
    QString closedBy;
    std::vector<Case> cases;
    bool operator==(const CaseGroup &) const = default;

    [[nodiscard]] bool isOpen() const { return !Base::isSet(closed); }
    /// False where it is tied already (the same call is tied once), the group is closed or full, or a case that was
    /// untied comes by itself (`tiedBy` empty) again.
    bool tie(Case what);
    /// Restores the case: it stands apart again with its own reason. It will not join by itself again. Also where the
    /// group is closed; false where it is not tied.
    bool untie(const QString &pbx, const QString &call, const QString &by, Base::Instant now);
    [[nodiscard]] int tiedCount() const;
};

[[nodiscard]] QByteArray toJson(const CaseGroup &group);
[[nodiscard]] Base::Result<CaseGroup> caseGroupFromJson(const QByteArray &json);
/// RFC 4180 with a header line, UTF-8 with a byte order mark (spreadsheets); cells that a spreadsheet would take for
/// a formula are quoted by an apostrophe (OWASP, CSV injection).
[[nodiscard]] QByteArray toCsv(const CaseGroup &group, const QTimeZone &zone);

} // namespace Floorwatch::Alerts
