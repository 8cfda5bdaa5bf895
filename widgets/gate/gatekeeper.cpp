#include "gate/gatekeeper.h"

#include "access/folder.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace Floorwatch::Gate
{

using Access::Right;
using Access::SignInAnswer;
using Base::Error;
using Base::Status;

namespace
{

constexpr std::chrono::seconds IdleCheckEvery{1};

} // namespace

Gatekeeper::Gatekeeper(QString folder, const Base::Clock &clock, Access::HashCost cost, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)), m_clock(clock), m_cost(cost), m_lastActivity(clock.now())
{
    m_pool.setMaxThreadCount(2);
    connect(&m_second, &QTimer::timeout, this, [this] {
        checkIdle();
        followFiles();
    });
    m_second.start(IdleCheckEvery);
    qApp->installEventFilter(this);
}

// The answers that wait in the queue are addressed to this object and go with it.
Gatekeeper::~Gatekeeper() { m_pool.waitForDone(); }

void Gatekeeper::failWith(const QString &trouble)
{
    m_trouble = trouble;
    m_who = {};
    setState(GateState::Trouble);
}

void Gatekeeper::setState(GateState state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void Gatekeeper::readPolicy()
{
    auto policy = Access::loadPolicy(Access::policyFile(m_folder));
    if (!policy) {
        failWith(policy.error());
        return;
    }
    if (!(policy.value() == m_policy)) {
        m_policy = std::move(policy).value();
        Q_EMIT policyChanged();
    }
}

void Gatekeeper::open()
{
    if (!Access::makeFolder(m_folder)) {
        failWith(tr("The folder “%1” cannot be made.").arg(m_folder));
        return;
    }
    auto accounts = Access::Accounts::open(Access::accountsFile(m_folder), m_cost);
    const auto empty = accounts ? accounts.value().isEmpty() : Error{accounts.error()};
    if (!empty) {
        failWith(empty.error());
        return;
    }
    m_accounts = accounts.value();
    const bool begun = Access::AuditTrail::exists(auditFile());
    if (begun || !empty.value()) {
        auto trail = Access::AuditTrail::open(auditFile());
        if (!trail) {
            failWith(begun ? trail.error()
                           : tr("There are operators, but their audit trail is missing: nothing that they do could be "
                                "written down. Whoever looks after this machine can begin a new one: floorwatchd "
                                "audit begin"));
            return;
        }
        m_audit = std::move(trail).value();
    }
    m_trouble.clear();
    readPolicy();
    if (m_trouble.isEmpty() && (m_state == GateState::Trouble || m_state == GateState::FirstRun)) {
        setState(empty.value() ? GateState::FirstRun : GateState::SignedOut);
    }
}

void Gatekeeper::openUnattended(const QString &name, Access::Role role, const QString &password)
{
    open();
    if (m_state != GateState::FirstRun) {
        return;
    }
    auto begun = Access::AuditTrail::begin(auditFile(), m_clock.now(), QStringLiteral("floorwatch"));
    if (!begun) {
        failWith(begun.error());
        return;
    }
    m_audit = std::move(begun.value().trail);
    const auto owner = Access::Administration::ofFileOwner(*m_accounts, Access::policyFile(m_folder), *m_audit, m_clock,
                                                           QStringLiteral("floorwatch"));
    Access::Operator who;
    who.name = name;
    who.role = role;
    who.disabled = false;
    Access::Policy policy;
    policy.idleLockMinutes = 0;
    const auto first = owner.addFirst(QStringLiteral("admin"), {}, password);
    const Status added = first ? owner.add(who, password) : Error{first.error()};
    const Status set = added ? owner.setPolicy(policy) : added;
    if (!set) {
        failWith(set.error());
        return;
    }
    m_openSecret = password;
    readPolicy();
    const SignInAnswer answer = Access::signIn(*m_accounts, *m_audit, m_clock, name, password);
    if (answer.outcome != SignInAnswer::Outcome::SignedIn) {
        failWith(answer.text);
        return;
    }
    admit(answer.who);
}

QString Gatekeeper::auditFile() const { return Access::auditFile(m_folder); }

bool Gatekeeper::may(Right right) const { return m_state == GateState::SignedIn && has(m_who, right); }

void Gatekeeper::admit(const Access::Operator &who)
{
    m_who = who;
    m_lastActivity = m_clock.now();
    readPolicy();
    if (m_trouble.isEmpty()) {
        setState(GateState::SignedIn);
    }
}

void Gatekeeper::inBackground(std::function<void()> work, std::function<void()> after)
{
    m_pool.start([this, work = std::move(work), after = std::move(after)] {
        work();
        QMetaObject::invokeMethod(this, after, Qt::QueuedConnection);
    });
}

void Gatekeeper::createAdministrator(const QString &name, const QString &fullName, const QString &password,
                                     std::function<void(const Base::Result<Access::VerificationKey> &)> answer)
{
    if (m_state != GateState::FirstRun || m_busy) {
        return;
    }
    m_busy = true;
    struct Made {
        std::shared_ptr<Access::AuditTrail> trail;
        Base::Result<Access::Operator> who = Error{};
        Base::Result<Access::VerificationKey> key = Error{};
    };
    const auto made = std::make_shared<Made>();
    const auto work = [made, accounts = *m_accounts, file = auditFile(), policy = Access::policyFile(m_folder),
                       &clock = m_clock, name, fullName, password] {
        // Looked at before the trail is begun: its key is shown once.
        if (const Status fine = Access::Accounts::acceptable(name, password); !fine) {
            made->key = Error{fine.error()};
            return;
        }
        auto begun = Access::AuditTrail::begin(file, clock.now(), name);
        if (!begun) {
            made->key = Error{begun.error()};
            return;
        }
        made->trail = std::move(begun.value().trail);
        const auto owner = Access::Administration::ofFileOwner(accounts, policy, *made->trail, clock, name);
        made->who = owner.addFirst(name, fullName, password);
        made->key = made->who ? Base::Result<Access::VerificationKey>(begun.value().key) : Error{made->who.error()};
    };
    inBackground(work, [this, made, answer = std::move(answer)] {
        m_busy = false;
        m_audit = made->trail ? made->trail : m_audit;
        m_made = made->who ? made->who.value() : Access::Operator();
        answer(made->key);
    });
}

void Gatekeeper::welcome()
{
    if (m_state == GateState::FirstRun && !m_made.name.isEmpty()) {
        if (writeDown(QStringLiteral("signIn"), QStringLiteral("done"), text(m_made.role), m_made.name)) {
            admit(m_made);
        } else {
            failWith(tr("The audit trail cannot be written."));
        }
    }
}

void Gatekeeper::check(const QString &name, const QString &password, const Answered &answer)
{
    if (m_busy || !m_accounts || !m_audit) {
        return;
    }
    m_busy = true;
    const auto result = std::make_shared<SignInAnswer>();
    const auto work = [result, accounts = *m_accounts, audit = m_audit, &clock = m_clock, name, password,
                       action = m_state == GateState::Locked ? QStringLiteral("unlock") : QStringLiteral("signIn")] {
        *result = Access::signIn(accounts, *audit, clock, name, password, action);
    };
    inBackground(work, [this, result, answer] {
        m_busy = false;
        if (result->outcome == SignInAnswer::Outcome::SignedIn) {
            admit(result->who);
        }
        answer(*result);
    });
}

void Gatekeeper::signIn(const QString &name, const QString &password, const Answered &answer)
{
    if (m_state == GateState::SignedOut) {
        check(name, password, answer);
    }
}

void Gatekeeper::unlock(const QString &password, const Answered &answer)
{
    if (m_state == GateState::Locked) {
        check(m_who.name, password, answer);
    }
}

void Gatekeeper::lock(bool byIdleness)
{
    if (m_state == GateState::SignedIn) {
        writeDown(QStringLiteral("lock"), QStringLiteral("done"),
                  byIdleness ? QStringLiteral("idle") : QStringLiteral("asked"));
        setState(GateState::Locked);
    }
}

void Gatekeeper::signOut()
{
    if (m_state == GateState::SignedIn || m_state == GateState::Locked) {
        writeDown(QStringLiteral("signOut"), QStringLiteral("done"));
        m_who = {};
        setState(GateState::SignedOut);
    }
}

Access::Administration Gatekeeper::administration() const
{
    // Behind a lock nobody is an operator.
    return {*m_accounts, Access::policyFile(m_folder), *m_audit, m_clock,
            m_state == GateState::SignedIn ? m_who.name : QString()};
}

void Gatekeeper::changePassword(const QString &current, const QString &fresh, const Answered &answer)
{
    if (m_state != GateState::SignedIn) {
        return;
    }
    const auto result = std::make_shared<SignInAnswer>();
    const auto work = [result, desk = administration(), audit = m_audit, current, fresh] {
        *result = desk.changePassword(current, fresh);
    };
    inBackground(work, [result, answer] { answer(*result); });
}

Base::Result<std::vector<Access::Operator>> Gatekeeper::operators() const
{
    if (!may(Right::ManageOperators)) {
        return Error{tr("You may not see the operators.")};
    }
    return m_accounts->list();
}

void Gatekeeper::addOperator(const Access::Operator &who, const QString &password, const Done &done)
{
    const auto result = std::make_shared<Status>(Error{});
    const auto work = [result, desk = administration(), audit = m_audit, who, password] {
        *result = desk.add(who, password);
    };
    inBackground(work, [result, done] { done(*result); });
}

void Gatekeeper::setPassword(const QString &name, const QString &fresh, const Done &done)
{
    const auto result = std::make_shared<Status>(Error{});
    const auto work = [result, desk = administration(), audit = m_audit, name, fresh] {
        *result = desk.setPassword(name, fresh);
    };
    inBackground(work, [result, done] { done(*result); });
}

Status Gatekeeper::updateOperator(const Access::Operator &who)
{
    Status updated = administration().update(who);
    refreshSelf();
    return updated;
}

Status Gatekeeper::removeOperator(const QString &name)
{
    Status removed = administration().remove(name);
    refreshSelf();
    return removed;
}

/// What was changed of who is signed in holds at once; removed or disabled, he is out.
void Gatekeeper::refreshSelf()
{
    const auto all = m_accounts->list();
    if (!all) {
        return; // the next sign-in will tell
    }
    const auto self = std::find_if(all.value().begin(), all.value().end(),
                                   [this](const Access::Operator &who) { return who.name == m_who.name; });
    if (self == all.value().end() || self->disabled) {
        signOut();
    } else if (!(*self == m_who)) {
        m_who = *self;
        Q_EMIT stateChanged();
    }
    QStringList names;
    for (const Access::Operator &who : all.value()) {
        names.append(who.name);
    }
    Q_EMIT accountsRead(names);
}

void Gatekeeper::followFiles()
{
    if (m_state != GateState::SignedIn && m_state != GateState::Locked) {
        return;
    }
    const auto isNewer = [](const QString &file, QDateTime &known) {
        const QDateTime now = QFileInfo(file).lastModified();
        return std::exchange(known, now) != now;
    };
    if (isNewer(Access::accountsFile(m_folder), m_accountsTime)) {
        refreshSelf();
    }
    if (isNewer(Access::policyFile(m_folder), m_policyTime) && m_state != GateState::SignedOut) {
        readPolicy();
    }
}

Status Gatekeeper::setPolicy(const Access::Policy &policy)
{
    Status set = administration().setPolicy(policy);
    if (set) {
        readPolicy();
    }
    return set;
}

bool Gatekeeper::writeDown(const QString &action, const QString &outcome, const QString &detail, const QString &whom)
{
    if (!m_audit) {
        return false;
    }
    Access::AuditEntry entry;
    entry.at = m_clock.now();
    entry.who = m_who.name.isEmpty() ? whom : m_who.name;
    entry.action = action;
    entry.whom = whom;
    entry.outcome = outcome;
    entry.detail = detail;
    return m_audit->append(entry).ok();
}

void Gatekeeper::noteActivity() { m_lastActivity = m_clock.now(); }

void Gatekeeper::checkIdle()
{
    const std::chrono::minutes limit(m_policy.idleLockMinutes);
    if (m_state == GateState::SignedIn && limit.count() > 0 && m_clock.now() - m_lastActivity >= limit) {
        lock(true);
    }
}

bool Gatekeeper::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress: noteActivity(); break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Floorwatch::Gate
