#include "access/administration.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace Floorwatch::Access
{

using Base::Error;
using Base::Status;

namespace
{

constexpr QLatin1String Arrow(" -> ");

QString words(const std::vector<Right> &rights)
{
    QStringList list;
    for (const Right right : rights) {
        list.append(text(right));
    }
    return QLatin1Char('[') + list.join(QLatin1Char(' ')) + QLatin1Char(']');
}

QString words(const QStringList &texts)
{
    return QLatin1Char('[') + texts.join(QStringLiteral(", ")) + QLatin1Char(']');
}

void note(QStringList &list, const char *what, const QString &before, const QString &after)
{
    if (before != after) {
        list.append(QLatin1String(what) + QLatin1Char(' ') + before + Arrow + after);
    }
}

QString outcomeWord(SignInAnswer::Outcome outcome)
{
    switch (outcome) {
    case SignInAnswer::Outcome::SignedIn: return QStringLiteral("done");
    case SignInAnswer::Outcome::Wrong: return QStringLiteral("wrong");
    case SignInAnswer::Outcome::TooSoon: return QStringLiteral("tooSoon");
    case SignInAnswer::Outcome::Disabled: return QStringLiteral("disabled");
    case SignInAnswer::Outcome::Failed: return QStringLiteral("failed");
    }
    Q_UNREACHABLE();
}

AuditEntry row(const Base::Clock &clock, const QString &who, const QString &action)
{
    AuditEntry entry;
    entry.at = clock.now();
    entry.who = who;
    entry.action = action;
    return entry;
}

/// The account's own name: people type passwords into the field of the name.
QString knownName(const Accounts &accounts, const QString &name)
{
    const auto found = accounts.find(name);
    return found ? found.value().name : QStringLiteral("?");
}

} // namespace

SignInAnswer signIn(const Accounts &accounts, AuditSink &audit, const Base::Clock &clock, const QString &name,
                    const QString &password, const QString &action)
{
    SignInAnswer answer = accounts.signIn(name, password, clock);
    AuditEntry entry = row(clock, knownName(accounts, name), action);
    entry.outcome = outcomeWord(answer.outcome);
    entry.detail = answer.outcome == SignInAnswer::Outcome::SignedIn ? text(answer.who.role) : QString();
    if (const Status written = audit.append(entry); !written && answer.outcome == SignInAnswer::Outcome::SignedIn) {
        answer = {};
        answer.text = written.error();
    }
    return answer;
}

QString difference(const Operator &before, const Operator &after)
{
    QStringList list;
    note(list, "full name", before.fullName, after.fullName);
    note(list, "role", text(before.role), text(after.role));
    note(list, "granted", words(before.granted), words(after.granted));
    note(list, "denied", words(before.denied), words(after.denied));
    note(list, "teams", words(before.scope.teams), words(after.scope.teams));
    note(list, "queues", words(before.scope.queues), words(after.scope.queues));
    if (before.disabled != after.disabled) {
        list.append(after.disabled ? QStringLiteral("disabled") : QStringLiteral("enabled"));
    }
    return list.join(QStringLiteral("; "));
}

QString difference(const Policy &before, const Policy &after)
{
    const QJsonObject was = QJsonDocument::fromJson(toJson(before)).object();
    const QJsonObject is = QJsonDocument::fromJson(toJson(after)).object();
    const auto shown = [](const QJsonValue &value) {
        QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        return QString::fromUtf8(json.mid(1, json.size() - 2));
    };
    QStringList list;
    QStringList members = was.keys() + is.keys();
    members.removeDuplicates();
    for (const QString &member : std::as_const(members)) {
        note(list, member.toUtf8().constData(), shown(was.value(member)), shown(is.value(member)));
    }
    list.sort();
    return list.join(QStringLiteral("; "));
}

Administration::Administration(Accounts accounts, QString policyFile, AuditSink &audit, const Base::Clock &clock,
                               QString who)
    : m_accounts(std::move(accounts)), m_policyFile(std::move(policyFile)), m_audit(&audit), m_clock(&clock),
      m_who(std::move(who))
{
}

Administration Administration::ofFileOwner(Accounts accounts, QString policyFile, AuditSink &audit,
                                           const Base::Clock &clock, const QString &who)
{
    Administration owner(std::move(accounts), std::move(policyFile), audit, clock, who);
    owner.m_isOperator = false;
    return owner;
}

Status Administration::write(const QString &action, const QString &whom, const QString &outcome,
                             const QString &detail) const
{
    AuditEntry entry = row(*m_clock, m_who, action);
    entry.whom = whom;
    entry.outcome = outcome;
    entry.detail = detail;
    return m_audit->append(entry);
}

Status Administration::mayManage() const
{
    if (!m_isOperator) {
        return Base::Done{};
    }
    const auto self = m_accounts.find(m_who);
    if (!self) {
        return Error{self.error()};
    }
    if (!has(self.value(), Right::ManageOperators)) {
        return Error{QCoreApplication::translate("Access", "“%1” is not allowed to do this.").arg(m_who)};
    }
    return Base::Done{};
}

template <typename Change>
Status Administration::carryOut(const QString &action, const QString &whom, const QString &detail, Change change) const
{
    if (Status may = mayManage(); !may) {
        static_cast<void>(write(action, whom, QStringLiteral("refused"), {}));
        return may;
    }
    if (Status asked = write(action, whom, QStringLiteral("asked"), detail); !asked) {
        return asked;
    }
    const Status changed = change();
    const Status told = write(action, whom, changed ? QStringLiteral("done") : QStringLiteral("failed"),
                              changed ? QString() : changed.error());
    return changed ? told : changed;
}

Status Administration::add(const Operator &who, const QString &password) const
{
    if (Status fine = Accounts::acceptable(who.name, password); !fine) {
        return fine;
    }
    Operator nobody;
    nobody.disabled = false;
    const QString detail = text(who.role) + QStringLiteral("; ") + difference(nobody, who);
    return carryOut(QStringLiteral("operatorAdd"), who.name, detail, [&] { return m_accounts.add(who, password); });
}

Status Administration::update(const Operator &who) const
{
    const auto before = m_accounts.find(who.name);
    if (!before) {
        return Error{before.error()};
    }
    return carryOut(QStringLiteral("operatorUpdate"), before.value().name, difference(before.value(), who),
                    [&] { return m_accounts.update(who); });
}

Status Administration::remove(const QString &name) const
{
    const auto before = m_accounts.find(name);
    if (!before) {
        return Error{before.error()};
    }
    return carryOut(QStringLiteral("operatorRemove"), before.value().name, text(before.value().role),
                    [&] { return m_accounts.remove(name); });
}

Status Administration::setPassword(const QString &name, const QString &fresh) const
{
    if (Status fine = Accounts::acceptable(name, fresh); !fine) {
        return fine;
    }
    return carryOut(QStringLiteral("passwordSet"), knownName(m_accounts, name), {},
                    [&] { return m_accounts.setPassword(name, fresh); });
}

Status Administration::setPolicy(const Policy &policy) const
{
    const auto before = loadPolicy(m_policyFile);
    if (!before) {
        return Error{before.error()};
    }
    return carryOut(QStringLiteral("policyChange"), {}, difference(before.value(), policy),
                    [&] { return savePolicy(m_policyFile, policy); });
}

SignInAnswer Administration::changePassword(const QString &current, const QString &fresh) const
{
    if (const Status asked = write(QStringLiteral("passwordChange"), m_who, QStringLiteral("asked"), {}); !asked) {
        SignInAnswer answer;
        answer.text = asked.error();
        return answer;
    }
    SignInAnswer answer = m_accounts.changePassword(m_who, current, fresh, *m_clock);
    // Whether that was done cannot be taken back where its second row fails: the first one stands.
    static_cast<void>(write(QStringLiteral("passwordChange"), m_who, outcomeWord(answer.outcome), {}));
    return answer;
}

Base::Result<Operator> Administration::addFirst(const QString &name, const QString &fullName,
                                                const QString &password) const
{
    if (const Status fine = Accounts::acceptable(name, password); !fine) {
        return Error{fine.error()};
    }
    if (const Status asked =
            write(QStringLiteral("operatorAdd"), name, QStringLiteral("asked"), text(Role::Administrator));
        !asked) {
        return Error{asked.error()};
    }
    auto added = m_accounts.addFirst(name, fullName, password);
    const Status told =
        write(QStringLiteral("operatorAdd"), name, added ? QStringLiteral("done") : QStringLiteral("failed"),
              added ? QString() : added.error());
    return told || !added ? std::move(added) : Error{told.error()};
}

} // namespace Floorwatch::Access
