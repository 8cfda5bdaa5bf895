// Customers, what they asked for before, and what was promised to them.
#pragma once

#include "base/time.h"
#include "domain/call.h"
#include "domain/reason.h"

#include <QStringList>

namespace Floorwatch::Domain
{

struct Customer {
    qint64 id = 0; ///< of the records file; 0: not stored
    QString key;   ///< the house's own customer number; unique where it is not empty
    QString name;
    QString segment;     ///< the house's own word ("gold")
    QStringList tags;    ///< lower case; those of Tag are known to the screens, others are the house's own
    QStringList numbers; ///< E.164 ("+8613912345678"), or as written where it is no such number
    QString notes;
    QString accountManager;
    Base::Instant changed;
    bool operator==(const Customer &) const = default;
};

/// What stands between tags and between numbers in a file and where they are typed; no tag has one in it.
inline constexpr QStringView ListSeparators(u";,|；，、");

/// Tags that the screens have a mark for.
namespace Tag
{
inline const QString Vip = QStringLiteral("vip");
inline const QString Complaint = QStringLiteral("complaint"); ///< went to the regulator before
inline const QString Vulnerable = QStringLiteral("vulnerable");
inline const QString Blocked = QStringLiteral("blocked");
} // namespace Tag

/// One past queue visit of a caller.
struct Contact {
    qint64 id = 0;
    QString number; ///< E.164; empty: anonymous
    QString region; ///< of the number, key as Numbers::regionOf() gives it
    Base::Instant at;
    QString pbx;  ///< the feed's name
    QString call; ///< CallId's key
    QString queue;
    QString entry; ///< what the caller dialled, where the PBX tells it
    ContactReason reason;
    QString agent; ///< name, empty where nobody answered
    VisitOutcome outcome = VisitOutcome::Abandoned;
    Base::Span wait{};
    Base::Span talk{};
    bool escalated = false; ///< taken over, barged into, or marked as escalated by a person
    bool operator==(const Contact &) const = default;
};

/// A note that stays with the customer; `number` where the caller is no known customer.
struct CustomerNote {
    qint64 id = 0;
    qint64 customer = 0;
    QString number;
    Base::Instant at;
    QString by;
    QString text;
    bool operator==(const CustomerNote &) const = default;
};

struct Promise {
    qint64 id = 0;
    qint64 customer = 0;
    QString number;
    QString text;
    QString by;
    Base::Instant made;
    Base::Instant due;
    Base::Instant kept; ///< not set while open
    bool operator==(const Promise &) const = default;
};

} // namespace Floorwatch::Domain
