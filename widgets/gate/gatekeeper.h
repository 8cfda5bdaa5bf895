// Who sits at this console: first run, sign-in, lock and sign-out, and what an administrator changes. Shows nothing.
#pragma once

#include "access/administration.h"
#include "access/auditreader.h"

#include <QDateTime>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace Floorwatch::Gate
{

enum class GateState : quint8 {
    Trouble,  ///< a file is damaged or missing: nobody can sign in; trouble() says why
    FirstRun, ///< no account yet
    SignedOut,
    SignedIn,
    Locked, ///< signed in, and nothing can be seen or done until the password is given
};

/// Keeps accounts, policy and audit trail of one folder. GUI thread only; what hashes runs in a thread of the pool and
/// answers by a function called in the GUI thread, never after the keeper is gone.
class Gatekeeper : public QObject
{
    Q_OBJECT
public:
    /// `clock` must outlive it. Nothing is read before open().
    Gatekeeper(QString folder, const Base::Clock &clock, Access::HashCost cost = {}, QObject *parent = nullptr);
    ~Gatekeeper() override;

    /// Reads the files anew. Signs nobody in or out.
    void open();
    /// A folder of its own that ends with the program: makes the accounts "admin" and `name` with one password and
    /// signs in as the latter. For the demo and for recordings, where no PBX can be reached. Needs an empty folder.
    void openUnattended(const QString &name, Access::Role role, const QString &password);

    [[nodiscard]] GateState state() const { return m_state; }
    [[nodiscard]] const QString &trouble() const { return m_trouble; }
    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] const Base::Clock &clock() const { return m_clock; }
    /// Nobody where nobody is signed in.
    [[nodiscard]] const Access::Operator &who() const { return m_who; }
    [[nodiscard]] bool may(Access::Right right) const;
    [[nodiscard]] const Access::Policy &policy() const { return m_policy; }
    [[nodiscard]] std::shared_ptr<Access::AuditSink> audit() const { return m_audit; }
    /// What everybody may know where the console signs in by itself; empty elsewhere.
    [[nodiscard]] const QString &openSecret() const { return m_openSecret; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    using Answered = std::function<void(const Access::SignInAnswer &)>;
    using Done = std::function<void(const Base::Status &)>;

    /// The first account and the audit trail; `answer` has the trail's verification key. Signs in at welcome().
    void createAdministrator(const QString &name, const QString &fullName, const QString &password,
                             std::function<void(const Base::Result<Access::VerificationKey> &)> answer);
    /// After the key has been kept: signs in the administrator that was made.
    void welcome();
    void signIn(const QString &name, const QString &password, const Answered &answer);
    /// By the one who locked it.
    void unlock(const QString &password, const Answered &answer);
    void lock(bool byIdleness = false);
    void signOut();
    void changePassword(const QString &current, const QString &fresh, const Answered &answer);

    [[nodiscard]] Base::Result<std::vector<Access::Operator>> operators() const;
    void addOperator(const Access::Operator &who, const QString &password, const Done &done);
    void setPassword(const QString &name, const QString &fresh, const Done &done);
    [[nodiscard]] Base::Status updateOperator(const Access::Operator &who);
    [[nodiscard]] Base::Status removeOperator(const QString &name);
    [[nodiscard]] Base::Status setPolicy(const Access::Policy &policy);

    [[nodiscard]] QString auditFile() const;
    /// Writes a row of what the operator did in this program; false where that failed, and then it is not to be done.
    bool writeDown(const QString &action, const QString &outcome, const QString &detail = {}, const QString &whom = {});
    /// Runs `work` in a thread of the pool and then `after` in this one, for what a page must not wait for.
    void inBackground(std::function<void()> work, std::function<void()> after);

    /// Something was typed or clicked: idleness begins anew.
    void noteActivity();
    /// Locks where the policy's minutes have passed; asked for each second.
    void checkIdle();
    /// What another program changed of accounts or policy holds here too: who was disabled is signed out. Asked for
    /// each second.
    void followFiles();

Q_SIGNALS:
    void stateChanged();
    void policyChanged();
    /// Accounts were changed, here or by another program: the names of all that are left.
    void accountsRead(const QStringList &names);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setState(GateState state);
    void failWith(const QString &trouble);
    void admit(const Access::Operator &who);
    void readPolicy();
    void refreshSelf();
    [[nodiscard]] Access::Administration administration() const;
    void check(const QString &name, const QString &password, const Answered &answer);

    const QString m_folder;
    const Base::Clock &m_clock;
    const Access::HashCost m_cost;
    QThreadPool m_pool;
    QTimer m_second;
    std::optional<Access::Accounts> m_accounts;
    std::shared_ptr<Access::AuditTrail> m_audit;
    Access::Policy m_policy;
    Access::Operator m_who;
    Access::Operator m_made;
    Base::Instant m_lastActivity;
    QDateTime m_accountsTime;
    QDateTime m_policyTime;
    QString m_trouble;
    QString m_openSecret;
    GateState m_state = GateState::Trouble;
    bool m_busy = false;
};

} // namespace Floorwatch::Gate
