// A session in which an operator acts at a terminal: the same accounts, rights and audit trail as the console's.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "session/session.h"

#include <memory>

namespace Floorwatch::Daemon
{

struct Credentials {
    QString operatorName;
    QString password;
    QString accounts; ///< the folder of accounts, policy and audit trail
};

/// Signs in, writes that down (`what`: "floorwatchd listen"), and makes a session with policy and audit trail for him.
/// `clock` must outlive it.
[[nodiscard]] Base::Result<std::unique_ptr<Session::Session>> signedInSession(const Credentials &who,
                                                                              const QString &what,
                                                                              Session::SessionSettings settings,
                                                                              const Base::Clock &clock);

} // namespace Floorwatch::Daemon
