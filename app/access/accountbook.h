// The file of accounts as values: its JSON, and how long an account waits after failures. For this room only.
#pragma once

#include "access/rights.h"
#include "base/clock.h"
#include "base/result.h"

#include <QJsonObject>
#include <QMap>

#include <chrono>

namespace Floorwatch::Access
{

/// Failed attempts in a row on one name.
struct Throttle {
    int failures = 0;
    Base::Instant last;
    Base::Instant notBefore;

    /// Where the clock was set back, the delay begins anew: it never lasts longer than it should.
    void settle(Base::Instant now);
    /// How long an attempt at `now` has to wait.
    [[nodiscard]] std::chrono::seconds wait(Base::Instant now) const;
    void fail(Base::Instant now);
};

/// 0 for the first two failures, then 2 s, 4 s, 8 s ... 15 min.
[[nodiscard]] std::chrono::seconds delayAfter(int failures);

struct Account {
    Operator who;
    QByteArray hash;
    Throttle throttle;
    QJsonObject unknown;
};

struct AccountBook {
    std::vector<Account> accounts;
    QMap<QString, Throttle> others; ///< by the keyed hash of a name that is no account
    QByteArray pepper;
    QJsonObject unknown;

    [[nodiscard]] static Base::Result<AccountBook> read(const QString &file);
    [[nodiscard]] Base::Status write(const QString &file) const;
    [[nodiscard]] Account *find(const QString &name);
    [[nodiscard]] Throttle &throttleOf(const QString &name);
    /// Somebody enabled who manages operators.
    [[nodiscard]] bool hasAdministrator() const;
    /// Forgets what a day has passed over, and the oldest beyond 256.
    void pruneOthers(Base::Instant now);
};

} // namespace Floorwatch::Access
