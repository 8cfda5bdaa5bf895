#include "daemon/operatorsession.h"

#include "access/accounts.h"
#include "access/audittrail.h"
#include "access/folder.h"
#include "access/policy.h"

namespace Floorwatch::Daemon
{

using Base::Error;

Base::Result<std::unique_ptr<Session::Session>> signedInSession(const Credentials &who, const QString &what,
                                                                Session::SessionSettings settings,
                                                                const Base::Clock &clock)
{
    const auto accounts = Access::Accounts::open(Access::accountsFile(who.accounts));
    if (!accounts) {
        return Error{accounts.error()};
    }
    const Access::SignInAnswer answer = accounts.value().signIn(who.operatorName, who.password, clock);
    const QString trail = Access::auditFile(who.accounts);
    if (!Access::AuditTrail::exists(trail)) {
        return Error{
            QStringLiteral("there is no audit trail in %1 yet: the first operator is made by the console, or by "
                           "floorwatchd operators add")
                .arg(who.accounts)};
    }
    auto audit = Access::AuditTrail::open(trail);
    if (!audit) {
        return Error{audit.error()};
    }
    const bool in = answer.outcome == Access::SignInAnswer::Outcome::SignedIn;
    const Base::Status noted = audit.value()->append({clock.now(),
                                                      who.operatorName,
                                                      QStringLiteral("signIn"),
                                                      {},
                                                      in ? QStringLiteral("done") : QStringLiteral("refused"),
                                                      {},
                                                      what,
                                                      -1});
    if (!in || !noted) {
        return Error{in ? noted.error() : answer.text};
    }
    auto policy = Access::loadPolicy(Access::policyFile(who.accounts));
    if (!policy) {
        return Error{policy.error()};
    }
    settings.policy = std::move(policy).value();
    settings.audit = std::move(audit).value();
    auto session = std::make_unique<Session::Session>(std::move(settings), clock);
    session->signIn(answer.who);
    return session;
}

} // namespace Floorwatch::Daemon
