#include "daemon/operatorcommands.h"

#include "access/administration.h"
#include "access/folder.h"
#include "daemon/terminal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Floorwatch::Daemon
{

using namespace Access;
using Base::Error;
using Base::Result;

namespace
{

QString folderOf(const QCommandLineParser &parser)
{
    const QString folder = parser.value(QStringLiteral("accounts"));
    return folder.isEmpty() ? defaultFolder() : folder;
}

QStringList listOf(const QCommandLineParser &parser, const QString &option)
{
    QStringList list = parser.value(option).split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (QString &item : list) {
        item = item.trimmed();
    }
    return list;
}

Result<std::vector<Right>> rightsOf(const QCommandLineParser &parser, const QString &option)
{
    std::vector<Right> rights;
    const QStringList words = listOf(parser, option);
    for (const QString &word : words) {
        const auto right = rightFromText(word);
        if (!right) {
            QStringList known;
            for (int i = 0; i < RightCount; ++i) {
                known << text(static_cast<Right>(i));
            }
            return Error{QStringLiteral("“%1” is no right: %2").arg(word, known.join(QStringLiteral(", ")))};
        }
        rights.push_back(*right);
    }
    return rights;
}

Result<Role> roleOf(const QString &word)
{
    const auto role = roleFromText(word);
    return role ? Result<Role>(*role)
                : Error{QStringLiteral("“%1” is no role: viewer, teamLead, floorSupervisor, trainer, administrator")
                            .arg(word)};
}

QJsonArray wordsOf(const std::vector<Right> &rights)
{
    QJsonArray words;
    for (const Right right : rights) {
        words.append(text(right));
    }
    return words;
}

/// Accounts, policy and audit trail of one folder, for a change.
class Folder
{
public:
    /// Begins the trail where there is neither a trail nor an account; its key is then in `key`.
    [[nodiscard]] static Result<Folder> open(const QString &path)
    {
        Folder folder;
        if (!makeFolder(path)) {
            return Error{QStringLiteral("cannot make the folder “%1”").arg(path)};
        }
        auto accounts = Accounts::open(accountsFile(path));
        if (!accounts) {
            return Error{accounts.error()};
        }
        folder.m_accounts = std::make_shared<Accounts>(std::move(accounts).value());
        const auto empty = folder.m_accounts->isEmpty();
        folder.isEmpty = empty && empty.value();
        if (folder.isEmpty && !AuditTrail::exists(auditFile(path))) {
            auto begun = AuditTrail::begin(auditFile(path), folder.m_clock->now(), systemUser());
            if (!begun) {
                return Error{begun.error()};
            }
            folder.key = begun.value().key.text();
            folder.m_trail = std::move(begun.value().trail);
        } else {
            auto trail = AuditTrail::open(auditFile(path));
            if (!trail) {
                return Error{trail.error() + QStringLiteral(" (where there is none: floorwatchd audit begin)")};
            }
            folder.m_trail = std::move(trail).value();
        }
        folder.m_policy = policyFile(path);
        return folder;
    }

    [[nodiscard]] Administration administration() const
    {
        return Administration::ofFileOwner(*m_accounts, m_policy, *m_trail, *m_clock, systemUser());
    }
    [[nodiscard]] const Accounts &accounts() const { return *m_accounts; }

    bool isEmpty = false;
    QString key;

private:
    std::shared_ptr<Accounts> m_accounts;
    std::shared_ptr<AuditTrail> m_trail;
    std::shared_ptr<Base::SystemClock> m_clock = std::make_shared<Base::SystemClock>();
    QString m_policy;
};

int told(const Base::Status &status) { return status ? 0 : complain(status.error()); }

int runList(const QCommandLineParser &parser)
{
    const auto accounts = Accounts::open(accountsFile(folderOf(parser)));
    const auto list = accounts ? accounts.value().list() : Error{accounts.error()};
    if (!list) {
        return complain(list.error());
    }
    QJsonArray array;
    QString lines;
    for (const Operator &who : list.value()) {
        array.append(QJsonObject{{QStringLiteral("name"), who.name},
                                 {QStringLiteral("fullName"), who.fullName},
                                 {QStringLiteral("role"), text(who.role)},
                                 {QStringLiteral("granted"), wordsOf(who.granted)},
                                 {QStringLiteral("denied"), wordsOf(who.denied)},
                                 {QStringLiteral("teams"), QJsonArray::fromStringList(who.scope.teams)},
                                 {QStringLiteral("queues"), QJsonArray::fromStringList(who.scope.queues)},
                                 {QStringLiteral("disabled"), who.disabled}});
        lines += QStringLiteral("%1  %2%3%4\n")
                     .arg(who.name, -20)
                     .arg(text(who.role), who.disabled ? QStringLiteral("  disabled") : QString(),
                          who.fullName.isEmpty() ? QString() : QStringLiteral("  ") + who.fullName);
    }
    return print(parser.isSet(QStringLiteral("json"))
                     ? QJsonDocument(QJsonObject{{QStringLiteral("operators"), array}}).toJson(QJsonDocument::Compact) +
                           '\n'
                     : lines.toUtf8());
}

Result<int> runAdd(const QString &name, const QCommandLineParser &parser)
{
    Operator who;
    who.name = name;
    who.fullName = parser.value(QStringLiteral("full-name"));
    who.disabled = false;
    who.scope = {listOf(parser, QStringLiteral("teams")), listOf(parser, QStringLiteral("queues"))};
    if (parser.isSet(QStringLiteral("role"))) {
        const auto role = roleOf(parser.value(QStringLiteral("role")));
        if (!role) {
            return Error{role.error()};
        }
        who.role = role.value();
    }
    const auto password = askPassword(QStringLiteral("Password of “%1”").arg(name), true);
    if (!password) {
        return Error{password.error()};
    }
    if (const auto fine = Accounts::acceptable(name, password.value()); !fine) {
        return complain(fine.error());
    }
    auto folder = Folder::open(folderOf(parser));
    if (!folder) {
        return complain(folder.error());
    }
    if (!folder.value().key.isEmpty() &&
        print(QStringLiteral("Verification key of the audit trail, shown once; keep it elsewhere:\n%1\n")
                  .arg(folder.value().key)
                  .toUtf8()) != 0) {
        return 1;
    }
    if (!folder.value().isEmpty) {
        return told(folder.value().administration().add(who, password.value()));
    }
    if (who.role != Role::Administrator && parser.isSet(QStringLiteral("role"))) {
        return complain(QStringLiteral("the first operator is the administrator (--role administrator)"));
    }
    const auto first = folder.value().administration().addFirst(name, who.fullName, password.value());
    return first ? 0 : complain(first.error());
}

Result<int> runSetRole(const QString &name, const QString &word, const QCommandLineParser &parser)
{
    const auto role = roleOf(word);
    const auto granted = rightsOf(parser, QStringLiteral("grant"));
    const auto denied = rightsOf(parser, QStringLiteral("deny"));
    if (!role || !granted || !denied) {
        return Error{!role ? role.error() : (!granted ? granted.error() : denied.error())};
    }
    const auto folder = Folder::open(folderOf(parser));
    if (!folder) {
        return complain(folder.error());
    }
    auto who = folder.value().accounts().find(name);
    if (!who) {
        return complain(who.error());
    }
    who.value().role = role.value();
    who.value().granted = granted.value();
    who.value().denied = denied.value();
    return told(folder.value().administration().update(who.value()));
}

Result<int> runSetPassword(const QString &name, const QCommandLineParser &parser)
{
    const auto password = askPassword(QStringLiteral("New password of “%1”").arg(name), true);
    if (!password) {
        return Error{password.error()};
    }
    const auto folder = Folder::open(folderOf(parser));
    return folder ? told(folder.value().administration().setPassword(name, password.value()))
                  : complain(folder.error());
}

int runDisable(const QString &name, const QCommandLineParser &parser)
{
    const auto folder = Folder::open(folderOf(parser));
    if (!folder) {
        return complain(folder.error());
    }
    auto who = folder.value().accounts().find(name);
    if (!who) {
        return complain(who.error());
    }
    who.value().disabled = !parser.isSet(QStringLiteral("enable"));
    return told(folder.value().administration().update(who.value()));
}

int runRemove(const QString &name, const QCommandLineParser &parser)
{
    const auto folder = Folder::open(folderOf(parser));
    return folder ? told(folder.value().administration().remove(name)) : complain(folder.error());
}

} // namespace

Result<int> runOperators(const QString &what, const QStringList &words, const QCommandLineParser &parser)
{
    const qsizetype expected = what == QLatin1String("list") ? 0 : (what == QLatin1String("set-role") ? 2 : 1);
    const QString name = words.value(0);
    static const QStringList Known{QStringLiteral("list"),     QStringLiteral("add"),
                                   QStringLiteral("set-role"), QStringLiteral("set-password"),
                                   QStringLiteral("disable"),  QStringLiteral("remove")};
    if (!Known.contains(what)) {
        return Error{QStringLiteral("operators needs one of %1 (floorwatchd operators --help)")
                         .arg(Known.join(QStringLiteral(", ")))};
    }
    if (words.size() != expected) {
        const QString needed = expected == 0
                                   ? QStringLiteral("nothing more")
                                   : (expected == 1 ? QStringLiteral("a name") : QStringLiteral("a name and a role"));
        return Error{QStringLiteral("operators %1 needs %2 (floorwatchd operators --help)").arg(what, needed)};
    }
    if (what == QLatin1String("list")) {
        return runList(parser);
    }
    if (what == QLatin1String("add")) {
        return runAdd(name, parser);
    }
    if (what == QLatin1String("set-role")) {
        return runSetRole(name, words[1], parser);
    }
    if (what == QLatin1String("set-password")) {
        return runSetPassword(name, parser);
    }
    return what == QLatin1String("disable") ? runDisable(name, parser) : runRemove(name, parser);
}

} // namespace Floorwatch::Daemon
