// Sign-ins and changes to accounts and policy, each written to the audit trail before it is done.
#pragma once

#include "access/accounts.h"
#include "access/audittrail.h"
#include "access/policy.h"

namespace Floorwatch::Access
{

/// Signs in and writes that down, or the failure. A sign-in that cannot be written down is refused (Failed). Actions:
/// "signIn" with the outcome "done", "wrong", "tooSoon", "disabled" or "failed"; the name that was tried is written
/// only where it is an account's. `action` is the row's: a lock is opened by the same check. Blocks about 100 ms; any
/// thread.
[[nodiscard]] SignInAnswer signIn(const Accounts &accounts, AuditSink &audit, const Base::Clock &clock,
                                  const QString &name, const QString &password,
                                  const QString &action = QStringLiteral("signIn"));

/// What one person may change of accounts and policy. Each change asks the file whether he still may, writes
/// "operatorAdd", "operatorUpdate", "operatorRemove", "passwordSet", "passwordChange" or "policyChange" with the
/// outcome "asked" and what will be other, does it, and writes "done" or "failed"; "refused" where he may not. A change
/// whose first row cannot be written is not made. Any thread; those with a password block about 100 ms.
class Administration
{
public:
    /// All must outlive it. `who` is an operator's name, whose right to manage operators is looked up each time.
    Administration(Accounts accounts, QString policyFile, AuditSink &audit, const Base::Clock &clock, QString who);
    /// Whoever may write the files without any of this, at a terminal; `who` says so in the trail ("user root").
    [[nodiscard]] static Administration ofFileOwner(Accounts accounts, QString policyFile, AuditSink &audit,
                                                    const Base::Clock &clock, const QString &who);

    [[nodiscard]] Base::Status add(const Operator &who, const QString &password) const;
    [[nodiscard]] Base::Status update(const Operator &who) const;
    [[nodiscard]] Base::Status remove(const QString &name) const;
    [[nodiscard]] Base::Status setPassword(const QString &name, const QString &fresh) const;
    [[nodiscard]] Base::Status setPolicy(const Policy &policy) const;
    /// His own; needs no right. The outcome of a failure is as of signIn().
    [[nodiscard]] SignInAnswer changePassword(const QString &current, const QString &fresh) const;
    /// The first account; needs no right, since nobody has one.
    [[nodiscard]] Base::Result<Operator> addFirst(const QString &name, const QString &fullName,
                                                  const QString &password) const;

private:
    template <typename Change>
    [[nodiscard]] Base::Status carryOut(const QString &action, const QString &whom, const QString &detail,
                                        Change change) const;
    [[nodiscard]] Base::Status write(const QString &action, const QString &whom, const QString &outcome,
                                     const QString &detail) const;
    [[nodiscard]] Base::Status mayManage() const;

    Accounts m_accounts;
    QString m_policyFile;
    AuditSink *m_audit;
    const Base::Clock *m_clock;
    QString m_who;
    bool m_isOperator = true;
};

/// "role teamLead -> trainer, disabled": what differs, for the audit trail.
[[nodiscard]] QString difference(const Operator &before, const Operator &after);
[[nodiscard]] QString difference(const Policy &before, const Policy &after);

} // namespace Floorwatch::Access
